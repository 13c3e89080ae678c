"""Who is in which workshop group, as an Excel workbook (D10): all on one sheet, then one sheet for each group."""

from dataclasses import dataclass

from secretariat.documents.sheet_cells import CellKind
from secretariat.documents.workbook import Column, ListHead, Sheet, columns_in_use, rows_of, write_list
from secretariat.domain.office import DocumentKind
from secretariat.domain.workshops import AssignmentSource


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkshopGroupLine:
    """One group. `round` tells groups of the same number apart where a meeting has several rounds; `held` is when."""

    no: int
    topic: str
    round: int = 1
    symbol: str = ""
    room: str = ""
    moderator: str = ""
    recorder: str = ""
    held: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignmentLine:
    """One person in a group. `bench_label` is the printed label, never a sensitive name (I23)."""

    group: WorkshopGroupLine
    row_no: int
    academic_title: str = ""
    family_name: str
    given_name: str = ""
    organisation: str = ""
    bench_label: str = ""
    source: AssignmentSource = AssignmentSource.ALLOTTED


@dataclass(frozen=True, slots=True, kw_only=True)
class WayLine:
    """What one way of forming the groups comes to, the first one being how they are."""

    way: str
    first: int
    second: int
    neither: int
    unwished: int
    unplaced: int
    smallest: int
    largest: int
    benches_missing: int
    rules_hold: str
    points: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkshopListData:
    """The groups of a meeting in their order, and who is in them, in the order of the list.

    `ways` compare the groups with some formed without a search, `remarks` say what that means; none, no such sheet.
    """

    head: ListHead
    groups: tuple[WorkshopGroupLine, ...]
    lines: tuple[AssignmentLine, ...]
    ways: tuple[WayLine, ...] = ()
    remarks: tuple[str, ...] = ()


WAY_COLUMNS = (
    Column("Art der Einteilung", "way", widest_mm=70),
    Column("1. Wunsch", "first", CellKind.NUMBER),
    Column("2. Wunsch", "second", CellKind.NUMBER),
    Column("anderer Wunsch oder keiner", "neither", CellKind.NUMBER),
    Column("ohne Wunsch", "unwished", CellKind.NUMBER),
    Column("in keiner Gruppe", "unplaced", CellKind.NUMBER),
    Column("kleinste Gruppe", "smallest", CellKind.NUMBER),
    Column("größte Gruppe", "largest", CellKind.NUMBER),
    Column("fehlende Bänke", "benches_missing", CellKind.NUMBER),
    Column("feste Regeln eingehalten", "rules_hold"),
    Column("Punkte", "points", CellKind.NUMBER),
)

ASSIGNMENT_COLUMNS = (
    Column("Gruppe", "group", CellKind.NUMBER, path="group.no"),
    Column("Raum", "room", widest_mm=40, path="group.room"),
    Column("Lfd. Nr.", "row_no", CellKind.NUMBER),
    Column("Titel", "academic_title", widest_mm=26),
    Column("Name", "family_name"),
    Column("Vorname", "given_name", widest_mm=36),
    Column("Institution", "organisation", widest_mm=70),
    Column("Bank", "bench_label", widest_mm=44),
    Column("Herkunft der Zuteilung", "source"),
)
GROUP_COLUMNS = (
    Column("Lfd. Nr.", "row_no", CellKind.NUMBER),
    Column("Titel", "academic_title", widest_mm=30),
    Column("Name", "family_name", widest_mm=60),
    Column("Vorname", "given_name", widest_mm=50),
    Column("Institution", "organisation", widest_mm=110),
)


def workshop_workbook(data: WorkshopListData) -> bytes:
    """Return the workbook: how good the groups are, who is in which (a sheet a round), then a sheet a group.

    The sheets of the groups name no bench.
    """
    rounds = sorted({group.round for group in data.groups}) or [1]
    several = len(rounds) > 1
    sheets = [_ways_sheet(data)] if data.ways else []
    sheets += [_round_sheet(data, number, several=several) for number in rounds]
    sheets += [_group_sheet(data, group, several=several) for group in data.groups]
    return write_list(DocumentKind.WORKSHOP_LIST, sheets, data.head, "Workshop-Einteilung")


def _ways_sheet(data: WorkshopListData) -> Sheet:
    return Sheet(title="Übersicht", columns=WAY_COLUMNS, rows=rows_of(WAY_COLUMNS, data.ways), notes=data.remarks)


def _round_sheet(data: WorkshopListData, number: int, *, several: bool) -> Sheet:
    lines = [line for line in data.lines if line.group.round == number]
    columns = columns_in_use(ASSIGNMENT_COLUMNS, lines, "academic_title")
    return Sheet(
        title=f"Einteilung Runde {number}" if several else "Einteilung",
        columns=columns,
        rows=rows_of(columns, lines),
        empty="Noch ist niemand eingeteilt.",
    )


def _group_sheet(data: WorkshopListData, group: WorkshopGroupLine, *, several: bool) -> Sheet:
    title = f"Runde {group.round} Gruppe {group.no}" if several else f"Gruppe {group.no}"
    topic = f"{group.topic} (Zeichen: {group.symbol})" if group.symbol else group.topic
    lines = [line for line in data.lines if line.group == group]
    columns = columns_in_use(GROUP_COLUMNS, lines, "academic_title")
    notes = (("Zeit", group.held), ("Raum", group.room), ("Moderation", group.moderator), ("Protokoll", group.recorder))
    return Sheet(
        title=title,
        columns=columns,
        rows=rows_of(columns, lines),
        empty="In dieser Gruppe ist noch niemand.",
        heading=f"Gruppe {group.no}: {topic}",
        notes=tuple(f"{word}: {value}" for word, value in notes if value),
    )
