"""Rules of seats, of who sits on them, who deputises, and who is sent to a higher body (I01, I02, I06, I15, I33)."""

from collections.abc import Iterable
from datetime import date

from secretariat.domain.as_of import HOLDING_STATES, overlap
from secretariat.domain.committees import (
    Appointment,
    Delegation,
    DeputyModel,
    Deputyship,
    DeputyshipKind,
    RulesOfProcedure,
    Seat,
)
from secretariat.domain.errors import RuleBrokenError

DEPUTY_KINDS = {
    DeputyModel.PERSONAL: frozenset({DeputyshipKind.PERSONAL}),
    DeputyModel.POOL: frozenset({DeputyshipKind.POOL}),
    DeputyModel.AD_HOC: frozenset({DeputyshipKind.AD_HOC}),
    DeputyModel.NONE: frozenset[DeputyshipKind](),
}
"""Which deputies each model of the rules of procedure knows (I06)."""


def check_seat_is_free(appointment: Appointment, others: Iterable[Appointment]) -> None:
    """I01: refuse an appointment to a seat that somebody else holds on one of its days."""
    if appointment.state not in HOLDING_STATES:
        return
    for other in others:
        same_seat = other.seat_id == appointment.seat_id and other.id != appointment.id
        if same_seat and other.state in HOLDING_STATES and _share_a_day(appointment, other):
            raise RuleBrokenError(
                "seat.taken", field="start", person_id=other.person_id, start=other.start, end=other.end
            )


def check_one_voting_seat(
    appointment: Appointment, seat: Seat, others: Iterable[tuple[Appointment, Seat]], rules: RulesOfProcedure
) -> None:
    """I02: refuse a second voting seat for one person of a committee, unless its rules allow more.

    `others` are the committee's appointments with their seats.
    """
    if not (rules.one_voting_seat_each and seat.voting and appointment.state in HOLDING_STATES):
        return
    for other, other_seat in others:
        somewhere_else = other.person_id == appointment.person_id and other_seat.id != seat.id and other_seat.voting
        if somewhere_else and other.state in HOLDING_STATES and _share_a_day(appointment, other):
            raise RuleBrokenError(
                "seat.second_vote", field="person_id", seat_id=other_seat.id, start=other.start, end=other.end
            )


def check_deputyship(deputyship: Deputyship, rules: RulesOfProcedure, holder_id: str | None = None) -> None:
    """I06: refuse a deputy whom the rules do not know, or who is tied to nothing, to too much, or to themselves."""
    if deputyship.kind not in DEPUTY_KINDS[rules.deputy_model]:
        raise RuleBrokenError(
            "deputy.kind", field="kind", kind=deputyship.kind.value, deputy_model=rules.deputy_model.value
        )
    pooled = deputyship.kind is DeputyshipKind.POOL
    if (deputyship.for_bench_id is None) is pooled:
        raise RuleBrokenError("deputy.bench", field="for_bench_id", kind=deputyship.kind.value)
    if (deputyship.for_seat_id is None) is not pooled:
        raise RuleBrokenError("deputy.seat", field="for_seat_id", kind=deputyship.kind.value)
    if deputyship.for_meeting_id is not None and deputyship.kind is not DeputyshipKind.AD_HOC:
        raise RuleBrokenError("deputy.meeting", field="for_meeting_id", kind=deputyship.kind.value)
    if holder_id is not None and deputyship.deputy_person_id == holder_id:
        raise RuleBrokenError("deputy.is_holder", field="deputy_person_id")
    check_period(deputyship.start, deputyship.end)


def check_period(start: date, end: date | None, *, field: str = "end") -> None:
    """I15: refuse a period that ends before it starts; both days are included, so one day is a period."""
    if end is not None and end < start:
        raise RuleBrokenError("period.ends_before_start", field=field, start=start, end=end)


def check_delegation(delegation: Delegation) -> None:
    """I33: refuse a delegation without a person or without the body they are sent to."""
    if not delegation.person_id.strip():
        raise RuleBrokenError("delegation.person_missing", field="person_id")
    if not delegation.target_body.strip():
        raise RuleBrokenError("delegation.target_missing", field="target_body")
    check_period(delegation.from_on, delegation.to_on, field="to_on")


def _share_a_day(first: Appointment, second: Appointment) -> bool:
    return overlap(first.start, first.end, second.start, second.end)
