"""„Verlauf“: what was changed, when, from what to what, and undo of any step that nothing later stands on."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSplitter, QVBoxLayout, QWidget

from secretariat.desktop.long_step import LongStep
from secretariat.desktop.messages import Messages
from secretariat.desktop.page import Page
from secretariat.desktop.search_field import SearchField
from secretariat.desktop.widgets.clearable_edit import ClearableEdit
from secretariat.desktop.widgets.emphasis import as_title
from secretariat.desktop.widgets.record_words import link
from secretariat.desktop.widgets.rows_model import ListColumn, RowsModel
from secretariat.desktop.widgets.rows_view import RowsView
from secretariat.desktop.widgets.tab_order import set_tab_order
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.domain.changes import ChangeKind, ChangeSet, StepKind
from secretariat.domain.errors import ChangedMeanwhileError
from secretariat.services.register.steps import (
    MOST_RECORDS,
    StepLine,
    StepRow,
    step_lines,
    step_rows,
    steps_in_the_way,
    steps_of,
    why_not_undone,
)
from secretariat.services.value_words import moment_words, value_words

NAMED_IN_THE_WAY = 5
"""Later steps named one by one; taking the newest back first uncovers the others."""


class HistoryPage(Page):
    """Steps above, what the chosen one changed below, and between them whether it can be taken back."""

    HELP = "verlauf"

    def __init__(
        self, workspace: Workspace, messages: Messages, state: WindowState, parent: QWidget | None = None
    ) -> None:
        super().__init__(workspace, messages, state, parent)
        self._about: frozenset[str] | None = None
        self.steps = RowsModel(self._step_columns(), lambda row: row.change_set_id, self)
        self.view = RowsView("steps", self.tr("Steps"), self.steps, state, self)
        self.lines = RowsModel(
            self._line_columns(), lambda line: f"{line.table}.{line.record_id}.{line.field}.{line.after}", self
        )
        self.detail = RowsView("step_lines", self.tr("What the step changed"), self.lines, state, self)
        self.about = SearchField(self)
        self.search = ClearableEdit(self)
        self.undo_button = QPushButton(self.tr("&Take this step back"), self)
        self.undo_button.setObjectName("takeBack")
        self.standing = QLabel(self)
        self._name_fields()
        self._lay_out()
        self.about.search_in(workspace)
        self.about.chosen.connect(self.show_about)
        self.about.textChanged.connect(self._forget_about)
        self.search.textChanged.connect(self.steps.filter)
        self.undo_button.clicked.connect(self._undo_chosen)
        self.standing.linkActivated.connect(self.view.go_to)
        self.view.current_changed.connect(self._show_lines)
        self.refresh()

    def refresh(self) -> None:
        """Ask for the steps anew; the chosen one stays chosen."""
        rows = self.workspace.look(step_rows)
        self.steps.show([row for row in rows if self._about is None or row.change_set_id in self._about])
        self._show_lines(self.view.current_id())

    def put_away(self) -> None:
        """Keep the columns of both lists and how the page is parted; search no more."""
        self.about.search_in(None)
        self.state.save_parts(self.parts)
        self.view.remember()
        self.detail.remember()

    def show_about(self, key: str) -> None:
        """Show only steps about a person, an organisation, a committee or a meeting: `person:` with its id."""
        kind, _, id_ = key.partition(":")
        self._about = self.workspace.look(steps_of, kind, id_)
        self.refresh()

    def _refresh_if_touched(self, change_set: ChangeSet) -> None:
        """Show every step, whatever its tables."""
        if self._about is not None:
            self._about |= {change_set.id}  # it may be about the same; what was just done is never hidden
        self._refresh_or_wait()

    def _forget_about(self, typed: str) -> None:
        if not typed and self._about is not None:
            self._about = None
            self.refresh()

    def _name_fields(self) -> None:
        self.about.setPlaceholderText(self.tr("Only about: person, committee, meeting …"))
        self.about.setAccessibleName(self.tr("Only steps about a person, a committee or a meeting"))
        self.search.setPlaceholderText(self.tr("Filter steps"))
        self.search.setAccessibleName(self.tr("Filter steps"))
        self.standing.setWordWrap(True)
        self.standing.setObjectName("standing")
        self.standing.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByKeyboard | Qt.TextInteractionFlag.LinksAccessibleByMouse
        )

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.addWidget(self.about, 1)
        line.addWidget(self.search, 1)
        below = QWidget(self)
        chosen = QHBoxLayout()
        chosen.addWidget(self.standing, 1)
        chosen.addWidget(self.undo_button)
        details = QVBoxLayout(below)
        details.setContentsMargins(0, 0, 0, 0)
        details.addLayout(chosen)
        details.addWidget(self.detail, 1)
        self.parts = parts = QSplitter(Qt.Orientation.Vertical, self)
        parts.setObjectName("history")
        parts.setChildrenCollapsible(False)
        parts.addWidget(self.view)
        parts.addWidget(below)
        parts.setStretchFactor(0, 2)
        parts.setStretchFactor(1, 1)
        self.state.restore_parts(parts)
        heading = QLabel(self.tr("History"), self)
        as_title(heading)
        layout = QVBoxLayout(self)
        layout.addWidget(heading)
        layout.addLayout(line)
        layout.addWidget(parts, 1)
        seen = (self.about, self.search, self.view, self.standing, self.undo_button, self.detail)
        set_tab_order(seen)

    def _show_lines(self, id_: str) -> None:
        row = self.steps.row_at(self.steps.position_of(id_))
        self.lines.show(self.workspace.look(step_lines, id_) if row else ())
        is_looked_up = row is not None and row.can_be_undone and row.records <= MOST_RECORDS
        refusal = self.workspace.look(why_not_undone, id_) if is_looked_up else None
        can_be_undone = row is not None and row.can_be_undone and refusal is None
        self.undo_button.setEnabled(can_be_undone and not self.workspace.read_only)
        self.standing.setText(self._standing(row, refusal))

    def _standing(self, row: StepRow | None, refusal: ChangedMeanwhileError | None) -> str:
        """Say in HTML whether a step can be taken back, and what stands on it."""
        if row is None:
            return escape(self.tr("Choose a step to see what it changed.") if self.steps.rowCount() else self._none())
        if row.turned_back_by is not None:
            return escape(self.tr("This step was turned back by step no. {number}.").format(number=row.turned_back_by))
        if not row.can_be_undone:
            return escape(self.tr("This step took another one back; Ctrl+Y does it again."))
        if refusal is None:
            return escape(self._nothing_known_against(row))
        later = steps_in_the_way(refusal)
        if not later:
            return escape(self.messages.sentence(refusal))
        names = [link(step.id, f"{step.number} {step.label}") for step in later[:NAMED_IN_THE_WAY]]
        names += ["…"] if len(later) > NAMED_IN_THE_WAY else []
        text = self.tr("Later steps stand on this one ({count}). Take these back first, the newest first: {steps}")
        return escape(text).format(count=len(later), steps=", ".join(names))

    def _nothing_known_against(self, row: StepRow) -> str:
        """Say that a step can be taken back; of one that touched very many nobody waits for the looking up."""
        if row.records <= MOST_RECORDS:
            return self.tr("Nothing later stands on this step.")
        text = self.tr(
            "This step touched {count} records; the last {most} are shown. "
            "Whether later steps stand on it is looked up when you take it back."
        )
        return text.format(count=row.records, most=MOST_RECORDS)

    def _none(self) -> str:
        return self.tr("No step fits. Empty the fields above to see all of them.")

    def _undo_chosen(self) -> None:
        id_ = self.view.current_id()
        row = self.steps.row_at(self.steps.position_of(id_))
        if row is not None:
            step = LongStep(self.workspace, self.window())
            step.undo_chosen(id_, row.label, size=row.records, failed=self.tell)

    def _step_columns(self) -> Sequence[ListColumn[StepRow]]:
        return (
            ListColumn("number", self.tr("No."), lambda row: str(row.number), lambda row: -row.number, is_number=True),
            ListColumn("made_at", self.tr("When"), lambda row: moment_words(row.made_at), lambda row: row.made_at),
            ListColumn("label", self.tr("Step"), self._label),
            ListColumn("names", self.tr("Concerns"), _names),
            ListColumn("tables", self.tr("Kind"), self._tables),
            ListColumn(
                "records", self.tr("Records"), lambda row: str(row.records), lambda row: row.records, is_number=True
            ),
        )

    def _line_columns(self) -> Sequence[ListColumn[StepLine]]:
        return (
            ListColumn("record", self.tr("Concerns"), self._record),
            ListColumn("kind", self.tr("What"), self._kind),
            ListColumn("field", self.tr("Field"), self._field),
            ListColumn("before", self.tr("Before"), lambda line: self._value(line, line.before, ChangeKind.ADDED)),
            ListColumn("after", self.tr("After"), lambda line: self._value(line, line.after, ChangeKind.REMOVED)),
        )

    def _label(self, row: StepRow) -> str:
        match row.kind:
            case StepKind.UNDO:
                return self.tr("Taken back: {step}").format(step=row.label)
            case StepKind.REDO:
                return self.tr("Done again: {step}").format(step=row.label)
            case StepKind.DO:
                return row.label

    def _tables(self, row: StepRow) -> str:
        return ", ".join(self.messages.words(f"table.{table}") for table in row.tables)

    def _record(self, line: StepLine) -> str:
        table = self.messages.words(f"table.{line.table}")
        return f"{table}: {line.record}" if line.record else table

    def _kind(self, line: StepLine) -> str:
        words = {
            ChangeKind.ADDED: self.tr("new"),
            ChangeKind.CHANGED: self.tr("changed"),
            ChangeKind.REMOVED: self.tr("removed"),
        }
        return words[line.kind]

    def _field(self, line: StepLine) -> str:
        return self.messages.words(f"field.{line.field}") if line.field else self.tr("(erased for good)")

    def _value(self, line: StepLine, value: object, without: ChangeKind) -> str:
        """Return what stood in a field; a record that was `without` it, new or removed, has nothing to show there."""
        if line.before is None and line.after is None:
            return self.tr("(protected)") if line.field and line.kind is not without else ""
        return value_words(line.field, value, self.messages.language)


def _names(row: StepRow) -> str:
    return ", ".join((*row.names, "…") if row.records > len(row.names) > 1 else row.names)
