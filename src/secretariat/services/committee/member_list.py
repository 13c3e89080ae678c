"""The list of members (D01) as the register knows it on a day: who holds which seat, with everything letters need."""

import hashlib
from dataclasses import fields
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

from secretariat.documents.file_names import safe_name
from secretariat.documents.member_workbook import (
    OWNED_BY_ORGANISATION,
    OWNED_BY_PERSON,
    AddressLine,
    BenchLine,
    DeputyLine,
    MemberLine,
    MemberListData,
    OrganisationLine,
    PersonLine,
    VacantSeatLine,
    member_workbook,
)
from secretariat.documents.package import write_file
from secretariat.domain.committees import Appointment, Bench, Committee, Deputyship
from secretariat.domain.office import DocumentKind
from secretariat.domain.people import Person
from secretariat.domain.records import Record
from secretariat.services.meeting.gathering import Place, places_on
from secretariat.services.papers.letter_press import MadeFile
from secretariat.services.people.known_people import People, people_of_committees
from secretariat.storage.reading import Reading

Line = TypeVar("Line", AddressLine, BenchLine, OrganisationLine, PersonLine)


def member_list_data(reading: Reading, committee: Committee, on: date, as_of: datetime) -> MemberListData:
    """Return every seat of the committee on the day: filled ones by bench and number, vacant ones apart."""
    people = people_of_committees(reading, committee.id)
    places = places_on(reading, committee.id, on, people)
    filled = [place for place in places if place.holder is not None]
    return MemberListData(
        committee=committee.name,
        on=on,
        as_of=as_of,
        members=tuple(_member(people, number, place) for number, place in enumerate(filled, start=1)),
        vacant_seats=tuple(_vacant(reading, people, place, on) for place in places if place.holder is None),
        pool_deputies=_pool(people, places),
    )


def write_member_list(data: MemberListData, target: Path) -> MadeFile:
    """Write the list of members to a file of the caller's choice."""
    content = member_workbook(data)
    write_file(target, content)
    digest = hashlib.sha256(content).hexdigest()
    return MadeFile(target, DocumentKind.MEMBER_LIST, None, digest, len(data.members))


def member_list_name(committee: Committee, on: date) -> str:
    """Return the name proposed for the file of a day's list: `2026-09-21_LSP_Mitgliederverzeichnis.xlsx`."""
    return safe_name(f"{on:%Y-%m-%d}", committee.short_name, "Mitgliederverzeichnis", suffix=".xlsx")


def _member(people: People, number: int, place: Place) -> MemberLine:
    appointment, holder = place.appointment, place.holder
    if appointment is None or holder is None:
        raise ValueError(place.seat.id)
    return MemberLine(
        row_no=number,
        bench=_bench(place.bench),
        seat_no=place.seat.seat_no,
        seat_label=place.seat.label,
        seat_kind=place.seat.kind,
        voting=place.seat.voting,
        nominating_organisation=_name(people, place.seat.nominating_organisation_id),
        role=appointment.role,
        appointed_by=appointment.appointed_by,
        appointed_on=appointment.appointed_on or appointment.start,
        term_until=appointment.end,
        person=_person(people, holder, appointment),
        deputies=tuple(
            _deputy(people, place, deputyship, person)
            for deputyship, person in place.deputies
            if deputyship.for_seat_id is not None
        ),
    )


def _deputy(people: People, place: Place, deputyship: Deputyship, person: Person) -> DeputyLine:
    return DeputyLine(
        bench=_bench(place.bench),
        seat_no=place.seat.seat_no if deputyship.for_seat_id else None,
        rank=deputyship.rank,
        kind=deputyship.kind,
        person=_person(people, person, None),
        start=deputyship.start,
        end=deputyship.end,
    )


def _pool(people: People, places: tuple[Place, ...]) -> tuple[DeputyLine, ...]:
    found: dict[str, DeputyLine] = {}
    for place in places:
        for deputyship, person in place.deputies:
            if deputyship.for_bench_id is not None:
                found.setdefault(deputyship.id, _deputy(people, place, deputyship, person))
    return tuple(found.values())


def _vacant(reading: Reading, people: People, place: Place, on: date) -> VacantSeatLine:
    ended = [
        appointment.end
        for appointment in reading.all(Appointment, seat_id=place.seat.id)
        if appointment.end is not None and appointment.end < on
    ]
    return VacantSeatLine(
        bench=_bench(place.bench),
        seat_no=place.seat.seat_no,
        nominating_organisation=_name(people, place.seat.nominating_organisation_id),
        vacant_since=max(ended) if ended else place.seat.valid_from,
    )


def _person(people: People, person: Person, appointment: Appointment | None) -> PersonLine:
    organisation = people.organisation_of(person, appointment)
    return _line_of(
        PersonLine,
        person,
        organisation=_line_of(OrganisationLine, organisation) if organisation else OrganisationLine(),
        address=_address(people, person, appointment),
    )


def _address(people: People, person: Person, appointment: Appointment | None) -> AddressLine:
    address = people.address_of(person, appointment)
    if address is None:
        return AddressLine()
    owner = OWNED_BY_PERSON if address.person_id else OWNED_BY_ORGANISATION
    return _line_of(AddressLine, address, owner=owner)


def _bench(bench: Bench) -> BenchLine:
    return _line_of(BenchLine, bench)


def _line_of(kind: type[Line], record: Record, **more: object) -> Line:
    """Return the line that carries the record's fields of the same names."""
    names = (part.name for part in fields(kind) if hasattr(record, part.name))
    values: dict[str, Any] = {name: getattr(record, name) for name in names} | more
    return kind(**values)


def _name(people: People, organisation_id: str | None) -> str:
    return people.organisations[organisation_id].name if organisation_id else ""
