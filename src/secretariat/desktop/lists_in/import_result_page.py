"""Last step of reading a list: what would become of each row, and what is to be decided about it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from secretariat.desktop.dialogs.field_binding import name_fields
from secretariat.desktop.forms.ui_import_result import Ui_ImportResult
from secretariat.desktop.lists_in.import_words import outcome_words
from secretariat.desktop.messages import Messages
from secretariat.desktop.widgets.rows_model import ListColumn, RowsModel
from secretariat.desktop.widgets.rows_view import RowsView
from secretariat.desktop.widgets.tab_order import set_tab_order
from secretariat.desktop.window_state import WindowState
from secretariat.services.lists_in.import_rows import Decisions, PlannedRow, RowOutcome, RowPlace
from secretariat.services.lists_in.list_import import ImportPlan

TAKE, SKIP, ACCEPT, PROPOSE = "", "skip", "accept", "propose"


class ImportResultPage(QWidget):
    """Shows a plan. `decided` carries the places of rows and the decision: one of the words, or the id of a person.

    `all_decided`: Enter was pressed on a row, and nothing is left to be decided.
    """

    decided = Signal(object, str)
    all_decided = Signal()

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
        self.form.listPlace.addWidget(self.list)
        lines = self.fontMetrics().lineSpacing()
        for box in (self.form.doubts, self.form.remarks):
            box.setMaximumHeight(lines * 4)
        name_fields(self)
        self.form.filter.textChanged.connect(self.rows.filter)
        self.form.onlyDoubtful.toggled.connect(self._show_rows)
        self.list.selectionModel().selectionChanged.connect(self._show_row)
        self.list.opened.connect(self._take_enter)
        self.form.decision.activated.connect(self._decide)
        set_tab_order((self.form.onlyDoubtful, self.list, self.form.doubts))

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
        self.form.remarks.setPlainText("\n".join(self._messages.doubt(doubt) for doubt in about_list))
        for widget in (self.form.remarks, self.form.remarksLabel):
            widget.setVisible(bool(about_list))
        self.list.show_column(0, on=len({row.sheet for row in plan.rows}) > 1)
        if is_first:
            self.form.onlyDoubtful.setChecked(False)
        self._show_rows()

    def put_away(self) -> None:
        """Keep how the list looked."""
        self.list.remember()

    def _columns(self) -> tuple[ListColumn[PlannedRow], ...]:
        return (
            ListColumn("sheet", self.tr("Sheet"), lambda row: row.sheet, self._position),
            ListColumn("row", self.tr("Row"), lambda row: str(row.row), self._position, is_number=True),
            ListColumn("outcome", self.tr("Result"), self._outcome),
            ListColumn("name", self.tr("Name"), lambda row: row.name),
            ListColumn("organisation", self.tr("Organisation"), lambda row: row.organisation),
            ListColumn("bench", self.tr("Bench"), lambda row: row.bench),
            ListColumn("seat", self.tr("Seat"), lambda row: row.seat_no),
            ListColumn("doubts", self.tr("Doubtful"), self._doubt_text),
        )

    def _position(self, row: PlannedRow) -> int:
        return self._places.get(row.place, 0)

    def _outcome(self, row: PlannedRow) -> str:
        return self._outcomes[row.outcome]

    def _doubt_text(self, row: PlannedRow) -> str:
        if not row.is_doubtful:
            return ""
        sign = "✓" if row.is_decided else "⚠"
        return f"{sign} " + " ".join(self._messages.why_doubtful(doubt) for doubt in row.doubts)

    def _summary(self, plan: ImportPlan) -> str:
        doubtful = [row for row in plan.rows if row.is_doubtful]
        counts = plan.summary
        said = self._messages.words(
            "import.would_change",
            added=counts.added,
            changed=counts.changed,
            merged=counts.merged,
            unchanged=counts.unchanged,
            doubts=len(doubtful),
        )
        decided = sum(row.is_decided for row in doubtful)
        if decided:
            said += " " + self.tr("Decided: {count}.").format(count=decided)
        if plan.rules is None:
            return said
        founded = self.tr("The committee {name} is not in the register yet; it will be made.")
        rules = self._messages.words("import.rules_made", deputies=plan.rules.deputy_model)
        return f"{said}\n{founded.format(name=plan.committee.short_name)} {rules}"

    def _show_rows(self) -> None:
        """Show the rows that are wanted, and make the first doubtful one the current one if there is none yet."""
        rows = self._plan.rows if self._plan else ()
        only = self.form.onlyDoubtful.isChecked()
        self.rows.show([row for row in rows if row.is_doubtful or not only])
        if not self._chosen():
            first = next((row for row in rows if row.is_doubtful), rows[0] if rows else None)
            self.list.go_to(row_id(first) if first else "")
        self._show_row()

    def _chosen(self) -> list[PlannedRow]:
        indexes = sorted(index.row() for index in self.list.selectionModel().selectedRows())
        return [row for row in map(self.rows.row_at, indexes) if row is not None]

    def _show_row(self) -> None:
        """Show what is doubtful about the selected rows, and what can be decided about all of them."""
        chosen = self._chosen()
        self.form.doubts.setPlainText("\n".join(self._messages.doubt(doubt) for row in chosen for doubt in row.doubts))
        box = self.form.decision
        box.clear()
        open_rows = _decidable(chosen)
        box.setEnabled(bool(open_rows))
        if not open_rows:
            return
        if not any(row.is_doubtful for row in open_rows):
            box.addItem(self.tr("take over"), TAKE)
        else:
            box.addItem(self.tr("not decided yet (is taken over as it is)"), TAKE)
            box.addItem(self.tr("take over as it is"), ACCEPT)
        if all(row.proposal for row in open_rows):
            proposals = ", ".join(dict.fromkeys(row.proposal for row in open_rows))
            box.addItem(self.tr("take over as proposed: {proposals}").format(proposals=proposals), PROPOSE)
        box.addItem(self.tr("leave out"), SKIP)
        if len(open_rows) == 1:
            for person_id, shown in self._alike.get(row_id(open_rows[0]), ()):
                box.addItem(self.tr("is the same as: {person}").format(person=shown), person_id)
        said = {self._decision_about(row) for row in open_rows}
        box.setCurrentIndex(box.findData(said.pop()) if len(said) == 1 else -1)

    def _decision_about(self, row: PlannedRow) -> str:
        if row.place in self._decisions.skipped:
            return SKIP
        if row.place in self._decisions.accepted:
            return ACCEPT
        if row.place in self._decisions.proposed:
            return PROPOSE
        return self._decisions.same_as.get(row.place, TAKE)

    def _take_enter(self) -> None:
        """Go to the decision about a doubtful row, else to the next one; say so once all are decided."""
        waiting = [row for row in _decidable(list(self._plan.rows if self._plan else ())) if _is_open(row)]
        if any(_is_open(row) for row in _decidable(self._chosen())):
            self.form.decision.setFocus()
        elif waiting:
            self.list.go_to(row_id(waiting[0]))
        else:
            self.all_decided.emit()

    def _decide(self) -> None:
        places = tuple(row.place for row in _decidable(self._chosen()))
        if places:
            self.decided.emit(places, self.form.decision.currentData())
            self.list.setFocus()


def _is_open(row: PlannedRow) -> bool:
    return row.is_doubtful and not row.is_decided


def _decidable(rows: list[PlannedRow]) -> list[PlannedRow]:
    """Return the rows that can be left out: not those that could not be read, or are part of another one."""
    return [row for row in rows if row.outcome not in {RowOutcome.LEFT_OUT, RowOutcome.MERGED}]


def row_id(row: PlannedRow) -> str:
    """Return what names a row in the list of them."""
    return f"{row.row}:{row.sheet}"
