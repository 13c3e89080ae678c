"""Sheets of cards: each card in its place to the tenth of a millimetre, used sheets filled up, marks for cutting."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from secretariat.domain.cards import LabelGrid
from secretariat.domain.formatting import page_text
from secretariat.domain.label_grids import cards_per_sheet, corner, is_cut_by_hand, sheets_needed
from secretariat.printing.canvas import Canvas, Device
from secretariat.printing.stacks import Box

CAPTION_PT = 7.0
CAPTION_ROOM = 8.0
"""A caption stands in the margin of a sheet only where it is this high: printers leave about 5 mm white."""
MARGIN = 10.0
MARK_LENGTH = 4.0
LINE_PT = 0.5
RULER_MM = 100
RULER_STEP = 10
TEST_TITLE = "Probedruck: {name}"
TEST_ADVICE = (
    "Drucken Sie in Originalgröße (100 %), halten Sie das Blatt mit dem Bogen gegen das Licht, und gleichen Sie "
    "Abweichungen mit „nach rechts“ und „nach unten“ aus."
)
RULER_ADVICE = "Dieses Lineal ist 100 mm lang."

T = TypeVar("T")
Draw = Callable[[Canvas, T, Box], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetPlan:
    """How cards are put on sheets: `right` and `down` move everything by mm, `first` is the first place still free.

    Mirrored is for the back of a sheet turned over its long side.
    """

    grid: LabelGrid
    caption: str = ""
    right: float = 0.0
    down: float = 0.0
    first: int = 1
    mirrored: bool = False


def paint_cards(device: Device, plan: SheetPlan, cards: Sequence[T], draw: Draw[T]) -> None:
    """Paint each card into its place, as many sheets as they need."""
    per_sheet = cards_per_sheet(plan.grid)
    sheets = sheets_needed(plan.grid, len(cards), plan.first)
    with _canvas(device, plan) as canvas, canvas.moved(plan.right, plan.down):
        for number, card in enumerate(cards, plan.first - 1):
            if number % per_sheet == 0 or number == plan.first - 1:
                if number != plan.first - 1:
                    canvas.new_page()
                _paint_margin(canvas, plan, number // per_sheet + 1, sheets)
            draw(canvas, card, _box(plan, number % per_sheet + 1))


def paint_test_sheet(device: Device, plan: SheetPlan) -> None:
    """Paint one sheet with the frame and number of every place and a ruler each way, and nobody's name."""
    with _canvas(device, plan) as canvas, canvas.moved(plan.right, plan.down):
        for place in range(1, cards_per_sheet(plan.grid) + 1):
            box = _box(plan, place)
            right, bottom = box.x + box.width, box.y + box.height
            canvas.lines(
                [
                    (box.x, box.y, right, box.y),
                    (right, box.y, right, bottom),
                    (right, bottom, box.x, bottom),
                    (box.x, bottom, box.x, box.y),
                ],
                LINE_PT,
            )
            canvas.text(box.x + 3, box.y + 6, str(place), 10)
        _paint_rulers(canvas, plan)


def _canvas(device: Device, plan: SheetPlan) -> Canvas:
    width, height = plan.grid.page_width / 10, plan.grid.page_height / 10
    return Canvas(device, landscape=width > height, paper=(min(width, height), max(width, height)))


def _box(plan: SheetPlan, place: int) -> Box:
    x, y = corner(plan.grid, place, mirrored=plan.mirrored)
    return Box(x, y, plan.grid.label_width / 10, plan.grid.label_height / 10)


def _paint_margin(canvas: Canvas, plan: SheetPlan, sheet: int, sheets: int) -> None:
    """Paint what stands beside the cards: which sheet this is, and where to cut."""
    grid = plan.grid
    bottom = (grid.top + (grid.rows - 1) * grid.pitch_y + grid.label_height) / 10
    text = f"{plan.caption} · {page_text(sheet, sheets)}"
    room = grid.page_width / 10 - 2 * MARGIN
    caption = canvas.fit(text, room, (CAPTION_PT, 6.5, 6, 5.5, 5), max_lines=1)
    if plan.caption and grid.top / 10 >= CAPTION_ROOM:
        canvas.text(MARGIN, grid.top / 10 - 1.5 - MARK_LENGTH * is_cut_by_hand(grid), caption.lines[0], caption.size_pt)
    elif plan.caption and grid.page_height / 10 - bottom >= CAPTION_ROOM:
        canvas.text(MARGIN, bottom + MARK_LENGTH, caption.lines[0], caption.size_pt)
    if is_cut_by_hand(grid):
        canvas.lines(_cut_marks(grid), LINE_PT)


def _cut_marks(grid: LabelGrid) -> list[tuple[float, float, float, float]]:
    """Return marks outside the cards where they are cut; at the edge of the paper they stand between the cards."""
    columns = [(grid.left + number * grid.label_width) / 10 for number in range(grid.columns + 1)]
    rows = [(grid.top + number * grid.label_height) / 10 for number in range(grid.rows + 1)]
    marks = []
    for x in columns:
        marks += [(x, rows[0] - MARK_LENGTH, x, rows[0]), (x, rows[-1], x, rows[-1] + MARK_LENGTH)]
    for y in rows:
        marks += [(columns[0] - MARK_LENGTH, y, columns[0], y), (columns[-1], y, columns[-1] + MARK_LENGTH, y)]
    if grid.left / 10 >= MARK_LENGTH and grid.top / 10 >= MARK_LENGTH:
        return marks
    half = MARK_LENGTH / 2
    for x in columns[1:-1]:
        marks += [(x, y - half, x, y + half) for y in rows]
        marks += [(x - half, y, x + half, y) for y in rows]
    return marks


def _paint_rulers(canvas: Canvas, plan: SheetPlan) -> None:
    """Paint a ruler of 100 mm to the right and one downwards from the middle of the sheet, and say what for."""
    width, height = plan.grid.page_width / 10, plan.grid.page_height / 10
    x, y = (width - RULER_MM) / 2, height / 2
    ticks = [(x, y, x + RULER_MM, y), (x, y, x, y + RULER_MM)]
    for at in range(0, RULER_MM + 1, RULER_STEP):
        ticks += [(x + at, y - 2, x + at, y), (x - 2, y + at, x, y + at)]
    canvas.fill(x + 2, y + 1.5, RULER_MM, 25, "white")
    canvas.lines(ticks, LINE_PT)
    text = f"{TEST_TITLE.format(name=plan.grid.name)}. {RULER_ADVICE} {TEST_ADVICE}"
    fitted = canvas.fit(text, RULER_MM - 4, (10, 9, 8), max_lines=5)
    canvas.text_between(x + 4, y + 2, 24, fitted)
