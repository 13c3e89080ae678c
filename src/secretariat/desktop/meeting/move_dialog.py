"""Asks for the new day of a meeting that is moved, and says what becomes of the answers."""

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QDialogButtonBox, QLineEdit, QWidget

from secretariat import clock
from secretariat.desktop.dialogs.asking_dialog import AskingDialog
from secretariat.desktop.dialogs.field_binding import name_fields
from secretariat.desktop.forms.ui_move_dialog import Ui_MoveDialog
from secretariat.desktop.guard import guarded
from secretariat.desktop.meeting.called_off import before_it
from secretariat.desktop.messages import Messages
from secretariat.desktop.widgets.days import short_weekday_date
from secretariat.desktop.widgets.typed_fields import NotUnderstoodError, clock_text, day_hint, day_in, day_text, time_in
from secretariat.desktop.workspace import Workspace
from secretariat.domain.errors import RuleBrokenError, SecretariatError
from secretariat.domain.meetings import Meeting, MeetingState
from secretariat.domain.records import new_id
from secretariat.services.meeting.deadlines import Deadlines
from secretariat.services.meeting.gathering import MeetingFolder
from secretariat.services.meeting.meeting_head import deadlines_on
from secretariat.services.meeting.meetings import postpone_meeting, usual_reply_day


class MoveDialog(AskingDialog):
    """Plans the meeting that takes the place of this one; a refusal is said here, and what was typed stays.

    `day` is what was typed over the day of a meeting that people are invited to already.
    """

    HELP = "prepare"

    def __init__(
        self,
        workspace: Workspace,
        messages: Messages,
        folder: MeetingFolder,
        parent: QWidget | None = None,
        *,
        day: str = "",
    ) -> None:
        super().__init__(parent)
        self._workspace, self._messages, self._folder = workspace, messages, folder
        self.form = Ui_MoveDialog()
        self.form.setupUi(self)
        name_fields(self)
        self.form.complaint.hide()
        self.form.buttons.button(QDialogButtonBox.StandardButton.Save).setText(self.tr("&Move the meeting"))
        for field in (self.form.date, self.form.replyBy):
            field.setPlaceholderText(day_hint())
        self.form.start.setText(clock_text(folder.meeting.start))
        self.form.end.setText(clock_text(folder.meeting.end))
        invited = self.tr("Invitations with the day that was are on their way, so the meeting has to be moved.")
        self.form.advice.setText(f"{invited}\n\n{self._advice()}" if day else self._advice())
        self._proposed = ""
        self.form.date.textChanged.connect(self._propose_reply_day)
        self.form.date.setText(day)
        width = self.fontMetrics().averageCharWidth() * 90
        self.setMinimumWidth(width)
        self.resize(width, self.form.rows.totalHeightForWidth(width))  # Qt takes the height of a wider one otherwise
        self.form.date.setFocus()

    @guarded(None)
    def accept(self) -> None:
        """Plan the new meeting as one step with calling the old one moved."""
        try:
            successor = self._successor()
            label = self.tr("Meeting {number} moved").format(number=self._folder.meeting.no)
            self._workspace.do(label, postpone_meeting, self._folder.meeting.id, successor, clock.today())
        except NotUnderstoodError as error:
            self.complain(error.text, error.field)
        except SecretariatError as error:
            self.complain(self._messages.sentence(error), self._field_of(error))
        else:
            super().accept()

    def _advice(self) -> str:
        folder = self._folder
        said = self.tr("The meeting of {day} is called moved. For the new day everybody is asked anew.")
        text = said.format(day=short_weekday_date(folder.meeting.date))
        return f"{text}\n\n{before_it(folder, self._messages.language)}"

    def _propose_reply_day(self) -> None:
        """Propose the day to answer by that the rules give, and say why; another that was typed stays."""
        try:
            day = day_in(self.form.date, self._messages)
        except NotUnderstoodError:
            day = None
        committee, language = self._folder.committee, self._messages.language
        deadlines = self._workspace.look(deadlines_on, committee, day, language) if day else None
        usual = self._workspace.look(usual_reply_day, committee, day, clock.today()) if day else None
        if self.form.replyBy.text() == self._proposed:
            self._proposed = day_text(usual)
            self.form.replyBy.setText(self._proposed)
        self.form.reason.setText(self._reason(deadlines, usual))
        self.grow()

    def _reason(self, deadlines: Deadlines | None, usual: date | None) -> str:
        """Return when the letters must go out, and why answers are asked for by that day."""
        if deadlines is None:
            return ""
        late = self.tr("No day to answer by is proposed: by the rules it would be past already.")
        why = deadlines.reasons.get("reply_by", "")
        return "\n".join(text for text in (deadlines.explanation, why if usual or not why else late) if text)

    def _successor(self) -> Meeting:
        """Return the new meeting as typed; raises NotUnderstoodError."""
        form = self.form
        day, start = day_in(form.date, self._messages), time_in(form.start)
        if day is None or start is None:
            field = form.date if day is None else form.start
            raise NotUnderstoodError(field, self.tr("A meeting needs a day and a beginning."))
        return replace(
            self._folder.meeting,
            id=new_id(),
            no=self._folder.meeting.no + 1,
            date=day,
            start=start,
            end=time_in(form.end),
            doors_open=None,
            reply_by=day_in(form.replyBy, self._messages),
            rules_version_id=None,
            state=MeetingState.SCHEDULED,
        )

    def _field_of(self, error: SecretariatError) -> QLineEdit | None:
        fields = {"date": self.form.date, "end": self.form.end, "reply_by": self.form.replyBy}
        return fields.get(error.field) if isinstance(error, RuleBrokenError) else None
