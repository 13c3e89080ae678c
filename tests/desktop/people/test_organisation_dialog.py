"""The dialog of an organisation, over a real register."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.people_world import HOUSE, HOUSE_ADDRESS, TODAY, german, mnemonics
from secretariat.desktop.people.organisation_dialog import OrganisationDialog
from secretariat.desktop.workspace import Workspace
from secretariat.domain.committees import PlanningArea
from secretariat.domain.people import Organisation, OrganisationKind, PostalAddress
from secretariat.services.committee.committees import add_planning_area


def opened(workspace: Workspace, qtbot: QtBot, organisation_id: str = "house") -> OrganisationDialog:
    dialog = OrganisationDialog(workspace, german(), organisation_id, TODAY)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def organisation(workspace: Workspace, id_: str) -> Organisation:
    return workspace.look(lambda reading: reading.get(Organisation, id_))


def addresses(workspace: Workspace, id_: str) -> tuple[PostalAddress, ...]:
    return workspace.look(lambda reading: reading.all(PostalAddress, organisation_id=id_))


def test_the_fields_and_the_block_show_what_is_stored(workspace: Workspace, qtbot: QtBot) -> None:
    dialog = opened(workspace, qtbot)
    assert dialog.organisation() == HOUSE
    assert dialog.form.address.address() == HOUSE_ADDRESS
    assert "Wohnen & Leben <Unna> e. V." in dialog.form.preview.toPlainText()
    assert "Amtsweg 3" in dialog.form.preview.toPlainText()


def test_a_new_organisation_is_kept_with_its_address_in_one_step(workspace: Workspace, qtbot: QtBot) -> None:
    dialog = opened(workspace, qtbot, "")
    dialog.form.name.setText("Stadt Gera")
    dialog.form.kind.setCurrentIndex(dialog.form.kind.findText("Kommune"))
    dialog.form.parent_id.setCurrentIndex(1)
    dialog.form.phone.setText("0365/838-0")
    dialog.form.address.form.postal_code.setText("07545")
    dialog.form.address.form.city.setText("Gera")
    with qtbot.waitSignal(dialog.saved) as told:
        dialog.accept()
    kept = organisation(workspace, told.args[0])
    assert (kept.kind, kept.parent_id, kept.phone) == (OrganisationKind.MUNICIPALITY, "house", "0365 838-0")
    assert [one.city for one in addresses(workspace, kept.id)] == ["Gera"]
    workspace.undo()
    assert workspace.look(lambda reading: reading.find(Organisation, kept.id)) is None


def test_without_a_name_nothing_is_kept_and_the_field_says_so(workspace: Workspace, qtbot: QtBot) -> None:
    dialog = opened(workspace, qtbot)
    dialog.form.tabs.setCurrentIndex(1)
    dialog.form.name.clear()
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.findChild(QLabel, "nameMark") is not None
    assert dialog.focusWidget() is dialog.form.name
    assert dialog.form.tabs.currentIndex() == 0
    assert organisation(workspace, "house") == HOUSE
    dialog._discard()


def test_the_planning_area_is_chosen_where_there_are_any(workspace: Workspace, qtbot: QtBot) -> None:
    assert opened(workspace, qtbot).form.planning_area_id.isHidden()
    workspace.do("Raum", add_planning_area, PlanningArea(id="north", committee_id="lsp", name="Nord"))
    dialog = opened(workspace, qtbot)
    area = dialog.form.planning_area_id
    assert [area.itemText(place) for place in range(area.count())] == ["–", "Nord (LSP)"]
    area.setCurrentIndex(1)
    dialog.accept()
    assert organisation(workspace, "house").planning_area_id == "north"


def test_an_organisation_may_have_several_addresses(workspace: Workspace, qtbot: QtBot) -> None:
    dialog = opened(workspace, qtbot)
    dialog.form.address.form.another.click()
    dialog.form.address.form.po_box.setText("12 34")
    dialog.form.address.form.postal_code.setText("59400")
    dialog.form.address.form.city.setText("Unna")
    assert "Postfach 12 34" in dialog.form.preview.toPlainText()  # letters use the first by postal code
    dialog.form.address.form.postal_code.setText("59999")
    assert "Amtsweg 3" in dialog.form.preview.toPlainText()
    dialog.accept()
    assert {(one.po_box, one.street) for one in addresses(workspace, "house")} == {("", "Amtsweg"), ("1234", "")}


def test_an_organisation_cannot_belong_to_itself(workspace: Workspace, qtbot: QtBot) -> None:
    dialog = opened(workspace, qtbot)
    assert [dialog.form.parent_id.itemText(one) for one in range(dialog.form.parent_id.count())] == [""]


def test_escape_closes_what_was_not_changed(workspace: Workspace, qtbot: QtBot) -> None:
    dialog = opened(workspace, qtbot)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


@pytest.mark.parametrize("tab", range(2))
def test_every_field_has_a_name_and_no_letter_stands_twice(workspace: Workspace, qtbot: QtBot, tab: int) -> None:
    dialog = opened(workspace, qtbot)
    dialog.form.tabs.setCurrentIndex(tab)
    titles = [dialog.form.tabs.tabText(one).partition("&")[2][:1].lower() for one in range(2)]
    found = mnemonics(dialog) + titles
    assert len(found) == len(set(found)), sorted(found)
    assert all(field.accessibleName() for field in dialog.binding.widgets.values() if not hasattr(field, "isChecked"))
