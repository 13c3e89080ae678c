"""What was erased for good, by random ids: kept outside the register, done again on each copy that comes back (D18).

Somebody who was anonymised has a line of her own kind, which makes her nameless in the copy too.
"""

import contextlib
import os
from collections.abc import Iterable
from dataclasses import fields, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from secretariat import clock
from secretariat.deferred import deferred
from secretariat.domain.errors import StorageTroubleError
from secretariat.domain.people import Person
from secretariat.domain.records import Record
from secretariat.storage import files
from secretariat.storage.fields import table_name
from secretariat.storage.journal import RowKey
from secretariat.storage.writing import NAMELESS, Writing

if TYPE_CHECKING:
    from secretariat.storage import anonymising, records, tables
else:
    anonymising = deferred("secretariat.storage.anonymising")
    records = deferred("secretariat.storage.records")
    tables = deferred("secretariat.storage.tables")

_ONLY_BY_ITS_TIES = frozenset({"access_need", "deputyship", "postal_address"})
"""Tables whose records must name one of several others: without it they are nobody's."""


def erasures_file(register: Path) -> Path:
    """Return where the list lies: one line a record with its table, its id and the day; no names, no values."""
    return register.with_name(register.name + ".erased")


def noted(register: Path) -> frozenset[RowKey]:
    """Return what was erased from a register; a line that is torn or of an unknown table counts for nothing.

    Raises StorageTroubleError `storage.unreachable` where the list cannot be read: better than to bring it all back.
    """
    try:
        lines = erasures_file(register).read_text(encoding="utf-8").splitlines()
    except (FileNotFoundError, NotADirectoryError):
        return frozenset()
    except (OSError, ValueError) as error:
        raise StorageTroubleError("storage.unreachable", reason=type(error).__name__) from error
    words = (line.split() for line in lines)
    return frozenset((word[0], word[1]) for word in words if len(word) == 3 and word[0] in {NAMELESS, *records.KINDS})


def note(register: Path, rows: Iterable[RowKey], on: date) -> None:
    """Add to the list, on the disk when this returns."""
    with erasures_file(register).open("a", encoding="utf-8") as stream:
        stream.writelines(f"{table} {id_} {on.isoformat()}\n" for table, id_ in sorted(rows))
        stream.flush()
        os.fsync(stream.fileno())


def note_all(register: Path, rows: Iterable[RowKey]) -> None:
    """Add what the list does not have yet: a restored register would not know it any more."""
    unknown = frozenset(rows) - noted(register)
    if unknown:
        note(register, unknown, clock.today())


def copy_list(register: Path, folder: Path) -> None:
    """Keep the list beside the copies too, for the day on which the register's own folder is gone."""
    with contextlib.suppress(FileNotFoundError):
        text = erasures_file(register).read_text(encoding="utf-8")
        files.write_text(erasures_file(folder / register.name), text)


def erase_again(writing: Writing, rows: Iterable[RowKey]) -> int:
    """Erase from a copy what was erased since it was made, with all that cannot be without it; returns how many."""
    doomed: dict[RowKey, Record] = {}
    ties: list[tuple[RowKey, str]] = []
    people = [person for table, id_ in rows if table == NAMELESS and (person := writing.find(Person, id_)) is not None]
    waiting = [
        record
        for table, id_ in rows
        if table != NAMELESS and (record := writing.find(records.KINDS[table], id_)) is not None
    ]
    while waiting:
        record = waiting.pop()
        table = table_name(type(record))
        if (table, record.id) in doomed:
            continue
        doomed[table, record.id] = record
        for reference in tables.REFERENCES:
            if reference.target == table:
                naming = writing.all(records.KINDS[reference.table], **{reference.column: record.id})
                if _may_be_cut(reference):
                    ties += [((reference.table, one.id), reference.column) for one in naming]
                else:
                    waiting += naming
    for (table, id_), column in ties:
        if (table, id_) not in doomed:
            loose: dict[str, Any] = {column: None}
            writing.change(replace(writing.get(records.KINDS[table], id_), **loose))
    if doomed:
        writing.erase(*doomed.values())
    named = [person for person in people if person.anonymised_on is None]
    for person in named:
        anonymising.anonymise(writing, person.id, clock.today())
    return len(doomed) + len(named)


def _may_be_cut(reference: "tables.Reference") -> bool:
    """Say whether a record makes sense without the one it names."""
    field = next(field for field in fields(records.KINDS[reference.table]) if field.name == reference.column)
    return field.default is None and reference.table not in _ONLY_BY_ITS_TIES
