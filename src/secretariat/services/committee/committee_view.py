"""A committee as its page shows it: seats on a chosen day, what became of a seat, rules by version, its places."""

from dataclasses import dataclass
from datetime import date

from secretariat.domain import as_of
from secretariat.domain.committees import (
    Appointment,
    Bench,
    CadenceRule,
    Committee,
    DeputyModel,
    Deputyship,
    QuorumRule,
    RulesOfProcedure,
    Seat,
)
from secretariat.domain.meetings import Room, Venue
from secretariat.domain.names import plain_name
from secretariat.domain.office import SenderProfile
from secretariat.domain.people import Person
from secretariat.storage.reading import Reading


@dataclass(frozen=True, slots=True)
class RulesVersion:
    """A version of the rules of procedure with its cadence and quorum; `is_in_force` on the chosen day."""

    rules: RulesOfProcedure
    cadence: CadenceRule | None
    quorum: QuorumRule | None
    is_in_force: bool


@dataclass(frozen=True, slots=True)
class SeatLine:
    """A seat on a day with its bench, who holds it (None: vacant) and who deputises, in their order."""

    seat: Seat
    bench: Bench
    held: Appointment | None
    holder: str
    deputies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CommitteeView:
    """Everything a committee's page shows on a day; `deputy_model` is None without rules of procedure."""

    day: date
    committee: Committee
    benches: tuple[Bench, ...]
    seats: tuple[SeatLine, ...]
    versions: tuple[RulesVersion, ...]
    venues: tuple[Venue, ...]
    rooms: tuple[Room, ...]
    senders: tuple[SenderProfile, ...]
    deputy_model: DeputyModel | None


@dataclass(frozen=True, slots=True)
class SeatPast:
    """One thing in the life of a seat: who held it, or who deputises; the newest comes first."""

    held: Appointment | Deputyship
    name: str


def committee_view(reading: Reading, committee_id: str, day: date) -> CommitteeView:
    """Return the committee as of the day; raises NotFoundError where it is no longer there."""
    committee = reading.get(Committee, committee_id)
    rules = reading.all(RulesOfProcedure, committee_id=committee_id)
    in_force = as_of.rules_on(rules, day)
    benches = reading.all(Bench, committee_id=committee_id, order_by=("sort_no", "short_name"))
    venues, senders = places_and_senders(reading)
    return CommitteeView(
        day=day,
        committee=committee,
        benches=benches,
        seats=_seats(reading, benches, day),
        versions=tuple(
            RulesVersion(
                one,
                reading.find(CadenceRule, one.cadence_rule_id),
                reading.find(QuorumRule, one.quorum_rule_id),
                one == in_force,
            )
            for one in sorted(rules, key=lambda one: one.valid_from, reverse=True)
        ),
        venues=venues,
        rooms=reading.all(Room, order_by="name"),
        senders=senders,
        deputy_model=in_force.deputy_model if in_force else None,
    )


def _seats(reading: Reading, benches: tuple[Bench, ...], day: date) -> tuple[SeatLine, ...]:
    """Return the seats that exist on the day, by bench and number."""
    by_id = {bench.id: bench for bench in benches}
    seats = [
        seat for seat in reading.all(Seat, bench_id=set(by_id)) if as_of.covers(seat.valid_from, seat.valid_to, day)
    ]
    ids = {seat.id for seat in seats}
    holders = as_of.holders_on(reading.all(Appointment, seat_id=ids), day)
    deputyships = (*reading.all(Deputyship, for_seat_id=ids), *reading.all(Deputyship, for_bench_id=set(by_id)))
    wanted = {one.person_id for one in holders.values()} | {one.deputy_person_id for one in deputyships}
    names = {one.id: plain_name(one) for one in reading.all(Person, id=wanted)}
    seats.sort(key=lambda seat: (by_id[seat.bench_id].sort_no, by_id[seat.bench_id].short_name, seat.seat_no))
    return tuple(
        SeatLine(
            seat,
            by_id[seat.bench_id],
            held := holders.get(seat.id),
            names[held.person_id] if held else "",
            tuple(names[one.deputy_person_id] for one in as_of.deputies_on(deputyships, seat, day)),
        )
        for seat in seats
    )


def places_and_senders(reading: Reading) -> tuple[tuple[Venue, ...], tuple[SenderProfile, ...]]:
    """Return the venues and sender profiles of the office, which every committee may use."""
    return reading.all(Venue, order_by="name"), reading.all(SenderProfile, order_by="authority")


def seat_past(reading: Reading, seat_id: str) -> tuple[SeatPast, ...]:
    """Return who held a seat and who deputised on it, the newest first; a seat that is gone has none."""
    seat = reading.find(Seat, seat_id)
    if seat is None:
        return ()
    held: list[Appointment | Deputyship] = [
        *reading.all(Appointment, seat_id=seat_id),
        *reading.all(Deputyship, for_seat_id=seat_id),
        *reading.all(Deputyship, for_bench_id=seat.bench_id),
    ]
    names = {one.id: plain_name(one) for one in reading.all(Person, id={person_of(one) for one in held})}
    held.sort(key=lambda one: (one.start, isinstance(one, Appointment)), reverse=True)
    return tuple(SeatPast(one, names[person_of(one)]) for one in held)


def person_of(held: Appointment | Deputyship) -> str:
    """Return the id of who holds a seat or deputises."""
    return held.person_id if isinstance(held, Appointment) else held.deputy_person_id
