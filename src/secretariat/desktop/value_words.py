"""A stored value as a clerk reads it: days, times and amounts as offices write them, choices by their words."""

from datetime import date, datetime, time
from enum import StrEnum

from secretariat.desktop.choice_words import choice_word
from secretariat.desktop.messages import Messages
from secretariat.domain.formatting import amount_text, short_date
from secretariat.domain.office import DocumentKind

AMOUNTS = frozenset({"amount", "cost", "rate"})
"""Fields in cent."""


def moment_words(at: datetime) -> str:
    """Return a moment by the clock of this PC: "22.11.2026 02:23"."""
    local = at.astimezone()
    return f"{short_date(local.date())} {local:%H:%M}"


def value_words(field: str, value: object, messages: Messages) -> str:
    """Return a value of a field; nothing stored is an empty text."""
    if isinstance(value, bool):
        return messages.words("value.yes" if value else "value.no")
    if isinstance(value, StrEnum):
        return _choice(value, messages)
    if isinstance(value, date | time):  # a datetime is a date
        return _time(value)
    if isinstance(value, int) and field in AMOUNTS:
        return amount_text(value)
    if isinstance(value, tuple):
        return ", ".join(value_words(field, part, messages) for part in value)
    return "" if value is None else str(value)


def _choice(value: StrEnum, messages: Messages) -> str:
    if isinstance(value, DocumentKind):
        return messages.words(f"paper.{value.name.lower()}")
    return choice_word(value, messages.language)


def _time(value: date | time) -> str:
    if isinstance(value, datetime):
        return moment_words(value)
    return short_date(value) if isinstance(value, date) else f"{value:%H:%M}"
