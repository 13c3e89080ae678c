"""A name as it is typed, held against the names of people: in any order, whatever titles stand with it."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from secretariat.domain.names import HOUSE_MARK, plain_name
from secretariat.domain.people import Person
from secretariat.domain.person_names import is_title, read_full_name
from secretariat.domain.text import clean_line, folded

_BRACKETS = re.compile(r"\(([^()]*)\)")


@dataclass(frozen=True, slots=True)
class TypedName:
    """What was typed for a person: „Müller, Hans (Dr.) · Kreis Unna“, the house where it tells her from a namesake."""

    name: str
    house: str = ""

    @classmethod
    def read(cls, typed: str) -> "TypedName":
        """Return name and house, of which either may be empty; raises RuleBrokenError `text.too_long`."""
        name, _, house = clean_line(typed).partition(HOUSE_MARK)
        return cls(name.strip(), house.strip())

    def person(self, organisation_id: str | None) -> Person:
        """Return somebody new of this name, titles in brackets taken for titles, one word alone for the surname."""
        behind = " ".join(title for title in _BRACKETS.findall(self.name) if is_title(title))
        parts = read_full_name(_BRACKETS.sub(" ", self.name))
        return Person(
            given_name=parts.given_name if parts.family_name else "",
            name_prefix=parts.name_prefix,
            family_name=parts.family_name or parts.given_name,
            academic_title=f"{parts.academic_title} {behind}".strip(),
            organisation_id=organisation_id,
        )


def spoken_name(typed: str) -> str:
    """Return a name without salutation and titles, given name first: `Dr. Uhl, Anna` → `Anna Uhl`."""
    parts = read_full_name(_BRACKETS.sub(" ", clean_line(typed)))
    return " ".join(part for part in (parts.given_name, parts.name_prefix, parts.family_name) if part)


def name_words(typed: str) -> frozenset[str]:
    """Return the folded words of a name without salutation and titles; of a title alone, its own."""
    return frozenset(folded(spoken_name(typed) or typed).split())


def begin_words(wanted: Collection[str], name: str) -> bool:
    """Say whether each of the folded words begins one of the name; no words begin nothing."""
    parts = folded(name).split()
    return bool(wanted) and all(any(part.startswith(word) for part in parts) for word in wanted)


def named_in_full(name: str, people: Iterable[Person]) -> tuple[Person, ...]:
    """Return those who have just this name, in whatever order its words were typed."""
    wanted = name_words(name)
    return tuple(one for one in people if frozenset(folded(plain_name(one)).split()) == wanted)
