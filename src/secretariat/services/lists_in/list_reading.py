"""A list on its way into the register: read from its file, one sheet or all, and what its columns seem to hold."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from secretariat.documents.reading import read_list
from secretariat.documents.reading_gate import is_folder
from secretariat.documents.returned_forms import FORM_SUFFIXES, read_returned_forms
from secretariat.domain.list_headings import Column
from secretariat.domain.list_layout import Table, bare_table, find_tables
from secretariat.domain.list_profile import NO_CHOICES, ColumnChoices, column_keys
from secretariat.domain.raw_lists import RawList, column_letter

ENCODINGS = ("utf-8", "cp1252", "cp850", "utf-16")
"""The encodings a clerk may choose for a text list where the guess is wrong."""
ANSWER_SUFFIXES = (".xlsx", ".xlsm", ".csv", ".txt", *FORM_SUFFIXES)
"""Files that answers are read from."""
SAMPLES = 3
_EXCEL = frozenset({".xlsx", ".xlsm"})


@dataclass(frozen=True, slots=True)
class FoundColumn:
    """A column of a list: its key and heading, some of its values, what it seems to hold (None: nothing known)."""

    key: str
    heading: str
    samples: tuple[str, ...]
    column: Column | None
    is_guessed: bool = False
    is_twice: bool = False


def read_file(path: Path, encoding: str | None = None) -> RawList:
    """Read a list (xlsx, csv, vcf); raises DocumentTroubleError. For the background: it opens nothing else."""
    return read_list(path, encoding=encoding)


def read_answers_from(paths: Sequence[Path], encoding: str | None = None) -> RawList:
    """Read a list of answers, or returned reply forms: a folder of them, Word files, messages with forms attached.

    Raises DocumentTroubleError. For the background.
    """
    if len(paths) == 1 and not is_folder(paths[0]) and paths[0].suffix.lower() not in FORM_SUFFIXES:
        return read_list(paths[0], encoding=encoding)
    return read_returned_forms(paths)


def is_text_list(path: Path) -> bool:
    """Say whether the encoding of a file can be chosen."""
    return path.suffix.lower() not in _EXCEL


def only_sheet(raw: RawList, title: str) -> RawList:
    """Return the list with one sheet, also one that was hidden; with all visible ones if the title is empty."""
    if not title:
        return raw
    sheets = tuple(replace(sheet, hidden=False) for sheet in raw.sheets if sheet.title == title)
    notes = tuple(note for note in raw.notes if note.sheet == title and note.reason != "list.hidden_sheet")
    return replace(raw, sheets=sheets, notes=notes)


def found_columns(raw: RawList, choices: ColumnChoices = NO_CHOICES) -> tuple[FoundColumn, ...]:
    """Return the columns of all tables of the visible sheets, each heading once."""
    found: dict[str, FoundColumn] = {}
    for sheet in raw.sheets:
        if not sheet.hidden:
            for table in find_tables(sheet, choices) or (bare_table(sheet, choices),):
                for column in _columns_of(table):
                    found.setdefault(column.key, column)
    return tuple(found.values())


def _columns_of(table: Table) -> Sequence[FoundColumn]:
    keys = column_keys(table.mapping.columns)
    return [
        FoundColumn(
            key,
            mapped.heading or column_letter(mapped.index),
            _samples(table, mapped.index),
            mapped.column,
            mapped.guessed,
            mapped.twice,
        )
        for key, mapped in zip(keys, table.mapping.columns, strict=True)
    ]


def _samples(table: Table, index: int) -> tuple[str, ...]:
    texts = (row.raw.cells[index].text.strip() for row in table.rows if index < len(row.raw.cells))
    return tuple(dict.fromkeys(text for text in texts if text))[:SAMPLES]
