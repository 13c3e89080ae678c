"""What the search for an allotment gives back: who is where and why, or which rules contradict each other.

No sentence made here lets a reader guess who needs something (decision 0024), unless the clerk asked for the names.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from secretariat.domain.allotment import AllotmentTask, Placement
from secretariat.domain.allotment_cost import Cost
from secretariat.domain.allotment_rules import HardRule, RuleKind
from secretariat.domain.statements import Statement, statement
from secretariat.domain.workshops import AssignmentSource

OF_NEEDS = frozenset({RuleKind.WHEELCHAIR, RuleKind.STEP_FREE, RuleKind.HEARING_LOOP, RuleKind.INTERPRETERS})
"""Rules that are there because somebody needs something."""


@dataclass(frozen=True, slots=True)
class Allotment:
    """Who is where. `bound` is proven: nothing costs less; `settled` says that every tie was broken as W11 wants it.

    `seconds` is how long the search took.
    """

    placements: tuple[Placement, ...]
    cost: Cost
    bound: int
    settled: bool
    seconds: float = field(compare=False, default=0.0)

    @property
    def optimal(self) -> bool:
        """Whether it is proven that nothing is cheaper."""
        return self.bound >= self.cost.total

    @property
    def gap(self) -> int:
        """By how many points something better could be cheaper at most, where time ran out before the proof."""
        return max(0, self.cost.total - self.bound)


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Hard rules that cannot hold together; without any one of them the others can.

    `remedies` are the rules that alone stand in the way of everything, each with by how much it would have to give
    (0: a number does not say it); none where there is a second contradiction beside this one. `smallest` says that it
    is proven that no fewer rules contradict each other.
    """

    rules: tuple[HardRule, ...]
    remedies: tuple[tuple[HardRule, int], ...]
    smallest: bool = True


@dataclass(frozen=True, slots=True)
class Refused:
    """A wish that was not met: what stands in its way, what it would cost, and who would have to move for it.

    `extra` is None where the hard rules do not allow it at all, or where time ran out before it was `known`.
    """

    group_id: str
    rank: int
    obstacle: Statement
    extra: int | None
    movers: tuple[str, ...] = ()
    known: bool = True


@dataclass(frozen=True, slots=True)
class Reason:
    """Why somebody is where she is: as a sentence, and in its parts."""

    placement: Placement
    source: AssignmentSource
    rank: int | None
    said: Statement
    refused: tuple[Refused, ...] = ()


def rank_of(task: AllotmentTask, placement: Placement) -> int | None:
    """Return the rank of the wish that a placement meets, 1 for the first; None where it meets none."""
    wishes = task.wishes_of(task.people[placement.person_id], task.by_id[placement.group_id].round)
    return wishes.index(placement.group_id) + 1 if placement.group_id in wishes else None


def source_of(task: AllotmentTask, placement: Placement) -> AssignmentSource:
    """Return where a placement comes from, as lists say it."""
    if placement in task.locks or placement.group_id in task.people[placement.person_id].leads:
        return AssignmentSource.SET
    by_rank = {1: AssignmentSource.FIRST_WISH, 2: AssignmentSource.SECOND_WISH}
    return by_rank.get(rank_of(task, placement) or 0, AssignmentSource.ALLOTTED)


def points_in_words(count: int) -> Statement:
    """Return a number of points: „1 Punkt“."""
    return statement("allotment.points.one" if count == 1 else "allotment.points.many", count=count)


def proof_in_words(found: Allotment, *, fewest_moves: bool = False) -> Statement:
    """Return what an allotment costs, and whether nothing is cheaper or how much cheaper something could be.

    With the `fewest_moves` that is said of allotments in which no more people move.
    """
    points, kept = points_in_words(found.cost.total), "_moves" if fewest_moves else ""
    if found.optimal:
        return statement(f"allotment.proven{kept}", points=points)
    return statement(f"allotment.not_proven{kept}", points=points, gap=points_in_words(found.gap))


def rule_in_words(task: AllotmentTask, rule: HardRule) -> Statement:
    """Return a hard rule as a sentence. Of needs it says only what a room must have, never whose they are."""
    group = task.by_id.get(rule.group_id)
    names = tuple(task.people[one].name for one in rule.people)
    values: dict[str, object] = {"group": group.no if group else "", "topic": group.topic if group else ""}
    if len(task.rounds) > 1 and group:
        values["round"] = group.round
    if names:
        values["people" if len(names) > 1 else "name"] = names if len(names) > 1 else names[0]
    if rule.kind is RuleKind.CAPACITY and group:
        values["places"] = group.capacity
    if rule.kind is RuleKind.MINIMUM and group:
        values["places"] = group.minimum
    least = min((len(groups) for groups in task.rounds.values()), default=0)
    if rule.kind is RuleKind.APART and len(names) > least:
        values["places"] = least
    if rule.kind is RuleKind.WHEELCHAIR and group:
        values["places"] = group.wheelchair_places
    return statement(f"allotment.rule.{rule.kind}", **values)


