"""Rules of workshop groups and of the rooms they meet in (I21, I22)."""

from collections.abc import Iterable

from secretariat.domain.errors import Finding, RuleBrokenError, Severity
from secretariat.domain.meetings import Room
from secretariat.domain.workshops import Assignment


def check_one_group_a_round(assignment: Assignment, others: Iterable[Assignment]) -> None:
    """I21: refuse a second group for one person in the same round of a meeting."""
    place = (assignment.meeting_id, assignment.round, assignment.person_id)
    for other in others:
        if other.id != assignment.id and (other.meeting_id, other.round, other.person_id) == place:
            raise RuleBrokenError("workshop.second_group", field="group_id", group_id=other.group_id)


def room_findings(
    room: Room, capacity: int | None, *, participants: int, assistants: int, staff: int, wheelchair_users: int
) -> tuple[Finding, ...]:
    """I22: find a room too small for everybody in it, or with too few places for wheelchairs.

    `capacity` is that of the seating in question (None: unknown), `staff` are moderator and recorder.
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
