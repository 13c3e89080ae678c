"""Rules of the rooms that people meet in (I22); that nobody has two groups in a round, the register itself refuses."""

from secretariat.domain.errors import Finding, Severity
from secretariat.domain.meetings import Room


def room_findings(
    room: Room, capacity: int | None, *, participants: int, assistants: int, staff: int, wheelchair_users: int
) -> tuple[Finding, ...]:
    """I22: find a room too small for everybody in it, or with too few places for wheelchairs.

    `capacity` is that of the seating in question (None: unknown), `staff` are moderator, recorder and interpreters.
    """
    people = participants + assistants + staff
    found = []
    if capacity is not None and people > capacity:
        found.append(_room_finding("room.too_full", room, people, capacity))
    if wheelchair_users > room.wheelchair_places:
        found.append(_room_finding("room.wheelchair_places", room, wheelchair_users, room.wheelchair_places))
    return tuple(found)


def _room_finding(code: str, room: Room, people: int, places: int) -> Finding:
    values = {"people": str(people), "places": str(places)}
    return Finding(code, Severity.ERROR, room.name, "room_id", values)
