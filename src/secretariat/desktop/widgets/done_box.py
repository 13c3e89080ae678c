"""What came of work that left files in a folder, said over the window, with a button that opens the folder."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget


class DoneBox(QMessageBox):
    """Stays until it is closed; without a folder there is nothing to open."""

    def __init__(self, title: str, text: str, folder: Path | None, parent: QWidget) -> None:
        super().__init__(QMessageBox.Icon.Information, title, text, parent=parent)
        self.setObjectName("done")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._folder = folder
        close = self.addButton(QMessageBox.StandardButton.Close)
        self.setEscapeButton(close)
        if folder is not None:
            show = QPushButton(QCoreApplication.translate("DoneBox", "&Open folder"), self)
            self.addButton(show, QMessageBox.ButtonRole.ActionRole)
            show.clicked.connect(self._show_folder)
        self.setDefaultButton(close)

    def _show_folder(self) -> None:
        if self._folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
