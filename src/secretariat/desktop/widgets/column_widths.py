"""How wide the columns of a list are made, so that as much as possible can be read without scrolling sideways."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a column needs for all its texts, and what it is not made narrower than where it needs more; in pixels."""

    natural: int
    least: int


def fitting_widths(columns: Sequence[Wanted], room: int) -> list[int]:
    """Return a width for each column: the least first, then half as much again, then the rest of the room alike.

    Half as much again goes to the first column, by which a row is known, then to those that lack little, as names do;
    what is longer still may be cut. Where there is no room for the least of all, the last columns are left out: fewer
    widths come back than columns.
    """
    widths = [min(column.least, column.natural) for column in columns]
    while len(widths) > 1 and sum(widths) > room:
        widths.pop()
    natural = [column.natural for column in columns[: len(widths)]]
    by_need = sorted(range(len(widths)), key=lambda place: (place > 0, natural[place] - widths[place]))
    for place in by_need:
        spare = room - sum(widths)
        widths[place] += min(natural[place] - widths[place], widths[place] // 2, spare)
    by_lack = sorted(range(len(widths)), key=lambda place: natural[place] - widths[place])
    for done, place in enumerate(by_lack):  # what a column does not use goes on to those that lack more
        spare = room - sum(widths)
        widths[place] += min(natural[place] - widths[place], spare // (len(widths) - done))
    return widths
