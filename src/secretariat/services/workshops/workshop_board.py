"""Step 4 of a meeting as a board: who could be in which group, with wishes, bonds and locks, and what it comes to."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from secretariat.domain.allotment import AllotmentTask, Placement
from secretariat.domain.allotment_figures import Figures, GroupFigures, figures
from secretariat.domain.allotment_outcome import rank_of
from secretariat.domain.invitations import Answer
from secretariat.domain.names import list_name, person_order
from secretariat.domain.workshops import Assignment, AssignmentState, BondKind, BondMember, WorkshopBond, WorkshopGroup
from secretariat.services.meeting.awaited import awaited, leading
from secretariat.services.meeting.gathering import MeetingFolder
from secretariat.services.meeting.who_acts import place_acted_for
from secretariat.services.papers.printed_names import institution_of
from secretariat.services.workshops.allotment import allotment_task, locks_of
from secretariat.storage.reading import Reading


@dataclass(frozen=True, slots=True)
class BoardPerson:
    """Somebody who comes, has not answered yet, or is placed though she does not come (`answer` is DECLINED then).

    `wishes` and `never` are groups by id, of every round.
    """

    id: str
    name: str
    organisation: str
    bench: str
    answer: Answer
    wishes: tuple[str, ...] = ()
    never: frozenset[str] = frozenset()
    leads: frozenset[str] = frozenset()
    reply_id: str = ""

    @property
    def comes(self) -> bool:
        """Whether she said yes or comes for somebody: only then she counts."""
        return self.answer in {Answer.ACCEPTED, Answer.REPRESENTED}


@dataclass(frozen=True, slots=True)
class BoardBond:
    """People who are to be in one group, or in different ones."""

    id: str
    kind: BondKind
    people: tuple[str, ...]


@dataclass(frozen=True)
class Board:
    """All there is to place, as it stands now; people are in the order of lists."""

    task: AllotmentTask
    groups: tuple[WorkshopGroup, ...]
    people: Mapping[str, BoardPerson]
    assignments: tuple[Assignment, ...]
    benches: Mapping[str, str]
    bonds: tuple[BoardBond, ...] = ()

    @cached_property
    def placements(self) -> tuple[Placement, ...]:
        """Who is where."""
        return tuple(Placement(one.person_id, one.group_id) for one in self.assignments)

    @cached_property
    def placed(self) -> Mapping[tuple[str, int], Assignment]:
        """Where somebody is, by person and round."""
        return {(one.person_id, one.round): one for one in self.assignments}

    @cached_property
    def figures(self) -> Figures:
        """What it comes to."""
        return figures(self.task, self.placements)

    @cached_property
    def of_group(self) -> Mapping[str, GroupFigures]:
        """What a group comes to, by its id."""
        return {one.group_id: one for one in self.figures.groups}

    @property
    def rounds(self) -> tuple[int, ...]:
        """The rounds there are; the first one before there is any group."""
        return tuple(self.task.rounds) or (1,)

    def groups_of(self, round_: int) -> tuple[WorkshopGroup, ...]:
        """Return the groups of a round by number."""
        return tuple(one for one in self.groups if one.round == round_)

    def people_in(self, group_id: str, round_: int) -> tuple[BoardPerson, ...]:
        """Return who is in a group; with an empty id who comes or is awaited and is in none."""
        if group_id:
            return tuple(self._members.get(group_id, ()))
        placed = self.placed
        free = (one for one in self.people.values() if (one.id, round_) not in placed)
        return tuple(one for one in free if one.answer is not Answer.DECLINED)

    @cached_property
    def _members(self) -> Mapping[str, list[BoardPerson]]:
        groups: dict[str, list[str]] = {one.person_id: [] for one in self.assignments}
        for one in self.assignments:
            groups[one.person_id].append(one.group_id)
        found: dict[str, list[BoardPerson]] = {}
        for person in self.people.values():
            for group_id in groups.get(person.id, ()):
                found.setdefault(group_id, []).append(person)
        return found

    def rank(self, person_id: str, round_: int) -> int | None:
        """Return which of her wishes somebody's group is, 1 for the first; None where it is none of them."""
        placed = self.placed.get((person_id, round_))
        if placed is None or person_id not in self.task.people:
            return None
        return rank_of(self.task, Placement(person_id, placed.group_id))

    def is_confirmed(self, person_id: str, round_: int) -> bool:
        """Say whether she was told her group: then only the clerk moves her (W09)."""
        placed = self.placed.get((person_id, round_))
        return placed is not None and placed.state is not AssignmentState.PROPOSED

    def bonds_of(self, person_ids: Iterable[str]) -> tuple[BoardBond, ...]:
        """Return the bonds of which somebody is a member."""
        wanted = set(person_ids)
        return tuple(one for one in self.bonds if wanted & set(one.people))


def workshop_board(reading: Reading, folder: MeetingFolder) -> Board:
    """Gather the board of a meeting. Needs are in it only as what they ask of a room."""
    task = allotment_task(reading, folder)
    return Board(
        task=task,
        groups=folder.groups,
        people=_people(folder, task),
        assignments=folder.assignments,
        benches={bench.id: bench.short_name or bench.name for bench in folder.benches},
        bonds=_bonds(reading, folder.meeting.id),
    )


def with_assignments(board: Board, folder: MeetingFolder) -> Board:
    """Return the board after people changed their places and nothing else."""
    missing = {one.person_id for one in folder.assignments} - board.people.keys()
    people = board.people if not missing else _people(folder, board.task)
    task = replace(board.task, **locks_of(folder, board.task.people))
    return replace(board, task=task, people=people, assignments=folder.assignments)


def _people(folder: MeetingFolder, task: AllotmentTask) -> Mapping[str, BoardPerson]:
    coming, leaders = awaited(folder), leading(folder)
    known = [folder.people.persons[one] for one in dict.fromkeys((*coming, *(a.person_id for a in folder.assignments)))]
    found = {}
    for person in sorted(known, key=person_order):
        place, participant = place_acted_for(folder, person), task.people.get(person.id)
        staff = {one.id for one in folder.groups if person.id in (one.moderator_id, one.recorder_id)}
        absent = Answer.ACCEPTED if person.id in leaders else Answer.DECLINED  # they need not be invited
        answer, reply_id, wishes = coming.get(person.id, (absent, "", ()))
        found[person.id] = BoardPerson(
            id=person.id,
            name=list_name(person),
            organisation=institution_of(folder, person, place),
            bench=(place.bench.short_name or place.bench.name) if place else "",
            answer=answer,
            wishes=wishes,
            never=participant.never if participant else frozenset(),
            leads=frozenset(staff),
            reply_id=reply_id,
        )
    return found


def _bonds(reading: Reading, meeting_id: str) -> tuple[BoardBond, ...]:
    known = reading.all(WorkshopBond, meeting_id=meeting_id)
    members = reading.all(BondMember, bond_id=tuple(one.id for one in known))
    return tuple(
        BoardBond(one.id, one.kind, tuple(member.person_id for member in members if member.bond_id == one.id))
        for one in known
    )
