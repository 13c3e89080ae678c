"""„Verlauf“: what was changed, when, from what to what, and undo of any step that nothing later stands on."""

from collections.abc import Sequence

from PySide6.QtCore import QDateTime, QLocale, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QSplitter, QVBoxLayout, QWidget

from secretariat.desktop.messages import Messages
from secretariat.desktop.page import Page
from secretariat.desktop.rows_model import ListColumn, RowsModel
from secretariat.desktop.rows_view import RowsView
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.domain.changes import ChangeSet
from secretariat.domain.errors import SecretariatError
from secretariat.services.steps import StepLine, StepRow, step_lines, step_rows


class HistoryPage(Page):
    """Steps above, what the chosen one changed below."""

    HELP = "verlauf"

    def __init__(
        self, workspace: Workspace, messages: Messages, state: WindowState, parent: QWidget | None = None
    ) -> None:
        super().__init__(workspace, messages, state, parent)
        self.steps = RowsModel(self._step_columns(), lambda row: row.change_set_id, self)
        self.view = RowsView("steps", self.tr("Steps"), self.steps, state, self)
        self.lines = RowsModel(self._line_columns(), lambda line: f"{line.record_id}.{line.field}", self)
        self.detail = RowsView("step_lines", self.tr("What the step changed"), self.lines, state, self)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Filter steps"))
        self.search.setAccessibleName(self.tr("Filter steps"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self.steps.filter)
        self.undo_button = QPushButton(self.tr("&Take this step back"), self)
        self.undo_button.clicked.connect(self._undo_chosen)
        self.view.current_changed.connect(self._show_lines)
        self._lay_out()
        self.refresh()
        if not self.view.restore_columns():
            self.view.fit_columns()

    def refresh(self) -> None:
        """Ask for the steps anew; the chosen one stays chosen."""
        self.steps.show(self.workspace.look(step_rows))
        self._show_lines(self.view.current_id())

    def put_away(self) -> None:
        """Keep the columns of both lists."""
        self.view.remember()
        self.detail.remember()

    def _refresh_if_touched(self, change_set: ChangeSet) -> None:
        del change_set  # every step is history
        self.refresh()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.addWidget(self.search, 1)
        line.addWidget(self.undo_button)
        parts = QSplitter(Qt.Orientation.Vertical, self)
        parts.addWidget(self.view)
        parts.addWidget(self.detail)
        parts.setStretchFactor(0, 2)
        parts.setStretchFactor(1, 1)
        heading = QLabel(self.tr("History"), self)
        font = heading.font()
        font.setPointSizeF(font.pointSizeF() * 1.4)
        heading.setFont(font)
        layout = QVBoxLayout(self)
        layout.addWidget(heading)
        layout.addLayout(line)
        layout.addWidget(parts, 1)

    def _show_lines(self, id_: str) -> None:
        row = self.steps.row_at(self.steps.position_of(id_))
        self.lines.show(self.workspace.look(step_lines, id_) if id_ else ())
        self.undo_button.setEnabled(row is not None and row.can_be_undone and not self.workspace.read_only)

    def _undo_chosen(self) -> None:
        try:
            self.workspace.undo(self.view.current_id())
        except SecretariatError as refused:
            self.tell(refused)

    def _step_columns(self) -> Sequence[ListColumn[StepRow]]:
        return (
            ListColumn("number", self.tr("No."), lambda row: str(row.number), lambda row: -row.number),
            ListColumn("made_at", self.tr("When"), _moment, lambda row: row.made_at),
            ListColumn("label", self.tr("Step"), lambda row: row.label),
            ListColumn("records", self.tr("Records"), lambda row: str(row.records), lambda row: row.records),
            ListColumn("tables", self.tr("Concerns"), self._tables),
        )

    def _line_columns(self) -> Sequence[ListColumn[StepLine]]:
        return (
            ListColumn("table", self.tr("Concerns"), lambda line: self.messages.words(f"table.{line.table}")),
            ListColumn("field", self.tr("Field"), lambda line: self.messages.words(f"field.{line.field}")),
            ListColumn("before", self.tr("Before"), lambda line: _shown(line.before)),
            ListColumn("after", self.tr("After"), lambda line: _shown(line.after)),
        )

    def _tables(self, row: StepRow) -> str:
        return ", ".join(self.messages.words(f"table.{table}") for table in row.tables)


def _moment(row: StepRow) -> str:
    moment = QDateTime.fromSecsSinceEpoch(int(row.made_at.timestamp()))
    return QLocale().toString(moment, "dd.MM.yyyy HH:mm")


def _shown(value: object) -> str:
    return "" if value is None else str(value)
