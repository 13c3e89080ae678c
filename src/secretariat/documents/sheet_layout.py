"""How wide a column and how high a row must be, so that a list opens and prints with every text to be seen."""

import re
from collections.abc import Iterable

from secretariat.domain.text_width import text_width_mm

FONT_SIZE_PT = 10.0
_LINE_PT = 12.75
_ROW_PADDING_PT = 2.25
_HIGHEST_ROW_PT = 409.0  # Excel allows no more
_CELL_PADDING_MM = 2.6
_NARROWEST_COLUMN_MM = 11.0
_NO_LETTER_IS_WIDER_MM = 3.6
_MEASURED = 8  # only the longest texts of a column can be its widest
_AFTER_HYPHENS = re.compile(r"(?<=-)(?=.)")


def column_width_mm(heading: str, texts: Iterable[str], widest_mm: float) -> float:
    """Return a width for the texts up to `widest_mm` where longer ones wrap; no word of the heading is broken."""
    lines = {line for text in texts for line in text.split("\n")}
    longest = sorted(lines, key=lambda line: (len(line), line))[-_MEASURED:]  # the same ones in every run
    body = min(max((_width(line[:200]) for line in longest), default=0.0) + _CELL_PADDING_MM, widest_mm)
    word = max((_width(word, bold=True) for word in heading.split()), default=0.0) + _CELL_PADDING_MM
    return max(body, word, _NARROWEST_COLUMN_MM)


def row_height_pt(lines: int) -> float:
    """Return the height of a row with that many lines of text."""
    return min(lines * _LINE_PT + _ROW_PADDING_PT, _HIGHEST_ROW_PT)


def line_count(text: str, column_mm: float, *, bold: bool = False) -> int:
    """Return how many lines the text takes in a column, broken at blanks, in a word too wide for it at hyphens."""
    room = column_mm - _CELL_PADDING_MM / 2  # half is a reserve for other rasters
    if len(text) * _NO_LETTER_IS_WIDER_MM <= room and "\n" not in text:
        return 1
    return sum(_wrapped(line, room, bold=bold) for line in text.split("\n"))


def _wrapped(line: str, room: float, *, bold: bool) -> int:
    if _width(line, bold=bold) <= room:
        return 1
    blank = _width(" ", bold=bold)
    lines, used = 1, 0.0
    for word in line.split(" "):
        fits = _width(word, bold=bold) <= room
        for part in (word,) if fits else _AFTER_HYPHENS.split(word):
            width = _width(part, bold=bold)
            if used and used + width > room:
                lines, used = lines + 1, 0.0
            if width > room:
                lines, width = lines + int(width // room), width % room
            used += width
        used += blank
    return lines


def _width(text: str, *, bold: bool = False) -> float:
    return text_width_mm(text, FONT_SIZE_PT, bold=bold)
