"""Valid records and small committees for tests: each factory gives something that every rule accepts."""

from dataclasses import replace
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from ready_made import open_empty
from secretariat.domain.committees import (
    Appointment,
    Bench,
    Committee,
    DeputyModel,
    Deputyship,
    DeputyshipKind,
    NoticeUnit,
    QuorumBase,
    QuorumRule,
    RulesOfProcedure,
    Seat,
)
from secretariat.domain.meetings import AgendaItem, AgendaKind, Meeting, MeetingState, Venue
from secretariat.domain.needs import AccessNeed, Consent, ConsentForm, ConsentPurpose
from secretariat.domain.office import SenderProfile
from secretariat.domain.people import Channel, Person, PostalAddress, Salutation
from secretariat.domain.work_calendar import WorkCalendar
from secretariat.places import resource_path
from secretariat.services.committee import committees, office
from secretariat.services.meeting import attendance, invitations, meetings
from secretariat.services.meeting.deadlines import assumed_receipts
from secretariat.services.meeting.gathering import MeetingFolder, gather_meeting
from secretariat.services.papers.letters import printed_letters
from secretariat.services.people import people
from secretariat.storage.reading import Reading
from secretariat.storage.register import Register

SINCE = date(2024, 1, 1)
HELD_ON = date(2026, 9, 23)
POSTED_AT = datetime(2026, 8, 24, 9, 0).astimezone()
PRINTED_AT = datetime(2026, 8, 20, 10, 15).astimezone()
TEMPLATES = resource_path("templates")
NAMES = (
    ("Frau", "Anna", "Brandt"),
    ("Herr", "Jonas", "Keller"),
    ("Frau", "Mara", "Uhl"),
    ("Herr", "Paul", "Äcker"),
    ("Frau", "Ida", "Zander"),
    ("Herr", "Emil", "Loos"),
    ("Frau", "Lena", "Vogt"),
    ("Herr", "Tim", "Groß"),
    ("Frau", "Rosa", "Heim"),
    ("Herr", "Otto", "Pahl"),
    ("Frau", "Nele", "Roth"),
    ("Herr", "Udo", "Quint"),
)


def a_register(folder: Path) -> Register:
    """Make an empty register in a folder; close it after use."""
    return open_empty(folder / "Gremien.sqlite")


def a_person(number: int = 0, **changes: Any) -> Person:
    """Return one of twelve invented people."""
    salutation, given_name, family_name = NAMES[number % len(NAMES)]
    person = Person(salutation=Salutation(salutation), given_name=given_name, family_name=family_name)
    return replace(person, **changes)


def an_address(person: Person, **changes: Any) -> PostalAddress:
    """Return where a person gets post."""
    address = PostalAddress(
        person_id=person.id, street="Ahornweg", house_no="4", postal_code="07545", city="Gera", checked_on=SINCE
    )
    return replace(address, **changes)


def a_sender(**changes: Any) -> SenderProfile:
    """Return a complete sender profile."""
    sender = SenderProfile(
        authority="Stadt Beispiel",
        return_line="Stadt Beispiel · Markt 1 · 07545 Gera",
        contact_name="Frau Muster",
        phone="0365 12345-67",
        email="gremien@beispiel.example",
        street="Markt",
        house_no="1",
        postal_code="07545",
        city="Gera",
        signature_name="Muster",
        privacy_basis="Art. 6 Abs. 1 Buchst. e DSGVO",
    )
    return replace(sender, **changes)


def rules_of(committee: Committee, **changes: Any) -> RulesOfProcedure:
    """Return rules of procedure: fourteen days of notice, personal deputies."""
    rules = RulesOfProcedure(
        committee_id=committee.id,
        version="1",
        valid_from=SINCE,
        notice_value=14,
        notice_unit=NoticeUnit.CALENDAR_DAYS,
        deputy_model=DeputyModel.PERSONAL,
    )
    return replace(rules, **changes)


def a_committee(register: Register, *, seats: int = 3, quorum: QuorumRule | None = None, **rules: Any) -> Committee:
    """Found the committee BSP with one bench; each seat is held by a person with an address."""
    with register.writing("Gremium") as writing:
        sender = office.keep(writing, a_sender())
        venue = office.keep(
            writing, Venue(name="Rathaus", street="Markt", house_no="1", postal_code="07545", city="Gera")
        )
        committee = committees.add_committee(
            writing,
            Committee(
                name="Beispielgruppe",
                short_name="BSP",
                name_genitive="der Beispielgruppe",
                name_accusative="die Beispielgruppe",
                federal_state="TH",
                sender_profile_id=sender.id,
                default_venue_id=venue.id,
            ),
        )
        committees.add_rules(writing, rules_of(committee, **rules), None, quorum or QuorumRule(base=QuorumBase.NONE))
    a_bench(register, committee, seats=seats)
    return committee


