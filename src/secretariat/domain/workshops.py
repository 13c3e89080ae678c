"""Workshop groups, wishes and placements (handbook 1.2, 9)."""

from dataclasses import dataclass
from datetime import time
from enum import StrEnum

from secretariat.domain.records import Record


class AssignmentSource(StrEnum):
    """Where a placement comes from."""

    FIRST_WISH = "1. Wunsch"
    SECOND_WISH = "2. Wunsch"
    ALLOTTED = "zugeteilt"
    SET = "gesetzt"


class AssignmentState(StrEnum):
    """The life of a placement (handbook 1.3)."""

    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    CHANGED_ON_SITE = "changed_on_site"


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkshopGroup(Record):
    """One parallel group of a meeting; `round` counts from 1. Colour never stands without its symbol."""

    meeting_id: str
    round: int = 1
    no: int
    topic: str
    room_id: str | None = None
    capacity: int | None = None
    moderator_id: str | None = None
    recorder_id: str | None = None
    planning_area_id: str | None = None
    colour: str = ""
    symbol: str = ""
    start: time | None = None
    end: time | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Preference(Record):
    """A wish of a reply: rank 1 is the first wish."""

    reply_id: str
    rank: int
    group_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment(Record):
    """A person in a group; at most one per person and round (I21)."""

    meeting_id: str
    round: int = 1
    person_id: str
    group_id: str
    source: AssignmentSource
    state: AssignmentState = AssignmentState.PROPOSED
    locked: bool = False
