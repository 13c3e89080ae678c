from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from ready_made import open_empty
from secretariat.desktop.main_window import MainWindow
from secretariat.desktop.messages import Messages
from secretariat.desktop.register.safety_copies import CHANGES_WAIT_MS, SafetyCopies
from secretariat.desktop.safety_line import DARK_RED, LIGHT_RED, SafetyLine
from secretariat.desktop.settings_dialog import SettingsDialog
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.domain.people import Person
from secretariat.services.people.people import add_person
from secretariat.services.register.safety import copies_in
from secretariat.services.workplace import Workplace, new_workplace
from secretariat.settings import Settings
from secretariat.storage.register import Register


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Do not wait for a window to be painted that is not there."""
    monkeypatch.setattr("secretariat.desktop.register.safety_copies.FIRST_LOOK_MS", 0)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with open_empty(tmp_path / "Gremien.sqlite") as register:
        opened = Workspace(Workplace(register))
        yield opened
        delete(opened)  # with its timers, here and not wherever Python tidies up


@pytest.fixture
def safety(qtbot: QtBot, workspace: Workspace) -> SafetyCopies:
    return looked_at(qtbot, SafetyCopies(workspace, Settings(), workspace))


def looked_at(qtbot: QtBot, safety: SafetyCopies) -> SafetyCopies:
    qtbot.waitUntil(lambda: safety.status() is not None)
    return safety


def add(workspace: Workspace, name: str = "Müller") -> None:
    workspace.do("Person", add_person, Person(family_name=name))


def test_a_register_without_a_copy_gets_its_first_when_it_is_opened(safety: SafetyCopies) -> None:
    state = safety.status()
    assert state is not None
    assert state.last is not None
    assert len(copies_in(safety.places)) == 1


def test_a_session_that_was_killed_gets_its_last_copy_at_the_next_start(
    qtbot: QtBot, workspace: Workspace, safety: SafetyCopies
) -> None:
    add(workspace)
    again = looked_at(qtbot, SafetyCopies(workspace, Settings(), workspace))
    assert [copy.counts["person"] for copy in copies_in(again.places)] == [1, 0]
    looked_at(qtbot, SafetyCopies(workspace, Settings(), workspace))
    assert len(copies_in(safety.places)) == 2


def test_a_damaged_copy_is_told_at_start(qtbot: QtBot, workspace: Workspace, safety: SafetyCopies) -> None:
    newest = copies_in(safety.places)[0].path
    newest.write_bytes(newest.read_bytes()[:5_000])
    state = looked_at(qtbot, SafetyCopies(workspace, Settings(), workspace)).status()
    assert state is not None
    assert state.trouble is not None
    assert state.trouble.code == "backup.damaged"


def test_ten_minutes_after_the_first_change_a_copy_is_made_beside_the_window(
    qtbot: QtBot, workspace: Workspace, safety: SafetyCopies
) -> None:
    assert not safety.timer.isActive()
    add(workspace)
    assert safety.timer.isActive()
    assert safety.timer.interval() == CHANGES_WAIT_MS == 600_000
    before = safety.timer.remainingTime()
    add(workspace, "Meier")
    assert safety.timer.remainingTime() <= before
    with qtbot.waitSignal(safety.state_changed):
        safety.timer.timeout.emit()
    assert [copy.counts["person"] for copy in copies_in(safety.places)] == [2, 0]


def test_the_last_copy_of_a_session_is_made_while_the_register_is_open(
    workspace: Workspace, safety: SafetyCopies
) -> None:
    add(workspace)
    state = safety.at_close()
    assert state is not None
    assert state.last is not None
    assert not safety.timer.isActive()


def test_before_an_import_the_state_before_it_is_kept(workspace: Workspace, safety: SafetyCopies) -> None:
    add(workspace)
    safety.before_import()
    add(workspace, "Eingelesen")
    assert [copy.counts["person"] for copy in copies_in(safety.places)] == [1, 0]


def test_a_copy_that_fails_is_told_and_saving_goes_on(workspace: Workspace, safety: SafetyCopies) -> None:
    safety.places[0].rename(safety.places[0].with_name("weg"))
    safety.places[0].write_text("kein Ordner", encoding="utf-8")
    add(workspace)
    state = safety.at_close()
    assert state is not None
    assert state.trouble is not None
    add(workspace, "Meier")


def test_a_second_place_that_is_chosen_gets_its_copy_at_once(
    qtbot: QtBot, workspace: Workspace, safety: SafetyCopies, tmp_path: Path
) -> None:
    add(workspace)
    second = tmp_path / "zweiter"
    second.mkdir()
    with qtbot.waitSignal(safety.state_changed):
        safety.use(replace(Settings(), backup_folder=str(second)))
    assert len(copies_in((second,))) == 1


def test_a_register_that_is_only_read_is_left_to_whoever_writes_in_it(tmp_path: Path, workspace: Workspace) -> None:
    with Register.open(tmp_path / "Gremien.sqlite", read_only=True) as register:
        reader = Workspace(Workplace(register), workspace)
        safety = SafetyCopies(reader, Settings(), reader)
        assert safety.at_close() is None
        safety.copy_soon()
        assert not safety.places[0].exists()


def test_a_session_shorter_than_the_first_look_leaves_one_copy(qtbot: QtBot, workspace: Workspace) -> None:
    safety = SafetyCopies(workspace, Settings(), workspace)
    add(workspace)
    safety.at_close()
    qtbot.wait(200)
    assert len(copies_in(safety.places)) == 1


@pytest.fixture
def line(qtbot: QtBot) -> SafetyLine:
    made = SafetyLine(Messages("de"))
    qtbot.addWidget(made)
    return made


def test_the_status_bar_tells_the_age_of_the_last_copy(safety: SafetyCopies, line: SafetyLine) -> None:
    waiting = line.text()
    line.watch(safety)
    assert line.text() != waiting
    assert line.text() == line.accessibleName()
    assert str(safety.places[0]) in line.toolTip()
    assert not line.font().bold()


def test_a_failed_copy_is_red_and_said_in_words(workspace: Workspace, safety: SafetyCopies, line: SafetyLine) -> None:
    line.watch(safety)
    add(workspace)
    safety.at_close()
    whole = line.text()
    folder = safety.places[0].rename(safety.places[0].with_name("weg"))
    safety.places[0].write_text("", encoding="utf-8")
    add(workspace, "Meier")
    safety.at_close()
    assert line.text() not in {whole, ""}
    assert line.palette().color(QPalette.ColorRole.ButtonText) in (DARK_RED, LIGHT_RED)
    assert "Sicherung" in line.toolTip()
    safety.places[0].unlink()
    folder.rename(safety.places[0])
    safety.at_close()
    assert line.palette().color(QPalette.ColorRole.ButtonText) not in (DARK_RED, LIGHT_RED)


def test_without_a_register_the_line_is_not_there(line: SafetyLine, safety: SafetyCopies) -> None:
    line.watch(safety)
    line.watch(None)
    assert line.isHidden()


def test_a_copy_that_failed_is_tried_again_without_another_change(
    qtbot: QtBot, workspace: Workspace, safety: SafetyCopies
) -> None:
    (place,) = safety.places
    place.rename(place.with_name("weg"))
    place.write_text("keine Mappe", encoding="utf-8")
    workspace.do("Person", add_person, Person(family_name="Meier"))
    state = safety.before_import()
    assert state is not None
    assert state.trouble is not None
    assert safety.timer.isActive()
    place.unlink()
    with qtbot.waitSignal(safety.state_changed):
        safety.timer.timeout.emit()
    status = safety.status()
    assert status is not None
    assert status.trouble is None
    assert not safety.timer.isActive()


@pytest.mark.parametrize("is_gone", [True, False])
def test_a_failed_copy_leads_to_its_folder_where_that_is_gone_else_to_the_copies(
    qtbot: QtBot, tmp_path: Path, *, is_gone: bool
) -> None:
    second = tmp_path / "Laufwerk" if is_gone else tmp_path
    window = MainWindow(Messages("de"), WindowState(tmp_path / "window.ini"), Settings(backup_folder=str(second)))
    qtbot.addWidget(window)
    window.take(new_workplace(tmp_path / "Gremien.sqlite", "Register angelegt"))
    assert window.desk is not None
    qtbot.waitUntil(lambda: window._safety is not None and window._safety.status() is not None)
    window.desk.safety_wanted.emit()
    settings = window.findChild(SettingsDialog)
    assert (settings is not None) is is_gone
    if settings is not None:
        assert settings.focusWidget() is settings.form.folder
    for dialog in window.findChildren(QDialog):
        dialog.reject()  # with what it still reads beside the window
    window.leave()
