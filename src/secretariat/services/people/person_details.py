"""One person or organisation at a glance, and the head of their letter exactly as it will be printed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from secretariat.domain.addressing import AddressBlock, address_block
from secretariat.domain.as_of import covers, holds_on
from secretariat.domain.attendance import Attendance
from secretariat.domain.collation import collation_key
from secretariat.domain.committees import Appointment, Bench, Committee, Deputyship, PlanningArea, Seat, Sensitivity
from secretariat.domain.errors import Finding
from secretariat.domain.invitations import Invitation
from secretariat.domain.meetings import Meeting
from secretariat.domain.names import list_name, person_order
from secretariat.domain.people import Organisation, Person, PostalAddress
from secretariat.domain.recipients import Recipient
from secretariat.domain.salutation import salutation, salutation_findings
from secretariat.services.meeting.meetings import meeting_name
from secretariat.services.people.known_people import People
from secretariat.services.people.people import ADDRESS_ORDER, own_address_of
from secretariat.storage import people
from secretariat.storage.reading import Reading

LAST_MEETINGS = 5


@dataclass(frozen=True, slots=True)
class LetterHead:
    """What a letter prints of its recipient; `is_own` says whether the address is the person's own."""

    block: AddressBlock
    salutation: tuple[str, ...]
    findings: tuple[Finding, ...]
    is_own: bool


@dataclass(frozen=True, slots=True)
class House:
    """The organisation of a person with its addresses, the one that letters use first."""

    organisation: Organisation | None
    addresses: tuple[PostalAddress, ...]


@dataclass(frozen=True, slots=True)
class SeatLine:
    """A seat held or deputised for; `kind` is the role or the kind of deputyship, `seat_no` None for a pool."""

    committee_id: str
    committee: str
    bench: str
    seat_no: int | None
    kind: StrEnum
    start: date
    end: date | None
    is_current: bool


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """A meeting somebody was invited to or stood on the list of; `state` is that of the list, else of the letter."""

    meeting_id: str
    meeting: str
    day: date
    state: StrEnum


@dataclass(frozen=True, slots=True)
class PersonDetails:
    """A person with everything but needs and consents, which have their own protected place (D28)."""

    person: Person
    organisation: Organisation | None
    own_address: PostalAddress | None
    own_addresses: tuple[PostalAddress, ...]
    head: LetterHead
    seats: tuple[SeatLine, ...]
    deputyships: tuple[SeatLine, ...]
    meetings: tuple[MeetingLine, ...]


@dataclass(frozen=True, slots=True)
class OrganisationDetails:
    """An organisation with its addresses, the one that letters use first, and its people as (id, name in lists)."""

    organisation: Organisation
    parent: Organisation | None
    address: PostalAddress | None
    addresses: tuple[PostalAddress, ...]
    head: LetterHead
    people: tuple[tuple[str, str], ...]


def letter_head(
    person: Person, organisation: Organisation | None, own: Iterable[PostalAddress], office: Iterable[PostalAddress]
) -> LetterHead:
    """Return the head of a letter to the person, with the address that letters choose (People.address_of)."""
    house = {organisation.id: organisation} if organisation else {}
    by_owner = {person.id: tuple(own)} | ({organisation.id: tuple(office)} if organisation else {})
    address = People({person.id: person}, house, {}, by_owner).address_of(person)
    recipient = Recipient(persons=(person,), organisation=organisation, address=address)
    return _head(recipient, is_own=address in by_owner[person.id])


def organisation_head(organisation: Organisation, address: PostalAddress | None) -> LetterHead:
    """Return the head of a letter to the organisation as a whole."""
    return _head(Recipient(organisation=organisation, address=address), is_own=True)


def person_details(reading: Reading, person_id: str, day: date) -> PersonDetails:
    """Return the person as of the day; raises NotFoundError."""
    person = reading.get(Person, person_id)
    organisation = reading.find(Organisation, person.organisation_id)
    own = reading.all(PostalAddress, person_id=person.id, order_by=ADDRESS_ORDER)
    office = addresses_of(reading, person.organisation_id)
    appointments = reading.all(Appointment, person_id=person.id)
    deputyships = reading.all(Deputyship, deputy_person_id=person.id)
    seats, benches, committees = _seats_of(reading, appointments, deputyships)
    return PersonDetails(
        person=person,
        organisation=organisation,
        own_address=own_address_of(own),
        own_addresses=own,
        head=letter_head(person, organisation, own, office),
        seats=_in_order(
            _line(
                committees, benches[seats[one.seat_id].bench_id], seats[one.seat_id], one, is_current=holds_on(one, day)
            )
            for one in appointments
        ),
        deputyships=_in_order(
            _line(committees, benches[bench_id], seat, one, is_current=covers(one.start, one.end, day))
            for one in deputyships
            for seat in (seats.get(one.for_seat_id or ""),)
            for bench_id in (seat.bench_id if seat else one.for_bench_id or "",)
        ),
        meetings=_meetings_of(reading, person.id),
    )


