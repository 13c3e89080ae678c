"""What is due over all committees, most urgent first: the lines of „Heute“ and of `secretariat show … due`."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
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
from secretariat.domain.deadlines import minutes_by, objections_by
from secretariat.domain.formatting import short_date
from secretariat.domain.meeting_rules import TOOK_PLACE, number_gaps
from secretariat.domain.meetings import Meeting, MeetingState
from secretariat.domain.office import RetentionClass
from secretariat.domain.outcomes import FollowUp, Minutes, MinutesState, Resolution, ResolutionState
from secretariat.domain.people import Person
from secretariat.services.committee.cadence import cadence_of
from secretariat.services.meeting.deadlines import calendar_of
from secretariat.services.people.deletions import deletions_ahead
from secretariat.services.people.known_people import people_of_committees
from secretariat.services.today.due_board import LOOK_AHEAD, Board, DueKind, DueRow
from secretariat.services.today.due_letters import letters_due
from secretariat.storage.reading import Reading

if TYPE_CHECKING:
    from secretariat.services.needs import accommodations
else:
    accommodations = deferred("secretariat.services.needs.accommodations")

__all__ = ["DueKind", "DueRow", "due_rows"]

TERMS_AHEAD = timedelta(days=90)
RENEWAL_AHEAD = timedelta(days=365)
CHECKED_FOR = timedelta(days=365)
"""An address not looked at for longer is called unchecked (handbook 3.2)."""
DAYS_TO_TYPE_BACK = 2
"""How soon after the meeting the signed sheet should be in the register."""
_DELETIONS = {
    RetentionClass.NEEDS: DueKind.NEEDS,
    RetentionClass.REPLIES: DueKind.ANSWERS_TO_DELETE,
    RetentionClass.JOURNAL: DueKind.HISTORY_TO_DELETE,
    RetentionClass.ENDED_MEMBERS: DueKind.FORMER_MEMBERS,
    RetentionClass.ATTENDANCE: DueKind.ATTENDANCE_TO_DELETE,
    RetentionClass.MINUTES: DueKind.MINUTES_TO_DELETE,
}


def due_rows(
    reading: Reading, committees: tuple[Committee, ...], today: date, language: str = "de"
) -> tuple[DueRow, ...]:
    """Return what is due within four weeks (ending terms: 90 days, agreements: a year), overdue first."""
    by_id = {committee.id: committee for committee in committees}
    meetings = {meeting.id: meeting for meeting in reading.all(Meeting, committee_id=tuple(by_id))}
    board = Board(reading, by_id, meetings, today, language)
    rows = [
        *_follow_ups(board),
        *_outcomes(board),
        *letters_due(board),
        *_after_meetings(board),
        *_numbers(board),
        *_deletions(board),
        *_arrangements(board),
        *_terms(board),
        *_delegations(board),
        *_agreements(board),
        *_cadence(board),
        *_addresses(board),
    ]
    return tuple(sorted(rows, key=lambda row: (row.due, row.committee, row.meeting, row.kind, row.what)))


def _follow_ups(board: Board) -> Iterator[DueRow]:
    for follow_up in board.reading.all(FollowUp, done_on=None):
        meeting = board.meetings.get(follow_up.meeting_id or "")
        committee = board.committees.get(follow_up.committee_id or "")
        elsewhere = (follow_up.meeting_id or follow_up.committee_id) and not (meeting or committee)
        if follow_up.due <= board.today + LOOK_AHEAD and not elsewhere:
            yield board.row(DueKind.FOLLOW_UP, follow_up.due, follow_up.text, meeting=meeting, committee=committee)


def _outcomes(board: Board) -> Iterator[DueRow]:
    for outcome in board.reading.all(Resolution, meeting_id=tuple(board.meetings)):
        pending = outcome.state in (ResolutionState.OPEN, ResolutionState.FORWARDED)
        if pending and outcome.due and outcome.due <= board.today + LOOK_AHEAD:
            meeting = board.meetings[outcome.meeting_id]
            what = board.said(f"outcome_{outcome.kind.name.lower()}", no=outcome.no)
            yield board.row(DueKind.OUTCOME, outcome.due, what, meeting=meeting)


def _after_meetings(board: Board) -> Iterator[DueRow]:
    """Tell what a meeting leaves to do: the signed sheet, then the minutes."""
    minutes = {one.meeting_id: one for one in board.reading.all(Minutes, meeting_id=tuple(board.meetings))}
    for meeting in board.meetings.values():
        open_still = meeting.state in (MeetingState.INVITED, MeetingState.RUNNING)
        if open_still and meeting.date < board.today:
            due = meeting.date + timedelta(days=DAYS_TO_TYPE_BACK)
            yield board.row(DueKind.ATTENDANCE, due, board.said("attendance"), meeting=meeting)
        written = minutes.get(meeting.id)
        unsent = written is None or written.state in (MinutesState.DRAFT, MinutesState.SIGNED)
        rules = board.rules_of(meeting) if meeting.state is MeetingState.HELD and unsent else None
        if rules is not None:
            calendar = calendar_of(board.reading, board.committees[meeting.committee_id].federal_state)
            due = minutes_by(meeting.date, rules, calendar)
            if due <= board.today + LOOK_AHEAD:
                yield board.row(DueKind.MINUTES, due, board.said("minutes"), meeting=meeting)
        yield from _objections(board, meeting, written)


def _objections(board: Board, meeting: Meeting, minutes: Minutes | None) -> Iterator[DueRow]:
    """Tell until when members may object to minutes that are out (handbook 3.1); afterwards they are to be approved."""
    if minutes is None or minutes.sent_on is None or minutes.state is MinutesState.APPROVED:
        return
    rules = board.rules_of(meeting)
    if rules is None:
        return
    calendar = calendar_of(board.reading, board.committees[meeting.committee_id].federal_state)
    last = objections_by(meeting.date, rules, calendar, minutes.sent_on)
    if last is not None and board.today <= last <= board.today + LOOK_AHEAD:
        yield board.row(DueKind.OBJECTIONS, last, board.said("objections"), meeting=meeting)


def _numbers(board: Board) -> Iterator[DueRow]:
    """Tell which numbers are missing before the last meeting that took place (I16): left out, or typed wrong."""
    for committee in board.committees.values():
        own = [one for one in board.meetings.values() if one.committee_id == committee.id]
        missing = number_gaps(own, committee.numbering_start)
        if missing:
            last = max((one for one in own if one.state in TOOK_PLACE), key=lambda one: one.no)
            numbers = ", ".join(str(no) for no in missing)
            what = board.said(DueKind.NUMBERS, count=len(missing), numbers=numbers, no=last.no)
            yield board.row(DueKind.NUMBERS, last.date, what, meeting=last)


def _deletions(board: Board) -> Iterator[DueRow]:
    """Count what must go, without a name and without saying what it is."""
    for due in deletions_ahead(board.reading, board.today + LOOK_AHEAD):
        meeting = board.meetings.get(due.meeting_id or "")
        if meeting is not None or not due.meeting_id:
            kind = _DELETIONS[due.retention_class]
            what = board.said(kind, count=due.count)
            yield board.row(kind, due.last_day, what, meeting=meeting)


def _arrangements(board: Board) -> Iterator[DueRow]:
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


def _terms(board: Board) -> Iterator[DueRow]:
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


def _delegations(board: Board) -> Iterator[DueRow]:
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


def _agreements(board: Board) -> Iterator[DueRow]:
    for committee in board.committees.values():
        renewal = committee.agreement_renewal_due
        if renewal is not None and renewal <= board.today + RENEWAL_AHEAD:
            yield board.row(DueKind.AGREEMENT, renewal, board.said("agreement"), committee=committee)


def _cadence(board: Board) -> Iterator[DueRow]:
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


def _addresses(board: Board) -> Iterator[DueRow]:
    """Count the addresses of those who sit here today that were not looked at for a year: one line for each committee.

    They are due before the next letters go out, else a year after the oldest look.
    """
    people = people_of_committees(board.reading, *board.committees)
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
