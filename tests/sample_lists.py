"""The sample lists of the tests, and what they were made from: every member, and every fault put in on purpose."""

import json
from pathlib import Path
from typing import Any

LISTS = Path(__file__).parent / "data" / "lists"
REASON_OF_DIRT = {
    "trailing no-break space in the name": "text.unseen",
    "no-break spaces between postal code and city": "text.unseen",
    "no e-mail": "email.missing",
    "invalid e-mail": "email.invalid",
    "same person as an earlier row, spelt differently": "merge.same_person",
    "shares its e-mail address with another person": "email.shared",
    "already on the first sheet": "merge.same_person",
}
"""By which doubt the clerk hears of a fault."""


def truth(name: str) -> dict[str, Any]:
    """Return what a list was made from."""
    found: dict[str, Any] = json.loads((LISTS / f"{name}.truth.json").read_text("utf-8"))
    return found
