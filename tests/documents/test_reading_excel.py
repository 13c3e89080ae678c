"""Workbooks as offices keep them: what a cell was, what is hidden, merged or calculated."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.worksheet.worksheet import Worksheet

from secretariat.documents.reading import read_list
from secretariat.domain.errors import DocumentTroubleError
from secretariat.domain.raw_lists import CellKind, RawList, column_letter

Dress = Callable[[Worksheet], None]


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., RawList]:
    def write_and_read(rows: Sequence[Sequence[Any]], dress: Dress | None = None) -> RawList:
        book = Workbook()
        sheet = book.active
        assert isinstance(sheet, Worksheet)
        for row in rows:
            sheet.append(list(row))
        if dress:
            dress(sheet)
        book.save(tmp_path / "list.xlsx")
        return read_list(tmp_path / "list.xlsx")

    return write_and_read


def texts(raw: RawList) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in raw.sheets[0].rows]


def test_a_number_and_a_text_of_the_same_digits_can_be_told_apart(read: Callable[..., RawList]) -> None:
    cells = read([[7545, "07545", 2.5, 59423.0]]).sheets[0].rows[0].cells
    assert [(cell.text, cell.kind) for cell in cells] == [
        ("7545", CellKind.NUMBER),
        ("07545", CellKind.TEXT),
        ("2.5", CellKind.NUMBER),
        ("59423", CellKind.NUMBER),
    ]


def test_a_postal_code_shown_with_its_zero_is_read_as_shown(read: Callable[..., RawList]) -> None:
    def as_codes(sheet: Worksheet) -> None:
        sheet["A1"].number_format = "00000"
        sheet["B1"].number_format = '"D-"00000'

    assert texts(read([[7545, 1067]], as_codes)) == [["07545", "01067"]]


def test_dates_are_days_in_both_calendars(read: Callable[..., RawList], tmp_path: Path) -> None:
    raw = read([[date(2024, 1, 1), datetime.fromisoformat("2026-08-07T09:37")]])
    assert [(cell.text, cell.kind) for cell in raw.sheets[0].rows[0].cells] == [
        ("2024-01-01", CellKind.DATE),
        ("2026-08-07 09:37", CellKind.DATE),
    ]
    book = Workbook()
    book.epoch = datetime.fromisoformat("1904-01-01T00:00")
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.append([date(2024, 1, 1)])
    book.save(tmp_path / "mac.xlsx")
    assert texts(read_list(tmp_path / "mac.xlsx")) == [["2024-01-01"]]


def test_the_day_that_never_was_stays_a_number(read: Callable[..., RawList]) -> None:
    def as_dates(sheet: Worksheet) -> None:
        for cell in ("A1", "B1", "C1"):
            sheet[cell].number_format = "dd.mm.yyyy"

    cells = read([[60, 59, 61]], as_dates).sheets[0].rows[0].cells
    assert [(cell.text, cell.kind) for cell in cells] == [
        ("60", CellKind.NUMBER),
        ("1900-02-28", CellKind.DATE),
        ("1900-03-01", CellKind.DATE),
    ]


def test_formulas_errors_and_truth_values_say_what_they_are(read: Callable[..., RawList]) -> None:
    cells = read([["=1+1", "#REF!", True, False]]).sheets[0].rows[0].cells
    assert (cells[0].text, cells[0].formula) == ("", True)
    assert cells[1].kind is CellKind.ERROR
    assert [(cell.text, cell.kind) for cell in cells[2:]] == [("ja", CellKind.BOOL), ("nein", CellKind.BOOL)]


def test_blank_rows_vanish_and_row_numbers_stay(read: Callable[..., RawList]) -> None:
    raw = read([["Titel"], [], [" "], ["Name"]])
    assert [row.number for row in raw.sheets[0].rows] == [1, 4]


def test_merged_cells_repeat_their_value_down_and_across(read: Callable[..., RawList]) -> None:
    def merge(sheet: Worksheet) -> None:
        sheet.merge_cells("A1:C1")
        sheet.merge_cells("A2:A3")

    raw = read([["Titel", None, None], ["Bank", "Uhl", "x"], [None, "Roth", "x"]], merge)
    assert texts(raw) == [["Titel", "Titel", "Titel"], ["Bank", "Uhl", "x"], ["Bank", "Roth", "x"]]
    assert [cell.merged for cell in raw.sheets[0].rows[0].cells] == [False, True, True]


def test_what_is_hidden_is_reported(read: Callable[..., RawList]) -> None:
    def hide(sheet: Worksheet) -> None:
        sheet.row_dimensions[2].hidden = True
        sheet.column_dimensions["B"].hidden = True

    raw = read([["Name", "Telefon"], ["Uhl", "1"], ["Roth", "2"]], hide)
    assert [(note.reason, note.row, note.column) for note in raw.notes] == [
        ("list.hidden_column", 0, "B"),
        ("list.hidden_row", 2, ""),
    ]
    assert [row.hidden for row in raw.sheets[0].rows] == [False, True, False]


def test_a_hidden_sheet_is_reported_and_marked(tmp_path: Path) -> None:
    book = Workbook()
    book.create_sheet("Alt").append(["Name", "Vorname"])
    book["Alt"].sheet_state = "veryHidden"
    book["Sheet"].append(["Name", "Vorname"])
    book.save(tmp_path / "a.xlsx")
    raw = read_list(tmp_path / "a.xlsx")
    assert [(sheet.title, sheet.hidden) for sheet in raw.sheets] == [("Sheet", False), ("Alt", True)]
    assert [(note.sheet, note.reason) for note in raw.notes] == [("Alt", "list.hidden_sheet")]


def test_a_workbook_without_a_value_is_empty(tmp_path: Path) -> None:
    Workbook().save(tmp_path / "a.xlsx")
    with pytest.raises(DocumentTroubleError) as refused:
        read_list(tmp_path / "a.xlsx")
    assert refused.value.code == "list.empty"


def test_columns_beyond_the_limit_are_refused_with_their_place(read: Callable[..., RawList]) -> None:
    with pytest.raises(DocumentTroubleError) as refused:
        read([[*[None] * 200, "x"]])
    assert (refused.value.code, refused.value.values["cell"]) == ("list.too_large", "GS1")


def test_formatted_empty_cells_far_away_do_no_harm(read: Callable[..., RawList]) -> None:
    def dress(sheet: Worksheet) -> None:
        sheet["ZZ40000"].number_format = "0.00"

    assert texts(read([["Name"]], dress)) == [["Name"]]


def test_text_of_several_formats_in_one_cell_is_one_text(read: Callable[..., RawList]) -> None:

    raw = read([[CellRichText("Lebens", TextBlock(InlineFont(b=True), "wege"), " e. V.")]])
    assert texts(raw) == [["Lebenswege e. V."]]


def test_how_a_text_is_spoken_is_no_part_of_it(tmp_path: Path) -> None:
    """Excel keeps the sound of a Japanese or Chinese name beside it."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    for name in ("Name", "Mori", "Uhl"):
        sheet.append([name])
    book.save(tmp_path / "plain.xlsx")
    strings = "xl/sharedStrings.xml"
    with ZipFile(tmp_path / "plain.xlsx") as plain, ZipFile(tmp_path / "spoken.xlsx", "w") as spoken:
        for part in plain.namelist():
            content = plain.read(part)
            if part == strings:
                sound = b'<t>Mori</t><rPh sb="0" eb="1"><t>MO</t></rPh><rPh sb="1" eb="2"><t>RI</t></rPh>'
                assert content.count(b"<t>Mori</t>") == 1
                content = content.replace(b"<t>Mori</t>", sound)
            spoken.writestr(part, content)
    assert texts(read_list(tmp_path / "spoken.xlsx")) == [["Name"], ["Mori"], ["Uhl"]]


def test_texts_that_look_like_formulas_stay_texts(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.append(["x"])
    sheet["A1"].value = "=HYPERLINK(1)"
    sheet["A1"].data_type = "s"
    book.save(tmp_path / "a.xlsx")
    cell = read_list(tmp_path / "a.xlsx").sheets[0].rows[0].cells[0]
    assert (cell.text, cell.formula) == ("=HYPERLINK(1)", False)


@pytest.mark.parametrize(("index", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (27, "AB"), (701, "ZZ"), (702, "AAA")])
def test_columns_have_the_letters_that_excel_shows(index: int, letters: str) -> None:
    assert column_letter(index) == letters
