"""What a form asks for: the fields of a record with how each is typed in, shown and read back."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from secretariat.domain.formatting import short_date
from secretariat.domain.typed_dates import read_typed_date

Choice = tuple[object, str]
MOST_DIGITS = 6


class FactKind(Enum):
    """How a field is typed in; a CODE is a text of a few signs, as a postal code."""

    TEXT = auto()
    CODE = auto()
    LINES = auto()
    TICK = auto()
    NUMBER = auto()
    DAY = auto()
    CHOICE = auto()
    SEARCH = auto()


@dataclass(frozen=True, slots=True)
class Fact:
    """One field of a record. `label` replaces the usual name of the field; `choices` belong to CHOICE and SEARCH.

    `hint` stands below the field: what it is for, with an example; `heading` above it, where a group of fields begins.
    """

    name: str
    kind: FactKind = FactKind.TEXT
    choices: tuple[Choice, ...] = ()
    label: str = ""
    is_needed: bool = False
    hint: str = ""
    heading: str = ""

    @property
    def is_tick(self) -> bool:
        """Whether the words stand in the field itself."""
        return self.kind is FactKind.TICK

    def shown(self, value: object) -> object:
        """Return what the widget shows of a value."""
        if self.kind is FactKind.DAY:
            return short_date(value) if isinstance(value, date) else ""
        if self.kind is FactKind.NUMBER:
            return "" if value is None else str(value)
        return value

    def read(self, typed: object) -> tuple[object, str]:
        """Return the value of what was typed in, and the code of what is wrong with it."""
        if self.kind is FactKind.DAY:
            return self._day(str(typed).strip())
        if self.kind is FactKind.NUMBER:
            return self._number(str(typed).strip())
        if self.kind in {FactKind.CHOICE, FactKind.SEARCH} and self.is_needed and typed is None:
            return None, "rule.missing"
        return typed, ""

    def _day(self, typed: str) -> tuple[object, str]:
        read = read_typed_date(typed) if typed else None
        if read is None or (read.day is None and not read.problem):
            return None, "rule.missing" if self.is_needed else ""
        return read.day, read.problem

    def _number(self, typed: str) -> tuple[object, str]:
        if not typed:
            return None, "rule.missing" if self.is_needed else ""
        if typed.isdecimal() and typed.isascii() and len(typed) <= MOST_DIGITS:
            return int(typed), ""
        return None, "rule.digits"


def texts(*names: str) -> tuple[Fact, ...]:
    """Return facts of one line each."""
    return tuple(Fact(name) for name in names)


def codes(*names: str) -> tuple[Fact, ...]:
    """Return facts of a few signs each."""
    return tuple(Fact(name, FactKind.CODE) for name in names)


def ticks(*names: str) -> tuple[Fact, ...]:
    """Return facts that are so or not."""
    return tuple(Fact(name, FactKind.TICK) for name in names)


def with_mnemonics(labels: Sequence[str], taken: Iterable[str]) -> tuple[str, ...]:
    """Mark in each label the first letter that no other one has; long forms run out of letters, then none."""
    used = {letter.casefold() for letter in taken}
    marked = []
    for label in labels:
        plain = label.replace("&", "&&")
        free = next((place for place, sign in enumerate(plain) if sign.isalpha() and sign.casefold() not in used), -1)
        if free >= 0:
            used.add(plain[free].casefold())
            plain = f"{plain[:free]}&{plain[free:]}"
        marked.append(plain)
    return tuple(marked)
