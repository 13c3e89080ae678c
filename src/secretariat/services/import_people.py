"""How one row of a list becomes a person with organisation and address, new or brought up to date."""

from collections.abc import Iterable
from dataclasses import fields, replace
from typing import Any

from secretariat.domain.likeness import PersonKey, organisation_key
from secretariat.domain.list_entries import DeputyParts, ListEntry
from secretariat.domain.names import sort_name
from secretariat.domain.people import (
    AddressUse,
    LetterStyle,
    Organisation,
    OrganisationKind,
    Person,
    PostalAddress,
    PreferredChannel,
    Salutation,
)
from secretariat.domain.text import folded
from secretariat.services.import_draft import Draft

NAME_FIELDS = ("given_name", "name_prefix", "family_name")
PERSON_FIELDS = (
    *("academic_title", "name_suffix", "office_address_form", "office_salutation", "salutation_override"),
    *("email", "phone_office", "phone_mobile", "notes"),
    *("use_office_salutation", "familiar", "personal_mail", "directory_consent"),
)
ADDRESS_FIELDS = (
    *("care_of", "district", "street", "house_no", "po_box", "postal_code", "city", "country", "delivery_note"),
    "is_bulk_recipient",
)


class PeopleDraft:
    """The people of the draft, found by likeness."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._organisations = {self._key(organisation): organisation for organisation in draft.all(Organisation)}
        self._by_name: dict[str, Organisation] = {}
        for organisation in draft.all(Organisation):
            self._by_name.setdefault(organisation_key(organisation.name), organisation)
        self._addresses: dict[str, PostalAddress] = {}
        for address in draft.all(PostalAddress):
            self._addresses.setdefault(address.person_id or address.organisation_id or "", address)

    @staticmethod
    def _key(organisation: Organisation) -> tuple[str, str]:
        return organisation_key(organisation.name), folded(organisation.department)

    def organisation(self, entry: ListEntry) -> Organisation | None:
        """Return the organisation of a row, made if the register has none of that name and department."""
        if not entry.organisation:
            return None
        key = organisation_key(entry.organisation), folded(entry.department)
        known = self._organisations.get(key) if entry.department else self._by_name.get(key[0])
        wanted = {
            "short_name": entry.organisation_short,
            "print_name": entry.organisation_print_name,
            "phone": entry.organisation_phone,
            "email": entry.organisation_email,
            "prefix_firma": entry.prefix_firma,
            "kind": OrganisationKind(entry.organisation_kind) if entry.organisation_kind else None,
        }
        if known is None:
            known = Organisation(name=entry.organisation, department=entry.department, **_said(wanted))
        elif _said(wanted):
            known = replace(known, **_said(wanted))
        self._organisations[key] = known
        self._by_name[key[0]] = self._by_name.get(key[0], known) if entry.department else known
        return self._draft.put(known)

    def new_person(self, entry: ListEntry, organisation: Organisation | None) -> Person:
        """Return the person of a row that is nobody known."""
        person = Person(
            **{name: getattr(entry, name) for name in NAME_FIELDS},
            organisation_id=organisation.id if organisation else None,
            **_said(_wanted(entry)),
        )
        return self._draft.put(replace(person, sort_name=sort_name(person)))

    def update(self, person: Person, entry: ListEntry, organisation: Organisation | None) -> Person:
        """Bring somebody known up to date; what the list leaves out is never emptied, a name's spelling stays."""
        wanted = _said(_wanted(entry)) | ({"organisation_id": organisation.id} if organisation else {})
        return self._draft.put(replace(person, **wanted))

    def address(self, person: Person, entry: ListEntry, organisation: Organisation | None) -> None:
        """Keep the row's address: the organisation's if it has none yet, the person's own where it differs."""
        wanted = _said({name: getattr(entry, name) for name in ADDRESS_FIELDS})
        if entry.address_checked_on:
            wanted["checked_on"] = entry.address_checked_on
        private = entry.address_use == AddressUse.PRIVATE or organisation is None or bool(entry.care_of)
        if not any(wanted.get(name) for name in ("street", "po_box", "city", "postal_code")):
            return
        own = self._addresses.get(person.id)
        shared = self._addresses.get(organisation.id) if organisation else None
        if own is None and not private and organisation is not None:
            if shared is None:
                self._keep(organisation.id, PostalAddress(organisation_id=organisation.id, **wanted))
                return
            if _agrees(shared, wanted):
                self._keep(organisation.id, _with_check(shared, wanted))
                return
        use = AddressUse.PRIVATE if private else AddressUse.OFFICIAL
        if own is None:
            self._keep(person.id, PostalAddress(person_id=person.id, use=use, **wanted))
        elif _agrees(own, wanted):
            self._keep(person.id, _with_check(own, wanted))
        else:
            self._keep(person.id, replace(own, **wanted))

    def deputy(self, known: str | None, parts: DeputyParts, organisation: Organisation | None) -> Person:
        """Return the deputy named in a member's row; she sits for the same organisation."""
        entry = ListEntry(sheet="", row=0, **{part.name: getattr(parts, part.name) for part in fields(DeputyParts)})
        if known is None:
            return self.new_person(entry, organisation)
        person = self._draft.get(Person, known)
        return self.update(person, entry, None if person.organisation_id else organisation)

    def keys(self) -> Iterable[PersonKey]:
        """Return what the people of the register are compared by."""
        organisations = {organisation.id: organisation.name for organisation in self._draft.all(Organisation)}
        for person in self._draft.all(Person):
            address = self._addresses.get(person.id) or self._addresses.get(person.organisation_id or "")
            yield PersonKey(
                id=person.id,
                given_name=person.given_name,
                family_name=person.family_name,
                email=person.email,
                organisation=organisations.get(person.organisation_id or "", ""),
                postal_code=address.postal_code if address else "",
                city=address.city if address else "",
            )

    def _keep(self, owner: str, address: PostalAddress) -> None:
        self._addresses[owner] = self._draft.put(address)


def _wanted(entry: ListEntry) -> dict[str, Any]:
    return {name: getattr(entry, name) for name in PERSON_FIELDS} | {
        "salutation": Salutation(entry.salutation) if entry.salutation else None,
        "job_title": entry.function,
        "letter_style": LetterStyle(entry.letter_style) if entry.letter_style else None,
        "preferred_channel": PreferredChannel(entry.preferred_channel) if entry.preferred_channel else None,
    }


def _said(values: dict[str, Any]) -> dict[str, Any]:
    """Return what the list says: neither empty text nor nothing at all."""
    return {name: value for name, value in values.items() if value is not None and value != ""}


def _agrees(address: PostalAddress, wanted: dict[str, Any]) -> bool:
    return all(
        _spelling(getattr(address, name)) == _spelling(value) for name, value in wanted.items() if name != "checked_on"
    )


def _with_check(address: PostalAddress, wanted: dict[str, Any]) -> PostalAddress:
    return replace(address, checked_on=wanted.get("checked_on", address.checked_on))


def _spelling(value: object) -> object:
    # "Musterstr. 5" and "Musterstraße 5" are one street; a list must not change it back and forth.
    return folded(value).replace("strasse", "str").replace(" ", "") if isinstance(value, str) else value
