"""Supplements (Nachträge): what must be said differently once invitations are out, as letters with their own proof."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.invitation_rules import NOT_YET_SENT
from secretariat.domain.invitations import (
    DispatchProof,
    Invitation,
    InvitationState,
    KeptLetter,
    Supplement,
    SupplementDispatch,
)
from secretariat.domain.meetings import MeetingState
from secretariat.domain.people import Channel
from secretariat.services.meeting.gathering import MeetingFolder
from secretariat.services.papers.kept_letters import keep_papers, kept_papers
from secretariat.services.papers.letter_runs import LetterRun
from secretariat.services.papers.letters import MadeLetters, document_of, make_letters
from secretariat.services.typed_in import cleaned
from secretariat.storage.reading import Reading
from secretariat.storage.writing import Writing


@dataclass(frozen=True, slots=True)
class SupplementRow:
    """One supplement of a meeting: how many letters it has, and how many of them are out of the house."""

    supplement: Supplement
    letters: int
    sent: int


def draft_supplement(reading: Reading, folder: MeetingFolder, text: str, written_on: date) -> Supplement:
    """Return the next supplement of a meeting, not kept yet.

    Refused without a text, before the invitations are out (then the letters themselves are made anew), and after.
    """
    draft = cleaned(Supplement(meeting_id=folder.meeting.id, no=1, text=text, written_on=written_on))
    if not draft.text:
        raise RuleBrokenError("supplement.without_text", field="text")
    if folder.meeting.state not in {MeetingState.INVITED, MeetingState.RUNNING}:
        raise RuleBrokenError("supplement.not_invited", field="text")
    known = reading.all(Supplement, meeting_id=folder.meeting.id)
    return replace(draft, no=max((one.no for one in known), default=0) + 1)


def make_supplement(
    folder: MeetingFolder, supplement: Supplement, out: Path, run: LetterRun, *, with_agenda: bool = False
) -> MadeLetters:
    """Write the letters of a supplement for everybody whose invitation is out; raises what `make_letters` raises."""
    told = frozenset(one.id for one in folder.invitations if is_told(one))
    return make_letters(folder, out, replace(run, supplement=supplement, with_agenda=with_agenda, only=told))


def is_told(invitation: Invitation) -> bool:
    """Say whether somebody gets supplements: whose invitation went out, did not come back and was not taken back."""
    return invitation.state not in NOT_YET_SENT | {InvitationState.RETURNED, InvitationState.WITHDRAWN}


def book_supplement(writing: Writing, folder: MeetingFolder, supplement: Supplement, made: MadeLetters) -> None:
    """Keep a supplement with its letters as they were made; their sending is booked by itself."""
    writing.add(supplement)
    keep_papers(writing, (paper for file in made.files for paper in file.kept), made.as_of, supplement.id)
    writing.add(*(document_of(folder, file, made.as_of) for file in made.files))


def book_supplement_dispatch(
    writing: Writing,
    folder: MeetingFolder,
    supplement_id: str,
    *,
    handed_over_at: datetime,
    receipts: dict[Channel, date],
    initials: str,
    proof: DispatchProof = DispatchProof.OUTGOING_LOG,
) -> int:
    """Book that the letters of a supplement left the house: a proof for each, beside that of the invitation.

    Refuses where no letter is left to send.
    """
    sent = {one.invitation_id for one in writing.all(SupplementDispatch, supplement_id=supplement_id)}
    made = {one.invitation_id for one in writing.all(KeptLetter, supplement_id=supplement_id)}
    ready = [one for one in folder.invitations if one.id in made - sent]
    if not ready:
        raise RuleBrokenError("supplement.nothing_to_send", field="text")
    writing.add(
        *(
            SupplementDispatch(
                supplement_id=supplement_id,
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
    return len(ready)


def supplement_rows(reading: Reading, meeting_id: str) -> tuple[SupplementRow, ...]:
    """Return the supplements of a meeting by number."""
    rows = []
    for one in reading.all(Supplement, meeting_id=meeting_id, order_by=("no",)):
        letters = {letter.invitation_id for letter in reading.all(KeptLetter, supplement_id=one.id)}
        sent = reading.all(SupplementDispatch, supplement_id=one.id)
        rows.append(SupplementRow(one, len(letters), len(sent)))
    return tuple(rows)


def reprint_supplement(
    reading: Reading, folder: MeetingFolder, supplement: Supplement, out: Path, run: LetterRun
) -> MadeLetters:
    """Write the letters of a kept supplement once more, byte for byte as they were (I11)."""
    kept = kept_papers(reading, folder.invitations, supplement.id)
    return make_letters(folder, out, replace(run, supplement=supplement, kept=kept, only=frozenset(kept)))
