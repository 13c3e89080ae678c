"""An allotment task as arrays: a column for each person in each group, one for each point lost, a row for each rule.

Who works in a group flows through cells of bench and group, from which its size is made: a network, whose corners are
whole numbers. Only what crosses it (bonds, interpreters, assistants, organisations, areas, rounds) can need a search.
"""

from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import chain
from typing import Any

import numpy as np
from numpy.typing import NDArray

from secretariat.domain import allotment_cost as costs
from secretariat.domain.allotment import AllotmentTask, Group, Participant, Placement
from secretariat.domain.allotment_rules import HardRule, RuleKind
from secretariat.domain.need_effects import INTERPRETERS_OF_A_TEAM
from secretariat.services.workshops.allotment_arrays import FREE, Draft, Floats, Ints, Model

RELAXED = {RuleKind.MINIMUM: (1.0,), RuleKind.TOGETHER: (1.0, -1.0)}
"""In which direction a row gives where its rule is broken; those of all other kinds are limits from above."""


class Layout:
    """The task by numbers: people in the order of W11, groups in that of rounds and numbers."""

    def __init__(self, task: AllotmentTask, counts: Sequence[int] | None = None) -> None:
        """Take a task; `counts` say how many people each participant stands for, where it is not one."""
        self.task = task
        self.people = len(task.participants)
        self.counts = np.ones(self.people) if counts is None else np.array(counts, np.float64)
        self.groups = len(task.groups)
        self.person_no = {one.id: number for number, one in enumerate(task.participants)}
        self.group_no = {one.id: number for number, one in enumerate(task.groups)}
        self.of_round = {number: self._groups_of(number) for number in task.rounds}

    @property
    def size(self) -> int:
        """How many columns say who is where."""
        return self.people * self.groups

    def column(self, person_id: str, group_id: str) -> int:
        """Return the column of somebody in a group."""
        return self.person_no[person_id] * self.groups + self.group_no[group_id]

    def columns(self, people: Iterable[str]) -> Ints:
        """Return the columns of people in all groups: a row each."""
        numbers = np.array([self.person_no[one] for one in people], np.int64)
        return numbers[:, None] * self.groups + np.arange(self.groups)

    def _groups_of(self, round_: int) -> slice:
        """Return where the groups of a round stand: side by side."""
        groups = self.task.rounds[round_]
        first = self.group_no[groups[0].id]
        return slice(first, first + len(groups))

    def placements(self, values: Floats) -> tuple[Placement, ...]:
        """Return who is where in a solution."""
        people, groups = np.nonzero(values[: self.size].reshape(self.people, self.groups) > 0.5)
        person_ids, group_ids = list(self.person_no), list(self.group_no)
        who, where = map(person_ids.__getitem__, people.tolist()), map(group_ids.__getitem__, groups.tolist())
        return tuple(map(Placement._make, sorted(zip(who, where, strict=True))))

    @cached_property
    def leading(self) -> NDArray[np.bool_]:
        """Say for each person and group whether she leads a group of its round."""
        found = np.zeros((self.people, self.groups), np.bool_)
        for person_id, round_ in self.task.leading:
            found[self.person_no[person_id], self.of_round[round_]] = True
        return found

    @cached_property
    def wish_points(self) -> Floats:
        """W8: what each group costs each person; nothing to whoever leads one of its round."""
        points = chain.from_iterable(costs.wish_points(self.task).values())
        found = np.fromiter(points, np.float64, self.size).reshape(self.people, self.groups)
        if self.task.leading:
            found[self.leading] = 0
        return found


def build(layout: Layout, rules: Sequence[HardRule]) -> Model:
    """Return the model of a task under these rules with everything that it can lose points for."""
    return _Everything(layout).build(rules)


def build_rules(layout: Layout, rules: Sequence[HardRule], *, wanted: Sequence[HardRule] = ()) -> Model:
    """Return a model in which nothing counts but rules: these hold, how far `wanted` ones are broken is its cost."""
    return _Rules(layout).build(rules, wanted)


