"""A dialog that is saved by one key from any field, says what is wrong at its field, and asks before it loses any."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLayout, QWidget

from secretariat.desktop.dialogs.field_errors import FieldErrors
from secretariat.desktop.draft_keeper import typed_into
from secretariat.desktop.guard import guarded
from secretariat.desktop.messages import announce
from secretariat.desktop.widgets.confirmation import Confirmation
from secretariat.desktop.widgets.screen_room import most_of_screen


def needed_height(layout: QLayout, width: int) -> int:
    """Return how high a layout is at a width, as its texts wrap there."""
    layout.activate()
    return layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalSizeHint().height()


class AskingDialog(QDialog):
    """Knows what stood in its fields when it was shown; giving up asks where that has changed."""

    KEEPS_DRAFTS = True
    """A dialog about access needs keeps none (D12)."""
    _began_with: object = None
    _saving: QShortcut | None = None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.errors = FieldErrors()

    def content(self) -> object:
        """Return what is typed in, to be compared with what it was at the beginning."""
        return typed_into(self)

    @property
    def is_changed(self) -> bool:
        """Whether something would be lost."""
        return self.content() != self._began_with

    @guarded(None)
    def showEvent(self, event: QShowEvent) -> None:
        """Note what is there before anything is typed."""
        super().showEvent(event)
        if self._began_with is None:
            self._began_with = self.content()
        for box in self.findChildren(QDialogButtonBox) if self._saving is None else ():
            if box.button(QDialogButtonBox.StandardButton.Save) is not None:
                self._saving = QShortcut(QKeySequence("Ctrl+Return"), self, self.accept)

    def complain(self, text: str, field: QWidget | None = None) -> None:
        """Say what is wrong below its field, with the focus there; what concerns none stands above the buttons."""
        self.take_back()
        foot = self.findChild(QLabel, "complaint")
        if field is not None:
            self.errors.mark(field, text)
            self.errors.go_to(field)
        elif foot is not None:
            foot.setText(f"⚠ {text}")
            foot.show()
            announce(self, text)
        self.grow()

    def take_back(self) -> None:
        """Take away what was said to be wrong."""
        self.errors.clear_all()
        foot = self.findChild(QLabel, "complaint")
        if foot is not None:
            foot.hide()

    def grow(self) -> None:
        """Be as high as the texts need, as far as the screen allows: wrapped lines else take it from the fields."""
        wanted = self.wanted_height()
        if wanted > self.height():  # whoever drew it larger keeps that
            self.resize(QSize(self.width(), wanted).boundedTo(most_of_screen(self)))

    def wanted_height(self) -> int:
        """Return the height at which nothing is cut at the width there is."""
        layout = self.layout()
        return needed_height(layout, self.width()) if layout is not None else self.height()

    @guarded(None)
    def reject(self) -> None:
        """Close; ask first if something would be lost."""
        if not self.isVisible() or not self.is_changed:
            super().reject()
            return
        text, do, stay = self.tr("Changes were not saved."), self.tr("&Discard changes"), self.tr("&Keep editing")
        box = Confirmation("unsaved", self.windowTitle(), text, do, self, stay=stay, loses=True)
        box.confirmed.clicked.connect(self._discard)
        box.open()

    def _discard(self) -> None:
        self.done(QDialog.DialogCode.Rejected.value)
