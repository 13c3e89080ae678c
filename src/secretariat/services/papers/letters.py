"""Letters of a meeting: who gets which papers, the files they become, and what is booked of them."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from secretariat.documents.package import prepare_folder
from secretariat.domain.errors import Finding, RuleBrokenError, Severity
from secretariat.domain.invitations import Invitation, InvitationRole, InvitationState, ReminderState
from secretariat.domain.office import DocumentKind, GeneratedDocument
from secretariat.services.meeting.gathering import MeetingFolder, sender_of
from secretariat.services.meeting.invitations import (
    PrintedLetter,
    already_reminded,
    book_letters,
    book_reminder,
    to_be_reminded,
)
from secretariat.services.meeting.reply_days import answer_day_findings, check_answer_day
from secretariat.services.papers.envelopes import Envelope, as_supplement, envelope_of, printable
from secretariat.services.papers.kept_letters import keep_papers
from secretariat.services.papers.letter_press import (
    LetterPress,
    MadeFile,
    Told,
)
from secretariat.services.papers.letter_runs import LetterRun
from secretariat.services.papers.preflight import meeting_findings
from secretariat.storage.writing import Writing

SAID_OF_MEETING = {
    DocumentKind.INVITATION: frozenset({"venue_id", "reply_by"}),
    DocumentKind.REMINDER: frozenset({"venue_id"}),
}
"""What of the meeting letters of a kind cannot do without. A Terminvormerkung goes out before the place is known
(D02, twelve weeks ahead), a reminder has a day of its own, an Absage needs neither."""


@dataclass(frozen=True, slots=True)
class MadeLetters:
    """The files of a run, and who was left out and why."""

    kind: DocumentKind
    as_of: datetime
    files: tuple[MadeFile, ...]
    left_out: tuple[Finding, ...]


def make_letters(folder: MeetingFolder, out: Path, wanted: LetterRun, told: Told | None = None) -> MadeLetters:
    """Write the letters of a kind into the folder `out`, which is made if it is missing.

    `told` hears before each person's files how many people are done, of how many; what it raises stops the run.
    Raises RuleBrokenError `letters.nobody` when nobody is to be written to, `committee.without_sender`, and the errors
    that the check finds in what letters of this kind say of the meeting, as `meeting.without_venue`;
    DocumentTroubleError `template.…` for a template that cannot be used, `file.…` for a file that cannot be written.
    """
    sender_of(folder)
    envelopes, left_out = _envelopes(folder, wanted)
    if not envelopes:
        raise RuleBrokenError("letters.nobody", left_out=len(left_out))
    fresh = [envelope.invitation for envelope in envelopes if not wanted.kept_of(envelope.invitation)]
    if fresh:
        _check_meeting(folder, wanted)
    _check_reply_day(folder, wanted, fresh)
    press = LetterPress(folder, wanted, told)
    prepare_folder(out)
    files = press.serial_files(envelopes, out) if wanted.one_file else press.single_files(envelopes, out)
    of_day = answer_day_findings(folder, wanted.reply_by, wanted.as_of.date()) if wanted.reply_by else ()
    return MadeLetters(wanted.kind, wanted.as_of, files, (*press.remarks, *of_day, *left_out))


def left_out_of(folder: MeetingFolder, wanted: LetterRun) -> tuple[Finding, ...]:
    """Return why people get no letter of a kind."""
    return _envelopes(folder, wanted)[1]


def book(writing: Writing, folder: MeetingFolder, made: MadeLetters) -> None:
    """Note the files that were made, and what `book_files` notes with them."""
    book_files(writing, folder, made.files, made.as_of)


def book_files(writing: Writing, folder: MeetingFolder, files: Iterable[MadeFile], as_of: datetime) -> None:
    """Note which files were made and who was reminded (I37), and freeze what the invitations among them say (I11)."""
    documents = [(file, document_of(folder, file, as_of)) for file in files]
    keep_papers(writing, (paper for file, _ in documents for paper in file.kept), as_of)
    writing.add(*(document for _, document in documents))
    of_letter: dict[str, str] = {}
    for file, document in documents:
        for invitation_id in file.invitation_ids if file.kind is DocumentKind.INVITATION else ():
            of_letter.setdefault(invitation_id, document.id)
    letters = (replace(letter, document_id=of_letter.get(letter.invitation_id)) for letter in printed_letters(folder))
    book_letters(writing, tuple(letter for letter in letters if letter.document_id))
    reminded = {id_ for file, _ in documents if file.kind is DocumentKind.REMINDER for id_ in file.invitation_ids}
    for invitation in to_be_reminded(folder):
        if invitation.id in reminded:
            book_reminder(writing, invitation, as_of.date())


def document_of(folder: MeetingFolder, file: MadeFile, as_of: datetime) -> GeneratedDocument:
    """Return the record of a file that was made: its name and checksum, never its content."""
    return GeneratedDocument(
        kind=file.kind,
        meeting_id=folder.meeting.id,
        created_at=as_of,
        file_name=file.path.name,
        sha256=file.sha256,
        row_count=file.rows,
    )


def printed_letters(folder: MeetingFolder) -> tuple[PrintedLetter, ...]:
    """Return what the invitations would say today, without making a file."""
    return tuple(
        _printed(envelope_of(folder, invitation, DocumentKind.INVITATION)) for invitation in folder.invitations
    )


def _envelopes(folder: MeetingFolder, wanted: LetterRun) -> tuple[tuple[Envelope, ...], tuple[Finding, ...]]:
    recipients = _recipients(folder, wanted.kind)
    invitations = [one for one in recipients if not wanted.only or one.id in wanted.only]
    envelopes = [envelope_of(folder, invitation, wanted.kind) for invitation in invitations]
    if wanted.supplement is not None:
        form = sender_of(folder).letter_form
        envelopes = [as_supplement(one, with_agenda=wanted.with_agenda, letter_form=form) for one in envelopes]
    left_out = [
        finding
        for envelope in envelopes
        if not printable(envelope)
        for finding in envelope.findings
        if finding.severity is Severity.ERROR
    ]
    return tuple(filter(printable, envelopes)), tuple(left_out)


def _check_meeting(folder: MeetingFolder, wanted: LetterRun) -> None:
    """Refuse letters that would say what is wrong or missing; what is out of the house is printed again as it was."""
    said = frozenset() if wanted.supplement is not None else SAID_OF_MEETING.get(wanted.kind, frozenset())
    for finding in meeting_findings(folder):
        if finding.severity is Severity.ERROR and finding.field in said:
            raise RuleBrokenError(finding.code, field=finding.field, subject=finding.subject, **finding.values)


def _check_reply_day(folder: MeetingFolder, wanted: LetterRun, fresh: Collection[Invitation]) -> None:
    """Refuse the clerk's own day to answer by where no reminder is new that could say it, or it is no day for one."""
    if wanted.reply_by is None:
        return
    if wanted.kind is not DocumentKind.REMINDER:
        raise RuleBrokenError("letters.day_of_reminders", field="reply_by")
    if all(invitation.reminder is ReminderState.REMINDED for invitation in fresh):
        raise RuleBrokenError("letters.reminded_already", field="reply_by")
    check_answer_day(folder, wanted.reply_by, wanted.as_of.date())


def _recipients(folder: MeetingFolder, kind: DocumentKind) -> tuple[Invitation, ...]:
    if kind is DocumentKind.REMINDER:
        return to_be_reminded(folder) or already_reminded(folder)
    standing = [one for one in folder.invitations if one.state is not InvitationState.WITHDRAWN]
    if kind is DocumentKind.SAVE_THE_DATE:
        return tuple(one for one in standing if one.role is not InvitationRole.DEPUTY)
    return tuple(standing)


def _printed(envelope: Envelope) -> PrintedLetter:
    return PrintedLetter(envelope.invitation.id, envelope.address_snapshot, envelope.salutation_snapshot)
