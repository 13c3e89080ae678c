"""The houses where meetings can be held, and their rooms."""

from collections.abc import Iterable
from dataclasses import replace

from secretariat.domain.collation import collation_key
from secretariat.domain.meetings import Meeting, Room, Venue
from secretariat.services.committee.office import keep
from secretariat.services.meeting.meetings import change_meeting
from secretariat.storage.reading import Reading
from secretariat.storage.writing import Writing


def known_venues(reading: Reading) -> tuple[Venue, ...]:
    """Return every house in German order."""
    return tuple(sorted(reading.all(Venue), key=lambda venue: collation_key(f"{venue.name} {venue.part}")))


def rooms_of(rooms: Iterable[Room], venue_id: str | None) -> tuple[Room, ...]:
    """Return the rooms of a house in German order."""
    return tuple(sorted((room for room in rooms if room.venue_id == venue_id), key=lambda one: collation_key(one.name)))


def hold_in_new_house(writing: Writing, meeting: Meeting, venue: Venue) -> Venue:
    """Keep a house, and hold a meeting in it; raises RuleBrokenError `venue.without_name`."""
    kept = keep(writing, venue)
    change_meeting(writing, replace(writing.get(Meeting, meeting.id), venue_id=kept.id, room_id=None))
    return kept


def known_rooms(reading: Reading) -> tuple[Room, ...]:
    """Return the rooms of all houses."""
    return reading.all(Room)
