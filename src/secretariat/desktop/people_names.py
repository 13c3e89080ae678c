"""The names of everybody to choose from: read beside the window, so that a hundred thousand keep nobody waiting."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from secretariat.desktop.background import Background, Counter
from secretariat.desktop.widgets.choice_box import Choice
from secretariat.desktop.workspace import Workspace, while_open
from secretariat.domain.changes import ChangeSet
from secretariat.services.people.people_lists import people_to_choose
from secretariat.services.workplace import Workplace

Names = tuple[Choice, ...]


class PeopleNames(QObject):
    """Reads the names when they are first wanted, and anew once people changed. `read` carries them."""

    read = Signal(tuple)
    TABLES = ("person", "organisation")

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._worker = Background(self)
        self._reading = 0
        self._is_wanted = False
        workspace.changed.connect(self._follow)

    def want(self) -> None:
        """Read the names, if nobody asked for them before."""
        if not self._is_wanted:
            self._is_wanted = True
            self._read()

    def finish(self) -> None:
        """Wait until the names are read."""
        self._worker.finish()

    def put_away(self) -> None:
        """Read nothing more: the register is to be closed."""
        self._worker.close()

    def _follow(self, change_set: ChangeSet) -> None:
        if self._is_wanted and change_set.touches(*self.TABLES):
            self._read()

    def _read(self) -> None:
        self._worker.cancel(self._reading)
        self._reading = self._worker.run(_job(self._workspace.workplace), then=self.read.emit)


def _job(workplace: Workplace) -> Callable[[Counter], Names]:
    """Return the reading as a job; it knows nothing of the window."""

    def work(_counter: Counter) -> Names:
        return while_open(workplace, lambda open_: open_.look(people_to_choose))

    return work