class _Rules:
    """Puts the rows of hard rules together; whoever is in a group but does not lead one of its round works there."""

    def __init__(self, layout: Layout, points: Any = 0.0) -> None:  # noqa: ANN401 - what numpy spreads over a run
        self.layout, self.task = layout, layout.task
        self.draft = Draft()
        many = np.repeat(layout.counts, layout.groups)
        self.where = self.draft.add_columns(layout.size, points, many, whole=True)
        self.where = self.where.reshape(layout.people, layout.groups)
        for groups in layout.of_round.values():
            rows = self.draft.add_rows(layout.people, layout.counts, layout.counts)
            self.draft.fill(rows[:, None], self.where[:, groups])
        self.closed: list[int] = []
        self.fixed: list[int] = []

    @cached_property
    def at_work(self) -> list[Ints]:
        """For each group the columns whose sum is the number at work there."""
        return [self.where[~leading, number] for number, leading in enumerate(self.layout.leading.T)]

    def build(self, rules: Sequence[HardRule], wanted: Sequence[HardRule] = ()) -> Model:
        """Build rows and columns for the rules given."""
        self.present = {kind: self._present(kind) for kind in self._kinds()}
        self._hold(rules)
        closed, fixed = self.closed, self.fixed
        self.closed, self.fixed = [], []
        for rule in wanted:
            self._want(rule)
        model = self.draft.model()
        model.cost[self.closed] += 1.0
        model.cost[self.fixed] -= 1.0
        model.upper[closed] = 0.0
        model.lower[fixed] = 1.0
        return model

    def _want(self, rule: HardRule) -> None:
        """Let each row of a rule be broken, at a point for each person."""
        first = self.draft.rows
        self._hold([rule])
        rows = np.arange(first, self.draft.rows)
        for sign in RELAXED.get(rule.kind, (-1.0,)):
            self.draft.fill(rows, self.draft.add_columns(rows.size, 1.0), sign)

    def _hold(self, rules: Sequence[HardRule]) -> None:
        """Write the rows of rules; those of rooms at once, since every task has one for each group."""
        self._capacities([self.task.by_id[one.group_id] for one in rules if one.kind is RuleKind.CAPACITY])
        for rule in rules:
            if rule.kind is not RuleKind.CAPACITY:
                self._hold_one(rule)

    def _hold_one(self, rule: HardRule) -> None:
        match rule.kind:
            case RuleKind.MINIMUM:
                group = self.task.by_id[rule.group_id]
                row = self.draft.add_rows(1, group.minimum, FREE)
                self.draft.fill(row, self.at_work[self.layout.group_no[group.id]])
            case RuleKind.WHEELCHAIR:
                row = self.draft.add_rows(1, -FREE, self.task.by_id[rule.group_id].wheelchair_places or 0)
                self.draft.fill(row, self._who(rule.group_id, "wheelchair"))
            case RuleKind.STEP_FREE | RuleKind.HEARING_LOOP:
                self.closed += self._who(rule.group_id, rule.kind).tolist()
            case RuleKind.LOCK | RuleKind.LEADS:
                self.fixed.append(self.layout.column(rule.people[0], rule.group_id))
            case RuleKind.TOGETHER | RuleKind.APART:
                self._bond(rule)
            case RuleKind.INTERPRETERS:
                for round_ in self.task.rounds:
                    row = self.draft.add_rows(1, -FREE, self.task.teams_of(rule.word))
                    self.draft.fill(row, self.present[rule.word][self.layout.of_round[round_]])

    def _capacities(self, groups: Sequence[Group]) -> None:
        numbers = np.array([self.layout.group_no[one.id] for one in groups], np.int64)
        rows = self.draft.add_rows(numbers.size, -FREE, [(one.capacity or 0) - one.outside_staff for one in groups])
        self._take_seats(rows, numbers)
        for present in self.present.values():
            self.draft.fill(rows, present[numbers], INTERPRETERS_OF_A_TEAM)

    def _take_seats(self, rows: Ints, numbers: Ints) -> None:
        """Let everybody in a group take her seats of its room; HiGHS takes no column twice in a row."""
        self.draft.fill(rows, self.where[:, numbers], self._seats[:, None])

    @cached_property
    def _seats(self) -> Ints:
        return np.array([one.seats for one in self.task.participants])

    def _kinds(self) -> list[str]:
        return sorted({kind for one in self.task.participants for kind in one.interpreters})

    def _present(self, kind: str) -> Ints:
        """Return for each group a column that is 1 where interpreters of a kind are."""
        present = self.draft.add_columns(self.layout.groups, 0.0, 1.0, whole=True)
        following = [number for number, one in enumerate(self.task.participants) if kind in one.interpreters]
        rows = self.draft.add_rows(len(following) * present.size, -FREE, 0.0).reshape(len(following), present.size)
        self.draft.fill(rows, self.where[following])
        self.draft.fill(rows, np.broadcast_to(present, rows.shape), -self.layout.counts[following][:, None])
        return present

    def _bond(self, rule: HardRule) -> None:
        columns = self.layout.columns(rule.people)
        if rule.kind is RuleKind.APART:
            self.draft.fill(self.draft.add_rows(self.layout.groups, -FREE, 1.0)[None, :], columns)
            return
        rows = self.draft.add_rows((len(columns) - 1) * self.layout.groups, 0.0, 0.0).reshape(-1, self.layout.groups)
        self.draft.fill(rows, columns[1:], 1.0)
        self.draft.fill(rows, np.broadcast_to(columns[0], rows.shape), -1.0)

    def _who(self, group_id: str, need: str) -> Ints:
        people = [number for number, one in enumerate(self.task.participants) if getattr(one, need)]
        found: Ints = self.where[people, self.layout.group_no[group_id]]
        return found


