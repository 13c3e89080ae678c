"""The lists of people and organisations as the window shows them: lean rows, a fixed number of queries."""

from dataclasses import dataclass
from datetime import date

from secretariat.domain.person_rows import OrganisationRow, PersonPlace, PersonRow
from secretariat.storage import people
from secretariat.storage.reading import Reading

__all__ = ["OrganisationRow", "PersonLine", "PersonRow", "email_addresses", "organisation_list", "people_list"]


@dataclass(frozen=True, slots=True)
class PersonLine:
    """One person of the list; `places` names seats and deputyships, as "LSP Kreis 2; Stellv. LSP Anbieter 1".

    `place_in_order` counts in German order, so that nobody needs to work that out again.
    """

    row: PersonRow
    places: str
    place_in_order: int


def people_list(reading: Reading, day: date, *, trashed: bool = False) -> tuple[PersonLine, ...]:
    """Return everybody who is (not) in the trash in German order, with their seats on the day: two queries."""
    places: dict[str, list[str]] = {}
    for place in people.person_places(reading, on=day):
        places.setdefault(place.person_id, []).append(place_name(place))
    rows = people.person_rows(reading, trashed=trashed)
    return tuple(PersonLine(row, "; ".join(places.get(row.id, ())), place) for place, row in enumerate(rows))


def organisation_list(reading: Reading, *, trashed: bool = False) -> tuple[OrganisationRow, ...]:
    """Return the organisations that are (not) in the trash, in German order: one query."""
    return people.organisation_rows(reading, trashed=trashed)


def place_name(place: PersonPlace) -> str:
    """Return where somebody sits: "LSP Kreis 2", of a deputy "Stellv. LSP Kreis 2"."""
    words = ("Stellv." if place.is_deputy else "", place.committee, place.bench, str(place.seat_no or ""))
    return " ".join(word for word in words if word)


def email_addresses(rows: tuple[PersonRow, ...]) -> tuple[str, ...]:
    """Return the addresses for the blind-copy line of a mail, each once, whatever its capitals."""
    found = {row.email.casefold(): row.email for row in reversed(rows) if row.email}
    return tuple(reversed(found.values()))
