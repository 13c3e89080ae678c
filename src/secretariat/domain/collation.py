"""German alphabetical order: DIN 5007 variant 2, in which ä sorts as ae (handbook I40)."""

import re
import unicodedata
from itertools import groupby

LEVEL_END = "\x01"
NAME_END = "\x02"  # stands for the comma of "Heide, Jan": a shorter family name comes before a longer one

_LETTERS_WITHOUT_DECOMPOSITION = str.maketrans(
    {"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ŧ": "t", "ı": "i"}
)
_BLANKS = re.compile(r"[\s\-‐‑‒–—/_]+")
_COMMA = re.compile(r" ?, ?")
_PLAIN_NAME = re.compile(r"[0-9a-z]+(?:(?:, |[ -])[0-9a-z]+)*")  # nearly every name: nothing to weigh letter by letter

_SORTS_AS = tuple(
    (sign.encode("latin-1"), sorts_as.encode())
    for sign, sorts_as in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss"), (", ", NAME_END))
)
_PLAIN_LINES = re.compile(f"((?:[0-9a-z]++(?:[ {NAME_END}][0-9a-z]++)*+\n)*+)[^\n]*\n?".encode())
"""Lines that stand in the order of their bytes, and the line after them, which may not."""

_ASCII_MARKS = {code: None for code in range(128) if not chr(code).isalnum() and chr(code) not in " ,"}
_MARKS = bytes(code for code in _ASCII_MARKS if not chr(code).isspace() and chr(code) not in "-/_?")
"""Passed over at once; "?" is not, for it stands for every character that is no byte."""


def collation_key(text: str) -> str:
    """Return a text whose code point order is the alphabetical order of `text`.

    First the letters alone decide: umlauts as ae, oe, ue, ß as ss, other accents and capitals set aside, hyphens as
    blanks, other marks passed over. Only between equals do accents decide, and last the text itself, so that two
    different texts never share a key. Letters of other scripts follow the Latin ones in their own order.
    """
    folded = (
        text.casefold()
        if text.isascii()
        else unicodedata.normalize("NFD", unicodedata.normalize("NFC", text).casefold())
    )
    return LEVEL_END.join((_letters(folded), folded, text))


def in_order(texts: str) -> list[int]:
    """Return the numbers of the lines of a text in alphabetical order, as `collation_key` has it; equal ones as given.

    Weighing a hundred thousand names all at once takes a tenth of the time that one after the other takes.
    """
    plain = texts.encode("latin-1", "replace").translate(_AS_BYTES, _MARKS)
    for sign, sorts_as in _SORTS_AS:
        plain = plain.replace(sign, sorts_as)
    keys, lines = plain.split(b"\n"), texts.split("\n")
    number = 0
    for run in _PLAIN_LINES.finditer(plain):
        number += plain.count(b"\n", *run.span(1))
        keys[number : number + 1] = map(_first_level, lines[number : number + 1])
        number += 1
    order = sorted(range(len(keys)), key=keys.__getitem__)
    if len(set(keys)) == len(keys):
        return order
    found = list[int]()
    for _, grouped in groupby(order, keys.__getitem__):
        alike = list(grouped)
        found += sorted(alike, key=lambda number: collation_key(lines[number])) if len(alike) > 1 else alike
    return found


def _first_level(text: str) -> bytes:
    return collation_key(text).split(LEVEL_END)[0].encode()


def _letters(folded: str) -> str:
    expanded = folded if folded.isascii() else _with_e(folded).translate(_LETTERS_WITHOUT_DECOMPOSITION)
    if _PLAIN_NAME.fullmatch(expanded):
        return expanded.replace("-", " ").replace(", ", NAME_END)
    spaced = _BLANKS.sub(" ", expanded)
    if spaced.isascii():
        kept = spaced.translate(_ASCII_MARKS)
    else:
        kept = "".join(c for c in spaced if c in " ," or unicodedata.category(c)[0] in "LN")
    return _COMMA.sub(NAME_END, kept.strip())


def _with_e(folded: str) -> str:
    """Return a decomposed text with its umlauts as ae, oe, ue."""
    return folded.replace("a\u0308", "ae").replace("o\u0308", "oe").replace("u\u0308", "ue")


def _byte_of(character: str) -> int:
    """Return the byte as which a character of Latin 1 is weighed: its base letter if that is one, else itself."""
    if character in "-/_":
        return ord(" ")
    first = collation_key(character).split(LEVEL_END)[0] if character >= "À" else ""
    return ord(first) if len(first) == 1 and first.isascii() else ord(character.lower())


_AS_BYTES = bytes(map(_byte_of, map(chr, range(256))))
"""Texts of western letters and ASCII marks, each a byte: nothing has to be weighed letter by letter."""
