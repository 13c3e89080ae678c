"""What goes into one envelope: to whom, with which address and salutation, and which papers."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Self

from secretariat.documents.letter_papers import TemplateName, enclosures_of, papers_for, supplement_papers
from secretariat.documents.letters import RecipientData
from secretariat.domain.addressing import address_block, person_line
from secretariat.domain.committees import DeputiesInvited, DeputyshipKind
from secretariat.domain.errors import Finding, Severity
from secretariat.domain.guest_words import invited_as
from secretariat.domain.invitation_rules import NOT_YET_SENT
from secretariat.domain.invitations import Invitation, InvitationRole, InvitationState
from secretariat.domain.meetings import MeetingState
from secretariat.domain.names import full_name
from secretariat.domain.office import DocumentKind
from secretariat.domain.people import Channel, LetterStyle, Person, Salutation
from secretariat.domain.recipients import Recipient
from secretariat.domain.reply_forms import form_code
from secretariat.domain.reply_rules import called_in
from secretariat.domain.salutation import salutation, salutation_findings
from secretariat.services.meeting.gathering import MeetingFolder, Place
from secretariat.services.meeting.invitations import may_be_written_to
from secretariat.services.papers.printed_names import bench_label

_NOT_SENT_AT_ALL = frozenset({InvitationState.WITHDRAWN})
PARTED = "\n\n"
"""What parts the texts of a snapshot: an address block and a salutation have no blank line (I29)."""


@dataclass(frozen=True, slots=True)
class Envelope:
    """One invitation as it will be printed; `findings` say what is or would be wrong with it.

    A letter in Leichte Sprache has a standard twin (I39) that greets as `twin_salutation` says.
    """

    invitation: Invitation
    recipient: RecipientData
    twin_salutation: str
    papers: tuple[TemplateName, ...]
    findings: tuple[Finding, ...]

    @property
    def address_snapshot(self) -> str:
        """What is frozen of the address: the block, and above it the notes to the carrier if there are any."""
        remarks = "\n".join(self.recipient.remarks)
        return PARTED.join(part for part in (remarks, self.recipient.address) if part)

    @property
    def salutation_snapshot(self) -> str:
        """What is frozen of the salutation: that of the letter, and below it that of a twin which greets otherwise."""
        return PARTED.join(dict.fromkeys((self.recipient.salutation, self.twin_salutation)))

    def recipient_on(self, paper: TemplateName) -> RecipientData:
        """Return the recipient as this paper addresses her."""
        is_twin = self.invitation.letter_style is LetterStyle.EASY_LANGUAGE and not paper.endswith("_easy.docx")
        if not is_twin:
            return self.recipient
        return replace(self.recipient, salutation=self.twin_salutation, enclosures=enclosures_of(self.papers, paper))


@dataclass(frozen=True, slots=True)
class _Said:
    """What a letter says of its recipient, worked out today or frozen when it was sent."""

    address: str
    remarks: tuple[str, ...]
    salutation: str
    twin_salutation: str

    @classmethod
    def of(cls, invitation: Invitation) -> Self:
        """Return what the sent letter said (I11)."""
        *above, address = invitation.address_snapshot.split(PARTED)
        remarks = tuple(line for part in above for line in part.split("\n"))
        first, *second = invitation.salutation_snapshot.split(PARTED)
        return cls(address, remarks, first, second[0] if second else first)


def as_supplement(envelope: Envelope, *, with_agenda: bool, letter_form: str) -> Envelope:
    """Return the envelope of the same person with a supplement to the invitation in it."""
    papers = supplement_papers(envelope.invitation.letter_style, with_agenda=with_agenda, letter_form=letter_form)
    return replace(envelope, papers=papers, recipient=replace(envelope.recipient, enclosures=enclosures_of(papers)))


def printable(envelope: Envelope) -> bool:
    """Say whether the letter can be made: no finding is an error."""
    return all(finding.severity is not Severity.ERROR for finding in envelope.findings)


def envelope_of(folder: MeetingFolder, invitation: Invitation, kind: DocumentKind) -> Envelope:
    """Return the envelope of an invitation; what was sent keeps the address and salutation it had (I11)."""
    person = folder.people.persons[invitation.person_id]
    place = folder.place_of_person(person.id) if invitation.appointment_id else None
    recipient = recipient_of(folder, person, place)
    block = address_block(recipient)
    by_mail = invitation.channel is Channel.EMAIL
    findings = [*salutation_findings(recipient)]
    if not may_be_written_to(person):
        field = next(field for field in ("restricted", "anonymised_on", "trashed_on") if getattr(person, field))
        findings.append(Finding("person.no_mail", Severity.ERROR, full_name(person), field))
    if by_mail and not person.email:
        findings.append(Finding("person.email_missing", Severity.ERROR, full_name(person), "email"))
    elif not by_mail:
        findings += block.findings
    style = invitation.letter_style
    address = person.email if by_mail and not block.lines else block.text
    greetings = (greeting(folder, recipient, style), greeting(folder, recipient, LetterStyle.STANDARD))
    said = _Said(address, block.remarks, *greetings)
    if invitation.state not in NOT_YET_SENT and invitation.salutation_snapshot:
        said = _Said.of(invitation)
    for_information = is_for_information(folder, invitation)
    called_for = _called_for(folder, invitation)
    papers = papers_for(
        style,
        kind,
        with_reply=not for_information and _asks_for_reply(folder, kind),
        with_notice=folder.encloses_notice,
        letter_form=folder.sender.letter_form if folder.sender else "B",
    )
    data = RecipientData(
        address=said.address,
        remarks=said.remarks,
        salutation=said.salutation,
        academic_title=person.academic_title,
        given_name=person.given_name,
        family_name=person.family_name,
        full_name=full_name(person),
        organisation=recipient.organisation.name if recipient.organisation else "",
        role=invitation.role,
        invitation_no=invitation.no,
        form_code=form_code(invitation.id),
        deputy=_deputy_of(place),
        deputises_for="" if called_for else _deputised(folder, invitation),
        stands_in_for=called_for,
        invited_as=invited_as(invitation.role, person) if not invitation.appointment_id else "",
        for_information=for_information,
        enclosures=enclosures_of(papers),
    )
    return Envelope(invitation, data, said.twin_salutation, papers, tuple(findings))


def recipient_of(folder: MeetingFolder, person: Person, place: Place | None) -> Recipient:
    """Return to whom a letter to the person goes: with organisation and address of the seat, or the person's own."""
    appointment = place.appointment if place else None
    return Recipient(
        persons=(person,),
        organisation=folder.people.organisation_of(person, appointment),
        address=folder.people.address_of(person, appointment),
    )


