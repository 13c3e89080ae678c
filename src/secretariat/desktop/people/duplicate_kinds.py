"""What can stand twice, people and organisations: how each is looked for, shown side by side, and made one."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Protocol

from secretariat.desktop.background import Counter
from secretariat.desktop.workspace import Workspace
from secretariat.domain.likeness import PersonKey
from secretariat.domain.names import list_name
from secretariat.domain.people import Organisation, Person, PostalAddress
from secretariat.domain.records import Record
from secretariat.services.people import duplicates, organisation_duplicates
from secretariat.services.people.duplicates import LikelyPair
from secretariat.services.people.person_details import organisation_details, person_details, planning_area_names

Search = Callable[[Counter], tuple[LikelyPair, ...]]


@dataclass(frozen=True, slots=True)
class Entry:
    """One of two entries. `names` are the words for ids in its fields, `ties` what goes along with it."""

    record: Record
    name: str
    address: PostalAddress | None
    names: Mapping[str, str]
    ties: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Chosen:
    """Whose entry goes, and the address chosen in place of the first's, None to leave it."""

    gone_id: str
    address: PostalAddress | None


class DuplicateKind(Protocol):
    """What the dialog needs to know of a kind."""

    choosable: tuple[str, ...]

    def search(self, workspace: Workspace) -> Search:
        """Return the search as a job over values gathered here."""
        ...

    def entry(self, workspace: Workspace, id_: str, today: date, /) -> Entry:
        """Return one entry; raises NotFoundError."""
        ...

    def prefilled(self, first: Record, second: Record) -> Record:
        """Return the first with its gaps filled from the second."""
        ...

    def merge(self, workspace: Workspace, label: str, kept: Record, *, chosen: Chosen, on: date) -> None:
        """Make the two one, as one step."""
        ...


class PeopleTwice:
    """People who stand twice."""

    choosable = duplicates.CHOOSABLE

    def search(self, workspace: Workspace) -> Search:
        """Return the search over names, mail addresses and organisations."""
        return partial(_search_people, workspace.look(duplicates.person_keys))

    def entry(self, workspace: Workspace, id_: str, today: date, /) -> Entry:
        """Return a person with the seats that go along."""
        details = workspace.look(person_details, id_, today)
        house = details.organisation
        seats = (f"{one.committee} {one.bench} {one.seat_no or ''}".strip() for one in details.seats)
        names = {house.id: house.name} if house else {}
        return Entry(details.person, list_name(details.person), details.own_address, names, tuple(seats))

    def prefilled(self, first: Record, second: Record) -> Record:
        """Return the first person with gaps filled."""
        return duplicates.prefilled(_person(first), _person(second))

    def merge(self, workspace: Workspace, label: str, kept: Record, *, chosen: Chosen, on: date) -> None:
        """Merge two people."""
        workspace.do(label, duplicates.merge_people, _person(kept), chosen.address, chosen.gone_id, on)


class OrganisationsTwice:
    """Organisations that stand twice."""

    choosable = organisation_duplicates.CHOOSABLE

    def search(self, workspace: Workspace) -> Search:
        """Return the search over names and towns."""
        return partial(_search_organisations, workspace.look(organisation_duplicates.organisation_keys))

    def entry(self, workspace: Workspace, id_: str, _today: date, /) -> Entry:
        """Return an organisation with the people who go along."""
        details = workspace.look(organisation_details, id_)
        parent = details.parent
        names = dict(workspace.look(planning_area_names)) | ({parent.id: parent.name} if parent else {})
        people = tuple(name for _, name in details.people)
        return Entry(details.organisation, details.organisation.name, details.address, names, people)

    def prefilled(self, first: Record, second: Record) -> Record:
        """Return the first organisation with gaps filled."""
        return organisation_duplicates.prefilled(_organisation(first), _organisation(second))

    def merge(self, workspace: Workspace, label: str, kept: Record, *, chosen: Chosen, on: date) -> None:
        """Merge two organisations."""
        verb = organisation_duplicates.merge_organisations
        workspace.do(label, verb, _organisation(kept), chosen.address, chosen.gone_id, on)


def _person(record: Record) -> Person:
    if not isinstance(record, Person):
        raise TypeError(record.id)
    return record


def _organisation(record: Record) -> Organisation:
    if not isinstance(record, Organisation):
        raise TypeError(record.id)
    return record


def _search_people(keys: tuple[tuple[PersonKey, str], ...], counter: Counter) -> tuple[LikelyPair, ...]:
    return duplicates.likely_pairs(keys, counter.tell)


def _search_organisations(
    keys: tuple[organisation_duplicates.OrganisationKey, ...], counter: Counter
) -> tuple[LikelyPair, ...]:
    return organisation_duplicates.likely_pairs(keys, counter.tell)
