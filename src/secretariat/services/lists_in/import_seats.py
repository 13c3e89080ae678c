"""How one row of a list becomes a seat with its holder on the committee of the import."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from secretariat.domain.as_of import HOLDING_STATES, holds_on
from secretariat.domain.committees import (
    Appointment,
    Bench,
    Committee,
    Role,
    Seat,
    SeatKind,
    Sensitivity,
)
from secretariat.domain.list_choices import is_seat_number
from secretariat.domain.list_entries import Doubt, ListEntry
from secretariat.domain.names import sort_name
from secretariat.domain.people import Person
from secretariat.domain.privacy_rules import NEUTRAL_LABEL
from secretariat.domain.text import folded
from secretariat.services.lists_in.import_draft import Draft

ONLY_BENCH = "Mitglieder"
SENSITIVE_WORDS = ("behind", "mmb", "interessenvertret", "selbsthilfe", "betroffen", "selbstvertret")
"""Parts of bench names that say something about health: such a bench is protected until a clerk decides otherwise."""


@dataclass(frozen=True, slots=True)
class Sitting:
    """For whom somebody sits, who named her, and the rows of the other seats she has in the list."""

    organisation_id: str | None = None
    nominating_organisation_id: str | None = None
    other_rows: tuple[ListEntry, ...] = ()


class SeatsDraft:
    """Benches, seats and appointments of one committee in the draft, on the day of the import."""

    def __init__(self, draft: Draft, committee: Committee, today: date, *, own_export: bool) -> None:
        self._draft, self._committee, self._today, self._own_export = draft, committee, today, own_export
        benches = [bench for bench in draft.stored(Bench) if bench.committee_id == committee.id]
        self._benches = sorted(benches, key=lambda bench: bench.sort_no)
        order = {bench.id: bench.sort_no for bench in benches}
        seats = [seat for seat in draft.stored(Seat) if seat.bench_id in order and not _is_over(seat.valid_to, today)]
        seats.sort(key=lambda seat: (order[seat.bench_id], seat.seat_no))
        self._seats = {(seat.bench_id, seat.seat_no): seat for seat in seats}
        self._last_number: dict[str, int] = {}
        for seat in seats:
            self._last_number[seat.bench_id] = seat.seat_no
        self._by_seat: dict[str, Appointment] = {}
        self._by_person: dict[str, list[Appointment]] = {}
        self._ended: dict[str, date] = {}
        numbers = {seat.id: number for number, seat in enumerate(seats)}
        known = [one for one in draft.stored(Appointment) if one.seat_id in numbers and one.state in HOLDING_STATES]
        for one in sorted(known, key=lambda one: (_is_over(one.end, today), not holds_on(one, today), one.start)):
            if not _is_over(one.end, today):
                self._by_seat.setdefault(one.seat_id, one)
            elif one.end is not None:
                self._ended[one.seat_id] = max(one.end, self._ended.get(one.seat_id, one.end))
            self._by_person.setdefault(one.person_id, []).append(one)
        self._claimed: set[str] = set()

    @property
    def seats(self) -> tuple[Seat, ...]:
        """The committee's seats as they would be."""
        return tuple(self._seats.values())

    @property
    def holders(self) -> Iterator[str]:
        """The ids of those who hold a seat, by bench and number."""
        return (self._by_seat[seat.id].person_id for seat in self._seats.values() if seat.id in self._by_seat)

    @property
    def chairs(self) -> tuple[str, ...]:
        """The ids of those who chair the committee: more than one is a mistake of somebody's."""
        held = (self._by_seat[seat.id] for seat in self._seats.values() if seat.id in self._by_seat)
        return tuple(dict.fromkeys(one.person_id for one in held if one.role is Role.CHAIR))

    def holder(self, seat_id: str) -> Appointment | None:
        """Return who holds a seat."""
        return self._by_seat.get(seat_id)

    def organisation_of(self, person: Person) -> str | None:
        """Return for which organisation the person sits here now."""
        held = self._by_person.get(person.id, ())
        return next((one.organisation_id or person.organisation_id for one in held), None)

    def bench_of(self, seat: Seat) -> Bench:
        """Return the bench of a seat."""
        return self._draft.get(Bench, seat.bench_id)

    def start_of(self, seat: Seat | None) -> date:
        """Return since when the seat is held, today if it is not."""
        held = self._by_seat.get(seat.id) if seat else None
        return held.start if held else self._today

    def bench(self, entry: ListEntry) -> Bench:
        """Return the bench of a row, made if the committee has none of that name."""
        if not (entry.bench or entry.bench_name) and len(self._benches) == 1:
            return self._benches[0]
        wanted = entry.bench or entry.bench_name or ONLY_BENCH
        for name in filter(None, (entry.bench_name, entry.bench, wanted)):
            for bench in self._benches:
                if folded(name) in {folded(bench.short_name), folded(bench.name), folded(bench.print_label)}:
                    return bench
            if self._own_export and entry.bench_name:
                break  # two benches may be printed alike, their names tell them apart
        return self._new_bench(entry, wanted)

    def take(self, person: Person, entry: ListEntry, sitting: Sitting) -> tuple[Seat | None, Doubt | None]:
        """Give the person a seat, or bring the one she has up to date; a seat somebody else holds is a doubt."""
        named = self.find(entry)
        held = self._held(person, entry, sitting)
        if held is not None:
            seat = self._bring_up_to_date(held, person, entry, sitting)
            return seat, self._doubt_of_another_seat(seat, entry)
        if named is not None and named.id in self._by_seat:
            other = self._draft.get(Person, self._by_seat[named.id].person_id)
            return None, _doubt(entry, "import.seat_taken", self._shown(named), sort_name(other))
        bench = self.bench(entry)
        number = int(entry.seat_no) if is_seat_number(entry.seat_no) else self._next_number(bench)
        seat = self.seat(bench, number, entry, sitting.nominating_organisation_id)
        appointment = Appointment(
            seat_id=seat.id,
            person_id=person.id,
            organisation_id=sitting.organisation_id,
            role=Role(entry.role) if entry.role else Role.MEMBER,
            appointed_by=entry.appointed_by,
            appointed_on=entry.appointed_on,
            start=self._free_from(seat, entry),
            end=entry.term_until,
        )
        self._put(appointment)
        over = _is_over(entry.term_until, self._today)
        return seat, _doubt(entry, "import.term_over", f"{entry.term_until:%d.%m.%Y}") if over else None

    def choose_address(self, person: Person, seat_id: str, address_id: str, usual_id: str | None) -> None:
        """Let letters to the holder of the seat use this address, even where another one is usual."""
        for held in self._by_person.get(person.id, ()):
            if held.seat_id == seat_id and (held.address_to_use_id or usual_id) != address_id:
                self._put(replace(held, address_to_use_id=None if address_id == usual_id else address_id))
                return

    def seat(self, bench: Bench, number: int, entry: ListEntry, nominating_id: str | None = None) -> Seat:
        """Return the seat of that number, made if the bench has none, with what the row says about it."""
        said: dict[str, Any] = {}
        if entry.seat_label:
            said["label"] = entry.seat_label
        if entry.seat_kind:
            said["kind"] = SeatKind(entry.seat_kind)
        if entry.voting is not None:
            said["voting"] = entry.voting
        if nominating_id:
            said["nominating_organisation_id"] = nominating_id
        known = self._seats.get((bench.id, number))
        if known is None:
            fresh = {"voting": bench.has_vote} | said
            seat = Seat(bench_id=bench.id, seat_no=number, valid_from=self._start(entry), **fresh)
        else:
            seat = replace(known, **said)
        self._seats[bench.id, number] = seat
        self._last_number[bench.id] = max(number, self._last_number.get(bench.id, 0))
        return self._draft.put(seat) if seat != known else seat

    def vacant(self, entry: ListEntry, nominating_id: str | None) -> tuple[Seat, Doubt | None]:
        """Keep a seat that the list calls vacant: the numbered one, else any that nobody holds; ask if it is held."""
        bench = self._bench_of_vacant(entry)
        numbers = [number for bench_id, number in self._seats if bench_id == bench.id]
        free = [number for number in numbers if self._is_free(self._seats[bench.id, number])]
        number = int(entry.seat_no) if is_seat_number(entry.seat_no) else min(free, default=self._next_number(bench))
        seat = self.seat(bench, number, entry, nominating_id)
        self._claimed.add(seat.id)
        held = self._by_seat.get(seat.id)
        if held is None:
            return seat, None
        name = sort_name(self._draft.get(Person, held.person_id))
        return seat, _doubt(entry, "import.seat_not_vacant", self._shown(seat), name)

    def find(self, entry: ListEntry) -> Seat | None:
        """Return the seat that the row names by bench and number."""
        if not is_seat_number(entry.seat_no):
            return None
        return self._seats.get((self.bench(entry).id, int(entry.seat_no)))

    def _held(self, person: Person, entry: ListEntry, sitting: Sitting) -> Appointment | None:
        named = self.find(entry)
        elsewhere = {seat.id for row in sitting.other_rows if (seat := self.find(row))}
        held = [one for one in self._by_person.get(person.id, ()) if one.seat_id not in elsewhere]
        held.sort(key=lambda one: named is None or one.seat_id != named.id)
        for one in held:
            if not _is_over(one.end, self._today) or one.end == entry.term_until:
                return one
        return None

    def _bring_up_to_date(self, held: Appointment, person: Person, entry: ListEntry, sitting: Sitting) -> Seat:
        known = self._draft.get(Seat, held.seat_id)
        bench = self.bench_of(known)
        says_so = self._doubt_of_another_seat(known, entry) is None
        seat = self.seat(bench, known.seat_no, entry, sitting.nominating_organisation_id) if says_so else known
        changes: dict[str, Any] = {}
        if entry.role:
            changes["role"] = Role(entry.role)
        if entry.appointed_by:
            changes["appointed_by"] = entry.appointed_by
        if entry.appointed_on and entry.appointed_on != (held.appointed_on or held.start):
            changes["appointed_on"] = entry.appointed_on
        if entry.term_is_open or (entry.term_until is not None and entry.term_until >= held.start):
            changes["end"] = entry.term_until
        if sitting.organisation_id not in {None, held.organisation_id or person.organisation_id}:
            changes["organisation_id"] = sitting.organisation_id
        changed = replace(held, **changes)
        if changed != held:
            self._put(changed)
        return seat

    def _doubt_of_another_seat(self, seat: Seat, entry: ListEntry) -> Doubt | None:
        other_bench = entry.bench and entry.bench_is_certain and self.bench(entry).id != seat.bench_id
        other_number = is_seat_number(entry.seat_no) and int(entry.seat_no) != seat.seat_no
        if not (other_bench or other_number):
            return None
        value = " ".join(filter(None, (entry.bench, entry.seat_no)))
        return _doubt(entry, "import.other_seat", value, self._shown(seat))

    def _put(self, appointment: Appointment) -> None:
        self._draft.put(appointment)
        of_person = self._by_person.setdefault(appointment.person_id, [])
        of_person[:] = [*(one for one in of_person if one.id != appointment.id), appointment]
        if not _is_over(appointment.end, self._today):
            self._by_seat[appointment.seat_id] = appointment

    def _new_bench(self, entry: ListEntry, wanted: str) -> Bench:
        name = entry.bench_name or wanted
        sensitive = any(word in folded(f"{wanted} {name}") for word in SENSITIVE_WORDS)
        if entry.bench_sensitivity:
            sensitive = Sensitivity(entry.bench_sensitivity) is Sensitivity.SPECIAL
        bench = Bench(
            committee_id=self._committee.id,
            name=name,
            # An own list names a bench by its label; that of a sensitive one must not be its short name too (I23).
            short_name=name if sensitive and self._own_export and wanted != NEUTRAL_LABEL else wanted,
            sort_no=max((bench.sort_no for bench in self._benches), default=0) + 1,
            has_vote=entry.bench_has_vote is not False,
            sensitivity=Sensitivity.SPECIAL if sensitive else Sensitivity.NORMAL,
            print_label=wanted if not sensitive or (self._own_export and wanted != name) else NEUTRAL_LABEL,
        )
        self._benches.append(bench)
        return self._draft.put(bench)

    def _bench_of_vacant(self, entry: ListEntry) -> Bench:
        """Return the bench of a vacant row; of two benches that are printed alike the one whose seat is free."""
        alike = [bench for bench in self._benches if folded(bench.print_label) == folded(entry.bench)]
        if is_seat_number(entry.seat_no) and len(alike) > 1:
            for bench in alike:
                seat = self._seats.get((bench.id, int(entry.seat_no)))
                if seat is None or self._is_free(seat):
                    return bench
        return self.bench(entry)

    def _is_free(self, seat: Seat) -> bool:
        return seat.id not in self._by_seat and seat.id not in self._claimed

    def _start(self, entry: ListEntry) -> date:
        end = entry.term_until
        return entry.appointed_on or (end if end is not None and end < self._today else self._today)

    def _free_from(self, seat: Seat, entry: ListEntry) -> date:
        """Return from when somebody new holds the seat: never while the one before her still held it (I01)."""
        start, ended = self._start(entry), self._ended.get(seat.id)
        return ended + timedelta(days=1) if ended is not None and ended >= start else start

    def _shown(self, seat: Seat) -> str:
        return f"{self.bench_of(seat).short_name} {seat.seat_no}"

    def _next_number(self, bench: Bench) -> int:
        return self._last_number.get(bench.id, 0) + 1


def _doubt(entry: ListEntry, reason: str, value: str, proposal: str = "") -> Doubt:
    return Doubt(entry.sheet, entry.row, "Sitz-Nr.", value, reason, proposal)


def _is_over(end: date | None, today: date) -> bool:
    return end is not None and end < today
