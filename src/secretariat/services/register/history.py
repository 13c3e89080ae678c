"""Undo, redo, and what happened: over the register's journal."""

from collections.abc import Collection

from secretariat.domain.changes import ChangeSet, HistoryEntry
from secretariat.domain.meetings import Meeting
from secretariat.services.committee.committees import check_seats_of
from secretariat.services.meeting.meetings import check_times_of_sheet
from secretariat.storage import history
from secretariat.storage.fields import table_name
from secretariat.storage.journal import RowKey
from secretariat.storage.reading import Reading
from secretariat.storage.register import Register


def undo(register: Register) -> ChangeSet:
    """Take back the last step that still stands; raises NotFoundError where there is none."""
    return history.undo(register)


def redo(register: Register) -> ChangeSet:
    """Do again what was undone last; raises NotFoundError where nothing was."""
    return history.redo(register)


def undo_step(register: Register, change_set_id: str) -> ChangeSet:
    """Take back one particular step, if nothing later stands on it and what comes out keeps the rules.

    Refused are a seat with two holders, a second vote (I01, I02), and a meeting shorter than its sheet says (I15).
    """
    return history.undo(register, change_set_id, check=_check_rules)


def _check_rules(reading: Reading, rows: Collection[RowKey]) -> None:
    check_seats_of(reading, rows)
    meetings = {id_ for table, id_ in rows if table == table_name(Meeting)}
    check_times_of_sheet(reading, reading.all(Meeting, id=meetings))


def entries(reading: Reading) -> tuple[HistoryEntry, ...]:
    """Return the whole history, oldest first; values of access needs are never in it (D28)."""
    return history.entries(reading)
