"""Step 6: the signed sheet typed back in its own order, one key a row."""

from itertools import pairwise

from PySide6.QtWidgets import QLineEdit, QWidget

from secretariat import clock
from secretariat.desktop.forms.ui_attendance_step import Ui_AttendanceStep
from secretariat.desktop.meeting.attendance_counts import AttendanceCounts
from secretariat.desktop.meeting.keyed_rows_view import KeyedRowsView
from secretariat.desktop.meeting.keyed_step import DIGITS, KeyedStep
from secretariat.desktop.meeting.meeting_words import state_word
from secretariat.desktop.meeting.sheet_words import SheetWords
from secretariat.desktop.meeting.vote_exclusions import VoteExclusions
from secretariat.desktop.messages import Messages, announce
from secretariat.desktop.widgets.emphasis import lead_to
from secretariat.desktop.widgets.rows_model import ListColumn, RowsModel
from secretariat.desktop.widgets.state_marks import mark_of
from secretariat.desktop.widgets.tab_order import set_tab_order
from secretariat.desktop.widgets.taking_turns import TakingTurns
from secretariat.desktop.widgets.typed_fields import NotUnderstoodError, clock_text, time_in
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.domain.attendance import Attendance, AttendanceState
from secretariat.domain.attendance_rules import IN_ROOM
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.meeting_rules import CALLED_OFF, ON_THEIR_WAY
from secretariat.domain.meetings import MeetingMode, MeetingState
from secretariat.domain.names import plain_name
from secretariat.domain.people import Person
from secretariat.domain.text import clean_line
from secretariat.services.meeting.attendance import (
    SAT_IN_FOR,
    Mark,
    find_row,
    mark_attendance,
    open_sheet,
    planned_deputy,
    settle_absences,
)
from secretariat.services.meeting.meetings import conclude_meeting
from secretariat.services.meeting.sheet_rows import (
    Guest,
    SheetRow,
    add_guest,
    not_yet_numbered,
    offered_at_sheet,
    row_shown_for,
    sheet_rows,
    state_counts,
)
from secretariat.services.meeting.who_acts import stand_in_for
from secretariat.services.people.typed_people import person_named

STATE_OF_KEY = {
    "a": AttendanceState.PRESENT,
    "e": AttendanceState.EXCUSED,
    "u": AttendanceState.UNEXCUSED,
    "v": AttendanceState.REPRESENTED,
    "t": AttendanceState.PARTIAL,
    "o": AttendanceState.EXPECTED,
}
ONLINE = "z"
GUEST = "+"


