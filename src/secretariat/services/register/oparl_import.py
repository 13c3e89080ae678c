"""Objects of OParl taken into the register: what is there already stays as it is, only what is new is added."""

import hashlib
import re
from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime

from secretariat.documents.oparl_objects import OparlFile, OparlObject, OparlType
from secretariat.domain.as_of import HOLDING_STATES, overlap
from secretariat.domain.committees import Appointment, AppointmentState, Bench, Committee, EndReason, Role, Seat
from secretariat.domain.errors import Finding, Severity
from secretariat.domain.german_time import german_local
from secretariat.domain.meetings import AgendaItem, Meeting, MeetingState, Venue
from secretariat.domain.people import Organisation, Person, Salutation
from secretariat.domain.person_names import read_full_name, split_prefix
from secretariat.domain.text import folded
from secretariat.services.committee import committees
from secretariat.services.meeting import meetings
from secretariat.services.people import people
from secretariat.services.typed_in import cleaned
from secretariat.storage.writing import Writing

BENCH = "Mitglieder"
COMMITTEES = {"Gremium", "externes Gremium"}
_OWN_ID = re.compile(r"[0-9a-f]{32}")
_NUMBER = re.compile(r"(\d{1,4})\.")


@dataclass(frozen=True, slots=True)
class OparlImport:
    """What came in: how many new records of each kind, how many were known, and what could not be taken."""

    added: dict[str, int]
    known: int
    findings: tuple[Finding, ...]


def import_oparl(writing: Writing, file: OparlFile, federal_state: str, today: date) -> OparlImport:
    """Take in committees, people, memberships and meetings. The same file a second time changes nothing.

    Raises RuleBrokenError where the whole would break a rule of the register; then nothing of it stays.
    """
    intake = _Intake(writing, file, federal_state, today)
    for one in file.of(OparlType.ORGANIZATION):
        intake.organization(one)
    for one in file.of(OparlType.PERSON):
        intake.person(one)
    for one in sorted(file.of(OparlType.MEMBERSHIP), key=lambda one: (one.fields.get("startDate") or today, one.id)):
        intake.membership(one)
    for one in sorted(file.of(OparlType.MEETING), key=lambda one: (str(one.fields.get("start", "")), one.id)):
        intake.meeting(one)
    return OparlImport(dict(intake.added), intake.known, (*file.findings, *intake.findings))


def own_id(url: str) -> str:
    """Return the id a foreign object has here: our own where it is one of ours, else made from its address."""
    last = url.rstrip("/").rpartition("/")[2]
    return last if _OWN_ID.fullmatch(last) else hashlib.sha256(url.encode()).hexdigest()[:32]


@dataclass
class _Table:
    """Who sits where in a committee, kept up while memberships come in."""

    benches: list[Bench]
    seats: list[Seat]
    held: list[Appointment]


