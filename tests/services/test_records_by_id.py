"""Records that are made when they are asked for are those of the register, found by id."""

from collections.abc import Iterator

import pytest

from secretariat.domain.people import Organisation, Person, PostalAddress
from secretariat.places import resource_path
from secretariat.services.gathering import gather_people
from secretariat.services.records_by_id import RecordsById
from secretariat.services.workplace import Workplace, example_workplace


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workplace]:
    workplace = example_workplace(tmp_path_factory.mktemp("example") / "beispiel.sqlite", resource_path("samples"))
    yield workplace
    workplace.close()


@pytest.mark.parametrize("kind", [Person, Organisation, PostalAddress])
def test_each_record_is_that_of_the_register(example: Workplace, kind: type[Person]) -> None:
    everything = {one.id: one for one in example.look(lambda reading: reading.all(kind))}
    found = example.look(lambda reading: RecordsById(reading, kind))
    assert dict(found) == everything
    assert len(found) == len(everything) > 0
    assert next(iter(everything)) in found
    assert found.get("nobody") is None
    assert "nobody" not in found


def test_a_record_is_made_once_and_after_the_look(example: Workplace) -> None:
    found = example.look(lambda reading: RecordsById(reading, Person))
    id_ = next(iter(found))
    assert found[id_] is found[id_]


def test_the_addresses_of_each_owner_stand_in_their_order(example: Workplace) -> None:
    people = example.look(gather_people)
    ordered = example.look(lambda reading: reading.all(PostalAddress, order_by=("postal_code", "street")))
    assert ordered
    for address in ordered:
        owner = address.person_id or address.organisation_id or ""
        of_owner = tuple(one for one in ordered if (one.person_id or one.organisation_id or "") == owner)
        assert people.by_owner[owner] == of_owner
    assert people.by_owner.get("nobody", ()) == ()
    assert len(people.by_owner) == len({one.person_id or one.organisation_id for one in ordered})
