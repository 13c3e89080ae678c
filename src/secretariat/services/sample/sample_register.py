"""The two committees of handbook section 2 with invented people, built from data files by a clerk's own services."""

import tomllib
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path
from typing import Any, TypeVar, get_type_hints

from secretariat.domain.committees import (
    Appointment,
    Bench,
    CadenceRule,
    Committee,
    Deputyship,
    DeputyshipKind,
    PlanningArea,
    QuorumRule,
    RulesOfProcedure,
    Seat,
)
from secretariat.domain.meetings import Room, Venue
from secretariat.domain.office import SenderProfile
from secretariat.domain.people import AddressUse, Organisation, Person, PostalAddress, Salutation
from secretariat.domain.records import Record
from secretariat.services.committee import committees, office
from secretariat.services.people import people
from secretariat.storage.register import Register
from secretariat.storage.writing import Writing

R = TypeVar("R", bound=Record)
Table = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Cast:
    """Who plays in a sample: its committee, seats and people by their handle in the data file, as "Kreis-1"."""

    committee: Committee
    venue: Venue
    rooms: dict[str, Room]
    seats: dict[str, Seat]
    holders: dict[str, Person]
    deputies: dict[str, Person]
    organisations: dict[str, Organisation]


def record_of(kind: type[R], data: Table, **more: object) -> R:
    """Build a record from a table of a data file and what else is known; words become the members they name."""
    hints = get_type_hints(kind)
    names = {part.name for part in fields(kind)}
    values = {
        name: hints[name](value) if isinstance(value, str) and isinstance(hints[name], type) else value
        for name, value in data.items()
        if name in names
    }
    ready: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in values.items()}
    return kind(**ready | more)


def read_sample(path: Path) -> Table:
    """Return the content of a sample's data file."""
    return tomllib.loads(path.read_text(encoding="utf-8"))


def build_committee(register: Register, data: Table) -> Cast:
    """Found the committee of the data file: house, rules, benches, people, seats and deputies, as a clerk would."""
    with register.writing("Gremium angelegt") as writing:
        committee, venue, rooms = _found(writing, data)
    with register.writing("Mitglieder aufgenommen") as writing:
        organisations = {entry["key"]: _organisation(writing, entry) for entry in data["organisations"]}
        benches = _benches(writing, committee, data)
        since: date = data["rules"]["valid_from"]
        seats, holders, deputies = {}, {}, {}
        for entry in data["members"]:
            handle = f"{entry['bench']}-{entry['seat']}"
            organisation = organisations.get(entry.get("organisation", ""))
            seats[handle] = committees.add_seat(
                writing, Seat(bench_id=benches[entry["bench"]].id, seat_no=entry["seat"], valid_from=since)
            )
            holders[handle] = _member(writing, entry, organisation)
            appointment = record_of(
                Appointment,
                {"role": entry.get("role", "Mitglied")},
                seat_id=seats[handle].id,
                person_id=holders[handle].id,
                organisation_id=organisation.id if organisation else None,
                start=since,
            )
            committees.appoint(writing, appointment)
            if "deputy_family_name" in entry:
                deputies[handle] = stand_in(writing, entry, organisation)
                deputyship = Deputyship(
                    kind=DeputyshipKind.PERSONAL,
                    for_seat_id=seats[handle].id,
                    deputy_person_id=deputies[handle].id,
                    start=since,
                )
                committees.name_deputy(writing, deputyship)
    return Cast(committee, venue, rooms, seats, holders, deputies, organisations)


def stand_in(writing: Writing, entry: Table, organisation: Organisation | None) -> Person:
    """Take the deputy named in a member's or a reply's table into the register."""
    return people.add_person(
        writing,
        Person(
            salutation=Salutation(entry["deputy_salutation"]),
            given_name=entry["deputy_given_name"],
            family_name=entry["deputy_family_name"],
            email=entry.get("deputy_email", ""),
            organisation_id=organisation.id if organisation else None,
        ),
    )


def _found(writing: Writing, data: Table) -> tuple[Committee, Venue, dict[str, Room]]:
    office.propose_defaults(writing)
    sender = office.keep(writing, record_of(SenderProfile, data["sender"]))
    venue = office.keep(writing, record_of(Venue, data["venue"]))
    rooms = {entry["name"]: office.keep(writing, record_of(Room, entry, venue_id=venue.id)) for entry in data["rooms"]}
    committee = committees.add_committee(
        writing,
        record_of(Committee, data["committee"], sender_profile_id=sender.id, default_venue_id=venue.id),
    )
    rules = data["rules"]
    committees.add_rules(
        writing,
        record_of(RulesOfProcedure, rules, committee_id=committee.id),
        record_of(CadenceRule, rules["cadence"]),
        record_of(QuorumRule, rules["quorum"]),
    )
    for area in data.get("planning_areas", ()):
        committees.add_planning_area(writing, record_of(PlanningArea, area, committee_id=committee.id))
    return committee, venue, rooms


def _organisation(writing: Writing, entry: Table) -> Organisation:
    organisation = people.add_organisation(writing, record_of(Organisation, entry))
    people.add_address(writing, record_of(PostalAddress, entry, organisation_id=organisation.id))
    return organisation


def _benches(writing: Writing, committee: Committee, data: Table) -> dict[str, Bench]:
    return {
        entry["short_name"]: committees.add_bench(
            writing,
            record_of(Bench, entry, committee_id=committee.id, sort_no=number, seats_planned=entry["seats"]),
        )
        for number, entry in enumerate(data["benches"], start=1)
    }


def _member(writing: Writing, entry: Table, organisation: Organisation | None) -> Person:
    person = people.add_person(
        writing, record_of(Person, entry, organisation_id=organisation.id if organisation else None)
    )
    if entry.get("own_address") or "care_of" in entry:
        own = PostalAddress(person_id=person.id, use=AddressUse.PRIVATE)
        people.add_address(writing, record_of(PostalAddress, entry, person_id=own.person_id, use=own.use))
    return person
