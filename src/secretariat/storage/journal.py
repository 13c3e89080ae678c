"""The journal: each step of the clerk with what it did to each row, written in the same transaction as the step."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Self

from secretariat.deferred import deferred
from secretariat.domain.changes import ChangeSet, StepKind
from secretariat.storage.connection import Connection
from secretariat.storage.fields import Values, moment, moment_text
from secretariat.storage.reading import Reading

if TYPE_CHECKING:
    from secretariat.storage import records
else:
    records = deferred("secretariat.storage.records")


RowKey = tuple[str, str]
"""A row by its table and its id."""
NO_NAME = "…"
"""What stands in the name of a step for somebody whose data were erased."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What happened to one row, as journal texts: added without `before`, removed without `after`.

    A change holds the changed columns only. An empty text stands where values were forgotten for good.
    """

    table: str
    row_id: str
    before: str | None
    after: str | None

    @property
    def is_forgotten(self) -> bool:
        """Say whether the values were erased, so that nobody can take this back."""
        return "" in {self.before, self.after}

    def forgotten(self) -> Self:
        """Return the entry without its values."""
        return replace(self, before=_blank(self.before), after=_blank(self.after))

    def inverse(self) -> Self:
        """Return what takes this back."""
        return replace(self, before=self.after, after=self.before)


@dataclass(frozen=True, slots=True)
class Step:
    """A step before it is stored: `undoes` names the step that an undo or redo turns back."""

    id: str
    label: str
    made_at: datetime
    kind: StepKind = StepKind.DO
    undoes: str | None = None


def write(connection: Connection, step: Step, number: int, entries: Sequence[Entry]) -> ChangeSet:
    """Store a step with its entries and return it; numbers, not clocks, say what came first."""
    connection.rows(
        "INSERT INTO change_set (id, number, label, made_at, kind, undoes) VALUES (?, ?, ?, ?, ?, ?)",
        (step.id, number, step.label, moment_text(step.made_at), step.kind.value, step.undoes),
    )
    connection.run_each(
        'INSERT INTO change (change_set_id, ordinal, table_name, row_id, "before", "after") VALUES (?, ?, ?, ?, ?, ?)',
        ((step.id, at, one.table, one.row_id, one.before, one.after) for at, one in enumerate(entries)),
    )
    return ChangeSet(step.id, number, step.label, step.made_at, touched_by(entries))


def touched_by(entries: Iterable[Entry]) -> dict[str, frozenset[str]]:
    """Return the ids of the rows by table."""
    touched: defaultdict[str, set[str]] = defaultdict(set)
    for entry in entries:
        touched[entry.table].add(entry.row_id)
    return {table: frozenset(ids) for table, ids in touched.items()}


def last_number(reading: Reading) -> int:
    """Return the number of the newest step, 0 in a new register."""
    newest: int = reading.ask("SELECT coalesce(max(number), 0) FROM change_set")[0][0]
    return newest


def find(reading: Reading, change_set_id: str) -> ChangeSet | None:
    """Return a stored step, or None: the truth after an error at commit (D9)."""
    for number, label, made_at in reading.ask(
        "SELECT number, label, made_at FROM change_set WHERE id = ?", change_set_id
    ):
        touched = touched_by(entries_of(reading, change_set_id))
        return ChangeSet(change_set_id, number, label, moment(made_at), touched)
    return None


def entries_of(reading: Reading, change_set_id: str) -> tuple[Entry, ...]:
    """Return what a step did, in its order."""
    found = reading.ask(
        'SELECT table_name, row_id, "before", "after" FROM change WHERE change_set_id = ? ORDER BY ordinal',
        change_set_id,
    )
    return tuple(Entry(*row) for row in found)


def states(done: Iterable[Entry]) -> dict[RowKey, Values | None]:
    """Return what is known of each row at the end of entries; None for a row that is not there."""
    known: dict[RowKey, Values | None] = {}
    for entry in done:
        row = (entry.table, entry.row_id)
        known[row] = (
            None if entry.after is None else (known.get(row) or {}) | records.from_text(entry.table, entry.after)
        )
    return known


def agrees(stored: Values | None, known: Values | None) -> bool:
    """Say whether a stored row, None if it is not there, is as the journal knows it."""
    if stored is None or known is None:
        return stored is known
    return known.items() <= stored.items()


def forget(connection: Connection, rows: Iterable[RowKey]) -> None:
    """Blank every value that the journal holds of these rows; SQLite overwrites them with zeros."""
    connection.run_each(
        'UPDATE change SET "before" = substr("before", 1, 0), "after" = substr("after", 1, 0)'  # an empty one stays so
        " WHERE table_name = ? AND row_id = ?",
        sorted(rows),
    )


def unname(connection: Connection, names: Iterable[str]) -> None:
    """Take names out of what steps are called; the longest first, as one may be part of another."""
    for name in sorted(names, key=len, reverse=True):
        connection.rows("UPDATE change_set SET label = replace(label, ?1, ?2) WHERE instr(label, ?1)", (name, NO_NAME))


def erased(reading: Reading) -> frozenset[RowKey]:
    """Return the rows that were taken out and forgotten; what was blanked, and taken out later, is not."""
    found = reading.ask('SELECT DISTINCT table_name, row_id FROM change WHERE "before" = \'\' AND "after" IS NULL')
    return frozenset((table, row_id) for table, row_id in found)


def thin(connection: Connection, before: datetime) -> int:
    """Delete the steps made before a moment, oldest first, and say how many; the newest step always stays.

    Steps are deleted as far as the first that is younger, so that what is left has no gaps.
    """
    first_kept = connection.rows(
        "SELECT min(number) FROM change_set WHERE made_at >= ? OR number = (SELECT max(number) FROM change_set)",
        (moment_text(before),),
    )[0]
    old = connection.rows("SELECT id FROM change_set WHERE number < ?", first_kept)
    connection.run_each("DELETE FROM change WHERE change_set_id = ?", old)
    connection.run_each("UPDATE change_set SET undoes = NULL WHERE undoes = ?", old)
    connection.run_each("DELETE FROM change_set WHERE id = ?", old)
    return len(old)


def _blank(text: str | None) -> str | None:
    return None if text is None else ""
