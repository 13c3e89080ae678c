"""The whole set of papers of a meeting, all with one „Stand“: letters, sheets to sign, Excel lists."""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache, partial
from pathlib import Path

from secretariat.documents.attendance_workbook import attendance_workbook
from secretariat.documents.letter_look import read_look
from secretariat.documents.member_workbook import member_workbook
from secretariat.documents.outcome_workbook import outcome_workbook
from secretariat.documents.outgoing_workbook import outgoing_workbook
from secretariat.documents.package import in_a_run, prepare_folder, write_file
from secretariat.documents.reply_workbook import reply_workbook
from secretariat.documents.workshop_workbook import workshop_workbook
from secretariat.domain.accommodation_sheet import AccommodationSheet
from secretariat.domain.allotment import AllotmentTask
from secretariat.domain.errors import Finding, RuleBrokenError
from secretariat.domain.letter_look import LetterLook
from secretariat.domain.office import DocumentKind
from secretariat.printing.accommodation_sheet import paint_accommodation_sheet
from secretariat.printing.canvas import Device, drawing_without_a_window, printed_family
from secretariat.printing.letter_pages import paint_letter
from secretariat.printing.sheet_measures import SheetFormat
from secretariat.printing.sign_in_sheet import SignInSheetData, paint_sign_in_sheet, sign_in_sheet_pdf
from secretariat.printing.workshop_sheet import WorkshopSheetData, paint_workshop_sheet, workshop_sheet_pdf
from secretariat.services.meeting.gathering import MeetingFolder
from secretariat.services.meeting.invitations import to_be_reminded
from secretariat.services.papers.card_choices import CARD_DOCUMENTS, REMEMBERED, has_cards
from secretariat.services.papers.card_sheets import card_files, first_pages, note_cards
from secretariat.services.papers.letter_press import WORDS, MadeFile, Told, paper_name
from secretariat.services.papers.letter_runs import LetterRun
from secretariat.services.papers.letters import book_files, left_out_of, make_letters
from secretariat.services.papers.outcome_papers import minutes_document, outcome_list
from secretariat.services.papers.paper_kinds import ON_WISH, applies, is_due
from secretariat.services.papers.paper_plans import MadePapers, PaperRun
from secretariat.services.papers.sheet_contents import sign_in_data, workshop_sheet_data
from secretariat.services.papers.shown_pages import Paint
from secretariat.services.papers.workbook_data import (
    attendance_data,
    outgoing_data,
    reply_data,
    workshop_data,
)
from secretariat.services.people.privacy_notice import privacy_document
from secretariat.services.workshops.workshop_results_paper import results_document
from secretariat.storage.writing import Writing

LETTERS = {
    DocumentKind.SAVE_THE_DATE: "Terminvormerkung",
    DocumentKind.INVITATION: "Einladung",
    DocumentKind.REMINDER: "Erinnerung",
    DocumentKind.CANCELLATION: "Absage",
}
"""The letters, and the folder into which each kind goes."""

Draw = Callable[[MeetingFolder, datetime, AllotmentTask | None], bytes]
SIGN_IN_SHEETS = {SheetFormat.LANDSCAPE: "", SheetFormat.LARGE_PRINT: "Grossdruck"}
"""The formats in which the sign-in sheet is made as a file, and the word for each in its name."""
WORKBOOKS: dict[DocumentKind, tuple[str, Draw]] = {
    DocumentKind.OUTGOING_LIST: ("Versandliste", lambda folder, at, _: outgoing_workbook(outgoing_data(folder, at))),
    DocumentKind.REPLY_STATUS: ("Rueckmeldestand", lambda folder, at, _: reply_workbook(reply_data(folder, at))),
    DocumentKind.WORKSHOP_LIST: (
        "Workshop-Einteilung",
        lambda folder, at, task: workshop_workbook(workshop_data(folder, at, task)),
    ),
    DocumentKind.ATTENDANCE_LIST: (
        "Anwesenheitsliste",
        lambda folder, at, _: attendance_workbook(attendance_data(folder, at)),
    ),
    DocumentKind.OUTCOMES: (
        "Beschlussliste",
        lambda folder, at, _: outcome_workbook(outcome_list(folder, at)),
    ),
}
"""The Excel lists: the word in the name of the file, and what draws it."""
WORD_PAPERS: dict[DocumentKind, Callable[[MeetingFolder, Path, datetime, Path | None], bytes]] = {
    DocumentKind.MINUTES: minutes_document,
    DocumentKind.WORKSHOP_RESULTS: results_document,
    DocumentKind.PRIVACY_NOTICE: privacy_document,
}
"""Papers from a template, the office's own or the shipped one; each is called as `WORDS` has it."""
MAKEABLE = (
    *LETTERS,
    DocumentKind.MEMBER_LIST,
    *WORKBOOKS,
    *WORD_PAPERS,
    DocumentKind.SIGN_IN_SHEET,
    DocumentKind.WORKSHOP_SHEET,
    *CARD_DOCUMENTS,
)
"""Every kind of paper there is, in the order in which they are made."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet that can be painted, on a printer as in a file: which kind and format of paper, and of which group."""

    kind: DocumentKind
    format: SheetFormat
    group: int
    paint: Paint
    gather: Callable[[], object] = tuple
    """Works out what the sheet says, once: a moment in a large meeting. `paint` does it where that was not done."""

    @property
    def name(self) -> str:
        """What the printer of this kind of paper is remembered by."""
        return f"{self.kind.name.lower()}_{self.format}"


