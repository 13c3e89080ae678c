"""The attendance list as an Excel workbook (D18): who was there, the figures by bench, the guests, what it means."""

from dataclasses import dataclass
from datetime import time

from secretariat.documents.sheet_cells import CellKind
from secretariat.documents.workbook import Column, ListHead, Sheet, columns_in_use, rows_of, write_list
from secretariat.domain.attendance import AttendanceState
from secretariat.domain.attendance_figures import BenchSeats, attendance_figures, total_of
from secretariat.domain.office import DocumentKind

STATUS_WORDS = {
    AttendanceState.EXPECTED: "erwartet",
    AttendanceState.PRESENT: "anwesend",
    AttendanceState.EXCUSED: "entschuldigt",
    AttendanceState.UNEXCUSED: "unentschuldigt",
    AttendanceState.REPRESENTED: "vertreten",
    AttendanceState.PARTIAL: "teilweise anwesend",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendanceLine:
    """One filled seat on the day. `bench_label` is the bench's printed label, never a sensitive name (I23)."""

    row_no: int
    bench_label: str
    seat_no: int
    organisation: str = ""
    academic_title: str = ""
    family_name: str
    given_name: str = ""
    role: str = ""
    voting: bool = True
    state: AttendanceState = AttendanceState.EXPECTED
    represented_by: str = ""
    arrived: time | None = None
    left: time | None = None
    workshop: int | str | None = None
    note: str = ""

    @property
    def status(self) -> str:
        """The state in the clerk's word."""
        return STATUS_WORDS[self.state]


@dataclass(frozen=True, slots=True, kw_only=True)
class GuestLine:
    """A guest, speaker or interpreter: never counted (I07)."""

    family_name: str
    given_name: str = ""
    organisation: str = ""
    occasion: str = ""
    arrived: time | None = None
    left: time | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendanceData:
    """All that the workbook says. `quorum` is the whole line „Beschlussfähig: ja, Regel: …“.

    `workshops` explain the numbers in the column „Workshop“: („Workshop 1“, „Wohnen, Zeichen: Kreis“).
    """

    head: ListHead
    benches: tuple[BenchSeats, ...]
    lines: tuple[AttendanceLine, ...]
    guests: tuple[GuestLine, ...] = ()
    quorum: str = ""
    sources: tuple[str, ...] = ()
    workshops: tuple[tuple[str, str], ...] = ()


ATTENDANCE_COLUMNS = (
    Column("Lfd. Nr.", "row_no", CellKind.NUMBER),
    Column("Bank", "bench_label", widest_mm=46),
    Column("Sitz-Nr.", "seat_no", CellKind.NUMBER),
    Column("Institution", "organisation", widest_mm=64),
    Column("Titel", "academic_title", widest_mm=26),
    Column("Nachname", "family_name", widest_mm=40),
    Column("Vorname", "given_name", widest_mm=26),
    Column("Funktion im Gremium", "role", widest_mm=22),
    Column("Stimmrecht", "voting"),
    Column("Status", "status"),
    Column("Vertreten durch", "represented_by", widest_mm=32),
    Column("Von", "arrived", CellKind.TIME),
    Column("Bis", "left", CellKind.TIME),
    Column("Workshop", "workshop", CellKind.NUMBER),
    Column("Bemerkung", "note", widest_mm=36),
)
FIGURES_COLUMNS = (
    Column("Bank", "bench_label", widest_mm=90),
    Column("Sitze (Soll)", "planned", CellKind.NUMBER),
    Column("besetzt", "filled", CellKind.NUMBER),
    Column("anwesend", "present", CellKind.NUMBER),
    Column("vertreten", "represented", CellKind.NUMBER),
    Column("teilweise", "partial", CellKind.NUMBER),
    Column("entschuldigt", "excused", CellKind.NUMBER),
    Column("unentschuldigt", "unexcused", CellKind.NUMBER),
    Column("Quote in %", "quota_percent", CellKind.PERCENT),
)
GUEST_COLUMNS = (
    Column("Nachname", "family_name"),
    Column("Vorname", "given_name"),
    Column("Institution", "organisation", widest_mm=80),
    Column("Anlass", "occasion", widest_mm=60),
    Column("Von", "arrived", CellKind.TIME),
    Column("Bis", "left", CellKind.TIME),
)
_HINT_COLUMNS = (Column("Stichwort", "word", widest_mm=60), Column("Hinweis", "hint", widest_mm=190))
_MEANINGS = (
    ("anwesend", "Das Mitglied war während der ganzen Sitzung da."),
    ("teilweise anwesend", "Das Mitglied kam später oder ging früher; die Zeiten stehen unter „Von“ und „Bis“."),
    ("vertreten", "Für das Mitglied war die Person da, die unter „Vertreten durch“ steht."),
    ("entschuldigt", "Das Mitglied hat vor Beginn abgesagt."),
    ("unentschuldigt", "Das Mitglied hat sich nicht gemeldet oder zugesagt und war nicht da."),
    ("erwartet", "Für das Mitglied ist noch nichts eingetragen."),
    ("Quote in %", "Anwesende, vertretene und teilweise anwesende Sitze im Verhältnis zu den besetzten Sitzen."),
    ("Bank", "In Listen steht die Druckbezeichnung der Bank."),
)


def attendance_workbook(data: AttendanceData) -> bytes:
    """Return the workbook with the sheets „Anwesenheit“, „Auswertung“, „Gäste“ and „Hinweise“."""
    columns = columns_in_use(ATTENDANCE_COLUMNS, data.lines, "workshop")
    guests = Sheet(
        title="Gäste",
        columns=GUEST_COLUMNS,
        rows=rows_of(GUEST_COLUMNS, data.guests),
        empty="Es ist kein Gast verzeichnet.",
    )
    return write_list(
        DocumentKind.ATTENDANCE_LIST,
        (
            Sheet(title="Anwesenheit", columns=columns, rows=rows_of(columns, data.lines)),
            _figures_sheet(data),
            guests,
            _hints_sheet(data),
        ),
        data.head,
        "Anwesenheitsliste",
    )


def _figures_sheet(data: AttendanceData) -> Sheet:
    figures = attendance_figures(data.benches, ((line.bench_label, line.state) for line in data.lines))
    return Sheet(
        title="Auswertung",
        columns=FIGURES_COLUMNS,
        rows=rows_of(FIGURES_COLUMNS, figures),
        totals=rows_of(FIGURES_COLUMNS, [total_of(figures, "Summe")]),
        notes=(data.quorum,) if data.quorum else (),
    )


def _hints_sheet(data: AttendanceData) -> Sheet:
    rows = (
        ("Sitzung", data.head.header),
        ("Stand", f"{data.head.as_of:%d.%m.%Y, %H:%M} Uhr"),
        *(("Quelle der Daten", source) for source in data.sources),
        *_MEANINGS,
        *data.workshops,
    )
    return Sheet(title="Hinweise", columns=_HINT_COLUMNS, rows=rows)
