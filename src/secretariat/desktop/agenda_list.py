"""The agenda as a list that is put in order with the mouse and, just the same, with the keyboard."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from secretariat.desktop.guard import guarded
from secretariat.domain.meetings import AgendaItem
from secretariat.services.agenda_order import level_of

ID = Qt.ItemDataRole.UserRole
INDENT = "      "


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
            line = QListWidgetItem(_line_of(item))
            line.setData(ID, item.id)
            self.addItem(line)
        ids = [item.id for item in items]
        self.setCurrentRow(ids.index(chosen) if chosen in ids else min(max(place, 0), len(ids) - 1))

    def chosen_id(self) -> str:
        """Return the id of the chosen item, empty if there is none."""
        item = self.currentItem()
        return str(item.data(ID)) if item is not None else ""

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with Alt+Up and Alt+Down, edit with Enter or F2, add with Insert, remove with Delete."""
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        signal = {
            (Qt.Key.Key_Up, True): self.up_wanted,
            (Qt.Key.Key_Down, True): self.down_wanted,
            (Qt.Key.Key_Return, False): self.edit_wanted,
            (Qt.Key.Key_Enter, False): self.edit_wanted,
            (Qt.Key.Key_F2, False): self.edit_wanted,
            (Qt.Key.Key_Insert, False): self.add_wanted,
            (Qt.Key.Key_Delete, False): self.remove_wanted,
        }.get((Qt.Key(event.key()), alt))
        if signal is not None:
            signal.emit()
        else:
            super().keyPressEvent(event)

    def _tell_drop(self) -> None:
        following = self.item(self.currentRow() + 1)
        self.dropped.emit(self.chosen_id(), str(following.data(ID)) if following is not None else "")


def _line_of(item: AgendaItem) -> str:
    more = [item.kind.value, item.speaker, f"{item.minutes_planned} min" if item.minutes_planned else ""]
    return f"{INDENT * level_of(item)}{item.position}  {item.title}  ({', '.join(part for part in more if part)})"
