"""A list of members read into the register: planned first, written in one step, twice the same changes nothing."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from secretariat.domain.committees import Appointment, Committee, Deputyship, DeputyshipKind, Role, Seat
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.likeness import PersonKey, key_of_deputy, key_of_entry
from secretariat.domain.list_entries import DeputyParts, Doubt, ListEntry
from secretariat.domain.list_merging import MergedEntry, MergedList, merge_entries
from secretariat.domain.list_proposals import can_stand, rows_as_proposed, with_rows
from secretariat.domain.list_rows import InterpretedList, interpret_list
from secretariat.domain.people import Organisation, Person, PostalAddress
from secretariat.domain.raw_lists import RawList
from secretariat.domain.records import Record
from secretariat.domain.text import folded
from secretariat.services.committee.rules_versions import RulesDraft, add_version
from secretariat.services.lists_in.import_addresses import AddressesDraft
from secretariat.services.lists_in.import_committee import ImportGround, founded, founding_rules, gather_ground
from secretariat.services.lists_in.import_deputies import DeputiesDraft, MemberRows, Terms
from secretariat.services.lists_in.import_draft import Draft
from secretariat.services.lists_in.import_known_people import KnownPeople, folded_name, is_named_like, shown
from secretariat.services.lists_in.import_people import PeopleDraft
from secretariat.services.lists_in.import_rows import (
    NO_DECISIONS,
    Decisions,
    PlannedRow,
    RowOutcome,
    RowPlace,
    place_of,
    planned_rows,
)
from secretariat.services.lists_in.import_seats import SeatsDraft, Sitting
from secretariat.storage.reading import Reading
from secretariat.storage.writing import Writing

SETTLED_REASONS = ("email.missing", "email.shared", "like.")
"""Remarks about a person that need no repeating when the register knows her just so."""
TELL_EVERY = 20


@dataclass(frozen=True, slots=True)
class ImportSummary:
    """How many people were added, changed, merged or left alone, and every doubt."""

    added: int
    changed: int
    merged: int
    unchanged: int
    doubts: tuple[Doubt, ...]


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What an import would do: records to add and to change, and what to tell the clerk.

    `rules` are those that a committee founded by the list begins with; None where it is there already.
    """

    committee: Committee
    rules: RulesDraft | None
    new: tuple[Record, ...]
    changed: tuple[Record, ...]
    summary: ImportSummary
    rows: tuple[PlannedRow, ...] = ()


def plan_import(
    reading: Reading,
    raw: RawList,
    committee_name: str,
    today: date,
    decisions: Decisions = NO_DECISIONS,
) -> ImportPlan:
    """Return what reading the list into the committee would change; nothing is written. See `planned`."""
    return planned(gather_ground(reading, committee_name, today), raw, today, decisions)


def planned(
    ground: ImportGround,
    raw: RawList,
    today: date,
    decisions: Decisions = NO_DECISIONS,
    tell: Callable[[int, int], None] | None = None,
) -> ImportPlan:
    """Return what reading the list would change on this ground; `tell(done, all)` counts people for whoever waits.

    `decisions` say what columns hold, and which rows are left out or mean somebody of the register.
    Raises RuleBrokenError `import.nobody` when the list holds nobody.
    """
    count = tell or _uncounted
    count(0, 0)
    whole = interpret_list(raw, decisions.columns)
    right = rows_as_proposed(raw, whole.doubts)
    asked = [doubt for doubt in whole.doubts if can_stand(doubt) and place_of(doubt) in right]
    taken = {place: row for place, row in right.items() if place in decisions.proposed}
    if taken:
        whole = interpret_list(with_rows(raw, taken), decisions.columns)
    if not any(entry.family_name for entry in whole.entries):
        raise RuleBrokenError("import.nobody", name=raw.source_name)
    read = replace(whole, entries=tuple(one for one in whole.entries if place_of(one) not in decisions.skipped))
    committee = ground.committee or founded(ground.name, read.entries)
    merged = merge_entries(read.entries, own_export=read.is_own_export)
    seats = SeatsDraft(draft := Draft(ground.stored), committee, today, own_export=read.is_own_export)
    plan = _Plan(draft, seats, DeputiesDraft(draft, today, ground.deputy_model), read, decisions)
    for done, person in enumerate(merged.people):
        if done % TELL_EVERY == 0:
            count(done, len(merged.people))
        plan.take(person)
    plan.finish(tuple(person.entry for person in merged.people if person.entry.vacant))
    if read.is_own_export:  # rows of one person are her seats there, no duplicates
        merged = MergedList((), ())
    summary = plan.summary(raw, merged.merged, (*read.doubts, *merged.doubts))
    doubts = (*(doubt for doubt in asked if place_of(doubt) in taken), *summary.doubts)
    proposals: dict[RowPlace, list[str]] = {}
    for doubt in asked:
        proposals.setdefault(place_of(doubt), []).append(doubt.proposal)
    rows = planned_rows(whole.entries, plan.outcomes(), doubts, plan.alike, decisions, proposals=proposals)
    rules = founding_rules(plan.draft.new, today) if ground.committee is None else None
    return ImportPlan(committee, rules, plan.draft.new, plan.draft.changed, summary, rows)


