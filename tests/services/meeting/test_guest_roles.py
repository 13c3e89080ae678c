"""Guests by hand: as what they come, where it is said, and whom the rules do not admit."""

from dataclasses import replace
from pathlib import Path

import pytest

from making import PRINTED_AT, TEMPLATES, a_committee, a_meeting, a_person, an_address, folder_of, printed, sent
from secretariat.documents.letter_text import letter_text
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.invitations import Invitation, InvitationRole
from secretariat.domain.meetings import Meeting
from secretariat.domain.office import DocumentKind
from secretariat.domain.people import Person, Salutation
from secretariat.printing.sheet_measures import SheetFormat
from secretariat.services.meeting import attendance
from secretariat.services.meeting.gathering import MeetingFolder
from secretariat.services.meeting.invitations import change_role, invite
from secretariat.services.papers.cards import role_on_badge
from secretariat.services.papers.letter_runs import LetterRun
from secretariat.services.papers.letters import make_letters
from secretariat.services.papers.sheet_contents import sign_in_data
from secretariat.services.people import people
from secretariat.storage.register import Register


@pytest.fixture
def guest(register: Register) -> Person:
    with register.writing("Gast") as writing:
        kept = people.add_person(writing, a_person(8))
        people.add_address(writing, an_address(kept))
    return kept


def invited(register: Register, meeting: Meeting, guest: Person, role: InvitationRole) -> MeetingFolder:
    folder = folder_of(register, meeting)
    with register.writing("Gast") as writing:
        invite(writing, folder, (guest,), role=role)
    return folder_of(register, meeting)


def invitation_of(folder: MeetingFolder, person: Person) -> Invitation:
    return next(one for one in folder.invitations if one.person_id == person.id)


@pytest.mark.parametrize(
    ("role", "salutation", "letter", "sheet", "badge"),
    [
        (InvitationRole.GUEST, Salutation.MRS, "zur 1. Sitzung als Gast ein", "Gast", "Gast"),
        (InvitationRole.SPEAKER, Salutation.MRS, "zur 1. Sitzung als Referentin ein", "Referentin", "Referentin"),
        (InvitationRole.SPEAKER, Salutation.MR, "zur 1. Sitzung als Referent ein", "Referent", "Referent"),
        (InvitationRole.SPEAKER, Salutation.DIVERSE, "zur 1. Sitzung für einen Vortrag ein", "Vortrag", "Vortrag"),
        (InvitationRole.ASSISTANT, Salutation.MRS, "zur 1. Sitzung als Assistenz ein", "Assistenz", ""),
    ],
)
def test_letter_sheet_and_badge_say_as_what_somebody_comes(
    register: Register,
    meeting: Meeting,
    guest: Person,
    tmp_path: Path,
    role: InvitationRole,
    salutation: Salutation,
    letter: str,
    sheet: str,
    badge: str,
) -> None:
    with register.writing("Anrede") as writing:
        people.change_person(writing, replace(guest, salutation=salutation))
    folder = invited(register, meeting, guest, role)
    run = LetterRun(DocumentKind.INVITATION, TEMPLATES, PRINTED_AT, only=frozenset({invitation_of(folder, guest).id}))
    made = make_letters(folder, tmp_path / "Briefe", run)
    assert letter in letter_text(made.files[0].path.read_bytes()).replace("\u00a0", " ")
    assert role_on_badge(folder, folder.people.persons[guest.id], None) == badge
    with register.writing("Liste") as writing:
        attendance.open_sheet(writing, folder)
    rows = sign_in_data(folder_of(register, meeting), PRINTED_AT, SheetFormat.PORTRAIT).rows
    assert [row.function for row in rows] == ["", "", "", sheet]
    line = next(one for one in folder_of(register, meeting).attendance if one.person_id == guest.id)
    assert (line.seat_id, line.occasion) == (None, sheet)


def test_the_letter_of_a_member_says_nothing_of_it(register: Register, meeting: Meeting, tmp_path: Path) -> None:
    folder = printed(register, meeting)
    run = LetterRun(DocumentKind.INVITATION, TEMPLATES, PRINTED_AT, only=frozenset({folder.invitations[0].id}))
    text = letter_text(make_letters(folder, tmp_path / "Briefe", run).files[0].path.read_bytes())
    assert "zur 1. Sitzung ein" in text.replace("\u00a0", " ")


def test_the_role_can_be_put_right_until_the_letter_is_out(register: Register, meeting: Meeting, guest: Person) -> None:
    folder = invited(register, meeting, guest, InvitationRole.GUEST)
    with register.writing("Rolle") as writing:
        change_role(writing, folder, invitation_of(folder, guest), InvitationRole.SPEAKER)
    folder = sent(register, meeting)
    assert invitation_of(folder, guest).role is InvitationRole.SPEAKER
    with register.writing("Rolle") as writing, pytest.raises(RuleBrokenError, match=r"invitation\.already_sent"):
        change_role(writing, folder, invitation_of(folder, guest), InvitationRole.GUEST)


def test_a_member_stays_one_and_nobody_becomes_one_by_hand(register: Register, meeting: Meeting, guest: Person) -> None:
    folder = printed(register, meeting)
    with register.writing("Rolle") as writing, pytest.raises(RuleBrokenError, match=r"invitation\.by_right"):
        change_role(writing, folder, folder.invitations[0], InvitationRole.GUEST)
    with register.writing("Rolle") as writing, pytest.raises(RuleBrokenError, match=r"invitation\.by_right"):
        invite(writing, folder, (guest,), role=InvitationRole.MEMBER)


def test_rules_without_guests_admit_speakers_and_assistants_only(register: Register, guest: Person) -> None:
    meeting = a_meeting(register, a_committee(register, guests_allowed=False))
    with pytest.raises(RuleBrokenError, match=r"invitation\.no_guests"):
        invited(register, meeting, guest, InvitationRole.GUEST)
    folder = invited(register, meeting, guest, InvitationRole.SPEAKER)
    with register.writing("Rolle") as writing, pytest.raises(RuleBrokenError, match=r"invitation\.no_guests"):
        change_role(writing, folder, invitation_of(folder, guest), InvitationRole.GUEST)
