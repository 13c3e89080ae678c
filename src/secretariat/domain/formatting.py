"""Dates, times and numbers as German letters write them (DIN 5008, handbook 4.1); no locale of the machine is asked."""

import re
from datetime import date, datetime, time

NBSP = "\u00a0"

MONTHS = (
    *("Januar", "Februar", "März", "April", "Mai", "Juni"),
    *("Juli", "August", "September", "Oktober", "November", "Dezember"),
)
WEEKDAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")

_RANGE = re.compile(r"(?<=\d)\s*[-–—]\s*(?=\d)")
_PAIRS_FROM_THE_RIGHT = re.compile(r"(?<=\d)(?=(?:\d{2})+$)")
_KEPT_TOGETHER = (
    re.compile(r"\b(e\.|z\.|d\.|i\.|u\.|h\.|M\.|B\.|o\.)( )(?=(V|K|B|h|A|c|a|d|Ä)\.)"),
    re.compile(r"(\b(?:Dr|Prof|Dipl)\.)( )(?=\w)"),
    re.compile(r"(§§?|Art\.|Abs\.|Nr\.|Seite|TOP)( )(?=\d)"),
    re.compile(r"(\bBuchst\.)( )(?=[a-z]\b)"),
    re.compile(rf"(§§?[ {NBSP}]\d+[a-z]?)( )(?=[A-ZÄÖÜ]{{2}})"),
    re.compile(r"(\b(?:DSG|SGB))( )(?=[A-Z]+\b)"),
    re.compile(r"(\b\d{1,2}(?::\d{2})?)( )(?=Uhr\b)"),
    re.compile(rf"(\b(?:{'|'.join(WEEKDAYS)}),)( )(?=\d)"),
    re.compile(rf"(\b\d{{1,2}}\.)( )(?={'|'.join(MONTHS)})"),
    re.compile(rf"(\b(?:{'|'.join(MONTHS)}))( )(?=\d{{4}}\b)"),
    re.compile(r"(\d)( )(?=(?:€|%|–))"),
)


def short_date(day: date) -> str:
    """Return the date of info blocks and lists: "21.09.2026"."""
    return f"{day.day:02}.{day.month:02}.{day.year:04}"


def long_date(day: date) -> str:
    """Return the date of running text: "21. September 2026"."""
    return f"{day.day}. {MONTHS[day.month - 1]} {day.year}"


def weekday_name(day: date) -> str:
    """Return the day of the week: "Montag"."""
    return WEEKDAYS[day.weekday()]


def weekday_date(day: date) -> str:
    """Return the date with its weekday: "Montag, 21. September 2026"."""
    return f"{weekday_name(day)}, {long_date(day)}"


def time_text(at: time) -> str:
    """Return a time of day: "14:00 Uhr"."""
    return f"{_clock(at)} Uhr"


def time_range_text(start: time, end: time | None) -> str:
    """Return from when to when: "14:00 bis 17:30 Uhr"; without an end just the beginning."""
    return time_text(start) if end is None else f"{_clock(start)} bis {time_text(end)}"


def easy_time(at: time) -> str:
    """Return a time of day in Leichte Sprache: "14 Uhr", "17 Uhr 30"."""
    return f"{at.hour} Uhr {at.minute}" if at.minute else f"{at.hour} Uhr"


def printed_text(at: datetime) -> str:
    """Return the print mark every list carries beside its page number (I36): "Stand 21.09.2026, 13:05 Uhr"."""
    return f"Stand {short_date(at.date())}, {time_text(at.time())}"


def page_text(page: int | str, pages: int | str) -> str:
    """Return the page number of lists (I36): "Seite 2 von 3"; Excel's own marks are text."""
    return f"Seite {page} von {pages}"


def po_box_text(digits: str) -> str:
    """Return a PO box in pairs from the right: "21 12", "1 06 44"."""
    return _PAIRS_FROM_THE_RIGHT.sub(" ", "".join(digits.split()))


def house_number_text(number: str) -> str:
    """Return a house number, a range with blanks around its dash: "16 – 20"; "16/18" stays."""
    return _RANGE.sub(" – ", number.strip())


def amount_text(cents: int) -> str:
    """Return an amount of money: "1.234,50 €"."""
    euros, rest = divmod(abs(cents), 100)
    thousands = f"{euros:,}".replace(",", ".")
    return f"{'-' if cents < 0 else ''}{thousands},{rest:02} €"


def keep_together(text: str) -> str:
    """Return running text with non-breaking spaces where a line must not end: in "e. V.", "Dr. Meier", "14:00 Uhr"."""
    for pattern in _KEPT_TOGETHER:
        text = pattern.sub(rf"\1{NBSP}", text)
    return text


def _clock(at: time) -> str:
    return f"{at.hour:02}:{at.minute:02}"
