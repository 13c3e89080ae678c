"""Who comes when a member cannot: deputies in their order, calling one in, and what each answer does to the seat."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType

from secretariat.domain.committees import DeputyModel, Deputyship
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.invitation_rules import NOT_YET_SENT, UNANSWERED
from secretariat.domain.invitations import Answer, Invitation, InvitationRole, InvitationState, Reply
from secretariat.domain.meeting_rules import TO_COME
from secretariat.domain.meetings import MeetingState
from secretariat.domain.people import Person
from secretariat.domain.reply_rules import STATE_OF_ANSWER, called_in, current_reply, sitting_in
from secretariat.services.committee.committees import name_for_one_meeting
from secretariat.services.meeting.gathering import MeetingFolder, Place
from secretariat.services.meeting.invitations import channel_of, may_be_written_to
from secretariat.services.people.known_people import joined_by
from secretariat.services.people.people import add_person
from secretariat.services.workshops.workshops import record_wishes
from secretariat.storage.writing import Writing

Together = Mapping[str, str | None]
"""The answers that are kept in one step: by invitation, who comes in the member's place."""
NOTHING_ELSE: Together = MappingProxyType({})
CAN_CALL_IN = TO_COME | {MeetingState.INVITED, MeetingState.RUNNING}


class PassedOver(StrEnum):
    """Why a deputy whose turn it would be is not offered; the code of its refusal too."""

    NO_MAIL = "person.no_mail"
    HAS_DECLINED = "stand_in.has_declined"
    ACTS_ELSEWHERE = "stand_in.acts_elsewhere"
    HAS_OWN_SEAT = "attendance.has_own_seat"


@dataclass(frozen=True, slots=True)
class StandIn:
    """A deputy of a seat in the order of the rules; `passed_over` says why she cannot come, None if she can."""

    person: Person
    rank: int
    passed_over: PassedOver | None


def stand_ins(folder: MeetingFolder, invitation: Invitation) -> tuple[StandIn, ...]:
    """Return who may come for a member, in order: named for this meeting, personal, pool, each by rank (I06)."""
    place = folder.place_of_person(invitation.person_id)
    if place is None or folder.rules is None or folder.rules.deputy_model is DeputyModel.NONE:
        return ()
    people = {person.id: person for _, person in place.deputies}
    return tuple(
        StandIn(person, rank, passed_over(folder, invitation, person))
        for rank, person in enumerate(people.values(), start=1)
    )


def next_stand_in(folder: MeetingFolder, invitation: Invitation) -> Person | None:
    """Return whose turn it is to come for a member who declined; None while somebody is asked, or nobody is left."""
    reply = folder.replies.get(invitation.id)
    if reply is None or reply.answer is not Answer.DECLINED or called_in(reply) is not None:
        return None
    return next((one.person for one in stand_ins(folder, invitation) if one.passed_over is None), None)


def passed_over(folder: MeetingFolder, invitation: Invitation, person: Person) -> PassedOver | None:
    """Return why somebody cannot come for this member: no mail, a refusal, another seat to act for, an own vote."""
    if not may_be_written_to(person):
        return PassedOver.NO_MAIL
    own = next((one for one in folder.invitations if one.person_id == person.id), None)
    if own is not None and own.state is InvitationState.DECLINED:
        return PassedOver.HAS_DECLINED
    for other in folder.invitations:
        reply = folder.replies.get(other.id)
        if other.id != invitation.id and person.id in {called_in(reply), sitting_in(reply)}:
            return PassedOver.ACTS_ELSEWHERE
    return PassedOver.HAS_OWN_SEAT if has_own_vote(folder, person) else None


def has_own_vote(folder: MeetingFolder, person: Person) -> bool:
    """Say whether somebody has a seat with a vote, where the rules give each person one vote (I02)."""
    place = folder.place_of_person(person.id)
    return place is not None and place.votes and folder.rules is not None and folder.rules.one_voting_seat_each


def check_may_stand_in(
    writing: Writing, folder: MeetingFolder, invitation: Invitation, person: Person, together: Together = NOTHING_ELSE
) -> None:
    """Refuse who is named in place of a member: herself, who comes or is asked for another (I05), who votes (I02)."""
    if person.id == invitation.person_id:
        raise RuleBrokenError("deputy.is_holder", field="deputy_person_id")
    if has_own_vote(folder, person):
        raise RuleBrokenError(PassedOver.HAS_OWN_SEAT.value, field="deputy_person_id")
    if any(named == person.id for other_id, named in together.items() if other_id != invitation.id):
        raise RuleBrokenError(PassedOver.ACTS_ELSEWHERE.value, field="deputy_person_id")
    # Read anew: of several answers in one step those before this one count too.
    for one in writing.all(Reply, deputy_person_id=person.id):
        other = writing.get(Invitation, one.invitation_id)
        standing = other.state is not InvitationState.WITHDRAWN and other.meeting_id == folder.meeting.id
        if standing and other.id != invitation.id and other.id not in together:
            counting = current_reply(writing.all(Reply, invitation_id=other.id))
            if person.id in {called_in(counting), sitting_in(counting)}:
                raise RuleBrokenError(PassedOver.ACTS_ELSEWHERE.value, field="deputy_person_id")


