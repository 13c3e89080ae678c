"""Which days count: Werktage of the post, Arbeitstage of the office, and how to walk along them (F2, F7, F15, F16).

A calendar keeps the counting days of each year it was asked about, so that a walk is a look into a sorted list.
"""

from bisect import bisect_left, bisect_right
from calendar import isleap
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, cached_property

from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.formatting import short_date
from secretariat.domain.german_holidays import FEDERAL_STATES, check_federal_state, holidays_of
from secretariat.domain.office import OfficeClosure
from secretariat.domain.statements import Statement, statement

ONE_DAY = timedelta(days=1)
SATURDAY = 5
KNOWN_YEARS = range(1991, 2101)
"""Years whose holidays are computed: since there are today's Länder, and more than anybody plans ahead.

A meeting stored in another year is counted without holidays, so that one slip of the keys spoils no list.
"""

USUAL_CLOSURES = (
    OfficeClosure(closed_on=date(2024, 12, 24), label="Heiligabend", every_year=True),
    OfficeClosure(closed_on=date(2024, 12, 31), label="Silvester", every_year=True),
)
"""What a new register starts with; the office may change the list (F16)."""


@dataclass(frozen=True)
class WorkCalendar:
    """The holidays of all Länder concerned, and the days on which the office is closed (F15: the union of both)."""

    federal_states: tuple[str, ...]
    closures: tuple[OfficeClosure, ...] = USUAL_CLOSURES

    def is_holiday(self, day: date) -> bool:
        """Say whether the day is a public holiday in any of the Länder."""
        return any(day in holidays_of(land, day.year) for land in self.federal_states)

    def is_closed(self, day: date) -> bool:
        """Say whether the office is closed on a day that is no holiday."""
        return any(_closes_on(closure, day) for closure in self.closures)

    def is_office_day(self, day: date) -> bool:
        """Say whether the day is an Arbeitstag: Monday to Friday, no holiday, the office open."""
        return self._office_days.holds(day)

    def is_bridging_day(self, day: date) -> bool:
        """Say whether an Arbeitstag stands alone between free days, one of them a holiday or a closure day."""
        around = (day - ONE_DAY, day + ONE_DAY)
        alone = self.is_office_day(day) and not any(self.is_office_day(one) for one in around)
        return alone and any(self.is_holiday(one) or self.is_closed(one) for one in around)

    def why_free(self, day: date) -> Statement | None:
        """Return why nobody works in the office on a day; None on an Arbeitstag."""
        if self.is_holiday(day):
            return statement("day.holiday", name=self.holiday_name(day))
        if day.weekday() >= SATURDAY:
            return statement("day.saturday") if day.weekday() == SATURDAY else statement("day.sunday")
        for closure in self.closures:
            if _closes_on(closure, day):
                return statement("day.closed", label=closure.label)
        return None

    def holiday_name(self, day: date) -> str:
        """Return what holiday a day is, and where it is none in all of the Länder (F15): "Allerheiligen in …"."""
        where: dict[str, list[str]] = {}
        for land in self.federal_states:
            name = holidays_of(land, day.year).get(day)
            if name is not None:
                where.setdefault(name, []).append(land)
        everywhere = len(self.federal_states)
        return ", ".join(
            name if len(states) == everywhere else f"{name} in {_in_words(states)}" for name, states in where.items()
        )

    def holidays_between(self, first: date, last: date) -> tuple[str, ...]:
        """Return the holidays from Monday to Saturday that lie between two days: what a count of days leaves out."""
        days = (first + timedelta(days=number) for number in range(1, (last - first).days))
        free = (day for day in days if day.weekday() <= SATURDAY and self.is_holiday(day))
        return tuple(f"{short_date(day)} {self.holiday_name(day)}" for day in free)

    def office_day_on_or_before(self, day: date) -> date:
        """Roll back to an Arbeitstag (F8, F9)."""
        return self._office_days.before(day + ONE_DAY, 1)

    def office_day_on_or_after(self, day: date) -> date:
        """Roll forward to an Arbeitstag (F14)."""
        return self._office_days.after(day - ONE_DAY, 1)

    def open_day_on_or_after(self, day: date) -> date:
        """Roll the end of a forward period from Saturday, Sunday or holiday to the next working day (F2, § 193 BGB).

        The law knows no closure days: on 24 December a period ends.
        """
        return self._open_days.after(day - ONE_DAY, 1)

    def office_days_after(self, day: date, count: int) -> date:
        """Return the Arbeitstag that is `count` of them after the day; with none, the day itself."""
        return self._office_days.after(day, count)

    def office_days_before(self, day: date, count: int) -> date:
        """Return the Arbeitstag that is `count` of them before the day; with none, the day itself."""
        return self._office_days.before(day, count)

    def post_days_after(self, day: date, count: int) -> date:
        """Return the Werktag that is `count` of them after the day; with none, the day itself."""
        return self._post_days.after(day, count)

    def post_days_before(self, day: date, count: int) -> date:
        """Return the Werktag that is `count` of them before the day; with none, the day itself.

        A Werktag is Monday to Saturday and no holiday; the post works on closure days.
        """
        return self._post_days.before(day, count)

    @cached_property
    def _post_days(self) -> "_CountingDays":
        return _CountingDays(range(SATURDAY + 1), self._holidays)

    @cached_property
    def _open_days(self) -> "_CountingDays":
        return _CountingDays(range(SATURDAY), self._holidays)

    @cached_property
    def _office_days(self) -> "_CountingDays":
        return _CountingDays(range(SATURDAY), lambda year: self._holidays(year) | self._closed(year))

    def _holidays(self, year: int) -> frozenset[date]:
        return frozenset[date]().union(*(holidays_of(land, year) for land in self.federal_states))

    def _closed(self, year: int) -> frozenset[date]:
        return frozenset(day for closure in self.closures for day in _closed_on(closure, year))


