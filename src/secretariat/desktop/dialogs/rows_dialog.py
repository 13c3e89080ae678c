"""A list in a window of its own, whose changes are steps of the register: needs, accommodations, closure days."""

from collections.abc import Callable
from typing import Concatenate, Generic, ParamSpec

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLayout, QPushButton, QWidget

from secretariat.desktop.guard import guarded
from secretariat.desktop.messages import Messages
from secretariat.desktop.widgets.rows_model import Row
from secretariat.desktop.widgets.rows_view import RowsView
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.domain.changes import ChangeSet
from secretariat.domain.errors import SecretariatError
from secretariat.services.workplace import Writing

Rest = ParamSpec("Rest")


class RowsDialog(QDialog, Generic[Row]):
    """Follows what changes while it is open, and keeps how its list looked.

    Subclasses fill the list in `fill`, and say in `allow` what can be done with the chosen row.
    """

    TABLES: tuple[str, ...] = ()
    """What the list is made of."""

    def __init__(self, workspace: Workspace, messages: Messages, state: WindowState, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.workspace, self.messages, self.state = workspace, messages, state

    def hold(self, view: RowsView[Row], place: QLayout) -> None:
        """Put the list into its place."""
        self.list = view
        place.addWidget(view)
        view.current_changed.connect(self._choose)
        self.workspace.changed.connect(self._follow)

    def fill(self) -> None:
        """Ask for the rows anew, and show them."""

    def allow(self) -> None:
        """Say what can be done with the chosen row."""

    def offer_changes(self, *buttons: tuple[QPushButton, bool]) -> None:
        """Let buttons that change something be pressed where they make sense, and the register can be written."""
        for button, makes_sense in buttons:
            button.setEnabled(makes_sense and not self.workspace.read_only)

    def choose_one(self) -> None:
        """Choose the first row where none is."""
        if not self.list.current_id() and self.list.rows.rowCount():
            self.list.go_to(self.list.rows.id_at(0))

    def attempt(
        self, label: str, verb: Callable[Concatenate[Writing, Rest], object], *args: Rest.args, **named: Rest.kwargs
    ) -> bool:
        """Do one thing as one step; say why not where it is refused, and return whether it is done."""
        return self.workspace.attempt(self._tell, label, verb, *args, **named)

    def _tell(self, refused: SecretariatError) -> None:
        self.messages.tell(refused, self)

    @guarded(None)
    def done(self, result: int) -> None:
        """Keep how the list looked."""
        self.list.remember()
        super().done(result)

    def _choose(self, _id: str) -> None:
        self.allow()

    def _follow(self, change_set: ChangeSet) -> None:
        if change_set.touches(*self.TABLES):
            self.fill()