def a_bench(register: Register, committee: Committee, *, seats: int, first: int = 0, **changes: Any) -> Bench:
    """Add a bench to a committee, its seats held by the people from number `first` on."""
    given = Bench(committee_id=committee.id, name="Träger", short_name="TR", sort_no=1, print_label="Träger")
    with register.writing("Bank") as writing:
        bench = committees.add_bench(writing, replace(given, seats_planned=seats, **changes))
        for number in range(seats):
            seat = committees.add_seat(writing, Seat(bench_id=bench.id, seat_no=number + 1, valid_from=SINCE))
            person = people.add_person(writing, a_person(first + number))
            people.add_address(writing, an_address(person))
            committees.appoint(writing, Appointment(seat_id=seat.id, person_id=person.id, start=SINCE))
    return bench


def a_meeting(register: Register, committee: Committee, **changes: Any) -> Meeting:
    """Plan a meeting with an agenda."""
    meeting = Meeting(
        committee_id=committee.id,
        no=1,
        date=HELD_ON,
        start=time(14),
        end=time(17),
        reply_by=date(2026, 9, 16),
        state=MeetingState.SCHEDULED,
    )
    with register.writing("Sitzung") as writing:
        planned = meetings.plan_meeting(writing, replace(meeting, **changes))
        first = AgendaItem(meeting_id=planned.id, position="1", title="Begrüßung", kind=AgendaKind.FORMALITY)
        second = AgendaItem(meeting_id=planned.id, position="2", title="Beschlüsse", kind=AgendaKind.RESOLUTION)
        meetings.set_agenda(writing, planned.id, (first, second))
    return planned


def a_deputy(register: Register, folder: MeetingFolder, seat_no: int, number: int, **changes: Any) -> Person:
    """Name a personal deputy for a seat of the first bench."""
    seat = next(place.seat for place in folder.places if place.seat.seat_no == seat_no)
    with register.writing("Stellvertretung") as writing:
        person = people.add_person(writing, a_person(number, **changes))
        people.add_address(writing, an_address(person))
        deputyship = Deputyship(
            kind=DeputyshipKind.PERSONAL, for_seat_id=seat.id, deputy_person_id=person.id, start=SINCE
        )
        committees.name_deputy(writing, deputyship)
    return person


def a_need(register: Register, person: Person, meeting: Meeting, **changes: Any) -> AccessNeed:
    """Give a person a need with consent; its kind is a word that stands nowhere else."""
    consent = Consent(
        person_id=person.id, purpose=ConsentPurpose.ACCESS_NEEDS, given_on=SINCE, form=ConsentForm.REPLY_FORM
    )
    need = AccessNeed(
        person_id=person.id, meeting_id=meeting.id, kind="KANARIENVOGEL", consent_id=consent.id, recorded_on=SINCE
    )
    with register.writing("Bedarf") as writing:
        writing.add(consent, replace(need, **changes))
    return replace(need, **changes)


def folder_of(register: Register, meeting: Meeting) -> MeetingFolder:
    """Read everything about a meeting as it stands now."""
    with register.reading() as reading:
        stored = reading.get(Meeting, meeting.id)
        return gather_meeting(reading, reading.get(Committee, stored.committee_id), stored)


def printed(register: Register, meeting: Meeting) -> MeetingFolder:
    """Invite everybody entitled, and note that the letters are printed."""
    with register.writing("Einladungen") as writing:
        invitations.invite(writing, folder_of_step(writing, meeting))
        invitations.book_letters(writing, printed_letters(folder_of_step(writing, meeting)))
    return folder_of(register, meeting)


def sent(register: Register, meeting: Meeting, at: datetime = POSTED_AT) -> MeetingFolder:
    """Invite everybody entitled and send the letters."""
    folder = printed(register, meeting)
    with register.writing("Versand") as writing:
        invitations.book_dispatch(writing, folder, handed_over_at=at, receipts=receipts_of(at), initials="mu")
    return folder_of(register, meeting)


def with_sheet(register: Register, meeting: Meeting) -> MeetingFolder:
    """Number the rows of the sign-in sheet."""
    with register.writing("Liste") as writing:
        attendance.open_sheet(writing, folder_of_step(writing, meeting))
    return folder_of(register, meeting)


def receipts_of(at: datetime) -> dict[Channel, date]:
    """Return when letters handed over at that time count as received in Thuringia."""
    return assumed_receipts(WorkCalendar(("TH",)), at)


def folder_of_step(writing: Reading, meeting: Meeting) -> MeetingFolder:
    """Read everything about a meeting inside a step."""
    stored = writing.get(Meeting, meeting.id)
    return gather_meeting(writing, writing.get(Committee, stored.committee_id), stored)
