"""Word and Excel files as plain text, so that a test compares what a reader sees and a difference can be read."""

from io import BytesIO
from zipfile import ZipFile

from lxml import etree
from openpyxl import load_workbook
from openpyxl.cell import Cell

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SIGNS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n"}


def xlsx_text(content: bytes) -> str:
    """Return every filled cell as `sheet!cell type value`, one a line, in the order of reading."""
    book = load_workbook(BytesIO(content))
    return "\n".join(
        f"{sheet.title}!{cell.coordinate} {cell.data_type} {cell.value!r}"
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    )


def xlsx_rows(content: bytes, sheet: str) -> list[list[object]]:
    """Return the values of a sheet, row by row; an empty cell is None."""
    return [list(row) for row in load_workbook(BytesIO(content))[sheet].iter_rows(values_only=True)]


def xlsx_header(content: bytes, sheet: str) -> str:
    """Return the text that stands in the middle above every printed page of a sheet."""
    header = load_workbook(BytesIO(content))[sheet].oddHeader
    assert header is not None
    return header.center.text or ""


def xlsx_cells(content: bytes) -> list[Cell]:
    """Return every filled cell of all sheets."""
    book = load_workbook(BytesIO(content))
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
    return [cell for cell in cells if isinstance(cell, Cell) and cell.value is not None]


def docx_text(content: bytes) -> str:
    """Return the paragraphs of the body and of headers and footers, one a line, each part under its name."""
    with ZipFile(BytesIO(content)) as package:
        names = [name for name in sorted(package.namelist()) if _is_story(name)]
        return "\n".join(line for name in names for line in (f"[{name}]", *_paragraphs(package.read(name))))


def _is_story(name: str) -> bool:
    return name.startswith(("word/document", "word/header", "word/footer")) and name.endswith(".xml")


def _paragraphs(part: bytes) -> list[str]:
    root = etree.fromstring(part)
    return ["".join(_words(paragraph)) for paragraph in root.iter(f"{_W}p")]


def _words(paragraph: etree._Element) -> list[str]:
    return [
        element.text or "" if element.tag == f"{_W}t" else _SIGNS[str(element.tag)]
        for element in paragraph.iter(f"{_W}t", *_SIGNS)
    ]
