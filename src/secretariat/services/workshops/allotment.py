"""What a clerk does with the allotment of workshop groups: gathered from the register, found, kept as one step."""

from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, TypedDict

from secretariat.deferred import deferred
from secretariat.domain.allotment import AllotmentTask, Bond, Group, Participant, Placement
from secretariat.domain.allotment_outcome import Allotment, Contradiction, Reason, source_of
from secretariat.domain.errors import RuleBrokenError, SecretariatError
from secretariat.domain.invitations import Answer, Reply
from secretariat.domain.meetings import Room
from secretariat.domain.names import person_order, plain_name
from secretariat.domain.need_effects import NO_NEEDS, NeedCounts
from secretariat.domain.needs import Accommodation, AccommodationState, NeedEffect
from secretariat.domain.people import Person
from secretariat.domain.workshops import (
    AllotmentWeights,
    Assignment,
    AssignmentSource,
    AssignmentState,
    BondMember,
    GroupRefusal,
    WorkshopBond,
    WorkshopGroup,
)
from secretariat.services.meeting.awaited import awaited
from secretariat.services.meeting.gathering import MeetingFolder
from secretariat.services.meeting.who_acts import place_acted_for
from secretariat.services.needs.need_catalogue import need_kinds
from secretariat.services.needs.need_effects import need_effects
from secretariat.storage.reading import Reading
from secretariat.storage.writing import Writing

if TYPE_CHECKING:
    from secretariat.services.workshops import allotment_answers, allotment_contradiction, allotment_solver
else:
    allotment_answers = deferred("secretariat.services.workshops.allotment_answers")
    allotment_contradiction = deferred("secretariat.services.workshops.allotment_contradiction")
    allotment_solver = deferred("secretariat.services.workshops.allotment_solver")

FIXED = {AssignmentState.CONFIRMED, AssignmentState.CHANGED_ON_SITE}
"""W09: whoever was told a group stays there, unless the clerk moves her."""

LONGEST_SEARCH = 600


class Locks(TypedDict):
    """What of a task changes when people are moved and nothing else."""

    locks: frozenset[Placement]
    confirmed: frozenset[Placement]


def allotment_task(reading: Reading, folder: MeetingFolder) -> AllotmentTask:
    """Gather what an allotment depends on: who said yes or comes for somebody, groups, rooms, wishes, bonds, locks.

    Needs come as what they ask of a room; no word of them is in what this returns.
    """
    effects = need_effects(reading, folder.meeting)
    refused = _refused(reading, folder)
    participants = tuple(
        _participant(folder, person, reply, effects.get(person.id, NO_NEEDS), refused)
        for person, reply in _taking_part(folder)
    )
    coming = {one.id for one in participants}
    loops = _loops(reading, folder)
    groups = tuple(_group(folder, group, _outside(group, coming, effects), loops) for group in folder.groups)
    return AllotmentTask(
        participants=participants,
        groups=groups,
        weights=weights_of(reading, folder.meeting.id),
        bonds=_bonds(reading, folder.meeting.id),
        teams=_teams(reading, folder.meeting.id),
        **locks_of(folder, coming),
    )


def locks_of(folder: MeetingFolder, coming: Container[str]) -> Locks:
    """Return the placements of people who come that stay: locked ones, and such as were only confirmed (W5, W09)."""
    fixed = {
        Placement(one.person_id, one.group_id): one.locked
        for one in folder.assignments
        if (one.locked or one.state in FIXED) and one.person_id in coming
    }
    return Locks(locks=frozenset(fixed), confirmed=frozenset(one for one, locked in fixed.items() if not locked))


def placements_of(folder: MeetingFolder) -> tuple[Placement, ...]:
    """Return who is where now."""
    return tuple(Placement(one.person_id, one.group_id) for one in folder.assignments)


def weights_of(reading: Reading, meeting_id: str) -> AllotmentWeights:
    """Return the weights of a meeting's allotment; the usual ones as long as nobody changed them."""
    stored = reading.all(AllotmentWeights, meeting_id=meeting_id)
    return stored[0] if stored else AllotmentWeights(meeting_id=meeting_id)


def keep_weights(writing: Writing, weights: AllotmentWeights) -> None:
    """Keep the weights of a meeting; refuses what is below zero, or a search of no time or of more than ten minutes."""
    for name in WEIGHTS:
        if getattr(weights, name) < 0:
            raise RuleBrokenError("allotment.weight_negative", field=name)
    if not 1 <= weights.seconds <= LONGEST_SEARCH:
        raise RuleBrokenError("allotment.seconds", field="seconds", most=LONGEST_SEARCH)
    writing.keep(weights)


