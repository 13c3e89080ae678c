from collections.abc import Iterator
from pathlib import Path

import pytest

from ready_made import open_example
from secretariat.domain.names import list_name
from secretariat.domain.people import Person
from secretariat.domain.text import folded
from secretariat.places import resource_path
from secretariat.services import search
from secretariat.services.search import HitKind, SearchIndex, read_index
from secretariat.services.workplace import Workplace, example_workplace
from secretariat.storage.person_names import person_names


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workplace]:
    workplace = open_example(tmp_path_factory.mktemp("example") / "beispiel.sqlite")
    yield workplace
    workplace.close()


@pytest.fixture(scope="module")
def index(example: Workplace) -> SearchIndex:
    return read_index(example)


@pytest.mark.parametrize("typed", ["mönnich", "Moennich", "MÖNNICH", "mönn"])
def test_a_name_is_found_whatever_its_spelling(index: SearchIndex, typed: str) -> None:
    hits = index.find(typed)
    assert hits
    assert all(hit.kind is HitKind.PERSON and "Mönnich" in hit.name for hit in hits)


def test_results_stand_together_by_kind(index: SearchIndex) -> None:
    kinds = [hit.kind for hit in index.find("a")]
    assert kinds == sorted(kinds, key=list(HitKind).index)


@pytest.mark.parametrize(
    ("typed", "kind"),
    [("lsp lokales", HitKind.COMMITTEE), ("rsg 5 2027", HitKind.MEETING), ("tandem", HitKind.ORGANISATION)],
)
def test_organisations_committees_and_meetings_are_found_too(index: SearchIndex, typed: str, kind: HitKind) -> None:
    assert [hit.kind for hit in index.find(typed)] == [kind]


@pytest.mark.parametrize("typed", ["", "   ", "xyzzy", "lsp xyzzy", "xyz sitzung"])
def test_nothing_finds_nothing(index: SearchIndex, typed: str) -> None:
    assert index.find(typed) == ()


def test_a_kind_with_very_many_hits_is_cut(index: SearchIndex) -> None:
    assert len([hit for hit in index.find("e") if hit.kind is HitKind.PERSON]) == 20


def test_people_read_in_pieces_are_found_as_those_read_at_once(
    example: Workplace, index: SearchIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "PIECE", 7)
    told: list[int] = []
    again = read_index(example, lambda done, _of: told.append(done))
    assert len(told) > 5
    assert [again.find(typed) for typed in ("e", "an", "mönn")] == [index.find(typed) for typed in ("e", "an", "mönn")]


def test_each_person_is_called_as_in_lists(example: Workplace) -> None:
    named = {one.id: one.name for one in example.look(person_names, "", 10_000)}
    everybody = example.look(lambda reading: reading.all(Person))
    assert named == {one.id: list_name(one) for one in everybody if not (one.trashed_on or one.anonymised_on)}


def test_results_stand_in_the_order_of_names(index: SearchIndex) -> None:
    names = [hit.name for hit in index.find("an") if hit.kind is HitKind.PERSON]
    assert len(names) > 5
    assert names == sorted(names, key=folded)


def test_a_stopped_reading_asks_no_more(example: Workplace) -> None:
    def stop(_done: int, _of: int) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        read_index(example, stop)
    assert example.look(lambda reading: reading.all(Person))


def test_the_example_is_opened_again_and_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "folder" / "beispiel.sqlite"
    example_workplace(path, resource_path("samples")).close()
    before = path.read_bytes()
    again = example_workplace(path, resource_path("samples"))
    assert not again.read_only
    again.close()
    assert path.read_bytes() == before
