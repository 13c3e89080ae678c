"""The journal: each step of the clerk with what it did to each row, written in the same transaction as the step."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Self

from sqlalchemy import Column, ColumnElement, Connection, case, delete, func, insert, or_, select, tuple_, update

from secretariat.domain.changes import ChangeSet
from secretariat.storage.reading import Reading
from secretariat.storage.records import Values, from_text
from secretariat.storage.tables.history import StepKind, change, change_set


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
    connection.execute(
        insert(change_set).values(
            id=step.id,
            number=number,
            label=step.label,
            made_at=step.made_at,
            kind=step.kind,
            undoes=step.undoes,
        )
    )
    connection.execute(
        insert(change),
        [
            {
                "change_set_id": step.id,
                "ordinal": ordinal,
                "table_name": entry.table,
                "row_id": entry.row_id,
                "before": entry.before,
                "after": entry.after,
            }
            for ordinal, entry in enumerate(entries)
        ],
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
    newest: int | None = reading.rows(select(func.max(change_set.c.number)))[0][0]
    return newest or 0


def find(reading: Reading, change_set_id: str) -> ChangeSet | None:
    """Return a stored step, or None: the truth after an error at commit (D9)."""
    for row in reading.rows(select(change_set).where(change_set.c.id == change_set_id)):
        return ChangeSet(row.id, row.number, row.label, row.made_at, touched_by(entries_of(reading, change_set_id)))
    return None


def entries_of(reading: Reading, change_set_id: str) -> tuple[Entry, ...]:
    """Return what a step did, in its order."""
    columns = (change.c.table_name, change.c.row_id, change.c.before, change.c.after)
    found = select(*columns).where(change.c.change_set_id == change_set_id).order_by(change.c.ordinal)
    return tuple(Entry(*row) for row in reading.rows(found))


def states(done: Iterable[Entry]) -> dict[tuple[str, str], Values | None]:
    """Return what is known of each row (table, id) at the end of entries; None for a row that is not there."""
    known: dict[tuple[str, str], Values | None] = {}
    for entry in done:
        row = (entry.table, entry.row_id)
        known[row] = None if entry.after is None else (known.get(row) or {}) | from_text(entry.table, entry.after)
    return known


def agrees(stored: Values | None, known: Values | None) -> bool:
    """Say whether a stored row, None if it is not there, is as the journal knows it."""
    if stored is None or known is None:
        return stored is known
    return all(stored[name] == value for name, value in known.items())


def forget(connection: Connection, rows: Iterable[tuple[str, str]]) -> None:
    """Blank every value that the journal holds of these rows (table, id); SQLite overwrites them with zeros."""
    for chunk in _chunks(sorted(rows), 5_000):
        connection.execute(
            update(change)
            .where(tuple_(change.c.table_name, change.c.row_id).in_(chunk))
            .values(before=_blanked(change.c.before), after=_blanked(change.c.after))
        )


def thin(connection: Connection, before: datetime) -> int:
    """Delete the steps made before a moment, oldest first, and say how many; the newest step always stays.

    Steps are deleted as far as the first that is younger, so that what is left has no gaps.
    """
    newest = select(func.max(change_set.c.number)).scalar_subquery()
    first_kept = select(func.min(change_set.c.number)).where(
        or_(change_set.c.made_at >= before, change_set.c.number == newest)
    )
    old = select(change_set.c.id).where(change_set.c.number < first_kept.scalar_subquery())
    connection.execute(delete(change).where(change.c.change_set_id.in_(old)))
    connection.execute(update(change_set).where(change_set.c.undoes.in_(old)).values(undoes=None))
    return connection.execute(delete(change_set).where(change_set.c.number < first_kept.scalar_subquery())).rowcount


def _blank(text: str | None) -> str | None:
    return None if text is None else ""


def _blanked(column: Column[Any]) -> ColumnElement[Any]:
    return case((column.is_(None), None), else_="")


def _chunks(items: Sequence[tuple[str, str]], size: int) -> Iterable[Sequence[tuple[str, str]]]:
    return (items[start : start + size] for start in range(0, len(items), size))
