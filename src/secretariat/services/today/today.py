"""What the window asks for when it opens in the morning: what is due."""

from datetime import date

from secretariat.domain.committees import Committee
from secretariat.domain.meetings import Meeting
from secretariat.services.today.agenda_of_the_day import DueRow, due_rows
from secretariat.storage.reading import Reading


def due_on(reading: Reading, today: date, language: str = "de") -> tuple[DueRow, ...]:
    """Return what is due over all committees, most urgent first."""
    return due_rows(reading, reading.all(Committee), today, language)


def has_committees(reading: Reading) -> bool:
    """Say whether there is any committee yet."""
    return bool(reading.all(Committee))


def awaits_first_meeting(reading: Reading) -> bool:
    """Say whether there is one committee, and no meeting of it yet."""
    return len(reading.all(Committee)) == 1 and not reading.all(Meeting)


def committee_of(reading: Reading, committee_id: str) -> Committee:
    """Return a committee that one went to."""
    return reading.get(Committee, committee_id)
