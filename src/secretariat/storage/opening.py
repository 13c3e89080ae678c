"""The order in which a register is opened, so that nothing foreign is touched and only one writes (D1, D4, D6–D8)."""

import contextlib
import os
import time
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from secrets import token_hex
from typing import BinaryIO

from secretariat.domain.errors import StorageTroubleError
from secretariat.storage import files, lock, restoring
from secretariat.storage.connection import Connection, connect
from secretariat.storage.migrations import NEWEST, OLDEST, expected_fingerprint, migrate
from secretariat.storage.schema import (
    APPLICATION_ID,
    HEADER_LENGTH,
    MAGIC,
    Header,
    fingerprint,
    read_header,
    unknown_parts,
)
from secretariat.storage.snapshot import Snapshot, is_hot, journal_file, take_snapshot
from secretariat.storage.verified_copy import make_copy

_TRIES = 3
_PAUSE = 0.1  # seconds between tries to read
_HEADER_SEARCH = 1_000_000  # bytes in which a register without its header is recognised


@dataclass(frozen=True, slots=True)
class Opened:
    """What opening gave: the connection and, for a writer, the lock; for a reader, the copy and who has the lock.

    `handle` is the writer's second hold of the file, by which it is known again.
    """

    path: Path
    connection: Connection
    as_of: datetime
    held: lock.Lock | None = None
    handle: BinaryIO | None = None
    copy: Snapshot | None = None
    holder: lock.LockHolder | None = None
    is_blocked: bool = False
    """Whether another program, none of ours, keeps the file to itself."""

    @property
    def is_copy(self) -> bool:
        """Say whether this is only a copy to read."""
        return self.copy is not None

    def verify_lock(self) -> None:
        """Raise StorageTroubleError `lock.lost` if somebody else may write, `register.moved` if another file lies here.

        What renames files while they are open – synchronising programs do – would have us save where nobody looks.
        """
        if self.held is None or self.handle is None:
            return
        try:
            is_same = os.path.samestat(os.fstat(self.handle.fileno()), self.path.stat())
        except OSError as error:
            raise StorageTroubleError("storage.unreachable", path=self.path, reason=type(error).__name__) from error
        if not is_same:
            raise StorageTroubleError("register.moved", path=self.path)
        self.held.verify()

    def close(self) -> None:
        """Close the file, then let go of the lock; a copy is deleted."""
        self.connection.close()
        if self.handle is not None:
            self.handle.close()  # after SQLite: on Unix its locks go with any handle of this process
        if self.held is not None:
            self.held.release()
        if self.copy is not None:
            self.copy.close()


def open_for_writing(path: Path, *, take_over: lock.LockHolder | None = None) -> Opened:
    """Open as the one writer, or a copy where somebody else writes or the place cannot be written."""
    path = _ours(path)
    held = _lock(path, take_over)
    if not isinstance(held, lock.Lock):
        return _open_copy(path, held)
    try:
        return _open_locked(path, held)
    except BaseException as error:
        held.release()
        if isinstance(error, StorageTroubleError) and error.code == "storage.locked":
            return replace(_open_copy(path, None), is_blocked=True)  # another program, without our lock file
        raise


def open_copy(path: Path) -> Opened:
    """Open a copy of this instant to read."""
    path = _ours(path)
    return _open_copy(path, lock.holder_of(path))


def refuse(path: Path) -> Header:
    """Refuse by its bytes what is no register of ours, before SQLite or a lock touches anything."""
    try:
        if path.is_dir():
            raise StorageTroubleError("register.folder", path=path)
        if not path.exists():
            raise StorageTroubleError("register.missing", path=path)
        if not path.is_file():
            raise StorageTroubleError("register.foreign", path=path)
        start = _start(path, HEADER_LENGTH)
        header = read_header(start)
        if not start:
            raise StorageTroubleError("register.empty", path=path)
        if header is None or header.application_id != APPLICATION_ID:
            lost_header = b"CREATE TABLE register_identity" in _start(path, _HEADER_SEARCH)
            damaged = lost_header and not start.startswith(MAGIC)
            raise StorageTroubleError("register.damaged" if damaged else "register.foreign", path=path)
    except OSError as error:
        raise StorageTroubleError("storage.unreachable", reason=type(error).__name__) from error
    if header.user_version > NEWEST:
        raise StorageTroubleError("register.newer", path=path, version=header.user_version, supported=NEWEST)
    if header.user_version < OLDEST:
        raise StorageTroubleError("register.older", path=path, version=header.user_version, supported=OLDEST)
    if header.is_wal:
        raise StorageTroubleError("register.unknown_parts", path=path, parts=("WAL",))
    return header


