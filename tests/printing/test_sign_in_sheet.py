import dataclasses
import re
import subprocess
import sys
from itertools import pairwise

import pytest

from printing.papers import Page, pages_of_pdf
from printing.sheets import PRIVACY, sign_in_data, sign_in_rows
from secretariat.domain.text_width import text_width_mm
from secretariat.printing.sheet_measures import SheetFormat
from secretariat.printing.sign_in_sheet import SignInRow, sign_in_sheet_pdf

LANDSCAPE, PORTRAIT, LARGE_PRINT = SheetFormat
TOLERANCE = 0.3


def sheet(count: int, sheet_format: SheetFormat = LANDSCAPE, *, empty_rows: int = 10) -> list[Page]:
    return pages_of_pdf(sign_in_sheet_pdf(sign_in_data(sign_in_rows(count), sheet_format, empty_rows=empty_rows)))


def numbers(page: Page) -> list[int]:
    """The row numbers, by what stands alone and is a number."""
    return [int(drawn.text) for drawn in page.texts if drawn.text.isdecimal()]


@pytest.mark.parametrize(
    ("sheet_format", "widths"),
    [
        (LANDSCAPE, [10, 55, 65, 40, 40, 57]),
        (PORTRAIT, [9, 52, 56, 58]),
        (LARGE_PRINT, [14, 80, 83, 90]),
    ],
)
def test_columns_have_the_widths_of_the_handbook(sheet_format: SheetFormat, widths: list[int]) -> None:
    for page in sheet(30, sheet_format):
        uprights = page.uprights()
        assert uprights[0] == pytest.approx(20, abs=TOLERANCE)
        assert [b - a for a, b in pairwise(uprights)] == pytest.approx(widths, abs=TOLERANCE)


@pytest.mark.parametrize(
    ("sheet_format", "first", "following", "row_mm"),
    [(LANDSCAPE, 13, 15, 10), (PORTRAIT, 21, 24, 10), (LARGE_PRINT, 8, 10, 15)],
)
def test_pages_hold_the_rows_of_the_handbook_at_their_exact_height(
    sheet_format: SheetFormat, first: int, following: int, row_mm: int
) -> None:
    pages = sheet(100, sheet_format)
    assert [len(numbers(page)) for page in pages[:3]] == [first, following, following]
    for page in pages[:3]:
        levels = page.levels()[1:]
        assert [b - a for a, b in pairwise(levels)] == pytest.approx([row_mm] * (len(levels) - 1), abs=TOLERANCE)


@pytest.mark.parametrize(("sheet_format", "pages"), [(LANDSCAPE, 6), (PORTRAIT, 4), (LARGE_PRINT, 8)])
def test_65_members_with_ten_empty_rows_take_the_pages_of_the_handbook(sheet_format: SheetFormat, pages: int) -> None:
    assert len(sheet(65, sheet_format)) == pages


@pytest.mark.parametrize("sheet_format", list(SheetFormat))
@pytest.mark.parametrize("count", [0, 1, 65])
def test_nothing_is_drawn_into_the_margins(sheet_format: SheetFormat, count: int) -> None:
    for page in sheet(count, sheet_format):
        assert min(drawn.x for drawn in page.texts) > 20 - TOLERANCE
        assert min(drawn.y - 0.73 * drawn.size_pt * 0.3528 for drawn in page.texts) > 15 - TOLERANCE
        assert max(drawn.y for drawn in page.texts) < page.height - 15
        assert max(line.x2 for line in page.lines) < page.width - 10 + TOLERANCE
        assert max(line.y2 for line in page.lines) < page.height - 15


