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


Compared = tuple[tuple[Habit, Figures], ...]
"""What each way without a search comes to."""


def compared(task: AllotmentTask, turn: Callable[[], None] = lambda: None) -> Compared:
    """Return what groups would come to that are formed without a search; nothing for a meeting too large to try.

    Locked placements stay, confirmed ones do not: otherwise everything would be as good as it is once it is confirmed.
    `turn` is called for each person and may stop it by an exception.
    """
    free = task.before_confirmation()
    if len(free.participants) * len(free.groups) > MOST_PLACES:
        return ()
    ways = ((Habit.FIRST_COME, first_come_first_served), (Habit.ONE_BY_ONE, one_by_one))
    return tuple((habit, figures(free, way(free, turn))) for habit, way in ways)


def habits_in_words(now: Figures, habits: Compared) -> tuple[Statement, ...]:
    """Return what each way without a search costs, and what that says of the groups as they are `now`."""
    told = [_habit_in_words(habit, counted) for habit, counted in habits]
    if habits and not now.unplaced:
        told.append(verdict_in_words(now, habits))
    return tuple(told)


def verdict_in_words(now: Figures, habits: Compared) -> Statement:
    """Return whether whole groups are better than those formed without a search: hard rules count before points."""
    best, reached = min(_worth(counted) for _, counted in habits), _worth(now)
    if reached == best:
        return statement("allotment.compared.equal")
    return statement("allotment.compared.better" if reached < best else "allotment.compared.worse")


def _worth(counted: Figures) -> tuple[int, int]:
    return len(counted.broken), counted.cost.total


def _habit_in_words(habit: Habit, counted: Figures) -> Statement:
    points, broken = points_in_words(counted.cost.total), len(counted.broken) or ""
    sizes = {"least": str(counted.smallest), "most": str(counted.largest)}
    return statement(f"allotment.compared.{habit}", points=points, broken=broken, **sizes)


def first_come_first_served(task: AllotmentTask, turn: Callable[[], None] = lambda: None) -> tuple[Placement, ...]:
    """Give everybody, in the order of answers, the best wish that has room, else the emptiest group."""

    def order(person: Participant, groups: Sequence[Group], placed: Sequence[Placement]) -> Iterable[Group]:
        wished = {one: rank for rank, one in enumerate(person.wishes)}
        return sorted(groups, key=lambda one: (wished.get(one.id, len(wished)), _inside(placed, one), one.no))

    return _in_turn(task, order, turn)


def one_by_one(task: AllotmentTask, turn: Callable[[], None] = lambda: None) -> tuple[Placement, ...]:
    """Put one after the other, in the order of answers, where it costs least by all rules at that moment."""

    def order(person: Participant, groups: Sequence[Group], placed: Sequence[Placement]) -> Iterable[Group]:
        cost = {one.id: cost_of(task, (*placed, Placement(person.id, one.id))).total for one in groups}
        return sorted(groups, key=lambda one: (cost[one.id], one.no))

    return _in_turn(task, order, turn)


def _in_turn(
    task: AllotmentTask,
    order: Callable[[Participant, Sequence[Group], Sequence[Placement]], Iterable[Group]],
    turn: Callable[[], None],
) -> tuple[Placement, ...]:
    """Place one after the other: where somebody is set, else in the first group that breaks no rule more."""
    placed: list[Placement] = []
    for person in task.participants:
        turn()
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
