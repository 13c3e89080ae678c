"""The press of letters: which texts each paper of a run gets, and the files they become."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from secretariat.documents.file_names import safe_name
from secretariat.documents.letter_fields import FIELD_NAMES, Values, required_fields
from secretariat.documents.letter_papers import REPLY_FORMS, TemplateName
from secretariat.documents.letters import (
    LetterData,
    MeetingData,
    meeting_to_come,
    recipient_values,
    shared_values,
)
from secretariat.documents.package import in_a_run, write_file
from secretariat.documents.paper_fields import TEMPLATE_OF, known_fields
from secretariat.documents.privacy_notice import PrivacyData, gap_findings, privacy_values
from secretariat.documents.serial_letter import write_serial_letter
from secretariat.documents.template_check import check_template, refuse_unusable
from secretariat.documents.template_gate import template_content
from secretariat.documents.word_template import Template, compile_template
from secretariat.domain.errors import Finding, Severity
from secretariat.domain.invitation_rules import NOT_YET_SENT
from secretariat.domain.invitations import Invitation, ReminderState
from secretariat.domain.meetings import MeetingState
from secretariat.domain.office import DocumentKind
from secretariat.services.meeting.gathering import MeetingFolder, sender_of
from secretariat.services.papers.envelopes import Envelope
from secretariat.services.papers.kept_letters import KeptPaper, KeptTemplates, used_values
from secretariat.services.papers.letter_runs import LETTER_KINDS, LetterRun, change_of, letter_data, letter_meeting

ENCLOSURE_OF_ALL = frozenset({TemplateName.AGENDA, TemplateName.AGENDA_LARGE_PRINT, TemplateName.PRIVACY_NOTICE})
"""Papers without a recipient's name: made once for the meeting, not once for each letter."""

Told = Callable[[int, int], object]
"""Who hears how far a run is: how many people are done, of how many."""

OF_TITLE = ("GremiumKurz", "Sitzung")
"""What the title of a file for several people may say: it is the same for all of them."""

WORDS = {
    DocumentKind.INVITATION: "Einladung",
    DocumentKind.SAVE_THE_DATE: "Terminvormerkung",
    DocumentKind.REMINDER: "Erinnerung",
    DocumentKind.CANCELLATION: "Absage",
    DocumentKind.AGENDA: "Tagesordnung",
    DocumentKind.REPLY_FORM: "Antwortbogen",
    DocumentKind.MINUTES: "Niederschrift",
    DocumentKind.STATISTICS: "Jahresstatistik",
    DocumentKind.DELEGATION_LETTER: "Entsendungsschreiben",
    DocumentKind.WORKSHOP_RESULTS: "Workshop-Ergebnisse",
    DocumentKind.PRIVACY_NOTICE: "Datenschutzhinweise",
    DocumentKind.SUBJECT_ACCESS: "Auskunft",
}

_STYLE_WORDS = {"_large_print": "Grossdruck", "_easy": "Leichte-Sprache"}


@dataclass(frozen=True, slots=True)
class MadeFile:
    """One file that was made. `person_id` is None for what belongs to nobody alone; `rows` counts letters or lines.

    `invitation_ids` are those of the letters in it, in their order; `paper` is the template it was made from, `kept`
    what is to be kept of the papers in it.
    """

    path: Path
    kind: DocumentKind
    person_id: str | None
    sha256: str
    rows: int = 1
    invitation_ids: tuple[str, ...] = ()
    paper: TemplateName | None = None
    kept: tuple[KeptPaper, ...] = ()


def paper_name(folder: MeetingFolder, *words: str, suffix: str, taken: set[str] | None = None) -> str:
    """Return a file name as `2026-09-21_LSP_03_Einladung_012.docx` (handbook 3.5); never a person's name."""
    meeting, committee = folder.meeting, folder.committee
    return safe_name(
        meeting.date.isoformat(), committee.short_name, f"{meeting.no:02}", *words, suffix=suffix, taken=taken
    )


def template_findings(content: bytes, kind: DocumentKind) -> tuple[Template, tuple[Finding, ...]]:
    """Return a template compiled, with everything to say about it; raises DocumentTroubleError if it is refused."""
    template = compile_template(content)
    known = known_fields(TEMPLATE_OF[kind]) if kind in TEMPLATE_OF else FIELD_NAMES
    gaps = gap_findings(content) if kind is DocumentKind.PRIVACY_NOTICE else ()
    return template, (*check_template(template, known, required_fields(kind)), *gaps)


_Stack = tuple[TemplateName, bytes, list[tuple[Envelope, KeptPaper | None]]]
"""A paper, the kept template it is printed from again (empty: today's), and whose."""


