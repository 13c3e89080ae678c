"""The tree at the left: where one can go, with the committees and their meetings under „Gremien“."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

PLACE = int(Qt.ItemDataRole.UserRole)
FOLDED = PLACE + 1


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere to go: the kind of page, and of what (`meeting` with its id); `below` it further places.

    One that `is_folded` shows them when it is opened.
    """

    kind: str
    label: str
    of: str = ""
    below: tuple["Place", ...] = ()
    is_folded: bool = False

    @property
    def key(self) -> str:
        """What the place is remembered by."""
        return f"{self.kind}:{self.of}" if self.of else self.kind


class Navigation(QTreeWidget):
    """Shows places; `chosen` carries the key of the one to go to."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("navigation")
        self.setAccessibleName(self.tr("Navigation"))
        self.setHeaderHidden(True)
        self.setIndentation(12)
        self.setUniformRowHeights(True)
        self.currentItemChanged.connect(self._tell)
        self.itemClicked.connect(self._unfold)

    def show_places(self, places: Sequence[Place]) -> None:
        """Show these places; what is open and chosen stays so, as far as it is still there."""
        chosen = self.current_key()
        opened = {str(item.data(0, PLACE)): item.isExpanded() for item in self._items() if item.childCount()}
        with QSignalBlocker(self):
            self.clear()
            for place in places:
                self._add(place, None, opened)
        self.go_to(chosen)

    def go_to(self, key: str) -> bool:
        """Choose a place; False if there is none of that key."""
        for item in self._items():
            if item.data(0, PLACE) == key:
                self.setCurrentItem(item)
                return True
        return False

    def current_key(self) -> str:
        """Return the key of the chosen place, empty if none is."""
        item = self.currentItem()
        return str(item.data(0, PLACE)) if item is not None else ""

    def kinds(self) -> frozenset[str]:
        """Return the kinds of places there are."""
        return frozenset(_kind(item) for item in self._items())

    def show_icons(self, icons: Mapping[str, QIcon]) -> None:
        """Show beside each place the icon of its kind."""
        with QSignalBlocker(self):
            for item in self._items():
                item.setIcon(0, icons.get(_kind(item), QIcon()))

    def _add(self, place: Place, above: QTreeWidgetItem | None, opened: Mapping[str, bool]) -> None:
        item = QTreeWidgetItem([place.label])
        item.setSizeHint(0, QSize(0, self.fontMetrics().height() * 8 // 5))
        item.setData(0, PLACE, place.key)
        item.setData(0, FOLDED, place.is_folded)
        if above is None:
            self.addTopLevelItem(item)
        else:
            above.addChild(item)
        for below in place.below:
            self._add(below, item, opened)
        item.setExpanded(opened.get(place.key, not place.is_folded))

    def _items(self) -> list[QTreeWidgetItem]:
        found = []
        waiting = [self.topLevelItem(number) for number in range(self.topLevelItemCount())]
        while waiting:
            item = waiting.pop(0)
            if item is not None:
                found.append(item)
                waiting += [item.child(number) for number in range(item.childCount())]
        return found

    def _unfold(self, item: QTreeWidgetItem) -> None:
        """Open what is folded, or fold it again: there is no page to go to."""
        if item.data(0, FOLDED):
            item.setExpanded(not item.isExpanded())

    def _tell(self) -> None:
        if self.current_key():
            self.chosen.emit(self.current_key())


def _kind(item: QTreeWidgetItem) -> str:
    return str(item.data(0, PLACE)).partition(":")[0]
