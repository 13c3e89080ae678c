"""How the address of a row is kept: the organisation's or the person's own, never half old and half new."""

from dataclasses import replace
from typing import Any

from secretariat.documents.member_workbook import OWNED_BY_ORGANISATION, OWNED_BY_PERSON
from secretariat.domain.likeness import street_key
from secretariat.domain.list_entries import ListEntry
from secretariat.domain.people import AddressUse, Organisation, Person, PostalAddress
from secretariat.services.lists_in.import_draft import Draft

FIELDS = (
    *("care_of", "district", "street", "house_no", "po_box", "postal_code", "city", "country", "delivery_note"),
    "is_bulk_recipient",
)


class AddressesDraft:
    """The addresses of the draft by their owner."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._of: dict[str, list[PostalAddress]] = {}
        for address in draft.stored(PostalAddress):
            self._of.setdefault(_owner(address), []).append(address)

    def used(self, person: Person, organisation_id: str | None) -> PostalAddress | None:
        """Return the address that letters use if nothing else is said (services/gathering, People.address_of)."""
        own = self._of.get(person.id, ())
        official = [address for address in own if address.use is AddressUse.OFFICIAL]
        office = self._of.get(organisation_id or "", ())
        return min(official or office or own, key=_order, default=None)

    def take(
        self, person: Person, entry: ListEntry, organisation: Organisation | None, *, changed_house: bool = False
    ) -> PostalAddress | None:
        """Keep the address of a row and return it; None if the row has none."""
        wanted = _wanted(entry)
        if not any(wanted.get(name) for name in ("street", "po_box", "city", "postal_code")):
            return None
        own = self._of.get(person.id, [])
        office = self._of.get(organisation.id, []) if organisation else []
        for known in _candidates(entry, own, office):
            if _agrees(known, wanted):
                return self._keep(replace(known, checked_on=wanted.get("checked_on", known.checked_on)))
        private = entry.address_use == AddressUse.PRIVATE or organisation is None or bool(entry.care_of)
        is_own = private or entry.address_owner == OWNED_BY_PERSON or bool(own and not changed_house)
        if organisation is not None and not office and (not is_own or entry.address_owner == OWNED_BY_ORGANISATION):
            return self._keep(PostalAddress(organisation_id=organisation.id, **wanted))
        use = AddressUse(entry.address_use or (AddressUse.PRIVATE if private else AddressUse.OFFICIAL))
        return self._keep(_moved(_replaced(entry, own), PostalAddress(person_id=person.id, use=use, **wanted)))

    def take_office(self, organisation: Organisation, entry: ListEntry) -> None:
        """Keep the address of a row that names an organisation and nobody in it, if it has none yet."""
        wanted = _wanted(entry)
        if wanted.get("city") and not self._of.get(organisation.id):
            self._keep(PostalAddress(organisation_id=organisation.id, **wanted))

    def _keep(self, address: PostalAddress) -> PostalAddress:
        known = self._of.setdefault(_owner(address), [])
        known[:] = [*(other for other in known if other.id != address.id), address]
        return self._draft.put(address)


def _wanted(entry: ListEntry) -> dict[str, Any]:
    values = {name: getattr(entry, name) for name in FIELDS} | {"checked_on": entry.address_checked_on}
    return {name: value for name, value in values.items() if value is not None and value != ""}


def _candidates(entry: ListEntry, own: list[PostalAddress], office: list[PostalAddress]) -> list[PostalAddress]:
    if entry.address_owner == OWNED_BY_ORGANISATION:
        return office
    if entry.address_owner == OWNED_BY_PERSON:
        return [address for address in own if not entry.address_use or address.use == entry.address_use]
    return [*own, *office]


def _replaced(entry: ListEntry, own: list[PostalAddress]) -> PostalAddress | None:
    """Return which of the person's addresses the new one stands for: the one of its use, else the official one."""
    fitting = [address for address in own if not entry.address_use or address.use == entry.address_use]
    fitting.sort(key=lambda address: (address.use is not AddressUse.OFFICIAL, *_order(address)))
    return fitting[0] if fitting else None


def _moved(known: PostalAddress | None, new: PostalAddress) -> PostalAddress:
    """Return the new address in the place of the known one; what the list leaves out stays only at the same door."""
    if known is None:
        return new
    wanted = {name: getattr(new, name) for name in (*FIELDS, "checked_on") if getattr(new, name) not in {"", None}}
    if _is_elsewhere(known, wanted):
        return replace(new, id=known.id, use=known.use)
    return replace(known, **wanted)


def _is_elsewhere(address: PostalAddress, wanted: dict[str, Any]) -> bool:
    """Say whether street or box differ: then nothing of the old address may stay."""
    if "street" in wanted:
        return _line(address.street, address.house_no) != _line(wanted["street"], wanted.get("house_no", ""))
    return "po_box" in wanted and wanted["po_box"] != address.po_box


def _agrees(address: PostalAddress, wanted: dict[str, Any]) -> bool:
    if _is_elsewhere(address, wanted):
        return False
    rest = wanted.keys() - {"street", "house_no", "checked_on"}
    return all(_spelling(getattr(address, name)) == _spelling(wanted[name]) for name in rest)


def _line(street: str, house_no: str) -> str:
    return street_key(f"{street} {house_no}")


def _spelling(value: object) -> object:
    """Return what is compared: a list must not change two spellings of a street back and forth."""
    return street_key(value) if isinstance(value, str) else value


def _owner(address: PostalAddress) -> str:
    return address.person_id or address.organisation_id or ""


def _order(address: PostalAddress) -> tuple[str, str, str]:
    return address.postal_code, address.street, address.id