class LetterPress:
    """The templates of a run, each compiled once and filled with what is the same for all letters of a day."""

    def __init__(self, folder: MeetingFolder, wanted: LetterRun, told: Told | None) -> None:
        self._folder, self._wanted, self._told = folder, wanted, told
        self._compiled: dict[TemplateName, Template] = {}
        self._shared: dict[tuple[TemplateName, LetterData], Values] = {}
        self._contents: dict[TemplateName, bytes] = {}
        self._kept_templates = KeptTemplates()
        self._bound: dict[tuple[TemplateName, LetterData], Template] = {}
        self.remarks: tuple[Finding, ...] = ()

    def single_files(self, envelopes: Sequence[Envelope], out: Path) -> tuple[MadeFile, ...]:
        """Write one file for each letter and form; papers for everybody once."""
        taken: set[str] = set()
        shared: dict[str, int] = {}
        files: list[MadeFile] = []
        for done, envelope in enumerate(envelopes):
            if self._told is not None:
                self._told(done, len(envelopes))
            invitation = envelope.invitation
            for paper, content, kept in self._papers(envelope):
                kind, for_all = _kind_of(paper, self._wanted.kind), paper in ENCLOSURE_OF_ALL
                digest = hashlib.sha256(content).hexdigest()
                if for_all and digest in shared:
                    lies_at = shared[digest]
                    files[lies_at] = replace(files[lies_at], kept=(*files[lies_at].kept, *kept))
                    continue
                # A second letter to the same person lies beside her first one; no name with a number tells a style.
                word = self._word(kind)
                words = (word, *style_words(paper)) if for_all else (word, f"{invitation.no:03}")
                path = out / paper_name(self._folder, *words, suffix=".docx", taken=taken)
                with in_a_run(files):
                    write_file(path, content)
                made_file = MadeFile(path, kind, None, digest, paper=paper, kept=kept)
                own = replace(made_file, person_id=invitation.person_id, invitation_ids=(invitation.id,))
                if for_all:
                    shared[digest] = len(files)
                files.append(made_file if for_all else own)
        return tuple(files)

    def _word(self, kind: DocumentKind) -> str:
        supplement = self._wanted.supplement
        if supplement and kind is self._wanted.kind:
            return f"Nachtrag-{supplement.no}"
        moved = kind is DocumentKind.CANCELLATION and self._folder.meeting.state is MeetingState.MOVED
        return "Verlegung" if moved else WORDS[kind]

    def _papers(self, envelope: Envelope) -> Iterator[tuple[TemplateName, bytes, tuple[KeptPaper, ...]]]:
        """Give each paper of an envelope with its content and what is to be kept; what was sent is printed again."""
        kept = self._wanted.kept_of(envelope.invitation)
        for one in kept:
            yield one.paper, one.again(self._kept_templates.of(one)), ()
        for paper in () if kept else envelope.papers:
            yield self._fresh(envelope, paper)

    def _fresh(self, envelope: Envelope, paper: TemplateName) -> tuple[TemplateName, bytes, tuple[KeptPaper, ...]]:
        letter = self._letter(envelope)
        values = recipient_values(envelope.recipient_on(paper), self._about(paper), letter)
        content = self._ready(paper, letter).fill(values)
        if not self._is_kept(envelope.invitation):
            return paper, content, ()
        own = used_values(self._template(paper), values)
        shared, digest = self._shared[paper, letter], hashlib.sha256(content).hexdigest()
        reminds = self._wanted.kind is DocumentKind.REMINDER
        template = self._contents[paper]
        return paper, content, (KeptPaper(envelope.invitation.id, paper, template, shared, own, digest, reminds),)

    def _is_kept(self, invitation: Invitation) -> bool:
        """Say whether what is made now is kept: invitations until they are sent, the first reminder, supplements."""
        if self._wanted.supplement is not None:
            return True
        match self._wanted.kind:
            case DocumentKind.INVITATION:
                return invitation.state in NOT_YET_SENT
            case DocumentKind.REMINDER:
                return invitation.reminder is ReminderState.NONE
            case _:
                return False

    def serial_files(self, envelopes: tuple[Envelope, ...], out: Path) -> tuple[MadeFile, ...]:
        """Write one file for each template, with the letters of everybody who gets it."""
        taken: set[str] = set()
        files = []
        for paper, kept_template, having in self._stacks(envelopes):
            unbound = compile_template(kept_template) if kept_template else self._template(paper)
            first = self._values_of(paper, *having[0])
            template = unbound.bind({name: first[name] for name in OF_TITLE if name in first})
            kind = _kind_of(paper, self._wanted.kind)
            words = (self._word(kind), *style_words(paper))
            path = out / paper_name(self._folder, *words, suffix=".docx", taken=taken)
            printed = having[:1] if paper in ENCLOSURE_OF_ALL else having
            rows = (self._values_of(paper, envelope, kept) for envelope, kept in printed)
            write_serial_letter(template, rows, path)
            digest = hashlib.sha256(path.read_bytes()).hexdigest()
            letters = tuple(envelope.invitation.id for envelope, _ in printed)
            to_keep = tuple(one for envelope, kept in having if not kept for one in self._fresh(envelope, paper)[2])
            files.append(MadeFile(path, kind, None, digest, len(printed), letters, paper, to_keep))
        return tuple(files)

    def _stacks(self, envelopes: Sequence[Envelope]) -> Iterator[_Stack]:
        """Give the papers that go into one file: of the same template, those printed again by the one they had."""
        stacks: dict[tuple[TemplateName, bytes], list[tuple[Envelope, KeptPaper | None]]] = {}
        for envelope in envelopes:
            kept = self._wanted.kept_of(envelope.invitation)
            for one in kept:
                stacks.setdefault((one.paper, one.template), []).append((envelope, one))
            for paper in () if kept else envelope.papers:
                stacks.setdefault((paper, b""), []).append((envelope, None))
        return ((paper, template, having) for (paper, template), having in stacks.items())

    def _values_of(self, paper: TemplateName, envelope: Envelope, kept: KeptPaper | None) -> Values:
        if kept is not None:
            return kept.values
        letter = self._letter(envelope)
        own = recipient_values(envelope.recipient_on(paper), self._about(paper), letter)
        return {**self._shared_values(paper, letter), **own}

    def _shared_values(self, paper: TemplateName, letter: LetterData) -> Values:
        if paper is TemplateName.PRIVACY_NOTICE:
            sender, rules = sender_of(self._folder), self._folder.retention
            return privacy_values(
                PrivacyData(meeting=self._meeting, sender=sender, rules=rules, as_of=self._wanted.as_of)
            )
        return shared_values(self._about(paper), sender_of(self._folder), letter)

    def _about(self, paper: TemplateName) -> MeetingData:
        """Return the meeting a paper is about: a form enclosed with a new date asks about that one (D28)."""
        return self._to_come if paper in REPLY_FORMS else self._meeting

    @cached_property
    def _to_come(self) -> MeetingData:
        moves = self._wanted.kind is DocumentKind.CANCELLATION
        return meeting_to_come(self._meeting, change_of(self._folder, "")) if moves else self._meeting

    @cached_property
    def _meeting(self) -> MeetingData:
        return letter_meeting(self._folder)

    def _letter(self, envelope: Envelope) -> LetterData:
        return letter_data(self._folder, self._wanted, envelope.invitation)

    def _ready(self, paper: TemplateName, letter: LetterData) -> Template:
        key = (paper, letter)
        if key not in self._bound:
            shared = self._shared_values(paper, letter)
            self._bound[key] = self._template(paper).bind(shared)
            self._shared[key] = used_values(self._template(paper), shared)
        return self._bound[key]

    def _template(self, paper: TemplateName) -> Template:
        if paper not in self._compiled:
            kind = _kind_of(paper, self._wanted.kind)
            of_letter = self._wanted.template if _is_standard_letter(paper) else None
            own = self._wanted.notice if kind is DocumentKind.PRIVACY_NOTICE else of_letter
            content = template_content(own or self._wanted.templates / paper)
            self._contents[paper] = content
            self._compiled[paper] = self._checked(content, kind) if own else compile_template(content)
        return self._compiled[paper]

    def _checked(self, content: bytes, kind: DocumentKind) -> Template:
        template, findings = template_findings(content, kind)
        refuse_unusable(findings)
        self.remarks += findings
        is_letter = kind is self._wanted.kind
        if is_letter and self._wanted.template_before not in {"", hashlib.sha256(content).hexdigest()}:
            self.remarks += (Finding("template.changed", Severity.HINT),)
        return template


def style_words(paper: TemplateName) -> tuple[str, ...]:
    """Return what the name of a file for several people says of its style: „Grossdruck“, nothing for the standard."""
    return tuple(word for ending, word in _STYLE_WORDS.items() if paper.endswith(f"{ending}.docx"))


def _is_standard_letter(paper: TemplateName) -> bool:
    """Say whether an office's own template takes the place of this one: the letter itself, in the standard style."""
    stem = paper.removesuffix(".docx").removesuffix("_form_a")
    return stem.upper() in {kind.name for kind in LETTER_KINDS}


def _kind_of(paper: TemplateName, letter: DocumentKind) -> DocumentKind:
    for kind in (DocumentKind.AGENDA, DocumentKind.REPLY_FORM, DocumentKind.PRIVACY_NOTICE):
        if Path(paper).name.startswith(kind.name.lower()):
            return kind
    return letter
