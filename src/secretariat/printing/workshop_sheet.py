"""The sign-in sheet of one workshop group (handbook 3.5 D12)."""

from dataclasses import dataclass

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

TITLE = "Anwesenheitsliste Workshop {number}"
MODERATOR = "Moderation: {}"
RECORDER = "Protokoll: {}"
COLUMNS = {
    sheet_format: tuple(map(Column, (number, "Name, Vorname", "Institution", "Unterschrift"), widths))
    for sheet_format, number, widths in (
        (SheetFormat.LANDSCAPE, "Lfd. Nr.", (10, 75, 95, 87)),
        (SheetFormat.PORTRAIT, "Lfd. Nr.", (9, 52, 56, 58)),
        (SheetFormat.LARGE_PRINT, "Nr.", (14, 80, 83, 90)),
    )
}


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkshopRow:
    """One assigned person: the meeting's number, „Nachname, Vorname (Titel)“ and the institution."""

    number: int
    name: str
    institution: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkshopSheetData:
    """What the sheet of one group says; the other texts read as in `SignInSheetData`.

    `held` gives the group's own hours, `room` reads „Raum C.001“. `first_empty_number` lets each group continue the
    meeting's numbers in its own place, so that a number means one person on every sheet of the day.
    """

    authority: str
    committee: str
    meeting: str
    held: str
    number: int
    topic: str
    room: str
    moderator: str
    recorder: str
    short_title: str
    privacy: str
    printed_at: str
    rows: tuple[WorkshopRow, ...]
    first_empty_number: int
    format: SheetFormat = SheetFormat.PORTRAIT
    empty_rows: int = 5


def workshop_sheet_pdf(data: WorkshopSheetData) -> bytes:
    """Return the sheet as a PDF file."""
    return pdf_bytes(_short_title(data), lambda device: paint_workshop_sheet(device, data))


def paint_workshop_sheet(device: QPagedPaintDevice, data: WorkshopSheetData) -> None:
    """Paint the sheet on a PDF writer or a printer."""
    text = SheetText(
        authority=data.authority,
        short_title=_short_title(data),
        title=TITLE.format(number=data.number),
        subject=data.topic,
        details=tuple(
            filter(
                None,
                (
                    joined(data.committee, data.meeting),
                    joined(data.held, data.room),
                    joined(
                        MODERATOR.format(data.moderator) if data.moderator else "",
                        RECORDER.format(data.recorder) if data.recorder else "",
                    ),
                ),
            )
        ),
        privacy=data.privacy,
        printed_at=data.printed_at,
    )
    people = [TableRow(row.number, (row.name, row.institution)) for row in data.rows]
    rows = (*people, *empty_rows(data.first_empty_number, data.empty_rows))
    kind = DocumentKind.WORKSHOP_SHEET
    paint_signature_table(device, SignatureTable(kind, text, data.format, COLUMNS[data.format], rows))


def _short_title(data: WorkshopSheetData) -> str:
    return f"{TITLE.format(number=data.number)}, {data.short_title}"
