"""Size and position of windows between two runs, in an INI file of this PC (never in the roaming profile)."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QWidget


class WindowState:
    """Remembers each window under its object name."""

    def __init__(self, path: Path) -> None:
        self._settings = QSettings(str(path), QSettings.Format.IniFormat)

    def restore(self, window: QWidget) -> None:
        """Give `window` its last place; Qt itself keeps it on a screen that is there today."""
        geometry = self._settings.value(f"{window.objectName()}/geometry")
        if isinstance(geometry, QByteArray):
            window.restoreGeometry(geometry)

    def save(self, window: QWidget) -> None:
        """Keep the place of `window`."""
        self._settings.setValue(f"{window.objectName()}/geometry", window.saveGeometry())
