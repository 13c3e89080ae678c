from secretariat.domain.meetings import Room, Venue
from secretariat.services.committee.venues import known_rooms, known_venues, rooms_of
from secretariat.storage.register import Register


def test_houses_and_rooms_stand_in_german_order(register: Register) -> None:
    houses = [Venue(name=name) for name in ("Zeche", "Ämterhaus", "Rathaus")]
    rooms = [Room(venue_id=houses[0].id, name=name) for name in ("Saal", "Übungsraum", "Aula")]
    elsewhere = Room(venue_id=houses[1].id, name="Foyer")
    with register.writing("Häuser") as writing:
        writing.add(*houses, *rooms, elsewhere)
    with register.reading() as reading:
        assert [venue.name for venue in known_venues(reading)] == ["Ämterhaus", "Rathaus", "Zeche"]
        found = rooms_of(known_rooms(reading), houses[0].id)
    assert [room.name for room in found] == ["Aula", "Saal", "Übungsraum"]
    assert rooms_of(found, None) == ()
