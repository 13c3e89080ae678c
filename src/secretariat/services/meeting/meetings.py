"""What a clerk does with meetings and their agenda."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from secretariat.domain.attendance import Attendance, AttendanceState, VoteExclusion
from secretariat.domain.attendance_rules import check_attendance_times
from secretariat.domain.cards import PrintedCard
from secretariat.domain.committees import Committee
from secretariat.domain.deadlines import propose_reply_by
from secretariat.domain.errors import NotFoundError, RuleBrokenError
from secretariat.domain.invitation_rules import NOT_YET_SENT
from secretariat.domain.invitations import Dispatch, Invitation, InvitationState, KeptLetter
from secretariat.domain.life_cycles import check_move
from secretariat.domain.meeting_rules import (
    CALLED_OFF,
    TO_COME,
    TOOK_PLACE,
    check_day_kept,
    check_meeting_closes,
    check_meeting_number,
    check_meeting_removable,
    check_meeting_times,
    check_rules_frozen,
    next_meeting_number,
)
from secretariat.domain.meetings import AgendaItem, Meeting, MeetingKind, MeetingState, Urgency
from secretariat.domain.office import GeneratedDocument
from secretariat.domain.outcomes import Minutes
from secretariat.domain.records import Record, new_id
from secretariat.domain.reply_rules import check_reply_by, check_reply_day_ahead
from secretariat.domain.workshops import AllotmentWeights, Assignment, BondMember, WorkshopBond, WorkshopGroup
from secretariat.services.committee.committees import rules_on
from secretariat.services.committee.delivery import delivery_calendar
from secretariat.services.typed_in import cleaned
from secretariat.storage.reading import Reading
from secretariat.storage.writing import Writing

PLANNED_WITH_IT: tuple[type[Record], ...] = (
    GeneratedDocument,
    VoteExclusion,
    Urgency,
    Assignment,
    AllotmentWeights,
    PrintedCard,
)
"""What is kept of a meeting that was only planned, and has no sense without it."""


def meeting_name(committee: Committee, meeting: Meeting) -> str:
    """Return the handle of a meeting: `LSP-3`."""
    return f"{committee.short_name}-{meeting.no}"


def find_meeting(reading: Reading, name: str) -> tuple[Committee, Meeting]:
    """Return the meeting called `SHORTNAME-NUMBER`; raises NotFoundError naming the ones there are.

    Of one that moved before anybody was invited the new day has the name: both keep the number (I16).
    """
    committees = {committee.id: committee for committee in reading.all(Committee)}
    named = [(meeting_name(committees[one.committee_id], one), one) for one in reading.all(Meeting, order_by=("date",))]
    called = [one for handle, one in named if handle.casefold() == name.strip().casefold()]
    if not called:
        names = ", ".join(dict.fromkeys(handle for handle, _ in named))
        raise NotFoundError("meeting.unknown", name=name, known=names or "–")
    meeting = next((one for one in called if one.state not in CALLED_OFF), called[-1])
    return committees[meeting.committee_id], meeting


def next_number(reading: Reading, committee: Committee) -> int:
    """Return the number to propose for the next meeting: without gaps, those already invited to keep theirs (I16)."""
    meetings = reading.all(Meeting, committee_id=committee.id)
    return next_meeting_number(meetings, committee.numbering_start, _invited(reading, meetings))


def usual_reply_day(reading: Reading, committee: Committee, day: date, today: date = date.min) -> date | None:
    """Return by when answers to a meeting on a day are asked for, None where no rule says so or that day is gone."""
    rules = rules_on(reading, committee.id, day)
    usual = propose_reply_by(day, rules.reply_lead, delivery_calendar(reading, committee)) if rules else None
    return usual if usual and today < usual < day else None


def plan_meeting(writing: Writing, meeting: Meeting, today: date | None = None) -> Meeting:
    """Add a meeting with the rules in force on its day; refuses a number taken (I16) and impossible times (I15).

    So is a day to answer by that has come `today`.
    """
    if meeting.state not in TO_COME:
        raise RuleBrokenError("meeting.not_to_come", field="state")
    if today is not None and meeting.reply_by is not None:
        check_reply_day_ahead(meeting.reply_by, today)
    return _added(writing, meeting)


def take_over_meeting(writing: Writing, meeting: Meeting) -> Meeting:
    """Add a meeting held before this register was there, so that numbers and cadence go on from it.

    Refuses one that did not take place.
    """
    if meeting.state not in TOOK_PLACE:
        raise RuleBrokenError("meeting.not_held", field="state")
    return _added(writing, meeting)


def change_meeting(writing: Writing, meeting: Meeting, today: date | None = None) -> Meeting:
    """Keep the meeting's new state; once invitations went out, rules (I12) and day stay: another day is a move.

    The day to answer by goes with the day of the meeting, unless it is one of the clerk's own. Refused are times that
    leave out when somebody came or left (I15), and a new day to answer by that has come `today`.
    """
    before = writing.get(Meeting, meeting.id)
    kept = _as_repetition(writing, cleaned(meeting))
    check_day_kept(before, kept)
    if today is not None and kept.date != before.date and kept.reply_by == before.reply_by:
        kept = _with_reply_day(writing, before, kept, today)
    _check_meeting(writing, kept)
    if today is not None and kept.reply_by is not None and kept.reply_by != before.reply_by:
        check_reply_day_ahead(kept.reply_by, today)
    check_times_of_sheet(writing, (kept,))
    check_rules_frozen(before, kept, dispatched=before.state not in TO_COME)
    if kept.state is not before.state:
        _check_state(writing, before, kept.state)
    writing.change(kept)
    return kept


def move_state(writing: Writing, meeting_id: str, state: MeetingState) -> Meeting:
    """Bring a meeting into another state, if its life allows it (handbook 1.3); closing waits for the minutes.

    A meeting becomes „eingeladen“ by `invitations.book_dispatch` and nothing else.
    """
    meeting = writing.get(Meeting, meeting_id)
    _check_state(writing, meeting, state)
    moved = replace(meeting, state=state)
    writing.change(moved)
    return moved


def conclude_meeting(writing: Writing, meeting_id: str) -> Meeting:
    """Note that a meeting took place, once its sheet is typed back; whether it was ever noted as running is no matter.

    Raises RuleBrokenError for a meeting nobody was invited to, and for one that was called off.
    """
    if writing.get(Meeting, meeting_id).state is MeetingState.INVITED:
        move_state(writing, meeting_id, MeetingState.RUNNING)
    return move_state(writing, meeting_id, MeetingState.HELD)


def postpone_meeting(writing: Writing, meeting_id: str, successor: Meeting, today: date | None = None) -> Meeting:
    """Plan the meeting that takes the place of another, and call that one moved; answers are asked for anew (D28).

    It takes the agenda along, and the number unless letters with it went out; then it gets the next one (I16).
    Refuses a meeting that was moved already, and an earlier day that is over `today`.
    """
    before = writing.get(Meeting, meeting_id)
    if before.moved_to_id is not None:
        raise RuleBrokenError("meeting.already_moved", field="moved_to_id", no=before.no)
    if today is not None and successor.date < min(today, before.date):
        raise RuleBrokenError("meeting.moved_into_past", field="date", day=successor.date)
    check_move(before.state, MeetingState.MOVED)
    was_invited = before.id in _invited(writing, (before,))
    check_meeting_times(successor)
    moved = replace(before, state=MeetingState.MOVED)
    writing.change(moved)
    number = next_number(writing, writing.get(Committee, before.committee_id)) if was_invited else before.no
    kept = plan_meeting(writing, replace(successor, no=number), today)
    items = writing.all(AgendaItem, meeting_id=before.id)
    writing.add(*(replace(item, id=new_id(), meeting_id=kept.id) for item in items))
    writing.change(replace(moved, moved_to_id=kept.id))
    return kept


def remove_meeting(writing: Writing, meeting_id: str) -> None:
    """Take back a meeting that was only planned, with agenda, groups and unsent invitations (I30).

    What was sent or answered still names the meeting, and is refused as `record.still_used`.
    """
    meeting = writing.get(Meeting, meeting_id)
    check_meeting_removable(meeting)
    unsent = [
        invitation for invitation in writing.all(Invitation, meeting_id=meeting_id) if invitation.state in NOT_YET_SENT
    ]
    rows = writing.all(Attendance, meeting_id=meeting_id, state=AttendanceState.EXPECTED)
    letters = writing.all(KeptLetter, invitation_id=tuple(invitation.id for invitation in unsent))
    writing.remove(*rows, *letters, *unsent)
    bonds = writing.all(WorkshopBond, meeting_id=meeting_id)
    writing.remove(*writing.all(BondMember, bond_id=tuple(bond.id for bond in bonds)), *bonds)
    for kind in PLANNED_WITH_IT:
        writing.remove(*writing.all(kind, meeting_id=meeting_id))
    writing.remove(*writing.all(WorkshopGroup, meeting_id=meeting_id), *writing.all(AgendaItem, meeting_id=meeting_id))
    writing.remove(meeting)


def set_agenda(writing: Writing, meeting_id: str, items: tuple[AgendaItem, ...]) -> tuple[AgendaItem, ...]:
    """Replace the agenda of a meeting, in this order; unchanged items stay as they are. Refuses one without a title."""
    before = writing.all(AgendaItem, meeting_id=meeting_id)
    ready = tuple(replace(cleaned(item), meeting_id=meeting_id) for item in items)
    if any(not item.title for item in ready):
        raise RuleBrokenError("agenda.without_title", field="title")
    kept = {item.id for item in ready}
    gone = [item for item in before if item.id not in kept]
    writing.remove(*writing.all(VoteExclusion, agenda_item_id=tuple(item.id for item in gone)), *gone)
    writing.keep(*ready)
    return ready


def agenda_of(reading: Reading, meeting_id: str) -> tuple[AgendaItem, ...]:
    """Return the agenda in printed order: 1, 2, 2.1, 2.2, 10."""
    return tuple(sorted(reading.all(AgendaItem, meeting_id=meeting_id), key=lambda item: position_key(item.position)))


def _with_reply_day(reading: Reading, before: Meeting, after: Meeting, today: date) -> Meeting:
    """Return the meeting on its new day with the usual day to answer by, where it had the usual one of the old day."""
    committee = reading.get(Committee, after.committee_id)
    if before.reply_by != usual_reply_day(reading, committee, before.date):
        return after
    return replace(after, reply_by=usual_reply_day(reading, committee, after.date, today))


def _as_repetition(reading: Reading, meeting: Meeting) -> Meeting:
    """Let a repetition repeat the last meeting held before its day unless another is named; no other kind does (R7)."""
    if meeting.kind is not MeetingKind.REPETITION:
        return replace(meeting, repeats_meeting_id=None)
    if meeting.repeats_meeting_id is not None:
        return meeting
    held = (one for one in reading.all(Meeting, committee_id=meeting.committee_id) if one.state in TOOK_PLACE)
    earlier = [one for one in held if one.date < meeting.date and one.id != meeting.id]
    last = max(earlier, key=lambda one: (one.date, one.no), default=None)
    return replace(meeting, repeats_meeting_id=last.id if last else None)


def _added(writing: Writing, meeting: Meeting) -> Meeting:
    rules = rules_on(writing, meeting.committee_id, meeting.date)
    ready = _as_repetition(writing, cleaned(meeting))
    kept = replace(ready, rules_version_id=meeting.rules_version_id or (rules.id if rules else None))
    _check_meeting(writing, kept)
    writing.add(kept)
    return kept


def _check_meeting(writing: Writing, meeting: Meeting) -> None:
    check_meeting_times(meeting)
    if meeting.reply_by is not None:
        check_reply_by(meeting.reply_by, meeting.date)
    others = writing.all(Meeting, committee_id=meeting.committee_id)
    check_meeting_number(meeting, others, _invited(writing, others))


def check_times_of_sheet(reading: Reading, meetings: Iterable[Meeting]) -> None:
    """Refuse meetings whose sheets say that somebody came or left more than an hour outside them (I15)."""
    by_id = {meeting.id: meeting for meeting in meetings}
    for row in reading.all(Attendance, meeting_id=tuple(by_id)):
        meeting = by_id[row.meeting_id]
        try:
            check_attendance_times(row, meeting)
        except RuleBrokenError as error:
            early = min(at for at in (row.arrived, row.left) if at) < meeting.start
            raise RuleBrokenError(error.code, field="start" if early else "end", **error.values) from error


def _check_state(writing: Writing, meeting: Meeting, state: MeetingState) -> None:
    check_move(meeting.state, state)
    if state is MeetingState.INVITED and meeting.state is not state:
        raise RuleBrokenError("meeting.not_dispatched", field="state")
    if state is MeetingState.CLOSED:
        check_meeting_closes(writing.first(Minutes, meeting_id=meeting.id))


def _invited(reading: Reading, meetings: Iterable[Meeting]) -> frozenset[str]:
    """Return which of the meetings were already invited to: a letter left the house, whether or not taken back."""
    invitations = reading.all(Invitation, meeting_id=tuple(meeting.id for meeting in meetings))
    taken_back = tuple(one.id for one in invitations if one.state is InvitationState.WITHDRAWN)
    sent = {one.invitation_id for one in reading.all(Dispatch, invitation_id=taken_back)} if taken_back else set()
    unsent = NOT_YET_SENT | {InvitationState.WITHDRAWN}
    return frozenset(one.meeting_id for one in invitations if one.id in sent or one.state not in unsent)


def position_key(position: str) -> tuple[int, ...]:
    """Return a sortable form of an agenda number: "3.10" after "3.2"; what is no number stands last."""
    return tuple(int(part) if part.isdigit() else 10_000 for part in position.split("."))
