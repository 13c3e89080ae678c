"""Needs go on their day by themselves, and only a day and a number are left."""

import logging
from dataclasses import replace
from datetime import date
from threading import Event

import pytest

from making import a_committee, a_meeting, a_need, folder_of
from secretariat import clock
from secretariat.desktop.needs.needs_deletion import NeedsDeletion
from secretariat.desktop.workspace import Workspace
from secretariat.domain.meetings import Meeting
from secretariat.domain.needs import AccessNeed, Accommodation, AccommodationState
from secretariat.logbook import LogbookFormatter
from secretariat.services.needs.needs import erase_need, erased_needs
from secretariat.services.register.steps import step_rows
from secretariat.services.workplace import Workplace, Writing
from secretariat.storage.register import Register

WORD = "KANARIENVOGEL"
LAST_DAY = date(2026, 10, 23)


@pytest.fixture
def meeting(register: Register) -> Meeting:
    meeting = a_meeting(register, a_committee(register))
    holder = folder_of(register, meeting).places[0].holder
    assert holder is not None
    a_need(register, holder, meeting)
    return meeting


def on(day: date, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "today", lambda: day)


def kept(workspace: Workspace) -> int:
    return len(workspace.look(lambda reading: reading.all(AccessNeed)))


@pytest.mark.usefixtures("meeting")
def test_the_day_before_nothing_goes_and_on_the_day_everything(
    register: Register, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    workspace = Workspace(Workplace(register))
    deletion = NeedsDeletion(workspace)
    on(date(2026, 10, 22), monkeypatch)
    deletion.look()
    assert kept(workspace) == 1
    on(LAST_DAY, monkeypatch)
    with caplog.at_level(logging.INFO):
        deletion.look()
    assert kept(workspace) == 0
    assert WORD.encode() not in register.path.read_bytes()
    logged = [LogbookFormatter().format(record) for record in caplog.records]
    assert [line.partition("needs.erased")[2] for line in logged] == [" needs=1 notes=0"]
    row = workspace.look(step_rows)[0]
    assert (row.label, row.names) == ("1 Angabe zum Unterstützungsbedarf fristgerecht gelöscht", ())


def test_the_step_says_what_went_where_only_notes_were_due(
    register: Register, meeting: Meeting, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = Accommodation(meeting_id=meeting.id, kind="Braille", contact_note=WORD, state=AccommodationState.UNAVAILABLE)
    with register.writing("Vorkehrung") as writing:
        writing.add(told, replace(told, id="b" * 32))
        erase_need(writing, writing.all(AccessNeed)[0].id)
    workspace = Workspace(Workplace(register))
    on(LAST_DAY, monkeypatch)
    NeedsDeletion(workspace).look()
    assert WORD.encode() not in register.path.read_bytes()
    assert workspace.look(step_rows)[0].label == "2 Vermerke zu Vorkehrungen fristgerecht gelöscht"


def test_needs_and_notes_that_go_on_one_day_are_both_said(
    register: Register, meeting: Meeting, monkeypatch: pytest.MonkeyPatch
) -> None:
    with register.writing("Vorkehrung") as writing:
        writing.add(Accommodation(meeting_id=meeting.id, kind="Braille", contact_note=WORD))
    workspace = Workspace(Workplace(register))
    on(LAST_DAY, monkeypatch)
    NeedsDeletion(workspace).look()
    needs, notes = workspace.look(step_rows)[0].label.split("; ")
    assert needs == "1 Angabe zum Unterstützungsbedarf fristgerecht gelöscht"
    assert notes == "1 Vermerk zu Vorkehrungen fristgerecht gelöscht"


@pytest.mark.usefixtures("meeting")
def test_while_a_long_step_is_written_the_window_does_not_wait_for_the_register(
    register: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    on(LAST_DAY, monkeypatch)
    workspace = Workspace(Workplace(register))
    deletion = NeedsDeletion(workspace)
    goes_on = Event()

    def hold(_writing: Writing) -> bool:
        return goes_on.wait(20)

    workspace.begin(lambda workplace: workplace.do("Lang", hold), then=print, failed=print, ended=print)
    deletion.look()
    goes_on.set()
    workspace.finish()
    assert kept(workspace) == 1, "it is looked at once more, later"
    deletion.look()
    assert kept(workspace) == 0


@pytest.mark.usefixtures("meeting")
def test_what_is_left_is_a_day_and_a_number(register: Register, monkeypatch: pytest.MonkeyPatch) -> None:
    workspace = Workspace(Workplace(register))
    assert workspace.look(erased_needs) == ()
    on(LAST_DAY, monkeypatch)
    NeedsDeletion(workspace).look()
    ((day, count),) = workspace.look(erased_needs)
    assert isinstance(day, date)
    assert count == 1


@pytest.mark.usefixtures("meeting")
def test_it_looks_once_a_day_and_again_on_the_next(register: Register, monkeypatch: pytest.MonkeyPatch) -> None:
    workspace = Workspace(Workplace(register))
    deletion = NeedsDeletion(workspace)
    for day, left in ((date(2026, 10, 22), 1), (LAST_DAY, 0)):
        on(day, monkeypatch)
        deletion.timer.timeout.emit()
        assert kept(workspace) == left


@pytest.mark.usefixtures("meeting")
def test_a_register_of_others_is_left_alone(register: Register) -> None:
    register.close()
    with Register.open(register.path, read_only=True) as opened:
        assert not NeedsDeletion(Workspace(Workplace(opened))).timer.isActive()
