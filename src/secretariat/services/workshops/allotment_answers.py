"""Questions about an allotment, each answered by searching again: why here, what a lock costs."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import astuple, fields, replace
from functools import reduce
from itertools import takewhile

import highspy
import numpy as np

from secretariat.domain.allotment import AllotmentTask, Group, Placement, placed_in
from secretariat.domain.allotment_cost import Cost, cost_of
from secretariat.domain.allotment_outcome import Reason, Refused, points_in_words, rank_of, source_of
from secretariat.domain.allotment_rules import HardRule, RuleKind, broken_rules, hard_rules, seats_taken, unplaced
from secretariat.domain.errors import SecretariatError
from secretariat.domain.statements import Statement, statement
from secretariat.domain.workshops import AssignmentSource
from secretariat.services.workshops.allotment_arrays import FREE, Model
from secretariat.services.workshops.allotment_model import Layout, build
from secretariat.services.workshops.allotment_solver import Clock, Found, cheapest, is_whole, loaded, moves, search

SAID_BY = {RuleKind.CAPACITY: "full", RuleKind.MINIMUM: "minimum", RuleKind.LOCK: "rules"}


def reasons(
    task: AllotmentTask, placements: Sequence[Placement], people: Iterable[str] | None, *, turn: Callable[[], None]
) -> tuple[Reason, ...]:
    """Say why people are where they are; everybody if none are named."""
    wanted = None if people is None else set(people)
    asked = [one for one in sorted(placements) if wanted is None or one.person_id in wanted]
    exchange = _Exchange(task, placements)
    found = []
    for placement in asked:
        turn()
        found.append(_reason(exchange, placement))
    return tuple(found)


def lock_cost(task: AllotmentTask, lock: Placement) -> int | None:
    """Return how many points cheaper it would be without a lock; None if its task cannot be solved.

    Raises SecretariatError `allotment.out_of_time` where that could not be found out.
    """
    rules = hard_rules(task)
    without = [one for one in rules if not _is_lock(one, lock)]
    clock = Clock(task.weights.seconds)
    cost, free = cheapest(task, rules, clock), cheapest(task, without, clock)
    return None if cost is None or free is None else cost - free


class _Exchange:
    """What it would cost to give somebody another group: the same search once more with her fixed there.

    Costs are told against the board as it stands; where it is not whole or breaks a rule there is nothing to compare.
    """

    def __init__(self, task: AllotmentTask, placements: Sequence[Placement]) -> None:
        self.task, self.placements = task, tuple(placements)
        self.broken, self.cost = frozenset(broken_rules(task, placements)), cost_of(task, placements)
        self.is_comparable = not self.broken and not unplaced(task, placements)
        self.layout = Layout(task)
        self.model = build(self.layout, hard_rules(task))
        staying = moves(self.layout, placements, self.model.cost.size)
        self.scale = self.layout.people * len(task.rounds) + 1
        self.aim = self.model.cost * self.scale + staying  # fewest moves among equally cheap ones
        # Without a limit: it would count all exchanges together, and one cut short is no rule that forbids it.
        self.highs = loaded(self.model, Clock(FREE), self.aim, whole=False)
        self.highs.run()
        seniority = np.repeat(np.arange(self.layout.people, 0, -1), self.layout.groups)
        self.early_moves = staying.copy()
        self.early_moves[: seniority.size] *= seniority
        self.clock = Clock(task.weights.seconds)
        """For all exchanges together, where whole numbers must be searched."""

    def to(self, placement: Placement) -> tuple[int, tuple[str, ...]] | None:
        """Return how many points more it costs and who would have to move; None if the hard rules do not allow it.

        Raises SecretariatError `allotment.out_of_time` where that could not be found out.
        """
        column = self.layout.column(*placement)
        if self.model.upper[column] < 1:
            return None
        self.highs.changeColBounds(column, 1.0, 1.0)
        found = self._found()
        if found is not None and is_whole(self.model, found) and len(self.movers(found, placement.person_id)) == 1:
            found = self._of_the_latest(found)
        self.highs.changeColBounds(column, self.model.lower[column], self.model.upper[column])
        if found is not None and not is_whole(self.model, found):
            lower = self.model.lower.copy()
            lower[column] = 1.0
            found = self._searched(replace(self.model, lower=lower))
        if found is None:
            return None
        points = round(float(self.aim @ found.values)) // self.scale + self.model.offset
        return points - self.cost.total, self.movers(found, placement.person_id)

    def movers(self, found: Found, person_id: str) -> tuple[str, ...]:
        """Return who beside somebody would have another group, in the order of W11."""
        moving = {one.person_id for one in set(self.layout.placements(found.values)) - set(self.placements)}
        return tuple(one.id for one in self.task.participants if one.id in moving - {person_id})

    def _of_the_latest(self, found: Found) -> Found:
        """Return, where several could change places equally well, the way of who comes last by W11.

        Whom a reason names depends on nothing else then: not on ids, nor on what was asked before.
        """
        used = np.flatnonzero(self.aim).astype(np.int32)
        all_columns = np.arange(self.aim.size, dtype=np.int32)
        self.highs.addRow(-FREE, round(float(self.aim @ found.values)), used.size, used, self.aim[used])
        self.highs.changeColsCost(all_columns.size, all_columns, self.early_moves)
        latest = self._found()
        self.highs.deleteRows(1, np.array([self.model.row_lower.size], np.int32))
        self.highs.changeColsCost(all_columns.size, all_columns, self.aim)
        return found if latest is None or not is_whole(self.model, latest) else latest

    def _found(self) -> Found | None:
        """Return the best corner, if there is any."""
        self.highs.run()
        is_best = self.highs.getModelStatus() == highspy.HighsModelStatus.kOptimal
        return Found(np.array(self.highs.getSolution().col_value)) if is_best else None

    def _searched(self, model: Model) -> Found | None:
        if not self.clock.left:
            raise SecretariatError("allotment.out_of_time")
        found = search(model, [self.aim, self.early_moves], self.clock, lambda: None)
        if found is not None and not found.settled:
            raise SecretariatError("allotment.out_of_time")
        return found


def _reason(exchange: _Exchange, placement: Placement) -> Reason:
    task = exchange.task
    rank, source = rank_of(task, placement), source_of(task, placement)
    wishes = task.wishes_of(task.people[placement.person_id], task.by_id[placement.group_id].round)
    if placement.group_id in task.people[placement.person_id].leads:
        return Reason(placement, source, rank, statement("allotment.reason.leads"))
    if source is AssignmentSource.SET:
        return Reason(placement, source, rank, statement("allotment.reason.lock"))
    if rank == 1:
        return Reason(placement, source, rank, statement("allotment.reason.first"))
    better = wishes if rank is None else wishes[: rank - 1]
    is_never = placement.group_id in task.people[placement.person_id].never
    if is_never:
        better = _not_refused(task, placement)
    refused = tuple(_refused(exchange, placement, group_id, number) for number, group_id in enumerate(better, start=1))
    told = [*takewhile(lambda one: one.obstacle.code != STALE, refused)]
    told += refused[len(told) : len(told) + 1]  # once nothing but a new search is missing, that says it all
    whys = [_in_words(task, placement.person_id, one) for one in told]
    code = "against" if refused and rank is None else "wish" if refused else "unwished"
    if is_never:
        code = "never" if refused else "never_all"
    return Reason(
        placement, source, rank, statement(f"allotment.reason.{code}", rank=rank, why=_one_why(whys)), refused
    )


def _one_why(whys: Sequence[Statement]) -> Statement | None:
    """Return several reasons as one: „…, und weil …“."""
    return (
        reduce(lambda first, further: statement("allotment.reason.and", first=first, further=further), whys)
        if whys
        else None
    )


def _not_refused(task: AllotmentTask, placement: Placement) -> tuple[str, ...]:
    """Return the groups of a round that somebody does not refuse, wishes first."""
    person, round_ = task.people[placement.person_id], task.by_id[placement.group_id].round
    groups = (*task.wishes_of(person, round_), *(one.id for one in task.rounds[round_]))
    return tuple(one for one in dict.fromkeys(groups) if one not in person.never)


def _refused(exchange: _Exchange, placement: Placement, group_id: str, rank: int) -> Refused:
    wanted = Placement(placement.person_id, group_id)
    obstacle = _obstacle(exchange, placement, wanted)
    if not exchange.is_comparable:
        return Refused(group_id, rank, obstacle, None)
    try:
        found = exchange.to(wanted)
    except SecretariatError:  # out of time: what stands in the way is known all the same
        return Refused(group_id, rank, obstacle, None, known=False)
    if found is None:
        return Refused(group_id, rank, obstacle, None)
    return Refused(group_id, rank, obstacle, *found)


def _obstacle(exchange: _Exchange, placement: Placement, wanted: Placement) -> Statement:
    """Return what stands in the way if nobody else moves: a hard rule, else the soft one that would lose most.

    Nothing does where the move alone is cheaper: then the groups have been changed since they were searched. Rules
    about what somebody needs are all said alike, so that no reason tells of a need.
    """
    task = exchange.task
    group, here = task.by_id[wanted.group_id], task.by_id[placement.group_id]
    moved = [wanted if one == placement else one for one in exchange.placements]
    broken = {one.kind for one in broken_rules(task, moved) if one not in exchange.broken}
    if broken:
        # With a place left a group is too full only for whoever needs more than one.
        known = {} if RuleKind.CAPACITY in broken and _has_place(exchange, group) else SAID_BY
        code = next((said for kind, said in known.items() if kind in broken), "rules")
    else:
        after = cost_of(task, moved)
        losses = dict(zip(SOFT, np.subtract(astuple(after), astuple(exchange.cost)).tolist(), strict=True))
        worst = max((name for name in SOFT if name != "wishes"), key=lambda name: losses[name])
        code = "stale" if after.total < exchange.cost.total else worst if losses[worst] > 0 else "tie"
    first, second = sorted((group.no, here.no)) if code == "sizes" else (group.no, here.no)
    return statement(f"allotment.obstacle.{code}", group=first, here=second)


def _has_place(exchange: _Exchange, group: Group) -> bool:
    people = placed_in(exchange.placements).get(group.id, [])
    return group.capacity is None or seats_taken(exchange.task, group, people) < group.capacity


SOFT = tuple(one.name for one in fields(Cost))
FIXED_RULES = "allotment.obstacle.rules"
STALE = "allotment.obstacle.stale"


def _in_words(task: AllotmentTask, person_id: str, refused: Refused) -> Statement:
    """Return „Gruppe 1 voll; ein Tausch mit Anna Brandt kostete 3 Punkte“.

    Nobody is named whose place must be left for a fixed rule: it could be that both need the same.
    """
    if refused.extra is None:
        code = "never" if refused.known else "unknown"
        return statement(f"allotment.refused.{code}", obstacle=refused.obstacle)
    values = {"obstacle": refused.obstacle, "points": points_in_words(abs(refused.extra)), "count": len(refused.movers)}
    if refused.extra < 0:
        return statement("allotment.refused.better", **values)
    if refused.obstacle.code == FIXED_RULES:
        return statement(f"allotment.refused.{'alone' if refused.extra or not refused.movers else 'even'}", **values)
    if len(refused.movers) == 1:
        mover = task.people[refused.movers[0]]
        code = "one" if refused.extra else "equal"
        if code == "equal" and mover.seniority < task.people[person_id].seniority:
            code = "tie"
        return statement(f"allotment.refused.{code}", **values, name=mover.name)
    code = "alone" if not refused.movers else "several" if refused.extra else "even"
    return statement(f"allotment.refused.{code}", **values)


def _is_lock(rule: HardRule, lock: Placement) -> bool:
    return rule.kind is RuleKind.LOCK and (rule.people[0], rule.group_id) == lock
