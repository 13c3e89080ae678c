"""In which order the sign-in sheet lists people, and under which numbers (handbook 3.5 D11)."""

from collections.abc import Hashable, Iterable, Mapping
from enum import StrEnum
from typing import TypeVar

from secretariat.domain.errors import RuleBrokenError

Member = TypeVar("Member", bound=Hashable)


class SheetOrder(StrEnum):
    """One alphabetical list, or one block for each bench."""

    ALPHABETICAL = "alphabetical"
    BY_BENCH = "by_bench"


def sheet_order(*, has_sensitive_bench: bool, wished: SheetOrder | None = None) -> SheetOrder:
    """Return the order to print: the wished one, else by bench unless a bench is `besonders`.

    A bench heading over few names shows who belongs to it, so by bench is refused as soon as one bench is sensitive
    (I23, D11): raises RuleBrokenError `sheet.by_bench_would_disclose`.
    """
    if has_sensitive_bench and wished is SheetOrder.BY_BENCH:
        raise RuleBrokenError("sheet.by_bench_would_disclose", field="order")
    return wished or (SheetOrder.ALPHABETICAL if has_sensitive_bench else SheetOrder.BY_BENCH)


def numbered(members: Iterable[Member], known: Mapping[Member, int]) -> dict[Member, int]:
    """Return each member's row number in the given order: a number once given stays, newcomers get the next ones.

    A number of somebody no longer listed is never given again, since it may stand on a sheet already printed.
    """
    numbers: dict[Member, int] = {}
    following = max(known.values(), default=0) + 1
    for member in members:
        if member in known:
            numbers[member] = known[member]
        elif member not in numbers:
            numbers[member] = following
            following += 1
    return numbers
