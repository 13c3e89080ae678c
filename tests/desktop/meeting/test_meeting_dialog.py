"""A meeting is planned, repeated, or entered after it took place; a day gone by that nobody meant is a slip."""

from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.meeting_world import SEATS, World, step_in
from ready_made import open_empty
from secretariat import clock
from secretariat.desktop.meeting.attendance_step import AttendanceStep
from secretariat.desktop.meeting.meeting_dialog import MeetingDialog
from secretariat.desktop.messages import Messages
from secretariat.desktop.widgets.choice_box import chosen_id
from secretariat.desktop.workspace import Workspace
from secretariat.domain.attendance import AttendanceState
from secretariat.domain.committees import Committee
from secretariat.domain.meetings import Meeting, MeetingKind, MeetingState
from secretariat.services.committee.statistics import year_statistics
from secretariat.services.meeting.meetings import take_over_meeting
from secretariat.services.workplace import Workplace

TODAY = date(2026, 8, 10)
PAST = "16.03.2026"


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "today", lambda: TODAY)


@pytest.fixture
def dialog(world: World, qtbot: QtBot) -> MeetingDialog:
    made = MeetingDialog(world.workspace, Messages("de"), world.folder.committee)
    qtbot.addWidget(made)
    made.open()
    return made


def kept(world: World, no: int) -> Meeting:
    with world.register.reading() as reading:
        (meeting,) = reading.all(Meeting, no=no)
    return meeting


def choose(dialog: MeetingDialog, kind: MeetingKind) -> None:
    dialog.form.kind.setCurrentIndex(dialog.form.kind.findData(str(kind)))


def enter_held(dialog: MeetingDialog, day: str = PAST) -> None:
    dialog.form.date.setText(day)
    dialog.form.held.setChecked(True)
    dialog.accept()


def test_a_meeting_that_took_place_is_entered_as_held(world: World, dialog: MeetingDialog) -> None:
    dialog.form.number.setValue(2)
    dialog.form.date.setText(PAST)
    assert dialog.form.held.isVisible()
    assert "Schritt 6" in dialog.form.deadlines.text()
    enter_held(dialog)
    meeting = kept(world, 2)
    assert (meeting.state, meeting.date, meeting.reply_by) == (MeetingState.HELD, date(2026, 3, 16), None)
    assert world.workspace.next_undo() == "2. Sitzung nachgetragen"


def test_a_day_gone_by_without_the_tick_is_refused_at_the_day(world: World, dialog: MeetingDialog) -> None:
    dialog.form.date.setText(PAST)
    dialog.accept()
    assert dialog.isVisible()
    assert "liegt zurück" in dialog.errors.text_of(dialog.form.date)
    with world.register.reading() as reading:
        assert len(reading.all(Meeting)) == 1
    dialog.done(0)


def test_nothing_is_asked_about_a_day_to_come(dialog: MeetingDialog) -> None:
    dialog.form.date.setText("07.12.2026")
    assert not dialog.form.held.isVisible()
    dialog.done(0)


def test_who_was_there_is_typed_back_and_counted(world: World, dialog: MeetingDialog, qtbot: QtBot) -> None:
    dialog.form.number.setValue(2)
    enter_held(dialog)
    earlier = replace(world, meeting_id=kept(world, 2).id)
    step = step_in(earlier.in_front(6, qtbot), AttendanceStep)
    step.form.numberSheet.click()
    for key in (Qt.Key.Key_A, Qt.Key.Key_E):
        QTest.keyClick(step.list, key)
    step.form.settle.click()
    states = [row.state for row in earlier.folder.attendance]
    assert len(states) == SEATS
    counted = world.workspace.look(year_statistics, earlier.folder.committee, 2026, clock.now())
    assert [(one.held_on, one.turnout.present) for one in counted.meetings] == [(date(2026, 3, 16), 1)]
    assert states.count(AttendanceState.PRESENT) == 1


def test_without_a_usual_house_that_of_the_last_meeting_is_proposed(world: World, qtbot: QtBot) -> None:
    committee = replace(world.folder.committee, default_venue_id=None)
    dialog = MeetingDialog(world.workspace, Messages("de"), committee)
    qtbot.addWidget(dialog)
    assert chosen_id(dialog.form.venue) == world.folder.meeting.venue_id


def test_no_house_is_asked_for_before_one_is_known(tmp_path: Path, qtbot: QtBot) -> None:
    committee = Committee(
        name="Arbeitsgruppe",
        short_name="AG",
        name_genitive="der Arbeitsgruppe",
        name_accusative="die Arbeitsgruppe",
        federal_state="NW",
    )
    with open_empty(tmp_path / "Gremien.sqlite") as register:
        with register.writing("Gremium") as writing:
            writing.add(committee)
        dialog = MeetingDialog(Workspace(Workplace(register)), Messages("de"), committee)
        qtbot.addWidget(dialog)
        dialog.open()
        assert not dialog.form.venue.isVisible()
        assert not dialog.form.room.isVisible()


def test_a_repetition_says_which_meeting_it_repeats(world: World, qtbot: QtBot) -> None:
    for no, day in ((1, date(2026, 1, 12)), (2, date(2026, 3, 16))):
        held = Meeting(committee_id=world.folder.committee.id, no=no, date=day, start=time(14), state=MeetingState.HELD)
        world.workspace.do("Früher", take_over_meeting, held)
    dialog = MeetingDialog(world.workspace, Messages("de"), world.folder.committee)
    qtbot.addWidget(dialog)
    dialog.open()
    assert not dialog.form.repeats.isVisible()
    choose(dialog, MeetingKind.REPETITION)
    assert dialog.form.repeats.isVisible()
    assert dialog.form.repeats.currentText().startswith("2. Sitzung")
    dialog.form.repeats.setCurrentIndex(1)
    dialog.form.date.setText("07.12.2026")
    dialog.accept()
    assert kept(world, 4).repeats_meeting_id == kept(world, 1).id


def test_another_kind_repeats_nothing_whatever_stood_there(world: World, dialog: MeetingDialog) -> None:
    choose(dialog, MeetingKind.REPETITION)
    choose(dialog, MeetingKind.EXTRAORDINARY)
    assert not dialog.form.repeatsLabel.isVisible()
    dialog.form.date.setText("07.12.2026")
    dialog.accept()
    assert kept(world, 4).repeats_meeting_id is None