def test_the_first_page_says_who_meets_when_and_where() -> None:
    page = sheet(3)[0]
    title = page.find("Anwesenheitsliste")
    committee = page.find("Lokales Steuerungs- und Planungsgremium im Kreis Unna")
    details = page.find("3. Sitzung · Montag, 23. September 2024, 14:00–17:30 Uhr")
    place = page.find("Kreishaus Unna, Sitzungstrakt")
    assert page.find("Kreis Unna · Der Landrat").y < title.y < committee.y < details.y < place.y < page.levels()[0]
    assert title.size_pt > committee.size_pt > details.size_pt


@pytest.mark.parametrize("sheet_format", list(SheetFormat))
def test_every_page_repeats_table_header_short_title_page_number_and_print_time(sheet_format: SheetFormat) -> None:
    pages = sheet(65, sheet_format)
    for number, page in enumerate(pages, 1):
        header = page.find("Unterschrift")
        assert page.levels()[0] < header.y < page.levels()[1]
        assert page.find("Anwesenheitsliste LSP, 3. Sitzung am 23.09.2024").y < page.levels()[0]
        foot = page.find(f"Gedruckt am 21.09.2024, 08:15 Uhr · Seite {number} von {len(pages)}")
        assert foot.y > page.levels()[-1]
        assert page.reads(PRIVACY[:40])


def test_a_long_name_of_the_authority_is_never_cut() -> None:
    whose = "Ennepe-Ruhr-Kreis – Stabsstelle für Inklusion und Teilhabe von Menschen mit Behinderungen und Angehörigen"
    data = dataclasses.replace(sign_in_data(sign_in_rows(3), PORTRAIT), authority=whose)
    (page, *_) = pages_of_pdf(sign_in_sheet_pdf(data))
    above = [text for text in page.texts if text.x < 21 and text.y < page.find("Anwesenheitsliste").y - 3]
    assert " ".join(text.text for text in above) == whose


def test_the_columns_are_those_of_the_catalogue_and_no_others() -> None:
    page = sheet(1)[0]
    top, bottom = page.levels()[:2]
    header = " ".join(drawn.text for drawn in page.texts if top < drawn.y < bottom)
    assert header == (
        "Lfd. Nr. Name, Vorname (Titel) Institution Funktion im Gremium "
        "vertreten durch (in Druckbuchstaben) Unterschrift"
    )


def test_a_row_has_no_field_that_could_carry_contact_data_or_a_need() -> None:
    assert [field.name for field in dataclasses.fields(SignInRow)] == [
        "number",
        "name",
        "institution",
        "function",
        "represented_by",
        "group",
    ]


def test_only_the_last_page_asks_to_certify_and_leaves_room_to_sign() -> None:
    pages = sheet(65)
    assert not any(page.reads("Die Richtigkeit bescheinigt") for page in pages[:-1])
    certified = pages[-1].find("Die Richtigkeit bescheinigt:")
    line = next(line for line in pages[-1].lines if abs(line.y1 - certified.y) < 2)
    assert line.x2 - line.x1 > 60
    assert line.y1 - pages[-1].find(PRIVACY).y > 6


@pytest.mark.parametrize("count", [0, 1, 13, 14, 650])
def test_everybody_has_a_row_and_ten_numbered_empty_rows_follow(count: int) -> None:
    pages = sheet(count)
    assert [number for page in pages for number in numbers(page)] == list(range(1, count + 11))
    assert sum(page.reads("Weitere Teilnehmende") for page in pages) == (1 if count else 0)


def test_row_numbers_are_the_stored_ones_and_empty_rows_go_on_after_the_highest() -> None:
    stored = (7, 3, 12)
    rows = tuple(dataclasses.replace(row, number=number) for row, number in zip(sign_in_rows(3), stored, strict=True))
    pages = pages_of_pdf(sign_in_sheet_pdf(sign_in_data(rows, empty_rows=2)))
    assert numbers(pages[0]) == [7, 3, 12, 13, 14]


def test_without_empty_rows_there_is_no_heading_for_them() -> None:
    pages = sheet(13, empty_rows=0)
    assert len(pages) == 1
    assert not pages[0].reads("Weitere Teilnehmende")


