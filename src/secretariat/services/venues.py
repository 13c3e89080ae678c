"""The houses where meetings can be held, and their rooms."""

from collections.abc import Iterable

from secretariat.domain.collation import collation_key
from secretariat.domain.meetings import Room, Venue
from secretariat.storage.reading import Reading


def known_venues(reading: Reading) -> tuple[Venue, ...]:
    """Return every house in German order."""
    return tuple(sorted(reading.all(Venue), key=lambda venue: collation_key(f"{venue.name} {venue.part}")))


def rooms_of(rooms: Iterable[Room], venue_id: str | None) -> tuple[Room, ...]:
    """Return the rooms of a house in German order."""
    return tuple(sorted((room for room in rooms if room.venue_id == venue_id), key=lambda one: collation_key(one.name)))


def known_rooms(reading: Reading) -> tuple[Room, ...]:
    """Return the rooms of all houses."""
    return reading.all(Room)
