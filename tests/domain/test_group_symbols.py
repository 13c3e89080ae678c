"""The shapes by which groups are told apart without their colours."""

import pytest

from secretariat.domain.group_symbols import DISC, SYMBOLS, corners_of


@pytest.mark.parametrize(
    ("symbol", "corners"),
    [("Dreieck", 3), ("Quadrat", 4), ("Raute", 4), ("Fünfeck", 5), ("Sechseck", 6), ("Stern", 10)],
)
def test_a_symbol_has_as_many_corners_as_its_name_says(symbol: str, corners: int) -> None:
    assert len(corners_of(symbol) or ()) == corners


def test_no_two_symbols_are_alike_and_all_lie_in_the_square() -> None:
    shapes = [corners_of(symbol) for symbol in SYMBOLS]
    assert len(set(shapes)) == len(shapes)
    places = [place for corners in shapes if corners for corner in corners for place in corner]
    assert min(places) >= 0
    assert max(places) <= 1


def test_a_circle_has_no_corners_and_an_unknown_symbol_is_a_square() -> None:
    assert corners_of(DISC) is None
    assert corners_of("Herz") == corners_of("Quadrat")
