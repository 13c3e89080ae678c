"""What the machine of the whole cycle found (test_cycle.py), each as the few steps a clerk would take."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from making import POSTED_AT, SINCE, a_committee, a_meeting, a_person, folder_of, printed, sent, with_sheet
from secretariat.domain.attendance import AttendanceState
from secretariat.domain.committees import Appointment, EndReason, Seat, SeatKind, TieRule
from secretariat.domain.errors import ChangedMeanwhileError, RuleBrokenError
from secretariat.domain.invitations import Invitation, InvitationState
from secretariat.domain.meetings import Meeting, MeetingState
from secretariat.domain.outcomes import Resolution, ResolutionKind, ResolutionState
from secretariat.services.committee import committees
from secretariat.services.meeting import attendance, invitations, meetings, outcomes
from secretariat.services.meeting.gathering import MeetingFolder
from secretariat.services.meeting.quorum import live_quorum
from secretariat.services.papers.preflight import preflight
from secretariat.services.people import people
from secretariat.services.register import history
from secretariat.services.workplace import Workplace
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


def test_a_step_is_not_taken_back_when_a_seat_would_have_two_holders(register: Register) -> None:
    meeting = a_meeting(register, a_committee(register))
    held = folder_of(register, meeting).places[0].appointment
    assert held is not None
    with register.writing("Ende") as writing:
        committees.end_appointment(writing, held.id, date(2026, 6, 30), EndReason.TERM)
    ended = writing.change_set.id
    with register.writing("Nachfolge") as writing:
        successor = people.add_person(writing, a_person(8))
        committees.appoint(
            writing,
            Appointment(seat_id=held.seat_id, person_id=successor.id, start=date(2026, 7, 1), end=date(2026, 12, 31)),
        )
    before = register.dump()
    with pytest.raises(ChangedMeanwhileError, match=r"history\.in_the_way"):
        history.undo_step(register, ended)
    with pytest.raises(ChangedMeanwhileError, match=r"history\.in_the_way"):
        Workplace(register).undo(ended)
    assert register.dump() == before
    history.undo(register)
    history.undo_step(register, ended)
    with register.reading() as reading:
        assert reading.get(Appointment, held.id) == held


def test_a_seat_gets_no_vote_while_its_holder_has_another(register: Register) -> None:
    meeting = a_meeting(register, a_committee(register))
    first = folder_of(register, meeting).places[0]
    assert first.holder is not None
    with register.writing("Beratend") as writing:
        advisory = Seat(bench_id=first.bench.id, seat_no=9, voting=False, valid_from=SINCE)
        committees.add_seat(writing, advisory)
        committees.appoint(writing, Appointment(seat_id=advisory.id, person_id=first.holder.id, start=SINCE))
    with pytest.raises(RuleBrokenError, match=r"seat\.second_vote") as refused, register.writing("Stimme") as writing:
        committees.change_seat(writing, replace(advisory, voting=True))
    assert refused.value.field == "voting"
    with register.writing("Nummer") as writing:
        committees.change_seat(writing, replace(advisory, label="Beratung"))


def test_an_invitation_taken_back_before_it_was_sent_keeps_no_number(register: Register) -> None:
    committee = a_committee(register)
    meeting = a_meeting(register, committee)
    first, second, _ = printed(register, meeting).invitations
    with register.writing("Zurückgezogen") as writing:
        invitations.withdraw_invitation(writing, first)
        meetings.move_state(writing, meeting.id, MeetingState.CANCELLED)
    with register.reading() as reading:
        assert meetings.next_number(reading, committee) == 1
    history.undo(register)
    sent(register, meeting)
    with register.writing("Zurückgezogen") as writing:
        invitations.withdraw_invitation(writing, writing.get(Invitation, second.id))
        meetings.move_state(writing, meeting.id, MeetingState.CANCELLED)
    with register.reading() as reading:
        assert meetings.next_number(reading, committee) == 2


@pytest.mark.parametrize(("has_seat", "state"), [(True, ResolutionState.OPEN), (False, ResolutionState.REJECTED)])
def test_a_chair_without_a_vote_never_decides_a_tie(
    register: Register, *, has_seat: bool, state: ResolutionState
) -> None:
    meeting = a_meeting(register, a_committee(register, tie_rule=TieRule.CHAIR_DECIDES))
    holder = folder_of(register, meeting).places[0].holder
    with register.writing("Leitung") as writing:
        chair = holder if has_seat else people.add_person(writing, a_person(9))
        assert chair is not None
        meetings.change_meeting(writing, replace(meeting, chair_id=chair.id))
    tied = Resolution(
        meeting_id=meeting.id, no="2026/01", kind=ResolutionKind.RESOLUTION, text="Ja.", yes=1, no_votes=1
    )
    folder = folder_of(register, meeting)
    with register.writing("Beschluss") as writing:
        assert outcomes.record_resolution(writing, folder, tied, chair_said_yes=True).state is state


def test_a_meeting_stays_as_long_as_its_sheet_says(register: Register) -> None:
    meeting = a_meeting(register, a_committee(register))
    with register.writing("Länger") as writing:
        longer = meetings.change_meeting(writing, replace(meeting, end=time(19)))
    lengthened = writing.change_set.id
    folder = with_sheet(register, meeting)
    left_late = attendance.Mark(AttendanceState.PARTIAL, left=time(18, 30))
    with register.writing("Liste") as writing:
        attendance.mark_attendance(writing, folder, folder.attendance[0], left_late)
    with pytest.raises(RuleBrokenError, match=r"outside_meeting") as refused, register.writing("Kürzer") as writing:
        meetings.change_meeting(writing, replace(longer, end=time(17)))
    assert refused.value.field == "end"
    with pytest.raises(ChangedMeanwhileError, match=r"history\.in_the_way"):
        history.undo_step(register, lengthened)
    with register.writing("Kürzer") as writing:
        assert meetings.change_meeting(writing, replace(longer, end=time(17, 30))).end == time(17, 30)


def test_nobody_is_warned_of_a_late_letter_that_was_taken_back(register: Register) -> None:
    meeting = a_meeting(register, a_committee(register))
    folder = sent(register, meeting, POSTED_AT + timedelta(days=25))
    late = [one.code for one in preflight(folder)].count("meeting.notice_violated")
    with register.writing("Zurückgezogen") as writing:
        invitations.withdraw_invitation(writing, folder.invitations[0])
    codes = [one.code for one in preflight(folder_of(register, meeting))]
    assert (late, codes.count("meeting.notice_violated")) == (3, 2)


def test_a_step_that_only_forgets_is_refused_as_erased_and_not_taken_back_without_end(register: Register) -> None:
    person = a_person()
    with register.writing("Person") as writing:
        people.add_person(writing, person)
    history.undo(register)
    with register.writing("Fristen") as writing:
        writing.forget(person)
    with pytest.raises(ChangedMeanwhileError, match=r"history\.erased"):
        history.undo(register)
