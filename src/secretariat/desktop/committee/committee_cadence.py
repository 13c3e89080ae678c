"""How often a committee must meet and whether it did: a small chart, the same as a table, and what comes next."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QDialog, QWidget

from secretariat import clock
from secretariat.desktop.committee.cadence_chart import CadenceChart, verdict_words
from secretariat.desktop.committee.closures_dialog import ClosuresDialog
from secretariat.desktop.committee.committee_part import CommitteePart
from secretariat.desktop.committee.year_plan_dialog import YearPlanDialog
from secretariat.desktop.forms.ui_committee_cadence import Ui_CommitteeCadence
from secretariat.desktop.messages import Messages
from secretariat.desktop.reopening import drafted
from secretariat.desktop.widgets.days import short_weekday_date
from secretariat.desktop.widgets.rows_model import ListColumn, RowsModel
from secretariat.desktop.widgets.rows_view import RowsView
from secretariat.desktop.widgets.tab_order import set_tab_order
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.services.committee.cadence import CadenceBoard, CadenceRow, cadence_board


class CommitteeCadence(CommitteePart):
    """The tab „Turnus“."""

    def __init__(
        self, workspace: Workspace, messages: Messages, state: WindowState, parent: QWidget | None = None
    ) -> None:
        super().__init__(workspace, messages, state, parent)
        self.form = Ui_CommitteeCadence()
        self.form.setupUi(self)
        self.chart = CadenceChart(self.tr("Cadence as a picture"), messages.language, self)
        self.form.chartPlace.addWidget(self.chart)
        self.rows: RowsModel[CadenceRow] = RowsModel(self._columns(), lambda row: row.period, self)
        self.list = RowsView("committee_cadence", self.tr("Cadence by period"), self.rows, state, self)
        self.form.listPlace.addWidget(self.list)
        policy = self.list.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # keeps the sentence above it where it is
        self.list.setSizePolicy(policy)
        self.list.current_changed.connect(self._show_remarks)
        self.form.yearPlan.clicked.connect(self.plan_year)
        self.form.closures.clicked.connect(self.show_closures)
        set_tab_order((self.list, self.form.yearPlan, self.form.closures))

    def fill(self) -> None:
        """Show every period of the committee as of the chosen day, up to that of the last meeting planned."""
        board = self.workspace.look(
            cadence_board, self.view.committee, self.view.day, self.messages.language, ahead=True
        )
        rows = board.rows if board else ()
        self.chart.show_rows(rows)
        self.rows.show(rows)
        self.list.setVisible(bool(rows))
        self.form.summary.setText(self._summary(board))
        if rows and not self.list.current_id():
            self.list.go_to(next((row.period for row in rows if row.end >= self.view.day), rows[-1].period))
        self._show_remarks()
        self.allow(((self.form.yearPlan, board is not None), (self.form.closures, True)))

    def put_away(self) -> None:
        """Keep how the list looked."""
        self.list.remember()

    @drafted
    def plan_year(self) -> QDialog | None:
        """Open the proposal for the dates of the coming year."""
        if not self.form.yearPlan.isEnabled():
            return None
        dialog = YearPlanDialog(self.workspace, self.messages, self.view.committee, self)
        dialog.open()
        return dialog

    @drafted
    def show_closures(self) -> QDialog | None:
        """Open the days on which the office is closed."""
        if not self.form.closures.isEnabled():
            return None
        dialog = ClosuresDialog(self.workspace, self.messages, self.state, self)
        dialog.open()
        return dialog

    def _summary(self, board: CadenceBoard | None) -> str:
        if board is None:
            return self.tr("No cadence is laid down. How often the committee meets is set in its rules of procedure.")
        if self.view.day != clock.today():
            return self.tr("As of {day}, the day chosen under “Seats”: later meetings count as planned.").format(
                day=short_weekday_date(self.view.day)
            )
        earliest = self.tr("If letters go to the post today, a meeting can be held from {day} on.").format(
            day=short_weekday_date(board.earliest_by_post)
        )
        if board.next_needed_by is None:
            return earliest
        by = board.next_needed_by
        planned = next((row.planned for row in board.rows if row.planned and row.start <= by <= row.end), ())
        if planned:
            needed = self.tr("A meeting is needed by {day}; it is planned for {planned}.").format(
                day=short_weekday_date(by), planned=short_weekday_date(planned[0])
            )
        else:
            needed = self.tr("A meeting is needed by {day}.").format(day=short_weekday_date(by))
        return f"{needed} {earliest}"

    def _columns(self) -> tuple[ListColumn[CadenceRow], ...]:
        return (
            ListColumn("period", self.tr("Period"), lambda row: row.period, is_given_order=True),
            ListColumn("verdict", self.tr("Verdict"), self._verdict),
            ListColumn("meetings", self.tr("Meetings"), self._meetings),
            ListColumn("last_day", self.tr("Last sensible day"), lambda row: _day(row.last_day), _by_last_day),
            ListColumn("posting", self.tr("Letters posted by"), lambda row: _day(row.last_posting), _by_last_day),
            ListColumn("remarks", self.tr("Remarks"), lambda row: " ".join(row.remarks)),
        )

    def _verdict(self, row: CadenceRow) -> str:
        return verdict_words(row.verdict, self.messages.language)

    def _meetings(self, row: CadenceRow) -> str:
        held = _days(row.held)
        planned = self.tr("planned: {days}").format(days=_days(row.planned)) if row.planned else ""
        return "; ".join(part for part in (held, planned) if part) or self.tr("none")

    def _show_remarks(self) -> None:
        """Say in full what is to be known about the period in front."""
        row = self.list.current_row()
        remarks = row.remarks if row else ()
        self.form.remarks.setText("\n".join((row.period, *remarks)) if row and remarks else "")
        self.form.remarks.setVisible(bool(remarks))


def _day(day: date | None) -> str:
    return short_weekday_date(day) if day else ""


def _days(days: Sequence[date]) -> str:
    return ", ".join(f"{day:%d.%m.%Y}" for day in days)


def _by_last_day(row: CadenceRow) -> date:
    return row.last_day or date.max
