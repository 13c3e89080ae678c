"""What an import needs to know beside the list: its committee, found or to be founded, and what is stored."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from secretariat.domain.committees import (
    Appointment,
    Committee,
    DeputiesInvited,
    DeputyModel,
    Deputyship,
    Seat,
    WrittenProcedure,
)
from secretariat.domain.errors import NotFoundError, RuleBrokenError
from secretariat.domain.list_entries import ListEntry
from secretariat.domain.postal_codes import is_german_code
from secretariat.domain.records import Record
from secretariat.domain.text import clean_line
from secretariat.services.committee.committees import find_committee, rules_on
from secretariat.services.committee.rules_versions import PROPOSED, RulesDraft
from secretariat.services.lists_in.import_deputies import KIND_OF_MODEL
from secretariat.services.lists_in.import_draft import Stored, stored_records
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


@dataclass(frozen=True, slots=True)
class ImportGround:
    """The register as an import finds it, in frozen values: planning may go on beside the window.

    `committee` is None where the list founds one of the name.
    """

    name: str
    committee: Committee | None
    deputy_model: DeputyModel
    stored: Stored


def gather_ground(reading: Reading, committee_name: str, today: date) -> ImportGround:
    """Return what is known of the committee and of everybody a list may mean."""
    try:
        committee = find_committee(reading, committee_name)
    except NotFoundError:
        return ImportGround(committee_name, None, DeputyModel.PERSONAL, stored_records(reading))
    rules = rules_on(reading, committee.id, today)
    model = rules.deputy_model if rules else DeputyModel.PERSONAL
    return ImportGround(committee_name, committee, model, stored_records(reading))


def founding_rules(records: Iterable[Record], today: date) -> RulesDraft:
    """Return the rules of procedure that a founded committee begins with, until the office enters its own.

    The usual ones: the handbook's for a standing body, the quorum of § 90 VwVfG. Whoever the list names as deputies may
    sit in as it says; where it names nobody, organisations send whom they like. They hold since the first day that
    somebody has a seat.
    """
    made = tuple(records)
    kinds = {one.kind for one in made if isinstance(one, Deputyship)}
    held = [one for one in made if isinstance(one, Appointment)]
    voting = {one.id for one in made if isinstance(one, Seat) and one.voting}
    votes = Counter(one.person_id for one in held if one.seat_id in voting)
    return RulesDraft(
        version=PROPOSED,
        valid_from=min((one.start for one in held), default=today),
        notice_short_value=2,
        minimum=3,
        deputy_model=next((model for model, kind in KIND_OF_MODEL.items() if kind in kinds), DeputyModel.AD_HOC),
        deputies_receive_invite=DeputiesInvited.WHEN_NEEDED,
        one_voting_seat_each=max(votes.values(), default=0) <= 1,
        written_procedure=WrittenProcedure.UNLESS_OBJECTED,
        objection_days=14,
    )


def founded(name: str, entries: tuple[ListEntry, ...]) -> Committee:
    """Return a new committee with the Land in which most of its people live; raises RuleBrokenError without a name."""
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
