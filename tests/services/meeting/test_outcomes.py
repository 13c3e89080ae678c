"""What a clerk does with what a meeting brought: resolutions, minutes, follow-ups."""

from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest

from making import HELD_ON, a_committee, a_meeting, folder_of, folder_of_step, sent, with_sheet
from secretariat.domain.attendance import AttendanceState
from secretariat.domain.committees import Majority, QuorumBase, QuorumRule, TieRule
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.meetings import Meeting
from secretariat.domain.outcomes import (
    FollowUp,
    Minutes,
    MinutesState,
    Resolution,
    ResolutionKind,
    ResolutionState,
)
from secretariat.services.meeting import attendance, exclusions, outcomes
from secretariat.storage.register import Register

QUORUM = QuorumRule(base=QuorumBase.FILLED_SEATS)


def a_resolution(meeting: Meeting, **changes: Any) -> Resolution:
    resolution = Resolution(
        meeting_id=meeting.id,
        no="2026/01",
        kind=ResolutionKind.RESOLUTION,
        text="So soll es sein.",
        quorate_at_vote=True,
    )
    return replace(resolution, **changes)


def record(register: Register, resolution: Resolution, **more: Any) -> Resolution:
    with register.writing("Beschluss") as writing:
        folder = folder_of_step(writing, writing.get(Meeting, resolution.meeting_id))
        return outcomes.record_resolution(writing, folder, resolution, **more)


def test_a_resolution_is_kept_and_changed(register: Register) -> None:
    meeting = a_meeting(register, a_committee(register, quorum=QUORUM))
    kept = record(register, a_resolution(meeting))
    done = record(register, replace(kept, state=ResolutionState.IMPLEMENTED))
    with pytest.raises(RuleBrokenError, match=r"state\.move_refused"):
        record(register, replace(done, state=ResolutionState.OPEN))


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"text": " "}, "resolution.without_text"),
        ({"no": ""}, "resolution.without_number"),
        ({"quorate_at_vote": False}, "resolution.not_quorate"),
        ({"yes": 3, "no_votes": 1}, "resolution.too_many_votes"),
        ({"yes": -1}, "resolution.votes_negative"),
        ({"unanimous": True, "yes": 1, "no_votes": 1}, "resolution.not_unanimous"),
    ],
)
def test_an_impossible_resolution_is_refused(register: Register, changes: dict[str, Any], code: str) -> None:
    meeting = a_meeting(register, a_committee(register, quorum=QUORUM))
    with pytest.raises(RuleBrokenError) as refused:
        record(register, a_resolution(meeting, **changes))
    assert refused.value.code == code


def test_a_recommendation_needs_no_quorum_and_a_resolution_none_where_none_is_asked(register: Register) -> None:
    meeting = a_meeting(register, a_committee(register, quorum=QUORUM))
    record(register, a_resolution(meeting, kind=ResolutionKind.RECOMMENDATION, quorate_at_vote=None))


def test_votes_are_counted_against_the_seats_in_the_room(register: Register) -> None:
    meeting = a_meeting(register, a_committee(register))
    sent(register, meeting)
    sheet = with_sheet(register, meeting)
    with register.writing("Anwesenheit") as writing:
        attendance.mark_attendance(writing, sheet, sheet.attendance[0], attendance.Mark(AttendanceState.PRESENT))
    record(register, a_resolution(meeting, yes=1, no_votes=0))
    with pytest.raises(RuleBrokenError, match=r"resolution\.too_many_votes"):
        record(register, a_resolution(meeting, no="2026/02", yes=2))


def test_who_left_and_who_came_later_do_not_vote_together(register: Register) -> None:
    meeting = a_meeting(register, a_committee(register))
    sheet = with_sheet(register, meeting)
    left = attendance.Mark(AttendanceState.PARTIAL, left=time(15))
    came = attendance.Mark(AttendanceState.PARTIAL, arrived=time(15, 30))
    with register.writing("Anwesenheit") as writing:
        for row, mark in zip(sheet.attendance, (left, came, attendance.Mark(AttendanceState.PRESENT)), strict=True):
            attendance.mark_attendance(writing, folder_of_step(writing, meeting), row, mark)
    record(register, a_resolution(meeting, yes=2, no_votes=0))
    with pytest.raises(RuleBrokenError, match=r"resolution\.too_many_votes"):
        record(register, a_resolution(meeting, no="2026/02", yes=3))


