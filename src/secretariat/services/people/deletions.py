"""What must go by the office's own periods, and erasing it for good (I31, P05, P12)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from secretariat.domain.cards import PrintedCard
from secretariat.domain.deadlines import add_months
from secretariat.domain.invitations import Dispatch, Invitation, KeptLetter, Reply, SupplementDispatch
from secretariat.domain.meetings import Meeting
from secretariat.domain.needs import AccessNeed
from secretariat.domain.office import RetentionClass
from secretariat.domain.records import Record
from secretariat.domain.retention import retention_end, rule_for
from secretariat.domain.workshops import BondMember, GroupRefusal, Preference, WorkshopBond
from secretariat.services.needs.needs import day_to_delete, erase_due_needs
from secretariat.services.people.retention import (
    attendance_of,
    erase_attendance,
    erase_minutes,
    former_members,
    meetings_over,
    minutes_of,
    office_rules,
)
from secretariat.storage import history
from secretariat.storage.reading import Reading
from secretariat.storage.writing import Writing


@dataclass(frozen=True, slots=True)
class DueDeletion:
    """Records of one class that may be kept until `last_day`: how many, of which meeting. Never whose."""

    retention_class: RetentionClass
    last_day: date
    count: int
    meeting_id: str | None = None


def deletions_ahead(reading: Reading, until: date) -> tuple[DueDeletion, ...]:
    """Return what must have gone on a day, the longest overdue first: of needs and answers to minutes and people."""
    found = (
        *_needs(reading, until),
        *_answers(reading, until),
        *_former_members(reading, until),
        *_of_meetings(reading, until),
        *_history(reading, until),
    )
    return tuple(sorted(found, key=lambda one: (one.last_day, one.retention_class, one.meeting_id or "")))


def erase_due(writing: Writing, today: date, *, archive_asked: bool = False) -> int:
    """Erase what has reached its day, also from the history; returns how many records went.

    Minutes and outcomes only if the archive was asked (I32); former members are looked at one by one.
    """
    count = erase_due_needs(writing, today) + erase_attendance(writing, today)
    if archive_asked:
        count += erase_minutes(writing, today, archive_asked=True)
    for due in _answers(writing, today):
        invitations = writing.all(Invitation, meeting_id=due.meeting_id)
        ids = tuple(one.id for one in invitations)
        replies = writing.all(Reply, invitation_id=ids)
        answered = tuple(one.id for one in replies)
        wishes = (*writing.all(Preference, reply_id=answered), *writing.all(GroupRefusal, reply_id=answered))
        dispatches = writing.all(Dispatch, invitation_id=ids)
        letters = writing.all(KeptLetter, invitation_id=ids)
        proofs = writing.all(SupplementDispatch, invitation_id=ids)
        writing.erase(*_worked_with(writing, due.meeting_id))
        writing.erase(*wishes, *replies, *dispatches, *letters, *proofs, *invitations)
        count += len(invitations)
    return count


def _worked_with(reading: Reading, meeting_id: str | None) -> tuple[Record, ...]:
    """Return what named people of a meeting while it was prepared: what their cards said, who was to sit with whom."""
    bonds = reading.all(WorkshopBond, meeting_id=meeting_id)
    members = reading.all(BondMember, bond_id=tuple(one.id for one in bonds))
    return (*reading.all(PrintedCard, meeting_id=meeting_id), *members, *bonds)


def history_until(reading: Reading, today: date) -> datetime | None:
    """Return the moment before which steps must go, None where none is that old."""
    due = next(_history(reading, today), None)
    if due is None:
        return None
    rule = rule_for(office_rules(reading), RetentionClass.JOURNAL)
    return datetime.combine(add_months(today, -rule.months), time(), UTC)


def _needs(reading: Reading, until: date) -> Iterator[DueDeletion]:
    counts: dict[tuple[date, str | None], int] = {}
    for need in reading.all(AccessNeed):
        day = day_to_delete(reading, need)
        if day is not None and day <= until:
            key = (day, need.meeting_id)
            counts[key] = counts.get(key, 0) + 1
    for (day, meeting_id), count in counts.items():
        yield DueDeletion(RetentionClass.NEEDS, day, count, meeting_id)


def _answers(reading: Reading, until: date) -> Iterator[DueDeletion]:
    rule = rule_for(office_rules(reading), RetentionClass.REPLIES)
    for meeting in reading.all(Meeting):
        last_day = retention_end(rule, meeting.date)
        count = len(reading.all(Invitation, meeting_id=meeting.id)) if last_day < until else 0
        if count:
            yield DueDeletion(RetentionClass.REPLIES, last_day, count, meeting.id)


def _former_members(reading: Reading, until: date) -> Iterator[DueDeletion]:
    last_days = [one.last_day for one in former_members(reading, until) if one.last_day < until]
    if last_days:
        yield DueDeletion(RetentionClass.ENDED_MEMBERS, min(last_days), len(last_days))


def _of_meetings(reading: Reading, until: date) -> Iterator[DueDeletion]:
    for of, kept in ((RetentionClass.ATTENDANCE, attendance_of), (RetentionClass.MINUTES, minutes_of)):
        for meeting, last_day in meetings_over(reading, of, until):
            count = len(kept(reading, meeting.id))
            if count:
                yield DueDeletion(of, last_day, count, meeting.id)


def _history(reading: Reading, until: date) -> Iterator[DueDeletion]:
    rule = rule_for(office_rules(reading), RetentionClass.JOURNAL)
    days = [made_at.astimezone().date() for made_at in history.moments(reading)]
    due = [day for day in days[:-1] if retention_end(rule, day) < until]  # the newest step always stays
    if due:
        yield DueDeletion(RetentionClass.JOURNAL, retention_end(rule, min(due)), len(due))
