"""What is due over all committees, most urgent first: the lines of „Heute“ and of `secretariat show … due`."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from secretariat.deferred import deferred
from secretariat.domain.as_of import HOLDING_STATES, covers, holds_on
from secretariat.domain.cadence import PeriodStatus
from secretariat.domain.committees import (
    Appointment,
    AppointmentState,
    Bench,
    Committee,
    Delegation,
    DelegationState,
    Seat,
)
from secretariat.domain.deadlines import minutes_by, notice_in_force, objections_by
from secretariat.domain.formatting import short_date
from secretariat.domain.invitation_rules import UNANSWERED
from secretariat.domain.invitations import Answer, Invitation, InvitationRole, ReminderState, Reply
from secretariat.domain.meeting_rules import TO_COME
from secretariat.domain.meetings import Meeting, MeetingState
from secretariat.domain.office import RetentionClass
from secretariat.domain.outcomes import FollowUp, Minutes, MinutesState, Resolution, ResolutionState
from secretariat.domain.people import Person
from secretariat.domain.reply_rules import STATE_OF_ANSWER, called_in, current_reply
from secretariat.domain.statements import statement
from secretariat.sentences import said
from secretariat.services.cadence import cadence_of
from secretariat.services.committees import rules_on
from secretariat.services.deadlines import calendar_of, deadlines_for
from secretariat.services.deletions import deletions_ahead
from secretariat.services.delivery import delivery_calendar
from secretariat.services.gathering import gather_people
from secretariat.services.meetings import meeting_name
from secretariat.services.notice import breaches
from secretariat.services.urgency import urgent_meetings
from secretariat.storage.reading import Reading

if TYPE_CHECKING:
    from secretariat.services import accommodations
else:
    accommodations = deferred("secretariat.services.accommodations")

LOOK_AHEAD = timedelta(days=28)
TERMS_AHEAD = timedelta(days=90)
RENEWAL_AHEAD = timedelta(days=365)
CHECKED_FOR = timedelta(days=365)
"""An address not looked at for longer is called unchecked (handbook 3.2)."""
DAYS_TO_TYPE_BACK = 2
"""How soon after the meeting the signed sheet should be in the register."""
NOT_TAKING_PLACE = frozenset({MeetingState.CANCELLED, MeetingState.MOVED})


class DueKind(StrEnum):
    """What has to be done."""

    FOLLOW_UP = "follow_up"
    POSTING = "letters_to_post"
    REPLIES = "replies_outstanding"
    REMINDER = "reminder_due"
    OUTCOME = "outcome_due"
    MINUTES = "minutes_due"
    NEEDS = "needs_to_delete"
    AGREEMENT = "agreement_renewal"
    ATTENDANCE = "attendance_to_record"
    TERM = "term_ends"
    ADDRESSES = "addresses_to_check"
    ARRANGEMENTS = "needs_to_arrange"
    ANSWERS_TO_DELETE = "answers_to_delete"
    HISTORY_TO_DELETE = "history_to_delete"
    FORMER_MEMBERS = "former_members"
    ATTENDANCE_TO_DELETE = "attendance_to_delete"
    MINUTES_TO_DELETE = "minutes_to_delete"
    SAFETY_COPY = "safety_copy_failed"
    CADENCE = "cadence_at_risk"
    OBJECTIONS = "objections_end"
    NOTICE = "notice_violated"
    DELEGATION = "delegation_ends"


_DELETIONS = {
    RetentionClass.NEEDS: DueKind.NEEDS,
    RetentionClass.REPLIES: DueKind.ANSWERS_TO_DELETE,
    RetentionClass.JOURNAL: DueKind.HISTORY_TO_DELETE,
    RetentionClass.ENDED_MEMBERS: DueKind.FORMER_MEMBERS,
    RetentionClass.ATTENDANCE: DueKind.ATTENDANCE_TO_DELETE,
    RetentionClass.MINUTES: DueKind.MINUTES_TO_DELETE,
}


@dataclass(frozen=True, slots=True)
class DueRow:
    """One thing to do: until when, what, for whom. Never a name of somebody with a need."""

    due: date
    overdue: bool
    kind: DueKind
    committee: str
    meeting: str
    what: str


@dataclass(frozen=True, slots=True)
class _Board:
    """Where the things to do are collected: the committees looked at, their meetings, and the day."""

    reading: Reading
    committees: dict[str, Committee]
    meetings: dict[str, Meeting]
    today: date
    language: str

    def said(self, thing: str, **values: object) -> str:
        """Return what is to do in words, a count of one in its own."""
        one = "_one" if values.get("count") == 1 else ""
        return said(statement(f"due.{thing}{one}", **values), self.language)

    def row(
        self, kind: DueKind, due: date, what: str, *, meeting: Meeting | None = None, committee: Committee | None = None
    ) -> DueRow:
        """Return the row of a thing to do."""
        committee = committee or (self.committees[meeting.committee_id] if meeting else None)
        return DueRow(
            due=due,
            overdue=due < self.today,
            kind=kind,
            committee=committee.short_name if committee else "",
            meeting=meeting_name(committee, meeting) if committee and meeting else "",
            what=what,
        )


def due_rows(
    reading: Reading, committees: tuple[Committee, ...], today: date, language: str = "de"
) -> tuple[DueRow, ...]:
    """Return what is due within four weeks (ending terms: 90 days, agreements: a year), overdue first."""
    by_id = {committee.id: committee for committee in committees}
    meetings = {meeting.id: meeting for meeting in reading.all(Meeting, committee_id=tuple(by_id))}
    board = _Board(reading, by_id, meetings, today, language)
    rows = [
        *_follow_ups(board),
        *_outcomes(board),
        *_posting(board),
        *_breaches(board),
        *_replies(board),
        *_after_meetings(board),
        *_deletions(board),
        *_arrangements(board),
        *_terms(board),
        *_delegations(board),
        *_agreements(board),
        *_cadence(board),
        *_addresses(board),
    ]
    return tuple(sorted(rows, key=lambda row: (row.due, row.committee, row.meeting, row.kind, row.what)))


def _called_in(board: _Board) -> frozenset[tuple[str, str]]:
    """Return who was asked to come because a member cannot: the meeting and the person, whose answer is awaited."""
    declined = board.reading.all(Invitation, meeting_id=tuple(board.meetings), state=STATE_OF_ANSWER[Answer.DECLINED])
    given: defaultdict[str, list[Reply]] = defaultdict(list)
    for reply in board.reading.all(Reply, invitation_id=tuple(one.id for one in declined)):
        given[reply.invitation_id].append(reply)
    asked = ((one.meeting_id, called_in(current_reply(given[one.id]))) for one in declined)
    return frozenset((meeting_id, person_id) for meeting_id, person_id in asked if person_id)


def _follow_ups(board: _Board) -> Iterator[DueRow]:
    for follow_up in board.reading.all(FollowUp, done_on=None):
        meeting = board.meetings.get(follow_up.meeting_id or "")
        committee = board.committees.get(follow_up.committee_id or "")
        elsewhere = (follow_up.meeting_id or follow_up.committee_id) and not (meeting or committee)
        if follow_up.due <= board.today + LOOK_AHEAD and not elsewhere:
            yield board.row(DueKind.FOLLOW_UP, follow_up.due, follow_up.text, meeting=meeting, committee=committee)


def _outcomes(board: _Board) -> Iterator[DueRow]:
    for outcome in board.reading.all(Resolution, meeting_id=tuple(board.meetings)):
        pending = outcome.state in (ResolutionState.OPEN, ResolutionState.FORWARDED)
        if pending and outcome.due and outcome.due <= board.today + LOOK_AHEAD:
            meeting = board.meetings[outcome.meeting_id]
            what = board.said(f"outcome_{outcome.kind.name.lower()}", no=outcome.no)
            yield board.row(DueKind.OUTCOME, outcome.due, what, meeting=meeting)


def _posting(board: _Board) -> Iterator[DueRow]:
    """Tell when the letters of a meeting not yet invited to must leave the office (F8, F9, F12, F13)."""
    urgent = urgent_meetings(board.reading, board.meetings)
    for meeting in board.meetings.values():
        committee = board.committees[meeting.committee_id]
        rules = rules_on(board.reading, committee.id, meeting.date)
        if meeting.state in TO_COME and meeting.date >= board.today and rules is not None:
            notice = notice_in_force(rules, urgent=meeting.id in urgent)
            found = deadlines_for(meeting.date, notice, delivery_calendar(board.reading, committee), None)
            posting = found.office_posting or found.safe_receipt
            if posting <= board.today + LOOK_AHEAD:
                what = board.said("posting", day=short_date(meeting.date))
                yield board.row(DueKind.POSTING, posting, what, meeting=meeting)


def _breaches(board: _Board) -> Iterator[DueRow]:
    """Count the members called too late, until that is healed or the meeting closed (I09, I10)."""
    found = breaches(
        board.reading,
        board.meetings.values(),
        cache(lambda committee_id: delivery_calendar(board.reading, board.committees[committee_id])),
    )
    for meeting_id, late in found.items():
        meeting = board.meetings[meeting_id]
        what = board.said("notice", count=len(late), latest=late[0].values["latest"])
        yield board.row(DueKind.NOTICE, meeting.date, what, meeting=meeting)


def _replies(board: _Board) -> Iterator[DueRow]:
    """Tell how many answers are awaited until the day to reply; after it, whom nobody reminded yet (handbook 3.2)."""
    waiting: Counter[str] = Counter()
    to_remind: Counter[str] = Counter()
    called = _called_in(board)
    sent = board.reading.all(Invitation, meeting_id=tuple(board.meetings), state=tuple(UNANSWERED))
    for invitation in sent:
        if invitation.role is not InvitationRole.DEPUTY or (invitation.meeting_id, invitation.person_id) in called:
            waiting[invitation.meeting_id] += 1
            to_remind[invitation.meeting_id] += invitation.reminder is ReminderState.NONE
    for id_, silent in waiting.items():
        meeting = board.meetings[id_]
        if meeting.state is not MeetingState.INVITED or meeting.date < board.today or meeting.reply_by is None:
            continue
        if board.today > meeting.reply_by and to_remind[id_]:
            what = board.said("reminder", count=to_remind[id_])
            yield board.row(DueKind.REMINDER, meeting.reply_by, what, meeting=meeting)
        elif board.today <= meeting.reply_by <= board.today + LOOK_AHEAD:
            what = board.said("replies", count=silent)
            yield board.row(DueKind.REPLIES, meeting.reply_by, what, meeting=meeting)
        elif board.today > meeting.reply_by:
            what = board.said("replies_missing", count=silent)
            yield board.row(DueKind.REPLIES, meeting.date, what, meeting=meeting)


def _after_meetings(board: _Board) -> Iterator[DueRow]:
    """Tell what a meeting leaves to do: the signed sheet, then the minutes."""
    minutes = {one.meeting_id: one for one in board.reading.all(Minutes, meeting_id=tuple(board.meetings))}
    for meeting in board.meetings.values():
        open_still = meeting.state in (MeetingState.INVITED, MeetingState.RUNNING)
        if open_still and meeting.date < board.today:
            due = meeting.date + timedelta(days=DAYS_TO_TYPE_BACK)
            yield board.row(DueKind.ATTENDANCE, due, board.said("attendance"), meeting=meeting)
        rules = rules_on(board.reading, meeting.committee_id, meeting.date)
        written = minutes.get(meeting.id)
        unsent = written is None or written.state in (MinutesState.DRAFT, MinutesState.SIGNED)
        if meeting.state is MeetingState.HELD and unsent and rules is not None:
            calendar = calendar_of(board.reading, board.committees[meeting.committee_id].federal_state)
            due = minutes_by(meeting.date, rules, calendar)
            if due <= board.today + LOOK_AHEAD:
                yield board.row(DueKind.MINUTES, due, board.said("minutes"), meeting=meeting)
        yield from _objections(board, meeting, written)


def _objections(board: _Board, meeting: Meeting, minutes: Minutes | None) -> Iterator[DueRow]:
    """Tell until when members may object to minutes that are out (handbook 3.1); afterwards they are to be approved."""
    rules = rules_on(board.reading, meeting.committee_id, meeting.date)
    if minutes is None or minutes.sent_on is None or minutes.state is MinutesState.APPROVED or rules is None:
        return
    calendar = calendar_of(board.reading, board.committees[meeting.committee_id].federal_state)
    last = objections_by(meeting.date, rules, calendar, minutes.sent_on)
    if last is not None and board.today <= last <= board.today + LOOK_AHEAD:
        yield board.row(DueKind.OBJECTIONS, last, board.said("objections"), meeting=meeting)


def _deletions(board: _Board) -> Iterator[DueRow]:
    """Count what must go, without a name and without saying what it is."""
    for due in deletions_ahead(board.reading, board.today + LOOK_AHEAD):
        meeting = board.meetings.get(due.meeting_id or "")
        if meeting is not None or not due.meeting_id:
            kind = _DELETIONS[due.retention_class]
            what = board.said(kind, count=due.count)
            yield board.row(kind, due.last_day, what, meeting=meeting)


def _arrangements(board: _Board) -> Iterator[DueRow]:
    """Tell by when what nobody has promised yet must be ordered for those who need it: a number, never what or whose.

    Once that day has passed, it is still told until the meeting.
    """
    for meeting in board.meetings.values():
        if meeting.date < board.today:
            continue
        found = accommodations.open_arrangements(board.reading, meeting)
        if found is not None and found.due <= board.today + LOOK_AHEAD:
            what = board.said("arrangements", count=found.count)
            yield board.row(DueKind.ARRANGEMENTS, found.due, what, meeting=meeting)


def _terms(board: _Board) -> Iterator[DueRow]:
    """Tell which terms end within 90 days, for a seat that nobody is appointed to afterwards."""
    benches = {bench.id: bench for bench in board.reading.all(Bench, committee_id=tuple(board.committees))}
    seats = {seat.id: seat for seat in board.reading.all(Seat, bench_id=tuple(benches))}
    appointments = board.reading.all(Appointment, seat_id=tuple(seats))
    for appointment in appointments:
        end = appointment.end
        if end is None or not board.today <= end <= board.today + TERMS_AHEAD or not holds_on(appointment, board.today):
            continue
        seat = seats[appointment.seat_id]
        if _is_needed_after(seat, end) and not _is_filled_after(appointments, seat, end):
            bench = benches[seat.bench_id]
            what = board.said("term", bench=bench.print_label, seat_no=seat.seat_no)
            yield board.row(DueKind.TERM, end, what, committee=board.committees[bench.committee_id])


def _delegations(board: _Board) -> Iterator[DueRow]:
    """Tell which delegations end within 90 days, without somebody sent there afterwards."""
    sent = board.reading.all(Delegation, committee_id=tuple(board.committees))
    going = [one for one in sent if one.state in (DelegationState.DECIDED, DelegationState.CURRENT)]
    for one in going:
        end = one.to_on
        if end is None or not board.today <= end <= board.today + TERMS_AHEAD:
            continue
        after = (other for other in going if other.to_on is None or other.to_on > end)
        if not any((other.committee_id, other.target_body) == (one.committee_id, one.target_body) for other in after):
            what = board.said("delegation", body=one.target_body)
            yield board.row(DueKind.DELEGATION, end, what, committee=board.committees[one.committee_id])


def _is_needed_after(seat: Seat, day: date) -> bool:
    return covers(seat.valid_from, seat.valid_to, day + timedelta(days=1))


def _is_filled_after(appointments: Iterable[Appointment], seat: Seat, day: date) -> bool:
    coming = (AppointmentState.REQUESTED, AppointmentState.NOMINATED)
    return any(
        appointment.seat_id == seat.id
        and (appointment.state in HOLDING_STATES or appointment.state in coming)
        and (appointment.end is None or appointment.end > day)
        for appointment in appointments
    )


def _agreements(board: _Board) -> Iterator[DueRow]:
    for committee in board.committees.values():
        renewal = committee.agreement_renewal_due
        if renewal is not None and renewal <= board.today + RENEWAL_AHEAD:
            yield board.row(DueKind.AGREEMENT, renewal, board.said("agreement"), committee=committee)


def _cadence(board: _Board) -> Iterator[DueRow]:
    """Tell by when letters must go out for a meeting that the cadence asks for and nobody planned in time (8.1)."""
    for committee in board.committees.values():
        found = cadence_of(board.reading, committee, board.today)
        for one in found.periods if found else ():
            posting, last_day = one.last_posting, one.last_day
            if one.status is not PeriodStatus.AT_RISK or posting is None or last_day is None:
                continue
            if posting <= board.today + LOOK_AHEAD:
                what = board.said("cadence", period=one.period.label, day=short_date(last_day))
                yield board.row(DueKind.CADENCE, posting, what, committee=committee)


def _addresses(board: _Board) -> Iterator[DueRow]:
    """Count the addresses of those who sit here today that were not looked at for a year: one line for each committee.

    They are due before the next letters go out, else a year after the oldest look.
    """
    people = gather_people(board.reading)
    benches = {bench.id: bench for bench in board.reading.all(Bench, committee_id=tuple(board.committees))}
    seats = {seat.id: seat for seat in board.reading.all(Seat, bench_id=tuple(benches))}
    old: dict[str, set[tuple[date, str]]] = {}
    for appointment in board.reading.all(Appointment, seat_id=tuple(seats)):
        person = people.persons[appointment.person_id]
        address = people.address_of(person, appointment)
        checked_on = address.checked_on if address else None
        if address is None or checked_on is None or not holds_on(appointment, board.today) or not _is_reachable(person):
            continue
        if checked_on < board.today - CHECKED_FOR:
            committee_id = benches[seats[appointment.seat_id].bench_id].committee_id
            old.setdefault(committee_id, set()).add((checked_on, address.id))
    for committee_id, looks in old.items():
        what = board.said("addresses", count=len(looks))
        due = min(looks)[0] + CHECKED_FOR
        yield board.row(DueKind.ADDRESSES, due, what, committee=board.committees[committee_id])


def _is_reachable(person: Person) -> bool:
    return person.trashed_on is None and person.anonymised_on is None
