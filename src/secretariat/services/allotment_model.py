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
    """Columns as they are added: a run of equal kind at a time, nothing below zero."""

    count: int = 0
    runs: list[tuple[slice, Any, Any, bool]] = field(default_factory=list)

    def add(self, count: int, cost: Any = 0.0, upper: Any = FREE, *, whole: bool = False) -> Ints:  # noqa: ANN401 - what numpy spreads over a run
        """Add a run of columns and return their numbers."""
        first, self.count = self.count, self.count + count
        self.runs.append((slice(first, self.count), cost, upper, whole))
        return np.arange(first, self.count)


@dataclass(slots=True)
class _Rows:
    """Rows and their entries as they are added."""

    count: int = 0
    runs: list[tuple[slice, Any, Any]] = field(default_factory=list)
    entries: list[tuple[Any, Ints, Any]] = field(default_factory=list)

    def add(self, count: int, lower: Any, upper: Any) -> Ints:  # noqa: ANN401 - what numpy spreads over a run
        """Add a run of rows and return their numbers."""
        first, self.count = self.count, self.count + count
        self.runs.append((slice(first, self.count), lower, upper))
        return np.arange(first, self.count)

    def fill(self, rows: Any, columns: Ints, value: Any = 1.0) -> None:  # noqa: ANN401 - what numpy spreads over the columns
        """Give an entry to each column, in rows and of values that are spread over the columns."""
        self.entries.append((rows, columns, value))


