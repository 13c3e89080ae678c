"""What must be arranged for a meeting: from the needs of those who come to measures with quantity and day to order."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.life_cycles import check_move
from secretariat.domain.need_effects import INTERPRETERS_OF_A_TEAM
from secretariat.domain.need_rules import check_accommodation
from secretariat.domain.needs import Accommodation, AccommodationState, NeedEffect, NeedKind
from secretariat.domain.work_calendar import WorkCalendar

OPEN_STATES = frozenset({AccommodationState.NEEDED, AccommodationState.REQUESTED})
"""Not promised yet by whoever would do it."""
SIGNED_ALONE = 60
"""Minutes that one interpreter can work without another who takes turns (handbook 3.2)."""


@dataclass(frozen=True, slots=True)
class Demand:
    """How much of one kind a meeting needs: `needed` for those who come, `awaited` for those who have not answered.

    `by_group` says how much of it in which workshop group, in the order of the groups.
    """

    kind: NeedKind
    needed: int
    awaited: int = 0
    by_group: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Expected:
    """Who comes to a meeting, and who has not answered yet."""

    coming: frozenset[str]
    awaited: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Placed:
    """Which workshop group people are in: by round, then by person, the group's id."""

    rounds: tuple[Mapping[str, str], ...] = ()


def demands(
    needed: Mapping[str, Iterable[NeedKind]], expected: Expected, placed: Placed, minutes: int | None
) -> tuple[Demand, ...]:
    """Return what a meeting of so many minutes needs, in the order of the catalogue.

    Measures are counted by people; interpreters by teams, which those who share them need once in each group.
    """
    people: dict[str, set[str]] = {}
    kinds: dict[str, NeedKind] = {}
    for person_id, of_person in needed.items():
        for kind in of_person:
            kinds[kind.id] = kind
            people.setdefault(kind.id, set()).add(person_id)
    found = []
    for kind in sorted(kinds.values(), key=lambda kind: (kind.sort_no, kind.name)):
        coming, awaited = people[kind.id] & expected.coming, people[kind.id] & expected.awaited
        by_group = _by_group(kind, coming, placed, minutes)
        most = max((sum(count for _, count in of_round) for of_round in by_group), default=0)
        demand = Demand(
            kind=kind,
            needed=max(quantity(kind, len(coming), minutes), most),
            awaited=quantity(kind, len(awaited), minutes),
            by_group=tuple(pair for of_round in by_group for pair in of_round),
        )
        if demand.needed or demand.awaited:
            found.append(demand)
    return tuple(found)


def quantity(kind: NeedKind, people: int, minutes: int | None) -> int:
    """Return how much of a kind so many people in one room need: a team of interpreters serves all of them."""
    if kind.effect is not NeedEffect.INTERPRETERS or not people:
        return people
    return 1 if minutes is not None and minutes <= SIGNED_ALONE else INTERPRETERS_OF_A_TEAM


def order_by(kind: NeedKind, meeting_on: date, calendar: WorkCalendar) -> date:
    """Return the last Arbeitstag on which a kind can be ordered in time."""
    return calendar.office_days_before(meeting_on, kind.lead_days) if kind.lead_days else meeting_on


def arranged(kind_name: str, accommodations: Iterable[Accommodation]) -> int:
    """Return how much of a kind is on its way, wherever in the meeting; what cannot be had does not count."""
    able = (one for one in accommodations if one.state is not AccommodationState.UNAVAILABLE)
    return sum(one.quantity for one in able if one.kind == kind_name)


def check_arrangement(new: Accommodation, stored: Accommodation | None, group_meeting_id: str | None) -> None:
    """Refuse a measure of nothing, of less than nothing to pay, in another meeting's group, or out of its life.

    `group_meeting_id` is the meeting of the group that it is for.
    """
    if not new.kind.strip():
        raise RuleBrokenError("accommodation.kind_missing", field="kind")
    if new.quantity < 1:
        raise RuleBrokenError("accommodation.quantity", field="quantity")
    if new.cost is not None and new.cost < 0:
        raise RuleBrokenError("accommodation.cost", field="cost")
    if new.group_id is not None and group_meeting_id != new.meeting_id:
        raise RuleBrokenError("accommodation.group_elsewhere", field="group_id")
    if new.ordered_on and new.confirmed_on and new.confirmed_on < new.ordered_on:
        raise RuleBrokenError("accommodation.confirmed_early", field="confirmed_on")
    check_accommodation(new)
    if stored is not None:
        check_move(stored.state, new.state)


def _by_group(
    kind: NeedKind, people: Collection[str], placed: Placed, minutes: int | None
) -> list[tuple[tuple[str, int], ...]]:
    rounds = []
    for groups in placed.rounds:
        counts: dict[str, int] = {}
        for person_id, group_id in groups.items():
            if person_id in people:
                counts[group_id] = counts.get(group_id, 0) + 1
        order = dict.fromkeys(groups.values())
        rounds.append(tuple((id_, quantity(kind, counts[id_], minutes)) for id_ in order if id_ in counts))
    return rounds
