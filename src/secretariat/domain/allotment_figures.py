"""The live figures of an allotment, after every change by hand too: wishes met, bench by group, places left (9.2)."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from secretariat.domain.allotment import AllotmentTask, Group, Placement, placed_in
from secretariat.domain.allotment_cost import Cost, EvenSize, benches_to_mix, cost_of, even_sizes
from secretariat.domain.allotment_outcome import rank_of
from secretariat.domain.allotment_rules import HardRule, at_work_in, broken_rules, seats_taken, unplaced
from secretariat.domain.statements import Statement, statement


@dataclass(frozen=True, slots=True)
class GroupFigures:
    """One group: who works there, how many sit in the room, how many places are left (None: no capacity is fixed).

    `benches` counts by bench id, `missing` are benches that should be here and are not (W6); `waiting` would rather be
    here, in the order of W11: with `left` above 0 a place is free for the first of them (W09).
    """

    group_id: str
    at_work: int
    in_room: int
    left: int | None
    even: EvenSize
    benches: dict[str, int]
    missing: frozenset[str]
    waiting: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """An allotment in numbers. Wishes are counted by person and round, without whoever leads a group there.

    `against` are those in a group they did not wish for though they wished, `unwished` those who wished for none.
    """

    first: int
    second: int
    further: int
    against: int
    unwished: int
    never: int
    unplaced: tuple[tuple[str, int], ...]
    groups: tuple[GroupFigures, ...]
    cost: Cost
    broken: tuple[HardRule, ...]

    @property
    def with_wishes(self) -> int:
        """How many placements somebody had wishes for."""
        return self.first + self.second + self.further + self.against

    @property
    def first_share(self) -> float:
        """How many of those who wished got their first wish, 0 to 1."""
        return self.first / self.with_wishes if self.with_wishes else 0.0

    @property
    def second_share(self) -> float:
        """How many of those who wished got their second wish, 0 to 1."""
        return self.second / self.with_wishes if self.with_wishes else 0.0

    @property
    def smallest(self) -> int:
        """How many work in the smallest group."""
        return min((one.at_work for one in self.groups), default=0)

    @property
    def largest(self) -> int:
        """How many work in the largest group."""
        return max((one.at_work for one in self.groups), default=0)


def figures(task: AllotmentTask, placements: Iterable[Placement]) -> Figures:
    """Count an allotment, complete or not; placements of others than the participants are left out."""
    known = [one for one in placements if one.person_id in task.people and one.group_id in task.by_id]
    working = [one for one in known if (one.person_id, task.by_id[one.group_id].round) not in task.leading]
    ranks = Counter(_kind_of_wish(task, one) for one in working)
    placed, even = placed_in(known), even_sizes(task)
    waiting = _waiting(task, placed)
    return Figures(
        first=ranks[1],
        second=ranks[2],
        further=sum(count for rank, count in ranks.items() if rank is not None and rank > 2),
        against=ranks[0],
        unwished=ranks[None],
        never=sum(one.group_id in task.people[one.person_id].never for one in working),
        unplaced=unplaced(task, known),
        groups=tuple(_of_group(task, one, placed, even[one.id], waiting) for one in task.groups),
        cost=cost_of(task, known),
        broken=broken_rules(task, known),
    )


def full_in_words(task: AllotmentTask, counted: GroupFigures, names: Sequence[str] = ()) -> Statement | None:
    """Return that a group is full which others would rather be in (W03), None where it is not."""
    if not counted.waiting or counted.left is None or counted.left > 0:
        return None
    group = task.by_id[counted.group_id]
    round_ = group.round if len(task.rounds) > 1 else ""
    return statement("allotment.full", group=group.no, round=round_, count=len(counted.waiting), names="; ".join(names))


def _kind_of_wish(task: AllotmentTask, placement: Placement) -> int | None:
    """Return the rank of a wish that was met, 0 where none was, None where there was none."""
    if not task.wishes_of(task.people[placement.person_id], task.by_id[placement.group_id].round):
        return None
    return rank_of(task, placement) or 0


def _of_group(
    task: AllotmentTask, group: Group, placed: dict[str, list[str]], even: EvenSize, waiting: dict[str, list[str]]
) -> GroupFigures:
    people = placed.get(group.id, [])
    working = at_work_in(task, group, people)
    benches = Counter(bench for one in working if (bench := task.people[one].bench_id))
    taken = seats_taken(task, group, people)
    return GroupFigures(
        group_id=group.id,
        at_work=len(working),
        in_room=taken,
        left=None if group.capacity is None else group.capacity - taken,
        even=even,
        benches=dict(sorted(benches.items())),
        missing=benches_to_mix(task)[group.round] - benches.keys(),
        waiting=tuple(waiting.get(group.id, ())),
    )


def _waiting(task: AllotmentTask, placed: dict[str, list[str]]) -> dict[str, list[str]]:
    """Return who wished for a group more than for the one she is in, or is in none, by group."""
    found: dict[str, list[str]] = {}
    for number, groups in task.rounds.items():
        here = {one: group.id for group in groups for one in placed.get(group.id, ())}
        for person in task.at_work[number]:
            for group_id in _better(task.wishes_of(person, number), here.get(person.id)):
                found.setdefault(group_id, []).append(person.id)
    return found


def _better(wishes: tuple[str, ...], here: str | None) -> tuple[str, ...]:
    """Return the groups that somebody wished for more than the one she is in."""
    return wishes[: wishes.index(here)] if here in wishes else wishes
