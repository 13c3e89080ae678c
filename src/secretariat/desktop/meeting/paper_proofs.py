"""A look at one kind of paper before it is made: one example of it, as a file and, where it has pages, painted."""

import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from secretariat.desktop.background import Counter
from secretariat.domain.errors import RuleBrokenError
from secretariat.places import resource_path
from secretariat.services.meeting.invitations import invitees
from secretariat.services.meeting.invite_rows import letter_proof
from secretariat.services.papers.letter_runs import LETTER_KINDS, LetterRun
from secretariat.services.papers.paper_plans import PaperPlan, PaperRun, as_prepared
from secretariat.services.papers.papers import letter_painter, make_papers, pages_of_kind
from secretariat.services.papers.shown_pages import Paint


@dataclass(frozen=True, slots=True)
class PaperProof:
    """The file as it would be, what it says as far as that is text, and what paints its pages, if it has any."""

    file_name: str
    content: bytes
    text: str = ""
    paint: Paint | None = None


def proof_job(plan: PaperPlan, run: LetterRun) -> Callable[[Counter], PaperProof]:
    """Return the making of the example as a job; of letters it is the first one."""
    plan = replace(plan, folder=as_prepared(plan.folder))

    def work(_counter: Counter) -> PaperProof:
        return _letter(plan, run) if run.kind in LETTER_KINDS else _paper(plan, run)

    return work


def _letter(plan: PaperPlan, run: LetterRun) -> PaperProof:
    folder = plan.folder
    people = [one.person_id for one in folder.invitations] or [one.person.id for one in invitees(folder)]
    for person_id in people[:-1]:
        with suppress(RuleBrokenError):  # somebody who gets no letter of this kind
            return _first_letter(plan, person_id, run)
    return _first_letter(plan, people[-1] if people else "", run)


def _first_letter(plan: PaperPlan, person_id: str, run: LetterRun) -> PaperProof:
    proof = letter_proof(plan.folder, person_id, replace(run, kept=plan.kept))
    return PaperProof(proof.file_name, proof.content, proof.text, letter_painter(proof.content))


def _paper(plan: PaperPlan, run: LetterRun) -> PaperProof:
    own = {run.kind: run.template} if run.template else {}
    with tempfile.TemporaryDirectory() as out:
        example = PaperRun(plan, Path(out), run.as_of, frozenset({run.kind}), own)
        made = make_papers(example, resource_path("templates"))
        first = made.files[0].path
        content = first.read_bytes()
    return PaperProof(first.name, content, paint=_painter(plan, run, content, first.suffix))


def _painter(plan: PaperPlan, run: LetterRun, content: bytes, suffix: str) -> Paint | None:
    if suffix == ".docx":
        return letter_painter(content)
    return pages_of_kind(plan.folder, run.kind, run.as_of)
