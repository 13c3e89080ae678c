"""The history as a clerk reads it: one row a step, and what it changed in words."""

from dataclasses import dataclass
from datetime import datetime

from secretariat.domain.changes import ChangeKind, HistoryEntry
from secretariat.storage import history
from secretariat.storage.reading import Reading


@dataclass(frozen=True, slots=True)
class StepRow:
    """One step: its name, when, how many records it touched, and in which tables."""

    change_set_id: str
    number: int
    label: str
    made_at: datetime
    records: int
    tables: tuple[str, ...]
    can_be_undone: bool


def step_rows(reading: Reading) -> tuple[StepRow, ...]:
    """Return every step, the newest first."""
    undoable = frozenset(history.stacks(reading).undo)
    steps: dict[str, list[HistoryEntry]] = {}
    for entry in history.entries(reading):
        steps.setdefault(entry.change_set_id, []).append(entry)
    rows = [
        StepRow(
            change_set_id=id_,
            number=entries[0].number,
            label=entries[0].label,
            made_at=entries[0].made_at,
            records=len({entry.record_id for entry in entries}),
            tables=tuple(dict.fromkeys(entry.table for entry in entries)),
            can_be_undone=id_ in undoable,
        )
        for id_, entries in steps.items()
    ]
    return tuple(sorted(rows, key=lambda row: -row.number))


@dataclass(frozen=True, slots=True)
class StepLine:
    """One field of one record in a step: from what to what; both empty where the value is protected."""

    table: str
    record_id: str
    kind: ChangeKind
    field: str
    before: object
    after: object


def step_lines(reading: Reading, change_set_id: str) -> tuple[StepLine, ...]:
    """Return what a step changed, field by field."""
    return tuple(
        StepLine(entry.table, entry.record_id, entry.kind, change.field, change.before, change.after)
        for entry in history.entries(reading)
        if entry.change_set_id == change_set_id
        for change in entry.fields
    )
