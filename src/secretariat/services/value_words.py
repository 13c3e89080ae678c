"""A stored value as it is read: days, times and amounts as offices write them, choices by their words."""

from datetime import date, datetime, time
from enum import StrEnum

from secretariat.domain.formatting import amount_text, short_date
from secretariat.domain.office import DocumentKind
from secretariat.sentences import pattern
from secretariat.services.choice_words import choice_word

AMOUNTS = frozenset({"amount", "cost", "rate"})
"""Fields in cent."""


def moment_words(at: datetime) -> str:
    """Return a moment by the clock of this PC: "22.11.2026 02:23"."""
    local = at.astimezone()
    return f"{short_date(local.date())} {local:%H:%M}"


def value_words(field: str, value: object, language: str) -> str:
    """Return a value of a field; nothing stored is an empty text."""
    if isinstance(value, bool):
        return pattern("value.yes" if value else "value.no", language)
    if isinstance(value, StrEnum):
        return _choice(value, language)
    if isinstance(value, date | time):  # a datetime is a date
        return _time(value)
    if isinstance(value, int) and field in AMOUNTS:
        return amount_text(value)
    if isinstance(value, tuple):
        return ", ".join(value_words(field, part, language) for part in value)
    return "" if value is None else str(value)


def _choice(value: StrEnum, language: str) -> str:
    if isinstance(value, DocumentKind):
        return pattern(f"paper.{value.name.lower()}", language)
    return choice_word(value, language)


def _time(value: date | time) -> str:
    if isinstance(value, datetime):
        return moment_words(value)
    return short_date(value) if isinstance(value, date) else f"{value:%H:%M}"
