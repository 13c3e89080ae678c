"""A copy of a register at one instant, taken while somebody else writes in it, without touching anything."""

import shutil
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from secretariat.domain.errors import StorageTroubleError

_JOURNAL_MAGIC = bytes.fromhex("d9d505f920a163d7")
_PATIENCE = 10.0  # seconds; a writer at work leaves a gap of two readings sooner


class Snapshot:
    """The copy, in a private folder that goes when it is closed. `path` may have a journal beside it."""

    def __init__(self, folder: Path, path: Path) -> None:
        self._folder = folder
        self.path = path
        self.taken_at = datetime.now(UTC)

    def close(self) -> None:
        """Remove the copy; it holds personal data."""
        shutil.rmtree(self._folder, ignore_errors=True)


def journal_file(register: Path) -> Path:
    """Return where SQLite keeps the rollback journal."""
    return register.with_name(register.name + "-journal")


def is_hot(journal: Path) -> bool:
    """Say whether a journal holds a step that a crash cut; emptied or with its header wiped it does not."""
    if not journal.is_file():
        return False
    with journal.open("rb") as file:
        return file.read(len(_JOURNAL_MAGIC)) == _JOURNAL_MAGIC


def take_snapshot(register: Path, *, with_journal: bool = True) -> Snapshot:
    """Copy register and journal as they stood together at one instant.

    SQLite's own way is closed, as the holder has the file to itself. Two readings that are equal byte by byte show
    the state of the instant between them, since each step writes a new number; SQLite makes a whole register of it
    as after a crash. Raises StorageTroubleError `storage.busy` if the writer never paused, `storage.unreachable`.
    """
    try:
        content, journal = _steady(register, with_journal=with_journal)
        folder = Path(tempfile.mkdtemp(prefix="secretariat-"))
        copy = folder / register.name
        copy.write_bytes(content)
        if journal:
            journal_file(copy).write_bytes(journal)
    except OSError as error:
        raise StorageTroubleError("storage.unreachable", reason=type(error).__name__) from error
    return Snapshot(folder, copy)


def _steady(register: Path, *, with_journal: bool) -> tuple[bytes, bytes]:
    deadline = time.monotonic() + _PATIENCE
    last = _both(register, with_journal=with_journal)
    while True:
        now = _both(register, with_journal=with_journal)
        if now == last:
            return now
        if time.monotonic() > deadline:
            raise StorageTroubleError("storage.busy")
        last = now


def _both(register: Path, *, with_journal: bool) -> tuple[bytes, bytes]:
    journal = b""
    if with_journal and journal_file(register).exists():
        journal = journal_file(register).read_bytes()
    return register.read_bytes(), journal
