"""„Fristen berechnen …“: by when to post and to answer for any day and notice period, worked out while one types."""

from datetime import date

from PySide6.QtWidgets import QDialog, QWidget

from secretariat.desktop.committee.committee_facts import count_modes
from secretariat.desktop.dialogs.field_binding import name_fields
from secretariat.desktop.forms.ui_deadline_dialog import Ui_DeadlineDialog
from secretariat.desktop.messages import Messages, announce
from secretariat.desktop.widgets.choice_box import offer
from secretariat.desktop.widgets.days import short_weekday_date
from secretariat.desktop.widgets.emphasis import as_title
from secretariat.desktop.widgets.screen_room import open_at
from secretariat.desktop.widgets.typed_fields import NotUnderstoodError, day_hint, day_in, day_text
from secretariat.domain.committees import CountMode, NoticeAnchor, NoticeUnit
from secretariat.domain.deadlines import POSTAL_LEAD_POST_DAYS, Notice, notice_of
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.german_holidays import FEDERAL_STATES
from secretariat.domain.work_calendar import WorkCalendar
from secretariat.services.meeting.deadlines import Deadlines, deadlines_for
from secretariat.services.meeting.gathering import MeetingFolder

WIDTH, HEIGHT = 100, 35
"""Room for all fields and the sentences below them, in characters and lines, on a screen that has it."""
USUAL_NOTICE, USUAL_REPLY_LEAD, USUAL_LAND = 14, 5, "NW"
NAMES = ("latest_receipt", "safe_receipt", "posting", "office_posting", "reply_by")


class DeadlineDialog(QDialog):
    """A calculator: it starts with what the meeting says, if one is given, and keeps nothing."""

    HELP = "prepare"

    def __init__(self, messages: Messages, folder: MeetingFolder | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Ui_DeadlineDialog()
        self.form.setupUi(self)
        name_fields(self)
        as_title(self.form.days, 1)
        self.form.day.setPlaceholderText(day_hint())
        self._messages = messages
        self._closures = folder.calendar.closures if folder else WorkCalendar(()).closures
        self._offer()
        self._start_with(folder)
        self.form.day.textEdited.connect(self._work_out)
        for number in (self.form.notice, self.form.replyLead, self.form.postalLead):
            number.valueChanged.connect(self._work_out)
        for box in (self.form.unit, self.form.mode, self.form.anchor, self.form.land):
            box.currentIndexChanged.connect(self._work_out)
        one = self.fontMetrics()
        self.setMinimumWidth(one.averageCharWidth() * 80)
        open_at(self, WIDTH, HEIGHT)
        self._work_out()

    def _offer(self) -> None:
        form = self.form
        anchors = {
            NoticeAnchor.RECEIPT: self.tr("the invitation has arrived"),
            NoticeAnchor.DISPATCH: self.tr("the invitation was sent"),
        }
        offer(form.unit, [(one.value, one.value) for one in NoticeUnit], None)
        offer(form.mode, [(str(one), words) for one, words in count_modes()], None)
        offer(form.anchor, [(one.value, words) for one, words in anchors.items()], None)
        offer(form.land, list(FEDERAL_STATES.items()), USUAL_LAND)

    def _start_with(self, folder: MeetingFolder | None) -> None:
        form, rules = self.form, folder.rules if folder else None
        notice = notice_of(rules) if rules else Notice(USUAL_NOTICE)
        form.day.setText(day_text(folder.meeting.date) if folder else "")
        form.notice.setValue(notice.value)
        form.unit.setCurrentIndex(form.unit.findData(notice.unit.value))
        form.mode.setCurrentIndex(form.mode.findData(notice.mode.value))
        form.anchor.setCurrentIndex(form.anchor.findData(notice.anchor.value))
        form.replyLead.setValue(rules.reply_lead if rules else USUAL_REPLY_LEAD)
        form.postalLead.setValue(POSTAL_LEAD_POST_DAYS)
        if folder is not None:
            form.land.setCurrentIndex(form.land.findData(folder.committee.federal_state))

    def _work_out(self) -> None:
        """Say the days, or what is wrong with what was typed."""
        form = self.form
        try:
            day = day_in(form.day, self._messages)
            if day is None:
                self._say("", self.tr("Please enter the day of the meeting."))
                return
            answer = self._answer(day)
        except NotUnderstoodError as error:
            self._say("", f"⚠ {error.text}")
        except RuleBrokenError as refused:
            self._say("", f"⚠ {self._messages.sentence(refused)}")
        else:
            days = ((name, getattr(answer, name)) for name in NAMES)
            told = [f"{self._messages.words(f'deadlines.{name}')}: {short_weekday_date(on)}" for name, on in days if on]
            self._say("\n".join(told), answer.explanation)

    def _answer(self, day: date) -> Deadlines:
        form = self.form
        notice = Notice(
            form.notice.value(),
            NoticeUnit(form.unit.currentData()),
            CountMode(form.mode.currentData()),
            NoticeAnchor(form.anchor.currentData()),
        )
        calendar = WorkCalendar((str(form.land.currentData()),), self._closures)
        leads = (form.replyLead.value(), form.postalLead.value())
        return deadlines_for(day, notice, calendar, *leads, language=self._messages.language)

    def _say(self, days: str, sentence: str) -> None:
        self.form.days.setText(days)
        self.form.days.setVisible(bool(days))
        self.form.sentence.setText(sentence)
        announce(self, sentence)
