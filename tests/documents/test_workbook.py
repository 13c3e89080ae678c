import re
from dataclasses import replace
from datetime import date, datetime, time
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from openpyxl import load_workbook

from comparing import xlsx_cells, xlsx_rows, xlsx_text
from secretariat.documents.sheet_cells import LONGEST_CELL, CellKind, Value, plain_text
from secretariat.documents.sheet_layout import column_width_mm, line_count, row_height_pt
from secretariat.documents.workbook import Column, ListHead, Sheet, rows_of, sheet_title, write_list, write_workbook
from secretariat.domain.errors import DocumentTroubleError, RuleBrokenError
from secretariat.domain.office import DocumentKind

AS_OF = datetime.fromisoformat("2026-09-21T17:45")


def column_of(*values: Value, kind: CellKind = CellKind.TEXT, title: str = "Name") -> Sheet:
    return Sheet(title="Liste", columns=(Column(title, "name", kind),), rows=[(value,) for value in values])


def written(*sheets: Sheet, title: str = "Liste", header: str = "Gremium") -> bytes:
    return write_workbook(sheets, title=title, header=header, as_of=AS_OF)


def read_back(text: str) -> object:
    return xlsx_rows(written(column_of(text)), "Liste")[1][0]


STAYS_TEXT = [
    "=1+1",
    '=HYPERLINK("http://example.org";"x")',
    "=cmd|'/c calc'!A0",
    "#REF!",
    "#N/A",
    "+49 2303 123",
    "+1",
    "-1",
    "@x",
    "\t=1+1",
    "01067",
    "1E5",
    "1/2",
    "2026-09-21",
    "True",
    "None",
    "Null",
    "NaN",
    "A",
    " Rand ",
    "Huber & Co",
    "a < b > c",
    "]]>",
    "</w:t><w:t>",
    "{{ name }}",
    "{% for %}",
    'Sie sagte "ja"',
    "&amp;",
    "zwei\nZeilen",
    "Müller-Voß",
    "Mu\u0308ller",
    "\u202egnp.exe",
    "Nul\u200bl",
    "日本語",
    "😀",
]


@pytest.mark.parametrize("text", STAYS_TEXT)
def test_a_text_stays_the_text_it_is(text: str) -> None:
    (_, cell) = xlsx_cells(written(column_of(text)))
    assert cell.value == text
    assert cell.data_type == "s"
    assert cell.quotePrefix
    assert cell.number_format == "@"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("a\x00b", "ab"),
        ("a\x07b", "ab"),
        ("a\x1bb", "ab"),
        ("a\x0bb", "a\nb"),
        ("a\x0cb", "a\nb"),
        ("a\rb", "a\nb"),
        ("a\r\nb", "a\nb"),
        ("a\u2028b", "a\nb"),
        ("a\ufffeb\uffff", "ab"),
        ("a\ud800b", "ab"),
        ("a\x9fb", "ab"),
    ],
)
def test_what_no_file_can_hold_is_left_out_and_the_rest_of_the_list_is_written(text: str, left: str) -> None:
    rows = xlsx_rows(written(column_of(text, "Muster")), "Liste")
    assert rows == [["Name"], [left], ["Muster"]]


def test_a_text_of_the_greatest_length_is_written_whole() -> None:
    assert read_back("ä" * LONGEST_CELL) == "ä" * LONGEST_CELL


