"""What the clerk sets counts: each weight changes groups, points add up by rule, and fewest moves are the fewest."""

from dataclasses import asdict, fields, replace

import pytest

from allotment_cases import a_random_task, chance, every_way, weights
from secretariat.domain.allotment import AllotmentTask, Placement
from secretariat.domain.allotment_cost import cost_of
from secretariat.domain.allotment_outcome import Allotment
from secretariat.domain.allotment_rules import broken_rules
from secretariat.domain.workshops import AllotmentWeights
from secretariat.services.workshops.allotment import WEIGHTS, find_allotment

DECIDES = {
    "second_wish": (10, 0),
    "further_wish": (10, 0),
    "no_wish": (11, 200),
    "against_wishes": (10, 0),
    "never": (0, 0),
    "bench_missing": (44, 0),
    "uneven_size": (10, 0),
    "size_tolerance": (10, 4),
    "organisation_share": (47, 0),
    "area_unmixed": (13, 200),
}
"""A task in which a weight matters, and what to make of the weight there."""


def found(task: AllotmentTask) -> Allotment:
    allotment = find_allotment(task)
    assert isinstance(allotment, Allotment)
    return allotment


@pytest.mark.parametrize("name", WEIGHTS)
def test_each_weight_changes_the_groups_and_its_points_add_up(name: str) -> None:
    number, value = DECIDES[name]
    task = replace(a_random_task(chance(number), people=6, groups=3), weights=weights())
    usual, other = found(task), found(replace(task, weights=weights(**{name: value})))
    assert usual.placements != other.placements
    for allotment in (usual, other):
        assert sum(asdict(allotment.cost).values()) == allotment.cost.total == allotment.bound


def test_no_weight_is_hidden_from_the_clerk() -> None:
    assert {*WEIGHTS, "seconds", "id", "meeting_id"} == {one.name for one in fields(AllotmentWeights)}


@pytest.mark.parametrize("tasks", [range(12), pytest.param(range(12, 400), marks=pytest.mark.nightly)])
def test_after_a_refusal_and_an_arrival_no_way_has_fewer_moves_nor_as_few_and_less_points(tasks: range) -> None:
    compared = 0
    for number in tasks:
        before = a_random_task(chance(number), people=4, groups=3)
        placed = find_allotment(before)
        if not isinstance(placed, Allotment) or len(before.participants) < 2:
            continue
        gone, *rest = before.participants
        new = replace(gone, id="new", leads=frozenset())
        task = replace(
            before,
            participants=(*rest, new),
            locks=frozenset(one for one in before.locks if one.person_id != gone.id),
            bonds=tuple(one for one in before.bonds if gone.id not in one.people),
        )
        allowed = [way for way in every_way(task) if not broken_rules(task, way)]
        after = find_allotment(task, keep=placed.placements)
        if allowed:
            compared += 1
            assert isinstance(after, Allotment)
            least = min((len(_moved(placed, way)), cost_of(task, way).total) for way in allowed)
            assert (len(_moved(placed, after.placements)), after.cost.total) == least, number
    assert compared > 2


def _moved(before: Allotment, after: tuple[Placement, ...]) -> set[str]:
    """Return who is not where she was."""
    here = {one.person_id: one.group_id for one in before.placements}
    return {one.person_id for one in after if here.get(one.person_id, one.group_id) != one.group_id}
