"""How an office would share people among groups without a search: by the order of answers, and one by one by hand."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from allotment_cases import a_task, some_groups, some_people, weights
from secretariat.domain.allotment import AllotmentTask, Placement
from secretariat.domain.allotment_figures import figures
from secretariat.domain.allotment_habits import compared, first_come_first_served, habits_in_words, one_by_one

Way = Callable[[AllotmentTask], tuple[Placement, ...]]
BETTER, EQUAL, WORSE = (f"allotment.compared.{word}" for word in ("better", "equal", "worse"))
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


def verdict(task: AllotmentTask, placed: tuple[Placement, ...]) -> str:
    """Return the code of the last thing that is said of groups beside those formed without a search."""
    return habits_in_words(figures(task, placed), compared(task))[-1].code


def two_who_want_the_same() -> AllotmentTask:
    """Return a task in which it costs nothing to leave the first one to the group she did not name first."""
    groups = some_groups(2, capacity=1)
    first, second = some_people(2, wishes=(groups[0].id, groups[1].id))
    return a_task((first, replace(second, wishes=(groups[0].id,))), groups)


def test_groups_are_told_to_be_better_as_good_or_worse_than_without_a_search() -> None:
    task = two_who_want_the_same()
    (first, second), (one, two) = task.participants, task.groups
    assert verdict(task, (Placement(first.id, two.id), Placement(second.id, one.id))) == BETTER
    assert verdict(task, first_come_first_served(task)) == EQUAL
    unlike = replace(task, participants=(first, replace(second, wishes=(two.id,))))
    assert verdict(unlike, (Placement(first.id, two.id), Placement(second.id, one.id))) == WORSE


def test_a_broken_rule_counts_before_any_points() -> None:
    task = two_who_want_the_same()
    both_in_one = tuple(Placement(person.id, task.groups[0].id) for person in task.participants)
    assert verdict(task, both_in_one) == WORSE


def test_groups_that_are_not_whole_are_not_judged() -> None:
    task = two_who_want_the_same()
    told = habits_in_words(figures(task, first_come_first_served(task)[:1]), compared(task))
    assert [one.code.rpartition(".")[2] for one in told] == ["first_come", "one_by_one"]


def test_to_be_confirmed_leaves_the_comparison_as_it_was() -> None:
    task = two_who_want_the_same()
    first, second = task.participants
    placed = frozenset({Placement(first.id, task.groups[1].id), Placement(second.id, task.groups[0].id)})
    told = replace(task, locks=placed, confirmed=placed)
    assert compared(told) == compared(task)
    assert verdict(told, tuple(placed)) == BETTER


def test_what_was_set_by_hand_is_set_in_the_comparison_too() -> None:
    task = two_who_want_the_same()
    lock = Placement(task.participants[0].id, task.groups[1].id)
    told = replace(task, locks=frozenset({lock}))
    assert verdict(told, (lock, Placement(task.participants[1].id, task.groups[0].id))) == EQUAL


def test_a_comparison_can_be_stopped() -> None:
    def stop() -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        compared(two_who_want_the_same(), stop)