def test_a_sheet_for_nobody_without_empty_rows_is_still_a_page_to_certify() -> None:
    pages = sheet(0, empty_rows=0)
    assert len(pages) == 1
    assert pages[0].reads("Die Richtigkeit bescheinigt")


def test_benches_have_headings_across_the_table_and_their_own_empty_rows() -> None:
    rows = tuple(
        dataclasses.replace(row, group="Kreis Unna" if row.number < 3 else "Interessenvertretung")
        for row in sign_in_rows(4)
    )
    page = pages_of_pdf(sign_in_sheet_pdf(sign_in_data(rows, empty_rows=0, empty_rows_per_bench=3)))[0]
    assert numbers(page) == [1, 2, 5, 6, 7, 3, 4, 8, 9, 10]
    heading = page.find("Interessenvertretung")
    crossing = [line for line in page.lines if line.x1 == line.x2 and line.y1 + 0.1 < heading.y < line.y2 - 0.1]
    assert {round(line.x1) for line in crossing} == {20, 287}


def test_no_bench_heading_stands_alone_at_the_end_of_a_page() -> None:
    rows = tuple(
        dataclasses.replace(row, group="Kreis Unna" if row.number < 12 else "Kommunen") for row in sign_in_rows(14)
    )
    pages = pages_of_pdf(sign_in_sheet_pdf(sign_in_data(rows)))
    assert not pages[0].reads("Kommunen")
    assert pages[1].find("Kommunen").y < pages[1].find("12").y


@pytest.mark.parametrize("sheet_format", list(SheetFormat))
def test_no_text_runs_into_the_next_column(sheet_format: SheetFormat) -> None:
    endless = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 3
    row = SignInRow(number=9999, name=endless, institution=endless, function=endless, represented_by=endless)
    page = pages_of_pdf(sign_in_sheet_pdf(sign_in_data((row,), sheet_format, empty_rows=0)))[0]
    top, bottom = page.levels()[1:3]
    cells = [drawn for drawn in page.texts if top < drawn.y < bottom]
    for drawn in cells:
        next_column = next(x for x in page.uprights() if x > drawn.x)
        assert drawn.x + text_width_mm(drawn.text, drawn.size_pt) < next_column - 1
    floor = 12 if sheet_format is LARGE_PRINT else 8
    assert {drawn.size_pt for drawn in cells if drawn.text != "9999"} == {floor}


def test_a_long_name_goes_over_two_lines_and_keeps_every_letter() -> None:
    name = "Bäumer-Schulze von der Wenge-Hohenlimburg, Marie-Luise Henriette"
    row = SignInRow(number=1, name=name)
    page = pages_of_pdf(sign_in_sheet_pdf(sign_in_data((row,), empty_rows=0)))[0]
    lines = [drawn.text for drawn in page.texts if 30 < drawn.x < 32 and drawn.y > page.levels()[1]]
    assert len(lines) == 2
    assert "".join(lines).replace(" ", "") == name.replace(" ", "")


@pytest.mark.parametrize("sheet_format", [LANDSCAPE, PORTRAIT, LARGE_PRINT])
def test_the_long_name_of_a_house_has_three_lines_before_anything_is_cut(sheet_format: SheetFormat) -> None:
    house = "Bundesarbeitsgemeinschaft der überörtlichen Träger der Sozialhilfe und der Eingliederungshilfe"
    row = SignInRow(number=1, name="Ng, Ai", institution=house)
    page = pages_of_pdf(sign_in_sheet_pdf(sign_in_data((row,), sheet_format, empty_rows=0)))[0]
    at = next(drawn for drawn in page.texts if drawn.text.startswith("Bundes"))
    lines = [drawn for drawn in page.texts if abs(drawn.x - at.x) < 0.1 and drawn.y >= at.y]
    assert " ".join(drawn.text for drawn in lines if drawn.text.split()[0] in house) == house
    assert min(drawn.size_pt for drawn in lines) >= (12 if sheet_format is LARGE_PRINT else 8)


