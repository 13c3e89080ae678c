"""Going back to a safety copy: what it holds, what would be lost, the whole of it or one person."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from secretariat.domain.committees import Committee, PlanningArea
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.people import Organisation, Person, PostalAddress
from secretariat.domain.person_rows import PersonRow
from secretariat.services.register.safety import SafetyCopy, copy_at
from secretariat.storage import backup as backups
from secretariat.storage import people
from secretariat.storage.copy_steps import LostStep, step_ids, steps_beyond
from secretariat.storage.damage import check
from secretariat.storage.reading import Reading
from secretariat.storage.register import Register
from secretariat.storage.writing import Writing

__all__ = [
    "CopyContents",
    "FoundPerson",
    "LostStep",
    "PersonInCopy",
    "contents_of",
    "fetch_back",
    "look_into",
    "person_in",
    "put_back",
    "would_lose",
]


@dataclass(frozen=True, slots=True)
class PersonInCopy:
    """One person of a copy, to choose from."""

    id: str
    name: str
    organisation: str


@dataclass(frozen=True, slots=True)
class CopyContents:
    """What a copy holds: the ids of its steps, its committees by their short names, its people without the trash."""

    steps: frozenset[str]
    committees: tuple[str, ...]
    people: tuple[PersonInCopy, ...]


@dataclass(frozen=True, slots=True)
class FoundPerson:
    """A person as the copy knows them: with their own addresses and their organisation, without seats and needs."""

    person: Person
    addresses: tuple[PostalAddress, ...]
    organisation: Organisation | None


def look_into(path: Path) -> SafetyCopy:
    """Return what a copy is, from its description or, without one, from a full check of the file.

    Raises StorageTroubleError `register.…` for what is no register, `check.…` for one that is damaged.
    """
    described = copy_at(path)
    if described is not None:
        return described
    report = check(path)
    if not report.whole:
        raise report.problems[0]
    made_at = datetime.fromtimestamp(path.stat().st_mtime, UTC)
    return SafetyCopy(path, report.register_id, made_at, report.steps, report.counts)


def contents_of(copy: Path) -> CopyContents:
    """Return what a copy holds, for the clerk to look at before anything is done; people in German order.

    Raises StorageTroubleError as `Register.open`.
    """
    with Register.open(copy, read_only=True) as opened, opened.reading() as reading:
        rows = people.person_rows(reading)
        committees = reading.all(Committee, order_by="short_name")
        return CopyContents(
            steps=step_ids(reading),
            committees=tuple(committee.short_name for committee in committees),
            people=tuple(PersonInCopy(row.id, _name_of(row), row.organisation) for row in rows),
        )


def would_lose(reading: Reading, contents: CopyContents) -> tuple[LostStep, ...]:
    """Return the steps that are lost when a copy takes the register's place, the newest first."""
    return steps_beyond(reading, contents.steps)


def put_back(copy: Path, register: Path, *, other_register: bool = False) -> Path | None:
    """Put a copy in the place of a register that is closed; return where the old file is, None if there was none.

    Raises StorageTroubleError `backup.damaged`, `backup.other_register` (unless wanted), `register.in_use`.
    """
    return backups.restore(copy, register, other_register=other_register)


def person_in(copy: Path, person_id: str) -> FoundPerson:
    """Return one person of a copy. Raises NotFoundError if nobody has that id there."""
    with Register.open(copy, read_only=True) as opened, opened.reading() as reading:
        person = reading.get(Person, person_id)
        organisation = reading.find(Organisation, person.organisation_id)
        return FoundPerson(person, reading.all(PostalAddress, person_id=person_id), organisation)


def stands_there(reading: Reading, found: FoundPerson) -> bool:
    """Say whether the register holds a person just as the copy does, so that nothing is to be fetched."""
    stored = {address.id: address for address in reading.all(PostalAddress, person_id=found.person.id)}
    has_house = found.organisation is None or reading.find(Organisation, found.organisation.id) is not None
    is_same = reading.find(Person, found.person.id) == found.person
    return has_house and is_same and all(stored.get(address.id) == address for address in found.addresses)


def fetch_back(writing: Writing, found: FoundPerson) -> Person:
    """Make a person what the copy says, added if they are gone; their organisation comes along if it is gone too.

    Raises RuleBrokenError `safety.person_erased` for somebody whose data were erased on purpose.
    """
    now = writing.find(Person, found.person.id)
    if now is not None and now.anonymised_on is not None:
        raise RuleBrokenError("safety.person_erased")
    if found.organisation is not None and writing.find(Organisation, found.organisation.id) is None:
        writing.add(_standing_alone(writing, found.organisation))
    writing.keep(found.person, *found.addresses)
    return found.person


def _name_of(row: PersonRow) -> str:
    family = f"{row.name_prefix} {row.family_name}".strip()
    return ", ".join(word for word in (family, row.given_name) if word)


def _standing_alone(writing: Writing, organisation: Organisation) -> Organisation:
    """Return an organisation without the ties to what is gone as well."""
    parent = writing.find(Organisation, organisation.parent_id)
    area = writing.find(PlanningArea, organisation.planning_area_id)
    return replace(organisation, parent_id=parent.id if parent else None, planning_area_id=area.id if area else None)
