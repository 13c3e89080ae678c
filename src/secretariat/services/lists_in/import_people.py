"""How one row of a list becomes a person with her organisation, new or brought up to date."""

from dataclasses import fields, replace
from typing import Any

from secretariat.domain.likeness import PersonKey, organisation_key
from secretariat.domain.list_entries import DeputyParts, ListEntry
from secretariat.domain.names import sort_name
from secretariat.domain.people import (
    LetterStyle,
    Organisation,
    OrganisationKind,
    Person,
    PreferredChannel,
    Salutation,
)
from secretariat.domain.text import folded
from secretariat.services.lists_in.import_addresses import AddressesDraft
from secretariat.services.lists_in.import_draft import Draft

NAME_FIELDS = ("given_name", "name_prefix", "family_name")
PERSON_FIELDS = (
    *("academic_title", "name_suffix", "office_address_form", "office_salutation", "salutation_override"),
    *("email", "phone_office", "phone_mobile", "notes"),
    *("use_office_salutation", "familiar", "personal_mail", "directory_consent"),
)


class PeopleDraft:
    """The people and organisations of the draft."""

    def __init__(self, draft: Draft, addresses: AddressesDraft) -> None:
        self._draft, self._addresses = draft, addresses
        self._organisations = {
            (organisation_key(organisation.name), folded(organisation.department)): organisation
            for organisation in draft.stored(Organisation)
            if organisation.trashed_on is None
        }

    def organisation(self, entry: ListEntry, current_id: str | None = None) -> Organisation | None:
        """Return the organisation of a row, made if the register has none of that name and department.

        A row without a department leaves somebody known (`current_id`) in the department she is in.
        """
        if not entry.organisation:
            return None
        known = self._organisations.get((organisation_key(entry.organisation), folded(entry.department)))
        if current_id is not None and not entry.department:
            current = self._draft.get(Organisation, current_id)
            if organisation_key(current.name) == organisation_key(entry.organisation):
                known = current
        said = _said(
            {
                "short_name": entry.organisation_short,
                "print_name": entry.organisation_print_name,
                "phone": entry.organisation_phone,
                "email": entry.organisation_email,
                "prefix_firma": entry.prefix_firma,
                "kind": OrganisationKind(entry.organisation_kind) if entry.organisation_kind else None,
            }
        )
        if known is None:
            return self._keep(Organisation(name=entry.organisation, department=entry.department, **said))
        return self._keep(replace(known, **said)) if said else known

    def nominating(self, name: str) -> str | None:
        """Return the id of the organisation that names somebody for a seat, made if there is none of that name."""
        if not name:
            return None
        wanted = organisation_key(name)
        known = self._organisations.get((wanted, ""))
        known = known or next((one for (key, _), one in self._organisations.items() if key == wanted), None)
        return (known or self._keep(Organisation(name=name))).id

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
        said = _said(_wanted(entry)) | ({"organisation_id": organisation.id} if organisation else {})
        if entry.name_prefix and not person.name_prefix:
            said |= {"name_prefix": entry.name_prefix}
        brought = replace(person, **said, trashed_on=None, merged_into_id=None)
        if brought.name_prefix != person.name_prefix:
            brought = replace(brought, sort_name=sort_name(brought))
        return self._draft.put(brought) if brought != person else person

    def deputy(self, known: str | None, parts: DeputyParts, organisation: Organisation | None) -> Person:
        """Return the deputy named in a member's row; she sits for the same organisation unless it is known better."""
        entry = ListEntry(sheet="", row=0, **{part.name: getattr(parts, part.name) for part in fields(DeputyParts)})
        if known is None:
            return self.new_person(entry, organisation)
        person = self._draft.get(Person, known)
        return self.update(person, entry, None if person.organisation_id else organisation)

    def person_keys(self) -> tuple[PersonKey, ...]:
        """Return what the people of the register are compared by."""
        names = {organisation.id: organisation.name for organisation in self._draft.stored(Organisation)}
        return tuple(
            self._key(person, names.get(person.organisation_id or "", ""))
            for person in self._draft.stored(Person)
            if person.anonymised_on is None
        )

    def _key(self, person: Person, organisation: str) -> PersonKey:
        address = self._addresses.used(person, person.organisation_id)
        postal_code, city = (address.postal_code, address.city) if address else ("", "")
        return PersonKey(
            person.id, person.given_name, person.family_name, person.email, organisation, postal_code, city
        )

    def _keep(self, organisation: Organisation) -> Organisation:
        self._organisations[organisation_key(organisation.name), folded(organisation.department)] = organisation
        return self._draft.put(organisation)


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
