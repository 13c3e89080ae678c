"""Address labels (D16) and envelopes (D17): block, type and distances as machines of the post read them (4.2, 4.5)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from secretariat.domain.addressing import LEADING_MM, MAX_LINES, TIGHT_LEADING_MM
from secretariat.domain.card_texts import AddressText
from secretariat.domain.formatting import NBSP
from secretariat.domain.text_width import MM_PER_POINT
from secretariat.printing.canvas import A4, CAP_HEIGHT, Canvas, Device
from secretariat.printing.card_sheet import SheetPlan, paint_cards
from secretariat.printing.fitting import FittedText
from secretariat.printing.stacks import Box

LABEL_MARGIN = 3.0
LABEL_SIZES = (11.0, 10.5, 10.0)
SMALLER_SIZES = (9.5, 9.0, 8.5, 8.0, 7.5, 7.0)
"""Below 10 pt machines do not read for sure: taken only where the label is too small for a line more."""
LARGE_LABEL_SIZES = (12.0, 11.5, *LABEL_SIZES)
"""Larger type than 12 pt no sorting machine reads."""
ENVELOPE_SIZES = (11.0, 10.5, 10.0)
LEADING_OF_SIZE = 1.09
"""From line to line in heights of type: 4.23 mm at 11 pt (handbook 4.1), and still half a millimetre of white."""
_HOUSE_NUMBER = re.compile(r" \d+ ?[a-z]?(?: – \d+ ?[a-z]?)?$")
"""At the end of a street, as in „Am Anger 16 – 20“; one with a slash holds together by itself."""
RETURN_SIZES = (8.0, 7.5, 7.0, 6.5, 6.0)


class EnvelopeFormat(StrEnum):
    """What is put into the printer: an envelope without a window, or a sheet for one that has a window."""

    DL = "dl"
    C6_C5 = "c6_c5"
    C5 = "c5"
    C4 = "c4"
    WINDOW_SHEET = "window_sheet"


@dataclass(frozen=True, slots=True)
class EnvelopeMeasures:
    """Lengths in mm from the upper left corner: where the block begins, how wide it may be, where the sender stands."""

    paper: tuple[float, float]
    left: float
    first_line: float
    width: float
    leading: float
    sender: tuple[float, float]


MEASURES = {
    EnvelopeFormat.DL: EnvelopeMeasures((110, 220), 110, 58, 95, 4.5, (15, 12)),
    EnvelopeFormat.C6_C5: EnvelopeMeasures((114, 229), 115, 60, 99, 4.5, (15, 12)),
    EnvelopeFormat.C5: EnvelopeMeasures((162, 229), 115, 95, 99, 4.5, (15, 12)),
    EnvelopeFormat.C4: EnvelopeMeasures((229, 324), 180, 145, 100, 4.5, (15, 12)),
    EnvelopeFormat.WINDOW_SHEET: EnvelopeMeasures(A4, 25, 65.9, 75, LEADING_MM, (25, 49)),
}
"""Without a window: at least 40 from the upper edge, 15 from the others. The sheet is a letter of DIN 5008, form B."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EnvelopeSet:
    """The addresses, and the line of the sender that stands above: „Kreis Unna · Beispielallee 17 · 59425 Unna“."""

    addresses: tuple[AddressText, ...]
    sender: str
    format: EnvelopeFormat = EnvelopeFormat.DL
    right: float = 0.0
    down: float = 0.0


def paint_labels(device: Device, plan: SheetPlan, addresses: Sequence[AddressText], *, large: bool = False) -> None:
    """Paint the labels on their sheets, every block 3 mm or more inside its label."""
    sizes = LARGE_LABEL_SIZES if large else LABEL_SIZES

    def draw(canvas: Canvas, address: AddressText, card: Box) -> None:
        box = card.inset(LABEL_MARGIN)
        size, lines = fitted_address(canvas, address, box.width, sizes, height=box.height)
        leading = LEADING_OF_SIZE * size * MM_PER_POINT
        block = leading * (len(lines) - 1) + CAP_HEIGHT * size * MM_PER_POINT
        baseline = box.y + (box.height - block) / 2 + CAP_HEIGHT * size * MM_PER_POINT
        for number, line in enumerate(lines):
            canvas.text(box.x, baseline + number * leading, line, size)

    paint_cards(device, plan, addresses, draw)


