"""Duplicates side by side, over a real register."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from desktop.people_world import TODAY, german, kept, people_world
from secretariat.desktop.people.duplicates_dialog import DuplicatesDialog
from secretariat.desktop.workspace import Workspace
from secretariat.domain.attendance import Attendance
from secretariat.domain.people import Person, PostalAddress

PAIR = ("brandt", "brand")


def opened(workspace: Workspace, qtbot: QtBot, tmp_path: Path, chosen: tuple[str, ...] = PAIR) -> DuplicatesDialog:
    dialog = DuplicatesDialog(workspace, german(), kept(tmp_path), chosen, today=TODAY)
    qtbot.addWidget(dialog)
    dialog.open()
    if not chosen:
        qtbot.waitUntil(lambda: not dialog.form.progress.isVisible())
    return dialog


def person(workspace: Workspace, id_: str) -> Person:
    return workspace.look(lambda reading: reading.get(Person, id_))


def test_a_search_offers_who_stands_twice(workspace: Workspace, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = opened(workspace, qtbot, tmp_path, ())
    assert dialog.form.pairs.count() == 1
    assert set(dialog.form.pairs.item(0).text().split("\n")) == {"Brand, Anna", "Brandt, Anna"}
    assert dialog.form.reason.text()
    dialog.reject()


def test_only_what_differs_is_a_choice_and_gaps_are_filled(workspace: Workspace, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = opened(workspace, qtbot, tmp_path)
    assert set(dialog.choices) == {"salutation", "family_name", "organisation_id", "email", "phone_office"}
    chosen = {name: group.checkedId() for name, group in dialog.choices.items()}
    assert chosen == {"salutation": 0, "family_name": 0, "organisation_id": 0, "email": 0, "phone_office": 1}
    dialog.reject()


def test_two_become_one_field_by_field_and_undo_makes_them_two(
    workspace: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    before = person(workspace, "brandt"), person(workspace, "brand")
    dialog = opened(workspace, qtbot, tmp_path)
    dialog.choose("family_name", 1)
    with qtbot.waitSignal(dialog.merged) as merged:
        dialog.merge_button.click()
    assert merged.args == ["brandt"]
    one = person(workspace, "brandt")
    assert (one.family_name, one.email, one.phone_office) == ("Brand", "brandt@kreis.example", "02303 27-9")
    assert person(workspace, "brand").trashed_on == TODAY
    own = workspace.look(lambda reading: reading.all(PostalAddress, person_id="brandt"))
    assert [address.city for address in own] == ["Unna"]
    assert dialog.form.pairs.count() == 0
    assert not dialog.merge_button.isEnabled()
    workspace.undo()
    assert (person(workspace, "brandt"), person(workspace, "brand")) == before
    dialog.reject()


def test_a_refusal_is_said_in_the_dialog_and_the_choices_stay(
    workspace: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    signed = Attendance(meeting_id="meeting", row_no=1, person_id="brand")
    workspace.do("Vorbereitung", lambda writing: writing.add(signed))
    dialog = opened(workspace, qtbot, tmp_path)
    dialog.choose("family_name", 1)
    dialog.merge_button.click()
    assert "LSP-3" in dialog.form.refusal.text()
    assert dialog.choices["family_name"].checkedId() == 1
    assert person(workspace, "brand").trashed_on is None
    dialog.reject()


def test_different_people_are_not_offered_again(workspace: Workspace, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = opened(workspace, qtbot, tmp_path, ())
    full = dialog.height()
    dialog.different_button.click()
    assert dialog.form.pairs.count() == 0
    assert dialog.form.reason.text()
    for part in (dialog.form.pairs, dialog.form.scroll, dialog.merge_button):
        assert not part.isVisible()
    assert dialog.height() < full // 2
    dialog.reject()
    again = opened(workspace, qtbot, tmp_path, ())
    assert again.form.pairs.count() == 0
    again.reject()


def test_each_choice_is_read_with_its_field_and_goes_by_arrow_keys(
    workspace: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = opened(workspace, qtbot, tmp_path)
    for button in dialog.findChildren(QRadioButton):
        assert button.accessibleName().endswith(f": {button.text()}".replace("&&", "&"))
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    first = dialog.choices["family_name"].button(0)
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Right)
    assert dialog.choices["family_name"].checkedId() == 1
    dialog.reject()


def test_escape_ends_a_search(workspace: Workspace, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = DuplicatesDialog(workspace, german(), kept(tmp_path), (), today=TODAY)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert not dialog._background.is_busy


def test_a_register_that_is_only_read_merges_nothing(tmp_path: Path, qtbot: QtBot) -> None:
    with people_world(tmp_path, read_only=True) as workspace:
        dialog = opened(workspace, qtbot, tmp_path)
        assert not dialog.merge_button.isEnabled()
        dialog.reject()
