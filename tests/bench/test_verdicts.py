"""Verdicts: deadlines, cadence and quorum of 500 committees with 20 years of meetings in under a second."""

import random
from datetime import date, time, timedelta
from itertools import pairwise
from time import process_time

import pytest

from secretariat.domain.attendance import Attendance, AttendanceState
from secretariat.domain.cadence import CadenceMeeting, Duty, PeriodStatus, cadence
from secretariat.domain.committees import CadenceKind, CadenceRule, QuorumBase, QuorumRule
from secretariat.domain.deadlines import Notice, plan_notice, propose_reply_by
from secretariat.domain.german_holidays import FEDERAL_STATES, holidays_of
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


def judge_all(meetings_of: list[list[CadenceMeeting]], rooms: list[Room]) -> tuple[list[float], set[PeriodStatus]]:
    """Judge everything with calendars that know no year yet; give the seconds of each kind, and the verdicts seen."""
    calendars = [WorkCalendar((land,)) for land in FEDERAL_STATES]
    rule = CadenceRule(kind=CadenceKind.QUARTER)
    duties = [
        Duty(rule, date(YEARS.start, 1, 1), Notice(14), calendars[number % len(calendars)])
        for number in range(COMMITTEES)
    ]
    moments = [process_time()]
    for duty, own in zip(duties, meetings_of, strict=True):
        for one in own:
            plan_notice(one.on, duty.notice, duty.calendar)
            propose_reply_by(one.on, 5, duty.calendar)
    moments.append(process_time())
    verdicts = [cadence(duty, own, date(2026, 12, 31)) for duty, own in zip(duties, meetings_of, strict=True)]
    moments.append(process_time())
    for own in meetings_of:
        for number, _ in enumerate(own):
            quorum_at(RULE, rooms[number], time(14))
    moments.append(process_time())
    statuses = {one.status for verdict in verdicts for one in verdict.periods}
    return [after - before for before, after in pairwise(moments)], statuses


def test_all_verdicts_of_500_committees_and_20_years_take_less_than_a_second() -> None:
    holidays_of("NW", 2026)  # loads the library of holidays, which the program does once
    meetings_of = [meetings() for _ in range(COMMITTEES)]
    rooms = [a_room() for _ in meetings_of[0]]
    rounds = []
    for _ in range(7):  # others on the machine only add
        taken, statuses = judge_all(meetings_of, rooms)
        rounds.append(taken)
    deadlines, periods, quorums = best = min(rounds, key=sum)
    print(f"40,000 deadlines {deadlines:.2f} s, periods {periods:.2f} s, quorums {quorums:.2f} s: {sum(best):.2f} s")
    assert statuses >= {PeriodStatus.FULFILLED, PeriodStatus.VIOLATED}
    assert sum(best) < 1.0
