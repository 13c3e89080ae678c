from typing import Any

import pytest

from making import a_committee, a_deputy, a_meeting, folder_of, folder_of_step, with_sheet
from secretariat.domain.attendance import AttendanceState
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.meetings import Meeting
from secretariat.domain.people import Organisation, Person
from secretariat.services.meeting import attendance
from secretariat.services.meeting.attendance import Mark
from secretariat.services.meeting.sheet_rows import (
    Guest,
    add_guest,
    bench_counts,
    not_yet_numbered,
    offered_at_sheet,
    sheet_rows,
    state_counts,
)
from secretariat.storage.register import Register


def mark(register: Register, meeting: Meeting, row_no: int, state: AttendanceState, **more: Any) -> None:
    with register.writing("Anwesenheit") as writing:
        folder = folder_of_step(writing, meeting)
        row = attendance.find_row(folder, str(row_no))
        attendance.mark_attendance(writing, folder, row, Mark(state, **more))


def guest(register: Register, meeting: Meeting, given: Guest) -> None:
    with register.writing("Gast") as writing:
        add_guest(writing, folder_of_step(writing, meeting), given)


def test_before_the_sheet_is_numbered_everybody_waits(register: Register, meeting: Meeting) -> None:
    assert not_yet_numbered(folder_of(register, meeting)) == 3
    assert not_yet_numbered(with_sheet(register, meeting)) == 0


def test_a_stand_in_stands_on_the_row_of_her_member(register: Register, meeting: Meeting) -> None:
    deputy = a_deputy(register, with_sheet(register, meeting), 1, 5)
    number = {row.name: row.number for row in sheet_rows(folder_of(register, meeting))}["Brandt, Anna"]
    mark(register, meeting, number, AttendanceState.REPRESENTED, deputy=deputy)
    folder = folder_of(register, meeting)
    assert len(folder.attendance) == 4
    assert [row.represented_by for row in sheet_rows(folder) if row.number == number] == ["Emil Loos"]
    assert state_counts(folder)[AttendanceState.REPRESENTED] == 1
    assert [(one.there, one.of) for one in bench_counts(folder)] == [(1, 3)]


def test_a_stand_in_whose_member_came_after_all_is_listed_as_a_guest(register: Register, meeting: Meeting) -> None:
    deputy = a_deputy(register, with_sheet(register, meeting), 1, 5)
    number = {row.name: row.number for row in sheet_rows(folder_of(register, meeting))}["Brandt, Anna"]
    mark(register, meeting, number, AttendanceState.REPRESENTED, deputy=deputy)
    mark(register, meeting, number, AttendanceState.PRESENT)
    assert "Loos, Emil" in {row.name for row in sheet_rows(folder_of(register, meeting))}


def test_deputies_are_offered_in_order(register: Register, meeting: Meeting) -> None:
    folder = with_sheet(register, meeting)
    deputy = a_deputy(register, folder, 1, 5)
    folder = folder_of(register, meeting)
    row = next(one for one in folder.attendance if one.seat_id == folder.places[0].seat.id)
    assert [person.id for person in offered_at_sheet(folder, row)] == [deputy.id]


def test_a_guest_brings_her_organisation_once(register: Register, meeting: Meeting) -> None:
    with_sheet(register, meeting)
    guest(register, meeting, Guest("Neu", "Eva", "Tagblatt", "Presse"))
    guest(register, meeting, Guest("Alt", "Udo", "  tagblatt "))
    folder = folder_of(register, meeting)
    assert [one.name for one in folder.people.organisations.values()] == ["Tagblatt"]
    assert [(row.name, row.bench) for row in sheet_rows(folder)][3:] == [("Neu, Eva", "Presse"), ("Alt, Udo", "Gast")]


def test_a_guest_without_a_name_is_refused_and_leaves_no_organisation(register: Register, meeting: Meeting) -> None:
    with pytest.raises(RuleBrokenError, match=r"person\.without_name"):
        guest(register, meeting, Guest(" ", organisation="Tagblatt"))
    with register.reading() as reading:
        assert not reading.all(Organisation)
        assert len(reading.all(Person)) == 3


def test_each_bench_names_who_is_missing(register: Register) -> None:
    meeting = a_meeting(register, a_committee(register))
    folder = with_sheet(register, meeting)
    with register.writing("Blatt") as writing:
        attendance.mark_attendance(writing, folder, folder.attendance[0], Mark(AttendanceState.PRESENT))
    (bench,) = bench_counts(folder_of(register, meeting))
    assert (bench.there, bench.of, bench.missing) == (1, 3, ("Keller, Jonas", "Uhl, Mara"))
