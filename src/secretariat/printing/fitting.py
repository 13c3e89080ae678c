"""Fitting a text into a box: as large as can be, one line before two, cut only when nothing else is left."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass

ELLIPSIS = "…"
BREAKS_AFTER = frozenset(" -/")

Measure = Callable[[str], float]
"""Width in mm of a text at a size of 1 pt."""


@dataclass(frozen=True, slots=True)
class FittedText:
    """The lines to draw, their size in pt, and whether they had to be forced into the box."""

    lines: tuple[str, ...]
    size_pt: float
    forced: bool = False


def fit_text(
    text: str, width_mm: float, sizes_pt: Sequence[float], measure: Measure, *, max_lines: int = 2
) -> FittedText:
    """Return the text in lines no wider than `width_mm`, in the largest of `sizes_pt` (descending) that holds it.

    Lines break at blanks, hyphens and slashes; at the smallest size also inside a word, and only when that is not
    enough either, the end is cut and marked by an ellipsis.
    """
    whole = " ".join(text.splitlines())
    total = measure(whole)
    for size in sizes_pt:
        room = width_mm / size
        if total <= room:
            return FittedText((whole,), size)
        lines = _wrapped(whole, room, measure, max_lines) if total <= max_lines * room else ()
        if lines:
            return FittedText(lines, size)
    floor = sizes_pt[-1]
    return FittedText(_forced(whole, width_mm / floor, measure, max_lines), floor, forced=True)


def _wrapped(text: str, room: float, measure: Measure, max_lines: int) -> tuple[str, ...]:
    """Return the lines broken between words, or none when they do not fit."""
    lines: list[str] = []
    rest = text
    while measure(rest) > room:
        cut = _last_break(rest, room, measure)
        if not cut or len(lines) + 1 == max_lines:
            return ()
        lines.append(rest[:cut].rstrip())
        rest = rest[cut:]
    return (*lines, rest)


def _forced(text: str, room: float, measure: Measure, max_lines: int) -> tuple[str, ...]:
    """Return the lines broken inside words if that saves the whole text, else broken between words and cut."""
    for between_words in (False, True):
        lines: list[str] = []
        rest = text
        while measure(rest) > room and len(lines) + 1 < max_lines:
            cut = (between_words and _last_break(rest, room, measure)) or _last_letter(rest, room, measure)
            lines.append(rest[:cut].rstrip())
            rest = rest[cut:].lstrip()
        if measure(rest) <= room:
            return (*lines, rest)
    return (*lines, rest[: _last_letter(rest, room - measure(ELLIPSIS), measure)].rstrip() + ELLIPSIS)


def _last_break(text: str, room: float, measure: Measure) -> int:
    """Return the last place between words up to which the text fits, 0 if there is none."""
    cuts = [place for place, character in enumerate(text, 1) if character in BREAKS_AFTER]
    fitting = bisect_right(cuts, room, key=lambda cut: measure(text[:cut].rstrip()))
    return cuts[fitting - 1] if fitting else 0


def _last_letter(text: str, room: float, measure: Measure) -> int:
    """Return how many letters fit."""
    return bisect_right(range(1, len(text) + 1), room, key=lambda count: measure(text[:count]))
