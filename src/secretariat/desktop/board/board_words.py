"""What the board says: of a person on her card, of a group in its head, of all of it in figures."""

from collections.abc import Iterable

from PySide6.QtCore import QObject

from secretariat.desktop.board.board_cards import Card
from secretariat.desktop.board.board_head import Heading
from secretariat.desktop.meeting.meeting_words import state_word
from secretariat.domain.allotment_figures import Figures, GroupFigures, full_in_words
from secretariat.domain.allotment_outcome import broken_in_words
from secretariat.domain.invitations import Answer
from secretariat.domain.names import list_name
from secretariat.domain.workshops import Assignment, BondKind, WorkshopGroup
from secretariat.sentences import said
from secretariat.services.meeting.gathering import MeetingFolder
from secretariat.services.workshops.workshop_board import Board, BoardBond, BoardPerson

WAITING_NAMED = 5
"""So many of a waiting list are named; the others are counted."""


class BoardWords(QObject):
    """Puts a board into words, in the language of the window."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._cards: dict[tuple[str, int], tuple[Assignment | None, BoardPerson, tuple[BoardBond, ...], Card]] = {}

    def card(self, board: Board, person: BoardPerson, round_: int) -> Card:
        """Return somebody's card; the one of before where nothing that it says has changed."""
        placed = board.placed.get((person.id, round_))
        known = self._cards.get((person.id, round_))
        if known is not None and known[0] == placed and known[1] is person and known[2] is board.bonds:
            return known[3]
        card = self._new_card(board, person, round_, placed)
        self._cards[person.id, round_] = placed, person, board.bonds, card
        return card

    def _new_card(self, board: Board, person: BoardPerson, round_: int, placed: Assignment | None) -> Card:
        group = board.task.by_id.get(placed.group_id) if placed else None
        rank = board.rank(person.id, round_)
        is_locked = placed is not None and (placed.locked or board.is_confirmed(person.id, round_))
        told = [person.organisation, person.bench]
        spoken = [person.name]
        spoken.append(self.tr("group {number}").format(number=group.no) if group else self.tr("no group"))
        spoken.append(self._wish(board, person, round_, rank))
        if placed is not None and placed.locked:
            spoken.append(self.tr("locked"))
        elif is_locked:
            spoken.append(self.tr("confirmed"))
        if not person.comes:
            spoken.append(self._answer(person))
        if board.bonds_of((person.id,)):
            spoken.append(self.tr("bound to others"))
        return Card(
            id=person.id,
            name=person.name,
            mark=self._mark(board, person, round_, rank),
            said=", ".join(one for one in spoken if one),
            told="\n".join(one for one in (*told, *spoken) if one),
            locked=is_locked,
        )

    def heading(self, board: Board, folder: MeetingFolder, group: WorkshopGroup) -> Heading:
        """Return what stands above a group."""
        figures = board.of_group[group.id]
        persons = folder.people.persons
        names = {one: list_name(persons[one]) for one in (group.moderator_id, group.recorder_id) if one}
        room = folder.rooms.get(group.room_id or "")
        held = f"{group.start:%H:%M}–{group.end:%H:%M}" if group.start and group.end else ""
        lines = [", ".join(one for one in (room.name if room else "", held) if one)]
        if group.moderator_id:
            lines.append(self.tr("Leads: {name}").format(name=names[group.moderator_id]))
        if group.recorder_id:
            lines.append(self.tr("Writes: {name}").format(name=names[group.recorder_id]))
        full = self.room_left(figures)
        awaited = sum(one.answer is Answer.OPEN for one in board.people_in(group.id, group.round) if not one.leads)
        if awaited:
            lines.append(self.tr("{count} have not answered").format(count=awaited))
        number = self.tr("Group {number}: {topic}").format(number=group.no, topic=group.topic)
        sign = " ".join(one for one in (group.symbol, group.colour) if one)
        return Heading(
            title=group.topic,
            full=tuple(full),
            lines=tuple(one for one in lines if one),
            said=", ".join(one for one in (number, sign, *full, *lines) if one),
            number=group.no,
            symbol=group.symbol,
            colour=group.colour,
        )

    def without(self, board: Board, round_: int) -> Heading:
        """Return what stands above those who are in no group."""
        people = board.people_in("", round_)
        free = sum(one.comes for one in people)
        title = self.tr("In no group yet")
        full = [self.tr("{count} are coming").format(count=free)]
        awaited = len(people) - free
        if awaited > 0:
            full.append(self.tr("{count} have not answered").format(count=awaited))
        return Heading(title=title, full=tuple(full), lines=(), said=", ".join((title, *full)))

    def room_left(self, figures: GroupFigures) -> list[str]:
        """Return how many are there, how many more are in the room, and how many places are left."""
        told = [self.tr("people: {count}").format(count=figures.at_work)]
        if figures.in_room != figures.at_work:
            told.append(self.tr("in the room: {count}").format(count=figures.in_room))
        if figures.left is not None and figures.left < 0:
            told.append(self.tr("⚠ {count} too many").format(count=-figures.left))
        elif figures.left is not None:
            told.append(self.tr("free: {count}").format(count=figures.left))
        return told

    def moved(self, board: Board, group: WorkshopGroup | None) -> str:
        """Return what is announced after a move: how full the group is now."""
        if group is None or group.id not in board.of_group:
            return ""
        return ", ".join(self.room_left(board.of_group[group.id]))

    def figures(self, board: Board, round_: int) -> str:
        """Return what the whole comes to: wishes, points, broken rules; of a round what groups lack, and who waits."""
        counted = board.figures
        told = [self.wishes(counted), self.points(counted)]
        broken = broken_in_words(board.task, counted.broken)
        told += ["⚠ " + self.tr("Not kept: {rule}").format(rule=said(one, self._language)) for one in broken]
        if counted.never:
            told.append("⚠ " + self.tr("in a group they never want: {count}").format(count=counted.never))
        for group in board.groups_of(round_):
            figures = board.of_group[group.id]
            if figures.missing:
                names = ", ".join(board.benches.get(one, "?") for one in sorted(figures.missing))
                told.append(self.tr("Group {number} lacks: {benches}").format(number=group.no, benches=names))
            if figures.waiting:
                told.append(self._waiting(board, figures))
        return "\n".join(told)

    def wishes(self, figures: Figures) -> str:
        """Return how many wishes are met."""
        lines = [
            self.tr("1st wish: {count} ({share} %)").format(
                count=figures.first, share=round(figures.first_share * 100)
            ),
            self.tr("2nd wish: {count} ({share} %)").format(
                count=figures.second, share=round(figures.second_share * 100)
            ),
        ]
        rest = (
            (self.tr("further wish: {count}"), figures.further),
            (self.tr("none of the wishes: {count}"), figures.against),
            (self.tr("without a wish: {count}"), figures.unwished),
            (self.tr("in no group: {count}"), len(figures.unplaced)),
        )
        return " · ".join([*lines, *(text.format(count=count) for text, count in rest if count)])

    def points(self, figures: Figures) -> str:
        """Return what it costs, in points and by rule."""
        return self.tr("Points: {count}").format(count=self.cost(figures))

    def cost(self, figures: Figures) -> str:
        """Return the points alone, and by rule."""
        cost = figures.cost
        parts = (
            (self.tr("wishes {count}"), cost.wishes),
            (self.tr("benches {count}"), cost.benches),
            (self.tr("sizes {count}"), cost.sizes),
            (self.tr("organisations {count}"), cost.organisations),
            (self.tr("planning areas {count}"), cost.areas),
            (self.tr("same topic twice {count}"), cost.repeats),
        )
        why = ", ".join(text.format(count=count) for text, count in parts if count)
        return f"{cost.total} ({why})" if why else str(cost.total)

    def person(self, board: Board, person: BoardPerson, round_: int) -> str:
        """Return what is known of somebody: organisation, answer, wishes, bonds."""
        numbers = {one.id: one.no for one in board.groups_of(round_)}
        told = [" · ".join(one for one in (person.name, person.bench, person.organisation) if one)]
        if not person.comes:
            told.append(self._answer(person))
        wished = [f"{rank}. {one}" for rank, one in enumerate(self._topics(board, person.wishes, numbers), start=1)]
        told.append(
            self.tr("Wishes: {wishes}").format(wishes=" · ".join(wished)) if wished else self.tr("No wish given.")
        )
        refused = self._topics(board, sorted(person.never), numbers)
        if refused:
            told.append(self.tr("Never: {groups}").format(groups=" · ".join(refused)))
        told += [
            self.bond(board, bond.kind, tuple(one for one in bond.people if one != person.id))
            for bond in board.bonds_of((person.id,))
        ]
        return "\n".join(told)

    def bond(self, board: Board, kind: BondKind, others: tuple[str, ...]) -> str:
        """Return with whom somebody is kept together or from whom apart."""
        text = self.tr("Together with: {names}") if kind is BondKind.TOGETHER else self.tr("Apart from: {names}")
        return text.format(names=_names(board, others))

    def whole_bond(self, board: Board, kind: BondKind, people: tuple[str, ...]) -> str:
        """Return who is kept together or apart."""
        text = self.tr("Together: {names}") if kind is BondKind.TOGETHER else self.tr("Apart: {names}")
        return text.format(names=_names(board, people))

    @staticmethod
    def _topics(board: Board, groups: Iterable[str], numbers: dict[str, int]) -> list[str]:
        of_round = [board.task.by_id[one] for one in groups if one in numbers]
        return [f"{one.no} {one.topic}" for one in of_round]

    def _answer(self, person: BoardPerson) -> str:
        if person.answer is Answer.DECLINED:
            return self.tr("does not come")
        return state_word(person.answer, self._language)

    def _wish(self, board: Board, person: BoardPerson, round_: int, rank: int | None) -> str:
        placed = board.placed.get((person.id, round_))
        if placed is not None and placed.group_id in person.leads:
            return self.tr("leads or writes")
        wishes = [board.task.by_id[one].no for one in person.wishes if self._is_of(board, one, round_)]
        if placed is None:
            return self.tr("wishes {numbers}").format(numbers=", ".join(map(str, wishes))) if wishes else ""
        if placed.group_id in person.never:
            return self.tr("a group they never want")
        if rank is not None:
            return self.tr("wish no. {rank}").format(rank=rank)
        return self.tr("none of the wishes") if wishes else self.tr("without a wish")

    def _mark(self, board: Board, person: BoardPerson, round_: int, rank: int | None) -> str:
        placed = board.placed.get((person.id, round_))
        if not person.comes:
            return "✗" if person.answer is Answer.DECLINED else "?"
        if placed is not None and placed.group_id in person.leads:
            return self.tr("lead")
        wishes = [str(board.task.by_id[one].no) for one in person.wishes if self._is_of(board, one, round_)]
        if placed is None:
            return f"→ {', '.join(wishes)}" if wishes else ""
        if placed.group_id in person.never:
            return self.tr("never!")
        if rank is not None:
            return f"{rank}."
        return "!" if wishes else "–"

    def _waiting(self, board: Board, figures: GroupFigures) -> str:
        names = [board.people[one].name for one in figures.waiting if one in board.people]
        shown = [*names[:WAITING_NAMED], *(["…"] if len(names) > WAITING_NAMED else [])]
        full = full_in_words(board.task, figures, shown)
        if full is not None:
            return f"⚠ {said(full, self._language)}"
        group = board.task.by_id[figures.group_id]
        return self.tr("Waiting for group {number} ({count}): {names}").format(
            number=group.no, count=len(names), names="; ".join(shown)
        )

    @staticmethod
    def _is_of(board: Board, group_id: str, round_: int) -> bool:
        return group_id in board.task.by_id and board.task.by_id[group_id].round == round_


def _names(board: Board, people: tuple[str, ...]) -> str:
    return "; ".join(board.people[one].name for one in people if one in board.people)
