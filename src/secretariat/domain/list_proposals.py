"""Proposals of doubtful rows, taken at their word: the row as it would stand in the list if it were put right there."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from secretariat.domain.list_entries import Doubt
from secretariat.domain.raw_lists import CellKind, RawCell, RawList, RawRow

Place = tuple[str, int]
"""Sheet and number of a row."""
IN_PLACE = frozenset({"email.invalid", "postal_code.four_digits", "phone.lost_zero", "date.unlikely"})
"""Reasons whose proposal can stand in the list in place of the value that was asked about."""


def can_stand(doubt: Doubt) -> bool:
    """Say whether the proposal of a doubt can stand in place of its value."""
    return doubt.reason in IN_PLACE and bool(doubt.proposal and doubt.value)


def rows_as_proposed(raw: RawList, doubts: Iterable[Doubt]) -> dict[Place, RawRow]:
    """Return each row that can be put right as proposed; one whose value stands in several cells is left as it is."""
    wanted: dict[Place, list[Doubt]] = {}
    for doubt in filter(can_stand, doubts):
        wanted.setdefault((doubt.sheet, doubt.row), []).append(doubt)
    rows = {(sheet.title, row.number): row for sheet in raw.sheets for row in sheet.rows}
    found = {}
    for place in wanted.keys() & rows.keys():
        row: RawRow | None = rows[place]
        for doubt in wanted[place]:
            row = _put_right(row, doubt) if row is not None else None
        if row is not None:
            found[place] = row
    return found


def with_rows(raw: RawList, rows: Mapping[Place, RawRow]) -> RawList:
    """Return the list with other rows in the place of some."""
    sheets = (
        replace(sheet, rows=tuple(rows.get((sheet.title, row.number), row) for row in sheet.rows))
        for sheet in raw.sheets
    )
    return replace(raw, sheets=tuple(sheets))


def _put_right(row: RawRow, doubt: Doubt) -> RawRow | None:
    value = re.compile(rf"(?<!\w){re.escape(doubt.value)}(?!\w)")
    holding = [place for place, cell in enumerate(row.cells) if value.search(cell.text)]
    if len(holding) != 1:
        return None
    (place,) = holding
    text = value.sub(lambda _: doubt.proposal, row.cells[place].text, count=1)
    cells = (*row.cells[:place], RawCell(text, CellKind.TEXT), *row.cells[place + 1 :])
    return replace(row, cells=cells)
