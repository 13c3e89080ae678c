"""An allotment task as arrays: a column for each person in each group, one for each point lost, a row for each rule.

Who works in a group flows through cells of bench and group, from which its size is made: a network, whose corners are
whole numbers. Only what crosses it (bonds, interpreters, assistants, organisations, areas, rounds) can need a search.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from secretariat.domain import allotment_cost as costs
from secretariat.domain.allotment import AllotmentTask, Group, Participant, Placement
from secretariat.domain.allotment_rules import HardRule, RuleKind
from secretariat.domain.need_effects import INTERPRETERS_OF_A_TEAM

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

FREE = float("inf")


@dataclass(frozen=True, slots=True)
class Model:
    """Arrays as HiGHS takes them, by columns. The first `people * groups` columns say who is where."""

    cost: Floats
    lower: Floats
    upper: Floats
    row_lower: Floats
    row_upper: Floats
    starts: NDArray[np.int32]
    rows: NDArray[np.int32]
    values: Floats
    whole: NDArray[np.bool_]
    offset: int


@dataclass(slots=True)
class _Columns:
    """Columns as they are added: a run of equal kind at a time."""

    count: int = 0
    cost: list[Floats] = field(default_factory=list)
    lower: list[Floats] = field(default_factory=list)
    upper: list[Floats] = field(default_factory=list)
    whole: list[NDArray[np.bool_]] = field(default_factory=list)

    def add(self, count: int, cost: Any = 0.0, upper: Any = FREE, *, whole: bool = False) -> Ints:  # noqa: ANN401 - what numpy spreads over a run
        """Add a run of columns and return their numbers."""
        self.cost.append(np.broadcast_to(np.asarray(cost, np.float64), count))
        self.lower.append(np.zeros(count))
        self.upper.append(np.broadcast_to(np.asarray(upper, np.float64), count))
        self.whole.append(np.full(count, whole))
        self.count += count
        return np.arange(self.count - count, self.count)


@dataclass(slots=True)
class _Rows:
    """Rows and their entries as they are added."""

    count: int = 0
    lower: list[Floats] = field(default_factory=list)
    upper: list[Floats] = field(default_factory=list)
    at_row: list[Ints] = field(default_factory=list)
    at_column: list[Ints] = field(default_factory=list)
    value: list[Floats] = field(default_factory=list)

    def add(self, count: int, lower: Any, upper: Any) -> Ints:  # noqa: ANN401 - what numpy spreads over a run
        """Add a run of rows and return their numbers."""
        self.lower.append(np.broadcast_to(np.asarray(lower, np.float64), count))
        self.upper.append(np.broadcast_to(np.asarray(upper, np.float64), count))
        self.count += count
        return np.arange(self.count - count, self.count)

    def fill(self, rows: Any, columns: Any, value: Any = 1.0) -> None:  # noqa: ANN401 - what numpy spreads
        """Give entries: rows and columns are spread over each other."""
        at_row, at_column, values = np.broadcast_arrays(rows, columns, np.asarray(value, np.float64))
        self.at_row.append(at_row.ravel())
        self.at_column.append(at_column.ravel())
        self.value.append(values.ravel())


class Layout:
    """The task by numbers: people in the order of W11, groups in that of rounds and numbers."""

    def __init__(self, task: AllotmentTask) -> None:
        self.task = task
        self.people = len(task.participants)
        self.groups = len(task.groups)
        self.person_no = {one.id: number for number, one in enumerate(task.participants)}
        self.group_no = {one.id: number for number, one in enumerate(task.groups)}
        self.round_of = np.array([list(task.rounds).index(one.round) for one in task.groups], np.int64)

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

    def groups_of(self, round_: int) -> Ints:
        """Return the numbers of the groups of a round."""
        return np.array([self.group_no[one.id] for one in self.task.rounds[round_]], np.int64)

    def placements(self, values: Floats) -> tuple[Placement, ...]:
        """Return who is where in a solution."""
        people, groups = np.nonzero(values[: self.size].reshape(self.people, self.groups) > 0.5)
        ids = [one.id for one in self.task.participants], [one.id for one in self.task.groups]
        return tuple(
            sorted(Placement(ids[0][p], ids[1][g]) for p, g in zip(people.tolist(), groups.tolist(), strict=True))
        )

    @cached_property
    def leading(self) -> NDArray[np.bool_]:
        """Say for each person and group whether she leads a group of its round."""
        found = np.zeros((self.people, self.groups), np.bool_)
        for person_id, round_ in self.task.leading:
            found[self.person_no[person_id], self.groups_of(round_)] = True
        return found

    @cached_property
    def wish_points(self) -> Floats:
        """W8: what each group costs each person; nothing to whoever leads one of its round."""
        weights, rounds = self.task.weights, self.round_of.tolist()
        of_round = [0] * len(self.task.rounds)
        wished = [of_round.copy() for _ in self.task.participants]
        met: list[tuple[int, int, int]] = []
        for number, person in enumerate(self.task.participants):
            for group_id in person.wishes:
                group = self.group_no.get(group_id)
                if group is not None:
                    met.append((number, group, costs.rank_points(weights, wished[number][rounds[group]])))
                    wished[number][rounds[group]] += 1
        has_wishes = np.array(wished, np.int64)[:, rounds] > 0
        found = np.where(has_wishes, float(weights.against_wishes), float(weights.no_wish))
        if met:
            people, groups, points = zip(*met, strict=True)
            found[list(people), list(groups)] = points
        for number, person in enumerate(self.task.participants):
            for group_id in person.never & self.group_no.keys():
                found[number, self.group_no[group_id]] = weights.never
        found[self.leading] = 0
        return found


def build(layout: Layout, rules: Sequence[HardRule], *, stretched: HardRule | None = None) -> Model:
    """Return the model of a task under these rules; `stretched` may be broken, and only by how far it is counts."""
    return _Builder(layout, stretched).build(rules)


class _Builder:
    """Puts a model together, one kind of rule after the other."""

    def __init__(self, layout: Layout, stretched: HardRule | None) -> None:
        self.layout, self.task, self.stretched = layout, layout.task, stretched
        self.columns, self.rows = _Columns(), _Rows()
        self.even = costs.even_sizes(layout.task)
        self.offset = 0
        self.where = self.columns.add(layout.size, layout.wish_points.ravel(), 1.0, whole=True)
        self.where = self.where.reshape(layout.people, layout.groups)
        self.closed: list[int] = []
        self.fixed: list[int] = []

    def build(self, rules: Sequence[HardRule]) -> Model:
        """Build rows and columns for the rules given and for everything soft."""
        self._one_group_a_round()
        self._cells()
        self._sizes()
        for round_ in self.task.rounds:
            self._limit_organisations(round_)
            self._limit_areas(round_)
        for alike in self.task.repeats:
            self._limit_repeats(alike)
        self.present = {kind: self._present(kind) for kind in self._kinds()}
        for rule in rules:
            self._rule(rule)
        if self.stretched is not None:
            self._stretch(self.stretched)
        return self._model()

    def _one_group_a_round(self) -> None:
        rounds = len(self.task.rounds)
        rows = self.rows.add(self.layout.people * rounds, 1.0, 1.0).reshape(self.layout.people, rounds)
        self.rows.fill(rows[:, self.layout.round_of], self.where)

    def _cells(self) -> None:
        """Let people at work flow through cells of bench and group; a bench wanted everywhere earns its points."""
        layout, names = self.layout, {one.bench_id for one in self.task.participants}
        numbers = {name: number for number, name in enumerate(sorted(names, key=str))}
        bench_of = np.array([numbers[one.bench_id] for one in self.task.participants], np.int64)
        rows = self.rows.add(len(numbers) * layout.groups, 0.0, 0.0).reshape(len(numbers), layout.groups)
        working = ~layout.leading
        self.rows.fill(rows[bench_of][working], self.where[working])
        mixed = np.zeros((len(numbers), layout.groups))
        for round_ in self.task.rounds:
            for name in costs.benches_to_mix(self.task, round_):
                mixed[numbers[name], layout.groups_of(round_)] = self.task.weights.bench_missing
        self.offset += int(mixed.sum())
        first = self.columns.add(rows.size, -mixed.ravel(), np.where(mixed.ravel() > 0, 1.0, 0.0))
        more = self.columns.add(rows.size)
        self.rows.fill(rows.ravel(), first, -1.0)
        self.rows.fill(rows.ravel(), more, -1.0)
        self.in_group = np.concatenate([first.reshape(rows.shape), more.reshape(rows.shape)])
        """The columns whose sum is the number at work in a group: one column of this array each."""

    def _sizes(self) -> None:
        """W7: what a size costs grows with each person, so the cheap ones are always taken first."""
        count, even = self.layout.groups, self.even
        steps = np.array(costs.steepness(self.task.weights.uneven_size, costs.STEEPEST), np.float64)
        upper = np.array([*[1.0] * (costs.STEEPEST - 1), FREE])
        least = np.array([even[one.id].least for one in self.task.groups], np.float64)
        most = np.array([even[one.id].most for one in self.task.groups], np.float64)
        rows = self.rows.add(count, least, least)
        self.rows.fill(rows, self.in_group)
        self.rows.fill(rows, self.columns.add(count, 0.0, most - least), -1.0)
        for sign in (1.0, -1.0):
            beyond = self.columns.add(count * steps.size, np.tile(steps, count), np.tile(upper, count))
            self.rows.fill(rows[:, None], beyond.reshape(count, steps.size), sign)

    def _limit_organisations(self, round_: int) -> None:
        limits = costs.organisation_limits(self.task, round_, self.even)
        by_name = self._by(self.task.at_work[round_], "organisation_id") if limits else {}
        for (name, group_id), limit in limits.items():
            columns = self.where[by_name[name], self.layout.group_no[group_id]]
            self._limit(columns, limit, self.task.weights.organisation_share)

    def _limit_areas(self, round_: int) -> None:
        limits = costs.area_limits(self.task, round_)
        by_name = self._by(self.task.at_work[round_], "area_id") if limits else {}
        for name, limit in limits.items():
            for group in self.layout.groups_of(round_):
                self._limit(self.where[by_name[name], group], limit, self.task.weights.area_unmixed)

    def _limit_repeats(self, alike: Sequence[Group]) -> None:
        """Let each further round with the same topic cost as much as a group that somebody never wants."""
        count = self.layout.people
        rows = self.rows.add(count, -FREE, 1.0)
        self.rows.fill(rows[:, None], self.where[:, [self.layout.group_no[one.id] for one in alike]])
        self.rows.fill(rows, self.columns.add(count, self.task.weights.never), -1.0)

    def _limit(self, columns: Ints, limit: int, weight: int) -> None:
        """Let each one beyond a limit cost a weight."""
        row = self.rows.add(1, -FREE, limit)
        self.rows.fill(row, columns)
        self.rows.fill(row, self.columns.add(1, weight), -1.0)

    def _rule(self, rule: HardRule) -> None:
        match rule.kind:
            case RuleKind.CAPACITY:
                self._capacity(rule)
            case RuleKind.MINIMUM:
                group = self.task.by_id[rule.group_id]
                row = self.rows.add(1, group.minimum, FREE)
                self.rows.fill(row, self.in_group[:, self.layout.group_no[group.id]])
            case RuleKind.WHEELCHAIR:
                row = self.rows.add(1, -FREE, self.task.by_id[rule.group_id].wheelchair_places or 0)
                self.rows.fill(row, self._who(rule.group_id, "wheelchair"))
            case RuleKind.STEP_FREE | RuleKind.HEARING_LOOP:
                self.closed += self._who(rule.group_id, rule.kind).tolist()
            case RuleKind.LOCK | RuleKind.LEADS:
                self.fixed.append(self.layout.column(rule.people[0], rule.group_id))
            case RuleKind.TOGETHER | RuleKind.APART:
                self._bond(rule)
            case RuleKind.INTERPRETERS:
                for round_ in self.task.rounds:
                    row = self.rows.add(1, -FREE, self.task.teams_of(rule.word))
                    self.rows.fill(row, self.present[rule.word][self.layout.groups_of(round_)])

    def _capacity(self, rule: HardRule) -> None:
        group = self.task.by_id[rule.group_id]
        number = self.layout.group_no[group.id]
        row = self.rows.add(1, -FREE, (group.capacity or 0) - group.outside_staff)
        self.rows.fill(row, self.in_group[:, number])
        extra = np.array([one.seats - 1 for one in self.task.participants], np.float64) + self.layout.leading[:, number]
        self.rows.fill(row, self.where[extra > 0, number], extra[extra > 0])
        for present in self.present.values():
            self.rows.fill(row, present[number], INTERPRETERS_OF_A_TEAM)

    def _kinds(self) -> list[str]:
        return sorted({kind for one in self.task.participants for kind in one.interpreters})

    def _present(self, kind: str) -> Ints:
        """Return for each group a column that is 1 where interpreters of a kind are."""
        present = self.columns.add(self.layout.groups, 0.0, 1.0, whole=True)
        following = [number for number, one in enumerate(self.task.participants) if kind in one.interpreters]
        rows = self.rows.add(len(following) * present.size, -FREE, 0.0).reshape(len(following), present.size)
        self.rows.fill(rows, self.where[following])
        self.rows.fill(rows, present[None, :], -1.0)
        return present

    def _bond(self, rule: HardRule) -> None:
        columns = self.layout.columns(rule.people)
        if rule.kind is RuleKind.APART:
            self.rows.fill(self.rows.add(self.layout.groups, -FREE, 1.0)[None, :], columns)
            return
        rows = self.rows.add((len(columns) - 1) * self.layout.groups, 0.0, 0.0).reshape(-1, self.layout.groups)
        self.rows.fill(rows, columns[1:], 1.0)
        self.rows.fill(rows, columns[:1], -1.0)

    def _stretch(self, rule: HardRule) -> None:
        """Let the last row that was added be broken, at a point for each person; nothing else costs anything."""
        self.columns.cost = [np.zeros(one.size) for one in self.columns.cost]
        self.offset = 0
        self.rows.fill(self.rows.count - 1, self.columns.add(1, 1.0), 1.0 if rule.kind is RuleKind.MINIMUM else -1.0)

    def _who(self, group_id: str, need: str) -> Ints:
        people = [number for number, one in enumerate(self.task.participants) if getattr(one, need)]
        found: Ints = self.where[people, self.layout.group_no[group_id]]
        return found

    def _by(self, people: Iterable[Participant], name: str) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for one in people:
            found.setdefault(getattr(one, name), []).append(self.layout.person_no[one.id])
        return found

    def _model(self) -> Model:
        lower, upper = np.concatenate(self.columns.lower), np.concatenate(self.columns.upper)
        upper[self.closed] = 0.0
        lower[self.fixed] = 1.0
        at_column = np.concatenate(self.rows.at_column)
        order = np.argsort(at_column, kind="stable")
        starts = np.zeros(self.columns.count + 1, np.int32)
        np.cumsum(np.bincount(at_column, minlength=self.columns.count), out=starts[1:])
        return Model(
            cost=np.concatenate(self.columns.cost),
            lower=lower,
            upper=upper,
            row_lower=np.concatenate(self.rows.lower),
            row_upper=np.concatenate(self.rows.upper),
            starts=starts,
            rows=np.concatenate(self.rows.at_row)[order].astype(np.int32),
            values=np.concatenate(self.rows.value)[order],
            whole=np.concatenate(self.columns.whole),
            offset=self.offset,
        )
