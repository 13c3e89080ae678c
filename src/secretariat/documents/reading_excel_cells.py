"""What a cell of an Excel workbook says: shared texts, and numbers by their format as text, day, truth or error."""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from math import isfinite

from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format

from secretariat.documents.reading_gate import MOST_CELLS, MOST_CHARACTERS, ListPackage
from secretariat.domain.errors import DocumentTroubleError
from secretariat.domain.raw_lists import EMPTY_CELL, CellKind, RawCell
from secretariat.domain.text import LONGEST_TEXT
from secretariat.domain.typed_dates import day_of_serial

_ZEROS = re.compile(r"0{2,12}")
_LITERAL = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')


@dataclass(slots=True)
class _Formats:
    """What the format of each cell style means: a day, a number shown with leading zeros, text that is struck out."""

    is_date: list[bool] = field(default_factory=list)
    zeros: list[int] = field(default_factory=list)
    struck: set[int] = field(default_factory=set)


class CellReader:
    """Turns what stands in the file for one cell into a raw cell."""

    def __init__(self, strings: list[str], formats: _Formats, *, from_1904: bool) -> None:
        self._strings = strings
        self._formats = formats
        self._from_1904 = from_1904
        self.cells_left = MOST_CELLS
        self.characters_left = MOST_CHARACTERS

    @classmethod
    def of(cls, package: ListPackage, *, from_1904: bool) -> "CellReader":
        """Return a reader with the shared texts and formats of a workbook, which counts the days from 1904 or 1900."""
        formats = _read_formats(package) if "xl/styles.xml" in package else _Formats()
        strings = _Strings().read(package) if "xl/sharedStrings.xml" in package else []
        return cls(strings, formats, from_1904=from_1904)

    def cell(self, kind: str, style: str, value: str, *, formula: bool) -> RawCell:
        """Return the cell; `kind` and `style` are the attributes t and s of the format."""
        if kind == "s" and value:
            return RawCell(self._shared(value), formula=formula)
        if kind in {"inlineStr", "str"}:
            return RawCell(value, formula=formula)
        if not value:
            return RawCell("", formula=formula) if formula else EMPTY_CELL
        return self._typed(kind, style, value, formula=formula)

    def is_struck(self, style: str) -> bool:
        """Say whether cells of this style are written through."""
        return bool(self._formats.struck) and whole_number(style, 0) in self._formats.struck

    def _shared(self, value: str) -> str:
        number = whole_number(value, -1)
        if not 0 <= number < len(self._strings):
            raise DocumentTroubleError("list.damaged")
        return self._strings[number]

    def _typed(self, kind: str, style: str, value: str, *, formula: bool) -> RawCell:
        if kind == "b":
            return RawCell("ja" if value == "1" else "nein", CellKind.BOOL, formula)
        if kind == "e":
            return RawCell(value, CellKind.ERROR, formula)
        if kind == "d":
            return RawCell(value.removesuffix("T00:00:00"), CellKind.DATE, formula)
        return self._number(value, whole_number(style, 0), formula=formula)

    def _number(self, value: str, style: int, *, formula: bool) -> RawCell:
        try:
            number = float(value)
        except ValueError:
            return RawCell(value, formula=formula)
        if not isfinite(number):
            return RawCell(value, CellKind.ERROR, formula)
        if style < len(self._formats.is_date) and self._formats.is_date[style]:
            return _date_cell(number, formula=formula, from_1904=self._from_1904)
        is_whole = number.is_integer() and abs(number) < 1e15
        text = str(int(number)) if is_whole else repr(number)
        if is_whole and style < len(self._formats.zeros):
            text = text.zfill(self._formats.zeros[style])
        return RawCell(text, CellKind.NUMBER, formula)


def _date_cell(serial: float, *, formula: bool, from_1904: bool) -> RawCell:
    day = day_of_serial(serial, from_1904=from_1904)
    if day is None:
        return RawCell(str(int(serial)) if serial.is_integer() else repr(serial), CellKind.NUMBER, formula)
    minutes = round(serial % 1 * 1440)
    time = f" {minutes // 60:02}:{minutes % 60:02}" if 0 < minutes < 1440 else ""
    return RawCell(f"{day.isoformat()}{time}", CellKind.DATE, formula)


def _read_formats(package: ListPackage) -> _Formats:
    own: dict[str, str] = {}
    struck_fonts: set[int] = set()
    formats, fonts = _Formats(), 0
    path: list[str] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal fonts
        path.append(local_name(name))
        if path[-1] == "numFmt":
            own[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
        elif path[-2:] == ["fonts", "font"]:
            fonts += 1
        elif path[-3:] == ["fonts", "font", "strike"] and attributes.get("val", "1") not in {"0", "false"}:
            struck_fonts.add(fonts - 1)
        elif path[-2:] == ["cellXfs", "xf"]:
            number = attributes.get("numFmtId", "0")
            code = own.get(number) or BUILTIN_FORMATS.get(whole_number(number, 0)) or "General"
            if whole_number(attributes.get("fontId", ""), -1) in struck_fonts:
                formats.struck.add(len(formats.is_date))
            formats.is_date.append(is_date_format(code))
            shown = _LITERAL.sub("", code.split(";")[0]).strip("-_ @*")
            formats.zeros.append(len(shown) if _ZEROS.fullmatch(shown) else 0)

    def end(_name: str) -> None:
        path.pop()

    package.parse("xl/styles.xml", start=start, end=end)
    return formats


class _Strings:
    """Gathers the shared strings; text of runs is joined, phonetic aids are passed over."""

    def __init__(self) -> None:
        self.strings: list[str] = []
        self._pieces: list[str] = []
        self._in_text = self._in_phonetic = False
        self._characters = 0

    def read(self, package: ListPackage) -> list[str]:
        """Return the strings in the order of their numbers."""
        package.parse("xl/sharedStrings.xml", start=self._start, end=self._end, text=self._text)
        return self.strings

    def _start(self, name: str, _attributes: dict[str, str]) -> None:
        local = local_name(name)
        self._in_phonetic = self._in_phonetic or local == "rPh"
        self._in_text = local == "t" and not self._in_phonetic

    def _end(self, name: str) -> None:
        local = local_name(name)
        self._in_text = False
        if local == "rPh":
            self._in_phonetic = False
        elif local == "si":
            self.strings.append("".join(self._pieces))
            self._pieces.clear()
            if len(self.strings) > MOST_CELLS:
                raise DocumentTroubleError("list.too_large", limit=f"{MOST_CELLS} Texte")

    def _text(self, value: str) -> None:
        if self._in_text:
            self._pieces.append(value)
            self._characters += len(value)
            if self._characters > MOST_CHARACTERS or sum(map(len, self._pieces)) > LONGEST_TEXT:
                raise DocumentTroubleError("list.too_large", limit=f"{LONGEST_TEXT} Zeichen je Zelle")


@lru_cache(maxsize=256)
def local_name(name: str) -> str:
    """Return the name of an element or attribute without its prefix."""
    return name.rpartition(":")[2]


def whole_number(text: str, otherwise: int) -> int:
    """Return the number of at most nine digits that an attribute holds, else the other one."""
    return int(text) if len(text) <= 9 and text.isascii() and text.isdigit() else otherwise
