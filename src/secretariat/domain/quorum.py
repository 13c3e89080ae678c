"""Whether a committee can decide, at the opening and at every vote (handbook 8.3, R1–R7; § 90 VwVfG; I03–I07, I10).

Counted are seats, never people: a voting seat that is filled on the day is present while its member, or else a valid
deputy, is in the room. R6, no head count but an invitation in due time, is the fixed number nought.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import time
from enum import StrEnum
from typing import NamedTuple

from secretariat.domain.attendance import Attendance, DeputyshipState
from secretariat.domain.attendance_rules import in_room_at
from secretariat.domain.committees import QuorumBase, QuorumRule, QuorumThreshold
from secretariat.domain.statements import Statement, statement


class Defect(StrEnum):
    """What was wrong with calling a member to the meeting."""

    MISSING = "missing"
    LATE = "late"


_SAID_OF_DEFECT = {Defect.MISSING: "quorum.invitation_missing", Defect.LATE: "quorum.invitation_late"}


@dataclass(frozen=True, slots=True)
class VotingSeat:
    """A seat with a vote on the day; `holder_id` is empty for a vacant one.

    `deputy_ids` may sit in by the rules (I06). `defect` says that its member was not invited, or too late; `healed`
    that the member came all the same and did not object (I10).
    """

    id: str
    bench_id: str
    holder_id: str | None
    deputy_ids: tuple[str, ...] = ()
    defect: Defect | None = None
    healed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """Who may count in a meeting: all its voting seats, in order, and the rows of the sheet.

    `several_seats` is True where one person may have more than one vote (I02). `second_meeting` is True where the
    meeting takes up what failed for want of a quorum, and the invitation said so (R7). `planned` is the number of seats
    there should be (Soll), where it was fixed and not every seat is in the register.
    """

    seats: Sequence[VotingSeat]
    rows: Sequence[Attendance]
    several_seats: bool = False
    second_meeting: bool = False
    planned: int = 0
    bench_names: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Quorum:
    """The answer for one moment: can it decide, how many are there, how many may vote, and why.

    `needed` is the number of seats, by benches of benches; None where no head is counted. `voting` are the present
    seats without those kept from the vote by a conflict of interest (Mitwirkungsverbot), who still count as present.
    """

    at: time
    quorate: bool
    base: int
    needed: int | None
    present: frozenset[str]
    voting: frozenset[str]
    benches: frozenset[str]
    reasons: tuple[Statement, ...]


class _Counted(NamedTuple):
    """What was counted at one moment."""

    base: int
    needed: int | None
    present: frozenset[str]
    benches: frozenset[str]


def quorum_at(rule: QuorumRule | None, room: Room, at: time, excluded: Collection[str] = ()) -> Quorum:
    """Return whether the committee can decide at a time of day; `excluded` are seats barred from this vote."""
    present = present_seats(room, at, online_counts=rule is not None and rule.online_counts)
    benches = frozenset([seat.bench_id for seat in room.seats if seat.id in present])
    base = _base(rule, room)
    needed = _needed(rule, room, base)
    quorate, reasons = _judged(rule, room, _Counted(base, needed, present, benches))
    if excluded_here := present.intersection(excluded):
        reasons = (*reasons, statement("quorum.excluded", count=len(excluded_here), votes=len(present - excluded_here)))
    return Quorum(at, quorate, base, needed, present, present.difference(excluded), benches, reasons)


def present_seats(room: Room, at: time, *, online_counts: bool) -> frozenset[str]:
    """Return the filled voting seats for which somebody is in the room: the member, or else a valid deputy (I03–I07).

    Each person counts once (I05): for the own seat, before any seat sat in for; for several own seats if the rules
    allow that.
    """
    here = [row for row in room.rows if in_room_at(row, at) and (online_counts or not row.online)]
    people = {row.person_id for row in here}
    held = [(seat.holder_id, seat.id) for seat in room.seats if seat.holder_id in people]
    # Read backwards, so that of several seats of one person the first one counts.
    present = {seat_id for _, seat_id in held} if room.several_seats else set(dict(reversed(held)).values())
    acting = [row for row in here if row.acts_for_seat_id is not None]
    if not acting:
        return frozenset(present)
    members = set[str | None]() if room.several_seats else {holder_id for holder_id, _ in held}
    by_seat = {seat.id: seat for seat in room.seats}
    deputised = set[str]()
    for row in acting:
        seat = by_seat.get(row.acts_for_seat_id or "")
        if seat is None or seat.id in present or row.person_id in deputised | members:
            continue
        if _may_deputise(row, seat, people):
            present.add(seat.id)
            deputised.add(row.person_id)
    return frozenset(present)


def _may_deputise(row: Attendance, seat: VotingSeat, people: Collection[str]) -> bool:
    """I04, I06: say whether a row stands for a filled seat whose own member is not in the room."""
    if row.deputyship_state is DeputyshipState.LAPSED or seat.holder_id is None or seat.holder_id in people:
        return False
    return row.person_id in seat.deputy_ids


def moments_of(rows: Iterable[Attendance], start: time) -> tuple[time, ...]:
    """Return the opening and every later time at which somebody came or left: between two nothing changes."""
    times = {at for row in rows for at in (row.arrived, row.left) if at is not None and at > start}
    return (start, *sorted(times))


def quorum_through(rule: QuorumRule | None, room: Room, start: time) -> tuple[Quorum, ...]:
    """Return the quorum at the opening and at each moment at which the seats present or the answer changed."""
    found: list[Quorum] = []
    for at in moments_of(room.rows, start):
        now = quorum_at(rule, room, at)
        if not found or (now.present, now.quorate) != (found[-1].present, found[-1].quorate):
            found.append(now)
    return tuple(found)


def _base(rule: QuorumRule | None, room: Room) -> int:
    """Return what the present are measured by: filled seats, or all of them with the vacant ones (Soll)."""
    if rule is not None and rule.base is QuorumBase.ALL_SEATS:
        return max(room.planned, len(room.seats))
    return len([seat for seat in room.seats if seat.holder_id is not None])


def _needed(rule: QuorumRule | None, room: Room, base: int) -> int | None:
    """Return what is needed in this meeting; None where nobody counts heads (R5, R7)."""
    if rule is None or (rule.second_meeting and room.second_meeting):
        return None
    benches = {seat.bench_id for seat in room.seats} if rule.base is QuorumBase.BENCHES else ()
    return seats_needed(rule, base, len(benches))


def seats_needed(rule: QuorumRule, base: int, benches: int) -> int | None:
    """Return how many seats of the base, by benches how many of the benches, a rule needs; None where nobody counts."""
    if rule.base is QuorumBase.NONE:
        return None
    if rule.base is QuorumBase.BENCHES:
        return benches if rule.benches_required is None else rule.benches_required
    if rule.base is QuorumBase.FIXED or rule.threshold is QuorumThreshold.NUMBER:
        return rule.minimum
    half = base // 2 + 1 if rule.threshold is QuorumThreshold.MORE_THAN_HALF else (base + 1) // 2
    return max(half, rule.minimum, 1)


def _judged(rule: QuorumRule | None, room: Room, counted: _Counted) -> tuple[bool, tuple[Statement, ...]]:
    if rule is None or rule.base is QuorumBase.NONE:
        return True, (statement("quorum.none"),)
    called = _called(rule, room)
    in_form = all(one.code == "quorum.healed" for one in called)
    enough, reasons = _enough(rule, room, counted)
    return in_form and enough, (*called, *reasons)


def _enough(rule: QuorumRule, room: Room, counted: _Counted) -> tuple[bool, tuple[Statement, ...]]:
    """Say whether enough are there, whatever the invitations were like."""
    if counted.needed is None:
        return True, (statement("quorum.second_meeting"),)
    if rule.base is QuorumBase.BENCHES:
        return _by_benches(rule, room, counted)
    if counted.needed == 0:
        return True, (statement("quorum.by_invitation"),)
    present = len(counted.present)
    enough = present >= counted.needed
    code = "quorum.reached" if enough else "quorum.missed"
    return enough, (statement(code, present=present, needed=counted.needed, base=counted.base),)


def _called(rule: QuorumRule, room: Room) -> tuple[Statement, ...]:
    """Tell what was wrong with calling the members, if the rules ask for that at all (R1, R6, I10)."""
    if not rule.all_invited:
        return ()
    defects = [seat for seat in room.seats if seat.defect is not None and seat.holder_id is not None]
    if not defects:
        return ()
    open_still = [seat for seat in defects if not seat.healed]
    found = []
    for defect in Defect:
        number = sum(seat.defect is defect for seat in open_still)
        if number:
            found.append(statement(_SAID_OF_DEFECT[defect], count=number))
    if len(open_still) < len(defects):
        found.append(statement("quorum.healed", count=len(defects) - len(open_still)))
    return tuple(found)


def _by_benches(rule: QuorumRule, room: Room, counted: _Counted) -> tuple[bool, tuple[Statement, ...]]:
    """R4: judge by the benches with a voting seat in the room; a least number of seats holds beside it."""
    absent = dict.fromkeys(seat.bench_id for seat in room.seats if seat.bench_id not in counted.benches)
    names = tuple(room.bench_names.get(bench, bench) for bench in absent)
    present, needed = len(counted.benches), counted.needed or 0
    code = "quorum.benches_reached" if present >= needed else "quorum.benches_missed"
    reasons = [statement(code, present=present, needed=needed, absent=names)]
    seats = len(counted.present)
    if seats < rule.minimum:
        reasons.append(statement("quorum.missed", present=seats, needed=rule.minimum, base=counted.base))
    return present >= needed and seats >= rule.minimum, tuple(reasons)
