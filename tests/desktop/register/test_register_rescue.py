"""A register that is damaged, held by a dead computer or lies in a risky place: said, with the way out."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QMessageBox
from pytestqt.qtbot import QtBot

from secretariat.desktop.main_window import MainWindow
from secretariat.desktop.messages import Messages
from secretariat.desktop.register import register_rescue
from secretariat.desktop.register.restore_dialog import RestoreDialog
from secretariat.desktop.window_state import WindowState
from secretariat.domain.errors import Finding, Severity
from secretariat.domain.people import Person
from secretariat.services.people.people import add_person
from secretariat.services.register.lock_watch import LockWatch
from secretariat.services.register.register_place import place_findings
from secretariat.services.workplace import new_workplace
from secretariat.settings import Settings
from secretariat.storage.lock import STALE_AFTER, StaleWatch, lock_file
from secretariat.storage.register import Register


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    made = MainWindow(Messages("de"), WindowState(tmp_path / "window.ini"), Settings())
    qtbot.addWidget(made)
    made.show()
    yield made
    made.leave()


@pytest.fixture
def register(tmp_path: Path) -> Path:
    path = tmp_path / "Gremien.sqlite"
    workplace = new_workplace(path, "Register angelegt")
    workplace.do("Person angelegt", add_person, Person(family_name="Brandt"))
    workplace.close()
    return path


def families(window: MainWindow) -> set[str]:
    assert window.desk is not None
    return {person.family_name for person in window.desk.workspace.look(lambda reading: reading.all(Person))}


def box_called(window: MainWindow, name: str) -> QMessageBox:
    box = window.findChild(QMessageBox, name)
    assert isinstance(box, QMessageBox)
    return box


def press(box: QMessageBox, role: QMessageBox.ButtonRole) -> None:
    (button,) = [button for button in box.buttons() if box.buttonRole(button) is role]
    assert isinstance(button, QAbstractButton)
    button.click()


def copied(window: MainWindow, register: Path) -> None:
    assert window.open_path(register)
    window.leave()


def damage(register: Path) -> None:
    content = bytearray(register.read_bytes())
    content[100:8000] = b"\xff" * 7900
    register.write_bytes(content)


def test_a_register_too_damaged_to_open_comes_back_from_its_copy(
    window: MainWindow, register: Path, qtbot: QtBot
) -> None:
    copied(window, register)
    damage(register)
    broken = register.read_bytes()
    assert not window.open_path(register)
    assert register.read_bytes() == broken
    press(box_called(window, "damaged"), QMessageBox.ButtonRole.ActionRole)
    dialog = window.findChild(RestoreDialog)
    assert isinstance(dialog, RestoreDialog)
    assert dialog.copies.total == 1
    qtbot.waitUntil(dialog.form.bringBack.isEnabled)
    assert "nicht bekannt" in dialog.form.lostLabel.text()
    assert not dialog.form.tabs.isTabEnabled(1)
    dialog.form.bringBack.click()
    box = dialog.findChild(QMessageBox, "askRestore")
    assert isinstance(box, QMessageBox)
    press(box, QMessageBox.ButtonRole.AcceptRole)
    assert families(window) == {"Brandt"}
    said = window.form.notice.text()
    assert "Gremien.sqlite ist wiederhergestellt" in said
    (aside,) = register.parent.glob("Gremien.ersetzt_*.sqlite")
    assert aside.name in said
    assert aside.read_bytes() == broken


def test_a_register_that_was_deleted_comes_back_from_its_copy(window: MainWindow, register: Path, qtbot: QtBot) -> None:
    copied(window, register)
    register.unlink()
    assert not window.open_path(register)
    press(box_called(window, "damaged"), QMessageBox.ButtonRole.ActionRole)
    dialog = window.findChild(RestoreDialog)
    assert isinstance(dialog, RestoreDialog)
    qtbot.waitUntil(dialog.form.bringBack.isEnabled)
    dialog.form.bringBack.click()
    box = dialog.findChild(QMessageBox, "askRestore")
    assert isinstance(box, QMessageBox)
    assert "daneben" not in box.text(), "there is no present one"
    press(box, QMessageBox.ButtonRole.AcceptRole)
    assert families(window) == {"Brandt"}
    assert window.form.notice.text() == "Das Register Gremien.sqlite ist wiederhergestellt."


def test_without_a_copy_nothing_is_promised(window: MainWindow, register: Path) -> None:
    damage(register)
    assert not window.open_path(register)
    assert window.findChild(QMessageBox, "damaged") is None
    assert window.findChild(QMessageBox) is not None


def test_a_copy_of_another_register_in_the_same_folder_is_not_offered(window: MainWindow, register: Path) -> None:
    other = register.with_name("Andere.sqlite")
    new_workplace(other, "Register angelegt").close()
    copied(window, other)
    damage(register)
    assert not window.open_path(register)
    assert window.findChild(QMessageBox, "damaged") is None


def test_a_newer_register_is_not_called_damaged(window: MainWindow, register: Path) -> None:
    copied(window, register)
    content = bytearray(register.read_bytes())
    content[60:64] = (9_999).to_bytes(4, "big")
    register.write_bytes(content)
    assert not window.open_path(register)
    assert window.findChild(QMessageBox, "damaged") is None


def held_by_another_computer(register: Path) -> None:
    words = {"token": "0" * 32, "user": "meier", "pc": "PC-17", "process": 4711, "program": "Secretariat"}
    words |= {"version": "0", "start": "2026-11-22T10:00:00+00:00", "beat": 3}
    lock_file(register).write_text(json.dumps(words), encoding="utf-8")


class Clock:
    """A clock that goes when told."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def watched(window: MainWindow, register: Path, monkeypatch: pytest.MonkeyPatch) -> Clock:
    """Open a register held elsewhere, watched by a clock of ours."""
    clock = Clock()
    monkeypatch.setattr(register_rescue, "LockWatch", lambda path: LockWatch(path, StaleWatch(path, clock=clock)))
    held_by_another_computer(register)
    assert window.open_path(register)
    assert window.desk is not None
    assert window.desk.workspace.read_only
    return clock


