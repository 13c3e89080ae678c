"""Steps that are typed through: what a number or a letter does that is typed into the list."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.meeting_world import World, press
from desktop.sheet_world import rows, step_of
from secretariat.desktop.meeting_page import MeetingPage
from secretariat.domain.attendance import AttendanceState


@pytest.fixture
def world(sheet_world: World) -> World:
    return sheet_world


@pytest.fixture
def page(world: World, qtbot: QtBot) -> MeetingPage:
    return world.in_front(6, qtbot)


def test_a_number_typed_in_the_list_goes_to_its_row(world: World, page: MeetingPage) -> None:
    press("17\ne")
    assert rows(world)[17].state is AttendanceState.EXCUSED
    assert step_of(page).list.current_id() == rows(world)[18].id


def test_a_name_begun_in_the_list_goes_on_in_its_field_and_marks_nobody(world: World, page: MeetingPage) -> None:
    before = rows(world)
    press("Hea\n")  # the letters after the first are keys of the list too
    form = step_of(page).form
    assert QApplication.focusWidget() is form.entry
    assert form.entry.text() == "Hea"
    assert rows(world) == before
