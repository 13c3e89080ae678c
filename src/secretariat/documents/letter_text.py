"""What a finished letter says, as plain text: for a look at it before it is printed."""

import io
import zipfile
from collections.abc import Iterator

from lxml import etree

from secretariat.documents.word_xml import TBL, TC, TR, P, parse, text_of, w

_BODY = "word/document.xml"


def letter_text(content: bytes) -> str:
    """Return the text of a letter made by this program, a line a paragraph; cells of a row stand side by side."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        body = parse(package.read(_BODY)).find(w("body"))
    lines = [] if body is None else [line.rstrip() for line in _lines(body)]
    return "\n".join(line for place, line in enumerate(lines) if line or (place and lines[place - 1])).strip()


def _lines(element: etree._Element) -> Iterator[str]:
    for child in element:
        if child.tag == P:
            yield text_of(child)
        elif child.tag == TBL:
            for row in child.iter(TR):
                cells = ["\n".join(filter(None, _lines(cell))) for cell in row.iter(TC)]
                yield from _side_by_side(cells)
        elif isinstance(child.tag, str):
            yield from _lines(child)


def _side_by_side(cells: list[str]) -> Iterator[str]:
    columns = [cell.split("\n") for cell in cells if cell]
    for place in range(max(map(len, columns), default=0)):
        yield "    ".join(column[place] for column in columns if place < len(column))
