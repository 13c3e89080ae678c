"""Needs become measures: how many, by when to order, how far; and never whose they are."""

from dataclasses import replace
from datetime import date, time

import pytest

from making import SINCE, a_committee, a_deputy, a_meeting, a_need, folder_of, sent
from secretariat.domain.committees import Committee
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.invitations import Answer, ReplyChannel
from secretariat.domain.meetings import Meeting, MeetingState
from secretariat.domain.needs import Accommodation, AccommodationState, NeedScope
from secretariat.domain.people import Person
from secretariat.domain.workshops import Assignment, AssignmentSource, WorkshopGroup
from secretariat.services.meeting.replies import ReplyDetails, record_reply
from secretariat.services.needs.accommodations import (
    Arrangement,
    accommodation_rows,
    arrangements,
    keep_measure,
    open_arrangements,
    remove_measure,
    take_over,
)
from secretariat.services.today.agenda_of_the_day import DueKind
from secretariat.services.today.today import due_on
from secretariat.storage.register import Register

SIGNING, WHEELCHAIR = "Gebärdensprachdolmetschung (DGS)", "Rollstuhlplatz"
TODAY = date(2026, 8, 1)
ANSWERED = date(2026, 9, 2)


@pytest.fixture
def committee(register: Register) -> Committee:
    return a_committee(register, seats=4)


@pytest.fixture
def meeting(register: Register, committee: Committee) -> Meeting:
    return a_meeting(register, committee)


def holder(register: Register, meeting: Meeting, number: int) -> Person:
    found = folder_of(register, meeting).places[number].holder
    assert found is not None
    return found


def standing(register: Register, person: Person, meeting: Meeting, kind: str) -> None:
    a_need(register, person, meeting, kind=kind, scope=NeedScope.STANDING, meeting_id=None)


def answer(register: Register, meeting: Meeting, person: Person, answer: Answer, deputy: Person | None = None) -> None:
    folder = folder_of(register, meeting)
    invitation = next(one for one in folder.invitations if one.person_id == person.id)
    details = ReplyDetails(answer=answer, received_on=ANSWERED, received_via=ReplyChannel.EMAIL, deputy=deputy)
    with register.writing("Antwort") as writing:
        record_reply(writing, folder, invitation, details)


def rows(register: Register, meeting: Meeting) -> tuple[Arrangement, ...]:
    with register.reading() as reading:
        return arrangements(reading, meeting.id)


def keep(register: Register, measure: Accommodation) -> Accommodation:
    with register.writing("Vorkehrung") as writing:
        return keep_measure(writing, measure, TODAY)


def test_before_the_invitations_standing_needs_of_the_members_propose_what_to_order(
    register: Register, meeting: Meeting
) -> None:
    standing(register, holder(register, meeting, 0), meeting, SIGNING)
    (row,) = rows(register, meeting)
    assert (row.measure.kind, row.measure.quantity, row.needed, row.awaited) == (SIGNING, 2, 0, 2)
    assert row.is_open
    assert not row.is_kept
    assert row.order_by == date(2026, 9, 2)


def test_those_who_come_count_and_those_who_refuse_do_not(register: Register, meeting: Meeting) -> None:
    people = [holder(register, meeting, number) for number in range(3)]
    for person in people:
        a_need(register, person, meeting, kind=WHEELCHAIR)
    sent(register, meeting)
    answer(register, meeting, people[0], Answer.ACCEPTED)
    answer(register, meeting, people[1], Answer.DECLINED)
    (row,) = rows(register, meeting)
    assert (row.needed, row.awaited) == (1, 1)


def test_the_needs_of_a_stand_in_count_and_not_those_of_the_member(register: Register, meeting: Meeting) -> None:
    member = holder(register, meeting, 0)
    deputy = a_deputy(register, folder_of(register, meeting), 1, 7)
    standing(register, member, meeting, WHEELCHAIR)
    standing(register, deputy, meeting, "Braille")
    sent(register, meeting)
    answer(register, meeting, member, Answer.REPRESENTED, deputy)
    assert [(row.measure.kind, row.needed) for row in rows(register, meeting)] == [("Braille", 1)]


