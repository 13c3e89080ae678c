"""A bench without a vote: who sits on it has none, whatever her seat says (I02)."""

from dataclasses import replace

import pytest

from making import SINCE, a_bench, a_committee, a_meeting, folder_of, folder_of_step, with_sheet
from secretariat.domain.attendance import AttendanceState
from secretariat.domain.committees import Appointment, Bench, Committee, DeputyModel, Seat
from secretariat.domain.errors import ChangedMeanwhileError, RuleBrokenError
from secretariat.domain.people import Person
from secretariat.services.committee import committees
from secretariat.services.meeting import attendance
from secretariat.services.meeting.attendance import Mark
from secretariat.services.meeting.quorum import live_quorum
from secretariat.services.register.history import undo_step
from secretariat.storage import history as storage_history
from secretariat.storage.register import Register


@pytest.fixture
def committee(register: Register) -> Committee:
    return a_committee(register, deputy_model=DeputyModel.AD_HOC)


@pytest.fixture
def advisers(register: Register, committee: Committee) -> Bench:
    return a_bench(
        register, committee, seats=1, first=3, name="Rat", short_name="R", sort_no=2, print_label="Rat", has_vote=False
    )


def seated(register: Register, bench: Bench, person: Person) -> Appointment:
    with register.writing("Zweiter Sitz") as writing:
        seat = committees.add_seat(writing, Seat(bench_id=bench.id, seat_no=7, valid_from=SINCE))
        return committees.appoint(writing, Appointment(seat_id=seat.id, person_id=person.id, start=SINCE))


def test_a_member_may_advise_too_but_the_bench_gets_no_vote_then(
    register: Register, committee: Committee, advisers: Bench
) -> None:
    member = folder_of(register, a_meeting(register, committee)).places[0].holder
    assert member is not None
    seated(register, advisers, member)
    with pytest.raises(RuleBrokenError, match=r"seat\.second_vote") as refused, register.writing("Stimme") as writing:
        committees.change_bench(writing, replace(advisers, has_vote=True))
    assert refused.value.field == "has_vote"


def test_taking_back_that_a_bench_lost_its_vote_is_refused_too(
    register: Register, committee: Committee, advisers: Bench
) -> None:
    with register.writing("Mit Stimme") as writing:
        committees.change_bench(writing, replace(advisers, has_vote=True))
    with register.writing("Ohne Stimme") as writing:
        committees.change_bench(writing, advisers)
    with register.reading() as reading:
        step = storage_history.undoable(reading)
    assert step is not None
    member = folder_of(register, a_meeting(register, committee)).places[0].holder
    assert member is not None
    seated(register, advisers, member)
    with pytest.raises(ChangedMeanwhileError, match=r"history\.in_the_way"):
        undo_step(register, step.id)


def test_who_advises_may_sit_in_for_a_member_and_counts_for_that_seat(
    register: Register, committee: Committee, advisers: Bench
) -> None:
    meeting = a_meeting(register, committee)
    folder = with_sheet(register, meeting)
    adviser = next(place.holder for place in folder.places if place.bench.id == advisers.id)
    assert adviser is not None
    with register.writing("Blatt") as writing:
        now = folder_of_step(writing, meeting)
        attendance.mark_attendance(writing, now, now.attendance[0], Mark(AttendanceState.REPRESENTED, deputy=adviser))
    assert live_quorum(folder_of(register, meeting), meeting.start).present == {folder.places[0].seat.id}
