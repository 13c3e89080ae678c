"""Which column of a list is which: the headings German offices use, and how near a misspelt one must come."""

import re
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz, process

from secretariat.domain.list_headings import DEPUTY_OF_MEMBER, HEADINGS, KEYWORDS, OFFICIAL_OF_PRIVATE, Column
from secretariat.domain.text import folded

_KNOWN = {folded(name): column for column, names in HEADINGS.items() for name in names.split("|")}
_LONGEST_KNOWN = max(len(name) for name in _KNOWN) + 10
_LONG_KNOWN = [name for name in _KNOWN if len(name) >= 6]
_NEAR_ENOUGH = 88.0
_DEPUTY = re.compile(
    r"^(?:persoenlicher? )?(?:stellvertret\w*|stellv|stv|vertretung|vertreter\w*|ersatzmitglied|deputy)"
    r"(?: (?:in|mitglied|des mitglieds))?\b ?(?P<rest>.*)$"
)
_DEPUTY_SUFFIX = re.compile(r"^(?P<rest>.+?) (?:der |des |vom )?(?:stellv\w*|stv|vertretung|vertreter\w*)(?: in)?$")
_FILLER = re.compile(
    r"^(?:der|des|die|das|name|mitglied|ihre?|bitte) | \d$"
    r"|^(?:dienstl|dienstliche[rs]?|geschaeftlich|geschaeftliche) | (?:dienstl|dienstlich|geschaeftlich|buero|firma)$"
)
_PRIVATE = re.compile(r"^(?:privat(?:e[rs]?)? ?|priv )(?P<behind>.+)$|^(?P<before>.+) (?:privat|priv)$")
_PRIVATE_GROUP = re.compile(r"\bprivat|\bwohn(?:anschrift|adresse|ung|ort)\b|\bzu hause\b")
_OFFICIAL_GROUP = re.compile(r"dienst|geschaeft|buero")
_PRIVATE_OF_OFFICIAL = {official: private for private, official in OFFICIAL_OF_PRIVATE.items()}

_LONGEST_SPOKEN = 70
_ABOUT_DEPUTY = re.compile(r"\b(?:stellv|stv\b|ersatzmitgl)")
_KEYWORDS = tuple((re.compile(pattern), column) for pattern, column in KEYWORDS)


@dataclass(frozen=True, slots=True)
class HeadingMatch:
    """What a heading means, and how sure that is: 100 is a known heading, less a near one."""

    column: Column
    score: float


@lru_cache(maxsize=4096)
def column_for_heading(heading: str, group: str = "") -> HeadingMatch | None:
    """Return the column a heading names; `group` is the heading above it in a header of two lines."""
    own, above = folded(heading), folded(group)
    if not own:
        return None
    if above and above != own:
        # Two headings joined are looked up as they are: near ones would find words that were never meant.
        joined = _joined(own, above)
        return _exact_match(joined) or _private_match(joined) or _deputy_match(joined) or _match(own)
    return _match(own)


def _joined(own: str, above: str) -> str:
    """Return a heading with the one above it, which may say in many words that it is a deputy's, or private."""
    if _DEPUTY.match(above):
        return f"stellvertretung {own}"
    is_private = _PRIVATE_GROUP.search(above) and not _OFFICIAL_GROUP.search(above)
    return f"{own} privat" if is_private else f"{above} {own}"


def is_known_heading(text: str) -> bool:
    """Say whether a text is a heading to the letter; data looks like one by chance only."""
    return len(text) <= _LONGEST_KNOWN and folded(text) in _KNOWN


def _match(heading: str) -> HeadingMatch | None:
    return (
        _exact_match(heading)
        or _private_match(heading)
        or _deputy_match(heading)
        or _shorter_match(heading)
        or _near_match(heading)
    )


def _exact_match(heading: str) -> HeadingMatch | None:
    column = _KNOWN.get(heading)
    return HeadingMatch(column, 100.0) if column else None


def _private_match(heading: str) -> HeadingMatch | None:
    """Return the column of a private address: `Straße privat`, `Privatanschrift`."""
    found = _PRIVATE.match(heading)
    official = _KNOWN.get(found["behind"] or found["before"]) if found else None
    column = _PRIVATE_OF_OFFICIAL.get(official) if official else None
    return HeadingMatch(column, 95.0) if column else None


def _deputy_match(heading: str) -> HeadingMatch | None:
    found = _DEPUTY.match(heading) or _DEPUTY_SUFFIX.match(heading)
    if found is None:
        return None
    part = _KNOWN.get(found["rest"]) or _KNOWN.get(_FILLER.sub("", found["rest"]))
    column = DEPUTY_OF_MEMBER.get(part)
    return HeadingMatch(column, 95.0) if column else None


def _shorter_match(heading: str) -> HeadingMatch | None:
    shorter = _FILLER.sub("", heading)
    column = _KNOWN.get(shorter) if shorter and shorter != heading else None
    return HeadingMatch(column, 90.0) if column else None


def _near_match(heading: str) -> HeadingMatch | None:
    # Short words resemble too much: "Ort" and "Art" are one letter apart and have nothing in common.
    if len(heading) < 6:
        return None
    best = process.extractOne(heading, _LONG_KNOWN, scorer=fuzz.ratio, score_cutoff=_NEAR_ENOUGH)
    # The first word carries the meaning: "Ort geschäftlich" is near to "Fon geschäftlich" and something else.
    if best is None or fuzz.ratio(heading.split(maxsplit=1)[0], best[0].split()[0]) < _NEAR_ENOUGH - 8:
        return None
    return HeadingMatch(_KNOWN[best[0]], float(best[1]))


@lru_cache(maxsize=1024)
def column_by_keyword(heading: str) -> HeadingMatch | None:
    """Return the column that a long heading speaks of: `Name der Vertreterin / des Vertreters`.

    Only for cells that are known to be headings: an organisation's name speaks of organisations as well.
    """
    text = folded(heading)
    if "?" in heading or len(text) > _LONGEST_SPOKEN:
        return None
    is_deputy = _ABOUT_DEPUTY.search(text) is not None
    column = next((column for pattern, column in _KEYWORDS if pattern.search(text)), None)
    if is_deputy:
        column = DEPUTY_OF_MEMBER.get(column, Column.DEPUTY if column in {None, Column.REPRESENTATIVE} else None)
    return HeadingMatch(column, 80.0) if column else None