def test_a_team_of_interpreters_serves_all_in_the_plenary_and_each_group_needs_its_own(
    register: Register, committee: Committee, meeting: Meeting
) -> None:
    people = [holder(register, meeting, number) for number in range(3)]
    for person in people:
        a_need(register, person, meeting, kind=SIGNING)
    sent(register, meeting)
    for person in people:
        answer(register, meeting, person, Answer.ACCEPTED)
    assert [row.needed for row in rows(register, meeting)] == [2]
    groups = [WorkshopGroup(meeting_id=meeting.id, no=number, topic="Arbeit") for number in (1, 2)]
    with register.writing("Gruppen") as writing:
        writing.add(*groups)
        for person, group in zip(people, (groups[0], groups[0], groups[1]), strict=True):
            source = AssignmentSource.ALLOTTED
            writing.add(Assignment(meeting_id=meeting.id, person_id=person.id, group_id=group.id, source=source))
    assert [row.needed for row in rows(register, meeting)] == [4]
    with register.reading() as reading:
        (counted,) = accommodation_rows(reading, (committee,), TODAY)
    assert counted.by_group == ("1: 2", "2: 2")
    with register.writing("zweite Runde") as writing:
        afternoon = WorkshopGroup(meeting_id=meeting.id, round=2, no=1, topic="Freizeit")
        writing.add(afternoon)
        writing.add(
            Assignment(
                meeting_id=meeting.id,
                person_id=people[0].id,
                round=2,
                group_id=afternoon.id,
                source=AssignmentSource.ALLOTTED,
            )
        )
        (counted,) = accommodation_rows(writing, (committee,), TODAY)
    assert counted.by_group == ("1/1: 2", "1/2: 2", "2/1: 2"), "two groups 1 would be taken for one"


def test_a_short_meeting_needs_one_interpreter(register: Register, committee: Committee) -> None:
    short = a_meeting(register, committee, start=time(14), end=time(15))
    standing(register, holder(register, short, 0), short, SIGNING)
    assert [row.measure.quantity for row in rows(register, short)] == [1]


def test_what_is_taken_over_is_no_proposal_any_more(register: Register, meeting: Meeting) -> None:
    standing(register, holder(register, meeting, 0), meeting, SIGNING)
    (proposal,) = rows(register, meeting)
    with register.writing("Vorkehrungen") as writing:
        (kept_id,) = take_over(writing, [proposal.measure], TODAY)
    (row,) = rows(register, meeting)
    assert (row.measure.id, row.measure.state, row.measure.quantity) == (kept_id, AccommodationState.NEEDED, 2)


def test_a_need_that_came_after_the_order_shows(register: Register, meeting: Meeting) -> None:
    first, second = holder(register, meeting, 0), holder(register, meeting, 1)
    a_need(register, first, meeting, kind=WHEELCHAIR)
    keep(register, Accommodation(meeting_id=meeting.id, kind=WHEELCHAIR, state=AccommodationState.CONFIRMED))
    assert len(rows(register, meeting)) == 1
    a_need(register, second, meeting, kind=WHEELCHAIR)
    proposal, ordered = rows(register, meeting)
    assert (ordered.arranged, ordered.awaited) == (1, 2)
    assert (proposal.measure.quantity, proposal.is_kept) == (1, False)


def test_a_measure_nobody_needs_any_more_stays_and_says_so(register: Register, meeting: Meeting) -> None:
    keep(register, Accommodation(meeting_id=meeting.id, kind=WHEELCHAIR, quantity=2))
    (row,) = rows(register, meeting)
    assert (row.needed, row.arranged) == (0, 2)


