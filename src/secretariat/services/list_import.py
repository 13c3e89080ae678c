"""A list of members read into the register: planned first, written in one step, twice the same changes nothing."""

from dataclasses import dataclass, replace
from datetime import date

from secretariat.domain.committees import Appointment, Committee, Deputyship
from secretariat.domain.errors import NotFoundError, RuleBrokenError
from secretariat.domain.likeness import LikenessIndex, key_of_deputy, key_of_entry
from secretariat.domain.list_entries import Doubt, ListEntry
from secretariat.domain.list_merging import MergedEntry, merge_entries
from secretariat.domain.list_rows import interpret_list
from secretariat.domain.people import Organisation, Person, PostalAddress
from secretariat.domain.raw_lists import RawList
from secretariat.domain.records import Record
from secretariat.domain.text import clean_line
from secretariat.services.committees import find_committee
from secretariat.services.import_draft import Draft
from secretariat.services.import_people import PeopleDraft
from secretariat.services.import_seats import SeatsDraft
from secretariat.storage.reading import Reading
from secretariat.storage.writing import Writing

THURINGIAN_CODES = ("07", "98", "99")
SETTLED_REASONS = ("email.missing", "email.shared", "like.")
"""Remarks about a person that need no repeating when the register knows her just so."""


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
    """What an import would do: records to add and to change, and what to tell the clerk."""

    committee: Committee
    founds_committee: bool
    new: tuple[Record, ...]
    changed: tuple[Record, ...]
    summary: ImportSummary


def plan_import(reading: Reading, raw: RawList, committee_name: str, today: date) -> ImportPlan:
    """Return what reading the list into the committee would change; nothing is written.

    Raises RuleBrokenError `import.nobody` when the list holds nobody.
    """
    read = interpret_list(raw)
    if not any(not entry.vacant for entry in read.entries):
        raise RuleBrokenError("import.nobody", name=raw.source_name)
    committee, founds = _committee(reading, committee_name, read.entries)
    own_export = all(table.mapping.is_member_list for sheet in read.sheets for table in sheet.tables)
    merged = merge_entries(read.entries, own_export=own_export)
    plan = _Plan(Draft(reading), committee, today)
    for person in merged.people:
        plan.take(person)
    summary = plan.summary(raw, merged.merged, (*read.doubts, *merged.doubts))
    return ImportPlan(committee, founds, plan.draft.new, plan.draft.changed, summary)


def carry_out(writing: Writing, plan: ImportPlan) -> None:
    """Write the plan, all or nothing, as part of the caller's one step."""
    if plan.founds_committee:
        writing.add(plan.committee)
    writing.add(*plan.new)
    writing.change(*plan.changed)


class _Plan:
    """The people of one list, taken one by one into the draft."""

    def __init__(self, draft: Draft, committee: Committee, today: date) -> None:
        self.draft = draft
        self._people = PeopleDraft(draft)
        self._seats = SeatsDraft(draft, committee, today)
        self._index = LikenessIndex(self._people.keys())
        self._rows: dict[str, tuple[ListEntry, ...]] = {}
        self._added: set[str] = set()
        self._doubts: list[Doubt] = []

    def take(self, merged: MergedEntry) -> None:
        """Take one person of the list, new or known, with every row that means her; or a vacant seat."""
        entry = merged.entry
        if entry.vacant:
            if entry.seat_no.isdigit():
                self._seats.seat(self._seats.bench(entry), int(entry.seat_no), entry)
            return
        key = key_of_entry(entry)
        known = self._index.same(key)
        organisation = self._people.organisation(entry)
        if known is None:
            self._likeness_doubts(entry)
            person = self._people.new_person(entry, organisation)
            self._added.add(person.id)
            self._index.add(replace(key, id=person.id))
        else:
            person = self._people.update(self.draft.get(Person, known), entry, organisation)
        self._people.address(person, entry, organisation)
        self._rows[person.id] = merged.sources
        seated = next((source for source in merged.sources if not source.is_deputy), None)
        if seated is not None:
            self._sit(person, replace(entry, is_deputy=False), organisation)
        for source in merged.sources:
            if source.is_deputy:
                self._deputise(person, source)

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

    def _sit(self, person: Person, entry: ListEntry, organisation: Organisation | None) -> None:
        seat, doubt = self._seats.take(person, entry, organisation.id if organisation else None)
        if doubt is not None:
            self._doubts.append(doubt)
        if seat is None:
            return
        for rank, parts in enumerate(entry.deputies, start=1):
            key = key_of_deputy(parts, entry)
            known = self._index.same(key)
            deputy = self._people.deputy(known, parts, organisation)
            if known is None:
                self._added.add(deputy.id)
                self._index.add(replace(key, id=deputy.id))
            self._rows.setdefault(deputy.id, (entry,))
            self._seats.deputise(seat, deputy, rank, entry.appointed_on)

    def _deputise(self, person: Person, entry: ListEntry) -> None:
        seat = self._seats.find(entry)
        if seat is None:
            self._doubts.append(Doubt(entry.sheet, entry.row, "Sitz-Nr.", entry.seat_no, "import.deputy_without_seat"))
        else:
            self._seats.deputise(seat, person, 1, entry.appointed_on)

    def _people_touched(self) -> set[str]:
        """Return who of the list would be different: themselves, their address, their seat or their organisation."""
        owners: set[str | None] = set()
        for record in (*self.draft.new, *self.draft.changed):
            match record:
                case Person() | Organisation():
                    owners.add(record.id)
                case PostalAddress():
                    owners |= {record.person_id, record.organisation_id}
                case Appointment():
                    owners.add(record.person_id)
                case Deputyship():
                    owners.add(record.deputy_person_id)
        people = (self.draft.get(Person, person_id) for person_id in self._rows)
        return {person.id for person in people if person.id in owners or person.organisation_id in owners - {None}}

    def _likeness_doubts(self, entry: ListEntry) -> None:
        mine = set(self._rows)
        for like in self._index.similar(key_of_entry(entry)):
            if like.key.id not in mine:  # likeness inside the list was asked when its rows were merged
                other = self.draft.get(Person, like.key.id)
                shown = f"{other.sort_name} ({like.key.organisation})" if like.key.organisation else other.sort_name
                self._doubts.append(Doubt(entry.sheet, entry.row, "Name", entry.full_name, like.reason, shown))


def _committee(reading: Reading, name: str, entries: tuple[ListEntry, ...]) -> tuple[Committee, bool]:
    try:
        return find_committee(reading, name), False
    except NotFoundError:
        pass
    short_name = clean_line(name)
    if not short_name:
        raise RuleBrokenError("committee.without_name", field="short_name")
    codes = [entry.postal_code for entry in entries if entry.postal_code]
    thuringian = sum(code.startswith(THURINGIAN_CODES) for code in codes)
    committee = Committee(
        name=short_name,
        short_name=short_name,
        name_genitive=f"des Gremiums {short_name}",
        name_accusative=f"das Gremium {short_name}",
        federal_state="TH" if thuringian * 2 > len(codes) else "NW",
    )
    return committee, True
