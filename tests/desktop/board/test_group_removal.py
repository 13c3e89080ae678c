"""A group is called off or joined with another one on the board of step 4."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.meeting_world import World, step_in
from secretariat.desktop.board.workshops_step import WorkshopsStep
from secretariat.desktop.dialogs.fact_dialog import FactDialog
from secretariat.domain.invitations import Answer, ReplyChannel
from secretariat.domain.workshops import WorkshopGroup
from secretariat.services.meeting.replies import ReplyDetails
from secretariat.services.workshops.workshop_rows import keep_group


@pytest.fixture
def world(sent_world: World) -> World:
    """Give a meeting with two groups; somebody wished for the second."""
    for no, topic in enumerate(("Wohnen", "Arbeit"), 1):
        group = WorkshopGroup(meeting_id=sent_world.meeting_id, no=no, topic=topic)
        sent_world.workspace.do("Gruppe", keep_group, group)
    wished = ReplyDetails(
        Answer.ACCEPTED, date(2026, 9, 1), ReplyChannel.EMAIL, wishes=(sent_world.folder.groups[1].id,)
    )
    sent_world.reply(1, wished)
    return sent_world


@pytest.fixture
def step(world: World, qtbot: QtBot) -> WorkshopsStep:
    return step_in(world.in_front(4, qtbot), WorkshopsStep)


def ask_to_remove(step: WorkshopsStep, place: int) -> FactDialog | None:
    """Press the button over a column; return what asks where its people and wishes go."""
    step.board.columns[place].view.setFocus()
    step.form.removeGroup.click()
    return step.window().findChild(FactDialog)


def choose(dialog: FactDialog, place: int) -> None:
    """Choose a line of the list by keys, and remove the group."""
    box = dialog.binding.widgets["into"]
    for _ in range(place):
        QTest.keyClick(box, Qt.Key.Key_Down)
    dialog.accept()


def figures(step: WorkshopsStep) -> str:
    return step.form.figures.toPlainText()


def test_a_group_that_concerns_nobody_goes_at_once(world: World, step: WorkshopsStep) -> None:
    assert ask_to_remove(step, 1) is None
    assert [group.topic for group in world.folder.groups] == ["Arbeit"]
    assert len(step.board.columns) == 2


def test_without_a_column_of_a_group_nothing_is_removed(world: World, step: WorkshopsStep) -> None:
    step.form.removeGroup.click()
    assert step.form.complaint.isVisible()
    assert len(world.folder.groups) == 2


def test_of_a_group_that_is_called_off_the_wishes_end_with_it(world: World, step: WorkshopsStep) -> None:
    QTest.keyClicks(step.board.columns[0].view, "2")
    before = figures(step).splitlines()[0]
    dialog = ask_to_remove(step, 2)
    assert dialog is not None
    assert dialog.form.intro.text().startswith("Personen in Gruppe 2: 1. Antworten, die sie nennen: 1.")
    choose(dialog, 0)
    assert [group.topic for group in world.folder.groups] == ["Wohnen"]
    assert not world.folder.assignments
    assert not any(world.folder.wishes.values())
    world.workspace.undo()
    assert figures(step).splitlines()[0] == before == "1. Wunsch: 1 (100 %) · 2. Wunsch: 0 (0 %)"


def test_joined_with_another_group_people_and_wishes_go_there(world: World, step: WorkshopsStep) -> None:
    QTest.keyClicks(step.board.columns[0].view, "2")
    dialog = ask_to_remove(step, 2)
    assert dialog is not None
    choose(dialog, 1)
    (group,) = world.folder.groups
    assert [one.group_id for one in world.folder.assignments] == [group.id]
    assert figures(step).splitlines()[0] == "1. Wunsch: 1 (100 %) · 2. Wunsch: 0 (0 %)"
    assert "zusammengelegt" in world.workspace.next_undo()


def test_given_up_nothing_is_removed(world: World, step: WorkshopsStep) -> None:
    dialog = ask_to_remove(step, 2)
    assert dialog is not None
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert len(world.folder.groups) == 2
