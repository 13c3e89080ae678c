"""What stands on a printed page, measured from the PDF: texts, lines and fills in mm from the upper left corner."""

import io
from dataclasses import dataclass
from typing import Any

from pypdf import PageObject, PdfReader

MM = 25.4 / 72


@dataclass(frozen=True)
class Text:
    """A drawn text: where it begins, its baseline, its size in pt, how it is set."""

    text: str
    x: float
    y: float
    size_pt: float
    upside_down: bool = False
    bold: bool = False


@dataclass(frozen=True)
class Line:
    """A drawn straight line and its width in pt."""

    x1: float
    y1: float
    x2: float
    y2: float
    width_pt: float


@dataclass(frozen=True)
class Page:
    """One page, in mm."""

    width: float
    height: float
    texts: list[Text]
    lines: list[Line]
    fills: set[tuple[float, ...]]
    """The colours areas are filled with, red, green and blue from 0 to 1."""

    def find(self, text: str) -> Text:
        """Return the first drawn text that reads so."""
        return next(drawn for drawn in self.texts if drawn.text == text)

    def reads(self, text: str) -> bool:
        """Say whether a drawn text contains this."""
        return any(text in drawn.text for drawn in self.texts)

    def uprights(self) -> list[float]:
        """Return where upright lines stand."""
        return sorted({round(line.x1, 1) for line in self.lines if abs(line.x1 - line.x2) < 0.01})

    def levels(self) -> list[float]:
        """Return where level lines of the table lie."""
        longest = max(line.x2 - line.x1 for line in self.lines)
        levels = (line for line in self.lines if abs(line.y1 - line.y2) < 0.01)
        return sorted({round(line.y1, 2) for line in levels if line.x2 - line.x1 > longest - 0.01})


def pages_of_pdf(pdf: bytes) -> list[Page]:
    """Return every page of the PDF."""
    return [_page(page) for page in PdfReader(io.BytesIO(pdf)).pages]


def is_bold(font: Any) -> bool:
    """Say whether a font is the bold one."""
    return font is not None and "Bold" in str(font["/BaseFont"])


def placed(cm: list[float], x: float, y: float) -> tuple[float, float]:
    """Return where a point lies once the page is turned and moved."""
    return cm[0] * x + cm[2] * y + cm[4], cm[1] * x + cm[3] * y + cm[5]


def _page(page: PageObject) -> Page:
    height = float(page.mediabox.height)
    texts: list[Text] = []
    lines: list[Line] = []
    fills: set[tuple[float, ...]] = set()
    colour: list[float] = []
    pen = {"x": 0.0, "y": 0.0, "width": 0.0}

    def text(drawn: str, cm: list[float], tm: list[float], font: Any, size: float) -> None:
        # The font's blank also serves as tab, and readers may give back either.
        words = drawn.replace("\t", " ").replace("\xa0", " ").strip()
        if words:
            x, y = placed(cm, tm[4], tm[5])
            texts.append(Text(words, x * MM, (height - y) * MM, round(abs(size * cm[0]), 2), cm[0] < 0, is_bold(font)))

    def operand(operator: bytes, operands: Any, cm: list[float], _tm: list[float]) -> None:
        if operator == b"scn":
            colour[:] = map(float, operands)
        if operator in {b"f", b"f*"}:
            fills.add(tuple(colour))
        if operator == b"w":
            pen["width"] = float(operands[0]) * abs(cm[0])
        if operator in {b"m", b"l"}:
            x, y = placed(cm, float(operands[0]), float(operands[1]))
            x, y = x * MM, (height - y) * MM
            if operator == b"l":
                (x1, x2), (y1, y2) = sorted((pen["x"], x)), sorted((pen["y"], y))
                lines.append(Line(x1, y1, x2, y2, round(pen["width"], 2)))
            pen["x"], pen["y"] = x, y

    page.extract_text(visitor_text=text, visitor_operand_before=operand)
    return Page(float(page.mediabox.width) * MM, height * MM, texts, lines, fills)
