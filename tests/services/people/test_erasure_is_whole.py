"""Once somebody is anonymised the file of the register holds no value of hers, nor of a twin merged with her."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from ready_made import copied, example
from secretariat.domain.committees import Appointment, EndReason
from secretariat.domain.names import list_name, plain_name
from secretariat.domain.people import AddressUse, Person, PostalAddress
from secretariat.domain.records import new_id
from secretariat.services.committee import committees
from secretariat.services.people import people
from secretariat.services.people.duplicates import merge_people
from secretariat.services.people.retention import anonymise_former, anonymising_plan
from secretariat.storage import damage, erasures, history
from secretariat.storage.anonymising import merged_with
from secretariat.storage.register import Register
from secretariat.storage.writing import NAMELESS

LEFT, TODAY = date(2026, 9, 30), date(2028, 1, 5)
TWIN = Person(given_name="Leah", family_name="Isenbergh-Twin", email="leah@twin.example", notes="ZWILLINGSNOTIZ")
ADDRESS = PostalAddress(
    person_id=TWIN.id, use=AddressUse.PRIVATE, street="Zwillingsgasse", house_no="2", postal_code="59423", city="Unna"
)


@pytest.fixture
def register(tmp_path: Path) -> Iterator[Register]:
    """Give the sample, in which somebody who answered, came and has needs was entered twice and has left."""
    with Register.open(copied(tmp_path / "beispiel.sqlite", example)) as made:
        with made.writing(f"Person aufgenommen: {plain_name(TWIN)}") as writing:
            people.add_person(writing, TWIN)
            people.add_address(writing, ADDRESS)
        yield made


def isenberg(register: Register) -> Person:
    with register.reading() as reading:
        return reading.all(Person, family_name="Isenberg")[0]


def merge(register: Register) -> Person:
    person = isenberg(register)
    with register.writing(f"Zusammengeführt: {list_name(person)}") as writing:
        merged = replace(person, notes=TWIN.notes, phone_mobile="0170 5550123")
        return merge_people(writing, merged, ADDRESS, TWIN.id, date(2026, 3, 1))


def leave(register: Register, person: Person) -> None:
    with register.writing("Ende") as writing:
        (held,) = writing.all(Appointment, person_id=person.id)
        committees.end_appointment(writing, held.id, LEFT, EndReason.TERM)


def values() -> list[str]:
    return [
        *("Isenberg", "lea.isenberg@", "liest vor und schreibt mit", "0170 5550123"),
        *(TWIN.given_name, TWIN.family_name, TWIN.email, TWIN.notes, ADDRESS.street),
    ]


def found(register: Register) -> list[str]:
    stored = register.path.read_bytes()
    return [one for one in values() if one.encode() in stored]


def test_nothing_of_her_or_her_twin_is_left_in_the_file(register: Register) -> None:
    person = merge(register)
    leave(register, person)
    assert found(register) == values(), "or this test looks for what never was there"
    with register.reading() as reading:
        assert anonymising_plan(reading, person.id, TODAY).goes["person"] == 1
    with register.writing("Person anonymisiert") as writing:
        anonymise_former(writing, person.id, TODAY)
    assert found(register) == []
    register.close()
    assert damage.check(register.path).problems == ()
    assert erasures.noted(register.path) >= {(NAMELESS, person.id), (NAMELESS, TWIN.id)}


def test_a_twin_is_known_after_the_history_of_the_merge_is_gone(register: Register) -> None:
    person = merge(register)
    leave(register, person)
    assert register.thin_journal(datetime(2030, 1, 1, tzinfo=UTC)) > 2
    with register.writing("Person anonymisiert") as writing:
        assert anonymising_plan(writing, person.id, TODAY).goes["person"] == 1
        anonymise_former(writing, person.id, TODAY)
    assert found(register) == []


def test_two_entries_that_say_the_same_are_twins_too(register: Register) -> None:
    person = isenberg(register)
    double = replace(person, id=new_id())
    with register.writing("doppelt") as writing:
        writing.add(double)
    with register.writing("Zusammengeführt") as writing:
        merge_people(writing, person, None, double.id, date(2026, 3, 1))
    with register.reading() as reading:
        assert merged_with(reading, person.id) == (double.id,)


def test_the_twin_of_a_twin_goes_along(register: Register) -> None:
    person = merge(register)
    third = Person(given_name="Lea", family_name="Isenberg-Dritt")
    with register.writing("dritte") as writing:
        people.add_person(writing, third)
    with register.writing("Zusammengeführt") as writing:
        merge_people(writing, third, None, person.id, date(2026, 4, 1))
    with register.reading() as reading:
        assert set(merged_with(reading, third.id)) == {person.id, TWIN.id}


def test_who_was_taken_out_of_the_trash_is_nobodys_twin(register: Register) -> None:
    person = merge(register)
    with register.writing("wiederhergestellt") as writing:
        people.restore_people(writing, [TWIN.id])
        people.trash_people(writing, [TWIN.id], date(2026, 5, 1))
        assert merged_with(writing, person.id) == ()


def test_who_was_only_put_into_the_trash_with_her_is_not_her_twin(register: Register) -> None:
    person = isenberg(register)
    leave(register, person)
    with register.writing("2 Personen in den Papierkorb") as writing:
        people.trash_people(writing, (person.id, TWIN.id), date(2026, 10, 1))
    with register.reading() as reading:
        assert "person" not in anonymising_plan(reading, person.id, TODAY).goes
    with register.writing("Person anonymisiert") as writing:
        anonymise_former(writing, person.id, TODAY)
        assert writing.get(Person, TWIN.id).family_name == TWIN.family_name


def test_a_merge_that_was_taken_back_made_nobody_a_twin(register: Register) -> None:
    person = merge(register)
    history.undo(register)
    leave(register, person)
    with register.writing("Person anonymisiert") as writing:
        anonymise_former(writing, person.id, TODAY)
        assert writing.get(Person, TWIN.id).family_name == TWIN.family_name
