"""The cycle's beginning: two committees of a few people each, as different as the fields of their rules allow."""

from dataclasses import dataclass, replace
from datetime import date, time
from typing import Any

from hypothesis import strategies as st

from making import NAMES, SINCE, a_sender
from secretariat.domain.committees import (
    Appointment,
    Bench,
    CadenceKind,
    Committee,
    CountMode,
    DeputiesInvited,
    DeputyModel,
    Deputyship,
    DeputyshipKind,
    Majority,
    NoticeAnchor,
    PlanningArea,
    QuorumBase,
    QuorumThreshold,
    Role,
    Seat,
    SeatKind,
    Sensitivity,
    TieRule,
)
from secretariat.domain.meetings import AgendaItem, AgendaKind, Meeting, MeetingState, Room, Venue
from secretariat.domain.people import LetterStyle, Person, PostalAddress, PreferredChannel, Salutation
from secretariat.services.committee import committees, office
from secretariat.services.committee.rules_versions import RulesDraft, add_version
from secretariat.services.meeting import meetings
from secretariat.services.people import people
from secretariat.storage.reading import Reading
from secretariat.storage.writing import Writing

MEETING_ON = date(2026, 9, 23)
"""A Wednesday; the months around it have no holiday on a working day."""

RULES = st.builds(
    RulesDraft,
    version=st.just("1"),
    valid_from=st.just(SINCE),
    notice_count_mode=st.sampled_from(CountMode),
    notice_anchor=st.sampled_from(NoticeAnchor),
    notice_short_value=st.sampled_from([None, 3]),
    cadence_kind=st.sampled_from([None, CadenceKind.QUARTER, CadenceKind.MONTH]),
    quorum_base=st.sampled_from([QuorumBase.NONE, QuorumBase.FILLED_SEATS, QuorumBase.ALL_SEATS, QuorumBase.BENCHES]),
    threshold=st.sampled_from([QuorumThreshold.MORE_THAN_HALF, QuorumThreshold.AT_LEAST_HALF]),
    majority=st.sampled_from(Majority),
    tie_rule=st.sampled_from(TieRule),
    one_voting_seat_each=st.booleans(),
    deputy_model=st.sampled_from(DeputyModel),
    deputies_receive_invite=st.sampled_from(DeputiesInvited),
    objection_days=st.sampled_from([None, 14]),
    guests_allowed=st.booleans(),
)
"""Rules of procedure as they are typed in."""

KIND_OF_DEPUTY = {
    DeputyModel.PERSONAL: DeputyshipKind.PERSONAL,
    DeputyModel.POOL: DeputyshipKind.POOL,
    DeputyModel.AD_HOC: DeputyshipKind.AD_HOC,
}


@dataclass(frozen=True)
class Founded:
    """Who and what a committee began with."""

    committee: Committee
    people: tuple[Person, ...]
    meeting: Meeting


def found(writing: Writing, short_name: str, rules: RulesDraft) -> Founded:
    """Found a committee: two benches, five seats, one of them vacant, deputies by its rules, and a first meeting."""
    sender = office.keep(writing, a_sender())
    venue = office.keep(writing, Venue(name=f"Rathaus {short_name}", postal_code="07545", city="Gera"))
    office.keep(writing, Room(venue_id=venue.id, name="Saal", capacity_rows=20, capacity_workshop=3))
    committee = committees.add_committee(
        writing,
        Committee(
            name=f"Gruppe {short_name}",
            short_name=short_name,
            name_genitive=f"der Gruppe {short_name}",
            name_accusative=f"die Gruppe {short_name}",
            federal_state="TH",
            sender_profile_id=sender.id,
            default_venue_id=venue.id,
            founded_on=SINCE,
        ),
    )
    area = PlanningArea(committee_id=committee.id, name="Mitte", municipalities=("Gera",))
    committees.add_planning_area(writing, area)
    add_version(writing, committee.id, rules)
    known = _people(writing, short_name)
    _fill(writing, committee, known)
    _deputise(writing, committee, rules, known)
    return Founded(committee, known, first_meeting(writing, committee))


