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


class BondKind(StrEnum):
    """Whether people must be in the same group or must not."""

    TOGETHER = "zusammen"
    APART = "getrennt"


class ResultKind(StrEnum):
    """What a group brings back to the plenary (D21)."""

    STATEMENT = "Aussage"
    PROPOSAL = "Vorschlag"
    QUESTION = "offene Frage"


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
    minimum: int | None = None
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
class GroupRefusal(Record):
    """A group that a reply never wants."""

    reply_id: str
    group_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkshopBond(Record):
    """People who must be in one group, or in different ones. Why is nobody's business, and so has no field."""

    meeting_id: str
    kind: BondKind


@dataclass(frozen=True, slots=True, kw_only=True)
class BondMember(Record):
    """A person that a bond binds."""

    bond_id: str
    person_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AllotmentWeights(Record):
    """What each soft rule of an allotment costs (W6-W10), in points, and how many seconds the search may take.

    `size_tolerance` people more or less than the other groups cost nothing (W7).
    """

    meeting_id: str
    second_wish: int = 1
    further_wish: int = 1
    no_wish: int = 2
    against_wishes: int = 4
    never: int = 50
    bench_missing: int = 30
    uneven_size: int = 30
    size_tolerance: int = 1
    organisation_share: int = 5
    area_unmixed: int = 1
    seconds: int = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkshopResult(Record):
    """What a group brought back (D21); a proposal taken up as a recommendation names it."""

    meeting_id: str
    group_id: str
    sort_no: int
    kind: ResultKind
    text: str
    planning_area_id: str | None = None
    resolution_id: str | None = None


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
