"""Plans a new meeting: the next number is proposed, day, times and place are asked for."""

from datetime import date, time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from secretariat import clock
from secretariat.desktop.dialogs.asking_dialog import AskingDialog
from secretariat.desktop.forms.ui_meeting_dialog import Ui_MeetingDialog
from secretariat.desktop.guard import guarded
from secretariat.desktop.meeting.meeting_words import state_word
from secretariat.desktop.meeting.prepare_step import room_text
from secretariat.desktop.messages import Messages
from secretariat.desktop.widgets.choice_box import Choice, chosen_id, offer
from secretariat.desktop.widgets.days import short_weekday_date, weekday_name
from secretariat.desktop.widgets.typed_fields import NotUnderstoodError, clock_text, day_in, time_in
from secretariat.desktop.workspace import Workspace
from secretariat.domain.committees import Committee
from secretariat.domain.errors import RuleBrokenError, SecretariatError
from secretariat.domain.meeting_rules import TOOK_PLACE
from secretariat.domain.meetings import Meeting, MeetingKind, MeetingState
from secretariat.services.committee.venues import known_rooms, known_venues, rooms_of
from secretariat.services.committee.year_plan import remarks_on_day
from secretariat.services.meeting.deadlines import Deadlines
from secretariat.services.meeting.meeting_head import deadlines_on, held_meetings, last_meeting
from secretariat.services.meeting.meetings import next_number, plan_meeting, take_over_meeting, usual_reply_day

NONE: Choice = ("", "–")
WIDTH = 72
"""Of the dialog, in characters: what is said about a day then takes three lines at most."""
FIELD_NAMES = {"no": "number", "date": "date", "start": "start", "end": "end", "doors_open": "doors"}


