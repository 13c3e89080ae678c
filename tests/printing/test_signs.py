"""Table signs, door and way signs, the list at the wall and envelopes, measured from the PDF."""

from dataclasses import replace

import pytest

from printing.papers import Page, pages_of_pdf
from secretariat.domain.card_texts import AddressText, GroupMark, GroupSign, TableSign, WallGroup
from secretariat.domain.text_width import text_width_mm
from secretariat.printing.addresses import EnvelopeFormat, EnvelopeSet, paint_envelopes
from secretariat.printing.canvas import Device, pdf_bytes
from secretariat.printing.table_signs import TableSignFormat, paint_table_signs
from secretariat.printing.wall_list import WallListData, WallListFormat, paint_wall_list
from secretariat.printing.way_signs import Direction, SignSet, SignTarget, paint_door_signs, paint_way_signs

LONG_NAME = "Prof. Dr. Dr. h. c. Marie-Luise Bäumer-Schulze von der Wenge"
LONG_HOUSE = "Caritasverband – Fachdienst für Menschen mit geistiger Behinderung, Außenstelle Lünen"
FOOT = "LSP, 3. Sitzung am 21.09.2026 · Stand 19.09.2026, 08:15 Uhr"
GROUP = GroupSign(
    mark=GroupMark(2, "Quadrat", "grün"),
    topic="Arbeit",
    room="Raum 2",
    held="15:30 bis 16:50 Uhr",
    moderator="Katrin Vogelsang",
)
SIGNS = SignSet(targets=(SignTarget(title=GROUP.title, room=GROUP.room, held=GROUP.held, group=GROUP),), foot=FOOT)
ADDRESS = AddressText(
    person_id="1",
    lines=("Landschaftsverband Westfalen-Lippe", "Frau Dr. Gudrun Dahlhoff", "48133 Münster"),
    remarks=("Persönlich",),
)


def table_pages(sign: TableSign, fold: TableSignFormat, *, large: bool = False) -> list[Page]:
    def paint(device: Device) -> None:
        paint_table_signs(device, [sign], fold, large=large)

    return pages_of_pdf(pdf_bytes("", paint))


def wall_pages(count: int, sheet: WallListFormat = WallListFormat.A4) -> list[Page]:
    names = tuple(f"Beispiel, Person {number:02}" for number in range(count))
    data = WallListData(groups=(WallGroup(group_id="g1", sign=GROUP, names=names),), foot=FOOT, format=sheet)

    def paint(device: Device) -> None:
        paint_wall_list(device, data)

    return pages_of_pdf(pdf_bytes("", paint))


def envelope_page(of: EnvelopeFormat, address: AddressText = ADDRESS) -> Page:
    def paint(device: Device) -> None:
        paint_envelopes(device, EnvelopeSet(addresses=(address,), sender="Kreis Unna · Beispielallee 17", format=of))

    return pages_of_pdf(pdf_bytes("", paint))[0]


def width_of(page: Page, text: str) -> float:
    drawn = page.find(text)
    return text_width_mm(text, drawn.size_pt, bold=drawn.bold)


@pytest.mark.parametrize(
    ("fold", "width", "face"), [(TableSignFormat.WIDE, 297, 105), (TableSignFormat.SMALL, 210, 99)]
)
@pytest.mark.parametrize("large", [False, True])
def test_both_faces_read_the_same_and_the_far_one_stands_on_its_head(
    fold: TableSignFormat, width: float, face: float, *, large: bool
) -> None:
    page = table_pages(TableSign(person_id="1", name="Emir Ahlers", institution="Kreis Unna"), fold, large=large)[0]
    names = [text for text in page.texts if text.text == "Emir Ahlers"]
    far, near = sorted(names, key=lambda text: text.y)
    assert (far.upside_down, near.upside_down) == (True, False)
    assert far.y < face < near.y < 2 * face
    assert near.size_pt == far.size_pt >= (60 if fold is TableSignFormat.WIDE else 44)
    assert near.x + far.x == pytest.approx(width, abs=0.5), "turned round the fold, both lie alike"
    assert (near.y - face) + far.y == pytest.approx(face, abs=0.5)


@pytest.mark.parametrize("fold", list(TableSignFormat))
@pytest.mark.parametrize("large", [False, True])
def test_a_long_name_stays_on_its_face(fold: TableSignFormat, *, large: bool) -> None:
    page = table_pages(TableSign(person_id="1", name=LONG_NAME, institution=LONG_HOUSE), fold, large=large)[0]
    face = 105 if fold is TableSignFormat.WIDE else 99
    near = [text for text in page.texts if not text.upside_down]
    assert " ".join(text.text for text in near if text.bold).replace("- ", "-") == LONG_NAME
    for text in near:
        cap = text.size_pt * 0.3528 * 0.73
        assert face + 8 < text.y - cap
        assert text.y < 2 * face - 8
        assert text.x > 8
        assert text.x + text_width_mm(text.text, text.size_pt, bold=text.bold) < page.width - 8


def test_marks_show_where_to_fold_and_run_through_nothing() -> None:
    page = table_pages(TableSign(person_id="1", name="Li Wu"), TableSignFormat.SMALL)[0]
    assert {round(line.y1) for line in page.lines} == {99, 198}
    assert all(line.x2 <= 5.1 or line.x1 >= 204.9 for line in page.lines)


