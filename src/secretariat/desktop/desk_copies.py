"""Copies of papers laid out for another program to look at; they go when the page is put away."""

from pathlib import Path

from PySide6.QtCore import QObject, QTemporaryDir, QUrl
from PySide6.QtGui import QDesktopServices


class DeskCopies(QObject):
    """A folder of the clerk alone, made when it is first needed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder: QTemporaryDir | None = None

    def path_for(self, file_name: str) -> Path:
        """Return where a copy goes; one that is still open elsewhere keeps its name, and the new one gets another."""
        if self._folder is None:
            self._folder = QTemporaryDir()
        path = Path(self._folder.filePath(file_name))
        number = 2
        while path.exists():
            path = path.with_stem(f"{Path(file_name).stem}_{number}")
            number += 1
        return path

    def open(self, file_name: str, content: bytes) -> bool:
        """Lay a copy out and open it with whatever opens such files; say whether there is such a program."""
        path = self.path_for(file_name)
        path.write_bytes(content)
        return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def put_away(self) -> None:
        """Remove the copies; one that is open elsewhere stays until the PC clears its temporary files."""
        if self._folder is not None:
            self._folder.remove()
            self._folder = None
