"""What all pages share: the open register, and the news of every change."""

from collections.abc import Callable
from typing import Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QObject, Signal

from secretariat.domain.changes import ChangeSet
from secretariat.drafts import Drafts
from secretariat.services.workplace import Reading, Workplace, Writing

Rest = ParamSpec("Rest")
Result = TypeVar("Result")


class Workspace(QObject):
    """The door of every page. `changed` carries the ChangeSet of a step; pages refresh when their tables are in it."""

    changed = Signal(object)

    def __init__(self, workplace: Workplace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self.drafts: Drafts | None = None
        """Where dialogs keep what is typed into them; None where nothing is kept."""
        self.place = ""
        """The key of the place in front."""

    @property
    def workplace(self) -> Workplace:
        """The open register itself: its path, who holds it, how old a copy is."""
        return self._workplace

    @property
    def read_only(self) -> bool:
        """Whether somebody else holds the register, so that nothing can be changed here."""
        return self._workplace.read_only

    def look(self, ask: Callable[Concatenate[Reading, Rest], Result], *args: Rest.args, **named: Rest.kwargs) -> Result:
        """Ask a question of the register: `look(person_rows, committee, day)`."""
        return self._workplace.look(ask, *args, **named)

    def do(
        self,
        label: str,
        verb: Callable[Concatenate[Writing, Rest], Result],
        *args: Rest.args,
        **named: Rest.kwargs,
    ) -> Result:
        """Do one thing as one step and tell everybody; raises SecretariatError where it is refused."""
        done = self._workplace.do(label, verb, *args, **named)
        self._tell(done.change_set)
        return done.result

    def undo(self, change_set_id: str | None = None) -> ChangeSet:
        """Take back a step and tell everybody."""
        change_set = self._workplace.undo(change_set_id)
        self._tell(change_set)
        return change_set

    def redo(self) -> ChangeSet:
        """Do again what was undone last, and tell everybody."""
        change_set = self._workplace.redo()
        self._tell(change_set)
        return change_set

    def next_undo(self) -> str:
        """Return the name of the step that undo would take back, empty if there is none."""
        step = self._workplace.undoable()
        return step.label if step else ""

    def next_redo(self) -> str:
        """Return the name of the step that redo would do again, empty if there is none."""
        step = self._workplace.redoable()
        return step.label if step else ""

    def _tell(self, change_set: ChangeSet) -> None:
        if change_set.touched:
            self.changed.emit(change_set)
