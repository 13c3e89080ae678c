"""Dates as people type them (fault 64): right, or asked."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.domain.typed_dates import TypedDate, day_of_serial, read_typed_date


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("01.01.24", "2024-01-01"),
        ("30.06.2015", "2015-06-30"),
        ("1.3.2024", "2024-03-01"),
        ("1. 3. 2024", "2024-03-01"),
        ("2024-03-01", "2024-03-01"),
        ("2024-03-01T00:00:00", "2024-03-01"),
        ("2024-03-01 09:37", "2024-03-01"),
        ("seit 01.01.24", "2024-01-01"),
        ("ab dem 1. März 2024", "2024-03-01"),
        ("3. Okt. 2023", "2023-10-03"),
        ("03 Dez 99", "1999-12-03"),
        ("31/12/2024", "2024-12-31"),
        ("12/31/2024", "2024-12-31"),
        ("31-12-2024", "2024-12-31"),
        ("45292", "2024-01-01"),
        ("45292.0", "2024-01-01"),
        ("29.02.2024", "2024-02-29"),
        ("01.01.70", "1970-01-01"),
        ("01.01.69", "2069-01-01"),
    ],
)
def test_a_day_is_read(typed: str, day: str) -> None:
    assert read_typed_date(typed) == TypedDate(date.fromisoformat(day))


@pytest.mark.parametrize(
    ("typed", "first", "last", "note"),
    [
        ("März 2023", "2023-03-01", "2023-03-31", "date.month_only"),
        ("Mrz. 23", "2023-03-01", "2023-03-31", "date.month_only"),
        ("seit Februar 2024", "2024-02-01", "2024-02-29", "date.month_only"),
        ("03/2023", "2023-03-01", "2023-03-31", "date.month_only"),
        ("03.2023", "2023-03-01", "2023-03-31", "date.month_only"),
        ("2023-03", "2023-03-01", "2023-03-31", "date.month_only"),
        ("2023", "2023-01-01", "2023-12-31", "date.year_only"),
    ],
)
def test_a_month_or_year_stands_for_its_first_or_last_day_and_says_so(
    typed: str, first: str, last: str, note: str
) -> None:
    assert read_typed_date(typed) == TypedDate(date.fromisoformat(first), note=note)
    assert read_typed_date(typed, is_end=True) == TypedDate(date.fromisoformat(last), note=note)


@pytest.mark.parametrize("typed", ["", "unbefristet", "31.12.9999", "9999-12-31", "2958465", "offen", "k. A."])
def test_an_open_end_is_no_day_and_no_problem(typed: str) -> None:
    assert read_typed_date(typed) == TypedDate()


@pytest.mark.parametrize(
    ("typed", "problem", "proposal"),
    [
        ("29.02.2023", "date.impossible", None),
        ("31.04.2024", "date.impossible", None),
        ("2024-13-01", "date.impossible", None),
        ("00.01.2024", "date.impossible", None),
        ("13/13/2024", "date.impossible", None),
        ("1.3.", "date.no_year", None),
        ("01.01.1900", "date.unlikely", date(1900, 1, 1)),
        ("60", "date.impossible", None),
        ("1", "date.unlikely", date(1900, 1, 1)),
        ("03/04/2024", "date.ambiguous", date(2024, 4, 3)),
        ("gestern", "date.unreadable", None),
        ("Frühling 2024", "date.unreadable", None),
        ("3. Nebel 2024", "date.unreadable", None),
        ("0", "date.impossible", None),
        ("9999999", "date.impossible", None),
    ],
)
def test_what_is_no_sure_day_is_asked(typed: str, problem: str, proposal: date | None) -> None:
    assert read_typed_date(typed) == TypedDate(problem=problem, proposal=proposal)


def test_serial_numbers_follow_excel_around_the_day_that_never_was() -> None:
    assert [day_of_serial(number) for number in (1, 59, 60, 61)] == [
        date(1900, 1, 1),
        date(1900, 2, 28),
        None,
        date(1900, 3, 1),
    ]
    assert day_of_serial(43_830, from_1904=True) == date(2024, 1, 1)
    assert day_of_serial(45_292.9) == date(2024, 1, 1)
    assert day_of_serial(0) is None
    assert day_of_serial(3_000_000) is None


@given(st.dates(date(1970, 1, 1), date(2069, 12, 31)))
def test_every_day_is_read_back_from_every_form(day: date) -> None:
    months = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()  # noqa: SIM905 - a list of twelve would fill three lines
    serial = (day - date(1899, 12, 30)).days
    forms = [f"{day:%d.%m.%Y}", f"{day:%d.%m.%y}", f"{day.day}.{day.month}.{day.year}", day.isoformat(), str(serial)]
    forms.append(f"{day.day}. {months[day.month - 1]} {day.year}")
    assert {read_typed_date(form).day for form in forms} == {day}


@given(st.text(max_size=20))
def test_any_text_gives_an_answer(text: str) -> None:
    read = read_typed_date(text)
    assert read.day is None or not read.problem
