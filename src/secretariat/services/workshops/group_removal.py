"""A workshop group that is called off, or joined with another one: what becomes of its people, wishes and results."""

from dataclasses import dataclass, replace

from secretariat.domain.cards import PrintedCard
from secretariat.domain.needs import Accommodation
from secretariat.domain.workshops import Assignment, AssignmentState, GroupRefusal, Preference, WorkshopGroup
from secretariat.services.workshops.workshop_results import hand_over_results
from secretariat.services.workshops.workshops import record_refusals, record_wishes
from secretariat.storage.reading import Reading
from secretariat.storage.writing import Writing


@dataclass(frozen=True, slots=True)
class Concerned:
    """How many people are in a group, and how many answers wish for it, or never want it."""

    placed: int
    wishes: int

    @property
    def anybody(self) -> bool:
        """Whether it matters to somebody that the group goes."""
        return bool(self.placed or self.wishes)


def concerned(reading: Reading, group_id: str) -> Concerned:
    """Return whom it concerns that a group goes."""
    answers = {one.reply_id for one in reading.all(Preference, group_id=group_id)}
    answers |= {one.reply_id for one in reading.all(GroupRefusal, group_id=group_id)}
    return Concerned(len(reading.all(Assignment, group_id=group_id)), len(answers))


def remove_group(writing: Writing, group: WorkshopGroup, into: WorkshopGroup | None = None) -> None:
    """Take a group away; its people, wishes and results go `into` another one of the round.

    Without one its people are in no group then, whoever wished for it has the next wish as the first, and what was
    arranged for it stays arranged for the meeting. A group that brought results needs somewhere for them to go: else
    it is refused as `record.still_used`.
    """
    _move_people(writing, group, into)
    for reply_id in {one.reply_id for one in writing.all(Preference, group_id=group.id)}:
        wished = [one.group_id for one in writing.all(Preference, reply_id=reply_id, order_by=("rank",))]
        record_wishes(writing, reply_id, tuple(_instead(wished, group, into)))
    for reply_id in {one.reply_id for one in writing.all(GroupRefusal, group_id=group.id)}:
        refused = [one.group_id for one in writing.all(GroupRefusal, reply_id=reply_id)]
        wished = [one.group_id for one in writing.all(Preference, reply_id=reply_id)]
        record_refusals(writing, reply_id, [one for one in _instead(refused, group, into) if one not in wished])
    arranged = writing.all(Accommodation, group_id=group.id)
    writing.change(*(replace(one, group_id=into.id if into else None) for one in arranged))
    if into is not None:
        hand_over_results(writing, group.id, into.id)
    writing.remove(*writing.all(PrintedCard, group_id=group.id))
    writing.remove(group)


def _move_people(writing: Writing, group: WorkshopGroup, into: WorkshopGroup | None) -> None:
    placed = writing.all(Assignment, group_id=group.id)
    if into is None:
        writing.remove(*placed)
        return
    told = AssignmentState.CHANGED_ON_SITE
    writing.change(
        *(
            replace(one, group_id=into.id, state=told if one.state is AssignmentState.CONFIRMED else one.state)
            for one in placed
        )
    )


def _instead(group_ids: list[str], group: WorkshopGroup, into: WorkshopGroup | None) -> list[str]:
    """Return groups in their order with another one in place of the one that goes, or without it."""
    named = [into.id if into and one == group.id else one for one in group_ids]
    return [one for one in dict.fromkeys(named) if one != group.id]
