"""Work that takes longer than a moment: done beside the window, over values already gathered, with count and cancel."""

import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from threading import Event
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRunnable, QThreadPool, Signal, Slot

from secretariat.desktop.guard import guarded

Result = TypeVar("Result")
CLOSING_WAIT_MS = 5_000
TURN_S = 0.000_05
"""How long Python lets a worker go on while the window waits for its turn, in seconds.

A list that is painted asks Python for each cell: at Python's own 5 ms, a hundred cells are half a second.
"""
TOLD_EVERY_S = 0.05
"""A count is painted no more often than this: a worker that is faster would keep the window busy with its news."""


class CancelledError(Exception):
    """The clerk asked to stop; raised by a job at its next count."""


@dataclass(frozen=True, slots=True)
class Counter:
    """What a job is given to count with: `tell(done, all)` shows progress, and stops the job if that was asked for."""

    tell: Callable[[int, int], None]


@dataclass(slots=True)
class _Waiting:
    then: Callable[..., None]
    """Takes what its own job gives, which `run` has matched."""
    failed: Callable[[BaseException], None]
    progress: Callable[[int, int], None] | None
    stop: Event = field(default_factory=Event)


class Background(QObject):
    """Runs jobs one after the other. What comes back arrives on the window's own thread, if anybody still waits."""

    _finished = Signal(int, object)
    _failed = Signal(int, object)
    _counted = Signal(int, int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(TURN_S)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)  # two exports must never fight for one file
        self._waiting: dict[int, _Waiting] = {}
        self._next = 0
        self._finished.connect(self._take_result)
        self._failed.connect(self._take_failure)
        self._counted.connect(self._take_count)

    def run(
        self,
        job: Callable[[Counter], Result],
        *,
        then: Callable[[Result], None],
        failed: Callable[[BaseException], None],
        progress: Callable[[int, int], None] | None = None,
    ) -> int:
        """Start a job over frozen values; give back its number, for `cancel`."""
        self._next += 1
        number = self._next
        waiting = self._waiting[number] = _Waiting(then, failed, progress)
        answers = _Answers(self._finished.emit, self._failed.emit, self._counted.emit)
        self._pool.start(_Run(number, job, waiting.stop, answers))
        return number

    def cancel(self, number: int) -> None:
        """Ask a job to stop at its next count; nobody is told of its result any more."""
        waiting = self._waiting.pop(number, None)
        if waiting is not None:
            waiting.stop.set()

    @property
    def is_busy(self) -> bool:
        """Whether somebody waits for a job."""
        return bool(self._waiting)

    def finish(self) -> None:
        """Wait for all work, however long it takes, and tell what came of it."""
        self._pool.waitForDone()
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)

    def close(self) -> bool:
        """Stop everything and wait a moment; say whether all work ended."""
        for number in tuple(self._waiting):
            self.cancel(number)
        return self._pool.waitForDone(CLOSING_WAIT_MS)

    @Slot(int, object)
    def _take_result(self, number: int, result: object) -> None:
        waiting = self._waiting.pop(number, None)
        if waiting is not None:
            waiting.then(result)

    @Slot(int, object)
    def _take_failure(self, number: int, error: BaseException) -> None:
        waiting = self._waiting.pop(number, None)
        if waiting is not None:
            waiting.failed(error)

    @Slot(int, int, int)
    def _take_count(self, number: int, done: int, of: int) -> None:
        waiting = self._waiting.get(number)
        if waiting is not None and waiting.progress is not None:
            waiting.progress(done, of)


@dataclass(frozen=True, slots=True)
class _Answers:
    """Where a job's news go: only calls, so that the worker owns nothing of the window."""

    finished: Callable[[int, object], object]
    failed: Callable[[int, object], object]
    counted: Callable[[int, int, int], object]


class _Run(QRunnable):
    """One job on the worker's thread."""

    def __init__(self, number: int, job: Callable[[Counter], object], stop: Event, answers: _Answers) -> None:
        super().__init__()
        self._number, self._job, self._stop, self._answers = number, job, stop, answers
        self._told_at = 0.0

    @guarded(None)
    def run(self) -> None:
        """Do the job and hand its result, or what went wrong, to the window."""
        try:
            result = self._job(Counter(self._count))
        except CancelledError:
            return
        except Exception as error:  # noqa: BLE001 - whatever it is belongs to the caller, on the window's thread
            with suppress(RuntimeError):  # nobody waits any more: the window went while the job ran
                self._answers.failed(self._number, error)
        else:
            with suppress(RuntimeError):
                self._answers.finished(self._number, result)

    def _count(self, done: int, of: int) -> None:
        if self._stop.is_set():
            raise CancelledError
        now = time.monotonic()
        if done < of and now - self._told_at < TOLD_EVERY_S:
            return
        self._told_at = now
        try:
            self._answers.counted(self._number, done, of)
        except RuntimeError as gone:
            raise CancelledError from gone
