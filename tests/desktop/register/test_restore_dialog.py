from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from ready_made import open_empty
from secretariat.desktop.messages import Messages
from secretariat.desktop.register.restore_dialog import RestoreDialog
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.domain.people import Person
from secretariat.services.people.people import add_person, change_person
from secretariat.services.register.safety import copies_in, make_copies, places_for
from secretariat.services.workplace import Workplace
from secretariat.storage.register import Register

ANNA = Person(family_name="Müller", given_name="Anna")
NOW = datetime(2026, 11, 20, 18, 0, tzinfo=UTC)


class World:
    """A register with two copies: of one person, and of two."""

    def __init__(self, folder: Path, register: Register) -> None:
        self.folder, self.register = folder, register
        self.shown: list[RestoreDialog] = []
        self.workspace = Workspace(Workplace(register))
        self.places = places_for(register.path)
        for number, person in enumerate((ANNA, Person(family_name="Meier"))):
            self.workspace.do(f"Person {number}", add_person, person)
            make_copies(register, self.places, NOW + timedelta(hours=number))

    def dialog(self, qtbot: QtBot) -> RestoreDialog:
        state = WindowState(self.folder / "window.ini")
        dialog = RestoreDialog(self.workspace, self.places, Messages("de"), state)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(dialog)
        self.shown.append(dialog)  # else it may be collected while it still reads a copy
        dialog.open()
        return dialog

    def choose_oldest(self, qtbot: QtBot, dialog: RestoreDialog) -> Path:
        oldest = copies_in(self.places)[-1].path
        dialog.view.go_to(str(oldest))
        read(qtbot, dialog)
        return oldest


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with open_empty(tmp_path / "Gremien.sqlite") as register:
        yield World(tmp_path, register)


def read(qtbot: QtBot, dialog: RestoreDialog) -> None:
    qtbot.waitUntil(dialog.form.bringBack.isEnabled)


def lost(dialog: RestoreDialog) -> list[str]:
    texts = [dialog.form.lost.item(row).text() for row in range(dialog.form.lost.count())]
    return [text.split("  ")[1] for text in texts]


def test_without_a_copy_there_is_only_advice_until_one_is_chosen_by_hand(qtbot: QtBot, world: World) -> None:
    elsewhere = world.folder / "Gerettet.sqlite"
    copies = copies_in(world.places)
    copies[0].path.rename(elsewhere)
    for copy in copies[1:]:
        copy.path.unlink()
    dialog = world.dialog(qtbot)
    form, low = dialog.form, dialog.height()
    assert "noch keine Sicherung" in form.advice.text()
    assert not form.tabs.isVisible()
    assert not form.copiesLabel.isVisible()
    dialog.add_file(elsewhere)
    assert form.tabs.isVisible()
    assert not form.advice.isVisible()
    assert dialog.height() > low * 2
    read(qtbot, dialog)


def test_the_newest_copy_is_chosen_and_loses_nothing(qtbot: QtBot, world: World) -> None:
    dialog = world.dialog(qtbot)
    assert dialog.copies.total == 2
    assert dialog.view.current_id() == str(copies_in(world.places)[0].path)
    read(qtbot, dialog)
    assert lost(dialog) == []
    assert [dialog.people.id_at(row) for row in range(2)]


def test_what_an_older_copy_would_lose_is_named(qtbot: QtBot, world: World) -> None:
    dialog = world.dialog(qtbot)
    world.choose_oldest(qtbot, dialog)
    assert lost(dialog) == ["Person 1"]
    assert "1" in dialog.form.lostLabel.text()


def test_the_whole_comes_back_only_after_a_question(qtbot: QtBot, world: World) -> None:
    dialog = world.dialog(qtbot)
    oldest = world.choose_oldest(qtbot, dialog)
    dialog.form.bringBack.click()
    box = dialog.findChild(QMessageBox, "askRestore")
    assert box is not None
    cancel = box.button(QMessageBox.StandardButton.Cancel)
    assert box.defaultButton() is cancel
    with qtbot.waitSignal(dialog.wanted) as wanted:
        next(button for button in box.findChildren(QPushButton) if button is not cancel).click()
    assert wanted.args == [oldest, False]
    assert not dialog.isVisible()