def test_names_of_other_languages_are_printed_in_their_letters() -> None:
    pdf = sign_in_sheet_pdf(sign_in_data(sign_in_rows(7)))
    page = pages_of_pdf(pdf)[0]
    for name in ("Drewniak-Szczepański, Łucja", "Nguyễn, Thị Hồng"):
        assert page.reads(name)
    assert any(re.search("[\u0600-\u06ff\ufb50-\ufeff]", drawn.text) for drawn in page.texts)


@pytest.mark.parametrize("sheet_format", [PORTRAIT, LARGE_PRINT])
def test_a_deputy_known_beforehand_stands_with_the_name_where_there_is_no_column(sheet_format: SheetFormat) -> None:
    row = SignInRow(number=1, name="Heide, Jan von der", represented_by="Roth, Luca")
    page = pages_of_pdf(sign_in_sheet_pdf(sign_in_data((row,), sheet_format)))[0]
    words = " ".join(drawn.text for drawn in page.texts)
    assert "Heide, Jan von der, vertreten durch Roth, Luca" in words


@pytest.mark.parametrize(("sheet_format", "width_pt"), [(LANDSCAPE, 0.5), (PORTRAIT, 0.5), (LARGE_PRINT, 0.75)])
def test_lines_have_the_width_of_the_handbook(sheet_format: SheetFormat, width_pt: float) -> None:
    widths = {line.width_pt for page in sheet(20, sheet_format) for line in page.lines}
    assert widths == {width_pt}


def test_black_type_on_the_shaded_rows_has_a_contrast_above_seven() -> None:
    rows = tuple(dataclasses.replace(row, group="Kreis Unna") for row in sign_in_rows(3))
    page = pages_of_pdf(sign_in_sheet_pdf(sign_in_data(rows)))[0]
    assert len(page.fills) == 2
    for colour in page.fills:
        assert len(set(colour)) == 1
        assert (((colour[0] + 0.055) / 1.055) ** 2.4 + 0.05) / 0.05 > 7  # WCAG 2.2, relative luminance of a grey


def test_the_file_names_its_title_but_no_author_and_no_tool() -> None:
    pdf = sign_in_sheet_pdf(sign_in_data(sign_in_rows(1)))
    assert "Anwesenheitsliste LSP, 3. Sitzung am 23.09.2024".encode("utf-16-be") in pdf
    assert b"Secretariat" not in pdf
    assert "Secretariat".encode("utf-16-be") not in pdf


def test_the_same_sheet_is_the_same_file_but_for_date_and_identifier() -> None:
    def without_date(pdf: bytes) -> bytes:
        pdf = re.sub(rb"D:\d{14}Z|\d{4}-\d\d-\d\dT[\d:+Z]+", b"", pdf)
        return re.sub(rb"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|<[0-9a-f]{32,}>", b"", pdf)

    data = sign_in_data(sign_in_rows(65))
    assert without_date(sign_in_sheet_pdf(data)) == without_date(sign_in_sheet_pdf(data))


def test_sheets_are_made_without_a_window_or_an_application_and_time_after_time() -> None:
    program = (
        "import sys, os; os.environ.pop('QT_QPA_PLATFORM', None); sys.path[:0] = sys.argv[1:]\n"
        "from printing.sheets import sign_in_data, sign_in_rows\n"
        "from secretariat.printing.sign_in_sheet import sign_in_sheet_pdf\n"
        "sizes = {len(sign_in_sheet_pdf(sign_in_data(sign_in_rows(3)))) for _ in range(3)}\n"
        "print(len(sizes), 'PySide6.QtWidgets' in sys.modules)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, *sys.path], capture_output=True, text=True, check=False, timeout=60
    )
    assert (done.stdout, done.stderr, done.returncode) == ("1 False\n", "", 0)