def remedy_in_words(task: AllotmentTask, rule: HardRule, amount: int) -> Statement:
    """Return what would resolve a contradiction: „Gruppe 2 bräuchte 3 Plätze mehr“."""
    return statement(f"allotment.remedy.{rule.kind}", **rule_in_words(task, rule).values, amount=amount)


def broken_in_words(task: AllotmentTask, rules: Iterable[HardRule]) -> tuple[Statement, ...]:
    """Return broken rules as sentences; of needs only that a room falls short: on the board one sees who moved."""
    said = (_falls_short(task, rule) if rule.kind in OF_NEEDS else rule_in_words(task, rule) for rule in rules)
    return _of_several(said)


def _remedy(task: AllotmentTask, rule: HardRule, amount: int, *, veiled: bool) -> Statement:
    """Return what would resolve a contradiction; veiled, of a room only that it must be another one."""
    if veiled and rule.kind in OF_NEEDS:
        return statement(
            "allotment.remedy.room" if rule.group_id else "allotment.remedy.rooms", **_falls_short(task, rule).values
        )
    return remedy_in_words(task, rule, amount)


def _falls_short(task: AllotmentTask, rule: HardRule) -> Statement:
    """Return that a room falls short, or, where no room is meant, that the groups do."""
    values = rule_in_words(task, rule).values
    of_group = {name: values[name] for name in ("group", "round") if rule.group_id and name in values}
    return statement("allotment.rule.room" if rule.group_id else "allotment.rule.rooms", **of_group)


def contradiction_in_words(task: AllotmentTask, found: Contradiction, *, names: bool = False) -> Statement:
    """Return a contradiction as a whole: the rules, and what would resolve it.

    Where rules about people beside the others would tell who needs something, people are only counted and of rooms it
    is said that they fall short, as on the board, unless the clerk asked for the `names`.
    """
    veiled = tells_of_a_need(task, found) and not names
    of_all = [rule for rule in found.rules if not (veiled and rule.people)]
    rules = [*broken_in_words(task, of_all)] if veiled else [rule_in_words(task, rule) for rule in of_all]
    remedies = [_remedy(task, *one, veiled=veiled) for one in found.remedies if one[0] in of_all]
    if veiled:
        count = len(found.rules) - len(of_all)
        rules.append(statement(f"allotment.rule.people.{'one' if count == 1 else 'many'}", count=count))
    if len(remedies) < len(found.remedies):
        remedies.append(statement("allotment.remedy.people"))
    return statement(
        "allotment.contradiction" if remedies else "allotment.contradiction_deeper",
        count=len(task.participants),
        working=_working(task, of_all) or "",
        rules=_of_several(rules),
        remedies=_of_several(remedies),
        why="" if found.smallest else statement("allotment.maybe_fewer"),
        whose=statement("allotment.names_veiled") if veiled else "",
    )


def _working(task: AllotmentTask, rules: Iterable[HardRule]) -> int | None:
    """Return how many count for the minimums among these rules, where whoever leads or records there does not."""
    rounds = {task.by_id[rule.group_id].round for rule in rules if rule.kind is RuleKind.MINIMUM}
    leading = {person_id for person_id, number in task.leading if number in rounds}
    return len(task.participants) - len(leading) if leading else None


OF_SEVERAL = {
    f"allotment.{what}.{kind}": ("group", "topic", *without)
    for what, without in (("rule", ()), ("remedy", ("places",)))
    for kind in (RuleKind.CAPACITY, RuleKind.MINIMUM)
}
"""Sentences about the number of one group that are said once for several groups, and what may differ in them."""


def _of_several(said: Iterable[Statement]) -> tuple[Statement, ...]:
    """Return sentences in their order, those about the same number of several groups as one."""
    alike: dict[object, list[Statement]] = {}
    for one in said:
        may_differ = OF_SEVERAL.get(one.code, ())
        same = tuple((name, str(value)) for name, value in one.values.items() if name not in may_differ)
        alike.setdefault((one.code, same), []).append(one)
    return tuple(_as_one(same) for same in alike.values())


def _as_one(same: list[Statement]) -> Statement:
    first, groups = same[0], tuple(one.values["group"] for one in same if one.code in OF_SEVERAL)
    if len(groups) < 2:
        return first
    values = {name: value for name, value in first.values.items() if name not in OF_SEVERAL[first.code]}
    return statement(f"{first.code}.many", groups=groups, **values)


def tells_of_a_need(task: AllotmentTask, found: Contradiction) -> bool:
    """Say whether the rules of a contradiction beside each other let a reader guess whose need is behind it."""
    named = [task.people[one] for rule in found.rules for one in rule.people]
    by_seats = any(one.seats > 1 or one.interpreters for one in named)
    return bool(named) and (by_seats or any(rule.kind in OF_NEEDS for rule in found.rules))
