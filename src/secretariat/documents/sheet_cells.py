"""The cells of one sheet as SpreadsheetML: every text is a text, whatever it looks like (decision D21)."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from enum import Enum
from functools import cache
from typing import TypeAlias, TypeGuard
from xml.sax.saxutils import escape

from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from secretariat.documents.sheet_layout import FONT_SIZE_PT, line_count, row_height_pt
from secretariat.domain.errors import DocumentTroubleError

Value: TypeAlias = str | int | float | date | time | None
"""What a cell can hold. A truth value is shown as ja or nein, an empty text as an empty cell."""

LONGEST_CELL = 32_000
"""UTF-16 units in one cell: Excel holds 32,767 and cuts off the rest in silence, so we stop before."""

_FIRST_DAY_OF_EXCEL = date(1900, 1, 1)
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_NOT_IN_XML = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_READ_AS_CODE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")  # Excel shows _x0041_ as A


class CellKind(Enum):
    """What the cells of a column hold, as the number format in which they are shown."""

    TEXT = "@"
    NUMBER = "0"
    PERCENT = "0.0"
    SHARE = "0.0%"
    DATE = "DD.MM.YYYY"
    TIME = "HH:MM"


@dataclass(frozen=True, slots=True)
class RowStyle:
    """How the cells of a row are shown: the style of each kind, whether the letters are bold, the lines at least."""

    styles: Mapping[CellKind, int]
    bold: bool = False
    lines: int = 1


class Styles:
    """The numbers of the cell styles in the workbook that `worksheet` belongs to."""

    def __init__(self, worksheet: Worksheet) -> None:
        plain = Font(name="Arial", size=FONT_SIZE_PT)
        bold = Font(name="Arial", size=FONT_SIZE_PT, bold=True)
        line, strong = Side(style="thin", color="FF8C8C8C"), Side(style="medium")
        grid = Border(left=line, right=line, top=line, bottom=line)
        under_line = Border(left=line, right=line, top=strong, bottom=line)
        # Black on D9D9D9 has a contrast of 14:1 (handbook D-A10).
        grey = PatternFill("solid", fgColor="FFD9D9D9")
        self.heading = _row_style(worksheet, bold, grid, grey, lines=2)  # the filter's button takes the second
        self.body = _row_style(worksheet, plain, grid)
        self.total = _row_style(worksheet, bold, under_line)
        self.note = _row_style(worksheet, plain, wrap=False)


def _row_style(
    worksheet: Worksheet,
    font: Font,
    border: Border | None = None,
    fill: PatternFill | None = None,
    *,
    wrap: bool = True,
    lines: int = 1,
) -> RowStyle:
    styles = {}
    for kind in CellKind:
        cell = Cell(worksheet, row=1, column=1)
        cell.number_format = kind.value
        cell.quotePrefix = kind is CellKind.TEXT
        cell.font = font
        cell.border = border or Border()
        cell.fill = fill or PatternFill()
        side = "left" if kind is CellKind.TEXT else "center"
        cell.alignment = Alignment(horizontal=side, vertical="top", wrap_text=wrap)
        styles[kind] = cell.style_id
    return RowStyle(styles, bool(font.bold), lines)


def plain_text(text: str) -> str:
    """Return the text as a cell can hold it: line breaks as line feeds, what XML forbids left out."""
    if text.isprintable():
        return text
    return _NOT_IN_XML.sub("", _LINE_ENDS.sub("\n", text))


def shown_text(value: Value) -> str:
    """Return what a reader sees of the value; for a number it is near enough to measure its width."""
    match value:
        case str():
            return plain_text(value)
        case None:
            return ""
        case bool():
            return "ja" if value else "nein"
        case date():
            return f"{value.day:02}.{value.month:02}.{value.year:04}"
        case time():
            return f"{value:%H:%M}"
        case _:
            return f"{value:.1f}" if isinstance(value, float) else str(value)


def row_of_cells(
    number: int, values: Sequence[Value], kinds: Sequence[CellKind], style: RowStyle, widths_mm: Sequence[float]
) -> str:
    """Return one row as XML, as high as its longest text needs in columns of these widths.

    Raises DocumentTroubleError `workbook.text_too_long` with cell, length and limit.
    """
    cells, lines = [], style.lines
    for letter, value, kind, width in zip(column_letters(len(values)), values, kinds, widths_mm, strict=True):
        reference, style_no = f"{letter}{number}", style.styles[kind]
        if kind is not CellKind.TEXT and _is_number(value):
            cells.append(f'<c r="{reference}" s="{style_no}"><v>{_number(value)}</v></c>')
        elif text := shown_text(value):
            cells.append(_text_cell(reference, style_no, text))
            lines = max(lines, line_count(text, width, bold=style.bold))
        else:
            cells.append(f'<c r="{reference}" s="{style_no}"/>')
    return f'<row r="{number}" ht="{row_height_pt(lines)}">{"".join(cells)}</row>'


@cache
def column_letters(columns: int) -> tuple[str, ...]:
    """Return the letters of the first columns: A, B, C and so on."""
    return tuple(get_column_letter(number) for number in range(1, columns + 1))


def _text_cell(reference: str, style_no: int, text: str) -> str:
    if len(text) * 2 > LONGEST_CELL and utf16_units(text) > LONGEST_CELL:
        length = utf16_units(text)
        raise DocumentTroubleError("workbook.text_too_long", cell=reference, length=length, limit=LONGEST_CELL)
    content = escape(_READ_AS_CODE.sub("_x005F_", text))
    return f'<c r="{reference}" s="{style_no}" t="inlineStr"><is><t xml:space="preserve">{content}</t></is></c>'


def utf16_units(text: str) -> int:
    """Return the length of a text as Excel counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _is_number(value: Value) -> TypeGuard[int | float | date | time]:
    """Say whether Excel has a number for the value: not for a text, nor for a day before its calendar."""
    if isinstance(value, date):
        return value >= _FIRST_DAY_OF_EXCEL
    return isinstance(value, int | float | time) and not isinstance(value, bool)


def _number(value: float | date | time) -> float:
    """Return the number Excel keeps for the value; it counts a 29 February 1900 that never was."""
    match value:
        case time():
            return (value.hour * 3600 + value.minute * 60 + value.second) / 86_400
        case date():
            days = (value - date(1899, 12, 30)).days
            return days if days > 60 else days - 1
        case _:
            return value