def first_meeting(writing: Writing, committee: Committee) -> Meeting:
    """Plan the first meeting with an agenda that has something to decide."""
    meeting = meetings.plan_meeting(
        writing,
        Meeting(
            committee_id=committee.id,
            no=meetings.next_number(writing, committee),
            date=MEETING_ON,
            start=time(14),
            end=time(17),
            reply_by=date(2026, 9, 16),
            state=MeetingState.SCHEDULED,
        ),
    )
    items = (
        AgendaItem(meeting_id=meeting.id, position="1", title="Begrüßung", kind=AgendaKind.FORMALITY),
        AgendaItem(
            meeting_id=meeting.id, position="2", title="Haushalt", kind=AgendaKind.RESOLUTION, starts_at=time(15)
        ),
    )
    meetings.set_agenda(writing, meeting.id, items)
    return meeting


def seats_of(reading: Reading, committee_id: str) -> tuple[Seat, ...]:
    """Return the seats of a committee."""
    benches = tuple(bench.id for bench in reading.all(Bench, committee_id=committee_id))
    return reading.all(Seat, bench_id=benches)


def _people(writing: Writing, short_name: str) -> tuple[Person, ...]:
    """Add people of every kind that letters know: by post, by mail, by both, easy language, without any way."""
    ways: tuple[dict[str, Any], ...] = (
        {},
        {"email": "b@beispiel.example", "preferred_channel": PreferredChannel.EMAIL},
        {"letter_style": LetterStyle.EASY_LANGUAGE},
        {"email": "d@beispiel.example", "preferred_channel": PreferredChannel.BOTH},
        {},
        {"letter_style": LetterStyle.LARGE_PRINT},
        {"notes": "ohne Anschrift"},
    )
    added = []
    for number, way in enumerate(ways):
        salutation, given_name, family_name = NAMES[number]
        person = Person(
            salutation=Salutation(salutation), given_name=given_name, family_name=f"{family_name} {short_name}"
        )
        kept = people.add_person(writing, replace(person, **way))
        if "notes" not in way:
            people.add_address(writing, _address(kept, in_box=number == 4))
        added.append(kept)
    return tuple(added)


def _address(person: Person, *, in_box: bool) -> PostalAddress:
    address = PostalAddress(person_id=person.id, postal_code="07545", city="Gera", checked_on=SINCE)
    if in_box:
        return replace(address, po_box="1234", district="Lusan")
    return replace(address, street="Ahornweg", house_no="4")


def _fill(writing: Writing, committee: Committee, known: tuple[Person, ...]) -> None:
    """Fill two benches: two seats of providers, one vacant, and one voting and one advisory seat of self-advocates."""
    plain = committees.add_bench(
        writing, Bench(committee_id=committee.id, name="Träger", short_name="TR", sort_no=2, print_label="")
    )
    sensitive = committees.add_bench(
        writing,
        Bench(
            committee_id=committee.id,
            name="Menschen mit Behinderungen",
            short_name="MmB",
            sort_no=1,
            sensitivity=Sensitivity.SPECIAL,
            print_label="Interessenvertretung",
        ),
    )
    seats = [
        *(Seat(bench_id=plain.id, seat_no=number, valid_from=SINCE) for number in (1, 2, 3)),
        Seat(bench_id=sensitive.id, seat_no=1, valid_from=SINCE),
        Seat(bench_id=sensitive.id, seat_no=2, valid_from=SINCE, voting=False, kind=SeatKind.ADVISORY),
    ]
    for seat in seats:
        committees.add_seat(writing, seat)
    holders = (0, 1, 3, 2)
    for number, seat in zip(holders, (seats[0], seats[1], seats[3], seats[4]), strict=True):
        role = Role.CHAIR if number == 0 else Role.MEMBER
        appointment = Appointment(seat_id=seat.id, person_id=known[number].id, start=SINCE, role=role)
        committees.appoint(writing, appointment)


def _deputise(writing: Writing, committee: Committee, rules: RulesDraft, known: tuple[Person, ...]) -> None:
    kind = KIND_OF_DEPUTY.get(rules.deputy_model)
    if kind is None:
        return
    seats = seats_of(writing, committee.id)
    for rank, (seat, person) in enumerate(((seats[0], known[4]), (seats[1], known[5])), start=1):
        is_pool = kind is DeputyshipKind.POOL
        deputyship = Deputyship(
            kind=kind,
            for_seat_id=None if is_pool else seat.id,
            for_bench_id=seat.bench_id if is_pool else None,
            deputy_person_id=person.id,
            rank=rank,
            start=SINCE,
        )
        committees.name_deputy(writing, deputyship)
