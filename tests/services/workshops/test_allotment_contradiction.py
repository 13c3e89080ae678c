"""Which rules contradict each other: as few as trying everything finds, each number as little off as can be."""

from dataclasses import replace
from itertools import combinations
from unittest.mock import patch

import pytest

from allotment_cases import a_random_task, a_task, chance, every_way, some_groups, some_people, weights
from secretariat.domain.allotment import AllotmentTask
from secretariat.domain.allotment_outcome import Contradiction, contradiction_in_words
from secretariat.domain.allotment_rules import HardRule, RuleKind, broken_rules, hard_rules
from secretariat.sentences import said
from secretariat.services.workshops import allotment_contradiction, allotment_solver
from secretariat.services.workshops.allotment import find_allotment


def contradiction_of(task: AllotmentTask) -> Contradiction:
    """Search and insist that there is no answer."""
    found = find_allotment(task)
    assert isinstance(found, Contradiction)
    return found


def broken_in_every_way(task: AllotmentTask) -> list[frozenset[HardRule]]:
    """Return which rules each way to place everybody breaks."""
    return [frozenset(broken_rules(task, way)) for way in every_way(task)]


def fewest(broken: list[frozenset[HardRule]], rules: tuple[HardRule, ...]) -> int:
    """Return how many rules at least are needed so that every way breaks one of them."""
    least = {one for one in broken if not any(other < one for other in broken)}
    return next(
        count
        for count in range(1, len(rules) + 1)
        if any(all(one & set(chosen) for one in least) for chosen in combinations(rules, count))
    )


@pytest.mark.parametrize("block", range(5))
def test_no_fewer_rules_contradict_each_other(block: int) -> None:
    tried, number = 0, 10_000 * block
    while tried < 100:
        number += 1
        task = a_random_task(chance(number), people=4, groups=3, rounds=1 + (number % 10 == 0))
        found = find_allotment(task) if task.participants else None
        if isinstance(found, Contradiction):
            tried += 1
            broken = broken_in_every_way(task)
            assert found.smallest, number
            assert all(one & set(found.rules) for one in broken), number
            assert len(found.rules) == fewest(broken, hard_rules(task)), number
            assert {rule for rule, _ in found.remedies} == {
                rule for rule in found.rules if any(one == {rule} for one in broken)
            }, number


def test_none_of_the_rules_named_can_be_spared_where_time_ends_and_that_is_said() -> None:
    groups = some_groups(3, capacity=2)
    task = a_task(some_people(8), groups, weights=weights(seconds=0))
    with patch.object(allotment_contradiction, "_one_of_each", wraps=allotment_contradiction._one_of_each) as asked:
        found = allotment_contradiction.contradiction(task, turn=lambda: None)
        assert asked.call_count >= 1
    assert not found.smallest
    assert {rule.kind for rule in found.rules} == {RuleKind.CAPACITY}
    assert len(found.rules) == 3
    proven = contradiction_of(replace(task, weights=weights()))
    assert proven == replace(found, smallest=True)
    for language, doubt in (("de", "Vielleicht liegt es schon an einem Teil davon"), ("en", "could not be settled")):
        assert doubt in said(contradiction_in_words(task, found), language)
        assert doubt not in said(contradiction_in_words(task, proven), language)


def test_how_far_a_number_must_give_is_the_least_that_resolves_it() -> None:
    resolved = 0
    for number in range(300):
        task = a_random_task(chance(number), people=6, groups=3)
        found = find_allotment(task)
        for rule, amount in found.remedies if isinstance(found, Contradiction) else ():
            if rule.kind in allotment_contradiction.MEASURED:
                resolved += 1
                assert allotment_solver.solve(_giving(task, rule, amount)) is not None, number
                assert allotment_solver.solve(_giving(task, rule, amount - 1)) is None, number
    assert resolved > 30


def test_the_same_number_of_several_groups_is_said_once_and_who_leads_is_not_counted() -> None:
    few, groups = some_people(11), some_groups(3)
    groups = tuple(replace(one, minimum=5) for one in groups)
    people = (*few[:9], *(replace(one, leads=frozenset({groups[at].id})) for at, one in enumerate(few[9:])))
    task = a_task(people, groups)
    told = said(contradiction_in_words(task, contradiction_of(task)), "de")
    assert "Für 11 Personen (ohne Leitung und Protokoll: 9) passt nicht" in told
    assert "zusammen: die Mindestzahl der Gruppen 1, 2 ist je 5." in told
    full = a_task(some_people(7), some_groups(2, capacity=3))
    told = said(contradiction_in_words(full, contradiction_of(full)), "de")
    assert "Für 7 Personen passt nicht zusammen: die Platzzahl der Gruppen 1, 2 ist je 3." in told
    assert "genügt: einer der Gruppen 1, 2 mehr Plätze geben (mindestens 1)." in told
    unlike = replace(full, groups=(full.groups[0], replace(full.groups[1], capacity=2)))
    told = said(contradiction_in_words(unlike, contradiction_of(unlike)), "de")
    assert "die Platzzahl von Gruppe 1 ist 3; die Platzzahl von Gruppe 2 ist 2" in told
    assert "genügt: einer der Gruppen 1, 2 mehr Plätze geben (mindestens 2)." in told


def _giving(task: AllotmentTask, rule: HardRule, amount: int) -> AllotmentTask:
    """Return a task in which the number of a rule gives."""
    group = task.by_id[rule.group_id]
    changed = {
        RuleKind.CAPACITY: replace(group, capacity=(group.capacity or 0) + amount),
        RuleKind.MINIMUM: replace(group, minimum=group.minimum - amount),
        RuleKind.WHEELCHAIR: replace(group, wheelchair_places=(group.wheelchair_places or 0) + amount),
    }
    return replace(task, groups=tuple(changed[rule.kind] if one == group else one for one in task.groups))
