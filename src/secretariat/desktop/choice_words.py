"""The values of an enumeration in the words of a list that offers them."""

from enum import StrEnum

from secretariat.domain.state_names import state_name


def choice_word(value: StrEnum, language: str) -> str:
    """Return the clerk's word in German, the plain English one else: "Großdruck", "Large print"."""
    return state_name(value) if language == "de" else value.name.capitalize().replace("_", " ")


def choices_of(kind: type[StrEnum], language: str) -> tuple[tuple[StrEnum, str], ...]:
    """Return every value of an enumeration with its word."""
    return tuple((value, choice_word(value, language)) for value in kind)
