"""Tasks of an allotment for tests: random ones with every kind of rule, and the cheapest answer of all there are."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import product
from random import Random
from typing import Any

import numpy as np
from numpy.typing import NDArray

from secretariat.domain.allotment import AllotmentTask, Bond, Group, Participant, Placement
from secretariat.domain.allotment_cost import even_sizes
from secretariat.domain.need_effects import INTERPRETERS_OF_A_TEAM
from secretariat.domain.workshops import AllotmentWeights, BondKind

DAY = date(2026, 8, 1)
MEETING = "m"


def chance(number: int) -> Random:
    """Return a source of numbers that is the same in each run."""
    return Random(number)  # noqa: S311 - nothing secret is made of it


def weights(**changes: Any) -> AllotmentWeights:
    """Return the usual weights."""
    return AllotmentWeights(id="w", meeting_id=MEETING, **changes)


def some_people(count: int, **changes: Any) -> tuple[Participant, ...]:
    """Return people who answered one after the other; `changes` hold for all."""
    usual = (
        Participant(id=f"p{n:04}", name=f"Person {n}", replied_on=DAY + timedelta(n), sort_key=f"{n:04}")
        for n in range(1, count + 1)
    )
    return tuple(replace(one, **changes) for one in usual)


def some_groups(count: int, **changes: Any) -> tuple[Group, ...]:
    """Return groups of one round."""
    usual = (Group(id=f"g{n:02}", no=n, topic=f"Thema {n}") for n in range(1, count + 1))
    return tuple(replace(one, **changes) for one in usual)


def a_task(people: tuple[Participant, ...], groups: tuple[Group, ...], **changes: Any) -> AllotmentTask:
    """Return a task with the usual weights."""
    return replace(AllotmentTask(participants=people, groups=groups, weights=weights()), **changes)


def a_random_task(random: Random, *, people: int = 5, groups: int = 3, rounds: int = 1) -> AllotmentTask:
    """Return a task in which every kind of rule may occur, some of them against each other."""
    count = random.randint(1, groups)
    made = tuple(
        Group(
            id=f"g{round_}{no}",
            no=no,
            round=round_,
            topic=f"Thema {random.randint(1, count)}",
            capacity=random.choice([None, None, random.randint(2, people + 3)]),
            minimum=random.choice([0, 0, 0, 0, 1, 2]),
            outside_staff=random.choice([0, 0, 1]),
            wheelchair_places=random.choice([None, 1, 1, 2]),
            step_free=random.random() < 0.85,
            hearing_loop=random.random() < 0.85,
        )
        for round_ in range(1, rounds + 1)
        for no in range(1, count + 1)
    )
    ids = [one.id for one in made]
    taking_part = tuple(_somebody(random, number, ids) for number in range(random.randint(1, people)))
    names = [one.id for one in taking_part]
    bonds = [Bond(random.choice(list(BondKind)), tuple(random.sample(names, min(len(names), 2)))) for _ in range(2)]
    return AllotmentTask(
        participants=taking_part,
        groups=made,
        weights=_some_weights(random),
        bonds=tuple(bonds[: random.choice([0, 0, 1, 2])]),
        teams={"team": random.choice([1, 1, 2])},
        locks=frozenset(
            Placement(random.choice(names), random.choice(ids)) for _ in range(random.choice([0, 0, 0, 1, 2]))
        ),
    )


def _somebody(random: Random, number: int, groups: list[str]) -> Participant:
    return Participant(
        id=f"p{number}",
        name=f"Person {number}",
        bench_id=random.choice([None, "a", "b"]),
        organisation_id=random.choice([None, "x", "y"]),
        area_id=random.choice([None, "m", "n"]),
        wishes=tuple(random.sample(groups, random.randint(0, len(groups)))),
        never=frozenset(random.sample(groups, int(random.random() < 0.2))),
        replied_on=random.choice([None, DAY + timedelta(random.randint(0, 3))]),
        sort_key=str(number),
        seats=random.choice([1, 1, 1, 2]),
        wheelchair=random.random() < 0.15,
        step_free=random.random() < 0.15,
        hearing_loop=random.random() < 0.1,
        interpreters=frozenset(["team"] if random.random() < 0.25 else []),
        leads=frozenset(random.sample(groups, int(random.random() < 0.1))),
    )


def _some_weights(random: Random) -> AllotmentWeights:
    return weights(
        second_wish=random.randint(0, 3),
        further_wish=random.randint(0, 2),
        bench_missing=random.choice([0, 3, 30]),
        uneven_size=random.choice([0, 2, 30]),
        size_tolerance=random.choice([0, 1, 2, 3]),
        organisation_share=random.choice([0, 5]),
        area_unmixed=random.choice([0, 1]),
    )


def every_way(task: AllotmentTask) -> Iterator[tuple[Placement, ...]]:
    """Give all ways to place everybody, whatever they break."""
    places = [(one.id, groups) for one in task.participants for groups in task.rounds.values()]
    for way in product(*(groups for _, groups in places)):
        yield tuple(Placement(who, group.id) for (who, _), group in zip(places, way, strict=True))


def cheapest_of_all(task: AllotmentTask) -> int | None:
    """Return the least points of all allotments there are, None where every one breaks a rule.

    Written from the handbook's section 9 a second time, all ways to place everybody at once; only the even sizes are
    the program's own, they have a table of tests.
    """
    return _Everything(task).least()


class _Everything:
    """All ways to place everybody: `inside[way, person, group]`."""

    def __init__(self, task: AllotmentTask) -> None:
        self.task = task
        self.people, self.groups = list(task.participants), list(task.groups)
        number = {group.id: place for place, group in enumerate(self.groups)}
        rounds = sorted({group.round for group in self.groups})
        by_round = [[number[one.id] for one in self.groups if one.round == round_] for round_ in rounds]
        ways = np.array(list(product(*(by_round * len(self.people)))))
        ways = ways.reshape(len(ways), len(self.people), len(rounds))
        self.inside = np.zeros((len(ways), len(self.people), len(self.groups)), np.bool_)
        for round_ in range(len(rounds)):
            np.put_along_axis(self.inside, ways[:, :, round_ : round_ + 1], values=True, axis=2)
        leads = {
            (person.id, group.round) for person in self.people for group in self.groups if group.id in person.leads
        }
        works = np.array([[(one.id, group.round) not in leads for group in self.groups] for one in self.people])
        self.works = self.inside & works
        self.at_work = works

    def least(self) -> int | None:
        allowed = self._rooms() & self._people()
        return int(self._points()[allowed].min()) if allowed.any() else None

    def _rooms(self) -> NDArray[np.bool_]:
        allowed = np.ones(len(self.inside), np.bool_)
        kinds = {kind for one in self.people for kind in one.interpreters}
        for place, group in enumerate(self.groups):
            present = self.inside[:, :, place]
            seats = present @ np.array([one.seats for one in self.people]) + group.outside_staff
            for kind in kinds:
                follow = np.array([kind in one.interpreters for one in self.people])
                seats = seats + INTERPRETERS_OF_A_TEAM * (present & follow).any(axis=1)
            if group.capacity is not None:
                allowed &= seats <= group.capacity
            allowed &= self.works[:, :, place].sum(axis=1) >= group.minimum
            if group.wheelchair_places is not None:
                allowed &= present @ np.array([one.wheelchair for one in self.people], int) <= group.wheelchair_places
            for need in ("step_free", "hearing_loop"):
                if not getattr(group, need):
                    allowed &= ~(present & np.array([getattr(one, need) for one in self.people])).any(axis=1)
        return allowed

    def _people(self) -> NDArray[np.bool_]:
        allowed = np.ones(len(self.inside), np.bool_)
        place_of = {group.id: place for place, group in enumerate(self.groups)}
        number = {one.id: place for place, one in enumerate(self.people)}
        for one in self.people:
            for group in one.leads:
                allowed &= self.inside[:, number[one.id], place_of[group]]
        for person, group in self.task.locks:
            allowed &= self.inside[:, number[person], place_of[group]]
        for bond in self.task.bonds:
            together = self.inside[:, [number[one] for one in bond.people], :].sum(axis=1)
            wanted = [0, len(set(bond.people))] if bond.kind is BondKind.TOGETHER else [0, 1]
            allowed &= np.isin(together, wanted).all(axis=1)
        for round_ in {group.round for group in self.groups}:
            here = [place for place, group in enumerate(self.groups) if group.round == round_]
            follow = [place for place, one in enumerate(self.people) if "team" in one.interpreters]
            used = self.inside[:, follow][:, :, here].any(axis=1).sum(axis=1)
            allowed &= used <= max(1, self.task.teams["team"])
        return allowed

    def _points(self) -> NDArray[np.int64]:
        points = np.zeros(len(self.inside), np.int64)
        for place, person in enumerate(self.people):
            for at, group in enumerate(self.groups):
                points += self.works[:, place, at] * self._wish(person, group)
        for round_ in {group.round for group in self.groups}:
            here = [place for place, group in enumerate(self.groups) if group.round == round_]
            working = [place for place in range(len(self.people)) if self.at_work[place, here[0]]]
            points += self._balance(here, working)
        topics = [group.topic for group in self.groups]
        for topic in set(topics):
            alike = [place for place, one in enumerate(topics) if one == topic]
            if len({self.groups[place].round for place in alike}) > 1:
                times = self.inside[:, :, alike].sum(axis=2)
                points += self.task.weights.never * np.maximum(times - 1, 0).sum(axis=1)
        return points

    def _wish(self, person: Participant, group: Group) -> int:
        known = self.task.weights
        wishes = [one for one in person.wishes if next(g.round for g in self.groups if g.id == one) == group.round]
        if group.id in person.never:
            return known.never
        if not wishes:
            return known.no_wish
        if group.id not in wishes:
            return known.against_wishes
        rank = wishes.index(group.id)
        return 0 if rank == 0 else min(known.against_wishes, known.second_wish + known.further_wish * (rank - 1))

    def _balance(self, here: list[int], working: list[int]) -> NDArray[np.int64]:
        known, points = self.task.weights, np.zeros(len(self.inside), np.int64)
        even = even_sizes(self.task)
        people = [self.people[place] for place in working]
        for at in here:
            inside = self.inside[:, working, at]
            size = inside.sum(axis=1)
            least, most = even[self.groups[at].id].least, even[self.groups[at].id].most
            beyond = np.maximum(np.maximum(least - size, size - most), 0)
            for step in range(1, len(self.people) + 1):
                points += known.uneven_size * min(step, 8) * (beyond >= step)
            for bench in {one.bench_id for one in people} - {None}:
                belongs = np.array([one.bench_id == bench for one in people])
                if belongs.sum() >= len(here):
                    points += known.bench_missing * ~(inside & belongs).any(axis=1)
            for organisation in {one.organisation_id for one in people} - {None}:
                belongs = np.array([one.organisation_id == organisation for one in people])
                beyond = (inside & belongs).sum(axis=1) - max(1, most // 3)
                points += known.organisation_share * np.maximum(beyond, 0)
            for area in {one.area_id for one in people} - {None}:
                belongs = np.array([one.area_id == area for one in people])
                beyond = (inside & belongs).sum(axis=1) - -(-int(belongs.sum()) // len(here))
                points += known.area_unmixed * np.maximum(beyond, 0)
        return points
