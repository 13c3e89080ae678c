"""A name as it is typed: its words in any order, its titles, the house behind it."""

import pytest

from secretariat.domain.people import Person
from secretariat.domain.typed_names import TypedName, begin_words, name_words, named_in_full, spoken_name


@pytest.mark.parametrize(
    "typed", ["Anna Uhl", "Uhl, Anna", "Frau Dr. Anna Uhl", "UHL, Anna (Dr.)", "Anna Uhl (Kreis)", "  anna   uhl "]
)
def test_a_name_is_the_same_words_however_it_is_typed(typed: str) -> None:
    assert name_words(typed) == {"anna", "uhl"}


@pytest.mark.parametrize(("typed", "words"), [("Dr.", {"dr"}), ("Fr", {"fr"}), ("", set()), (" · ", set())])
def test_a_title_alone_is_taken_for_the_beginning_of_a_name(typed: str, words: set[str]) -> None:
    assert name_words(typed) == words


def test_a_name_is_spoken_given_name_first_with_its_particles() -> None:
    assert spoken_name("Heide, Jan von der (Dr.)") == "Jan von der Heide"


@pytest.mark.parametrize("typed", ["jo kel", "kel", "Keller"])
def test_beginnings_of_words_are_enough(typed: str) -> None:
    assert begin_words(name_words(typed), "Keller, Jonas")


@pytest.mark.parametrize("typed", ["kela", "eller", "kel an", ""])
def test_other_words_begin_nothing_and_no_words_neither(typed: str) -> None:
    assert not begin_words(name_words(typed), "Keller, Jonas")


def test_a_part_of_a_name_is_no_name_in_full() -> None:
    people = (Person(given_name="Jan", name_prefix="von der", family_name="Heide"), Person(family_name="Heide"))
    assert named_in_full("Heide, Jan von der", people) == people[:1]
    assert named_in_full("Heide", people) == people[1:]
    assert named_in_full("Jan", people) == ()


@pytest.mark.parametrize(
    ("typed", "person"),
    [
        ("Heide, Jan von der (Dr.) · Kreis", ("Dr.", "Jan", "von der", "Heide")),
        ("Prof. Dr. Eva Neu", ("Prof. Dr.", "Eva", "", "Neu")),
        ("Eva Neu (Kreis)", ("", "Eva", "", "Neu")),
        ("Neu", ("", "", "", "Neu")),
    ],
)
def test_somebody_new_has_her_name_in_its_parts(typed: str, person: tuple[str, ...]) -> None:
    made = TypedName.read(typed).person("haus")
    assert (made.academic_title, made.given_name, made.name_prefix, made.family_name) == person
    assert made.organisation_id == "haus"


@pytest.mark.parametrize(
    ("typed", "name", "house"), [("Eva Neu·Kreis Unna ", "Eva Neu", "Kreis Unna"), ("Eva", "Eva", ""), ("· X", "", "X")]
)
def test_the_house_stands_behind_the_mark(typed: str, name: str, house: str) -> None:
    assert TypedName.read(typed) == TypedName(name, house)
