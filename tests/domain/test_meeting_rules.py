from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from domain.refusals import refused
from secretariat.domain.committees import Appointment, AppointmentState, NoticeAnchor, NoticeUnit, RulesOfProcedure
from secretariat.domain.deadlines import NoticePlan
from secretariat.domain.invitations import Dispatch, Invitation, InvitationState
from secretariat.domain.meeting_rules import (
    check_day_kept,
    check_meeting_closes,
    check_meeting_number,
    check_meeting_removable,
    check_meeting_times,
    check_rules_frozen,
    counts_for_cadence,
    invitation_findings,
    next_meeting_number,
    notice_findings,
    number_gaps,
    rules_of_meeting,
)
from secretariat.domain.meetings import Meeting, MeetingState
from secretariat.domain.outcomes import Minutes, MinutesState
from secretariat.domain.people import Channel

MEETING = Meeting(
    id="m3", committee_id="c", no=3, date=date(2026, 3, 18), start=time(14), end=time(17, 30), doors_open=time(13, 30)
)
HELD = [
    replace(MEETING, id="m1", no=1, state=MeetingState.CLOSED),
    replace(MEETING, id="m2", no=2, state=MeetingState.HELD),
]


# the times (I15)


def test_a_meeting_ends_after_it_starts() -> None:
    check_meeting_times(MEETING)
    check_meeting_times(replace(MEETING, end=None, doors_open=None))
    for end in (time(14), time(13)):
        with refused("meeting.ends_before_start", "end"):
            check_meeting_times(replace(MEETING, end=end))


def test_the_doors_do_not_open_after_the_start() -> None:
    check_meeting_times(replace(MEETING, doors_open=time(14)))
    with refused("meeting.doors_open_late", "doors_open"):
        check_meeting_times(replace(MEETING, doors_open=time(14, 1)))


# the numbers (I16)


def test_a_number_is_given_once_in_a_committee() -> None:
    check_meeting_number(MEETING, [*HELD, MEETING, replace(MEETING, id="x", committee_id="other")])
    with refused("meeting.number_taken", "no"):
        check_meeting_number(replace(MEETING, no=2), HELD)


def test_numbers_follow_each_other_from_where_the_committee_starts() -> None:
    assert next_meeting_number(HELD, 1) == 3
    assert next_meeting_number([], 1) == 1
    assert next_meeting_number([], 20) == 20


@pytest.mark.parametrize("state", [MeetingState.CANCELLED, MeetingState.MOVED])
def test_a_meeting_called_off_keeps_its_number_only_if_already_invited(state: MeetingState) -> None:
    meetings = [*HELD, replace(MEETING, state=state)]
    assert next_meeting_number(meetings, 1) == 3
    assert next_meeting_number(meetings, 1, {"m3"}) == 4
    check_meeting_number(replace(MEETING, id="new"), meetings)
    with refused("meeting.number_taken", "no"):
        check_meeting_number(replace(MEETING, id="new"), meetings, {"m3"})


def test_a_gap_before_a_held_meeting_is_found() -> None:
    assert number_gaps([], 1) == ()
    assert number_gaps(HELD, 1) == ()
    assert number_gaps([*HELD, replace(MEETING, no=5, state=MeetingState.HELD)], 1) == (3, 4)
    assert number_gaps([*HELD, replace(MEETING, no=5)], 1) == ()


# everybody called, once (I08)

MEMBERS = [
    Appointment(id="a1", seat_id="s1", person_id="anna", start=date(2024, 1, 1)),
    Appointment(id="a2", seat_id="s2", person_id="bert", start=date(2024, 1, 1)),
]


def invitation(appointment: str, state: InvitationState = InvitationState.SENT) -> Invitation:
    return Invitation(id=appointment, meeting_id="m3", person_id="p", no=1, appointment_id=appointment, state=state)


def test_of_members_who_are_all_invited_once_nothing_is_found() -> None:
    assert invitation_findings(MEMBERS, [invitation("a1"), invitation("a2")], MEETING) == ()


def test_a_member_without_invitation_is_found() -> None:
    found = invitation_findings(MEMBERS, [invitation("a1")], MEETING)
    assert [(f.code, f.subject, f.values) for f in found] == [("invitation.missing", "a2", {"person_id": "bert"})]


def test_a_second_invitation_is_found() -> None:
    found = invitation_findings(MEMBERS, [invitation("a1"), invitation("a2"), invitation("a2")], MEETING)
    assert [(f.code, f.subject) for f in found] == [("invitation.twice", "a2")]


def test_an_invitation_withdrawn_or_to_another_meeting_is_none() -> None:
    withdrawn = invitation("a2", state=InvitationState.WITHDRAWN)
    elsewhere = replace(invitation("a2"), meeting_id="m2")
    found = invitation_findings(MEMBERS, [invitation("a1"), withdrawn, elsewhere], MEETING)
    assert [f.code for f in found] == ["invitation.missing"]


def test_whoever_is_no_member_on_the_day_needs_no_invitation() -> None:
    left = replace(MEMBERS[1], end=date(2026, 3, 17), state=AppointmentState.ENDED)
    suspended = replace(MEMBERS[1], state=AppointmentState.SUSPENDED)
    for other in (left, suspended):
        assert invitation_findings([MEMBERS[0], other], [invitation("a1")], MEETING) == ()


# in due time (I09, I10)

PLAN = NoticePlan(date(2026, 3, 3), date(2026, 3, 3), date(2026, 2, 26), date(2026, 2, 26))


