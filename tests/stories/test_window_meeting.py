"""A clerk's way through the real window: a list comes in, papers go out, the sheet is typed back, all can be undone."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot

from commandline.running import SOURCES
from making import a_sender
from sample_lists import LISTS
from secretariat.desktop.attendance_step import AttendanceStep
from secretariat.desktop.desk import Desk
from secretariat.desktop.import_wizard import ImportWizard
from secretariat.desktop.invite_step import InviteStep
from secretariat.desktop.main_window import MainWindow
from secretariat.desktop.meeting_dialog import MeetingDialog
from secretariat.desktop.meeting_page import MeetingPage
from secretariat.desktop.messages import Messages
from secretariat.desktop.papers_step import PapersStep
from secretariat.desktop.window_state import WindowState
from secretariat.domain.attendance import Attendance, AttendanceState
from secretariat.domain.people import Person
from secretariat.services import committees, office
from secretariat.services.workplace import Reading, Writing
from secretariat.settings import Settings
from secretariat.storage import damage

MEMBERS = 65
LONG_WORK_MS = 30_000


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    made = MainWindow(Messages("de"), WindowState(tmp_path / "window.ini"), Settings())
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    with chosen(tmp_path / "LSP.sqlite", qtbot):
        made.form.actionNew.trigger()
    yield made
    made.leave()


def desk_of(window: MainWindow) -> Desk:
    assert window.desk is not None
    return window.desk


def people(reading: Reading) -> tuple[Person, ...]:
    return reading.all(Person)


def rows(reading: Reading) -> tuple[Attendance, ...]:
    return reading.all(Attendance)


def say_who_writes(writing: Writing) -> None:
    committee = committees.find_committee(writing, "LSP")
    sender = office.keep(writing, a_sender())
    committees.change_committee(writing, replace(committee, sender_profile_id=sender.id))


@contextmanager
def chosen(path: Path, qtbot: QtBot) -> Iterator[None]:
    """Type a path into the dialog that asks for a file or folder while the body runs, and press its button."""
    asked: list[str] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QFileDialog):
            return
        waiting.stop()
        name = dialog.findChild(QLineEdit, "fileNameEdit")
        assert isinstance(name, QLineEdit)
        name.setText(str(path))
        asked.append(dialog.windowTitle())
        QTest.keyClick(name, Qt.Key.Key_Return)

    waiting = QTimer()
    waiting.setInterval(20)
    waiting.timeout.connect(answer)
    waiting.start()
    yield
    qtbot.waitUntil(lambda: bool(asked))  # dialogs that are opened, not run, come up after the click


def read_list_in(window: MainWindow, qtbot: QtBot) -> None:
    window.form.actionReadList.trigger()
    wizard = window.findChild(ImportWizard)
    assert isinstance(wizard, ImportWizard)
    with chosen(LISTS / "lsp_verteiler.xlsx", qtbot):
        wizard.file_page.form.choose.click()
    qtbot.waitUntil(lambda: not window._background.is_busy, timeout=LONG_WORK_MS)
    if not wizard.file_page.form.committee.currentText():
        wizard.file_page.form.committee.setEditText("LSP")
    for _ in range(2):
        wizard.form.forward.click()
        qtbot.waitUntil(lambda: not wizard.progress.is_busy, timeout=LONG_WORK_MS)
    wizard.form.finish.click()
    assert len(desk_of(window).workspace.look(people)) == MEMBERS
    offer = QApplication.activeModalWidget()
    assert isinstance(offer, QMessageBox), "the sender that letters still need"
    later = next(one for one in offer.buttons() if offer.buttonRole(one) is QMessageBox.ButtonRole.RejectRole)
    later.click()


def plan_a_meeting(window: MainWindow) -> MeetingPage:
    window.form.actionNewMeeting.trigger()
    dialog = desk_of(window).findChild(MeetingDialog)
    assert isinstance(dialog, MeetingDialog)
    dialog.form.date.setText(QDate.currentDate().addDays(70).toString("dd.MM.yyyy"))
    dialog.form.start.setText("14:00")
    dialog.form.end.setText("17:00")
    dialog.accept()
    page = desk_of(window).page()
    assert isinstance(page, MeetingPage)
    return page


def step_of(page: MeetingPage, number: int) -> object:
    page.go_to_step(number)
    return page.current_step()


def make_papers(page: MeetingPage, folder: Path, qtbot: QtBot) -> set[str]:
    folder.mkdir()
    step = step_of(page, 5)
    assert isinstance(step, PapersStep)
    with chosen(folder, qtbot):
        step.form.create.click()
    qtbot.waitUntil(lambda: any(folder.rglob("*.xlsx")), timeout=LONG_WORK_MS)
    qtbot.waitUntil(step.form.create.isEnabled, timeout=LONG_WORK_MS)
    return {path.suffix for path in folder.rglob("*") if path.is_file()}


def test_from_the_list_to_the_papers_and_back_and_all_of_it_undone(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    read_list_in(window, qtbot)
    desk_of(window).workspace.do("Absender", say_who_writes)
    page = plan_a_meeting(window)

    invite = step_of(page, 2)
    assert isinstance(invite, InviteStep)
    invite.form.invite.click()
    letters = tmp_path / "Briefe"
    letters.mkdir()
    with chosen(letters, qtbot):
        invite.form.makeLetters.click()
    qtbot.waitUntil(invite.form.makeLetters.isEnabled, timeout=LONG_WORK_MS)
    assert len(list(letters.rglob("*.docx"))) > MEMBERS, "letters and their answer sheets"

    assert {".pdf", ".xlsx"} <= make_papers(page, tmp_path / "Unterlagen", qtbot)

    attendance = step_of(page, 6)
    assert isinstance(attendance, AttendanceStep)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    attendance.form.early.click()  # the meeting is still to come
    attendance.list.setFocus()
    for _ in range(MEMBERS):
        QTest.keyClick(attendance.list, Qt.Key.Key_A)
    typed = desk_of(window).workspace.look(rows)
    assert {row.state for row in typed} == {AttendanceState.PRESENT}
    assert len(typed) == MEMBERS
    assert ".xlsx" in make_papers(page, tmp_path / "danach", qtbot)

    steps = 0
    while window.form.actionUndo.isEnabled() and steps < 3 * MEMBERS:
        window.form.actionUndo.trigger()
        steps += 1
    assert desk_of(window).workspace.look(people) == ()
    assert steps > MEMBERS


KILLED = """
import itertools, sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from secretariat.desktop.main_window import MainWindow
from secretariat.desktop.messages import Messages
from secretariat.desktop.window_state import WindowState
from secretariat.domain.people import Person
from secretariat.services.people import add_person
from secretariat.services.workplace import new_workplace
from secretariat.settings import Settings
application = QApplication([])
folder = Path(sys.argv[1])
window = MainWindow(Messages("de"), WindowState(folder / "window.ini"), Settings())
window.take(new_workplace(folder / "Gremien.sqlite", "Register angelegt"))
window.show()
for number in itertools.count():
    window.desk.workspace.do(f"Person {number}", add_person, Person(family_name=f"Name{number}"))
    application.processEvents()
    print(number, flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is of Unix")
def test_a_window_killed_while_saving_has_lost_nothing_that_was_saved(window: MainWindow, tmp_path: Path) -> None:
    folder = tmp_path / "killed"
    folder.mkdir()
    environment = os.environ | {"PYTHONPATH": str(SOURCES)}
    call = [sys.executable, "-c", KILLED, str(folder)]
    with subprocess.Popen(call, stdout=subprocess.PIPE, text=True, env=environment) as child:
        assert child.stdout is not None
        said = [int(child.stdout.readline()) for _ in range(30)]
        child.kill()
        said += [int(line) for line in child.stdout.read().split()]
    assert window.open_path(folder / "Gremien.sqlite")
    assert not desk_of(window).workspace.read_only
    found = {person.family_name for person in desk_of(window).workspace.look(people)}
    assert {f"Name{number}" for number in said} <= found
    assert len(found) <= len(said) + 1
    assert window.form.actionUndo.isEnabled()
    window.leave()
    assert damage.check(folder / "Gremien.sqlite").whole