class Layout:
    """The task by numbers: people in the order of W11, groups in that of rounds and numbers."""

    def __init__(self, task: AllotmentTask) -> None:
        self.task = task
        self.people = len(task.participants)
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
        ids = [one.id for one in self.task.participants], [one.id for one in self.task.groups]
        return tuple(
            sorted(Placement(ids[0][p], ids[1][g]) for p, g in zip(people.tolist(), groups.tolist(), strict=True))
        )

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
        found = np.array(list(costs.wish_points(self.task).values()), np.float64)
        if self.task.leading:
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
        self._limit_organisations()
        self._limit_areas()
        for alike in self.task.repeats:
            self._limit_repeats(alike)
        self.present = {kind: self._present(kind) for kind in self._kinds()}
        for rule in rules:
            self._rule(rule)
        if self.stretched is not None:
            self._stretch(self.stretched)
        return self._model()

    def _one_group_a_round(self) -> None:
        for groups in self.layout.of_round.values():
            self.rows.fill(self.rows.add(self.layout.people, 1.0, 1.0)[:, None], self.where[:, groups])

    def _cells(self) -> None:
        """Let people at work flow through cells of bench and group; a bench wanted everywhere earns its points."""
        layout, names = self.layout, {one.bench_id for one in self.task.participants}
        numbers = {name: number for number, name in enumerate(sorted(names, key=str))}
        bench_of = np.array([numbers[one.bench_id] for one in self.task.participants], np.int64)
        rows = self.rows.add(len(numbers) * layout.groups, 0.0, 0.0).reshape(len(numbers), layout.groups)
        if self.task.leading:
            working = ~layout.leading
            self.rows.fill(rows[bench_of][working], self.where[working])
        else:
            self.rows.fill(rows[bench_of], self.where)
        mixed = np.zeros(rows.shape)
        for round_, benches in costs.benches_to_mix(self.task).items():
            mixed[[numbers[one] for one in benches], layout.of_round[round_]] = self.task.weights.bench_missing
        self.offset += int(mixed.sum())
        first = self.columns.add(rows.size, -mixed.ravel(), mixed.ravel() > 0).reshape(rows.shape)
        more = self.columns.add(rows.size).reshape(rows.shape)
        self.in_group = np.concatenate([first, more])
        self.rows.fill(np.concatenate([rows, rows]), self.in_group, -1.0)
        """The columns whose sum is the number at work in a group: one column of this array each."""

    def _sizes(self) -> None:
        """W7: what a size costs grows with each person, so the cheap ones are always taken first."""
        count, even = self.layout.groups, self.even
        steps = costs.steepness(self.task.weights.uneven_size, costs.STEEPEST) * count
        upper = [*[1.0] * (costs.STEEPEST - 1), FREE] * count
        least = [even[one.id].least for one in self.task.groups]
        rows = self.rows.add(count, least, least)
        self.rows.fill(rows, self.in_group)
        between = [even[one.id].most - even[one.id].least for one in self.task.groups]
        self.rows.fill(rows, self.columns.add(count, 0.0, between), -1.0)
        for sign in (1.0, -1.0):
            beyond = self.columns.add(len(steps), steps, upper).reshape(count, -1)
            self.rows.fill(rows[:, None], beyond, sign)

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
                    self.rows.fill(row, self.present[rule.word][self.layout.of_round[round_]])

    def _capacity(self, rule: HardRule) -> None:
        group = self.task.by_id[rule.group_id]
        number = self.layout.group_no[group.id]
        row = self.rows.add(1, -FREE, (group.capacity or 0) - group.outside_staff)
        self.rows.fill(row, self.in_group[:, number])
        extra = self._extra_seats
        if self.task.leading:
            extra = extra + self.layout.leading[:, number]
        who = np.flatnonzero(extra)
        if who.size:
            self.rows.fill(row, self.where[who, number], extra[who])
        for present in self.present.values():
            self.rows.fill(row, present[number], INTERPRETERS_OF_A_TEAM)

    @cached_property
    def _extra_seats(self) -> Ints:
        return np.array([one.seats - 1 for one in self.task.participants])

    def _kinds(self) -> list[str]:
        return sorted({kind for one in self.task.participants for kind in one.interpreters})

    def _present(self, kind: str) -> Ints:
        """Return for each group a column that is 1 where interpreters of a kind are."""
        present = self.columns.add(self.layout.groups, 0.0, 1.0, whole=True)
        following = [number for number, one in enumerate(self.task.participants) if kind in one.interpreters]
        rows = self.rows.add(len(following) * present.size, -FREE, 0.0).reshape(len(following), present.size)
        self.rows.fill(rows, self.where[following])
        self.rows.fill(rows, np.broadcast_to(present, rows.shape), -1.0)
        return present

    def _bond(self, rule: HardRule) -> None:
        columns = self.layout.columns(rule.people)
        if rule.kind is RuleKind.APART:
            self.rows.fill(self.rows.add(self.layout.groups, -FREE, 1.0)[None, :], columns)
            return
        rows = self.rows.add((len(columns) - 1) * self.layout.groups, 0.0, 0.0).reshape(-1, self.layout.groups)
        self.rows.fill(rows, columns[1:], 1.0)
        self.rows.fill(rows, np.broadcast_to(columns[0], rows.shape), -1.0)

    def _stretch(self, rule: HardRule) -> None:
        """Let the last row that was added be broken, at a point for each person; nothing else costs anything."""
        self.columns.runs = [(place, 0.0, upper, whole) for place, _, upper, whole in self.columns.runs]
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
        columns, rows = self.columns, self.rows
        cost, lower, upper = np.empty(columns.count), np.zeros(columns.count), np.empty(columns.count)
        whole = np.zeros(columns.count, np.bool_)
        for place, costs_, uppers, is_whole in columns.runs:
            cost[place], upper[place], whole[place] = costs_, uppers, is_whole
        upper[self.closed] = 0.0
        lower[self.fixed] = 1.0
        row_lower, row_upper = np.empty(rows.count), np.empty(rows.count)
        for place, lowest, highest in rows.runs:
            row_lower[place], row_upper[place] = lowest, highest
        size = sum(one.size for _, one, _ in rows.entries)
        at_row, at_column, values = np.empty(size, np.int32), np.empty(size, np.int32), np.empty(size)
        last = 0
        for of_rows, of_columns, value in rows.entries:
            first, last = last, last + of_columns.size
            shape = of_columns.shape
            at_column[first:last].reshape(shape)[...] = of_columns
            at_row[first:last].reshape(shape)[...] = of_rows
            values[first:last].reshape(shape)[...] = value
        order = np.argsort(at_column, kind="stable")
        starts = np.zeros(columns.count + 1, np.int32)
        np.bincount(at_column, minlength=columns.count).cumsum(out=starts[1:])
        return Model(cost, lower, upper, row_lower, row_upper, starts, at_row[order], values[order], whole, self.offset)