def sheets(folder: MeetingFolder, as_of: datetime) -> tuple[Sheet, ...]:
    """Return the sheets of a meeting that can be printed: the sign-in sheet in each format, then one a group."""
    painted = []
    for one in SheetFormat:
        said = cache(partial(sign_in_data, folder, as_of, one))
        painted.append(Sheet(DocumentKind.SIGN_IN_SHEET, one, 0, partial(_paint_sign_in, said), said))
    for group in folder.groups:
        listed = cache(partial(workshop_sheet_data, folder, group, as_of))
        paint = partial(_paint_workshop, listed)
        painted.append(Sheet(DocumentKind.WORKSHOP_SHEET, SheetFormat.PORTRAIT, group.no, paint, listed))
    return tuple(painted)


def pages_of_kind(folder: MeetingFolder, kind: DocumentKind, as_of: datetime) -> Paint | None:
    """Return what paints an example of a kind of paper, if it has pages."""
    of_sheet = (_gathered(sheet).paint for sheet in sheets(folder, as_of) if sheet.kind is kind)
    return next(of_sheet, None) or first_pages(folder, kind, as_of)


def accommodation_paper(data: AccommodationSheet) -> Sheet:
    """Return a sheet of accommodations (D09), which is printed only: no file of it is made."""
    return Sheet(DocumentKind.NEEDS_LIST, SheetFormat.LANDSCAPE, 0, partial(_paint_accommodations, data))


def letter_painter(content: bytes) -> Paint:
    """Return what paints a finished letter on its pages, as Word will lay it out."""
    return partial(_paint_letter, read_look(content))


def _paint_accommodations(data: AccommodationSheet, device: Device) -> None:
    paint_accommodation_sheet(device, data)


def _paint_letter(look: LetterLook, device: Device) -> None:
    paint_letter(device, look)


def _gathered(sheet: Sheet) -> Sheet:
    sheet.gather()
    return sheet


def _paint_sign_in(data: Callable[[], SignInSheetData], device: Device) -> None:
    paint_sign_in_sheet(device, data())


def _paint_workshop(data: Callable[[], WorkshopSheetData], device: Device) -> None:
    paint_workshop_sheet(device, data())


def make_papers(run: PaperRun, templates: Path, told: Told | None = None) -> MadePapers:
    """Make the papers of a run; `templates` is the folder of the shipped templates.

    `told` hears how many kinds are done, of how many, and is asked again for each letter; what it raises stops the run.
    Letters that nobody can get keep nothing else from being made; alone they are refused (`letters.nobody`).
    Raises what letters and the writer of files raise; `papers.not_applicable` for a wanted kind that has no content.
    """
    plan, press = run.plan, _Press(run, templates)
    chosen = [kind for kind in MAKEABLE if _wanted(plan.folder, kind, run.kinds, run.as_of.date())]
    left_out: list[Finding] = []
    prepare_folder(run.out)
    with drawing_without_a_window():
        for done, kind in enumerate(chosen):
            progress = partial(_tell, told, done, len(chosen))
            progress()
            if kind in LETTERS:
                letters = _letter_run(run, kind, templates)
                files, without = _letters(plan.folder, run.out / LETTERS[kind], letters, press.files, progress)
                press.files += files
                left_out += [finding for finding in without if finding not in left_out]
            else:
                press.make(kind)
    if not press.files and LETTERS.keys() & set(chosen):
        raise RuleBrokenError("letters.nobody", left_out=len(left_out))
    return MadePapers(tuple(press.files), tuple(left_out))


def _letter_run(run: PaperRun, kind: DocumentKind, templates: Path) -> LetterRun:
    return LetterRun(
        kind,
        templates,
        run.as_of,
        template=run.own.get(kind),
        kept=run.plan.kept,
        notice=run.own.get(DocumentKind.PRIVACY_NOTICE),
        reply_by=run.reply_by if kind is DocumentKind.REMINDER else None,
    )


def _letters(
    folder: MeetingFolder, out: Path, run: LetterRun, before: Sequence[MadeFile], progress: Told
) -> tuple[Sequence[MadeFile], Sequence[Finding]]:
    """Make the letters of a kind; where nobody can get one, say why, and let the other papers be made."""
    try:
        with in_a_run(before):
            made = make_letters(folder, out, run, progress)
    except RuleBrokenError as error:
        if error.code != "letters.nobody":
            raise
        return (), left_out_of(folder, run)
    return made.files, made.left_out


def load_print_font() -> None:
    """Load the font of the papers on the thread of the running application, before another thread draws with it."""
    with drawing_without_a_window():
        printed_family()


