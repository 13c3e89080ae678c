"""The question before something is done that one may regret: to stay is the default, and what Escape answers."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget


class Confirmation(QMessageBox):
    """Says what would come of it; `confirmed` is the button that does it. With `loses`, something goes for good."""

    def __init__(
        self, name: str, title: str, text: str, do: str, parent: QWidget, *, stay: str = "", loses: bool = False
    ) -> None:
        icon = QMessageBox.Icon.Warning if loses else QMessageBox.Icon.Question
        super().__init__(icon, title, text, parent=parent)
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.confirmed = QPushButton(do, self)
        role = QMessageBox.ButtonRole.DestructiveRole if loses else QMessageBox.ButtonRole.AcceptRole
        self.addButton(self.confirmed, role)
        if stay:
            staying = QPushButton(stay, self)
            self.addButton(staying, QMessageBox.ButtonRole.RejectRole)
        else:
            staying = self.addButton(QMessageBox.StandardButton.Cancel)
        self.setDefaultButton(staying)
        self.setEscapeButton(staying)
