"""A list whose lines are links: a click or Enter leads to where what they say is done."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from secretariat.desktop.guard import guarded

LINES_SHOWN = 8


class LinkList(QListWidget):
    """`followed` carries the place of the line in the list."""

    followed = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMaximumHeight(self.fontMetrics().lineSpacing() * LINES_SHOWN)
        self.itemClicked.connect(self._follow)

    def show_links(self, lines: Sequence[str]) -> None:
        """Show the lines; the chosen one stays while they are the same."""
        if list(lines) == [self.item(place).text() for place in range(self.count())]:
            return
        self.clear()
        for line in lines:
            item = QListWidgetItem(line, self)
            font = item.font()
            font.setUnderline(True)
            item.setFont(font)
            item.setForeground(self.palette().link())

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Follow the chosen line with Enter; all else as in any list."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.currentRow() >= 0:
                self.followed.emit(self.currentRow())
        else:
            super().keyPressEvent(event)

    def _follow(self, item: QListWidgetItem) -> None:
        self.followed.emit(self.row(item))
