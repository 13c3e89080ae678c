"""Step 4 of a meeting: groups edited, people placed by hand."""

from collections.abc import Sequence
from dataclasses import replace

from secretariat.domain.committees import PlanningArea
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.invitations import Answer
from secretariat.domain.names import plain_name
from secretariat.domain.people import Person
from secretariat.domain.workshops import Assignment, AssignmentSource, WorkshopGroup
from secretariat.services.meeting.awaited import Awaited, awaited
from secretariat.services.meeting.gathering import MeetingFolder
from secretariat.services.typed_in import cleaned
from secretariat.services.workshops.workshops import assign
from secretariat.storage.reading import Reading
from secretariat.storage.writing import Writing


def place_by_hand(
    writing: Writing, folder: MeetingFolder, people: Sequence[Person], group: WorkshopGroup
) -> tuple[Assignment, ...]:
    """Put people into a group and lock them there; each placement says whether it was a wish."""
    coming, round_of = awaited(folder), {one.id: one.round for one in folder.groups}
    sources = ((person.id, _source(coming, person, group, round_of)) for person in people)
    return tuple(assign(writing, group, person_id, source, locked=True) for person_id, source in sources)


def take_out(writing: Writing, meeting_id: str, person_ids: Sequence[str], round_: int) -> None:
    """Take people out of their groups of a round."""
    writing.remove(*writing.all(Assignment, meeting_id=meeting_id, person_id=tuple(person_ids), round=round_))


def keep_group(writing: Writing, group: WorkshopGroup) -> WorkshopGroup:
    """Keep a group, new or changed; refuses one without a topic, and whoever leads another one at the same time.

    Whoever leads or records it now and was in another group of the round comes along, and a group that meets in
    another round takes those along who are in none there: nobody is in two rooms.
    """
    kept = cleaned(group)
    if not kept.topic:
        raise RuleBrokenError("group.without_topic", field="topic")
    beside = [
        one for one in writing.all(WorkshopGroup, meeting_id=kept.meeting_id, round=kept.round) if one.id != kept.id
    ]
    for field in ("moderator_id", "recorder_id"):
        wanted = getattr(kept, field)
        other = next((one for one in beside if wanted and wanted in (one.moderator_id, one.recorder_id)), None)
        if other is not None:
            name = plain_name(writing.get(Person, wanted))
            raise RuleBrokenError("group.leads_twice", field=field, name=name, group=other.no)
    writing.keep(kept)
    _move_to_round(writing, kept)
    for person_id in filter(None, (kept.moderator_id, kept.recorder_id)):
        elsewhere = writing.all(Assignment, meeting_id=kept.meeting_id, person_id=person_id, round=kept.round)
        if elsewhere and elsewhere[0].group_id != kept.id:
            assign(writing, kept, person_id, AssignmentSource.SET, locked=True)
    return kept


def _move_to_round(writing: Writing, group: WorkshopGroup) -> None:
    """Let those who were placed in a group before it changed its round go along where they can."""
    placed = [one for one in writing.all(Assignment, group_id=group.id) if one.round != group.round]
    there = writing.all(Assignment, meeting_id=group.meeting_id, round=group.round)
    busy = {one.person_id for one in there}
    writing.remove(*(one for one in placed if one.person_id in busy))
    writing.change(*(replace(one, round=group.round) for one in placed if one.person_id not in busy))


def group_areas(reading: Reading, committee_id: str) -> tuple[tuple[str, str], ...]:
    """Return the planning areas that a group can be about, with their names."""
    return tuple((one.id, one.name) for one in reading.all(PlanningArea, committee_id=committee_id, order_by=("name",)))


def _source(
    coming: dict[str, Awaited], person: Person, group: WorkshopGroup, round_of: dict[str, int]
) -> AssignmentSource:
    """Return whether a placement by hand is a wish of that round."""
    _, _, wished = coming.get(person.id, (Answer.OPEN, "", ()))
    of_round = [one for one in wished if round_of.get(one) == group.round]
    by_rank = dict(zip(of_round, (AssignmentSource.FIRST_WISH, AssignmentSource.SECOND_WISH), strict=False))
    return by_rank.get(group.id, AssignmentSource.SET)
