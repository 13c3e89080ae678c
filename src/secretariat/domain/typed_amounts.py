"""Amounts of money as they are typed in: "480", "1.250,50", "99,5 €"."""

import re

_AMOUNT = re.compile(r"(?P<euros>\d{1,3}(?:\.\d{3})+|\d{1,7})(?:,(?P<cents>\d{1,2}))?")


def read_typed_amount(typed: str) -> int | None:
    """Return the amount in cent, None for what is no amount."""
    plain = typed.replace("\u00a0", " ").removesuffix("€").removesuffix("EUR").strip()
    found = _AMOUNT.fullmatch(plain)
    if found is None:
        return None
    return int(found["euros"].replace(".", "")) * 100 + int((found["cents"] or "0").ljust(2, "0"))


def amount_field(cents: int | None) -> str:
    """Return an amount as a field shows it: "1250,50", empty for none."""
    return "" if cents is None else f"{cents // 100},{cents % 100:02}"
