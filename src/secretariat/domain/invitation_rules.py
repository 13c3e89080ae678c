"""Rules of invitations and reminders: what stays as printed, who may be written to and how (I11, I37, I38)."""

from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.invitations import Invitation, InvitationState, ReminderState
from secretariat.domain.people import Channel, Person, PreferredChannel

NOT_YET_SENT = frozenset({InvitationState.DRAFT, InvitationState.PRINTED})
UNANSWERED = frozenset({InvitationState.SENT, InvitationState.RECEIVED, InvitationState.NO_REPLY})


def may_be_printed(invitation: Invitation) -> bool:
    """I11: say whether address and salutation may still be written: never of a letter that is out of the house."""
    return invitation.state in NOT_YET_SENT


def may_be_reminded(invitation: Invitation) -> bool:
    """I37: say whether a reminder is due: sent, unanswered, not reminded yet."""
    return invitation.state in UNANSWERED and invitation.reminder is ReminderState.NONE


def check_reminder(invitation: Invitation) -> None:
    """I37: refuse a reminder to somebody who was not written to, has answered, or was reminded already."""
    if invitation.state not in UNANSWERED:
        raise RuleBrokenError("invitation.nothing_to_remind", field="state", state=invitation.state.value)
    if invitation.reminder is ReminderState.REMINDED:
        raise RuleBrokenError("invitation.already_reminded", field="reminder", reminded_on=invitation.reminded_on)


def check_channel(person: Person, channel: Channel | PreferredChannel, *, has_address: bool) -> None:
    """I38: refuse e-mail to somebody without an e-mail address, and post to somebody without an address."""
    if channel in {Channel.EMAIL, PreferredChannel.BOTH} and not person.email.strip():
        raise RuleBrokenError("person.email_missing", field="email", channel=channel.value)
    if channel in {Channel.POST, PreferredChannel.BOTH} and not has_address:
        raise RuleBrokenError("person.address_missing", field="preferred_channel", channel=channel.value)


def check_may_be_written_to(person: Person) -> None:
    """Refuse mail to somebody whose data are restricted, erased or in the trash (handbook P11)."""
    for field in ("restricted", "anonymised_on", "trashed_on"):
        if getattr(person, field):
            raise RuleBrokenError("person.no_mail", field=field)
