"""Buttons that stand in each other's place, one after the other."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QAbstractButton

from secretariat.desktop.guard import guarded


class TakingTurns(QObject):
    """Keeps the second press of a double click from the button that took the place of the one first pressed."""

    def __init__(self, buttons: Iterable[QAbstractButton], parent: QObject) -> None:
        super().__init__(parent)
        for button in buttons:
            button.installEventFilter(self)

    @guarded(otherwise=False)
    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take what is a second press."""
        return event.type() is QEvent.Type.MouseButtonDblClick
