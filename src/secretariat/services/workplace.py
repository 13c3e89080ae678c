"""The one door of the window into the register: look, do, undo, redo."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Concatenate, Generic, ParamSpec, TypeVar

from secretariat.deferred import deferred
from secretariat.domain.changes import ChangeSet, StepAhead
from secretariat.storage.lock import LockHolder
from secretariat.storage.reading import Reading
from secretariat.storage.register import Register
from secretariat.storage.writing import Writing

if TYPE_CHECKING:
    from secretariat.services.committee import office
    from secretariat.services.register import history
    from secretariat.services.register.safety import CopySource
    from secretariat.services.sample import sample_meetings
    from secretariat.storage import history as stored_history
else:
    office = deferred("secretariat.services.committee.office")
    sample_meetings = deferred("secretariat.services.sample.sample_meetings")
    history = deferred("secretariat.services.register.history")
    stored_history = deferred("secretariat.storage.history")

__all__ = ["Done", "Reading", "Workplace", "Writing"]

Rest = ParamSpec("Rest")
Result = TypeVar("Result")


def open_workplace(path: Path, *, take_over: LockHolder | None = None) -> "Workplace":
    """Open a register; raises StorageTroubleError for one that is missing, foreign, damaged or newer.

    `take_over` is a holder who gives no sign any more and whom the clerk agreed to replace.
    """
    return Workplace(Register.open(path, take_over=take_over))


def new_workplace(path: Path, label: str) -> "Workplace":
    """Make a register with the usual closure days and retention rules, and open it."""
    workplace = Workplace(Register.create(path))
    workplace.do(label, office.propose_defaults)
    return workplace


def example_workplace(path: Path, samples: Path) -> "Workplace":
    """Open the copy of the example, made if it is not there yet: both committees with invented people."""
    if path.exists():
        return open_workplace(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    register = Register.create(path)
    sample_meetings.build_samples(register, samples)
    return Workplace(register)


@dataclass(frozen=True, slots=True)
class Done(Generic[Result]):
    """What a verb gave back, and the step it was; `change_set.touched` is empty where nothing was different."""

    result: Result
    change_set: ChangeSet


class Workplace:
    """An open register as a clerk uses it, one thread at a time: who asks while a step is written beside it waits."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self.path: Path = register.path
        self.read_only: bool = register.read_only
        self.is_blocked: bool = register.is_blocked
        self.as_of: datetime = register.as_of
        holder = register.holder
        self.holder: str = f"{holder.user} ({holder.pc})" if holder and holder.user else ""

    @property
    def copy_source(self) -> "CopySource":
        """What safety copies are made from; the one thing of the register that may be used beside the window."""
        return self._register

    @property
    def is_open(self) -> bool:
        """Whether the register can still be asked."""
        return self._register.is_open

    def close(self) -> None:
        """Let go of the register."""
        self._register.close()

    def look(self, ask: Callable[Concatenate[Reading, Rest], Result], *args: Rest.args, **named: Rest.kwargs) -> Result:
        """Ask a question of one state of the register."""
        with self._register.reading() as reading:
            return ask(reading, *args, **named)

    def do(
        self,
        label: str,
        verb: Callable[Concatenate[Writing, Rest], Result],
        *args: Rest.args,
        **named: Rest.kwargs,
    ) -> Done[Result]:
        """Do one thing, as one step with this name, all or nothing; raises what the verb and the register refuse."""
        with self._register.writing(label) as writing:
            result = verb(writing, *args, **named)
        return Done(result, writing.change_set)

    def undo(self, change_set_id: str | None = None) -> ChangeSet:
        """Take back a step, the last one if none is named; raises ChangedMeanwhileError if later ones stand on it."""
        if change_set_id is None:
            return history.undo(self._register)
        return history.undo_step(self._register, change_set_id)

    def redo(self) -> ChangeSet:
        """Do again what was undone last."""
        return history.redo(self._register)

    def thin_history(self, before: datetime) -> int:
        """Delete the steps made before a moment, as the office's period says; they cannot be taken back any more."""
        return self._register.thin_journal(before)

    def undoable(self) -> StepAhead | None:
        """Return the step that undo would take back."""
        return self.look(stored_history.undoable)

    def redoable(self) -> StepAhead | None:
        """Return the step that redo would do again."""
        return self.look(stored_history.redoable)
