from collections.abc import Iterator
from pathlib import Path

import pytest

from secretariat.places import resource_path
from secretariat.services.search import HitKind, SearchIndex, search_index
from secretariat.services.workplace import Workplace, example_workplace


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workplace]:
    workplace = example_workplace(tmp_path_factory.mktemp("example") / "beispiel.sqlite", resource_path("samples"))
    yield workplace
    workplace.close()


@pytest.fixture(scope="module")
def index(example: Workplace) -> SearchIndex:
    return example.look(search_index)


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


@pytest.mark.parametrize("typed", ["", "   ", "xyzzy", "lsp xyzzy"])
def test_nothing_finds_nothing(index: SearchIndex, typed: str) -> None:
    assert index.find(typed) == ()


def test_a_kind_with_very_many_hits_is_cut(index: SearchIndex) -> None:
    assert len([hit for hit in index.find("e") if hit.kind is HitKind.PERSON]) == 20


def test_the_example_is_opened_again_and_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "folder" / "beispiel.sqlite"
    example_workplace(path, resource_path("samples")).close()
    before = path.read_bytes()
    again = example_workplace(path, resource_path("samples"))
    assert not again.read_only
    again.close()
    assert path.read_bytes() == before