def call_in(writing: Writing, folder: MeetingFolder, invitation: Invitation, person: Person) -> Invitation:
    """Ask a deputy to come for a member who declined: her invitation is ready for its letter (I05, I06).

    Whoever had a copy for information keeps her number and gets the letter that asks for an answer. Somebody called
    in before is let go. Refused without a refusal of the member, and for whom the rules do not let act.
    """
    reply = folder.replies.get(invitation.id)
    if reply is None or reply.answer is not Answer.DECLINED:
        raise RuleBrokenError("stand_in.nobody_declined", field="deputy_person_id", number=invitation.no)
    if folder.meeting.state not in CAN_CALL_IN:
        raise RuleBrokenError("stand_in.too_late", field="deputy_person_id")
    place = folder.place_of_person(invitation.person_id)
    if place is None or folder.rules is None or folder.rules.deputy_model is DeputyModel.NONE:
        raise RuleBrokenError("attendance.no_deputies", field="deputy_person_id")
    reason = passed_over(folder, invitation, person)
    if reason is not None:
        raise RuleBrokenError(reason.value, field="deputy_person_id", seat_id=place.seat.id)
    before = called_in(reply)
    if before == person.id:
        raise RuleBrokenError("stand_in.called_in", field="deputy_person_id")
    if writing.find(Person, person.id) is None:
        person = add_person(writing, person)
    name_for_one_meeting(writing, folder.rules, place.seat.id, person, folder.meeting)
    deputyship_id = _deputyship_of(writing, folder, place, person)
    if before is not None:
        let_go(writing, folder, before)
    writing.change(replace(reply, deputy_person_id=person.id))
    return _asked(writing, folder, person, deputyship_id)


def let_go(writing: Writing, folder: MeetingFolder, person_id: str) -> None:
    """Take back the invitation of a deputy who is needed no longer, as when the member comes after all (1.3)."""
    for invitation in writing.all(Invitation, meeting_id=folder.meeting.id, person_id=person_id):
        waiting = invitation.state in NOT_YET_SENT | UNANSWERED | {InvitationState.ACCEPTED, InvitationState.RETURNED}
        if invitation.role is InvitationRole.DEPUTY and waiting:
            writing.change(replace(invitation, state=InvitationState.WITHDRAWN))


def settle_member_answer(
    writing: Writing, folder: MeetingFolder, invitation: Invitation, reply: Reply, together: Together = NOTHING_ELSE
) -> Reply:
    """Let a deputy go whom the member's new answer makes needless; one called in stays so after a second refusal.

    Whom another member names in the same step comes all the same.
    """
    earlier = folder.replies.get(invitation.id)
    before = called_in(earlier) or sitting_in(earlier)
    if before is None or before == sitting_in(reply):
        return reply
    if reply.answer is Answer.DECLINED and before == called_in(earlier):
        kept = replace(reply, deputy_person_id=before)
        writing.change(kept)
        return kept
    if before not in together.values():
        let_go(writing, folder, before)
    return reply


def settle_deputy_answer(writing: Writing, folder: MeetingFolder, member: Invitation, reply: Reply) -> None:
    """Write down what a deputy's answer means for the seat: represented by her, or declined and the next one's turn."""
    before = folder.replies[member.id]
    deputy_id = writing.get(Invitation, reply.invitation_id).person_id
    comes = reply.answer is Answer.ACCEPTED
    said = Answer.REPRESENTED if comes else Answer.DECLINED
    named = None if reply.answer is Answer.DECLINED else deputy_id
    if (before.answer, before.deputy_person_id) == (said, named):
        return
    earlier = writing.all(Reply, invitation_id=member.id)
    follows = Reply(
        invitation_id=member.id,
        sequence=max(one.sequence for one in earlier) + 1,
        answer=said,
        received_on=max(before.received_on, reply.received_on),
        received_via=reply.received_via,
        deputy_person_id=named,
        reason=before.reason,
    )
    writing.add(follows)
    record_wishes(writing, follows.id, tuple(wish.group_id for wish in folder.wishes.get(before.id, ())))
    writing.change(replace(writing.get(Invitation, member.id), state=STATE_OF_ANSWER[said]))


def _asked(writing: Writing, folder: MeetingFolder, person: Person, deputyship_id: str) -> Invitation:
    """Return the deputy's invitation as a draft: a new one, or the one she has, whose copy asked for no answer."""
    known = next((one for one in folder.invitations if one.person_id == person.id), None)
    if known is None:
        made = Invitation(
            meeting_id=folder.meeting.id,
            person_id=person.id,
            no=max(one.no for one in folder.invitations) + 1,
            deputyship_id=deputyship_id,
            role=InvitationRole.DEPUTY,
            channel=channel_of(replace(folder, people=joined_by(writing, folder.people, (person,))), person),
            letter_style=person.letter_style,
        )
        writing.add(made)
        return made
    asked = replace(known, state=InvitationState.DRAFT, deputyship_id=deputyship_id, role=InvitationRole.DEPUTY)
    writing.change(asked)
    return asked


def _deputyship_of(writing: Writing, folder: MeetingFolder, place: Place, person: Person) -> str:
    """Return on which right somebody acts; refuses who has none (I06)."""
    known = [deputyship for deputyship, deputy in place.deputies if deputy.id == person.id]
    known += writing.all(
        Deputyship, for_seat_id=place.seat.id, for_meeting_id=folder.meeting.id, deputy_person_id=person.id
    )
    if not known:
        raise RuleBrokenError("attendance.may_not_act", field="deputy_person_id", seat_id=place.seat.id)
    return known[0].id
