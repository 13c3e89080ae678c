"""What goes to the mail room, as an Excel workbook (D06 Versandliste)."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from secretariat.documents.sheet_cells import CellKind, Value
from secretariat.documents.workbook import Column, ListHead, Sheet, rows_of, write_list
from secretariat.domain.attendance_figures import sum_of_known
from secretariat.domain.office import DocumentKind


@dataclass(frozen=True, slots=True, kw_only=True)
class OutgoingLine:
    """One invitation on its way. `channel` and `envelope` together are the class in which it is counted.

    `sheets` are the sheets of paper in it, printed on both sides where one page is not enough.
    """

    row_no: int
    invitation_no: int
    name: str
    organisation: str = ""
    channel: str
    envelope: str = ""
    sheets: int | None = None
    enclosures: str = ""
    handed_over_on: date | None = None
    initials: str = ""
    returned_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OutgoingData:
    """All that is sent for one meeting."""

    head: ListHead
    lines: tuple[OutgoingLine, ...]


OUTGOING_COLUMNS = (
    Column("Lfd. Nr.", "row_no", CellKind.NUMBER),
    Column("Einladungs-Nr.", "invitation_no", CellKind.NUMBER),
    Column("Name", "name", widest_mm=56),
    Column("Institution", "organisation", widest_mm=64),
    Column("Versandart", "channel"),
    Column("Umschlagformat", "envelope"),
    Column("Blattzahl", "sheets", CellKind.NUMBER),
    Column("Anlagen", "enclosures", widest_mm=56),
    Column("übergeben am", "handed_over_on", CellKind.DATE),
    Column("Handzeichen", "initials"),
    Column("Rückläufer am", "returned_on", CellKind.DATE),
)


def outgoing_workbook(data: OutgoingData) -> bytes:
    """Return the workbook with the sheet „Versandliste“; its sum rows count the letters of each class."""
    sheet = Sheet(
        title="Versandliste",
        columns=OUTGOING_COLUMNS,
        rows=rows_of(OUTGOING_COLUMNS, data.lines),
        totals=_totals(data.lines),
    )
    return write_list(DocumentKind.OUTGOING_LIST, (sheet,), data.head, "Versandliste")


def _totals(lines: Iterable[OutgoingLine]) -> list[tuple[Value, ...]]:
    """Return a row for each class and one for all: letters behind the word, sheets under their column."""
    classes: dict[tuple[str, str], list[OutgoingLine]] = defaultdict(list)
    for line in lines:
        classes[line.channel, line.envelope].append(line)
    rows = [_total("Summe", channel, envelope, classes[channel, envelope]) for channel, envelope in sorted(classes)]
    return [*rows, _total("Alle Sendungen", "", "", [line for group in classes.values() for line in group])]


def _total(word: str, channel: str, envelope: str, lines: list[OutgoingLine]) -> tuple[Value, ...]:
    sheets = sum_of_known(line.sheets for line in lines)
    count = f"{len(lines)} {'Sendung' if len(lines) == 1 else 'Sendungen'}"
    return (None, None, word, count, channel, envelope, sheets, None, None, None, None)