def paint_envelopes(device: Device, envelopes: EnvelopeSet) -> None:
    """Paint an envelope for each address, or a sheet whose address shows in the window of one."""
    measures = MEASURES[envelopes.format]
    across = envelopes.format is not EnvelopeFormat.WINDOW_SHEET
    with (
        Canvas(device, landscape=across, paper=measures.paper) as canvas,
        canvas.moved(envelopes.right, envelopes.down),
    ):
        for number, address in enumerate(envelopes.addresses):
            if number:
                canvas.new_page()
            sender = canvas.fit(envelopes.sender, 85, RETURN_SIZES, max_lines=1)
            canvas.text(*measures.sender, sender.lines[0], sender.size_pt)
            _paint_block(canvas, address, measures)


def _paint_block(canvas: Canvas, address: AddressText, measures: EnvelopeMeasures) -> None:
    """Paint the block downwards from its first line; remarks stand above it, as in the field of a letter."""
    size, lines = fitted_address(canvas, replace(address, remarks=()), measures.width, ENVELOPE_SIZES)
    leading = TIGHT_LEADING_MM if len(lines) >= MAX_LINES else measures.leading
    above = tuple(reversed(address.remarks))
    for place, line in enumerate((*above, *lines), -len(above)):
        fitted = canvas.fit(line, measures.width, (size, *SMALLER_SIZES), max_lines=1)
        canvas.text(measures.left, measures.first_line + place * leading, fitted.lines[0], fitted.size_pt)


def fitted_address(
    canvas: Canvas, address: AddressText, width: float, sizes: Sequence[float], *, height: float = 0.0
) -> tuple[float, tuple[str, ...]]:
    """Return the lines of the block and their one size in pt: whole lines if they fit, else broken between words.

    Only then it gets smaller than machines like it, and at the smallest size a word may be broken.
    """
    lines = address.all_lines
    for of_sizes in (sizes, SMALLER_SIZES):
        for size in of_sizes:
            if all(canvas.width(line, size) <= width for line in lines) and _fits(len(lines), size, height):
                return size, lines
        for size in of_sizes:
            broken = _broken(canvas, lines, width, size)
            if not any(text.forced for text in broken):
                parts = tuple(line for text in broken for line in text.lines)
                if _fits(len(parts), size, height):
                    return size, parts
    return SMALLER_SIZES[-1], tuple(line for text in broken for line in text.lines)


def _broken(canvas: Canvas, lines: Sequence[str], width: float, size: float) -> list[FittedText]:
    """Return each line broken at blanks, not at hyphens: „Westfalen-Lippe“ stays whole unless it cannot."""
    return [_at_blanks(canvas, line, width, size) for line in lines]


def _at_blanks(canvas: Canvas, line: str, width: float, size: float) -> FittedText:
    """Break between words, the number of a house staying with its street where a row takes both."""
    for text in (_HOUSE_NUMBER.sub(lambda number: number[0].replace(" ", NBSP), line), line):
        rows = _rows(canvas, text, width, size)
        if all(canvas.width(row, size) <= width for row in rows):
            return FittedText(rows, size)
    return canvas.fit(line, width, (size,), max_lines=3)


def _rows(canvas: Canvas, line: str, width: float, size: float) -> tuple[str, ...]:
    rows: list[str] = []
    for word in line.split(" "):
        longer = f"{rows[-1]} {word}" if rows else word
        if rows and canvas.width(longer, size) <= width:
            rows[-1] = longer
        else:
            rows.append(word)
    return tuple(rows)


def _fits(lines: int, size: float, height: float) -> bool:
    needed = (LEADING_OF_SIZE * (lines - 1) + CAP_HEIGHT) * size * MM_PER_POINT
    return not height or needed <= height
