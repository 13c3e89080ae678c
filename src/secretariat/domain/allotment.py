"""Who goes into which workshop group, as a question: who takes part, which groups there are, what binds them (9)."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property, wraps
from typing import Any, NamedTuple, TypeVar

from secretariat.domain.workshops import AllotmentWeights, BondKind

Known = TypeVar("Known")


class Placement(NamedTuple):
    """Somebody in a group; the group says in which round."""

    person_id: str
    group_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """Somebody who works in a group. What she needs is here only as what it asks of a room, never as a word.

    `wishes` and `never` name groups of every round, the first wish of each round first; `seats` are her own and her
    assistants'; `interpreters` are the kinds she follows; `leads` are the groups she moderates or records.
    """

    id: str
    name: str = ""
    bench_id: str | None = None
    organisation_id: str | None = None
    area_id: str | None = None
    wishes: tuple[str, ...] = ()
    never: frozenset[str] = frozenset()
    replied_on: date | None = None
    sort_key: str = ""
    seats: int = 1
    wheelchair: bool = False
    step_free: bool = False
    hearing_loop: bool = False
    interpreters: frozenset[str] = frozenset()
    leads: frozenset[str] = frozenset()

    @property
    def asks_of_a_room(self) -> bool:
        """Whether the room of her group must have something, or somebody beside her."""
        return bool(self.wheelchair or self.step_free or self.hearing_loop or self.interpreters)

    @property
    def seniority(self) -> tuple[date, str, str]:
        """W11: who answered first comes first, then the alphabet; without an answer, last."""
        return self.replied_on or date.max, self.sort_key, self.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A workshop group with what its room allows; None: nobody fixed it.

    `capacity` are the people in the room (W2), `minimum` those who work; `outside_staff` are the seats of moderators
    and recorders who take no part otherwise, with their assistants.
    """

    id: str
    no: int
    round: int = 1
    topic: str = ""
    capacity: int | None = None
    minimum: int = 0
    outside_staff: int = 0
    wheelchair_places: int | None = None
    step_free: bool = True
    hearing_loop: bool = True


@dataclass(frozen=True, slots=True)
class Bond:
    """People who must be in one group of each round, or in different ones."""

    kind: BondKind
    people: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class AllotmentTask:
    """Everything an allotment depends on, always in the same order, however it was gathered.

    `teams` says how many teams of a kind of interpreters there are, one where it says nothing; `locks` stay (W5), and
    of them those `confirmed` that stay only because people were told their group (W09).
    """

    participants: tuple[Participant, ...]
    groups: tuple[Group, ...]
    weights: AllotmentWeights
    bonds: tuple[Bond, ...] = ()
    teams: Mapping[str, int] = field(default_factory=dict)
    locks: frozenset[Placement] = frozenset()
    confirmed: frozenset[Placement] = frozenset()
    known: dict[object, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Put people in the order of W11 and groups in that of their numbers."""
        object.__setattr__(self, "participants", tuple(sorted(self.participants, key=lambda one: one.seniority)))
        object.__setattr__(self, "groups", tuple(sorted(self.groups, key=lambda one: (one.round, one.no, one.id))))

    def before_confirmation(self) -> "AllotmentTask":
        """Return the task as it was searched: why somebody is in a group does not change when she is told of it."""
        return replace(self, locks=self.locks - self.confirmed, confirmed=frozenset())

    @cached_property
    def people(self) -> dict[str, Participant]:
        """The participants by id."""
        return {one.id: one for one in self.participants}

    @cached_property
    def by_id(self) -> dict[str, Group]:
        """The groups by id."""
        return {one.id: one for one in self.groups}

    @cached_property
    def rounds(self) -> dict[int, tuple[Group, ...]]:
        """The groups of each round."""
        numbers = sorted({one.round for one in self.groups})
        return {number: tuple(one for one in self.groups if one.round == number) for number in numbers}

    @cached_property
    def leading(self) -> dict[tuple[str, int], str]:
        """The group that somebody moderates or records, by person and round."""
        return {
            (one.id, self.by_id[group_id].round): group_id
            for one in self.participants
            if one.leads
            for group_id in sorted(one.leads & self.by_id.keys(), reverse=True)
        }

    @cached_property
    def at_work(self) -> dict[int, tuple[Participant, ...]]:
        """Who works in each round without leading a group of it: they alone count for balance (W8 of the tests)."""
        return {
            number: tuple(one for one in self.participants if (one.id, number) not in self.leading)
            for number in self.rounds
        }

    def wishes_of(self, person: Participant, round_: int) -> tuple[str, ...]:
        """Return the groups of a round that somebody wished for, first wish first."""
        return tuple(one for one in person.wishes if one in self.by_id and self.by_id[one].round == round_)

    def teams_of(self, kind: str) -> int:
        """W4: return how many teams of interpreters there are: one, unless more are arranged."""
        return max(1, self.teams.get(kind, 1))

    @cached_property
    def repeats(self) -> tuple[tuple[Group, ...], ...]:
        """Groups of different rounds with the same topic: nobody is to sit through it twice."""
        by_topic: dict[str, list[Group]] = {}
        for one in self.groups:
            by_topic.setdefault(one.topic.casefold().strip() or one.id, []).append(one)
        return tuple(tuple(alike) for alike in by_topic.values() if len({one.round for one in alike}) > 1)


def once(question: Callable[[AllotmentTask], Known]) -> Callable[[AllotmentTask], Known]:
    """Have a question about a task worked out once: a task never changes. What it returns is only looked at."""

    @wraps(question)
    def answer(task: AllotmentTask) -> Known:
        if question not in task.known:
            task.known[question] = question(task)
        found: Known = task.known[question]
        return found

    return answer


def placed_in(placements: Iterable[Placement]) -> dict[str, list[str]]:
    """Return who is in each group."""
    found: dict[str, list[str]] = {}
    for person_id, group_id in placements:
        found.setdefault(group_id, []).append(person_id)
    return found


def in_order(placements: Iterable[Placement]) -> tuple[Placement, ...]:
    """Return placements so that equal ones are the same value."""
    return tuple(sorted(set(placements)))
