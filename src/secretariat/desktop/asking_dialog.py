"""A dialog that is saved by one key from any field, and not closed over what was typed into it: it asks first."""

from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox

from secretariat.desktop.confirmation import Confirmation
from secretariat.desktop.draft_keeper import typed_into
from secretariat.desktop.guard import guarded


class AskingDialog(QDialog):
    """Knows what stood in its fields when it was shown; giving up asks where that has changed."""

    KEEPS_DRAFTS = True
    """A dialog about access needs keeps none (D12)."""
    _began_with: object = None
    _saving: QShortcut | None = None

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
