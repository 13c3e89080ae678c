"""What step 2 has done beside the window: steps for many people, letters, the look through everybody, one preview."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from secretariat import clock
from secretariat.desktop.background import Counter
from secretariat.domain.errors import Finding
from secretariat.domain.invitations import Invitation
from secretariat.domain.names import list_name
from secretariat.services.gathering import MeetingFolder
from secretariat.services.invitations import invite, withdraw_invitation
from secretariat.services.invite_rows import LetterProof, letter_proof, possible_guests
from secretariat.services.kept_letters import KeptPaper, kept_papers
from secretariat.services.letters import LetterRun, MadeLetters, book, make_letters
from secretariat.services.meeting_head import open_meeting
from secretariat.services.papers import Paint, letter_painter
from secretariat.services.preflight import preflight
from secretariat.services.templates import note_use
from secretariat.services.workplace import Writing

KeptPapers = Mapping[str, tuple[KeptPaper, ...]]
Shown = tuple[LetterProof, Paint]


@dataclass(frozen=True, slots=True)
class Checked:
    """What is found by looking through everybody: what would go wrong, and who could still be invited."""

    findings: tuple[Finding, ...]
    guests: tuple[str, ...]


def invite_all(writing: Writing, meeting_id: str) -> None:
    """Invite everybody who is to be invited, as the register is when the step is written."""
    invite(writing, open_meeting(writing, meeting_id).folder)


def prepare_letters(writing: Writing, meeting_id: str) -> KeptPapers:
    """Invite who is still missing, and return the papers of those whose letters are out of the house already."""
    folder = open_meeting(writing, meeting_id).folder
    invite(writing, folder)
    return kept_papers(writing, folder.invitations)


def book_made(writing: Writing, folder: MeetingFolder, made: MadeLetters, own_templates: Path) -> None:
    """Note the letters that were made, and that the office's own templates were used."""
    book(writing, folder, made)
    note_use(writing, made.kind, own_templates, made.as_of.date())


def withdraw_all(writing: Writing, invitations: tuple[Invitation, ...]) -> None:
    """Take back several invitations."""
    for invitation in invitations:
        withdraw_invitation(writing, invitation)


def letters_job(folder: MeetingFolder, out: Path, run: LetterRun) -> Callable[[Counter], MadeLetters]:
    """Return the job: values in, files out; it knows nothing of the window."""

    def work(counter: Counter) -> MadeLetters:
        return make_letters(folder, out, run, counter.tell)

    return work


def check_job(folder: MeetingFolder) -> Callable[[Counter], Checked]:
    """Return the look through everybody as a job: many people take longer than a moment."""
    today = clock.today()

    def work(_counter: Counter) -> Checked:
        return Checked(preflight(folder, today=today), tuple(map(list_name, possible_guests(folder))))

    return work


def preview_job(
    folder: MeetingFolder, person_id: str, run: LetterRun
) -> Callable[[Counter], tuple[LetterProof, Paint]]:
    """Return the making of one letter as a job."""

    def work(_counter: Counter) -> Shown:
        proof = letter_proof(folder, person_id, run)
        return proof, letter_painter(proof.content)

    return work
