"""What was done, and taking it back: undo and redo of any step, and which later steps stand in the way."""

import json
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, TypeVar

from secretariat.deferred import deferred
from secretariat.domain.changes import PROTECTED, ChangeKind, ChangeSet, FieldChange, HistoryEntry, StepAhead, StepKind
from secretariat.domain.errors import ChangedMeanwhileError, NotFoundError, RuleBrokenError
from secretariat.domain.records import Record, new_id
from secretariat.storage import journal
from secretariat.storage.fields import Values, moment, shape_of, table_name, values_of
from secretariat.storage.journal import RowKey
from secretariat.storage.reading import Reading
from secretariat.storage.register import Register
from secretariat.storage.writing import Writing

if TYPE_CHECKING:
    from secretariat.storage import records, tables
else:
    records = deferred("secretariat.storage.records")
    tables = deferred("secretariat.storage.tables")

ABOUT_HEALTH = frozenset({"access_need", "consent"})
"""Tables of which nothing but a change is told: that somebody has a need, or agreed to its being kept (D28).

What is taken back of them leaves the journal too: it was never to be kept, and cannot be done again.
"""

LOOKED_AT = 1_000
"""So many changes of a step are read to tell what it was about; what a longer one did besides is counted."""

R = TypeVar("R", bound=Record)
Check = Callable[[Writing, Collection[RowKey]], None]
"""Looks at the rows that were turned back, inside the step."""


@dataclass(frozen=True, slots=True)
class Stacks:
    """The ids of the steps that can be taken back and done again, the next one last, as Ctrl+Z and Ctrl+Y go."""

    undo: tuple[str, ...]
    redo: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StoredStep:
    """A step as the journal keeps it; `undoes` is the id of the step that an undo or redo turned back.

    `rows` are those it touched first, `tables` those of all, `records` how many it touched.
    """

    id: str
    number: int
    label: str
    made_at: datetime
    kind: StepKind
    undoes: str | None
    rows: tuple[RowKey, ...]
    tables: tuple[str, ...]
    records: int


_STEPS = """
SELECT id, number, label, made_at, kind, undoes, (SELECT count(*) FROM change WHERE change_set_id = change_set.id)
FROM change_set ORDER BY number
"""


def stacks(reading: Reading) -> Stacks:
    """Return what is next for undo and redo; a new step after an undo ends what could be done again.

    What was erased when it was taken back stands in nobody's way: what was taken back before it is next.
    """
    undoable: dict[str, None] = {}
    redoable: dict[str, None] = {}
    for id_, kind, undoes in reading.ask("SELECT id, kind, undoes FROM change_set ORDER BY number"):
        if kind == StepKind.UNDO:
            undoable.pop(undoes, None)
            redoable[id_] = None
            continue
        if kind == StepKind.REDO:
            redoable.pop(undoes, None)
        else:
            redoable.clear()
        undoable[id_] = None
    forgotten = _forgotten(reading, redoable) if redoable else frozenset()
    return Stacks(tuple(undoable), tuple(id_ for id_ in redoable if id_ not in forgotten))


def _forgotten(reading: Reading, steps: Iterable[str]) -> frozenset[str]:
    """Return those of the steps of which values are gone for good."""
    found = reading.ask(
        "SELECT DISTINCT change_set_id FROM json_each(?) JOIN change ON change_set_id = value"
        ' WHERE \'\' IN ("before", "after")',
        json.dumps(list(steps)),
    )
    return frozenset(id_ for (id_,) in found)


def undoable(reading: Reading) -> StepAhead | None:
    """Return the step that undo would take back, or None."""
    return _last(reading, stacks(reading).undo)


def redoable(reading: Reading) -> StepAhead | None:
    """Return the undo that redo would turn back, or None."""
    return _last(reading, stacks(reading).redo)


