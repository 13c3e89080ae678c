"""The dates of a coming year: as many as the cadence asks for, on the committee's usual days (handbook 3.1, 8.1).

Holidays and closure days are never proposed, bridging days and the days around the turn of the year only if nothing
else is left. School holidays are not known offline and not looked at.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from secretariat.domain.cadence import (
    MONTHS_OF,
    Cadence,
    CadenceMeeting,
    Duty,
    Period,
    cadence,
    periods_of,
)
from secretariat.domain.committees import CadenceKind
from secretariat.domain.deadlines import add_months, plan_notice
from secretariat.domain.formatting import short_date
from secretariat.domain.statements import Statement, statement
from secretariat.domain.work_calendar import ONE_DAY, WorkCalendar

WEDNESDAY = 2


@dataclass(frozen=True, slots=True)
class ProposedDate:
    """A day for a meeting, the period it is for, by when its letters must be posted, and what to know about it."""

    period: Period
    day: date
    last_posting: date
    remarks: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True)
class YearPlan:
    """The dates proposed for a year, and the cadence as it would stand with them."""

    year: int
    dates: tuple[ProposedDate, ...]
    cadence: Cadence


def plan_year(duty: Duty, meetings: Iterable[CadenceMeeting], year: int, today: date) -> YearPlan:
    """Return a date for every period of the year that has no meeting yet, and the verdicts that these would bring."""
    known = sorted(meetings, key=lambda meeting: meeting.on)
    days = [meeting.on for meeting in known]
    dates: list[ProposedDate] = []
    for period in _open_periods(duty, days, year):
        taken = sorted([*days, *(one.day for one in dates)])
        proposed = _proposed(duty, period, taken, today)
        if proposed is not None:
            dates.append(proposed)
    planned = [CadenceMeeting(one.day, held=False) for one in dates]
    ahead = cadence(duty, [*known, *planned], today, until=date(year, 12, 31))
    of_year = tuple(one for one in ahead.periods if one.period.end.year >= year)
    return YearPlan(year, tuple(dates), replace(ahead, periods=of_year))


def day_remarks(calendar: WorkCalendar, day: date) -> tuple[Statement, ...]:
    """Return what to know about a day before a meeting is put on it: free, a bridging day, the turn of the year."""
    free = calendar.why_free(day)
    if free is not None:
        return (statement("plan.free_day", day=day, why=free),)
    found = []
    if calendar.is_bridging_day(day):
        found.append(statement("plan.bridging_day", day=day))
    if _is_turn_of_year(day):
        found.append(statement("plan.turn_of_year", day=day))
    return tuple(found)


def _open_periods(duty: Duty, days: Sequence[date], year: int) -> Iterator[Period]:
    """Yield the periods of the year that still need a meeting."""
    if duty.rule.kind is CadenceKind.MONTHS_APART:
        yield from _distances(duty, days, year)
        return
    for period in _parts_of_year(duty, year):
        within = sum(period.start <= day <= period.end for day in days)
        if within < period.needed and period.end >= duty.since:
            yield period


def _parts_of_year(duty: Duty, year: int) -> Iterator[Period]:
    """Yield the calendar periods of the year; "n je Kalenderjahr" divides it into n parts of equal length."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    if duty.rule.kind is not CadenceKind.TIMES_A_YEAR:
        yield from periods_of(duty.rule, first, last)
        return
    parts = max(duty.rule.value, 1)
    length = (last - first).days + 1
    starts = [first + timedelta(days=length * number // parts) for number in range(parts)] + [last + ONE_DAY]
    for number in range(parts):
        end = starts[number + 1] - ONE_DAY
        yield Period(f"{short_date(starts[number])} – {short_date(end)}", starts[number], end)


def _distances(duty: Duty, days: Sequence[date], year: int) -> Iterator[Period]:
    """Yield the stretches in which the next meeting must fall, each from a meeting up to the longest distance."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    before = max((day for day in days if day < first), default=first)
    while True:
        limit = add_months(before, duty.rule.value)
        following = [day for day in days if before < day <= limit and day <= last]
        if following:
            before = max(following)
            continue
        if limit > last:
            return
        start = max(before + ONE_DAY, first)
        period = Period(f"{short_date(start)} – {short_date(limit)}", start, limit)
        yield period
        # The proposal lies on the usual weekday before the limit, at most a week before it.
        chosen = _proposed(duty, period, [*days, before], start)
        before = chosen.day if chosen else limit


def _proposed(duty: Duty, period: Period, taken: Sequence[date], today: date) -> ProposedDate | None:
    """Return the best day of the period; None where it has no Arbeitstag left."""
    wished = _wished(duty, period, taken)
    start = max(period.start, today + ONE_DAY)
    span = range((period.end - start).days + 1)
    candidates = [day for day in (start + ONE_DAY * number for number in span) if duty.calendar.is_office_day(day)]
    if not candidates:
        return None
    limit = _limit(duty, period, taken)

    def cost(day: date) -> tuple[object, ...]:
        awkward = duty.calendar.is_bridging_day(day) or _is_turn_of_year(day)
        late = limit is not None and day > limit
        too_soon = _posting(duty, day) < today
        return too_soon, awkward, late, day.weekday() != wished.weekday(), abs((day - wished).days), day

    day = min(candidates, key=cost)
    return ProposedDate(period, day, _posting(duty, day), tuple(_remarks(duty, wished, day, limit)))


def _remarks(duty: Duty, wished: date, day: date, limit: date | None) -> Iterator[Statement]:
    if day != wished:
        yield from day_remarks(duty.calendar, wished)
    if limit is not None and day != wished and wished > limit >= day:
        yield statement("plan.earlier", day=wished, limit=limit)
    if limit is not None and day > limit:
        yield statement("plan.gap", day=day, limit=limit)
    yield from day_remarks(duty.calendar, day)


def _wished(duty: Duty, period: Period, taken: Sequence[date]) -> date:
    """Return the usual day: the same weekday of the same month as the last time, else one in the middle."""
    weekdays = Counter(day.weekday() for day in taken)
    weekday = max(weekdays, key=lambda one: (weekdays[one], one == WEDNESDAY), default=WEDNESDAY)
    if duty.rule.kind is CadenceKind.MONTHS_APART:
        return period.end - timedelta(days=(period.end.weekday() - weekday) % 7)
    for day in reversed(taken):
        same = _same_weekday(day, period.start.year)
        if day < period.start and period.start <= same <= period.end:
            return same
    middle = period.start + (period.end - period.start) / 2
    return middle + timedelta(days=(weekday - middle.weekday() + 3) % 7 - 3)


def _same_weekday(day: date, year: int) -> date:
    """Return the same weekday in the same week of the same month of another year; for a fifth one maybe the last."""
    first = date(year, day.month, 1)
    number = (day.day - 1) // 7
    found = first + timedelta(days=(day.weekday() - first.weekday()) % 7 + 7 * number)
    return found if found.month == day.month else found - timedelta(days=7)


def _limit(duty: Duty, period: Period, taken: Sequence[date]) -> date | None:
    """Return the last day that keeps the distance worth a hint (K2 beside K1) to the meeting before."""
    months = duty.rule.warn_gap_months or MONTHS_OF.get(duty.rule.kind)
    before = max((day for day in taken if day < period.start), default=None)
    return None if months is None or before is None else add_months(before, months)


def _posting(duty: Duty, day: date) -> date:
    plan = plan_notice(day, duty.notice, duty.calendar, duty.postal_lead)
    return plan.posting_office_day or plan.receipt_office_day


def _is_turn_of_year(day: date) -> bool:
    return (day.month, day.day) >= (12, 22) or (day.month, day.day) <= (1, 6)
