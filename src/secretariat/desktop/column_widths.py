"""How wide the columns of a list are made, so that as much as possible can be read without scrolling sideways."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a column needs for all its texts, and what it is not made narrower than where it needs more; in pixels."""

    natural: int
    least: int


def fitting_widths(columns: Sequence[Wanted], room: int) -> list[int]:
    """Return a width for each column: the least first, then what is left of the room, to those that lack little first.

    Where there is no room for the least of all, the last columns are left out: fewer widths come back than columns.
    """
    widths = [min(column.least, column.natural) for column in columns]
    while len(widths) > 1 and sum(widths) > room:
        widths.pop()
    lacking = [column.natural - width for column, width in zip(columns, widths, strict=False)]  # not of those left out
    spare = room - sum(widths)
    for place in sorted(range(len(widths)), key=lacking.__getitem__):
        given = min(lacking[place], spare)
        widths[place] += given
        spare -= given
    return widths
