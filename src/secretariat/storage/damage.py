"""Looking whether a register is whole: pages, references, schema, texts, and each row against the journal."""

import contextlib
import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from secretariat.domain.errors import SecretariatError, StorageTroubleError
from secretariat.domain.records import Record
from secretariat.storage import journal
from secretariat.storage.connection import file_uri
from secretariat.storage.fields import Values, shape_of, values_of
from secretariat.storage.opening import refuse
from secretariat.storage.reading import Reading
from secretariat.storage.records import KINDS
from secretariat.storage.register import Register
from secretariat.storage.snapshot import take_snapshot

NOTHING_TO_CHECK = frozenset({"register.missing", "register.folder", "storage.unreachable"})
"""What is no damage: there is no register to look at, and no copy need be opened."""
_MOST = 100  # problems of one kind are not worth more lines


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What the check found; `counts` are the rows by table, `steps` the number of the last step."""

    path: Path
    problems: tuple[SecretariatError, ...]
    register_id: str = ""
    steps: int = 0
    counts: dict[str, int] = field(default_factory=dict)

    @property
    def whole(self) -> bool:
        """Say whether nothing was found."""
        return not self.problems


def check(path: Path) -> CheckReport:
    """Check a copy of this instant in full; the register itself is only read, also while it is open elsewhere.

    Problems carry the codes of `Register.open`, and `check.pages`, `check.reference`, `check.text` (table, id,
    column), `check.journal` (table, id). Raises StorageTroubleError where there is no register to look at.
    """
    try:
        refuse(path)
        damaged = tuple(_look(path))
        if damaged:
            return CheckReport(path, damaged)
        with Register.open(path, read_only=True) as register:
            steps = register.last_number()
            with register.reading() as reading:
                counts = {name: len(_ids(reading, name)) for name in KINDS}
                problems = tuple(_unlike_journal(reading))
            return CheckReport(path, problems, register.id, steps, counts)
    except SecretariatError as error:
        if error.code in NOTHING_TO_CHECK:
            raise
        return CheckReport(path, (error,))


def _look(path: Path) -> Iterator[SecretariatError]:
    """Look with SQLite's own means, tolerant of texts that are no UTF-8: one of them would hide all other rows."""
    snapshot = take_snapshot(path)
    try:
        with closing(sqlite3.connect(file_uri(snapshot.path, "rw"), uri=True)) as copy:
            copy.execute("PRAGMA trusted_schema = OFF")
            copy.text_factory = lambda raw: raw.decode("utf-8", "replace")
            for row in copy.execute(f"PRAGMA integrity_check({_MOST})"):
                if row[0] != "ok":
                    yield StorageTroubleError("check.pages", detail=row[0])
            for row in copy.execute("PRAGMA foreign_key_check").fetchmany(_MOST):
                yield StorageTroubleError("check.reference", table=row[0], target=row[2])
            yield from _torn_texts(copy)
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        yield StorageTroubleError("check.pages", detail=type(error).__name__)
    finally:
        snapshot.close()


def _torn_texts(copy: sqlite3.Connection) -> Iterator[SecretariatError]:
    for table, shape in ((name, shape_of(kind)) for name, kind in KINDS.items()):
        for row in copy.execute(shape.selecting("id", *shape.columns, order=())):
            for name, value in zip(shape.columns, row[1:], strict=True):
                if isinstance(value, str) and "\ufffd" in value:
                    yield StorageTroubleError("check.text", table=table, id=row[0], column=name)


def _unlike_journal(reading: Reading) -> Iterator[SecretariatError]:
    """Compare each row with what the journal knows of it: a flipped byte in either shows."""
    done: defaultdict[journal.RowKey, list[journal.Entry]] = defaultdict(list)
    for row in reading.ask(
        'SELECT table_name, row_id, "before", "after" FROM change JOIN change_set ON change_set.id = change_set_id'
        " ORDER BY number, ordinal"
    ):
        done[row[0], row[1]].append(journal.Entry(*row))
    is_thinned = reading.ask("SELECT min(number) FROM change_set")[0][0] not in {None, 1}
    ids = {(name, id_) for name in KINDS for id_ in _ids(reading, name)}
    stored = {(name, one.id): values_of(one) for name in KINDS for one in _readable(reading, name)}
    for table, id_ in sorted(ids | done.keys()):
        if (table, id_) not in done and is_thinned:
            continue
        if not _agree(stored.get((table, id_)), done[table, id_]):
            yield StorageTroubleError("check.journal", table=table, id=id_)


def _readable(reading: Reading, table: str) -> Iterator[Record]:
    """Return the records of a table whose values can be read: a torn date would hide all others."""
    try:
        yield from reading.all(KINDS[table])
    except (ValueError, LookupError):
        for id_ in _ids(reading, table):
            with contextlib.suppress(ValueError, LookupError):
                yield reading.get(KINDS[table], id_)


def _ids(reading: Reading, table: str) -> list[str]:
    return [id_ for (id_,) in reading.ask(shape_of(KINDS[table]).selecting("id"))]


def _agree(stored: Values | None, done: list[journal.Entry]) -> bool:
    if any(entry.is_forgotten for entry in done):
        return True
    try:
        known = list(journal.states(done).values())
    except (ValueError, LookupError):  # the journal's own text is torn
        return False
    return len(known) == 1 and journal.agrees(stored, known[0])
