"""The cells of one row under the columns they were mapped to, cleaned, with the doubts that reading them raises."""

import re
from dataclasses import dataclass, field, replace

from secretariat.domain.errors import Severity
from secretariat.domain.list_entries import Doubt
from secretariat.domain.list_headings import Column
from secretariat.domain.list_mapping import Mapping
from secretariat.domain.raw_lists import CellKind, RawCell, RawRow, column_letter
from secretariat.domain.text import clean_line, clean_text, has_unseen

_NOTHING = re.compile(r"[-–—/.\s]*")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_LOST = re.compile(r"\w[?\ufffd]\w|(?<!\S)[?\ufffd]\w")


@dataclass(slots=True)
class RowCells:
    """One row's cells by column. `verbatim` rows come from our own member list and are taken as they are."""

    sheet: str
    number: int
    hidden: bool
    verbatim: bool
    columns: frozenset[Column]
    cells: dict[Column, RawCell] = field(default_factory=dict)
    headings: dict[Column, str] = field(default_factory=dict)
    doubts: list[Doubt] = field(default_factory=list)

    def line(self, column: Column) -> str:
        """Return the value as one clean line, empty if there is none."""
        cell = self.cells.get(column)
        return clean_line(cell.text) if cell else ""

    def text(self, column: Column) -> str:
        """Return the value as clean text that may have several lines."""
        cell = self.cells.get(column)
        return clean_text(cell.text) if cell else ""

    def kind(self, column: Column) -> CellKind:
        """Return what the file says the cell is."""
        cell = self.cells.get(column)
        return cell.kind if cell else CellKind.TEXT

    def heading(self, column: Column) -> str:
        """Return the heading of a column as the list writes it."""
        return self.headings.get(column, "")

    def doubt(self, column: Column, reason: str, proposal: str = "", *, value: str | None = None) -> None:
        """Ask the clerk about a value."""
        shown = self.line(column) if value is None else value
        self.doubts.append(Doubt(self.sheet, self.number, self.heading(column), shown, reason, proposal))

    def hint(self, column: Column, reason: str, proposal: str = "", *, value: str | None = None) -> None:
        """Tell the clerk what was done with a value."""
        self.doubt(column, reason, proposal, value=value)
        self.doubts[-1] = replace(self.doubts[-1], severity=Severity.HINT)

    def refuse(self, reason: str, value: str = "") -> None:
        """Say that the row is left out."""
        self.doubts.append(Doubt(self.sheet, self.number, "", value, reason, severity=Severity.ERROR))


def row_cells(sheet: str, row: RawRow, mapping: Mapping) -> RowCells:
    """Return the filled cells of a row; unusable values (errors, formulas without value) are dropped and said."""
    cells = RowCells(sheet, row.number, row.hidden, mapping.is_member_list, mapping.known)
    for mapped in mapping.columns:
        if mapped.column is None or mapped.index >= len(row.cells):
            continue
        cell = row.cells[mapped.index]
        if not cell.text and not cell.formula:
            continue
        heading = mapped.heading or column_letter(mapped.index)
        if cell.kind is CellKind.ERROR or not cell.text:
            reason = "cell.error" if cell.text else "cell.formula_without_value"
            cells.doubts.append(Doubt(sheet, row.number, heading, cell.text, reason))
        elif mapped.column not in cells.cells and not _NOTHING.fullmatch(cell.text):
            cells.cells[mapped.column] = cell
            cells.headings[mapped.column] = heading
            _notice_text(cells, mapped.column, cell.text)
    return cells


def _notice_text(cells: RowCells, column: Column, text: str) -> None:
    if text.isascii() and text.isprintable() and "?" not in text:
        return
    if has_unseen(text) or _CONTROL.search(text):
        cells.hint(column, "text.unseen", cells.line(column), value=text)
    if column is not Column.NOTES and not cells.verbatim and _LOST.search(text):
        cells.doubt(column, "text.lost_character")
