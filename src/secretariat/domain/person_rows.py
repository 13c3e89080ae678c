"""Lines of the lists of people and organisations."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from secretariat.domain.people import OrganisationKind


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person to choose from: who it is, and of which organisation."""

    id: str
    given_name: str
    name_prefix: str
    family_name: str
    sort_name: str
    organisation: str


class PersonLine(NamedTuple):
    """A person in the list of everybody, of which there may be a hundred thousand: only what the list shows.

    `city` is that of the address letters use; `letter_style` and `channel` are the values as stored.
    """

    id: str
    sort_name: str
    academic_title: str
    organisation: str
    city: str
    email: str
    phone: str
    letter_style: str
    channel: str


@dataclass(frozen=True, slots=True)
class PersonPlace:
    """Where somebody sits, or sits in, on a day; `seat_no` is None for a deputy of a whole bench."""

    person_id: str
    committee: str
    bench: str
    seat_no: int | None
    is_deputy: bool


@dataclass(frozen=True, slots=True)
class OrganisationRow:
    """An organisation with its first address and how many people of the register belong to it."""

    id: str
    name: str
    short_name: str
    department: str
    kind: "OrganisationKind"
    phone: str
    email: str
    street: str
    house_no: str
    po_box: str
    postal_code: str
    city: str
    people: int
