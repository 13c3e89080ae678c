"""A list whose lines are links: a click or Enter leads to where what they say is done."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from secretariat.desktop.guard import guarded

LINES_SHOWN, LINES_OF_NONE = 12, 4
"""How many lines high the list is at most, and where it says only that there is nothing."""
GAP = 5
"""How many times lower than a line the gap around each link is, which may have several lines."""
LINES_AT_ONCE = 50
"""So many lines are measured in one go: two thousand would hold the window up."""


class LinkList(QListWidget):
    """`followed` carries the place of the line in the list."""

    followed = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[str, ...] = ()
        """What is shown as links; empty where a line only says that there are none."""
        self.setAccessibleName(name)
        self.setWordWrap(True)
        self.setSpacing(self.fontMetrics().height() // GAP)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMaximumHeight(self.fontMetrics().lineSpacing() * LINES_OF_NONE)
        self.setLayoutMode(QListWidget.LayoutMode.Batched)
        self.setBatchSize(LINES_AT_ONCE)
        self.setItemDelegate(LinkLook(self))
        self.itemClicked.connect(self._follow)

    def show_links(self, lines: Sequence[str], otherwise: str = "") -> None:
        """Show the lines, else a text that leads nowhere; the chosen one stays while they are the same."""
        if self.count() and self.lines == tuple(lines):
            return
        self.lines = tuple(lines)
        self.setMaximumHeight(self.fontMetrics().lineSpacing() * (LINES_SHOWN if lines else LINES_OF_NONE))
        self.clear()
        self.addItems(lines or [otherwise] * bool(otherwise))

    @guarded(QSize())
    def sizeHint(self) -> QSize:
        """Return the height it may have."""
        return QSize(super().sizeHint().width(), self.maximumHeight())

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Follow the chosen line with Enter; all else as in any list."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.currentRow() >= 0:
                self._follow(self.currentItem())
        else:
            super().keyPressEvent(event)

    def _follow(self, item: QListWidgetItem) -> None:
        if self.lines:
            self.followed.emit(self.row(item))


class LinkLook(QStyledItemDelegate):
    """Underlines links in their colour when they are painted, and not before."""

    def __init__(self, list_: LinkList) -> None:
        super().__init__(list_)
        self._list = list_

    @guarded(None)
    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Say how a line looks."""
        super().initStyleOption(option, index)
        if self._list.lines:
            look, colours = option.font, option.palette
            look.setUnderline(True)
            colours.setBrush(QPalette.ColorRole.Text, colours.link())
            option.font, option.palette = look, colours
