from datetime import UTC, date, datetime, time

import pytest

from secretariat.domain import formatting

MEETING_DAY = date(2026, 9, 21)


def test_a_date_is_written_as_its_place_asks() -> None:
    assert formatting.short_date(MEETING_DAY) == "21.09.2026"
    assert formatting.long_date(MEETING_DAY) == "21. September 2026"
    assert formatting.weekday_date(MEETING_DAY) == "Montag, 21. September 2026"


def test_running_text_has_no_leading_zero_and_lists_have_one() -> None:
    assert formatting.long_date(date(2027, 3, 1)) == "1. März 2027"
    assert formatting.short_date(date(2027, 3, 1)) == "01.03.2027"


def test_a_time_carries_two_digits_and_the_word_uhr() -> None:
    assert formatting.time_text(time(9, 30)) == "09:30 Uhr"
    assert formatting.time_range_text(time(14), time(17, 30)) == "14:00 bis 17:30 Uhr"
    assert formatting.time_range_text(time(14), None) == "14:00 Uhr"


@pytest.mark.parametrize(
    ("at", "expected"),
    [(time(14), "14 Uhr"), (time(17, 30), "17 Uhr 30"), (time(9, 5), "9 Uhr 5"), (time(0), "0 Uhr")],
)
def test_a_time_in_easy_language_is_as_spoken(at: time, expected: str) -> None:
    assert formatting.easy_time(at) == expected


def test_a_printed_list_says_when_and_which_page() -> None:
    assert formatting.printed_text(datetime(2026, 9, 21, 13, 5, tzinfo=UTC)) == "Stand 21.09.2026, 13:05 Uhr"
    assert formatting.page_text(2, 3) == "Seite 2 von 3"


@pytest.mark.parametrize(
    ("digits", "expected"),
    [("2112", "21 12"), ("10644", "1 06 44"), ("5", "5"), ("123", "1 23"), ("1 06 44", "1 06 44"), ("", "")],
)
def test_a_po_box_stands_in_pairs_from_the_right(digits: str, expected: str) -> None:
    assert formatting.po_box_text(digits) == expected


@pytest.mark.parametrize(
    ("number", "expected"),
    [("16-20", "16 – 20"), ("16 – 20", "16 – 20"), ("16/18", "16/18"), ("12a", "12a"), ("12 a", "12 a"), ("", "")],
)
def test_a_range_of_house_numbers_has_blanks_around_the_dash(number: str, expected: str) -> None:
    assert formatting.house_number_text(number) == expected


@pytest.mark.parametrize(
    ("cents", "expected"), [(2500, "25,00 €"), (5, "0,05 €"), (0, "0,00 €"), (123450, "1.234,50 €"), (-250, "-2,50 €")]
)
def test_an_amount_has_a_comma_and_two_digits(cents: int, expected: str) -> None:
    assert formatting.amount_text(cents) == expected


@pytest.mark.parametrize(
    "kept",
    [
        *("e. V.", "z. B.", "Dr. Meier", "§ 67", "14:00 Uhr", "M. A.", "21. September", "Seite 2", "25,00 €", "14 Uhr"),
        *("u. a.", "Dr. h. c.", "§ 3 DSG NRW", "Buchst. e", "SGB IX", "Montag, 21. September 2026", "März 2027"),
    ],
)
def test_what_belongs_together_is_not_torn_at_the_line_end(kept: str) -> None:
    assert formatting.keep_together(f"Wort {kept} Wort") == f"Wort {kept.replace(' ', formatting.NBSP)} Wort"


def test_all_other_blanks_stay_ordinary() -> None:
    text = "Die Vereine e V und der 3. Mann kamen um 14 Personen stark. Uhr und Dr Meier gingen. Am Ende e. Vogel."
    assert formatting.keep_together(text) == text
