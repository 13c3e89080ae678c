"""Paints the list of accommodations (D09), A4 landscape: confidential, with the day on which to destroy it."""

from PySide6.QtGui import QPagedPaintDevice

from secretariat.domain.accommodation_sheet import AccommodationSheet
from secretariat.domain.formatting import page_text
from secretariat.domain.text_width import MM_PER_POINT
from secretariat.printing.canvas import Canvas

CONFIDENTIAL = "Vertraulich – nur für die Organisation"
DESTROY = "Zu vernichten am {}"
HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 210.0, 20.0, 287.0, 15.0, 15.0
TABLE_TOP_FIRST, TABLE_TOP = 52.0, 26.0
ROW, HEADER, PADDING = 11.0, 9.0, 1.5
FOOT = 9.0
BODY_PT = (10.0, 9.5, 9.0, 8.5, 8.0)
HEAD_FILL = "#e6e6e6"
FOOT_PT = 9.0
LINE_PT = 0.5


def paint_accommodation_sheet(device: QPagedPaintDevice, sheet: AccommodationSheet) -> None:
    """Paint every page on a printer or into a preview."""
    pages = _pages(sheet.rows or ((sheet.empty,),))
    with Canvas(device, landscape=True) as canvas:
        for number, rows in enumerate(pages, 1):
            if number > 1:
                canvas.new_page()
            _head(canvas, sheet, is_first=number == 1)
            _table(canvas, sheet, rows, TABLE_TOP_FIRST if number == 1 else TABLE_TOP)
            _foot(canvas, sheet, number, len(pages))


def _pages(rows: tuple[tuple[str, ...], ...]) -> list[tuple[tuple[str, ...], ...]]:
    pages: list[tuple[tuple[str, ...], ...]] = []
    start = 0
    while start < len(rows):
        top = TABLE_TOP if pages else TABLE_TOP_FIRST
        room = int((HEIGHT - BOTTOM - FOOT - top - HEADER) // ROW)
        pages.append(rows[start : start + room])
        start += room
    return pages


def _head(canvas: Canvas, sheet: AccommodationSheet, *, is_first: bool) -> None:
    canvas.text(LEFT, TOP + 4, CONFIDENTIAL, 12, bold=True)
    canvas.text_to(RIGHT, TOP + 4, sheet.subject, 9)
    if not is_first:
        return
    canvas.text(LEFT, TOP + 15, sheet.title, 18, bold=True)
    for place, line in enumerate(sheet.details):
        fitted = canvas.fit(line, RIGHT - LEFT, (10.0, 9.0, 8.0), max_lines=1)
        canvas.text(LEFT, TOP + 23 + place * 5, fitted.lines[0], fitted.size_pt)


def _table(canvas: Canvas, sheet: AccommodationSheet, rows: tuple[tuple[str, ...], ...], top: float) -> None:
    edges = [LEFT]
    for _, width in sheet.columns:
        edges.append(edges[-1] + width)
    canvas.fill(LEFT, top, edges[-1] - LEFT, HEADER, HEAD_FILL)
    for x, (heading, width) in zip(edges, sheet.columns, strict=False):
        fitted = canvas.fit(heading, width - 2 * PADDING, BODY_PT, bold=True)
        canvas.text_between(x + PADDING, top, HEADER, fitted, bold=True)
    first = top + HEADER
    for place, row in enumerate(rows):
        wide = RIGHT - LEFT if len(row) == 1 else 0
        for x, (_, width), text in zip(edges, sheet.columns, row, strict=False):
            cell = canvas.fit(text, (wide or width) - 2 * PADDING, BODY_PT)
            canvas.text_between(x + PADDING, first + place * ROW, ROW, cell)
    bottom = first + len(rows) * ROW
    across = [(LEFT, y, edges[-1], y) for y in (top, *(first + place * ROW for place in range(len(rows) + 1)))]
    upright = [(x, top, x, bottom if sheet.rows or x in {LEFT, edges[-1]} else first) for x in edges]
    canvas.lines([*across, *upright], LINE_PT)


def _foot(canvas: Canvas, sheet: AccommodationSheet, number: int, total: int) -> None:
    baseline = HEIGHT - BOTTOM
    above = baseline - FOOT_PT * MM_PER_POINT - 1.5
    canvas.lines([(LEFT, above, RIGHT, above)], LINE_PT)
    canvas.text(LEFT, baseline, DESTROY.format(sheet.destroy_by), FOOT_PT, bold=True)
    canvas.text_to(RIGHT, baseline, f"{sheet.printed_at} · {page_text(number, total)}", FOOT_PT)
