"""What every page of the window is: named, refreshed when its tables changed, and put away in order."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from secretariat import clock
from secretariat.desktop.guard import guarded
from secretariat.desktop.messages import Messages
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.domain.changes import ChangeSet
from secretariat.domain.errors import SecretariatError


class Page(QWidget):
    """A page. Subclasses name the tables they show in `TABLES` and fill themselves in `refresh`.

    `HELP` is the page of the manual, `MENU` the menu of the window in which its actions stand.
    """

    TABLES: tuple[str, ...] = ()
    HELP = "index"
    MENU = "menuEdit"

    def __init__(
        self, workspace: Workspace, messages: Messages, state: WindowState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.workspace, self.messages, self.state = workspace, messages, state
        self._is_behind_the_times = False
        self._day = clock.today()
        workspace.changed.connect(self._refresh_if_touched)

    def help_page(self) -> str:
        """Return the page of the manual about what is in front."""
        return self.HELP

    def part(self) -> str:
        """Return which part is in front, as it stands behind the key of a place: `#2`; empty where it has none."""
        return ""

    def go_to_part(self, number: int) -> None:
        """Bring a part to the front by its number, the first being 1; one that is not there changes nothing."""

    def take_focus(self) -> bool:
        """Put the focus where the work of the page begins; say whether it has such a place."""
        return False

    def mend(self, kind: str, id_: str, field: str) -> None:
        """Open what a finding wants put right: a record of a kind, at a field."""

    def refresh(self) -> None:
        """Show what the register says now; focus, selection and scroll stay where they are."""

    def put_away(self) -> None:
        """Keep what should be remembered of the page."""

    def tell(self, error: SecretariatError) -> None:
        """Say why something was refused."""
        self.messages.tell(error, self.window())

    @guarded(None)
    def showEvent(self, event: QShowEvent) -> None:
        """Show what changed while another page was in front."""
        super().showEvent(event)
        self.catch_up()

    def catch_up(self) -> None:
        """Show what changed while another page was in front, and what another day brings."""
        if self._is_behind_the_times or self._day != clock.today():
            self._is_behind_the_times, self._day = False, clock.today()
            self.refresh()

    def _refresh_if_touched(self, change_set: ChangeSet) -> None:
        if change_set.touches(*self.TABLES):
            self._refresh_or_wait()

    def _refresh_or_wait(self) -> None:
        """Refresh, a page behind another only when it is shown: who writes to two thousand people waits for none."""
        was_put_behind = self.isHidden() and self.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
        if was_put_behind:
            self._is_behind_the_times = True
        else:
            self.refresh()
