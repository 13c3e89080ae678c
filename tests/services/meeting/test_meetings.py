"""What a clerk does with meetings: planning, numbering, moving, closing, and the agenda."""

from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any

import pytest

from making import HELD_ON, a_committee, a_meeting, folder_of, printed, rules_of, sent
from secretariat.domain.committees import Committee
from secretariat.domain.errors import NotFoundError, RuleBrokenError
from secretariat.domain.meetings import AgendaItem, Meeting, MeetingKind, MeetingState
from secretariat.domain.outcomes import Minutes, MinutesState
from secretariat.services.committee import committees
from secretariat.services.listing import meeting_rows
from secretariat.services.meeting import meetings
from secretariat.storage.register import Register


@pytest.fixture
def committee(register: Register) -> Committee:
    return a_committee(register)


def in_state(register: Register, meeting: Meeting, *states: MeetingState) -> Meeting:
    for state in states:
        with register.writing("Status") as writing:
            meeting = meetings.move_state(writing, meeting.id, state)
    return meeting


def test_a_meeting_takes_the_rules_of_its_day(register: Register, committee: Committee) -> None:
    with register.writing("Fassung") as writing:
        later = committees.add_rules(writing, rules_of(committee, version="2", valid_from=date(2026, 1, 1)), None, None)
    assert a_meeting(register, committee).rules_version_id == later.id


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"end": time(14)}, "meeting.ends_before_start"),
        ({"doors_open": time(15)}, "meeting.doors_open_late"),
        ({"reply_by": HELD_ON}, "meeting.reply_by_late"),
        ({"state": MeetingState.HELD}, "meeting.not_to_come"),
    ],
)
def test_an_impossible_meeting_is_refused(
    register: Register, committee: Committee, changes: dict[str, Any], code: str
) -> None:
    with pytest.raises(RuleBrokenError) as refused:
        a_meeting(register, committee, **changes)
    assert refused.value.code == code
    with register.reading() as reading:
        assert reading.all(Meeting) == ()


def test_a_meeting_from_before_the_register_is_entered_as_held(register: Register, committee: Committee) -> None:
    earlier = Meeting(committee_id=committee.id, no=4, date=date(2025, 9, 1), start=time(14), state=MeetingState.CLOSED)
    with register.writing("Nachtrag") as writing:
        meetings.take_over_meeting(writing, earlier)
        with pytest.raises(RuleBrokenError, match=r"meeting\.not_held"):
            meetings.take_over_meeting(writing, replace(earlier, id="x", no=5, state=MeetingState.PLANNED))
        assert meetings.next_number(writing, committee) == 5


def test_a_number_is_given_once_and_proposed_without_gaps(register: Register, committee: Committee) -> None:
    meeting = a_meeting(register, committee)
    with pytest.raises(RuleBrokenError, match=r"meeting\.number_taken"):
        a_meeting(register, committee, date=date(2026, 12, 2), reply_by=None)
    with register.writing("Absage") as writing:
        assert meetings.next_number(writing, committee) == 2
        meetings.move_state(writing, meeting.id, MeetingState.CANCELLED)
        assert meetings.next_number(writing, committee) == 1


def test_a_cancelled_meeting_already_invited_to_keeps_its_number(register: Register, committee: Committee) -> None:
    meeting = a_meeting(register, committee)
    sent(register, meeting)
    in_state(register, meeting, MeetingState.CANCELLED)
    with register.reading() as reading:
        assert meetings.next_number(reading, committee) == 2
    with pytest.raises(RuleBrokenError, match=r"meeting\.number_taken"):
        a_meeting(register, committee, date=date(2026, 12, 2), reply_by=None)


def test_a_meeting_counts_as_invited_only_by_its_dispatch(register: Register, committee: Committee) -> None:
    meeting = a_meeting(register, committee)
    with pytest.raises(RuleBrokenError, match=r"meeting\.not_dispatched"):
        in_state(register, meeting, MeetingState.INVITED)
    assert sent(register, meeting).meeting.state is MeetingState.INVITED


def test_states_follow_each_other_as_a_meeting_lives(register: Register, committee: Committee) -> None:
    meeting = a_meeting(register, committee)
    with pytest.raises(RuleBrokenError, match=r"state\.move_refused"):
        in_state(register, meeting, MeetingState.HELD)
    sent(register, meeting)
    in_state(register, meeting, MeetingState.RUNNING, MeetingState.HELD)
    with pytest.raises(RuleBrokenError, match=r"state\.move_refused"), register.writing("Zurück") as writing:
        meetings.change_meeting(writing, replace(writing.get(Meeting, meeting.id), state=MeetingState.PLANNED))


