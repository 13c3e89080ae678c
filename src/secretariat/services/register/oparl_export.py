"""Committees, people, memberships and meetings as objects of OParl 1.1; what it has no words for is counted."""

from collections.abc import Iterable
from dataclasses import dataclass

from secretariat.documents.oparl_objects import OparlObject, OparlType
from secretariat.domain.as_of import HOLDING_STATES
from secretariat.domain.attendance import Attendance
from secretariat.domain.attendance_rules import IN_ROOM
from secretariat.domain.committees import (
    Appointment,
    Bench,
    Committee,
    Delegation,
    Deputyship,
    Seat,
    Sensitivity,
)
from secretariat.domain.german_time import german_moment
from secretariat.domain.invitations import Invitation, Reply
from secretariat.domain.meeting_rules import CALLED_OFF, TOOK_PLACE
from secretariat.domain.meetings import AgendaItem, Meeting, MeetingState, Room, Venue
from secretariat.domain.names import full_name, person_order, surname
from secretariat.domain.needs import AccessNeed
from secretariat.domain.outcomes import Resolution
from secretariat.domain.people import Organisation, Person, Salutation
from secretariat.services.meeting.meetings import position_key
from secretariat.storage.reading import Reading

BASE = "https://oparl.invalid/"
"""Where the objects are said to lie if nobody says otherwise: nowhere, in a zone that is never given away."""
LEFT_OUT = {
    "bench": Bench,
    "deputyship": Deputyship,
    "invitation": Invitation,
    "reply": Reply,
    "access_need": AccessNeed,
    "delegation": Delegation,
}
"""What OParl has no words for."""


@dataclass(frozen=True, slots=True)
class OparlExport:
    """The objects, and how many records of each table are not among them.

    `hidden_people` are restricted or erased, `hidden_contacts` people who did not agree to stand in a directory.
    """

    objects: tuple[OparlObject, ...]
    left_out: dict[str, int]
    hidden_people: int = 0
    hidden_contacts: int = 0


def export_oparl(reading: Reading, committees: Iterable[Committee], base: str = BASE) -> OparlExport:
    """Return the committees with all who ever sat in them and all their meetings, in a fixed order.

    Telephone and e-mail are given of people who agreed to stand in a directory; nothing tells of a sensitive bench.
    """
    cabinet = _Cabinet.opened(reading, tuple(committees), base.rstrip("/") + "/")
    objects = (*cabinet.committee_objects(), *cabinet.houses(), *cabinet.people(), *cabinet.meeting_objects())
    counted = {name: len(reading.all(kind)) for name, kind in LEFT_OUT.items()}
    sitting = [cabinet.persons[id_] for id_ in {one.person_id for one in cabinet.appointments}]
    return OparlExport(
        objects,
        {name: number for name, number in counted.items() if number},
        hidden_people=sum(not _may_leave(person) for person in sitting),
        hidden_contacts=sum(_may_leave(person) and not person.directory_consent for person in sitting),
    )


def export_all(reading: Reading) -> OparlExport:
    """Return every committee of the register as objects."""
    return export_oparl(reading, reading.all(Committee))