def carry_out(writing: Writing, plan: ImportPlan) -> None:
    """Write the plan, all or nothing, as part of the caller's one step."""
    if plan.rules is not None and plan.new:
        writing.add(plan.committee)
        add_version(writing, plan.committee.id, plan.rules)
    writing.add(*plan.new)
    writing.change(*plan.changed)


def _uncounted(_done: int, _of: int) -> None:
    """Count for nobody."""


class _Plan:
    """The people of one list, taken one by one into the draft."""

    def __init__(
        self, draft: Draft, seats: SeatsDraft, deputies: DeputiesDraft, read: InterpretedList, decisions: Decisions
    ) -> None:
        self.draft = draft
        self.alike: dict[RowPlace, dict[str, str]] = {}
        self._decisions = decisions
        self._seats, self._deputies = seats, deputies
        self._own_export = read.is_own_export
        self._seats_with_rows_of_deputies = {
            _seat_name(entry) for entry in read.entries if entry.is_deputy and entry.seat_no
        }
        self._addresses = AddressesDraft(draft)
        self._people = PeopleDraft(draft, self._addresses)
        self._seated = {appointment.person_id for appointment in draft.stored(Appointment)}
        self._known = KnownPeople(
            self._people.person_keys(),
            of_committee=(*seats.holders, *(one.id for seat in seats.seats for one in deputies.people(seat))),
            without_seat=self._people_without_seat(),
        )
        self._rows: dict[str, tuple[ListEntry, ...]] = {}
        self._added: set[str] = set()
        self._doubts: list[Doubt] = []
        self._deputy_rows: list[tuple[str, ListEntry]] = []
        self._chosen: list[tuple[str, str, str, str | None]] = []
        self._member_rows = MemberRows()
        self._rows_of_chairs: dict[str, ListEntry] = {}
        self._named_in_cells: dict[str, str] = {}

    def take(self, merged: MergedEntry) -> None:
        """Take one person of the list, new or known, with every row that means her."""
        entry = merged.sources[0] if self._own_export else merged.entry
        if entry.vacant:
            return
        if not entry.family_name:
            self._take_house(entry)
            return
        key = key_of_entry(entry)
        known = self._decisions.same_as.get(place_of(entry)) or self._known.meant(key, self._rows)
        if known is None and entry.is_deputy:
            known = self._named_in_cells.get(folded_name(key.given_name, key.family_name))
        if known is None:
            self._ask_about_likeness(entry, key)
            person = self._people.new_person(entry, self._people.organisation(entry))
            self._add(person, key)
        else:
            person = self._update(self.draft.get(Person, known), entry)
        self._rows[person.id] = merged.sources
        member_rows = [source for source in merged.sources if not source.is_deputy]
        if not member_rows:
            self._addresses.take(person, entry, self._people.organisation(entry, person.organisation_id))
        elif self._own_export:
            for source in member_rows:  # our own list has a row for every seat of somebody who has two
                self._sit(person, source, tuple(row for row in member_rows if row is not source))
        else:
            self._sit(person, member_rows[0] if entry.is_deputy else entry)
        self._deputy_rows += [(person.id, source) for source in merged.sources if source.is_deputy]

    def finish(self, vacant: tuple[ListEntry, ...]) -> None:
        """Take what needs every seat and address to be there: deputies, vacant seats, addresses to choose."""
        for entry in vacant:
            seat, doubt = self._seats.vacant(entry, self._people.nominating(entry.nominating_organisation))
            self._member_rows.add(entry, seat)
            self._doubts += [doubt] if doubt else []
        for person_id, source in self._deputy_rows:
            self._deputise(self.draft.get(Person, person_id), source)
        for person_id, seat_id, address_id, organisation_id in self._chosen:
            person = self.draft.get(Person, person_id)
            usual = self._addresses.used(person, organisation_id or person.organisation_id)
            self._seats.choose_address(person, seat_id, address_id, usual.id if usual else None)

        self._ask_about_chairs()

    def _ask_about_chairs(self) -> None:
        """Ask about everybody the list calls the chair while somebody else is: of the register, else the first."""
        chairs = self._seats.chairs
        of_register = [one for one in chairs if one not in self._rows_of_chairs]
        first = next((one for one in (*of_register, *self._rows_of_chairs) if one in chairs), "")
        for person_id, entry in self._rows_of_chairs.items():
            if person_id != first and person_id in chairs:
                name = self.draft.get(Person, first).sort_name
                self._doubts.append(Doubt(entry.sheet, entry.row, "Rolle", entry.full_name, "role.two_chairs", name))

    def summary(self, raw: RawList, merged: int, read_doubts: tuple[Doubt, ...]) -> ImportSummary:
        """Return counts by person, and the doubts that say something new, in the order of the list."""
        order = {sheet.title: position for position, sheet in enumerate(raw.sheets)}
        changed = self._people_touched() - self._added
        settled = {
            (source.sheet, source.row)
            for person_id, sources in self._rows.items()
            if person_id not in self._added and person_id not in changed
            for source in sources
        }
        doubts = [
            doubt
            for doubt in read_doubts
            if not doubt.reason.startswith(SETTLED_REASONS) or (doubt.sheet, doubt.row) not in settled
        ]
        return ImportSummary(
            added=len(self._added),
            changed=len(changed),
            merged=merged,
            unchanged=len(self._rows.keys() - self._added - changed),
            doubts=tuple(sorted((*doubts, *self._doubts), key=lambda doubt: (order.get(doubt.sheet, -1), doubt.row))),
        )

    def outcomes(self) -> dict[RowPlace, RowOutcome]:
        """Return what becomes of each row: of its person, or of the deputies it names."""
        changed = self._people_touched() - self._added
        told: dict[RowPlace, RowOutcome] = {}
        for person_id, sources in self._rows.items():
            own = RowOutcome.CHANGED if person_id in changed else RowOutcome.EQUAL
            own = RowOutcome.NEW if person_id in self._added else own
            for number, source in enumerate(sources):
                known = told.get(place_of(source))
                if known is None:
                    told[place_of(source)] = RowOutcome.MERGED if number and not self._own_export else own
                elif known is RowOutcome.EQUAL and own is not RowOutcome.EQUAL:
                    told[place_of(source)] = RowOutcome.CHANGED
        return told

    def _update(self, person: Person, entry: ListEntry) -> Person:
        """Bring a known person up to date; she keeps her own organisation where another committee knows her by it."""
        if person.trashed_on is not None:
            self._doubts.append(Doubt(entry.sheet, entry.row, "Name", entry.full_name, "import.from_trash"))
        here = self._seats.organisation_of(person)
        organisation = self._people.organisation(entry, here or person.organisation_id)
        if here is not None:
            follows = here == person.organisation_id
        else:
            follows = person.organisation_id is None or person.id not in self._seated
        return self._people.update(person, entry, organisation if follows else None)

    def _add(self, person: Person, key: PersonKey) -> None:
        self._added.add(person.id)
        self._known.add(replace(key, id=person.id))

    def _take_house(self, entry: ListEntry) -> None:
        """Keep a row without a person as what it is: an organisation with its address."""
        organisation = self._people.organisation(entry)
        if organisation is not None:
            self._addresses.take_office(organisation, entry)
        self._doubts.append(Doubt(entry.sheet, entry.row, "Name", entry.full_name, "import.no_person"))

    def _sit(self, person: Person, row: ListEntry, other_rows: tuple[ListEntry, ...] = ()) -> None:
        """Give the person the seat of the row, with address and deputies."""
        entry = self._with_days_in_order(row)
        here = self._seats.organisation_of(person) or person.organisation_id
        organisation = self._people.organisation(entry, here)
        house = organisation.id if organisation else None
        address = self._addresses.take(person, entry, organisation, changed_house=house != here)
        sitting = Sitting(house, self._people.nominating(entry.nominating_organisation), other_rows)
        seat, doubt = self._seats.take(person, entry, sitting)
        if doubt is not None:
            self._doubts.append(doubt)
        if seat is not None and address is not None:
            self._chosen.append((person.id, seat.id, address.id, house))
        if seat is not None:
            self._member_rows.add(row, seat)
            if entry.role == Role.CHAIR:
                self._rows_of_chairs[person.id] = entry
        if seat is None or not entry.deputies or _seat_name(entry) in self._seats_with_rows_of_deputies:
            return
        if not self._deputies.are_allowed:
            self._doubts.append(Doubt(entry.sheet, entry.row, "Stellvertretung", "", "import.no_deputies"))
            return
        for parts in entry.deputies:
            if is_named_like(entry, parts):
                self._doubts.append(_own_deputy(entry))
            else:
                self._name_deputy(seat, parts, entry, organisation)

    def _name_deputy(self, seat: Seat, parts: DeputyParts, entry: ListEntry, organisation: Organisation | None) -> None:
        if not parts.family_name:
            return
        key = key_of_deputy(parts, entry)
        known = self._known.same(key) or self._deputies.named(seat, parts.given_name, parts.family_name)
        deputy = self._people.deputy(known, parts, organisation)
        if known is None:
            self._ask_about_likeness(entry, key)
            self._add(deputy, key)
        self._rows.setdefault(deputy.id, (entry,))
        self._named_in_cells.setdefault(folded_name(parts.given_name, parts.family_name), deputy.id)
        start = entry.appointed_on or self._seats.start_of(seat)
        self._deputies.name(seat, self._seats.bench_of(seat), deputy, Terms(), start)

    def _deputise(self, person: Person, row: ListEntry) -> None:
        """Make the person of a deputy's own row the deputy of the seat that it names, or of the whole bench."""
        entry = self._with_days_in_order(row)
        seat = self._seats.find(entry) if entry.seat_no else self._member_rows.above(entry)
        if seat is None and entry.deputy_kind != DeputyshipKind.POOL:
            self._doubts.append(Doubt(entry.sheet, entry.row, "Sitz-Nr.", entry.seat_no, "import.deputy_without_seat"))
            return
        holder = self._seats.holder(seat.id) if seat else None
        if holder is not None and holder.person_id == person.id:
            self._doubts.append(_own_deputy(entry))
            return
        start = self._seats.start_of(seat)
        bench = self._seats.bench_of(seat) if seat else self._seats.bench(entry)
        self._deputies.name(seat, bench, person, Terms.of(entry), start)

    def _with_days_in_order(self, entry: ListEntry) -> ListEntry:
        start, end = entry.appointed_on, entry.term_until
        if start is None or end is None or start <= end:
            return entry
        value = f"{start:%d.%m.%Y} – {end:%d.%m.%Y}"
        self._doubts.append(Doubt(entry.sheet, entry.row, "Amtszeit bis", value, "import.days_in_order"))
        return replace(entry, term_until=None)

    def _ask_about_likeness(self, entry: ListEntry, key: PersonKey) -> None:
        for like in self._known.alike(key, self._rows):
            self.alike.setdefault(place_of(entry), {})[like.key.id] = shown(like.key)
            self._doubts.append(Doubt(entry.sheet, entry.row, "Name", shown(key), like.reason, shown(like.key)))

    def _people_touched(self) -> set[str]:
        """Return who of the list would be different: themselves, their address, their seat or their organisation."""
        owners: set[str | None] = set()
        for record in (*self.draft.new, *self.draft.changed):
            match record:
                case Person() | Organisation():
                    owners.add(record.id)
                case PostalAddress():
                    owners |= {record.person_id, record.organisation_id}
                case Seat():
                    holder = self._seats.holder(record.id)
                    owners.add(holder.person_id if holder else None)
                case Appointment():
                    owners.add(record.person_id)
                case Deputyship():
                    owners.add(record.deputy_person_id)
        people = (self.draft.get(Person, person_id) for person_id in self._rows)
        return {person.id for person in people if person.id in owners or person.organisation_id in owners - {None}}

    def _people_without_seat(self) -> set[str]:
        """Return who neither sits nor deputises anywhere: a seat that was taken left her so."""
        tied = self._seated | {one.deputy_person_id for one in self.draft.stored(Deputyship)}
        return {one.id for one in self.draft.stored(Person) if one.id not in tied and one.trashed_on is None}


def _seat_name(entry: ListEntry) -> tuple[str, str]:
    return folded(entry.bench_name or entry.bench), entry.seat_no


def _own_deputy(entry: ListEntry) -> Doubt:
    return Doubt(entry.sheet, entry.row, "Stellvertretung", entry.full_name, "import.own_deputy")
