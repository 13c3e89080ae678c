"""Step 6 of a meeting that is over: closed with a sheet or without one, or called off."""

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.meeting_world import World, build_world, press
from desktop.sheet_world import step_of
from secretariat.domain.attendance import AttendanceState
from secretariat.domain.meetings import Meeting, MeetingState
from secretariat.services.meeting.sheet_rows import sheet_rows
from secretariat.services.workplace import Writing

pytestmark = pytest.mark.usefixtures("on_the_day")


@pytest.fixture
def world(sheet_world: World) -> World:
    return sheet_world


def test_a_closed_meeting_without_a_sheet_neither_asks_for_one_nor_judges_the_quorum(
    tmp_path: Path, qtbot: QtBot
) -> None:
    world = build_world(tmp_path)
    with world.register:
        world.workspace.do("Ende", _closed, world.folder.meeting)
        form = step_of(world.in_front(6, qtbot)).form
        said = "Die Sitzung ist abgeschlossen; eine Anwesenheitsliste wurde für sie nicht geführt."
        assert form.advice.text() == said
        assert not form.numberSheet.isVisible()
        assert (form.benches.text(), form.quorum.text()) == ("", "")


def test_a_meeting_called_off_needs_no_sheet(tmp_path: Path, qtbot: QtBot) -> None:
    world = build_world(tmp_path)
    with world.register:
        world.workspace.do("Absage", _called_off, world.folder.meeting)
        form = step_of(world.in_front(6, qtbot)).form
        assert form.advice.text() == "Die Sitzung findet nicht statt: Eine Anwesenheitsliste braucht es nicht."
        assert not form.numberSheet.isVisible()


def test_a_closed_sheet_is_corrected_only_with_a_reason(world: World, qtbot: QtBot) -> None:
    world.open_sheet()
    folder = world.folder
    world.workspace.do("Ende", _closed, folder.meeting)
    page = world.in_front(6, qtbot)
    step = step_of(page)
    assert step.form.reason.isVisible()
    assert not step.form.settle.isEnabled()
    step.list.setFocus()
    press("a")
    assert "Grund" in step.errors.text_of(step.form.reason)
    assert step.form.reason.hasFocus()
    step.form.reason.setText("Unterschrift übersehen")
    step.list.setFocus()
    press("a")
    first = sheet_rows(world.folder)[0]
    assert (first.state, first.note) == (AttendanceState.PRESENT, "Berichtigt: Unterschrift übersehen")


def test_a_guest_found_after_the_closing_is_added_only_with_a_reason(world: World, qtbot: QtBot) -> None:
    world.open_sheet()
    world.workspace.do("Ende", _closed, world.folder.meeting)
    step = step_of(world.in_front(6, qtbot))
    before = len(world.folder.attendance)
    step.form.family.setText("Kurz")
    step.form.addGuest.click()
    assert "Grund" in step.errors.text_of(step.form.reason)
    assert step.form.reason.hasFocus()
    assert (len(world.folder.attendance), step.form.family.text()) == (before, "Kurz")
    step.form.reason.setText("Stand auf dem zweiten Blatt")
    step.form.addGuest.click()
    added = world.folder.attendance[-1]
    assert (len(world.folder.attendance), added.note) == (before + 1, "Berichtigt: Stand auf dem zweiten Blatt")


def _closed(writing: Writing, meeting: Meeting) -> None:
    writing.change(replace(meeting, state=MeetingState.CLOSED))


def _called_off(writing: Writing, meeting: Meeting) -> None:
    writing.change(replace(meeting, state=MeetingState.CANCELLED))