def dispatch(sent_on: date, received_on: date) -> Dispatch:
    return Dispatch(
        invitation_id="a1",
        handed_over_at=datetime.combine(sent_on, time(10), UTC),
        channel=Channel.POST,
        assumed_receipt_on=received_on,
        clerk_initials="ab",
    )


IN_TIME = dispatch(date(2026, 2, 26), date(2026, 3, 3))
LATE = dispatch(date(2026, 2, 27), date(2026, 3, 4))


def test_a_letter_that_arrives_on_the_last_day_is_in_time() -> None:
    assert notice_findings([(invitation("a1"), IN_TIME)], PLAN, NoticeAnchor.RECEIPT) == ()


def test_a_letter_that_arrives_a_day_later_violates_the_notice() -> None:
    found = notice_findings([(invitation("a1"), LATE)], PLAN, NoticeAnchor.RECEIPT)
    assert [(f.code, f.subject, f.values["latest"]) for f in found] == [("meeting.notice_violated", "a1", "03.03.2026")]


def test_rules_that_protect_the_sending_look_at_the_day_of_sending() -> None:
    assert notice_findings([(invitation("a1"), LATE)], PLAN, NoticeAnchor.DISPATCH) == ()
    too_late = dispatch(date(2026, 3, 4), date(2026, 3, 4))
    assert len(notice_findings([(invitation("a1"), too_late)], PLAN, NoticeAnchor.DISPATCH)) == 1


def test_a_letter_handed_over_after_midnight_was_sent_on_the_new_day() -> None:
    # The register keeps moments in UTC: half past midnight in Germany is the evening before.
    after_midnight = replace(IN_TIME, handed_over_at=datetime(2026, 3, 3, 23, 30, tzinfo=UTC))
    assert len(notice_findings([(invitation("a1"), after_midnight)], PLAN, NoticeAnchor.DISPATCH)) == 1


def test_a_healed_breach_is_no_longer_reported() -> None:
    healed = replace(invitation("a1"), notice_healed=True)
    assert notice_findings([(healed, LATE)], PLAN, NoticeAnchor.RECEIPT) == ()


# what stays (I12, I30) and what counts (I35)


def test_the_rules_of_a_meeting_are_frozen_with_the_first_dispatch() -> None:
    changed = replace(MEETING, rules_version_id="2")
    check_rules_frozen(MEETING, changed, dispatched=False)
    check_rules_frozen(MEETING, replace(MEETING, end=time(18)), dispatched=True)
    with refused("meeting.rules_frozen", "rules_version_id"):
        check_rules_frozen(MEETING, changed, dispatched=True)


def test_a_meeting_that_people_were_invited_to_keeps_its_day() -> None:
    invited = replace(MEETING, state=MeetingState.INVITED)
    for before in (replace(MEETING, state=MeetingState.SCHEDULED), replace(MEETING, state=MeetingState.PLANNED)):
        check_day_kept(before, replace(before, date=date(2030, 1, 2)))
    check_day_kept(invited, replace(invited, end=time(18)))
    with refused("meeting.day_announced", "date"):
        check_day_kept(invited, replace(invited, date=date(2030, 1, 2)))


def test_a_new_version_reaches_meetings_planned_before_and_not_those_invited_to() -> None:
    old, new = (
        RulesOfProcedure(
            id=str(year),
            committee_id="c",
            version=str(year),
            valid_from=date(year, 1, 1),
            notice_value=14,
            notice_unit=NoticeUnit.CALENDAR_DAYS,
        )
        for year in (2024, 2026)
    )
    planned = replace(MEETING, date=date(2026, 3, 18), rules_version_id="2024", state=MeetingState.SCHEDULED)
    assert rules_of_meeting(planned, [old, new]) == new
    assert rules_of_meeting(replace(planned, state=MeetingState.INVITED), [old, new]) == old
    assert rules_of_meeting(replace(planned, state=MeetingState.HELD, rules_version_id=None), [old, new]) == new
    assert rules_of_meeting(replace(planned, date=date(2023, 1, 1)), [old, new]) is None


@pytest.mark.parametrize("state", [MeetingState.RUNNING, MeetingState.HELD, MeetingState.CLOSED])
def test_a_meeting_that_took_place_is_never_deleted(state: MeetingState) -> None:
    with refused("meeting.took_place", "state"):
        check_meeting_removable(replace(MEETING, state=state))


def test_a_planned_meeting_may_be_deleted() -> None:
    check_meeting_removable(MEETING)
    check_meeting_removable(replace(MEETING, state=MeetingState.CANCELLED))


@pytest.mark.parametrize("state", MeetingState)
def test_only_a_meeting_that_took_place_fulfils_the_duty_to_meet(state: MeetingState) -> None:
    expected = state in {MeetingState.HELD, MeetingState.CLOSED}
    assert counts_for_cadence(replace(MEETING, state=state)) == expected


def test_a_meeting_closes_when_its_minutes_are_out() -> None:
    minutes = Minutes(meeting_id="m3", drafted_on=date(2026, 3, 20), state=MinutesState.SENT)
    check_meeting_closes(minutes)
    check_meeting_closes(replace(minutes, state=MinutesState.APPROVED))
    for unfinished in (None, replace(minutes, state=MinutesState.DRAFT), replace(minutes, state=MinutesState.SIGNED)):
        with refused("meeting.minutes_open", "state"):
            check_meeting_closes(unfinished)
