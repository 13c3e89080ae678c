"""Whose data, and of which meetings, have been kept long enough: former members, lists, minutes (I31, P10)."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from secretariat.domain.as_of import HOLDING_STATES
from secretariat.domain.attendance import Attendance
from secretariat.domain.attendance_rules import IN_ROOM
from secretariat.domain.committees import Appointment, Delegation, DelegationState, Deputyship
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.invitations import Invitation, InvitationState, Reply
from secretariat.domain.meeting_rules import ON_THEIR_WAY, TO_COME
from secretariat.domain.meetings import Meeting
from secretariat.domain.names import list_name, person_order, plain_name
from secretariat.domain.office import RetentionClass, RetentionRule
from secretariat.domain.outcomes import ExpenseClaim, Minutes, Resolution
from secretariat.domain.people import Person
from secretariat.domain.records import Record
from secretariat.domain.retention import (
    DEFAULT_RULES,
    KeptRecord,
    check_archive_was_asked,
    retention_end,
    rule_for,
)
from secretariat.domain.workshops import Assignment, WorkshopResult
from secretariat.storage.anonymising import anonymise, goes_with, merged_with
from secretariat.storage.fields import table_name
from secretariat.storage.reading import Reading
from secretariat.storage.writing import Writing

_STAYS: tuple[type[Record], ...] = (Appointment, Invitation, Attendance, Assignment, Delegation, ExpenseClaim)
"""What keeps its place without a name: seats, states and answers, which statistics and minutes are made of."""


@dataclass(frozen=True, slots=True)
class FormerMember:
    """Somebody who holds nothing any more: the last meeting attended, else the end of the time, and the last day."""

    person_id: str
    name: str
    since: date
    last_day: date


@dataclass(frozen=True, slots=True)
class AnonymisingPlan:
    """What would become of somebody's records, counted by table: what goes, and what stays without a name.

    People that go are those in the trash who were merged with her.

    `last_day` is until when they may be kept; None for who was never a member, as a guest who asks to be erased.
    """

    name: str
    last_day: date | None
    goes: Counter[str]
    stays: Counter[str]


def office_rules(reading: Reading) -> tuple[RetentionRule, ...]:
    """Return the office's rules; a class without one of its own falls back on the usual one."""
    own = reading.all(RetentionRule)
    named = {rule.retention_class for rule in own}
    return (*own, *(rule for rule in DEFAULT_RULES if rule.retention_class not in named))


def former_members(reading: Reading, today: date) -> tuple[FormerMember, ...]:
    """Return all who held a seat or deputised and do so no longer, in the order of lists; the nameless left out."""
    ends = _ends_of_time(reading, today)
    people = [one for one in reading.all(Person, id=tuple(ends)) if one.anonymised_on is None] if ends else []
    kept_by = {one.id for one in people if _still_needed(reading, one.id, today)}
    attended = _last_attended(reading, [one.id for one in people])
    rule = rule_for(office_rules(reading), RetentionClass.ENDED_MEMBERS)
    found = []
    for person in sorted(people, key=person_order):
        if person.id not in kept_by:
            since = attended.get(person.id, ends[person.id])
            last_day = max(retention_end(rule, since), ends[person.id])
            found.append(FormerMember(person.id, list_name(person), since, last_day))
    return tuple(found)


def anonymising_plan(reading: Reading, person_id: str, today: date) -> AnonymisingPlan:
    """Return what anonymising would take away and what it would leave.

    Raises RuleBrokenError `person.still_needed` for somebody who holds a seat, deputises, is sent to another body or
    is invited to a meeting still to come, `person.is_anonymous` for whom it was done already.
    """
    person = reading.get(Person, person_id)
    if person.anonymised_on is not None:
        raise RuleBrokenError("person.is_anonymous", field="anonymised_on")
    if _goes_on(reading, person_id, today) or _still_needed(reading, person_id, today):
        raise RuleBrokenError("person.still_needed", field="family_name", name=plain_name(person))
    member = next((one for one in former_members(reading, today) if one.person_id == person_id), None)
    stays = Counter(table_name(kind) for kind in _STAYS for _ in _of_person(reading, kind, person_id))
    invited = tuple(one.id for one in reading.all(Invitation, person_id=person_id))
    stays[table_name(Reply)] = len(reading.all(Reply, invitation_id=invited))
    deputyships = reading.all(Deputyship, deputy_person_id=person_id)
    stays[table_name(Deputyship)] = len(deputyships)
    twins = merged_with(reading, person_id)
    goes = Counter(table_name(type(one)) for id_ in (person_id, *twins) for one in goes_with(reading, id_))
    goes[table_name(Person)] = len(twins)
    return AnonymisingPlan(list_name(person), member.last_day if member else None, +goes, +stays)