def undo(
    register: Register, change_set_id: str | None = None, *, label: str = "", check: Check | None = None
) -> ChangeSet:
    """Take back a step, the last one if none is named, as a new step.

    A step from among others may leave what was never there; `check` raises RuleBrokenError where no rule of this layer
    does. Raises NotFoundError `history.nothing`, ChangedMeanwhileError `history.later_steps` (with `steps`),
    `history.erased` or `history.in_the_way` (with `rule`).
    """
    with register.reading() as reading:
        candidates = stacks(reading).undo
    return _turn_back(register, _chosen(candidates, change_set_id), StepKind.UNDO, label, check)


def redo(register: Register, change_set_id: str | None = None, *, label: str = "") -> ChangeSet:
    """Do again what an undo took back, the last one if none is named. Raises as `undo`."""
    with register.reading() as reading:
        candidates = stacks(reading).redo
    return _turn_back(register, _chosen(candidates, change_set_id), StepKind.REDO, label)


def standing_on(reading: Reading, change_set_id: str) -> tuple[ChangeSet, ...]:
    """Return the later steps without which this one cannot be taken back, oldest first."""
    rows = _in_the_way(reading, journal.entries_of(reading, change_set_id))
    if not rows:
        return ()
    alive = set(stacks(reading).undo)
    later = reading.ask(
        "SELECT DISTINCT change_set.id FROM change_set JOIN change ON change_set_id = change_set.id"
        " JOIN json_each(?) AS named ON table_name = named.value ->> 0 AND row_id = named.value ->> 1"
        " WHERE number > ?",
        json.dumps(sorted(rows)[:1_000]),
        _get(reading, change_set_id).number,
    )
    found = [_get(reading, row[0]) for row in later if row[0] in alive]
    return tuple(sorted(found, key=lambda step: step.number))


def obstacle(reading: Reading, change_set_id: str) -> ChangedMeanwhileError | None:
    """Return why a step cannot be taken back as things stand, None if nothing is known to be in the way."""
    return _obstacle(reading, change_set_id, journal.entries_of(reading, change_set_id))


def steps(reading: Reading) -> tuple[StoredStep, ...]:
    """Return every step with what it touched, oldest first; what it did to that is not read."""
    read: defaultdict[str, list[RowKey]] = defaultdict(list)
    of_all: defaultdict[str, list[str]] = defaultdict(list)
    begins = "SELECT change_set_id, table_name, row_id FROM change WHERE ordinal < ? ORDER BY change_set_id, ordinal"
    for id_, table, row_id in reading.ask(begins, LOOKED_AT):
        read[id_].append((table, row_id))
    for id_, table in sorted(reading.ask("SELECT DISTINCT change_set_id, table_name FROM change")):
        of_all[id_].append(table)
    found = []
    for id_, number, label, made_at, kind, undoes, count in reading.ask(_STEPS):
        rows = tuple(dict.fromkeys(read[id_]))
        named = tuple(dict.fromkeys((*(table for table, _ in rows), *of_all[id_])))
        records = count - len(read[id_]) + len(rows)
        found.append(StoredStep(id_, number, label, moment(made_at), StepKind(kind), undoes, rows, named, records))
    return tuple(found)


def moments(reading: Reading) -> tuple[datetime, ...]:
    """Return when each step was made, oldest first."""
    return tuple(moment(made_at) for (made_at,) in reading.ask("SELECT made_at FROM change_set ORDER BY number"))


def last_known(reading: Reading, keys: Collection[RowKey]) -> dict[RowKey, Record]:
    """Return records that are gone as they were when they were taken out; what was erased nobody knows."""
    found: dict[RowKey, Record] = {}
    for table, ids in _by_table(keys).items():
        removed = reading.ask(
            'SELECT row_id, "before" FROM change JOIN change_set ON change_set.id = change_set_id'
            ' WHERE table_name = ? AND "after" IS NULL ORDER BY number',
            table,
        )
        for id_, before in removed:
            if id_ in ids and before:
                found[table, id_] = records.KINDS[table](**records.from_text(table, before))
    return found


