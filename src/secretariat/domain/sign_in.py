"""In which order the sign-in sheet lists people (handbook 3.5 D11)."""

from enum import StrEnum

from secretariat.domain.errors import RuleBrokenError


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
