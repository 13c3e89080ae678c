"""Which hard rules contradict each other: the fewest there are, and what would resolve it.

Whom no rule names and who need the same of a room stand for each other here: thousands of people are a few columns.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

import numpy as np

from secretariat.domain.allotment import AllotmentTask, Participant, Placement
from secretariat.domain.allotment_outcome import Contradiction
from secretariat.domain.allotment_rules import HardRule, RuleKind, broken_rules, hard_rules
from secretariat.domain.errors import SecretariatError
from secretariat.services.workshops.allotment_arrays import FREE, Draft, Floats
from secretariat.services.workshops.allotment_model import Layout, build_rules
from secretariat.services.workshops.allotment_solver import Clock, search

MEASURED = {RuleKind.CAPACITY, RuleKind.MINIMUM, RuleKind.WHEELCHAIR}
"""Rules that are about a number: by how much it would have to change can be said."""


def contradiction(task: AllotmentTask, *, turn: Callable[[], None]) -> Contradiction:
    """Return the fewest rules that cannot hold together, and which of them alone are in the way.

    Where the clerk's time ends before it is proven that they are the fewest, none of those returned can be spared.
    """
    tries = _Tries(task, turn)
    rules = hard_rules(task)
    conflict, is_smallest = _fewest(tries, rules, _unsparing(tries.can_hold, [], rules))
    remedies = []
    for rule in conflict:
        rest = [one for one in rules if one != rule]
        if tries.can_hold(rest):
            remedies.append((rule, tries.amount(rest, rule) if rule.kind in MEASURED else 0))
    return Contradiction(tuple(conflict), tuple(remedies), is_smallest)


class _Tries:
    """Tries whether rules can hold together; anything but rules counts for nothing."""

    def __init__(self, task: AllotmentTask, turn: Callable[[], None]) -> None:
        self.task, self._turn = task, turn
        self._alike = _alike(task)
        everybody = {one.id: one for one in task.participants}
        first = tuple(everybody[people[0]] for people in self._alike)
        few = AllotmentTask(participants=first, groups=task.groups, weights=task.weights, teams=task.teams)
        self._layout = Layout(few, [len(people) for people in self._alike])

    def can_hold(self, rules: Sequence[HardRule]) -> bool:
        """Say whether rules can hold together, however long it takes; `turn` may stop it."""
        return self._search(rules, (), Clock(FREE)) is not None

    def held(self, rules: Sequence[HardRule], wanted: Sequence[HardRule], clock: Clock) -> set[HardRule] | None:
        """Return which of all rules hold where these do and the wanted ones are broken least; None if these cannot."""
        found = self._search(rules, wanted, clock)
        if found is None:
            return None
        return set(hard_rules(self.task)) - set(broken_rules(self.task, tuple(self._placements(found))))

    def amount(self, rules: Sequence[HardRule], rule: HardRule) -> int:
        """Return by how much the number of a rule would have to change for all the others to hold."""
        model = build_rules(self._layout, rules, wanted=(rule,))
        found = search(model, [model.cost], Clock(FREE), self._turn)
        return 0 if found is None else round(found.bound)

    def _search(self, rules: Sequence[HardRule], wanted: Sequence[HardRule], clock: Clock) -> Floats | None:
        self._turn()
        model = build_rules(self._layout, rules, wanted=wanted)
        found = search(model, [model.cost], clock, self._turn)
        return None if found is None else found.values

    def _placements(self, values: Floats) -> Iterator[Placement]:
        """Give people of the same kind to groups in their order."""
        layout, ids = self._layout, [one.id for one in self.task.groups]
        counts = np.rint(values[: layout.size]).astype(int).reshape(layout.people, layout.groups).tolist()
        for people, of_people in zip(self._alike, counts, strict=True):
            for groups in layout.of_round.values():
                left = iter(people)
                for group_id, count in zip(ids[groups], of_people[groups], strict=True):
                    yield from (Placement(one, group_id) for one in islice(left, count))


def _alike(task: AllotmentTask) -> list[list[str]]:
    """Return people in lots: whom no rule tells apart are in one."""
    named = {person_id for rule in hard_rules(task) for person_id in rule.people}
    lots: dict[object, list[str]] = {}
    for one in task.participants:
        lots.setdefault(one.id if one.id in named else _needs(one), []).append(one.id)
    return list(lots.values())


def _needs(one: Participant) -> tuple[object, ...]:
    return one.seats, one.wheelchair, one.step_free, one.hearing_loop, one.interpreters, one.leads


def _unsparing(
    possible: Callable[[Sequence[HardRule]], bool], held: Sequence[HardRule], rules: Sequence[HardRule]
) -> list[HardRule]:
    """Return rules that contradict what is held and one another, and of which none can be spared (QuickXplain)."""
    if len(rules) <= 1:
        return list(rules)
    first, second = rules[: len(rules) // 2], rules[len(rules) // 2 :]
    of_second = _unsparing(possible, [*held, *first], second) if possible([*held, *first]) else []
    of_first = _unsparing(possible, [*held, *of_second], first) if possible([*held, *of_second]) else []
    return [*of_first, *of_second]


def _fewest(tries: _Tries, rules: Sequence[HardRule], known: list[HardRule]) -> tuple[list[HardRule], bool]:
    """Return the fewest rules in contradiction, and whether that is proven; `known` cannot be shortened.

    Of each set of rules without which all others hold, every contradiction has one: the fewest rules with one of each
    such set found so far contradict each other, or show a further set (implicit hitting sets).
    """
    clock, needed = Clock(tries.task.weights.seconds), list[list[HardRule]]()
    try:
        while True:
            chosen = _one_of_each(needed, rules, clock)
            if len(chosen) >= len(known):
                return known, True
            held = tries.held(chosen, [one for one in rules if one not in chosen], clock)
            if held is None:
                return chosen, True
            needed.append(_in_the_way(tries, rules, held, clock))
    except SecretariatError:  # out of time
        return known, False


def _in_the_way(tries: _Tries, rules: Sequence[HardRule], held: set[HardRule], clock: Clock) -> list[HardRule]:
    """Return rules without which all others hold together, none too many: `held` can."""
    for rule in rules:
        if rule not in held:
            with_it = [one for one in rules if one in held or one == rule]
            held = tries.held(with_it, [one for one in rules if one not in with_it], clock) or held
    return [one for one in rules if one not in held]


def _one_of_each(sets: Sequence[Iterable[HardRule]], rules: Sequence[HardRule], clock: Clock) -> list[HardRule]:
    """Return the fewest rules with one of each set, those first that a clerk changes most easily."""
    if not sets:
        return []
    number = {rule: place for place, rule in enumerate(rules)}
    draft = Draft()
    columns = draft.add_columns(len(rules), len(rules) ** 2 + np.arange(len(rules)), 1.0, whole=True)
    for one in sets:
        draft.fill(draft.add_rows(1, 1.0, FREE), columns[[number[rule] for rule in one]])
    model = draft.model()
    found = search(model, [model.cost], clock, lambda: None)
    if found is None or not found.settled:
        raise SecretariatError("allotment.out_of_time")
    return [rule for rule, value in zip(rules, found.values.tolist(), strict=False) if value > 0.5]
