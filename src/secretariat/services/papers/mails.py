"""Mail without a mail server: a draft for each person, a calendar entry, addresses for a blind copy (handbook 3.6)."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from secretariat.documents.calendar_file import CalendarEntry, calendar_file
from secretariat.documents.letters import recipient_values, shared_values
from secretariat.documents.mail_draft import Attachment, MailDraft, blind_copy_line, draft_bytes, is_one_address
from secretariat.documents.mail_text import mail_subject, mail_text
from secretariat.documents.package import in_a_run, prepare_folder, write_file
from secretariat.domain.changes import ChangeKind
from secretariat.domain.committees import Committee
from secretariat.domain.errors import Finding, RuleBrokenError, Severity
from secretariat.domain.invitations import Invitation, InvitationState
from secretariat.domain.meeting_rules import CALLED_OFF, VIDEO_CONFERENCE
from secretariat.domain.meetings import Meeting, MeetingMode, MeetingState
from secretariat.domain.names import full_name
from secretariat.domain.office import DocumentKind
from secretariat.domain.people import Channel, Person
from secretariat.services.meeting.gathering import MeetingFolder, places_on, sender_of
from secretariat.services.meeting.invitations import may_be_written_to
from secretariat.services.papers.envelopes import envelope_of
from secretariat.services.papers.letter_press import MadeFile, Told, paper_name
from secretariat.services.papers.letter_runs import LetterRun, letter_data, letter_meeting
from secretariat.services.papers.letters import MadeLetters, make_letters
from secretariat.services.people.known_people import people_of_committees
from secretariat.storage import history
from secretariat.storage.reading import Reading

LETTERS_FOLDER = "Briefe"
UID_PLACE = "secretariat"


IN_CALENDAR = frozenset({"date", "start", "end", "venue_id", "room_id", "mode"})
"""What of a meeting stands in a calendar: a change of it is a new revision of the entry."""


@dataclass(frozen=True, slots=True)
class CalendarPast:
    """The first meeting of a chain of moves, whose id is the entry's name, and how often the entry has changed."""

    first_id: str
    revisions: int = 0


@dataclass(frozen=True, slots=True)
class MadeMails:
    """The drafts of a run, the letters in them, and who was left out and why."""

    drafts: tuple[MadeFile, ...]
    letters: MadeLetters
    left_out: tuple[Finding, ...]


def make_mails(
    folder: MeetingFolder,
    out: Path,
    wanted: LetterRun,
    past: CalendarPast | None = None,
    *,
    everybody: bool = False,
    told: Told | None = None,
) -> MadeMails:
    """Write a draft for each person who is invited by e-mail, her letter and the calendar entry in it.

    With `everybody` also for those invited by post who have an address. `past` is what `calendar_past` returns; the
    letters lie in a folder beside the drafts. Raises RuleBrokenError `mails.nobody` where nobody is invited by e-mail,
    and what `make_letters` raises.
    """
    by_mail = replace(folder, invitations=_by_mail(folder, everybody=everybody))
    if not by_mail.invitations:
        raise RuleBrokenError("mails.nobody", field="channel")
    letters = make_letters(by_mail, out / LETTERS_FOLDER, replace(wanted, one_file=False), told)
    entry = _entry_attachment(folder, wanted, past)
    taken: set[str] = set()
    drafts: list[MadeFile] = []
    left_out = [*letters.left_out]
    for invitation in by_mail.invitations:
        files = _enclosed(folder, wanted, invitation, letters)
        person = folder.people.persons[invitation.person_id]
        if files and not is_one_address(person.email):
            left_out.append(Finding("mails.one_address", Severity.ERROR, full_name(person), "email"))
            continue
        if not files:
            continue
        attached = tuple(Attachment(file.path.name, file.path.read_bytes()) for file in files)
        content = draft_bytes(_draft(folder, wanted, invitation, (*attached, *entry)))
        path = out / paper_name(folder, "Mail", f"{invitation.no:03}", suffix=".eml", taken=taken)
        with in_a_run((*letters.files, *drafts)):
            write_file(path, content)
        digest = hashlib.sha256(content).hexdigest()
        drafts.append(MadeFile(path, wanted.kind, invitation.person_id, digest, 1, (invitation.id,)))
    return MadeMails(tuple(drafts), letters, tuple(left_out))


def write_calendar_file(folder: MeetingFolder, target: Path, as_of: datetime, past: CalendarPast | None = None) -> Path:
    """Write the meeting as a calendar entry to a file of the caller's choice, and return where it lies."""
    prepare_folder(target.parent)
    write_file(target, calendar_file(calendar_entry(folder, as_of, past)))
    return target


