from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from secretariat.domain.errors import NotFoundError, RuleBrokenError, StorageTroubleError
from secretariat.domain.people import Organisation, Person, PostalAddress
from secretariat.services.register.safety_return import (
    contents_of,
    fetch_back,
    look_into,
    person_in,
    put_back,
    stands_there,
    would_lose,
)
from secretariat.storage.register import Register
from secretariat.storage.verified_copy import info_file

HOUSE = Organisation(name="Wohnen & Leben e. V.")
ANNA = Person(family_name="Müller", given_name="Anna", organisation_id=HOUSE.id)
HOME = PostalAddress(person_id=ANNA.id, street="Weg", house_no="1", postal_code="07545", city="Gera")


@pytest.fixture
def copy(register: Register, tmp_path: Path) -> Path:
    with register.writing("Person angelegt") as writing:
        writing.add(HOUSE, ANNA, HOME)
    return register.backup(tmp_path / "Sicherung.sqlite").path


def change(register: Register, label: str, *records: Person | PostalAddress) -> None:
    with register.writing(label) as writing:
        writing.change(*records)


def lost(register: Register, copy: Path) -> list[str]:
    with register.reading() as reading:
        return [step.label for step in would_lose(reading, contents_of(copy))]


def test_what_would_be_lost_is_told_by_name_the_newest_first(register: Register, copy: Path) -> None:
    assert lost(register, copy) == []
    change(register, "Name berichtigt", replace(ANNA, family_name="Meier"))
    change(register, "Notiz", replace(ANNA, family_name="Meier", notes="ruft an"))
    assert lost(register, copy) == ["Notiz", "Name berichtigt"]


def test_steps_after_a_return_are_lost_though_the_copy_counts_higher(register: Register, copy: Path) -> None:
    path = register.path
    early = copy
    for number in range(3):
        change(register, f"Alt {number}", replace(ANNA, notes=str(number)))
    late = register.backup(copy.with_name("später.sqlite")).path
    register.close()
    put_back(early, path)
    with Register.open(path) as again:
        change(again, "Neu", replace(ANNA, notes="neu"))
        assert lost(again, late) == ["Neu"]


def test_a_copy_is_put_back_and_the_old_file_kept(register: Register, copy: Path) -> None:
    change(register, "Name berichtigt", replace(ANNA, family_name="Meier"))
    register.close()
    aside = put_back(copy, register.path)
    assert aside is not None
    with Register.open(register.path) as again, again.reading() as reading:
        assert reading.get(Person, ANNA.id) == ANNA
    with Register.open(aside, read_only=True) as old, old.reading() as reading:
        assert reading.get(Person, ANNA.id).family_name == "Meier"


def test_an_open_register_is_not_replaced(register: Register, copy: Path) -> None:
    with pytest.raises(StorageTroubleError, match=r"register\.in_use"):
        put_back(copy, register.path)


def test_the_copy_of_another_register_is_refused_unless_wanted(register: Register, tmp_path: Path) -> None:
    (tmp_path / "fern").mkdir()
    with Register.create(tmp_path / "fern" / "Anderes.sqlite") as other:
        theirs = other.backup(tmp_path / "fern" / "Sicherung.sqlite").path
        their_id = other.id
    register.close()
    with pytest.raises(StorageTroubleError, match=r"backup\.other_register"):
        put_back(theirs, register.path)
    put_back(theirs, register.path, other_register=True)
    with Register.open(register.path) as again:
        assert again.id == their_id


def test_a_copy_lists_its_people(copy: Path) -> None:
    contents = contents_of(copy)
    assert [(row.id, row.name, row.organisation) for row in contents.people] == [(ANNA.id, "Müller, Anna", HOUSE.name)]
    assert contents.committees == ()


def test_a_copy_without_its_description_is_checked_and_told_all_the_same(register: Register, copy: Path) -> None:
    described = look_into(copy)
    info_file(copy).unlink()
    found = look_into(copy)
    assert (found.register_id, found.number, found.counts) == (register.id, 1, described.counts)


@pytest.mark.parametrize(("content", "code"), [(b"", "register.empty"), (b"Brief an Anna", "register.foreign")])
def test_a_file_that_is_no_copy_is_refused(tmp_path: Path, content: bytes, code: str) -> None:
    (tmp_path / "x.sqlite").write_bytes(content)
    with pytest.raises(StorageTroubleError) as refused:
        look_into(tmp_path / "x.sqlite")
    assert refused.value.code == code


def remove_all(register: Register) -> None:
    with register.writing("Gelöscht") as writing:
        writing.remove(HOME, ANNA, HOUSE)


def nothing(register: Register) -> None:
    del register


def spoil_name(register: Register) -> None:
    change(register, "Verschrieben", replace(ANNA, family_name="", given_name="?", trashed_on=date(2026, 1, 1)))


def spoil_address(register: Register) -> None:
    change(register, "Verschrieben", replace(HOME, city="Jena"))


@pytest.mark.parametrize("damage", [nothing, remove_all, spoil_name, spoil_address])
def test_one_person_comes_back_with_address_and_organisation(
    register: Register, copy: Path, damage: Callable[[Register], None]
) -> None:
    damage(register)
    found = person_in(copy, ANNA.id)
    with register.writing("Zurückgeholt") as writing:
        fetch_back(writing, found)
    with register.reading() as reading:
        assert reading.get(Person, ANNA.id) == ANNA
        assert reading.all(PostalAddress, person_id=ANNA.id) == (HOME,)
        assert reading.get(Organisation, HOUSE.id) == HOUSE


@pytest.mark.parametrize("damage", [remove_all, spoil_name, spoil_address])
def test_there_is_nothing_to_fetch_where_a_person_stands_as_in_the_copy(
    register: Register, copy: Path, damage: Callable[[Register], None]
) -> None:
    found = person_in(copy, ANNA.id)
    with register.reading() as reading:
        assert stands_there(reading, found)
        assert stands_there(reading, replace(found, organisation=None))
        assert not stands_there(reading, replace(found, organisation=replace(HOUSE, id="0" * 32)))
    damage(register)
    with register.reading() as reading:
        assert not stands_there(reading, found)


def test_somebody_whose_data_were_erased_stays_erased(register: Register, copy: Path) -> None:
    change(register, "Gelöscht", replace(ANNA, family_name="gelöscht", given_name="", anonymised_on=date(2026, 1, 1)))
    with pytest.raises(RuleBrokenError, match=r"safety\.person_erased"), register.writing("Zurück") as writing:
        fetch_back(writing, person_in(copy, ANNA.id))


def test_nobody_of_that_id_is_refused(copy: Path) -> None:
    with pytest.raises(NotFoundError):
        person_in(copy, "0" * 32)
