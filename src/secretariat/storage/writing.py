"""Changing the register: each record goes to its table and, in the same transaction, to the journal."""

from collections.abc import Container, Iterable, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from secretariat.deferred import deferred
from secretariat.domain.changes import ChangeSet
from secretariat.domain.errors import NotFoundError
from secretariat.domain.records import Record
from secretariat.storage import journal
from secretariat.storage.connection import Connection
from secretariat.storage.fields import as_text, shape_of, table_name, values_of
from secretariat.storage.reading import Reading

if TYPE_CHECKING:
    from secretariat.storage import records as kinds
else:
    kinds = deferred("secretariat.storage.records")

NAMELESS = "nameless"
"""What stands in the place of a table for somebody who is kept without a name."""


class Writing(Reading):
    """One step of the clerk, all or nothing. After the `with` block `change_set` says what it did.

    With the id of a step that is already stored (`is_repeat`) it changes nothing and gives that step back (D9).
    """

    def __init__(self, connection: Connection, step: journal.Step) -> None:
        super().__init__(connection)
        self._step = step
        self._entries: list[journal.Entry] = []
        self._forgotten: set[journal.RowKey] = set()
        self._unnamed: set[journal.RowKey] = set()
        self._names: set[str] = set()
        self._stored = journal.find(self, step.id)
        self.is_repeat = self._stored is not None
        self._failed = False

    @property
    def change_set(self) -> ChangeSet:
        """What the step did. Number 0 and nothing touched if nothing was different; then nothing is stored."""
        if self._stored is None:
            raise RuntimeError("the step is not finished")
        return self._stored

    @property
    def removed(self) -> frozenset[journal.RowKey]:
        """The rows that this step took out."""
        return frozenset((entry.table, entry.row_id) for entry in self._entries if entry.after is None)

    @property
    def erased(self) -> frozenset[journal.RowKey]:
        """The rows that this step took out for good; people left without a name have the table NAMELESS.

        Taking back a step erases nothing: a copy made before it comes back as it was.
        """
        return (self.removed & self._forgotten if self._step.undoes is None else frozenset()) | self._unnamed

    def add(self, *records: Record) -> None:
        """Store new records. Give many at once: one statement a table."""
        for kind, group in _by_kind(records):
            entries = [journal.Entry(table_name(kind), one.id, None, as_text(values_of(one))) for one in group]
            self._apply(entries)

    def change(self, *records: Record) -> None:
        """Replace stored records by new values with the same ids; equal ones leave no trace."""
        for kind, group in _by_kind(records):
            stored = self._stored_ones(kind, group)
            self._apply([entry for one in group if (entry := _difference(stored[one.id], one))])

    def keep(self, *records: Record) -> None:
        """Replace records that are stored already, then add the new ones, which may take a number set free."""
        for kind, group in _by_kind(records):
            stored = {one.id for one in self.all(kind, id=[one.id for one in group])}
            self.change(*(one for one in group if one.id in stored))
            self.add(*(one for one in group if one.id not in stored))

    def remove(self, *records: Record) -> None:
        """Take records out. What still names them is refused at the end of the step (`record.still_used`)."""
        for kind, group in _by_kind(records):
            stored = self._stored_ones(kind, group)
            table = table_name(kind)
            self._apply([journal.Entry(table, one.id, as_text(values_of(stored[one.id])), None) for one in group])

    def erase(self, *records: Record) -> None:
        """Take records out for good: their values also leave the journal, nobody can undo it."""
        self.remove(*records)
        self.forget(*records)

    def forget(self, *records: Record) -> None:
        """Blank what the journal holds of these records, this step included; for anonymised people."""
        self._forgotten |= {(table_name(type(one)), one.id) for one in records}

    def forget_taken_out(self, tables: Container[str]) -> None:
        """Blank what the journal holds of rows of these tables that this step took out."""
        self._forgotten |= {row for row in self.removed if row[0] in tables}

    def unname(self, nameless: Record, *names: str) -> None:
        """Keep a record without what named somebody, for good: gone from the journal and from the names of steps too.

        Copies that come back are treated alike (storage/anonymising.py).
        """
        self.change(nameless)
        self.forget(nameless)
        self._unnamed.add((NAMELESS, nameless.id))
        self._names |= {name for name in names if name}

    def apply(self, entries: Sequence[journal.Entry]) -> None:
        """Do journal entries; undo, redo and replay are made of it."""
        for _, group in groupby(entries, key=lambda entry: entry.table):
            self._apply(list(group))

    def finish(self) -> bool:
        """Write the journal and say whether there is anything to commit."""
        if self._failed:
            raise RuntimeError("a step went on after its error")
        if self.is_repeat:
            return False
        kept = [
            entry.forgotten() if (entry.table, entry.row_id) in self._forgotten else entry for entry in self._entries
        ]
        if not kept and not self._forgotten:
            self._stored = ChangeSet(self._step.id, 0, self._step.label, self._step.made_at, {})
            return False
        self._stored = journal.write(self._connection, self._step, journal.last_number(self) + 1, kept)
        journal.forget(self._connection, self._forgotten)
        journal.unname(self._connection, self._names)
        return True

    def _stored_ones(self, kind: type[Record], wanted: Sequence[Record]) -> dict[str, Record]:
        if self.is_repeat:
            return {one.id: one for one in wanted}
        stored = {one.id: one for one in self.all(kind, id=[one.id for one in wanted])}
        for one in wanted:
            if one.id not in stored:
                raise NotFoundError("record.missing", table=table_name(kind), id=one.id)
        return stored

    def _apply(self, entries: list[journal.Entry]) -> None:
        if self.is_repeat:
            return
        try:
            for shape, group in groupby(entries, key=_shape):
                self._run(shape, list(group))
        except BaseException:
            self._failed = True  # part of a statement may have been done: only a rollback makes it whole
            raise
        self._entries += entries

    def _run(self, shape: tuple[str, bool, bool, tuple[str, ...]], entries: list[journal.Entry]) -> None:
        name, has_before, has_after, columns = shape
        table = shape_of(kinds.KINDS[name])
        if not has_after:
            self._connection.run_each(table.removing(), [(one.row_id,) for one in entries])
            return
        texts = [kinds.from_text(name, entry.after or "") for entry in entries]
        rows = [[table.into(column, values[column]) for column in columns] for values in texts]
        if has_before:
            rows = [[*row, entry.row_id] for row, entry in zip(rows, entries, strict=True)]
            self._connection.run_each(table.changing(columns), rows)
        else:
            self._connection.run_each(table.inserting(columns), rows)


def _by_kind(records: Iterable[Record]) -> list[tuple[type[Record], list[Record]]]:
    found: dict[type[Record], list[Record]] = {}
    for record in records:
        found.setdefault(type(record), []).append(record)
    return list(found.items())


def _difference(stored: Record, wanted: Record) -> journal.Entry | None:
    before, after = values_of(stored), values_of(wanted)
    changed = [name for name, value in before.items() if value != after[name]]
    if not changed:
        return None
    return journal.Entry(
        table_name(type(wanted)),
        wanted.id,
        as_text({name: before[name] for name in changed}),
        as_text({name: after[name] for name in changed}),
    )


def _shape(entry: journal.Entry) -> tuple[str, bool, bool, tuple[str, ...]]:
    """Return what entries must share to be done by one statement: table, whether it was and is there, columns."""
    columns = tuple(kinds.from_text(entry.table, entry.after)) if entry.after else ()
    return entry.table, entry.before is not None, entry.after is not None, columns
