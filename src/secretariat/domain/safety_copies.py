"""Which safety copies stay while time passes: every one of two days, then one a day, a week, a month (D14)."""

from collections.abc import Callable, Hashable, Iterable
from datetime import datetime, timedelta

ALL_FOR = timedelta(days=2)
DAILY, WEEKLY, MONTHLY = 14, 8, 12


def superseded(moments: Iterable[datetime], now: datetime) -> dict[datetime, datetime | None]:
    """Return the moments whose copies may go, each with the later one that stays for its day, week or month.

    None stands for what is older than the last month that is kept. Days are those of the moments' own time zone.
    """
    levels = [_Level(_day, DAILY), _Level(_week, WEEKLY), _Level(_month, MONTHLY)]
    going: dict[datetime, datetime | None] = {}
    for moment in sorted(set(moments), reverse=True):
        if now - moment < ALL_FOR:
            continue
        for level in levels:
            stays = level.standing_for(moment)
            if stays is not None:
                break
        else:
            going[moment] = None
            continue
        if stays != moment:
            going[moment] = stays
    return going


class _Level:
    """The copies kept one for each day, week or month; the newest of it stays."""

    def __init__(self, name_of: Callable[[datetime], Hashable], most: int) -> None:
        self._name_of, self._most = name_of, most
        self._kept: dict[Hashable, datetime] = {}

    def standing_for(self, moment: datetime) -> datetime | None:
        """Return which copy stays for the moment, itself if it is the first; None when all places are taken."""
        name = self._name_of(moment)
        if name not in self._kept and len(self._kept) < self._most:
            self._kept[name] = moment
        return self._kept.get(name)


def _day(moment: datetime) -> Hashable:
    return moment.date()


def _week(moment: datetime) -> Hashable:
    return moment.isocalendar()[:2]


def _month(moment: datetime) -> Hashable:
    return moment.year, moment.month
