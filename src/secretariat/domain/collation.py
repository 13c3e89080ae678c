"""German alphabetical order: DIN 5007 variant 2, in which ä sorts as ae (handbook I40)."""

import re
import unicodedata
from itertools import groupby
from operator import eq

LEVEL_END = "\x01"
NAME_END = "\x02"  # stands for the comma of "Heide, Jan": a shorter family name comes before a longer one

_LETTERS_WITHOUT_DECOMPOSITION = str.maketrans(
    {"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ŧ": "t", "ı": "i"}
)
_BLANKS = re.compile(r"[\s\-‐‑‒–—/_]+")
_COMMA = re.compile(r" ?, ?")
_PLAIN_NAME = re.compile(r"[0-9a-z]+(?:(?:, |[ -])[0-9a-z]+)*")  # nearly every name: nothing to weigh letter by letter

_SORTS_AS = (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), (", ", NAME_END), ("-", " "))
_PLAIN_SIGNS = re.compile(f"[0-9a-z {NAME_END}\n]*")
_PLAIN_KEY = re.compile(f"[0-9a-z]+(?:[ {NAME_END}][0-9a-z]+)*")
_UNEVEN_PAIRS = [first + second for first in f" {NAME_END}" for second in f" {NAME_END}\n"]
_UNEVEN_PAIRS += [f"\n{second}" for second in f" {NAME_END}"]

_ASCII_MARKS = {code: None for code in range(128) if not chr(code).isalnum() and chr(code) not in " ,"}


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
    plain = texts.casefold()
    for sign, sorts_as in _SORTS_AS:
        plain = plain.replace(sign, sorts_as)
    keys = plain.split("\n")
    bounded = f"\n{plain}\n"
    if _PLAIN_SIGNS.fullmatch(plain) is None or any(pair in bounded for pair in _UNEVEN_PAIRS):
        together = zip(texts.split("\n"), keys, strict=True)
        keys = [key if _PLAIN_KEY.fullmatch(key) else collation_key(line).split(LEVEL_END)[0] for line, key in together]
    order = sorted(range(len(keys)), key=keys.__getitem__)
    ordered = list(map(keys.__getitem__, order))
    if not any(map(eq, ordered, ordered[1:])):
        return order
    lines, found = texts.split("\n"), list[int]()
    for _, alike in groupby(order, keys.__getitem__):
        found += sorted(alike, key=lambda number: collation_key(lines[number]))
    return found


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
