"""Cards on their sheets, measured from the PDF: places, sizes, nothing beyond its label, nothing too pale."""

from dataclasses import replace
from itertools import pairwise

import pytest

from printing.papers import Page, pages_of_pdf
from secretariat.domain.card_texts import AddressText, Badge, GroupMark, GroupSign, Slip
from secretariat.domain.cards import CardKind, LabelGrid
from secretariat.domain.group_symbols import FILLS
from secretariat.domain.label_grids import (
    BADGE_GRIDS,
    LABEL_GRIDS,
    LARGE_BADGES,
    LARGE_LABELS,
    cards_per_sheet,
    corner,
    is_cut_by_hand,
)
from secretariat.domain.text_width import text_width_mm
from secretariat.printing.addresses import paint_labels
from secretariat.printing.badges import paint_badges, paint_slips
from secretariat.printing.canvas import Device, pdf_bytes
from secretariat.printing.card_sheet import SheetPlan, paint_test_sheet

CLOSE = 0.5
MM_PER_PT = 25.4 / 72
LONG_NAMES = (
    "Emir Ahlers",
    "Marie-Luise Bäumer-Schulze von der Wenge-Wulffen zu Lippstadt",
    "Dschawaharlal-Nepomuk Rathnayake Mudiyanselage Tikiri Bandara",
    "Krzysztof-Bartłomiej Drewniak-Szczepański-Brzęczyszczykiewicz",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunter",
    "Li Wu",
)
LONG_HOUSE = "Caritasverband – Fachdienst für Menschen mit geistiger Behinderung, Außenstelle Lünen"
TOPIC = "§ 67er-Hilfe (Hilfe zur Überwindung besonderer sozialer Schwierigkeiten)"


def badges(count: int = 6) -> list[Badge]:
    return [
        Badge(
            person_id=f"{number}",
            name=LONG_NAMES[number % len(LONG_NAMES)],
            institution=LONG_HOUSE if number % 3 else "Stadt Lünen",
            role="Vorsitz · Moderation" if number % 2 else "",
            event="LSP, 3. Sitzung am 21.09.2026",
            marks=(GroupMark(number % 4 + 1, ("Kreis", "Quadrat", "Dreieck", "Raute")[number % 4], "blau"),),
        )
        for number in range(count)
    ]


def slips(count: int = 6) -> list[Slip]:
    sign = GroupSign(mark=GroupMark(4, "Raute", "violett"), topic=TOPIC, room="Raum 4", held="15:30 bis 16:50 Uhr")
    return [
        Slip(person_id="1", name=LONG_NAMES[number % 6], groups=(sign,) * (1 + number % 2)) for number in range(count)
    ]


def addresses(count: int = 6) -> list[AddressText]:
    lines = (LONG_HOUSE, "Fachdienst", f"Frau {LONG_NAMES[1]}", "Beispielallee 17", "59425 Unna")
    remarks = ("Persönlich", "Nicht nachsenden!")
    return [
        AddressText(person_id="1", lines=lines[number % 2 :], remarks=remarks[: number % 3]) for number in range(count)
    ]


def plan_of(grid: LabelGrid, **changes: object) -> SheetPlan:
    return replace(SheetPlan(grid=grid, caption="Namensschilder · Stand 19.09.2026, 08:15 Uhr"), **changes)  # type: ignore[arg-type] # names of its own fields


def badge_pages(plan: SheetPlan, cards: list[Badge], *, large: bool = False) -> list[Page]:
    def paint(device: Device) -> None:
        paint_badges(device, plan, cards, large=large)

    return pages_of_pdf(pdf_bytes("", paint))


def slip_pages(plan: SheetPlan, cards: list[Slip], *, large: bool = False) -> list[Page]:
    def paint(device: Device) -> None:
        paint_slips(device, plan, cards, large=large)

    return pages_of_pdf(pdf_bytes("", paint))


def label_pages(plan: SheetPlan, cards: list[AddressText], *, large: bool = False) -> list[Page]:
    def paint(device: Device) -> None:
        paint_labels(device, plan, cards, large=large)

    return pages_of_pdf(pdf_bytes("", paint))


