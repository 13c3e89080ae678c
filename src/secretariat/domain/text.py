"""The one cleaner of text coming in (pasted, typed, imported), and the folded form used to compare texts."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from secretariat.domain.errors import RuleBrokenError

LONGEST_TEXT = 32_767
"""Characters one Excel cell holds: what is longer could not leave the house again uncut."""

_INVISIBLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f"
    "\ufeff\uffa0\ufff0-\ufffb"
)
_CONTROL = "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"
_NO_CHARACTER = "\ud800-\udfff\ufdd0-\ufdef" + "".join(
    chr(plane << 16 | end) for plane in range(17) for end in (0xFFFE, 0xFFFF)
)
_DROPPED = re.compile(f"[{_INVISIBLE}{_CONTROL}{_NO_CHARACTER}]")
_LINE_ENDS = re.compile("\r\n|[\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_BLANKS = re.compile(r"\s+")
_BLANKS_OF_ONE_LINE = re.compile(r"[^\S\n]+")
_PLAIN = re.compile(r"(?!.*  )[!-~äöüÄÖÜß](?:[ -~äöüÄÖÜß]*[!-~äöüÄÖÜß])?")
_UNSEEN = re.compile(f"[{_INVISIBLE}{_CONTROL}\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")

_UMLAUTS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d"}
    | {"þ": "th", "ı": "i", "ħ": "h", "ŧ": "t", "’": "'", "‘": "'", "´": "'", "`": "'"}
    | dict.fromkeys("‐‑‒–—―−", "-")
)
_MARKS = re.compile("[\u0300-\u036f]")
_NO_WORD = re.compile(r"[^0-9a-z]+")
_NO_WORD_OF_LINES = re.compile(r"[^0-9a-z\n]+")


@lru_cache(maxsize=8192)
def clean_line(text: str) -> str:
    """Return the text as one line: composed, visible, single blanks; line breaks become a blank.

    Raises RuleBrokenError `text.too_long`: nothing is ever cut.
    """
    if _PLAIN.fullmatch(text) is None:
        text = _BLANKS.sub(" ", _composed(_LINE_ENDS.sub(" ", text))).strip()
    return _not_too_long(text)


def clean_text(text: str) -> str:
    """Return a text of several lines: as `clean_line`, but line breaks stay, as a plain line feed."""
    text = _BLANKS_OF_ONE_LINE.sub(" ", _composed(_LINE_ENDS.sub("\n", text)))
    return _not_too_long("\n".join(line.strip() for line in text.split("\n")).strip())


def has_unseen(text: str) -> bool:
    """Say whether the text holds blanks or marks that nobody sees and that break comparisons."""
    return not text.isascii() and _UNSEEN.search(text) is not None


@lru_cache(maxsize=32_768)
def folded(text: str) -> str:
    """Return the form in which two spellings of a name are equal: `Müller-Voß`, `MUELLER VOSS` → `mueller voss`."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text).lower().translate(_UMLAUTS)
        text = _MARKS.sub("", unicodedata.normalize("NFKD", text)).translate(_UMLAUTS)
    return _NO_WORD.sub(" ", text.lower().replace("'", "")).strip()


def folded_lines(texts: Iterable[str]) -> list[str]:
    """Return the folded form of many texts, none of several lines, at once."""
    lines = tuple(texts)
    if not lines:
        return []
    text = "\n".join(lines)
    if not text.isascii():
        text = unicodedata.normalize("NFC", text).lower().translate(_UMLAUTS)
        text = _MARKS.sub("", unicodedata.normalize("NFKD", text)).translate(_UMLAUTS)
    return [line.strip() for line in _NO_WORD_OF_LINES.sub(" ", text.lower().replace("'", "")).split("\n")]


def _composed(text: str) -> str:
    # A replaced character was lost before it reached us; a question mark says so in every font.
    return unicodedata.normalize("NFC", _DROPPED.sub("", text).replace("\ufffd", "?"))


def _not_too_long(text: str) -> str:
    if len(text) > LONGEST_TEXT:
        raise RuleBrokenError("text.too_long", length=len(text), limit=LONGEST_TEXT)
    return text
