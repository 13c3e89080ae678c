"""A desk on which a test lays an invented list, and short ways to ask what was understood."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from secretariat.documents.reading import read_list
from secretariat.domain.errors import Severity
from secretariat.domain.list_rows import InterpretedList, interpret_list


class Desk:
    """Where a test lays its list."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def excel(self, *rows: Sequence[Any], merge: Sequence[str] = (), title: str = "Tabelle1") -> InterpretedList:
        book = Workbook()
        sheet = book.active
        assert isinstance(sheet, Worksheet)
        sheet.title = title
        for row in rows:
            sheet.append(list(row))
        for area in merge:
            sheet.merge_cells(area)
        book.save(self._folder / "liste.xlsx")
        return interpret_list(read_list(self._folder / "liste.xlsx"))

    def csv(self, text: str, encoding: str = "utf-8") -> InterpretedList:
        (self._folder / "liste.csv").write_bytes(text.encode(encoding))
        return interpret_list(read_list(self._folder / "liste.csv"))


def said(read: InterpretedList, *reasons: str) -> list[tuple[int, str, str, str]]:
    return [(d.row, d.column, d.value, d.proposal) for d in read.doubts if d.reason in reasons]


def names(read: InterpretedList) -> list[str]:
    return [entry.full_name for entry in read.entries]


def questions(read: InterpretedList) -> list[str]:
    return [doubt.reason for doubt in read.doubts if doubt.severity is not Severity.HINT]
