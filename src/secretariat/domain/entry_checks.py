"""What is checked at the field while a person, an organisation or an address is typed in."""

from collections.abc import Iterator

from secretariat.domain.countries import has_postal_code
from secretariat.domain.errors import Finding, Severity
from secretariat.domain.people import Organisation, Person, PostalAddress
from secretariat.domain.phone_numbers import is_phone_number
from secretariat.domain.typed_addresses import is_email


def person_entry(person: Person) -> tuple[Finding, ...]:
    """Find what is wrong (ERROR) or looks wrong (WARNING) in a person's fields."""
    return tuple(_person(person))


def organisation_entry(organisation: Organisation) -> tuple[Finding, ...]:
    """Find what is wrong or looks wrong in an organisation's fields."""
    missing = () if organisation.name.strip() else (_error("entry.name_missing", "name"),)
    return (*missing, *_email(organisation.email), *_phone("phone", organisation.phone))


def address_entry(address: PostalAddress) -> tuple[Finding, ...]:
    """Find what the post or the register would refuse in an address (I26, I27)."""
    return tuple(_address(address))


def _person(person: Person) -> Iterator[Finding]:
    if not person.family_name.strip():
        yield _error("entry.family_name_missing", "family_name")
    yield from _email(person.email)
    yield from _phone("phone_office", person.phone_office)
    yield from _phone("phone_mobile", person.phone_mobile)


def _address(address: PostalAddress) -> Iterator[Finding]:
    if address.street.strip() and address.po_box.strip():
        yield _error("entry.street_and_po_box", "po_box")
    elif not "".join(address.po_box.split()).isdecimal() and address.po_box.strip():
        yield _error("entry.po_box_digits", "po_box")
    if not has_postal_code(address):
        yield _error("entry.postal_code", "postal_code")
    if not address.city.strip():
        yield _error("entry.city_missing", "city")


def _email(typed: str) -> Iterator[Finding]:
    if typed.strip() and not is_email(typed.strip()):
        yield _error("entry.email_shape", "email")


def _phone(field: str, typed: str) -> Iterator[Finding]:
    """Two numbers in one field are no mistake, so a number that cannot be dialled is only pointed at."""
    if typed.strip() and not is_phone_number(typed):
        yield Finding("entry.phone_shape", Severity.WARNING, field=field)


def _error(code: str, field: str) -> Finding:
    return Finding(code, Severity.ERROR, field=field)
