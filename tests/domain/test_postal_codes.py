"""Postal codes that lost their zero: which towns prove it, and which do not."""

import pytest

from secretariat.domain.postal_codes import PostalEvidence

NOTHING_ELSE = PostalEvidence({})


@pytest.mark.parametrize(
    ("code", "town"),
    [
        ("1689", "Weinböhla"), ("1723", "Wilsdruff"), ("2747", "Herrnhut"), ("2763", "Zittau"), ("3116", "Drebkau"),
        ("4435", "Schkeuditz"), ("4703", "Leisnig"), ("6502", "Thale"), ("6567", "Bad Frankenhausen"),
        ("6333", "Hettstedt"), ("7952", "Pausa"), ("7639", "Bad Klosterlausnitz"), ("8485", "Lengenfeld"),
        ("8645", "Bad Elster"), ("9661", "Hainichen"), ("9306", "Rochlitz"), ("9376", "Oelsnitz/Erzgeb."),
    ],
)  # fmt: skip
def test_a_town_of_the_area_proves_the_zero(code: str, town: str) -> None:
    assert NOTHING_ELSE.proves_leading_zero(code, town)


@pytest.mark.parametrize(
    ("code", "town"),
    [("4703", "Rochlitz"), ("8311", "Markt Hartmannsdorf"), ("9300", "Frauenstein"), ("1010", "Wien"), ("6850", "")],
)
def test_a_town_of_elsewhere_or_of_two_countries_proves_nothing(code: str, town: str) -> None:
    assert not NOTHING_ELSE.proves_leading_zero(code, town)
