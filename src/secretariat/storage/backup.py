"""Backing a register up, and putting a backup in its place."""

import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from secretariat.deferred import deferred
from secretariat.domain.errors import StorageTroubleError
from secretariat.storage import erasures, files, journal, lock, restoring
from secretariat.storage.opening import refuse
from secretariat.storage.register import Register
from secretariat.storage.verified_copy import BackupInfo, verify

if TYPE_CHECKING:
    from secretariat.storage import records
else:
    records = deferred("secretariat.storage.records")

ERASED_AGAIN = "Endgültig Gelöschtes erneut gelöscht"
"""The name of the step that keeps out of a copy what was erased since it was made (D18)."""


def backup(source: Register | Path, target: Path) -> BackupInfo:
    """Write a verified copy of an open register or of a register file, also while another program has it open.

    Raises StorageTroubleError `backup.failed`, `backup.disk_full`; what had the target's name before stays whole.
    """
    if isinstance(source, Register):
        return source.backup(target)
    with Register.open(source, read_only=True) as register:
        return register.backup(target)


def lost_steps(copy: Path, register: Path) -> int | None:
    """Return how many steps of the register a restore would lose; None if the register cannot be read.

    Raises StorageTroubleError `backup.other_register` if the copy is of another register.
    """
    with Register.open(copy, read_only=True) as restored:
        id_, number = restored.id, restored.last_number()
    try:
        current = Register.open(register, read_only=True)
    except StorageTroubleError:
        return None
    with current:
        if current.id != id_:
            raise StorageTroubleError("backup.other_register", path=copy)
        return max(0, current.last_number() - number)


def restore(copy: Path, register: Path, *, label: str = ERASED_AGAIN, other_register: bool = False) -> Path | None:
    """Put a verified backup in the place of the register; the old file, journal included, is set aside.

    What was erased for good since then is erased from it first, as a step called `label` (D18).
    Returns where the old file is now, or None if there was none. Killed at any moment, the next opening finishes it.
    Raises StorageTroubleError `restore.onto_itself`, `backup.damaged`, `backup.other_register` (unless wanted),
    `register.in_use` with `holder`, and as `Register.open` for a file that is no register.
    """
    copy, register = copy.resolve(), register.resolve()
    if copy == register:
        raise StorageTroubleError("restore.onto_itself", path=register)
    refuse(copy)
    verify(copy)
    with lock.held(register, trouble="restore.failed"):
        restoring.finish(register)
        if not other_register:
            lost_steps(copy, register)  # refuses the copy of another register
        erased = _erased(register) | erasures.noted(copy.with_name(register.name))
        return _exchange(copy, register, erased, label)


def _erased(register: Path) -> frozenset[journal.RowKey]:
    """Return what was erased from a register, by its list and, as far as it can be read, by itself."""
    listed = erasures.noted(register)
    try:
        current = Register.open(register, read_only=True)
    except StorageTroubleError:
        return listed
    with current, current.reading() as reading:
        gone = {
            (table, id_) for table, id_ in journal.erased(reading) if reading.find(records.KINDS[table], id_) is None
        }
    return listed | gone


def _erase_again(copy: Path, erased: frozenset[journal.RowKey], label: str) -> None:
    with Register.open(copy) as opened, opened.writing(label) as writing:
        erasures.erase_again(writing, erased)
    erasures.erasures_file(copy).unlink(missing_ok=True)


def _exchange(copy: Path, register: Path, erased: frozenset[journal.RowKey], label: str) -> Path | None:
    unfinished = files.unfinished_name(register)
    aside = _aside(register)
    was_there = register.exists()
    try:
        shutil.copyfile(copy, unfinished)
        files.sync(unfinished)
        verify(unfinished)
        if erased:
            _erase_again(unfinished, erased, label)
            erasures.note_all(register, erased)
        restoring.begin(register, unfinished, aside)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise StorageTroubleError("restore.failed", path=register, reason=type(error).__name__) from error
    restoring.finish(register)
    return aside if was_there else None


def _aside(register: Path) -> Path:
    stamp = datetime.now(UTC).astimezone().strftime("%Y-%m-%d_%H-%M-%S-%f")
    return register.with_name(f"{register.stem}.ersetzt_{stamp}{register.suffix}")
