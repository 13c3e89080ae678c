"""The event loop's longest pause through the real window, while two thousand people are invited, written to and booked.

Beside it runs a loop in a process of its own that only sleeps: what it misses, the machine was late for. The bar holds
for the pause itself. On a machine that others use too it is measured again, and the least counts: others only add.
"""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop import meeting_world
from desktop.meeting_world import World, build_world, step_in
from secretariat.desktop.collecting import Collector
from secretariat.desktop.main_window import MainWindow
from secretariat.desktop.meeting.dispatch_dialog import DispatchDialog
from secretariat.desktop.meeting.invite_step import InviteStep
from secretariat.desktop.meeting.meeting_page import MeetingPage
from secretariat.desktop.messages import Messages
from secretariat.desktop.window_state import WindowState
from secretariat.domain.invitations import InvitationState
from secretariat.services.papers.letters import MadeLetters
from secretariat.settings import Settings

pytestmark = pytest.mark.bench

LETTERS = 2_000
SEATS = LETTERS // 2
"""Each seat has a deputy, who gets the letter too."""
TICK_MS = 2
BAR_MS = 50
ROUNDS = 3
CONTROL = f"""
import select, sys, time
longest, last = 0.0, time.perf_counter()
while True:
    asked = select.select([sys.stdin], [], [], {TICK_MS / 1e3})[0]
    now = time.perf_counter()
    longest, last = max(longest, now - last), now
    if asked:
        if not sys.stdin.readline():
            break
        print(longest * 1e3, flush=True)
        longest, last = 0.0, time.perf_counter()
"""


class Pause(NamedTuple):
    """The longest pause in milliseconds, that of a loop which only sleeps, and how many seconds the work took."""

    longest: float
    of_machine: float
    seconds: float


class Watch(QObject):
    """Ticks in the loop and keeps the longest time between two ticks, as does the loop beside it."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self.said: dict[str, Pause] = {}
        self._last = time.perf_counter()
        self._control = subprocess.Popen(
            [sys.executable, "-c", CONTROL], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, now - self._last)
        self._last = now

    def begin(self) -> None:
        """Forget what was before."""
        self._control_ms()
        self.longest, self._last = 0.0, time.perf_counter()

    def note(self, work: str, took: float) -> None:
        """Keep the longest pause of a work that took so many seconds, where it is the least so far; begin anew."""
        self._tick()
        found = Pause(self.longest * 1e3, self._control_ms(), took)
        self.said[work] = min(found, self.said.get(work, found))
        self.begin()

    def end(self) -> None:
        """Stop the loop beside the window."""
        self._control.communicate()

    def _control_ms(self) -> float:
        assert self._control.stdin is not None
        self._control.stdin.write("?\n")
        self._control.stdin.flush()
        assert self._control.stdout is not None
        return float(self._control.stdout.readline())


@pytest.fixture
def worlds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[World]:
    """Give one world after the other, each closed when the next is wanted."""
    monkeypatch.setattr(meeting_world, "SEATS", SEATS)
    monkeypatch.setattr(meeting_world, "BENCHES", (("LE", "Leistungserbringer", SEATS),))
    return made_worlds(tmp_path)


def made_worlds(folder: Path) -> Iterator[World]:
    for number in range(ROUNDS):
        place = folder / str(number)
        place.mkdir()
        made = build_world(place)
        yield made
        made.register.close()


@pytest.fixture
def watch() -> Iterator[Watch]:
    made = Watch()
    yield made
    made.end()


@pytest.mark.timeout(900)
def test_the_window_goes_on_while_2000_people_are_written_to(
    worlds: Iterator[World], watch: Watch, qtbot: QtBot
) -> None:
    for world in worlds:
        write_to_everybody(world, watch, qtbot)
        if max(watch.said.values()).longest <= BAR_MS:
            break
    for work, (longest, of_machine, took) in watch.said.items():
        print(
            f"{LETTERS} people | {work:15} {took:5.1f} s | longest pause {longest:4.0f} ms"
            f" | of a loop that sleeps {of_machine:4.0f} ms"
        )
    assert max(watch.said.values()).longest <= BAR_MS


def write_to_everybody(world: World, watch: Watch, qtbot: QtBot) -> None:
    """Invite, make letters, book them, send them, and take the last back and do it again."""
    collector = Collector()
    window = MainWindow(Messages("de"), WindowState(world.folder_path / "window.ini"), Settings())
    qtbot.addWidget(window)
    window.show()
    window.take(world.workspace.workplace)
    step = invite_step(window, world)
    made: list[MadeLetters] = []
    step.job.done.disconnect(step._book)
    step.job.done.connect(made.append)

    def measured(work: str, begin: Callable[[], object], is_done: Callable[[], bool]) -> None:
        settle(qtbot, step)
        watch.begin()
        began = time.perf_counter()
        begin()
        qtbot.waitUntil(is_done, timeout=300_000)
        settle(qtbot, step)
        watch.note(work, time.perf_counter() - began)

    def states() -> set[InvitationState]:
        return {one.state for one in step.folder.invitations}

    measured("inviting", step.form.invite.click, lambda: len(step.folder.invitations) == LETTERS)
    measured("making letters", lambda: step.make_letters_in(str(world.folder_path / "out")), lambda: bool(made))
    assert sum(file.kind is made[0].kind for file in made[0].files) == LETTERS
    measured("booking letters", lambda: step._book(made[0]), lambda: states() == {InvitationState.PRINTED})
    dialog = DispatchDialog(step.workspace, step.messages, step.state, step.folder, window)
    dialog.form.initials.setText("GS")
    measured("dispatch", dialog.accept, lambda: states() == {InvitationState.SENT})
    measured("undo", window.form.actionUndo.trigger, lambda: states() == {InvitationState.PRINTED})
    measured("redo", window.form.actionRedo.trigger, lambda: states() == {InvitationState.SENT})
    dialog.deleteLater()
    window.leave()
    collector.stop()


def invite_step(window: MainWindow, world: World) -> InviteStep:
    assert window.desk is not None
    assert window.desk.go_to(f"meeting:{world.meeting_id}")
    page = window.desk.page()
    assert isinstance(page, MeetingPage)
    page.go_to_part(2)
    return step_in(page, InviteStep)


def settle(qtbot: QtBot, step: InviteStep) -> None:
    """Wait until the step has checked and shown what there is, and the window has painted it."""
    qtbot.wait(500)
    qtbot.waitUntil(lambda: not step.worker.is_busy and not step.preview.reader.is_busy, timeout=60_000)
    QApplication.processEvents()
