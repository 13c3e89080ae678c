"""Once the whole sheet is typed back, step 6 enters the meeting as held, and the minutes come next."""

from dataclasses import replace
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from desktop.meeting_world import HELD_ON, World, step_in
from secretariat import clock
from secretariat.desktop.meeting.attendance_step import AttendanceStep
from secretariat.desktop.meeting.meeting_page import MeetingPage
from secretariat.domain.committees import Appointment
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.meetings import MeetingState
from secretariat.services.meeting.meetings import conclude_meeting
from secretariat.services.workplace import Writing


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


def test_a_past_day_before_all_appointments_is_told_with_what_to_do(
    world: World, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    day = world.folder.meeting.date
    later = day + timedelta(days=9)

    def begin_later(writing: Writing) -> None:
        for held in writing.all(Appointment):
            writing.change(replace(held, start=day + timedelta(days=5)))

    world.workspace.do("Später", begin_later)
    monkeypatch.setattr(clock, "today", lambda: later)
    said = step_in(world.shown(6, qtbot), AttendanceStep).form.advice.text()
    assert "Mitglied seit" in said
    assert f"{day:%d.%m.%Y}" in said
