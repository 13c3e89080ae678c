"""How groups are formed without a search: first come, first served, and by hand, one after the other."""

from collections.abc import Sequence
from dataclasses import replace

from secretariat.domain.allotment import AllotmentTask, Group, Participant, Placement
from secretariat.domain.allotment_cost import cost_of
from secretariat.domain.allotment_rules import broken_rules


def first_come_first_served(task: AllotmentTask) -> tuple[Placement, ...]:
    """Give everybody, in the order of answers, the best wish that has room, else the emptiest group."""
    placed: list[Placement] = []
    for person in task.participants:
        for groups in task.rounds.values():
            wished = {one: rank for rank, one in enumerate(person.wishes)}
            order = sorted(groups, key=lambda one: (wished.get(one.id, len(wished)), _inside(placed, one), one.no))
            placed.append(_first_allowed(task, placed, person, order))
    return tuple(placed)


def hand_made(task: AllotmentTask) -> tuple[Placement, ...]:
    """Put one after the other where it costs least by all rules at that moment, with even groups in sight."""
    placed: list[Placement] = []
    for person in task.participants:
        for groups in task.rounds.values():
            so_far = replace(task, participants=(*_people(task, placed), person))
            cost = {one.id: cost_of(so_far, (*placed, Placement(person.id, one.id))).total for one in groups}
            order = sorted(groups, key=lambda one: (cost[one.id], one.no))
            placed.append(_first_allowed(task, placed, person, order))
    return tuple(placed)


def _first_allowed(
    task: AllotmentTask, placed: Sequence[Placement], person: Participant, order: Sequence[Group]
) -> Placement:
    known = [one for one in task.locks if one.person_id == person.id]
    known += [Placement(person.id, one) for one in person.leads]
    chosen = [one for one in known if one.group_id in {group.id for group in order}]
    tries = chosen or [Placement(person.id, one.id) for one in order]
    before = set(broken_rules(task, placed))
    return next((one for one in tries if set(broken_rules(task, (*placed, one))) <= before), tries[0])


def _inside(placed: Sequence[Placement], group: Group) -> int:
    return sum(one.group_id == group.id for one in placed)


def _people(task: AllotmentTask, placed: Sequence[Placement]) -> tuple[Participant, ...]:
    known = {one.person_id for one in placed}
    return tuple(one for one in task.participants if one.id in known)
