"""What the machine of the whole cycle found (test_cycle.py), each as the few steps a clerk would take."""

from dataclasses import replace
from datetime import date

import pytest

from making import SINCE, a_committee, a_meeting, folder_of, sent, with_sheet
from secretariat.domain.attendance import AttendanceState
from secretariat.domain.committees import Appointment, EndReason, Seat, SeatKind
from secretariat.domain.invitations import InvitationState
from secretariat.domain.meetings import Meeting
from secretariat.domain.outcomes import Resolution, ResolutionKind
from secretariat.services import attendance, committees, outcomes
from secretariat.services.gathering import MeetingFolder
from secretariat.services.quorum import live_quorum
from secretariat.storage.register import Register


def in_two_seats(register: Register, *, with_vote: bool) -> tuple[Meeting, MeetingFolder]:
    """Give the holder of the first seat a second one, and plan a meeting."""
    committee = a_committee(register, one_voting_seat_each=False)
    meeting = a_meeting(register, committee)
    first, second, _ = folder_of(register, meeting).places
    assert first.holder is not None
    assert second.appointment is not None
    with register.writing("Zweiter Sitz") as writing:
        seat = second.seat
        if not with_vote:
            advisory = Seat(bench_id=seat.bench_id, seat_no=9, voting=False, kind=SeatKind.ADVISORY, valid_from=SINCE)
            seat = committees.add_seat(writing, advisory)
        appointment = Appointment(seat_id=seat.id, person_id=first.holder.id, start=date(2026, 1, 1))
        if with_vote:
            committees.replace_holder(writing, second.appointment.id, appointment, EndReason.TERM)
        else:
            committees.appoint(writing, appointment)
    return meeting, folder_of(register, meeting)


@pytest.mark.parametrize("with_vote", [True, False], ids=["two votes", "one vote and one to advise"])
def test_whoever_holds_two_seats_is_invited_once_and_stands_once_on_the_sheet(
    register: Register, *, with_vote: bool
) -> None:
    meeting, before = in_two_seats(register, with_vote=with_vote)
    people = {place.holder.id for place in before.places if place.holder}
    invited = [one.person_id for one in sent(register, meeting).invitations if one.state is InvitationState.SENT]
    assert sorted(invited) == sorted(people)
    rows = with_sheet(register, meeting).attendance
    assert sorted(row.person_id for row in rows) == sorted(people)


def test_two_seats_of_one_person_count_and_vote_as_two(register: Register) -> None:
    meeting, _ = in_two_seats(register, with_vote=True)
    sent(register, meeting)
    folder = with_sheet(register, meeting)
    with register.writing("Liste") as writing:
        for row in folder.attendance:
            attendance.mark_attendance(writing, folder, row, attendance.Mark(AttendanceState.PRESENT))
    folder = folder_of(register, meeting)
    assert len(live_quorum(folder, meeting.start).present) == 3
    resolution = Resolution(meeting_id=meeting.id, no="2026/01", kind=ResolutionKind.RESOLUTION, text="Ja.", yes=3)
    with register.writing("Beschluss") as writing:
        assert outcomes.record_resolution(writing, folder, resolution).yes == 3


@pytest.mark.parametrize("kind", [SeatKind.ADVISORY, SeatKind.PERMANENT_GUEST])
def test_of_a_seat_with_a_vote_and_one_without_the_first_counts(register: Register, kind: SeatKind) -> None:
    meeting, folder = in_two_seats(register, with_vote=False)
    silent = next(place.seat for place in folder.places if not place.seat.voting)
    with register.writing("Vor alle anderen") as writing:
        committees.change_seat(writing, replace(silent, kind=kind, seat_no=1, valid_to=date(2030, 1, 1)))
    voting = next(place for place in folder.places if place.seat.voting)
    assert voting.holder is not None
    (row,) = (row for row in with_sheet(register, meeting).attendance if row.person_id == voting.holder.id)
    assert row.seat_id == voting.seat.id
