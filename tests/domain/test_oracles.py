"""Deadlines, cadence and quorum against a second opinion: naive walks over single days and people, 10,000 cases each.

The oracles share no arithmetic with the rules: holidays come from Easter by Gauss, periods from walking day by day.
"""

import random
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache

from secretariat.domain.attendance import Attendance, AttendanceState, DeputyshipState
from secretariat.domain.cadence import CadenceMeeting, Duty, PeriodStatus, cadence
from secretariat.domain.committees import (
    CadenceKind,
    CadenceRule,
    CountMode,
    NoticeAnchor,
    NoticeUnit,
    QuorumBase,
    QuorumRule,
    QuorumThreshold,
)
from secretariat.domain.deadlines import (
    Notice,
    days_after,
    earliest_meeting,
    plan_notice,
    propose_reply_by,
    receipt_by_email,
    receipt_by_post,
)
from secretariat.domain.quorum import Defect, Room, VotingSeat, quorum_at
from secretariat.domain.work_calendar import WorkCalendar

CASES = 10_000
DAY = timedelta(days=1)
LAENDER = (("NW",), ("TH",), ("NW", "TH"))
CALENDARS = {laender: WorkCalendar(laender) for laender in LAENDER}


# days, one by one


@cache
def easter(year: int) -> date:
    """Return Easter Sunday by the formula of Gauss with its two exceptions."""
    a, b, c = year % 19, year % 4, year % 7
    k = year // 100
    m = (15 - (13 + 8 * k) // 25 + k - k // 4) % 30
    n = (4 + k - k // 4) % 7
    d = (19 * a + m) % 30
    e = (2 * b + 4 * c + 6 * d + n) % 7
    if (d, e) == (29, 6):
        d, e = 28, 6
    elif (d, e) == (28, 6) and a > 10:
        d -= 7
    return date(year, 3, 22) + DAY * (d + e)


@cache
def is_holiday(day: date, laender: tuple[str, ...]) -> bool:
    if (day.month, day.day) in {(1, 1), (5, 1), (10, 3), (12, 25), (12, 26)}:
        return True
    from_easter = (day - easter(day.year)).days
    if from_easter in {-2, 1, 39, 50}:
        return True
    reformation = (day.month, day.day) == (10, 31)
    westphalian = from_easter == 60 or (day.month, day.day) == (11, 1) or (reformation and day.year == 2017)
    childrens_day = (day.month, day.day) == (9, 20) and day.year >= 2019
    thuringian = reformation or childrens_day
    return ("NW" in laender and westphalian) or ("TH" in laender and thuringian)


def is_werktag(day: date, laender: tuple[str, ...]) -> bool:
    return day.isoweekday() != 7 and not is_holiday(day, laender)


@cache
def is_arbeitstag(day: date, laender: tuple[str, ...]) -> bool:
    return day.isoweekday() < 6 and not is_holiday(day, laender) and (day.month, day.day) not in {(12, 24), (12, 31)}


def counts(day: date, unit: NoticeUnit, laender: tuple[str, ...]) -> bool:
    if unit is NoticeUnit.WEEKDAYS:
        return is_werktag(day, laender)
    return is_arbeitstag(day, laender) if unit is NoticeUnit.OFFICE_DAYS else True


# deadlines


@dataclass(frozen=True)
class Walked:
    """R, R′, P and P′ as a walk finds them."""

    latest: date
    safe: date
    posting: date
    office: date


def walk_back(meeting: date, notice: Notice, laender: tuple[str, ...], lead: int) -> Walked:
    wanted = notice.value * (7 if notice.unit is NoticeUnit.WEEKS else 1)
    day, seen = meeting, 0
    if notice.mode is CountMode.B and counts(meeting, notice.unit, laender):
        seen = 1
    while seen < wanted:
        day -= DAY
        seen += counts(day, notice.unit, laender)
    # The day before the last one counted; with none counted the day before the meeting, in mode B the meeting itself.
    latest = day if wanted == 0 and notice.mode is CountMode.B else day - DAY
    safe = latest
    while not is_arbeitstag(safe, laender):
        safe -= DAY
    posting = latest if notice.anchor is NoticeAnchor.DISPATCH else safe
    if notice.anchor is NoticeAnchor.RECEIPT:
        for _ in range(lead):
            posting -= DAY
            while not is_werktag(posting, laender):
                posting -= DAY
    office = posting
    while not is_arbeitstag(office, laender):
        office -= DAY
    return Walked(latest, safe, posting, office)


def a_day(chance: random.Random) -> date:
    return date(2015, 1, 1) + DAY * chance.randrange(35 * 365)


def a_notice(chance: random.Random, longest: int = 45) -> Notice:
    unit = chance.choice(list(NoticeUnit))
    value = chance.randrange(longest // 7 if unit is NoticeUnit.WEEKS else longest)
    return Notice(value, unit, chance.choice(list(CountMode)), chance.choice(list(NoticeAnchor)))


def test_deadlines_agree_with_a_walk_over_single_days() -> None:
    chance = random.Random(20260318)  # noqa: S311 - the same cases in every run
    for _ in range(CASES):
        meeting, notice, laender = a_day(chance), a_notice(chance), chance.choice(LAENDER)
        lead, days = chance.randrange(7), chance.randrange(60)
        calendar = CALENDARS[laender]
        plan = plan_notice(meeting, notice, calendar, lead)
        walked = walk_back(meeting, notice, laender, lead)
        assert (plan.latest_receipt, plan.receipt_office_day) == (walked.latest, walked.safe), (meeting, notice)
        assert (plan.latest_posting, plan.posting_office_day) == (walked.posting, walked.office), (meeting, notice)

        reply, left = meeting, max(days % 16, 1)
        while left:
            reply -= DAY
            left -= is_arbeitstag(reply, laender)
        assert propose_reply_by(meeting, days % 16, calendar) == reply

        due = meeting + DAY * days
        while due.isoweekday() > 5 or is_holiday(due, laender):
            due += DAY
        assert days_after(meeting, days, calendar) == due

        hour = chance.randrange(24)
        mail = meeting if is_arbeitstag(meeting, laender) and hour < 16 else meeting + DAY
        while not is_arbeitstag(mail, laender):
            mail += DAY
        assert receipt_by_email(datetime.combine(meeting, time(hour)), calendar) == mail


def test_the_earliest_meeting_is_the_first_whose_letters_may_be_posted_today() -> None:
    chance = random.Random(20260610)  # noqa: S311 - the same cases in every run
    for _ in range(CASES // 10):
        today, notice, laender = a_day(chance), a_notice(chance, 20), chance.choice(LAENDER)
        day = today
        while not (is_arbeitstag(day, laender) and walk_back(day, notice, laender, 4).office >= today):
            day += DAY
        assert earliest_meeting(today, notice, CALENDARS[laender]) == day, (today, notice, laender)
        assert receipt_by_post(today, CALENDARS[laender]) >= today


# cadence


def periods_walked(kind: CadenceKind, since: date, until: date) -> list[list[date]]:
    """Collect the days of each calendar period from January of the first year on by looking at every single day."""
    found: dict[tuple[int, int], list[date]] = {}
    day = date(since.year, 1, 1)
    while day <= date(until.year, 12, 31):
        part = {
            CadenceKind.MONTH: day.month,
            CadenceKind.QUARTER: 1 if day.month < 4 else 2 if day.month < 7 else 3 if day.month < 10 else 4,
            CadenceKind.HALF_YEAR: 1 if day.month < 7 else 2,
        }.get(kind, 0)
        found.setdefault((day.year, part), []).append(day)
        day += DAY
    return [days for days in found.values() if days[0] <= until]


def day_of_months_later(day: date, months: int) -> date:
    """Return the last day within so many months: the same number, else the month's end, found by walking."""
    year, month = day.year, day.month
    for _ in range(months):
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    number = day.day
    while True:
        try:
            return date(year, month, number)
        except ValueError:
            number -= 1


@dataclass(frozen=True)
class Looker:
    """Somebody who looks at each meeting of a committee on a day, by its own rules."""

    duty: Duty
    laender: tuple[str, ...]
    today: date

    def counted(self, one: CadenceMeeting) -> bool:
        return one.held and one.on <= self.today and (one.quorate or self.duty.rule.counts_without_quorum)

    def hoped(self, one: CadenceMeeting) -> bool:
        if one.on < self.today or (one.held and one.on <= self.today):
            return False
        if one.held or one.in_time is not None:
            return one.held or one.in_time is True
        return walk_back(one.on, self.duty.notice, self.laender, self.duty.postal_lead).office >= self.today

    def statuses(self, meetings: list[CadenceMeeting]) -> list[str]:
        by_distance = self.duty.rule.kind is CadenceKind.MONTHS_APART
        return self.distances(meetings) if by_distance else self.calendar_periods(meetings)

    def distances(self, meetings: list[CadenceMeeting]) -> list[str]:
        days = sorted(one.on for one in meetings if self.counted(one))
        found = []
        for number, day in enumerate(days):
            limit = day_of_months_later(day, self.duty.rule.value)
            if limit < self.duty.since:
                found.append("nicht anwendbar")
            elif number + 1 < len(days):
                found.append("erfüllt" if days[number + 1] <= limit else "verletzt")
            else:
                hope = any(self.hoped(one) and one.on <= limit for one in meetings)
                found.append(status(enough=False, over=self.today > limit, maybe=hope))
        return found

    def calendar_periods(self, meetings: list[CadenceMeeting]) -> list[str]:
        rule = self.duty.rule
        needed = rule.value if rule.kind is CadenceKind.TIMES_A_YEAR else 1
        answers = []
        for days in periods_walked(rule.kind, self.duty.since, self.today):
            inside = set(days)
            held = sum(self.counted(one) and one.on in inside for one in meetings)
            hope = sum(self.hoped(one) and one.on in inside for one in meetings)
            if days[-1] < self.duty.since:
                answers.append("nicht anwendbar")
            else:
                over = days[-1] < self.today
                answers.append(status(enough=held >= needed, over=over, maybe=held + hope >= needed))
        return answers


def status(*, enough: bool, over: bool, maybe: bool) -> str:
    if enough:
        return "erfüllt"
    return "verletzt" if over else "offen – geplant" if maybe else "gefährdet"


def test_the_cadence_agrees_with_a_walk_over_single_days() -> None:
    chance = random.Random(20261231)  # noqa: S311 - the same cases in every run
    seen = set[PeriodStatus]()
    for _ in range(CASES):
        since = a_day(chance)
        today = since + DAY * chance.randrange(300)
        kind, laender = chance.choice(list(CadenceKind)), chance.choice(LAENDER)
        value = {CadenceKind.TIMES_A_YEAR: chance.randrange(1, 6), CadenceKind.MONTHS_APART: chance.randrange(1, 13)}
        rule = CadenceRule(kind=kind, value=value.get(kind, 1), counts_without_quorum=chance.random() < 0.5)
        duty = Duty(rule, since, a_notice(chance), CALENDARS[laender])
        days = sorted({since + DAY * chance.randrange(-150, 400) for _ in range(chance.randrange(9))})
        meetings = [
            CadenceMeeting(
                day,
                held=chance.random() < 0.7,
                quorate=chance.random() < 0.8,
                in_time=chance.choice([None, True, False]),
            )
            for day in days
        ]
        answer = cadence(duty, meetings, today)
        walked = Looker(duty, laender, today).statuses(meetings)
        assert [one.status.value for one in answer.periods] == walked, (duty, meetings, today)
        seen |= {one.status for one in answer.periods}
        for one in answer.periods:
            if one.last_day is not None:
                last = one.period.end
                while not is_arbeitstag(last, laender):
                    last -= DAY
                assert (one.last_day, one.last_posting) == (last, walk_back(last, duty.notice, laender, 4).office)
    assert seen == set(PeriodStatus)


# quorum


def walked_quorum(rule: QuorumRule, room: Room, at: time) -> tuple[int, bool]:
    """Count person by person, then say what each rule of 8.3 says."""
    in_room = [
        row
        for row in room.rows
        if row.state in {AttendanceState.PRESENT, AttendanceState.PARTIAL}
        and not (row.arrived and at < row.arrived)
        and not (row.left and at >= row.left)
        and (rule.online_counts or not row.online)
    ]
    names = [row.person_id for row in in_room]
    present: list[VotingSeat] = []
    for seat in room.seats:
        if seat.holder_id is None:
            continue
        if seat.holder_id in names:
            present.append(seat)
        else:
            sitting_in = [
                row
                for row in in_room
                if row.acts_for_seat_id == seat.id and row.deputyship_state is not DeputyshipState.LAPSED
            ]
            own = {other.holder_id for other in room.seats if other.holder_id}
            if any(row.person_id in seat.deputy_ids and row.person_id not in own for row in sitting_in):
                present.append(seat)
    filled = [seat for seat in room.seats if seat.holder_id]
    number = len(present)
    if rule.base is QuorumBase.NONE:
        return number, True
    well_called = not rule.all_invited or all(seat.defect is None or seat.healed for seat in filled)
    if rule.second_meeting and room.second_meeting:
        return number, well_called
    if rule.base is QuorumBase.BENCHES:
        sides = {seat.bench_id for seat in room.seats}
        there = sum(any(seat.bench_id == side for seat in present) for side in sides)
        wanted = len(sides) if rule.benches_required is None else rule.benches_required
        return number, well_called and there >= wanted and number >= rule.minimum
    if rule.base is QuorumBase.FIXED or rule.threshold is QuorumThreshold.NUMBER:
        return number, well_called and number >= rule.minimum
    base = len(room.seats) if rule.base is QuorumBase.ALL_SEATS else len(filled)
    more = number > base / 2 if rule.threshold is QuorumThreshold.MORE_THAN_HALF else number >= base / 2 and number > 0
    return number, well_called and more and number >= rule.minimum


def a_room(chance: random.Random) -> Room:
    """Return a small committee: some seats vacant, some members with deputies, some badly called, guests among all."""
    seats = [
        VotingSeat(
            f"s{no}",
            f"b{chance.randrange(4)}",
            f"m{no}" if chance.random() < 0.85 else None,
            tuple(f"d{other}" for other in range(14) if chance.random() < 0.2),
            chance.choice([None] * 20 + list(Defect)),
            healed=chance.random() < 0.5,
        )
        for no in range(chance.randrange(1, 14))
    ]
    people = [f"{kind}{no}" for kind in "mdg" for no in range(14) if chance.random() < 0.6]
    rows = [a_row(chance, person, seats) for person in people]
    chance.shuffle(rows)
    return Room(seats=seats, rows=rows, second_meeting=chance.random() < 0.2)


def a_row(chance: random.Random, person: str, seats: list[VotingSeat]) -> Attendance:
    acts = person[0] == "d" and chance.random() < 0.7
    return Attendance(
        meeting_id="meeting",
        row_no=1,
        person_id=person,
        acts_for_seat_id=chance.choice(seats).id if acts else None,
        state=chance.choice([AttendanceState.PRESENT] * 6 + list(AttendanceState)),
        arrived=time(chance.randrange(13, 17), 20) if chance.random() < 0.2 else None,
        left=time(chance.randrange(13, 17), 40) if chance.random() < 0.2 else None,
        deputyship_state=chance.choice([None, None, *DeputyshipState]) if acts else None,
        online=chance.random() < 0.1,
    )


def test_the_quorum_agrees_with_counting_person_by_person() -> None:
    chance = random.Random(20260920)  # noqa: S311 - the same cases in every run
    answers = {True: 0, False: 0}
    for _ in range(CASES):
        rule = QuorumRule(
            base=chance.choice(list(QuorumBase)),
            threshold=chance.choice(list(QuorumThreshold)),
            minimum=chance.randrange(6),
            benches_required=chance.choice([None, 1, 2, 3]),
            all_invited=chance.random() < 0.5,
            second_meeting=chance.random() < 0.5,
            online_counts=chance.random() < 0.5,
        )
        room, at = a_room(chance), time(chance.randrange(13, 18), chance.choice([0, 20, 40]))
        answer = quorum_at(rule, room, at)
        assert (len(answer.present), answer.quorate) == walked_quorum(rule, room, at), (rule, room, at)
        answers[answer.quorate] += 1
    assert min(answers.values()) > CASES / 10
