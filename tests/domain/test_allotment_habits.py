"""How an office would share people among groups without a search: by the order of answers, and one by one by hand."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from allotment_cases import a_task, some_groups, some_people, weights
from secretariat.domain.allotment import AllotmentTask, Placement
from secretariat.domain.allotment_habits import first_come_first_served, one_by_one

Way = Callable[[AllotmentTask], tuple[Placement, ...]]
HABITS = pytest.mark.parametrize("habit", [first_come_first_served, one_by_one])


def numbers(task: AllotmentTask, placed: tuple[Placement, ...]) -> list[int]:
    """Return the groups' numbers in the order of the people."""
    of = {one.person_id: task.by_id[one.group_id].no for one in placed}
    return [of[person.id] for person in task.participants]


def test_whoever_answered_first_gets_the_wish_and_the_next_one_what_is_left() -> None:
    groups = some_groups(2, capacity=1)
    wish = (groups[1].id, groups[0].id)
    task = a_task(some_people(2, wishes=wish), groups)
    assert numbers(task, first_come_first_served(task)) == [2, 1]


def test_whoever_wishes_nothing_gets_the_emptiest_group() -> None:
    groups = some_groups(2)
    first, *others = some_people(3)
    task = a_task((replace(first, wishes=(groups[0].id,)), *others), groups)
    assert numbers(task, first_come_first_served(task)) == [1, 2, 1]


@HABITS
def test_a_lock_stays_whatever_was_wished(habit: Way) -> None:
    groups = some_groups(3)
    people = some_people(2, wishes=(groups[0].id,))
    task = a_task(people, groups, locks=frozenset({Placement(people[1].id, groups[2].id)}))
    assert numbers(task, habit(task)) == [1, 3]


@HABITS
def test_whoever_leads_a_group_is_in_it(habit: Way) -> None:
    groups = some_groups(2)
    first, second = some_people(2, wishes=(groups[0].id,))
    task = a_task((first, replace(second, leads=frozenset({groups[1].id}))), groups)
    assert numbers(task, habit(task)) == [1, 2]


def test_by_hand_each_one_goes_where_it_costs_least_just_then() -> None:
    groups = some_groups(2)
    task = a_task(some_people(2), groups, weights=weights(size_tolerance=0))
    assert numbers(task, one_by_one(task)) == [1, 2]


@HABITS
def test_where_every_group_breaks_a_rule_the_first_choice_is_taken(habit: Way) -> None:
    groups = some_groups(1, capacity=1)
    task = a_task(some_people(2), groups)
    assert numbers(task, habit(task)) == [1, 1]
