"""Work that takes longer than a moment: done beside the window, over values already gathered, with count and cancel."""

import sys
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from itertools import count
from threading import Event
from typing import TypeVar
from weakref import finalize

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal, Slot

from secretariat.domain.errors import SecretariatError

Result = TypeVar("Result")
CLOSING_WAIT_S = 5.0
DRAWN_FIRST_S = 0.03
"""So long a job waits for the window to draw what was clicked: both want Python, and drawing by turns takes twice."""
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
    failed: Callable[[SecretariatError], None] | None
    progress: Callable[[int, int], None] | None
    ended: Callable[[], None] | None
    stop: Event = field(default_factory=Event)


class _Post(QObject):
    """Where the jobs are, and the news of all of them go, each with the job's number.

    There is one, and it belongs to the application: no worker finds it gone, and none is the last to let go of it, nor
    of a job and the window behind it, as a Qt object must end on the thread it was made on.
    """

    finished = Signal(int, object)
    failed = Signal(int, object)
    counted = Signal(int, int, int)
    left = Signal(int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.numbers = count(1)
        self.jobs: dict[int, Callable[[Counter], object]] = {}
        self.left.connect(self._let_go)

    @Slot(int)
    def _let_go(self, number: int) -> None:
        del self.jobs[number]

    @classmethod
    def of_application(cls) -> "_Post":
        """Return the one there is, made when it is first asked for."""
        application = QCoreApplication.instance()
        if application is None:
            raise RuntimeError("no application, so nobody to tell")
        return application.findChild(cls) or cls(application)


class Background(QObject):
    """Runs jobs one after the other. What comes back arrives on the window's own thread, if anybody still waits.

    The worker is Python's own: Qt's pool waits in its destructor for a job that waits for Python, and a window closed
    over a job would stand still for ever.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(TURN_S)
        self._worker = ThreadPoolExecutor(max_workers=1)  # two exports must never fight for one file
        self._jobs: list[Future[None]] = []
        self._waiting: dict[int, _Waiting] = {}
        self._gone = Event()
        finalize(self, self._gone.set)
        self._post = _Post.of_application()
        self._post.finished.connect(self._take_result)
        self._post.failed.connect(self._take_failure)
        self._post.counted.connect(self._take_count)

    def run(
        self,
        job: Callable[[Counter], Result],
        *,
        then: Callable[[Result], None],
        failed: Callable[[SecretariatError], None] | None = None,
        progress: Callable[[int, int], None] | None = None,
        ended: Callable[[], None] | None = None,
    ) -> int:
        """Start a job over frozen values; give back its number, for `cancel`.

        What refused it is said by `failed`; a defect is raised here, for the error report, as is a refusal that nobody
        says. `ended` is called before anything else, whatever came of the job: it gives the window back.
        """
        number = next(self._post.numbers)
        waiting = self._waiting[number] = _Waiting(then, failed, progress, ended)
        self._post.jobs[number] = job
        started = self._worker.submit(_Run(number, (waiting.stop, self._gone), self._post).run)
        self._worker.submit(self._post.left.emit, number)  # by then the worker has nothing of the job any more
        self._jobs = [*(one for one in self._jobs if not one.done()), started]
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
        wait(self._jobs)
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)

    def close(self) -> bool:
        """Stop everything and wait a moment; say whether all work ended."""
        for number in tuple(self._waiting):
            self.cancel(number)
        return not wait(self._jobs, CLOSING_WAIT_S).not_done

    @Slot(int, object)
    def _take_result(self, number: int, result: object) -> None:
        waiting = self._ended(number)
        if waiting is not None:
            waiting.then(result)

    @Slot(int, object)
    def _take_failure(self, number: int, error: BaseException) -> None:
        waiting = self._ended(number)
        if waiting is None:
            return
        if waiting.failed is None or not isinstance(error, SecretariatError):
            raise error
        waiting.failed(error)

    def _ended(self, number: int) -> _Waiting | None:
        """Give the window back, and return who waited, if anybody still did."""
        waiting = self._waiting.pop(number, None)
        if waiting is not None and waiting.ended is not None:
            waiting.ended()
        return waiting

    @Slot(int, int, int)
    def _take_count(self, number: int, done: int, of: int) -> None:
        waiting = self._waiting.get(number)
        if waiting is not None and waiting.progress is not None:
            waiting.progress(done, of)


class _Run:
    """One job on the worker's thread, which only borrows it."""

    def __init__(self, number: int, stops: tuple[Event, ...], post: _Post) -> None:
        self._number, self._stops, self._post = number, stops, post
        self._told_at = 0.0

    def run(self) -> None:
        """Do the job and hand its result, or what went wrong, to the window."""
        if self._stops[0].wait(DRAWN_FIRST_S):
            return
        try:
            result = self._post.jobs[self._number](Counter(self._count))
        except CancelledError:
            return
        except Exception as error:  # noqa: BLE001 - whatever it is belongs to the caller, on the window's thread
            self._post.failed.emit(self._number, error)
        else:
            self._post.finished.emit(self._number, result)

    def _count(self, done: int, of: int) -> None:
        if any(stop.is_set() for stop in self._stops):
            raise CancelledError
        now = time.monotonic()
        if done < of and now - self._told_at < TOLD_EVERY_S:
            return
        self._told_at = now
        self._post.counted.emit(self._number, done, of)