def test_a_door_says_number_topic_room_time_and_moderator() -> None:
    def paint(device: Device) -> None:
        paint_door_signs(device, SIGNS)

    page = pages_of_pdf(pdf_bytes("", paint))[0]
    assert page.find("2").size_pt >= 130, "read across a hall"
    assert page.find("Workshop 2 – Arbeit").size_pt >= 48
    assert page.find("Raum 2").size_pt >= 36
    assert page.find("Moderation: Katrin Vogelsang").size_pt >= 28
    assert page.reads("15:30 bis 16:50 Uhr")
    assert page.reads("Stand 19.09.2026")
    assert (round(page.width), round(page.height)) == (210, 297)


@pytest.mark.parametrize("direction", list(Direction))
def test_an_arrow_is_eighty_millimetres_and_its_text_large(direction: Direction) -> None:
    def paint(device: Device) -> None:
        paint_way_signs(device, SIGNS, (direction,))

    page = pages_of_pdf(pdf_bytes("", paint))[0]
    assert (round(page.width), round(page.height)) == (297, 210)
    xs = [x for line in page.lines for x in (line.x1, line.x2)]
    assert max(xs) - min(xs) >= 80 or page.fills
    assert page.find("Raum 2").size_pt >= 40
    title = next(text for text in page.texts if text.text.startswith("Workshop 2"))
    assert title.size_pt >= 48
    assert (title.x < 100) == (direction is Direction.RIGHT), "the arrow stands on the side to which it points"


def test_each_page_of_a_group_begins_with_its_head_and_none_ends_with_a_single_name() -> None:
    pages = wall_pages(20)
    assert len(pages) == 2
    for page in pages:
        assert page.reads("Workshop 2 – Arbeit")
        assert page.reads("Raum 2 · 15:30 bis 16:50 Uhr")
        assert page.reads("Moderation: Katrin Vogelsang")
    assert pages[1].reads("Fortsetzung")
    assert [sum("Beispiel," in text.text for text in page.texts) for page in pages] == [10, 10]
    assert pages[1].reads("Seite 2 von 2")


@pytest.mark.parametrize("sheet", list(WallListFormat))
def test_names_at_the_wall_are_large_and_stay_above_the_foot(sheet: WallListFormat) -> None:
    for page in wall_pages(37, sheet):
        names = [text for text in page.texts if "Beispiel," in text.text]
        foot = next(text for text in page.texts if "Stand" in text.text)
        assert min(text.size_pt for text in names) >= (22 if sheet is WallListFormat.A4 else 30)
        assert max(text.y for text in names) < foot.y - 5


def test_an_empty_group_says_so() -> None:
    assert wall_pages(0)[0].reads("Noch ist niemand eingeteilt.")


@pytest.mark.parametrize(
    ("of", "size", "left", "first"),
    [
        (EnvelopeFormat.DL, (220, 110), 110, 58),
        (EnvelopeFormat.C6_C5, (229, 114), 115, 60),
        (EnvelopeFormat.C5, (229, 162), 115, 95),
        (EnvelopeFormat.C4, (324, 229), 180, 145),
    ],
)
def test_an_envelope_keeps_the_distances_that_machines_need(
    of: EnvelopeFormat, size: tuple[int, int], left: float, first: float
) -> None:
    page = envelope_page(of)
    assert (round(page.width), round(page.height)) == size
    block = [page.find(line) for line in ADDRESS.all_lines]
    assert block[1].x == pytest.approx(left, abs=0.5)
    assert block[1].y == pytest.approx(first, abs=0.5)
    assert block[2].y - block[1].y == pytest.approx(4.5, abs=0.1)
    assert {text.size_pt for text in block} == {11}
    assert not any(text.bold for text in block)
    assert block[0].y - 3 >= 40, "above it room to frank"
    assert max(text.y for text in block) <= size[1] - 15
    assert max(text.x + width_of(page, text.text) for text in block) <= size[0] - 15


def test_six_lines_on_the_sheet_for_a_window_lie_in_the_window_wherever_the_sheet_slides() -> None:
    lines = (*ADDRESS.lines, "Ahornweg 4", "48133 Münster", "ÖSTERREICH")
    page = envelope_page(EnvelopeFormat.WINDOW_SHEET, replace(ADDRESS, lines=lines, remarks=()))
    block = [page.find(line) for line in lines]
    assert all(text.x == pytest.approx(25, abs=0.5) for text in block)
    window = (110 - 15 - 45, 110 - 15)
    for slide in (0, 5):
        tops = [text.y - 3 + slide for text in block]
        assert window[0] <= min(tops)
        assert max(text.y for text in block) + slide <= window[1] + 0.5


def test_a_wide_line_gets_smaller_only_within_what_machines_read_then_breaks() -> None:
    page = envelope_page(EnvelopeFormat.DL, replace(ADDRESS, lines=(LONG_HOUSE, "48133 Münster"), remarks=()))
    block = [text for text in page.texts if text.y > 50]
    assert min(text.size_pt for text in block) >= 10
    assert " ".join(text.text for text in block[:-1]) == LONG_HOUSE
