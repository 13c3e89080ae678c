"""A window asks how large the screen is, and the screen outlives it."""

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

import secretariat
from secretariat.desktop.widgets.screen_room import room_for

SOURCE = Path(secretariat.__file__).parents[1]
TWO_PREVIEWS_COLLECTED_TOGETHER = """
import gc, pathlib
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from secretariat.desktop.messages import Messages
from secretariat.desktop.sheets.preview import SheetPreview
from secretariat.desktop.window_state import WindowState
from secretariat.domain.office import DocumentKind
from secretariat.printing.sheet_measures import SheetFormat
from secretariat.services.papers.papers import Sheet

application = QApplication([])
QGuiApplication.primaryScreen().destroyed.connect(lambda: print("screen destroyed", flush=True))
sheet = Sheet(DocumentKind.SIGN_IN_SHEET, SheetFormat.PORTRAIT, 0, lambda device: None)
previews = [SheetPreview(sheet, "Liste", Messages("de"), WindowState(pathlib.Path("state.ini"))) for _ in range(2)]
for one in previews:
    one.itself = one
del one, previews
gc.collect()
QWidget().show()
print("the next window stands", flush=True)
"""


def test_two_previews_that_are_collected_together_leave_the_screen_to_the_next_window(tmp_path: Path) -> None:
    command = [sys.executable, "-X", "faulthandler", "-c", TWO_PREVIEWS_COLLECTED_TOGETHER]
    environment = os.environ | {"PYTHONPATH": str(SOURCE)}
    ended = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    first, *_ = ended.stdout.splitlines()  # at the very end the screen goes too
    assert first == "the next window stands", ended.stderr
    assert ended.returncode == 0


def test_the_room_is_that_of_the_screen_on_which_the_window_opens(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    whole = QGuiApplication.primaryScreen().availableGeometry()
    assert room_for(window) == whole
    assert room_for(QDialog(window)) == whole
    window.move(-5000, -5000)
    assert room_for(window) == whole, "a window left on a screen that is gone opens on the first one"
