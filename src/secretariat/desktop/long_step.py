"""A step that takes longer than a moment: done beside the window, which waits for it and goes on being painted."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from threading import Event
from typing import Generic, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QProgressDialog, QPushButton, QWidget

from secretariat.desktop.guard import guarded
from secretariat.desktop.widgets.job_progress import SHOWN_AFTER_MS
from secretariat.desktop.workspace import Workspace
from secretariat.domain.changes import StepAhead
from secretariat.domain.errors import SecretariatError
from secretariat.services.workplace import Done, Workplace, Writing

Result = TypeVar("Result")
Refusal = Callable[[SecretariatError], None]
MANY = 300
"""With fewer people or records a step is over before anybody could notice, and done at once."""
HANDS = frozenset(
    {
        *(QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick),
        *(QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride, QEvent.Type.Shortcut),
        *(QEvent.Type.Wheel, QEvent.Type.ContextMenu, QEvent.Type.InputMethod, QEvent.Type.Close),
        *(QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop),
        *(QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd),
    }
)
"""What a clerk does to a window. It waits for the step, because the register can answer nothing meanwhile."""


@dataclass(frozen=True, slots=True)
class _Step(Generic[Result]):
    """What is done, what it is called, how many people or records it looks through, and who can stop it."""

    label: str
    work: Callable[[Workplace], Done[Result]]
    size: int
    stop: Event | None = None


class LongStep(QObject):
    """Does one step, and goes. After a second it says what is being done, and can be stopped until it is kept."""

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(workspace)
        self._workspace, self._window = workspace, window
        self._patience: QProgressDialog | None = None

    def do(
        self,
        label: str,
        verb: Callable[[Writing], Result],
        *,
        size: int,
        then: Callable[[Result], None],
        failed: Refusal,
    ) -> None:
        """Do one thing as one step. `size` says how many people or records are looked through.

        What is refused, and a step that was stopped (`step.stopped`), is told to `failed`; nothing is changed then.
        """
        stop = Event()
        self._begin(_Step(label, partial(_do, label, verb, stop), size, stop), then, failed)

    def undo(self, *, then: Callable[[None], None], failed: Refusal) -> None:
        """Take back the last step; this cannot be stopped."""
        self._begin(_turning(self._workspace.undoable(), _undo), then, failed)

    def undo_chosen(self, change_set_id: str, label: str, *, size: int, failed: Refusal) -> None:
        """Take back a step of the history, which touched so many records; this cannot be stopped."""
        self._begin(_Step(label, partial(_undo, change_set_id=change_set_id), size), _nothing, failed)

    def redo(self, *, then: Callable[[None], None], failed: Refusal) -> None:
        """Do again what was undone last; this cannot be stopped."""
        self._begin(_turning(self._workspace.redoable(), _redo), then, failed)

    def _begin(self, step: _Step[Result], then: Callable[[Result], None], failed: Refusal) -> None:
        if step.size < MANY:
            self._do_now(step, then, failed)
            return

        self._hold(
            step.label, self.tr("“{step}” is being written into the register.").format(step=step.label), step.stop
        )
        self._workspace.begin(step.work, then=then, failed=failed, ended=self._let_go)

    def _do_now(self, step: _Step[Result], then: Callable[[Result], None], failed: Refusal) -> None:
        self.deleteLater()
        try:
            result = self._workspace.take(step.work)
        except SecretariatError as refused:
            failed(refused)
        else:
            then(result)

    def _hold(self, label: str, said: str, stop: Event | None) -> None:
        """Keep the clerk's hands off the window, and say why if it takes longer."""
        QGuiApplication.setOverrideCursor(Qt.CursorShape.BusyCursor)
        patience = self._patience = QProgressDialog(said, "", 0, 0, self._window)
        patience.setWindowModality(Qt.WindowModality.WindowModal)
        patience.setWindowTitle(label)
        patience.setMinimumDuration(SHOWN_AFTER_MS)
        if stop is None:
            patience.setCancelButton(None)
        else:
            patience.setCancelButton(QPushButton(self.tr("Sto&p"), patience))
            patience.canceled.connect(stop.set)
        _application().installEventFilter(self)

    def _let_go(self) -> None:
        _application().removeEventFilter(self)
        QGuiApplication.restoreOverrideCursor()
        if self._patience is not None:
            self._patience.deleteLater()
            self._patience = None
        self.deleteLater()

    @guarded(otherwise=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep back what is done to a window, but for the one that says what is going on."""
        if event.type() not in HANDS or not isinstance(watched, QWidget) or watched.window() is self._patience:
            return False
        event.ignore()
        return True


def _nothing(_result: object) -> None:
    """Nothing is left to do."""


def _application() -> QCoreApplication:
    application = QCoreApplication.instance()
    if application is None:
        raise RuntimeError("there is no window without an application")
    return application


def _do(label: str, verb: Callable[[Writing], Result], stop: Event, workplace: Workplace) -> Done[Result]:
    return workplace.do(label, _unless_stopped, verb, stop)


def _unless_stopped(writing: Writing, verb: Callable[[Writing], Result], stop: Event) -> Result:
    """Do the verb; if the clerk wished to stop meanwhile, refuse it at its end: then nothing of it is kept."""
    result = verb(writing)
    if stop.is_set():
        raise SecretariatError("step.stopped")
    return result


def _turning(step: StepAhead | None, work: Callable[[Workplace], Done[None]]) -> _Step[None]:
    return _Step(step.label, work, step.records) if step else _Step("", work, 0)


def _undo(workplace: Workplace, change_set_id: str | None = None) -> Done[None]:
    step = workplace.undo(change_set_id)
    return Done(None, step)


def _redo(workplace: Workplace) -> Done[None]:
    step = workplace.redo()
    return Done(None, step)
