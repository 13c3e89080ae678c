"""The register: one file, opened by one writer at a time, read and changed only in whole steps."""

import contextlib
import logging
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Self

from secretariat import __version__
from secretariat.deferred import deferred
from secretariat.domain.changes import ChangeSet
from secretariat.domain.errors import RuleBrokenError, StorageTroubleError
from secretariat.domain.records import new_id
from secretariat.storage import erasures, files, journal, opening
from secretariat.storage.connection import Connection, connect
from secretariat.storage.fields import moment_text, shape_of
from secretariat.storage.lock import LockHolder
from secretariat.storage.migrations import migrate
from secretariat.storage.reading import Reading
from secretariat.storage.verified_copy import BackupInfo, make_copy
from secretariat.storage.writing import Writing

if TYPE_CHECKING:
    from secretariat.storage import records, rules
else:
    records = deferred("secretariat.storage.records")
    rules = deferred("secretariat.storage.rules")

_LOGGER = logging.getLogger(__name__)


class Register:
    """An open register. Use as a context manager or call `close`.

    `read_only` registers are a copy as of `as_of`; `holder` names who has the register open meanwhile,
    `is_blocked` says that a program which is none of ours keeps the file to itself.
    """

    def __init__(self, opened: opening.Opened) -> None:
        self._opened = opened
        self._turn = threading.Lock()
        self._owner: int | None = None
        self.path: Path = opened.path
        self.holder: LockHolder | None = opened.holder
        self.read_only: bool = opened.is_copy
        self.is_blocked: bool = opened.is_blocked
        self.as_of: datetime = opened.as_of
        self.is_open = True
        with self.reading() as reading:
            ids = reading.ask("SELECT id FROM register_identity")
        if len(ids) != 1:
            raise StorageTroubleError("register.damaged", path=self.path)
        self.id: str = ids[0][0]

    @classmethod
    def create(cls, path: Path) -> Self:
        """Make an empty register and open it. Raises StorageTroubleError `register.exists`, never overwrites."""
        create_file(path)
        return cls.open(path)

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False, take_over: LockHolder | None = None) -> Self:
        """Open a register, or refuse what is not one and leave it byte by byte as it was.

        While somebody else has it open, and in folders that cannot be written, the register is a read-only copy.
        `take_over` is a stale holder (lock.StaleWatch) that the clerk agreed to replace.
        Raises StorageTroubleError `register.missing`, `.folder`, `.empty`, `.foreign`, `.newer`, `.older`,
        `.unknown_parts`, `.damaged`, or `storage.…`.
        """
        opened = opening.open_copy(path) if read_only else opening.open_for_writing(path, take_over=take_over)
        try:
            return cls(opened)
        except BaseException:
            opened.close()
            raise

    @property
    def _connection(self) -> Connection:
        return self._opened.connection

    @contextlib.contextmanager
    def reading(self) -> Iterator[Reading]:
        """Give a look at one state of the register."""
        with self._alone(), self._connection.transaction():
            yield Reading(self._connection)

    @contextlib.contextmanager
    def writing(self, label: str, *, change_id: str | None = None) -> Iterator[Writing]:
        """Give one step of the clerk: it is in the register, journal included, when the block ends without an error.

        With a `change_id` that is already stored nothing happens twice. Raises StorageTroubleError
        `register.read_only`, `lock.lost`, `storage.…`, RuleBrokenError for a constraint (`table.rule`). After a
        `storage.…` error at the end of the block ask `change_set` whether the step is there.
        """
        step = journal.Step(change_id or new_id(), label, datetime.now(UTC))
        with self.stepping(step) as writing:
            yield writing

    @contextlib.contextmanager
    def stepping(self, step: journal.Step) -> Iterator[Writing]:
        """Give a step that is already described; undo and redo use it. Refuses a register opened to be read."""
        if self.read_only:
            raise StorageTroubleError("register.read_only", holder=self.holder)
        with self._alone(), self._connection.transaction("IMMEDIATE"):
            writing = Writing(self._connection, step)
            yield writing
            if writing.finish():
                self._opened.verify_lock()
                self._commit(writing)
                self._note_erased(writing)

    def _commit(self, writing: Writing) -> None:
        try:
            self._connection.commit()
        except RuleBrokenError as error:
            found = rules.dangling_reference(self._connection.driver, writing.removed)
            raise found or error from error

    def _note_erased(self, writing: Writing) -> None:
        """Put what was erased on the list outside; it is saved already, so a full disk here is only logged."""
        if writing.erased:
            try:
                erasures.note(self.path, writing.erased, writing.change_set.made_at.date())
            except OSError:
                _LOGGER.exception("erasures.not_noted")

    def change_set(self, id_: str) -> ChangeSet | None:
        """Return a stored step by its id, or None: the truth after an error (D9)."""
        with self.reading() as reading:
            return journal.find(reading, id_)

    def last_number(self) -> int:
        """Return the number of the newest step."""
        with self.reading() as reading:
            return journal.last_number(reading)

    def dump(self) -> dict[str, list[tuple[object, ...]]]:
        """Return every row of every table but the journal's, sorted: two equal dumps are two equal registers."""
        with self.reading() as reading:
            shapes = {name: shape_of(kind) for name, kind in records.KINDS.items()}
            return {name: reading.ask(shape.selecting(*shape.columns)) for name, shape in shapes.items()}

    def thin_journal(self, before: datetime) -> int:
        """Delete the steps made before a moment (retention) and return how many; they can no longer be undone.

        Refuses a register opened to be read.
        """
        if self.read_only:
            raise StorageTroubleError("register.read_only", holder=self.holder)
        with self._alone(), self._connection.transaction("IMMEDIATE"):
            count = journal.thin(self._connection, before)
            self._opened.verify_lock()
            self._connection.commit()
        return count

    def backup(self, target: Path) -> BackupInfo:
        """Write a verified copy; see verified_copy.make_copy."""
        return make_copy(self._connection, target, alone=self._alone())

    def close(self) -> None:
        """Let go of the file and of the lock; a copy is deleted. Waits for another thread that reads or writes."""
        self.is_open = False
        with self._alone():  # SQLite under a thread whose connection is closed ends the whole program
            self._opened.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextlib.contextmanager
    def _alone(self) -> Iterator[None]:
        """Let one thread at a time work; a step inside a step would see half of it."""
        if self._owner == threading.get_ident():
            raise RuntimeError("the register is already being read or written here")
        with self._turn:
            self._owner = threading.get_ident()
            try:
                yield
            finally:
                self._owner = None


