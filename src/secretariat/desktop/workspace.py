"""What all pages share: the open register, and the news of every change."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import Concatenate, ParamSpec, TypeVar, cast

from PySide6.QtCore import QObject, Signal

from secretariat.desktop.background import Background, CancelledError, Counter
from secretariat.domain.changes import ChangeSet, StepAhead
from secretariat.domain.errors import SecretariatError, StorageTroubleError
from secretariat.drafts import Drafts
from secretariat.services.workplace import Done, Reading, Workplace, Writing

Rest = ParamSpec("Rest")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Question:
    """What a page asks of the register after each change."""

    ask: Callable[..., object]
    args: tuple[object, ...]


@dataclass(frozen=True, slots=True)
class _Turns:
    """The steps that undo and redo would turn back."""

    undoable: StepAhead | None
    redoable: StepAhead | None


@dataclass(frozen=True, slots=True)
class _Foreseen:
    """What is asked as soon as a step is told, answered beside the window in the same breath as the step."""

    question: Question | None
    answer: object
    turns: _Turns


class Workspace(QObject):
    """The door of every page. `changed` carries the ChangeSet of a step; pages refresh when their tables are in it."""

    changed = Signal(object)
    about_to_import = Signal()
    """A list, answers or a file are about to be written: a safety copy comes first (D14)."""
    written = Signal()
    """Whether the last step was written has changed: see `write_failed`."""

    def __init__(self, workplace: Workplace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self.drafts: Drafts | None = None
        """Where dialogs keep what is typed into them; None where nothing is kept."""
        self.place = ""
        """The key of the place in front."""
        self.awaited: Question | None = None
        """What the page in front will ask after the next change."""
        self.write_failed = False
        """Whether the register could not take the last step: what is on the screen is not what is on the disk."""
        self._foreseen: _Foreseen | None = None
        self._turns: _Turns | None = None
        self._writer = Background(self)

    @property
    def workplace(self) -> Workplace:
        """The open register itself: its path, who holds it, how old a copy is."""
        return self._workplace

    @property
    def read_only(self) -> bool:
        """Whether somebody else holds the register, so that nothing can be changed here."""
        return self._workplace.read_only

    @property
    def is_writing(self) -> bool:
        """Whether a step is being done beside the window: whoever asks the register now waits until it is done."""
        return self._writer.is_busy

    def look(self, ask: Callable[Concatenate[Reading, Rest], Result], *args: Rest.args, **named: Rest.kwargs) -> Result:
        """Ask a question of the register: `look(person_rows, committee, day)`."""
        known = self._foreseen
        if known is not None and self.foresees(Question(ask, args)):
            return cast("Result", known.answer)  # of the very question that is asked
        return self._workplace.look(ask, *args, **named)

    def foresees(self, question: Question) -> bool:
        """Say whether a question was answered together with the step that is being told."""
        return self._foreseen is not None and self._foreseen.question == question

    def do(
        self,
        label: str,
        verb: Callable[Concatenate[Writing, Rest], Result],
        *args: Rest.args,
        **named: Rest.kwargs,
    ) -> Result:
        """Do one thing as one step and tell everybody; raises SecretariatError where it is refused."""
        return self.take(lambda workplace: workplace.do(label, verb, *args, **named))

    def attempt(
        self,
        refused: Callable[[SecretariatError], object],
        label: str,
        verb: Callable[Concatenate[Writing, Rest], object],
        *args: Rest.args,
        **named: Rest.kwargs,
    ) -> bool:
        """Do one thing as one step; hand over why it is refused, and return whether it is done."""
        try:
            self.do(label, verb, *args, **named)
        except SecretariatError as error:
            refused(error)
            return False
        return True

    def take(self, step: Callable[[Workplace], Done[Result]]) -> Result:
        """Take a step and tell everybody; raises SecretariatError where it is refused."""
        try:
            done = step(self._workplace)
        except StorageTroubleError:
            self._note(failed=True)
            raise
        self._note(failed=False)
        self._foreseen = self._turns = None
        self._tell(done.change_set)
        return done.result

    def begin(
        self,
        step: Callable[[Workplace], Done[Result]],
        *,
        then: Callable[[Result], None],
        failed: Callable[[SecretariatError], None],
        ended: Callable[[], None],
    ) -> None:
        """Do a step beside the window, tell everybody, then `then`; `failed` gets what refuses the step.

        Until it is `ended` whoever asks the register on the window's thread waits: LongStep keeps the clerk from it.
        """
        job = _step_job(self._workplace, step, self.awaited)
        self._writer.run(job, then=partial(self._end, then), failed=partial(self._fail, failed), ended=ended)

    def finish(self) -> None:
        """Wait for the step that is being done beside the window, and tell of it."""
        self._writer.finish()

    def undo(self, change_set_id: str | None = None) -> ChangeSet:
        """Take back a step and tell everybody."""
        return self.take(lambda workplace: _turned(workplace.undo(change_set_id)))

    def redo(self) -> ChangeSet:
        """Do again what was undone last, and tell everybody."""
        return self.take(lambda workplace: _turned(workplace.redo()))

    def undoable(self) -> StepAhead | None:
        """Return the step that undo would take back."""
        return self._turns.undoable if self._turns else self._workplace.undoable()

    def redoable(self) -> StepAhead | None:
        """Return the step that redo would do again."""
        return self._turns.redoable if self._turns else self._workplace.redoable()

    def next_undo(self) -> str:
        """Return the name of the step that undo would take back, empty if there is none."""
        step = self.undoable()
        return step.label if step else ""

    def next_redo(self) -> str:
        """Return the name of the step that redo would do again, empty if there is none."""
        step = self.redoable()
        return step.label if step else ""

    def _end(self, then: Callable[[Result], None], ended: tuple[Done[Result], _Foreseen]) -> None:
        self._note(failed=False)
        done, self._foreseen = ended
        self._turns = self._foreseen.turns
        try:
            self._tell(done.change_set)
        finally:
            self._foreseen = None
        then(done.result)

    def _fail(self, failed: Callable[[SecretariatError], None], error: SecretariatError) -> None:
        if isinstance(error, StorageTroubleError):
            self._note(failed=True)
        failed(error)

    def _note(self, *, failed: bool) -> None:
        if failed != self.write_failed:
            self.write_failed = failed
            self.written.emit()

    def _tell(self, change_set: ChangeSet) -> None:
        if change_set.touched:
            self.changed.emit(change_set)


def while_open(workplace: Workplace, ask: Callable[[Workplace], Result]) -> Result:
    """Ask as a job; one that outlives its register stops without a word, as nobody waits for its answer any more."""
    try:
        return ask(workplace)
    except Exception:
        if workplace.is_open:
            raise
        raise CancelledError from None


def _turned(change_set: ChangeSet) -> Done[ChangeSet]:
    return Done(change_set, change_set)


def _step_job(
    workplace: Workplace, step: Callable[[Workplace], Done[Result]], question: Question | None
) -> Callable[[Counter], tuple[Done[Result], _Foreseen]]:
    """Return the step as a job; it knows nothing of the window."""

    def work(_counter: Counter) -> tuple[Done[Result], _Foreseen]:
        done = step(workplace)
        answered, answer = None, None
        if question is not None:
            with suppress(SecretariatError):  # refused again where it is asked, and said there
                answer = workplace.look(question.ask, *question.args)
                answered = question
        return done, _Foreseen(answered, answer, _Turns(workplace.undoable(), workplace.redoable()))

    return work