WEIGHTS = (
    "second_wish",
    "further_wish",
    "no_wish",
    "against_wishes",
    "never",
    "bench_missing",
    "uneven_size",
    "size_tolerance",
    "organisation_share",
    "area_unmixed",
)
"""The weights that a clerk sees and changes, in the order of the handbook's rules."""


def find_allotment(
    task: AllotmentTask, *, keep: Sequence[Placement] = (), turn: Callable[[], None] = lambda: None
) -> Allotment | Contradiction:
    """Find the cheapest allotment, or the fewest hard rules that contradict each other. Takes its time.

    With `keep` the fewest people leave these placements (after a late refusal or arrival). `turn` is called between
    the parts of the search and may stop it by an exception. Raises SecretariatError `allotment.nobody`, `.no_group`,
    `.solver_missing` (highspy cannot be loaded here), `.out_of_time`.
    """
    if not task.groups:
        raise SecretariatError("allotment.no_group")
    if not task.participants:
        raise SecretariatError("allotment.nobody")
    with _solver():
        found = allotment_solver.solve(task, keep=keep, turn=turn)
        return allotment_contradiction.contradiction(task, turn=turn) if found is None else found


def explain(
    task: AllotmentTask,
    placements: Sequence[Placement],
    people: Iterable[str] | None = None,
    *,
    turn: Callable[[], None] = lambda: None,
) -> tuple[Reason, ...]:
    """Say why somebody, or everybody, is where she is; what a better wish would cost is searched anew for each.

    That placements were confirmed is no reason for them.
    """
    with _solver():
        return allotment_answers.reasons(task.before_confirmation(), placements, people, turn=turn)


def lock_cost(task: AllotmentTask, lock: Placement) -> int | None:
    """Return how many points a lock costs; None where everything contradicts itself with it or without it."""
    with _solver():
        return allotment_answers.lock_cost(task, lock)


@contextmanager
def _solver() -> Iterator[None]:
    """Say that HiGHS cannot be loaded here: a policy that keeps a library from loading raises one or the other."""
    try:
        yield
    except (ImportError, OSError) as error:
        raise SecretariatError("allotment.solver_missing") from error


def keep_allotment(writing: Writing, task: AllotmentTask, placements: Sequence[Placement]) -> int:
    """Keep an allotment; returns how many placements it changed. Whoever does not come any more leaves her group.

    Locked and confirmed placements stay as they are.
    """
    meeting_id = task.weights.meeting_id
    known = {(one.person_id, one.round): one for one in writing.all(Assignment, meeting_id=meeting_id)}
    staff = {one for group in writing.all(WorkshopGroup, meeting_id=meeting_id) for one in _staff(group)}
    gone = [one for one in known.values() if one.person_id not in task.people and one.person_id not in staff]
    new, moved = [], []
    for placement in placements:
        round_ = task.by_id[placement.group_id].round
        before = known.get((placement.person_id, round_))
        source = source_of(task, placement)
        if before is None:
            leads = placement.group_id in task.people[placement.person_id].leads
            new.append(_assignment(meeting_id, round_, placement, source, locked=leads))
        elif before.group_id != placement.group_id or not (before.locked or before.state in FIXED):
            moved.append(replace(before, group_id=placement.group_id, source=source))
    writing.remove(*gone)
    changed = [one for one in moved if one != known[one.person_id, one.round]]
    writing.change(*changed)
    writing.add(*new)
    return len(gone) + len(changed) + len(new)


def confirm_allotment(writing: Writing, meeting_id: str) -> int:
    """Confirm all placements of a meeting: from now on nobody is moved but by the clerk (W09); returns how many."""
    proposed = writing.all(Assignment, meeting_id=meeting_id, state=AssignmentState.PROPOSED)
    writing.change(*(replace(one, state=AssignmentState.CONFIRMED) for one in proposed))
    return len(proposed)


def lock(writing: Writing, meeting_id: str, person_ids: Sequence[str], round_: int, *, locked: bool) -> None:
    """Lock people where they are in a round, or let them go again (W5): a confirmed placement is a proposal then."""
    placed = writing.all(Assignment, meeting_id=meeting_id, person_id=tuple(person_ids), round=round_)
    if locked:
        writing.change(*(replace(one, locked=True) for one in placed))
    else:
        writing.change(*(replace(one, locked=False, state=AssignmentState.PROPOSED) for one in placed))


def _taking_part(folder: MeetingFolder) -> tuple[tuple[Person, Reply], ...]:
    """Return who said yes, and who comes for somebody, each once with the answer whose wishes count."""
    replies = {one.id: one for one in folder.replies.values()}
    return tuple(
        (folder.people.persons[person_id], replies[reply_id])
        for person_id, (answer, reply_id, _) in awaited(folder).items()
        if answer is not Answer.OPEN
    )