def taken_out(reading: Reading, kind: type[R]) -> tuple[R, ...]:
    """Return records of a kind that the journal alone still knows: removed, or added by a step that was undone."""
    table = table_name(kind)
    removed = reading.ask('SELECT DISTINCT row_id FROM change WHERE table_name = ? AND "after" IS NULL', table)
    there = {one.id for one in reading.all(kind)}
    gone = last_known(reading, {(table, id_) for (id_,) in removed if id_ not in there})
    return tuple(one for one in gone.values() if isinstance(one, kind))


def entries(
    reading: Reading,
    *,
    table: str = "",
    record_id: str = "",
    step: str = "",
    rows: Collection[RowKey] | None = None,
    limit: int | None = None,
) -> tuple[HistoryEntry, ...]:
    """Return what was done to which record, oldest first, of one table, record, step or of `rows`; the newest `limit`.

    Values of health data are never shown, and forgotten ones are gone (D28).
    """
    found = reading.ask(
        'SELECT change_set.id, number, label, made_at, table_name, row_id, "before", "after"'
        " FROM change_set JOIN change ON change_set_id = change_set.id"
        " WHERE ?1 IN ('', table_name) AND ?2 IN ('', row_id) AND ?3 IN ('', change_set.id)"
        " AND (?5 IS NULL OR table_name || ' ' || row_id IN (SELECT value FROM json_each(?5)))"
        " ORDER BY number DESC, ordinal DESC LIMIT ?4",
        table,
        record_id,
        step,
        -1 if limit is None else limit,
        None if rows is None else json.dumps([f"{of_table} {id_}" for of_table, id_ in rows]),
    )
    return tuple(
        HistoryEntry(
            change_set_id=id_,
            number=number,
            label=label,
            made_at=moment(made_at),
            table=of_table,
            record_id=row_id,
            kind=_kind(before, after),
            fields=_fields(of_table, before, after),
        )
        for id_, number, label, made_at, of_table, row_id, before, after in reversed(found)
    )


def _turn_back(register: Register, target: str, kind: StepKind, label: str, check: Check | None = None) -> ChangeSet:
    with register.reading() as reading:
        label = label or _get(reading, target).label
    step = journal.Step(new_id(), label, datetime.now(UTC), kind, target)
    try:
        with register.stepping(step) as writing:
            done = journal.entries_of(writing, target)
            refusal = _obstacle(writing, target, done)
            if refusal is not None:
                raise refusal
            writing.apply(_backwards(done))
            if kind is StepKind.UNDO:
                writing.forget_taken_out(ABOUT_HEALTH)
            if check is not None:
                check(writing, {(entry.table, entry.row_id) for entry in done})
    except RuleBrokenError as error:
        raise ChangedMeanwhileError("history.in_the_way", step=label, rule=error.code) from error
    return writing.change_set


def _obstacle(reading: Reading, target: str, done: Sequence[journal.Entry]) -> ChangedMeanwhileError | None:
    label = _get(reading, target).label
    if not done or any(entry.is_forgotten for entry in done):
        return ChangedMeanwhileError("history.erased", step=label)
    if _in_the_way(reading, done):
        return ChangedMeanwhileError("history.later_steps", step=label, steps=standing_on(reading, target))
    return None


def _backwards(done: Sequence[journal.Entry]) -> list[journal.Entry]:
    """Return the inverse, table by table: inside a table strictly backwards, so that each state was there before."""
    by_table: defaultdict[str, list[journal.Entry]] = defaultdict(list)
    for entry in reversed(done):
        by_table[entry.table].append(entry.inverse())
    return [entry for entries_ in by_table.values() for entry in entries_]


