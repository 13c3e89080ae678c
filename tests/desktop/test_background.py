from threading import Event, get_ident
from time import monotonic

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from secretariat.desktop.background import Background, CancelledError, Counter
from secretariat.domain.errors import RuleBrokenError


def test_a_result_arrives_on_the_windows_own_thread(qtbot: QtBot) -> None:
    background = Background()
    found: list[tuple[int, int]] = []
    background.run(lambda _count: get_ident(), then=lambda worker: found.append((worker, get_ident())), failed=print)
    qtbot.waitUntil(lambda: bool(found))
    assert found[0][0] != found[0][1] == get_ident()
    assert not background.is_busy


def refuses(_count: Counter) -> int:
    raise RuleBrokenError("step.stopped")


def breaks(_count: Counter) -> int:
    raise ValueError("x")


def test_a_refusal_is_said_and_the_next_job_runs(qtbot: QtBot) -> None:
    background = Background()
    told: list[object] = []
    background.run(refuses, then=told.append, failed=lambda error: told.append(error.code))
    background.run(lambda _count: 7, then=told.append, failed=told.append)
    qtbot.waitUntil(lambda: told == ["step.stopped", 7])


@pytest.mark.parametrize("say_refusals", [True, False])
def test_a_defect_and_a_refusal_that_nobody_says_are_raised_and_the_window_is_given_back_before(
    qtbot: QtBot, *, say_refusals: bool
) -> None:
    background, told = Background(), list[object]()
    with qtbot.captureExceptions() as defects:
        background.run(
            breaks if say_refusals else refuses,
            then=told.append,
            failed=told.append if say_refusals else None,
            ended=lambda: told.append(len(defects)),
        )
        qtbot.waitUntil(lambda: bool(defects))
    assert defects[0][0] is (ValueError if say_refusals else RuleBrokenError)
    assert told == [0]


def test_the_window_is_given_back_before_the_result_is_told(qtbot: QtBot) -> None:
    background, told = Background(), list[object]()
    background.run(lambda _count: 7, then=told.append, ended=lambda: told.append("ended"))
    qtbot.waitUntil(lambda: told == ["ended", 7])


def test_progress_is_counted(qtbot: QtBot) -> None:
    background = Background()
    counted: list[tuple[int, int]] = []
    done: list[None] = []

    def job(count: Counter) -> None:
        for number in range(3):
            count.tell(number + 1, 3)

    background.run(job, then=done.append, failed=print, progress=lambda now, of: counted.append((now, of)))
    qtbot.waitUntil(lambda: bool(done))
    assert counted == [(1, 3), (3, 3)]  # the second came too soon to be seen


def test_a_worker_that_counts_fast_does_not_keep_the_window_busy(qtbot: QtBot) -> None:
    background = Background()
    counted: list[tuple[int, int]] = []
    done: list[None] = []

    def job(count: Counter) -> None:
        for number in range(10_000):
            count.tell(number, 10_000)

    background.run(job, then=done.append, failed=print, progress=lambda now, of: counted.append((now, of)))
    qtbot.waitUntil(lambda: bool(done))
    assert 1 <= len(counted) < 100


def test_a_cancelled_job_stops_at_its_next_count_and_nobody_hears_of_it(qtbot: QtBot) -> None:
    background = Background()
    heard: list[object] = []
    started, ended = Event(), Event()

    def job(count: Counter) -> None:
        started.set()
        try:
            while True:
                count.tell(1, 2)
        finally:
            ended.set()

    number = background.run(job, then=heard.append, failed=heard.append)
    assert started.wait(5)
    background.cancel(number)
    assert ended.wait(5)
    qtbot.wait(20)
    assert heard == []
    assert background.close()


class Witness:
    """Tells on which thread the last one let go of it."""

    def __init__(self, told: list[int]) -> None:
        self._told = told

    def __del__(self) -> None:
        self._told.append(get_ident())

    def work(self, _count: Counter) -> None:
        """Do nothing, late enough for everybody else to have let go."""

    def fail(self, _count: Counter) -> None:
        """Be refused."""
        raise RuleBrokenError("step.stopped")


@pytest.mark.parametrize("way", ["work", "fail"])
def test_no_worker_is_the_last_to_let_go_of_a_job_and_of_the_window_behind_it(qtbot: QtBot, way: str) -> None:
    background, told = Background(), list[int]()
    for _ in range(20):
        background.run(getattr(Witness(told), way), then=lambda _: None, failed=lambda _: None)
    qtbot.waitUntil(lambda: len(told) == 20)
    assert set(told) == {get_ident()}


def test_a_window_that_went_meanwhile_is_told_nothing(qtbot: QtBot) -> None:
    background = Background()
    goes_on, ended = Event(), Event()

    def job(count: Counter) -> None:
        goes_on.wait(5)
        try:
            count.tell(1, 2)
        finally:
            ended.set()

    background.run(job, then=print, failed=print)
    background.run(lambda _count: goes_on.wait(5), then=print, failed=print)
    background.destroyed.connect(goes_on.set)
    background.deleteLater()
    qtbot.waitUntil(ended.is_set)


@pytest.mark.usefixtures("qtbot")
def test_a_window_that_goes_over_a_running_job_does_not_wait_for_it() -> None:
    """A job that waits for Python must not be waited for while Python waits: the whole program would stand still."""
    window, started, go_on = QWidget(), Event(), Event()

    def job(_count: Counter) -> None:
        started.set()
        go_on.wait(20)

    Background(window).run(job, then=print, failed=print)
    assert started.wait(5)
    before = monotonic()
    delete(window)
    assert monotonic() - before < 5
    go_on.set()


@pytest.mark.usefixtures("qtbot")
def test_a_job_whose_window_has_gone_stops_at_its_next_count() -> None:
    window, started, gone, stopped = QWidget(), Event(), Event(), Event()

    def job(count: Counter) -> None:
        started.set()
        gone.wait(20)
        try:
            count.tell(1, 2)
        except CancelledError:
            stopped.set()
            raise

    Background(window).run(job, then=print, failed=print)
    assert started.wait(5)
    delete(window)
    gone.set()
    assert stopped.wait(5)
