"""Steps that are typed through: what a number or a letter does that is typed into the list."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.meeting_world import World, press
from desktop.sheet_world import rows, step_of
from secretariat.desktop.meeting.meeting_page import MeetingPage
from secretariat.domain.attendance import AttendanceState
from secretariat.services.meeting.attendance import Mark, mark_attendance


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


def test_a_click_on_the_legend_does_what_its_key_does_and_goes_on(world: World, page: MeetingPage) -> None:
    step = step_of(page)
    assert '<a href="e">e entschuldigt</a>' in step.form.keys.text()
    step.form.keys.linkActivated.emit("e")
    step.form.keys.linkActivated.emit("a")
    assert [rows(world)[place].state for place in (1, 2)] == [AttendanceState.EXCUSED, AttendanceState.PRESENT]
    assert step.list.current_id() == rows(world)[3].id


def test_a_row_has_its_keys_as_a_menu(world: World, page: MeetingPage) -> None:
    menu = step_of(page).row_menu()
    assert [one.text() for one in menu.actions()][:2] == ["Anwesend\tA", "Entschuldigt\tE"]
    menu.actions()[1].trigger()
    assert rows(world)[1].state is AttendanceState.EXCUSED


def test_a_sheet_that_was_left_begins_where_the_next_mark_is_missing(world: World, qtbot: QtBot) -> None:
    for place in (1, 2):
        world.workspace.do("Da", mark_attendance, world.folder, rows(world)[place], Mark(AttendanceState.PRESENT))
    assert step_of(world.in_front(6, qtbot)).list.current_id() == rows(world)[3].id


def test_a_name_begun_in_the_list_goes_on_in_its_field_and_marks_nobody(world: World, page: MeetingPage) -> None:
    before = rows(world)
    press("Hea\n")  # the letters after the first are keys of the list too
    form = step_of(page).form
    assert QApplication.focusWidget() is form.entry
    assert form.entry.text() == "Hea"
    assert rows(world) == before
