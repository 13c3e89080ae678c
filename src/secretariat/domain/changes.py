"""What a step changed: the answer of every writing service, and the lines of the history."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class ChangeKind(StrEnum):
    """What happened to one record."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"


class StepKind(StrEnum):
    """Whether a step is the clerk's own, takes one back, or does one again."""

    DO = "do"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """One step of the clerk: its name and the ids it touched, by table. The window refreshes from it."""

    id: str
    number: int
    label: str
    made_at: datetime
    touched: dict[str, frozenset[str]]

    def touches(self, *tables: str) -> bool:
        """Say whether any of the tables was changed."""
        return any(table in self.touched for table in tables)


@dataclass(frozen=True, slots=True)
class StepAhead:
    """A step that undo or redo would turn back: its name, and how much it did; what that was nobody waits for."""

    id: str
    label: str
    records: int


PROTECTED = "protected"
"""Stands for fields of which nothing is told, not even which: „Assistenz“ beside a name would say it (D28)."""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of one record, from what to what; both empty for what is PROTECTED."""

    field: str
    before: object
    after: object


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One record in one step, as the history shows it."""

    change_set_id: str
    number: int
    label: str
    made_at: datetime
    table: str
    record_id: str
    kind: ChangeKind
    fields: tuple[FieldChange, ...]
