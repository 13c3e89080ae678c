"""What an allotment costs, in points: every soft rule (W6-W10) with its weight, counted without a solver."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass

from secretariat.domain.allotment import AllotmentTask, Group, Participant, Placement, placed_in
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


def wish_points(task: AllotmentTask, person: Participant, group: Group) -> int:
    """W8: return what a group costs a person who works there: by the rank of her wishes in that round."""
    weights = task.weights
    if group.id in person.never:
        return weights.never
    wishes = task.wishes_of(person, group.round)
    if not wishes:
        return weights.no_wish
    return rank_points(weights, wishes.index(group.id)) if group.id in wishes else weights.against_wishes


def rank_points(weights: AllotmentWeights, rank: int) -> int:
    """Return what a wish costs, 0 being the first: a further one never more than a group against all wishes."""
    if rank == 0:
        return 0
    return min(weights.second_wish + (rank - 1) * weights.further_wish, weights.against_wishes)


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


def benches_to_mix(task: AllotmentTask, round_: int) -> frozenset[str]:
    """W6: return the benches with at least as many people at work as there are groups."""
    return _numerous(task, round_, "bench_id", at_least=len(task.rounds[round_]))


def organisation_limits(task: AllotmentTask, round_: int, sizes: Mapping[str, EvenSize]) -> dict[tuple[str, str], int]:
    """W9: return how many of an organisation a group bears: a third of its even size, where more could come."""
    people = _counted(task.at_work[round_], "organisation_id")
    limits = {group.id: max(1, sizes[group.id].most // LARGEST_SHARE) for group in task.rounds[round_]}
    return {
        (one, group_id): limit for one, count in people.items() for group_id, limit in limits.items() if count > limit
    }


def area_limits(task: AllotmentTask, round_: int) -> dict[str, int]:
    """W10: return how many of a planning area a group bears if its people are spread over all groups."""
    groups = len(task.rounds[round_])
    return {one: -(-count // groups) for one, count in _counted(task.at_work[round_], "area_id").items() if count > 1}


def cost_of(task: AllotmentTask, placements: Iterable[Placement]) -> Cost:
    """Return what these placements cost; who is not placed yet costs nothing."""
    placed = {group_id: list(dict.fromkeys(people)) for group_id, people in placed_in(placements).items()}
    working = {group.id: at_work_in(task, group, placed.get(group.id, ())) for group in task.groups}
    sizes = even_sizes(task)
    weights = task.weights
    return Cost(
        wishes=sum(wish_points(task, task.people[one], group) for group in task.groups for one in working[group.id]),
        benches=weights.bench_missing * _missing(task, working),
        sizes=sum(sizes[one.id].points(len(working[one.id]), weights.uneven_size) for one in task.groups),
        organisations=weights.organisation_share * _beyond_shares(task, working, sizes),
        areas=weights.area_unmixed * _beyond_areas(task, working),
        repeats=weights.never * _repeated(task, placed),
    )


def _missing(task: AllotmentTask, working: Mapping[str, Sequence[str]]) -> int:
    missing = 0
    for number, groups in task.rounds.items():
        everywhere = benches_to_mix(task, number)
        missing += sum(len(everywhere - {task.people[one].bench_id for one in working[group.id]}) for group in groups)
    return missing


def _beyond_shares(task: AllotmentTask, working: Mapping[str, Sequence[str]], sizes: Mapping[str, EvenSize]) -> int:
    beyond = 0
    for number in task.rounds:
        for (organisation, group_id), limit in organisation_limits(task, number, sizes).items():
            count = sum(task.people[one].organisation_id == organisation for one in working[group_id])
            beyond += max(0, count - limit)
    return beyond


def _beyond_areas(task: AllotmentTask, working: Mapping[str, Sequence[str]]) -> int:
    beyond = 0
    for number, groups in task.rounds.items():
        limits = area_limits(task, number)
        for group in groups:
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
    led = sum(one.seats for one in task.participants if group.id in one.leads)
    return min(everybody, max(0, group.capacity - group.outside_staff - led))


def _even(people: int, groups: int, tolerance: int) -> EvenSize:
    least, rest = divmod(people, groups)
    below = tolerance // 2
    most = least + (max(tolerance, 1) - below if rest else below)
    return EvenSize(max(0, least - below), most)


def _counted(people: Iterable[Participant], field: str) -> Counter[str]:
    return Counter(value for one in people if (value := getattr(one, field)))


def _numerous(task: AllotmentTask, round_: int, field: str, *, at_least: int) -> frozenset[str]:
    return frozenset(one for one, count in _counted(task.at_work[round_], field).items() if count >= at_least)
