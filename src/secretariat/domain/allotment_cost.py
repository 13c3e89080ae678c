"""What an allotment costs, in points: every soft rule (W6-W10) with its weight, counted without a solver."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass
from functools import cache

from secretariat.domain.allotment import AllotmentTask, Group, Participant, Placement, once, placed_in
from secretariat.domain.allotment_rules import at_work_in
from secretariat.domain.workshops import AllotmentWeights

STEEPEST = 8
"""From so many people beyond the even size on, each further one costs the same."""

LARGEST_SHARE = 3
"""W9: no organisation has more than one person in three."""


@dataclass(frozen=True, slots=True)
class Cost:
    """The points of an allotment by rule; `repeats` are topics that somebody gets twice."""

    wishes: int = 0
    benches: int = 0
    sizes: int = 0
    organisations: int = 0
    areas: int = 0
    repeats: int = 0

    @property
    def total(self) -> int:
        """All points together."""
        return sum(astuple(self))


@dataclass(frozen=True, slots=True)
class EvenSize:
    """W7: how many people work in a group if all groups are equally full; between the two, nothing is lost."""

    least: int
    most: int

    def points(self, size: int, weight: int) -> int:
        """Return what a size costs: the weight for the first person beyond, twice for the second, and so on."""
        beyond = max(self.least - size, size - self.most, 0)
        return sum(steepness(weight, beyond))


def steepness(weight: int, count: int) -> list[int]:
    """Return what each of so many people beyond the even size costs."""
    return [weight * min(number, STEEPEST) for number in range(1, count + 1)]


@once
def wish_points(task: AllotmentTask) -> Mapping[str, Sequence[int]]:
    """W8: return what each group costs each person who works there: by the rank of her wishes in that round.

    People and groups are in the order of the task.
    """
    weights, places = task.weights, {group.id: place for place, group in enumerate(task.groups)}
    rounds = [group.round for group in task.groups]
    ranked = [rank_points(weights, rank) for rank in range(len(rounds))]

    @cache  # few groups leave few different wishes
    def points_of(wishes: Iterable[str], never: Iterable[str]) -> list[int]:
        wished = [places[one] for one in wishes if one in places]
        left = {rounds[place]: iter(ranked) for place in wished}
        points = [weights.against_wishes if one in left else weights.no_wish for one in rounds]
        for place in wished:
            points[place] = next(left[rounds[place]])
        for one in never:
            if one in places:
                points[places[one]] = weights.never
        return points

    return {one.id: points_of(one.wishes, one.never) for one in task.participants}


def rank_points(weights: AllotmentWeights, rank: int) -> int:
    """Return what a wish costs, 0 being the first: a further one never more than a group against all wishes."""
    if rank == 0:
        return 0
    return min(weights.second_wish + (rank - 1) * weights.further_wish, weights.against_wishes)


@once
def even_sizes(task: AllotmentTask) -> dict[str, EvenSize]:
    """W7: return the even size of each group; one that cannot be so large leaves its share to the others."""
    found: dict[str, EvenSize] = {}
    for number, groups in task.rounds.items():
        room = {one.id: _room_for(task, one) for one in groups}
        left, waiting = len(task.at_work[number]), sorted(groups, key=lambda one: room[one.id])
        while waiting and room[waiting[0].id] * len(waiting) < left:
            small = room[waiting[0].id]
            found[waiting.pop(0).id] = EvenSize(small, small)
            left -= small
        found |= {one.id: _even(left, len(waiting), task.weights.size_tolerance) for one in waiting}
    return found


@once
def benches_to_mix(task: AllotmentTask) -> Mapping[int, frozenset[str]]:
    """W6: return the benches with at least as many people at work as there are groups, by round."""
    return {
        number: frozenset(
            one for one, count in _counted(one.bench_id for one in people).items() if count >= len(task.rounds[number])
        )
        for number, people in task.at_work.items()
    }


@once
def organisation_limits(task: AllotmentTask) -> Mapping[tuple[str, str], int]:
    """W9: return how many of an organisation a group bears: a third of its even size, where more could come."""
    sizes = even_sizes(task)
    found: dict[tuple[str, str], int] = {}
    for number, groups in task.rounds.items():
        people = _counted(one.organisation_id for one in task.at_work[number])
        limits = {group.id: max(1, sizes[group.id].most // LARGEST_SHARE) for group in groups}
        numerous = {one: count for one, count in people.items() if count > min(limits.values())}
        found |= {
            (one, group_id): limit
            for one, count in numerous.items()
            for group_id, limit in limits.items()
            if count > limit
        }
    return found


@once
def area_limits(task: AllotmentTask) -> Mapping[int, Mapping[str, int]]:
    """W10: return how many of a planning area a group bears if its people are spread over all groups, by round."""
    return {
        number: {
            one: -(-count // len(task.rounds[number]))
            for one, count in _counted(one.area_id for one in people).items()
            if count > 1
        }
        for number, people in task.at_work.items()
    }


def cost_of(task: AllotmentTask, placements: Iterable[Placement]) -> Cost:
    """Return what these placements cost; who is not placed yet costs nothing."""
    placed = {group_id: list(dict.fromkeys(people)) for group_id, people in placed_in(placements).items()}
    working = {group.id: at_work_in(task, group, placed.get(group.id, ())) for group in task.groups}
    sizes, points, weights = even_sizes(task), wish_points(task), task.weights
    return Cost(
        wishes=sum(points[one][place] for place, people in enumerate(working.values()) for one in people),
        benches=weights.bench_missing * _missing(task, working),
        sizes=sum(sizes[one.id].points(len(working[one.id]), weights.uneven_size) for one in task.groups),
        organisations=weights.organisation_share * _beyond_shares(task, working),
        areas=weights.area_unmixed * _beyond_areas(task, working),
        repeats=weights.never * _repeated(task, placed),
    )


def _missing(task: AllotmentTask, working: Mapping[str, Sequence[str]]) -> int:
    missing = 0
    for number, everywhere in benches_to_mix(task).items():
        groups = task.rounds[number]
        missing += sum(len(everywhere - {task.people[one].bench_id for one in working[group.id]}) for group in groups)
    return missing


def _beyond_shares(task: AllotmentTask, working: Mapping[str, Sequence[str]]) -> int:
    beyond = 0
    for (organisation, group_id), limit in organisation_limits(task).items():
        count = sum(task.people[one].organisation_id == organisation for one in working[group_id])
        beyond += max(0, count - limit)
    return beyond


def _beyond_areas(task: AllotmentTask, working: Mapping[str, Sequence[str]]) -> int:
    beyond = 0
    for number, limits in area_limits(task).items():
        for group in task.rounds[number] if limits else ():
            counted = Counter(task.people[one].area_id for one in working[group.id])
            beyond += sum(max(0, counted[area] - limit) for area, limit in limits.items())
    return beyond


def _repeated(task: AllotmentTask, placed: Mapping[str, Sequence[str]]) -> int:
    beyond = 0
    for alike in task.repeats:
        times = Counter(one for group in alike for one in placed.get(group.id, ()))
        beyond += sum(count - 1 for count in times.values())
    return beyond


def _room_for(task: AllotmentTask, group: Group) -> int:
    """Return how many can work in a group at most, as far as its capacity and its own staff say."""
    everybody = len(task.at_work[group.round])
    if group.capacity is None:
        return everybody
    led = sum(one.seats for one in _leaders(task) if group.id in one.leads)
    return min(everybody, max(0, group.capacity - group.outside_staff - led))


def _even(people: int, groups: int, tolerance: int) -> EvenSize:
    least, rest = divmod(people, groups)
    below = tolerance // 2
    most = least + (max(tolerance, 1) - below if rest else below)
    return EvenSize(max(0, least - below), most)


@once
def _leaders(task: AllotmentTask) -> tuple[Participant, ...]:
    return tuple(one for one in task.participants if one.leads)


def _counted(values: Iterable[str | None]) -> Counter[str]:
    return Counter(one for one in values if one)
