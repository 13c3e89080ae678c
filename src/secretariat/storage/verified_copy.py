"""Verified copies of a register, each with a small file beside it that says what it holds (D14)."""

import errno
import hashlib
import json
import sqlite3
from contextlib import AbstractContextManager, closing, nullcontext
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from secretariat import __version__
from secretariat.deferred import deferred
from secretariat.domain.errors import StorageTroubleError
from secretariat.storage import files
from secretariat.storage.connection import Connection, file_uri, trouble
from secretariat.storage.schema import HEADER_LENGTH

if TYPE_CHECKING:
    from secretariat.storage import records
else:
    records = deferred("secretariat.storage.records")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Facts:
    register_id: str
    number: int
    counts: dict[str, int]
    schema_version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupInfo(_Facts):
    """What a backup holds. `number` is its last step: the distance to the register's is what a restore would lose."""

    path: Path
    made_at: datetime
    sha256: str
    header: str
    program_version: str


def make_copy(
    connection: Connection, target: Path, *, alone: AbstractContextManager[object] | None = None
) -> BackupInfo:
    """Copy the register beside the target's name, check it in full, and only then give it the name.

    Only the copying itself is done `alone`: whoever asks the register meanwhile does not wait for the check.
    Raises StorageTroubleError `backup.failed`, `backup.disk_full` and the like; an older backup stays whole.
    """
    unfinished = files.unfinished_name(target)
    try:
        with closing(sqlite3.connect(file_uri(unfinished, "rwc"), uri=True, isolation_level=None)) as copy:
            copy.execute("PRAGMA journal_mode = OFF")  # a torn copy is never given the name
            with alone or nullcontext():
                connection.driver.backup(copy)
            facts = _facts(copy)
        files.sync(unfinished)
        content = unfinished.read_bytes()
        files.replace(unfinished, target)
        info = BackupInfo(
            path=target,
            made_at=datetime.now(UTC),
            sha256=hashlib.sha256(content).hexdigest(),
            header=content[:HEADER_LENGTH].hex(),
            program_version=__version__,
            **asdict(facts),
        )
        files.write_text(info_file(target), _as_json(info))
    except sqlite3.Error as error:
        found = trouble(error)
        if found is not None and found.code == "storage.disk_full":  # whose sentence is about a step
            found = StorageTroubleError("backup.disk_full", path=target)
        raise found or StorageTroubleError("backup.failed", path=target) from error
    except OSError as error:
        code = "backup.disk_full" if error.errno == errno.ENOSPC else "backup.failed"
        raise StorageTroubleError(code, path=target, reason=type(error).__name__) from error
    finally:
        unfinished.unlink(missing_ok=True)
    return info


def info_file(backup: Path) -> Path:
    """Return where the description of a backup lies."""
    return backup.with_name(backup.name + ".json")


def read_info(backup: Path) -> BackupInfo | None:
    """Return the description of a backup, or None where it is missing or not ours."""
    try:
        words = json.loads(info_file(backup).read_text(encoding="utf-8"))
        words["made_at"] = datetime.fromisoformat(words["made_at"])
        return BackupInfo(path=backup, **words)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def verify(backup: Path) -> BackupInfo | None:
    """Check a backup in full against its description and return that. Raises StorageTroubleError `backup.damaged`."""
    info = read_info(backup)
    try:
        if info is not None and hashlib.sha256(backup.read_bytes()).hexdigest() != info.sha256:
            raise StorageTroubleError("backup.damaged", path=backup)
        with closing(sqlite3.connect(file_uri(backup, "ro") + "&immutable=1", uri=True)) as copy:
            _facts(copy)
    except sqlite3.Error as error:
        raise StorageTroubleError("backup.damaged", path=backup) from error
    except OSError as error:
        raise StorageTroubleError("storage.unreachable", path=backup, reason=type(error).__name__) from error
    return info


def _facts(copy: sqlite3.Connection) -> _Facts:
    checked = copy.execute("PRAGMA integrity_check(1)").fetchone()[0]
    dangling = copy.execute("PRAGMA foreign_key_check").fetchone()
    if checked != "ok" or dangling is not None:
        raise StorageTroubleError("backup.damaged")
    tables = [row[0] for row in copy.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    known = [name for name in records.KINDS if name in tables]  # an older register has fewer
    count = 'SELECT count(*) FROM "{}"'  # filled with the names of our own tables
    return _Facts(
        register_id=copy.execute("SELECT id FROM register_identity").fetchone()[0],
        number=copy.execute("SELECT coalesce(max(number), 0) FROM change_set").fetchone()[0],
        counts={name: copy.execute(count.format(name)).fetchone()[0] for name in known},
        schema_version=copy.execute("PRAGMA user_version").fetchone()[0],
    )


def _as_json(info: BackupInfo) -> str:
    words = asdict(info) | {"made_at": info.made_at.isoformat()}
    del words["path"]
    return json.dumps(words, ensure_ascii=False, indent=1)
