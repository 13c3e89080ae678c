import pytest

from secretariat.domain.typed_amounts import amount_field, read_typed_amount


@pytest.mark.parametrize(
    ("typed", "cents"),
    [
        ("480", 48_000),
        ("480,5", 48_050),
        ("1.250,50 €", 125_050),
        ("0,07", 7),
        ("12 EUR", 1_200),
        ("1234567", 123_456_700),
    ],
)
def test_an_amount_is_read_as_it_is_written(typed: str, cents: int) -> None:
    assert read_typed_amount(typed) == cents
    assert read_typed_amount(amount_field(cents)) == cents


@pytest.mark.parametrize("typed", ["", "viel", "-5", "1,234", "12.34", "1.2345", "480.50", "1 2", "99999999"])
def test_what_could_be_read_in_two_ways_is_no_amount(typed: str) -> None:
    assert read_typed_amount(typed) is None


def test_no_amount_is_an_empty_field() -> None:
    assert amount_field(None) == ""