def beyond(page: Page, grid: LabelGrid, *, margin: float) -> list[str]:
    """Return the texts that lie in no label, `margin` inside its edges; the caption of the sheet does not count."""
    places = [corner(grid, place) for place in range(1, cards_per_sheet(grid) + 1)]
    width, height = grid.label_width / 10 - 2 * margin, grid.label_height / 10 - 2 * margin
    wrong = []
    for text in page.texts:
        cap, right = text.size_pt * MM_PER_PT * 0.73, text.x + text_width_mm(text.text, text.size_pt, bold=text.bold)
        if text.text.startswith("Namensschilder"):
            continue
        inside = any(
            left + margin - 0.3 <= text.x
            and right <= left + margin + width + 0.3
            and top + margin - 0.3 <= text.y - cap
            and text.y <= top + margin + height + 0.3
            for left, top in places
        )
        wrong += [] if inside else [f"{text.text} at {text.x:.1f}, {text.y:.1f}"]
    return wrong


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("grid", BADGE_GRIDS, ids=lambda grid: grid.name)
def test_no_text_of_a_badge_or_slip_leaves_its_card(grid: LabelGrid, *, large: bool) -> None:
    for page in (*badge_pages(plan_of(grid), badges(), large=large), *slip_pages(plan_of(grid), slips(), large=large)):
        assert page.texts
        assert not beyond(page, grid, margin=2.5)


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("grid", LABEL_GRIDS, ids=lambda grid: grid.name)
def test_every_address_lies_three_millimetres_inside_its_label(grid: LabelGrid, *, large: bool) -> None:
    for page in label_pages(plan_of(grid), addresses(), large=large):
        assert page.texts
        assert not beyond(page, grid, margin=3)


@pytest.mark.parametrize("grid", [*BADGE_GRIDS, *LABEL_GRIDS], ids=lambda grid: grid.name)
def test_the_test_print_frames_every_label_to_half_a_millimetre(grid: LabelGrid) -> None:
    def paint(device: Device) -> None:
        paint_test_sheet(device, plan_of(grid))

    page = pages_of_pdf(pdf_bytes("", paint))[0]
    ends = [(line.x1, line.y1, line.x2, line.y2) for line in page.lines]
    for place in range(1, cards_per_sheet(grid) + 1):
        left, top = corner(grid, place)
        right, bottom = left + grid.label_width / 10, top + grid.label_height / 10
        for wanted in ((left, top, right, top), (left, bottom, right, bottom), (left, top, left, bottom)):
            assert any(all(abs(a - b) < CLOSE for a, b in zip(wanted, found, strict=True)) for found in ends), place
    assert any(abs(line.x2 - line.x1 - 100) < 0.1 for line in page.lines), "a ruler across"
    assert any(abs(line.y2 - line.y1 - 100) < 0.1 for line in page.lines), "a ruler down"


def test_measured_sheets_are_those_of_the_handbook() -> None:
    first = BADGE_GRIDS[0]
    assert (corner(first, 1), corner(first, 2), corner(first, 10)) == ((18, 13), (113, 13), (113, 233))
    assert corner(LABEL_GRIDS[0], 21) == (139.5, 244.1)
    for grid in (*BADGE_GRIDS, *LABEL_GRIDS):
        _, last = corner(grid, cards_per_sheet(grid))
        assert last + grid.label_height / 10 <= 297.5, grid.name


def test_the_first_name_stands_where_its_card_begins() -> None:
    page = badge_pages(plan_of(BADGE_GRIDS[0]), badges(2))[0]
    name = page.find("Emir Ahlers")
    assert abs(name.x - (18 + 0.055 * 80)) < CLOSE
    assert 24 <= name.size_pt <= 30
    assert 13 < name.y < 63


def test_an_offset_moves_everything_by_itself() -> None:
    before = badge_pages(plan_of(BADGE_GRIDS[0]), badges(4))[0]
    after = badge_pages(plan_of(BADGE_GRIDS[0], right=1.5, down=-2.0), badges(4))[0]
    for old, new in zip(before.texts, after.texts, strict=True):
        assert new.x - old.x == pytest.approx(1.5, abs=0.05)
        assert new.y - old.y == pytest.approx(-2.0, abs=0.05)


def test_a_used_sheet_is_filled_up_from_its_first_free_place() -> None:
    grid = BADGE_GRIDS[0]
    pages = badge_pages(plan_of(grid, first=9), badges(3))
    assert len(pages) == 2
    on_first = [text for text in pages[0].texts if text.text == "Emir Ahlers"]
    left, top = corner(grid, 9)
    assert left < on_first[0].x < left + 80
    assert top < on_first[0].y < top + 50
    assert pages[0].reads("Seite 1 von 2")
    assert pages[1].reads("Seite 2 von 2")


def test_the_back_of_a_sheet_lies_behind_its_front() -> None:
    grid = BADGE_GRIDS[1]
    back = slip_pages(plan_of(grid, mirrored=True), slips(2))[0]
    heading = next(text for text in back.texts if text.text.startswith("Emir Ahlers"))
    left, top = corner(grid, 2)
    assert left < heading.x < left + 90
    assert top < heading.y < top + 54


