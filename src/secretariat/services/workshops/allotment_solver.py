"""The search for the cheapest allotment with HiGHS: proven, and the same on every machine (W11).

With `allotment_model` and `allotment_answers` it alone needs HiGHS and numpy, which are loaded when one of them is
(decision 0022).
"""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from math import ceil

import highspy
import numpy as np

from secretariat.domain.allotment import AllotmentTask, Placement
from secretariat.domain.allotment_cost import cost_of
from secretariat.domain.allotment_outcome import Allotment
from secretariat.domain.allotment_rules import HardRule, broken_rules, hard_rules, unplaced
from secretariat.domain.errors import SecretariatError
from secretariat.services.workshops.allotment_arrays import FREE, Floats, Ints, Model
from secretariat.services.workshops.allotment_model import Layout, build

NEAR = 1e-6
OPTIONS: tuple[tuple[str, bool | int | float | str], ...] = (
    *(("output_flag", False), ("threads", 1), ("parallel", "off"), ("random_seed", 0)),
    *(("mip_rel_gap", 0.0), ("mip_abs_gap", 0.5)),
)
"""How HiGHS works: silent, one thread, no chance; points are whole numbers, so half a point is a proof."""

WHOLE = (("presolve", "off"),)
"""With the points of earlier aims as rules, HiGHS 1.15.1 can go round for ever in preparing, deaf to its time limit."""

STIR = 2_654_435_761, 40_503, 1 << 20
"""Two multipliers and a modulus: which of several alike people goes where when nothing else decides."""


@dataclass(slots=True)
class Clock:
    """The time that a search may take, in seconds."""

    seconds: float
    began: float = field(default_factory=time.perf_counter)

    @property
    def taken(self) -> float:
        """How long it has been."""
        return time.perf_counter() - self.began

    @property
    def left(self) -> float:
        """How long it may go on."""
        return max(0.0, self.seconds - self.taken)


@dataclass(frozen=True, slots=True)
class Found:
    """A solution: the value of each column, a bound that its cost was proven not to fall below, all aims met or not."""

    values: Floats
    bound: float = -FREE
    settled: bool = True


def solve(
    task: AllotmentTask, *, keep: Sequence[Placement] = (), turn: Callable[[], None] = lambda: None
) -> Allotment | None:
    """Return the cheapest allotment, or None where the hard rules contradict each other.

    With `keep` as few people as possible leave these placements; only then the points count. `turn` is called between
    the parts of the search and may stop it by an exception. Raises SecretariatError `allotment.out_of_time`.
    """
    clock = Clock(max(1, task.weights.seconds))
    layout = Layout(task)
    model = build(layout, hard_rules(task))
    aims = [model.cost, *_tie_breaks(layout, model.cost.size)]
    if keep:
        aims.insert(0, moves(layout, keep, model.cost.size))
    found = search(model, aims, clock, turn)
    if found is None:
        return None
    placements = layout.placements(found.values)
    _check(task, placements)
    bound = ceil(max(0.0, found.bound + model.offset - NEAR))
    return Allotment(placements, cost_of(task, placements), bound, found.settled, clock.taken)


def cheapest(task: AllotmentTask, rules: Sequence[HardRule], clock: Clock) -> int | None:
    """Return the points of the cheapest allotment under some rules, or None where there is none.

    Raises SecretariatError `allotment.out_of_time` where it is not proven that none is cheaper.
    """
    model = build(Layout(task), rules)
    found = search(model, [model.cost], clock, lambda: None)
    if found is not None and not found.settled:
        raise SecretariatError("allotment.out_of_time")
    return None if found is None else round(_worth(model.cost, found.values)) + model.offset


def search(model: Model, aims: Sequence[Floats], clock: Clock, turn: Callable[[], None]) -> Found | None:
    """Return the solution that is best by the first aim, of those the best by the second, and so on."""
    found = _by_corners(model, aims, clock, turn)
    if found is None or is_whole(model, found):
        return found
    return _by_branching(model, aims, clock, turn)


def is_whole(model: Model, found: Found) -> bool:
    """Say whether nobody is in half a group."""
    halves = np.abs(found.values - np.rint(found.values))
    return not (halves[model.whole] >= NEAR).any()


def _tie_breaks(layout: Layout, columns: int) -> list[Floats]:
    """W11: early answers get their wishes first; then groups fill up from the first one; then a fixed order decides."""
    seniority = np.arange(layout.people, 0, -1, dtype=np.float64)[:, None]
    order = np.array([place for groups in layout.task.rounds.values() for place in range(len(groups))])
    one, other, modulus = STIR
    numbers = np.arange(layout.people)[:, None] * other + np.arange(layout.groups) + 1
    stirred = (numbers * one >> 7) % modulus
    return [_over(columns, points) for points in (seniority * layout.wish_points, seniority * order, stirred)]


def moves(layout: Layout, keep: Sequence[Placement], columns: int) -> Floats:
    """Return an aim that counts whoever is not where she was; who was nowhere may go anywhere."""
    points = np.zeros((layout.people, layout.groups))
    for person_id, group_id in keep:
        if person_id in layout.person_no and group_id in layout.group_no:
            person, group = layout.person_no[person_id], layout.group_no[group_id]
            points[person, layout.of_round[layout.task.groups[group].round]] = 1
            points[person, group] = 0
    return _over(columns, points)