class AttendanceStep(KeyedStep[SheetRow]):
    """The sheet. A letter marks the row and goes on; „v“ and „t“ ask for name and times where they are not known.

    Whoever is named beside the times of a member sat there while she was not.
    """

    HELP = "attendance"

    def __init__(
        self, workspace: Workspace, messages: Messages, state: WindowState, parent: QWidget | None = None
    ) -> None:
        super().__init__(workspace, messages, state, parent)
        self.form = Ui_AttendanceStep()
        self.form.setupUi(self)
        self._rows: dict[str, Attendance] = {}
        self._wanted: AttendanceState | None = None
        self._may_be_early = False
        self.votes = VoteExclusions(self, self.form.exclusions)
        self.counts = AttendanceCounts(self, self.form)
        self._words = SheetWords(self)
        self.rows = RowsModel(self._columns(), _id_of, self)
        keys = (*STATE_OF_KEY, ONLINE, *DIGITS, GUEST)
        view = KeyedRowsView("attendance", self.tr("Sign-in sheet"), self.rows, state, keys=keys, parent=self)
        self.work_through(self.form, view)
        self._arrange_tabs()
        self._connect()

    def fill(self) -> None:
        """Show the rows, who is missing, and whether the sheet is complete."""
        folder = self.folder
        self.show_legend(without=ONLINE if folder.meeting.mode is MeetingMode.IN_PERSON else "")
        self._rows = {row.id: row for row in folder.attendance}
        self.rows.show(sheet_rows(folder))
        self.list.start(next((row.id for row in folder.attendance if row.state is AttendanceState.EXPECTED), ""))
        waiting = not_yet_numbered(folder)
        self.form.advice.setText(self._advice(waiting))
        is_closed = folder.meeting.state is MeetingState.CLOSED
        self.form.numberSheet.setVisible(waiting > 0 and not is_closed and folder.meeting.state not in CALLED_OFF)
        self.form.early.setVisible(bool(self._rows) and self._is_too_early())
        counts = state_counts(folder)
        still_open = counts[AttendanceState.EXPECTED]
        self.form.settle.setVisible(not self._is_too_early() and 0 < still_open < counts.total())
        self.form.conclude.setVisible(self._is_complete())
        self.form.conclude.setEnabled(self._may_write())
        self.form.advice.setVisible(bool(self.form.advice.text()) or not self.form.settle.isHidden())  # keeps it right
        self.form.numberSheet.setEnabled(self._may_write())
        self.form.early.setEnabled(self._may_write())
        self.form.settle.setEnabled(self.can_change() and not is_closed)
        lead_to((self.form.conclude, self.form.numberSheet, self.form.enter))
        for panel in (self.form.chosen, self.form.guest):
            panel.setEnabled(self.can_change())
        for part in (self.form.reasonLabel, self.form.reason):
            part.setVisible(is_closed)
        self.counts.show_counts(has_begun=not self._is_too_early())
        self.show_chosen()

    def take_focus(self) -> None:
        """Start in the list, or where its rows are made."""
        (self.list if self._rows or not self.form.numberSheet.isVisibleTo(self) else self.form.numberSheet).setFocus()

    def _connect(self) -> None:
        form = self.form
        self.list.opened.connect(form.arrived.setFocus)
        form.numberSheet.clicked.connect(self._number_sheet)
        form.settle.clicked.connect(self._settle)
        form.early.clicked.connect(self._begin_early)
        form.conclude.clicked.connect(self._conclude)
        TakingTurns((form.numberSheet, form.early, form.settle, form.conclude), self)
        form.arrived.returnPressed.connect(form.left.setFocus)
        form.left.returnPressed.connect(self.enter)
        form.reason.returnPressed.connect(self.enter)
        form.addGuest.clicked.connect(self._add_guest)
        for field, following in pairwise(self._guest_fields()):
            field.returnPressed.connect(following.setFocus)
        form.occasion.returnPressed.connect(self._add_guest)

    def _arrange_tabs(self) -> None:
        form = self.form
        order = (
            form.entry,
            form.filter,
            form.numberSheet,
            form.early,
            form.settle,
            form.conclude,
            self.list,
            form.arrived,
            form.left,
            form.deputy,
            form.reason,
            form.nameDeputy,
            form.exclusions,
            form.enter,
            *self._guest_fields(),
            form.addGuest,
        )
        set_tab_order(order)

    def take_key(self, key: str) -> None:
        """Ask for a guest, or mark the row."""
        if self._is_too_early() and self._may_write() and self._rows:
            why = self._words.too_early(self.folder)
            self.form.advice.setText(f"⚠ {why}")
            announce(self.form.advice, why)
            self.form.early.setFocus()
            return
        if not self.can_change():
            return
        if key == GUEST:
            self.form.family.setFocus()
        elif key == ONLINE:
            self._mark_online()
        else:
            self._mark_by_key(STATE_OF_KEY[key])

    def _mark_by_key(self, state: AttendanceState) -> None:
        row = self._rows.get(self.list.current_id())
        if row is None:
            return
        if state is AttendanceState.PARTIAL:
            self._ask(state, self.form.arrived)
        elif state is AttendanceState.REPRESENTED and planned_deputy(self.folder, row) is None:
            self._ask(state, self.form.deputy)
            self.deputy.selectAll()
        else:
            self._mark(row, Mark(state, correction=self.form.reason.text()))

    def _mark_online(self) -> None:
        """Note that whoever sits there joined by video: the member, or who represents her."""
        row = self._rows.get(self.list.current_id())
        if row is not None:
            stays = row.state in (AttendanceState.PARTIAL, AttendanceState.REPRESENTED)
            state = row.state if stays else AttendanceState.PRESENT
            deputy = stand_in_for(self.folder, row) if state is AttendanceState.REPRESENTED else None
            why = self.form.reason.text()
            self._mark(row, Mark(state, row.arrived, row.left, deputy, correction=why, online=True))

    def _ask(self, state: AttendanceState, field: QWidget) -> None:
        """Wait for times or a name before the row is marked."""
        self._wanted = state
        if state is AttendanceState.REPRESENTED:
            self.propose_deputy()
        field.setFocus()

    def enter(self) -> None:
        """Mark the row with what its fields say."""
        row = self._rows.get(self.list.current_id())
        mark = self._typed_mark(row) if row else None
        if row is not None and mark is not None and self._mark(row, mark):
            self.list.setFocus()

    def _typed_mark(self, row: Attendance) -> Mark | None:
        """Return what the fields beside the list say; None after saying which of them cannot be understood."""
        try:
            arrived, left = time_in(self.form.arrived), time_in(self.form.left)
            deputy = self._deputy_typed(row)
        except NotUnderstoodError as error:
            self.complain(error.text, error.field)
            return None
        except RuleBrokenError as error:
            self.say_refusal(error)
            return None
        state = self._said(row, has_times=bool(arrived or left), has_deputy=deputy is not None)
        return Mark(state, arrived, left, deputy, correction=self.form.reason.text(), online=self._is_online())

    def _said(self, row: Attendance, *, has_times: bool, has_deputy: bool) -> AttendanceState:
        if self._wanted is not None:
            return self._wanted
        if has_deputy and row.state is not AttendanceState.PARTIAL:
            return AttendanceState.REPRESENTED
        return AttendanceState.PARTIAL if has_times and row.state in _BECOMES_PARTIAL else row.state

    def _mark(self, row: Attendance, mark: Mark) -> bool:
        """Mark a row as one step, and go on to the next."""
        following = self.list.id_below()
        name = plain_name(self.folder.people.persons[row.person_id])
        word = state_word(mark.state, self.messages.language)
        label = self.tr("Attendance {name}: {state}").format(name=name, state=word)
        done = self.attempt(label, mark_attendance, self.folder, row, mark)
        if done:
            self.start_over()
            announce(self.list, f"{name} {word}")
            self.list.go_to(following)
        return done

    def _deputy_typed(self, row: Attendance) -> Person | None:
        """Return who sat in, None where nobody is named; raises RuleBrokenError where she may not."""
        if self._wanted is not None and self._wanted not in SAT_IN_FOR:
            return None
        offered = offered_at_sheet(self.folder, row)
        return self.workspace.look(person_named, self.folder, row.seat_id, self.deputy.text(), offered)

    def row_meant(self, typed: str) -> str:
        """Return the row of a number or name."""
        return row_shown_for(self.folder, find_row(self.folder, typed)).id

    def _number_sheet(self) -> None:
        if self.attempt(self.tr("Sign-in sheet numbered"), open_sheet, self.folder):
            self.list.setFocus()

    def _settle(self) -> None:
        """Note that nobody who has no mark yet was there."""
        self.attempt(self.tr("Everybody else stayed away"), settle_absences, self.folder)
        self.list.setFocus()

    def _conclude(self) -> None:
        """Note that the meeting took place: the minutes are what comes next."""
        folder = self.folder
        label = self.tr("Meeting {number} held").format(number=folder.meeting.no)
        self.attempt(label, conclude_meeting, folder.meeting.id)

    def _is_complete(self) -> bool:
        """Say whether the whole sheet is typed back, and the meeting still counts as one to come."""
        folder = self.folder
        is_open = folder.meeting.state in ON_THEIR_WAY and folder.meeting.date <= clock.today()
        return is_open and bool(self._rows) and not state_counts(folder)[AttendanceState.EXPECTED]

    def _add_guest(self) -> None:
        """Add who came without being expected, from the four fields."""
        guest = Guest(*(field.text() for field in self._guest_fields()))
        name = clean_line(f"{guest.given_name} {guest.family_name}")
        label, why = self.tr("Guest {name}").format(name=name), self.form.reason.text()
        if self.attempt(label, add_guest, self.folder, guest, why):
            for field in self._guest_fields():
                field.clear()
            announce(self.list, f"{label} {state_word(AttendanceState.PRESENT, self.messages.language)}")
            self.form.family.setFocus()

    def start_over(self) -> None:
        """Show the row as it is kept, and ask for nothing any more."""
        self._wanted = None
        super().start_over()

    def show_row(self, row: SheetRow) -> None:
        """Show times and deputy beside the list."""
        self.form.arrived.setText(clock_text(row.arrived))
        self.form.left.setText(clock_text(row.left))
        self.show_deputies(offered_at_sheet(self.folder, self._rows[row.id]), row.represented_by)
        self.votes.show_row(self._rows[row.id])

    def _begin_early(self) -> None:
        """Let marks be set before the day of the meeting, once that was said."""
        self._may_be_early = True
        self.complain("")
        self.fill()
        self.list.setFocus()

    def _is_too_early(self) -> bool:
        return self.folder.meeting.date > clock.today() and not self._may_be_early

    def _advice(self, waiting: int) -> str:
        """Return what to know before signatures are typed in: why there are none, or why not yet."""
        if not self._rows:
            return self._words.no_rows(self.folder, waiting)
        told = [self._words.too_early(self.folder)] if self._is_too_early() else []
        if self._is_complete():
            told.append(self._words.complete())
        if waiting:
            told.append(self._words.not_on_it(waiting))
        return " ".join(told)

    def can_change(self) -> bool:
        """Say whether marks may be set: still, and already."""
        return self._may_write() and not self._is_too_early()

    def _may_write(self) -> bool:
        return super().can_change() and self.folder.meeting.state not in CALLED_OFF

    def field_of(self, name: str) -> QWidget | None:
        """Return where the deputy or the guest is named, or the reason of a correction."""
        form = self.form
        fields = {"correction": form.reason, "acts_for_seat_id": form.deputy, "family_name": form.family}
        return fields.get(name) or super().field_of(name)

    def _is_online(self) -> bool:
        """Say whether who sits on the chosen row is kept as having joined by video; times change nothing about it."""
        shown = self.list.current_row()
        return shown is not None and shown.online

    def _stand_in(self, row: SheetRow) -> str:
        """Return who sat in, and whether by video."""
        is_there = row.online and not _came_by_video(row)
        return self.tr("{name}, by video").format(name=row.represented_by) if is_there else row.represented_by

    def seat_shown(self) -> str | None:
        """Return the seat of the chosen row."""
        row = self._rows.get(self.list.current_id())
        return row.seat_id if row else None

    def _guest_fields(self) -> tuple[QLineEdit, ...]:
        form = self.form
        return form.family, form.given, form.organisation, form.occasion

    def _columns(self) -> tuple[ListColumn[SheetRow], ...]:
        language = self.messages.language
        return (
            ListColumn("number", self.tr("No."), lambda row: str(row.number), lambda row: row.number, is_number=True),
            ListColumn("name", self.tr("Name"), lambda row: row.name),
            ListColumn(
                "state",
                self.tr("State"),
                lambda row: self.tr("by video") if _came_by_video(row) else state_word(row.state, language),
                mark=lambda row: mark_of(row.state),
            ),
            ListColumn("by", self.tr("Represented by"), self._stand_in),
            ListColumn("arrived", self.tr("Came"), lambda row: clock_text(row.arrived)),
            ListColumn("left", self.tr("Left"), lambda row: clock_text(row.left)),
            ListColumn("bench", self.tr("Bench"), lambda row: row.bench),
            ListColumn("organisation", self.tr("Organisation"), lambda row: row.organisation),
        )


_BECOMES_PARTIAL = frozenset({AttendanceState.PRESENT, AttendanceState.EXPECTED})


def _came_by_video(row: SheetRow) -> bool:
    return row.online and row.state in IN_ROOM


def _id_of(row: SheetRow) -> str:
    return row.id
