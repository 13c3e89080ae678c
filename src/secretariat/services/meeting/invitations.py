"""Who is invited and why, and what becomes of each invitation until it is sent."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from secretariat.domain.as_of import is_member_on
from secretariat.domain.attendance_rules import check_notice_healed
from secretariat.domain.committees import DeputiesInvited, DeputyModel, SeatKind
from secretariat.domain.errors import Finding, RuleBrokenError
from secretariat.domain.invitation_rules import (
    NOT_YET_SENT,
    UNANSWERED,
    check_channel,
    check_may_be_written_to,
    check_reminder,
    may_be_printed,
    may_be_reminded,
)
from secretariat.domain.invitations import (
    Answer,
    Dispatch,
    DispatchProof,
    Invitation,
    InvitationRole,
    InvitationState,
    ReminderState,
)
from secretariat.domain.life_cycles import check_move
from secretariat.domain.meeting_rules import invitation_findings
from secretariat.domain.meetings import MeetingState
from secretariat.domain.names import sort_name
from secretariat.domain.people import Channel, Person, PreferredChannel
from secretariat.domain.reply_rules import called_in
from secretariat.domain.text import clean_line
from secretariat.services.meeting.gathering import MeetingFolder
from secretariat.services.people.known_people import joined_by
from secretariat.storage.writing import Writing


class Reason(StrEnum):
    """Why somebody is invited."""

    SEAT = "seat"
    ADVISORY = "advisory"
    PERMANENT_GUEST = "permanent_guest"
    DEPUTY = "deputy"
    BY_HAND = "by_hand"


BY_HAND = (InvitationRole.GUEST, InvitationRole.SPEAKER, InvitationRole.ASSISTANT)
"""The roles in which somebody without a seat is invited."""
REASON_OF_SEAT = {
    SeatKind.ORDINARY: (Reason.SEAT, InvitationRole.MEMBER),
    SeatKind.ADVISORY: (Reason.ADVISORY, InvitationRole.MEMBER),
    SeatKind.PERMANENT_GUEST: (Reason.PERMANENT_GUEST, InvitationRole.GUEST),
}


@dataclass(frozen=True, slots=True)
class Invitee:
    """Somebody to invite: in which role, why, and on which right it rests."""

    person: Person
    role: InvitationRole
    reason: Reason
    appointment_id: str | None = None
    deputyship_id: str | None = None


def invitees(folder: MeetingFolder) -> tuple[Invitee, ...]:
    """Return who is to be invited by right: every holder once, then deputies as the rules say.

    Whoever holds several seats is invited for one that votes. Nobody deputises for a vacant seat. Restricted and
    trashed people are left out here and named by `preflight`.
    """
    found: dict[str, Invitee] = {}
    day = folder.meeting.date
    for place in folder.places:
        if (
            place.holder
            and place.appointment
            and is_member_on(place.appointment, day)
            and may_be_written_to(place.holder)
        ):
            reason, role = REASON_OF_SEAT[place.seat.kind]
            if place.holder.id not in found or folder.place_of_person(place.holder.id) is place:
                found[place.holder.id] = Invitee(place.holder, role, reason, place.appointment.id)
    if deputies_are_invited(folder):
        for place in folder.places:
            for deputyship, person in place.deputies if place.holder else ():
                if may_be_written_to(person):
                    deputy = Invitee(person, InvitationRole.DEPUTY, Reason.DEPUTY, deputyship_id=deputyship.id)
                    found.setdefault(person.id, deputy)
    return tuple(found.values())


def deputies_are_invited(folder: MeetingFolder) -> bool:
    """Say whether deputies get the letter too, by the rules of procedure of the meeting."""
    rules = folder.rules
    return (
        rules is not None
        and rules.deputy_model in (DeputyModel.PERSONAL, DeputyModel.POOL)
        and rules.deputies_receive_invite is not DeputiesInvited.WHEN_NEEDED
    )


def invite(
    writing: Writing,
    folder: MeetingFolder,
    guests: tuple[Person, ...] = (),
    *,
    role: InvitationRole = InvitationRole.GUEST,
) -> tuple[Invitation, ...]:
    """Make the invitations that are still missing and return them; numbers go on, none is given twice (I08).

    Somebody already invited whose right has changed since, by another seat or from deputy to member, keeps the
    invitation under the new right. Those by hand come as guests, to speak or to assist; refused are guests where the
    rules admit none (`invitation.no_guests`), and whoever must not be written to (`person.no_mail`).
    """
    if guests:
        _check_role(folder, role)
        folder = replace(folder, people=joined_by(writing, folder.people, guests))
    for guest in guests:
        check_may_be_written_to(guest)
    known = {invitation.person_id: invitation for invitation in folder.invitations}
    by_right = invitees(folder)
    writing.change(*(under_right(known[one.person.id], one) for one in by_right if one.person.id in known))
    wanted = [invitee for invitee in by_right if invitee.person.id not in known]
    entitled = {invitee.person.id for invitee in by_right}
    wanted += [
        Invitee(guest, role, Reason.BY_HAND)
        for guest in dict.fromkeys(guests)
        if guest.id not in known and guest.id not in entitled
    ]
    first = max((invitation.no for invitation in folder.invitations), default=0) + 1
    made = tuple(
        Invitation(
            meeting_id=folder.meeting.id,
            person_id=invitee.person.id,
            no=number,
            appointment_id=invitee.appointment_id,
            deputyship_id=invitee.deputyship_id,
            role=invitee.role,
            channel=channel_of(folder, invitee.person),
            letter_style=invitee.person.letter_style,
        )
        for number, invitee in enumerate(wanted, start=first)
    )
    writing.add(*made)
    return made


def change_role(writing: Writing, folder: MeetingFolder, invitation: Invitation, role: InvitationRole) -> Invitation:
    """Let somebody invited by hand come in another role.

    Refused for whoever is invited by right (`invitation.by_right`), and once the letter that says so is out (I11).
    """
    if invitation.appointment_id is not None or invitation.deputyship_id is not None:
        raise RuleBrokenError("invitation.by_right", field="role", number=invitation.no)
    if invitation.state not in NOT_YET_SENT:
        raise RuleBrokenError("invitation.already_sent", field="role", number=invitation.no)
    _check_role(folder, role)
    changed = replace(invitation, role=role)
    writing.change(changed)
    return changed


def _check_role(folder: MeetingFolder, role: InvitationRole) -> None:
    if role not in BY_HAND:
        raise RuleBrokenError("invitation.by_right", field="role", number=0)
    if role is InvitationRole.GUEST and folder.rules is not None and not folder.rules.guests_allowed:
        raise RuleBrokenError("invitation.no_guests", field="role")


def channel_of(folder: MeetingFolder, person: Person) -> Channel:
    """Return how the invitation travels: by mail only if wished and possible, else by post (I38)."""
    by_mail = person.preferred_channel is PreferredChannel.EMAIL and person.email
    return Channel.EMAIL if by_mail or (person.email and not has_address(folder, person)) else Channel.POST


def has_address(folder: MeetingFolder, person: Person) -> bool:
    """Say whether a letter could be sent: to the address of the seat, the person or the organisation."""
    return folder.address_of(person) is not None


def choose_channel(writing: Writing, folder: MeetingFolder, invitation: Invitation, channel: Channel) -> Invitation:
    """Let an unsent invitation travel otherwise; refuses a way that cannot reach the person (I38)."""
    if invitation.state not in NOT_YET_SENT:
        raise RuleBrokenError("invitation.already_sent", field="channel", number=invitation.no)
    person = folder.people.persons[invitation.person_id]
    check_channel(person, channel, has_address=has_address(folder, person))
    chosen = replace(invitation, channel=channel)
    writing.change(chosen)
    return chosen


def withdraw_invitation(writing: Writing, invitation: Invitation) -> Invitation:
    """Take an invitation back; it keeps its number, gets no letter and is counted nowhere."""
    check_move(invitation.state, InvitationState.WITHDRAWN)
    withdrawn = replace(invitation, state=InvitationState.WITHDRAWN)
    writing.change(withdrawn)
    return withdrawn


@dataclass(frozen=True, slots=True)
class PrintedLetter:
    """What a made letter shows: frozen into its invitation, so that a reprint is the same (I11)."""

    invitation_id: str
    address: str
    salutation: str
    document_id: str | None = None


def book_letters(writing: Writing, letters: tuple[PrintedLetter, ...]) -> None:
    """Note which letters were made and what stands on them; what was sent already stays untouched (I11)."""
    stored = {one.id: one for one in writing.all(Invitation, id=tuple(letter.invitation_id for letter in letters))}
    printed = []
    for letter in letters:
        invitation = stored[letter.invitation_id]
        if may_be_printed(invitation):
            printed.append(
                replace(
                    invitation,
                    state=InvitationState.PRINTED,
                    address_snapshot=letter.address,
                    salutation_snapshot=letter.salutation,
                    document_id=letter.document_id or invitation.document_id,
                )
            )
    writing.change(*printed)


def book_dispatch(
    writing: Writing,
    folder: MeetingFolder,
    *,
    handed_over_at: datetime,
    receipts: dict[Channel, date],
    initials: str,
    proof: DispatchProof = DispatchProof.OUTGOING_LOG,
) -> int:
    """Book that the printed letters left the house, with the assumed day of receipt by channel; returns how many.

    The meeting becomes „eingeladen“; refused while somebody entitled has no invitation (I08), and after the meeting.
    """
    # A date for which letters go out is fixed: „geplant“ passes „terminiert“ on its way.
    before = MeetingState.SCHEDULED if folder.meeting.state is MeetingState.PLANNED else folder.meeting.state
    check_move(before, MeetingState.INVITED)
    missing = [folder.people.persons[one.values["person_id"]] for one in missing_invitations(folder)]
    if missing:
        raise RuleBrokenError("dispatch.invitation_missing", count=len(missing), first=sort_name(missing[0]))
    ready = [invitation for invitation in folder.invitations if invitation.state is InvitationState.PRINTED]
    if not ready:
        raise RuleBrokenError("dispatch.nothing_printed")
    writing.add(
        *(
            Dispatch(
                invitation_id=invitation.id,
                handed_over_at=handed_over_at,
                channel=invitation.channel,
                assumed_receipt_on=receipts[invitation.channel],
                proof=proof,
                clerk_initials=initials,
            )
            for invitation in ready
        )
    )
    writing.change(*(replace(invitation, state=InvitationState.SENT) for invitation in ready))
    rules_id = folder.rules.id if folder.rules else None
    writing.change(replace(folder.meeting, state=MeetingState.INVITED, rules_version_id=rules_id))
    return len(ready)


def missing_invitations(folder: MeetingFolder) -> tuple[Finding, ...]:
    """Find every member without exactly one standing invitation (I08); whoever gets no mail is not waited for."""
    held = [place for place in folder.places if place.holder and may_be_written_to(place.holder)]
    appointments = [place.appointment for place in held if place.appointment]
    return invitation_findings(appointments, folder.invitations, folder.meeting)


def book_return(writing: Writing, folder: MeetingFolder, invitation: Invitation, on: date, reason: str) -> None:
    """Book a letter that came back: the address counts as unchecked until somebody looked at it (handbook 3.6)."""
    check_move(invitation.state, InvitationState.RETURNED)
    writing.change(replace(folder.dispatches[invitation.id], returned_on=on, return_reason=clean_line(reason)))
    writing.change(replace(invitation, state=InvitationState.RETURNED))
    address = folder.address_of(folder.people.persons[invitation.person_id])
    if address is not None and address.checked_on is not None:
        writing.change(replace(address, checked_on=None))


def write_again(writing: Writing, invitation: Invitation) -> Invitation:
    """Let a letter that came back be written anew, to the address of today; what was sent before stays kept.

    Refuses one that did not come back.
    """
    if invitation.state is not InvitationState.RETURNED:
        raise RuleBrokenError("invitation.not_returned", field="state", number=invitation.no)
    draft = replace(invitation, state=InvitationState.DRAFT)
    writing.change(draft)
    return draft


def heal_notice(writing: Writing, folder: MeetingFolder, invitation: Invitation) -> None:
    """Note that a breach of notice is healed, because the person came and did not object (I10)."""
    check_notice_healed(folder.attendance, invitation.person_id)
    writing.change(replace(invitation, notice_healed=True))


def to_be_reminded(folder: MeetingFolder) -> tuple[Invitation, ...]:
    """Return the invitations sent, still without an answer and not yet reminded of (I37)."""
    return tuple(one for one in folder.invitations if is_silent(folder, one) and may_be_reminded(one))


def already_reminded(folder: MeetingFolder) -> tuple[Invitation, ...]:
    """Return the invitations that were reminded of and are still without an answer: their letters can be reprinted."""
    return tuple(one for one in folder.invitations if is_silent(folder, one) and one.reminder is ReminderState.REMINDED)


def is_silent(folder: MeetingFolder, invitation: Invitation) -> bool:
    """Say whether an answer is awaited: sent, asked for, and nothing heard; of a deputy only after a refusal.

    Of who gave up her seat since nobody awaits one. Whom the member named as coming in her place has been announced by
    that, and is not asked again.
    """
    reply = folder.replies.get(invitation.id)
    if invitation.state not in UNANSWERED or (reply is not None and reply.answer is not Answer.OPEN):
        return False
    if invitation.appointment_id is not None and folder.place_of_person(invitation.person_id) is None:
        return False
    if invitation.role is not InvitationRole.DEPUTY:
        return True
    member = folder.member_of(invitation)
    return member is not None and called_in(folder.replies.get(member.id)) is not None


def book_reminder(writing: Writing, invitation: Invitation, on: date) -> None:
    """Note that a reminder went out; refused where an answer is there or nothing was sent (I37)."""
    check_reminder(invitation)
    writing.change(replace(invitation, reminder=ReminderState.REMINDED, reminded_on=on))


def may_be_written_to(person: Person) -> bool:
    """Say whether letters may go to a person: not restricted, not in the trash, not erased (P11)."""
    return not (person.restricted or person.trashed_on or person.anonymised_on)


def under_right(invitation: Invitation, invitee: Invitee) -> Invitation:
    """Return an invitation under the right that somebody has now: by another seat, or no longer as a deputy."""
    return replace(
        invitation, appointment_id=invitee.appointment_id, deputyship_id=invitee.deputyship_id, role=invitee.role
    )
