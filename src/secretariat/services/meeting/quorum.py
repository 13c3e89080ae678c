"""Whether a meeting could decide: its stored attendance judged at the opening, at each vote and whenever it changed."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import time
from typing import TypeVar

from secretariat.domain.as_of import covers, deputies_on, holder_on, is_member_on
from secretariat.domain.attendance import Attendance
from secretariat.domain.attendance_rules import IN_ROOM
from secretariat.domain.committees import (
    Appointment,
    Bench,
    Committee,
    Deputyship,
    QuorumRule,
    RulesOfProcedure,
    Seat,
)
from secretariat.domain.deadlines import notice_in_force, plan_notice
from secretariat.domain.invitation_rules import NOT_YET_SENT
from secretariat.domain.invitations import Dispatch, Invitation, InvitationState
from secretariat.domain.meeting_rules import TOOK_PLACE, notice_findings, rules_of_meeting
from secretariat.domain.meetings import AgendaItem, Meeting, MeetingKind, MeetingMode
from secretariat.domain.outcome_rules import TO_BE_DECIDED
from secretariat.domain.privacy_rules import printed_bench_name
from secretariat.domain.quorum import Defect, Quorum, Room, VotingSeat, quorum_at, quorum_through
from secretariat.domain.work_calendar import WorkCalendar
from secretariat.sentences import said
from secretariat.services.committee.delivery import delivery_calendar
from secretariat.services.meeting.gathering import MeetingFolder, last_dispatches
from secretariat.services.meeting.invitations import may_be_written_to
from secretariat.services.meeting.urgency import urgent_meetings
from secretariat.storage.reading import Reading

R = TypeVar("R", Attendance, Invitation)


@dataclass(frozen=True, slots=True)
class VoteQuorum:
    """An item to be decided with the quorum at its time."""

    item: AgendaItem
    quorum: Quorum


@dataclass(frozen=True, slots=True)
class MeetingQuorum:
    """The quorum of a meeting: at the opening, at each item to be decided, and each time it changed."""

    opening: Quorum
    votes: tuple[VoteQuorum, ...]
    changes: tuple[Quorum, ...]


@dataclass(frozen=True, slots=True)
class QuorumRow:
    """One moment of a meeting as a line: `item` is the agenda item, empty for the opening and for changes."""

    at: time
    item: str
    quorate: bool
    present: int
    votes: int
    base: int
    needed: int | None
    reason: str


@dataclass(frozen=True, slots=True)
class _Sitting:
    """What a quorum is worked out from: the meeting, its rules, its seats and how their members were called.

    `unreachable` are people who may not be written to, for whose invitation nobody waits.
    """

    meeting: Meeting
    rules: RulesOfProcedure | None
    seats: Sequence[tuple[Seat, Bench, Appointment | None, Sequence[Deputyship]]]
    invitations: Sequence[Invitation]
    dispatches: Mapping[str, Dispatch]
    attendance: Sequence[Attendance]
    calendar: WorkCalendar
    unreachable: frozenset[str] = frozenset()
    is_urgent: bool = False


def quorum_of(folder: MeetingFolder) -> MeetingQuorum:
    """Return the quorum of a meeting by its sheet; items without a time of their own are judged at the opening."""
    room = room_of(folder)
    start = folder.meeting.start
    votes = tuple(
        VoteQuorum(item, quorum_at(folder.quorum, room, item.starts_at or start, folder.excluded_from(item.id)))
        for item in folder.agenda
        if item.kind in TO_BE_DECIDED
    )
    changes = quorum_through(folder.quorum, room, start)
    return MeetingQuorum(changes[0], votes, changes)


def live_quorum(folder: MeetingFolder, at: time, excluded: Collection[str] = ()) -> Quorum:
    """Return the quorum at a moment, for the lamp on the screen; `excluded` are seats barred from this vote."""
    return quorum_at(folder.quorum, room_of(folder), at, excluded)


def quorum_over_all(folder: MeetingFolder) -> Quorum:
    """Return the quorum of everybody who came, whenever: what a list says that knows no moment of a vote."""
    room = room_of(folder)
    rows = [replace(row, arrived=None, left=None) for row in room.rows]
    return quorum_at(folder.quorum, replace(room, rows=rows), folder.meeting.start)


def quorum_sentence(quorum: Quorum, language: str = "de") -> str:
    """Return why a committee can decide or cannot."""
    return " ".join(said(reason, language) for reason in quorum.reasons)


def quorum_rows(folder: MeetingFolder, language: str = "de") -> tuple[QuorumRow, ...]:
    """Return the opening, the changes and the votes of a meeting in the order of their times."""
    found = quorum_of(folder)
    lines = [(one, "") for one in found.changes]
    lines += [(vote.quorum, f"{vote.item.position} {vote.item.title}") for vote in found.votes]
    return tuple(
        QuorumRow(
            at=one.at,
            item=item,
            quorate=one.quorate,
            present=len(one.present),
            votes=len(one.voting),
            base=one.base,
            needed=one.needed,
            reason=quorum_sentence(one, language),
        )
        for one, item in sorted(lines, key=lambda line: line[0].at)
    )


def room_of(folder: MeetingFolder) -> Room:
    """Return who may count in a meeting: its voting seats on the day, how they were called, and the sheet."""
    seats = [
        (place.seat, place.bench, place.appointment, [deputyship for deputyship, _ in place.deputies])
        for place in folder.places
    ]
    return _room(
        _Sitting(
            folder.meeting,
            folder.rules,
            seats,
            folder.invitations,
            folder.dispatches,
            folder.attendance,
            folder.calendar,
            frozenset(
                place.holder.id for place in folder.places if place.holder and not may_be_written_to(place.holder)
            ),
            is_urgent=folder.urgency is not None,
        )
    )


def without_quorum(reading: Reading, committee: Committee, meetings: Iterable[Meeting]) -> frozenset[str]:
    """Return the ids of the meetings held that could decide at no moment, by their sheets: one query a table.

    Where nobody wrote down who came, nothing is known and a meeting counts as able.
    """
    held = [meeting for meeting in meetings if meeting.state in TOOK_PLACE]
    ids = tuple(meeting.id for meeting in held)
    sheets = _by_meeting(reading.all(Attendance, meeting_id=ids, order_by="row_no"))
    invitations = _by_meeting(reading.all(Invitation, meeting_id=ids))
    dispatches = last_dispatches(reading, tuple(one.id for group in invitations.values() for one in group))
    past, urgent = _SeatsOverTime(reading, committee), urgent_meetings(reading, ids)
    found = set[str]()
    for meeting in held:
        rows = sheets.get(meeting.id, ())
        rules = past.rules_of(meeting)
        if rules is None or not any(row.state in IN_ROOM for row in rows):
            continue
        called = invitations.get(meeting.id, ())
        seats, is_urgent = past.seats_of(meeting), meeting.id in urgent
        room = _room(_Sitting(meeting, rules, seats, called, dispatches, rows, past.calendar, is_urgent=is_urgent))
        moments = quorum_through(past.quorums.get(rules.quorum_rule_id or ""), room, meeting.start)
        if not any(one.quorate for one in moments):
            found.add(meeting.id)
    return frozenset(found)


class _SeatsOverTime:
    """The seats of a committee with all who ever held them, and its rules of procedure: read once."""

    def __init__(self, reading: Reading, committee: Committee) -> None:
        self.calendar = delivery_calendar(reading, committee)
        self.quorums = {rule.id: rule for rule in reading.all(QuorumRule)}
        self._versions = reading.all(RulesOfProcedure, committee_id=committee.id)
        self._benches = {bench.id: bench for bench in reading.all(Bench, committee_id=committee.id)}
        self._seats = reading.all(Seat, bench_id=tuple(self._benches), order_by=("bench_id", "seat_no"))
        self._appointments: dict[str, list[Appointment]] = {}
        for appointment in reading.all(Appointment, seat_id=tuple(seat.id for seat in self._seats)):
            self._appointments.setdefault(appointment.seat_id, []).append(appointment)
        self._deputyships = reading.all(Deputyship)

    def rules_of(self, meeting: Meeting) -> RulesOfProcedure | None:
        """Return the rules of the meeting (I12)."""
        return rules_of_meeting(meeting, self._versions)

    def seats_of(self, meeting: Meeting) -> list[tuple[Seat, Bench, Appointment | None, Sequence[Deputyship]]]:
        """Return the seats there were on the day of the meeting, with holder and deputies."""
        return [
            (
                seat,
                self._benches[seat.bench_id],
                holder_on(self._appointments.get(seat.id, ()), meeting.date),
                deputies_on(self._deputyships, seat, meeting.date, meeting_id=meeting.id),
            )
            for seat in self._seats
            if covers(seat.valid_from, seat.valid_to, meeting.date)
        ]


def _room(sitting: _Sitting) -> Room:
    meeting, rules = sitting.meeting, sitting.rules
    voting = [part for part in sitting.seats if part[0].voting and part[1].has_vote]
    defects = _defects(sitting)
    healed = {one.person_id for one in sitting.invitations if one.notice_healed}
    came = {row.person_id for row in sitting.attendance if row.state in IN_ROOM}
    return Room(
        seats=tuple(
            VotingSeat(
                seat.id,
                bench.id,
                held.person_id if held else None,
                tuple(deputyship.deputy_person_id for deputyship in deputies),
                defect := defects.get(held.id) if held else None,
                healed=held is not None and held.person_id in (healed if defect is Defect.LATE else came),
            )
            for seat, bench, held, deputies in voting
        ),
        rows=_as_counted(sitting),
        several_seats=rules is not None and not rules.one_voting_seat_each,
        second_meeting=meeting.kind is MeetingKind.REPETITION and meeting.repeats_meeting_id is not None,
        planned=sum(bench.seats_planned or 0 for bench in {bench.id: bench for _, bench, _, _ in voting}.values()),
        bench_names={bench.id: printed_bench_name(bench) for _, bench, _, _ in voting},
    )


def _as_counted(sitting: _Sitting) -> Sequence[Attendance]:
    """Return the rows of the sheet; where nobody could come but by video, everybody who did was there."""
    if sitting.meeting.mode is not MeetingMode.DIGITAL:
        return sitting.attendance
    return tuple(replace(row, online=False) for row in sitting.attendance)


def _defects(sitting: _Sitting) -> dict[str, Defect]:
    """Return by appointment who was not called to the meeting (I08), or too late (I09).

    Of a meeting that was taken over as held, without any invitation, nothing is known. Once letters went out, one that
    stayed in the house has called nobody.
    """
    went_out = any(one.id in sitting.dispatches for one in sitting.invitations)
    never_sent = NOT_YET_SENT if went_out else frozenset()
    standing = [
        one
        for one in sitting.invitations
        if one.state is not InvitationState.WITHDRAWN and (one.state not in never_sent or one.id in sitting.dispatches)
    ]
    if sitting.rules is None or (not standing and sitting.meeting.state in TOOK_PLACE):
        return {}
    plan = plan_notice(sitting.meeting.date, notice_in_force(sitting.rules, urgent=sitting.is_urgent), sitting.calendar)
    dispatched = [
        (replace(one, notice_healed=False), sitting.dispatches[one.id])
        for one in standing
        if one.id in sitting.dispatches
    ]
    late = {finding.subject for finding in notice_findings(dispatched, plan, sitting.rules.notice_anchor)}
    called = {one.person_id: one.id in late for one in standing if one.appointment_id is not None}
    members = [
        held
        for _, _, held, _ in sitting.seats
        if held is not None and is_member_on(held, sitting.meeting.date) and held.person_id not in sitting.unreachable
    ]
    return {
        held.id: Defect.LATE if held.person_id in called else Defect.MISSING
        for held in members
        if called.get(held.person_id, True)
    }


def _by_meeting(records: Iterable[R]) -> dict[str, list[R]]:
    grouped: dict[str, list[R]] = {}
    for record in records:
        grouped.setdefault(record.meeting_id, []).append(record)
    return grouped
