"""The lists of the register as frozen rows, as `secretariat show` prints them."""

from dataclasses import dataclass
from datetime import date, time

from secretariat.domain.addressing import address_block
from secretariat.domain.committees import Committee
from secretariat.domain.invitations import Answer
from secretariat.domain.meeting_rules import house_of
from secretariat.domain.meetings import Meeting, Venue
from secretariat.domain.names import list_name, person_order, plain_name
from secretariat.domain.outcomes import Resolution
from secretariat.domain.people import Person, PostalAddress
from secretariat.domain.recipients import Recipient
from secretariat.domain.reply_rules import sitting_in, state_on
from secretariat.domain.salutation import salutation
from secretariat.services.meeting.awaited import placed
from secretariat.services.meeting.gathering import MeetingFolder, Place, places_on
from secretariat.services.meeting.meetings import meeting_name
from secretariat.services.people.known_people import People, everybody, people_of_committees
from secretariat.storage.reading import Reading


@dataclass(frozen=True, slots=True)
class AddressRow:
    """The address that a letter to this person would use."""

    street: str = ""
    house_no: str = ""
    postal_code: str = ""
    city: str = ""
    country: str = ""


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One person with the block and the salutation exactly as a letter would print them."""

    id: str
    salutation: str
    academic_title: str
    given_name: str
    name_prefix: str
    family_name: str
    organisation: str
    email: str
    letter_style: str
    address: AddressRow
    address_lines: tuple[str, ...]
    salutation_line: str


@dataclass(frozen=True, slots=True)
class OrganisationRow:
    """One organisation with its address."""

    id: str
    name: str
    short_name: str
    department: str
    kind: str
    address: AddressRow


@dataclass(frozen=True, slots=True)
class SeatRow:
    """One seat on the chosen day; `holder` is empty for a vacant seat."""

    committee: str
    bench: str
    seat_no: int
    holder: str
    holder_id: str | None
    deputies: tuple[str, ...]
    voting: bool
    role: str
    valid_from: date
    valid_to: date | None


@dataclass(frozen=True, slots=True)
class CommitteeRow:
    """One committee at a glance."""

    id: str
    short_name: str
    name: str
    federal_state: str
    seats: int
    filled: int
    predecessor: str
    superior_body: str
    agreement_renewal_due: date | None


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """One meeting; `meeting` is its handle, as `LSP-3`."""

    id: str
    meeting: str
    committee: str
    number: int
    date: date
    start: time
    end: time | None
    venue: str
    state: str


@dataclass(frozen=True, slots=True)
class InvitationRow:
    """One invitation with its current answer."""

    no: int
    person_id: str
    name: str
    role: str
    channel: str
    letter_style: str
    state: str
    answer: str
    represented_by: str


@dataclass(frozen=True, slots=True)
class AttendanceRow:
    """One row of the sign-in sheet as it is typed back."""

    row_no: int
    person_id: str
    name: str
    state: str
    arrived: time | None
    left: time | None
    acts_for: str
    guest: bool
    online: bool


@dataclass(frozen=True, slots=True)
class PlacementRow:
    """One placement in a workshop group."""

    person_id: str
    person: str
    group: int
    topic: str
    room: str
    source: str
    locked: bool


@dataclass(frozen=True, slots=True)
class OutcomeRow:
    """One resolution or recommendation."""

    no: str
    meeting: str
    kind: str
    text: str
    addressee: str
    due: date | None
    state: str


def person_rows(reading: Reading, committee: Committee | None, day: date) -> tuple[PersonRow, ...]:
    """Return the people of a committee on the day (holders and deputies), or everybody, in German order."""
    if committee is None:
        people = everybody(reading)
        chosen = [person for person in people.persons.values() if person.trashed_on is None]
        return tuple(_person_row(people, person, None) for person in sorted(chosen, key=_order))
    people = people_of_committees(reading, committee.id)
    places = places_on(reading, committee.id, day, people)
    persons = {deputy.id: deputy for place in places for _, deputy in place.deputies}
    held = {place.holder.id: place for place in places if place.holder}
    persons |= {place.holder.id: place.holder for place in places if place.holder}
    return tuple(_person_row(people, one, held.get(one.id)) for one in sorted(persons.values(), key=_order))


def organisation_rows(reading: Reading) -> tuple[OrganisationRow, ...]:
    """Return every organisation in alphabetical order."""
    people = everybody(reading)
    rows = [
        OrganisationRow(
            organisation.id,
            organisation.name,
            organisation.short_name,
            organisation.department,
            organisation.kind,
            _address_row(next(iter(people.by_owner.get(organisation.id, ())), None)),
        )
        for organisation in people.organisations.values()
        if organisation.trashed_on is None
    ]
    return tuple(sorted(rows, key=lambda row: (row.name.casefold(), row.department)))


def seat_rows(reading: Reading, committees: tuple[Committee, ...], day: date) -> tuple[SeatRow, ...]:
    """Return who holds which seat on the day: the answer for any day, past or future."""
    people = people_of_committees(reading, *(committee.id for committee in committees))
    return tuple(
        SeatRow(
            committee=committee.short_name,
            bench=place.bench.short_name,
            seat_no=place.seat.seat_no,
            holder=plain_name(place.holder) if place.holder else "",
            holder_id=place.holder.id if place.holder else None,
            deputies=tuple(plain_name(person) for _, person in place.deputies),
            voting=place.seat.voting,
            role=place.appointment.role if place.appointment else "",
            valid_from=place.seat.valid_from,
            valid_to=place.seat.valid_to,
        )
        for committee in committees
        for place in places_on(reading, committee.id, day, people)
    )


def committee_rows(reading: Reading, day: date) -> tuple[CommitteeRow, ...]:
    """Return every committee with its seats on the day."""
    committees = sorted(reading.all(Committee), key=lambda committee: committee.short_name)
    people = people_of_committees(reading, *(committee.id for committee in committees))
    rows = []
    for committee in committees:
        places = places_on(reading, committee.id, day, people)
        rows.append(
            CommitteeRow(
                committee.id,
                committee.short_name,
                committee.name,
                committee.federal_state,
                len(places),
                sum(place.holder is not None for place in places),
                predecessor=_body(reading, committee.predecessor_id, committee.predecessor),
                superior_body=_body(reading, committee.superior_body_id, committee.superior_body),
                agreement_renewal_due=committee.agreement_renewal_due,
            )
        )
    return tuple(rows)


def _body(reading: Reading, committee_id: str | None, name: str) -> str:
    """Return another body by its name: a committee of the register, else one outside it."""
    known = reading.find(Committee, committee_id)
    return known.name if known else name


def meeting_rows(reading: Reading, committees: tuple[Committee, ...]) -> tuple[MeetingRow, ...]:
    """Return the meetings by day."""
    by_id = {committee.id: committee for committee in committees}
    venues = {venue.id: venue for venue in reading.all(Venue)}
    rows = []
    for meeting in reading.all(Meeting, committee_id=tuple(by_id)):
        committee = by_id[meeting.committee_id]
        venue = venues.get(house_of(meeting, committee) or "")
        rows.append(
            MeetingRow(
                id=meeting.id,
                meeting=meeting_name(committee, meeting),
                committee=committee.short_name,
                number=meeting.no,
                date=meeting.date,
                start=meeting.start,
                end=meeting.end,
                venue=", ".join(part for part in (venue.name, venue.part) if part) if venue else "",
                state=meeting.state,
            )
        )
    return tuple(sorted(rows, key=lambda row: (row.date, row.start, row.committee)))


def invitation_rows(folder: MeetingFolder, today: date) -> tuple[InvitationRow, ...]:
    """Return the invitations by number with what was answered last, „keine Antwort“ after the day to answer (1.3)."""
    rows = []
    for invitation in folder.invitations:
        reply = folder.replies.get(invitation.id)
        deputy = folder.people.persons.get(sitting_in(reply) or "")
        person = folder.people.persons[invitation.person_id]
        rows.append(
            InvitationRow(
                no=invitation.no,
                person_id=person.id,
                name=list_name(person),
                role=invitation.role,
                channel=invitation.channel,
                letter_style=invitation.letter_style,
                state=state_on(invitation, folder.meeting.reply_by, today),
                answer=reply.answer if reply else Answer.OPEN,
                represented_by=plain_name(deputy) if deputy else "",
            )
        )
    return tuple(rows)


def attendance_rows(folder: MeetingFolder) -> tuple[AttendanceRow, ...]:
    """Return the rows of the sheet by number."""
    rows = []
    for row in folder.attendance:
        seat = folder.place_of_seat(row.acts_for_seat_id)
        rows.append(
            AttendanceRow(
                row_no=row.row_no,
                person_id=row.person_id,
                name=list_name(folder.people.persons[row.person_id]),
                state=row.state,
                arrived=row.arrived,
                left=row.left,
                acts_for=plain_name(seat.holder) if seat and seat.holder else "",
                guest=row.seat_id is None and row.acts_for_seat_id is None,
                online=row.online,
            )
        )
    return tuple(rows)


def placement_rows(folder: MeetingFolder) -> tuple[PlacementRow, ...]:
    """Return the placements by group and alphabet."""
    groups = {group.id: group for group in folder.groups}
    rows = []
    for assignment in placed(folder):
        group = groups[assignment.group_id]
        person = folder.people.persons[assignment.person_id]
        room = folder.rooms.get(group.room_id or "")
        rows.append(
            (
                (group.round, group.no, person_order(person)),
                PlacementRow(
                    person_id=person.id,
                    person=list_name(person),
                    group=group.no,
                    topic=group.topic,
                    room=room.name if room else "",
                    source=assignment.source,
                    locked=assignment.locked,
                ),
            )
        )
    return tuple(row for _, row in sorted(rows, key=lambda pair: pair[0]))


def outcome_rows(reading: Reading, committees: tuple[Committee, ...]) -> tuple[OutcomeRow, ...]:
    """Return resolutions and recommendations by number."""
    by_id = {committee.id: committee for committee in committees}
    meetings = {meeting.id: meeting for meeting in reading.all(Meeting, committee_id=tuple(by_id))}
    rows = [
        OutcomeRow(
            no=outcome.no,
            meeting=meeting_name(by_id[meetings[outcome.meeting_id].committee_id], meetings[outcome.meeting_id]),
            kind=outcome.kind,
            text=outcome.text,
            addressee=outcome.addressee,
            due=outcome.due,
            state=outcome.state,
        )
        for outcome in reading.all(Resolution, meeting_id=tuple(meetings))
    ]
    return tuple(sorted(rows, key=lambda row: (row.meeting, row.no)))


def _person_row(people: People, person: Person, place: Place | None) -> PersonRow:
    appointment = place.appointment if place else None
    organisation = people.organisation_of(person, appointment)
    address = people.address_of(person, appointment)
    recipient = Recipient(persons=(person,), organisation=organisation, address=address)
    return PersonRow(
        id=person.id,
        salutation=person.salutation,
        academic_title=person.academic_title,
        given_name=person.given_name,
        name_prefix=person.name_prefix,
        family_name=person.family_name,
        organisation=organisation.name if organisation else "",
        email=person.email,
        letter_style=person.letter_style,
        address=_address_row(address),
        address_lines=address_block(recipient).lines,
        salutation_line="\n".join(salutation(recipient, letter_style=person.letter_style)),
    )


def _address_row(address: PostalAddress | None) -> AddressRow:
    if address is None:
        return AddressRow()
    return AddressRow(address.street, address.house_no, address.postal_code, address.city, address.country)


def _order(person: Person) -> tuple[str, str]:
    return person_order(person), person.id
