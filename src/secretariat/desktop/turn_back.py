"""Undo and redo in the window's menu: named after the step that they turn back."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from secretariat.desktop.long_step import LongStep
from secretariat.desktop.messages import Messages, announce
from secretariat.desktop.workspace import Workspace
from secretariat.domain.errors import SecretariatError


class TurnBack(QObject):
    """Keeps both actions in step with the register; what they did is said to a screen reader too."""

    def __init__(self, undo: QAction, redo: QAction, messages: Messages, window: QWidget) -> None:
        super().__init__(window)
        self._undo, self._redo, self._messages, self._window = undo, redo, messages, window
        self._workspace: Workspace | None = None
        redo.setShortcuts([QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")])
        undo.triggered.connect(self._take_back)
        redo.triggered.connect(self._do_again)

    def watch(self, workspace: Workspace | None) -> None:
        """Turn back steps of this register from now on, or of none."""
        self._workspace = workspace
        self.show()

    def show(self) -> None:
        """Say in the menu what can be turned back."""
        workspace = self._workspace
        undo = workspace.next_undo() if workspace else ""
        redo = workspace.next_redo() if workspace else ""
        may_write = workspace is not None and not workspace.read_only
        self._undo.setText(self.tr("&Undo: {step}").format(step=undo) if undo else self.tr("&Undo"))
        self._redo.setText(self.tr("&Redo: {step}").format(step=redo) if redo else self.tr("&Redo"))
        self._undo.setEnabled(bool(undo) and may_write)
        self._redo.setEnabled(bool(redo) and may_write)

    def _take_back(self) -> None:
        if self._workspace is not None:
            said = self.tr("Undone: {step}").format(step=self._workspace.next_undo())
            LongStep(self._workspace, self._window).undo(then=partial(self._say, said), failed=self._refuse)

    def _do_again(self) -> None:
        if self._workspace is not None:
            said = self.tr("Done again: {step}").format(step=self._workspace.next_redo())
            LongStep(self._workspace, self._window).redo(then=partial(self._say, said), failed=self._refuse)

    def _say(self, said: str, _done: None) -> None:
        announce(self._window, said)

    def _refuse(self, refused: SecretariatError) -> None:
        self._messages.tell(refused, self._window)
