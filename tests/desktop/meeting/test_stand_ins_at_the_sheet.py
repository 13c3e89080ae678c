"""Who sits in for a member, typed back at the sign-in sheet."""

from datetime import date, time

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.meeting_world import World, press
from desktop.sheet_world import rows, step_of
from secretariat.desktop.meeting.meeting_page import MeetingPage
from secretariat.domain.attendance import AttendanceState, DeputyshipState
from secretariat.domain.invitations import Answer, ReplyChannel
from secretariat.domain.names import plain_name
from secretariat.services.meeting.replies import ReplyDetails

pytestmark = pytest.mark.usefixtures("on_the_day")


@pytest.fixture
def world(sheet_world: World) -> World:
    return sheet_world


@pytest.fixture
def page(world: World, qtbot: QtBot) -> MeetingPage:
    return world.in_front(6, qtbot)


def test_represented_offers_the_deputy_and_enter_takes_her(world: World, page: MeetingPage) -> None:
    press("v")
    assert step_of(page).form.deputy.currentText() == "Eva Deputy01"
    press("\n")
    stand_in = next(row for row in rows(world).values() if row.acts_for_seat_id)
    assert world.folder.people.persons[stand_in.person_id].family_name == "Deputy01"
    assert stand_in.deputyship_state is DeputyshipState.EXERCISED
    assert step_of(page).rows.index(0, 3).data() == "Eva Deputy01"


def test_the_name_of_a_stand_in_goes_to_the_row_she_signed(world: World, page: MeetingPage) -> None:
    press("v\n")
    step_of(page).form.entry.setFocus()
    press("deputy01\n")
    assert step_of(page).list.current_id() == rows(world)[1].id


@pytest.mark.usefixtures("page")
def test_the_deputy_of_the_reply_is_taken_without_asking(world: World) -> None:
    world.send()
    deputy = world.folder.places[0].deputies[0][1]
    world.reply(1, ReplyDetails(Answer.REPRESENTED, date(2026, 9, 1), ReplyChannel.EMAIL, deputy=deputy))
    press("v")
    assert next(row for row in rows(world).values() if row.acts_for_seat_id).person_id == deputy.id


def test_somebody_who_may_not_sit_in_is_refused_at_the_field(world: World, page: MeetingPage) -> None:
    press("v")
    step_of(page).form.deputy.setEditText("Otto Fremd")
    press("\n")
    step = step_of(page)
    assert step.errors.text_of(step.form.deputy)
    assert rows(world)[1].state is AttendanceState.EXPECTED
    press("\x1b")
    assert not step.errors.marked
    assert QApplication.focusWidget() is step_of(page).list
    assert step_of(page).form.deputy.currentText() == ""


def test_who_sat_there_until_the_member_came_is_named_beside_the_times(world: World, page: MeetingPage) -> None:
    deputy = world.folder.places[0].deputies[0][1]
    press("t")
    step_of(page).form.deputy.setEditText(plain_name(deputy))
    press("1430\n\n")
    stand_in = next(row for row in rows(world).values() if row.acts_for_seat_id)
    assert (rows(world)[1].state, rows(world)[1].arrived) == (AttendanceState.PARTIAL, time(14, 30))
    assert (stand_in.person_id, stand_in.left) == (deputy.id, time(14, 30))