def greeting(folder: MeetingFolder, recipient: Recipient, style: LetterStyle) -> str:
    """Return the salutation of the letter as one text."""
    lines = salutation(recipient, committee_genitive=folder.committee.name_genitive, letter_style=style)
    return "\n".join(lines)


def is_for_information(folder: MeetingFolder, invitation: Invitation) -> bool:
    """Say whether the letter is a copy that asks for no answer: to deputies nobody needs yet, by the rules."""
    rules = folder.rules
    return (
        invitation.role is InvitationRole.DEPUTY
        and rules is not None
        and not _called_for(folder, invitation)
        and rules.deputies_receive_invite is DeputiesInvited.FOR_INFORMATION
    )


def copies_to(folder: MeetingFolder) -> tuple[str, ...]:
    """Return who gets the invitation for information, as it says below (D03): groups of people, nobody by name."""
    copies = any(is_for_information(folder, one) for one in folder.invitations if one.state not in _NOT_SENT_AT_ALL)
    return ("Stellvertretende Mitglieder",) if copies else ()


def _called_for(folder: MeetingFolder, invitation: Invitation) -> str:
    """Return for whom a deputy is asked to come, else nothing; a copy that was out when the member named her stays one.

    "Frau Anna Brandt", as after "für".
    """
    member = folder.member_of(invitation)
    if member is None:
        return ""
    answered = invitation.state in NOT_YET_SENT or invitation.id in folder.replies
    asked = answered or called_in(folder.replies[member.id]) is not None
    return person_line(folder.people.persons[member.person_id]) if asked else ""


def letter_date(folder: MeetingFolder, invitation: Invitation, today: date) -> date:
    """Return the date on the letter: today, or that of the letter that was sent already."""
    if invitation.state in NOT_YET_SENT:
        return today
    document = folder.documents.get(invitation.document_id or "")
    dispatch = folder.dispatches.get(invitation.id)
    if document is not None:
        return document.created_at.astimezone().date()
    return dispatch.handed_over_at.astimezone().date() if dispatch else today


def _asks_for_reply(folder: MeetingFolder, kind: DocumentKind) -> bool:
    return kind is not DocumentKind.CANCELLATION or folder.meeting.state is MeetingState.MOVED


def _deputy_of(place: Place | None) -> str:
    """Return the personal deputy as "Herr Bernd Uhl"; who sits in for one meeting only is nobody's standing deputy."""
    for deputyship, person in place.deputies if place else ():
        if deputyship.kind is DeputyshipKind.PERSONAL:
            word = person.salutation if person.salutation in (Salutation.MRS, Salutation.MR) else ""
            return f"{word} {full_name(person)}".strip()
    return ""


def _deputised(folder: MeetingFolder, invitation: Invitation) -> str:
    """Return for whom somebody is a deputy: who stands in for a whole bench, for any member of it."""
    place = folder.place_of_deputyship(invitation.deputyship_id)
    if place is None or place.holder is None:
        return ""
    is_of_bench = any(one.id == invitation.deputyship_id and one.for_bench_id for one, _ in place.deputies)
    return f"ein Mitglied der Bank {bench_label(place.bench)}" if is_of_bench else person_line(place.holder)