class MeetingDialog(AskingDialog):
    """Says while the day is typed by when letters would have to be posted; `planned` carries the new meeting's id."""

    HELP = "meeting"

    planned = Signal(str)

    def __init__(
        self, workspace: Workspace, messages: Messages, committee: Committee, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace, self._messages, self._committee = workspace, messages, committee
        self.form = Ui_MeetingDialog()
        self.form.setupUi(self)
        self.form.complaint.hide()
        self._rooms = workspace.look(known_rooms)
        self.form.number.setValue(workspace.look(next_number, committee))
        offer(self.form.kind, [(str(one), state_word(one, messages.language)) for one in MeetingKind], None)
        venues = workspace.look(known_venues)
        houses = [(one.id, ", ".join(part for part in (one.name, one.part) if part)) for one in venues]
        last = workspace.look(last_meeting, committee)
        usual = committee.default_venue_id or (last.venue_id if last else None)
        offer(self.form.venue, [NONE, *houses], usual)
        for part in (self.form.venueLabel, self.form.venue, self.form.roomLabel, self.form.room):
            part.setVisible(bool(houses))  # the first house is entered with the meeting itself, in step 1
        self._offer_rooms()
        self._offer_held(workspace.look(held_meetings, committee))
        self._propose_like(last)
        self.form.kind.currentIndexChanged.connect(self._show_repeated)
        self._show_repeated()
        self.form.venue.activated.connect(self._offer_rooms)
        self.form.date.textChanged.connect(self._show_deadlines)
        for field in (self.form.date, self.form.start, self.form.end, self.form.doors):
            field.textEdited.connect(self.take_back)
        self._show_deadlines()
        self.form.date.setFocus()
        metrics = self.fontMetrics()
        self.form.deadlines.setMinimumHeight(metrics.lineSpacing() * 3)
        self.resize(metrics.averageCharWidth() * WIDTH, self.height())
        self.grow()

    @guarded(None)
    def accept(self) -> None:
        """Plan the meeting; what is refused is said at its field, and what was typed stays."""
        self.take_back()
        try:
            meeting = self._meeting()
            self._keep(meeting)
        except NotUnderstoodError as error:
            self.complain(error.text, error.field)
        except RuleBrokenError as error:
            field = getattr(self.form, FIELD_NAMES.get(error.field, ""), None)
            self.complain(self._messages.sentence(error), field if isinstance(field, QWidget) else None)
        except SecretariatError as error:
            self.complain(self._messages.sentence(error), None)
        else:
            self.planned.emit(meeting.id)
            super().accept()

    def _keep(self, meeting: Meeting) -> None:
        """Plan the meeting, or enter it as held."""
        if meeting.state in TOOK_PLACE:
            self._workspace.do(
                self.tr("Meeting {number} entered").format(number=meeting.no), take_over_meeting, meeting
            )
        else:
            self._workspace.do(self.tr("Meeting {number} planned").format(number=meeting.no), plan_meeting, meeting)

    def _offer_held(self, held: tuple[Meeting, ...]) -> None:
        """Offer what a repetition can repeat, the last meeting first."""
        known = self.tr("meeting {number} of {day}")
        choices = [(one.id, known.format(number=one.no, day=short_weekday_date(one.date))) for one in held]
        offer(self.form.repeats, choices or [NONE], None)

    def _show_repeated(self) -> None:
        """Ask which meeting is repeated where one is: whoever comes then may decide (R7)."""
        is_repetition = self.form.kind.currentData() == str(MeetingKind.REPETITION)
        for part in (self.form.repeatsLabel, self.form.repeats):
            part.setVisible(is_repetition)
        self.grow()

    def _propose_like(self, last: Meeting | None) -> None:
        """Propose the times of the last meeting."""
        if last is not None:
            self.form.start.setText(clock_text(last.start))
            self.form.end.setText(clock_text(last.end))
            self.form.doors.setText(clock_text(last.doors_open))

    def _meeting(self) -> Meeting:
        """Return the meeting as typed; raises NotUnderstoodError."""
        form = self.form
        day = self._needed_day(form.date)
        is_held = self._is_held(day)
        kind = MeetingKind(form.kind.currentData())
        return Meeting(
            committee_id=self._committee.id,
            no=form.number.value(),
            kind=kind,
            date=day,
            start=self._needed_time(form.start),
            end=time_in(form.end),
            doors_open=time_in(form.doors),
            venue_id=chosen_id(form.venue),
            room_id=chosen_id(form.room),
            reply_by=self._workspace.look(usual_reply_day, self._committee, day, clock.today()),
            repeats_meeting_id=chosen_id(form.repeats) if kind is MeetingKind.REPETITION else None,
            state=MeetingState.HELD if is_held else MeetingState.PLANNED,
        )

    def _is_held(self, day: date) -> bool:
        """Return whether the meeting is entered afterwards; a day gone by that nobody ticked may be a slip."""
        if day >= clock.today():
            return False
        if not self.form.held.isChecked():
            text = self.tr("{day} is past. Please check the year, or tick that the meeting has taken place.")
            raise NotUnderstoodError(self.form.date, text.format(day=short_weekday_date(day)))
        return True

    def _needed_day(self, field: QLineEdit) -> date:
        day = day_in(field, self._messages)
        if day is None:
            raise NotUnderstoodError(field, self.tr("A meeting needs a day."))
        return day

    def _needed_time(self, field: QLineEdit) -> time:
        at = time_in(field)
        if at is None:
            raise NotUnderstoodError(field, self.tr("A meeting needs a beginning."))
        return at

    def _offer_rooms(self) -> None:
        rooms = rooms_of(self._rooms, chosen_id(self.form.venue))
        only = rooms[0].id if len(rooms) == 1 else None
        offer(self.form.room, [NONE, *((room.id, room_text(room)) for room in rooms)], only)

    def _show_deadlines(self) -> None:
        """Say the weekday and by when letters must be posted, as soon as the day can be read."""
        try:
            day = day_in(self.form.date, self._messages)
        except NotUnderstoodError:
            day = None
        is_past = day is not None and day < clock.today()
        deadlines = self._workspace.look(deadlines_on, self._committee, day) if day and not is_past else None
        self.form.held.setVisible(is_past)
        self.form.weekday.setText(weekday_name(day) if day else "")
        self.form.weekday.setVisible(day is not None)
        self.form.deadlines.setText(self._held_text() if is_past else deadlines.explanation if deadlines else "")
        told = self._about(day, deadlines) if day and not is_past else ()
        if told:
            self.errors.mark(self.form.date, "\n⚠ ".join(told), is_warning=True)
        else:
            self.errors.clear(self.form.date)
        self.grow()

    def _held_text(self) -> str:
        return self.tr(
            "A meeting that has taken place can be entered afterwards: tick it above. "
            "Who was there is typed in step 6, for the seats as they were held on that day."
        )

    def _about(self, day: date, deadlines: Deadlines | None) -> tuple[str, ...]:
        """Return what to know before a meeting is put on a day: free, a bridging day, too late for the letters."""
        told = self._workspace.look(remarks_on_day, self._committee, day, self._messages.language)
        if deadlines is None or deadlines.office_posting is None or deadlines.office_posting >= clock.today():
            return told
        late = self.tr("The letters would have had to be posted by {day}: the notice can no longer be kept.")
        return (*told, late.format(day=short_weekday_date(deadlines.office_posting)))
