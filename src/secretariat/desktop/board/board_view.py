"""The board: groups side by side, in as many rows as they need, with who is in them, moved by mouse and keys alike."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from secretariat.desktop.board.board_cards import Card
from secretariat.desktop.board.board_column import OUT, BoardColumn
from secretariat.desktop.board.board_head import Heading
from secretariat.desktop.guard import guarded
from secretariat.desktop.widgets.tab_order import set_tab_order

NARROWEST = 17
"""How narrow a column can become, in characters; where that leaves no room for all, they go on below."""
GAPS, HEADS, LISTS = range(3)
"""The rows of the grid that each row of columns takes."""


@dataclass(frozen=True, slots=True)
class ColumnContent:
    """One column: the group's id and number (empty and 0 for those in no group), its head and its people."""

    group_id: str
    number: int
    heading: Heading
    cards: tuple[Card, ...]


class BoardView(QScrollArea):
    """Columns from „in no group“ on. People are selected in one column at a time."""

    wanted = Signal(object, str)
    """People (ids) and the group they are to go to, empty for none."""
    number_missing = Signal(str)
    number_begun = Signal(str)
    """Digits that may go on to a longer number of a group; empty when they were used or dropped."""
    current_changed = Signal()
    text_typed = Signal(str)
    menu_wanted = Signal(QPoint)
    opened = Signal()
    head_opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inner = QWidget(self)
        self._grid = QGridLayout(self._inner)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(self.fontMetrics().averageCharWidth() * 2 // 3)
        self.setWidget(self._inner)
        self._columns: dict[str, BoardColumn] = {}
        self._numbers: dict[str, str] = {}
        self._rows = 1
        self._typed = ""
        self._current = ""
        self._movable = True

    @property
    def columns(self) -> tuple[BoardColumn, ...]:
        """The columns from the left."""
        return tuple(self._columns.values())

    @property
    def column(self) -> BoardColumn:
        """The column that had the focus last, the first one before any had."""
        return self._columns.get(self._current) or self.columns[0]

    def allow_moves(self, *, allowed: bool) -> None:
        """Say whether people may be moved."""
        self._movable = allowed

    def show_board(self, contents: Sequence[ColumnContent], typed: str) -> None:
        """Show the groups of a round, only those people who are searched for."""
        wanted = [one.group_id for one in contents]
        if wanted != list(self._columns):
            self._arrange(wanted)
        self._numbers = {str(one.number): one.group_id for one in contents}
        for one in contents:
            column = self._columns[one.group_id]
            column.cards.movable = self._movable
            column.show_column(one.heading, one.cards, typed)

    def selected_ids(self) -> tuple[str, ...]:
        """Return who is selected, in the column that had the focus last."""
        return self.column.view.selected_ids()

    def current_id(self) -> str:
        """Return who was looked at last, empty for nobody."""
        return self.column.view.current_id() if self._columns else ""

    def group_ids(self) -> tuple[str, ...]:
        """Return the columns by their groups."""
        return tuple(self._columns)

    def go_to(self, person_id: str) -> bool:
        """Choose somebody wherever she is; False where she is not seen."""
        for group_id, column in self._columns.items():
            if column.cards.positions_of({person_id}):
                self._current = group_id
                column.view.choose((person_id,), person_id)
                column.view.scrollTo(column.view.currentIndex())
                self._leave_others(column)
                self.ensureWidgetVisible(column.view, 0, 0)
                self.current_changed.emit()
                return True
        return False

    def take_focus(self) -> None:
        """Put the focus into the column that had it last, or the first with people."""
        if self._current not in self._columns:
            filled = [group_id for group_id, column in self._columns.items() if column.cards.rowCount()]
            self._current = next(iter(filled), next(iter(self._columns), ""))
        if self._columns:
            self.column.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self, wanted: Sequence[str]) -> None:
        """Make columns for new groups, take those of old ones away, and bring them into order."""
        for group_id in [one for one in self._columns if one not in wanted]:
            self._columns.pop(group_id).put_away()
        known = {one: self._columns.get(one) or self._made(one) for one in wanted}
        self._columns = known
        self._place()
        set_tab_order(column.view for column in known.values())

    @guarded(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Begin another row of columns where there is no room, and end it where there is."""
        super().resizeEvent(event)
        if self._rows_needed() != self._rows:
            self._place()

    def _rows_needed(self) -> int:
        """Return in how many rows the columns have room beside a scroll bar, whether it is seen or not."""
        gap, least = self._grid.horizontalSpacing(), self.fontMetrics().averageCharWidth() * NARROWEST
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        beside = max(1, (room + gap) // (least + gap))
        return max(1, -(-len(self._columns) // beside))

    def _place(self) -> None:
        """Put the columns into rows of as many each."""
        grid, columns = self._grid, self.columns
        self._rows = self._rows_needed()
        beside = -(-len(columns) // self._rows)
        for place in range(grid.columnCount()):
            grid.setColumnStretch(place, int(place < beside))
        for place in range(grid.rowCount()):
            grid.setRowMinimumHeight(place, 0)
            grid.setRowStretch(place, 0)
        for place, column in enumerate(columns):
            row, across = divmod(place, beside)
            grid.addWidget(column.head, row * 3 + HEADS, across)
            grid.addWidget(column.view, row * 3 + LISTS, across)
            grid.setColumnStretch(across, 1)
            grid.setRowStretch(row * 3 + LISTS, 1)
            grid.setRowMinimumHeight(row * 3 + GAPS, self.fontMetrics().height() if row else 0)

    def _made(self, group_id: str) -> BoardColumn:
        column = BoardColumn(group_id, self._inner)
        view = column.view
        view.key_typed.connect(self._take_key)
        view.taken_out.connect(self._take_out)
        view.entered.connect(self._take_enter)
        view.neighbour_wanted.connect(self._go_aside)
        view.moved_aside.connect(self._move_aside)
        view.text_typed.connect(self.text_typed)
        view.menu_wanted.connect(self.menu_wanted)
        view.opened.connect(self.opened)
        column.dropped.connect(self._take_drop)
        column.entered.connect(self._enter)
        column.head_opened.connect(self.head_opened)
        return column

    def _enter(self, group_id: str) -> None:
        """Note which column has the focus; selections of the others go, so that a key never moves somebody unseen."""
        column = self._columns.get(group_id)
        if column is None or not column.view.hasFocus():
            return
        self._drop_number()
        self._current = group_id
        self._leave_others(column)
        self.ensureWidgetVisible(column.view, 0, 0)
        self.current_changed.emit()

    def _leave_others(self, column: BoardColumn) -> None:
        for other in self.columns:
            if other is not column:
                other.view.selectionModel().clearSelection()

    def _go_aside(self, step: int) -> None:
        ids = self.group_ids()
        place = ids.index(self.column.group_id) + step
        if 0 <= place < len(ids):
            self._columns[ids[place]].view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _move_aside(self, step: int) -> None:
        ids = self.group_ids()
        place = ids.index(self.column.group_id) + step
        if 0 <= place < len(ids):
            self._want(self.selected_ids(), ids[place])

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Escape drop the digits that were typed."""
        if event.key() == Qt.Key.Key_Escape and self._typed:
            self._drop_number()
        else:
            super().keyPressEvent(event)

    def _take_key(self, key: str) -> None:
        """Take a digit: it ends the number of a group as soon as no other group's number begins like this."""
        typed = self._typed + key
        if any(number != typed and number.startswith(typed) for number in self._numbers):
            self._typed = typed
            self.number_begun.emit(typed)
        else:
            self._send(typed)

    def _take_enter(self) -> None:
        """End a number after fewer digits than others have; without one, open the person."""
        if self._typed:
            self._send(self._typed)
        else:
            self.opened.emit()

    def _take_out(self) -> None:
        self._drop_number()
        self._want(self.selected_ids(), "")

    def _send(self, number: str) -> None:
        self._drop_number()
        if number in self._numbers:
            self._want(self.selected_ids(), "" if number == OUT else self._numbers[number])
        else:
            self.number_missing.emit(number)

    def _drop_number(self) -> None:
        if self._typed:
            self._typed = ""
            self.number_begun.emit("")

    def _take_drop(self, group_id: str, people: tuple[str, ...]) -> None:
        self._want(people, group_id)

    def _want(self, people: tuple[str, ...], group_id: str) -> None:
        if people and self._movable:
            self.wanted.emit(people, group_id)