def test_a_long_name_gets_smaller_before_it_breaks_and_keeps_every_letter() -> None:
    page = badge_pages(plan_of(BADGE_GRIDS[0]), [replace(badges()[1], role="", institution="")])[0]
    lines = [text for text in page.texts if text.size_pt >= 12 and not text.text.isdecimal()]
    assert " ".join(text.text for text in lines).replace("- ", "-") == LONG_NAMES[1]
    assert min(text.size_pt for text in lines) >= 12


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("grid", BADGE_GRIDS[:4], ids=lambda grid: grid.name)
def test_a_slip_of_two_rounds_tells_both_times_before_it_tells_the_topics(grid: LabelGrid, *, large: bool) -> None:
    (page,) = slip_pages(plan_of(grid), slips(2)[1:], large=large)
    texts = [text for text in page.texts if text.text[:1] not in "MW4"]  # heading, title and the number in its symbol
    assert sum("15:30 bis 16:50" in text.text for text in texts) == 2
    assert sum(text.text == "Raum 4" for text in texts) == 2
    assert all(text.size_pt >= 8 for text in texts if text.y > 20)


def test_a_slip_tells_the_whole_room() -> None:
    (group,) = slips(1)[0].groups
    room = "Großer Sitzungssaal im Nordflügel, zweites Obergeschoss"
    (page,) = slip_pages(plan_of(BADGE_GRIDS[0]), [replace(slips(1)[0], groups=(replace(group, room=room),))])
    told = [text.text for text in page.texts if text.y > 20 and text.bold]
    assert " ".join(told[-3:]) == room


def test_the_number_of_a_house_stays_with_its_street() -> None:
    address = AddressText(person_id="1", lines=("Nora Pohl", "Platz der königlichen Kämmerei 116 – 120", "59423 Unna"))
    (page,) = label_pages(plan_of(LABEL_GRIDS[0]), [address])
    lines = [text.text.replace("\u00a0", " ") for text in page.texts if text.size_pt >= 10]
    assert lines == ["Nora Pohl", "Platz der königlichen", "Kämmerei 116 – 120", "59423 Unna"]


def test_large_print_is_larger() -> None:
    usual = badge_pages(plan_of(BADGE_GRIDS[0]), badges(1))[0].find("Emir Ahlers").size_pt
    large = badge_pages(plan_of(LARGE_BADGES), badges(1), large=True)[0].find("Emir Ahlers").size_pt
    assert large > 1.3 * usual
    address = AddressText(person_id="1", lines=("Stadt Lünen", "Frau Mara Uhl", "Markt 1", "44532 Lünen"))
    assert label_pages(plan_of(LABEL_GRIDS[0]), [address])[0].find("Markt 1").size_pt == 11
    assert label_pages(plan_of(LARGE_LABELS), [address], large=True)[0].find("Markt 1").size_pt == 12


def test_cards_that_touch_get_marks_to_cut_and_labels_get_none() -> None:
    cut, punched = BADGE_GRIDS[1], BADGE_GRIDS[0]
    marks = badge_pages(plan_of(cut), [Badge(person_id="1", name="Li Wu")])[0].lines
    assert {round(line.x1) for line in marks if abs(line.x1 - line.x2) < 0.01} == {15, 105, 195}
    assert all(line.y2 <= 13.6 or line.y1 >= 283.4 or line.x2 <= 15.1 or line.x1 >= 194.9 for line in marks)
    assert not badge_pages(plan_of(punched), [Badge(person_id="1", name="Li Wu")])[0].lines
    assert not is_cut_by_hand(LABEL_GRIDS[7]), "labels are punched, also where they touch"


def test_the_caption_stands_in_the_margin_and_on_no_card() -> None:
    for grid in BADGE_GRIDS:
        page = badge_pages(plan_of(grid), badges(1))[0]
        captions = [text for text in page.texts if text.text.startswith("Namensschilder")]
        assert all(text.y < grid.top / 10 for text in captions)
        assert bool(captions) == (grid.top / 10 >= 8)


@pytest.mark.parametrize("fill", [*FILLS.values(), "#e4e4e4", "#f3f3f3"])
def test_black_on_every_fill_has_a_contrast_of_seven(fill: str) -> None:
    assert contrast_with_black(fill) >= 7


def contrast_with_black(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return (0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] + 0.05) / 0.05


def test_fills_are_told_apart_by_their_symbols_and_numbers_not_by_colour_alone() -> None:
    pages = badge_pages(plan_of(BADGE_GRIDS[0]), badges(4))
    numbers = [text.text for text in pages[0].texts if text.text.isdecimal()]
    assert numbers == ["1", "2", "3", "4"]


def test_an_own_grid_of_another_paper_is_kept_to() -> None:
    grid = LabelGrid(
        name="A5 quer",
        kind=CardKind.BADGE,
        page_width=2100,
        page_height=1480,
        label_width=900,
        label_height=500,
        columns=2,
        rows=2,
        left=100,
        top=200,
        pitch_x=950,
        pitch_y=600,
    )
    page = badge_pages(plan_of(grid), badges(4))[0]
    assert (round(page.width), round(page.height)) == (210, 148)
    assert not beyond(page, grid, margin=2.5)
    tops = sorted({round(corner(grid, place)[1]) for place in range(1, 5)})
    assert [b - a for a, b in pairwise(tops)] == [60]
