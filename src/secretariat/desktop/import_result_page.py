"""Last step of reading a list: what would become of each row, and what is to be decided about it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from secretariat.desktop.field_binding import name_fields
from secretariat.desktop.forms.ui_import_result import Ui_ImportResult
from secretariat.desktop.import_words import outcome_words
from secretariat.desktop.meeting_step import give_widths
from secretariat.desktop.messages import Messages
from secretariat.desktop.rows_model import ListColumn, RowsModel
from secretariat.desktop.rows_view import RowsView
from secretariat.desktop.window_state import WindowState
from secretariat.domain.list_entries import Doubt
from secretariat.services.import_rows import Decisions, PlannedRow, RowOutcome, RowPlace
from secretariat.services.list_import import ImportPlan

TAKE, SKIP = "", "skip"


class ImportResultPage(QWidget):
    """Shows a plan. `decided` carries the place of a row and the decision: TAKE, SKIP or the id of a person."""

    decided = Signal(object, str)

    def __init__(self, messages: Messages, state: WindowState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Ui_ImportResult()
        self.form.setupUi(self)
        self._messages = messages
        self._outcomes = outcome_words()
        self._plan: ImportPlan | None = None
        self._decisions = Decisions()
        self._places: dict[RowPlace, int] = {}
        self._alike: dict[str, tuple[tuple[str, str], ...]] = {}
        self.rows: RowsModel[PlannedRow] = RowsModel(self._columns(), row_id, self)
        self.list = RowsView("import_rows", self.tr("Rows of the list"), self.rows, state, self)
        give_widths(self.list, (6, 14, 22, 36, 26, 16, 6))
        self.form.listPlace.addWidget(self.list)
        lines = self.fontMetrics().lineSpacing()
        for box in (self.form.doubts, self.form.remarks):
            box.setMaximumHeight(lines * 4)
        name_fields(self)
        self.form.filter.textChanged.connect(self.rows.filter)
        self.form.onlyDoubtful.toggled.connect(self._show_rows)
        self.list.current_changed.connect(self._show_row)
        self.form.decision.activated.connect(self._decide)
        QWidget.setTabOrder(self.form.onlyDoubtful, self.list)
        QWidget.setTabOrder(self.list, self.form.doubts)

    def start_anew(self) -> None:
        """Forget what was shown of an earlier list."""
        self._alike.clear()
        self._plan = None
        self.form.filter.clear()

    def show_plan(self, plan: ImportPlan, decisions: Decisions) -> None:
        """Show what would become of each row; the row in front stays in front."""
        is_first = self._plan is None
        self._plan, self._decisions = plan, decisions
        for row in plan.rows:
            if row.alike:
                self._alike[row_id(row)] = row.alike
        self.form.summary.setText(self._summary(plan))
        self._places = {row.place: position for position, row in enumerate(plan.rows)}
        about_list = [doubt for doubt in plan.summary.doubts if (doubt.sheet, doubt.row) not in self._places]
        self.form.remarks.setPlainText("\n".join(self._sentence(doubt) for doubt in about_list))
        for widget in (self.form.remarks, self.form.remarksLabel):
            widget.setVisible(bool(about_list))
        if is_first:
            self.form.onlyDoubtful.setChecked(False)
        self._show_rows()
        if not self.list.current_id() and self.rows.rowCount():
            self.list.go_to(self.rows.id_at(0))
        self._show_row()

    def put_away(self) -> None:
        """Keep how the list looked."""
        self.list.remember()

    def _columns(self) -> tuple[ListColumn[PlannedRow], ...]:
        return (
            ListColumn("row", self.tr("Row"), lambda row: str(row.row), self._position),
            ListColumn("outcome", self.tr("Result"), self._outcome),
            ListColumn("name", self.tr("Name"), lambda row: row.name),
            ListColumn("doubts", self.tr("Doubtful"), self._doubt_text),
            ListColumn("organisation", self.tr("Organisation"), lambda row: row.organisation),
            ListColumn("bench", self.tr("Bench"), lambda row: row.bench),
            ListColumn("seat", self.tr("Seat"), lambda row: row.seat_no),
        )

    def _position(self, row: PlannedRow) -> int:
        return self._places.get(row.place, 0)

    def _outcome(self, row: PlannedRow) -> str:
        return self._outcomes[row.outcome]

    def _doubt_text(self, row: PlannedRow) -> str:
        if not row.is_doubtful:
            return ""
        return "⚠ " + " ".join(self._reason(doubt) for doubt in row.doubts)

    def _summary(self, plan: ImportPlan) -> str:
        doubtful = sum(row.is_doubtful for row in plan.rows)
        counts = plan.summary
        said = self._messages.words(
            "import.would_change",
            added=counts.added,
            changed=counts.changed,
            merged=counts.merged,
            unchanged=counts.unchanged,
            doubts=doubtful,
        )
        if not plan.founds_committee:
            return said
        founded = self.tr("The committee {name} is not in the register yet; it will be made.")
        return f"{said}\n{founded.format(name=plan.committee.short_name)}"

    def _show_rows(self) -> None:
        rows = self._plan.rows if self._plan else ()
        only = self.form.onlyDoubtful.isChecked()
        self.rows.show([row for row in rows if row.is_doubtful or not only])

    def _current(self) -> PlannedRow | None:
        return self.rows.row_at(self.list.currentIndex().row())

    def _show_row(self) -> None:
        row = self._current()
        doubts = row.doubts if row else ()
        self.form.doubts.setPlainText("\n".join(self._sentence(doubt) for doubt in doubts))
        box = self.form.decision
        box.clear()
        can_decide = row is not None and row.outcome not in {RowOutcome.LEFT_OUT, RowOutcome.MERGED}
        box.setEnabled(can_decide)
        if row is None:
            return
        box.addItem(self.tr("take over"), TAKE)
        box.addItem(self.tr("leave out"), SKIP)
        for person_id, shown in self._alike.get(row_id(row), ()):
            box.addItem(self.tr("is the same as: {person}").format(person=shown), person_id)
        chosen = SKIP if row.place in self._decisions.skipped else self._decisions.same_as.get(row.place, TAKE)
        box.setCurrentIndex(box.findData(chosen))

    def _decide(self) -> None:
        row = self._current()
        if row is not None:
            self.decided.emit(row.place, self.form.decision.currentData())

    def _reason(self, doubt: Doubt) -> str:
        return self._messages.words(doubt.reason, value=doubt.value, row=doubt.row)

    def _sentence(self, doubt: Doubt) -> str:
        return self._messages.words(
            "import.doubt",
            sheet=doubt.sheet,
            row=doubt.row,
            column=doubt.column,
            value=doubt.value,
            reason=self._reason(doubt),
            proposal=doubt.proposal,
        )


def row_id(row: PlannedRow) -> str:
    """Return what names a row in the list of them."""
    return f"{row.row}:{row.sheet}"
