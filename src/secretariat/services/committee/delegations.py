"""Who goes to a superior body for a committee: from when to when, with which deputy, and what they report."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from secretariat.documents.delegation_letter import DelegateLine, DelegationLetterData
from secretariat.domain.as_of import covers, overlap
from secretariat.domain.committees import (
    Committee,
    Delegation,
    DelegationMeeting,
    DelegationState,
)
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.formatting import short_date
from secretariat.domain.life_cycles import check_move
from secretariat.domain.meeting_rules import CALLED_OFF
from secretariat.domain.meetings import AgendaItem, AgendaKind, Meeting
from secretariat.domain.names import full_name, plain_name
from secretariat.domain.office import SenderProfile
from secretariat.domain.people import Person, Salutation
from secretariat.domain.seat_rules import check_delegation
from secretariat.services.committee.committees import delegate
from secretariat.services.meeting.gathering import Place, places_on
from secretariat.services.people.known_people import People, people_of_committees
from secretariat.services.typed_in import cleaned
from secretariat.storage.reading import Reading
from secretariat.storage.writing import Writing

GOING = frozenset({DelegationState.DECIDED, DelegationState.CURRENT})
"""States in which a delegation sends somebody, from its first day to its last."""


@dataclass(frozen=True, slots=True)
class DelegationRow:
    """One delegation as a list shows it; `goes` says whether it holds on the day asked about."""

    id: str
    committee: str
    target_body: str
    person: str
    deputy: str
    from_on: date
    to_on: date | None
    state: DelegationState
    goes: bool
    decided_in: int | None
    reports: int


def send(writing: Writing, delegation: Delegation) -> Delegation:
    """Send somebody to a superior body (I33); refused on days on which the same person is sent there already."""
    _check_once(writing, delegation)
    return delegate(writing, delegation)


def change_delegation(writing: Writing, delegation: Delegation) -> Delegation:
    """Keep a delegation that was put right; refused as a new one is, and where its life forbids the new state."""
    before, kept = writing.get(Delegation, delegation.id), cleaned(delegation)
    check_move(before.state, kept.state)
    check_delegation(kept)
    _check_once(writing, kept)
    writing.change(kept)
    return kept


def move_delegation(writing: Writing, delegation_id: str, state: DelegationState, on: date) -> Delegation:
    """Bring a delegation into another state (handbook 1.3); one that ends keeps the day as its last."""
    before = writing.get(Delegation, delegation_id)
    check_move(before.state, state)
    moved = replace(before, state=state)
    if state is DelegationState.ENDED and before.from_on <= on and (before.to_on is None or on < before.to_on):
        moved = replace(moved, to_on=on)
    writing.change(moved)
    return moved


def record_visit(writing: Writing, visit: DelegationMeeting) -> DelegationMeeting:
    """Keep a meeting of the superior body with its short report; refused outside the delegation's days."""
    kept = cleaned(visit)
    delegation = writing.get(Delegation, kept.delegation_id)
    if not covers(delegation.from_on, delegation.to_on, kept.held_on):
        values = {"start": delegation.from_on, "end": delegation.to_on}
        raise RuleBrokenError("delegation.visit_outside", field="held_on", **values)
    if kept.attended_by_id not in {None, delegation.person_id, delegation.deputy_id}:
        raise RuleBrokenError("delegation.visit_by_other", field="attended_by_id")
    writing.add(kept)
    return kept


def delegations_of(reading: Reading, committee: Committee) -> dict[str, Delegation]:
    """Return the delegations of a committee by their ids."""
    return {one.id: one for one in reading.all(Delegation, committee_id=committee.id)}


def deciding_meetings(reading: Reading, committee: Committee) -> tuple[tuple[str, str], ...]:
    """Return the meetings that can have decided on a delegation as (id, number and day), the latest first."""
    meetings = reading.all(Meeting, committee_id=committee.id)
    ordered = sorted(meetings, key=lambda one: one.date, reverse=True)
    return tuple((one.id, f"{one.no} – {short_date(one.date)}") for one in ordered if one.state not in CALLED_OFF)


def delegation_rows(reading: Reading, committees: Iterable[Committee], on: date) -> tuple[DelegationRow, ...]:
    """Return every delegation of the committees, those that hold on the day first."""
    by_id = {committee.id: committee for committee in committees}
    persons = people_of_committees(reading, *by_id).persons
    meetings = {meeting.id: meeting.no for meeting in reading.all(Meeting, committee_id=tuple(by_id))}
    visits = [visit.delegation_id for visit in reading.all(DelegationMeeting)]
    rows = [
        DelegationRow(
            id=one.id,
            committee=by_id[one.committee_id].short_name,
            target_body=one.target_body,
            person=full_name(persons[one.person_id]),
            deputy=full_name(persons[one.deputy_id]) if one.deputy_id else "",
            from_on=one.from_on,
            to_on=one.to_on,
            state=one.state,
            goes=goes_on(one, on),
            decided_in=meetings.get(one.decided_in_meeting_id or ""),
            reports=visits.count(one.id),
        )
        for one in reading.all(Delegation, committee_id=tuple(by_id))
    ]
    return tuple(sorted(rows, key=lambda row: (not row.goes, row.committee, row.target_body, row.from_on, row.person)))