@dataclass(frozen=True, slots=True)
class _Cabinet:
    """Everything the objects are made of, read once."""

    base: str
    committees: tuple[Committee, ...]
    benches: dict[str, Bench]
    seats: dict[str, Seat]
    appointments: tuple[Appointment, ...]
    persons: dict[str, Person]
    organisations: dict[str, Organisation]
    meetings: tuple[Meeting, ...]
    agenda: dict[str, list[AgendaItem]]
    outcomes: dict[str, list[Resolution]]
    attendance: tuple[Attendance, ...]
    venues: dict[str, Venue]
    rooms: dict[str, Room]

    @classmethod
    def opened(cls, reading: Reading, committees: tuple[Committee, ...], base: str) -> "_Cabinet":
        ids = tuple(committee.id for committee in committees)
        benches = {bench.id: bench for bench in reading.all(Bench, committee_id=ids)}
        seats = {seat.id: seat for seat in reading.all(Seat, bench_id=tuple(benches))}
        held = reading.all(Appointment, seat_id=tuple(seats), order_by=("start",))
        meetings = reading.all(Meeting, committee_id=ids, order_by=("date", "start"))
        of_meetings = tuple(meeting.id for meeting in meetings)
        agenda: dict[str, list[AgendaItem]] = {}
        for item in sorted(reading.all(AgendaItem, meeting_id=of_meetings), key=lambda one: position_key(one.position)):
            agenda.setdefault(item.meeting_id, []).append(item)
        outcomes: dict[str, list[Resolution]] = {}
        for outcome in reading.all(Resolution, meeting_id=of_meetings, order_by=("no",)):
            outcomes.setdefault(outcome.agenda_item_id or "", []).append(outcome)
        return cls(
            base=base,
            committees=tuple(sorted(committees, key=lambda committee: committee.short_name)),
            benches=benches,
            seats=seats,
            appointments=tuple(one for one in held if one.state in HOLDING_STATES),
            persons={person.id: person for person in reading.all(Person)},
            organisations={house.id: house for house in reading.all(Organisation)},
            meetings=meetings,
            agenda=agenda,
            outcomes=outcomes,
            attendance=reading.all(Attendance, meeting_id=of_meetings),
            venues={venue.id: venue for venue in reading.all(Venue)},
            rooms={room.id: room for room in reading.all(Room)},
        )

    def url(self, kind: OparlType, id_: str) -> str:
        return f"{self.base}{kind.lower()}/{id_}"

    def committee_objects(self) -> Iterable[OparlObject]:
        known = {committee.id for committee in self.committees}
        for committee in self.committees:
            superior = committee.superior_body_id
            yield self._organization(
                committee.id,
                name=committee.name,
                shortName=committee.short_name,
                organizationType="Gremium",
                startDate=committee.founded_on or committee.first_meeting_on,
                membership=tuple(
                    self.url(OparlType.MEMBERSHIP, one.id)
                    for one in self.appointments
                    if self._committee_of(one) == committee.id and _may_leave(self.persons[one.person_id])
                ),
                subOrganizationOf=self.url(OparlType.ORGANIZATION, superior) if superior in known and superior else "",
            )

    def houses(self) -> Iterable[OparlObject]:
        sent = {self._house_of(one) for one in self.appointments if _may_leave(self.persons[one.person_id])}
        for one in sorted((self.organisations[id_] for id_ in sent if id_), key=lambda one: (one.name, one.id)):
            yield self._organization(one.id, name=one.name, shortName=one.short_name, organizationType="Institution")

    def people(self) -> Iterable[OparlObject]:
        of_person: dict[str, list[Appointment]] = {}
        for one in self.appointments:
            of_person.setdefault(one.person_id, []).append(one)
        leaving = [self.persons[id_] for id_ in of_person if _may_leave(self.persons[id_])]
        for person in sorted(leaving, key=lambda one: (person_order(one), one.id)):
            yield self._person(person, of_person[person.id])

    def meeting_objects(self) -> Iterable[OparlObject]:
        for meeting in self.meetings:
            yield self._meeting(meeting)

    def _organization(self, id_: str, **fields: object) -> OparlObject:
        return OparlObject(OparlType.ORGANIZATION, self.url(OparlType.ORGANIZATION, id_), fields)

    def _person(self, person: Person, appointments: list[Appointment]) -> OparlObject:
        said = person.salutation in {Salutation.MRS, Salutation.MR}
        shown = person.directory_consent
        fields = {
            "name": full_name(person),
            "familyName": surname(person),
            "givenName": person.given_name,
            "formOfAddress": person.salutation.value if said else "",
            "affix": person.name_suffix,
            "title": (person.academic_title,) if person.academic_title else (),
            "phone": (person.phone_office,) if shown and person.phone_office else (),
            "email": (person.email,) if shown and person.email else (),
            "membership": tuple(map(self._membership, appointments)),
        }
        return OparlObject(OparlType.PERSON, self.url(OparlType.PERSON, person.id), fields)

    def _membership(self, appointment: Appointment) -> OparlObject:
        seat = self.seats[appointment.seat_id]
        house = self._house_of(appointment)
        fields = {
            "organization": self.url(OparlType.ORGANIZATION, self._committee_of(appointment)),
            "role": appointment.role.value,
            "votingRight": seat.voting and self.benches[seat.bench_id].has_vote,
            "startDate": appointment.start,
            "endDate": appointment.end,
            "onBehalfOf": self.url(OparlType.ORGANIZATION, house) if house else "",
        }
        return OparlObject(OparlType.MEMBERSHIP, self.url(OparlType.MEMBERSHIP, appointment.id), fields)

    def _meeting(self, meeting: Meeting) -> OparlObject:
        members = {one.person_id for one in self.appointments if self._committee_of(one) == meeting.committee_id}
        came = [one.person_id for one in self.attendance if one.meeting_id == meeting.id and one.state in IN_ROOM]
        is_public = next(one.is_public for one in self.committees if one.id == meeting.committee_id)
        fields = {
            "name": f"{meeting.no}. Sitzung",
            "meetingState": _state(meeting),
            "cancelled": True if meeting.state in CALLED_OFF else None,
            "start": german_moment(meeting.date, meeting.start),
            "end": german_moment(meeting.date, meeting.end) if meeting.end else None,
            "location": self._location(meeting),
            "organization": (self.url(OparlType.ORGANIZATION, meeting.committee_id),),
            "participant": tuple(
                self.url(OparlType.PERSON, id_)
                for id_ in dict.fromkeys(came)
                if id_ in members and _may_leave(self.persons[id_])
            ),
            "agendaItem": tuple(
                self._item(meeting, item, is_public=is_public) for item in self.agenda.get(meeting.id, ())
            ),
        }
        return OparlObject(OparlType.MEETING, self.url(OparlType.MEETING, meeting.id), fields)

    def _item(self, meeting: Meeting, item: AgendaItem, *, is_public: bool) -> OparlObject:
        fields = {
            "number": item.position,
            "name": item.title,
            "public": is_public,
            "start": german_moment(meeting.date, item.starts_at) if item.starts_at else None,
            "resolutionText": "\n".join(one.text for one in self.outcomes.get(item.id, ())),
        }
        return OparlObject(OparlType.AGENDA_ITEM, self.url(OparlType.AGENDA_ITEM, item.id), fields)

    def _location(self, meeting: Meeting) -> OparlObject | None:
        venue, room = self.venues.get(meeting.venue_id or ""), self.rooms.get(meeting.room_id or "")
        if venue is None:
            return None
        fields = {
            "description": ", ".join(part for part in (venue.name, venue.part) if part),
            "room": room.name if room else "",
            "streetAddress": f"{venue.street} {venue.house_no}".strip(),
            "postalCode": venue.postal_code,
            "locality": venue.city,
        }
        return OparlObject(OparlType.LOCATION, self.url(OparlType.LOCATION, venue.id), fields)

    def _committee_of(self, appointment: Appointment) -> str:
        return self.benches[self.seats[appointment.seat_id].bench_id].committee_id

    def _house_of(self, appointment: Appointment) -> str | None:
        """Return the organisation somebody sits for; not of a sensitive bench, where it would tell why (I23)."""
        bench = self.benches[self.seats[appointment.seat_id].bench_id]
        known = appointment.organisation_id or self.persons[appointment.person_id].organisation_id
        return None if bench.sensitivity is Sensitivity.SPECIAL else known


def _may_leave(person: Person) -> bool:
    """Say whether a person may be given to others: neither erased nor restricted (Art. 17, 18 DSGVO)."""
    return person.anonymised_on is None and not person.restricted


def _state(meeting: Meeting) -> str:
    if meeting.state in TOOK_PLACE:
        return "durchgeführt"
    invited = {MeetingState.INVITED, MeetingState.RUNNING}
    return "eingeladen" if meeting.state in invited else "terminiert"
