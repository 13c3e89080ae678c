"""What a clerk does with people, organisations and their addresses."""

from dataclasses import replace
from datetime import date

from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.names import sort_name
from secretariat.domain.people import Organisation, Person, PostalAddress
from secretariat.services.typed_in import cleaned
from secretariat.storage.writing import Writing


def add_person(writing: Writing, person: Person) -> Person:
    """Take a person into the register and return her as kept; refuses somebody without any name."""
    kept = _ready(person)
    writing.add(kept)
    return kept


def change_person(writing: Writing, person: Person) -> Person:
    """Keep the person's new state; earlier letters stay as they were sent (I11)."""
    kept = _ready(person)
    if kept != writing.get(Person, person.id):
        writing.change(kept)
    return kept


def trash_person(writing: Writing, person_id: str, on: date) -> None:
    """Put a person into the trash: out of lists and letters, never out of old meetings."""
    writing.change(replace(writing.get(Person, person_id), trashed_on=on))


def restore_person(writing: Writing, person_id: str) -> None:
    """Take a person out of the trash again."""
    writing.change(replace(writing.get(Person, person_id), trashed_on=None))


def add_organisation(writing: Writing, organisation: Organisation) -> Organisation:
    """Take an organisation into the register."""
    kept = cleaned(organisation)
    if not kept.name:
        raise RuleBrokenError("organisation.without_name", field="name")
    writing.add(kept)
    return kept


def change_organisation(writing: Writing, organisation: Organisation) -> Organisation:
    """Keep the organisation's new state."""
    kept = cleaned(organisation)
    if not kept.name:
        raise RuleBrokenError("organisation.without_name", field="name")
    if kept != writing.get(Organisation, organisation.id):
        writing.change(kept)
    return kept


def add_address(writing: Writing, address: PostalAddress) -> PostalAddress:
    """Give a person or an organisation an address."""
    kept = cleaned(address)
    writing.add(kept)
    return kept


def change_address(writing: Writing, address: PostalAddress) -> PostalAddress:
    """Keep the address's new state."""
    kept = cleaned(address)
    if kept != writing.get(PostalAddress, address.id):
        writing.change(kept)
    return kept


def _ready(person: Person) -> Person:
    clean = cleaned(person)
    if not clean.family_name and clean.anonymised_on is None:
        raise RuleBrokenError("person.without_name", field="family_name")
    return replace(clean, sort_name=sort_name(clean))
