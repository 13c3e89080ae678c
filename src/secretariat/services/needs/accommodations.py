"""What must be arranged for a meeting, who does it, and how far that is; without a name of anybody who needs it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import groupby

from secretariat.domain.accommodation_rules import (
    OPEN_STATES,
    Demand,
    Expected,
    Placed,
    arranged,
    check_arrangement,
    demands,
    order_by,
)
from secretariat.domain.as_of import is_member_on
from secretariat.domain.committees import Appointment, Bench, Committee, Seat
from secretariat.domain.invitations import Answer, Invitation, InvitationRole, InvitationState, Reply
from secretariat.domain.meeting_rules import CALLED_OFF, house_of
from secretariat.domain.meetings import Meeting, Room
from secretariat.domain.need_catalogue import kinds_by_name
from secretariat.domain.needs import Accommodation, AccommodationState, NeedKind
from secretariat.domain.reply_rules import called_in, current_reply, sitting_in
from secretariat.domain.work_calendar import WorkCalendar
from secretariat.domain.workshops import Assignment, WorkshopGroup
from secretariat.services.meeting.deadlines import calendar_of
from secretariat.services.meeting.meetings import meeting_name
from secretariat.services.needs.need_catalogue import need_kinds
from secretariat.services.needs.need_effects import kinds_of_people
from secretariat.services.typed_in import cleaned
from secretariat.storage.reading import Reading
from secretariat.storage.writing import Writing


@dataclass(frozen=True, slots=True)
class Arrangement:
    """One measure of a meeting: kept, or proposed from needs that nobody has met yet (`is_kept` tells which).

    `needed` and `arranged` count the whole kind in the meeting, so that needs that changed after the order show;
    `awaited` is what people who have not answered yet would need besides.
    """

    measure: Accommodation
    place: str
    order_by: date
    needed: int
    awaited: int
    arranged: int
    is_kept: bool

    @property
    def is_open(self) -> bool:
        """Whether nobody has promised it yet."""
        return not self.is_kept or self.measure.state in OPEN_STATES


@dataclass(frozen=True, slots=True)
class OpenArrangements:
    """How many measures of a meeting nobody has promised yet, and by when the first of them must be ordered."""

    count: int
    due: date


@dataclass(frozen=True, slots=True)
class AccommodationRow:
    """One kind in one meeting as counts: what `secretariat show … accommodations` prints. Never whose."""

    meeting: str
    kind: str
    needed: int
    awaited: int
    arranged: int
    order_by: date
    by_group: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Overview:
    """What a meeting needs, what is kept for it, and what both are read by."""

    meeting: Meeting
    kept: tuple[Accommodation, ...]
    wanted: dict[str, Demand]
    known: dict[str, NeedKind]
    calendar: WorkCalendar
    places: dict[str, str]

    def demand(self, kind_name: str) -> Demand:
        """Return how much of a kind is needed; nothing of one that nobody needs any more."""
        known = self.known.get(kind_name) or NeedKind(name=kind_name)
        return self.wanted.get(kind_name) or Demand(known, 0)

    def row(self, measure: Accommodation, *, is_kept: bool) -> Arrangement:
        """Return a measure beside what is needed of its kind."""
        demand = self.demand(measure.kind)
        return Arrangement(
            measure=measure,
            place=self.places.get(measure.group_id or measure.room_id or "", ""),
            order_by=order_by(demand.kind, self.meeting.date, self.calendar),
            needed=demand.needed,
            awaited=demand.awaited,
            arranged=arranged(measure.kind, self.kept),
            is_kept=is_kept,
        )

    def proposals(self) -> tuple[Accommodation, ...]:
        """Return measures for what is missing; as long as nobody has said yes, for those who are awaited."""
        found = []
        for demand in self.wanted.values():
            missing = (demand.needed or demand.awaited) - arranged(demand.kind.name, self.kept)
            if missing > 0:
                found.append(
                    Accommodation(
                        id=demand.kind.id, meeting_id=self.meeting.id, kind=demand.kind.name, quantity=missing
                    )
                )
        return tuple(found)


def arrangements(reading: Reading, meeting_id: str) -> tuple[Arrangement, ...]:
    """Return the measures of a meeting, those that are missing as proposals, most urgent first."""
    overview = _overview(reading, reading.get(Meeting, meeting_id))
    rows = [overview.row(one, is_kept=True) for one in overview.kept]
    rows += [overview.row(one, is_kept=False) for one in overview.proposals()]
    return tuple(sorted(rows, key=lambda row: (not row.is_open, row.order_by, row.measure.kind, row.place)))


def demands_of(reading: Reading, meeting: Meeting) -> tuple[Demand, ...]:
    """Return how much of each kind a meeting needs."""
    needed = kinds_of_people(reading, meeting)
    if not needed:
        return ()
    return demands(needed, expected_at(reading, meeting), _placed(reading, meeting), _minutes(meeting))


def open_arrangements(reading: Reading, meeting: Meeting) -> OpenArrangements | None:
    """Return what nobody has promised yet for a meeting; a number and a day, nothing that tells of a person."""
    if meeting.state in CALLED_OFF or not (_has_measures(reading, meeting) or kinds_of_people(reading, meeting)):
        return None
    missing = [row for row in arrangements(reading, meeting.id) if row.is_open]
    return OpenArrangements(len(missing), min(row.order_by for row in missing)) if missing else None


def _group_names(reading: Reading, meeting: Meeting) -> dict[str, str]:
    """Return what each group is called: by its number, in a meeting of several rounds as `2/4`, group 4 of round 2."""
    groups = reading.all(WorkshopGroup, meeting_id=meeting.id)
    several = len({group.round for group in groups}) > 1
    return {group.id: f"{group.round}/{group.no}" if several else str(group.no) for group in groups}


def accommodation_rows(reading: Reading, committees: Sequence[Committee], day: date) -> tuple[AccommodationRow, ...]:
    """Return what meetings from the day on need of each kind, and what is on its way: counts only."""
    by_id = {committee.id: committee for committee in committees}
    meetings = reading.all(Meeting, committee_id=tuple(by_id), order_by=("date", "start"))
    rows: list[AccommodationRow] = []
    for meeting in (one for one in meetings if one.date >= day and one.state not in CALLED_OFF):
        overview = _overview(reading, meeting)
        groups = _group_names(reading, meeting)
        for name in dict.fromkeys((*overview.wanted, *(one.kind for one in overview.kept))):
            demand = overview.demand(name)
            rows.append(
                AccommodationRow(
                    meeting=meeting_name(by_id[meeting.committee_id], meeting),
                    kind=name,
                    needed=demand.needed,
                    awaited=demand.awaited,
                    arranged=arranged(name, overview.kept),
                    order_by=order_by(demand.kind, meeting.date, overview.calendar),
                    by_group=tuple(f"{groups[id_]}: {count}" for id_, count in demand.by_group if id_ in groups),
                )
            )
    return tuple(rows)


def keep_measure(writing: Writing, measure: Accommodation, today: date) -> Accommodation:
    """Keep a measure, new or changed; asking and promising leave their day."""
    kept = cleaned(measure)
    stored = writing.find(Accommodation, kept.id)
    if kept.state is AccommodationState.REQUESTED and kept.ordered_on is None:
        kept = replace(kept, ordered_on=today)
    if kept.state is AccommodationState.CONFIRMED and kept.confirmed_on is None:
        kept = replace(kept, confirmed_on=max(today, kept.ordered_on or today))
    group = writing.find(WorkshopGroup, kept.group_id)
    check_arrangement(kept, stored, group.meeting_id if group else None)
    writing.keep(kept)
    return kept


def take_over(writing: Writing, proposals: Sequence[Accommodation], today: date) -> tuple[str, ...]:
    """Keep what needs propose as measures to arrange; returns their ids."""
    new = (
        Accommodation(meeting_id=one.meeting_id, kind=one.kind, quantity=one.quantity, group_id=one.group_id)
        for one in proposals
    )
    return tuple(keep_measure(writing, one, today).id for one in new)


def remove_measure(writing: Writing, measure_id: str) -> None:
    """Take a measure out."""
    writing.remove(writing.get(Accommodation, measure_id))


def places_of(reading: Reading, meeting: Meeting) -> dict[str, str]:
    """Return where in a meeting something may be needed: its rooms and groups, as (id, words)."""
    rooms = {room.id: room.name for room in reading.all(Room, venue_id=_venue_id(reading, meeting))}
    groups = reading.all(WorkshopGroup, meeting_id=meeting.id, order_by=("round", "no"))
    return {**rooms, **{group.id: f"{group.no} {group.topic}" for group in groups}}


def group_ids(reading: Reading, meeting_id: str) -> frozenset[str]:
    """Return the ids of the workshop groups of a meeting."""
    return frozenset(group.id for group in reading.all(WorkshopGroup, meeting_id=meeting_id))


def last_orders(reading: Reading, meeting: Meeting) -> dict[str, date]:
    """Return by when each kind of the catalogue must be ordered for a meeting, by its name."""
    calendar = calendar_of(reading, reading.get(Committee, meeting.committee_id).federal_state)
    return {kind.name: order_by(kind, meeting.date, calendar) for kind in need_kinds(reading)}


def expected_at(reading: Reading, meeting: Meeting) -> Expected:
    """Return who comes, stand-ins in place of their members; before the invitations every member is awaited."""
    invitations = reading.all(Invitation, meeting_id=meeting.id)
    if not invitations:
        return Expected(frozenset(), _members(reading, meeting))
    given = _answers(reading, invitations)
    coming, awaited = set[str](), set[str]()
    for invitation in invitations:
        reply = given.get(invitation.id)
        answer = reply.answer if reply else Answer.OPEN
        if invitation.state is InvitationState.WITHDRAWN:
            continue
        if answer is Answer.ACCEPTED:
            coming.add(invitation.person_id)
        elif answer is Answer.OPEN and invitation.role is not InvitationRole.DEPUTY:
            awaited.add(invitation.person_id)
        coming |= {sitting_in(reply) or ""}
        awaited |= {called_in(reply) or ""}
    refused = {one.person_id for one in invitations if one.id in given and given[one.id].answer is Answer.DECLINED}
    return Expected(frozenset(coming - {""}), frozenset(awaited - coming - refused - {""}))


def _overview(reading: Reading, meeting: Meeting) -> _Overview:
    committee = reading.get(Committee, meeting.committee_id)
    return _Overview(
        meeting=meeting,
        kept=reading.all(Accommodation, meeting_id=meeting.id),
        wanted={demand.kind.name: demand for demand in demands_of(reading, meeting)},
        known=kinds_by_name(need_kinds(reading)),
        calendar=calendar_of(reading, committee.federal_state),
        places=places_of(reading, meeting),
    )


def _has_measures(reading: Reading, meeting: Meeting) -> bool:
    return bool(reading.all(Accommodation, meeting_id=meeting.id))


def _members(reading: Reading, meeting: Meeting) -> frozenset[str]:
    benches = tuple(bench.id for bench in reading.all(Bench, committee_id=meeting.committee_id))
    seats = tuple(seat.id for seat in reading.all(Seat, bench_id=benches))
    held = reading.all(Appointment, seat_id=seats)
    return frozenset(one.person_id for one in held if is_member_on(one, meeting.date))


def _answers(reading: Reading, invitations: Sequence[Invitation]) -> dict[str, Reply]:
    replies = sorted(
        reading.all(Reply, invitation_id=tuple(one.id for one in invitations)), key=lambda one: one.invitation_id
    )
    given = {id_: current_reply(group) for id_, group in groupby(replies, key=lambda one: one.invitation_id)}
    return {id_: reply for id_, reply in given.items() if reply is not None}


def _placed(reading: Reading, meeting: Meeting) -> Placed:
    order = [group.id for group in reading.all(WorkshopGroup, meeting_id=meeting.id, order_by=("round", "no"))]
    rounds: dict[int, dict[str, str]] = {}
    placements = reading.all(Assignment, meeting_id=meeting.id)
    for one in sorted(placements, key=lambda one: (one.round, order.index(one.group_id))):
        rounds.setdefault(one.round, {})[one.person_id] = one.group_id
    return Placed(tuple(rounds.values()))


def _minutes(meeting: Meeting) -> int | None:
    if meeting.end is None:
        return None
    length = datetime.combine(meeting.date, meeting.end) - datetime.combine(meeting.date, meeting.start)
    return int(length.total_seconds()) // 60


def _venue_id(reading: Reading, meeting: Meeting) -> str | None:
    return house_of(meeting, reading.get(Committee, meeting.committee_id))