class _CountingDays:
    """The days that count, in order, a tuple for each year; a year is worked out when it is first needed."""

    def __init__(self, weekdays: range, free: Callable[[int], frozenset[date]]) -> None:
        self._weekdays = weekdays
        self._free = free
        self._years: dict[int, tuple[date, ...]] = {}

    def holds(self, day: date) -> bool:
        """Say whether the day counts."""
        days = self._of(day.year)
        index = bisect_left(days, day)
        return index < len(days) and days[index] == day

    def before(self, day: date, count: int) -> date:
        """Return the `count`th counting day before the day; the day itself for none."""
        if count == 0:
            return day
        year = day.year
        days = self._years.get(year) or self._of(year)
        index = bisect_left(days, day) - count
        while index < 0:
            year -= 1
            days = self._of(year)
            index += len(days)
        return days[index]

    def after(self, day: date, count: int) -> date:
        """Return the `count`th counting day after the day; the day itself for none."""
        if count == 0:
            return day
        year = day.year
        days = self._years.get(year) or self._of(year)
        index = bisect_right(days, day) + count - 1
        while index >= len(days):
            index -= len(days)
            year += 1
            days = self._of(year)
        return days[index]

    def _of(self, year: int) -> tuple[date, ...]:
        if year not in self._years:
            free = self._free(year)
            self._years[year] = tuple(
                day for day in _days_of(year) if day.weekday() in self._weekdays and day not in free
            )
        return self._years[year]


@cache
def _days_of(year: int) -> tuple[date, ...]:
    first = date(year, 1, 1).toordinal()
    return tuple(map(date.fromordinal, range(first, date(year + 1, 1, 1).toordinal())))


def _in_words(states: list[str]) -> str:
    return ", ".join(FEDERAL_STATES[state] for state in states)


def check_known_year(year: int) -> None:
    """Refuse to answer for a year whose holidays are not known."""
    if year not in KNOWN_YEARS:
        raise RuleBrokenError(
            "deadlines.year_unknown", field="date", year=year, first=KNOWN_YEARS.start, last=KNOWN_YEARS.stop - 1
        )


def check_federal_states(federal_states: tuple[str, ...]) -> None:
    """Refuse a calendar of no Land at all, and one of what is no Land."""
    if not federal_states:
        raise RuleBrokenError("committee.federal_state", field="federal_state", federal_state="")
    for federal_state in federal_states:
        check_federal_state(federal_state)


def _closes_on(closure: OfficeClosure, day: date) -> bool:
    return day in _closed_on(closure, day.year)


def _closed_on(closure: OfficeClosure, year: int) -> tuple[date, ...]:
    """Return the day of the year on which the office is closed; 29 February is none in most years."""
    closed_on = closure.closed_on
    if not closure.every_year or closed_on.year == year:
        return (closed_on,) if closed_on.year == year else ()
    if (closed_on.month, closed_on.day) == (2, 29) and not isleap(year):
        return ()
    return (closed_on.replace(year=year),)
