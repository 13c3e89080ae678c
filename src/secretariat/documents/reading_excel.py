"""Reads an Excel workbook as a stream into raw sheets: nothing is evaluated, everything is bounded."""

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache
from math import isfinite
from posixpath import basename, dirname, join, normpath

from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format

from secretariat.documents.reading_gate import ListPackage
from secretariat.domain.errors import DocumentTroubleError
from secretariat.domain.raw_lists import EMPTY_CELL, CellKind, RawCell, RawRow, RawSheet, column_letter
from secretariat.domain.text import LONGEST_TEXT, clean_line
from secretariat.domain.typed_dates import day_of_serial

MOST_ROWS = 20_000
MOST_COLUMNS = 200
MOST_CELLS = 400_000
MOST = f"{MOST_ROWS} Zeilen, {MOST_COLUMNS} Spalten, {MOST_CELLS} Zellen"
MOST_SHEETS = 100
MOST_COMMENTS = 500
LONGEST_COMMENT = 200  # characters that are shown of one
_MOST_CHARACTERS = 32 * 1024 * 1024
_MOST_MERGES = 20_000
_CELL = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_ZEROS = re.compile(r"0{2,12}")
_LITERAL = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')


@dataclass(slots=True)
class _SheetPlace:
    title: str
    part: str
    hidden: bool


@dataclass(slots=True)
class _Formats:
    """What the format of each cell style means: a day, a number shown with leading zeros, text that is struck out."""

    is_date: list[bool] = field(default_factory=list)
    zeros: list[int] = field(default_factory=list)
    struck: set[int] = field(default_factory=set)


def read_excel(data: bytes) -> tuple[RawSheet, ...]:
    """Return the sheets of an .xlsx or .xlsm; raises DocumentTroubleError for what is none, damaged, or too large."""
    package = ListPackage(data)
    places, from_1904 = _read_workbook(package)
    formats = _read_formats(package) if "xl/styles.xml" in package else _Formats()
    strings = _Strings().read(package) if "xl/sharedStrings.xml" in package else []
    reader = _CellReader(strings, formats, from_1904=from_1904)
    return tuple(_SheetReader(place, reader).read(package) for place in places)


@lru_cache(maxsize=256)
def _local(name: str) -> str:
    return name.rpartition(":")[2]


def _read_workbook(package: ListPackage) -> tuple[list[_SheetPlace], bool]:
    targets: dict[str, str] = {}
    sheets: list[tuple[str, str, bool]] = []
    dates = {"1904": False}

    def relationship(name: str, attributes: dict[str, str]) -> None:
        if _local(name) == "Relationship" and attributes.get("Type", "").endswith("/worksheet"):
            targets[attributes.get("Id", "")] = attributes.get("Target", "")

    def element(name: str, attributes: dict[str, str]) -> None:
        if _local(name) == "sheet":
            by_local = {_local(key): value for key, value in attributes.items()}
            title, state = by_local.get("name", ""), by_local.get("state", "visible")
            sheets.append((title, by_local.get("id", ""), state != "visible"))
        elif _local(name) == "workbookPr":
            dates["1904"] = attributes.get("date1904", "") in {"1", "true"}

    workbook = "xl/workbook.xml"
    relations = "xl/_rels/workbook.xml.rels"
    if workbook not in package or relations not in package:
        raise DocumentTroubleError("list.damaged")
    package.parse(relations, start=relationship)
    package.parse(workbook, start=element)
    if len(sheets) > MOST_SHEETS:
        raise DocumentTroubleError("list.too_large", limit=f"{MOST_SHEETS} Blätter")
    places = [
        _SheetPlace(title, normpath(join(dirname(workbook), targets[key])).lstrip("/"), hidden)
        for title, key, hidden in sheets
        if key in targets
    ]
    return [place for place in places if place.part in package], dates["1904"]


