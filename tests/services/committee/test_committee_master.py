"""Master data: the committee and the Länder its letters go to, by name or letters; what is no Land is refused."""

from dataclasses import replace

import pytest

from making import a_committee
from secretariat.domain.committees import Committee
from secretariat.domain.errors import RuleBrokenError
from secretariat.services.committee.committee_master import keep_master_data, master_data, other_committees
from secretariat.services.committee.delivery import delivery_states
from secretariat.storage.register import Register


@pytest.fixture
def committee(register: Register) -> Committee:
    return a_committee(register)


def typed(register: Register, committee: Committee, states: str) -> tuple[str, ...]:
    with register.writing("Stammdaten") as writing:
        keep_master_data(writing, replace(master_data(writing, committee.id), delivery_states=states))
        return delivery_states(writing, committee.id)


def test_lander_are_typed_by_name_beginning_or_letters(register: Register, committee: Committee) -> None:
    assert typed(register, committee, "Sachsen, nw , Thüringen, baden") == ("BW", "NW", "SN")
    with register.reading() as reading:
        shown = master_data(reading, committee.id).delivery_states
    assert shown == "Baden-Württemberg, Nordrhein-Westfalen, Sachsen"
    assert typed(register, committee, shown) == ("BW", "NW", "SN")
    assert typed(register, committee, " , ") == ()


@pytest.mark.parametrize("states", ["Bayern, Atlantis", "Sach, Nieder", "S"])
def test_what_is_no_land_or_several_is_refused_at_its_field(
    register: Register, committee: Committee, states: str
) -> None:
    with pytest.raises(RuleBrokenError, match=r"committee\.federal_state") as refused:
        typed(register, committee, states)
    assert refused.value.field == "delivery_states"


def test_a_new_committee_may_name_the_one_before_it(register: Register, committee: Committee) -> None:
    with register.writing("Neu") as writing:
        given = master_data(writing, committee.id)
        new = replace(given, id="f" * 32, short_name="NEU", predecessor_id=committee.id, delivery_states="Hessen")
        kept = keep_master_data(writing, new)
    with register.reading() as reading:
        assert other_committees(reading, kept.id) == ((committee.id, "BSP – Beispielgruppe"),)
        assert delivery_states(reading, kept.id) == ("HE",)
        assert delivery_states(reading, committee.id) == ()
