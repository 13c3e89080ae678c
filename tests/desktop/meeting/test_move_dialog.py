"""Moving a meeting in the window: a new day, what becomes of the answers, the agenda taken along."""

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.meeting_world import World, step_in
from secretariat import clock
from secretariat.desktop.meeting.meeting_page import MeetingPage
from secretariat.desktop.meeting.move_dialog import MoveDialog
from secretariat.desktop.meeting.prepare_step import PrepareStep
from secretariat.domain.invitations import Answer, ReplyChannel
from secretariat.domain.meetings import AgendaItem, MeetingState
from secretariat.services.meeting.replies import ReplyDetails
from secretariat.services.workplace import Reading

TODAY = date(2026, 8, 10)


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "today", lambda: TODAY)


def moving(world: World, qtbot: QtBot) -> tuple[MeetingPage, MoveDialog]:
    """Choose „verlegt“ in the first step, and return the dialog that asks for the new day."""
    page = world.in_front(1, qtbot)
    box = step_in(page, PrepareStep).form.state
    box.setCurrentIndex(box.findData(str(MeetingState.MOVED)))
    box.activated.emit(box.currentIndex())
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, MoveDialog) and one.isVisible())
    return page, dialog


def agenda(reading: Reading, meeting_id: str) -> tuple[AgendaItem, ...]:
    return reading.all(AgendaItem, meeting_id=meeting_id)


def test_a_meeting_is_moved_with_its_agenda_and_the_answers_are_asked_anew(world: World, qtbot: QtBot) -> None:
    world.send()
    world.reply(1, ReplyDetails(Answer.ACCEPTED, date(2026, 8, 20), ReplyChannel.PHONE))
    _page, dialog = moving(world, qtbot)
    assert "Bisherige Antworten, die dann nicht mehr gelten (1)" in dialog.form.advice.text()
    dialog.form.date.setText("28.9.2026")
    dialog.form.replyBy.setText("18.9.2026")
    dialog.accept()
    folder = world.folder
    successor = folder.successor
    assert successor is not None
    assert folder.meeting.state is MeetingState.MOVED
    assert (successor.date, successor.no, successor.state) == (date(2026, 9, 28), 4, MeetingState.SCHEDULED)
    assert len(world.workspace.look(agenda, successor.id)) == len(folder.agenda)
    world.workspace.undo()
    assert world.folder.meeting.state is MeetingState.INVITED


def test_another_day_typed_for_an_invited_meeting_leads_to_moving_it(world: World, qtbot: QtBot) -> None:
    world.send()
    page = world.in_front(1, qtbot)
    form = step_in(page, PrepareStep).form
    form.date.setText("28.9.2026")
    form.date.editingFinished.emit()
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, MoveDialog) and one.isVisible())
    assert dialog.form.date.text() == "28.09.2026"
    assert "unterwegs" in dialog.form.advice.text()
    assert form.date.text() == "21.09.2026"
    assert world.folder.meeting.date == date(2026, 9, 21)
    dialog.accept()
    assert world.folder.meeting.state is MeetingState.MOVED


def test_a_meeting_nobody_was_invited_to_hands_its_number_on(world: World, qtbot: QtBot) -> None:
    _page, dialog = moving(world, qtbot)
    dialog.form.date.setText("28.9.2026")
    dialog.accept()
    successor = world.folder.successor
    assert successor is not None
    assert successor.no == 3


def test_without_a_day_nothing_is_moved_and_the_field_is_marked(world: World, qtbot: QtBot) -> None:
    page, dialog = moving(world, qtbot)
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.focusWidget() is dialog.form.date
    assert "einen Tag" in dialog.errors.text_of(dialog.form.date)
    dialog.reject()
    assert world.folder.meeting.state is MeetingState.SCHEDULED
    assert step_in(page, PrepareStep).form.state.currentData() == MeetingState.SCHEDULED


def test_a_reply_day_after_the_new_meeting_is_refused_at_its_field(world: World, qtbot: QtBot) -> None:
    _page, dialog = moving(world, qtbot)
    dialog.form.date.setText("28.9.2026")
    dialog.form.replyBy.setText("30.9.2026")
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.focusWidget() is dialog.form.replyBy


def test_the_day_to_answer_by_is_proposed_by_the_rules_with_its_reason(world: World, qtbot: QtBot) -> None:
    _page, dialog = moving(world, qtbot)
    form = dialog.form
    form.date.setText("7.12.2026")
    proposed = form.replyBy.text()
    assert proposed
    assert proposed in form.reason.text()
    assert "Einladung" in form.reason.text()
    form.date.setText("14.12.2026")
    assert form.replyBy.text() not in {"", proposed}
    form.replyBy.setText("1.12.2026")
    form.date.setText("21.12.2026")
    assert form.replyBy.text() == "1.12.2026", "what was typed stays"
    dialog.accept()
    successor = world.folder.successor
    assert successor is not None
    assert successor.reply_by == date(2026, 12, 1)


def test_no_day_to_answer_by_is_proposed_where_it_would_be_past(world: World, qtbot: QtBot) -> None:
    _page, dialog = moving(world, qtbot)
    dialog.form.date.setText("12.8.2026")
    assert dialog.form.replyBy.text() == ""
    assert "läge er schon zurück" in dialog.form.reason.text()
    dialog.form.date.setText("irgendwann")
    assert dialog.form.reason.text() == ""
    dialog.done(0)


def test_a_day_to_answer_by_that_is_past_is_refused_at_its_field(world: World, qtbot: QtBot) -> None:
    _page, dialog = moving(world, qtbot)
    dialog.form.date.setText("28.9.2026")
    dialog.form.replyBy.setText("3.8.2026")
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.errors.text_of(dialog.form.replyBy)
    assert dialog.focusWidget() is dialog.form.replyBy
    dialog.done(0)