def anonymise_former(writing: Writing, person_id: str, today: date) -> None:
    """Take away who somebody was, for good (P10); refused as `anonymising_plan` refuses."""
    anonymising_plan(writing, person_id, today)
    anonymise(writing, person_id, today)


def meetings_over(reading: Reading, retention_class: RetentionClass, until: date) -> Iterator[tuple[Meeting, date]]:
    """Give the meetings whose attendance or minutes must have gone by a day, with the last day they may be kept."""
    rule = rule_for(office_rules(reading), retention_class)
    for meeting in reading.all(Meeting):
        last_day = retention_end(rule, meeting.date)
        if last_day < until:
            yield meeting, last_day


def attendance_of(reading: Reading, meeting_id: str) -> tuple[Attendance, ...]:
    """Return the lines of the list of a meeting."""
    return reading.all(Attendance, meeting_id=meeting_id)


def minutes_of(reading: Reading, meeting_id: str) -> tuple[Record, ...]:
    """Return minutes and outcomes of a meeting."""
    return (*reading.all(Minutes, meeting_id=meeting_id), *reading.all(Resolution, meeting_id=meeting_id))


def erase_attendance(writing: Writing, today: date) -> int:
    """Erase the lists whose period is over; returns how many lines went."""
    lines = [
        line
        for meeting, _ in meetings_over(writing, RetentionClass.ATTENDANCE, today)
        for line in attendance_of(writing, meeting.id)
    ]
    writing.erase(*lines)
    return len(lines)


def erase_minutes(writing: Writing, today: date, *, archive_asked: bool) -> int:
    """Erase minutes and outcomes whose period is over; returns how many records went.

    Refused as `retention.archive_not_asked` until the clerk confirms that they were offered to the archive (I32).
    """
    due = [
        (record, meeting)
        for meeting, _ in meetings_over(writing, RetentionClass.MINUTES, today)
        for record in minutes_of(writing, meeting.id)
    ]
    kept = (KeptRecord(record.id, RetentionClass.MINUTES, meeting.date) for record, meeting in due)
    check_archive_was_asked(kept, office_rules(writing), confirmed=archive_asked)
    taken_up = tuple(record.id for record, _ in due if isinstance(record, Resolution))
    results = writing.all(WorkshopResult, resolution_id=taken_up)
    writing.erase(*results, *(record for record, _ in due))
    return len(due)


def _ends_of_time(reading: Reading, today: date) -> dict[str, date]:
    """Return on which day the last seat or standing deputyship of those ended who hold none today or later."""
    ends: dict[str, date] = {}
    goes_on: set[str] = set()
    for person_id, end in _times(reading.all(Appointment), reading.all(Deputyship)):
        if end is None or end >= today:
            goes_on.add(person_id)
        else:
            ends[person_id] = max(end, ends.get(person_id, end))
    return {person_id: end for person_id, end in ends.items() if person_id not in goes_on}


def _goes_on(reading: Reading, person_id: str, today: date) -> bool:
    """Say whether somebody holds a seat or deputises today or later."""
    held, acts = (
        reading.all(Appointment, person_id=person_id),
        reading.all(Deputyship, deputy_person_id=person_id),
    )
    return any(end is None or end >= today for _, end in _times(held, acts))


def _times(held: Iterable[Appointment], acts: Iterable[Deputyship]) -> Iterator[tuple[str, date | None]]:
    """Give until when each right to a seat lasts; one that was only asked for has not begun, and so has no end."""
    for one in held:
        yield one.person_id, one.end if one.state in HOLDING_STATES else None
    for other in acts:
        yield other.deputy_person_id, other.end


def _still_needed(reading: Reading, person_id: str, today: date) -> bool:
    """Say whether somebody is still sent to another body, or invited to a meeting that is to come."""
    sent = (*reading.all(Delegation, person_id=person_id), *reading.all(Delegation, deputy_id=person_id))
    if any(one.state is not DelegationState.ENDED and (one.to_on is None or one.to_on >= today) for one in sent):
        return True
    invited = [
        one for one in reading.all(Invitation, person_id=person_id) if one.state is not InvitationState.WITHDRAWN
    ]
    meetings = reading.all(Meeting, id=tuple(one.meeting_id for one in invited)) if invited else ()
    return any(one.state in TO_COME | ON_THEIR_WAY and one.date >= today for one in meetings)


def _last_attended(reading: Reading, person_ids: Iterable[str]) -> dict[str, date]:
    lines = reading.all(Attendance, person_id=tuple(person_ids), state=tuple(IN_ROOM))
    days = {one.id: one.date for one in reading.all(Meeting, id=tuple({line.meeting_id for line in lines}))}
    found: dict[str, date] = {}
    for line in lines:
        day = days[line.meeting_id]
        found[line.person_id] = max(day, found.get(line.person_id, day))
    return found


def _of_person(reading: Reading, kind: type[Record], person_id: str) -> tuple[Record, ...]:
    return reading.all(kind, person_id=person_id)
