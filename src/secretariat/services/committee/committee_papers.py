"""Papers of a committee that belong to no single meeting: its outcomes of a year, its statistics, its delegations."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path

from secretariat.documents.delegation_letter import delegation_values
from secretariat.documents.file_names import safe_name
from secretariat.documents.outcome_workbook import OutcomeListData, outcome_workbook
from secretariat.documents.package import in_a_run, prepare_folder, write_file
from secretariat.documents.paper_fields import PaperTemplate
from secretariat.documents.statistics import statistics_values, statistics_workbook
from secretariat.domain.committees import Committee
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.meetings import AgendaItem
from secretariat.domain.office import DocumentKind, GeneratedDocument
from secretariat.services.committee.delegations import delegation_letters
from secretariat.services.committee.statistics import outcomes_of_year, year_statistics
from secretariat.services.papers.filled_papers import filled_paper
from secretariat.services.papers.letter_press import MadeFile
from secretariat.services.papers.outcome_papers import outcome_row
from secretariat.storage.reading import Reading
from secretariat.storage.writing import Writing


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper of values already gathered: its kind, the words of its file name, how many rows it holds.

    `make` gives its content, and needs no register: so it may run beside the window.
    """

    kind: DocumentKind
    words: tuple[str, ...]
    suffix: str
    make: Callable[[], bytes]
    rows: int


@dataclass(frozen=True, slots=True)
class CommitteeRun:
    """What the papers are made of: which year, as of which moment, where the templates lie, which are the office's."""

    year: int
    as_of: datetime
    templates: Path
    own: Mapping[DocumentKind, Path] = field(default_factory=dict)


def committee_papers(
    reading: Reading, committee: Committee, run: CommitteeRun, kinds: frozenset[DocumentKind] | None = None
) -> tuple[Paper, ...]:
    """Return the papers of a committee's year: all that say something, or the kinds wanted.

    Raises RuleBrokenError `papers.not_applicable` for a wanted kind that has no content, `committee.without_sender`.
    """
    papers: list[Paper] = []
    for kind, make in MAKERS.items():
        if kinds is not None and kind not in kinds:
            continue
        made = tuple(make(reading, committee, run))
        if not made and kinds is not None:
            raise RuleBrokenError("papers.not_applicable", field="only", name=kind.name.lower())
        papers += made
    return tuple(papers)


def write_papers(committee: Committee, papers: Iterable[Paper], out: Path) -> tuple[MadeFile, ...]:
    """Make the papers and write them into the folder `out`, made if it is missing.

    Raises DocumentTroubleError `template.…` for an own template that cannot be used, `file.…` where nothing is written.
    """
    prepare_folder(out)
    taken: set[str] = set()
    files: list[MadeFile] = []
    for paper in papers:
        path = out / safe_name(committee.short_name, *paper.words, suffix=paper.suffix, taken=taken)
        content = paper.make()
        with in_a_run(files):
            write_file(path, content)
        files.append(MadeFile(path, paper.kind, None, hashlib.sha256(content).hexdigest(), paper.rows))
    return tuple(files)


def book_papers(writing: Writing, files: Iterable[MadeFile], as_of: datetime) -> None:
    """Note which papers were made: name and checksum, never the content."""
    writing.add(
        *(
            GeneratedDocument(
                kind=file.kind, created_at=as_of, file_name=file.path.name, sha256=file.sha256, row_count=file.rows
            )
            for file in files
        )
    )


def chosen_kinds(names: Iterable[str]) -> frozenset[DocumentKind] | None:
    """Return the kinds of the names, as `statistics` or `D25`; None for no names; raises for an unknown one."""
    by_name = {name.lower(): kind for kind in MAKERS for name in (kind.name, kind.value)}
    wanted = [name.strip().lower() for name in names if name.strip()]
    for name in wanted:
        if name not in by_name:
            known = ", ".join(kind.name.lower() for kind in MAKERS)
            raise RuleBrokenError("papers.unknown_kind", field="only", name=name, known=known)
    return frozenset(by_name[name] for name in wanted) or None


def _outcomes(reading: Reading, committee: Committee, run: CommitteeRun) -> Iterator[Paper]:
    outcomes = outcomes_of_year(reading, committee, run.year)
    if not outcomes:
        return
    items = reading.all(AgendaItem, meeting_id=tuple({meeting.id for meeting, _ in outcomes}))
    positions = {item.id: item.position for item in items}
    lines = tuple(outcome_row(outcome, meeting, positions) for meeting, outcome in outcomes)
    data = OutcomeListData(committee=committee.short_name, period=str(run.year), as_of=run.as_of, lines=lines)
    words = (str(run.year), "Beschlussliste")
    yield Paper(DocumentKind.OUTCOMES, words, ".xlsx", partial(outcome_workbook, data), len(lines))


def _statistics(reading: Reading, committee: Committee, run: CommitteeRun) -> Iterator[Paper]:
    data = year_statistics(reading, committee, run.year, run.as_of)
    words = (str(run.year), "Jahresstatistik")
    own = run.own.get(DocumentKind.STATISTICS)
    letter = partial(filled_paper, PaperTemplate.STATISTICS, statistics_values(data), run.templates, own)
    yield Paper(DocumentKind.STATISTICS, words, ".xlsx", partial(statistics_workbook, data), len(data.meetings))
    yield Paper(DocumentKind.STATISTICS, words, ".docx", letter, len(data.meetings))


def _delegations(reading: Reading, committee: Committee, run: CommitteeRun) -> Iterator[Paper]:
    for data in delegation_letters(reading, committee, run.as_of.date()):
        own = run.own.get(DocumentKind.DELEGATION_LETTER)
        letter = partial(filled_paper, PaperTemplate.DELEGATION, delegation_values(data), run.templates, own)
        words = ("Entsendung", data.target_body)
        yield Paper(DocumentKind.DELEGATION_LETTER, words, ".docx", letter, len(data.delegates))


MAKERS: dict[DocumentKind, Callable[[Reading, Committee, CommitteeRun], Iterator[Paper]]] = {
    DocumentKind.OUTCOMES: _outcomes,
    DocumentKind.STATISTICS: _statistics,
    DocumentKind.DELEGATION_LETTER: _delegations,
}
"""The papers of a committee in the order they are made, each with what makes it."""
