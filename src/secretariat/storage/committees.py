"""Who holds which seat on any day, read as columns in two queries: seats with holders, and deputies."""

from collections import defaultdict
from dataclasses import replace
from datetime import date

from sqlalchemy import ColumnElement, and_, or_, select

from secretariat.domain.as_of import HOLDING_STATES
from secretariat.domain.committee_rows import DeputyOfSeat, SeatRow
from secretariat.domain.committees import AppointmentState, DeputyshipKind
from secretariat.storage.reading import Reading
from secretariat.storage.tables.committees import appointment, bench, committee, deputyship, seat
from secretariat.storage.tables.names import plain_name
from secretariat.storage.tables.people import person

_ORDER = (DeputyshipKind.AD_HOC, DeputyshipKind.PERSONAL, DeputyshipKind.POOL)


def seat_rows(reading: Reading, *, on: date, committee_id: str | None = None) -> tuple[SeatRow, ...]:
    """Return the seats that exist on the day by committee, bench and number (I40): the past and the future too."""
    holding = and_(appointment.c.seat_id == seat.c.id, holds_on(on))
    query = (
        select(
            seat.c.id,
            committee.c.id,
            committee.c.short_name,
            bench.c.id,
            bench.c.short_name,
            bench.c.sort_no,
            bench.c.sensitivity,
            bench.c.print_label,
            seat.c.seat_no,
            seat.c.label,
            seat.c.voting,
            seat.c.valid_from,
            seat.c.valid_to,
            appointment.c.id,
            appointment.c.person_id,
            plain_name(person.c),
            appointment.c.role,
        )
        .join(bench, bench.c.id == seat.c.bench_id)
        .join(committee, committee.c.id == bench.c.committee_id)
        .outerjoin(appointment, holding)
        .outerjoin(person, person.c.id == appointment.c.person_id)
        .where(covers(seat.c.valid_from, seat.c.valid_to, on))
        .order_by(committee.c.short_name, committee.c.id, bench.c.sort_no, bench.c.id, seat.c.seat_no, seat.c.id)
    )
    if committee_id is not None:
        query = query.where(committee.c.id == committee_id)
    deputies = _deputies(reading, on)
    rows = (SeatRow(*row) for row in reading.rows(query))
    return tuple(replace(row, deputies=_in_order(deputies[row.id] + deputies[row.bench_id])) for row in rows)


def covers(
    start: ColumnElement[date], end: ColumnElement[date | None] | ColumnElement[date], day: date
) -> ColumnElement[bool]:
    """Return the condition that a period, both ends included, holds the day."""
    return and_(start <= day, or_(end.is_(None), end >= day))


def holds_on(day: date) -> ColumnElement[bool]:
    """Return the condition that an appointment fills its seat on the day (domain/as_of.py)."""
    ended_sometime = and_(appointment.c.state == AppointmentState.ENDED, appointment.c.end.is_(None))
    return and_(
        appointment.c.state.in_(HOLDING_STATES),
        ~ended_sometime,
        covers(appointment.c.start, appointment.c.end, day),
    )


def is_deputy_on(day: date) -> ColumnElement[bool]:
    """Return the condition that a deputyship holds on the day, apart from those for one meeting only."""
    return and_(deputyship.c.for_meeting_id.is_(None), covers(deputyship.c.start, deputyship.c.end, day))


def _deputies(reading: Reading, day: date) -> defaultdict[str, tuple[DeputyOfSeat, ...]]:
    """Return the deputies of the day by the id of their seat or bench."""
    query = (
        select(
            deputyship.c.for_seat_id,
            deputyship.c.for_bench_id,
            person.c.id,
            plain_name(person.c),
            deputyship.c.kind,
            deputyship.c.rank,
        )
        .join(person, person.c.id == deputyship.c.deputy_person_id)
        .where(is_deputy_on(day))
        .order_by(deputyship.c.rank, deputyship.c.id)
    )
    found: defaultdict[str, tuple[DeputyOfSeat, ...]] = defaultdict(tuple)
    for seat_id, bench_id, *deputy in reading.rows(query):
        found[seat_id or bench_id] += (DeputyOfSeat(*deputy),)
    return found


def _in_order(deputies: tuple[DeputyOfSeat, ...]) -> tuple[DeputyOfSeat, ...]:
    return tuple(sorted(deputies, key=lambda deputy: (_ORDER.index(deputy.kind), deputy.rank)))
