"""What a clerk does with people, organisations and their addresses."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from operator import attrgetter

from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.names import sort_name
from secretariat.domain.people import AddressUse, Organisation, Person, PostalAddress
from secretariat.domain.phone_numbers import phone_text
from secretariat.services.typed_in import cleaned
from secretariat.storage.writing import Writing

ADDRESS_ORDER = ("postal_code", "street", "id")
"""The first of several addresses is the one that letters use."""


def add_person(writing: Writing, person: Person) -> Person:
    """Take a person into the register and return her as kept; refuses somebody without any name."""
    kept = _ready(person)
    writing.add(kept)
    return kept


def change_person(writing: Writing, person: Person) -> Person:
    """Keep the person's new state; earlier letters stay as they were sent (I11)."""
    kept = _ready(person)
    writing.change(kept)
    return kept


def add_organisation(writing: Writing, organisation: Organisation) -> Organisation:
    """Take an organisation into the register."""
    kept = _named(cleaned(organisation))
    writing.add(kept)
    return kept


def change_organisation(writing: Writing, organisation: Organisation) -> Organisation:
    """Keep the organisation's new state."""
    kept = _named(cleaned(organisation))
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
    writing.change(kept)
    return kept


def save_person(writing: Writing, person: Person, own: Sequence[PostalAddress]) -> Person:
    """Keep a new or changed person with these and no other addresses, telephone numbers in DIN form."""
    tidy = replace(person, phone_office=phone_text(person.phone_office), phone_mobile=phone_text(person.phone_mobile))
    known = writing.find(Person, person.id) is not None
    kept = change_person(writing, tidy) if known else add_person(writing, tidy)
    _save_addresses(writing, own, writing.all(PostalAddress, person_id=person.id))
    return kept


def save_organisation(writing: Writing, organisation: Organisation, addresses: Sequence[PostalAddress]) -> Organisation:
    """Keep a new or changed organisation with these and no other addresses, the telephone number in DIN form."""
    tidy = replace(organisation, phone=phone_text(organisation.phone))
    known = writing.find(Organisation, organisation.id) is not None
    kept = change_organisation(writing, tidy) if known else add_organisation(writing, tidy)
    _save_addresses(writing, addresses, writing.all(PostalAddress, organisation_id=organisation.id))
    return kept


def own_address_of(addresses: Iterable[PostalAddress]) -> PostalAddress | None:
    """Return the one of a person's addresses that letters would use first: the official one, else any."""
    ordered = sorted(addresses, key=lambda one: (one.use is not AddressUse.OFFICIAL, one.postal_code, one.street))
    return next(iter(ordered), None)


def first_address(addresses: Iterable[PostalAddress]) -> PostalAddress | None:
    """Return the one of an organisation's addresses that letters would use."""
    return next(iter(sorted(addresses, key=attrgetter(*ADDRESS_ORDER))), None)


def trash_people(writing: Writing, person_ids: Iterable[str], on: date) -> None:
    """Put several people into the trash, as one step."""
    writing.change(*(replace(one, trashed_on=on) for one in writing.all(Person, id=tuple(person_ids))))


def restore_people(writing: Writing, person_ids: Iterable[str]) -> None:
    """Take several people out of the trash again; whose second entries they were counts no more."""
    people = writing.all(Person, id=tuple(person_ids))
    writing.change(*(replace(one, trashed_on=None, merged_into_id=None) for one in people))


def trash_organisations(writing: Writing, organisation_ids: Iterable[str], on: date) -> None:
    """Put organisations into the trash; their people stay, and their letters keep the address."""
    writing.change(*(replace(one, trashed_on=on) for one in writing.all(Organisation, id=tuple(organisation_ids))))


def restore_organisations(writing: Writing, organisation_ids: Iterable[str]) -> None:
    """Take organisations out of the trash again."""
    writing.change(*(replace(one, trashed_on=None) for one in writing.all(Organisation, id=tuple(organisation_ids))))


def _save_addresses(writing: Writing, wanted: Sequence[PostalAddress], stored: Sequence[PostalAddress]) -> None:
    known = {one.id for one in stored}
    for address in wanted:
        (change_address if address.id in known else add_address)(writing, address)
    writing.remove(*(one for one in stored if one.id not in {address.id for address in wanted}))


def _ready(person: Person) -> Person:
    clean = cleaned(person)
    if not clean.family_name and clean.anonymised_on is None:
        raise RuleBrokenError("person.without_name", field="family_name")
    return replace(clean, sort_name=sort_name(clean))


def _named(organisation: Organisation) -> Organisation:
    if not organisation.name:
        raise RuleBrokenError("organisation.without_name", field="name")
    return organisation
