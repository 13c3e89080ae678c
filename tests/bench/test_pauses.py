"""The event loop's longest pause, through the real window, while two thousand letters are made beside it.

Inviting, booking and dispatch are steps of the register and done on the window's thread: their pauses are printed.
"""

import time
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from pytestqt.qtbot import QtBot

from desktop import meeting_world
from desktop.meeting_world import World, build_world, step_in
from secretariat.desktop.collecting import Collector
from secretariat.desktop.invite_step import InviteStep
from secretariat.domain.people import Channel
from secretariat.services.invitations import book_dispatch
from secretariat.services.letters import MadeLetters

pytestmark = pytest.mark.bench

LETTERS = 2_000
TICK_MS = 2


class Watch(QObject):
    """Ticks in the loop and keeps the longest time between two ticks."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, now - self._last)
        self._last = now

    def told(self) -> float:
        """Return the longest pause so far in milliseconds, and begin anew."""
        self._tick()
        longest, self.longest = self.longest * 1e3, 0.0
        return longest


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[World]:
    monkeypatch.setattr(meeting_world, "SEATS", LETTERS)
    monkeypatch.setattr(meeting_world, "BENCHES", (("LE", "Leistungserbringer", LETTERS),))
    made = build_world(tmp_path)
    yield made
    made.register.close()


@pytest.mark.timeout(600)
def test_the_window_goes_on_while_2000_letters_are_made(world: World, tmp_path: Path, qtbot: QtBot) -> None:
    collector = Collector()
    page = world.shown(2, qtbot)
    step = step_in(page, InviteStep)
    qtbot.wait(2_000)
    watch = Watch()
    qtbot.wait(100)
    watch.told()
    made: list[MadeLetters] = []
    step.job.done.disconnect(step._book)
    step.job.done.connect(made.append)
    began = time.perf_counter()
    step.make_letters_in(str(tmp_path / "out"))
    inviting = watch.told()
    qtbot.waitUntil(lambda: bool(made), timeout=300_000)
    seconds = time.perf_counter() - began
    making = watch.told()
    step._book(made[0])
    booking = watch.told()
    world.workspace.do(
        "Versandt", book_dispatch, world.folder, handed_over_at=datetime(2026, 8, 3, 14).astimezone(),
        receipts=dict.fromkeys(Channel, date(2026, 8, 7)), initials="GS",
    )  # fmt: skip
    sending = watch.told()
    collector.stop()
    print(f"{LETTERS} letters in {seconds:.1f} s; longest pause: inviting {inviting:.0f} ms, making {making:.0f} ms, "
          f"booking {booking:.0f} ms, dispatch {sending:.0f} ms")  # fmt: skip
    assert making <= 50