def test_a_meeting_is_closed_when_its_minutes_are_sent(register: Register, committee: Committee) -> None:
    meeting = a_meeting(register, committee)
    sent(register, meeting)
    in_state(register, meeting, MeetingState.RUNNING, MeetingState.HELD)
    with pytest.raises(RuleBrokenError, match=r"meeting\.minutes_open"):
        in_state(register, meeting, MeetingState.CLOSED)
    with register.writing("Niederschrift") as writing:
        writing.add(Minutes(meeting_id=meeting.id, drafted_on=HELD_ON, sent_on=HELD_ON, state=MinutesState.SENT))
    assert in_state(register, meeting, MeetingState.CLOSED).state is MeetingState.CLOSED


def test_a_version_adopted_after_the_planning_holds_until_the_letters_go_out(
    register: Register, committee: Committee
) -> None:
    meeting = a_meeting(register, committee)
    with register.writing("Fassung") as writing:
        later = committees.add_rules(writing, rules_of(committee, version="2", valid_from=date(2026, 1, 1)), None, None)
    assert folder_of(register, meeting).rules == later
    assert sent(register, meeting).meeting.rules_version_id == later.id
    with register.writing("Fassung") as writing:
        committees.add_rules(writing, rules_of(committee, version="3", valid_from=date(2026, 2, 1)), None, None)
    assert folder_of(register, meeting).rules == later


def test_the_rules_are_frozen_with_the_first_dispatch(register: Register, committee: Committee) -> None:
    meeting = a_meeting(register, committee)
    with register.writing("Fassung") as writing:
        other = committees.add_rules(writing, rules_of(committee, version="2", valid_from=date(2025, 1, 1)), None, None)
        meetings.change_meeting(writing, replace(meeting, rules_version_id=other.id))
    frozen = sent(register, meeting).meeting
    with pytest.raises(RuleBrokenError, match=r"meeting\.rules_frozen"), register.writing("Fassung") as writing:
        meetings.change_meeting(writing, replace(frozen, rules_version_id=None))


def test_the_day_people_were_invited_to_changes_only_by_a_move(register: Register, committee: Committee) -> None:
    meeting = a_meeting(register, committee)
    with register.writing("Tag") as writing:
        meeting = meetings.change_meeting(writing, replace(meeting, date=date(2026, 9, 22), reply_by=None))
        meeting = meetings.change_meeting(writing, replace(meeting, date=HELD_ON))
    for state in (MeetingState.INVITED, MeetingState.RUNNING):
        kept = sent(register, meeting).meeting if state is MeetingState.INVITED else in_state(register, meeting, state)
        with pytest.raises(RuleBrokenError, match=r"meeting\.day_announced"), register.writing("Tag") as writing:
            meetings.change_meeting(writing, replace(kept, date=date(2026, 9, 30), reply_by=None))
        with register.writing("Beginn") as writing:
            assert meetings.change_meeting(writing, replace(kept, start=time(13))).date == HELD_ON


def test_the_usual_day_to_answer_by_goes_with_the_day_of_a_planned_meeting(
    register: Register, committee: Committee
) -> None:
    today, usual = date(2026, 6, 1), date(2026, 9, 16)
    meeting = a_meeting(register, committee, reply_by=usual)
    with register.writing("Tag") as writing:
        assert meetings.usual_reply_day(writing, committee, HELD_ON, today) == usual
        meeting = meetings.change_meeting(writing, replace(meeting, date=date(2026, 8, 31)), today)
        assert (meeting.date, meeting.reply_by) == (date(2026, 8, 31), date(2026, 8, 24))
        meeting = meetings.change_meeting(writing, replace(meeting, reply_by=date(2026, 8, 12)), today)
        meeting = meetings.change_meeting(writing, replace(meeting, date=HELD_ON), today)
        assert meeting.reply_by == date(2026, 8, 12), "a day of the clerk's own stays"


def test_no_day_to_answer_by_is_left_where_the_usual_one_is_over(register: Register, committee: Committee) -> None:
    meeting = a_meeting(register, committee, reply_by=date(2026, 9, 16))
    with register.writing("Tag") as writing:
        moved = meetings.change_meeting(writing, replace(meeting, date=date(2026, 9, 7)), date(2026, 9, 1))
    assert moved.reply_by is None


