"""How the deputies of a list are tied to seats and benches of the committee of the import."""

from bisect import bisect, insort
from dataclasses import dataclass, replace
from datetime import date

from secretariat.domain.as_of import covers
from secretariat.domain.committees import Bench, DeputyModel, Deputyship, DeputyshipKind, Seat
from secretariat.domain.likeness import organisation_key
from secretariat.domain.list_entries import ListEntry
from secretariat.domain.people import Person
from secretariat.domain.text import folded
from secretariat.services.lists_in.import_draft import Draft
from secretariat.services.lists_in.import_known_people import folded_name

KIND_OF_MODEL = {
    DeputyModel.PERSONAL: DeputyshipKind.PERSONAL,
    DeputyModel.POOL: DeputyshipKind.POOL,
    DeputyModel.AD_HOC: DeputyshipKind.AD_HOC,
}
"""What a deputy named in a list is, by the rules of procedure; a list alone does not say (I06)."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What a list says about a deputyship; empty where it says nothing."""

    rank: int | None = None
    kind: DeputyshipKind | None = None
    since: date | None = None
    until: date | None = None

    @classmethod
    def of(cls, entry: ListEntry) -> "Terms":
        """Return what a deputy's own row says."""
        kind = DeputyshipKind(entry.deputy_kind) if entry.deputy_kind else None
        return cls(entry.deputy_rank, kind, entry.appointed_on, entry.term_until)


class DeputiesDraft:
    """The deputyships of the draft by what they stand for: a seat or a bench."""

    def __init__(self, draft: Draft, today: date, model: DeputyModel) -> None:
        self._draft, self._today = draft, today
        self._kind = KIND_OF_MODEL.get(model)
        self._of: dict[str, list[Deputyship]] = {}
        for one in draft.stored(Deputyship):
            if one.for_meeting_id is None:
                self._of.setdefault(one.for_seat_id or one.for_bench_id or "", []).append(one)

    @property
    def are_allowed(self) -> bool:
        """Whether the rules of procedure know deputies at all."""
        return self._kind is not None

    def people(self, seat: Seat) -> tuple[Person, ...]:
        """Return who deputises on the seat or in its bench."""
        found = (*self._of.get(seat.id, ()), *self._of.get(seat.bench_id, ()))
        return tuple(self._draft.get(Person, one.deputy_person_id) for one in found)

    def named(self, seat: Seat, given_name: str, family_name: str) -> str | None:
        """Return the id of the one deputy of the seat who has that name."""
        wanted = folded_name(given_name, family_name)
        ids = {one.id for one in self.people(seat) if folded_name(one.given_name, one.family_name) == wanted}
        return ids.pop() if len(ids) == 1 else None

    def name(self, seat: Seat | None, bench: Bench, person: Person, terms: Terms, start: date) -> None:
        """Make the person a deputy of the seat, or of the bench where she is in its pool; bring known ones up to date.

        `start` is from when, where the list does not say.
        """
        kind = terms.kind or self._kind or DeputyshipKind.PERSONAL
        if seat is None or kind is DeputyshipKind.POOL:
            kind, target = DeputyshipKind.POOL, bench.id
        else:
            target = seat.id
        known = self._of.setdefault(target, [])
        mine = [one for one in known if one.deputy_person_id == person.id and not self._is_over(one, terms)]
        if mine:
            self._bring_up_to_date(known, mine[0], terms)
            return
        ranks = {one.rank for one in known if covers(one.start, one.end, self._today)}
        rank = terms.rank or 1
        deputyship = Deputyship(
            kind=kind,
            for_seat_id=None if kind is DeputyshipKind.POOL else target,
            for_bench_id=target if kind is DeputyshipKind.POOL else None,
            deputy_person_id=person.id,
            rank=rank if terms.rank or rank not in ranks else max(ranks) + 1,
            start=terms.since or start,
            end=terms.until,
        )
        known.append(self._draft.put(deputyship))

    def _is_over(self, one: Deputyship, terms: Terms) -> bool:
        return one.end is not None and one.end < self._today and one.end != terms.until

    def _bring_up_to_date(self, known: list[Deputyship], mine: Deputyship, terms: Terms) -> None:
        changed = replace(
            mine,
            rank=terms.rank or mine.rank,
            start=terms.since or mine.start,
            end=terms.until or mine.end,
        )
        if changed != mine:
            known[known.index(mine)] = self._draft.put(changed)


class MemberRows:
    """Which seat each member's row of the list has got: a deputy's row that names none stands below its member."""

    def __init__(self) -> None:
        self._seats: dict[tuple[str, int], tuple[ListEntry, Seat]] = {}
        self._rows: dict[tuple[str, str], list[int]] = {}

    def add(self, entry: ListEntry, seat: Seat) -> None:
        """Note the seat of a row."""
        self._seats[entry.sheet, entry.row] = entry, seat
        for house in {"", organisation_key(entry.organisation)}:
            insort(self._rows.setdefault((entry.sheet, house), []), entry.row)

    def above(self, deputy: ListEntry) -> Seat | None:
        """Return the seat of the nearest member above on the sheet; where both name one, of the same organisation."""
        house = organisation_key(deputy.organisation)
        found = self._nearest(deputy, "")
        if found and house and organisation_key(found[0].organisation) not in {"", house}:
            found = self._nearest(deputy, house)
        if found is None:
            return None
        entry, seat = found
        is_elsewhere = deputy.bench and deputy.bench_is_certain and folded(deputy.bench) != folded(entry.bench)
        return None if is_elsewhere else seat

    def _nearest(self, deputy: ListEntry, house: str) -> tuple[ListEntry, Seat] | None:
        rows = self._rows.get((deputy.sheet, house), [])
        at = bisect(rows, deputy.row)
        return self._seats[deputy.sheet, rows[at - 1]] if at else None
