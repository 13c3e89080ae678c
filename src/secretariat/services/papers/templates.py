"""Templates of letters: the shipped ones and the office's own, which of them a kind of letter uses, what is wrong."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from secretariat.documents.file_names import safe_name
from secretariat.documents.letter_fields import FIELDS
from secretariat.documents.letter_papers import LETTER_TEMPLATES
from secretariat.documents.package import write_file
from secretariat.documents.paper_fields import PAPER_FIELDS, TEMPLATE_OF, PaperTemplate
from secretariat.documents.template_check import refuse_unusable, stops_letters
from secretariat.documents.template_gate import bytes_of, template_content
from secretariat.domain.errors import DocumentTroubleError, Finding
from secretariat.domain.office import DocumentKind, LetterTemplate
from secretariat.services.papers.filled_papers import PAPERS_FOLDER
from secretariat.services.papers.letter_press import WORDS, template_findings
from secretariat.services.papers.letter_runs import LETTER_KINDS, LetterRun
from secretariat.storage.reading import Reading
from secretariat.storage.writing import Writing

TEMPLATE_KINDS = (*LETTER_KINDS, *TEMPLATE_OF)
"""The kinds of paper that an office may have a template of its own for."""
__all__ = ["TEMPLATE_KINDS", "WORDS", "CheckedTemplate", "FieldRow", "TemplateRow", "TemplateState"]

ONLY_IN = {
    PaperTemplate.MINUTES: "Nur in der Niederschrift",
    PaperTemplate.STATISTICS: "Nur in der Jahresstatistik",
    PaperTemplate.DELEGATION: "Nur im Entsendungsschreiben",
    PaperTemplate.WORKSHOP_RESULTS: "Nur in den Workshop-Ergebnissen",
    PaperTemplate.PRIVACY_NOTICE: "Nur in den Datenschutzhinweisen",
    PaperTemplate.SUBJECT_ACCESS: "Nur in der Auskunft nach Art. 15",
}
"""The headings under which the fields of one paper stand; the extract has no template that an office could choose."""
SUPPLEMENT, SUPPLEMENT_WORD = "supplement", "Nachtrag"
"""The letters that correct an invitation: papers of that kind with templates of their own."""
STYLES = {"form_a": "Form A", "large_print": "Großdruck", "easy": "Leichte Sprache"}


@dataclass(frozen=True, slots=True)
class TemplateState:
    """What is to say of a template: in use, changed by somebody since the last use, gone from its folder."""

    in_use: bool = False
    changed: bool = False
    missing: bool = False


@dataclass(frozen=True, slots=True)
class TemplateRow:
    """One template; `kind` is None for an office's own file that no kind of letter uses yet."""

    path: Path
    title: str
    kind: DocumentKind | None
    is_own: bool
    state: TemplateState = TemplateState()


@dataclass(frozen=True, slots=True)
class FieldRow:
    """A field of the catalogue, with the group it stands under."""

    name: str
    description: str
    example: str
    group: str


@dataclass(frozen=True, slots=True)
class CheckedTemplate:
    """What the check found; `usable` says whether letters can be made with it."""

    sha256: str
    findings: tuple[Finding, ...]

    @property
    def usable(self) -> bool:
        """Say whether nothing was found that stops letters."""
        return not any(stops_letters(finding) for finding in self.findings)


def field_rows() -> tuple[FieldRow, ...]:
    """Return every field a template may use, in the order of the catalogue; those of one paper behind the others."""
    letters = (FieldRow(field.name, field.description, field.example, field.group) for field in FIELDS)
    papers = (
        FieldRow(field.name, field.description, field.example, ONLY_IN[field.template])
        for field in PAPER_FIELDS
        if field.template in ONLY_IN
    )
    once: dict[str, FieldRow] = {}
    for row in (*letters, *papers):  # a field that several papers know stands with the first
        once.setdefault(row.name, row)
    return tuple(once.values())


def template_rows(reading: Reading, shipped: Path, own: Path) -> tuple[TemplateRow, ...]:
    """Return the shipped templates and the office's own of the folder `own`, those in use but gone among them."""
    chosen = {template.file_name: template for template in reading.all(LetterTemplate)}
    in_folder = {path.name: path for path in sorted(own.glob("*.docx")) if not path.name.startswith("~")}
    mine = (_own_row(own / name, chosen.get(name)) for name in sorted({*chosen, *in_folder}))
    replaced = {template.kind for template in chosen.values()}
    papers = (shipped / PAPERS_FOLDER / name for name in TEMPLATE_OF.values())
    return (
        *(_shipped_row(path, replaced) for path in (*(shipped / name for name in LETTER_TEMPLATES), *papers)),
        *mine,
    )


def check_file(path: Path, kind: DocumentKind) -> CheckedTemplate:
    """Read a template and say all that is wrong with it, with place and nearest right name.

    Raises DocumentTroubleError `template.…` for a file that can be no template, `template.open_elsewhere` while Word
    has it open and may have saved half of it (fault 73), `template.unreadable`.
    """
    content = template_content(path)
    _, findings = template_findings(content, kind)
    return CheckedTemplate(hashlib.sha256(content).hexdigest(), findings)


