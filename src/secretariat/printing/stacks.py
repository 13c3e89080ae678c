"""Texts one below the other in a box: each as large as the box allows, none ever beyond it."""

from collections.abc import Sequence
from dataclasses import dataclass

from secretariat.domain.text_width import MM_PER_POINT
from secretariat.printing.canvas import LEADING, Canvas
from secretariat.printing.fitting import FittedText

Tries = Sequence[tuple[Sequence[float], int]]
"""Sizes in pt and how many lines they may take, in the order in which they are tried."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the paper, in mm."""

    x: float
    y: float
    width: float
    height: float

    def inset(self, by: float) -> "Box":
        """Return the box without a margin on every side."""
        return Box(self.x + by, self.y + by, self.width - 2 * by, self.height - 2 * by)


@dataclass(frozen=True, slots=True)
class Part:
    """One text of a stack, and the room above it if it is not the first.

    What is `needless` stays away where the box has no room for it in the smallest type, the upper one first.
    """

    text: str
    tries: Tries
    bold: bool = False
    gap_mm: float = 0.0
    needless: bool = False


def paint_stack(
    canvas: Canvas, parts: Sequence[Part], box: Box, *, at_top: bool = False, centred: bool = False
) -> float:
    """Paint the parts that have a text half way down the box, or at its top; return where they end.

    Lines begin at the left, where reading is easiest, unless they are to be centred.
    """
    filled = [part for part in parts if part.text]
    fitted = _fitted(canvas, filled, box)
    while _height(filled, fitted) > box.height and (away := [part for part in filled if part.needless]):
        filled.remove(away[0])
        fitted = _fitted(canvas, filled, box)
    y = box.y if at_top else box.y + (box.height - _height(filled, fitted)) / 2
    for number, (part, text) in enumerate(zip(filled, fitted, strict=True)):
        y += part.gap_mm if number else 0
        for line in text.lines:
            one = FittedText((line,), text.size_pt)
            left = (box.width - canvas.width(line, text.size_pt, bold=part.bold)) / 2 if centred else 0
            canvas.text_between(box.x + left, y, _block(one), one, bold=part.bold)
            y += _block(one)
    return y


def _fitted(canvas: Canvas, parts: Sequence[Part], box: Box) -> list[FittedText]:
    """Return each text as large as it can be; where the box is too low, the highest of them gives way first."""
    options = [_options(canvas, part, box.width) for part in parts]
    chosen = [0] * len(parts)
    while _height(parts, current := [of[place] for of, place in zip(options, chosen, strict=True)]) > box.height:
        able = [number for number, of in enumerate(options) if chosen[number] + 1 < len(of)]
        if not able:
            break
        chosen[max(able, key=lambda number: _block(current[number]))] += 1
    return current


def _options(canvas: Canvas, part: Part, width: float) -> list[FittedText]:
    """Return how a text can be set, the best first; the last one always fits in its width."""
    wished = [(size, lines) for sizes, lines in part.tries for size in sizes]
    fitted = [canvas.fit(part.text, width, (size,), bold=part.bold, max_lines=lines) for size, lines in wished]
    whole = [text for text in fitted if not text.forced]
    return whole or fitted[-1:]


def _height(parts: Sequence[Part], fitted: Sequence[FittedText]) -> float:
    return sum(map(_block, fitted)) + sum(part.gap_mm for part in parts[1:])


def _block(text: FittedText) -> float:
    return LEADING * text.size_pt * MM_PER_POINT * len(text.lines)
