"""A list that is worked through by keyboard: one key a row, then the next row."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from secretariat.desktop.guard import guarded
from secretariat.desktop.widgets.rows_model import Row, RowsModel
from secretariat.desktop.widgets.rows_view import RowsView
from secretariat.desktop.window_state import WindowState

WITH_OTHERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class KeyedRowsView(RowsView[Row]):
    """Tells which of its keys was typed in the list, and which letter began a name; others do as in any list."""

    key_typed = Signal(str)
    name_begun = Signal(str)

    def __init__(
        self,
        name: str,
        heading: str,
        rows: RowsModel[Row],
        state: WindowState,
        *,
        keys: Iterable[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, heading, rows, state, parent)
        self._keys = frozenset(keys)

    def id_below(self) -> str:
        """Return the id of the row after the current one; of the current one where it is the last."""
        position = self.currentIndex().row()
        return self.rows.id_at(position + 1) or self.rows.id_at(position)

    def start(self, id_: str = "") -> None:
        """Make a row the current one, unless one is already: that of the id, else the first."""
        if not self.current_id() and self.rows.rowCount() and not self.go_to(id_):
            self.go_to(self.rows.id_at(0))

    @guarded(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the row that is worked on in sight when what stands below the list grows."""
        super().resizeEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of the list's own keys; nothing held down with them."""
        key = event.text().casefold()
        if key in self._keys and not event.modifiers() & WITH_OTHERS:
            self.key_typed.emit(key)
        elif key.isalpha() and not event.modifiers() & WITH_OTHERS:
            self.name_begun.emit(event.text())
        else:
            super().keyPressEvent(event)