def goes_on(delegation: Delegation, day: date) -> bool:
    """Say whether somebody goes to the superior body on a day."""
    return delegation.state in GOING and covers(delegation.from_on, delegation.to_on, day)


def report_items(reading: Reading, meeting: Meeting) -> tuple[AgendaItem, ...]:
    """Return the reports to offer for a meeting's agenda: one for each superior body somebody goes to on its day."""
    delegations = reading.all(Delegation, committee_id=meeting.committee_id, order_by=("target_body",))
    bodies = dict.fromkeys(one.target_body for one in delegations if one.report_due and goes_on(one, meeting.date))
    titles = [item.title for item in reading.all(AgendaItem, meeting_id=meeting.id)]
    return tuple(
        AgendaItem(meeting_id=meeting.id, position="", title=f"Bericht: {body}", kind=AgendaKind.INFORMATION)
        for body in bodies
        if not any(title.startswith("Bericht") and _names(title, body) for title in titles)
    )


def delegation_letters(reading: Reading, committee: Committee, on: date) -> tuple[DelegationLetterData, ...]:
    """Return a letter for each superior body that somebody is or will be sent to (D24).

    Raises RuleBrokenError `committee.without_sender`.
    """
    sender = reading.find(SenderProfile, committee.sender_profile_id)
    if sender is None:
        raise RuleBrokenError("committee.without_sender", field="sender_profile_id", name=committee.short_name)
    people = people_of_committees(reading, committee.id)
    places = places_on(reading, committee.id, on, people)
    bodies: dict[str, list[Delegation]] = {}
    for one in reading.all(Delegation, committee_id=committee.id, order_by=("from_on",)):
        if one.state in GOING and (one.to_on is None or one.to_on >= on):
            bodies.setdefault(one.target_body, []).append(one)
    meetings = {one.id: one for one in reading.all(Meeting, committee_id=committee.id)}
    return tuple(
        DelegationLetterData(
            committee=committee,
            sender=sender,
            target_body=body,
            address=_address(body, sent),
            delegates=tuple(_delegate(one, people, places, meetings) for one in sent),
            report_due=any(one.report_due for one in sent),
            written_on=on,
        )
        for body, sent in bodies.items()
    )


def _delegate(
    delegation: Delegation, people: People, places: tuple[Place, ...], meetings: Mapping[str, Meeting]
) -> DelegateLine:
    person = people.persons[delegation.person_id]
    deputy = people.persons.get(delegation.deputy_id or "")
    place = next((place for place in places if place.holder and place.holder.id == person.id), None)
    appointment = place.appointment if place else None
    organisation = people.organisation_of(person, appointment)
    return DelegateLine(
        name=_spoken(person),
        organisation=organisation.name if organisation else "",
        function=appointment.role.value if appointment else "",
        deputy=_spoken(deputy) if deputy else "",
        from_on=delegation.from_on,
        to_on=delegation.to_on,
        decided_in=meetings.get(delegation.decided_in_meeting_id or ""),
    )


def _spoken(person: Person) -> str:
    """Return the name as letters say it: „Frau Dr. Karin Beispiel“; without a word where none is known (B4)."""
    said = person.salutation in {Salutation.MRS, Salutation.MR}
    return f"{person.salutation} {full_name(person)}" if said else full_name(person) or plain_name(person)


def _address(body: str, sent: list[Delegation]) -> str:
    """Return where the letter goes: as the latest delegation with an address says, for a body may move."""
    delegation = next((one for one in reversed(sent) if one.target_address.strip()), sent[-1])
    lines = [body, delegation.target_organiser, *re.split(r"[\n,;]", delegation.target_address)]
    return "\n".join(line.strip() for line in lines if line.strip())


def _check_once(writing: Writing, delegation: Delegation) -> None:
    for other in writing.all(Delegation, committee_id=delegation.committee_id, person_id=delegation.person_id):
        same = other.id != delegation.id and _same_body(other.target_body, delegation.target_body)
        ended = other.state is DelegationState.ENDED and other.to_on is None
        if same and not ended and overlap(other.from_on, other.to_on, delegation.from_on, delegation.to_on):
            raise RuleBrokenError("delegation.twice", field="person_id", target=other.target_body, start=other.from_on)


def _same_body(first: str, second: str) -> bool:
    return first.strip().casefold() == second.strip().casefold()


def _names(title: str, body: str) -> bool:
    """Say whether a title names the body by its first word: „Bericht aus der Landessteuerungsgruppe“."""
    return body.split(maxsplit=1)[0].strip("„“\"'(),.").casefold() in title.casefold()
