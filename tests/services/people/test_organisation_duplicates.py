"""Two organisations made one, over a real register; everything that names the second follows."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop.people_world import EVERYTHING, HOUSE, HOUSE_ADDRESS, TODAY
from ready_made import open_empty
from secretariat.domain.committees import Appointment
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.people import Organisation, Person, PostalAddress
from secretariat.services.people.organisation_duplicates import (
    OrganisationKey,
    likely_pairs,
    merge_organisations,
    organisation_keys,
    prefilled,
)
from secretariat.storage import history
from secretariat.storage.register import Register

TWICE = Organisation(id="twice", name="Wohnen & Leben <Unna>", short_name="WLU", email="post@wlu.example")
PO_BOX = PostalAddress(id="box", organisation_id="twice", po_box="1234", postal_code="59411", city="Unna")
GUEST = Person(id="guest", family_name="Zander", organisation_id="twice")
SITS = Appointment(
    id="sits", seat_id="seat", person_id="brandt", organisation_id="twice", start=date(2023, 1, 1),
    end=date(2023, 12, 31), address_to_use_id="box",
)  # fmt: skip


@pytest.fixture
def register(tmp_path: Path) -> Iterator[Register]:
    with open_empty(tmp_path / "Gremien.sqlite") as made:
        with made.writing("Anfang") as writing:
            writing.add(*EVERYTHING, TWICE, PO_BOX, GUEST)
        yield made


def merge(register: Register, merged: Organisation = HOUSE, address: PostalAddress | None = None) -> None:
    with register.writing("zusammenführen") as writing:
        merge_organisations(writing, merged, address, "twice", TODAY)


def test_people_and_the_second_trashed_follow_the_first_and_undo_makes_them_two(register: Register) -> None:
    merge(register, prefilled(HOUSE, TWICE))
    with register.reading() as reading:
        assert reading.get(Person, "guest").organisation_id == "house"
        assert reading.get(Organisation, "twice").trashed_on == TODAY
        kept = reading.get(Organisation, "house")
        assert (kept.name, kept.short_name, kept.email) == (HOUSE.name, "WLU", "post@wlu.example")
        assert reading.all(PostalAddress, organisation_id="house") == (HOUSE_ADDRESS,)
    history.undo(register)
    with register.reading() as reading:
        assert reading.get(Organisation, "twice") == TWICE
        assert reading.get(Person, "guest").organisation_id == "twice"


def test_the_address_that_was_chosen_takes_the_place_of_the_first(register: Register) -> None:
    merge(register, address=PO_BOX)
    with register.reading() as reading:
        (kept,) = reading.all(PostalAddress, organisation_id="house")
        assert (kept.id, kept.po_box) == ("office", "1234")


def test_an_address_that_letters_to_a_seat_use_goes_along(register: Register) -> None:
    with register.writing("Sitz") as writing:
        writing.add(replace(SITS, seat_id="seat"))
    merge(register)
    with register.reading() as reading:
        assert {one.id for one in reading.all(PostalAddress, organisation_id="house")} == {"office", "box"}
        assert reading.get(Appointment, "sits").organisation_id == "house"


def test_a_house_never_belongs_to_itself_after_it(register: Register) -> None:
    with register.writing("Dach") as writing:
        writing.change(replace(HOUSE, parent_id="twice"))
    merge(register, replace(HOUSE, parent_id="twice"))
    with register.reading() as reading:
        assert reading.get(Organisation, "house").parent_id is None


def test_an_organisation_is_not_merged_with_itself(register: Register) -> None:
    with pytest.raises(RuleBrokenError, match=r"duplicates\.same_organisation"), register.writing("x") as writing:
        merge_organisations(writing, HOUSE, None, "house", TODAY)


def test_likely_pairs_are_of_one_name_or_spelled_alike_in_one_town(register: Register) -> None:
    with register.reading() as reading:
        (pair,) = likely_pairs(organisation_keys(reading))
    assert {pair.first_id, pair.second_id} == {"house", "twice"}
    assert pair.reason == "like.same_name"


def key(id_: str, name: str, *, short: str = "", department: str = "", city: str = "Unna") -> OrganisationKey:
    return OrganisationKey(id_, name, short, department, city)


@pytest.mark.parametrize(
    ("first", "second", "reasons"),
    [
        (key("a", "Lebenshilfe Unna e.V."), key("b", "Lebenshilfe Unna e. V.", city="Kamen"), ["like.same_name"]),
        (key("a", "Lebenshilfe Unna"), key("b", "Lebenshilfe Una"), ["like.typo"]),
        (key("a", "Lebenshilfe Unna"), key("b", "Lebenshilfe Una", city="Kamen"), []),
        (key("a", "Landschaftsverband", short="LWL"), key("b", "LWL", city=""), ["like.same_name"]),
        (key("a", "Kreis Unna", department="Soziales"), key("b", "Kreis Unna", department="Jugend"), []),
        (key("a", "Kreis Unna", department="Soziales"), key("b", "Kreis Unna"), ["like.same_name"]),
        (key("a", "Stadt Kamen", city=""), key("b", "Stadt Hamm", city=""), []),
    ],
)
def test_what_makes_a_pair(first: OrganisationKey, second: OrganisationKey, reasons: list[str]) -> None:
    assert [pair.reason for pair in likely_pairs((first, second))] == reasons
