import pytest

from secretariat.domain.phone_numbers import is_phone_number, phone_text


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("02303 12345-67", "02303 12345-67"),
        ("02303/12345-67", "02303 12345-67"),
        ("(02303) 12345 - 67", "02303 12345-67"),
        ("+49 (0) 2303 12345-67", "02303 12345-67"),
        ("0049 2303 12345-67", "02303 12345-67"),
        ("+49 2303 12345-67", "02303 12345-67"),
        ("02303/27-0", "02303 27-0"),
        ("02303-27-1234", "02303 27-1234"),
        ("02303-1234567", "02303 1234567"),
        ("02303  27 12 34", "02303 271234"),
        ("0365 838-1234", "0365 838-1234"),
        ("030 1234-56", "030 1234-56"),
        ("0151 23456789", "0151 23456789"),
        ("0151/234 56 789", "0151 23456789"),
        ("01511234567", "0151 1234567"),
        ("0170-1234567", "0170 1234567"),
        ("032 21234567", "032 21234567"),
        ("01234 5678", "01234 5678"),
        ("0049365838-1234", "0365 838-1234"),
        ("03 65 / 8 38 12 34", "0365 8381234"),
        ("+31 20 1234567", "+31 20 123 4567"),
        ("0365 838-1234/5", "0365 838-1234/5"),
        ("0365 838-0/-15", "0365 838-0/-15"),
        ("0365 8381234/35", "0365 8381234/35"),
        ("0365 838-1234, 0170 1234567", "0365 838-1234, 0170 1234567"),
        ("0365 838-1234 oder -1235", "0365 838-1234 oder -1235"),
        ("", ""),
        ("nur über die Zentrale", "nur über die Zentrale"),
        ("110", "110"),
    ],
)
def test_a_number_is_written_in_din_form(typed: str, expected: str) -> None:
    assert phone_text(typed) == expected


@pytest.mark.parametrize("typed", ["02303 12345-67", "02303 1234567", "0151 23456789", "+31 20 123 4567"])
def test_the_din_form_is_kept_when_it_comes_back(typed: str) -> None:
    assert phone_text(phone_text(typed)) == typed


@pytest.mark.parametrize(
    ("typed", "expected"),
    [("02303 12345-67", "+49 2303 12345-67"), ("0151 23456789", "+49 151 23456789"), ("110", "110")],
)
def test_a_letter_abroad_carries_the_country_code(typed: str, expected: str) -> None:
    assert phone_text(typed, abroad=True) == expected


def test_what_cannot_be_dialled_is_no_number() -> None:
    assert is_phone_number("02303 12345-67")
    assert not is_phone_number("110")
    assert not is_phone_number("auf Anfrage")
