"""What the needs of those invited take up in rooms and groups of a meeting; counts only, for rules of the allotment."""

from collections.abc import Iterable, Mapping

from secretariat.domain.invitations import Answer, Invitation, Reply
from secretariat.domain.meetings import Meeting
from secretariat.domain.need_catalogue import ASSISTANT_COMES, DOG_COMES, WHEELCHAIR, kinds_by_name
from secretariat.domain.need_effects import NeedCounts, need_counts
from secretariat.domain.needs import AccessNeed, NeedKind, NeedScope
from secretariat.domain.reply_rules import current_reply
from secretariat.services.needs.need_catalogue import need_kinds
from secretariat.services.needs.needs import day_to_delete
from secretariat.storage.reading import Reading

TICKS = (
    ("brings_assistant", ASSISTANT_COMES),
    ("brings_assistance_dog", DOG_COMES),
    ("arrives_with_wheelchair_taxi", WHEELCHAIR),
)
"""What is ticked on an answer, and the kind of need that it means."""


def need_effects(reading: Reading, meeting: Meeting) -> Mapping[str, NeedCounts]:
    """Return what the needs of people take up in this meeting, by person; who takes just a place is left out.

    Needs of this meeting count, standing ones, and what was ticked on an answer that says yes.
    """
    kinds = kinds_of_people(reading, meeting)
    counts = {person_id: need_counts(of_person) for person_id, of_person in kinds.items()}
    return {person_id: count for person_id, count in counts.items() if count != NeedCounts()}


def kinds_of_people(reading: Reading, meeting: Meeting) -> dict[str, tuple[NeedKind, ...]]:
    """Return which kinds people need in this meeting, by person, each kind once."""
    known = kinds_by_name(need_kinds(reading))
    by_id = {kind.id: kind for kind in known.values()}
    found: dict[str, dict[str, NeedKind]] = {}
    for need in needs_for(reading, meeting):
        kind = known.get(need.kind) or NeedKind(id=need.kind, name=need.kind)
        found.setdefault(need.person_id, {})[kind.id] = kind
    for person_id, reply in _answers(reading, meeting):
        for field, kind_id in TICKS:
            if getattr(reply, field) and kind_id in by_id:
                found.setdefault(person_id, {})[kind_id] = by_id[kind_id]
    return {person_id: tuple(of_person.values()) for person_id, of_person in found.items()}


def needs_for(reading: Reading, meeting: Meeting) -> tuple[AccessNeed, ...]:
    """Return the needs that hold for a meeting: its own, and the standing ones that are not to go before it."""
    standing = reading.all(AccessNeed, scope=NeedScope.STANDING)
    lasting = (need for need in standing if (day := day_to_delete(reading, need)) is None or day > meeting.date)
    return (*reading.all(AccessNeed, meeting_id=meeting.id, scope=NeedScope.THIS_MEETING), *lasting)


def _answers(reading: Reading, meeting: Meeting) -> Iterable[tuple[str, Reply]]:
    """Yield who said yes, with the answer that counts."""
    invitations = {one.id: one for one in reading.all(Invitation, meeting_id=meeting.id)}
    given: dict[str, list[Reply]] = {}
    for reply in reading.all(Reply, invitation_id=tuple(invitations)):
        given.setdefault(reply.invitation_id, []).append(reply)
    for invitation_id, replies in given.items():
        counting = current_reply(replies)
        if counting is not None and counting.answer is Answer.ACCEPTED:
            yield invitations[invitation_id].person_id, counting
