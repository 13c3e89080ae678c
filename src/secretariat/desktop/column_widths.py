"""How wide the columns of a list are made, so that as much as possible can be read without scrolling sideways."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a column needs for all its texts, and what it is not made narrower than where it needs more; in pixels."""

    natural: int
    least: int


def fitting_widths(columns: Sequence[Wanted], room: int, widest: int) -> list[int]:
    """Return a width for each column: what it needs; where there is no room for that, the last ones give way first.

    A list begins with what its rows are known by. No column takes more than half of a list that is too narrow. Where
    no giving way is of use the list is scrolled, and no column is wider than `widest`.
    """
    least = [min(column.least, column.natural) for column in columns]
    lacking = sum(column.natural for column in columns) - room
    if lacking <= 0:
        return [column.natural for column in columns]
    if sum(least) > room:
        return [max(low, min(column.natural, widest)) for low, column in zip(least, columns, strict=True)]
    widths = [max(low, min(column.natural, room // 2)) for low, column in zip(least, columns, strict=True)]
    lacking = sum(widths) - room
    for place in reversed(range(len(widths))):
        given = max(0, min(lacking, widths[place] - least[place]))
        widths[place] -= given
        lacking -= given
    return widths
