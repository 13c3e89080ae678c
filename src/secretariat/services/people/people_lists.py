"""The lists of people and organisations as the window shows them: lean rows, a fixed number of queries."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from secretariat.deferred import deferred
from secretariat.domain.person_rows import OrganisationRow, PersonLine, PersonPlace
from secretariat.storage import person_lines
from secretariat.storage.reading import Reading

if TYPE_CHECKING:
    from secretariat.storage import people
else:
    people = deferred("secretariat.storage.people")

__all__ = ["OrganisationRow", "PersonLine"]


class ListedPerson(NamedTuple):
    """One person of the list; `places` names seats and deputyships, as "LSP Kreis 2; Stellv. LSP Anbieter 1"."""

    line: PersonLine
    places: str


@dataclass(frozen=True, slots=True)
class PeopleList:
    """Who is in the list, in German order, and where they sit: all that is read before the first lines are seen."""

    ids: tuple[str, ...]
    places: Mapping[str, str]


def people_list(reading: Reading, day: date, *, trashed: bool = False, deputy: str = "Stellv.") -> PeopleList:
    """Return who is (not) in the trash, with their seats on the day: two queries. `deputy` marks a deputyship."""
    places: defaultdict[str, list[str]] = defaultdict(list)
    for place in person_lines.person_places(reading, on=day):
        places[place.person_id].append(place_name(place, deputy))
    ids = person_lines.person_ids(reading, trashed=trashed)
    return PeopleList(ids, {id_: "; ".join(names) for id_, names in places.items()})


def people_to_choose(reading: Reading, *, with_houses: bool = False) -> tuple[tuple[str, str], ...]:
    """Return the ids and names of all who are not in the trash, in German order; namesakes always with their house."""
    return person_lines.people_to_choose(reading, with_houses=with_houses)


def listed_people(reading: Reading, listed: PeopleList, start: int, end: int) -> tuple[ListedPerson, ...]:
    """Return a run of the list, which must not have changed since: one query."""
    lines = person_lines.person_lines(reading, listed.ids[start:end])
    return tuple(ListedPerson(line, listed.places.get(line.id, "")) for line in lines)


def organisation_list(reading: Reading, *, trashed: bool = False) -> tuple[OrganisationRow, ...]:
    """Return the organisations that are (not) in the trash, in German order: one query."""
    return people.organisation_rows(reading, trashed=trashed)


def place_name(place: PersonPlace, deputy: str) -> str:
    """Return where somebody sits: "LSP Kreis 2", of a deputy "Stellv. LSP Kreis 2"."""
    words = (deputy if place.is_deputy else "", place.committee, place.bench, str(place.seat_no or ""))
    return " ".join(word for word in words if word)


def email_addresses(emails: Iterable[str]) -> tuple[str, ...]:
    """Return the addresses for the blind-copy line of a mail, each once, whatever its capitals."""
    found: dict[str, str] = {}
    for email in emails:
        if email:
            found.setdefault(email.casefold(), email)
    return tuple(found.values())
