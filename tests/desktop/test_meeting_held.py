"""Once the whole sheet is typed back, step 6 enters the meeting as held, and the minutes come next."""

import pytest
from pytestqt.qtbot import QtBot

from desktop.meeting_world import HELD_ON, World, step_in
from secretariat import clock
from secretariat.desktop.attendance_step import AttendanceStep
from secretariat.desktop.meeting_page import MeetingPage
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.meetings import MeetingState
from secretariat.services.meetings import conclude_meeting


@pytest.fixture
def page(world: World, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> MeetingPage:
    monkeypatch.setattr(clock, "today", lambda: HELD_ON)
    world.open_sheet()
    return world.in_front(6, qtbot)


def state_of(world: World) -> MeetingState:
    return world.folder.meeting.state


def test_a_sheet_that_is_typed_back_enters_the_meeting_as_held(world: World, page: MeetingPage) -> None:
    world.send()
    page.refresh()
    form = step_in(page, AttendanceStep).form
    assert not form.conclude.isVisible()
    form.settle.click()
    assert form.conclude.isVisible()
    assert "Niederschrift" in form.advice.text()
    form.conclude.click()
    assert state_of(world) is MeetingState.HELD
    assert not form.conclude.isVisible()
    world.workspace.undo()
    assert state_of(world) is MeetingState.INVITED


def test_a_meeting_nobody_was_invited_to_is_not_entered_as_held(world: World, page: MeetingPage) -> None:
    step_in(page, AttendanceStep).form.settle.click()
    assert not step_in(page, AttendanceStep).form.conclude.isVisible()
    with pytest.raises(RuleBrokenError):
        world.workspace.do("Abgehalten", conclude_meeting, world.meeting_id)
