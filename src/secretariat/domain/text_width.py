"""How wide a text gets in Liberation Sans, whose widths are those of Arial: address lines, narrow columns."""

import unicodedata

from secretariat.domain.text_advances import BOLD, REGULAR, UNITS_PER_EM

MM_PER_POINT = 25.4 / 72


def text_width_mm(text: str, size_pt: float, *, bold: bool = False) -> float:
    """Return the width in mm of one line at `size_pt`, without kerning, as Word sets it.

    A character of a script the font lacks is reckoned a whole em, so that a line is called too long rather
    than too short; marks, controls and soft hyphens take no room.
    """
    advances = _BOLD if bold else _REGULAR
    try:
        units = sum(map(advances.__getitem__, text))
    except KeyError:
        composed = unicodedata.normalize("NFC", text)
        units = sum(advances[c] if c in advances else _foreign_advance(c) for c in composed)
    return units / UNITS_PER_EM * size_pt * MM_PER_POINT


def has_known_width(text: str) -> bool:
    """Say whether every character is measured, none of them reckoned."""
    return _REGULAR.keys() >= set(text)


def _foreign_advance(character: str) -> int:
    return 0 if unicodedata.category(character) in {"Cc", "Cf", "Mn", "Me", "Zl", "Zp"} else UNITS_PER_EM


_REGULAR = {character: width for width, characters in REGULAR.items() for character in characters}
_BOLD = {character: width for width, characters in BOLD.items() for character in characters}
