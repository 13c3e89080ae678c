"""Step 4 of a meeting: groups edited, people placed by hand, and the lists of both."""

from collections.abc import Sequence
from dataclasses import dataclass

from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.invitations import Answer
from secretariat.domain.names import list_name, person_order
from secretariat.domain.people import Person
from secretariat.domain.workshops import Assignment, AssignmentSource, WorkshopGroup
from secretariat.services.gathering import MeetingFolder
from secretariat.services.reply_rows import answerable
from secretariat.services.typed_in import cleaned
from secretariat.services.workbook_data import institution_of, place_acted_for
from secretariat.services.workshops import assign
from secretariat.storage.writing import Writing


@dataclass(frozen=True, slots=True)
class GroupRow:
    """One group with how many people are in it; no capacity where none was fixed."""

    id: str
    number: int
    round: int
    topic: str
    room: str
    capacity: int | None
    placed: int
    moderator: str


@dataclass(frozen=True, slots=True)
class ParticipantRow:
    """Somebody who comes, with her wishes and her group in one round. `id` is the person's."""

    id: str
    name: str
    organisation: str
    answer: Answer
    wishes: tuple[int, ...]
    group: int | None
    source: str
    locked: bool


def group_rows(folder: MeetingFolder) -> tuple[GroupRow, ...]:
    """Return the groups by round and number."""
    people = folder.people.persons
    rows = []
    for group in folder.groups:
        room, moderator = folder.rooms.get(group.room_id or ""), people.get(group.moderator_id or "")
        rows.append(
            GroupRow(
                id=group.id,
                number=group.no,
                round=group.round,
                topic=group.topic,
                room=room.name if room else "",
                capacity=group.capacity,
                placed=sum(one.group_id == group.id for one in folder.assignments),
                moderator=list_name(moderator) if moderator else "",
            )
        )
    return tuple(rows)


def participant_rows(folder: MeetingFolder, round_: int) -> tuple[ParticipantRow, ...]:
    """Return who comes or has not answered yet, stand-ins in place of their members, and whoever is placed already."""
    numbers = {group.id: group.no for group in folder.groups}
    placed = {one.person_id: one for one in folder.assignments if one.round == round_}
    coming = _coming(folder)
    for person_id in placed:
        coming.setdefault(person_id, (Answer.OPEN, ()))
    rows = []
    for person_id, (answer, wished) in coming.items():
        person, placement = folder.people.persons[person_id], placed.get(person_id)
        rows.append(
            ParticipantRow(
                id=person_id,
                name=list_name(person),
                organisation=institution_of(folder, person, place_acted_for(folder, person)),
                answer=answer,
                wishes=tuple(numbers[group_id] for group_id in wished if group_id in numbers),
                group=numbers[placement.group_id] if placement else None,
                source=placement.source if placement else "",
                locked=placement.locked if placement else False,
            )
        )
    return tuple(sorted(rows, key=lambda row: person_order(folder.people.persons[row.id])))


def place_by_hand(
    writing: Writing, folder: MeetingFolder, people: Sequence[Person], group: WorkshopGroup
) -> tuple[Assignment, ...]:
    """Put people into a group and lock them there; each placement says whether it was a wish."""
    return tuple(assign(writing, group, person.id, _source(folder, person, group), locked=True) for person in people)


def take_out(writing: Writing, meeting_id: str, person_ids: Sequence[str], round_: int) -> None:
    """Take people out of their groups of a round."""
    writing.remove(*writing.all(Assignment, meeting_id=meeting_id, person_id=tuple(person_ids), round=round_))


def keep_group(writing: Writing, group: WorkshopGroup) -> WorkshopGroup:
    """Keep a group, new or changed; refuses one without a topic."""
    kept = cleaned(group)
    if not kept.topic:
        raise RuleBrokenError("group.without_topic", field="topic")
    if writing.find(WorkshopGroup, kept.id) is None:
        writing.add(kept)
    else:
        writing.change(kept)
    return kept


def remove_group(writing: Writing, group: WorkshopGroup) -> None:
    """Take a group away with its placements; one that somebody wished for is refused as `record.still_used`."""
    writing.remove(*writing.all(Assignment, group_id=group.id))
    writing.remove(group)


def _source(folder: MeetingFolder, person: Person, group: WorkshopGroup) -> AssignmentSource:
    wished = _coming(folder).get(person.id, (Answer.OPEN, ()))[1]
    by_rank = dict(zip(wished, (AssignmentSource.FIRST_WISH, AssignmentSource.SECOND_WISH), strict=False))
    return by_rank.get(group.id, AssignmentSource.SET)


def _coming(folder: MeetingFolder) -> dict[str, tuple[Answer, tuple[str, ...]]]:
    """Return who is awaited, with answer and wished groups; whoever declined is not."""
    coming: dict[str, tuple[Answer, tuple[str, ...]]] = {}
    for invitation in answerable(folder):
        reply = folder.replies.get(invitation.id)
        answer = reply.answer if reply else Answer.OPEN
        deputy_id = reply.deputy_person_id if reply and answer is Answer.REPRESENTED else None
        wished = tuple(wish.group_id for wish in folder.wishes.get(reply.id, ())) if reply else ()
        if answer is not Answer.DECLINED:
            coming[deputy_id or invitation.person_id] = (answer, wished)
    if not folder.invitations:
        coming = {place.holder.id: (Answer.OPEN, ()) for place in folder.places if place.holder}
    return coming