class _Everything(_Rules):
    """Adds everything soft, one kind of rule after the other."""

    def __init__(self, layout: Layout) -> None:
        super().__init__(layout, layout.wish_points.ravel())
        self._cells()
        self._sizes()
        self._limit_organisations()
        self._limit_areas()
        for alike in self.task.repeats:
            self._limit_repeats(alike)

    def _cells(self) -> None:
        """Let people at work flow through cells of bench and group; a bench wanted everywhere earns its points."""
        layout, names = self.layout, {one.bench_id for one in self.task.participants}
        numbers = {name: number for number, name in enumerate(sorted(names, key=str))}
        bench_of = np.array([numbers[one.bench_id] for one in self.task.participants], np.int64)
        rows = self.draft.add_rows(len(numbers) * layout.groups, 0.0, 0.0).reshape(len(numbers), layout.groups)
        if self.task.leading:
            working = ~layout.leading
            self.draft.fill(rows[bench_of][working], self.where[working])
        else:
            self.draft.fill(rows[bench_of], self.where)
        mixed = np.zeros(rows.shape)
        for round_, benches in costs.benches_to_mix(self.task).items():
            mixed[[numbers[one] for one in benches], layout.of_round[round_]] = self.task.weights.bench_missing
        self.draft.offset += int(mixed.sum())
        first = self.draft.add_columns(rows.size, -mixed.ravel(), mixed.ravel() > 0).reshape(rows.shape)
        more = self.draft.add_columns(rows.size).reshape(rows.shape)
        self.in_group = np.concatenate([first, more])
        self.draft.fill(np.concatenate([rows, rows]), self.in_group, -1.0)
        self.at_work = list(self.in_group.T)

    def _take_seats(self, rows: Ints, numbers: Ints) -> None:
        """Count who works in a group by the cells, and beside them who leads it or sits there with assistants."""
        self.draft.fill(rows, self.in_group[:, numbers])
        extra = (self.layout.leading + (self._seats - 1)[:, None])[:, numbers]
        who, places = extra.nonzero()
        if who.size:
            self.draft.fill(rows[places], self.where[who, numbers[places]], extra[who, places])

    def _sizes(self) -> None:
        """W7: what a size costs grows with each person, so the cheap ones are always taken first."""
        count, even = self.layout.groups, costs.even_sizes(self.task)
        steps = costs.steepness(self.task.weights.uneven_size, costs.STEEPEST) * count
        upper = [*[1.0] * (costs.STEEPEST - 1), FREE] * count
        least = [even[one.id].least for one in self.task.groups]
        rows = self.draft.add_rows(count, least, least)
        self.draft.fill(rows, self.in_group)
        between = [even[one.id].most - even[one.id].least for one in self.task.groups]
        self.draft.fill(rows, self.draft.add_columns(count, 0.0, between), -1.0)
        for sign in (1.0, -1.0):
            beyond = self.draft.add_columns(len(steps), steps, upper).reshape(count, -1)
            self.draft.fill(rows[:, None], beyond, sign)

    def _limit_organisations(self) -> None:
        limits = costs.organisation_limits(self.task)
        by_name = {
            number: self._by(people, "organisation_id") if limits else {}
            for number, people in self.task.at_work.items()
        }
        for (name, group_id), limit in limits.items():
            people = by_name[self.task.by_id[group_id].round][name]
            columns = self.where[people, self.layout.group_no[group_id]]
            self._limit(columns, limit, self.task.weights.organisation_share)

    def _limit_areas(self) -> None:
        for round_, limits in costs.area_limits(self.task).items():
            by_name = self._by(self.task.at_work[round_], "area_id") if limits else {}
            for name, limit in limits.items():
                for columns in self.where[by_name[name], self.layout.of_round[round_]].T:
                    self._limit(columns, limit, self.task.weights.area_unmixed)

    def _limit_repeats(self, alike: Sequence[Group]) -> None:
        """Let each further round with the same topic cost as much as a group that somebody never wants."""
        count = self.layout.people
        rows = self.draft.add_rows(count, -FREE, 1.0)
        self.draft.fill(rows[:, None], self.where[:, [self.layout.group_no[one.id] for one in alike]])
        self.draft.fill(rows, self.draft.add_columns(count, self.task.weights.never), -1.0)

    def _limit(self, columns: Ints, limit: int, weight: int) -> None:
        """Let each one beyond a limit cost a weight."""
        row = self.draft.add_rows(1, -FREE, limit)
        self.draft.fill(row, columns)
        self.draft.fill(row, self.draft.add_columns(1, weight), -1.0)

    def _by(self, people: Iterable[Participant], name: str) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for one in people:
            found.setdefault(getattr(one, name), []).append(self.layout.person_no[one.id])
        return found
