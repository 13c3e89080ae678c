"""Who is invited and why, and what becomes of each invitation until it is sent."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from secretariat.domain.as_of import is_member_on
from secretariat.domain.committees import DeputiesInvited, DeputyModel, SeatKind
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.invitation_rules import check_reminder
from secretariat.domain.invitations import (
    Dispatch,
    DispatchProof,
    Invitation,
    InvitationRole,
    InvitationState,
    ReminderState,
)
from secretariat.domain.meetings import MeetingState
from secretariat.domain.people import Channel, Person, PreferredChannel
from secretariat.services.gathering import MeetingFolder
from secretariat.storage.writing import Writing


class Reason(StrEnum):
    """Why somebody is invited."""

    SEAT = "seat"
    ADVISORY = "advisory"
    PERMANENT_GUEST = "permanent_guest"
    DEPUTY = "deputy"
    BY_HAND = "by_hand"


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

    Restricted and trashed people are left out here and named by `preflight`.
    """
    found: dict[str, Invitee] = {}
    day = folder.meeting.date
    for place in folder.places:
        if place.holder and place.appointment and is_member_on(place.appointment, day) and _reachable(place.holder):
            reason, role = REASON_OF_SEAT[place.seat.kind]
            found.setdefault(place.holder.id, Invitee(place.holder, role, reason, place.appointment.id))
    if deputies_are_invited(folder):
        for place in folder.places:
            for deputyship, person in place.deputies:
                if _reachable(person):
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


def invite(writing: Writing, folder: MeetingFolder, guests: tuple[Person, ...] = ()) -> tuple[Invitation, ...]:
    """Make the invitations that are still missing and return them; numbers go on, none is given twice (I08)."""
    known = {invitation.person_id for invitation in folder.invitations}
    wanted = [invitee for invitee in invitees(folder) if invitee.person.id not in known]
    wanted += [Invitee(guest, InvitationRole.GUEST, Reason.BY_HAND) for guest in guests if guest.id not in known]
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


def channel_of(folder: MeetingFolder, person: Person) -> Channel:
    """Return how the invitation travels: by mail only if wished and possible, else by post (I38)."""
    by_mail = person.preferred_channel is PreferredChannel.EMAIL and person.email
    has_address = folder.people.address_of(person) is not None
    return Channel.EMAIL if by_mail or (person.email and not has_address) else Channel.POST


@dataclass(frozen=True, slots=True)
class PrintedLetter:
    """What a made letter shows: frozen into its invitation, so that a reprint is the same (I11)."""

    invitation_id: str
    address: str
    salutation: str
    document_id: str | None = None


def book_letters(writing: Writing, letters: tuple[PrintedLetter, ...]) -> None:
    """Note which letters were made and what stands on them; what was sent already stays untouched (I11)."""
    for letter in letters:
        invitation = writing.get(Invitation, letter.invitation_id)
        if invitation.state in (InvitationState.DRAFT, InvitationState.PRINTED):
            printed = replace(
                invitation,
                state=InvitationState.PRINTED,
                address_snapshot=letter.address,
                salutation_snapshot=letter.salutation,
                document_id=letter.document_id or invitation.document_id,
            )
            if printed != invitation:
                writing.change(printed)


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

    The meeting becomes „eingeladen“; refused while somebody entitled has no invitation (I08) or no letter.
    """
    invited = {invitation.person_id for invitation in folder.invitations}
    missing = [invitee.person for invitee in invitees(folder) if invitee.person.id not in invited]
    if missing:
        raise RuleBrokenError("dispatch.invitation_missing", count=len(missing), first=missing[0].sort_name)
    ready = [invitation for invitation in folder.invitations if invitation.state is InvitationState.PRINTED]
    if not ready:
        raise RuleBrokenError("dispatch.nothing_printed")
    for invitation in ready:
        dispatch = Dispatch(
            invitation_id=invitation.id,
            handed_over_at=handed_over_at,
            channel=invitation.channel,
            assumed_receipt_on=receipts[invitation.channel],
            proof=proof,
            clerk_initials=initials,
        )
        writing.add(dispatch)
        writing.change(replace(invitation, state=InvitationState.SENT))
    if folder.meeting.state in (MeetingState.PLANNED, MeetingState.SCHEDULED):
        writing.change(
            replace(
                folder.meeting,
                state=MeetingState.INVITED,
                rules_version_id=folder.meeting.rules_version_id or (folder.rules.id if folder.rules else None),
            )
        )
    return len(ready)


def to_be_reminded(folder: MeetingFolder) -> tuple[Invitation, ...]:
    """Return the invitations sent and still without any answer: only they get a reminder (I37)."""
    return tuple(
        invitation
        for invitation in folder.invitations
        if invitation.state in (InvitationState.SENT, InvitationState.RECEIVED)
        and invitation.id not in folder.replies
        and invitation.role is not InvitationRole.DEPUTY
    )


def book_reminder(writing: Writing, invitation: Invitation, on: date) -> None:
    """Note that a reminder went out; refused where an answer is there or nothing was sent (I37)."""
    check_reminder(invitation)
    writing.change(replace(invitation, reminder=ReminderState.REMINDED, reminded_on=on))


def _reachable(person: Person) -> bool:
    return not person.restricted and person.trashed_on is None and person.anonymised_on is None
