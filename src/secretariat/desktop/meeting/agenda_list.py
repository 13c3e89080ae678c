"""The agenda as a list that is put in order with the mouse and, just the same, with the keyboard."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionFocusRect,
    QStyleOptionViewItem,
    QWidget,
)

from secretariat.desktop.guard import guarded
from secretariat.desktop.widgets.key_signals import emit_wanted
from secretariat.domain.meetings import AgendaItem
from secretariat.services.meeting.agenda_order import level_of

ID = Qt.ItemDataRole.UserRole
NUMBER, WORDS, LEVEL = ID + 1, ID + 2, ID + 3
INDENT = "      "
MARGIN = 3
NO_SIZE = QSize()
Index = QModelIndex | QPersistentModelIndex


class AgendaList(QListWidget):
    """Shows the items with their numbers; says what should move, never moves anything by itself for good."""

    up_wanted = Signal()
    down_wanted = Signal()
    edit_wanted = Signal()
    add_wanted = Signal()
    remove_wanted = Signal()
    dropped = Signal(str, str)
    """An item was dropped: its id, and the id of the item now behind it (empty at the end)."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("agenda")
        self.setAccessibleName(name)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setWordWrap(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_HangingLines(self))
        self.model().rowsMoved.connect(self._tell_drop, Qt.ConnectionType.QueuedConnection)
        self.itemDoubleClicked.connect(self.edit_wanted)

    def show_items(self, items: Sequence[AgendaItem]) -> None:
        """Show an agenda; the chosen item stays chosen, or the one that came in: the next is added behind it."""
        chosen, place = self.chosen_id(), self.currentRow()
        known = {self.item(row).data(ID) for row in range(self.count())}
        new = [item.id for item in items if item.id not in known]
        if known and len(new) == 1:
            chosen = new[0]
        self.clear()
        for item in items:
            self.addItem(_line_of(item))
        ids = [item.id for item in items]
        self.setCurrentRow(ids.index(chosen) if chosen in ids else min(max(place, 0), len(ids) - 1))

    def chosen_id(self) -> str:
        """Return the id of the chosen item, empty if there is none."""
        item = self.currentItem()
        return str(item.data(ID)) if item is not None else ""

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with Alt+Up and Alt+Down, edit with Enter or F2, add with Insert, remove with Delete."""
        wanted = {
            (Qt.Key.Key_Up, True): self.up_wanted,
            (Qt.Key.Key_Down, True): self.down_wanted,
            (Qt.Key.Key_Return, False): self.edit_wanted,
            (Qt.Key.Key_Enter, False): self.edit_wanted,
            (Qt.Key.Key_F2, False): self.edit_wanted,
            (Qt.Key.Key_Insert, False): self.add_wanted,
            (Qt.Key.Key_Delete, False): self.remove_wanted,
        }
        if not emit_wanted(event, wanted):
            super().keyPressEvent(event)

    def _tell_drop(self) -> None:
        following = self.item(self.currentRow() + 1)
        self.dropped.emit(self.chosen_id(), str(following.data(ID)) if following is not None else "")


class _HangingLines(QStyledItemDelegate):
    """Draws the number apart from the words, so that a second line begins below the words and not below the number."""

    @guarded(None)
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw an item as any list does, its words hanging."""
        self.initStyleOption(option, index)
        style, state = option.widget.style(), QStyle.StateFlag
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget)
        is_chosen = bool(option.state & state.State_Selected)
        role = QPalette.ColorRole.HighlightedText if is_chosen else QPalette.ColorRole.Text
        is_enabled = bool(option.state & state.State_Enabled)
        number, words = self._places(option, index)
        wrapped = Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.save()
        painter.setFont(option.font)
        for place, text in ((number, index.data(NUMBER)), (words, index.data(WORDS))):
            style.drawItemText(painter, place, wrapped, option.palette, is_enabled, str(text), role)
        painter.restore()
        if option.state & state.State_HasFocus:
            focus = QStyleOptionFocusRect()
            focus.rect, focus.state, focus.palette = option.rect, option.state, option.palette
            style.drawPrimitive(QStyle.PrimitiveElement.PE_FrameFocusRect, focus, painter, option.widget)

    @guarded(NO_SIZE)
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height that the words need in the width of the list."""
        self.initStyleOption(option, index)
        width = _viewport_width(option)
        option.rect = QRect(0, 0, width, option.fontMetrics.height())
        _, words = self._places(option, index)
        wrapped = Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        needed = option.fontMetrics.boundingRect(QRect(0, 0, words.width(), 0), wrapped, str(index.data(WORDS)))
        return QSize(width, needed.height() + 2 * MARGIN)

    def _places(self, option: QStyleOptionViewItem, index: Index) -> tuple[QRect, QRect]:
        """Return where number and words of an item stand: the deeper, the further in."""
        metrics = option.fontMetrics
        inside = option.rect.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        level = int(index.data(LEVEL) or 0)
        first, further = metrics.horizontalAdvance("88  "), metrics.horizontalAdvance("88.88  ")
        start = first if level else 0
        width = further * level if level else first
        number = QRect(inside.left() + start, inside.top(), width, inside.height())
        return number, inside.adjusted(start + width, 0, 0, 0)


def _viewport_width(option: QStyleOptionViewItem) -> int:
    view = option.widget
    return view.viewport().width() if isinstance(view, QAbstractItemView) else option.rect.width()


def _line_of(item: AgendaItem) -> QListWidgetItem:
    more = [item.kind.value, item.speaker, f"{item.minutes_planned} min" if item.minutes_planned else ""]
    words = f"{item.title} ({', '.join(part for part in more if part)})"
    line = QListWidgetItem(f"{INDENT * level_of(item)}{item.position}  {words}")
    for role, value in ((ID, item.id), (NUMBER, item.position), (WORDS, words), (LEVEL, level_of(item))):
        line.setData(role, value)
    return line
