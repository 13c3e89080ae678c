"""What a clerk does when an answer comes in."""

from dataclasses import dataclass, replace
from datetime import date

from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.invitations import Answer, Invitation, InvitationRole, InvitationState, Reply, ReplyChannel
from secretariat.domain.meeting_rules import CALLED_OFF
from secretariat.domain.meetings import MeetingState
from secretariat.domain.people import Person
from secretariat.domain.reply_rules import STATE_OF_ANSWER, check_answer_in_time, check_reply, current_reply
from secretariat.domain.workshops import WorkshopGroup
from secretariat.services.committee.committees import name_for_one_meeting
from secretariat.services.meeting.gathering import MeetingFolder
from secretariat.services.meeting.stand_ins import (
    NOTHING_ELSE,
    Together,
    check_may_stand_in,
    settle_deputy_answer,
    settle_member_answer,
)
from secretariat.services.people.people import add_person
from secretariat.services.typed_in import cleaned
from secretariat.services.workshops.workshops import record_answered_wishes
from secretariat.storage.writing import Writing


@dataclass(frozen=True, slots=True)
class ReplyDetails:
    """An answer as it came in. `deputy_follows` says that the stand-in's name will be told later (I14).

    `wishes` is None where the answer does not speak of them: those of the same person's earlier answer stay then.
    """

    answer: Answer
    received_on: date
    received_via: ReplyChannel
    deputy: Person | None = None
    deputy_follows: bool = False
    wishes: tuple[str, ...] | None = None
    reason: str = ""


def wishable(folder: MeetingFolder) -> dict[str, WorkshopGroup]:
    """Return the groups by the numbers that forms call them by: those of the first round."""
    return {str(group.no): group for group in folder.groups if group.round == 1}


def record_reply(
    writing: Writing,
    folder: MeetingFolder,
    invitation: Invitation,
    details: ReplyDetails,
    together: Together = NOTHING_ELSE,
) -> Reply:
    """Keep an answer; the last one received counts, earlier ones stay in the history (handbook 1.3).

    A stand-in named here is the seat's deputy for this meeting, where the rules allow it; refused is one who comes for
    somebody else already (I05), or has a vote of her own (I02); so is an answer that came after the meeting. One to a
    letter not yet booked as sent is taken: it proves that the letter came. The answer of a deputy who was called in is
    written down for the member's seat too, and a deputy is let go when the member comes after all. `together` are the
    answers kept in the same step, so that two members may exchange who comes for them.
    """
    _check_taken(folder, invitation, details)
    if details.deputy is not None:
        check_may_stand_in(writing, folder, invitation, details.deputy, together)
        _name_stand_in(writing, folder, invitation, details.deputy)
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
    counting = current_reply((*earlier, reply)) or reply
    writing.change(replace(invitation, state=_state_after(invitation, counting.answer)))
    record_answered_wishes(writing, folder.replies.get(invitation.id), reply, details.wishes)
    if counting is not reply:
        return reply
    member = folder.member_of(invitation)
    if member is not None:
        settle_deputy_answer(writing, folder, member, reply)
        return reply
    return settle_member_answer(writing, folder, invitation, reply, together)


def _check_taken(folder: MeetingFolder, invitation: Invitation, details: ReplyDetails) -> None:
    """Refuse an answer that nobody waits for, or that comes too late; a deputy comes herself or not at all."""
    if invitation.state is InvitationState.WITHDRAWN:
        raise RuleBrokenError("reply.invitation_withdrawn", number=invitation.no)
    if folder.meeting.state in CALLED_OFF:
        raise RuleBrokenError("reply.meeting_called_off", field="answer")
    if folder.meeting.state is MeetingState.CLOSED:
        raise RuleBrokenError("reply.meeting_closed", field="answer")
    check_answer_in_time(details.received_on, folder.meeting.date)
    if invitation.role is InvitationRole.DEPUTY and details.answer is Answer.REPRESENTED:
        raise RuleBrokenError("reply.deputy_of_deputy", field="answer")


def _name_stand_in(writing: Writing, folder: MeetingFolder, invitation: Invitation, person: Person) -> None:
    """Take a stand-in whom nobody knew into the register, and name her for this meeting where houses send."""
    if writing.find(Person, person.id) is None:
        add_person(writing, person)
    place = folder.place_of_person(invitation.person_id)
    if place is not None:
        name_for_one_meeting(writing, folder.rules, place.seat.id, person, folder.meeting)


def _state_after(invitation: Invitation, answer: Answer) -> InvitationState:
    """Return the state an answer gives; one taken back leaves the invitation without an answer again."""
    if answer in STATE_OF_ANSWER:
        return STATE_OF_ANSWER[answer]
    return InvitationState.NO_REPLY if invitation.state in STATE_OF_ANSWER.values() else invitation.state
