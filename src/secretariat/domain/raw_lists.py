"""A list as it lies in its file, before anybody asks what it means: sheets, rows, cells, notes of the reader."""

from dataclasses import dataclass
from enum import StrEnum

from secretariat.domain.list_entries import Doubt


class CellKind(StrEnum):
    """What the file says a cell is: the number 7545 and the text "07545" are not the same evidence."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    BOOL = "bool"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class RawCell:
    """One cell: its text (dates as ISO), what it was, whether a formula made it, whether it repeats a merged one."""

    text: str = ""
    kind: CellKind = CellKind.TEXT
    formula: bool = False
    merged: bool = False


EMPTY_CELL = RawCell()


@dataclass(frozen=True, slots=True)
class RawRow:
    """One row that holds something; `number` as the office program shows it, from 1; `struck`: written through."""

    number: int
    cells: tuple[RawCell, ...]
    hidden: bool = False
    struck: bool = False


@dataclass(frozen=True, slots=True)
class RawSheet:
    """One sheet without its empty rows; `hidden_columns` count from 0; `comments` hang on cells: row, letters, text."""

    title: str
    rows: tuple[RawRow, ...]
    hidden: bool = False
    hidden_columns: tuple[int, ...] = ()
    comments: tuple[tuple[int, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class RawList:
    """A whole file: its name, its sheets, and what the reader wants to say about it."""

    source_name: str
    sheets: tuple[RawSheet, ...]
    notes: tuple[Doubt, ...] = ()


def column_letter(index: int) -> str:
    """Return the letters of a column counted from 0: 0 → A, 27 → AB."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
