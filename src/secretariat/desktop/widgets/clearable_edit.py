"""A field with a button that empties it: Qt draws a picture only, here the button also has a name to be read out."""

from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget


class ClearableEdit(QLineEdit):
    """What every search and every field that may be empty again is; forms name it where Qt Designer shows QLineEdit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setClearButtonEnabled(True)
        for button in self.findChildren(QToolButton):
            button.setAccessibleName(self.tr("Clear the field"))
