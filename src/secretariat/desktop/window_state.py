"""How windows and lists looked, kept between two runs in an INI file of this PC (never in the roaming profile)."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QSplitter, QTableView, QWidget


class WindowState:
    """Remembers each window under its object name."""

    def __init__(self, path: Path) -> None:
        self._settings = QSettings(str(path), QSettings.Format.IniFormat)

    def restore(self, window: QWidget) -> bool:
        """Give `window` its last place, which Qt keeps on a screen that is there today; False if none is known."""
        geometry = self._settings.value(f"{window.objectName()}/geometry")
        return isinstance(geometry, QByteArray) and window.restoreGeometry(geometry)

    def save(self, window: QWidget) -> None:
        """Keep the place of `window`."""
        self._settings.setValue(f"{window.objectName()}/geometry", window.saveGeometry())

    def restore_header(self, table: QTableView) -> bool:
        """Give the columns of a list their last order, widths and sorting; False if nothing is known of it."""
        kept = self._settings.value(f"{table.objectName()}/columns")
        return isinstance(kept, QByteArray) and table.horizontalHeader().restoreState(kept)

    def save_header(self, table: QTableView) -> None:
        """Keep order, widths and sorting of the columns of a list."""
        self._settings.setValue(f"{table.objectName()}/columns", table.horizontalHeader().saveState())

    def restore_parts(self, parts: QSplitter) -> None:
        """Give the parts of a page their last sizes."""
        kept = self._settings.value(f"{parts.objectName()}/sizes")
        if isinstance(kept, QByteArray):
            parts.restoreState(kept)

    def save_parts(self, parts: QSplitter) -> None:
        """Keep the sizes of the parts of a page."""
        self._settings.setValue(f"{parts.objectName()}/sizes", parts.saveState())

    def text(self, key: str) -> str:
        """Return a remembered text, empty if there is none."""
        kept = self._settings.value(key)
        return kept if isinstance(kept, str) else ""

    def keep_text(self, key: str, text: str) -> None:
        """Remember a text, as the last place or a register opened lately."""
        self._settings.setValue(key, text)