def organisation_details(reading: Reading, organisation_id: str) -> OrganisationDetails:
    """Return the organisation with its people; raises NotFoundError."""
    organisation = reading.get(Organisation, organisation_id)
    addresses = addresses_of(reading, organisation.id)
    address = next(iter(addresses), None)
    members = [one for one in reading.all(Person, organisation_id=organisation.id) if one.trashed_on is None]
    return OrganisationDetails(
        organisation=organisation,
        parent=reading.find(Organisation, organisation.parent_id),
        address=address,
        addresses=addresses,
        head=organisation_head(organisation, address),
        people=tuple((one.id, list_name(one)) for one in sorted(members, key=person_order)),
    )


def house_of(reading: Reading, organisation_id: str | None) -> House:
    """Return an organisation as letters to its people need it."""
    return House(reading.find(Organisation, organisation_id), addresses_of(reading, organisation_id))


def organisation_names(reading: Reading) -> tuple[tuple[str, str], ...]:
    """Return the organisations that are not in the trash as (id, name with department), in German order."""
    rows = people.organisation_rows(reading)
    return tuple((row.id, ", ".join(part for part in (row.name, row.department) if part)) for row in rows)


def planning_area_names(reading: Reading) -> tuple[tuple[str, str], ...]:
    """Return the planning areas of all committees as (id, name with committee), in German order."""
    committees = {one.id: one.short_name for one in reading.all(Committee)}
    names = ((one.id, f"{one.name} ({committees[one.committee_id]})") for one in reading.all(PlanningArea))
    return tuple(sorted(names, key=lambda pair: collation_key(pair[1])))


def addresses_of(reading: Reading, organisation_id: str | None) -> tuple[PostalAddress, ...]:
    """Return the addresses of an organisation, the one that letters use first; none without an organisation."""
    if organisation_id is None:
        return ()
    return reading.all(PostalAddress, organisation_id=organisation_id, order_by=ADDRESS_ORDER)


def _head(recipient: Recipient, *, is_own: bool) -> LetterHead:
    block = address_block(recipient)
    lines = (
        salutation(recipient, letter_style=recipient.persons[0].letter_style)
        if recipient.persons
        else salutation(recipient)
    )
    return LetterHead(block, lines, (*block.findings, *salutation_findings(recipient)), is_own=is_own)


def _seats_of(
    reading: Reading, appointments: tuple[Appointment, ...], deputyships: tuple[Deputyship, ...]
) -> tuple[dict[str, Seat], dict[str, Bench], dict[str, Committee]]:
    wanted = {one.seat_id for one in appointments} | {one.for_seat_id for one in deputyships if one.for_seat_id}
    seats = {seat.id: seat for seat in reading.all(Seat, id=wanted)}
    pools = {one.for_bench_id for one in deputyships if one.for_bench_id}
    benches = {bench.id: bench for bench in reading.all(Bench, id=pools | {seat.bench_id for seat in seats.values()})}
    committees = reading.all(Committee, id={bench.committee_id for bench in benches.values()})
    return seats, benches, {committee.id: committee for committee in committees}


def _line(
    committees: dict[str, Committee],
    bench: Bench,
    seat: Seat | None,
    held: Appointment | Deputyship,
    *,
    is_current: bool,
) -> SeatLine:
    return SeatLine(
        committee_id=bench.committee_id,
        committee=committees[bench.committee_id].short_name,
        bench=bench.print_label if bench.sensitivity is Sensitivity.SPECIAL else bench.name,
        seat_no=seat.seat_no if seat else None,
        kind=held.role if isinstance(held, Appointment) else held.kind,
        start=held.start,
        end=held.end,
        is_current=is_current,
    )


def _in_order(lines: Iterable[SeatLine]) -> tuple[SeatLine, ...]:
    """Return what holds today first, then the newest."""
    return tuple(sorted(lines, key=lambda line: (not line.is_current, -line.start.toordinal(), line.committee)))


def _meetings_of(reading: Reading, person_id: str) -> tuple[MeetingLine, ...]:
    """Return the last meetings, the newest first."""
    states: dict[str, StrEnum] = {one.meeting_id: one.state for one in reading.all(Invitation, person_id=person_id)}
    states |= {one.meeting_id: one.state for one in reading.all(Attendance, person_id=person_id)}
    meetings = sorted(reading.all(Meeting, id=set(states)), key=lambda one: (one.date, one.start), reverse=True)
    committees = {one.id: one for one in reading.all(Committee, id={meeting.committee_id for meeting in meetings})}
    return tuple(
        MeetingLine(one.id, meeting_name(committees[one.committee_id], one), one.date, states[one.id])
        for one in meetings[:LAST_MEETINGS]
    )
