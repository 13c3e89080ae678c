"""Undo, redo, and what happened: over the register's journal."""

from secretariat.domain.changes import ChangeSet, HistoryEntry
from secretariat.services.committees import check_seats_of
from secretariat.storage import history
from secretariat.storage.reading import Reading
from secretariat.storage.register import Register


def undo(register: Register) -> ChangeSet:
    """Take back the last step that still stands; raises ChangedMeanwhileError where there is none."""
    return history.undo(register)


def redo(register: Register) -> ChangeSet:
    """Do again what was undone last."""
    return history.redo(register)


def undo_step(register: Register, change_set_id: str) -> ChangeSet:
    """Take back one particular step, if nothing later stands on it and no seat gets two holders by it (I01, I02)."""
    return history.undo(register, change_set_id, check=check_seats_of)


def entries(reading: Reading) -> tuple[HistoryEntry, ...]:
    """Return the whole history, oldest first; values of access needs are never in it (D28)."""
    return history.entries(reading)
