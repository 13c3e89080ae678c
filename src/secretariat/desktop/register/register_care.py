"""What the file menu does for the open register itself: a copy where the clerk wants one, a check, the way back."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from secretariat import clock
from secretariat.deferred import deferred
from secretariat.desktop.forms.ui_main_window import Ui_MainWindow
from secretariat.desktop.messages import Messages
from secretariat.desktop.register.register_rescue import RegisterRescue
from secretariat.desktop.workspace import Workspace

if TYPE_CHECKING:
    from secretariat.desktop.register import register_care_dialog, safety_copies
else:
    register_care_dialog = deferred("secretariat.desktop.register.register_care_dialog")


class RegisterCare(QObject):
    """Belongs to the window; its menu entries can be chosen while a register is open."""

    def __init__(self, form: Ui_MainWindow, rescue: RegisterRescue, messages: Messages, window: QWidget) -> None:
        super().__init__(window)
        self._rescue, self._messages, self._window = rescue, messages, window
        self._workspace: Workspace | None = None
        self._safety: safety_copies.SafetyCopies | None = None
        self._actions = (form.actionSaveCopy, form.actionCheck, form.actionRestore)
        for action, do in zip(self._actions, (self.save_copy, self.check, self.restore), strict=True):
            action.triggered.connect(do)
        self.watch(None, None)

    def watch(self, workspace: Workspace | None, safety: "safety_copies.SafetyCopies | None") -> None:
        """Care for another register, or for none."""
        self._workspace, self._safety = workspace, safety
        for action in self._actions:
            action.setEnabled(workspace is not None)

    def restore(self) -> None:
        """Offer the copies of the register."""
        if self._workspace is not None and self._safety is not None:
            self._rescue.restore(self._workspace, self._safety.places)

    def save_copy(self) -> None:
        """Write a verified copy where the clerk wants it."""
        if self._workspace is None:
            return
        path = self._workspace.workplace.path
        proposed = path.with_name(f"{path.stem}_{clock.today():%Y-%m-%d}.sqlite")
        title, kinds = self.tr("Save safety copy as"), self.tr("Register (*.sqlite)")
        name, _ = QFileDialog.getSaveFileName(self._window, title, str(proposed), kinds)
        if name:
            self._dialog(self._workspace).copy_to(Path(name).with_suffix(".sqlite"))

    def check(self) -> None:
        """Look whether the register is whole."""
        if self._workspace is not None:
            self._dialog(self._workspace).check()

    def _dialog(self, workspace: Workspace) -> "register_care_dialog.RegisterCareDialog":
        source = workspace.workplace.copy_source
        dialog = register_care_dialog.RegisterCareDialog(source, self._messages, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog
