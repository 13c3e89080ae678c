"""Brings together the rows of one list that mean the same person, and asks about those that only look like it."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace

from secretariat.domain.errors import Severity
from secretariat.domain.likeness import LikenessIndex, key_of_entry, organisation_key, street_key
from secretariat.domain.list_entries import Doubt, ListEntry

_NOT_CONTRASTED = frozenset(
    {
        "sheet",
        "row",
        "list_no",
        "hidden",
        "vacant",
        "is_deputy",
        "bench_is_certain",
        "deputies",
        "bench",
        "bench_name",
        "seat_no",
    }
)


@dataclass(frozen=True, slots=True)
class MergedEntry:
    """One person of the list with all rows that mean her; the first row speaks, later ones fill what it leaves open."""

    entry: ListEntry
    sources: tuple[ListEntry, ...]


@dataclass(frozen=True, slots=True)
class MergedList:
    """The people of a list; `merged` counts the rows that were brought together with an earlier one."""

    people: tuple[MergedEntry, ...]
    doubts: tuple[Doubt, ...]

    @property
    def merged(self) -> int:
        """How many rows meant a person who was there already."""
        return sum(len(person.sources) - 1 for person in self.people)


def merge_entries(entries: Sequence[ListEntry], *, own_export: bool = False) -> MergedList:
    """Merge entries of the same person (name and e-mail, or name and organisation); likeness alone is a doubt.

    Rows without a person stay as they are. `own_export` asks nothing: our own list was looked at when it was made.
    """
    index = LikenessIndex()
    people: dict[str, MergedEntry] = {}
    doubts: list[Doubt] = []
    for entry in entries:
        key = key_of_entry(entry)
        known = index.same(key) if entry.family_name else None
        if known is not None:
            first = people[known]
            merged, conflicts = _merge(first.entry, entry)
            people[known] = MergedEntry(merged, (*first.sources, entry))
            doubts += [_merged_doubt(first.entry, entry), *conflicts]
            continue
        if not own_export:
            doubts += [
                _doubt(entry, likeness.reason, _shown(people[likeness.key.id].entry)) for likeness in index.similar(key)
            ]
        people[key.id] = MergedEntry(entry, (entry,))
        index.add(key)
    return MergedList(tuple(people.values()), tuple(doubts))


def _merge(first: ListEntry, second: ListEntry) -> tuple[ListEntry, list[Doubt]]:
    filled = {}
    conflicts = []
    for name in (field.name for field in fields(ListEntry)):
        mine, theirs = getattr(first, name), getattr(second, name)
        if mine in {"", None, ()} and theirs not in {"", None, ()}:
            filled[name] = theirs
        elif name not in _NOT_CONTRASTED and _contradicts(mine, theirs):
            conflicts.append(replace(_doubt(second, "merge.conflict", str(mine)), column=name, value=str(theirs)))
    if first.bench_is_certain and second.bench_is_certain and _contradicts(first.bench, second.bench):
        conflicts.append(replace(_doubt(second, "merge.two_benches", first.bench), column="bench", value=second.bench))
    if first.postal_code and first.street:
        # An address is taken from one row: half of each would lead nowhere.
        filled = {
            name: value for name, value in filled.items() if name not in {"house_no", "po_box", "care_of", "district"}
        }
    return replace(first, **filled), conflicts


def _contradicts(mine: object, theirs: object) -> bool:
    if mine in {"", None, ()} or theirs in {"", None, ()}:
        return False
    if isinstance(mine, str) and isinstance(theirs, str):
        return street_key(mine) != street_key(theirs) and organisation_key(mine) != organisation_key(theirs)
    return mine != theirs


def _merged_doubt(first: ListEntry, second: ListEntry) -> Doubt:
    return replace(_doubt(second, "merge.same_person", _shown(first)), severity=Severity.HINT)


def _doubt(entry: ListEntry, reason: str, proposal: str) -> Doubt:
    return Doubt(entry.sheet, entry.row, "", entry.full_name, reason, proposal)


def _shown(entry: ListEntry) -> str:
    details = ", ".join(filter(None, (entry.organisation, entry.city, entry.email)))
    return f"{entry.full_name} ({entry.sheet}, Zeile {entry.row}{': ' if details else ''}{details})"
