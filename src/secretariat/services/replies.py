"""What a clerk does when an answer comes in."""

from dataclasses import dataclass, replace
from datetime import date

from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.invitations import Answer, Invitation, InvitationState, Reply, ReplyChannel
from secretariat.domain.people import Person
from secretariat.domain.reply_rules import check_reply
from secretariat.services.committees import name_for_one_meeting
from secretariat.services.gathering import MeetingFolder
from secretariat.services.people import add_person
from secretariat.services.typed_in import cleaned
from secretariat.services.workshops import record_wishes
from secretariat.storage.writing import Writing

STATE_AFTER = {
    Answer.ACCEPTED: InvitationState.ACCEPTED,
    Answer.DECLINED: InvitationState.DECLINED,
    Answer.REPRESENTED: InvitationState.REPRESENTED,
    Answer.OPEN: InvitationState.SENT,
}


@dataclass(frozen=True, slots=True)
class ReplyDetails:
    """An answer as it came in. `deputy_follows` says that the stand-in's name will be told later (I14)."""

    answer: Answer
    received_on: date
    received_via: ReplyChannel
    deputy: Person | None = None
    deputy_follows: bool = False
    wishes: tuple[str, ...] = ()
    reason: str = ""


def record_reply(writing: Writing, folder: MeetingFolder, invitation: Invitation, details: ReplyDetails) -> Reply:
    """Keep an answer; the last one counts, earlier ones stay in the history (handbook 1.3).

    A stand-in named here is the seat's deputy for this meeting, where the rules allow it.
    """
    if invitation.state is InvitationState.WITHDRAWN:
        raise RuleBrokenError("reply.invitation_withdrawn", number=invitation.no)
    place = folder.place_of_person(invitation.person_id)
    if details.deputy is not None and writing.find(Person, details.deputy.id) is None:
        add_person(writing, details.deputy)
    if details.deputy is not None and place is not None:
        name_for_one_meeting(writing, folder.rules, place.seat.id, details.deputy, folder.meeting)
    earlier = writing.all(Reply, invitation_id=invitation.id)
    reply = cleaned(
        Reply(
            invitation_id=invitation.id,
            sequence=max((known.sequence for known in earlier), default=0) + 1,
            answer=details.answer,
            received_on=details.received_on,
            received_via=details.received_via,
            deputy_person_id=details.deputy.id if details.deputy else None,
            deputy_follows=details.deputy_follows,
            reason=details.reason,
        )
    )
    check_reply(reply)
    writing.add(reply)
    writing.change(replace(invitation, state=STATE_AFTER[details.answer]))
    record_wishes(writing, reply.id, details.wishes)
    return reply