def test_asking_and_promising_leave_their_day(register: Register, meeting: Meeting) -> None:
    asked = keep(
        register, Accommodation(meeting_id=meeting.id, kind=SIGNING, state=AccommodationState.REQUESTED, cost=48_000)
    )
    assert asked.ordered_on == TODAY
    promised = keep(register, replace(asked, state=AccommodationState.CONFIRMED))
    assert (promised.confirmed_on, promised.cost) == (TODAY, 48_000)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"kind": " "}, "accommodation.kind_missing"),
        ({"quantity": 0}, "accommodation.quantity"),
        ({"cost": -1}, "accommodation.cost"),
        ({"state": AccommodationState.UNAVAILABLE}, "accommodation.contact_note_missing"),
        ({"ordered_on": TODAY, "confirmed_on": SINCE}, "accommodation.confirmed_early"),
    ],
)
def test_a_measure_that_cannot_be_is_refused(
    register: Register, meeting: Meeting, changes: dict[str, object], code: str
) -> None:
    measure = replace(Accommodation(meeting_id=meeting.id, kind=SIGNING), **changes)  # type: ignore[arg-type]
    with pytest.raises(RuleBrokenError) as refused:
        keep(register, measure)
    assert refused.value.code == code
    assert rows(register, meeting) == ()


def test_a_group_of_another_meeting_is_refused(register: Register, committee: Committee, meeting: Meeting) -> None:
    other = a_meeting(register, committee, no=2, date=date(2026, 12, 2), reply_by=None)
    group = WorkshopGroup(meeting_id=other.id, no=1, topic="Arbeit")
    with register.writing("Gruppe") as writing:
        writing.add(group)
    with pytest.raises(RuleBrokenError, match=r"accommodation\.group_elsewhere"):
        keep(register, Accommodation(meeting_id=meeting.id, kind=SIGNING, group_id=group.id))


def test_a_delivered_measure_is_not_asked_for_again(register: Register, meeting: Meeting) -> None:
    done = Accommodation(meeting_id=meeting.id, kind=SIGNING, state=AccommodationState.CONFIRMED)
    done = keep(register, replace(keep(register, done), state=AccommodationState.DELIVERED))
    with pytest.raises(RuleBrokenError, match=r"state\.move_refused"):
        keep(register, replace(done, state=AccommodationState.REQUESTED))


def test_a_measure_can_be_taken_out(register: Register, meeting: Meeting) -> None:
    kept = keep(register, Accommodation(meeting_id=meeting.id, kind=SIGNING))
    with register.writing("Vorkehrung") as writing:
        remove_measure(writing, kept.id)
    assert rows(register, meeting) == ()


def test_what_is_open_is_a_number_and_the_first_day_to_order(register: Register, meeting: Meeting) -> None:
    with register.reading() as reading:
        assert open_arrangements(reading, meeting) is None
    a_need(register, holder(register, meeting, 0), meeting, kind=WHEELCHAIR)
    a_need(register, holder(register, meeting, 1), meeting, kind=SIGNING)
    keep(register, Accommodation(meeting_id=meeting.id, kind="Fahrdienst", state=AccommodationState.CONFIRMED))
    with register.reading() as reading:
        found = open_arrangements(reading, meeting)
        assert found is not None
        assert (found.count, found.due) == (2, date(2026, 9, 2))
        assert open_arrangements(reading, replace(meeting, state=MeetingState.CANCELLED)) is None


def test_what_nobody_has_arranged_stands_on_heute_by_its_day_to_order(register: Register, meeting: Meeting) -> None:
    a_need(register, holder(register, meeting, 1), meeting, kind=SIGNING)
    with register.reading() as reading:
        early, late = due_on(reading, date(2026, 8, 4)), due_on(reading, date(2026, 9, 20))
    assert DueKind.ARRANGEMENTS not in {row.kind for row in early}
    (row,) = (row for row in late if row.kind is DueKind.ARRANGEMENTS)
    assert (row.due, row.overdue, row.meeting) == (date(2026, 9, 2), True, "BSP-1")
    assert row.what == "1 Vorkehrung noch nicht zugesagt"
    (measure,) = rows(register, meeting)
    keep(register, replace(measure.measure, id="m" * 32, state=AccommodationState.CONFIRMED))
    with register.reading() as reading:
        assert DueKind.ARRANGEMENTS not in {row.kind for row in due_on(reading, date(2026, 9, 20))}
