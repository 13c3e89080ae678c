"""Moving and calling off: whose answers become void is said before, and afterwards; the question is safe to leave."""

from datetime import date

import pytest
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from desktop.every_window import settle
from desktop.meeting_world import World, step_in
from secretariat.desktop.meeting.called_off import after_it, before_it
from secretariat.desktop.meeting.move_dialog import MoveDialog
from secretariat.desktop.meeting.prepare_step import PrepareStep
from secretariat.desktop.messages import Messages
from secretariat.desktop.widgets.confirmation import Confirmation
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.invitations import Answer, ReplyChannel
from secretariat.domain.meetings import MeetingState
from secretariat.services.meeting.replies import ReplyDetails
from secretariat.services.meeting.void_answers import void_answers


def answer(world: World, number: int, said: Answer) -> None:
    world.reply(number, ReplyDetails(said, date(2026, 8, 20), ReplyChannel.PHONE))


def answered(world: World) -> None:
    """Send the letters, and let eight say yes and one no."""
    world.send()
    for number in range(1, 9):
        answer(world, number, Answer.ACCEPTED)
    answer(world, 9, Answer.DECLINED)


def call_off(world: World, qtbot: QtBot, *, yes: bool) -> PrepareStep:
    step = step_in(world.shown(1, qtbot), PrepareStep)
    step.form.state.setCurrentIndex(step.form.state.findData(str(MeetingState.CANCELLED)))
    step.form.state.activated.emit(step.form.state.currentIndex())
    (box,) = (one for one in step.window().findChildren(Confirmation) if one.isVisible())
    assert box.defaultButton() is box.escapeButton()
    assert "die dann nicht mehr gelten (9)" in box.text()
    if yes:
        box.confirmed.click()
    else:
        box.button(QMessageBox.StandardButton.Cancel).click()
    settle()
    return step


def test_whose_answers_become_void_and_who_must_be_told_is_known_before(world: World) -> None:
    assert void_answers(world.folder).count == 0
    assert "noch keine Einladung versandt" in before_it(world.folder, "de")
    answered(world)
    void = void_answers(world.folder)
    assert [(said, len(names)) for said, names in void.names] == [(Answer.ACCEPTED, 8), (Answer.DECLINED, 1)]
    assert void.told == len(world.folder.invitations)
    said = before_it(world.folder, "de")
    assert "zugesagt (8): " in said
    assert "und 2 weitere" in said
    assert after_it(world.folder, "de") == ()


def test_leaving_the_question_changes_nothing(world: World, qtbot: QtBot) -> None:
    answered(world)
    step = call_off(world, qtbot, yes=False)
    assert world.folder.meeting.state is MeetingState.INVITED
    assert step.form.state.currentData() == str(MeetingState.INVITED)


def test_after_it_the_step_says_so_and_no_answer_is_taken_any_more(world: World, qtbot: QtBot) -> None:
    answered(world)
    step = call_off(world, qtbot, yes=True)
    assert world.folder.meeting.state is MeetingState.CANCELLED
    assert "die nicht mehr gelten (9)" in step.errors.text_of(step.form.state)
    with pytest.raises(RuleBrokenError, match=r"reply\.meeting_called_off"):
        answer(world, 10, Answer.ACCEPTED)


def test_the_move_says_the_same_before_it_is_done(world: World, qtbot: QtBot) -> None:
    answered(world)
    dialog = MoveDialog(world.workspace, Messages("de"), world.folder)
    qtbot.addWidget(dialog)
    assert "die dann nicht mehr gelten (9)" in dialog.form.advice.text()
    assert dialog.findChildren(QPushButton)
