"""What is dragged onto a window and dropped there."""

from abc import abstractmethod
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from secretariat.desktop.guard import guarded


class TakesDrops:
    """Stands before a widget among the bases of its class; the widget says which files it takes, and takes them."""

    @abstractmethod
    def fitting(self, data: QMimeData) -> tuple[Path, ...]:
        """Return the files that can be taken now; nothing where one of them cannot."""

    @abstractmethod
    def take_dropped(self, *paths: Path) -> None:
        """Take what was dropped."""

    @guarded(None)
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take what is dragged here, if it fits."""
        if self.fitting(event.mimeData()):
            event.acceptProposedAction()

    @guarded(None)
    def dropEvent(self, event: QDropEvent) -> None:
        """Take what was dropped, if it fits."""
        paths = self.fitting(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.take_dropped(*paths)
