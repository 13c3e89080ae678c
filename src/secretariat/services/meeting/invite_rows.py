"""Step 2 of a meeting as rows: who is invited and why, what each letter will say, where a finding is mended."""

import tempfile
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from secretariat.documents.letter_text import letter_text
from secretariat.domain.errors import Finding, RuleBrokenError
from secretariat.domain.invitations import Invitation, InvitationRole, InvitationState
from secretariat.domain.names import full_name, list_name
from secretariat.domain.people import Channel, LetterStyle, Person
from secretariat.services.meeting.gathering import MeetingFolder
from secretariat.services.meeting.invitations import Invitee, Reason, channel_of, invitees, under_right
from secretariat.services.papers.letter_runs import LetterRun
from secretariat.services.papers.letters import left_out_of, make_letters
from secretariat.services.papers.printed_names import institution_of
from secretariat.services.people.people_lists import people_to_choose
from secretariat.storage.reading import Reading


@dataclass(frozen=True, slots=True)
class InviteRow:
    """Somebody invited, or to be invited: then without a number and a state. `id` is the person's.

    `under_other_right`: she was invited for a seat, or as a deputy, and sits by another right now.
    """

    id: str
    number: int | None
    name: str
    organisation: str
    reason: Reason
    channel: Channel
    style: LetterStyle
    state: InvitationState | None
    under_other_right: bool = False


@dataclass(frozen=True, slots=True)
class LetterProof:
    """A letter to be looked at before it is made: the file it would be, what is in it, and what it says."""

    file_name: str
    content: bytes
    text: str


@dataclass(frozen=True, slots=True)
class Repair:
    """Where a finding is mended: the kind of record, its id, and the field."""

    kind: str
    id: str
    field: str


def invite_rows(folder: MeetingFolder) -> tuple[InviteRow, ...]:
    """Return who is invited, by number, and behind them who has a right to be but is not yet."""
    by_right = {invitee.person.id: invitee for invitee in invitees(folder)}
    invited = [_row(folder, invitation, by_right.get(invitation.person_id)) for invitation in folder.invitations]
    known = {invitation.person_id for invitation in folder.invitations}
    waiting = [
        replace(_row(folder, drafted(folder, invitee), invitee), number=None, state=None)
        for invitee in by_right.values()
        if invitee.person.id not in known
    ]
    return (*invited, *waiting)


def drafted(folder: MeetingFolder, invitee: Invitee) -> Invitation:
    """Return the invitation that somebody would get, without keeping it."""
    return Invitation(
        meeting_id=folder.meeting.id,
        person_id=invitee.person.id,
        no=0,
        appointment_id=invitee.appointment_id,
        deputyship_id=invitee.deputyship_id,
        role=invitee.role,
        channel=channel_of(folder, invitee.person),
        letter_style=invitee.person.letter_style,
    )


def letter_proof(folder: MeetingFolder, person_id: str, run: LetterRun) -> LetterProof:
    """Return the letter that a person gets, made as the letter itself is made; nothing is kept.

    Raises what `make_letters` raises, and what keeps this person from getting a letter; `letters.nobody` is said of
    somebody who is not to be invited.
    """
    invitations = [one for one in folder.invitations if one.person_id == person_id]
    invitations += [drafted(folder, one) for one in invitees(folder) if one.person.id == person_id]
    alone = replace(folder, invitations=tuple(invitations[:1]))
    for missing in left_out_of(alone, run):
        raise RuleBrokenError(missing.code, field=missing.field, subject=missing.subject, **missing.values)
    with tempfile.TemporaryDirectory() as out:
        made = make_letters(alone, Path(out), run)
        letter = next(file.path for file in made.files if file.kind is run.kind)
        content = letter.read_bytes()
        return LetterProof(letter.name, content, letter_text(content))


def possible_guests(reading: Reading, folder: MeetingFolder) -> tuple[tuple[str, str], ...]:
    """Return everybody who may be invited by hand: known, not invited yet, may be written to; in German order."""
    barred = barred_as_guests(reading, folder)
    return tuple(one for one in people_to_choose(reading) if one[0] not in barred)


def barred_as_guests(reading: Reading, folder: MeetingFolder) -> frozenset[str]:
    """Return who is invited already, or is to be, or must not be written to."""
    invited = (invitation.person_id for invitation in folder.invitations)
    entitled = (one.person.id for one in invitees(folder))
    return frozenset((*invited, *entitled, *(one.id for one in reading.all(Person, restricted=True))))


def repair_of(folder: MeetingFolder, finding: Finding) -> Repair:
    """Return where a finding is mended: at the person it names, else at the record its code speaks of.

    The printed name of an organisation is mended at the organisation, whoever the letter goes to.
    """
    person = next((one for one in _people_of(folder) if full_name(one) == finding.subject), None)
    if person is not None and person.organisation_id and finding.field == "print_name":
        return Repair("organisation", person.organisation_id, finding.field)
    if person is not None:
        return Repair("person", person.id, finding.field)
    return _repair_of_record(folder, finding)


def mended_at_meeting(folder: MeetingFolder, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings that `repair_of` would mend at the meeting itself."""
    names = frozenset(map(full_name, _people_of(folder)))
    about_records = (one for one in findings if one.subject not in names)
    return tuple(one for one in about_records if _repair_of_record(folder, one).kind == "meeting")


def _repair_of_record(folder: MeetingFolder, finding: Finding) -> Repair:
    about = finding.code.partition(".")[0]
    if about == "sender" and folder.sender is not None:
        return Repair("sender_profile", folder.sender.id, finding.field)
    if about in {"venue", "room"} and folder.venue is not None:
        return Repair("venue", folder.venue.id, finding.field)
    if about in {"committee", "seat", "sender"}:
        return Repair("committee", folder.committee.id, finding.field)
    return Repair("meeting", folder.meeting.id, finding.field)


def _people_of(folder: MeetingFolder) -> list[Person]:
    """Return the people of the meeting, those invited first: two of the same name are told apart by that."""
    ids = [invitation.person_id for invitation in folder.invitations]
    ids += [place.holder.id for place in folder.places if place.holder]
    return [folder.people.persons[id_] for id_ in dict.fromkeys(ids)] + [
        deputy for place in folder.places for _, deputy in place.deputies
    ]


def _row(folder: MeetingFolder, invitation: Invitation, invitee: Invitee | None) -> InviteRow:
    person = folder.people.persons[invitation.person_id]
    usual = Reason.DEPUTY if invitation.role is InvitationRole.DEPUTY else Reason.BY_HAND
    return InviteRow(
        id=person.id,
        number=invitation.no,
        name=list_name(person),
        organisation=institution_of(folder, person, folder.place_of_person(person.id)),
        reason=invitee.reason if invitee else usual,
        channel=invitation.channel,
        style=invitation.letter_style,
        state=invitation.state,
        under_other_right=invitee is not None and under_right(invitation, invitee) != invitation,
    )
