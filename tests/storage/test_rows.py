"""The lists as frozen rows: right for any day, in German order, one query a list."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from counting import counted
from secretariat.domain.as_of import covers, deputies_on, holder_on
from secretariat.domain.committees import Appointment, AppointmentState, Deputyship, DeputyshipKind, Role, Seat
from secretariat.domain.names import sort_name
from secretariat.domain.people import AddressUse, Person, PostalAddress
from secretariat.storage.people import organisation_rows, person_keys, person_rows
from secretariat.storage.person_lines import person_places
from secretariat.storage.reading import Reading
from secretariat.storage.register import Register
from storage.world import BY_ID, altered

DAYS = [date(2019, 1, 1), date(2024, 1, 1), date(2025, 12, 31), date(2026, 1, 1), date(2026, 6, 1), date(2030, 1, 1)]


@pytest.fixture
def lively(full: Register) -> Register:
    """Give a register in which seats changed hands, were abolished, and have deputies of every kind."""
    successor = Person(id="successor", family_name="Ärmel", given_name="Jan", name_prefix="von der")
    with full.writing("Leben") as writing:
        writing.add(successor)
        writing.change(altered("appointment", end=date(2025, 12, 31), state=AppointmentState.ENDED))
        writing.add(
            Appointment(id="second", seat_id="seat", person_id="successor", start=date(2026, 1, 1), role=Role.CHAIR),
            Appointment(
                id="asked",
                seat_id="seat2",
                person_id="person",
                start=date(2024, 1, 1),
                state=AppointmentState.NOMINATED,
            ),
            Appointment(
                id="endless", seat_id="seat2", person_id="person", start=date(2024, 1, 1), state=AppointmentState.ENDED
            ),
        )
        writing.change(altered("seat2", valid_to=date(2026, 5, 31)))
        pool = Deputyship(
            id="pool",
            kind=DeputyshipKind.POOL,
            for_bench_id="bench",
            deputy_person_id="person",
            start=date(2026, 1, 1),
        )
        writing.add(
            pool,
            replace(pool, id="pool2", deputy_person_id="successor", rank=2, end=date(2026, 5, 1)),
            altered("deputyship", id="adhoc", kind=DeputyshipKind.AD_HOC, for_meeting_id="meeting"),
        )
    return full


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_where_somebody_sits_is_the_same_as_the_domain_says_on_any_day(lively: Register, day: date) -> None:
    with lively.reading() as reading:
        found = {(place.person_id, place.seat_no, place.is_deputy) for place in person_places(reading, on=day)}
        seats = [seat for seat in reading.all(Seat) if covers(seat.valid_from, seat.valid_to, day)]
        holders = [(holder_on(reading.all(Appointment, seat_id=seat.id), day), seat) for seat in seats]
        deputies = [(one, seat) for seat in seats for one in deputies_on(reading.all(Deputyship), seat, day)]
    assert found == {
        *((holder.person_id, seat.seat_no, False) for holder, seat in holders if holder),
        *((one.deputy_person_id, seat.seat_no if one.for_seat_id else None, True) for one, seat in deputies),
    }


def test_people_are_listed_in_german_order_without_those_in_the_trash(lively: Register) -> None:
    with lively.writing("mehr") as writing:
        writing.add(
            Person(family_name="Aerts"),
            Person(family_name="Arndt", given_name="Zoë"),
            Person(family_name="weg", trashed_on=date(2026, 1, 1)),
            Person(family_name="Zuletzt", sort_name="Aaa"),
        )
    with lively.reading() as reading:
        rows = person_rows(reading)
        for row in rows:
            assert row.sort_name == (reading.get(Person, row.id).sort_name or sort_name(reading.get(Person, row.id)))
    names = [row.sort_name for row in rows]
    assert names == ["Aaa", "Ärmel, Jan von der", "Aerts", "Arndt, Zoë", "Müller, Anna", "Ödön, Béla"]


def test_people_are_compared_by_the_town_of_the_address_that_letters_use(full: Register) -> None:
    official = PostalAddress(id="official", person_id="person", city="Amt")
    with full.writing("privat") as writing:
        writing.change(altered("address", use=AddressUse.PRIVATE))
    with full.reading() as reading:
        assert _town_of(reading) == ("01067", "X")
    with full.writing("dienstlich") as writing:
        writing.add(official)
    with full.reading() as reading:
        assert _town_of(reading) == ("", "Amt")
    with full.writing("nur privat") as writing:
        writing.remove(official, BY_ID["office"])
    with full.reading() as reading:
        assert _town_of(reading) == ("07545", "Gera")
        assert {row.id: row.organisation for row in person_rows(reading)}["person"] == "Wohnen & Leben e. V."


def _town_of(reading: Reading) -> tuple[str, str]:
    return next((key.postal_code, key.city) for key, _ in person_keys(reading) if key.id == "person")


def test_an_organisation_counts_its_people_but_those_in_the_trash(full: Register) -> None:
    gone = date(2026, 1, 1)
    with full.writing("Kolleginnen") as writing:
        writing.add(
            Person(family_name="Kurz", organisation_id="organisation"),
            Person(family_name="Fort", organisation_id="organisation", trashed_on=gone),
            Person(family_name="Allein"),
        )
    with full.reading() as reading:
        people = {row.id: row.people for row in organisation_rows(reading)}
    assert people["organisation"] == 2


LISTS: dict[str, Callable[[Reading], object]] = {
    "people": person_rows,
    "organisations": organisation_rows,
    "places of people": lambda reading: person_places(reading, on=date(2026, 1, 1)),
}


@pytest.mark.parametrize("ask", LISTS.values(), ids=LISTS)
def test_a_list_is_one_query(lively: Register, ask: Callable[[Reading], object]) -> None:
    with lively.reading() as reading, counted(lively) as asked:
        assert ask(reading)
    assert len(asked) == 1
