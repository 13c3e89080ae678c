"""The start: from the process to the first thing on the screen and to a usable list, against an empty window."""

import os
import subprocess
import sys
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
print(time.process_time())
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
    print(time.process_time())
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
    print(time.process_time())
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


def milliseconds(home: Path, program: str, *words: object) -> list[float]:
    """Run a program in a process of its own; give the milliseconds of work, its own start included, that it prints.

    As in an installed program the bytecode lies there, once the first run has written it; `home` keeps what it writes.
    """
    places = dict.fromkeys(("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "PYTHONPYCACHEPREFIX"), str(home))
    environment = os.environ | {"PYTHONPATH": str(SOURCES), "QT_QPA_PLATFORM": "offscreen"} | places
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    call = [sys.executable, "-c", program, *map(str, words)]
    done = subprocess.run(call, check=True, capture_output=True, text=True, env=environment)
    return [float(line) * 1e3 for line in done.stdout.split()]


@pytest.mark.timeout(300)
def test_the_start_is_seen_as_soon_as_an_empty_window_and_the_list_soon_after(sample: Path, tmp_path: Path) -> None:
    bare, seen, usable = [], [], []
    milliseconds(tmp_path, BARE)
    milliseconds(tmp_path, OURS, sample)
    for _ in range(ROUNDS):
        bare += milliseconds(tmp_path, BARE)
        ours = milliseconds(tmp_path, OURS, sample)
        seen.append(ours[0])
        usable.append(ours[1])
    first, list_ = min(seen) / min(bare), min(usable) / min(bare)
    print(f"bare {min(bare):.0f} ms | first paint {min(seen):.0f} ms, {first:.2f}x")
    print(f"list usable {min(usable):.0f} ms, {list_:.2f}x")
    assert first <= 1.5
    assert list_ <= 4
