"""The names of everybody who can be found, in pieces: the register is free between two of them."""

from dataclasses import dataclass

from secretariat.storage.reading import Reading

_NAMES = """
SELECT id, family_name, given_name, name_prefix, academic_title FROM person
WHERE id > ? AND trashed_on IS NULL AND anonymised_on IS NULL ORDER BY id LIMIT ?
"""


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's id, and the name as lists print it: "Heide, Jan von der (Dr.)" (handbook D11)."""

    id: str
    name: str


def person_names(reading: Reading, after: str, most: int) -> tuple[PersonName, ...]:
    """Return at most so many people whose ids come after the given one, in the order of their ids: one query."""
    return tuple(PersonName(id_, _listed(*words)) for id_, *words in reading.ask(_NAMES, after, most))


def _listed(family: str, given: str, prefix: str, title: str | None) -> str:
    """As `domain.names.list_name` has it, without a record for each of a hundred thousand people."""
    name = ", ".join(filter(None, (family, f"{given} {prefix}".strip())))
    return f"{name} ({title})" if title else name
