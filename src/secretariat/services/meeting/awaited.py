"""Who is awaited at a meeting, by the answers that count, and which placements in groups hold because of it."""

from collections.abc import Container

from secretariat.domain.attendance_rules import IN_ROOM
from secretariat.domain.invitations import Answer, InvitationRole, Reply
from secretariat.domain.reply_rules import sitting_in
from secretariat.domain.workshops import Assignment
from secretariat.services.meeting.gathering import MeetingFolder

Awaited = tuple[Answer, str, tuple[str, ...]]
"""Answer, the id of the reply (empty without one), and the groups wished for."""

COUNTS = (Answer.ACCEPTED, Answer.REPRESENTED, Answer.OPEN)
"""The answers of whoever is awaited, the surest first."""


def awaited(folder: MeetingFolder) -> dict[str, Awaited]:
    """Return who is awaited, with answer, reply and wished groups, stand-ins in place of members; none who declined.

    Of several answers about one person her own yes counts before a member's who names her. Who comes for a member is
    open until somebody is named. Assistants go where those go whom they assist.
    """
    coming: dict[str, Awaited] = {}
    for invitation in filter(folder.is_asked, folder.invitations):
        if invitation.role is InvitationRole.ASSISTANT:
            continue
        reply = folder.replies.get(invitation.id)
        answer, stand_in = reply.answer if reply else Answer.OPEN, sitting_in(reply)
        if answer is Answer.REPRESENTED and stand_in is None:
            answer = Answer.OPEN
        who = stand_in or invitation.person_id
        if answer in COUNTS and (who not in coming or COUNTS.index(answer) < COUNTS.index(coming[who][0])):
            wished = tuple(wish.group_id for wish in folder.wishes.get(reply.id, ())) if reply else ()
            coming[who] = (answer, reply.id if reply else "", wished)
    if not folder.invitations:
        coming = {place.holder.id: (Answer.OPEN, "", ()) for place in folder.places if place.holder}
    return coming


def leading(folder: MeetingFolder) -> set[str]:
    """Return who moderates or records a group, invited or not; nobody who sent word not to come."""
    return _leading(folder, awaited(folder))


def placed(folder: MeetingFolder) -> tuple[Assignment, ...]:
    """Return the placements of those who may come, lead a group or were there: all others left a free place (W09).

    The register keeps the others until the clerk moves somebody; no paper has them.
    """
    coming = awaited(folder)
    here = coming.keys() | _leading(folder, coming)
    here |= {row.person_id for row in folder.attendance if row.state in IN_ROOM}
    return tuple(one for one in folder.assignments if one.person_id in here)


def _leading(folder: MeetingFolder, coming: Container[str]) -> set[str]:
    staff = {one for group in folder.groups for one in (group.moderator_id, group.recorder_id) if one}
    return {one for one in staff if one in coming or not _stays_away(folder.reply_of_person(one))}


def _stays_away(reply: Reply | None) -> bool:
    return reply is not None and reply.answer in {Answer.DECLINED, Answer.REPRESENTED}
