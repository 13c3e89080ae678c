"""The values of an enumeration in the words of a list that offers them."""

from enum import StrEnum
from typing import TYPE_CHECKING

from secretariat.deferred import deferred

if TYPE_CHECKING:
    from secretariat.domain import state_names
else:
    state_names = deferred("secretariat.domain.state_names")


def choice_word(value: StrEnum, language: str) -> str:
    """Return the clerk's word in German, the plain English one else: "Großdruck", "Large print"."""
    if language != "de":
        return value.name.capitalize().replace("_", " ")
    # The table of states loads every noun of the house; the first list shows none of them (decision 0022).
    return state_names.state_name(value) if type(value).__name__.endswith("State") else value.value


def choices_of(kind: type[StrEnum], language: str) -> tuple[tuple[StrEnum, str], ...]:
    """Return every value of an enumeration with its word."""
    return tuple((value, choice_word(value, language)) for value in kind)
