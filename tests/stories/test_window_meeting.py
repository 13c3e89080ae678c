"""A clerk's way through the real window: a list comes in, papers go out, the sheet is typed back, all can be undone."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot

from commandline.running import SOURCES
from desktop.every_window import until
from secretariat.desktop.appearance import translate
from secretariat.desktop.desk import Desk
from secretariat.desktop.dialogs.fact_dialog import FactDialog
from secretariat.desktop.main_window import MainWindow
from secretariat.desktop.meeting.attendance_step import AttendanceStep
from secretariat.desktop.meeting.invite_step import InviteStep
from secretariat.desktop.meeting.meeting_page import MeetingPage
from secretariat.desktop.meeting.papers_step import PapersStep
from secretariat.desktop.meeting.prepare_step import PrepareStep
from secretariat.desktop.messages import Messages
from secretariat.desktop.people.person_dialog import PersonDialog
from secretariat.desktop.window_state import WindowState
from secretariat.domain.attendance import Attendance, AttendanceState
from secretariat.domain.people import Person
from secretariat.places import drafts_folder
from secretariat.services.workplace import Reading
from secretariat.settings import Settings
from secretariat.storage import damage
from secretariat.storage.lock import lock_file
from stories.first_day import TYPED, chosen, in_front, type_into

TESTS = Path(__file__).parents[1]
FIRST_DAY = Path(__file__).with_name("first_day.py")
MEMBERS = 65
LONG_WORK_MS = 30_000


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    translate(qapp, "de")
    made = MainWindow(Messages("de"), WindowState(tmp_path / "window.ini"), Settings())
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    made.leave()
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)


def desk_of(window: MainWindow) -> Desk:
    assert window.desk is not None
    return window.desk


def people(reading: Reading) -> tuple[Person, ...]:
    return reading.all(Person)


def rows(reading: Reading) -> tuple[Attendance, ...]:
    return reading.all(Attendance)


def killed_while_typing(register: Path) -> None:
    """Let the first day happen in a process of its own, and kill that in the middle of a word."""
    call = [sys.executable, str(FIRST_DAY), str(register)]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(map(str, (SOURCES, TESTS.parent, TESTS)))}
    with subprocess.Popen(call, stdout=subprocess.PIPE, text=True, env=environment) as clerk:
        assert clerk.stdout is not None
        assert clerk.stdout.readline() == "typed\n"
        until(lambda: any(drafts_folder().glob("*.json")))
        clerk.kill()
    assert lock_file(register).exists()


def go_on_after_death(window: MainWindow, register: Path) -> None:
    """Open the register by the menu: all is there, what was typed comes back, and is saved now."""
    with chosen(register):
        window.form.actionOpen.trigger()
    assert not desk_of(window).workspace.read_only, "the lock of a dead process asks nobody"
    assert len(desk_of(window).workspace.look(people)) == MEMBERS
    offer = in_front(QMessageBox)
    assert offer.objectName() == "draftOffer"
    QTest.keyClick(offer, Qt.Key.Key_Return)
    dialog = in_front(PersonDialog)
    assert [field.text() for name in TYPED for field in dialog.findChildren(QLineEdit, name)] == [*TYPED.values()]
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    families = [person.family_name for person in desk_of(window).workspace.look(people)]
    assert len(families) == MEMBERS + 1
    assert TYPED["family_name"] in families
    assert not any(drafts_folder().glob("*.json"))


def meeting_of(window: MainWindow) -> MeetingPage:
    """Go to the meeting that was planned before the death."""
    assert desk_of(window).go_to("meeting:LSP-1")
    page = desk_of(window).page()
    assert isinstance(page, MeetingPage)
    return page


def step_of(page: MeetingPage, number: int) -> object:
    page.go_to_part(number)
    return page.current_step()


def say_where(page: MeetingPage) -> None:
    """Make the house where the meeting is held; without one no letter could name it."""
    prepare = step_of(page, 1)
    assert isinstance(prepare, PrepareStep)
    prepare.form.newVenue.click()
    dialog = in_front(FactDialog)
    type_into(dialog, {"name": "Kreishaus", "street": "Amtsweg", "postal_code": "59423", "city": "Unna"})
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page.folder is not None
    assert page.folder.venue is not None


def make_papers(page: MeetingPage, folder: Path, qtbot: QtBot) -> set[str]:
    folder.mkdir()
    step = step_of(page, 5)
    assert isinstance(step, PapersStep)
    with chosen(folder):
        step.form.create.click()
    qtbot.waitUntil(lambda: any(folder.rglob("*.xlsx")), timeout=LONG_WORK_MS)
    qtbot.waitUntil(step.form.create.isEnabled, timeout=LONG_WORK_MS)
    return {path.suffix for path in folder.rglob("*") if path.is_file()}


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is of Unix")
def test_from_the_list_over_a_death_to_the_papers_and_back_and_all_of_it_undone(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    register = tmp_path / "LSP.sqlite"
    killed_while_typing(register)
    go_on_after_death(window, register)
    page = meeting_of(window)

    say_where(page)
    invite = step_of(page, 2)
    assert isinstance(invite, InviteStep)
    invite.form.invite.click()
    letters = tmp_path / "Briefe"
    letters.mkdir()
    with chosen(letters):
        invite.form.makeLetters.click()
    qtbot.waitUntil(lambda: any(letters.rglob("*.docx")), timeout=LONG_WORK_MS)
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
from secretariat.desktop.people.person_dialog import PersonDialog
from secretariat.desktop.window_state import WindowState
from secretariat.domain.people import Person
from secretariat.services.people.people import add_person
from secretariat.places import drafts_folder
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
