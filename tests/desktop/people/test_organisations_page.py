"""The page of organisations, over a real register."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.people_world import HOUSE, german, kept, letters, people_world
from secretariat.desktop.people.duplicates_dialog import DuplicatesDialog
from secretariat.desktop.people.organisation_dialog import OrganisationDialog
from secretariat.desktop.people.organisations_page import OrganisationsPage
from secretariat.desktop.workspace import Workspace
from secretariat.domain.people import Organisation
from secretariat.services.people.people import change_organisation


@pytest.fixture
def page(workspace: Workspace, qtbot: QtBot, tmp_path: Path) -> OrganisationsPage:
    return opened(workspace, qtbot, tmp_path)


def opened(workspace: Workspace, qtbot: QtBot, tmp_path: Path) -> OrganisationsPage:
    page = OrganisationsPage(workspace, german(), kept(tmp_path))
    qtbot.addWidget(page)
    page.show()
    return page


def test_an_organisation_stands_with_address_and_number_of_people(page: OrganisationsPage) -> None:
    (row,) = page.rows.texts_of([0], range(10))
    assert row == [
        HOUSE.name, "Teilhabe", "sonstige", "Unna", "1", "Amtsweg 3", "59423", "", "02303 27-0", "",
    ]  # fmt: skip


def test_the_reading_pane_shows_the_block_and_the_people(page: OrganisationsPage, qtbot: QtBot) -> None:
    page.go_to("house")
    text = page.form.reading.toPlainText()
    for expected in ("Wohnen & Leben <Unna> e. V.", "Amtsweg 3", "59423 Unna", "Brandt, Anna"):
        assert expected in text
    with qtbot.waitSignal(page.wanted) as wanted:
        page.form.reading.anchorClicked.emit(QUrl("person:brandt"))
    assert wanted.args == ["person:brandt"]


def test_trash_and_restore_are_one_step_each(page: OrganisationsPage) -> None:
    page.go_to("house")
    page.trash.trigger()
    assert page.rows.total == 0
    page.show_trash.trigger()
    page.view.selectAll()
    page.restore.trigger()
    page.show_trash.trigger()
    assert page.rows.total == 1
    page.workspace.undo()
    assert page.rows.total == 0


def test_a_change_elsewhere_shows(page: OrganisationsPage) -> None:
    page.workspace.do("Umbenennen", change_organisation, replace(HOUSE, name="Anders"))
    assert page.rows.texts_of([0], [0]) == [["Anders"]]


def test_what_is_saved_in_the_dialog_is_selected(page: OrganisationsPage) -> None:
    page.new.trigger()
    (dialog,) = page.findChildren(OrganisationDialog)
    dialog.form.name.setText("Ämterhaus")
    dialog.accept()
    assert page.rows.texts_of([0], [0]) == [["Ämterhaus"]]
    assert page.view.currentIndex().row() == 0


def test_a_register_that_is_only_read_changes_nothing(tmp_path: Path, qtbot: QtBot) -> None:
    with people_world(tmp_path, read_only=True) as workspace:
        page = opened(workspace, qtbot, tmp_path)
        page.view.selectAll()
        assert {action for action in page.actions() if action.isEnabled()} == {page.copy, page.show_trash}


def test_the_menu_has_no_letter_twice(page: OrganisationsPage) -> None:
    found = letters(page.actions())
    assert len(found) == len(set(found)) == len(page.actions())


def test_two_organisations_become_one_field_by_field(page: OrganisationsPage, qtbot: QtBot) -> None:
    twice = Organisation(id="twice", name="Wohnen und Leben Unna", department="Teilhabe", email="post@haus.example")
    page.workspace.do("Vorbereitung", lambda writing: writing.add(twice))
    page.view.selectAll()
    page.merge.trigger()
    (dialog,) = page.findChildren(DuplicatesDialog)
    assert set(dialog.choices) == {"name", "phone", "email"}
    assert "Brandt, Anna" in " ".join(label.text() for label in dialog.findChildren(QLabel))
    dialog.choose("name", 0 if dialog.form.pairs.item(0).text().startswith(HOUSE.name) else 1)
    with qtbot.waitSignal(dialog.merged) as merged:
        dialog.merge_button.click()
    (row,) = page.rows.texts_of([0], range(10))
    assert (row[0], row[3:], merged.args) == (
        HOUSE.name, ["Unna", "1", "Amtsweg 3", "59423", "", "02303 27-0", "post@haus.example"], [page.rows.id_at(0)],
    )  # fmt: skip
    dialog.reject()
    page.workspace.undo()
    assert page.rows.total == 2


def test_organisations_that_stand_twice_are_searched(page: OrganisationsPage, qtbot: QtBot) -> None:
    page.workspace.do("Vorbereitung", lambda writing: writing.add(Organisation(id="twice", name=HOUSE.name)))
    page.find_duplicates.trigger()
    (dialog,) = page.findChildren(DuplicatesDialog)
    qtbot.waitUntil(lambda: dialog.form.pairs.count() == 1)
    assert dialog.form.reason.text()
    dialog.reject()
