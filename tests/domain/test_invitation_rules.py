from dataclasses import replace
from datetime import date

import pytest

from domain.refusals import refused
from secretariat.domain.invitation_rules import (
    check_channel,
    check_may_be_written_to,
    check_reminder,
    may_be_printed,
    may_be_reminded,
)
from secretariat.domain.invitations import Invitation, InvitationState, ReminderState
from secretariat.domain.people import Channel, Person, PreferredChannel

SENT = Invitation(
    meeting_id="m",
    person_id="p",
    no=1,
    state=InvitationState.SENT,
    address_snapshot="Herrn Jonas Keller\nMusterstraße 5\n59423 Unna",
    salutation_snapshot="Sehr geehrter Herr Keller,",
)
KELLER = Person(family_name="Keller", email="keller@example.org")


# the printed letter (I11)


@pytest.mark.parametrize("state", InvitationState)
def test_what_a_sent_letter_says_is_never_written_again(state: InvitationState) -> None:
    in_the_house = state in {InvitationState.DRAFT, InvitationState.PRINTED}
    assert may_be_printed(replace(SENT, state=state)) is in_the_house


# the reminder (I37)


@pytest.mark.parametrize("state", [InvitationState.SENT, InvitationState.RECEIVED, InvitationState.NO_REPLY])
def test_who_has_not_answered_may_be_reminded(state: InvitationState) -> None:
    invitation = replace(SENT, state=state)
    assert may_be_reminded(invitation)
    check_reminder(invitation)


@pytest.mark.parametrize(
    "state",
    [
        *(InvitationState.DRAFT, InvitationState.PRINTED, InvitationState.ACCEPTED, InvitationState.DECLINED),
        *(InvitationState.REPRESENTED, InvitationState.RETURNED, InvitationState.WITHDRAWN),
    ],
)
def test_nobody_else_is_reminded(state: InvitationState) -> None:
    invitation = replace(SENT, state=state)
    assert not may_be_reminded(invitation)
    with refused("invitation.nothing_to_remind", "state"):
        check_reminder(invitation)


def test_nobody_is_reminded_twice() -> None:
    reminded = replace(SENT, reminder=ReminderState.REMINDED, reminded_on=date(2026, 9, 1))
    assert not may_be_reminded(reminded)
    with refused("invitation.already_reminded", "reminder"):
        check_reminder(reminded)


# the way to a person (I38)


@pytest.mark.parametrize("channel", [*Channel, *PreferredChannel])
def test_somebody_with_both_addresses_is_reached_every_way(channel: Channel | PreferredChannel) -> None:
    check_channel(KELLER, channel, has_address=True)


@pytest.mark.parametrize("channel", [Channel.EMAIL, PreferredChannel.EMAIL, PreferredChannel.BOTH])
def test_nobody_without_email_is_written_by_email(channel: Channel | PreferredChannel) -> None:
    with refused("person.email_missing", "email"):
        check_channel(replace(KELLER, email=" "), channel, has_address=True)


@pytest.mark.parametrize("channel", [Channel.POST, PreferredChannel.POST, PreferredChannel.BOTH])
def test_nobody_without_address_is_written_by_post(channel: Channel | PreferredChannel) -> None:
    with refused("person.address_missing", "preferred_channel"):
        check_channel(KELLER, channel, has_address=False)


def test_a_way_is_only_refused_for_what_it_needs() -> None:
    check_channel(replace(KELLER, email=""), Channel.POST, has_address=True)
    check_channel(KELLER, Channel.EMAIL, has_address=False)
    check_channel(replace(KELLER, email=""), Channel.IN_PERSON, has_address=False)


def test_nobody_whose_data_are_restricted_or_gone_is_written_to() -> None:
    check_may_be_written_to(KELLER)
    with refused("person.no_mail", "restricted"):
        check_may_be_written_to(replace(KELLER, restricted=True))
    with refused("person.no_mail", "anonymised_on"):
        check_may_be_written_to(replace(KELLER, anonymised_on=date(2026, 1, 1)))
    with refused("person.no_mail", "trashed_on"):
        check_may_be_written_to(replace(KELLER, trashed_on=date(2026, 1, 1)))
