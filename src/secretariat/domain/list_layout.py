"""Where in a sheet the table is: headings under titles, headings of two lines, section rows, totals and footers."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from secretariat.domain.list_columns import column_for_heading, is_known_heading
from secretariat.domain.list_contents import SAMPLE, names_a_person
from secretariat.domain.list_headings import Column
from secretariat.domain.list_mapping import Mapping, propose_mapping
from secretariat.domain.list_profile import NO_CHOICES, ColumnChoices, with_choices
from secretariat.domain.list_sections import NO_SECTION, Heading, Section, sections_below
from secretariat.domain.raw_lists import CellKind, RawCell, RawRow, RawSheet
from secretariat.domain.text import clean_line, folded

_HEADING_ROWS = 80
_LONGEST_HEADING = 80
_TOTALS = re.compile(
    r"(?:zwischen|gesamt)?summen?\b|gesamt(?:zahl|summe|anzahl)?\s*(?:[:=\d]|$)|(?:gesamt)?anzahl\b|insgesamt\b|total\b|σ|∑|Σ",
    re.IGNORECASE,
)
_FOOTERS = re.compile(
    r"(?:stand|erstellt|gedruckt|ausgedruckt|ausdruck|quelle|seite\s*\d|page\s*\d|legende|hinweis|anmerkung|fassung"
    r"|version|datum|vertraulich|zuletzt|letzte änderung|bearbeite[rt]|aktualisiert|nur für|verteiler|ende der liste"
    r"|datei|druckdatum|\*|¹|²|©|i\.\s?a\.|gez\.|bitte )(?:\b|\s|:|$|\))|#|//",
    re.IGNORECASE,
)
_END_OF_SENTENCE = re.compile(r"[a-zäöüß]{3,}[.!?]$")


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of the table and the section it stands in."""

    raw: RawRow
    section: Section = NO_SECTION


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a sheet: the row of its headings (0: it has none), mapping, rows, and what else stood between them.

    `sections` are headings over the next rows; `left_out` are sums, remarks, footers and headings over nothing.
    """

    header_row: int
    mapping: Mapping
    rows: tuple[TableRow, ...]
    sections: tuple[TableRow, ...] = ()
    left_out: tuple[RawRow, ...] = ()


Recogniser = Callable[[str], bool]


def is_member_heading(text: str) -> bool:
    """Say whether a text is a heading of a member list."""
    return column_for_heading(text) is not None


def find_header(sheet: RawSheet, recognise: Recogniser = is_member_heading) -> int | None:
    """Return the index of the row that holds the headings, None if there is none.

    `recognise` says which texts are headings, so that other lists (replies) are found the same way.
    """
    rows = sheet.rows[:_HEADING_ROWS]
    scores = [_header_score(row, recognise) for row in rows]
    best = max(scores, default=0)
    if best >= 2:
        # The first row that comes near the best: a later one is a repeated header or a section of its own.
        return next(index for index, score in enumerate(scores) if score >= max(2, 0.6 * best))
    single = [index for index, row in enumerate(rows) if scores[index] == 1 and len(_texts(row)) == 1]
    return single[0] if single and all(len(row.cells) == 1 for row in sheet.rows[single[0] :]) else None


def find_tables(sheet: RawSheet, choices: ColumnChoices = NO_CHOICES) -> tuple[Table, ...]:
    """Return the tables of a sheet, one below the other; one without headings if no row looks like headings.

    `choices` say what a column holds whatever its heading and its values say.
    """
    start = find_header(sheet)
    if start is None:
        return _table_without_header(sheet, choices)
    headings, groups, first = _headings(sheet.rows, start)
    tables: list[Table] = []
    while True:
        after = _next_header(sheet.rows, first, headings)
        body = [row for row in sheet.rows[first:after] if not _repeats(row, headings)]
        proposed = propose_mapping(headings, groups, [_padded(row) for row in body[:SAMPLE]])
        mapping = with_choices(proposed, choices)
        tables.append(Table(sheet.rows[first - 1].number, mapping, *_sections(body, mapping)))
        if after >= len(sheet.rows):
            return tuple(tables)
        headings, groups, first = _headings(sheet.rows, after)


def is_total(row: RawRow) -> bool:
    """Say whether a row sums up: it begins with a word for a sum and holds little else, or holds numbers only."""
    texts = _texts(row)
    if not texts:
        return True
    if all(cell.kind is CellKind.NUMBER or not cell.text for cell in row.cells):
        return True
    return len(texts) <= 4 and any(_TOTALS.match(text) for text in texts[:2])


def is_footer(row: RawRow) -> bool:
    """Say whether a row is a remark about the list and no row of it: state, author, page number, a whole sentence."""
    texts = _texts(row)
    if len(texts) == 1 and _is_sentence(texts[0]):
        return True
    return len(texts) <= 2 and bool(texts) and _FOOTERS.match(texts[0]) is not None


def _is_sentence(text: str) -> bool:
    """Say whether a text is a sentence: names and headings have fewer small words and end otherwise (`e. V.`)."""
    small = sum(1 for word in text.split() if word.islower())
    return len(text) > 60 and small >= 4 and _END_OF_SENTENCE.search(text) is not None


def _header_score(row: RawRow, recognise: Recogniser) -> int:
    texts = [cell.text for cell in row.cells if cell.text.strip() and not cell.merged]
    if 2 * sum(cell.kind is not CellKind.TEXT for cell in row.cells) > len(texts):
        return 0
    known = {folded(text) for text in texts if len(text) <= _LONGEST_HEADING and recognise(clean_line(text))}
    return len(known) if len(known) >= 0.4 * len(texts) else 0


def _headings(rows: Sequence[RawRow], at: int) -> tuple[list[str], list[str], int]:
    """Return headings, the headings above them, and the index of the first row below."""
    row = rows[at]
    below = rows[at + 1] if at + 1 < len(rows) else None
    if below is not None and below.number == row.number + 1 and _is_second_line(row, below):
        return _two_lines(row, below), _spread(row, below), at + 2
    above = rows[at - 1] if at else None
    if above is not None and above.number == row.number - 1 and _is_group_line(above):
        return [clean_line(cell.text) for cell in row.cells], _spread(above, row), at + 1
    return [clean_line(cell.text) for cell in row.cells], [], at + 1


def _is_second_line(row: RawRow, below: RawRow) -> bool:
    """Say whether the row below the headings refines them: headings itself, under merged or missing ones."""
    if _header_score(below, is_member_heading) < 2 or _repeats(below, [clean_line(cell.text) for cell in row.cells]):
        return False
    open_above = [
        index
        for index, cell in enumerate(below.cells)
        if cell.text.strip()
        and not cell.merged
        and (index >= len(row.cells) or not row.cells[index].text or row.cells[index].merged)
    ]
    return bool(open_above) or any(cell.merged for cell in below.cells)


def _is_group_line(row: RawRow) -> bool:
    return len({folded(cell.text) for cell in row.cells if cell.text.strip()}) >= 2


def _two_lines(row: RawRow, below: RawRow) -> list[str]:
    width = max(len(row.cells), len(below.cells))
    own, upper = _line(below, width), _line(row, width)
    return [text or above for text, above in zip(own, upper, strict=True)]


def _spread(groups: RawRow, own: RawRow) -> list[str]:
    """Return for each column the heading above it; without merged cells a group reaches to the next one."""
    width = max(len(groups.cells), len(own.cells))
    texts, below = _line(groups, width), _line(own, width)
    if not any(cell.merged for cell in groups.cells):
        for index in range(1, width):
            if not texts[index] and below[index]:
                texts[index] = texts[index - 1]
    return [text if text != below[index] else "" for index, text in enumerate(texts)]


def _line(row: RawRow, width: int) -> list[str]:
    return [*(clean_line(cell.text) for cell in row.cells), *[""] * (width - len(row.cells))]


def _next_header(rows: Sequence[RawRow], first: int, headings: list[str]) -> int:
    for index in range(first, len(rows)):
        row = rows[index]
        if _header_score(row, is_known_heading) >= 3 and not _repeats(row, headings):
            return index
    return len(rows)


def _repeats(row: RawRow, headings: list[str]) -> bool:
    texts = [(index, folded(cell.text)) for index, cell in enumerate(row.cells) if cell.text.strip()]
    same = sum(1 for index, text in texts if index < len(headings) and text == folded(headings[index]))
    return len(texts) >= 2 and same >= 0.8 * len(texts)


def _sections(
    rows: Sequence[RawRow], mapping: Mapping
) -> tuple[tuple[TableRow, ...], tuple[TableRow, ...], tuple[RawRow, ...]]:
    """Return the rows in their sections, the headings of these, and what names nobody and heads nothing."""
    kept = [row for row in rows if not is_total(row) and not is_footer(row)]
    above = [row for row in kept if _is_section(row, mapping)]
    numbers = {row.number for row in above}
    has_rows = {row.number for row, below in pairwise(kept) if row.number in numbers and below.number not in numbers}
    below = sections_below([Heading(_texts(row)[0], has_rows=row.number in has_rows) for row in above])
    headings = {row.number: TableRow(row, section) for row, section in zip(above, below, strict=True) if section}
    section, found = NO_SECTION, list[TableRow]()
    for row in kept:
        if row.number in headings:
            section = headings[row.number].section
        elif row.number not in numbers:
            found.append(TableRow(row, section))
    in_table = headings.keys() | {one.raw.number for one in found}
    return tuple(found), tuple(headings.values()), tuple(row for row in rows if row.number not in in_table)


def _is_section(row: RawRow, mapping: Mapping) -> bool:
    """Say whether a row is a heading over the next ones: a single text, at the left or over the whole width."""
    own = [(index, cell) for index, cell in enumerate(row.cells) if cell.text.strip() and not cell.merged]
    if len(own) != 1 or len(mapping.known) < 2:
        return False
    index, cell = own[0]
    if cell.kind is not CellKind.TEXT or cell.formula or len(cell.text) > 120 or "@" in cell.text:
        return False
    if any(other.merged for other in row.cells[index + 1 :]):
        return True
    is_name = index in (mapping.index(Column.FULL_NAME), mapping.index(Column.FAMILY_NAME)) and names_a_person(
        cell.text
    )
    return index < 2 and Column.BENCH not in mapping.known and not is_name


def bare_table(sheet: RawSheet, choices: ColumnChoices = NO_CHOICES) -> Table:
    """Return a sheet without headings as one table, its columns named by their letters."""
    rows = [row for row in sheet.rows if not is_total(row) and not is_footer(row)]
    width = max((len(row.cells) for row in rows), default=0)
    body = [row for row in rows if len(_texts(row)) > max(1, width // 3)]
    left_out = tuple(row for row in sheet.rows if row not in body)
    mapping = with_choices(propose_mapping([""] * width, (), [_padded(row) for row in body[:SAMPLE]]), choices)
    return Table(0, mapping, tuple(TableRow(row) for row in body), left_out=left_out)


def _table_without_header(sheet: RawSheet, choices: ColumnChoices) -> tuple[Table, ...]:
    table = bare_table(sheet, choices)
    return (table,) if table.mapping.names_somebody else ()


def _texts(row: RawRow) -> list[str]:
    return [clean_line(cell.text) for cell in row.cells if cell.text.strip() and not cell.merged]


def _padded(row: RawRow) -> list[str]:
    return [_value(cell) for cell in row.cells]


def _value(cell: RawCell) -> str:
    return "" if cell.kind is CellKind.ERROR or cell.merged else cell.text
