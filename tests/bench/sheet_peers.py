"""The same sign-in sheet made the usual ways: an HTML table in QTextDocument, and reportlab's canvas."""

import html
import io
from itertools import chain

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPdfWriter, QTextDocument
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.units import mm
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from secretariat.places import resource_path
from secretariat.printing.sign_in_sheet import COLUMNS, SignInRow, SignInSheetData

LINES_ON_FIRST_PAGE, LINES_ON_PAGE = 13, 15


def _cells(row: SignInRow) -> tuple[str, ...]:
    return (str(row.number), row.name, row.institution, row.function, row.represented_by, "")


def _all_rows(data: SignInSheetData) -> list[tuple[str, ...]]:
    following = len(data.rows) + 1
    empty = (SignInRow(number=number, name="") for number in range(following, following + data.empty_rows))
    return [_cells(row) for row in chain(data.rows, empty)]


def text_document_pdf(data: SignInSheetData) -> bytes:
    """Return the sheet as Qt lays out an HTML table with a repeated header."""
    columns = COLUMNS[data.format]
    width = sum(column.width_mm for column in columns)
    head = "".join(
        f'<th width="{column.width_mm / width:.0%}" bgcolor="#e4e4e4">{column.heading}</th>' for column in columns
    )
    body = "".join(
        "<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in cells) + "</tr>" for cells in _all_rows(data)
    )
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    a4, upright = QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Landscape
    margins = QMarginsF(20, 15, 10, 15)
    writer.setPageLayout(QPageLayout(a4, upright, margins, QPageLayout.Unit.Millimeter))
    document = QTextDocument()
    document.setDefaultFont(QFont("Liberation Sans", 10))
    document.setHtml(
        f"<h1>Anwesenheitsliste</h1><h3>{data.committee}</h3><p>{data.meeting} · {data.held} · {data.place}</p>"
        f'<table border="1" cellspacing="0" cellpadding="6" width="100%"><thead><tr>{head}</tr></thead>{body}</table>'
        f"<p>{data.privacy}</p>"
    )
    document.print_(writer)
    del writer
    return bytes(buffer.data().data())


def register_fonts() -> None:
    """Make the shipped fonts known to reportlab."""
    for name in ("Regular", "Bold"):
        pdfmetrics.registerFont(TTFont(f"Sans-{name}", str(resource_path(f"fonts/LiberationSans-{name}.ttf"))))


def reportlab_pdf(data: SignInSheetData) -> bytes:
    """Return the sheet as reportlab's canvas draws it, texts wrapped and shrunk to their column as ours are."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=landscape(A4))
    rows = _all_rows(data)
    starts = [0, *range(LINES_ON_FIRST_PAGE, len(rows), LINES_ON_PAGE)]
    for number, start in enumerate(starts, 1):
        count = LINES_ON_FIRST_PAGE if start == 0 else LINES_ON_PAGE
        _reportlab_page(canvas, data, rows[start : start + count], f"Seite {number} von {len(starts)}")
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _reportlab_page(canvas: Canvas, data: SignInSheetData, rows: list[tuple[str, ...]], page: str) -> None:
    edges = [20.0]
    for column in COLUMNS[data.format]:
        edges.append(edges[-1] + column.width_mm)
    first = page.startswith("Seite 1 ")
    top = 169 if first else 189
    canvas.setFont("Sans-Regular", 8)
    canvas.drawString(20 * mm, 192 * mm, data.authority)
    canvas.drawRightString(287 * mm, 192 * mm, data.short_title)
    canvas.drawString(20 * mm, 25 * mm, data.privacy)
    canvas.drawRightString(287 * mm, 16 * mm, f"Gedruckt am {data.printed_at} · {page}")
    if first:
        for text, size, y in (("Anwesenheitsliste", 18, 183), (data.committee, 12, 177)):
            canvas.setFont("Sans-Bold", size)
            canvas.drawString(20 * mm, y * mm, text)
        canvas.setFont("Sans-Regular", 10)
        canvas.drawString(20 * mm, 172 * mm, f"{data.meeting} · {data.held} · {data.place}")
    canvas.setFillGray(0.9)
    canvas.rect(20 * mm, (top - 10) * mm, 267 * mm, 10 * mm, stroke=0, fill=1)
    canvas.setFillGray(0)
    for x, column in zip(edges, COLUMNS[data.format], strict=False):
        _reportlab_cell(canvas, column.heading, x, top - 5, column.width_mm, "Sans-Bold")
    for place, cells in enumerate(rows, 1):
        for x, column, text in zip(edges, COLUMNS[data.format], cells, strict=False):
            if text:
                _reportlab_cell(canvas, text, x, top - 5 - 10 * place, column.width_mm, "Sans-Regular")
    bottom = top - 10 - 10 * len(rows)
    canvas.setLineWidth(0.5)
    canvas.lines([(x * mm, top * mm, x * mm, bottom * mm) for x in edges])
    canvas.lines([(20 * mm, y * mm, 287 * mm, y * mm) for y in range(bottom, top + 1, 10)])


def _reportlab_cell(canvas: Canvas, text: str, x: float, middle: float, width: float, font: str) -> None:
    room = (width - 3) * mm
    for size in (10, 9.5, 9, 8.5, 8):
        lines = [text] if canvas.stringWidth(text, font, size) <= room else simpleSplit(text, font, size, room)
        if len(lines) <= 2:
            break
    canvas.setFont(font, size)
    baseline = middle * mm - 0.35 * size + (len(lines[:2]) - 1) * 0.575 * size
    for line in lines[:2]:
        canvas.drawString((x + 1.5) * mm, baseline, line)
        baseline -= 1.15 * size
