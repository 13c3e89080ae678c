"""A register that does not answer, on a share that is away: said as what it is, and the window goes on when it is back.

A handle that cannot be read from, put in place of SQLite's own, stands for the share.
"""

import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from secretariat.desktop.error_report import ErrorDialog, ErrorReporter
from secretariat.desktop.main_window import MainWindow
from secretariat.desktop.meeting.meeting_page import MeetingPage
from secretariat.desktop.page import Page
from secretariat.desktop.widgets.rows_model import ListColumn, RowsModel
from secretariat.domain.errors import StorageTroubleError
from secretariat.storage.register import Register

HANDLES = Path("/proc/self/fd")
pytestmark = pytest.mark.skipif(not HANDLES.is_dir(), reason="only Linux tells the handles of a process")


@pytest.fixture
def reporter(tmp_path: Path, window: MainWindow, logged: list[str]) -> Iterator[ErrorReporter]:
    """Give a reporter that speaks to the window as in the program; the test installs it, after pytest's own hooks."""
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    made = ErrorReporter(tmp_path)
    made.refused.connect(window.say_refused)
    yield made
    made.remove()
    sys.excepthook, threading.excepthook, sys.unraisablehook = before
    logged.clear()


@contextmanager
def out_of_reach(window: MainWindow) -> Iterator[None]:
    """Let the register not answer."""
    assert window.desk is not None
    register = window.desk.workspace.workplace.copy_source
    assert isinstance(register, Register)
    register._connection.driver.execute("PRAGMA shrink_memory")  # what is in memory would still be there
    handles = [int(one.name) for one in HANDLES.iterdir() if one.exists() and one.samefile(register.path)]
    kept = {handle: os.dup(handle) for handle in handles}
    write_only = os.open(register.path, os.O_WRONLY)
    for handle in handles:
        os.dup2(write_only, handle)
    try:
        yield
    finally:
        for handle, before in kept.items():
            os.dup2(before, handle)
            os.close(before)
        os.close(write_only)


def said(qtbot: QtBot) -> str:
    """Wait for what is said, close it, and return it; there is nothing else in front."""

    def boxes() -> list[QMessageBox]:
        return [box for box in QApplication.topLevelWidgets() if isinstance(box, QMessageBox) and box.isVisible()]

    qtbot.waitUntil(lambda: bool(boxes()))
    texts = [box.text() for box in boxes()]
    for box in boxes():
        box.close()
    assert not [one for one in QApplication.topLevelWidgets() if isinstance(one, ErrorDialog) and one.isVisible()]
    return "\n".join(texts)


def test_a_page_that_cannot_be_read_is_said_plainly_and_is_there_when_the_share_is_back(
    window: MainWindow, reporter: ErrorReporter, qtbot: QtBot
) -> None:
    desk = window.desk
    assert desk is not None
    desk.go_to("today")
    reporter.install()
    with out_of_reach(window):
        QTimer.singleShot(0, lambda: desk.go_to("history"))
        assert said(qtbot).startswith("Die Datei oder ihr Ordner ist nicht erreichbar.")
    assert (desk.navigation.current_key(), desk.page()) == ("today", desk._pages["today"])
    qtbot.waitUntil(lambda: not [one for one in desk.children() if isinstance(one, Page)])
    desk.go_to("history")
    assert desk.navigation.current_key() == "history"


def test_a_step_that_cannot_be_read_offers_nothing_until_it_can(
    window: MainWindow, reporter: ErrorReporter, qtbot: QtBot
) -> None:
    desk = window.desk
    assert desk is not None
    desk.go_to("meeting:LSP-3#1")
    page = desk.page()
    assert isinstance(page, MeetingPage)
    reporter.install()
    with out_of_reach(window):
        QTimer.singleShot(0, lambda: page.go_to_part(4))
        said(qtbot)
        assert not page.steps[4].isEnabled()
    page.go_to_part(1)
    page.go_to_part(4)
    assert page.steps[4].isEnabled()


def test_a_list_that_is_painted_says_once_that_it_cannot_be_read() -> None:
    def away(_row: int) -> str:
        raise StorageTroubleError("storage.unreachable")

    rows = RowsModel((ListColumn("name", "Name", away, lambda row: row),), str)
    rows.show(range(2))
    refused: list[BaseException] = []
    hook, sys.excepthook = sys.excepthook, lambda _kind, error, _trace: refused.append(error)
    try:
        assert [rows.index(row, 0).data() for row in (0, 1, 0)] == [None, "", ""]
    finally:
        sys.excepthook = hook
    assert len(refused) == 1


def test_what_is_said_stands_above_the_dialog_in_front(window: MainWindow) -> None:
    assert window.desk is not None
    dialog = window.desk.found_committee()
    for _ in range(2):  # one click often asks twice
        window.say_refused(StorageTroubleError("storage.unreachable"))
    assert len(dialog.findChildren(QMessageBox)) == 1
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    assert box.parentWidget() is dialog
    box.close()
    dialog.close()
