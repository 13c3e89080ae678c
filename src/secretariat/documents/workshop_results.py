"""What workshop groups brought back (D21): what the fields of the paper say, and the same for the minutes."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from secretariat.documents.letter_fields import Values, with_second_spellings
from secretariat.documents.letters import LetterData, MeetingData, shared_values
from secretariat.domain.formatting import NBSP, keep_together, printed_text
from secretariat.domain.office import SenderProfile
from secretariat.domain.workshops import ResultKind

HEADINGS = {
    ResultKind.STATEMENT: "Aussagen",
    ResultKind.PROPOSAL: "Vorschläge",
    ResultKind.QUESTION: "Offene Fragen",
}
"""The parts of what a group brought back, in their order."""
NOTHING = "Aus dieser Gruppe ist nichts eingetragen."
_COLUMNS = (
    *("Nummer", "Thema", "Moderation", "Protokoll", "Teilnehmende", "Kontakt"),
    *("Art", "Ergebnis", "Zusatz"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultLine:
    """One statement, proposal or question; `recommendation` is the number under which a proposal was taken up."""

    kind: ResultKind
    text: str
    area: str = ""
    recommendation: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupResults:
    """One group: `of_round` is 0 where the meeting has one round only; `benches` how many came of each print label."""

    no: int
    of_round: int = 0
    topic: str
    moderator: str = ""
    recorder: str = ""
    benches: tuple[tuple[str, int], ...] = ()
    lines: tuple[ResultLine, ...] = ()

    @property
    def number(self) -> str:
        """Say which group it is, as „Runde 2, Gruppe 1“."""
        group = f"Gruppe{NBSP}{self.no}"
        return f"Runde{NBSP}{self.of_round}, {group}" if self.of_round else group


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultsData:
    """All that the paper says."""

    meeting: MeetingData
    sender: SenderProfile
    groups: tuple[GroupResults, ...]
    as_of: datetime


def results_values(data: ResultsData) -> Values:
    """Return a text for each field of the paper, and the paragraphs of its groups."""
    shared = shared_values(data.meeting, data.sender, LetterData(written_on=data.as_of.date()))
    contact = ", ".join(part for part in (data.sender.contact_name, data.sender.phone, data.sender.email) if part)
    entries = tuple(entry for group in data.groups for entry in _entries(group, contact))
    return with_second_spellings({**shared, "Gruppe": entries, "Stand": printed_text(data.as_of)})


def group_words(group: GroupResults) -> str:
    """Return what a group brought back in lines below each other, as the minutes have it."""
    lines = []
    for heading, of_kind in _parts(group):
        lines.append(f"{heading}:")
        lines += [f"– {keep_together(_with_addition(line))}" for line in of_kind]
    return "\n".join(lines)


def _parts(group: GroupResults) -> Iterator[tuple[str, tuple[ResultLine, ...]]]:
    for kind, heading in HEADINGS.items():
        of_kind = tuple(line for line in group.lines if line.kind is kind)
        if of_kind:
            yield heading, of_kind


def _entries(group: GroupResults, contact: str) -> Iterator[dict[str, str]]:
    """Give the paragraphs of a group: its head, then each part with its lines."""
    yield _entry(
        Nummer=group.number,
        Thema=keep_together(group.topic),
        Moderation=keep_together(group.moderator),
        Protokoll=keep_together(group.recorder),
        Teilnehmende=_participants(group),
        Kontakt=keep_together(contact),
    )
    for heading, of_kind in _parts(group):
        yield _entry(Art=heading)
        for line in of_kind:
            yield _entry(Ergebnis=keep_together(line.text), Zusatz=keep_together(_addition(line)))
    if not group.lines:
        yield _entry(Ergebnis=NOTHING)


def _participants(group: GroupResults) -> str:
    count = sum(number for _, number in group.benches)
    benches = ", ".join(f"{keep_together(label)}{NBSP}{number}" for label, number in group.benches)
    return f"{count} ({benches})" if benches else ""


def _addition(line: ResultLine) -> str:
    area = f"Planungsraum {line.area}" if line.area else ""
    taken_up = f"aufgenommen als Empfehlung{NBSP}{line.recommendation}" if line.recommendation else ""
    return ", ".join(part for part in (area, taken_up) if part)


def _with_addition(line: ResultLine) -> str:
    addition = _addition(line)
    return f"{line.text} ({addition})" if addition else line.text


def _entry(**texts: str) -> dict[str, str]:
    return dict.fromkeys(_COLUMNS, "") | texts
