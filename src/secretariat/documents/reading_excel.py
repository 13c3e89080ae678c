"""Reads an Excel workbook as a stream into raw sheets: nothing is evaluated, everything is bounded."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from posixpath import basename, dirname, join, normpath

from secretariat.documents.reading_excel_cells import CellReader, local_name, whole_number
from secretariat.documents.reading_gate import MOST, MOST_COLUMNS, MOST_ROWS, ListPackage
from secretariat.domain.errors import DocumentTroubleError
from secretariat.domain.raw_lists import EMPTY_CELL, RawCell, RawRow, RawSheet, column_letter
from secretariat.domain.text import LONGEST_TEXT, clean_line

MOST_SHEETS = 100
MOST_COMMENTS = 500
LONGEST_COMMENT = 200  # characters that are shown of one
_MOST_MERGES = 20_000
_CELL = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")


@dataclass(slots=True)
class _SheetPlace:
    title: str
    part: str
    hidden: bool


def read_excel(data: bytes) -> tuple[RawSheet, ...]:
    """Return the sheets of an .xlsx or .xlsm; raises DocumentTroubleError for what is none, damaged, or too large."""
    package = ListPackage(data)
    places, from_1904 = _read_workbook(package)
    reader = CellReader.of(package, from_1904=from_1904)
    return tuple(_SheetReader(place, reader).read(package) for place in places)


def _read_workbook(package: ListPackage) -> tuple[list[_SheetPlace], bool]:
    targets: dict[str, str] = {}
    sheets: list[tuple[str, str, bool]] = []
    dates = {"1904": False}

    def relationship(name: str, attributes: dict[str, str]) -> None:
        if local_name(name) == "Relationship" and attributes.get("Type", "").endswith("/worksheet"):
            targets[attributes.get("Id", "")] = attributes.get("Target", "")

    def element(name: str, attributes: dict[str, str]) -> None:
        if local_name(name) == "sheet":
            by_local = {local_name(key): value for key, value in attributes.items()}
            title, state = by_local.get("name", ""), by_local.get("state", "visible")
            sheets.append((title, by_local.get("id", ""), state != "visible"))
        elif local_name(name) == "workbookPr":
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


class _SheetReader:
    """Gathers the rows of one sheet while its part streams by."""

    def __init__(self, place: _SheetPlace, reader: CellReader) -> None:
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
        local = local_name(name)
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
        local = local_name(name)
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
        self._row = whole_number(attributes.get("r", ""), self._row + 1)
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
            first, last = whole_number(attributes.get("min", ""), 1), whole_number(attributes.get("max", ""), 0)
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
        if local_name(name) == "Relationship" and attributes.get("Type", "").endswith("/comments"):
            self._part = normpath(join("/", dirname(sheet), attributes.get("Target", ""))).lstrip("/")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if local_name(name) == "comment":
            self._place = _CELL.fullmatch(attributes.get("ref", ""))
            self._pieces.clear()
        self._in_text = local_name(name) == "t"

    def _end(self, name: str) -> None:
        self._in_text = False
        text = clean_line("".join(self._pieces)[:LONGEST_COMMENT])
        if local_name(name) == "comment" and self._place and text:
            self._found.append((int(self._place[2]), self._place[1], text))

    def _text(self, value: str) -> None:
        if self._in_text:
            self._pieces.append(value)


@lru_cache(maxsize=1024)
def _column_number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def _as_tuple(cells: dict[int, RawCell]) -> tuple[RawCell, ...]:
    return tuple(cells.get(column, EMPTY_CELL) for column in range(max(cells) + 1))
