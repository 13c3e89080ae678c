"""Cologne phonetics (Postel 1969): German names that sound alike get the same digits, Meier = Mayr = Maier."""

import re
from functools import lru_cache

from secretariat.domain.text import folded

_CODES = (
    dict.fromkeys("aeiouyj", "0") | dict.fromkeys("fvw", "3") | dict.fromkeys("gkq", "4") | dict.fromkeys("mn", "6")
)
_CODES |= {"b": "1", "l": "5", "r": "7", "s": "8", "z": "8"}
_REPEATED = re.compile(r"(.)\1+")


@lru_cache(maxsize=65_536)
def sound_of(name: str) -> str:
    """Return the digits of a name's sound; empty for a name without letters."""
    letters = folded(name).replace(" ", "")
    digits = "".join(_code(letters, at) for at in range(len(letters)))
    digits = _REPEATED.sub(r"\1", digits)
    return digits[:1] + digits[1:].replace("0", "")


def _code(letters: str, at: int) -> str:
    letter = letters[at]
    before = letters[at - 1] if at else ""
    after = letters[at + 1 : at + 2]
    if letter == "p":
        return "3" if after == "h" else "1"
    if letter in "dt":
        return "8" if after and after in "csz" else "2"
    if letter == "x":
        return "8" if before and before in "ckq" else "48"
    if letter == "c":
        return _code_of_c(before, after)
    return _CODES.get(letter, "")


def _code_of_c(before: str, after: str) -> str:
    if not before:
        return "4" if after and after in "ahkloqrux" else "8"
    return "4" if after and after in "ahkoqux" and before not in "sz" else "8"
