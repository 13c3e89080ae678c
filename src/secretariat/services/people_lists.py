"""The lists of people and organisations as the window shows them: lean rows, a fixed number of queries."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from secretariat.domain.person_rows import OrganisationRow, PersonLine, PersonPlace
from secretariat.storage import people
from secretariat.storage.reading import Reading

__all__ = ["ListedPerson", "OrganisationRow", "PersonLine", "email_addresses", "organisation_list", "people_list"]


class ListedPerson(NamedTuple):
    """One person of the list; `places` names seats and deputyships, as "LSP Kreis 2; Stellv. LSP Anbieter 1".

    `place_in_order` counts in German order, so that nobody needs to work that out again.
    """

    line: PersonLine
    places: str
    place_in_order: int


def people_list(reading: Reading, day: date, *, trashed: bool = False) -> tuple[ListedPerson, ...]:
    """Return everybody who is (not) in the trash in German order, with their seats on the day: three queries."""
    places: dict[str, list[str]] = {}
    for place in people.person_places(reading, on=day):
        places.setdefault(place.person_id, []).append(place_name(place))
    lines = people.person_lines(reading, trashed=trashed)
    return tuple(ListedPerson(line, "; ".join(places.get(line.id, ())), place) for place, line in enumerate(lines))


def organisation_list(reading: Reading, *, trashed: bool = False) -> tuple[OrganisationRow, ...]:
    """Return the organisations that are (not) in the trash, in German order: one query."""
    return people.organisation_rows(reading, trashed=trashed)


def place_name(place: PersonPlace) -> str:
    """Return where somebody sits: "LSP Kreis 2", of a deputy "Stellv. LSP Kreis 2"."""
    words = ("Stellv." if place.is_deputy else "", place.committee, place.bench, str(place.seat_no or ""))
    return " ".join(word for word in words if word)


def email_addresses(emails: Iterable[str]) -> tuple[str, ...]:
    """Return the addresses for the blind-copy line of a mail, each once, whatever its capitals."""
    found: dict[str, str] = {}
    for email in emails:
        if email:
            found.setdefault(email.casefold(), email)
    return tuple(found.values())
