"""The catalogue of needs and measures (handbook 6.3): what a new register offers, and what the office made of it."""

from collections.abc import Iterable

from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.needs import NeedEffect, NeedKind
from secretariat.domain.people import LetterStyle

MOST_LEAD_DAYS = 250
"""Working days of a year: nothing is ordered longer ahead."""

_LINES = (
    ("Gebärdensprachdolmetschung (DGS)", 15, NeedEffect.INTERPRETERS, False),
    ("lautsprachbegleitende Gebärden", 15, NeedEffect.INTERPRETERS, False),
    ("Schriftdolmetschung", 15, NeedEffect.INTERPRETERS, False),
    ("Taubblindenassistenz", 15, NeedEffect.ASSISTANT, True),
    ("induktive Höranlage / FM-Anlage", 10, NeedEffect.HEARING_LOOP, False),
    ("Mikrofonpflicht", 2, NeedEffect.NONE, False),
    ("Platz vorn mit Blick auf Dolmetschende", 1, NeedEffect.NONE, False),
    ("Unterlagen in Großdruck", 5, NeedEffect.NONE, False),
    ("Unterlagen elektronisch und barrierefrei", 5, NeedEffect.NONE, False),
    ("Braille", 15, NeedEffect.NONE, False),
    ("Unterlagen in Leichter Sprache", 15, NeedEffect.NONE, False),
    ("Leichte-Sprache-Dolmetschung", 15, NeedEffect.INTERPRETERS, True),
    ("Rollstuhlplatz", 2, NeedEffect.WHEELCHAIR_PLACE, False),
    ("stufenloser Zugang / Aufzug", 10, NeedEffect.STEP_FREE, False),
    ("barrierefreie Toilette", 10, NeedEffect.NONE, False),
    ("Parkplatz in Eingangsnähe", 3, NeedEffect.NONE, False),
    ("persönliche Assistenz kommt mit", 1, NeedEffect.ASSISTANT, False),
    ("Assistenz wird gebraucht", 10, NeedEffect.ASSISTANT, True),
    ("Assistenz- oder Begleithund", 1, NeedEffect.FLOOR_SPACE, False),
    ("Ruheraum / Pausen", 3, NeedEffect.NONE, False),
    ("reizarmer Platz", 2, NeedEffect.NONE, False),
    ("Ernährung / Unverträglichkeit", 3, NeedEffect.NONE, False),
    ("Fahrdienst", 5, NeedEffect.NONE, True),
    ("Sonstiges", 5, NeedEffect.NONE, False),
)
"""Name, working days to order it, effect, whether the helper must know the person.

Interpreters want two to three weeks at least (handbook 3.2); the other days are usual ones that the office may change.
"""

DEFAULT_KINDS = tuple(
    NeedKind(
        id=f"{number:032x}", name=name, lead_days=days, effect=effect, helper_knows_person=knows, sort_no=number * 10
    )
    for number, (name, days, effect, knows) in enumerate(_LINES, start=1)
)
"""What holds as long as the office keeps no catalogue of its own; the ids never change, whatever a kind is called."""

_BY_NAME = {kind.name: kind.id for kind in DEFAULT_KINDS}
ASSISTANT_COMES = _BY_NAME["persönliche Assistenz kommt mit"]
DOG_COMES = _BY_NAME["Assistenz- oder Begleithund"]
WHEELCHAIR = _BY_NAME["Rollstuhlplatz"]
"""What a reply form asks for by itself (handbook 1.2 Reply): the kinds that are meant."""

LETTER_STYLES = {
    _BY_NAME["Unterlagen in Großdruck"]: LetterStyle.LARGE_PRINT,
    _BY_NAME["Unterlagen in Leichter Sprache"]: LetterStyle.EASY_LANGUAGE,
}
ELECTRONIC = _BY_NAME["Unterlagen elektronisch und barrierefrei"]
"""Kinds that say in which form somebody reads letters."""


def catalogue(stored: Iterable[NeedKind]) -> tuple[NeedKind, ...]:
    """Return the office's catalogue in its order; as long as it has none, the usual one."""
    return tuple(sorted(tuple(stored) or DEFAULT_KINDS, key=lambda kind: (kind.sort_no, kind.name)))


def kinds_by_name(kinds: Iterable[NeedKind]) -> dict[str, NeedKind]:
    """Return the kinds by what needs call them."""
    return {kind.name: kind for kind in kinds}


def check_kind(kind: NeedKind, others: Iterable[NeedKind]) -> None:
    """Refuse a kind without a name, with the name of another one, or with days that nobody orders ahead."""
    if not kind.name.strip():
        raise RuleBrokenError("need_kind.name_missing", field="name")
    if any(other.id != kind.id and other.name.casefold() == kind.name.casefold() for other in others):
        raise RuleBrokenError("need_kind.name_taken", field="name", name=kind.name)
    if not 0 <= kind.lead_days <= MOST_LEAD_DAYS:
        raise RuleBrokenError("need_kind.lead_days", field="lead_days", most=MOST_LEAD_DAYS)
