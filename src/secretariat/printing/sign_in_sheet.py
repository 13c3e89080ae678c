"""The sign-in sheet of a meeting (handbook 3.5 D11): who is expected, and room to sign."""

from dataclasses import dataclass
from itertools import groupby

from PySide6.QtGui import QPagedPaintDevice

from secretariat.domain.office import DocumentKind
from secretariat.printing.canvas import pdf_bytes
from secretariat.printing.sheet_measures import SheetFormat
from secretariat.printing.signature_table import (
    Column,
    SheetText,
    SignatureTable,
    TableRow,
    empty_rows,
    joined,
    paint_signature_table,
)

TITLE = "Anwesenheitsliste"
FURTHER = "Weitere Teilnehmende"
REPRESENTED = "vertreten durch"
COLUMNS = {
    SheetFormat.LANDSCAPE: (
        Column("Lfd. Nr.", 10),
        Column("Name, Vorname (Titel)", 55),
        Column("Institution", 65),
        Column("Funktion im Gremium", 40),
        Column("vertreten durch (in\u00a0Druckbuchstaben)", 40),
        Column("Unterschrift", 57),
    ),
    SheetFormat.PORTRAIT: (
        Column("Lfd. Nr.", 9),
        Column("Name, Vorname (Titel)", 52),
        Column("Institution (Funktion)", 56),
        Column("Unterschrift", 58),
    ),
    SheetFormat.LARGE_PRINT: (
        Column("Nr.", 14),
        Column("Name, Vorname (Titel)", 80),
        Column("Institution", 83),
        Column("Unterschrift", 90),
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SignInRow:
    """One expected person: `number` is the one stored for the meeting, `name` reads „Nachname, Vorname (Titel)“.

    `group` is the print label of the bench, empty in an alphabetical list. There is no field for an address, a phone
    number or a need, so that none can be printed (I25, P07).
    """

    number: int
    name: str
    institution: str = ""
    function: str = ""
    represented_by: str = ""
    group: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignInSheetData:
    """What the sheet says. Rows come in the order to print, those of one bench together (domain/sign_in.py).

    `held` reads „Montag, 23. September 2024, 14:00–17:30 Uhr“, `short_title` „LSP, 3. Sitzung am 23.09.2024“,
    `printed_at` „21.09.2024, 08:15 Uhr“.
    """

    authority: str
    committee: str
    meeting: str
    held: str
    place: str
    short_title: str
    privacy: str
    printed_at: str
    rows: tuple[SignInRow, ...]
    format: SheetFormat = SheetFormat.LANDSCAPE
    empty_rows: int = 10
    empty_rows_per_bench: int = 0


def sign_in_sheet_pdf(data: SignInSheetData) -> bytes:
    """Return the sheet as a PDF file."""
    return pdf_bytes(f"{TITLE} {data.short_title}", lambda device: paint_sign_in_sheet(device, data))


def paint_sign_in_sheet(device: QPagedPaintDevice, data: SignInSheetData) -> None:
    """Paint the sheet on a PDF writer or a printer."""
    text = SheetText(
        authority=data.authority,
        short_title=f"{TITLE} {data.short_title}",
        title=TITLE,
        subject=data.committee,
        details=tuple(filter(None, (joined(data.meeting, data.held), data.place))),
        privacy=data.privacy,
        printed_at=data.printed_at,
    )
    kind = DocumentKind.SIGN_IN_SHEET
    paint_signature_table(device, SignatureTable(kind, text, data.format, COLUMNS[data.format], _table_rows(data)))


def _table_rows(data: SignInSheetData) -> tuple[TableRow, ...]:
    """Return headings, people and empty rows; empty rows are numbered on, so that walk-ins can be typed back."""
    following = max((row.number for row in data.rows), default=0) + 1
    rows: list[TableRow] = []
    for group, members in groupby(data.rows, key=lambda row: row.group):
        if group:
            rows.append(TableRow(heading=group))
        rows += [TableRow(row.number, _cells(row, data.format)) for row in members]
        if group:
            rows += empty_rows(following, data.empty_rows_per_bench)
            following += data.empty_rows_per_bench
    if rows and data.empty_rows:
        rows.append(TableRow(heading=FURTHER))
    return (*rows, *empty_rows(following, data.empty_rows))


def _cells(row: SignInRow, sheet_format: SheetFormat) -> tuple[str, ...]:
    """Return the texts between number and signature; what has no column of its own joins its neighbour."""
    if sheet_format is SheetFormat.LANDSCAPE:
        return row.name, row.institution, row.function, row.represented_by
    name = f"{row.name}, {REPRESENTED} {row.represented_by}" if row.represented_by else row.name
    shows_function = sheet_format is SheetFormat.PORTRAIT and row.function
    return name, f"{row.institution} ({row.function})" if shows_function else row.institution