def create_file(path: Path) -> None:
    """Make an empty register file that appears whole or not at all.

    Raises StorageTroubleError `register.exists`, `register.folder` for a path without a name, `storage.unreachable`.
    """
    if not path.name:
        raise StorageTroubleError("register.folder", path=path.absolute())
    unfinished = files.unfinished_name(path)
    try:
        if path.exists():
            raise StorageTroubleError("register.exists", path=path)
        connection = connect(unfinished, mode="rwc")
        try:
            migrate(connection, 0)
            _identify(connection)
        finally:
            connection.close()
        files.place(unfinished, path)
    except FileExistsError as error:
        raise StorageTroubleError("register.exists", path=path) from error
    except OSError as error:
        raise StorageTroubleError("storage.unreachable", reason=type(error).__name__) from error
    finally:
        with contextlib.suppress(OSError):
            unfinished.unlink(missing_ok=True)
            unfinished.with_name(unfinished.name + "-journal").unlink(missing_ok=True)


def _identify(connection: Connection) -> None:
    with connection.transaction("IMMEDIATE"):
        connection.rows(
            "INSERT INTO register_identity (id, created_at, program_version) VALUES (?, ?, ?)",
            (new_id(), moment_text(datetime.now(UTC)), __version__),
        )
        connection.commit()
