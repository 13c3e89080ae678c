"""How wide the columns of a list are made, so that as much as possible can be read without scrolling sideways."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a column needs for all its texts, and what it is not made narrower than; in pixels."""

    natural: int
    least: int

    def within(self, widest: int) -> int:
        """Return the width where none is to be wider than `widest`."""
        return min(self.natural, max(self.least, widest))


def fitting_widths(columns: Sequence[Wanted], room: int, widest: int) -> list[int]:
    """Return a width for each column: what it needs; where there is no room for that, the longest give way first.

    Where even that is of no use the list is scrolled, and no column is wider than `widest`.
    """

    def needed(limit: int) -> int:
        return sum(column.within(limit) for column in columns)

    limit = max((column.natural for column in columns), default=0)
    if needed(0) > room:
        limit = widest
    elif needed(limit) > room:
        limit = bisect_right(range(limit), room, key=needed) - 1
    return [column.within(limit) for column in columns]