def choose_template(writing: Writing, kind: DocumentKind, path: Path) -> CheckedTemplate:
    """Let a kind of letter use an own template, with its checksum of now. Raises what stops it."""
    checked = check_file(path, kind)
    refuse_unusable(checked.findings)
    record = _record_of(writing, kind) or LetterTemplate(kind=kind, name="", file_name="")
    writing.keep(replace(record, name=path.stem, file_name=path.name, sha256=checked.sha256))
    return checked


def use_shipped(writing: Writing, kind: DocumentKind) -> None:
    """Let a kind of letter use the shipped template again; the own file stays."""
    known = _record_of(writing, kind)
    if known is not None:
        writing.remove(known)


def chosen_template(reading: Reading, kind: DocumentKind, own: Path) -> Path | None:
    """Return the own template that letters of a kind are made with, None for the shipped one.

    Raises DocumentTroubleError `template.unreadable` if it has gone: a letter must not quietly look otherwise.
    """
    known = _record_of(reading, kind)
    if known is None:
        return None
    path = own / known.file_name
    if not path.is_file():
        raise DocumentTroubleError("template.unreadable", file=path.name)
    return path


def letter_run(reading: Reading, kind: DocumentKind, as_of: datetime, shipped: Path, own: Path) -> LetterRun:
    """Return how letters of a kind are made: with the office's own template where one was chosen.

    Raises what `chosen_template` raises.
    """
    known = _record_of(reading, kind)
    before = known.sha256 if known is not None else ""
    return LetterRun(
        kind,
        shipped,
        as_of,
        template=chosen_template(reading, kind, own),
        template_before=before,
        notice=chosen_template(reading, DocumentKind.PRIVACY_NOTICE, own),
    )


def own_templates(reading: Reading, kinds: Iterable[DocumentKind], own: Path) -> Mapping[DocumentKind, Path]:
    """Return the own templates that these kinds of letters, and the notice they enclose, are made with.

    Raises what `chosen_template` raises.
    """
    wanted = dict.fromkeys(kinds)
    if DocumentKind.INVITATION in wanted:
        wanted[DocumentKind.PRIVACY_NOTICE] = None
    chosen = {kind: chosen_template(reading, kind, own) for kind in wanted}
    return {kind: path for kind, path in chosen.items() if path is not None}


def note_use(writing: Writing, kind: DocumentKind, own: Path, on: date) -> None:
    """Note that letters were made with the own template of this kind as it is now, so that its change is said once."""
    known = _record_of(writing, kind)
    if known is None or not (own / known.file_name).is_file():
        return
    sha256 = hashlib.sha256(bytes_of(own / known.file_name)).hexdigest()
    writing.change(replace(known, sha256=sha256, used_on=on))


def copy_to_edit(path: Path, own: Path) -> Path:
    """Copy a template into the folder of own ones under a name that is free, and return the copy."""
    own.mkdir(parents=True, exist_ok=True)
    taken = {one.name.casefold() for one in own.iterdir()}
    target = own / safe_name(title_of(path), suffix=".docx", taken=taken)
    write_file(target, bytes_of(path), overwrite=False)
    return target


def title_of(path: Path) -> str:
    """Return what a template is called: of a shipped one its paper and style, as „Einladung (Großdruck)“."""
    kind, style = _parts(path.stem)
    if kind is None:
        return path.stem
    word = SUPPLEMENT_WORD if path.stem.startswith(SUPPLEMENT) else WORDS[kind]
    return f"{word} ({STYLES[style]})" if style else word


def kind_by_name(path: Path) -> DocumentKind | None:
    """Return the kind of letter an own template is probably for, from its name."""
    name = path.stem.casefold()
    return next((kind for kind in TEMPLATE_KINDS if WORDS[kind].casefold() in name), None)


def _shipped_row(path: Path, replaced: set[DocumentKind]) -> TemplateRow:
    kind, style = _parts(path.stem)
    is_letter = kind in TEMPLATE_KINDS and style in {"", "form_a"} and not path.stem.startswith(SUPPLEMENT)
    return TemplateRow(
        path, title_of(path), kind, is_own=False, state=TemplateState(not is_letter or kind not in replaced)
    )


def _own_row(path: Path, chosen: LetterTemplate | None) -> TemplateRow:
    if chosen is None:
        return TemplateRow(path, path.stem, None, is_own=True)
    if not path.is_file():
        return TemplateRow(path, path.stem, chosen.kind, is_own=True, state=TemplateState(in_use=True, missing=True))
    changed = hashlib.sha256(bytes_of(path)).hexdigest() != chosen.sha256
    return TemplateRow(path, path.stem, chosen.kind, is_own=True, state=TemplateState(in_use=True, changed=changed))


def _parts(stem: str) -> tuple[DocumentKind | None, str]:
    """Take the name of a shipped template apart: `invitation_large_print`."""
    names = {kind.name.lower(): kind for kind in WORDS} | {SUPPLEMENT: DocumentKind.INVITATION}
    for name, kind in names.items():
        if stem == name or (stem.startswith(f"{name}_") and stem.removeprefix(f"{name}_") in STYLES):
            return kind, stem.removeprefix(name).removeprefix("_")
    return None, ""


def _record_of(reading: Reading, kind: DocumentKind) -> LetterTemplate | None:
    return reading.first(LetterTemplate, kind=kind)
