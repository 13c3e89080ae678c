from dataclasses import replace
from datetime import date, time

import pytest

from domain.refusals import refused
from secretariat.domain.attendance import Attendance, AttendanceState
from secretariat.domain.attendance_rules import (
    check_acts_beside_no_own_seat,
    check_acts_for,
    check_acts_once,
    check_attendance_times,
    check_notice_healed,
    in_room_at,
)
from secretariat.domain.committees import (
    DeputyModel,
    Deputyship,
    DeputyshipKind,
    NoticeUnit,
    RulesOfProcedure,
    Seat,
)
from secretariat.domain.meetings import Meeting

HELD_ON = date(2026, 3, 18)
MEETING = Meeting(id="meeting", committee_id="c", no=1, date=HELD_ON, start=time(14), end=time(17, 30))
SEAT = Seat(id="s1", bench_id="bench", seat_no=1, valid_from=date(2020, 1, 1))
RULES = RulesOfProcedure(
    committee_id="c",
    version="1",
    valid_from=date(2024, 1, 1),
    notice_value=14,
    notice_unit=NoticeUnit.CALENDAR_DAYS,
)

VOTING = frozenset({"s1", "s2", "s3"})


def row(person: str, seat: str | None = None, acts_for: str | None = None) -> Attendance:
    return Attendance(
        meeting_id="meeting",
        row_no=1,
        person_id=person,
        seat_id=seat,
        acts_for_seat_id=acts_for,
        state=AttendanceState.PRESENT,
    )


MEMBER = row("anna", "s1")
DEPUTY = row("dora", acts_for="s1")


# who is in the room


def test_whoever_leaves_at_1540_is_gone_at_1540() -> None:
    early = replace(MEMBER, state=AttendanceState.PARTIAL, arrived=time(14, 10), left=time(15, 40))
    found = [in_room_at(early, at) for at in (time(14, 9), time(14, 10), time(15, 39), time(15, 40))]
    assert found == [False, True, True, False]


@pytest.mark.parametrize("state", sorted(set(AttendanceState) - {AttendanceState.PRESENT, AttendanceState.PARTIAL}))
def test_nobody_is_in_the_room_who_did_not_come(state: AttendanceState) -> None:
    assert not in_room_at(replace(MEMBER, state=state), time(15))


# who may act for a seat (I02, I05, I06)

PERSONAL = Deputyship(kind=DeputyshipKind.PERSONAL, for_seat_id="s1", deputy_person_id="dora", start=date(2024, 1, 1))
POOL = Deputyship(kind=DeputyshipKind.POOL, for_bench_id="bench", deputy_person_id="dora", start=date(2024, 1, 1))


@pytest.mark.parametrize("deputyship", [PERSONAL, POOL])
def test_the_named_deputy_and_the_pool_of_the_bench_may_act(deputyship: Deputyship) -> None:
    check_acts_for(DEPUTY, SEAT, [deputyship], RULES, HELD_ON)


@pytest.mark.parametrize(
    "deputyship",
    [
        replace(PERSONAL, for_seat_id="s2"),
        replace(PERSONAL, deputy_person_id="emil"),
        replace(PERSONAL, end=date(2026, 3, 17)),
        replace(POOL, for_bench_id="bench 2"),
    ],
)
def test_a_deputy_of_another_seat_bench_person_or_time_may_not_act(deputyship: Deputyship) -> None:
    with refused("attendance.may_not_act", "acts_for_seat_id"):
        check_acts_for(DEPUTY, SEAT, [deputyship], RULES, HELD_ON)


def test_nobody_acts_for_anybody_where_the_rules_know_no_deputies() -> None:
    with refused("attendance.no_deputies", "acts_for_seat_id"):
        check_acts_for(DEPUTY, SEAT, [PERSONAL], replace(RULES, deputy_model=DeputyModel.NONE), HELD_ON)


def test_one_person_acts_for_one_seat_only() -> None:
    check_acts_once(DEPUTY, [DEPUTY, MEMBER])
    with refused("attendance.acts_twice", "acts_for_seat_id"):
        check_acts_once(replace(DEPUTY, id="new", acts_for_seat_id="s2"), [DEPUTY])


def test_a_voting_member_takes_no_second_vote_by_sitting_in() -> None:
    both = replace(MEMBER, acts_for_seat_id="s2")
    with refused("attendance.has_own_seat", "acts_for_seat_id"):
        check_acts_beside_no_own_seat(both, VOTING, RULES)
    check_acts_beside_no_own_seat(both, VOTING, replace(RULES, one_voting_seat_each=False))
    check_acts_beside_no_own_seat(replace(both, seat_id="advisory"), VOTING, RULES)
    check_acts_beside_no_own_seat(DEPUTY, VOTING, RULES)


# the times (I15)


def test_times_lie_in_the_meeting_or_an_hour_around_it() -> None:
    check_attendance_times(replace(MEMBER, arrived=time(13), left=time(18, 30)), MEETING)
    check_attendance_times(replace(MEMBER, arrived=time(15), left=time(15)), MEETING)
    check_attendance_times(replace(MEMBER, left=time(22)), replace(MEETING, end=None))


def test_nobody_leaves_before_arriving() -> None:
    with refused("attendance.left_before_arrival", "left"):
        check_attendance_times(replace(MEMBER, arrived=time(15), left=time(14, 59)), MEETING)


@pytest.mark.parametrize(("arrived", "left", "field"), [(time(12, 59), None, "arrived"), (None, time(18, 31), "left")])
def test_times_far_outside_the_meeting_are_refused(arrived: time | None, left: time | None, field: str) -> None:
    with refused("attendance.outside_meeting", field):
        check_attendance_times(replace(MEMBER, arrived=arrived, left=left), MEETING)


# healing a breach of notice (I10)


def test_a_breach_of_notice_is_healed_by_coming() -> None:
    check_notice_healed([MEMBER], "anna")


@pytest.mark.parametrize("rows", [[], [replace(MEMBER, state=AttendanceState.EXCUSED)], [row("bert", "s2")]])
def test_a_breach_of_notice_is_not_healed_by_staying_away(rows: list[Attendance]) -> None:
    with refused("invitation.not_healed", "notice_healed"):
        check_notice_healed(rows, "anna")
