"""What every stored thing has in common: a value that never changes and an id that the program made."""

from dataclasses import dataclass, field
from uuid import uuid4


def new_id() -> str:
    """Return a fresh id: 32 hexadecimal digits, never given twice, also not after an undo."""
    return uuid4().hex


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One row of the register. A change is a new value with the same id (`dataclasses.replace`)."""

    id: str = field(default_factory=new_id)
