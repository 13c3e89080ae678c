from dataclasses import replace

import pytest

from domain.refusals import refused
from secretariat.domain.meetings import Room
from secretariat.domain.workshop_rules import check_one_group_a_round, room_findings
from secretariat.domain.workshops import Assignment, AssignmentSource

PLACE = Assignment(meeting_id="m", person_id="anna", group_id="g1", source=AssignmentSource.FIRST_WISH)
ROOM = Room(venue_id="v", name="Sitzungsraum 1", wheelchair_places=1)


def test_one_person_has_one_group_in_a_round() -> None:
    others = [
        PLACE,
        replace(PLACE, id="x", round=2, group_id="g2"),
        replace(PLACE, id="y", person_id="bert"),
        replace(PLACE, id="z", meeting_id="m2"),
    ]
    check_one_group_a_round(PLACE, others)
    with refused("workshop.second_group", "group_id"):
        check_one_group_a_round(replace(PLACE, id="new", group_id="g2"), others)


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
