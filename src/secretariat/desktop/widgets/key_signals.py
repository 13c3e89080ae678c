"""Keys of a list that tell what is wanted of its row."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtGui import QKeyEvent


def emit_wanted(event: QKeyEvent, wanted: Mapping[tuple[Qt.Key, bool], SignalInstance]) -> bool:
    """Emit the signal of a pressed key, found by the key and whether Alt is held; say whether it has one."""
    signal = wanted.get((Qt.Key(event.key()), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)))
    if signal is None:
        return False
    signal.emit()
    return True
