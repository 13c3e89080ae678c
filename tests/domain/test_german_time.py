"""German time by the rule, against the world's own table of zones."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as some

from secretariat.domain.german_time import german_local, german_moment

BERLIN = ZoneInfo("Europe/Berlin")
YEARS = some.datetimes(datetime(1997, 1, 1), datetime(2037, 12, 31))  # noqa: DTZ001 - local time is what is asked for


@given(YEARS)
def test_the_offset_is_that_of_the_zone_table(local: datetime) -> None:
    spring_gap = local.replace(tzinfo=BERLIN).astimezone(UTC).astimezone(BERLIN).replace(tzinfo=None) != local
    if not spring_gap:
        assert german_moment(local.date(), local.time()).utcoffset() == local.replace(tzinfo=BERLIN).utcoffset()


@given(YEARS)
def test_a_moment_is_shown_as_german_clocks_show_it(moment: datetime) -> None:
    at = moment.replace(tzinfo=UTC)
    assert german_local(at) == at.astimezone(BERLIN).replace(tzinfo=None)


@pytest.mark.parametrize(("day", "hours"), [(date(2026, 3, 29), 2), (date(2026, 10, 25), 1), (date(2026, 12, 1), 1)])
def test_the_days_of_the_change_themselves(day: date, hours: int) -> None:
    assert german_moment(day, time(14)).utcoffset() == timedelta(hours=hours)


def test_a_moment_without_an_offset_is_german_already() -> None:
    local = datetime(2026, 7, 1, 9, 30)  # noqa: DTZ001 - that is the case
    assert german_local(local) == local
