"""The one namer of files: safe on every PC of the office, one file for each member, the same name when repeated."""

import re
import unicodedata

_LONGEST_NAME = 120
_LONGEST_NAME_BYTES = 240
_LONGEST_PART = 60
_NAMELESS = "Dokument"
_SUFFIX = re.compile(r"\.[a-z0-9]{1,8}")
_SPELLED_OUT = str.maketrans(
    {
        "ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss", "ẞ": "SS",
        "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ø": "oe", "Ø": "Oe", "ł": "l", "Ł": "L",
        "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ı": "i",
    }
)  # fmt: skip
_INVISIBLE = frozenset("\u115f\u1160\u3164\uffa0") | frozenset(map(chr, range(0xFE00, 0xFE10)))
_RESERVED_BY_WINDOWS = frozenset(
    {"CON", "PRN", "AUX", "NUL", "CONIN", "CONOUT", "CLOCK", "DESKTOP", "THUMBS"}
    | {f"{port}{digit}" for port in ("COM", "LPT") for digit in range(10)}
)


def safe_name(*parts: str, suffix: str, taken: set[str] | None = None) -> str:
    """Join the parts to a file name like `2026-09-21_LSP_03_Anwesenheitsliste.xlsx` (handbook 3.5).

    Umlauts are spelt out, accents fall, other scripts stay; only letters, digits, `-` and `_` are left, so no name
    leaves its folder or means something special to Windows, Word or a shell. `taken` holds the names given out in
    this run, folded as Windows and macOS fold them; a second equal name gets `_2`, and the new one is added.
    """
    if not _SUFFIX.fullmatch(suffix):
        raise ValueError(suffix)
    stem = "_".join(part for part in map(_safe_part, parts) if part) or _NAMELESS
    if stem.upper() in _RESERVED_BY_WINDOWS:
        stem = f"{_NAMELESS}_{stem}"
    name = _shortened(stem, _LONGEST_NAME, ending=suffix)
    if taken is None:
        return name
    number = 1
    while (key := name.casefold()) in taken:
        number += 1
        name = _shortened(stem, _LONGEST_NAME, ending=f"_{number}{suffix}")
    taken.add(key)
    return name


def _safe_part(part: str) -> str:
    if part.isascii() and part.isprintable():
        return _shortened(re.sub(r"[^A-Za-z0-9_]+", "-", part).lstrip("-_"), _LONGEST_PART)
    text = unicodedata.normalize("NFKC", part).translate(_SPELLED_OUT)
    kept = ""
    for character in text:
        kept += _safe_character(character, kept[-1:])
    kept = unicodedata.normalize("NFC", re.sub(r"-{2,}", "-", kept)).lstrip("-_")
    return _shortened(kept, _LONGEST_PART)


def _safe_character(character: str, before: str) -> str:
    """Give back what stands for the character: itself, its bare Latin letter, a hyphen, or nothing."""
    category = unicodedata.category(character)
    if character in "-_\t\n\r":
        return "_" if character == "_" else "-"
    if category[0] == "C" or character in _INVISIBLE:
        return ""
    if category[0] == "M":
        return character if before.isalnum() and not before.isascii() else ""
    base = unicodedata.normalize("NFD", character)[0]
    if base.isascii():
        return base if base.isalnum() else "-"
    return character if category[0] in "LN" else "-"


def _shortened(text: str, longest: int, *, ending: str = "") -> str:
    """Cut the text at a character border so that it fits with its ending, in UTF-16 units and in bytes."""
    while _is_too_long(text + ending, longest):
        base = len(text) - 1
        while base > 0 and unicodedata.category(text[base])[0] == "M":
            base -= 1
        text = text[:base]
    return text.rstrip("-_") + ending


def _is_too_long(text: str, longest: int) -> bool:
    if text.isascii():
        return len(text) > longest
    return len(text.encode("utf-16-le")) // 2 > longest or len(text.encode()) > _LONGEST_NAME_BYTES
