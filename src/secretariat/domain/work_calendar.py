"""Which days count: Werktage of the post, Arbeitstage of the office, and how to walk along them (F7, F15, F16)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from secretariat.domain.german_holidays import holidays_of
from secretariat.domain.office import OfficeClosure

ONE_DAY = timedelta(days=1)
SATURDAY = 5

USUAL_CLOSURES = (
    OfficeClosure(closed_on=date(2024, 12, 24), label="Heiligabend", every_year=True),
    OfficeClosure(closed_on=date(2024, 12, 31), label="Silvester", every_year=True),
)
"""What a new register starts with; the office may change the list (F16)."""


@dataclass(frozen=True, slots=True)
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

    def is_post_day(self, day: date) -> bool:
        """Say whether the day is a Werktag: Monday to Saturday, no holiday. The post works on closure days."""
        return day.weekday() <= SATURDAY and not self.is_holiday(day)

    def is_office_day(self, day: date) -> bool:
        """Say whether the day is an Arbeitstag: Monday to Friday, no holiday, the office open."""
        return day.weekday() < SATURDAY and not self.is_holiday(day) and not self.is_closed(day)

    def office_day_on_or_before(self, day: date) -> date:
        """Roll back to an Arbeitstag (F8, F9)."""
        return _roll(day, -ONE_DAY, self.is_office_day)

    def office_day_on_or_after(self, day: date) -> date:
        """Roll forward to an Arbeitstag (F2, F14)."""
        return _roll(day, ONE_DAY, self.is_office_day)

    def office_days_after(self, day: date, count: int) -> date:
        """Return the Arbeitstag that is `count` of them after the day."""
        return _walk(day, ONE_DAY, count, self.is_office_day)

    def office_days_before(self, day: date, count: int) -> date:
        """Return the Arbeitstag that is `count` of them before the day."""
        return _walk(day, -ONE_DAY, count, self.is_office_day)

    def post_days_after(self, day: date, count: int) -> date:
        """Return the Werktag that is `count` of them after the day."""
        return _walk(day, ONE_DAY, count, self.is_post_day)

    def post_days_before(self, day: date, count: int) -> date:
        """Return the Werktag that is `count` of them before the day."""
        return _walk(day, -ONE_DAY, count, self.is_post_day)


def _closes_on(closure: OfficeClosure, day: date) -> bool:
    if closure.every_year:
        return (closure.closed_on.month, closure.closed_on.day) == (day.month, day.day)
    return closure.closed_on == day


def _roll(day: date, step: timedelta, counts: Callable[[date], bool]) -> date:
    while not counts(day):
        day += step
    return day


def _walk(day: date, step: timedelta, count: int, counts: Callable[[date], bool]) -> date:
    for _ in range(count):
        day = _roll(day + step, step, counts)
    return day
