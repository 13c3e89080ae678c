"""Seats of a committee on a chosen day: who holds them, who deputises, which are vacant, and what was before."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from secretariat import clock
from secretariat.desktop.committee.committee_part import CommitteePart
from secretariat.desktop.committee.seat_dialogs import SeatDialogs, seat_name
from secretariat.desktop.dialogs.fact_dialog import FactDialog
from secretariat.desktop.dialogs.field_binding import name_fields
from secretariat.desktop.forms.ui_committee_seats import Ui_CommitteeSeats
from secretariat.desktop.messages import Messages, announce
from secretariat.desktop.reopening import drafted
from secretariat.desktop.widgets.action_bar import let_wrap
from secretariat.desktop.widgets.rows_model import ListColumn, RowsModel
from secretariat.desktop.widgets.rows_view import RowsView
from secretariat.desktop.widgets.tab_order import set_tab_order
from secretariat.desktop.widgets.typed_fields import qt_day
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.domain.committees import Appointment
from secretariat.domain.errors import SecretariatError
from secretariat.domain.formatting import short_date
from secretariat.services.choice_words import choice_word
from secretariat.services.committee.committee_view import SeatLine, SeatPast, seat_past
from secretariat.services.committee.member_list import member_list_data, member_list_name, write_member_list


class CommitteeSeats(CommitteePart):
    """The tab „Sitze“. `day_changed` asks for the committee on another day."""

    day_changed = Signal()

    def __init__(
        self, workspace: Workspace, messages: Messages, state: WindowState, parent: QWidget | None = None
    ) -> None:
        super().__init__(workspace, messages, state, parent)
        self.form = Ui_CommitteeSeats()
        self.form.setupUi(self)
        for row in (self.form.peopleRow, self.form.structureRow):
            let_wrap(row)
        self.dialogs = SeatDialogs(workspace, messages, self)
        self._today = clock.today()
        self.form.day.setDate(qt_day(self._today))
        self.rows: RowsModel[SeatLine] = RowsModel(self._columns(), lambda line: line.seat.id, self)
        self.list = RowsView("committee_seats", self.tr("Seats"), self.rows, state, self)
        self.form.listPlace.addWidget(self.list)
        self.past: RowsModel[SeatPast] = RowsModel(self._past_columns(), lambda past: past.held.id, self)
        self.past_list = RowsView("seat_past", self.tr("History of the seat"), self.past, state, self)
        self.form.pastPlace.addWidget(self.past_list)
        name_fields(self)
        self._order_tabs()
        self._connect()

    @property
    def day(self) -> date:
        """The chosen day."""
        chosen = self.form.day.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    def fill(self) -> None:
        """Show the seats of the day, and say how many are vacant."""
        seats = self.view.seats
        self.rows.show(seats)
        vacant = sum(line.held is None for line in seats)
        self.form.counts.setText(self.tr("{all} seats, {vacant} vacant").format(all=len(seats), vacant=vacant))
        self.form.advice.setText(self._advice())
        self.form.advice.setVisible(bool(self._advice()))
        if not self.list.current_id() and self.rows.rowCount():
            self.list.go_to(self.rows.id_at(0))
        self._show_seat()

    def follow_the_day(self) -> None:
        """Show today in a window that was left open over night; another day that was chosen stays."""
        if self.day == self._today != clock.today():
            with QSignalBlocker(self.form.day):
                self._go_to_today()

    def put_away(self) -> None:
        """Keep how the lists looked."""
        self.list.remember()
        self.past_list.remember()

    @drafted
    def appoint(self) -> FactDialog | None:
        """Open the dialog for a vacant seat."""
        line = self.current()
        if line is not None and self.form.appoint.isEnabled():
            return self.dialogs.appoint(line, self.day)
        return None

    @drafted
    def end(self) -> FactDialog | None:
        """Open the dialog that ends an appointment."""
        line = self.current()
        if line is not None and self.form.end.isEnabled():
            return self.dialogs.end(line, self.day)
        return None

    @drafted
    def succeed(self) -> FactDialog | None:
        """Open the dialog for a successor."""
        line = self.current()
        if line is not None and self.form.succeed.isEnabled():
            return self.dialogs.succeed(line, self.day)
        return None

    @drafted
    def name_deputy(self) -> FactDialog | None:
        """Open the dialog for a deputy."""
        line = self.current()
        if line is not None and self.form.deputy.isEnabled():
            return self.dialogs.name_deputy(line, self.day, self.view.deputy_model)
        return None

    def write_list(self, target: Path) -> None:
        """Write the list of members as it was on the chosen day (D01)."""
        try:
            data = self.workspace.look(member_list_data, self.view.committee, self.day, clock.now())
            write_member_list(data, target)
        except SecretariatError as refused:
            self.messages.tell(refused, self.window())
            return
        text = self.tr("The list of {day} is saved: {name}").format(day=short_date(self.day), name=target.name)
        self.form.counts.setText(text)
        announce(self.form.counts, text)

    def _choose_file(self) -> None:
        proposed = member_list_name(self.view.committee, self.day)
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save list of members"), proposed, self.tr("Excel workbook (*.xlsx)")
        )
        if name:
            self.write_list(Path(name).with_suffix(".xlsx"))

    def current(self) -> SeatLine | None:
        """Return the seat in front."""
        return self.list.current_row()

    def _columns(self) -> tuple[ListColumn[SeatLine], ...]:
        return (
            ListColumn("bench", self.tr("Bench"), lambda line: line.bench.name, _order),
            ListColumn(
                "seat_no",
                self.tr("No."),
                lambda line: str(line.seat.seat_no),
                lambda line: line.seat.seat_no,
                is_number=True,
            ),
            ListColumn("label", self.tr("Seat"), lambda line: line.seat.label),
            ListColumn("holder", self.tr("Holder"), self._holder),
            ListColumn("role", self.tr("Role"), self._role),
            ListColumn("deputies", self.tr("Deputies"), lambda line: "; ".join(line.deputies)),
            ListColumn("voting", self.tr("Vote"), self._vote),
        )

    def _past_columns(self) -> tuple[ListColumn[SeatPast], ...]:
        return (
            ListColumn("name", self.tr("Name"), lambda past: past.name, lambda past: -past.held.start.toordinal()),
            ListColumn("what", self.tr("What"), self._what),
            ListColumn(
                "start", self.tr("From"), lambda past: short_date(past.held.start), lambda past: past.held.start
            ),
            ListColumn("end", self.tr("Until"), _end, lambda past: past.held.end or date.max),
            ListColumn("why", self.tr("Why it ended"), self._why),
        )

    def _order_tabs(self) -> None:
        form = self.form
        order: tuple[QWidget, ...] = (form.day, form.today, form.filter, self.list, form.appoint)
        set_tab_order(order)
        set_tab_order((form.changeSeat, form.makeList, self.past_list))

    def _connect(self) -> None:
        form = self.form
        form.day.dateChanged.connect(self.day_changed)
        form.today.clicked.connect(self._go_to_today)
        form.makeList.clicked.connect(self._choose_file)
        form.filter.textChanged.connect(self.rows.filter)
        self.list.current_changed.connect(self._show_seat)
        self.list.opened.connect(self._open_seat)
        self.past_list.opened.connect(self._open_past)
        form.appoint.clicked.connect(self.appoint)
        form.end.clicked.connect(self.end)
        form.succeed.clicked.connect(self.succeed)
        form.deputy.clicked.connect(self.name_deputy)
        form.newBench.clicked.connect(self._new_bench)
        form.changeBench.clicked.connect(self._change_bench)
        form.newSeat.clicked.connect(self._new_seat)
        form.changeSeat.clicked.connect(self._change_seat)

    def _advice(self) -> str:
        if not self.view.benches:
            return self.tr("This committee has no benches yet. Make one with “New bench …”, or read a list.")
        if not self.view.seats:
            return self.tr("On this day the committee has no seats. Make one with “New seat …”.")
        return ""

    def _go_to_today(self) -> None:
        self._today = clock.today()
        self.form.day.setDate(qt_day(self._today))

    def _show_seat(self) -> None:
        line = self.current()
        filled = line is not None and line.held is not None
        form, has_bench = self.form, bool(self._view and self._view.benches)
        self.allow(
            (
                (form.appoint, line is not None and not filled),
                *((button, filled) for button in (form.end, form.succeed)),
                *((button, line is not None) for button in (form.deputy, form.changeBench, form.changeSeat)),
                (form.newBench, True),
                (form.newSeat, has_bench),
            )
        )
        self.past.show(self.workspace.look(seat_past, line.seat.id) if line else ())
        named = self.tr("History of seat {seat}:").format(seat=seat_name(line)) if line else ""
        form.pastLabel.setText(named)
        if line is not None and not filled:
            announce(self.list, self.tr("vacant"))

    @drafted
    def _open_seat(self) -> FactDialog | None:
        line = self.current()
        if line is None or self.workspace.read_only:
            return None
        if line.held is None:
            return self.dialogs.appoint(line, self.day)
        return self.dialogs.change_appointment(line, line.held)

    @drafted
    def _open_past(self) -> FactDialog | None:
        line, past = self.current(), self.past_list.current_row()
        if line is None or past is None or self.workspace.read_only:
            return None
        if isinstance(past.held, Appointment):
            return self.dialogs.change_appointment(line, past.held)
        return self.dialogs.change_deputyship(line, past.held)

    @drafted
    def _new_bench(self) -> FactDialog:
        return self.dialogs.bench(self.view, None)

    @drafted
    def _change_bench(self) -> FactDialog | None:
        line = self.current()
        return self.dialogs.bench(self.view, line.bench) if line is not None else None

    @drafted
    def _new_seat(self) -> FactDialog:
        line = self.current()
        return self.dialogs.seat(self.view, None, line.bench if line else self.view.benches[0], self.day)

    @drafted
    def _change_seat(self) -> FactDialog | None:
        line = self.current()
        return self.dialogs.seat(self.view, line, line.bench, self.day) if line is not None else None

    def _holder(self, line: SeatLine) -> str:
        return line.holder or self.tr("○ vacant")

    def _role(self, line: SeatLine) -> str:
        return choice_word(line.held.role, self.messages.language) if line.held else ""

    def _vote(self, line: SeatLine) -> str:
        return self.tr("✓ yes") if line.seat.voting and line.bench.has_vote else self.tr("no")

    def _what(self, past: SeatPast) -> str:
        if isinstance(past.held, Appointment):
            return choice_word(past.held.role, self.messages.language)
        kind = choice_word(past.held.kind, self.messages.language)
        return self.tr("Deputy ({kind})").format(kind=kind)

    def _why(self, past: SeatPast) -> str:
        held = past.held
        if isinstance(held, Appointment):
            return choice_word(held.end_reason, self.messages.language) if held.end_reason else ""
        return ""


def _order(line: SeatLine) -> tuple[int, str, int]:
    return line.bench.sort_no, line.bench.short_name, line.seat.seat_no


def _end(past: SeatPast) -> str:
    return short_date(past.held.end) if past.held.end else ""
