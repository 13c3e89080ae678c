"""The history as a clerk reads it: one row a step, what it changed in words, and what stands on it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from secretariat.domain.changes import ChangeKind, ChangeSet, HistoryEntry, StepKind
from secretariat.domain.errors import ChangedMeanwhileError
from secretariat.services.register.record_names import TARGETS, RecordNames
from secretariat.storage import history
from secretariat.storage.history import ABOUT_HEALTH
from secretariat.storage.history_of import steps_about
from secretariat.storage.reading import Reading

NAMED = 3
"""Records of a step that are named in its row; nobody reads more, and the count stands beside them."""
MOST_RECORDS = 1_000
"""So many records of a step are told field by field, and looked up for what later steps did to them."""
TELLING = ("person", "organisation", "meeting", "committee", "invitation", "attendance", "appointment")
TECHNICAL = frozenset({"sha256", "template_version"})
"""Fields that tell a clerk nothing; checks of the register use them."""


@dataclass(frozen=True, slots=True)
class StepRow:
    """One step: its name, when, how many records it touched, in which tables, and some of them by name.

    `kind` says whether it took another one back or did it again, `turned_back_by` which later one took it back.
    """

    change_set_id: str
    number: int
    label: str
    made_at: datetime
    kind: StepKind
    records: int
    tables: tuple[str, ...]
    names: tuple[str, ...]
    can_be_undone: bool
    turned_back_by: int | None


def step_rows(reading: Reading) -> tuple[StepRow, ...]:
    """Return every step, the newest first."""
    undoable = frozenset(history.stacks(reading).undo)
    stored = history.steps(reading)
    turned_back = {step.undoes: step.number for step in stored if step.undoes}
    chosen = {step.id: _telling(step.rows) for step in stored}
    names = RecordNames(reading, {key for keys in chosen.values() for key in keys})
    return tuple(
        StepRow(
            change_set_id=step.id,
            number=step.number,
            label=step.label,
            made_at=step.made_at,
            kind=step.kind,
            records=step.records,
            tables=step.tables,
            names=_without_parts(dict.fromkeys(filter(None, (names.name(*key) for key in chosen[step.id])))),
            can_be_undone=step.id in undoable,
            turned_back_by=turned_back.get(step.id),
        )
        for step in reversed(stored)
    )


def _telling(rows: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    """Return the rows a step is recognised by: people and meetings before what hangs on them."""
    order = sorted(rows, key=lambda row: TELLING.index(row[0]) if row[0] in TELLING else len(TELLING))
    return tuple(order[:NAMED])


def _without_parts(names: Iterable[str]) -> tuple[str, ...]:
    """Leave out what is called by one of the others already: a wish by its invitation."""
    every = tuple(names)
    return tuple(name for name in every if not any(name.startswith(f"{other} · ") for other in every))


@dataclass(frozen=True, slots=True)
class StepLine:
    """One field of one record in a step: from what to what, with names in place of ids.

    Without a field nothing is known any more: the values were erased for good. Protected values are both None.
    """

    table: str
    record_id: str
    record: str
    kind: ChangeKind
    field: str
    before: object
    after: object


def step_lines(reading: Reading, change_set_id: str) -> tuple[StepLine, ...]:
    """Return what a step changed, field by field; of a long one the records it changed last."""
    entries = history.entries(reading, step=change_set_id, limit=MOST_RECORDS)
    keys = {(entry.table, entry.record_id) for entry in entries}
    keys |= {
        (TARGETS[entry.table, change.field], str(id_))
        for entry in entries
        for change in entry.fields
        if (entry.table, change.field) in TARGETS
        for id_ in (change.before, change.after)
        if id_
    }
    names = RecordNames(reading, keys)
    return tuple(
        StepLine(
            entry.table,
            entry.record_id,
            names.name(entry.table, entry.record_id),
            entry.kind,
            field,
            names.value(entry.table, field, before),
            names.value(entry.table, field, after),
        )
        for entry in entries
        for field, before, after in _told(entry) or [("", None, None)]
    )


def _told(entry: HistoryEntry) -> list[tuple[str, object, object]]:
    return [(one.field, one.before, one.after) for one in entry.fields if one.field not in TECHNICAL]


def why_not_undone(reading: Reading, change_set_id: str) -> ChangedMeanwhileError | None:
    """Return why a step cannot be taken back now, with the later steps that stand on it; None if it can."""
    return history.obstacle(reading, change_set_id)


def steps_in_the_way(refusal: ChangedMeanwhileError) -> tuple[ChangeSet, ...]:
    """Return the later steps that a refusal names, the newest first: in this order they can be taken back."""
    steps = refusal.values.get("steps", ())
    return tuple(reversed(steps)) if isinstance(steps, tuple) else ()


def steps_of(reading: Reading, kind: str, id_: str) -> frozenset[str]:
    """Return the ids of the steps about a person, an organisation, a committee or a meeting; never about needs."""
    found = steps_about(reading, kind, id_)
    return frozenset(
        step.id for step in history.steps(reading) if step.id in found and not set(step.tables) <= ABOUT_HEALTH
    )
