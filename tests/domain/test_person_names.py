"""Names in one cell, taken apart."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from secretariat.domain.person_names import (
    NameParts,
    read_full_name,
    read_salutation,
    says_vacant,
    several_people,
    split_prefix,
    split_salutation,
    split_title,
)


def name(
    salutation: str = "", title: str = "", given: str = "", prefix: str = "", family: str = "", suffix: str = ""
) -> NameParts:
    return NameParts(salutation, title, given, prefix, family, suffix)


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("Uhl, Kai", name("", "", "Kai", "", "Uhl")),
        ("Kai Uhl", name("", "", "Kai", "", "Uhl")),
        ("von Uhl, Karl-Heinz", name("", "", "Karl-Heinz", "von", "Uhl")),
        ("Schäfer, Ilka von", name("", "", "Ilka", "von", "Schäfer")),
        ("Jan von der Heide", name("", "", "Jan", "von der", "Heide")),
        ("de Vries, Jan", name("", "", "Jan", "de", "Vries")),
        ("van den Stern", name("", "", "", "van den", "Stern")),
        ("Benedikt Freiherr von Thalheim", name("", "", "Benedikt", "Freiherr von", "Thalheim")),
        ("Thalheim, Benedikt Freiherr von", name("", "", "Benedikt", "Freiherr von", "Thalheim")),
        ("Gräfin von Lindental, Sophie", name("", "", "Sophie", "Gräfin von", "Lindental")),
        ("Graf, Peter", name("", "", "Peter", "", "Graf")),
        ("Peter Graf", name("", "", "Peter", "", "Graf")),
        ("Frau Öztürk", name("Frau", "", "", "", "Öztürk")),
        ("Frau von Hohenfeld", name("Frau", "", "", "von", "Hohenfeld")),
        ("Herrn Dr. Nils Vogt", name("Herr", "Dr.", "Nils", "", "Vogt")),
        ("Prof.Dr.med. Lea Sommer", name("", "Prof. Dr. med.", "Lea", "", "Sommer")),
        ("Dr. Dr. h. c. Otto Rabe", name("", "Dr. Dr. h. c.", "Otto", "", "Rabe")),
        ("Dr.-Ing. Timo Roth", name("", "Dr.-Ing.", "Timo", "", "Roth")),
        ("Dr Paul Roth", name("", "Dr.", "Paul", "", "Roth")),
        ("DR. PAUL ROTH", name("", "Dr.", "PAUL", "", "ROTH")),
        ("Dipl.-Ing. (FH) Kai Hahn", name("", "Dipl.-Ing. (FH)", "Kai", "", "Hahn")),
        ("Hahn, Dipl.-Päd. Kai", name("", "Dipl.-Päd.", "Kai", "", "Hahn")),
        ("Sommer, Lea, Dr.", name("", "Dr.", "Lea", "", "Sommer")),
        ("Lindner, Petra, M. A.", name("", "", "Petra", "", "Lindner", "M. A.")),
        ("Bernd Uhl MdL", name("", "", "Bernd", "", "Uhl", "MdL")),
        ("Müller, Frau", name("Frau", "", "", "", "Müller")),
        ("MÜLLER Petra", name("", "", "Petra", "", "MÜLLER")),
        ("Petra MÜLLER", name("", "", "Petra", "", "MÜLLER")),
        ("VON DER HEIDE, JAN", name("", "", "JAN", "VON DER", "HEIDE")),
        ("Drago Dimić", name("", "", "Drago", "", "Dimić")),
        ("Medina Prohl", name("", "", "Medina", "", "Prohl")),
        ("X", name("", "", "", "", "X")),
        ("1/2", name("", "", "", "", "1/2")),
        ("Null", name("", "", "", "", "Null")),
        ("", name()),
    ],
)
def test_a_name_is_taken_apart(typed: str, parts: NameParts) -> None:
    assert read_full_name(typed) == parts


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("Uhl Kai", name("", "", "Kai", "", "Uhl")),
        ("von Uhl Karin", name("", "", "Karin", "von", "Uhl")),
        ("Uhl, Kai", name("", "", "Kai", "", "Uhl")),
    ],
)
def test_the_family_name_may_come_first(typed: str, parts: NameParts) -> None:
    assert read_full_name(typed, family_first=True) == parts


def test_word_order_alone_is_no_proof_with_three_words() -> None:
    assert not read_full_name("Maria Anna Müller").is_sure
    assert read_full_name("Maria Müller").is_sure


@pytest.mark.parametrize(
    ("family", "prefix", "rest"),
    [
        ("van den Stern", "van den", "Stern"),
        ("von und zu Eltz", "von und zu", "Eltz"),
        ("Freiherr von der Aue", "Freiherr von der", "Aue"),
        ("Graf Lambsdorff", "Graf", "Lambsdorff"),
        ("Graf", "", "Graf"),
        ("Von", "", "Von"),
        ("Zur Mühlen", "", "Zur Mühlen"),
        ("Ritter Schmidt", "", "Ritter Schmidt"),
        ("Meyer-Bergkamp", "", "Meyer-Bergkamp"),
    ],
)
def test_particles_belong_in_front_of_the_family_name(family: str, prefix: str, rest: str) -> None:
    assert split_prefix(family) == (prefix, rest)


@given(st.from_regex(r"[A-ZÄÖÜ][a-zäöüßéłšć]{1,12}(-[A-ZÄÖÜ][a-zäöüß]{1,9})?", fullmatch=True))
def test_a_name_of_one_word_is_never_cut(family: str) -> None:
    assume(read_salutation(family) is None and not split_title(f"{family} ")[0])  # „Frau“ and „Dr“ are no names
    assert split_prefix(family) == ("", family)
    assert read_full_name(family).family_name == family


@pytest.mark.parametrize(
    ("typed", "salutation"),
    [
        ("m", "Herr"), ("w", "Frau"), ("d", "divers"), ("f", "Frau"), ("Herrn", "Herr"), ("HERR", "Herr"),
        ("Fr.", "Frau"),
        ("männlich", "Herr"), ("weiblich", "Frau"), ("divers", "divers"), ("", ""), ("-", ""), ("k. A.", ""),
        ("keine Angabe", ""), ("Frua", None), ("Familie", None), ("Frau und Herr", None),
    ],
)  # fmt: skip
def test_a_salutation_is_read_or_asked(typed: str, salutation: str | None) -> None:
    assert read_salutation(typed) == salutation


@pytest.mark.parametrize(
    ("typed", "parts"),
    [("Frau", ("Frau", "")), ("Herrn", ("Herr", "")), ("Frauke", ("", "Frauke")), ("Sehr geehrte Frau", ("Frau", ""))],
)
def test_a_salutation_may_stand_alone(typed: str, parts: tuple[str, str]) -> None:
    assert split_salutation(typed) == parts


@pytest.mark.parametrize("text", ["N. N.", "NN", "vakant", "Unbesetzt", "wird noch benannt"])
def test_a_vacant_seat_is_no_person(text: str) -> None:
    assert says_vacant(text)


@pytest.mark.parametrize("text", ["Frei", "Offen", "Nn-Müller", "Null", "None", ""])
def test_an_odd_name_is_no_vacant_seat(text: str) -> None:
    assert not says_vacant(text)


def test_two_people_in_one_cell_are_two() -> None:
    assert several_people("Frau Nolte / Herr Dr. Demir") == ("Frau Nolte", "Herr Dr. Demir")
    assert several_people("Frau Meyer/Bergkamp") == ("Frau Meyer/Bergkamp",)


@given(st.text(max_size=60))
def test_any_text_is_taken_apart_without_an_error(text: str) -> None:
    read_full_name(text)
    read_full_name(text, family_first=True)


@pytest.mark.parametrize("text", ["Hr Uwe Blank", "Hr. Uwe Blank", "Herrn Uwe Blank"])
def test_a_salutation_may_lack_its_dot(text: str) -> None:
    assert read_full_name(text) == NameParts("Herr", given_name="Uwe", family_name="Blank")


@pytest.mark.parametrize(
    "text", ["Familie Schulz", "Eheleute Huber", "Dr. Eva Graf-Koch, Fachärztin", "Herr Thomas Müller, Bürgermeister"]
)
def test_what_may_be_no_given_name_is_asked(text: str) -> None:
    assert not read_full_name(text).is_sure


@pytest.mark.parametrize("text", ["Meyer zu Schlochtern, Ulrike", "Silva da Costa, João", "Uhl, Kai"])
def test_particles_and_single_names_before_the_comma_are_sure(text: str) -> None:
    assert read_full_name(text).is_sure


def test_two_family_names_are_sure_where_they_come_first() -> None:
    assert read_full_name("Ben Salah, Mohamed", family_first=True).is_sure