def _over(columns: int, points: Floats | Ints) -> Floats:
    aim = np.zeros(columns)
    aim[: points.size] = points.ravel()
    return aim


def _worth(aim: Floats, values: Floats) -> float:
    return float(aim @ values)


def loaded(model: Model, clock: Clock, aim: Floats, *, whole: bool) -> highspy.Highs:
    """Give a model with one aim to HiGHS, in arrays: one thread, no chance."""
    highs = highspy.Highs()  # type: ignore[no-untyped-call]  # the one call that highspy leaves without types
    for name, value in (*OPTIONS, *(WHOLE if whole else ())):
        highs.setOptionValue(name, value)
    highs.setOptionValue("time_limit", clock.left)
    highs.passModel(
        model.cost.size,
        model.row_lower.size,
        model.values.size,
        int(highspy.MatrixFormat.kColwise),
        int(highspy.ObjSense.kMinimize),
        0.0,
        aim,
        model.lower,
        model.upper,
        model.row_lower,
        model.row_upper,
        model.starts,
        model.rows,
        model.values,
        model.whole.astype(np.int32) if whole else np.zeros(model.cost.size, np.int32),
    )
    return highs


def _by_corners(model: Model, aims: Sequence[Floats], clock: Clock, turn: Callable[[], None]) -> Found | None:
    """Search as a linear program: after each aim whatever would spoil it is fixed where it stands.

    What has a price at the best corner cannot move without paying it; the rest is free for the next aim.
    """
    highs = loaded(model, clock, aims[0], whole=False)
    columns = np.arange(model.cost.size, dtype=np.int32)
    rows = np.arange(model.row_lower.size, dtype=np.int32)
    bounds, row_bounds = (model.lower, model.upper), (model.row_lower, model.row_upper)
    for number, aim in enumerate(aims):
        turn()
        if number:
            highs.changeColsCost(columns.size, columns, aim)
        highs.setOptionValue("time_limit", highs.getRunTime() + clock.left)
        highs.run()
        if not _proven(highs.getModelStatus()):
            return None
        solution = highs.getSolution()
        if number + 1 < len(aims):
            bounds = _held(*bounds, np.array(solution.col_dual))
            highs.changeColsBounds(columns.size, columns, *bounds)
            row_bounds = _held(*row_bounds, np.array(solution.row_dual))
            highs.changeRowsBounds(rows.size, rows, *row_bounds)  # type: ignore[attr-defined]  # missing in its stubs
    values = np.array(solution.col_value)
    return Found(values, _worth(model.cost, values))


def _held(lower: Floats, upper: Floats, prices: Floats) -> tuple[Floats, Floats]:
    """Return bounds that hold whatever has a price where it stands: below at a positive one, above at a negative."""
    return np.where(prices < -NEAR, upper, lower), np.where(prices > NEAR, lower, upper)


def _proven(status: highspy.HighsModelStatus) -> bool:
    """Say whether a best corner was found; False if there is none. Raises SecretariatError when time ran out."""
    if status == highspy.HighsModelStatus.kOptimal:
        return True
    if status in {highspy.HighsModelStatus.kInfeasible, highspy.HighsModelStatus.kUnboundedOrInfeasible}:
        return False
    raise SecretariatError("allotment.out_of_time")


def _by_branching(model: Model, aims: Sequence[Floats], clock: Clock, turn: Callable[[], None]) -> Found | None:
    """Search whole numbers: after each aim its worth becomes a rule for the next. Later aims may run out of time."""
    values, bound = np.zeros(0), -FREE
    known: list[tuple[Floats, float]] = []
    for number, aim in enumerate(aims):
        turn()
        highs = loaded(model, clock, aim, whole=True)
        for before, worth in known:
            used = np.flatnonzero(before).astype(np.int32)
            highs.addRow(-FREE, worth, used.size, used, before[used])
        if number:
            start = highspy.HighsSolution()
            start.col_value = values.tolist()
            highs.setSolution(start)
        highs.run()
        status = highs.getModelStatus()
        if status == highspy.HighsModelStatus.kInfeasible and not number:
            return None
        optimal = status == highspy.HighsModelStatus.kOptimal
        info = highs.getInfo()
        if info.primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible:
            values = np.round(np.array(highs.getSolution().col_value))
        elif not number:
            raise SecretariatError("allotment.out_of_time")
        if aim is model.cost:
            bound = info.objective_function_value if optimal else info.mip_dual_bound
        if not optimal:
            return Found(values, bound, settled=False)
        known.append((aim, round(_worth(aim, values))))
    return Found(values, bound)


def _check(task: AllotmentTask, placements: Sequence[Placement]) -> None:
    """Hold a solution against the rules as they are written down, before anybody sees it."""
    is_whole = len(placements) == len(task.participants) * len(task.rounds) and not unplaced(task, placements)
    if not is_whole or broken_rules(task, placements):
        raise RuntimeError("an allotment broke a rule that it was made under")