def _in_the_way(reading: Reading, done: Sequence[journal.Entry]) -> set[RowKey]:
    """Return the rows because of which a step cannot be taken back as it is."""
    after, before = journal.states(done), journal.states([entry.inverse() for entry in reversed(done)])
    gone = {row for row, values in before.items() if values is None}
    return _differing(reading, after) | _naming(reading, gone, before) | _missing(reading, before)


def _differing(reading: Reading, expected: dict[RowKey, Values | None]) -> set[RowKey]:
    now = _stored(reading, expected)
    return {row for row, values in expected.items() if not journal.agrees(now.get(row), values)}


def _stored(reading: Reading, rows: Iterable[RowKey]) -> dict[RowKey, Values]:
    stored: dict[RowKey, Values] = {}
    for table, ids in _by_table(rows).items():
        stored |= {(table, one.id): values_of(one) for one in reading.all(records.KINDS[table], id=ids)}
    return stored


def _naming(reading: Reading, gone: Collection[RowKey], before: Mapping[RowKey, Values | None]) -> set[RowKey]:
    """Return the rows that name one of those that would go, and would stay so; what is set back names it no more."""
    found: set[RowKey] = set()
    by_table = _by_table(gone)
    for reference in tables.REFERENCES:
        if reference.target in by_table:
            shape = shape_of(records.KINDS[reference.table])
            condition, value = shape.condition(reference.column, by_table[reference.target])
            named = reading.ask(shape.selecting("id", conditions=[condition]), value)
            naming = {(reference.table, id_) for (id_,) in named}
            found |= {row for row in naming if reference.column not in (before.get(row) or {})}
    return found.difference(gone)


def _missing(reading: Reading, before: dict[RowKey, Values | None]) -> set[RowKey]:
    """Return the rows that would be named again and are not there any more."""
    columns: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for reference in tables.REFERENCES:
        columns[reference.table].append((reference.column, reference.target))
    named = {
        (target, values[column])
        for (table, _), values in before.items()
        if values is not None
        for column, target in columns[table]
        if values.get(column) is not None
    }
    named -= before.keys()
    return named.difference(_stored(reading, named))


def _by_table(rows: Iterable[RowKey]) -> dict[str, frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for table, id_ in rows:
        found[table].add(id_)
    return {table: frozenset(ids) for table, ids in found.items()}


def _chosen(candidates: Sequence[str], wanted: str | None) -> str:
    if not candidates or (wanted is not None and wanted not in candidates):
        raise NotFoundError("history.nothing")
    return wanted or candidates[-1]


def _last(reading: Reading, ids: Sequence[str]) -> StepAhead | None:
    named = "SELECT id, label, (SELECT count(*) FROM change WHERE change_set_id = ?1) FROM change_set WHERE id = ?1"
    return StepAhead(*reading.ask(named, ids[-1])[0]) if ids else None


def _get(reading: Reading, id_: str) -> ChangeSet:
    found = journal.find(reading, id_)
    if found is None:
        raise NotFoundError("history.nothing")
    return found


def _kind(before: str | None, after: str | None) -> ChangeKind:
    if before is None:
        return ChangeKind.ADDED
    return ChangeKind.REMOVED if after is None else ChangeKind.CHANGED


def _fields(table: str, before: str | None, after: str | None) -> tuple[FieldChange, ...]:
    old = records.from_text(table, before) if before else {}
    new = records.from_text(table, after) if after else {}
    columns, names = tables.DATA_TABLES[table].columns, _names(old, new)
    told = [name for name in names if not columns[name].info.get("protected")]
    shown = (FieldChange(name, old.get(name), new.get(name)) for name in told)
    return (*shown, *([FieldChange(PROTECTED, None, None)] if len(told) < len(names) else []))


def _names(old: dict[str, Any], new: dict[str, Any]) -> list[str]:
    """Return the fields worth showing: of a whole row the filled ones."""
    if old and new:
        return list(new)
    return [name for name, value in (old or new).items() if value not in (None, "", False, ()) and name != "id"]
