"""Dates as people type them into lists; impossible or ambiguous ones are named, never guessed."""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

from secretariat.domain.text import clean_line, folded

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januar jan jaenner", "februar feb febr", "maerz mrz maer mar", "april apr", "mai", "juni jun",
            "juli jul", "august aug", "september sep sept", "oktober okt", "november nov", "dezember dez",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_OPEN_ENDS = {"", "unbefristet", "offen", "unbegrenzt", "auf unbestimmte zeit", "dauerhaft", "k a", "keine angabe"}
_LEAD = re.compile(r"^(?:seit|ab|bis|vom|am|zum|benannt am)\s+(?:dem\s+)?", re.IGNORECASE)
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?")
_DAY_FIRST = re.compile(r"(\d{1,2})\s?\.\s?(\d{1,2})\s?\.\s?(\d{4}|\d{2})(?: \d{1,2}:\d{2}(?::\d{2})?)?")
_SLASHED = re.compile(r"(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})")
_NAMED_DAY = re.compile(r"(\d{1,2})\s?\.?\s*([^\W\d]+)\.?\s*(\d{4}|\d{2})")
_NAMED_MONTH = re.compile(r"([^\W\d]+)\.?\s*[’']?(\d{4}|\d{2})")
_NUMBERED_MONTH = re.compile(r"(\d{1,2})[./-](\d{4})|(\d{4})[-/](\d{1,2})")
_WITHOUT_YEAR = re.compile(r"\d{1,2}\s?\.\s?\d{1,2}\s?\.?")
_NUMBER = re.compile(r"(\d{1,7})(?:\.\d+)?")

_EARLIEST_YEAR, _LATEST_YEAR = 1920, 2199
_CENTURY_TURNS_AT = 70
_FIRST_SERIAL, _LAST_SERIAL = 20_000, 80_000
_SERIAL_THAT_NEVER_WAS = 60


@dataclass(frozen=True, slots=True)
class TypedDate:
    """What a typed date says: a day, an open end (neither day nor problem), or a problem with its code.

    `note` tells that the day stands for something less exact (`date.month_only`, `date.year_only`).
    `proposal` is a day the clerk may confirm.
    """

    day: date | None = None
    problem: str = ""
    note: str = ""
    proposal: date | None = None


def read_typed_date(text: str, *, is_end: bool = False) -> TypedDate:
    """Read a date in any form that people type: `01.01.24`, `März 2023`, `2024-03-01`, an Excel serial number.

    A month or year stands for its first day, with `is_end` for its last.
    """
    typed = _LEAD.sub("", clean_line(text))
    if folded(typed) in _OPEN_ENDS:
        return TypedDate()
    for form, meaning in _FORMS:
        if match := form.fullmatch(typed):
            read = meaning(match)
            return _last_day(read) if is_end else read
    return TypedDate(problem="date.unreadable")


def _last_day(read: TypedDate) -> TypedDate:
    if read.day is None or not read.note:
        return read
    month = 12 if read.note == "date.year_only" else read.day.month
    return TypedDate(date(read.day.year, month, calendar.monthrange(read.day.year, month)[1]), note=read.note)


def day_of_serial(serial: float, *, from_1904: bool = False) -> date | None:
    """Return the day of an Excel serial number; None for numbers that are no day (0, the 29.02.1900, beyond 9999)."""
    number = int(serial) + (1462 if from_1904 else 0)
    if number < 1 or number == _SERIAL_THAT_NEVER_WAS or number > 2_958_465:
        return None
    # Excel counts a 29.02.1900 that never was, so the days before it stand one higher.
    return date(1899, 12, 31 if number < _SERIAL_THAT_NEVER_WAS else 30) + timedelta(days=number)


def _day(year: int, month: int, day: int) -> TypedDate:
    if year == 9999:
        return TypedDate()
    if not 1 <= month <= 12 or not 1 <= day <= calendar.monthrange(max(year, 1), month)[1]:
        return TypedDate(problem="date.impossible")
    if not _EARLIEST_YEAR <= year <= _LATEST_YEAR:
        return TypedDate(problem="date.unlikely", proposal=date(year, month, day) if year else None)
    return TypedDate(date(year, month, day))


def _year(typed: str) -> int:
    if len(typed) == 4:
        return int(typed)
    return int(typed) + (1900 if int(typed) >= _CENTURY_TURNS_AT else 2000)


def _noted(typed: TypedDate, note: str) -> TypedDate:
    return TypedDate(typed.day, typed.problem, note if typed.day else "", typed.proposal)


def _iso(match: re.Match[str]) -> TypedDate:
    return _day(int(match[1]), int(match[2]), int(match[3]))


def _day_first(match: re.Match[str]) -> TypedDate:
    return _day(_year(match[3]), int(match[2]), int(match[1]))


def _slashed(match: re.Match[str]) -> TypedDate:
    first, second, year = int(match[1]), int(match[3]), _year(match[4])
    if first == second or match[2] == "-":
        return _day(year, second, first)
    if second > 12:
        return _day(year, first, second)
    likely = _day(year, second, first)
    # 03/04/2024 is a day in March for some programs and in April for others.
    return likely if first > 12 or likely.day is None else TypedDate(problem="date.ambiguous", proposal=likely.day)


def _named_day(match: re.Match[str]) -> TypedDate:
    month = _MONTHS.get(folded(match[2]))
    return _day(_year(match[3]), month, int(match[1])) if month else TypedDate(problem="date.unreadable")


def _named_month(match: re.Match[str]) -> TypedDate:
    month = _MONTHS.get(folded(match[1]))
    if month is None:
        return TypedDate(problem="date.unreadable")
    return _noted(_day(_year(match[2]), month, 1), "date.month_only")


def _numbered_month(match: re.Match[str]) -> TypedDate:
    year, month = (match[2], match[1]) if match[2] else (match[3], match[4])
    return _noted(_day(int(year), int(month), 1), "date.month_only")


def _without_year(_match: re.Match[str]) -> TypedDate:
    return TypedDate(problem="date.no_year")


def _number(match: re.Match[str]) -> TypedDate:
    number = int(match[1])
    if _EARLIEST_YEAR <= number <= _LATEST_YEAR:
        return _noted(_day(number, 1, 1), "date.year_only")
    day = day_of_serial(number)
    if day is None:
        return TypedDate(problem="date.impossible")
    if not _FIRST_SERIAL <= number <= _LAST_SERIAL:
        return TypedDate() if day.year == 9999 else TypedDate(problem="date.unlikely", proposal=day)
    return TypedDate(day)


_FORMS = (
    (_ISO, _iso),
    (_DAY_FIRST, _day_first),
    (_NUMBERED_MONTH, _numbered_month),
    (_SLASHED, _slashed),
    (_NAMED_DAY, _named_day),
    (_NAMED_MONTH, _named_month),
    (_WITHOUT_YEAR, _without_year),
    (_NUMBER, _number),
)