@pytest.mark.parametrize(
    ("text", "length"),
    [("x" * (LONGEST_CELL + 1), LONGEST_CELL + 1), ("😀" * (LONGEST_CELL // 2 + 1), LONGEST_CELL + 2)],
)
def test_a_text_that_excel_would_cut_is_refused_with_its_place(text: str, length: int) -> None:
    with pytest.raises(DocumentTroubleError) as refusal:
        written(column_of("kurz", text))
    assert refusal.value.code == "workbook.text_too_long"
    assert refusal.value.values == {"sheet": "Liste", "cell": "A3", "length": length, "limit": LONGEST_CELL}


def test_a_text_that_excel_would_read_as_a_character_code_is_marked_as_text() -> None:
    content = written(column_of("_x0041_ und _x12_"))
    assert "_x005F_x0041_ und _x12_" in part(content, "xl/worksheets/sheet1.xml")


@given(st.text(st.characters(exclude_categories=[])))
def test_any_text_comes_back_as_it_was_but_for_what_xml_forbids(text: str) -> None:
    expected = re.sub("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_", plain_text(text))
    assert read_back(text) == (expected or None)
    assert read_back("fest " + text) == "fest " + expected


@given(st.lists(st.text(max_size=20), min_size=1, max_size=5))
def test_no_text_ever_becomes_a_formula_or_an_error(texts: list[str]) -> None:
    assert {cell.data_type for cell in xlsx_cells(written(column_of(*texts)))} == {"s"}


def test_numbers_days_and_hours_are_what_they_are_and_shown_as_germans_write_them() -> None:
    columns = tuple(Column(kind.name, kind.name, kind) for kind in CellKind)
    row = ("x", 12, 66.7, 0.5, date(2026, 9, 21), time(14, 5))
    cells = xlsx_cells(written(Sheet(title="Liste", columns=columns, rows=[row])))[len(columns) :]
    assert [cell.value for cell in cells] == ["x", 12, 66.7, 0.5, datetime.fromisoformat("2026-09-21"), time(14, 5)]
    assert [cell.number_format for cell in cells] == ["@", "0", "0.0", "0.0%", "DD.MM.YYYY", "HH:MM"]


@pytest.mark.parametrize("day", [date(1900, 1, 1), date(1900, 2, 28), date(1900, 3, 1), date(2024, 2, 29), date.max])
def test_a_day_comes_back_as_the_same_day(day: date) -> None:
    (read,) = xlsx_rows(written(column_of(day, kind=CellKind.DATE)), "Liste")[1]
    assert isinstance(read, datetime)
    assert read.date() == day


def test_a_day_before_excels_calendar_is_written_as_text() -> None:
    assert xlsx_rows(written(column_of(date(1899, 12, 31), kind=CellKind.DATE)), "Liste")[1] == ["31.12.1899"]


@pytest.mark.parametrize("hour", [time(0, 0), time(14, 5), time(23, 59)])
def test_an_hour_comes_back_as_the_same_hour(hour: time) -> None:
    assert xlsx_rows(written(column_of(hour, kind=CellKind.TIME)), "Liste")[1] == [hour]


def test_a_truth_value_is_written_as_ja_or_nein_and_nothing_as_an_empty_cell() -> None:
    assert xlsx_rows(written(column_of(True, False, None, "", "x")), "Liste")[1:] == [
        ["ja"],
        ["nein"],
        [None],
        [None],
        ["x"],
    ]


def test_a_list_opens_with_a_frozen_heading_and_a_filter_over_the_rows_alone() -> None:
    sheet = Sheet(
        title="Liste",
        columns=(Column("Name", "name"), Column("Zahl", "count", CellKind.NUMBER)),
        rows=[("a", 1), ("b", 2)],
        totals=[("Summe", 3)],
        notes=("Ein Hinweis",),
    )
    content = written(sheet)
    worksheet = load_workbook(BytesIO(content))["Liste"]
    assert worksheet.freeze_panes == "A2"
    assert worksheet.auto_filter.ref == "A1:B3"
    assert worksheet.dimensions == "A1:B6"
    assert xlsx_rows(content, "Liste")[3:] == [["Summe", 3], [None, None], ["Ein Hinweis", None]]
    assert worksheet["A4"].font.bold
    assert not worksheet["A3"].font.bold


def test_a_list_prints_on_a4_landscape_one_page_wide_with_its_heading_on_each_page() -> None:
    worksheet = load_workbook(BytesIO(written(column_of("a"))))["Liste"]
    assert worksheet.page_setup.orientation == "landscape"
    assert str(worksheet.page_setup.paperSize) == "9"
    assert worksheet.sheet_properties.pageSetUpPr is not None
    assert worksheet.sheet_properties.pageSetUpPr.fitToPage
    assert (worksheet.page_setup.fitToWidth, worksheet.page_setup.fitToHeight) == (1, 0)
    assert worksheet.print_title_rows == "$1:$1"


def test_a_wide_list_prints_its_first_columns_on_two_pages() -> None:
    columns = tuple(Column(f"Spalte {number}", f"key{number}") for number in range(30))
    sheet = Sheet(
        title="L", columns=columns, rows=[("x",) * 30], printed_columns=26, pages_wide=2,
        repeated_columns=("key9", "key10", "key11"),
    )  # fmt: skip
    worksheet = load_workbook(BytesIO(written(sheet)))["L"]
    assert worksheet.print_area == "'L'!$A$1:$Z$2"
    assert worksheet.print_title_cols == "$J:$L"
    assert worksheet.page_setup.fitToWidth == 2


def test_the_header_names_the_meeting_and_the_footer_the_time_and_the_page() -> None:
    header = ListHead(
        committee="Arbeit & Soziales", meeting="3. Sitzung", held_on=date(2026, 9, 21), as_of=AS_OF
    ).header
    content = written(column_of("a"), header=header)
    assert printed(content, "oddHeader") == "&CArbeit && Soziales – 3. Sitzung – 21.09.2026"
    assert printed(content, "oddFooter") == "&LStand 21.09.2026, 17:45 Uhr&RSeite &P von &N"


def test_a_header_longer_than_excel_takes_ends_with_an_ellipsis() -> None:
    header = printed(written(column_of("a"), header="Gremium & " * 60), "oddHeader")
    assert header.endswith("…")
    assert len(header) <= 255
    assert len(printed(written(column_of("a"), header="&" * 200), "oddHeader")) <= 255


def test_a_sheet_has_its_own_line_in_the_header() -> None:
    sheet = Sheet(title="Gruppe 1", columns=(Column("Name", "name"),), rows=[], heading="Gruppe 1: Arbeit")
    assert printed(written(sheet), "oddHeader") == "&CGremium\nGruppe 1: Arbeit"


def test_every_page_names_the_list_and_the_place() -> None:
    head = ListHead(
        committee="LSP", meeting="3. Sitzung", held_on=date(2026, 9, 21), as_of=AS_OF, place="Kreishaus & Saal"
    )
    content = write_list(DocumentKind.OUTGOING_LIST, [column_of("a")], head, "Versandliste")
    assert printed(content, "oddHeader") == "&LVersandliste&CLSP – 3. Sitzung – 21.09.2026&RKreishaus && Saal"
    group = replace(column_of("a"), heading="Gruppe 1: Arbeit")
    line = printed(write_list(DocumentKind.OUTGOING_LIST, [group], head, "Einteilung"), "oddHeader")
    assert line == "&LEinteilung&CLSP – 3. Sitzung – 21.09.2026\nGruppe 1: Arbeit", "its own line has the whole width"
    crowded = write_list(
        DocumentKind.OUTGOING_LIST,
        [column_of("a")],
        replace(head, place="Haus " * 50, committee="Gremium " * 50),
        "Liste",
    )
    assert len(printed(crowded, "oddHeader")) <= 255


def test_a_list_without_rows_says_so() -> None:
    empty = Sheet(title="L", columns=(Column("Name", "name"),), rows=[], empty="Niemand.", notes=("Hinweis",))
    assert [row[0] for row in xlsx_rows(written(empty), "L")] == ["Name", None, "Niemand.", "Hinweis"]
    assert [row[0] for row in xlsx_rows(written(replace(empty, rows=[("a",)])), "L")] == ["Name", "a", None, "Hinweis"]


def test_nothing_is_hidden_merged_or_commented() -> None:
    content = written(column_of("a", "b"), Sheet(title="Leer", columns=(Column("Name", "name"),), rows=[]))
    for worksheet in load_workbook(BytesIO(content)).worksheets:
        assert worksheet.sheet_state == "visible"
        assert not worksheet.merged_cells.ranges
        assert not any(dimension.hidden for dimension in worksheet.column_dimensions.values())
        assert not any(dimension.hidden for dimension in worksheet.row_dimensions.values())
    assert not [name for name in ZipFile(BytesIO(content)).namelist() if "comment" in name or "drawing" in name]


def test_the_file_says_its_title_and_language_and_neither_author_nor_tool() -> None:
    content = written(column_of("a"), title="Anwesenheit <LSP> & Gäste")
    properties = load_workbook(BytesIO(content)).properties
    assert (properties.title, properties.language) == ("Anwesenheit <LSP> & Gäste", "de-DE")
    assert "creator" not in part(content, "docProps/core.xml")
    everything = b"".join(ZipFile(BytesIO(content)).read(name) for name in ZipFile(BytesIO(content)).namelist())
    assert b"penpyxl" not in everything
    assert "Calibri" not in part(content, "xl/styles.xml")


def test_equal_lists_are_equal_files() -> None:
    one, other = (written(column_of("a", "b"), column_of("c")) for _ in range(2))
    assert one == other
    assert {entry.date_time for entry in ZipFile(BytesIO(one)).infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_another_value_is_another_file() -> None:
    assert written(column_of("a")) != written(column_of("b"))


@pytest.mark.parametrize(
    ("wanted", "title"),
    [
        ("Gäste", "Gäste"),
        ("a/b:c*d?[e]\\", "a-b-c-d--e--"),
        ("", "Blatt"),
        ("'quoted'", "quoted"),
        ("x" * 40, "x" * 31),
        ("😀" * 20, "😀" * 15),
        ("zwei\nZeilen", "zwei Zeilen"),
        ("a\x00b", "ab"),
    ],
)
def test_a_sheet_title_is_one_that_excel_accepts(wanted: str, title: str) -> None:
    assert sheet_title(wanted) == title
    assert load_workbook(BytesIO(written(Sheet(title=wanted, columns=(Column("N", "n"),), rows=[])))).sheetnames == [
        title
    ]


def test_two_sheets_never_have_the_same_title() -> None:
    assert sheet_title("LISTE", ["Liste"]) == "LISTE (2)"
    assert sheet_title("x" * 40, ["x" * 31, "x" * 27 + " (2)"]) == "x" * 27 + " (3)"


def test_a_line_is_read_by_the_path_or_key_of_its_columns() -> None:
    columns = (Column("Jahr", "year", CellKind.NUMBER), Column("Monat", "m", CellKind.NUMBER, path="month"))
    assert rows_of(columns, [date(2026, 9, 21)]) == [(2026, 9)]


def test_a_column_is_as_wide_as_its_texts_but_not_wider_than_it_may_be() -> None:
    narrow = column_width_mm("Ort", ["Gera"], 48)
    wide = column_width_mm("Ort", ["Fröndenberg/Ruhr"], 48)
    assert 11 <= narrow < wide < 48
    assert column_width_mm("Ort", ["x" * 500], 48) == 48


def test_no_word_of_a_heading_is_broken() -> None:
    assert column_width_mm("Umschlagformat", [], 5) > 27


def test_a_row_is_as_high_as_its_longest_text_needs() -> None:
    assert line_count("Gera", 30) == 1
    assert line_count("Regionale Steuerungsgruppe „Integrierter Teilhabeplan“", 48) == 2
    assert line_count("a\nb\nc", 30) == 3
    assert line_count("W" * 30, 30) >= 4
    assert line_count("Müller-Lüdenscheidt-Hohenzollern-Sigmaringen", 30) == 4, "a hyphen ends a line, no letter does"
    worksheet = load_workbook(BytesIO(written(column_of("Gera", "Lebenshilfe " * 12)))).active
    assert worksheet is not None
    assert worksheet.row_dimensions[2].height == row_height_pt(1)
    assert worksheet.row_dimensions[3].height > 5 * worksheet.row_dimensions[2].height / 2


def test_no_row_is_higher_than_excel_allows() -> None:
    assert row_height_pt(10_000) == 409


def test_a_list_that_others_see_is_not_written_with_a_column_of_needs() -> None:
    head = ListHead(committee="LSP", meeting="3. Sitzung", held_on=date(2026, 9, 21), as_of=AS_OF)
    sheet = Sheet(title="Anwesenheit", columns=(Column("Nachname", "name"), Column("Bedarf", "need")), rows=())
    with pytest.raises(RuleBrokenError, match=r"document\.column_forbidden"):
        write_list(DocumentKind.ATTENDANCE_LIST, (sheet,), head, "Anwesenheitsliste")
    assert write_list(DocumentKind.NEEDS_LIST, (sheet,), head, "Bedarfsliste")


def test_a_workbook_can_be_compared_as_text() -> None:
    assert xlsx_text(written(column_of("=1+1"))) == "Liste!A1 s 'Name'\nListe!A2 s '=1+1'"


def part(content: bytes, name: str) -> str:
    return ZipFile(BytesIO(content)).read(name).decode()


def printed(content: bytes, line: str) -> str:
    sheet = etree.fromstring(part(content, "xl/worksheets/sheet1.xml"))
    return sheet.findtext(f".//{{*}}{line}") or ""
