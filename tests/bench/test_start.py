"""The start: from the process to the first thing on the screen and to a usable list, against an empty window."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from commandline.running import SOURCES
from secretariat.places import resource_path
from secretariat.services.workplace import example_workplace

pytestmark = pytest.mark.bench

ROUNDS = 9
"""The least counts: others on the machine only add."""
BARE = """
import sys, time
from PySide6.QtWidgets import QApplication, QLabel

application = QApplication([])
label = QLabel("x")
label.show()
application.processEvents()
print(time.process_time(), time.monotonic())
"""
OURS = """
import os, sys, time

sys.argv = ["secretariat", *sys.argv[1:]]
from secretariat import application
from secretariat.places import window_state_file
window_state_file().parent.mkdir(parents=True, exist_ok=True)
window_state_file().write_text("[desk]\\nplace=people\\n")
shown = application._picture_of_the_start

def clocked(qt):
    picture = shown(qt)
    print(time.process_time(), time.monotonic())
    from PySide6.QtCore import QTimer
    global timer
    timer = QTimer()
    timer.timeout.connect(use)
    timer.start(0)
    return picture

def use():
    try:
        look()
    except BaseException as wrong:
        print(type(wrong), wrong, file=sys.stderr, flush=True)
        os._exit(1)

def look():
    timer.stop()
    from secretariat.desktop.main_window import MainWindow
    from PySide6.QtWidgets import QApplication
    QApplication.processEvents()
    window = next(one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow))
    page = window.desk.page()
    assert page.objectName() == "personPage" and page.isVisible() and page.rows.rowCount() > 50
    page.view.viewport().repaint()
    print(time.process_time(), time.monotonic())
    window.close()
    QApplication.quit()

application._picture_of_the_start = clocked
from secretariat.commandline import main
main()
"""


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    path = tmp_path / "beispiel.sqlite"
    example_workplace(path, resource_path("samples")).close()
    return path


def milliseconds(home: Path, program: str, *words: object) -> list[tuple[float, float]]:
    """Run a program in a process of its own; give work and wait, its own start included, for each line that it prints.

    Work is what the processor did, wait is what a clerk's watch shows: a program that sleeps does no work. As in an
    installed program the bytecode lies there, once the first run has written it; `home` keeps what it writes.
    """
    places = dict.fromkeys(("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "PYTHONPYCACHEPREFIX"), str(home))
    environment = os.environ | {"PYTHONPATH": str(SOURCES), "QT_QPA_PLATFORM": "offscreen"} | places
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    call = [sys.executable, "-c", program, *map(str, words)]
    began = time.monotonic()
    done = subprocess.run(call, check=True, capture_output=True, text=True, env=environment)
    printed = [map(float, line.split()) for line in done.stdout.splitlines()]
    return [(worked * 1e3, (at - began) * 1e3) for worked, at in printed]


@pytest.mark.timeout(300)
def test_the_start_is_seen_as_soon_as_an_empty_window_and_the_list_soon_after(sample: Path, tmp_path: Path) -> None:
    milliseconds(tmp_path, BARE)
    milliseconds(tmp_path, OURS, sample)
    bare, seen, usable = [], [], []
    for _ in range(ROUNDS):
        bare += milliseconds(tmp_path, BARE)
        first, list_ = milliseconds(tmp_path, OURS, sample)
        seen.append(first)
        usable.append(list_)
    for kind, what in enumerate(("work", "wait")):
        label, paint, rows = (min(took[kind] for took in runs) for runs in (bare, seen, usable))
        print(f"{what}: empty window {label:.0f} ms | first paint {paint / label:.2f}x | list {rows / label:.2f}x")
        assert paint <= 1.5 * label
        assert rows <= 4 * label
