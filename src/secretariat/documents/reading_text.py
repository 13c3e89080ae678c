"""Turns the bytes of a text list into text: right umlauts or a refusal, never a wrong one that nobody notices."""

import codecs
import re
from dataclasses import dataclass

from secretariat.domain.errors import DocumentTroubleError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What an umlaut of UTF-8 looks like when it was read as Windows-1252: "Ã¼", "ÃŸ", "Â§".
_TWICE_ENCODED = re.compile("[ÂÃ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]")
_LINES = re.compile(rb"\r\n|\r|\n")
_WORDS_OF_OLD_DOS = re.compile(r"[a-zA-Zäöüß][„”‚…†‡ˆ‰Š‹ŒŽ•–˜™›œá\x81\x8d\x8f\x90\x9d][a-z]|\b[Žš™][a-z]")


@dataclass(frozen=True, slots=True)
class DecodedText:
    """The text, how it was encoded, and whether that was a guess (`note` is a reason code, or empty)."""

    text: str
    encoding: str
    note: str = ""


def decode(data: bytes, encoding: str | None = None) -> DecodedText:
    """Decode by mark, strict UTF-8, UTF-16 without mark, then Windows-1252; `encoding` is the clerk's own choice.

    Raises DocumentTroubleError `list.wrong_encoding`, `list.mojibake`, `list.encoding_unknown`.
    """
    if encoding is not None:
        return _as_chosen(data, encoding)
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _repaired(DecodedText(_strictly(data, name), name))
    if wide := _wide_without_mark(data):
        return DecodedText(_strictly(data, wide), wide, "list.encoding_guessed")
    try:
        return _repaired(DecodedText(data.decode("utf-8"), "utf-8"))
    except UnicodeDecodeError:
        return _repaired(_line_by_line(data))


def _as_chosen(data: bytes, encoding: str) -> DecodedText:
    try:
        return DecodedText(data.decode(encoding).removeprefix("\ufeff"), encoding)
    except (UnicodeDecodeError, LookupError) as error:
        raise DocumentTroubleError("list.wrong_encoding", encoding=encoding) from error


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise DocumentTroubleError("list.wrong_encoding", encoding=encoding) from error


def _wide_without_mark(data: bytes) -> str:
    head = data[:4000]
    if len(data) % 2:
        return ""
    even, odd = head[0::2].count(0), head[1::2].count(0)
    half = len(head) // 2
    if odd > half * 0.6 and even < half * 0.1:
        return "utf-16-le"
    return "utf-16-be" if even > half * 0.6 and odd < half * 0.1 else ""


def _line_by_line(data: bytes) -> DecodedText:
    """Decode what is not UTF-8 as a whole; two offices' rows in one file may each have their own encoding."""
    wide_lines = sum(1 for line in _LINES.split(data) if not line.isascii() and _is_utf8(line))
    narrow = [line for line in _LINES.split(data) if not _is_utf8(line)]
    encoding = _narrow_encoding(b"\n".join(narrow))
    if not wide_lines:
        return DecodedText(data.decode(encoding), encoding, "list.encoding_guessed")
    ends = [match.group() for match in _LINES.finditer(data)] + [b""]
    pieces = zip(_LINES.split(data), ends, strict=True)
    text = "".join((line.decode("utf-8" if _is_utf8(line) else encoding) + end.decode()) for line, end in pieces)
    return DecodedText(text, f"utf-8 + {encoding}", "list.encoding_mixed")


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _narrow_encoding(data: bytes) -> str:
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        text = None
    if text is not None and not _WORDS_OF_OLD_DOS.search(text):
        return "cp1252"
    # DOS programs wrote ä, ö, ü where Windows has quotation marks and undefined places.
    if re.search("[äöüÄÖÜß]", data.decode("cp850")):
        return "cp850"
    if text is None:
        raise DocumentTroubleError("list.encoding_unknown")
    return "cp1252"


def _repaired(decoded: DecodedText) -> DecodedText:
    """Undo a double encoding if the whole file has it; a file that has it in places only is refused."""
    found = _TWICE_ENCODED.search(decoded.text)
    if found is None:
        return decoded
    try:
        text = _bytes_of_windows(decoded.text).decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError) as error:
        row = decoded.text.count("\n", 0, found.start()) + 1
        raise DocumentTroubleError("list.mojibake", row=row, value=found.group()) from error
    return DecodedText(text.removeprefix("\ufeff"), decoded.encoding, "list.encoding_repaired")


def _bytes_of_windows(text: str) -> bytes:
    # Windows leaves five places undefined and programs pass them through as control characters.
    return b"".join(bytes((ord(sign),)) if sign in "\x81\x8d\x8f\x90\x9d" else sign.encode("cp1252") for sign in text)
