from datetime import UTC, datetime, timedelta

import pytest

from secretariat.domain.safety_copies import DAILY, MONTHLY, WEEKLY, superseded

NOW = datetime(2026, 11, 20, 18, 0, tzinfo=UTC)  # a Friday


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("copies", "going"),
    [
        pytest.param([], {}, id="nothing at all"),
        pytest.param(["2026-11-20T08:00", "2026-11-20T09:00", "2026-11-18T18:01"], {}, id="all of two days stay"),
        pytest.param(
            ["2026-11-18T17:59", "2026-11-18T08:00"],
            {"2026-11-18T08:00": "2026-11-18T17:59"},
            id="then the last of each day",
        ),
        pytest.param(
            [*(f"2026-11-{day:02}T12:00" for day in range(1, 17)), "2026-10-31T12:00", "2026-10-26T12:00"],
            {"2026-10-31T12:00": "2026-11-01T12:00", "2026-10-26T12:00": "2026-11-01T12:00"},
            id="behind fourteen days the last of each week, which ends on Sunday",
        ),
        pytest.param(
            ["2020-02-03T12:00", "2020-02-03T08:00"],
            {"2020-02-03T08:00": "2020-02-03T12:00"},
            id="the only copies there are stay however old",
        ),
        pytest.param(["2031-01-01T12:00"], {}, id="a copy from a clock that went wrong stays"),
    ],
)
def test_what_goes_and_what_stays_for_it(copies: list[str], going: dict[str, str | None]) -> None:
    expected = {at(gone): at(stays) if stays else None for gone, stays in going.items()}
    assert superseded(map(at, copies), NOW) == expected


def test_fifty_starts_in_one_day_push_no_older_copy_out() -> None:
    older = [NOW - timedelta(days=days) for days in range(3, 12)]
    starts = [NOW - timedelta(minutes=minutes) for minutes in range(50)]
    assert superseded([*older, *starts], NOW) == {}


def test_two_years_of_work_leave_days_weeks_and_months_and_nothing_older() -> None:
    kept: set[datetime] = set()
    start = NOW - timedelta(days=730)
    for day in range(731):
        for hour in (1, 3, 5):
            now = start + timedelta(days=day, hours=hour)
            kept.add(now)
            kept -= superseded(kept, now).keys()
    ages = sorted((now - moment).days for moment in kept)
    assert len(kept) == 6 + DAILY + WEEKLY + MONTHLY
    assert {age for age in ages if age <= DAILY + 1} == set(range(DAILY + 2))
    assert 390 <= ages[-1] <= 480


def test_what_stands_for_a_copy_is_younger_and_stays_itself() -> None:
    copies = [NOW - timedelta(hours=5 * number) for number in range(2_000)]
    going = superseded(copies, NOW)
    for gone, stays in going.items():
        assert stays is None or (stays > gone and stays not in going)
