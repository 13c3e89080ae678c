import gc
import threading
import time
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from secretariat.desktop import collecting
from secretariat.desktop.collecting import LOOK_EVERY_MS, Collector


class Knot:
    """Something that only the collector can free, and that notes on which thread it went."""

    def __init__(self, freed_on: list[int]) -> None:
        self._freed_on = freed_on
        self.itself = self

    def __del__(self) -> None:
        self._freed_on.append(threading.get_ident())


@pytest.fixture
def collector(qtbot: QtBot) -> Iterator[Collector]:
    del qtbot
    made = Collector()
    yield made
    made.stop()


def tie_on_a_worker(freed_on: list[int]) -> None:
    def work() -> None:
        for _ in range(2 * gc.get_threshold()[0]):
            Knot(freed_on)

    worker = threading.Thread(target=work)
    worker.start()
    worker.join()


@pytest.mark.usefixtures("collector")
def test_what_a_worker_leaves_behind_is_freed_on_the_windows_thread(qtbot: QtBot) -> None:
    gc.collect()
    freed_on: list[int] = []
    tie_on_a_worker(freed_on)
    assert freed_on == []
    qtbot.waitUntil(lambda: bool(freed_on), timeout=20 * LOOK_EVERY_MS)
    assert set(freed_on) == {threading.get_ident()}


def test_without_the_collector_a_worker_frees_it_on_its_own_thread() -> None:
    gc.collect()
    gc.enable()
    freed_on: list[int] = []
    tie_on_a_worker(freed_on)
    assert freed_on
    assert freed_on[0] != threading.get_ident()


def test_an_idle_look_collects_nothing(collector: Collector) -> None:
    gc.collect()
    freed_on: list[int] = []
    Knot(freed_on)
    collector.look()
    assert freed_on == []
    gc.collect()
    assert freed_on


def test_what_is_older_waits_for_a_quiet_moment(
    collector: Collector, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(collecting, "QUIET_S", 0.5)
    gc.collect()
    freed_on: list[int] = []
    old = Knot(freed_on)
    gc.collect(0)
    del old
    for _ in range(2 * gc.get_threshold()[1]):
        gc.collect(0)
    began = time.monotonic()
    while time.monotonic() - began < 1:
        collector.look()  # nothing else than looking: the thread computes all the time
    assert freed_on == []
    qtbot.waitUntil(lambda: bool(freed_on), timeout=5_000)


def test_stopping_gives_collection_back(collector: Collector) -> None:
    assert not gc.isenabled()
    collector.stop()
    assert gc.isenabled()
