"""How groups are formed without a search, to compare one with: first come, first served, and one by one by hand."""

from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum

from secretariat.domain.allotment import AllotmentTask, Group, Participant, Placement
from secretariat.domain.allotment_cost import cost_of
from secretariat.domain.allotment_figures import Figures, figures
from secretariat.domain.allotment_outcome import points_in_words
from secretariat.domain.allotment_rules import broken_rules
from secretariat.domain.statements import Statement, statement

MOST_PLACES = 2_500
"""For so many people times groups both ways are worked out within a second."""


class Habit(StrEnum):
    """A way to form groups without a search."""

    FIRST_COME = "first_come"
    ONE_BY_ONE = "one_by_one"


def compared(task: AllotmentTask) -> tuple[tuple[Habit, Figures], ...]:
    """Return what groups would come to that are formed without a search; nothing for a meeting too large to try."""
    if len(task.participants) * len(task.groups) > MOST_PLACES:
        return ()
    ways = ((Habit.FIRST_COME, first_come_first_served), (Habit.ONE_BY_ONE, one_by_one))
    return tuple((habit, figures(task, way(task))) for habit, way in ways)


def habit_in_words(habit: Habit, counted: Figures) -> Statement:
    """Return what a way without a search costs, and how many hard rules it breaks."""
    points, broken = points_in_words(counted.cost.total), len(counted.broken) or ""
    return statement(f"allotment.compared.{habit}", points=points, broken=broken)


def first_come_first_served(task: AllotmentTask) -> tuple[Placement, ...]:
    """Give everybody, in the order of answers, the best wish that has room, else the emptiest group."""

    def order(person: Participant, groups: Sequence[Group], placed: Sequence[Placement]) -> Iterable[Group]:
        wished = {one: rank for rank, one in enumerate(person.wishes)}
        return sorted(groups, key=lambda one: (wished.get(one.id, len(wished)), _inside(placed, one), one.no))

    return _in_turn(task, order)


def one_by_one(task: AllotmentTask) -> tuple[Placement, ...]:
    """Put one after the other, in the order of answers, where it costs least by all rules at that moment."""

    def order(person: Participant, groups: Sequence[Group], placed: Sequence[Placement]) -> Iterable[Group]:
        cost = {one.id: cost_of(task, (*placed, Placement(person.id, one.id))).total for one in groups}
        return sorted(groups, key=lambda one: (cost[one.id], one.no))

    return _in_turn(task, order)


def _in_turn(
    task: AllotmentTask, order: Callable[[Participant, Sequence[Group], Sequence[Placement]], Iterable[Group]]
) -> tuple[Placement, ...]:
    """Place one after the other: where somebody is set, else in the first group that breaks no rule more."""
    placed: list[Placement] = []
    for person in task.participants:
        for number, groups in task.rounds.items():
            fixed = [Placement(person.id, one.id) for one in groups if Placement(person.id, one.id) in task.locks]
            if (person.id, number) in task.leading:
                fixed = [Placement(person.id, task.leading[person.id, number])]
            tries = fixed or [Placement(person.id, one.id) for one in order(person, groups, placed)]
            before = set(broken_rules(task, placed))
            allowed = (one for one in tries if set(broken_rules(task, (*placed, one))) <= before)
            placed.append(next(allowed, tries[0]))
    return tuple(placed)


def _inside(placed: Sequence[Placement], group: Group) -> int:
    return sum(one.group_id == group.id for one in placed)
