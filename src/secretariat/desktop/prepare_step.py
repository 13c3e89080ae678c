"""Step 1: when and where, who leads, the agenda in its order, and by when letters must be out."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from secretariat import clock
from secretariat.desktop.action_bar import let_wrap
from secretariat.desktop.agenda_item_dialog import AgendaItemDialog
from secretariat.desktop.agenda_list import AgendaList
from secretariat.desktop.agenda_offer import AgendaOffer
from secretariat.desktop.called_off import CallingOff, after_it, concerns_somebody
from secretariat.desktop.choice_box import Choice, chosen_id, offer
from secretariat.desktop.closures_dialog import ClosuresDialog
from secretariat.desktop.field_errors import FieldErrors
from secretariat.desktop.forms.ui_prepare_step import Ui_PrepareStep
from secretariat.desktop.meeting_step import MeetingStep
from secretariat.desktop.meeting_words import state_word
from secretariat.desktop.messages import Messages
from secretariat.desktop.move_dialog import MoveDialog
from secretariat.desktop.reopening import drafted
from secretariat.desktop.typed_fields import NotUnderstoodError, clock_text, day_in, day_text, time_in
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.formatting import short_weekday_date, weekday_name
from secretariat.domain.life_cycles import moves_from
from secretariat.domain.meeting_rules import ON_THEIR_WAY, TO_COME
from secretariat.domain.meetings import AgendaItem, Meeting, MeetingKind, MeetingState, Room
from secretariat.domain.names import list_name, person_order
from secretariat.services.agenda_order import Agenda, moved_down, moved_up, put_before, with_item, without
from secretariat.services.deadlines import Deadlines, deadlines_of, ways_out
from secretariat.services.invite_rows import repair_of
from secretariat.services.meetings import change_meeting, move_state, set_agenda
from secretariat.services.preflight import preflight
from secretariat.services.venues import known_venues, rooms_of
from secretariat.services.year_plan import remarks_on_day

NONE: Choice = ("", "–")
WIDEST_DAY = "88.88.8888  "
DEADLINE_LINES = 5
"""What is always in sight of the deadlines; of more the box scrolls, and nothing else moves."""
NOT_BY_HAND = frozenset({MeetingState.INVITED})
"""Reached by booking the dispatch."""
FIELD_NAMES = {
    "date": "date",
    "start": "start",
    "end": "end",
    "doors_open": "doors",
    "venue_id": "venue",
    "room_id": "room",
    "reply_by": "replyBy",
    "chair_id": "chair",
    "state": "state",
}
"""Under which name the form holds a field of the record."""


class PrepareStep(MeetingStep):
    """Every field is kept as soon as it is left; what the rules refuse stays typed and is said."""

    HELP = "prepare"

    def __init__(
        self, workspace: Workspace, messages: Messages, state: WindowState, parent: QWidget | None = None
    ) -> None:
        super().__init__(workspace, messages, state, parent)
        self.form = Ui_PrepareStep()
        self.form.setupUi(self)
        self.say_refusals_in(self.form.complaint)
        self.agenda = AgendaList(self.tr("Agenda"), self)
        self.form.agendaPlace.addWidget(self.agenda)
        self.offer = AgendaOffer(self)
        self.form.agendaPlace.addWidget(self.offer)
        self.errors = FieldErrors()
        self._notes: dict[QWidget, str] = {}
        self._refused: dict[QWidget, str] = {}
        let_wrap(self.form.agendaButtons)
        for plain in (self.form.deadlineArea.viewport(), self.form.deadlineText):
            plain.setAutoFillBackground(False)
        self.form.deadlineArea.setMinimumHeight(self.fontMetrics().lineSpacing() * DEADLINE_LINES)
        self._shown: Meeting | None = None
        self._deadlines: Deadlines | None = None
        for line in (self.form.date, self.form.replyBy):
            line.setMinimumWidth(line.fontMetrics().horizontalAdvance(WIDEST_DAY))
        self._arrange_tabs()
        self._connect()

    def fill(self) -> None:
        """Show the meeting; a field that is being typed into keeps what was typed until the meeting changed."""
        self._fill_choices()
        if self._shown != self.folder.meeting:
            self._shown = self.folder.meeting
            self._fill_lines(self.folder.meeting)
        self.agenda.show_items(self.folder.agenda)
        self.offer.fill()
        for button in (self.form.editItem, self.form.removeItem, self.form.moveUp, self.form.moveDown):
            button.setEnabled(bool(self.folder.agenda))
        self._fill_deadlines()
        for panel in (self.form.facts, self.form.agendaBox):
            panel.setEnabled(not self.workspace.read_only)

    def take_focus(self) -> None:
        """Start at the day."""
        self.form.date.setFocus()

    def complain(self, text: str, field: QWidget | None = None) -> None:
        """Say what is wrong below its field where it is one of the form, and put the focus there."""
        is_here = field is not None and self.form.facts.isAncestorOf(field)
        super().complain("" if is_here else text, field)
        self._refused = {field: text} if field is not None and is_here and text else {}
        self._show_marks()
        for marked in self._refused:
            self.errors.go_to(marked)
            if isinstance(marked, QLineEdit):
                marked.selectAll()

    def show_field(self, name: str) -> None:
        """Put the focus into the field that a finding wants mended."""
        field = self.field_of(name)
        if field is not None:
            field.setFocus()

    def _connect(self) -> None:
        form = self.form
        for line in (form.date, form.start, form.end, form.doors, form.replyBy):
            line.editingFinished.connect(self._keep_lines)
        for box in (form.kind, form.venue, form.room, form.chair, form.minuteTaker):
            box.activated.connect(self._keep_choices)
        form.state.activated.connect(self._move_state)
        form.propose.clicked.connect(self._propose_reply_by)
        form.closures.clicked.connect(self._show_closures)
        agenda = self.agenda
        for up in (agenda.up_wanted, form.moveUp.clicked):
            up.connect(self._move_up)
        for down in (agenda.down_wanted, form.moveDown.clicked):
            down.connect(self._move_down)
        for edit in (agenda.edit_wanted, form.editItem.clicked):
            edit.connect(self._edit_item)
        for add in (agenda.add_wanted, form.addItem.clicked):
            add.connect(self._add_item)
        for remove in (agenda.remove_wanted, form.removeItem.clicked):
            remove.connect(self._remove_item)
        agenda.dropped.connect(self._put_before)

    def _arrange_tabs(self) -> None:
        form = self.form
        facts = (form.state, form.kind, form.date, form.start, form.end, form.doors, form.venue, form.room)
        people = (form.chair, form.minuteTaker, form.replyBy, form.propose)
        buttons = (form.addItem, form.editItem, form.removeItem, form.moveUp, form.moveDown)
        for before, after in pairwise(
            (*facts, *people, self.agenda, self.offer.take, *buttons, form.deadlineArea, form.closures)
        ):
            QWidget.setTabOrder(before, after)

    def field_of(self, name: str) -> QWidget | None:
        """Return the field of the form that shows a field of the record."""
        if name == "agenda":
            return self.agenda
        found = getattr(self.form, FIELD_NAMES.get(name, ""), None)
        return found if isinstance(found, QWidget) else None

    def _fill_lines(self, meeting: Meeting) -> None:
        form = self.form
        form.date.setText(day_text(meeting.date))
        form.weekday.setText(weekday_name(meeting.date))
        form.start.setText(clock_text(meeting.start))
        form.end.setText(clock_text(meeting.end))
        form.doors.setText(clock_text(meeting.doors_open))
        form.replyBy.setText(day_text(meeting.reply_by))

    def _fill_choices(self) -> None:
        folder, meeting = self.folder, self.folder.meeting
        language = self.messages.language
        states = [meeting.state, *sorted(moves_from(meeting.state) - NOT_BY_HAND)]
        offer(self.form.state, [(str(one), state_word(MeetingState(one), language)) for one in states], meeting.state)
        offer(self.form.kind, [(str(one), state_word(one, language)) for one in MeetingKind], meeting.kind)
        venues = self.workspace.look(known_venues)
        houses = [(one.id, ", ".join(part for part in (one.name, one.part) if part)) for one in venues]
        venue_id = meeting.venue_id or folder.committee.default_venue_id
        offer(self.form.venue, [NONE, *houses], venue_id)
        rooms = rooms_of(folder.rooms.values(), venue_id)
        offer(self.form.room, [NONE, *((room.id, room_text(room)) for room in rooms)], meeting.room_id)
        free = [one for one in folder.people.persons.values() if one.trashed_on is None and one.anonymised_on is None]
        people = [NONE, *((one.id, list_name(one)) for one in sorted(free, key=person_order))]
        offer(self.form.chair, people, meeting.chair_id)
        offer(self.form.minuteTaker, people, meeting.minute_taker_id)

    def _fill_deadlines(self) -> None:
        """Show every day the rules fix, each with why, and what is wrong with the meeting as it stands."""
        try:
            self._deadlines = self.workspace.look(deadlines_of, self.folder, self.messages.language)
            said = self._deadline_text(self._deadlines)
        except RuleBrokenError as error:
            self._deadlines = None
            said = self.messages.sentence(error)
        self.form.deadlines.setText(said)
        self.form.propose.setEnabled(self._deadlines is not None and self._deadlines.reply_by is not None)
        told = self._warnings()
        about_agenda = told.pop(self.agenda, [])
        keys = self.tr("Alt+Up and Alt+Down move an item, Enter edits it.")
        self.form.agendaHint.setText("\n".join(f"⚠ {one}" for one in about_agenda) or keys)
        general = told.pop(None, [])
        self._notes = {field: "\n⚠ ".join(texts) for field, texts in told.items() if field is not None}
        self._show_marks()
        self.form.warnings.setText("\n".join(f"⚠ {one}" for one in general))
        self.form.warnings.setVisible(bool(general))

    def _warnings(self) -> dict[QWidget | None, list[str]]:
        """Return what to know, by the field it is about: what is wrong, what day it is, ways out of a short notice."""
        folder, today, language = self.folder, clock.today(), self.messages.language
        about_day = [*self.workspace.look(remarks_on_day, folder.committee, folder.meeting.date, language)]
        if folder.meeting.state in TO_COME:
            about_day += self.workspace.look(ways_out, folder, today, language)
        told: dict[QWidget | None, list[str]] = {}
        for finding in preflight(folder, today=today):
            repair = repair_of(folder, finding)
            if repair.kind == "meeting":
                told.setdefault(self.field_of(repair.field), []).append(self.messages.finding(finding))
        if not self.form.venue.count() > 1:
            told.setdefault(self.form.venue, []).append(
                self.tr("No house is known yet: it is added at the committee, under “Place and rooms”.")
            )
        if about_day:
            told.setdefault(self.form.date, []).extend(about_day)
        if fell_out := after_it(folder, language):
            told.setdefault(self.form.state, []).extend(fell_out)
        return told

    def _show_marks(self) -> None:
        """Say below each field what is refused there, else what to know about it."""
        wanted = {**self._notes, **self._refused}
        for field in {*self.errors.marked, *wanted}:
            text = wanted.get(field, "")
            if text != self.errors.text_of(field):
                if text:
                    self.errors.mark(field, text, is_warning=field not in self._refused)
                else:
                    self.errors.clear(field)

    def _deadline_text(self, deadlines: Deadlines) -> str:
        days = [
            (self.tr("must have arrived"), deadlines.safe_receipt),
            (self.tr("to the post"), deadlines.office_posting),
            (self.tr("answers"), deadlines.reply_by),
        ]
        told = (f"{what}: {short_weekday_date(day)}" for what, day in days if day is not None)
        reasons = [f"• {reason}" for reason in deadlines.reasons.values()]
        if (repeated := self.folder.repeated) is not None:
            said = self.tr("Repeats the {number}. meeting of {day}.")
            reasons.insert(0, f"• {said.format(number=repeated.no, day=short_weekday_date(repeated.date))}")
        return "\n".join((" · ".join(told), *reasons))

    @drafted
    def _show_closures(self) -> ClosuresDialog:
        dialog = ClosuresDialog(self.workspace, self.messages, self.state, self.window())
        dialog.open()
        return dialog

    def _keep_lines(self) -> None:
        """Keep the typed days and times, all of them together."""
        form = self.form
        try:
            day, reply_by = day_in(form.date, self.messages), day_in(form.replyBy, self.messages)
            start, end, doors = time_in(form.start), time_in(form.end), time_in(form.doors)
        except NotUnderstoodError as error:
            self.complain(error.text, error.field)
            return
        if day is None or start is None:
            self.complain(self.tr("A meeting needs a day and a beginning."), form.date if day is None else form.start)
            return
        if day != self.folder.meeting.date and self.folder.meeting.state in ON_THEIR_WAY:
            self._fill_lines(self.folder.meeting)
            self.ask_move(day_text(day))
            return
        form.weekday.setText(weekday_name(day))
        self._keep(replace(self.folder.meeting, date=day, start=start, end=end, doors_open=doors, reply_by=reply_by))

    def _keep_choices(self) -> None:
        """Keep what was chosen; another house has other rooms."""
        form, meeting = self.form, self.folder.meeting
        venue_id = chosen_id(form.venue)
        same_house = venue_id == (meeting.venue_id or self.folder.committee.default_venue_id)
        self._keep(
            replace(
                meeting,
                kind=MeetingKind(form.kind.currentData()),
                venue_id=meeting.venue_id if same_house else venue_id,
                room_id=chosen_id(form.room) if same_house else None,
                chair_id=chosen_id(form.chair),
                minute_taker_id=chosen_id(form.minuteTaker),
            )
        )

    def _keep(self, meeting: Meeting) -> None:
        if meeting != self.folder.meeting:
            self.attempt(self.tr("Meeting {number} changed").format(number=meeting.no), change_meeting, meeting)
        else:
            self.complain("")

    def _move_state(self) -> None:
        state = MeetingState(self.form.state.currentData())
        meeting = self.folder.meeting
        if state is MeetingState.MOVED and state is not meeting.state:
            self.ask_move("")
        elif state is MeetingState.CANCELLED and state is not meeting.state and concerns_somebody(self.folder):
            self._ask_call_off()
        elif state is not meeting.state:
            self._move_to(state)

    def _move_to(self, state: MeetingState) -> None:
        meeting = self.folder.meeting
        label = self.tr("Meeting {number}: {state}").format(
            number=meeting.no, state=state_word(state, self.messages.language)
        )
        if not self.attempt(label, move_state, meeting.id, state):
            self._fill_choices()

    def _ask_call_off(self) -> None:
        """Say whose answers become void; until it is confirmed the meeting stays as it is."""
        self._fill_choices()
        box = CallingOff(self.folder, self.messages.language, self.window())
        box.confirmed.clicked.connect(self._call_off)
        box.open()

    def _call_off(self) -> None:
        self._move_to(MeetingState.CANCELLED)

    @drafted
    def ask_move(self, day: str) -> MoveDialog:
        """Ask for the new day, `day` being what was typed; until it is kept the meeting stays as it is."""
        self._fill_choices()
        dialog = MoveDialog(self.workspace, self.messages, self.folder, self.window(), day=day)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        return dialog

    def _propose_reply_by(self) -> None:
        if self._deadlines is not None and self._deadlines.reply_by is not None:
            self.form.replyBy.setText(day_text(self._deadlines.reply_by))
            self._keep_lines()

    def _move_up(self) -> None:
        self._order(moved_up)

    def _move_down(self) -> None:
        self._order(moved_down)

    def _order(self, move: Callable[[Agenda, str], Agenda]) -> None:
        if self.agenda.chosen_id() and not self.workspace.read_only:
            self._keep_agenda(self.tr("Agenda put in order"), move(self.folder.agenda, self.agenda.chosen_id()))

    def _put_before(self, item_id: str, following_id: str) -> None:
        """Keep the order that a drop made; the numbers follow."""
        if not self._keep_agenda(
            self.tr("Agenda put in order"), put_before(self.folder.agenda, item_id, following_id or None)
        ):
            self.agenda.show_items(self.folder.agenda)

    def _remove_item(self) -> None:
        if self.agenda.chosen_id() and not self.workspace.read_only:
            self._keep_agenda(self.tr("Agenda item removed"), without(self.folder.agenda, self.agenda.chosen_id()))

    def _add_item(self) -> None:
        self.ask_item("")

    def _edit_item(self) -> None:
        if self.agenda.chosen_id():
            self.ask_item(self.agenda.chosen_id())

    @drafted
    def ask_item(self, item_id: str) -> AgendaItemDialog | None:
        """Open an item of the agenda; without an id, a new one."""
        known = next((item for item in self.folder.agenda if item.id == item_id), None)
        if self.workspace.read_only or bool(item_id) != bool(known):
            return None
        number = str(len(self.folder.agenda) + 1)
        item = known or AgendaItem(meeting_id=self.folder.meeting.id, position=number, title="")
        is_first = not self.folder.agenda or self.folder.agenda[0].id == item.id
        dialog = AgendaItemDialog(item, self._keep_item, may_be_sub=not is_first, parent=self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        return dialog

    def _keep_item(self, item: AgendaItem) -> str:
        """Keep an item of the dialog, and return why it is refused; a new one stands behind the chosen one."""
        behind = self.agenda.chosen_id() or None
        agenda = with_item(self.folder.agenda, item, behind_id=behind)
        label = self.tr("Agenda item {title}").format(title=item.title)
        return "" if self._keep_agenda(label, agenda) else self.form.complaint.text()

    def _keep_agenda(self, label: str, agenda: Agenda) -> bool:
        same = agenda == self.folder.agenda
        return not same and self.attempt(label, set_agenda, self.folder.meeting.id, agenda)


def room_text(room: Room) -> str:
    """Return a room with how many people it seats in rows."""
    return f"{room.name} ({room.capacity_rows})" if room.capacity_rows else room.name
