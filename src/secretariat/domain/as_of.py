"""Who holds which seat on any day: answered from the periods, for yesterday as for next year."""

from collections.abc import Iterable
from datetime import date

from secretariat.domain.committees import (
    Appointment,
    AppointmentState,
    Deputyship,
    DeputyshipKind,
    RulesOfProcedure,
    Seat,
)

HOLDING_STATES = frozenset({AppointmentState.ACTIVE, AppointmentState.SUSPENDED, AppointmentState.ENDED})
"""An ended appointment held its seat until its end; one requested or only named holds none yet."""
INVITED_STATES = frozenset({AppointmentState.ACTIVE, AppointmentState.ENDED})
"""A suspended appointment keeps its seat, but the person is not called to meetings."""

_DEPUTY_ORDER = (DeputyshipKind.AD_HOC, DeputyshipKind.PERSONAL, DeputyshipKind.POOL)


def covers(start: date, end: date | None, day: date) -> bool:
    """Say whether a period, both ends included, holds the day; without an end it goes on."""
    return start <= day and (end is None or day <= end)


def overlap(start: date, end: date | None, other_start: date, other_end: date | None) -> bool:
    """Say whether two periods share a day."""
    return (other_end is None or start <= other_end) and (end is None or other_start <= end)


def holds_on(appointment: Appointment, day: date) -> bool:
    """Say whether an appointment fills its seat on the day."""
    if appointment.state is AppointmentState.ENDED and appointment.end is None:
        return False
    return appointment.state in HOLDING_STATES and covers(appointment.start, appointment.end, day)


def is_member_on(appointment: Appointment, day: date) -> bool:
    """Say whether an appointment makes somebody an active member on the day, to be invited (I08)."""
    return appointment.state in INVITED_STATES and holds_on(appointment, day)


def holder_on(appointments: Iterable[Appointment], day: date) -> Appointment | None:
    """Return who holds a seat on the day, of the appointments to that seat; never more than one can (I01)."""
    return next((appointment for appointment in appointments if holds_on(appointment, day)), None)


def holders_on(appointments: Iterable[Appointment], day: date) -> dict[str, Appointment]:
    """Return who holds each seat on the day, by seat id."""
    return {appointment.seat_id: appointment for appointment in appointments if holds_on(appointment, day)}


def deputies_on(
    deputyships: Iterable[Deputyship], seat: Seat, day: date, *, meeting_id: str | None = None
) -> tuple[Deputyship, ...]:
    """Return who may sit in for a seat on the day: first those named for the meeting, then personal, then pool."""
    able = [
        deputyship
        for deputyship in deputyships
        if covers(deputyship.start, deputyship.end, day) and may_act_for(deputyship, seat, meeting_id=meeting_id)
    ]
    return tuple(sorted(able, key=lambda deputyship: (_DEPUTY_ORDER.index(deputyship.kind), deputyship.rank)))


def may_act_for(deputyship: Deputyship, seat: Seat, *, meeting_id: str | None) -> bool:
    """Say whether a deputyship reaches a seat: named, in the pool's bench, or for one meeting (I06)."""
    match deputyship.kind:
        case DeputyshipKind.PERSONAL:
            return deputyship.for_seat_id == seat.id
        case DeputyshipKind.POOL:
            return deputyship.for_bench_id == seat.bench_id
        case DeputyshipKind.AD_HOC:
            return deputyship.for_seat_id == seat.id and deputyship.for_meeting_id in {None, meeting_id}


def rules_on(versions: Iterable[RulesOfProcedure], day: date) -> RulesOfProcedure | None:
    """Return the rules of procedure in force on a day: the newest of those already valid."""
    valid = [version for version in versions if version.valid_from <= day]
    return max(valid, key=lambda version: version.valid_from, default=None)
