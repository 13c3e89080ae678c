"""Cases that the handbook does not print, worked out by hand from its sections 7 and 8."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta, timezone
from typing import Any

import pytest

from handbook_cases import NOTICE_CASES, REPLY_CASES, NoticeCase
from secretariat.domain.attendance import Attendance, AttendanceState
from secretariat.domain.cadence import CadenceMeeting, Duty, PeriodStatus, cadence
from secretariat.domain.committees import (
    CadenceKind,
    CadenceRule,
    CountMode,
    Majority,
    NoticeAnchor,
    NoticeUnit,
    QuorumBase,
    QuorumRule,
    QuorumThreshold,
    TieRule,
)
from secretariat.domain.deadlines import (
    Notice,
    add_months,
    days_after,
    plan_notice,
    propose_reply_by,
    receipt_by_email,
    receipt_by_post,
)
from secretariat.domain.outcome_rules import Count, is_carried
from secretariat.domain.quorum import Defect, Room, VotingSeat, quorum_at
from secretariat.domain.work_calendar import WorkCalendar

SUMMER, WINTER = timezone(timedelta(hours=2)), timezone(timedelta(hours=1))


# 7: deadlines


@pytest.mark.parametrize("case", NOTICE_CASES, ids=lambda case: case.what)
def test_the_four_days_of_a_notice(case: NoticeCase) -> None:
    value, unit = case.notice.split()
    anchor = NoticeAnchor.DISPATCH if case.anchor == "dispatch" else NoticeAnchor.RECEIPT
    notice = Notice(int(value), NoticeUnit(unit), CountMode(case.mode), anchor, urgent=case.anchor == "urgent")
    plan = plan_notice(date.fromisoformat(case.meeting), notice, WorkCalendar(tuple(case.states.split(","))), case.lead)
    found = (plan.latest_receipt, plan.receipt_office_day, plan.latest_posting, plan.posting_office_day)
    assert tuple(str(one or "-") for one in found) == case.days


@pytest.mark.parametrize(("meeting", "lead", "state", "expected"), REPLY_CASES)
def test_the_day_to_answer(meeting: str, lead: int, state: str, expected: str) -> None:
    assert propose_reply_by(date.fromisoformat(meeting), lead, WorkCalendar((state,))) == date.fromisoformat(expected)


@pytest.mark.parametrize(
    ("posted", "state", "received"),
    [
        ("2026-12-23", "NW", "2026-12-30"),  # Th 24, Mo 28, Tu 29, We 30: Christmas Eve is a Werktag of the post
        ("2026-12-28", "TH", "2027-01-04"),  # Tu 29, We 30, Th 31, Sa 2: a Saturday, so Monday
        ("2026-05-29", "NW", "2026-06-03"),  # Sa 30, Mo 1, Tu 2, We 3
        ("2026-05-30", "NW", "2026-06-05"),  # Mo 1, Tu 2, We 3, Fr 5: Corpus Christi is none
        ("2026-05-30", "TH", "2026-06-04"),
    ],
)
def test_when_a_letter_counts_as_received(posted: str, state: str, received: str) -> None:
    found = receipt_by_post(date.fromisoformat(posted), WorkCalendar((state,)))
    assert found == date.fromisoformat(received)


@pytest.mark.parametrize(
    ("sent", "received"),
    [
        (datetime(2026, 3, 17, 15, 59, tzinfo=WINTER), "2026-03-17"),
        (datetime(2026, 3, 17, 16, 0, tzinfo=WINTER), "2026-03-18"),
        (datetime(2026, 4, 2, 17, 0, tzinfo=SUMMER), "2026-04-07"),  # the evening before Good Friday
        (datetime(2026, 6, 4, 9, 0, tzinfo=SUMMER), "2026-06-05"),  # on Corpus Christi
        (datetime(2026, 12, 24, 9, 0, tzinfo=WINTER), "2026-12-28"),  # the office is closed
    ],
)
def test_when_an_e_mail_counts_as_received(sent: datetime, received: str) -> None:
    assert receipt_by_email(sent, WorkCalendar(("NW",))) == date.fromisoformat(received)


@pytest.mark.parametrize(
    ("start", "days", "state", "end"),
    [
        ("2026-09-21", 42, "NW", "2026-11-02"),
        ("2026-09-18", 44, "NW", "2026-11-02"),  # All Saints, a Sunday
        ("2026-10-03", 28, "TH", "2026-11-02"),  # Saturday and Reformation Day
        ("2026-12-10", 14, "NW", "2026-12-24"),  # § 193 BGB knows no closure days
        ("2026-12-11", 14, "NW", "2026-12-28"),  # Christmas Day, Saturday, Sunday
    ],
)
def test_a_forward_period_ends_on_a_working_day(start: str, days: int, state: str, end: str) -> None:
    assert days_after(date.fromisoformat(start), days, WorkCalendar((state,))) == date.fromisoformat(end)


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        ("2026-01-31", 1, "2026-03-02"),  # 28 February 2026 is a Saturday
        ("2028-01-31", 1, "2028-02-29"),
        ("2026-11-30", 3, "2027-03-01"),  # 28 February 2027 is a Sunday
        ("2026-03-31", 3, "2026-06-30"),
    ],
)
def test_a_period_of_months_ends_on_its_number_or_the_last_day(start: str, months: int, end: str) -> None:
    calendar = WorkCalendar(("TH",))
    assert calendar.open_day_on_or_after(add_months(date.fromisoformat(start), months)) == date.fromisoformat(end)


# 8.1: cadence

F, P, R, V, N = (
    *(PeriodStatus.FULFILLED, PeriodStatus.PLANNED, PeriodStatus.AT_RISK),
    *(PeriodStatus.VIOLATED, PeriodStatus.NOT_APPLICABLE),
)
K1, K4 = CadenceRule(kind=CadenceKind.QUARTER), CadenceRule(kind=CadenceKind.YEAR)
K2, K5 = (CadenceRule(kind=CadenceKind.MONTHS_APART, value=months) for months in (3, 12))
K3 = CadenceRule(kind=CadenceKind.TIMES_A_YEAR, value=4)
MONTHLY, HALF = CadenceRule(kind=CadenceKind.MONTH), CadenceRule(kind=CadenceKind.HALF_YEAR)

THREE = "2026-01-14 2026-02-18 2026-06-24"
CADENCE_CASES: dict[str, tuple[CadenceRule, str, str, str, str, list[PeriodStatus]]] = {
    # rule, in force since, today, held, still to come ("!": invited in time), verdicts of all periods
    "too late for the post in June": (K1, "2026-01-01", "2026-06-26", "2026-02-18", "", [F, R]),
    "planned, but the post is too slow": (K1, "2026-04-01", "2026-05-04", "", "2026-05-22", [N, R]),
    "planned, letters of today are in time": (K1, "2026-04-01", "2026-05-04", "", "2026-05-26", [N, P]),
    "invited in time though the post were too slow": (K1, "2026-04-01", "2026-05-04", "", "2026-05-15!", [N, P]),
    "on the last day, and on the first": (K1, "2026-01-01", "2026-04-02", "2026-03-31 2026-04-01", "", [F, F]),
    "two in one quarter do not help the next": (K1, "2026-01-01", "2026-07-01", "2026-01-14 2026-03-30", "", [F, V, R]),
    "founded in the quarter, never met": (K1, "2026-05-15", "2026-07-01", "", "", [N, V, R]),
    "three of four, the fourth invited": (K3, "2026-01-01", "2026-10-01", THREE, "2026-11-18!", [P]),
    "three of four, nothing planned": (K3, "2026-01-01", "2026-10-01", THREE, "", [R]),
    "three of four, the year is over": (K3, "2026-01-01", "2027-01-01", THREE, "", [V, R]),
    "yearly, nothing planned yet": (K4, "2024-01-01", "2025-03-15", "2024-09-23", "", [F, R]),
    "yearly, planned": (K4, "2024-01-01", "2025-03-15", "2024-09-23", "2025-09-22", [F, P]),
    "yearly, a year left out": (K4, "2024-01-01", "2026-01-02", "2024-09-23", "", [F, V, R]),
    "twelve months to the day": (K5, "2024-01-01", "2025-09-23", "2024-09-23 2025-09-23", "", [F, R]),
    "twelve months and a day": (K5, "2024-01-01", "2025-09-24", "2024-09-23 2025-09-24", "", [V, R]),
    "three months end with February": (K2, "2025-01-01", "2026-02-28", "2025-11-30 2026-02-28", "", [F, R]),
    "three months are over in March": (K2, "2025-01-01", "2026-03-01", "2025-11-30 2026-03-01", "", [V, R]),
    "three months end with a leap day": (K2, "2027-01-01", "2028-02-29", "2027-11-30 2028-02-29", "", [F, R]),
    "a month left out": (MONTHLY, "2026-01-01", "2026-03-10", "2026-01-15 2026-03-02", "", [F, V, F]),
    "on the last day of the half-year nothing is over": (HALF, "2026-01-01", "2026-12-31", "2026-06-30", "", [F, R]),
    "the day after it is": (HALF, "2026-01-01", "2027-01-01", "2026-06-30", "", [F, V, R]),
}  # fmt: skip


@pytest.mark.parametrize("case", CADENCE_CASES)
def test_the_verdicts_of_a_cadence(case: str) -> None:
    rule, since, today, held, to_come, expected = CADENCE_CASES[case]
    meetings = [CadenceMeeting(date.fromisoformat(day), held=True) for day in held.split()]
    for words in to_come.split():
        in_time = True if words.endswith("!") else None
        meetings.append(CadenceMeeting(date.fromisoformat(words.rstrip("!")), held=False, in_time=in_time))
    duty = Duty(rule, date.fromisoformat(since), Notice(14), WorkCalendar(("TH",)))
    assert [one.status for one in cadence(duty, meetings, date.fromisoformat(today)).periods] == expected


@pytest.mark.parametrize(
    ("today", "state", "last_day", "posting"),
    [
        ("2026-10-01", "NW", "2026-12-30", "2026-12-10"),  # the office is closed on New Year's Eve
        ("2027-01-04", "TH", "2027-03-31", "2027-03-11"),
        ("2027-07-01", "TH", "2027-09-30", "2027-09-10"),
        ("2028-04-03", "NW", "2028-06-30", "2028-06-09"),  # Corpus Christi on the 15th: received on the 14th
    ],
)
def test_the_last_sensible_day_of_a_quarter_and_of_its_letters(
    today: str, state: str, last_day: str, posting: str
) -> None:
    duty = Duty(K1, date(2026, 1, 1), Notice(14), WorkCalendar((state,)))
    running = cadence(duty, (), date.fromisoformat(today)).periods[-1]
    assert (str(running.last_day), str(running.last_posting)) == (last_day, posting)


# 8.3: quorum

R1 = QuorumRule(base=QuorumBase.FILLED_SEATS, minimum=3)
TARGET = replace(R1, base=QuorumBase.ALL_SEATS)
R2 = QuorumRule(base=QuorumBase.FILLED_SEATS, threshold=QuorumThreshold.AT_LEAST_HALF)
R3 = QuorumRule(base=QuorumBase.FIXED, threshold=QuorumThreshold.NUMBER, minimum=5)
R4 = QuorumRule(base=QuorumBase.BENCHES)
R5 = QuorumRule(base=QuorumBase.NONE)
R6 = QuorumRule(base=QuorumBase.FIXED, threshold=QuorumThreshold.NUMBER)
R7 = replace(R1, second_meeting=True)


def seats(*benches: int, vacant: int = 0) -> list[VotingSeat]:
    """Return seats 1, 2 … of benches of these sizes, held by m1, m2 …, deputised by d1, d2 …; the last are vacant."""
    sides = [bench for bench, size in enumerate(benches, 1) for _ in range(size)]
    filled = [VotingSeat(f"s{no}", f"b{bench}", f"m{no}", (f"d{no}",)) for no, bench in enumerate(sides, 1)]
    first = len(filled) + 1
    return [*filled, *(VotingSeat(f"s{no}", "b1", None, (f"d{no}",)) for no in range(first, first + vacant))]


def came(words: str, **changes: Any) -> list[Attendance]:
    """Return who is in the room: `m1-5` five members, `d6` the deputy for seat 6, `d6>7` the same for seat 7, `g1`."""
    rows: list[Attendance] = []
    for word in words.split():
        kind, _, seat = word.partition(">")
        first, _, last = kind[1:].partition("-")
        for no in range(int(first), int(last or first) + 1):
            acts_for = f"s{seat or no}" if kind[0] == "d" else None
            rows.append(
                Attendance(
                    meeting_id="meeting",
                    row_no=len(rows) + 1,
                    person_id=f"{kind[0]}{no}",
                    seat_id=f"s{no}" if kind[0] == "m" else None,
                    acts_for_seat_id=acts_for,
                    state=AttendanceState.PRESENT,
                )
            )
    return [replace(row, **changes) for row in rows]


QUORUM_CASES: dict[str, tuple[QuorumRule, Sequence[VotingSeat], str, bool]] = {
    "R1, seven of thirteen": (R1, seats(13), "m1-7", True),
    "R1, six of thirteen": (R1, seats(13), "m1-6", False),
    "R1, six of eleven": (R1, seats(11), "m1-6", True),
    "R1, five of eleven": (R1, seats(11), "m1-5", False),
    "R1, three of five": (R1, seats(5), "m1-3", True),
    "R1, both of two are no three": (R1, seats(2), "m1-2", False),
    "R1, vacant seats do not count": (R1, seats(9, vacant=3), "m1-5", True),
    "Soll, vacant seats count": (TARGET, seats(9, vacant=3), "m1-6", False),
    "Soll, seven of twelve": (TARGET, seats(9, vacant=3), "m1-7", True),
    "R1, nobody deputises for a vacant seat": (R1, seats(6, vacant=6), "m1-3 d7", False),
    "R2, six of thirteen": (R2, seats(13), "m1-6", False),
    "R2, seven of thirteen": (R2, seats(13), "m1-7", True),
    "R2, half of two": (R2, seats(2), "m1", True),
    "R3, four and a deputy": (R3, seats(12), "m1-4 d5", True),
    "R3, four and a guest": (R3, seats(12), "m1-4 g1", False),
    "R4, three benches by member or deputy": (R4, seats(2, 1, 1), "m1 m3 d4", True),
    "R4, three people of two benches": (R4, seats(2, 1, 1), "m1 m2 m3", False),
    "R4, two of three benches": (replace(R4, benches_required=2), seats(2, 1, 1), "m2 m4", True),
    "R4, two people of one bench": (replace(R4, benches_required=2), seats(2, 1, 1), "m1-2", False),
    "R5, nobody": (R5, seats(65), "", True),
    "R6, one who was invited in time": (R6, seats(8), "m1", True),
    "R7, nobody counts heads only in the second meeting": (R7, seats(12), "m1", False),
    "one deputy for two absent members counts once": (R1, seats(12), "m1-5 d6 d6>7", False),
    "a deputy of another seat does not count": (R1, seats(12), "m1-6 d8>7", False),
    "member and deputy of one seat count once": (R1, seats(12), "m1-6 d1", False),
}


@pytest.mark.parametrize("case", QUORUM_CASES)
def test_each_case_of_our_own_has_its_quorum_or_lacks_it(case: str) -> None:
    rule, voting, there, quorate = QUORUM_CASES[case]
    assert quorum_at(rule, Room(seats=voting, rows=came(there)), time(15)).quorate is quorate


def test_a_second_meeting_a_late_letter_and_two_who_must_not_vote() -> None:
    assert quorum_at(R7, Room(seats=seats(12), rows=came("m1"), second_meeting=True), time(15)).quorate
    late = [*seats(11), VotingSeat("s12", "b1", "m12", defect=Defect.LATE)]
    assert not quorum_at(R6, Room(seats=late, rows=came("m1-11")), time(15)).quorate
    healed = [*late[:-1], replace(late[-1], healed=True)]
    assert quorum_at(R6, Room(seats=healed, rows=came("m1-12")), time(15)).quorate
    barred = quorum_at(R1, Room(seats=seats(12), rows=came("m1-7")), time(15), excluded=("s1", "s7"))
    assert (barred.quorate, len(barred.present), len(barred.voting)) == (True, 7, 5)


def test_the_seventh_who_comes_late_opens_the_vote_and_one_on_a_screen_does_not() -> None:
    rows = [*came("m1-6"), *came("m7", arrived=time(14, 30))]
    room = Room(seats=seats(12), rows=rows)
    assert [quorum_at(R1, room, at).quorate for at in (time(14), time(14, 29), time(14, 30))] == [False, False, True]
    screen = Room(seats=seats(12), rows=[*came("m1-6"), *came("m7", online=True)])
    assert not quorum_at(R1, screen, time(15)).quorate
    assert quorum_at(replace(R1, online_counts=True), screen, time(15)).quorate


def test_somebody_with_two_seats_of_five() -> None:
    two = [VotingSeat("s1", "b1", "m1"), VotingSeat("s2", "b1", "m1"), *seats(5)[2:]]
    room = Room(seats=two, rows=came("m1 m3"))
    assert not quorum_at(R1, room, time(15)).quorate
    assert quorum_at(R1, replace(room, several_seats=True), time(15)).quorate


@pytest.mark.parametrize(
    ("votes", "majority", "tie_rule", "chair", "carried"),
    [
        ("3:2", Majority.SIMPLE, TieRule.REJECTED, None, True),  # whoever abstains decides nothing
        ("0:0", Majority.SIMPLE, TieRule.REJECTED, None, False),
        ("5:5", Majority.SIMPLE, TieRule.CHAIR_DECIDES, True, True),
        ("5:5", Majority.SIMPLE, TieRule.CHAIR_DECIDES, False, False),
        ("5:5", Majority.SIMPLE, TieRule.CHAIR_DECIDES, None, False),  # a chair without a vote never decides
        ("6:0", Majority.ABSOLUTE, TieRule.REJECTED, None, False),
        ("7:5", Majority.ABSOLUTE, TieRule.REJECTED, None, True),
        ("8:4", Majority.TWO_THIRDS, TieRule.REJECTED, None, True),
        ("7:4", Majority.TWO_THIRDS, TieRule.REJECTED, None, False),
        ("5:0", Majority.CONSENSUS, TieRule.REJECTED, None, True),
        ("11:1", Majority.CONSENSUS, TieRule.REJECTED, None, False),
    ],
)
def test_what_the_votes_of_twelve_seats_decide(
    votes: str, majority: Majority, tie_rule: TieRule, *, chair: bool | None, carried: bool
) -> None:
    yes, no = map(int, votes.split(":"))
    assert is_carried(Count(yes=yes, no=no, seats=12, chair_said_yes=chair), majority, tie_rule) is carried
