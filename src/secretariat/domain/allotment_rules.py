"""What no allotment may break (W1-W5, bonds, minimum), as a list of rules: each can be judged, named and left out."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from secretariat.domain.allotment import AllotmentTask, Group, Placement, once, placed_in
from secretariat.domain.need_effects import INTERPRETERS_OF_A_TEAM
from secretariat.domain.workshops import BondKind


class RuleKind(StrEnum):
    """What kind of thing must hold."""

    CAPACITY = "capacity"
    MINIMUM = "minimum"
    WHEELCHAIR = "wheelchair"
    STEP_FREE = "step_free"
    HEARING_LOOP = "hearing_loop"
    INTERPRETERS = "interpreters"
    TOGETHER = "together"
    APART = "apart"
    LOCK = "lock"
    LEADS = "leads"


@dataclass(frozen=True, slots=True)
class HardRule:
    """One thing that must hold: of a group, of people, of both, or of a kind of interpreters (`word`)."""

    kind: RuleKind
    group_id: str = ""
    people: tuple[str, ...] = ()
    word: str = ""


ROOM_RULES = (RuleKind.STEP_FREE, RuleKind.HEARING_LOOP)
"""What a room has or has not; each names the field of `Participant` and `Group` it is about."""


@once
def hard_rules(task: AllotmentTask) -> tuple[HardRule, ...]:
    """Return the rules that can be broken in this task, each once, those first that a clerk changes most easily."""
    return tuple(dict.fromkeys((*_of_people(task), *_of_rooms(task), *_of_sizes(task))))


def broken_rules(task: AllotmentTask, placements: Iterable[Placement]) -> tuple[HardRule, ...]:
    """Return the rules that these placements break; who is not placed yet breaks none."""
    placed = placed_in(placements)
    return tuple(rule for rule in hard_rules(task) if not _holds(rule, task, placed))


def unplaced(task: AllotmentTask, placements: Iterable[Placement]) -> tuple[tuple[str, int], ...]:
    """W1: return who has no group in which round."""
    missing = {number: dict.fromkeys(task.people) for number in task.rounds}
    for person_id, group_id in placements:
        missing[task.by_id[group_id].round].pop(person_id, None)
    return tuple((person_id, number) for number, people in missing.items() for person_id in people)


def seats_taken(task: AllotmentTask, group: Group, people: Sequence[str]) -> int:
    """W2, I22: return how many sit in a group's room: who works, assistants, moderator, recorder, interpreters."""
    present = [task.people[one] for one in people]
    kinds = {kind for one in present for kind in one.interpreters}
    return sum(one.seats for one in present) + group.outside_staff + len(kinds) * INTERPRETERS_OF_A_TEAM


def at_work_in(task: AllotmentTask, group: Group, people: Iterable[str]) -> list[str]:
    """Return who of a group works there: whoever leads one of its round does not count, wherever she is."""
    leading = task.leading
    return [one for one in people if (one, group.round) not in leading] if leading else list(people)


def _of_people(task: AllotmentTask) -> Iterator[HardRule]:
    """Give the rules in the order of people and groups: ids, which differ from register to register, decide nothing."""
    order = {person_id: number for number, person_id in enumerate(task.people)}
    places = {group.id: number for number, group in enumerate(task.groups)}
    for person_id, group_id in sorted(task.locks, key=lambda one: (order[one.person_id], places[one.group_id])):
        if group_id not in task.people[person_id].leads:
            yield HardRule(RuleKind.LOCK, group_id, (person_id,))
    bonds = ((bond.kind, tuple(one.id for one in task.participants if one.id in bond.people)) for bond in task.bonds)
    for kind, people in sorted(bonds, key=lambda bond: ([order[one] for one in bond[1]], bond[0])):
        if len(people) > 1:
            yield HardRule(RuleKind.TOGETHER if kind is BondKind.TOGETHER else RuleKind.APART, people=people)
    for person_id, number in sorted(task.leading, key=lambda one: (order[one[0]], one[1])):
        yield HardRule(RuleKind.LEADS, task.leading[person_id, number], (person_id,))


def _of_rooms(task: AllotmentTask) -> Iterator[HardRule]:
    special = [one for one in task.participants if one.asks_of_a_room]
    following = Counter(kind for one in special for kind in one.interpreters)
    for kind in sorted(following):
        if following[kind] > task.teams_of(kind):
            yield HardRule(RuleKind.INTERPRETERS, word=kind)
    for rule in ROOM_RULES:
        if any(getattr(one, rule) for one in special):
            yield from (HardRule(rule, group.id) for group in task.groups if not getattr(group, rule))
    in_wheelchairs = sum(one.wheelchair for one in special)
    for group in task.groups:
        if group.wheelchair_places is not None and group.wheelchair_places < in_wheelchairs:
            yield HardRule(RuleKind.WHEELCHAIR, group.id)


def _of_sizes(task: AllotmentTask) -> Iterator[HardRule]:
    yield from (HardRule(RuleKind.MINIMUM, one.id) for one in task.groups if one.minimum > 0)
    yield from (HardRule(RuleKind.CAPACITY, one.id) for one in task.groups if one.capacity is not None)


def _holds(rule: HardRule, task: AllotmentTask, placed: Mapping[str, list[str]]) -> bool:
    match rule.kind:
        case RuleKind.LOCK | RuleKind.LEADS:
            return _holds_place(rule, task, placed)
        case RuleKind.TOGETHER | RuleKind.APART:
            return all(_bond_holds(rule, groups, placed) for groups in task.rounds.values())
        case RuleKind.INTERPRETERS:
            return all(_teams_suffice(rule.word, task, groups, placed) for groups in task.rounds.values())
        case _:
            return _holds_room(rule, task, task.by_id[rule.group_id], placed.get(rule.group_id, []))


def _holds_place(rule: HardRule, task: AllotmentTask, placed: Mapping[str, list[str]]) -> bool:
    others = task.rounds[task.by_id[rule.group_id].round]
    return not any(rule.people[0] in placed.get(one.id, ()) for one in others if one.id != rule.group_id)


def _holds_room(rule: HardRule, task: AllotmentTask, group: Group, people: Sequence[str]) -> bool:
    match rule.kind:
        case RuleKind.CAPACITY:
            return group.capacity is None or seats_taken(task, group, people) <= group.capacity
        case RuleKind.MINIMUM:
            return len(at_work_in(task, group, people)) >= group.minimum
        case RuleKind.WHEELCHAIR:
            return sum(task.people[one].wheelchair for one in people) <= (group.wheelchair_places or 0)
        case _:
            return not any(getattr(task.people[one], rule.kind) for one in people)


def _bond_holds(rule: HardRule, groups: Iterable[Group], placed: Mapping[str, list[str]]) -> bool:
    counts = [count for one in groups if (count := len(set(rule.people) & set(placed.get(one.id, ()))))]
    return len(counts) <= 1 if rule.kind is RuleKind.TOGETHER else max(counts, default=0) <= 1


def _teams_suffice(kind: str, task: AllotmentTask, groups: Iterable[Group], placed: Mapping[str, list[str]]) -> bool:
    used = sum(any(kind in task.people[one].interpreters for one in placed.get(group.id, ())) for group in groups)
    return used <= task.teams_of(kind)
