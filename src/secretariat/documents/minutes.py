"""The minutes of a meeting (D19) and the extract of one outcome: what their fields say."""

from dataclasses import dataclass
from datetime import date, datetime

from secretariat.documents.letter_fields import Values, with_second_spellings
from secretariat.documents.letters import LetterData, MeetingData, RecipientData, recipient_values, shared_values
from secretariat.documents.workshop_results import GroupResults, group_words
from secretariat.domain.attendance_block import AttendanceBlock, BlockLine
from secretariat.domain.formatting import (
    NBSP,
    keep_together,
    long_date,
    printed_text,
    time_text,
    weekday_date,
)
from secretariat.domain.meetings import AgendaItem, Meeting
from secretariat.domain.office import SenderProfile
from secretariat.domain.outcome_words import result_words, task_words
from secretariat.domain.outcomes import Resolution

TO_FILL_IN = "…"
NOBODY = BlockLine("niemand")


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedOutcome:
    """A resolution or recommendation, and whether the votes carried it."""

    outcome: Resolution
    carried: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedItem:
    """An item of the agenda with what is known of it; `number` is empty for what stood on no agenda.

    `barred` are those whom a conflict of interest kept from deciding it, by their names.
    """

    number: str = ""
    title: str
    speaker: str = ""
    facts: str = ""
    barred: tuple[str, ...] = ()
    outcomes: tuple[RecordedOutcome, ...] = ()
    groups: tuple[GroupResults, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesData:
    """All that the minutes say. `quorum` is the whole line „Beschlussfähig: ja, Regel: …“."""

    meeting: MeetingData
    sender: SenderProfile
    recorder: str = ""
    copies_to: str = ""
    block: AttendanceBlock
    quorum: str
    items: tuple[RecordedItem, ...] = ()
    following: Meeting | None = None
    enclosures: tuple[str, ...] = ()
    as_of: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtractData:
    """One outcome as a letter to whom it concerns; `address` has a line break between its lines."""

    meeting: MeetingData
    sender: SenderProfile
    recorded: RecordedOutcome
    item: AgendaItem | None
    address: str
    written_on: date


def minutes_values(data: MinutesData) -> Values:
    """Return a text for each field of the minutes, and the entries of its lists."""
    block = data.block
    shared = shared_values(data.meeting, data.sender, LetterData(written_on=data.as_of.date()))
    return with_second_spellings(
        {
            **shared,
            "Vorsitz": data.meeting.chair or TO_FILL_IN,
            "Ende": shared["Ende"] or TO_FILL_IN,
            "Protokoll": data.recorder or TO_FILL_IN,
            "Verteiler": data.copies_to or TO_FILL_IN,
            "Anwesend": _lines(block.present),
            "Entschuldigt": _lines(block.excused),
            "Fehlend": _lines(block.missing),
            "Gast": _lines(block.guests),
            "NochOffen": "; ".join(line.name for line in block.pending),
            "Beschlussfaehig": keep_together(data.quorum),
            "Punkt": tuple(entry for item in data.items for entry in _entries(item)),
            "NaechsterTermin": _following(data.following),
            "Anlagen": "\n".join(data.enclosures) or TO_FILL_IN,
            "Stand": printed_text(data.as_of),
        }
    )


def extract_values(data: ExtractData) -> Values:
    """Return a text for each field of the letter that carries one outcome."""
    letter = LetterData(written_on=data.written_on)
    recipient = RecipientData(address=data.address, salutation="Sehr geehrte Damen und Herren,", for_information=True)
    outcome, item = data.recorded.outcome, data.item
    return with_second_spellings(
        {
            **shared_values(data.meeting, data.sender, letter),
            **recipient_values(recipient, data.meeting, letter),
            "Verteiler": "",
            "BeschlussNr": outcome.no,
            "BeschlussArt": outcome.kind.value,
            "BeschlussTOP": keep_together(f"{item.position} {item.title}") if item else "",
            "BeschlussWortlaut": keep_together(outcome.text),
            "BeschlussAbstimmung": result_words(outcome, carried=data.recorded.carried),
            "BeschlussFrist": keep_together(long_date(outcome.due)) if outcome.due else "",
        }
    )


def _lines(lines: tuple[BlockLine, ...]) -> tuple[dict[str, str], ...]:
    """Return the lines of a part, each bench in a line of its own before its people; who leads stands before all."""
    entries = []
    bench = ""
    for line in lines or (NOBODY,):
        if line.bench_label != bench and not line.leads:
            bench = line.bench_label
            entries.append({"Bank": bench, "Name": "", "Institution": "", "Bemerkung": ""})
        entries.append(
            {
                "Bank": "",
                "Name": keep_together(line.name),
                "Institution": keep_together(line.organisation),
                "Bemerkung": keep_together(line.remark),
            }
        )
    return tuple(entries)


def _entries(item: RecordedItem) -> tuple[dict[str, str], ...]:
    """Return the paragraphs of an item: its head, what its groups said, then its outcomes; a line where nothing is."""
    head = _entry(
        Nummer=item.number,
        Gegenstand=keep_together(item.title),
        Vortrag=keep_together(item.speaker),
        Mitwirkungsverbot=keep_together(", ".join(item.barred)),
        Sachstand=keep_together(item.facts) or TO_FILL_IN,
        Ergebnis="" if item.outcomes or item.groups or item.facts else TO_FILL_IN,
    )
    return (head, *map(_group_entry, item.groups), *map(_outcome_entry, item.outcomes))


def _group_entry(group: GroupResults) -> dict[str, str]:
    return _entry(Beschluss=keep_together(f"{group.number}: {group.topic}"), Wortlaut=group_words(group))


def _outcome_entry(recorded: RecordedOutcome) -> dict[str, str]:
    outcome = recorded.outcome
    return _entry(
        Beschluss=f"{outcome.kind.value}{NBSP}{outcome.no}",
        Wortlaut=keep_together(outcome.text),
        Abstimmung=result_words(outcome, carried=recorded.carried),
        Auftrag=task_words(outcome),
    )


_COLUMNS = (
    *("Nummer", "Gegenstand", "Vortrag", "Mitwirkungsverbot", "Sachstand", "Ergebnis"),
    *("Beschluss", "Wortlaut", "Abstimmung", "Auftrag"),
)


def _entry(**texts: str) -> dict[str, str]:
    return dict.fromkeys(_COLUMNS, "") | texts


def _following(meeting: Meeting | None) -> str:
    if meeting is None:
        return "Der Termin der nächsten Sitzung steht noch nicht fest."
    return keep_together(f"{meeting.no}. Sitzung am {weekday_date(meeting.date)}, {time_text(meeting.start)}")
