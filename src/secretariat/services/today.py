"""What the window asks for when it opens in the morning: what is due, and where one can go."""

from dataclasses import dataclass
from datetime import date

from secretariat.domain.committees import Committee
from secretariat.domain.meetings import Meeting
from secretariat.services.agenda_of_the_day import DueRow, due_rows
from secretariat.services.meetings import meeting_name
from secretariat.storage.reading import Reading


def due_on(reading: Reading, today: date) -> tuple[DueRow, ...]:
    """Return what is due over all committees, most urgent first."""
    return due_rows(reading, reading.all(Committee), today)


def has_committees(reading: Reading) -> bool:
    """Say whether there is any committee yet."""
    return bool(reading.all(Committee))


@dataclass(frozen=True, slots=True)
class MeetingPlace:
    """A meeting one can go to; `handle` as LSP-3."""

    id: str
    handle: str
    no: int
    date: date


@dataclass(frozen=True, slots=True)
class CommitteePlace:
    """A committee one can go to, with its meetings, the latest first."""

    id: str
    short_name: str
    name: str
    meetings: tuple[MeetingPlace, ...]


def committee_of(reading: Reading, committee_id: str) -> Committee:
    """Return a committee that one went to."""
    return reading.get(Committee, committee_id)


def places(reading: Reading) -> tuple[CommitteePlace, ...]:
    """Return the committees with their meetings: two queries."""
    meetings = reading.all(Meeting)
    found = []
    for committee in sorted(reading.all(Committee), key=lambda committee: committee.short_name.casefold()):
        own = [meeting for meeting in meetings if meeting.committee_id == committee.id]
        below = tuple(
            MeetingPlace(meeting.id, meeting_name(committee, meeting), meeting.no, meeting.date)
            for meeting in sorted(own, key=lambda meeting: (meeting.date, meeting.no), reverse=True)
        )
        found.append(CommitteePlace(committee.id, committee.short_name, committee.name, below))
    return tuple(found)
