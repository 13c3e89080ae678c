from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.meeting_world import World, step_in
from secretariat.desktop.group_dialog import GroupDialog
from secretariat.desktop.meeting_page import MeetingPage
from secretariat.desktop.workshops_step import WorkshopsStep
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.invitations import Answer, ReplyChannel
from secretariat.domain.workshops import AssignmentSource, WorkshopGroup
from secretariat.services.replies import ReplyDetails
from secretariat.services.workshop_rows import group_rows, keep_group, participant_rows


@pytest.fixture
def world(world: World) -> World:
    world.send()
    for no, topic in enumerate(("Wohnen", "Arbeit"), 1):
        group = WorkshopGroup(meeting_id=world.meeting_id, no=no, topic=topic, capacity=2)
        world.workspace.do("Gruppe", keep_group, group)
    return world


@pytest.fixture
def page(world: World, qtbot: QtBot) -> MeetingPage:
    return world.shown(4, qtbot)


def step_of(page: MeetingPage) -> WorkshopsStep:
    return step_in(page, WorkshopsStep)


def reply(world: World, number: int, answer: Answer, *wishes: int) -> None:
    groups = {group.no: group.id for group in world.folder.groups}
    wished = tuple(groups[wish] for wish in wishes)
    deputy = world.folder.places[number - 1].deputies[0][1] if answer is Answer.REPRESENTED else None
    details = ReplyDetails(answer, date(2026, 9, 1), ReplyChannel.EMAIL, deputy=deputy, wishes=wished)
    world.reply(number, details)


def group_of(world: World, name: str) -> int | None:
    return next(row.group for row in participant_rows(world.folder, 1) if row.name == name)


def sources(world: World) -> list[AssignmentSource]:
    return [one.source for one in world.folder.assignments]


def test_a_digit_puts_the_chosen_person_into_that_group_and_goes_on(world: World, page: MeetingPage) -> None:
    step = step_of(page)
    QTest.keyClicks(step.list, "212")
    assert [group_of(world, f"Holder0{no}, Eva") for no in (1, 2, 3)] == [2, 1, 2]
    assert step.rows.index(0, 1).data() == "2"
    assert "Holder03" in world.workspace.next_undo()
    assert [row.placed for row in group_rows(world.folder)] == [1, 2]


def test_nought_takes_out_again(world: World, page: MeetingPage) -> None:
    step = step_of(page)
    QTest.keyClicks(step.list, "2")
    step.list.selectRow(0)
    QTest.keyClicks(step.list, "0")
    assert group_of(world, "Holder01, Eva") is None


def test_several_people_are_placed_as_one_step(world: World, page: MeetingPage) -> None:
    step = step_of(page)
    step.list.selectAll()
    QTest.keyClicks(step.list, "1")
    assert {row.group for row in participant_rows(world.folder, 1)} == {1}
    world.workspace.undo()
    assert {row.group for row in participant_rows(world.folder, 1)} == {None}


def test_a_group_that_is_not_there_is_said(world: World, page: MeetingPage) -> None:
    QTest.keyClicks(step_of(page).list, "7")
    assert "7" in step_of(page).form.complaint.text()
    assert not world.folder.assignments


def test_a_wish_is_named_as_the_reason(world: World, page: MeetingPage) -> None:
    reply(world, 1, Answer.ACCEPTED, 2, 1)
    QTest.keyClicks(step_of(page).list, "2")
    assert sources(world) == [AssignmentSource.FIRST_WISH]
    step_of(page).list.selectRow(0)
    QTest.keyClicks(step_of(page).list, "1")
    assert sources(world) == [AssignmentSource.SECOND_WISH]


def test_who_declined_is_not_placed_and_the_stand_in_is(world: World, page: MeetingPage) -> None:
    reply(world, 1, Answer.DECLINED)
    reply(world, 2, Answer.REPRESENTED)
    names = {row.name for row in participant_rows(world.folder, 1)}
    assert "Deputy02, Eva" in names
    assert not {"Holder01, Eva", "Holder02, Eva"} & names
    assert step_of(page).rows.rowCount() == 64


def test_the_list_shows_one_group_or_those_without(page: MeetingPage) -> None:
    step = step_of(page)
    QTest.keyClicks(step.list, "12")
    for index, count in ((1, 63), (2, 1), (0, 65)):
        step.form.shown.setCurrentIndex(index)
        step.form.shown.activated.emit(index)
        assert step.rows.rowCount() == count


def dialog_of(page: MeetingPage) -> GroupDialog:
    dialog = page.window().findChild(GroupDialog)
    assert isinstance(dialog, GroupDialog)
    return dialog


def test_a_new_group_gets_the_next_number_and_the_capacity_of_its_room(world: World, page: MeetingPage) -> None:
    step_of(page).form.addGroup.click()
    dialog = dialog_of(page)
    assert dialog.form.number.value() == 3
    dialog.accept()
    assert dialog.form.complaint.isVisible()
    dialog.form.topic.setText("Freizeit")
    dialog.form.room.setCurrentIndex(1)
    dialog.form.room.activated.emit(1)
    assert dialog.form.capacity.value() == 12
    dialog.accept()
    assert [(row.number, row.topic, row.room) for row in group_rows(world.folder)][2] == (3, "Freizeit", "Raum 2")


def test_a_number_given_twice_is_refused_in_the_dialog(world: World, page: MeetingPage) -> None:
    step = step_of(page)
    step.groups.selectRow(1)
    step.form.editGroup.click()
    dialog = dialog_of(page)
    dialog.form.number.setValue(1)
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.form.complaint.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert [row.number for row in group_rows(world.folder)] == [1, 2]


def test_a_group_is_removed_with_its_placements(world: World, page: MeetingPage) -> None:
    step = step_of(page)
    QTest.keyClicks(step.list, "2")
    step.groups.selectRow(1)
    step.form.removeGroup.click()
    assert [row.number for row in group_rows(world.folder)] == [1]
    assert not world.folder.assignments


def test_a_group_somebody_wished_for_stays(world: World, page: MeetingPage) -> None:
    reply(world, 1, Answer.ACCEPTED, 2)
    step = step_of(page)
    step.groups.selectRow(1)
    step.form.removeGroup.click()
    assert step.form.complaint.isVisible()
    assert len(world.folder.groups) == 2


def test_a_group_without_a_topic_is_refused(world: World) -> None:
    with pytest.raises(RuleBrokenError, match=r"group\.without_topic"):
        world.workspace.do("Gruppe", keep_group, WorkshopGroup(meeting_id=world.meeting_id, no=9, topic=" "))


def test_a_read_only_register_places_nobody(world: World, qtbot: QtBot) -> None:
    again = world.reopened(read_only=True)
    with again.register:
        page = again.page(4)
        qtbot.addWidget(page)
        QTest.keyClicks(step_of(page).list, "1")
        assert not again.folder.assignments
        assert not step_of(page).form.addGroup.isEnabled()


def test_every_control_has_a_name(page: MeetingPage) -> None:
    step = step_of(page)
    for control in (step.groups, step.list, step.form.shown, step.form.filter, step.form.round, step.form.addGroup):
        assert QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name), control.objectName()