def _tell(told: Told | None, done: int, of: int, *_: int) -> None:
    """Tell of the kinds; the letters of a kind do not count by themselves."""
    if told is not None:
        told(done, of)


class _Press:
    """The files of one run, named and written one after the other."""

    def __init__(self, run: PaperRun, templates: Path) -> None:
        self._run, self._templates, self._folder = run, templates, run.plan.folder
        self._taken: set[str] = set()
        self.files: list[MadeFile] = []

    def make(self, kind: DocumentKind) -> None:
        """Make the papers of a kind: one, or one for each format or group."""
        folder, as_of, rows = self._folder, self._run.as_of, len(self._folder.attendance)
        cards = tuple(card_files(folder, kind, as_of, only_changed=self._run.only_changed))
        if self._run.only_changed and kind in REMEMBERED and not cards:
            return
        match kind:
            case DocumentKind.MEMBER_LIST:
                members = self._run.plan.members
                self._keep(kind, member_workbook(members), len(members.members), "Mitgliederverzeichnis")
            case DocumentKind.SIGN_IN_SHEET:
                for sheet_format, word in SIGN_IN_SHEETS.items():
                    content = sign_in_sheet_pdf(sign_in_data(folder, as_of, sheet_format))
                    self._keep(kind, content, rows, "Anwesenheitsliste", word, suffix=".pdf")
            case DocumentKind.WORKSHOP_SHEET:
                for group in folder.groups:
                    sheet = workshop_sheet_data(folder, group, as_of)
                    content = workshop_sheet_pdf(sheet)
                    words = ("Anwesenheitsliste", f"Workshop-{group.no}")
                    self._keep(kind, content, len(sheet.rows), *words, suffix=".pdf")
            case _ if kind in WORD_PAPERS:
                content = WORD_PAPERS[kind](folder, self._templates, as_of, self._run.own.get(kind))
                self._keep(kind, content, rows, WORDS[kind], suffix=".docx")
            case _ if kind in WORKBOOKS:
                word, draw = WORKBOOKS[kind]
                self._keep(kind, draw(folder, as_of, self._run.plan.task), rows, word)
        for file in cards:
            self._keep(kind, file.content, file.rows, *file.words, suffix=".pdf")

    def _keep(self, kind: DocumentKind, content: bytes, rows: int, *words: str, suffix: str = ".xlsx") -> None:
        path = self._run.out / paper_name(self._folder, *words, suffix=suffix, taken=self._taken)
        with in_a_run(self.files):
            write_file(path, content)
        self.files.append(MadeFile(path, kind, None, hashlib.sha256(content).hexdigest(), rows))


def write_attendance_list(folder: MeetingFolder, target: Path, as_of: datetime) -> MadeFile:
    """Write the attendance list of a meeting (D18) to a file of the caller's choice."""
    content = attendance_workbook(attendance_data(folder, as_of))
    write_file(target, content)
    digest = hashlib.sha256(content).hexdigest()
    return MadeFile(target, DocumentKind.ATTENDANCE_LIST, None, digest, len(folder.attendance))


def book(writing: Writing, folder: MeetingFolder, files: Iterable[MadeFile], as_of: datetime) -> None:
    """Note which papers were made and what cards say, and freeze what the invitations among them say (I11)."""
    made = tuple(files)
    book_files(writing, folder, made, as_of)
    note_cards(writing, folder, {file.kind for file in made}, as_of)


def chosen_kinds(names: Iterable[str]) -> frozenset[DocumentKind] | None:
    """Return the kinds of the names, as `sign_in_sheet` or `D11`; None for no names; raises for an unknown one."""
    wanted = [name.strip() for name in names if name.strip()]
    by_name = {kind.name.lower(): kind for kind in MAKEABLE} | {kind.value.lower(): kind for kind in MAKEABLE}
    for name in wanted:
        if name.lower() not in by_name:
            known = ", ".join(kind.name.lower() for kind in MAKEABLE)
            raise RuleBrokenError("papers.unknown_kind", field="only", name=name, known=known)
    return frozenset(by_name[name.lower()] for name in wanted) or None


def applicable_kinds(folder: MeetingFolder, today: date) -> tuple[DocumentKind, ...]:
    """Return which papers the meeting has something to say in, in the order they are made."""
    return tuple(kind for kind in MAKEABLE if _applies(folder, kind, today))


def _wanted(folder: MeetingFolder, kind: DocumentKind, kinds: frozenset[DocumentKind] | None, today: date) -> bool:
    # Reminders are noted as made: none is made before its time, unless somebody asks for them.
    early = kind is DocumentKind.REMINDER and to_be_reminded(folder) and not is_due(folder, kind, today)
    left_out = kind in ON_WISH or early
    if left_out if kinds is None else (kind not in kinds):
        return False
    applies = _applies(folder, kind, today)
    if not applies and kinds is not None:
        raise RuleBrokenError("papers.not_applicable", field="only", name=kind.name.lower())
    return applies


def _applies(folder: MeetingFolder, kind: DocumentKind, today: date) -> bool:
    return applies(folder, kind, today) and (kind not in CARD_DOCUMENTS or has_cards(folder, kind))
