"""What a run of letters is to make, and what each letter says of the meeting and its own dates."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from secretariat.documents.letters import LetterData, MeetingChange, MeetingData
from secretariat.domain.committees import DeputyModel
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.invitation_rules import NOT_YET_SENT
from secretariat.domain.invitations import Invitation, Supplement
from secretariat.domain.meetings import MeetingState
from secretariat.domain.names import full_name
from secretariat.domain.office import DocumentKind
from secretariat.domain.text import clean_line
from secretariat.services.meeting.gathering import MeetingFolder
from secretariat.services.meeting.reply_days import new_reply_day
from secretariat.services.papers.easy_words import easy_words
from secretariat.services.papers.envelopes import copies_to, letter_date
from secretariat.services.papers.kept_letters import KeptPaper

LETTER_KINDS = (
    DocumentKind.INVITATION,
    DocumentKind.SAVE_THE_DATE,
    DocumentKind.REMINDER,
    DocumentKind.CANCELLATION,
)


@dataclass(frozen=True, slots=True)
class LetterRun:
    """What to make: the kind of letter, where the templates lie, an office's own template, one file for all.

    `template_before` is the checksum the own template had at its last use, to say if somebody changed it since (fault
    72). `reason` is why a meeting falls out.
    `only` are the invitations to make letters for, none for all; `kept` are the papers of those that are out of the
    house (`kept_letters.kept_papers`), which an invitation or a reminder is printed from again. `supplement` makes
    letters that correct the invitations, `with_agenda` with the agenda of today. `notice` is the office's own privacy
    notice, which invitations bring along. `reply_by` is the clerk's own day by which reminders ask for an answer.
    """

    kind: DocumentKind
    templates: Path
    as_of: datetime
    template: Path | None = None
    template_before: str = ""
    one_file: bool = False
    reason: str = ""
    only: frozenset[str] = frozenset()
    kept: Mapping[str, tuple[KeptPaper, ...]] = field(default_factory=dict)
    supplement: Supplement | None = None
    with_agenda: bool = False
    notice: Path | None = None
    reply_by: date | None = None

    def kept_of(self, invitation: Invitation) -> tuple[KeptPaper, ...]:
        """Return the papers from which this run prints an invitation, or the reminder of it, again."""
        if self.kind not in {DocumentKind.INVITATION, DocumentKind.REMINDER}:
            return ()
        reminds = self.kind is DocumentKind.REMINDER
        return tuple(one for one in self.kept.get(invitation.id, ()) if one.of_reminder is reminds)


def letter_meeting(folder: MeetingFolder) -> MeetingData:
    """Return the meeting as letters and minutes say it."""
    chair = folder.people.persons.get(folder.meeting.chair_id or "")
    return MeetingData(
        committee=folder.committee,
        meeting=folder.meeting,
        venue=folder.venue,
        room=folder.room,
        chair=full_name(chair) if chair else "",
        agenda=folder.agenda,
        topics=tuple(group for group in folder.groups if group.round == 1),
        needs=folder.offered_needs,
        easy=easy_words(folder),
        urgency=folder.urgency.why if folder.urgency else "",
        repeats_no=_repeats(folder),
        deputy_model=folder.rules.deputy_model if folder.rules else DeputyModel.NONE,
    )


def _repeats(folder: MeetingFolder) -> int | None:
    """Return which meeting is repeated, if whoever comes can decide then: only where the letter says so (R7)."""
    asked = folder.quorum is not None and folder.quorum.second_meeting
    return folder.repeated.no if asked and folder.repeated else None


def letter_data(folder: MeetingFolder, wanted: LetterRun, invitation: Invitation) -> LetterData:
    """Return what a letter of the run says to one person of its dates: written when, answered by when."""
    today: date = wanted.as_of.date()
    invited_on = letter_date(folder, invitation, today)
    if wanted.supplement is not None:
        told = (wanted.supplement.no, wanted.supplement.text)
        return LetterData(written_on=wanted.supplement.written_on, invited_on=invited_on, supplement=told)
    match wanted.kind:
        case DocumentKind.REMINDER:
            return _reminder(folder, invitation, wanted, invited_on)
        case DocumentKind.CANCELLATION:
            return LetterData(written_on=today, change=change_of(folder, wanted.reason))
        case DocumentKind.SAVE_THE_DATE:
            return LetterData(written_on=today if invited_on >= today else _announced_on(folder, invited_on))
        case _:
            reply_by = _late_reply_day(folder, invitation, invited_on)
            return LetterData(written_on=invited_on, reply_by=reply_by, copies_to=copies_to(folder))


def _announced_on(folder: MeetingFolder, invited_on: date) -> date:
    """Return the day on a Terminvormerkung printed once more for the file: that of the one before the invitation."""
    made = [one for one in folder.documents.values() if one.kind is DocumentKind.SAVE_THE_DATE]
    days = (one.created_at.astimezone().date() for one in made)
    return max((day for day in days if day <= invited_on), default=invited_on)


def _reminder(folder: MeetingFolder, invitation: Invitation, wanted: LetterRun, invited_on: date) -> LetterData:
    """Return what a reminder says, the day by which to answer too; one made before says again what it said."""
    written_on = invitation.reminded_on or wanted.as_of.date()
    reply_by = (wanted.reply_by if invitation.reminded_on is None else None) or new_reply_day(folder, written_on)
    if reply_by is None and invitation.reminded_on is None:
        raise RuleBrokenError("letters.too_late_to_remind", field="kind", meeting_on=folder.meeting.date)
    return LetterData(written_on=written_on, reply_by=reply_by or written_on, invited_on=invited_on)


def _late_reply_day(folder: MeetingFolder, invitation: Invitation, written_on: date) -> date | None:
    """Return another day to answer for an invitation written when that of the meeting has come; None where it holds."""
    usual = folder.meeting.reply_by
    if usual is None or written_on < usual or invitation.state not in NOT_YET_SENT:
        return None
    return new_reply_day(folder, written_on) or written_on


def change_of(folder: MeetingFolder, reason: str) -> MeetingChange:
    """Return what became of a meeting that is called off or moved; refuses one that stands."""
    if folder.meeting.state not in (MeetingState.CANCELLED, MeetingState.MOVED):
        raise RuleBrokenError("letters.meeting_stands", field="state")
    new = folder.successor
    return MeetingChange(
        new_meeting=new,
        new_venue=folder.successor_venue,
        new_room=folder.rooms.get(new.room_id or "") if new else None,
        reason=clean_line(reason),
    )
