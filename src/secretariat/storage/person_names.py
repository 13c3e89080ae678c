"""The names of everybody who can be found, in pieces: the register is free between two of them; who has a name."""

from collections.abc import Collection
from dataclasses import dataclass

from secretariat.domain.text import folded_lines
from secretariat.storage.reading import Reading

_NAMES = """
SELECT id, family_name, given_name, name_prefix, academic_title FROM person
WHERE id > ? AND trashed_on IS NULL AND anonymised_on IS NULL ORDER BY id LIMIT ?
"""

_SPOKEN = """
SELECT id, given_name || ' ' || name_prefix || ' ' || family_name FROM person
WHERE (? OR trashed_on IS NULL) AND merged_into_id IS NULL AND anonymised_on IS NULL ORDER BY id
"""


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's id, and the name as lists print it: "Heide, Jan von der (Dr.)" (handbook D11)."""

    id: str
    name: str


def person_names(reading: Reading, after: str, most: int) -> tuple[PersonName, ...]:
    """Return at most so many people whose ids come after the given one, in the order of their ids: one query."""
    return tuple(PersonName(id_, _listed(*words)) for id_, *words in reading.ask(_NAMES, after, most))


def ids_called(reading: Reading, words: Collection[str], *, also_in_trash: bool = False) -> tuple[str, ...]:
    """Return the ids of those whose given name and surname are just these folded words, in whatever order."""
    names, wanted = reading.ask(_SPOKEN, also_in_trash), frozenset(words)
    lines = zip(names, folded_lines(name for _, name in names), strict=True)
    alike = ((id_, line) for (id_, _), line in lines if all(word in line for word in wanted))
    return tuple(id_ for id_, line in alike if wanted == frozenset(line.split()))


def _listed(family: str, given: str, prefix: str, title: str | None) -> str:
    """As `domain.names.list_name` has it, without a record for each of a hundred thousand people."""
    name = ", ".join(filter(None, (family, f"{given} {prefix}".strip())))
    return f"{name} ({title})" if title else name
