"""Looks at all entries of a list together: postal codes that lost their zero, e-mail addresses that several share."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from secretariat.domain.errors import Severity
from secretariat.domain.list_entries import Doubt, ListEntry
from secretariat.domain.list_headings import Column
from secretariat.domain.postal_codes import (
    COUNTRIES_WITH_FOUR_DIGITS,
    PostalEvidence,
    country_of_town,
    is_german_code,
)
from secretariat.domain.text import folded

Headings = Mapping[tuple[str, Column], str]
"""How the sheets of a list call their columns."""


def check_entries(entries: Sequence[ListEntry], headings: Headings) -> tuple[tuple[ListEntry, ...], tuple[Doubt, ...]]:
    """Return the entries with addresses that a register can keep (I26, I27), and what is to be said about them."""
    doubts: list[Doubt] = []
    evidence = PostalEvidence.of((entry.postal_code, entry.city) for entry in entries if not entry.country)
    checked = tuple(
        _with_one_door(_with_postal_code(entry, evidence, headings, doubts), headings, doubts) for entry in entries
    )
    doubts += _shared_emails(checked, headings)
    return checked, tuple(doubts)


def _with_postal_code(entry: ListEntry, evidence: PostalEvidence, headings: Headings, doubts: list[Doubt]) -> ListEntry:
    code = entry.postal_code
    if not code or entry.country or is_german_code(code):
        return entry
    heading = next((headings[place] for place in _places_of_code(entry) if place in headings), "")
    doubt = Doubt(entry.sheet, entry.row, heading, code, "postal_code.invalid")
    if len(code) == 4 and code.isdigit():
        restored = f"0{code}" if code[0] != "0" else ""
        if evidence.proves_leading_zero(code, entry.city):
            doubts.append(replace(doubt, reason="postal_code.restored", proposal=restored, severity=Severity.HINT))
            return replace(entry, postal_code=restored)
        country = country_of_town(entry.city)
        if country in COUNTRIES_WITH_FOUR_DIGITS:
            doubts.append(replace(doubt, reason="country.missing", proposal=country))
            return replace(entry, country=country)
        doubt = replace(doubt, reason="postal_code.four_digits", proposal=restored)
    doubts.append(doubt)
    return replace(entry, postal_code="")


def _with_one_door(entry: ListEntry, headings: Headings, doubts: list[Doubt]) -> ListEntry:
    """Keep the street where a row names a PO box as well: the postal code of the row can belong to one of them only."""
    if not (entry.street and entry.po_box):
        return entry
    places = [(entry.sheet, column) for column in (Column.PO_BOX, Column.ADDRESS, Column.STREET)]
    heading = next((headings[place] for place in places if place in headings), "")
    doubts.append(Doubt(entry.sheet, entry.row, heading, entry.po_box, "address.two_doors", entry.street))
    return replace(entry, po_box="")


def _places_of_code(entry: ListEntry) -> list[tuple[str, Column]]:
    columns = (Column.POSTAL_CODE, Column.CITY_LINE, Column.CITY, Column.ADDRESS, Column.STREET)
    return [(entry.sheet, column) for column in columns]


def _shared_emails(entries: Sequence[ListEntry], headings: Headings) -> list[Doubt]:
    """Say who uses another person's address; it belongs to the one whose name is in it, else to the first."""
    holders: dict[str, list[ListEntry]] = {}
    for entry in entries:
        if entry.email and entry.family_name:
            holders.setdefault(entry.email.lower(), []).append(entry)
    doubts: list[Doubt] = []
    for email, sharing in holders.items():
        owner = next((entry for entry in sharing if _is_named_in(entry, email)), sharing[0])
        doubts += [
            Doubt(
                entry.sheet,
                entry.row,
                headings.get((entry.sheet, Column.EMAIL), ""),
                email,
                "email.shared",
                _shown(owner),
            )
            for entry in sharing
            if entry is not owner and folded(entry.full_name) != folded(owner.full_name)
        ]
    return doubts


def _shown(owner: ListEntry) -> str:
    return f"{owner.full_name} ({owner.sheet}, Zeile {owner.row})"


def _is_named_in(entry: ListEntry, email: str) -> bool:
    family = folded(entry.family_name).replace(" ", "")
    return bool(family) and family in folded(email.partition("@")[0]).replace(" ", "")