def _read_formats(package: ListPackage) -> _Formats:
    own: dict[str, str] = {}
    struck_fonts: set[int] = set()
    formats, fonts = _Formats(), 0
    path: list[str] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal fonts
        path.append(_local(name))
        if path[-1] == "numFmt":
            own[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
        elif path[-2:] == ["fonts", "font"]:
            fonts += 1
        elif path[-3:] == ["fonts", "font", "strike"] and attributes.get("val", "1") not in {"0", "false"}:
            struck_fonts.add(fonts - 1)
        elif path[-2:] == ["cellXfs", "xf"]:
            number = attributes.get("numFmtId", "0")
            code = own.get(number) or BUILTIN_FORMATS.get(_whole(number, 0)) or "General"
            if _whole(attributes.get("fontId", ""), -1) in struck_fonts:
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
        local = _local(name)
        self._in_phonetic = self._in_phonetic or local == "rPh"
        self._in_text = local == "t" and not self._in_phonetic

    def _end(self, name: str) -> None:
        local = _local(name)
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
            if self._characters > _MOST_CHARACTERS or sum(map(len, self._pieces)) > LONGEST_TEXT:
                raise DocumentTroubleError("list.too_large", limit=f"{LONGEST_TEXT} Zeichen je Zelle")


class _CellReader:
    """Turns what stands in the file for one cell into a raw cell."""

    def __init__(self, strings: list[str], formats: _Formats, *, from_1904: bool) -> None:
        self._strings = strings
        self._formats = formats
        self._from_1904 = from_1904
        self.cells_left = MOST_CELLS
        self.characters_left = _MOST_CHARACTERS

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
        return bool(self._formats.struck) and _whole(style, 0) in self._formats.struck

    def _shared(self, value: str) -> str:
        number = _whole(value, -1)
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
        return self._number(value, _whole(style, 0), formula=formula)

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


class _SheetReader:
    """Gathers the rows of one sheet while its part streams by."""

    def __init__(self, place: _SheetPlace, reader: _CellReader) -> None:
        self._place = place
        self._reader = reader
        self._rows: dict[int, dict[int, RawCell]] = {}
        self._hidden_rows: set[int] = set()
        self._struck: Counter[int] = Counter()
        self._hidden_columns: set[int] = set()
        self._merges: list[tuple[int, int, int, int]] = []
        self._row = self._column = 0
        self._kind = self._style = ""
        self._formula = False
        self._in_value = False
        self._in_phonetic = False
        self._value: list[str] = []

    def read(self, package: ListPackage) -> RawSheet:
        """Return the sheet; empty rows are left out, row numbers stay those that Excel shows."""
        package.parse(self._place.part, start=self._start, end=self._end, text=self._text)
        for merge in self._merges:
            self._fill(*merge)
        rows = tuple(
            RawRow(number, _as_tuple(cells), number in self._hidden_rows, 2 * self._struck[number] > len(cells))
            for number, cells in sorted(self._rows.items())
        )
        hidden = tuple(sorted(self._hidden_columns))
        comments = _Comments().read(package, self._place.part)
        return RawSheet(self._place.title, rows, self._place.hidden, hidden, comments)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        local = _local(name)
        if local == "c":
            self._begin_cell(attributes)
        elif local in {"v", "t"}:
            self._in_value = not self._in_phonetic
        elif local == "f":
            self._formula = True
        elif local == "row":
            self._begin_row(attributes)
        elif local == "rPh":
            self._in_phonetic = True
        elif local == "col":
            self._note_columns(attributes)
        elif local == "mergeCell":
            self._note_merge(attributes.get("ref", ""))

    def _end(self, name: str) -> None:
        local = _local(name)
        if local == "c":
            self._finish_cell()
        elif local in {"v", "t"}:
            self._in_value = False
        elif local == "rPh":
            self._in_phonetic = False

    def _text(self, value: str) -> None:
        if self._in_value:
            self._value.append(value)
            self._reader.characters_left -= len(value)
            if self._reader.characters_left < 0 or sum(map(len, self._value)) > LONGEST_TEXT:
                raise DocumentTroubleError("list.too_large", limit=f"{LONGEST_TEXT} Zeichen je Zelle")

    def _begin_row(self, attributes: dict[str, str]) -> None:
        self._row = _whole(attributes.get("r", ""), self._row + 1)
        self._column = -1
        if attributes.get("hidden", "") in {"1", "true"}:
            self._hidden_rows.add(self._row)

    def _begin_cell(self, attributes: dict[str, str]) -> None:
        place = _CELL.fullmatch(attributes.get("r", ""))
        self._column = _column_number(place[1]) if place else self._column + 1
        self._kind, self._style = attributes.get("t", "n"), attributes.get("s", "")
        self._formula = False
        self._value.clear()

    def _finish_cell(self) -> None:
        cell = self._reader.cell(self._kind, self._style, "".join(self._value), formula=self._formula)
        if not cell.formula and not cell.text.strip():
            return
        row = self._rows.setdefault(self._row, {})
        row[self._column] = cell
        self._struck[self._row] += self._reader.is_struck(self._style)
        self._reader.cells_left -= 1
        if self._column >= MOST_COLUMNS or len(self._rows) > MOST_ROWS or self._reader.cells_left < 0:
            where = f"{column_letter(self._column)}{self._row}"
            raise DocumentTroubleError("list.too_large", limit=MOST, cell=where)

    def _note_columns(self, attributes: dict[str, str]) -> None:
        if attributes.get("hidden", "") in {"1", "true"}:
            first, last = _whole(attributes.get("min", ""), 1), _whole(attributes.get("max", ""), 0)
            self._hidden_columns.update(range(first - 1, min(last, MOST_COLUMNS)))

    def _note_merge(self, reference: str) -> None:
        corners = [_CELL.fullmatch(corner) for corner in reference.split(":")]
        if len(corners) != 2 or corners[0] is None or corners[1] is None:
            return
        if len(self._merges) >= _MOST_MERGES:
            raise DocumentTroubleError("list.too_large", limit=f"{_MOST_MERGES} verbundene Zellen")
        (left, top), (right, bottom) = ((_column_number(c[1]), int(c[2])) for c in corners if c)
        self._merges.append((left, top, min(right, MOST_COLUMNS - 1), bottom))

    def _fill(self, left: int, top: int, right: int, bottom: int) -> None:
        """Repeat the value of a merged area: down where rows are, across in its first row only (group headings)."""
        cell = self._rows.get(top, {}).get(left)
        if cell is None:
            return
        copy = RawCell(cell.text, cell.kind, cell.formula, merged=True)
        for column in range(left + 1, right + 1):
            self._rows[top].setdefault(column, copy)
        if bottom - top < len(self._rows):
            below: list[int] = [number for number in range(top + 1, bottom + 1) if number in self._rows]
        else:
            below = [number for number in self._rows if top < number <= bottom]
        for number in below:
            self._rows[number].setdefault(left, copy)


class _Comments:
    """Gathers what hangs on the cells of a sheet: nobody sees it in a list, and it may say who has left."""

    def __init__(self) -> None:
        self._found: list[tuple[int, str, str]] = []
        self._pieces: list[str] = []
        self._place: re.Match[str] | None = None
        self._part = ""
        self._in_text = False

    def read(self, package: ListPackage, sheet: str) -> tuple[tuple[int, str, str], ...]:
        """Return row, letters of the column and text of each; the first MOST_COMMENTS of them."""
        relations = join(dirname(sheet), "_rels", f"{basename(sheet)}.rels")
        if relations in package:
            package.parse(relations, start=lambda name, attributes: self._relation(name, attributes, sheet))
        if self._part in package:
            package.parse(self._part, start=self._start, end=self._end, text=self._text)
        return tuple(self._found[:MOST_COMMENTS])

    def _relation(self, name: str, attributes: dict[str, str], sheet: str) -> None:
        if _local(name) == "Relationship" and attributes.get("Type", "").endswith("/comments"):
            self._part = normpath(join("/", dirname(sheet), attributes.get("Target", ""))).lstrip("/")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if _local(name) == "comment":
            self._place = _CELL.fullmatch(attributes.get("ref", ""))
            self._pieces.clear()
        self._in_text = _local(name) == "t"

    def _end(self, name: str) -> None:
        self._in_text = False
        text = clean_line("".join(self._pieces)[:LONGEST_COMMENT])
        if _local(name) == "comment" and self._place and text:
            self._found.append((int(self._place[2]), self._place[1], text))

    def _text(self, value: str) -> None:
        if self._in_text:
            self._pieces.append(value)


def _whole(text: str, otherwise: int) -> int:
    return int(text) if len(text) <= 9 and text.isascii() and text.isdigit() else otherwise


@lru_cache(maxsize=1024)
def _column_number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def _as_tuple(cells: dict[int, RawCell]) -> tuple[RawCell, ...]:
    return tuple(cells.get(column, EMPTY_CELL) for column in range(max(cells) + 1))