def calendar_entry(folder: MeetingFolder, as_of: datetime, past: CalendarPast | None = None) -> CalendarEntry:
    """Return the meeting for a calendar; one that moved is the new one under the old name, counted on.

    One that falls out without a new date is taken back.
    """
    known = past or CalendarPast(folder.meeting.id)
    moved = folder.meeting.state is MeetingState.MOVED and folder.successor is not None
    meeting = folder.successor if moved and folder.successor else folder.meeting
    cancelled = meeting.state in CALLED_OFF
    sender = sender_of(folder)
    start = datetime.combine(meeting.date, meeting.start)
    return CalendarEntry(
        uid=f"{known.first_id}@{UID_PLACE}",
        sequence=known.revisions + cancelled,
        start=start,
        end=datetime.combine(meeting.date, meeting.end) if meeting.end else None,
        summary=f"{folder.committee.short_name}: {meeting.no}. Sitzung",
        location=_location(folder, meeting),
        description="" if meeting.end else "Das Ende ist offen.",
        organiser=sender.authority,
        organiser_email=sender.email,
        cancelled=cancelled,
        made_at=as_of,
    )


def calendar_past(reading: Reading, meeting: Meeting) -> CalendarPast:
    """Return under which name a meeting stands in calendars, and how often its day, hour or place has changed since."""
    others = reading.all(Meeting, committee_id=meeting.committee_id)
    by_id, before = {one.id: one for one in others}, {one.moved_to_id: one for one in others if one.moved_to_id}
    last = by_id.get(meeting.moved_to_id or "", meeting)
    line = [last]
    while (earlier := before.get(line[0].id)) is not None and earlier not in line:
        line.insert(0, earlier)
    changed = (
        change
        for one in line
        for change in history.entries(reading, table="meeting", record_id=one.id)
        if change.kind is ChangeKind.CHANGED and any(field.field in IN_CALENDAR for field in change.fields)
    )
    return CalendarPast(line[0].id, len(line) - 1 + sum(1 for _ in changed))


def addresses_of_meeting(folder: MeetingFolder) -> str:
    """Return the addresses of those invited to a meeting, for a blind copy; whoever must not be written to is out."""
    standing = (one for one in folder.invitations if one.state is not InvitationState.WITHDRAWN)
    return _addresses(folder.people.persons[one.person_id] for one in standing)


def addresses_of_members(reading: Reading, committee: Committee, on: date) -> str:
    """Return the addresses of those who hold a seat of the committee on a day, for a blind copy."""
    places = places_on(reading, committee.id, on, people_of_committees(reading, committee.id))
    return _addresses(place.holder for place in places if place.holder is not None)


def _addresses(persons: Iterable[Person]) -> str:
    return blind_copy_line(tuple(person.email for person in persons if person.email and may_be_written_to(person)))


def _by_mail(folder: MeetingFolder, *, everybody: bool) -> tuple[Invitation, ...]:
    people = folder.people.persons
    return tuple(
        one for one in folder.invitations if one.channel is Channel.EMAIL or (everybody and people[one.person_id].email)
    )


def _enclosed(
    folder: MeetingFolder, wanted: LetterRun, invitation: Invitation, letters: MadeLetters
) -> tuple[MadeFile, ...]:
    """Return her own letters, and of the papers for everybody those of her print; nothing where no letter was made."""
    own = [file for file in letters.files if invitation.id in file.invitation_ids]
    papers = envelope_of(folder, invitation, wanted.kind).papers if own else ()
    return (*own, *(file for file in letters.files if file.person_id is None and file.paper in papers))


def _draft(
    folder: MeetingFolder, wanted: LetterRun, invitation: Invitation, attachments: tuple[Attachment, ...]
) -> MailDraft:
    person = folder.people.persons[invitation.person_id]
    letter = letter_data(folder, wanted, invitation)
    meeting = letter_meeting(folder)
    envelope = envelope_of(folder, invitation, wanted.kind)
    values = {
        **shared_values(meeting, sender_of(folder), letter),
        **recipient_values(envelope.recipient, meeting, letter),
    }
    kept = next((one for one in wanted.kept_of(invitation) if "AntwortBis" in one.values), None)
    if kept is not None:
        values["AntwortBis"] = kept.values["AntwortBis"]
    return MailDraft(
        name=full_name(person),
        email=person.email,
        subject=mail_subject(wanted.kind, values),
        text=mail_text(wanted.kind, values),
        attachments=attachments,
    )


def _location(folder: MeetingFolder, meeting: Meeting) -> str:
    """Return where it is held: of a meeting that moved, the new place."""
    moves = meeting is folder.successor and folder.successor_venue is not None
    venue = folder.successor_venue if moves else folder.venue
    room = folder.rooms.get(meeting.room_id or "")
    if meeting.mode is MeetingMode.DIGITAL:
        return VIDEO_CONFERENCE
    if venue is None:
        return room.name if room else ""
    street = f"{venue.street} {venue.house_no}".strip()
    parts = (venue.name, venue.part, room.name if room else "", street, f"{venue.postal_code} {venue.city}".strip())
    return ", ".join(dict.fromkeys(part for part in parts if part))


def _entry_attachment(folder: MeetingFolder, wanted: LetterRun, past: CalendarPast | None) -> tuple[Attachment, ...]:
    if wanted.kind is DocumentKind.REMINDER:
        return ()
    name = paper_name(folder, "Termin", suffix=".ics")
    return (Attachment(name, calendar_file(calendar_entry(folder, wanted.as_of, past))),)
