"""What every tab of the committee's page is: shown a view of the committee, changing it through the workspace."""

from collections.abc import Sequence

from PySide6.QtWidgets import QAbstractButton, QWidget

from secretariat.desktop.messages import Messages
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.services.committee.committee_view import CommitteeView


class CommitteePart(QWidget):
    """A tab. Subclasses fill themselves in `fill`."""

    def __init__(
        self, workspace: Workspace, messages: Messages, state: WindowState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.workspace, self.messages, self.state = workspace, messages, state
        self._view: CommitteeView | None = None

    @property
    def view(self) -> CommitteeView:
        """The committee as it was looked up last."""
        if self._view is None:
            raise RuntimeError("a part is shown before its committee")
        return self._view

    def show_view(self, view: CommitteeView) -> None:
        """Show what the register says now; focus, selection and scroll stay where they are."""
        self._view = view
        self.fill()

    def fill(self) -> None:
        """Show `view`."""

    def put_away(self) -> None:
        """Keep what should be remembered."""

    def allow(self, buttons: Sequence[tuple[QAbstractButton, bool]]) -> None:
        """Enable buttons that make sense now; none in a register that is read only."""
        for button, makes_sense in buttons:
            button.setEnabled(makes_sense and not self.workspace.read_only)
