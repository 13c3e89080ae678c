"""„Planungsräume“ of a committee over the real register."""

import pytest
from PySide6.QtWidgets import QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.meeting_world import World
from secretariat.desktop.committee.planning_areas_dialog import PlanningAreasDialog
from secretariat.desktop.dialogs.fact_dialog import FactDialog
from secretariat.desktop.messages import Messages
from secretariat.domain.committees import PlanningArea
from secretariat.services.committee.committees import add_planning_area, planning_areas_of


@pytest.fixture
def dialog(world: World, qtbot: QtBot) -> PlanningAreasDialog:
    made = PlanningAreasDialog(world.workspace, Messages("de"), world.folder.committee.id)
    qtbot.addWidget(made)
    made.open()
    return made


def areas(world: World) -> list[tuple[str, tuple[str, ...]]]:
    found = world.workspace.look(planning_areas_of, world.folder.committee.id)
    return [(area.name, area.municipalities) for area in found]


def type_in(dialog: PlanningAreasDialog, name: str, municipalities: str) -> FactDialog:
    asked = next(one for one in dialog.findChildren(FactDialog) if one.isVisible())
    for field, text in (("name", name), ("municipalities", municipalities)):
        line = asked.binding.widgets[field]
        assert isinstance(line, QLineEdit)
        line.setText(text)
    asked.accept()
    return asked


def test_an_area_is_made_and_changed_with_its_municipalities(world: World, dialog: PlanningAreasDialog) -> None:
    assert not dialog.change_area.isEnabled()
    dialog.new_area.click()
    type_in(dialog, "Nord", "Lünen,  Selm ,")
    assert areas(world) == [("Nord", ("Lünen", "Selm"))]
    assert dialog.form.said.text() == "Lünen, Selm"
    dialog.change_area.click()
    type_in(dialog, "Nordkreis", "Lünen")
    assert areas(world) == [("Nordkreis", ("Lünen",))]
    assert dialog.form.lines.item(0).text() == "Nordkreis"


def test_a_name_that_is_missing_or_taken_is_refused_and_stays(world: World, dialog: PlanningAreasDialog) -> None:
    area = PlanningArea(committee_id=world.folder.committee.id, name="Nord")
    world.workspace.do("Raum", add_planning_area, area)
    assert dialog.form.lines.count() == 1
    for name in ("", "nord"):
        dialog.new_area.click()
        asked = type_in(dialog, name, "Selm")
        assert asked.isVisible()
        assert areas(world) == [("Nord", ())]
        asked.done(QDialog.DialogCode.Rejected.value)
