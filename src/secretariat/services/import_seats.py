"""How one row of a list becomes a seat with its holder and deputies on the committee of the import."""

from dataclasses import replace
from datetime import date

from secretariat.domain.as_of import holds_on
from secretariat.domain.committees import (
    Appointment,
    Bench,
    Committee,
    Deputyship,
    DeputyshipKind,
    Role,
    Seat,
    SeatKind,
    Sensitivity,
)
from secretariat.domain.list_entries import Doubt, ListEntry
from secretariat.domain.people import Person
from secretariat.domain.text import folded
from secretariat.services.import_draft import Draft

ONLY_BENCH = "Mitglieder"
SENSITIVE_WORDS = ("behind", "mmb", "interessenvertret", "selbsthilfe", "betroffen", "selbstvertret")
"""Parts of bench names that say something about health: such a bench is protected until a clerk decides otherwise."""
SENSITIVE_LABEL = "Interessenvertretung"


class SeatsDraft:
    """Benches, seats, appointments and deputyships of one committee in the draft, on the day of the import."""

    def __init__(self, draft: Draft, committee: Committee, today: date) -> None:
        self._draft, self._committee, self._today = draft, committee, today
        self._benches: dict[str, Bench] = {}
        for bench in draft.all(Bench):
            if bench.committee_id == committee.id:
                for name in (bench.short_name, bench.name, bench.print_label):
                    self._benches.setdefault(folded(name), bench)
        own = {bench.id for bench in self._benches.values()}
        self._seats = {(seat.bench_id, seat.seat_no): seat for seat in draft.all(Seat) if seat.bench_id in own}
        seat_ids = {seat.id for seat in self._seats.values()}
        current = [one for one in draft.all(Appointment) if one.seat_id in seat_ids and holds_on(one, today)]
        self._by_seat = {appointment.seat_id: appointment for appointment in current}
        self._by_person = {appointment.person_id: appointment for appointment in current}
        self._deputyships: dict[str, list[Deputyship]] = {}
        for deputyship in draft.all(Deputyship):
            self._deputyships.setdefault(deputyship.for_seat_id or "", []).append(deputyship)

    def bench(self, entry: ListEntry) -> Bench:
        """Return the bench of a row, made if the committee has none of that name."""
        wanted = entry.bench or entry.bench_name
        if not wanted and len({bench.id for bench in self._benches.values()}) == 1:
            return next(iter(self._benches.values()))
        wanted = wanted or ONLY_BENCH
        for name in (entry.bench, entry.bench_name, wanted):
            if name and folded(name) in self._benches:
                return self._benches[folded(name)]
        sensitive = any(word in folded(f"{wanted} {entry.bench_name}") for word in SENSITIVE_WORDS)
        bench = Bench(
            committee_id=self._committee.id,
            name=entry.bench_name or wanted,
            short_name=wanted,
            sort_no=max((bench.sort_no for bench in self._benches.values()), default=0) + 1,
            sensitivity=Sensitivity.SPECIAL if sensitive else Sensitivity.NORMAL,
            print_label=SENSITIVE_LABEL if sensitive else entry.bench_name or wanted,
        )
        for name in (bench.short_name, bench.name, bench.print_label):
            self._benches.setdefault(folded(name), bench)
        return self._draft.put(bench)

    def take(self, person: Person, entry: ListEntry, organisation_id: str | None) -> tuple[Seat | None, Doubt | None]:
        """Give the person a seat, or bring the one she has up to date; a seat somebody else holds is a doubt."""
        held = self._by_person.get(person.id)
        if held is not None:
            return self._update(held, entry), None
        bench = self.bench(entry)
        number = int(entry.seat_no) if entry.seat_no.isdigit() else self._next_number(bench)
        seat = self._seats.get((bench.id, number))
        if seat is not None and seat.id in self._by_seat:
            other = self._draft.get(Person, self._by_seat[seat.id].person_id)
            value = f"{bench.short_name} {number}"
            return None, Doubt(entry.sheet, entry.row, "Sitz-Nr.", value, "import.seat_taken", other.sort_name)
        seat = seat or self.seat(bench, number, entry)
        appointment = self._draft.put(
            Appointment(
                seat_id=seat.id,
                person_id=person.id,
                organisation_id=organisation_id,
                role=_role(entry),
                appointed_by=entry.appointed_by,
                appointed_on=entry.appointed_on,
                start=entry.appointed_on or self._today,
                end=entry.term_until,
            )
        )
        self._by_seat[seat.id] = self._by_person[person.id] = appointment
        return seat, None

    def seat(self, bench: Bench, number: int, entry: ListEntry) -> Seat:
        """Return the seat of that number, made if the bench has none."""
        known = self._seats.get((bench.id, number))
        if known is None:
            known = self._draft.put(
                Seat(
                    bench_id=bench.id,
                    seat_no=number,
                    label=entry.seat_label,
                    voting=bench.has_vote if entry.voting is None else entry.voting,
                    kind=SeatKind(entry.seat_kind) if entry.seat_kind else SeatKind.ORDINARY,
                    valid_from=entry.appointed_on or self._today,
                )
            )
            self._seats[bench.id, number] = known
        return known

    def find(self, entry: ListEntry) -> Seat | None:
        """Return the seat that the row names by bench and number."""
        return self._seats.get((self.bench(entry).id, int(entry.seat_no))) if entry.seat_no.isdigit() else None

    def deputise(self, seat: Seat, person: Person, rank: int, since: date | None) -> None:
        """Name the person as personal deputy of the seat, unless she is it already."""
        known = self._deputyships.setdefault(seat.id, [])
        if any(deputyship.deputy_person_id == person.id for deputyship in known):
            return
        start = since or self._start_of(seat)
        ranks = {deputyship.rank for deputyship in known}
        free = rank if rank not in ranks else max(ranks) + 1
        known.append(
            self._draft.put(
                Deputyship(
                    kind=DeputyshipKind.PERSONAL,
                    for_seat_id=seat.id,
                    deputy_person_id=person.id,
                    rank=free,
                    start=start,
                )
            )
        )

    def _update(self, held: Appointment, entry: ListEntry) -> Seat:
        seat = self._draft.get(Seat, held.seat_id)
        changes: dict[str, object] = {}
        if entry.role and _role(entry) is not held.role:
            changes["role"] = _role(entry)
        if entry.appointed_on and entry.appointed_on != (held.appointed_on or held.start):
            changes["appointed_on"] = entry.appointed_on
        if entry.term_until and entry.term_until != held.end:
            changes["end"] = entry.term_until
        if entry.appointed_by and entry.appointed_by != held.appointed_by:
            changes["appointed_by"] = entry.appointed_by
        if changes:
            changed = self._draft.put(replace(held, **changes))  # type: ignore[arg-type]  # names are the record's own
            self._by_seat[seat.id] = self._by_person[held.person_id] = changed
        return seat

    def _next_number(self, bench: Bench) -> int:
        return max((number for bench_id, number in self._seats if bench_id == bench.id), default=0) + 1

    def _start_of(self, seat: Seat) -> date:
        appointment = self._by_seat.get(seat.id)
        return appointment.start if appointment else self._today


def _role(entry: ListEntry) -> Role:
    return Role(entry.role) if entry.role else Role.MEMBER
