"""German local time with its offset from UTC, by the rule the European Union has kept since 1996; asks no zone file."""

from datetime import UTC, date, datetime, time, timedelta, timezone

_WINTER, _SUMMER = timezone(timedelta(hours=1)), timezone(timedelta(hours=2))


def german_moment(day: date, at: time) -> datetime:
    """Return a day and a time of day in Germany with their offset; of the hour that comes twice the first one."""
    local = datetime.combine(day, at)
    begin = datetime.combine(_last_sunday(day.year, 3), time(2))
    end = datetime.combine(_last_sunday(day.year, 10), time(3))
    return local.replace(tzinfo=_SUMMER if begin <= local < end else _WINTER)


def german_local(moment: datetime) -> datetime:
    """Return a moment as German clocks show it, without an offset; one that has none is taken as German already."""
    if moment.tzinfo is None:
        return moment
    year = moment.astimezone(UTC).year
    begin, end = (datetime.combine(_last_sunday(year, month), time(1), UTC) for month in (3, 10))
    zone = _SUMMER if begin <= moment < end else _WINTER
    return moment.astimezone(zone).replace(tzinfo=None)


def _last_sunday(year: int, month: int) -> date:
    last = date(year, month, 31)
    return last - timedelta(days=(last.weekday() + 1) % 7)
