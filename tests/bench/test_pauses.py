"""The event loop's longest pause through the real window, while two thousand people are invited, written to and booked.

Beside it runs a loop in a process of its own that only sleeps: what it misses, the machine was late for.
"""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop import meeting_world
from desktop.meeting_world import World, build_world, step_in
from secretariat.desktop.collecting import Collector
from secretariat.desktop.dispatch_dialog import DispatchDialog
from secretariat.desktop.invite_step import InviteStep
from secretariat.desktop.main_window import MainWindow
from secretariat.desktop.meeting_page import MeetingPage
from secretariat.desktop.messages import Messages
from secretariat.desktop.window_state import WindowState
from secretariat.domain.invitations import InvitationState
from secretariat.services.letters import MadeLetters
from secretariat.settings import Settings

pytestmark = pytest.mark.bench

LETTERS = 2_000
SEATS = LETTERS // 2
"""Each seat has a deputy, who gets the letter too."""
TICK_MS = 2
BAR_MS = 50
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


class Watch(QObject):
    """Ticks in the loop and keeps the longest time between two ticks, as does the loop beside it."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self.said: dict[str, tuple[float, float]] = {}
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

    def note(self, work: str) -> None:
        """Keep under the name of the work its longest pause in milliseconds, and that of the machine; begin anew."""
        self._tick()
        self.said[work] = (self.longest * 1e3, self._control_ms())
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
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[World]:
    monkeypatch.setattr(meeting_world, "SEATS", SEATS)
    monkeypatch.setattr(meeting_world, "BENCHES", (("LE", "Leistungserbringer", SEATS),))
    made = build_world(tmp_path)
    yield made
    made.register.close()


@pytest.fixture
def watch() -> Iterator[Watch]:
    made = Watch()
    yield made
    made.end()


@pytest.mark.timeout(600)
def test_the_window_goes_on_while_2000_people_are_written_to(
    world: World, watch: Watch, tmp_path: Path, qtbot: QtBot
) -> None:
    collector = Collector()
    window = MainWindow(Messages("de"), WindowState(tmp_path / "window.ini"), Settings())
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
        watch.note(f"{work} ({time.perf_counter() - began:.1f} s)")

    def states() -> set[InvitationState]:
        return {one.state for one in step.folder.invitations}

    measured("inviting", step.form.invite.click, lambda: len(step.folder.invitations) == LETTERS)
    measured("making letters", lambda: step.make_letters_in(str(tmp_path / "out")), lambda: bool(made))
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
    for work, (pause, machine) in watch.said.items():
        print(f"{LETTERS} people | {work:25} | longest pause {pause:4.0f} ms | a sleeping loop's {machine:4.0f} ms")
    assert max(pause for pause, _ in watch.said.values()) <= BAR_MS


def invite_step(window: MainWindow, world: World) -> InviteStep:
    assert window.desk is not None
    assert window.desk.go_to(f"meeting:{world.meeting_id}")
    page = window.desk.page()
    assert isinstance(page, MeetingPage)
    page.go_to_step(2)
    return step_in(page, InviteStep)


def settle(qtbot: QtBot, step: InviteStep) -> None:
    """Wait until the step has checked and shown what there is, and the window has painted it."""
    qtbot.wait(500)
    qtbot.waitUntil(lambda: not step.worker.is_busy and not step.preview.reader.is_busy, timeout=60_000)
    QApplication.processEvents()
