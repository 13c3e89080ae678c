"""The committee of an import: the one of that short name, or a new one with the Land its members live in."""

from collections import Counter

from secretariat.domain.committees import Committee
from secretariat.domain.errors import NotFoundError, RuleBrokenError
from secretariat.domain.list_entries import ListEntry
from secretariat.domain.postal_codes import is_german_code
from secretariat.domain.text import clean_line
from secretariat.services.committees import find_committee
from secretariat.storage.reading import Reading

DEFAULT_STATE = "NW"
_AREAS = {
    "BW": "68 69 70 71 72 73 74 75 76 77 78 79 88",
    "BY": "63 80 81 82 83 84 85 86 87 89 90 91 92 93 94 95 96 97",
    "BE": "10 12 13",
    "BB": "03 14 15 16",
    "HB": "28",
    "HH": "20 22",
    "HE": "34 35 36 60 61 64 65",
    "MV": "17 18 19",
    "NI": "21 26 27 29 30 31 37 38 49",
    "NW": "32 33 40 41 42 44 45 46 47 48 50 51 52 53 57 58 59",
    "RP": "54 55 56 67",
    "SL": "66",
    "SN": "01 02 04 08 09",
    "ST": "06 39",
    "SH": "23 24 25",
    "TH": "07 98 99",
}
_STATE_OF_AREA = {area: state for state, areas in _AREAS.items() for area in areas.split()}
"""The Land in which most of a postal area lies: good for a first guess that the clerk is told."""


def committee_of(reading: Reading, name: str, entries: tuple[ListEntry, ...]) -> tuple[Committee, bool]:
    """Return the committee and whether it is founded by this import."""
    try:
        return find_committee(reading, name), False
    except NotFoundError:
        return _founded(name, entries), True


def _founded(name: str, entries: tuple[ListEntry, ...]) -> Committee:
    short_name = clean_line(name)
    if not short_name:
        raise RuleBrokenError("committee.without_name", field="short_name")
    states = Counter(
        _STATE_OF_AREA.get(entry.postal_code[:2], DEFAULT_STATE)
        for entry in entries
        if is_german_code(entry.postal_code) and not entry.country
    )
    return Committee(
        name=short_name,
        short_name=short_name,
        name_genitive=f"des Gremiums {short_name}",
        name_accusative=f"das Gremium {short_name}",
        federal_state=states.most_common(1)[0][0] if states else DEFAULT_STATE,
    )
