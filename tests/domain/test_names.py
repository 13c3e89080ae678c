import pytest

from secretariat.domain.names import bench_order, full_name, list_name, person_order, plain_name, sort_name, surname
from secretariat.domain.people import Person

HEIDE = Person(academic_title="Dr.", given_name="Jan", name_prefix="von der", family_name="Heide", name_suffix="MdL")


def test_a_name_is_written_in_each_of_its_forms() -> None:
    assert surname(HEIDE) == "von der Heide"
    assert plain_name(HEIDE) == "Jan von der Heide"
    assert full_name(HEIDE) == "Dr. Jan von der Heide MdL"
    assert sort_name(HEIDE) == "Heide, Jan von der"
    assert list_name(HEIDE) == "Heide, Jan von der (Dr.)"


@pytest.mark.parametrize(
    ("person", "expected"),
    [
        (Person(family_name="Öztürk"), "Öztürk"),
        (Person(given_name="Anna", family_name="Brandt"), "Brandt, Anna"),
        (Person(name_prefix="von", family_name="Hohenfeld"), "Hohenfeld, von"),
        (
            Person(given_name="Benedikt", name_prefix="Freiherr von", family_name="Thalheim"),
            "Thalheim, Benedikt Freiherr von",
        ),
        (Person(given_name="Anna"), "Anna"),
        (Person(), ""),
    ],
)
def test_missing_parts_leave_no_gap_and_no_comma(person: Person, expected: str) -> None:
    assert sort_name(person) == expected
    assert list_name(person) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Dipl.-Ing.", "Dipl.-Ing. Anna Brandt"),
        ("M. A.", "Anna Brandt M. A."),
        ("M.A.", "Anna Brandt M.A."),
        ("Dr. LL.M.", "Dr. Anna Brandt LL.M."),
        ("Prof. Dr. Dr. h. c.", "Prof. Dr. Dr. h. c. Anna Brandt"),
        ("Dipl.-Päd. M. Sc.", "Dipl.-Päd. Anna Brandt M. Sc."),
    ],
)
def test_a_master_stands_behind_the_name_and_a_diploma_before_it(title: str, expected: str) -> None:
    assert full_name(Person(academic_title=title, given_name="Anna", family_name="Brandt")) == expected


def test_blanks_typed_twice_are_printed_once() -> None:
    assert full_name(Person(given_name=" Anna  Maria", family_name="Brandt ")) == "Anna Maria Brandt"


def test_a_particle_does_not_decide_the_place_in_the_alphabet() -> None:
    people = [HEIDE, Person(family_name="Vogt"), Person(family_name="Heimann"), Person(family_name="Hahn")]
    assert [p.family_name for p in sorted(people, key=person_order)] == ["Hahn", "Heide", "Heimann", "Vogt"]


def test_a_sort_name_typed_by_the_clerk_has_precedence() -> None:
    people = [Person(family_name="Heide"), Person(family_name="Zorn", sort_name="Adam, Z.")]
    assert [p.family_name for p in sorted(people, key=person_order)] == ["Zorn", "Heide"]


def test_a_list_by_bench_follows_the_bench_number_before_the_alphabet() -> None:
    rows = [(2, Person(family_name="Ahlers")), (1, Person(family_name="Zorn")), (1, Person(family_name="Ärger"))]
    ordered = sorted(rows, key=lambda row: bench_order(*row))
    assert [person.family_name for _, person in ordered] == ["Ärger", "Zorn", "Ahlers"]
