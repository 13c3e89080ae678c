"""Questions about an allotment, each answered by searching again: why here, what a lock costs, what contradicts."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import astuple, fields, replace

import highspy
import numpy as np

from secretariat.domain.allotment import AllotmentTask, Placement
from secretariat.domain.allotment_cost import Cost, cost_of
from secretariat.domain.allotment_outcome import Contradiction, Reason, Refused, points_in_words, rank_of, source_of
from secretariat.domain.allotment_rules import HardRule, RuleKind, broken_rules, hard_rules
from secretariat.domain.statements import Statement, statement
from secretariat.domain.workshops import AssignmentSource
from secretariat.services.allotment_model import FREE, Layout, build
from secretariat.services.allotment_solver import Clock, Found, cheapest, is_whole, loaded, moves, search

MEASURED = {RuleKind.CAPACITY, RuleKind.MINIMUM, RuleKind.WHEELCHAIR}
"""Rules that are about a number: by how much it would have to change can be said."""

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
    """Return how many points cheaper it would be without a lock; None if its task cannot be solved."""
    rules = hard_rules(task)
    without = [one for one in rules if not _is_lock(one, lock)]
    clock = Clock(task.weights.seconds)
    cost, free = cheapest(task, rules, clock), cheapest(task, without, clock)
    return None if cost is None or free is None else cost - free


def contradiction(task: AllotmentTask, *, turn: Callable[[], None]) -> Contradiction:
    """Return rules that cannot hold together, none to spare, and which of them alone is in the way."""
    clock = Clock(FREE)  # nobody can go on without the answer; `turn` may stop it
    layout = Layout(task)

    def possible(rules: Sequence[HardRule]) -> bool:
        turn()
        model = build(layout, rules)
        return search(model, [np.zeros_like(model.cost)], clock, turn) is not None

    rules = hard_rules(task)
    conflict = _smallest(possible, [], rules)
    remedies = []
    for rule in conflict:
        rest = [one for one in rules if one != rule]
        if possible(rest):
            amount = cheapest(task, [*rest, rule], clock, stretched=rule) if rule.kind in MEASURED else 0
            remedies.append((rule, amount or 0))
    return Contradiction(tuple(conflict), tuple(remedies))


def _smallest(
    possible: Callable[[Sequence[HardRule]], bool], held: Sequence[HardRule], rules: Sequence[HardRule]
) -> list[HardRule]:
    """Return rules that contradict what is held and one another, and of which none can be spared (QuickXplain)."""
    if len(rules) <= 1:
        return list(rules)
    first, second = rules[: len(rules) // 2], rules[len(rules) // 2 :]
    of_second = _smallest(possible, [*held, *first], second) if possible([*held, *first]) else []
    of_first = _smallest(possible, [*held, *of_second], first) if possible([*held, *of_second]) else []
    return [*of_first, *of_second]


class _Exchange:
    """What it would cost to give somebody another group: the same search once more with her fixed there."""

    def __init__(self, task: AllotmentTask, placements: Sequence[Placement]) -> None:
        self.task, self.placements = task, tuple(placements)
        self.broken, self.cost = frozenset(broken_rules(task, placements)), cost_of(task, placements)
        self.layout = Layout(task)
        self.model = build(self.layout, hard_rules(task))
        staying = moves(self.layout, placements, self.model.cost.size)
        self.scale = self.layout.people * len(task.rounds) + 1
        self.aim = self.model.cost * self.scale + staying  # fewest moves among equally cheap ones
        # Without a limit: it would count all exchanges together, and one cut short is no rule that forbids it.
        self.highs = loaded(self.model, Clock(FREE), self.aim, whole=False)
        self.highs.run()
        self.base = self._base()

    def to(self, placement: Placement) -> tuple[int, tuple[Placement, ...]] | None:
        """Return how many points more it costs and who would be where; None if the hard rules do not allow it."""
        column = self.layout.column(*placement)
        if self.model.upper[column] < 1:
            return None
        self.highs.changeColBounds(column, 1.0, 1.0)
        self.highs.run()
        found = None
        if self.highs.getModelStatus() == highspy.HighsModelStatus.kOptimal:
            found = Found(np.array(self.highs.getSolution().col_value))
        self.highs.changeColBounds(column, self.model.lower[column], self.model.upper[column])
        if found is not None and not is_whole(self.model, found):
            found = self._searched(column)
        if found is None:
            return None
        worth = round(float(self.aim @ found.values))
        return worth // self.scale - self.base, self.layout.placements(found.values)

    def _base(self) -> int:
        """Return the points of the cheapest allotment, without those that cannot be lost."""
        found = Found(np.array(self.highs.getSolution().col_value))
        if not is_whole(self.model, found):
            found = search(self.model, [self.aim], Clock(self.task.weights.seconds), lambda: None) or found
        return round(float(self.aim @ found.values)) // self.scale

    def _searched(self, column: int) -> Found | None:
        lower = self.model.lower.copy()
        lower[column] = 1.0
        return search(replace(self.model, lower=lower), [self.aim], Clock(self.task.weights.seconds), lambda: None)


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
    refused = tuple(_refused(exchange, placement, group_id, number) for number, group_id in enumerate(better, start=1))
    said = tuple(_in_words(task, placement.person_id, one) for one in refused)
    code = "against" if refused and rank is None else "wish" if refused else "unwished"
    return Reason(placement, source, rank, statement(f"allotment.reason.{code}", rank=rank, why=said), refused)


def _refused(exchange: _Exchange, placement: Placement, group_id: str, rank: int) -> Refused:
    wanted = Placement(placement.person_id, group_id)
    found = exchange.to(wanted)
    obstacle = _obstacle(exchange, placement, wanted)
    if found is None:
        return Refused(group_id, rank, obstacle, None)
    extra, placements = found
    movers = {one.person_id for one in set(placements) - set(exchange.placements)} - {placement.person_id}
    order = [one.id for one in exchange.task.participants if one.id in movers]
    return Refused(group_id, rank, obstacle, extra, tuple(order))


def _obstacle(exchange: _Exchange, placement: Placement, wanted: Placement) -> Statement:
    """Return what stands in the way if nobody else moves: a hard rule, else the soft one that would lose most.

    Rules about what somebody needs are all said alike, so that no reason tells of a need.
    """
    task = exchange.task
    group, here = task.by_id[wanted.group_id], task.by_id[placement.group_id]
    moved = [wanted if one == placement else one for one in exchange.placements]
    broken = {one.kind for one in broken_rules(task, moved) if one not in exchange.broken}
    if broken:
        code = next((said for kind, said in SAID_BY.items() if kind in broken), "rules")
    else:
        after = cost_of(task, moved)
        losses = dict(zip(SOFT, np.subtract(astuple(after), astuple(exchange.cost)).tolist(), strict=True))
        worst = max((name for name in SOFT if name != "wishes"), key=lambda name: losses[name])
        code = worst if losses[worst] > 0 else "tie"
    first, second = sorted((group.no, here.no)) if code == "sizes" else (group.no, here.no)
    return statement(f"allotment.obstacle.{code}", group=first, here=second)


SOFT = tuple(one.name for one in fields(Cost))


def _in_words(task: AllotmentTask, person_id: str, refused: Refused) -> Statement:
    """Return „Gruppe 1 voll; ein Tausch mit Anna Brandt kostete 3 Punkte“."""
    if refused.extra is None:
        return statement("allotment.refused.never", obstacle=refused.obstacle)
    values = {"obstacle": refused.obstacle, "points": points_in_words(refused.extra), "count": len(refused.movers)}
    if len(refused.movers) == 1:
        mover = task.people[refused.movers[0]]
        first = refused.extra == 0 and mover.seniority < task.people[person_id].seniority
        return statement(f"allotment.refused.{'tie' if first else 'one'}", **values, name=mover.name)
    code = "alone" if not refused.movers else "several" if refused.extra else "even"
    return statement(f"allotment.refused.{code}", **values)


def _is_lock(rule: HardRule, lock: Placement) -> bool:
    return rule.kind is RuleKind.LOCK and (rule.people[0], rule.group_id) == lock
