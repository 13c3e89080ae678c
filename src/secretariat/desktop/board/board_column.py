"""One column of the board: the head of a group, and the list of who is in it."""

from PySide6.QtCore import QItemSelectionModel, QObject, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from secretariat.desktop.board.board_cards import PEOPLE, Card, CardDelegate, CardsModel, Index, card_height, people_in
from secretariat.desktop.board.board_head import ColumnHead, Heading
from secretariat.desktop.guard import guarded
from secretariat.desktop.meeting.keyed_rows_view import WITH_OTHERS

KEYS = "0123456789"
OUT = "0"
LEAST_CARDS = 4
"""How many people of a column are in sight, however small the window."""


class CardsView(QListView):
    """The list of a column. Digits and arrows with Ctrl move people, arrows go from column to column."""

    key_typed = Signal(str)
    taken_out = Signal()
    entered = Signal()
    text_typed = Signal(str)
    neighbour_wanted = Signal(int)
    moved_aside = Signal(int)
    people_dropped = Signal(object)
    menu_wanted = Signal(QPoint)
    opened = Signal()
    current_changed = Signal()

    def __init__(self, cards: CardsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards = cards
        self.setModel(cards)
        self.setItemDelegate(CardDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDropIndicatorShown(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setMinimumHeight(card_height(self.fontMetrics()) * LEAST_CARDS + self.frameWidth() * 2)
        self.doubleClicked.connect(self.opened)

    def selected_ids(self) -> tuple[str, ...]:
        """Return who is selected, from the top."""
        places = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(self.cards.id_at(place) for place in places)

    def current_id(self) -> str:
        """Return who has the focus."""
        return self.cards.id_at(self.currentIndex().row())

    def choose(self, ids: tuple[str, ...], current: str) -> None:
        """Select people, and put the focus on one of them."""
        selection = self.selectionModel()
        places = self.cards.positions_of({current}) or self.cards.positions_of(ids)
        if places:
            selection.setCurrentIndex(self.cards.index(places[0], 0), QItemSelectionModel.SelectionFlag.NoUpdate)
        selection.clearSelection()
        for place in self.cards.positions_of(ids):
            selection.select(self.cards.index(place, 0), QItemSelectionModel.SelectionFlag.Select)

    @guarded(None)
    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell who is looked at now."""
        super().currentChanged(current, previous)
        self.current_changed.emit()

    @guarded(None)
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose somebody where nobody is chosen, so that keys have something to work on."""
        super().focusInEvent(event)
        if not self.selectionModel().hasSelection() and self.cards.rowCount() and event.reason() != _MOUSE:
            place = max(self.currentIndex().row(), 0)
            self.choose((self.cards.id_at(place),), self.cards.id_at(place))
        self.current_changed.emit()

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move people, go to the next column, begin a search; all else as in any list."""
        key, typed = event.key(), event.text()
        held = event.modifiers() & WITH_OTHERS
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(key), 0)
        if step and held == Qt.KeyboardModifier.ControlModifier:
            self.moved_aside.emit(step)
        elif step and not held:
            self.neighbour_wanted.emit(step)
        elif typed in KEYS and typed and not held:
            self.key_typed.emit(typed)
        elif key == Qt.Key.Key_Delete and not held:
            self.taken_out.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif key == Qt.Key.Key_F2:
            self.opened.emit()
        elif typed.isalpha() and not held:
            self.text_typed.emit(typed)
        else:
            super().keyPressEvent(event)

    @guarded(None)
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu, at the card where the keyboard asks for it."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        place = self.visualRect(self.currentIndex()).center() if by_key else event.pos()
        self.menu_wanted.emit(self.viewport().mapToGlobal(place))

    @guarded(None)
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take people only."""
        self._heed(event)

    @guarded(None)
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Take people anywhere in the column."""
        self._heed(event)

    @guarded(None)
    def dropEvent(self, event: QDropEvent) -> None:
        """Tell who was dropped here; the register moves them, not the list."""
        if not event.mimeData().hasFormat(PEOPLE):
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)  # nothing is taken out of the other list by Qt
        event.accept()
        self.people_dropped.emit(people_in(event.mimeData()))

    def _heed(self, event: QDragMoveEvent) -> None:
        if event.mimeData().hasFormat(PEOPLE) and self.cards.movable:
            event.acceptProposedAction()
        else:
            event.ignore()


_MOUSE = Qt.FocusReason.MouseFocusReason


class BoardColumn(QObject):
    """A group with its people, or those in no group (an empty `group_id`): a head, and below it a list."""

    head_opened = Signal(str)
    dropped = Signal(str, object)
    entered = Signal(str)

    def __init__(self, group_id: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.group_id = group_id
        self.head = ColumnHead(parent)
        self.cards = CardsModel(self)
        self.view = CardsView(self.cards, parent)
        self.view.setObjectName(f"column{group_id[:6]}")
        self.view.current_changed.connect(self._tell_current)
        self.view.people_dropped.connect(self._tell_drop)
        self.head.opened.connect(self._tell_opened)
        self._shown: Heading | None = None

    def show_column(self, heading: Heading, cards: tuple[Card, ...], typed: str) -> None:
        """Show the group; selection, focus and scroll stay with their people."""
        view, scrolled = self.view, self.view.verticalScrollBar()
        chosen, current = view.selected_ids(), view.current_id()
        at, row = scrolled.value(), view.currentIndex().row()
        if self.cards.show(cards, typed):
            following = self.cards.id_at(min(row, self.cards.rowCount() - 1)) if row >= 0 else ""
            left = tuple(one for one in chosen if self.cards.positions_of({one}))
            stays = bool(self.cards.positions_of({current}))
            view.choose(left or ((following,) if chosen else ()), current if stays else following)
            scrolled.setValue(at)
        if heading != self._shown:
            self._shown = heading
            self.head.show_heading(heading)
            view.setAccessibleName(heading.said)

    def put_away(self) -> None:
        """Take the column from the board."""
        for widget in (self.head, self.view):
            widget.hide()
            widget.deleteLater()
        self.deleteLater()

    def _tell_drop(self, people: object) -> None:
        self.dropped.emit(self.group_id, people)

    def _tell_current(self) -> None:
        self.entered.emit(self.group_id)

    def _tell_opened(self) -> None:
        if self.group_id:
            self.head_opened.emit(self.group_id)