@dataclass
class _Intake:
    """One import: which objects became which records, what was new, what could not be taken."""

    writing: Writing
    file: OparlFile
    federal_state: str
    today: date
    committees: dict[str, Committee] = field(default_factory=dict)
    houses: dict[str, str] = field(default_factory=dict)
    persons: dict[str, str] = field(default_factory=dict)
    tables: dict[str, _Table] = field(default_factory=dict)
    names: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    added: Counter[str] = field(default_factory=Counter)
    known: int = 0

    def organization(self, one: OparlObject) -> None:
        """Take in a committee; other bodies come as organisations that people sit for."""
        name = one.text("name") or one.text("shortName")
        if not name.strip():
            self._missing(one, "name")
        elif self._is_committee(one):
            self.committees[one.id] = self._committee(one, name)
        else:
            self.houses[one.id] = self._house(one, name)

    def person(self, one: OparlObject) -> None:
        """Take in a person; somebody of the same name who is there already is meant, if there is only one."""
        person = _person_of(one)
        if not person.family_name:
            self._missing(one, "familyName")
            return
        if not self.names:
            for other in self.writing.all(Person, anonymised_on=None):
                self.names.setdefault(_name_key(other), []).append(other.id)
        alike = self.names.get(_name_key(person), [])
        if person.id in alike or self.writing.find(Person, person.id) is not None:
            self.known += 1
            self.persons[one.id] = person.id
        elif len(alike) == 1 and alike[0] not in self.persons.values():
            self.findings.append(Finding("oparl.same_name", Severity.HINT, person.family_name, "name", {"id": one.id}))
            self.known += 1
            self.persons[one.id] = alike[0]
        else:
            self.persons[one.id] = people.add_person(self.writing, person).id
            self.added["people"] += 1

    def membership(self, one: OparlObject) -> None:
        """Put a person on a seat of the committee, unless she sits there in that time already."""
        committee, person_id = self.committees.get(one.text("organization")), self.persons.get(one.text("person"))
        if committee is None or person_id is None:
            name = "organization" if committee is None else "person"
            self._missing(one, name, code="oparl.unknown_reference")
            return
        start = one.fields.get("startDate") or committee.founded_on or self.today
        end = one.fields.get("endDate")
        if end is not None and end < start:
            self._missing(one, "endDate", code="oparl.days_out_of_order")
            return
        table = self._table_of(committee)
        if any(one.person_id == person_id and overlap(one.start, one.end, start, end) for one in table.held):
            self.known += 1
            return
        seat = self._free_seat(committee, start, end, voting=one.fields.get("votingRight") is not False)
        over = end is not None and end < self.today
        appointed = committees.appoint(
            self.writing,
            Appointment(
                id=own_id(one.id),
                seat_id=seat.id,
                person_id=person_id,
                organisation_id=self.houses.get(one.text("onBehalfOf")),
                role=_role_of(one.text("role")),
                state=AppointmentState.ENDED if over else AppointmentState.ACTIVE,
                start=start,
                end=end,
                end_reason=EndReason.TERM if over else None,
            ),
        )
        table.held.append(appointed)
        self.added["memberships"] += 1

    def meeting(self, one: OparlObject) -> None:
        """Take in a meeting with its agenda: held ones as held, all others as planned."""
        committee = next((self.committees[id_] for id_ in one.texts("organization") if id_ in self.committees), None)
        start: datetime | None = one.fields.get("start")
        if committee is None or start is None:
            name = "organization" if committee is None else "start"
            self._missing(one, name, code="oparl.unknown_reference" if committee is None else "oparl.field_missing")
            return
        begin, end = german_local(start), one.fields.get("end")
        there = self.writing.all(Meeting, committee_id=committee.id, date=begin.date(), start=begin.time())
        if there or self.writing.find(Meeting, own_id(one.id)) is not None:
            self.known += 1
            return
        held = one.text("meetingState") == "durchgeführt" and begin.date() <= self.today
        meeting = Meeting(
            id=own_id(one.id),
            committee_id=committee.id,
            no=self._number(committee, one.text("name")),
            date=begin.date(),
            start=begin.time(),
            end=german_local(end).time() if end is not None and german_local(end).date() == begin.date() else None,
            venue_id=self._venue(one),
            state=MeetingState.HELD if held else MeetingState.SCHEDULED,
        )
        (meetings.take_over_meeting if held else meetings.plan_meeting)(self.writing, meeting)
        meetings.set_agenda(self.writing, meeting.id, self._agenda(one, meeting))
        if one.fields.get("cancelled") is True and not held:
            meetings.move_state(self.writing, meeting.id, MeetingState.CANCELLED)
        self.added["meetings"] += 1

    def _is_committee(self, one: OparlObject) -> bool:
        kind = one.text("organizationType")
        meets = any(one.id in meeting.texts("organization") for meeting in self.file.of(OparlType.MEETING))
        return kind in COMMITTEES or (not kind and (meets or bool(one.texts("membership"))))

    def _committee(self, one: OparlObject, name: str) -> Committee:
        short = one.text("shortName") or name
        for known in self.writing.all(Committee):
            if known.id == own_id(one.id) or folded(known.short_name) == folded(short):
                self.known += 1
                return known
        self.added["committees"] += 1
        return committees.add_committee(
            self.writing,
            Committee(
                id=own_id(one.id),
                name=name,
                short_name=short,
                name_genitive=f"des Gremiums {name}",
                name_accusative=f"das Gremium {name}",
                founded_on=one.fields.get("startDate"),
                federal_state=self.federal_state,
            ),
        )

    def _house(self, one: OparlObject, name: str) -> str:
        for known in self.writing.all(Organisation):
            if known.id == own_id(one.id) or folded(known.name) == folded(name):
                self.known += 1
                return known.id
        self.added["organisations"] += 1
        house = Organisation(id=own_id(one.id), name=name, short_name=one.text("shortName"))
        return people.add_organisation(self.writing, house).id

    def _table_of(self, committee: Committee) -> _Table:
        if committee.id not in self.tables:
            benches = self.writing.all(Bench, committee_id=committee.id, order_by=("sort_no",))
            seats = self.writing.all(Seat, bench_id=tuple(bench.id for bench in benches), order_by=("seat_no",))
            held = self.writing.all(Appointment, seat_id=tuple(seat.id for seat in seats))
            self.tables[committee.id] = _Table(
                [*benches], [*seats], [one for one in held if one.state in HOLDING_STATES]
            )
        return self.tables[committee.id]

    def _free_seat(self, committee: Committee, start: date, end: date | None, *, voting: bool) -> Seat:
        """Return a seat that nobody holds in that time, else a new one; OParl knows people, no seats."""
        table = self._table_of(committee)
        bench = self._bench(committee, table)
        seats = [seat for seat in table.seats if seat.bench_id == bench.id]
        taken = {one.seat_id for one in table.held if overlap(one.start, one.end, start, end)}
        for seat in seats:
            there = seat.valid_from <= start and seat.valid_to is None
            if there and seat.id not in taken and seat.voting is voting:
                return seat
        number = max((seat.seat_no for seat in seats), default=0) + 1
        new = Seat(bench_id=bench.id, seat_no=number, voting=voting, valid_from=start)
        table.seats.append(committees.add_seat(self.writing, new))
        return new

    def _bench(self, committee: Committee, table: _Table) -> Bench:
        known = next((bench for bench in table.benches if bench.name == BENCH), None)
        if known is not None:
            return known
        last = max((bench.sort_no for bench in table.benches), default=0)
        new = Bench(committee_id=committee.id, name=BENCH, short_name="M", sort_no=last + 1, print_label=BENCH)
        table.benches.append(committees.add_bench(self.writing, new))
        return new

    def _number(self, committee: Committee, name: str) -> int:
        said = _NUMBER.match(name.strip())
        taken = {meeting.no for meeting in self.writing.all(Meeting, committee_id=committee.id)}
        number = int(said[1]) if said else 0
        return number if number and number not in taken else meetings.next_number(self.writing, committee)

    def _venue(self, one: OparlObject) -> str | None:
        place = next((place for place in self.file.objects if place.id == one.text("location")), None)
        if place is None or not (place.text("description") or place.text("streetAddress")):
            return None
        venue = cleaned(
            Venue(
                name=place.text("description") or place.text("streetAddress"),
                street=place.text("streetAddress"),
                postal_code=place.text("postalCode"),
                city=place.text("locality"),
            )
        )
        for known in self.writing.all(Venue):
            if own_id(place.id) == known.id or folded(f"{known.name}, {known.part}") == folded(venue.name):
                return known.id
        self.writing.add(venue)
        return venue.id

    def _agenda(self, one: OparlObject, meeting: Meeting) -> tuple[AgendaItem, ...]:
        by_id = {item.id: item for item in self.file.of(OparlType.AGENDA_ITEM)}
        listed = [by_id[id_] for id_ in one.fields.get("agendaItem", ()) if id_ in by_id and by_id[id_].text("name")]
        return tuple(
            AgendaItem(
                id=own_id(item.id),
                meeting_id=meeting.id,
                position=item.text("number").rstrip(".") or str(number),
                title=item.text("name"),
            )
            for number, item in enumerate(listed, start=1)
        )

    def _missing(self, one: OparlObject, name: str, code: str = "oparl.field_missing") -> None:
        self.findings.append(Finding(code, Severity.WARNING, str(one.kind), name, {"id": one.id}))


def _person_of(one: OparlObject) -> Person:
    read = read_full_name(one.text("name"))
    prefix, family = split_prefix(one.text("familyName") or f"{read.name_prefix} {read.family_name}".strip())
    address = one.text("formOfAddress").strip()
    emails, phones = one.texts("email"), one.texts("phone")
    said = {"Frau": Salutation.MRS, "Herr": Salutation.MR}
    return Person(
        id=own_id(one.id),
        salutation=next((word for start, word in said.items() if address.startswith(start)), Salutation.UNKNOWN),
        academic_title=" ".join(one.texts("title")) or read.academic_title,
        given_name=one.text("givenName") or read.given_name,
        name_prefix=prefix,
        family_name=family,
        name_suffix=one.text("affix"),
        email=emails[0] if emails else "",
        phone_office=phones[0] if phones else "",
    )


def _name_key(person: Person) -> tuple[str, str]:
    return folded(person.given_name), folded(person.family_name)


def _role_of(text: str) -> Role:
    word = folded(text)
    if "vorsitz" in word:
        return Role.DEPUTY_CHAIR if "stell" in word else Role.CHAIR
    return Role.ADVISORY if "beratend" in word else Role.PERMANENT_GUEST if "gast" in word else Role.MEMBER
