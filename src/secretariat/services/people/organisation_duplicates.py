"""The same organisation twice in the register: finding likely pairs, and making one of two as one step."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date

from rapidfuzz import fuzz

from secretariat.domain.collation import collation_key
from secretariat.domain.committees import Appointment
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.likeness import organisation_key
from secretariat.domain.people import Organisation, PostalAddress
from secretariat.domain.text import folded
from secretariat.services.people.duplicates import MOST_PAIRS, TELL_EVERY, LikelyPair, move_references
from secretariat.services.people.people import change_address, change_organisation, first_address, trash_organisations
from secretariat.storage import people
from secretariat.storage.reading import Reading
from secretariat.storage.writing import Writing

CHOOSABLE = tuple(part.name for part in fields(Organisation) if part.name not in {"id", "trashed_on"})
"""The fields of an organisation between which a clerk chooses."""
LIKE_NAMES = 90.0


@dataclass(frozen=True, slots=True)
class OrganisationKey:
    """What organisations are compared by."""

    id: str
    name: str
    short_name: str
    department: str
    city: str

    @property
    def shown(self) -> str:
        """The organisation as the clerk is asked about it."""
        return ", ".join(filter(None, (self.name, self.department, self.city)))


def organisation_keys(reading: Reading) -> tuple[OrganisationKey, ...]:
    """Return what the organisations that are not in the trash are compared by."""
    rows = people.organisation_rows(reading)
    return tuple(OrganisationKey(row.id, row.name, row.short_name, row.department, row.city) for row in rows)


def likely_pairs(
    keys: Sequence[OrganisationKey], tell: Callable[[int, int], None] | None = None
) -> tuple[LikelyPair, ...]:
    """Return each likely pair once, in German order; `tell(done, all)` counts for whoever waits."""
    by_name: dict[str, list[OrganisationKey]] = {}
    by_city: dict[str, list[OrganisationKey]] = {}
    found: dict[frozenset[str], LikelyPair] = {}
    for done, key in enumerate(keys):
        if tell is not None and done % TELL_EVERY == 0:
            tell(done, len(keys))
        named = {organisation_key(name) for name in (key.name, key.short_name) if name}
        same = [(other, "like.same_name") for name in named for other in by_name.get(name, ())]
        typo = [(other, "like.typo") for other in by_city.get(folded(key.city), ()) if _is_spelled_alike(key, other)]
        for other, reason in (*same, *typo):
            if _may_be_one(key, other):
                pair = LikelyPair(other.id, other.shown, key.id, key.shown, reason)
                found.setdefault(frozenset((key.id, other.id)), pair)
        if len(found) >= MOST_PAIRS:
            break
        for name in named:
            by_name.setdefault(name, []).append(key)
        by_city.setdefault(folded(key.city), []).append(key)
    return tuple(sorted(found.values(), key=lambda pair: collation_key(pair.first)))


def prefilled(first: Organisation, second: Organisation) -> Organisation:
    """Return the first organisation with every gap filled from the second: where the choice begins."""
    empty = Organisation(name="")
    gaps = {name: getattr(second, name) for name in CHOOSABLE if getattr(first, name) == getattr(empty, name)}
    return replace(first, **gaps)


def merge_organisations(
    writing: Writing, merged: Organisation, address: PostalAddress | None, second_id: str, on: date
) -> Organisation:
    """Make two organisations one: `merged` is the first with the values chosen, the second goes to the trash.

    People, seats and whatever else names the second names the first from now on. `address` is the one chosen, of
    either; None leaves the first's. Refuses to merge one with itself.
    """
    first, second = writing.get(Organisation, merged.id), writing.get(Organisation, second_id)
    if first.id == second.id:
        raise RuleBrokenError("duplicates.same_organisation", field="id")
    move_references(writing, "organisation", first.id, second.id, apart={"postal_address"})
    _keep_used_addresses(writing, first.id, second.id)
    _keep_address(writing, first.id, address)
    is_own_parent = merged.parent_id in {first.id, second.id}
    kept = change_organisation(writing, replace(merged, parent_id=None) if is_own_parent else merged)
    trash_organisations(writing, (second.id,), on)
    return kept


def _may_be_one(key: OrganisationKey, other: OrganisationKey) -> bool:
    """Two departments of one house are two entries on purpose."""
    departments = {folded(one.department) for one in (key, other) if one.department}
    return key.id != other.id and len(departments) < 2


def _is_spelled_alike(key: OrganisationKey, other: OrganisationKey) -> bool:
    names = organisation_key(key.name), organisation_key(other.name)
    return bool(key.city) and fuzz.ratio(*names, score_cutoff=LIKE_NAMES) >= LIKE_NAMES


def _keep_used_addresses(writing: Writing, first_id: str, second_id: str) -> None:
    """Let the first have those addresses of the second that letters to a seat use."""
    own = {one.id: one for one in writing.all(PostalAddress, organisation_id=second_id)}
    used = {one.address_to_use_id for one in writing.all(Appointment, address_to_use_id=tuple(own))}
    writing.change(*(replace(one, organisation_id=first_id) for one in own.values() if one.id in used))


def _keep_address(writing: Writing, first_id: str, chosen: PostalAddress | None) -> None:
    """Give the first the chosen address in place of the one that letters used so far."""
    if chosen is None or writing.get(PostalAddress, chosen.id).organisation_id == first_id:
        return
    stored = first_address(writing.all(PostalAddress, organisation_id=first_id))
    if stored is None:
        writing.change(replace(chosen, organisation_id=first_id))
    else:
        change_address(writing, replace(chosen, id=stored.id, organisation_id=first_id))