def test_one_person_comes_back_as_one_step(qtbot: QtBot, world: World) -> None:
    world.workspace.do("Verschrieben", change_person, replace(ANNA, family_name="Miller"))
    dialog = world.dialog(qtbot)
    read(qtbot, dialog)
    dialog.form.tabs.setCurrentIndex(1)
    dialog.form.filter.setText("mueller")
    dialog.people_view.go_to(ANNA.id)
    dialog.form.fetch.click()
    assert world.workspace.look(lambda reading: reading.get(Person, ANNA.id).family_name) == "Müller"
    world.workspace.undo()
    assert world.workspace.look(lambda reading: reading.get(Person, ANNA.id).family_name) == "Miller"


def test_who_stands_in_the_register_just_so_is_not_called_brought_back(qtbot: QtBot, world: World) -> None:
    dialog = world.dialog(qtbot)
    read(qtbot, dialog)
    dialog.form.tabs.setCurrentIndex(1)
    dialog.people_view.go_to(ANNA.id)
    dialog.form.fetch.click()
    assert dialog.form.personHint.text().endswith("Es wurde nichts geändert.")


def test_the_copy_of_another_register_is_warned_of_with_its_counts(qtbot: QtBot, world: World, tmp_path: Path) -> None:
    (tmp_path / "fern").mkdir()
    with Register.create(tmp_path / "fern" / "Anderes.sqlite") as other:
        Workplace(other).do("Person", add_person, Person(family_name="Fremd"))
        theirs = other.backup(tmp_path / "fern" / "Kopie.sqlite").path
    dialog = world.dialog(qtbot)
    dialog.add_file(theirs)
    read(qtbot, dialog)
    assert dialog.form.warning.isVisible()
    assert "(1 " in dialog.form.warning.text()
    assert not dialog.form.tabs.isTabEnabled(1)
    assert lost(dialog) == ["Person 1", "Person 0"]


def test_a_file_that_is_no_copy_is_refused_and_the_list_stays(qtbot: QtBot, world: World, tmp_path: Path) -> None:
    dialog = world.dialog(qtbot)
    (tmp_path / "Brief.sqlite").write_text("Liebe Anna", encoding="utf-8")
    dialog.add_file(tmp_path / "Brief.sqlite")
    box = dialog.findChild(QMessageBox)
    assert box is not None
    box.close()
    assert dialog.copies.total == 2


def test_a_damaged_copy_is_said_and_cannot_be_brought_back(qtbot: QtBot, world: World) -> None:
    newest = copies_in(world.places)[0].path
    newest.write_bytes(newest.read_bytes()[:5_000])
    dialog = world.dialog(qtbot)
    qtbot.waitUntil(dialog.form.warning.isVisible)
    assert not dialog.form.bringBack.isEnabled()
    world.choose_oldest(qtbot, dialog)
    assert not dialog.form.warning.isVisible()


def test_a_register_without_copies_gets_advice(qtbot: QtBot, tmp_path: Path) -> None:
    with Register.create(tmp_path / "Leer.sqlite") as register:
        workspace = Workspace(Workplace(register))
        dialog = RestoreDialog(workspace, places_for(register.path), Messages("de"), WindowState(tmp_path / "w.ini"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(dialog)
        dialog.open()
        assert dialog.form.advice.isVisible()
        assert not dialog.form.bringBack.isEnabled()
        assert not dialog.form.fetch.isEnabled()


def test_read_only_nothing_can_be_brought_back(qtbot: QtBot, world: World) -> None:
    with Register.open(world.register.path, read_only=True) as register:
        workspace = Workspace(Workplace(register))
        state = WindowState(world.folder / "window.ini")
        dialog = RestoreDialog(workspace, world.places, Messages("de"), state)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(dialog)
        dialog.open()
        qtbot.waitUntil(lambda: dialog.people.total == 2)
        assert not dialog.form.bringBack.isEnabled()
        assert not dialog.form.tabs.isTabEnabled(1)


def test_escape_closes_and_every_control_has_a_name(qtbot: QtBot, world: World) -> None:
    dialog = world.dialog(qtbot)
    form = dialog.form
    for control in (dialog.view, dialog.people_view, form.lost, form.filter, form.tabs):
        assert control.accessibleName()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
