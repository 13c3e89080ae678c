"""Step 1: when and where, who leads, the agenda in its order, and by when letters must be out."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from secretariat import clock
from secretariat.desktop.committee.committee_facts import venue_facts, venue_name
from secretariat.desktop.dialogs.fact_dialog import FactDialog
from secretariat.desktop.dialogs.field_errors import FieldErrors
from secretariat.desktop.forms.ui_prepare_step import Ui_PrepareStep
from secretariat.desktop.meeting.called_off import after_it, ask_call_off, concerns_somebody
from secretariat.desktop.meeting.meeting_step import MeetingStep
from secretariat.desktop.meeting.meeting_words import state_word
from secretariat.desktop.meeting.move_dialog import MoveDialog
from secretariat.desktop.meeting.prepare_agenda import PrepareAgenda
from secretariat.desktop.meeting.prepare_deadlines import PrepareDeadlines
from secretariat.desktop.messages import Messages
from secretariat.desktop.people_names import Names
from secretariat.desktop.reopening import drafted
from secretariat.desktop.widgets.choice_box import Choice, OpensFirst, chosen_id, offer
from secretariat.desktop.widgets.days import weekday_name
from secretariat.desktop.widgets.tab_order import set_tab_order
from secretariat.desktop.widgets.typed_fields import NotUnderstoodError, clock_text, day_in, day_text, time_in
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.domain.life_cycles import moves_from
from secretariat.domain.meeting_rules import ON_THEIR_WAY
from secretariat.domain.meetings import Meeting, MeetingKind, MeetingMode, MeetingState, Room, Venue
from secretariat.domain.names import list_name, person_order
from secretariat.services.committee.venues import hold_in_new_house, rooms_of
from secretariat.services.meeting.meetings import change_meeting, move_state
from secretariat.services.meeting.step_views import PrepareView, prepare_view

NONE: Choice = ("", "–")
WIDEST_DAY = "88.88.8888  "
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
    "mode": "mode",
}
"""Under which name the form holds a field of the record."""


class PrepareStep(MeetingStep):
    """Every field is kept as soon as it is left; what the rules refuse stays typed and is said."""

    HELP = "prepare"
    VIEW = staticmethod(prepare_view)
    view: PrepareView

    def __init__(
        self, workspace: Workspace, messages: Messages, state: WindowState, parent: QWidget | None = None
    ) -> None:
        super().__init__(workspace, messages, state, parent)
        self.form = Ui_PrepareStep()
        self.form.setupUi(self)
        self.say_refusals_in(self.form.complaint)
        self.errors = FieldErrors()
        self._notes: dict[QWidget, str] = {}
        self._refused: dict[QWidget, str] = {}
        self.points = PrepareAgenda(self, self.form)
        self.deadlines = PrepareDeadlines(self, self.form)
        self._shown: Meeting | None = None
        self._people: Names = ()
        for line in (self.form.date, self.form.replyBy):
            line.setMinimumWidth(line.fontMetrics().horizontalAdvance(WIDEST_DAY))
        self._arrange_tabs()
        self._connect()

    def fill(self) -> None:
        """Show the meeting; a field that is being typed into keeps what was typed until the meeting changed."""
        view = self.view
        self._fill_choices()
        if self._shown != self.folder.meeting:
            self._shown = self.folder.meeting
            self._fill_lines(self.folder.meeting)
        told = self._remarks(view)
        self.points.fill(view.unfinished, told.pop(self.points.list, []))
        self.deadlines.fill(view.deadlines)
        general = told.pop(None, [])
        self._notes = {field: "\n⚠ ".join(texts) for field, texts in told.items() if field is not None}
        self._show_marks()
        self.form.warnings.setText("\n".join(f"⚠ {one}" for one in general))
        self.form.warnings.setVisible(bool(general))
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
        for box in (form.kind, form.mode, form.venue, form.room, form.chair, form.minuteTaker):
            box.activated.connect(self._keep_choices)
        form.state.activated.connect(self._move_state)
        opens_first = OpensFirst(self)
        for box in form.facts.findChildren(QComboBox):
            box.installEventFilter(opens_first)
        form.propose.clicked.connect(self._propose_reply_by)
        form.newVenue.clicked.connect(self._new_venue)

    def _arrange_tabs(self) -> None:
        form = self.form
        form.modeLabel.setBuddy(form.mode)  # here, as no letter of its word is left for Alt
        facts = (form.state, form.kind, form.mode, form.date, form.start, form.end, form.doors)
        where = (form.venue, form.newVenue, form.room)
        people = (form.chair, form.minuteTaker, form.replyBy, form.propose)
        agenda = (self.points.list, self.points.offer.take)
        buttons = (form.addItem, form.editItem, form.removeItem, form.moveUp, form.moveDown)
        set_tab_order((*facts, *where, *people, *agenda, *buttons, form.deadlineArea, form.closures))

    def field_of(self, name: str) -> QWidget | None:
        """Return the field of the form that shows a field of the record."""
        if name == "agenda":
            return self.points.list
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
        view, language = self.view, self.messages.language
        states = [meeting.state, *sorted(moves_from(meeting.state) - NOT_BY_HAND)]
        offer(self.form.state, [(str(one), state_word(MeetingState(one), language)) for one in states], meeting.state)
        offer(self.form.kind, [(str(one), state_word(one, language)) for one in MeetingKind], meeting.kind)
        offer(self.form.mode, [(str(one), state_word(one, language)) for one in MeetingMode], meeting.mode)
        houses = [(one.id, venue_name(one)) for one in view.venues]
        venue_id = meeting.venue_id or folder.committee.default_venue_id
        offer(self.form.venue, [NONE, *houses], venue_id)
        rooms = rooms_of(folder.rooms.values(), venue_id)
        offer(self.form.room, [NONE, *((room.id, room_text(room)) for room in rooms)], meeting.room_id)
        self._fill_people()

    def offer_people(self, names: Names) -> None:
        """Offer everybody to lead the meeting and to write its minutes."""
        self._people = names
        if self._folder is not None:
            self._fill_people()

    def _fill_people(self) -> None:
        """Offer everybody; until all names are read, the people of the meeting."""
        of_meeting = sorted(self.folder.people.persons.values(), key=person_order)
        people = [NONE, *(self._people or ((one.id, list_name(one)) for one in of_meeting))]
        offer(self.form.chair, people, self.folder.meeting.chair_id)
        offer(self.form.minuteTaker, people, self.folder.meeting.minute_taker_id)

    def _remarks(self, view: PrepareView) -> dict[QWidget | None, list[str]]:
        """Return what to know, by the field it is about: what is wrong, what day it is, ways out of a short notice."""
        told: dict[QWidget | None, list[str]] = {}
        for finding in view.findings:
            told.setdefault(self.field_of(finding.field), []).append(self.messages.finding(finding))
        if not view.venues:  # in place of the wish to choose one
            told[self.form.venue] = [self.tr("No house is known yet. “New …” makes one.")]
        if view.about_day:
            told.setdefault(self.form.date, []).extend(view.about_day)
        if fell_out := after_it(self.folder, self.messages.language):
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
                mode=MeetingMode(form.mode.currentData()),
                venue_id=meeting.venue_id if same_house else venue_id,
                room_id=chosen_id(form.room) if same_house else None,
                chair_id=chosen_id(form.chair),
                minute_taker_id=chosen_id(form.minuteTaker),
            )
        )

    @drafted
    def _new_venue(self) -> FactDialog:
        """Ask for a house that is not known yet; once it is kept, the meeting is held there."""
        title = self.tr("New house")
        house = Venue(name="")
        dialog = FactDialog(
            self.workspace, self.messages, house, venue_facts(), self._keep_venue, title=title, parent=self.window()
        )
        dialog.open()
        return dialog

    def _keep_venue(self, venue: Venue) -> str:
        label = self.tr("House {name}").format(name=venue.name)
        return self.workspace.do(label, hold_in_new_house, self.folder.meeting, venue).id

    def _keep(self, meeting: Meeting) -> None:
        if meeting != self.folder.meeting:
            label = self.tr("Meeting {number} changed").format(number=meeting.no)
            self.attempt(label, change_meeting, meeting, clock.today())
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
        box = ask_call_off(self.folder, self.messages.language, self.window())
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
        known = self.deadlines.known
        if known is not None and known.reply_by is not None:
            self.form.replyBy.setText(day_text(known.reply_by))
            self._keep_lines()


def room_text(room: Room) -> str:
    """Return a room with how many people it seats in rows."""
    return f"{room.name} ({room.capacity_rows})" if room.capacity_rows else room.name