def test_a_holder_without_a_sign_is_named_and_can_be_replaced(
    window: MainWindow, register: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = watched(window, register, monkeypatch)
    window.rescue.look_at_lock()
    assert window.findChild(QMessageBox, "askTakeOver") is None
    clock.now = STALE_AFTER + 1
    window.rescue.look_at_lock()
    box = box_called(window, "askTakeOver")
    assert "meier (PC-17)" in box.text()
    press(box, QMessageBox.ButtonRole.AcceptRole)
    assert window.desk is not None
    assert not window.desk.workspace.read_only
    window.desk.workspace.do("Person angelegt", add_person, Person(family_name="Meier"))
    assert families(window) == {"Brandt", "Meier"}


def test_a_holder_who_beats_is_left_alone(window: MainWindow, register: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = watched(window, register, monkeypatch)
    for beat in range(4, 9):
        words = json.loads(lock_file(register).read_text(encoding="utf-8")) | {"beat": beat}
        lock_file(register).write_text(json.dumps(words), encoding="utf-8")
        clock.now += STALE_AFTER - 1
        window.rescue.look_at_lock()
    assert window.findChild(QMessageBox, "askTakeOver") is None


def test_only_reading_stays_possible(window: MainWindow, register: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = watched(window, register, monkeypatch)
    clock.now = STALE_AFTER + 1
    window.rescue.look_at_lock()
    press(box_called(window, "askTakeOver"), QMessageBox.ButtonRole.RejectRole)
    assert window.desk is not None
    assert window.desk.workspace.read_only
    assert "meier" in lock_file(register).read_text(encoding="utf-8")


def test_a_register_that_became_free_is_offered(window: MainWindow, register: Path) -> None:
    with Register.open(register):
        assert window.open_path(register)
        assert window.desk is not None
        assert window.desk.workspace.read_only
    window.rescue.look_at_lock()
    press(box_called(window, "askTakeOver"), QMessageBox.ButtonRole.AcceptRole)
    assert window.desk is not None
    assert not window.desk.workspace.read_only


def test_a_risky_place_is_said_once(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "OneDrive - Kreis" / "LSP.sqlite"
    path.parent.mkdir()
    new_workplace(path, "Register angelegt").close()
    assert window.open_path(path)
    assert "OneDrive - Kreis" in window.form.notice.text()
    window.leave()
    window.show_notices([])
    assert window.open_path(path)
    assert window.form.notice.text() == ""


def test_a_disk_nearly_full_is_said_each_time(
    window: MainWindow, register: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = Finding("place.nearly_full", Severity.WARNING, values={"free": "12"})
    monkeypatch.setattr(register_rescue, "place_findings", lambda _path: (full,))
    for _ in range(2):
        window.show_notices([])
        assert window.open_path(register)
        assert "nur noch 12 MB frei" in window.form.notice.text()
        window.leave()


def test_an_ordinary_place_is_worth_no_word(window: MainWindow, register: Path) -> None:
    assert place_findings(register) == ()
    assert window.open_path(register)
    assert not window.form.notice.isVisible()
