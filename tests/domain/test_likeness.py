"""Who is the same person, who only looks like it."""

import pytest

from secretariat.domain.cologne_phonetics import sound_of
from secretariat.domain.likeness import LikenessIndex, PersonKey, organisation_key

KNOWN = PersonKey(
    "1", "Björn", "Öztürk", "bjoern.oeztuerk@lebenswege.example", "Lebenswege Hellweg e. V.", "59199", "Bönen"
)


def same(key: PersonKey) -> str | None:
    return LikenessIndex([KNOWN]).same(key)


def reasons(key: PersonKey, *known: PersonKey) -> list[str]:
    return [likeness.reason for likeness in LikenessIndex(known or [KNOWN]).similar(key)]


@pytest.mark.parametrize(
    ("given", "family"),
    [
        ("Björn", "Öztürk"),
        ("Bjoern", "Oeztuerk"),
        ("BJÖRN", "ÖZTÜRK"),
        ("Bjo\u0308rn", "O\u0308ztu\u0308rk"),
        ("Björn", "Dr. Öztürk"),
    ],
)
def test_a_name_spelt_otherwise_with_the_same_email_is_the_same_person(given: str, family: str) -> None:
    assert same(PersonKey("", given, family, "Bjoern.Oeztuerk@Lebenswege.example")) == "1"


@pytest.mark.parametrize("name", ["Lebenswege Hellweg e.V.", "lebenswege hellweg", "Lebenswege-Hellweg e. V."])
def test_the_same_name_in_the_same_organisation_is_the_same_person(name: str) -> None:
    assert same(PersonKey("", "Björn", "Öztürk", "", name)) == "1"


@pytest.mark.parametrize(
    "key",
    [
        PersonKey("", "Björn", "Öztürk"),
        PersonKey("", "Björn", "Öztürk", "b@other.example", "Haus Sonnenhof"),
        PersonKey("", "Jörn", "Öztürk", "bjoern.oeztuerk@lebenswege.example"),
        PersonKey("", "Björn", "", "bjoern.oeztuerk@lebenswege.example"),
        PersonKey("", "", "", "", "Lebenswege Hellweg e. V."),
    ],
)
def test_less_than_that_is_not_the_same_person(key: PersonKey) -> None:
    assert same(key) is None


def test_two_people_of_one_name_in_one_house_are_told_apart_by_their_email() -> None:
    second = PersonKey("2", "Björn", "Öztürk", "b2@lebenswege.example", KNOWN.organisation)
    index = LikenessIndex([KNOWN, second])
    assert index.same(PersonKey("", "Björn", "Öztürk", "b2@lebenswege.example", KNOWN.organisation)) == "2"
    assert index.same(PersonKey("", "Björn", "Öztürk", "", KNOWN.organisation)) is None
    assert [like.reason for like in index.similar(PersonKey("", "Björn", "Öztürk", "", KNOWN.organisation))] == [
        "like.same_name",
        "like.same_name",
    ]


@pytest.mark.parametrize(
    ("key", "reason"),
    [
        (PersonKey("", "Björn", "Öztürk"), "like.same_name"),
        (PersonKey("", "Björn", "Öztürk", "b@other.example", "", "59199"), "like.same_name"),
        (PersonKey("", "Öztürk", "Björn"), "like.swapped"),
        (PersonKey("", "Bjørn", "Öztürk", "", "", "59199"), "like.sound"),
        (PersonKey("", "Björn", "Özdürk", "", "", "59199"), "like.sound"),
        (PersonKey("", "B.", "Öztürk", "", "Lebenswege Hellweg e.V."), "like.sound"),
        (PersonKey("", "Björn", "Öztürk-Meier", "", "", "", "Bönen"), "like.double_name"),
        (PersonKey("", "Björn", "Öztürl", "x@lebenswege.example"), "like.typo"),
    ],
)
def test_likeness_is_a_doubt_with_its_reason(key: PersonKey, reason: str) -> None:
    assert reasons(key) == [reason]


@pytest.mark.parametrize(
    "key",
    [
        PersonKey("", "Björn", "Öztürk", "b@other.example", "Haus Sonnenhof", "", "Unna"),
        PersonKey("", "Björn", "Özdürk", "", "", "59423", "Unna"),
        PersonKey("", "Karin", "Öztürk", "", "", "59199", "Bönen"),
        PersonKey("", "Björn", "Uhl", "", "", "59199", "Bönen"),
        PersonKey("", "", "", "bjoern.oeztuerk@lebenswege.example"),
        PersonKey("1", "Björn", "Öztürk"),
    ],
)
def test_another_person_is_no_doubt(key: PersonKey) -> None:
    assert reasons(key) == []


def test_a_common_mail_house_is_no_common_place() -> None:
    first = PersonKey("1", "Eva", "Meier", "eva@gmx.de")
    assert reasons(PersonKey("", "Eva", "Maier", "e@gmx.de"), first) == []
    assert reasons(
        PersonKey("", "Eva", "Maier", "e@amt.example"), PersonKey("1", "Eva", "Meier", "eva@amt.example")
    ) == ["like.sound"]


def test_no_more_candidates_are_shown_than_anybody_looks_at() -> None:
    many = [PersonKey(str(number), "Eva", "Meier") for number in range(50)]
    assert len(reasons(PersonKey("", "Eva", "Meier"), *many)) == 5


@pytest.mark.parametrize(
    ("one", "other", "equal"),
    [
        ("Lebenswege e.V.", "Lebenswege e. V.", True), ("Wohnverbund gGmbH", "Wohnverbund", True),
        ("Stadt Unna", "Kreis Unna", False), ("e. V.", "gGmbH", False),
    ],
)  # fmt: skip
def test_legal_forms_make_no_organisation(one: str, other: str, *, equal: bool) -> None:
    assert (organisation_key(one) == organisation_key(other)) is equal


@pytest.mark.parametrize(
    ("name", "digits"),
    [
        ("Müller-Lüdenscheidt", "65752682"), ("Wikipedia", "3412"), ("Breschnew", "17863"),
        ("Meier", "67"), ("Mayr", "67"),
        ("Philipp", "351"), ("Xaver", "4837"), ("Celan", "856"), ("Claas", "458"), ("", ""), ("1/2", ""),
    ],
)  # fmt: skip
def test_names_that_sound_alike_have_the_same_digits(name: str, digits: str) -> None:
    assert sound_of(name) == digits


def test_a_like_sound_without_a_given_name_asks_nothing() -> None:
    other = PersonKey("1", "Jens-Uwe", "Hohenlohe-Öhringen", "", "", "", "Fulda")
    assert not reasons(PersonKey("", "", "O'Neill", "", "", "", "Fulda"), other)


def test_the_same_family_name_without_a_given_name_asks() -> None:
    other = PersonKey("1", "Jens-Uwe", "Dorn", "", "", "", "Fulda")
    assert reasons(PersonKey("", "", "Dorn", "", "", "", "Fulda"), other) == ["like.sound"]