def test_a_chair_barred_by_a_conflict_of_interest_decides_no_tie(register: Register) -> None:
    meeting = a_meeting(register, a_committee(register, tie_rule=TieRule.CHAIR_DECIDES))
    folder = folder_of(register, meeting)
    chair, item = folder.places[0].holder, folder.agenda[1]
    assert chair is not None
    with register.writing("Befangen") as writing:
        writing.change(replace(folder.meeting, chair_id=chair.id))
        exclusions.exclude_from_vote(writing, folder, item.id, folder.places[0].seat.id)
    barred = record(register, a_resolution(meeting, agenda_item_id=item.id, yes=1, no_votes=1), chair_said_yes=True)
    free = record(register, a_resolution(meeting, no="2026/02", yes=1, no_votes=1), chair_said_yes=True)
    assert (barred.state, free.state) == (ResolutionState.REJECTED, ResolutionState.OPEN)


def test_what_was_voted_down_is_kept_as_rejected(register: Register) -> None:
    meeting = a_meeting(register, a_committee(register, tie_rule=TieRule.CHAIR_DECIDES))
    lost = record(register, a_resolution(meeting, yes=1, no_votes=2))
    tied = record(register, a_resolution(meeting, no="2026/02", yes=1, no_votes=1))
    decided = record(register, a_resolution(meeting, no="2026/03", yes=1, no_votes=1), chair_said_yes=True)
    states = [one.state for one in (lost, tied, decided)]
    assert states == [ResolutionState.REJECTED, ResolutionState.REJECTED, ResolutionState.OPEN]


def test_consensus_is_broken_by_one_no(register: Register) -> None:
    meeting = a_meeting(register, a_committee(register, majority=Majority.CONSENSUS))
    kept = record(register, a_resolution(meeting, yes=2, no_votes=1))
    assert kept.state is ResolutionState.REJECTED


def test_minutes_go_their_way_and_say_what_they_lack(register: Register) -> None:
    meeting = a_meeting(register, a_committee(register))
    minutes = Minutes(meeting_id=meeting.id, drafted_on=HELD_ON)
    with register.writing("Niederschrift") as writing:
        outcomes.draft_minutes(writing, minutes)
        gaps = outcomes.minutes_gaps(writing, folder_of_step(writing, meeting), minutes)
        signed = outcomes.draft_minutes(writing, replace(minutes, state=MinutesState.SIGNED))
        with pytest.raises(RuleBrokenError, match=r"state\.move_refused"):
            outcomes.draft_minutes(writing, replace(signed, state=MinutesState.APPROVED))
    codes = {gap.code for gap in gaps}
    assert codes >= {"minutes.chair_missing", "minutes.nobody_present", "minutes.outcome_missing"}
    assert "minutes.place_missing" not in codes, "the committee's usual house is the place"


def test_a_follow_up_needs_words_and_is_done_on_a_day(register: Register) -> None:
    with register.writing("Wiedervorlage") as writing:
        with pytest.raises(RuleBrokenError, match=r"follow_up\.without_text"):
            outcomes.add_follow_up(writing, FollowUp(due=HELD_ON, text="  "))
        kept = outcomes.add_follow_up(writing, FollowUp(due=HELD_ON, text="Saal buchen"))
        outcomes.finish_follow_up(writing, kept.id, date(2026, 9, 1))
        assert writing.get(FollowUp, kept.id).done_on == date(2026, 9, 1)


def test_a_number_is_given_once_in_a_committee_whatever_the_meeting(register: Register) -> None:
    committee = a_committee(register)
    first, second = a_meeting(register, committee), a_meeting(register, committee, no=2)
    record(register, a_resolution(first))
    with pytest.raises(RuleBrokenError, match=r"resolution\.number_taken"):
        record(register, a_resolution(second))
    assert record(register, a_resolution(second, no="2026/02")).no == "2026/02"