def _participant(
    folder: MeetingFolder, person: Person, reply: Reply, needs: NeedCounts, refused: Mapping[str, frozenset[str]]
) -> Participant:
    place = place_acted_for(folder, person)
    organisation = folder.people.organisation_of(person, place.appointment if place else None)
    return Participant(
        id=person.id,
        name=plain_name(person),
        bench_id=place.bench.id if place else None,
        organisation_id=organisation.id if organisation else None,
        area_id=organisation.planning_area_id if organisation else None,
        wishes=tuple(wish.group_id for wish in folder.wishes.get(reply.id, ())),
        never=refused.get(reply.id, frozenset()),
        replied_on=reply.received_on,
        sort_key=person_order(person),
        seats=needs.places,
        wheelchair=needs.wheelchair_places > 0,
        step_free=needs.step_free,
        hearing_loop=needs.hearing_loop,
        interpreters=needs.teams,
        leads=frozenset(group.id for group in folder.groups if person.id in _staff(group)),
    )


def _outside(group: WorkshopGroup, coming: set[str], effects: Mapping[str, NeedCounts]) -> tuple[NeedCounts, ...]:
    """Return what those take up who lead a group and take no part otherwise (I22)."""
    return tuple(effects.get(one, NO_NEEDS) for one in _staff(group) - coming)


def _group(folder: MeetingFolder, group: WorkshopGroup, outside: Sequence[NeedCounts], loops: frozenset[str]) -> Group:
    room = folder.rooms.get(group.room_id or "")
    capacities = [one for one in (group.capacity, room.capacity_workshop if room else None) if one is not None]
    return Group(
        id=group.id,
        no=group.no,
        round=group.round,
        topic=group.topic,
        capacity=min(capacities, default=None),
        minimum=group.minimum or 0,
        outside_staff=sum(one.places for one in outside),
        wheelchair_places=_wheelchair_places(room, outside),
        step_free=room.step_free if room else True,
        hearing_loop=(room.hearing_loop if room else True) or group.id in loops or group.room_id in loops,
    )


def _wheelchair_places(room: Room | None, outside: Sequence[NeedCounts]) -> int | None:
    """Return how many places for wheelchairs are left to those who take part."""
    if room is None:
        return None
    return max(0, room.wheelchair_places - sum(one.wheelchair_places for one in outside))


def _staff(group: WorkshopGroup) -> frozenset[str]:
    return frozenset(one for one in (group.moderator_id, group.recorder_id) if one)


def _refused(reading: Reading, folder: MeetingFolder) -> dict[str, frozenset[str]]:
    refused: dict[str, frozenset[str]] = {}
    for one in reading.all(GroupRefusal, reply_id=tuple(reply.id for reply in folder.replies.values())):
        refused[one.reply_id] = refused.get(one.reply_id, frozenset()) | {one.group_id}
    return refused


def _bonds(reading: Reading, meeting_id: str) -> tuple[Bond, ...]:
    known = reading.all(WorkshopBond, meeting_id=meeting_id)
    members = reading.all(BondMember, bond_id=tuple(one.id for one in known))
    return tuple(Bond(one.kind, tuple(m.person_id for m in members if m.bond_id == one.id)) for one in known)


def _teams(reading: Reading, meeting_id: str) -> dict[str, int]:
    """Return how many teams of each kind of interpreters are arranged for."""
    arranged = _arranged(reading, meeting_id, NeedEffect.INTERPRETERS)
    teams: Counter[str] = Counter()
    for kind_id, accommodation in arranged:
        teams[kind_id] += accommodation.quantity
    return dict(teams)


def _loops(reading: Reading, folder: MeetingFolder) -> frozenset[str]:
    """Return the groups and rooms for which a hearing loop is arranged."""
    arranged = _arranged(reading, folder.meeting.id, NeedEffect.HEARING_LOOP)
    return frozenset(one for _, acc in arranged for one in (acc.group_id, acc.room_id) if one)


def _arranged(reading: Reading, meeting_id: str, effect: NeedEffect) -> list[tuple[str, Accommodation]]:
    kinds = {kind.name: kind.id for kind in need_kinds(reading) if kind.effect is effect}
    return [
        (kinds[one.kind], one)
        for one in reading.all(Accommodation, meeting_id=meeting_id)
        if one.kind in kinds and one.state is not AccommodationState.UNAVAILABLE
    ]


def _assignment(
    meeting_id: str, round_: int, placement: Placement, source: AssignmentSource, *, locked: bool
) -> Assignment:
    return Assignment(
        meeting_id=meeting_id,
        round=round_,
        person_id=placement.person_id,
        group_id=placement.group_id,
        source=source,
        locked=locked,
    )
