"""Who is in which workshop group, as an Excel workbook (D10): all on one sheet, then one sheet for each group."""

from dataclasses import dataclass

from secretariat.documents.sheet_cells import CellKind
from secretariat.documents.workbook import Column, ListHead, Sheet, rows_of, write_workbook
from secretariat.domain.workshops import AssignmentSource


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkshopGroupLine:
    """One group. `round` tells groups of the same number apart where a meeting has several rounds."""

    no: int
    topic: str
    round: int = 1
    symbol: str = ""
    room: str = ""
    moderator: str = ""
    recorder: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignmentLine:
    """One person in a group. `bench_label` is the printed label, never a sensitive name (I23)."""

    group: WorkshopGroupLine
    row_no: int
    family_name: str
    given_name: str = ""
    organisation: str = ""
    bench_label: str = ""
    source: AssignmentSource = AssignmentSource.ALLOTTED


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkshopListData:
    """The groups of a meeting in their order, and who is in them, in the order of the list."""

    head: ListHead
    groups: tuple[WorkshopGroupLine, ...]
    lines: tuple[AssignmentLine, ...]


ASSIGNMENT_COLUMNS = (
    Column("Gruppe", "group", CellKind.NUMBER, path="group.no"),
    Column("Raum", "room", widest_mm=40, path="group.room"),
    Column("Lfd. Nr.", "row_no", CellKind.NUMBER),
    Column("Name", "family_name"),
    Column("Vorname", "given_name", widest_mm=36),
    Column("Institution", "organisation", widest_mm=70),
    Column("Bank", "bench_label", widest_mm=44),
    Column("Herkunft der Zuteilung", "source"),
)
GROUP_COLUMNS = (
    Column("Lfd. Nr.", "row_no", CellKind.NUMBER),
    Column("Name", "family_name", widest_mm=60),
    Column("Vorname", "given_name", widest_mm=50),
    Column("Institution", "organisation", widest_mm=110),
)


def workshop_workbook(data: WorkshopListData) -> bytes:
    """Return the workbook: the sheet „Einteilung“ (one a round), then one a group, which names no bench."""
    rounds = sorted({group.round for group in data.groups}) or [1]
    several = len(rounds) > 1
    sheets = [_round_sheet(data, number, several=several) for number in rounds]
    sheets += [_group_sheet(data, group, several=several) for group in data.groups]
    return write_workbook(
        sheets,
        title=data.head.title("Workshop-Einteilung"),
        header=data.head.header,
        as_of=data.head.as_of,
    )


def _round_sheet(data: WorkshopListData, number: int, *, several: bool) -> Sheet:
    lines = [line for line in data.lines if line.group.round == number]
    return Sheet(
        title=f"Einteilung Runde {number}" if several else "Einteilung",
        columns=ASSIGNMENT_COLUMNS,
        rows=rows_of(ASSIGNMENT_COLUMNS, lines),
    )


def _group_sheet(data: WorkshopListData, group: WorkshopGroupLine, *, several: bool) -> Sheet:
    title = f"Runde {group.round} Gruppe {group.no}" if several else f"Gruppe {group.no}"
    topic = f"{group.topic} ({group.symbol})" if group.symbol else group.topic
    notes = (("Raum", group.room), ("Moderation", group.moderator), ("Protokoll", group.recorder))
    return Sheet(
        title=title,
        columns=GROUP_COLUMNS,
        rows=rows_of(GROUP_COLUMNS, [line for line in data.lines if line.group == group]),
        heading=f"Gruppe {group.no}: {topic}",
        notes=tuple(f"{word}: {value}" for word, value in notes if value),
    )
