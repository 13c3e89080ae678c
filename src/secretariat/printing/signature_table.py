"""The table people sign in, page by page: measures of handbook 4.4, shared by the sheets D11 and D12."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtGui import QPagedPaintDevice

from secretariat.domain.formatting import page_text
from secretariat.domain.office import DocumentKind
from secretariat.domain.privacy_rules import check_columns
from secretariat.domain.text_width import MM_PER_POINT
from secretariat.printing.canvas import LEADING, Canvas
from secretariat.printing.fitting import FittedText
from secretariat.printing.sheet_measures import BOTTOM, LEFT, MEASURES, TOP, Measures, SheetFormat

PADDING = 1.5
HEADER_FILL = "#e4e4e4"
HEADING_FILL = "#f3f3f3"
HEAD_GAP = 1.0
HEAD_SCALES = (1.0, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6)
CERTIFIED = "Die Richtigkeit bescheinigt:"
PRINTED = "Gedruckt am"


@dataclass(frozen=True, slots=True)
class Column:
    """A column's heading and width in mm."""

    heading: str
    width_mm: float


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row: its number and the texts of the columns after it, or a heading that spans all columns."""

    number: int = 0
    cells: tuple[str, ...] = ()
    heading: str = ""


@dataclass(frozen=True, slots=True)
class SheetText:
    """What stands around the table: `authority` and `short_title` on every page, the rest in the first head or foot."""

    authority: str
    short_title: str
    title: str
    subject: str
    details: tuple[str, ...]
    privacy: str
    printed_at: str


@dataclass(frozen=True, slots=True)
class SignatureTable:
    """A whole sheet, ready to be painted. The first column carries the number, the last one is left for signing."""

    kind: DocumentKind
    text: SheetText
    format: SheetFormat
    columns: tuple[Column, ...]
    rows: tuple[TableRow, ...]


def empty_rows(first_number: int, count: int) -> list[TableRow]:
    """Return rows that carry nothing but their number."""
    return [TableRow(number) for number in range(first_number, first_number + count)]


def joined(*parts: str) -> str:
    """Return the filled parts of a line of the head, set apart by middle dots."""
    return " · ".join(part for part in parts if part)


def pages_of(rows: Sequence[TableRow], measures: Measures) -> list[Sequence[TableRow]]:
    """Return the rows of each page; no heading stands alone at the end of one, and there is always a first page."""
    pages: list[Sequence[TableRow]] = []
    start = 0
    while start < len(rows) or not pages:
        end = start + measures.rows_on(len(pages) + 1)
        while end < len(rows) and end > start + 1 and rows[end - 1].heading:
            end -= 1
        pages.append(rows[start:end])
        start = end
    return pages


def paint_signature_table(device: QPagedPaintDevice, table: SignatureTable) -> None:
    """Paint every page of the sheet on a PDF writer or a printer; refuses a column it must not have (I25)."""
    check_columns(table.kind, (column.heading for column in table.columns))
    measures = MEASURES[table.format]
    pages = pages_of(table.rows, measures)
    with Canvas(device, landscape=measures.landscape) as canvas:
        painter = _SheetPainter(canvas, table, measures, len(pages))
        for number, rows in enumerate(pages, 1):
            if number > 1:
                canvas.new_page()
            painter.page(number, rows)


class _SheetPainter:
    """Paints one sheet; knows where its columns stand and how many pages there are."""

    def __init__(self, canvas: Canvas, table: SignatureTable, measures: Measures, total: int) -> None:
        self._canvas = canvas
        self._text = table.text
        self._columns = table.columns
        self._measures = measures
        self._total = total
        edges = [LEFT]
        for column in table.columns:
            edges.append(edges[-1] + column.width_mm)
        self._edges = edges
        self._right = edges[-1]
        self._width = edges[-1] - LEFT

    def page(self, number: int, rows: Sequence[TableRow]) -> None:
        """Paint one page."""
        self._running_line()
        if number == 1:
            self._head()
        top = self._measures.table_top(number)
        self._header(top)
        self._rows(top + self._measures.header_mm, rows)
        self._foot(number)

    def _running_line(self) -> None:
        """Write whose sheet this is, left, and which one, right."""
        sizes = self._measures.small_pt
        short = self._canvas.fit(self._text.short_title, self._width * 0.6, sizes, max_lines=1)
        authority_room = self._width * 0.95 - self._canvas.width(short.lines[0], short.size_pt)
        whole = self._canvas.fit(self._text.authority, authority_room, sizes, max_lines=1)
        authority = self._canvas.fit(self._text.authority, authority_room, sizes[-1:]) if whole.forced else whole
        baseline = TOP + sizes[0] * MM_PER_POINT
        for number, line in enumerate(authority.lines):
            below = number * LEADING * authority.size_pt * MM_PER_POINT
            self._canvas.text(LEFT, baseline + below, line, authority.size_pt)
        self._canvas.text_to(self._right, baseline, short.lines[0], short.size_pt)

    def _head(self) -> None:
        """Write title, subject and details between the running line and the table, smaller where there is much."""
        top = TOP + self._measures.running_mm
        room = self._measures.table_top(1) - top
        for scale in HEAD_SCALES:
            parts = self._head_parts(scale)
            heights = [LEADING * text.size_pt * MM_PER_POINT * len(text.lines) for text, _ in parts]
            if sum(heights) + HEAD_GAP <= room and not any(text.forced for text, _ in parts):
                break
        y = top + (room - sum(heights)) / 3
        for (text, bold), height in zip(parts, heights, strict=True):
            self._canvas.text_between(LEFT, y, height, text, bold=bold)
            y += height

    def _head_parts(self, scale: float) -> list[tuple[FittedText, bool]]:
        """Return the texts of the head, at a scale, and whether they are bold."""
        measures = self._measures
        parts = (
            (self._text.title, measures.title_pt, True),
            (self._text.subject, measures.subject_pt, True),
            *((details, measures.detail_pt, False) for details in self._text.details),
        )
        return [(self._canvas.fit(text, self._width, (size * scale,), bold=bold), bold) for text, size, bold in parts]

    def _header(self, top: float) -> None:
        """Paint the shaded header row."""
        height = self._measures.header_mm
        self._canvas.fill(LEFT, top, self._width, height, HEADER_FILL)
        for x, column in zip(self._edges, self._columns, strict=False):
            heading = self._canvas.fit(column.heading, column.width_mm - 2 * PADDING, self._measures.body_pt, bold=True)
            self._canvas.text_between(x + PADDING, top, height, heading, bold=True)

    def _rows(self, top: float, rows: Sequence[TableRow]) -> None:
        """Paint the rows and the lines of the table, header included; a heading row has no upright lines."""
        height = self._measures.row_mm
        header = top - self._measures.header_mm
        left, right = LEFT, self._right
        for place, row in enumerate(rows):
            if row.heading:
                self._canvas.fill(left, top + place * height, right - left, height, HEADING_FILL)
            self._row(top + place * height, row)
        bottom = top + len(rows) * height
        across = [(left, top + place * height, right, top + place * height) for place in range(len(rows) + 1)]
        upright = [(x, header, x, top) for x in self._edges[1:-1]]
        for is_heading, places in groupby(range(len(rows)), key=lambda place: bool(rows[place].heading)):
            run = list(places)
            if not is_heading:
                start, end = top + run[0] * height, top + (run[-1] + 1) * height
                upright += [(x, start, x, end) for x in self._edges[1:-1]]
        frame = [(left, header, right, header), (left, header, left, bottom), (right, header, right, bottom)]
        self._canvas.lines([*across, *upright, *frame], self._measures.line_pt)

    def _row(self, top: float, row: TableRow) -> None:
        """Write one row's texts."""
        measures = self._measures
        if row.heading:
            room = self._width - 2 * PADDING
            heading = self._canvas.fit(row.heading, room, measures.body_pt, bold=True)
            self._canvas.text_between(LEFT + PADDING, top, measures.row_mm, heading, bold=True)
            return
        number = self._canvas.fit(str(row.number), self._columns[0].width_mm - PADDING, measures.body_pt, max_lines=1)
        indent = self._columns[0].width_mm - PADDING - self._canvas.width(number.lines[0], number.size_pt)
        self._canvas.text_between(LEFT + indent, top, measures.row_mm, number)
        for x, column, text in zip(self._edges[1:], self._columns[1:], row.cells, strict=False):
            if text:
                room = column.width_mm - 2 * PADDING
                fitted = self._canvas.fit(text, room, measures.body_pt)
                if fitted.forced:
                    fitted = self._canvas.fit(text, room, measures.third_line_pt, max_lines=3)
                self._canvas.text_between(x + PADDING, top, measures.row_mm, fitted)

    def _foot(self, number: int) -> None:
        """Write the privacy line under the table's last place, page and print time, and at the end who certifies."""
        sizes = self._measures.small_pt
        privacy = self._canvas.fit(self._text.privacy, self._width, sizes)
        height = LEADING * privacy.size_pt * MM_PER_POINT * len(privacy.lines)
        self._canvas.text_between(LEFT, self._measures.foot_top + 1, height, privacy)
        baseline = self._measures.paper[1] - BOTTOM - 1
        printed = f"{PRINTED} {self._text.printed_at} · {page_text(number, self._total)}"
        self._canvas.text_to(self._right, baseline, printed, sizes[0])
        if number == self._total:
            self._canvas.text(LEFT, baseline, CERTIFIED, sizes[0])
            start = LEFT + self._canvas.width(CERTIFIED, sizes[0]) + 2
            end = min(start + 90, self._right - self._canvas.width(printed, sizes[0]) - 8)
            self._canvas.lines([(start, baseline + 0.5, end, baseline + 0.5)], self._measures.line_pt)
