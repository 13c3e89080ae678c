"""What step 2 has done beside the window: steps for many people, letters, the look through everybody, one preview."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from secretariat import clock
from secretariat.desktop.background import Counter
from secretariat.desktop.people_names import Names
from secretariat.desktop.workspace import while_open
from secretariat.domain.errors import Finding
from secretariat.domain.invitations import Invitation
from secretariat.domain.office import DocumentKind
from secretariat.domain.people import Person
from secretariat.domain.statements import statement
from secretariat.places import own_templates_folder, resource_path
from secretariat.sentences import finding_text, said
from secretariat.services.meeting.gathering import MeetingFolder
from secretariat.services.meeting.invitations import invite, withdraw_invitation
from secretariat.services.meeting.invite_rows import LetterProof, barred_as_guests, letter_proof
from secretariat.services.meeting.meeting_head import open_meeting
from secretariat.services.papers.kept_letters import KeptPaper, kept_papers
from secretariat.services.papers.letter_runs import LetterRun
from secretariat.services.papers.letters import MadeLetters, book, make_letters
from secretariat.services.papers.papers import letter_painter
from secretariat.services.papers.preflight import preflight
from secretariat.services.papers.shown_pages import Paint
from secretariat.services.papers.templates import letter_run, note_use
from secretariat.services.workplace import Workplace, Writing

KeptPapers = Mapping[str, tuple[KeptPaper, ...]]
Shown = tuple[LetterProof, Paint]


@dataclass(frozen=True, slots=True)
class Checked:
    """What is found by looking through everybody: what would go wrong, in words too, and who could still be invited."""

    findings: tuple[Finding, ...]
    lines: tuple[str, ...]
    guests: Names


def invite_all(writing: Writing, meeting_id: str) -> None:
    """Invite everybody who is to be invited, as the register is when the step is written."""
    invite(writing, open_meeting(writing, meeting_id).folder)


def prepare_letters(writing: Writing, meeting_id: str) -> KeptPapers:
    """Invite who is still missing, and return the papers of those whose letters are out of the house already."""
    folder = open_meeting(writing, meeting_id).folder
    invite(writing, folder)
    return kept_papers(writing, folder.invitations)


def book_made(writing: Writing, folder: MeetingFolder, made: MadeLetters) -> None:
    """Note the letters that were made, and that the office's own templates were used."""
    book(writing, folder, made)
    note_use(writing, made.kind, own_templates_folder(), made.as_of.date())


def invite_guest(writing: Writing, folder: MeetingFolder, person_id: str) -> None:
    """Invite somebody who has no seat."""
    invite(writing, folder, (writing.get(Person, person_id),))


def withdraw_all(writing: Writing, invitations: tuple[Invitation, ...]) -> None:
    """Take back several invitations."""
    for invitation in invitations:
        withdraw_invitation(writing, invitation)


def letters_job(
    workplace: Workplace, folder: MeetingFolder, out: Path, kept: KeptPapers, *, one_file: bool
) -> Callable[[Counter], MadeLetters]:
    """Return the job: values in, files out; of the register it asks which templates are the office's own."""

    def work(counter: Counter) -> MadeLetters:
        run = replace(invitation_run(workplace), kept=kept, one_file=one_file)
        return make_letters(folder, out, run, counter.tell)

    return work


def check_job(workplace: Workplace, folder: MeetingFolder, names: Names, language: str) -> Callable[[Counter], Checked]:
    """Return the look through everybody as a job: many people take longer than a moment."""
    today = clock.today()

    def work(_counter: Counter) -> Checked:
        found = preflight(folder, today=today)
        lines = (finding_line(one, language) for one in found)
        barred = while_open(workplace, lambda open_: open_.look(barred_as_guests, folder))
        return Checked(found, tuple(lines), tuple(one for one in names if one[0] not in barred))

    return work


def finding_line(finding: Finding, language: str) -> str:
    """Return what to say about a finding, and how much it matters."""
    message = finding_text(finding, language)
    return said(statement("preflight.line", severity=finding.severity, message=message), language)


def preview_job(workplace: Workplace, folder: MeetingFolder, person_id: str) -> Callable[[Counter], Shown]:
    """Return the making of one letter as a job; what is out of the house is shown as it was."""

    def run(workplace: Workplace) -> LetterRun:
        own = [one for one in folder.invitations if one.person_id == person_id]
        return replace(invitation_run(workplace), kept=workplace.look(kept_papers, own))

    def work(_counter: Counter) -> Shown:
        proof = letter_proof(folder, person_id, while_open(workplace, run))
        return proof, letter_painter(proof.content)

    return work


def invitation_run(workplace: Workplace) -> LetterRun:
    """Return how invitations are made today: with the office's own template, if there is one."""
    shipped, own = resource_path("templates"), own_templates_folder()
    return workplace.look(letter_run, DocumentKind.INVITATION, clock.now(), shipped, own)
