"""People with their organisations and addresses, as lists and papers need them: those that are named, nobody else."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from secretariat.domain.committees import Appointment
from secretariat.domain.meetings import Meeting
from secretariat.domain.people import AddressUse, Organisation, Person, PostalAddress
from secretariat.storage.named_records import Named, named_by_committee, named_by_meeting
from secretariat.storage.reading import Reading

_ORDER_OF_ADDRESSES = ("postal_code", "street")


@dataclass(frozen=True, slots=True)
class People:
    """People with their organisations and addresses, found by id."""

    persons: Mapping[str, Person]
    organisations: Mapping[str, Organisation]
    addresses: Mapping[str, PostalAddress]
    by_owner: Mapping[str, tuple[PostalAddress, ...]]

    @classmethod
    def of(
        cls, persons: Iterable[Person], organisations: Iterable[Organisation], addresses: Iterable[PostalAddress]
    ) -> "People":
        """Return these records; the addresses of an owner stay in their order."""
        known = {one.id: one for one in addresses}
        by_owner: defaultdict[str, list[PostalAddress]] = defaultdict(list)
        for one in known.values():
            by_owner[one.person_id or one.organisation_id or ""].append(one)
        return cls(
            persons={one.id: one for one in persons},
            organisations={one.id: one for one in organisations},
            addresses=known,
            by_owner={owner: tuple(own) for owner, own in by_owner.items()},
        )

    def organisation_of(self, person: Person, appointment: Appointment | None = None) -> Organisation | None:
        """Return the organisation for which the person sits here, else the person's own."""
        chosen = appointment.organisation_id if appointment and appointment.organisation_id else person.organisation_id
        return self.organisations.get(chosen) if chosen else None

    def address_of(self, person: Person, appointment: Appointment | None = None) -> PostalAddress | None:
        """Return the address to use: the appointment's, the person's official, the organisation's, the private one."""
        if appointment and appointment.address_to_use_id:
            return self.addresses[appointment.address_to_use_id]
        own = self.by_owner.get(person.id, ())
        organisation = self.organisation_of(person, appointment)
        official = [address for address in own if address.use is AddressUse.OFFICIAL]
        office = self.by_owner.get(organisation.id, ()) if organisation else ()
        return next(iter((*official, *office, *own)), None)


def everybody(reading: Reading) -> People:
    """Return all people, organisations and addresses: three queries."""
    addresses = reading.all(PostalAddress, order_by=_ORDER_OF_ADDRESSES)
    return People.of(reading.all(Person), reading.all(Organisation), addresses)


def people_of_committees(reading: Reading, *committee_ids: str) -> People:
    """Return whom committees name: all who ever held a seat, deputised or were sent elsewhere."""
    return _people(reading, *(named_by_committee(reading, id_) for id_ in committee_ids))


def people_of_meeting(reading: Reading, meeting: Meeting) -> People:
    """Return whom a meeting and its committee name."""
    named = (named_by_committee(reading, meeting.committee_id), named_by_meeting(reading, meeting.id))
    return _people(reading, *named)


def joined_by(reading: Reading, people: People, persons: Iterable[Person]) -> People:
    """Return people with others whom nothing names yet: guests, somebody who comes for a member."""
    others = [one for one in persons if one.id not in people.persons]
    houses = frozenset(one.organisation_id for one in others if one.organisation_id)
    found = _people(reading, {"person": frozenset(one.id for one in others), "organisation": houses})
    return People.of(
        (*people.persons.values(), *others),
        {**people.organisations, **found.organisations}.values(),
        {**people.addresses, **found.addresses}.values(),
    )


def _people(reading: Reading, *named: Named) -> People:
    """Read those named, their houses and the addresses of both, and what else is named: five queries."""
    persons = reading.all(Person, id=_ids(named, "person"))
    houses = _ids(named, "organisation") | {one.organisation_id for one in persons if one.organisation_id}
    addresses = {
        *reading.all(PostalAddress, person_id={one.id for one in persons}),
        *reading.all(PostalAddress, organisation_id=houses),
        *reading.all(PostalAddress, id=_ids(named, "postal_address")),
    }
    ordered = sorted(addresses, key=lambda one: (one.postal_code, one.street, one.id))
    return People.of(persons, reading.all(Organisation, id=houses), ordered)


def _ids(named: Iterable[Named], table: str) -> set[str]:
    return {id_ for one in named for id_ in one.get(table, ())}