def _ours(path: Path) -> Path:
    try:
        path = path.resolve()  # two names of one file share one lock
        _finish_restore(path)
    except (OSError, RuntimeError) as error:  # no name of a file, a folder closed to us, links that go round
        raise StorageTroubleError("storage.unreachable", reason=type(error).__name__) from error
    refuse(path)
    return path


def _finish_restore(path: Path) -> None:
    """Finish a restore that was cut short; only under the lock, since the one who restores may still be at it."""
    if not restoring.marker_file(path).exists():
        return
    with lock.held(path, trouble="restore.unfinished"):
        restoring.finish(path)


def _start(path: Path, length: int) -> bytes:
    with path.open("rb") as file:
        return file.read(length)


def _lock(path: Path, take_over: lock.LockHolder | None) -> lock.Lock | lock.LockHolder | None:
    """Return the lock, or who holds it, or None where this place cannot be written."""
    if not os.access(path, os.W_OK):
        return lock.holder_of(path)
    try:
        taken = lock.take_over(path, take_over) if take_over else None
        return taken or lock.acquire(path)
    except OSError:
        return None


def _open_locked(path: Path, held: lock.Lock) -> Opened:
    files.sweep(path.parent)
    unclean = _settle_journals(path)
    with contextlib.ExitStack() as unless_opened:
        handle = unless_opened.enter_context(path.open("rb"))
        for _ in range(_TRIES):
            with contextlib.suppress(_UnreadableError):
                connection = _connect(path, thorough=unclean)
                unless_opened.pop_all()
                return Opened(path, connection, datetime.now(UTC), held=held, handle=handle)
            time.sleep(_PAUSE)
    judge_copy(path)
    raise StorageTroubleError("storage.unreadable", path=path)


def _open_copy(path: Path, holder: lock.LockHolder | None) -> Opened:
    for _ in range(_TRIES):
        copy = take_snapshot(path)
        try:
            connection = _connect(copy.path, thorough=False, is_copy=True)
        except _UnreadableError:
            copy.close()
            time.sleep(_PAUSE)
        except BaseException:
            copy.close()
            raise
        else:
            connection.rows("PRAGMA query_only = ON")
            return Opened(path, connection, copy.taken_at, copy=copy, holder=holder)
    raise StorageTroubleError("register.damaged", path=path)


def judge_copy(path: Path, *, with_journal: bool = True) -> None:
    """Raise StorageTroubleError `register.damaged` if a whole copy of the file fails the full check (D6)."""
    copy = take_snapshot(path, with_journal=with_journal)
    try:
        _connect(copy.path, thorough=True, is_copy=True).close()
    except _UnreadableError as error:
        raise StorageTroubleError("register.damaged", path=path) from error
    finally:
        copy.close()


class _UnreadableError(Exception):
    """The file cannot be read now; whether it is damaged only a full check of a copy tells."""


def _connect(path: Path, *, thorough: bool, is_copy: bool = False) -> Connection:
    version = refuse(path).user_version
    try:
        connection = connect(path)
        try:
            _check(connection, version, thorough=thorough)
            if version < NEWEST:
                if not is_copy:
                    make_copy(connection, _name_for_old(path, version))
                migrate(connection, version)
        except BaseException:
            connection.close()
            raise
    except UnicodeDecodeError as error:  # SQLite's own complaint about a damaged name in the schema
        raise _UnreadableError from error
    except StorageTroubleError as error:
        if error.code in {"storage.unreadable", "storage.unreachable"}:
            raise _UnreadableError from error
        raise
    return connection


def _check(connection: Connection, version: int, *, thorough: bool) -> None:
    with connection.transaction():
        if fingerprint(connection) != expected_fingerprint(version):
            raise StorageTroubleError("register.unknown_parts", parts=unknown_parts(connection))
        check = "integrity_check" if thorough else "quick_check"
        if connection.rows(f"PRAGMA {check}(1)") != [("ok",)]:
            raise StorageTroubleError("storage.unreadable")


def _settle_journals(path: Path) -> bool:
    """Move journals aside that do not belong to the register; say whether one is left to roll back."""
    for ending in ("-wal", "-shm"):
        stray = path.with_name(path.name + ending)
        if stray.exists():  # never ours, and SQLite would believe it
            stray.rename(stray.with_name(f"{stray.name}.{token_hex(4)}.aside"))
    journal = journal_file(path)
    if not is_hot(journal):
        return False
    try:
        judge_copy(path)
    except StorageTroubleError as error:
        if error.code != "register.damaged":
            raise
        judge_copy(path, with_journal=False)
        files.replace(journal, journal.with_name(f"{journal.name}.{token_hex(4)}.aside"))
        return False
    return True


def _name_for_old(path: Path, version: int) -> Path:
    plain = path.with_name(f"{path.stem}.fassung-{version}{path.suffix}")
    return plain if not plain.exists() else path.with_name(f"{path.stem}.fassung-{version}.{token_hex(4)}{path.suffix}")
