"""Verdicts: deadlines, cadence and quorum of 500 committees with 20 years of meetings in under a second."""

import random
from datetime import date, time, timedelta
from time import process_time

import pytest

from secretariat.domain.attendance import Attendance, AttendanceState
from secretariat.domain.cadence import CadenceMeeting, Duty, PeriodStatus, cadence
from secretariat.domain.committees import CadenceKind, CadenceRule, QuorumBase, QuorumRule
from secretariat.domain.deadlines import Notice, plan_notice, propose_reply_by
from secretariat.domain.german_holidays import FEDERAL_STATES
from secretariat.domain.quorum import Room, VotingSeat, quorum_at
from secretariat.domain.work_calendar import WorkCalendar

pytestmark = pytest.mark.bench

COMMITTEES, YEARS, SEATS = 500, range(2007, 2027), 12
CHANCE = random.Random(7)  # noqa: S311 - invented meetings, the same in every run
RULE = QuorumRule(base=QuorumBase.FILLED_SEATS, minimum=3)


def meetings() -> list[CadenceMeeting]:
    """Return four meetings a year, some in the wrong quarter."""
    starts = (date(year, month, 1) for year in YEARS for month in (1, 4, 7, 10))
    return [CadenceMeeting(start + timedelta(days=CHANCE.randrange(95)), held=True) for start in starts]


def a_room() -> Room:
    """Return the room of one meeting: the members who came and one who left early."""
    rows = [
        Attendance(meeting_id="m", row_no=no, person_id=f"p{no}", seat_id=f"s{no}", state=AttendanceState.PRESENT)
        for no in CHANCE.sample(range(SEATS), CHANCE.randrange(4, SEATS))
    ]
    return Room(seats=[VotingSeat(f"s{no}", "b", f"p{no}") for no in range(SEATS)], rows=rows)


def test_all_verdicts_of_500_committees_and_20_years_take_less_than_a_second() -> None:
    calendars = [WorkCalendar((land,)) for land in FEDERAL_STATES]
    rule = CadenceRule(kind=CadenceKind.QUARTER)
    duties = [
        Duty(rule, date(YEARS.start, 1, 1), Notice(14), calendars[number % len(calendars)])
        for number in range(COMMITTEES)
    ]
    all_meetings = [meetings() for _ in duties]
    rooms = [a_room() for _ in range(100)]
    began = process_time()
    plans = [
        (plan_notice(one.on, duty.notice, duty.calendar), propose_reply_by(one.on, 5, duty.calendar))
        for duty, own in zip(duties, all_meetings, strict=True)
        for one in own
    ]
    planned = process_time()
    verdicts = [cadence(duty, own, date(2026, 12, 31)) for duty, own in zip(duties, all_meetings, strict=True)]
    judged = process_time()
    lamps = [quorum_at(RULE, rooms[number % len(rooms)], time(14)).quorate for number in range(len(plans))]
    done = process_time()
    print(
        f"{len(plans)} deadlines {planned - began:.2f} s, {sum(len(one.periods) for one in verdicts)} periods "
        f"{judged - planned:.2f} s, {len(lamps)} quorums {done - judged:.2f} s"
    )
    statuses = {one.status for verdict in verdicts for one in verdict.periods}
    assert statuses >= {PeriodStatus.FULFILLED, PeriodStatus.VIOLATED}
    assert {True, False} == set(lamps)
    assert done - began < 1.0