def test_a_moved_meeting_names_the_one_in_its_place(register: Register, committee: Committee) -> None:
    meeting = a_meeting(register, committee)
    new = Meeting(committee_id=committee.id, no=9, date=date(2026, 10, 7), start=time(14))
    with register.writing("Verlegung") as writing:
        successor = meetings.postpone_meeting(writing, meeting.id, new)
    folder = folder_of(register, meeting)
    assert (folder.meeting.state, folder.successor) == (MeetingState.MOVED, successor)
    assert successor.no == 1, "nobody was invited to the first one, so its number goes on"
    with pytest.raises(RuleBrokenError, match=r"meeting\.already_moved"), register.writing("Nochmal") as writing:
        meetings.postpone_meeting(writing, meeting.id, replace(new, id="x"))


def test_a_repetition_repeats_the_last_meeting_held_before_its_day(register: Register, committee: Committee) -> None:
    first, second, later = (
        a_meeting(register, committee, no=no, date=HELD_ON + timedelta(days=7 * no)) for no in (1, 2, 4)
    )
    for one in (first, second, later):
        sent(register, one)
        in_state(register, one, MeetingState.RUNNING, MeetingState.HELD)
    day = HELD_ON + timedelta(days=21)
    again = a_meeting(register, committee, no=3, date=day, kind=MeetingKind.REPETITION)
    assert again.repeats_meeting_id == second.id
    named = a_meeting(register, committee, no=5, date=day, kind=MeetingKind.REPETITION, repeats_meeting_id=first.id)
    assert named.repeats_meeting_id == first.id
    with register.writing("Art") as writing:
        ordinary = meetings.change_meeting(writing, replace(again, kind=MeetingKind.ORDINARY))
    assert ordinary.repeats_meeting_id is None


def test_where_no_meeting_was_held_a_repetition_repeats_none(register: Register, committee: Committee) -> None:
    a_meeting(register, committee)
    again = a_meeting(register, committee, no=2, date=HELD_ON + timedelta(days=7), kind=MeetingKind.REPETITION)
    assert again.repeats_meeting_id is None


def test_a_planned_meeting_can_be_taken_back_and_one_that_took_place_cannot(
    register: Register, committee: Committee
) -> None:
    meeting = a_meeting(register, committee)
    printed(register, meeting)
    with register.writing("Zurück") as writing:
        meetings.remove_meeting(writing, meeting.id)
    with register.reading() as reading:
        assert (reading.all(Meeting), reading.all(AgendaItem)) == ((), ())
    other = a_meeting(register, committee)
    sent(register, other)
    with pytest.raises(RuleBrokenError, match=r"record\.still_used"), register.writing("Zurück") as writing:
        meetings.remove_meeting(writing, other.id)
    in_state(register, other, MeetingState.RUNNING, MeetingState.HELD)
    with pytest.raises(RuleBrokenError, match=r"meeting\.took_place"), register.writing("Zurück") as writing:
        meetings.remove_meeting(writing, other.id)


def test_an_agenda_stands_by_number_not_by_letter(register: Register, committee: Committee) -> None:
    meeting = a_meeting(register, committee)
    items = tuple(
        AgendaItem(meeting_id=meeting.id, position=position, title=f"TOP {position}")
        for position in ("10", "2", "2.10", "2.9", "1")
    )
    with register.writing("Tagesordnung") as writing:
        meetings.set_agenda(writing, meeting.id, items)
        assert [item.position for item in meetings.agenda_of(writing, meeting.id)] == ["1", "2", "2.9", "2.10", "10"]
        with pytest.raises(RuleBrokenError, match=r"agenda\.without_title"):
            meetings.set_agenda(writing, meeting.id, (replace(items[0], title=" "),))


def test_a_meeting_is_found_by_its_handle(register: Register, committee: Committee) -> None:
    meeting = a_meeting(register, committee)
    with register.reading() as reading:
        assert meetings.find_meeting(reading, "bsp-1") == (committee, meeting)
        with pytest.raises(NotFoundError) as refused:
            meetings.find_meeting(reading, "BSP-2")
        assert refused.value.values["known"] == "BSP-1"
        (row,) = meeting_rows(reading, (committee,))
    assert (row.meeting, row.venue, row.state) == ("BSP-1", "Rathaus", "scheduled")
