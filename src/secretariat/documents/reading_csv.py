"""Reads a separated text list (csv, tsv, txt) into one raw sheet: separator by vote, quotes taken strictly."""

import csv
import io
from collections import Counter

from secretariat.documents.reading_gate import MOST, MOST_CELLS, MOST_COLUMNS, MOST_ROWS
from secretariat.domain.errors import DocumentTroubleError
from secretariat.domain.list_columns import column_for_heading
from secretariat.domain.raw_lists import EMPTY_CELL, RawCell, RawRow, RawSheet
from secretariat.domain.text import LONGEST_TEXT

SEPARATORS = ";\t,|"
_ROWS_THAT_VOTE = 100
_ROWS_WITH_HEADINGS = 20
_LONGEST_VOTE = 1_000


def read_csv(text: str, title: str) -> RawSheet:
    """Return the rows; raises DocumentTroubleError `list.open_quote` with its row, `list.too_large`, `list.empty`."""
    separator, text = _separator(text)
    rows: list[RawRow] = []
    cells_left = MOST_CELLS
    for number, fields in _records(text, separator):
        if not any(field.strip() for field in fields):
            continue
        _refuse_swallowed_rows(fields, separator, number)
        cells_left -= len(fields)
        row = _row(number, fields)
        rows.append(row)
        if len(rows) > MOST_ROWS or len(row.cells) > MOST_COLUMNS or cells_left < 0:
            raise DocumentTroubleError("list.too_large", limit=MOST)
    if not rows:
        raise DocumentTroubleError("list.empty")
    return RawSheet(title, tuple(rows))


def _row(number: int, fields: list[str]) -> RawRow:
    while fields and not fields[-1].strip():
        fields.pop()
    return RawRow(number, tuple(RawCell(field) if field.strip() else EMPTY_CELL for field in fields))


def _records(text: str, separator: str) -> list[tuple[int, list[str]]]:
    """Return the records with their numbers, blank ones counted, as an office program numbers its rows."""
    records: list[tuple[int, list[str]]] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        for number, fields in enumerate(reader, start=1):
            if any(len(field) > LONGEST_TEXT for field in fields):
                raise DocumentTroubleError("list.field_too_long", row=number, limit=LONGEST_TEXT)
            records.append((number, fields))
            if number > 10 * MOST_ROWS:
                raise DocumentTroubleError("list.too_large", limit=f"{MOST_ROWS} Zeilen")
    except csv.Error as error:
        row = len(records) + 1
        code = "list.field_too_long" if "field larger" in str(error) else "list.open_quote"
        raise DocumentTroubleError(code, row=row, limit=LONGEST_TEXT) from error
    return records


def _refuse_swallowed_rows(fields: list[str], separator: str, number: int) -> None:
    """Refuse a field that holds whole rows: its quote was never closed, and the next quote of the file ended it."""
    for field in fields:
        lines = field.splitlines()
        if len(lines) > 1 and any(line.count(separator) >= max(2, len(fields) // 2) for line in lines[1:]):
            raise DocumentTroubleError("list.open_quote", row=number, limit=LONGEST_TEXT)


def _separator(text: str) -> tuple[str, str]:
    first, _, rest = text.partition("\n")
    announced = first.strip().strip('"').lower()
    if announced.startswith("sep=") and len(announced) == 5:
        # The blank first line keeps the row numbers as they were.
        return announced[4], f"\n{rest}"
    return max(SEPARATORS, key=lambda separator: _vote(text, separator)), text


def _vote(text: str, separator: str) -> tuple[int, float, int]:
    """Return how well a separator fits: headings recognised, share of rows of one width, that width."""
    lines = text[:200_000].replace("\r\n", "\n").replace("\r", "\n").split("\n")[:_ROWS_THAT_VOTE]
    head = "\n".join(line[:_LONGEST_VOTE] for line in lines)
    rows = [fields for fields in csv.reader(io.StringIO(head), delimiter=separator) if any(fields)]
    if not rows:
        return 0, 0.0, 0
    headings = max(sum(1 for field in fields if _is_heading(field)) for fields in rows[:_ROWS_WITH_HEADINGS])
    width, count = Counter(len(fields) for fields in rows).most_common(1)[0]
    return (headings if headings > 1 else 0), (count / len(rows) if width > 1 else 0.0), width


def _is_heading(field: str) -> bool:
    return len(field) <= 60 and column_for_heading(field) is not None
