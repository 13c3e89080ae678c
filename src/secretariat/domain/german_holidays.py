"""Public holidays of the German Länder, computed and never fetched (handbook 7.2)."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from secretariat.deferred import deferred
from secretariat.domain.errors import RuleBrokenError

if TYPE_CHECKING:
    from holidays.countries import germany
else:
    germany = deferred("holidays.countries.germany")  # it brings those of every country along

FEDERAL_STATES = {
    "BW": "Baden-Württemberg",
    "BY": "Bayern",
    "BE": "Berlin",
    "BB": "Brandenburg",
    "HB": "Bremen",
    "HH": "Hamburg",
    "HE": "Hessen",
    "MV": "Mecklenburg-Vorpommern",
    "NI": "Niedersachsen",
    "NW": "Nordrhein-Westfalen",
    "RP": "Rheinland-Pfalz",
    "SL": "Saarland",
    "SN": "Sachsen",
    "ST": "Sachsen-Anhalt",
    "SH": "Schleswig-Holstein",
    "TH": "Thüringen",
}


@lru_cache(maxsize=256)
def holidays_of(federal_state: str, year: int) -> Mapping[date, str]:
    """Return the holidays of a Land in one year with their German names; those of single towns are left out."""
    check_federal_state(federal_state)
    return MappingProxyType(dict(germany.Germany(subdiv=federal_state, years=year, expand=False, language="de")))


def holiday_name(day: date, federal_state: str) -> str:
    """Return the name of the holiday a day is in a Land, or nothing."""
    return holidays_of(federal_state, day.year).get(day, "")


def check_federal_state(federal_state: str) -> None:
    """Refuse what is no Land: its holidays cannot be known."""
    if federal_state not in FEDERAL_STATES:
        raise RuleBrokenError("committee.federal_state", field="federal_state", federal_state=federal_state)
