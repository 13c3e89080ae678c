"""To whom one letter goes: the people, their organisation, the address; and in which order people are named."""

from dataclasses import dataclass

from secretariat.domain.people import AddressUse, Organisation, Person, PostalAddress

OFFICES_BY_RANK = (
    *("ministerpräsident", "minister", "staatssekretär", "regierungspräsident", "landesdirektor", "oberbürgermeister"),
    *("landrat", "landrät", "bürgermeister", "erster landesrat", "erste landesrätin", "landesrat", "landesrät"),
    *("kreisdirektor", "erste beigeordnete", "erster beigeordneter", "stadtdirektor", "beigeordnete", "kämmer"),
    *("dezernent", "amtsleit", "fachbereichsleit"),
)
"""Parts of office names, the highest office first (G0b asks for that order); "minister" also finds "Ministerin"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """Whom a letter addresses. `persons` as stored, empty for an organisation as a whole; `address` None for e-mail."""

    persons: tuple[Person, ...] = ()
    organisation: Organisation | None = None
    address: PostalAddress | None = None


def addressees(recipient: Recipient) -> tuple[Person, ...]:
    """Return the people with a name in the order of the letter: higher office first, private post as stored (G0b)."""
    named = tuple(person for person in recipient.persons if person.family_name.strip())
    return named if is_private(recipient) else tuple(sorted(named, key=_office_rank))


def is_private(recipient: Recipient) -> bool:
    """Say whether the letter goes to somebody's home, where no organisation is printed."""
    return recipient.address is not None and recipient.address.use is AddressUse.PRIVATE


def _office_rank(person: Person) -> tuple[int, bool]:
    office = (person.office_salutation or person.office_address_form).casefold()
    lowest = len(OFFICES_BY_RANK) + (not office)
    rank = next((rank for rank, part in enumerate(OFFICES_BY_RANK) if part in office), lowest)
    return rank, office.startswith(("stellv", "zweite", "dritte"))
