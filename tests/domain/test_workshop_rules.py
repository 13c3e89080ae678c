import pytest

from secretariat.domain.meetings import Room
from secretariat.domain.workshop_rules import room_findings

ROOM = Room(venue_id="v", name="Sitzungsraum 1", wheelchair_places=1)


@pytest.mark.parametrize(
    ("capacity", "participants", "wheelchair_users", "codes"),
    [
        (20, 15, 1, []),
        (None, 500, 0, []),
        (20, 16, 1, ["room.too_full"]),
        (20, 15, 2, ["room.wheelchair_places"]),
        (20, 16, 2, ["room.too_full", "room.wheelchair_places"]),
    ],
)
def test_a_room_holds_everybody_in_it_assistants_and_staff_included(
    capacity: int | None, participants: int, wheelchair_users: int, codes: list[str]
) -> None:
    found = room_findings(
        ROOM, capacity, participants=participants, assistants=3, staff=2, wheelchair_users=wheelchair_users
    )
    assert [finding.code for finding in found] == codes
    assert all(finding.subject == "Sitzungsraum 1" for finding in found)
