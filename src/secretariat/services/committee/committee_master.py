"""The master data of a committee as one form has them: the committee, and the Länder its letters go to besides."""

from dataclasses import dataclass, fields
from typing import Any

from secretariat.domain.committees import Committee
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.german_holidays import FEDERAL_STATES
from secretariat.domain.text import folded
from secretariat.services.committee.committees import add_committee, change_committee
from secretariat.services.committee.delivery import delivery_states, keep_delivery_states
from secretariat.storage.reading import Reading
from secretariat.storage.writing import Writing

CommitteeName = tuple[str, str]
"""The id of a committee and how lists call it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MasterData(Committee):
    """A committee with the further Länder in which its members receive letters, as typed: "Sachsen, NW" (F15)."""

    delivery_states: str = ""


def master_data(reading: Reading, committee_id: str) -> MasterData:
    """Return the master data of a committee."""
    committee = reading.get(Committee, committee_id)
    names = (FEDERAL_STATES[state] for state in delivery_states(reading, committee_id))
    return MasterData(**_values(committee), delivery_states=", ".join(names))


def keep_master_data(writing: Writing, master: MasterData) -> Committee:
    """Keep a new or changed committee with its Länder; refused as `add_committee`, and for what is no Land."""
    states = tuple(_state_of(word) for word in master.delivery_states.split(",") if word.strip())
    committee = Committee(**_values(master))
    is_known = writing.find(Committee, committee.id) is not None
    kept = change_committee(writing, committee) if is_known else add_committee(writing, committee)
    keep_delivery_states(writing, kept.id, states)
    return kept


def other_committees(reading: Reading, committee_id: str = "") -> tuple[CommitteeName, ...]:
    """Return the committees of the register besides one, to be its predecessor or the body above it."""
    others = (one for one in reading.all(Committee, order_by="short_name") if one.id != committee_id)
    return tuple((one.id, f"{one.short_name} – {one.name}") for one in others)


def _state_of(typed: str) -> str:
    """Return the Land of a name, the beginning of one, or its two letters; refuses what could be none or several."""
    word = folded(typed).strip()
    if word.upper() in FEDERAL_STATES:
        return word.upper()
    exact = [code for code, name in FEDERAL_STATES.items() if folded(name) == word]
    found = exact or [code for code, name in FEDERAL_STATES.items() if folded(name).startswith(word)]
    if len(found) != 1:
        raise RuleBrokenError("committee.federal_state", field="delivery_states", federal_state=typed.strip())
    return found[0]


def _values(committee: Committee) -> dict[str, Any]:
    return {field.name: getattr(committee, field.name) for field in fields(Committee)}
