"""What was typed in becomes clean text before it is kept (D20)."""

from dataclasses import fields, replace
from typing import TypeVar

from secretariat.domain.records import Record
from secretariat.domain.text import clean_line, clean_text

R = TypeVar("R", bound=Record)

OF_SEVERAL_LINES = frozenset(
    {"notes", "mission", "text", "report", "note", "address_snapshot", "salutation_snapshot", "legal_basis"}
)


def cleaned(record: R) -> R:
    """Return the record with every text cleaned; raises RuleBrokenError `text.too_long`."""
    changes = {}
    for part in fields(record):
        value = getattr(record, part.name)
        if type(value) is str:
            clean = clean_text(value) if part.name in OF_SEVERAL_LINES else clean_line(value)
            if clean != value:
                changes[part.name] = clean
    return replace(record, **changes) if changes else record
