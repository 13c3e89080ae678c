"""The list at the wall (D10): for each group where it meets and who is in it, in type that several can read at once."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from secretariat.domain.card_texts import WallGroup
from secretariat.domain.formatting import NBSP, keep_together, page_text
from secretariat.printing.canvas import A4, Canvas, Device
from secretariat.printing.group_symbols import paint_mark
from secretariat.printing.stacks import Box, Part, paint_stack

A3 = (297.0, 420.0)
MARGIN = 15.0
FOOT = 9.0
CONTINUED = "Fortsetzung"
MODERATOR = "Moderation: {}"
NOBODY = "Noch ist niemand eingeteilt."
LINE_PT = 0.5
LARGEST_SCALE = 1.4


class WallListFormat(StrEnum):
    """On which paper, and in which size."""

    A4 = "a4"
    A4_LARGE = "a4_large"
    A3 = "a3"


@dataclass(frozen=True, slots=True)
class WallMeasures:
    """Lengths in mm, sizes in pt from the wished one down."""

    paper: tuple[float, float]
    mark: float
    title: tuple[float, ...]
    detail: tuple[float, ...]
    name: tuple[float, ...]
    row: float
    small: tuple[float, ...]

    @property
    def head(self) -> float:
        """How high the head of each page is."""
        return self.mark + 6

    @property
    def room(self) -> float:
        """How high the names of a page may be."""
        return self.paper[1] - 2 * MARGIN - FOOT - self.head

    @property
    def rows(self) -> int:
        """How many names a page holds."""
        return int(self.room // self.row)

    def enlarged(self, most: int) -> "WallMeasures":
        """Return larger names where even the fullest page has room for them."""
        scale = min(LARGEST_SCALE, self.room / (max(most, 1) * self.row))
        return replace(self, row=self.row * scale, name=(round(2 * self.name[0] * scale) / 2, *self.name))


MEASURES = {
    WallListFormat.A4: WallMeasures(
        A4, 48, (28, 26, 24, 22, 20, 18, 16), (18, 17, 16, 15, 14), (22, 21, 20, 19, 18, 17, 16), 11, (10, 9, 8, 7)
    ),
    WallListFormat.A4_LARGE: WallMeasures(
        A4,
        58,
        (34, 32, 30, 28, 26, 24, 22, 20, 18),
        (22, 21, 20, 19, 18),
        (30, 28, 26, 24, 22, 20),
        15,
        (12, 11, 10, 9),
    ),
    WallListFormat.A3: WallMeasures(
        A3, 75, (48, 44, 40, 36, 32, 28, 24), (28, 26, 24, 22), (36, 34, 32, 30, 28, 26), 18, (14, 13, 12, 11, 10)
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class WallListData:
    """The groups in their order, and what stands at the foot of each page: „LSP, 3. Sitzung am … · Stand …“."""

    groups: tuple[WallGroup, ...]
    foot: str
    format: WallListFormat = WallListFormat.A4


def paint_wall_list(device: Device, data: WallListData, *, right: float = 0.0, down: float = 0.0) -> None:
    """Paint the pages: each begins with the head of its group, and no group shares one with another."""
    measures = MEASURES[data.format]
    pages = [page for group in data.groups for page in _pages_of(group, measures.rows)]
    measures = measures.enlarged(max((len(names) for _, names, _ in pages), default=0))
    with Canvas(device, landscape=False, paper=measures.paper) as canvas, canvas.moved(right, down):
        for number, (group, names, part) in enumerate(pages, 1):
            if number > 1:
                canvas.new_page()
            _paint_head(canvas, group, measures, continued=part > 0)
            _paint_names(canvas, names, measures)
            foot = f"{data.foot} · {page_text(number, len(pages))}"
            fitted = canvas.fit(foot, measures.paper[0] - 2 * MARGIN, measures.small, max_lines=1)
            canvas.text(MARGIN, measures.paper[1] - FOOT, fitted.lines[0], fitted.size_pt)


def _pages_of(group: WallGroup, rows: int) -> list[tuple[WallGroup, Sequence[str], int]]:
    """Return the pages of a group, as evenly filled as may be: no single name stands on the last one."""
    count = max(1, -(-len(group.names) // rows))
    each = max(1, -(-len(group.names) // count))
    return [(group, group.names[part * each : (part + 1) * each], part) for part in range(count)]


def _paint_head(canvas: Canvas, group: WallGroup, measures: WallMeasures, *, continued: bool) -> None:
    sign, mark = group.sign, measures.mark
    paint_mark(canvas, sign.mark, MARGIN, MARGIN, mark)
    left = MARGIN + mark + 6
    title = f"{sign.title} ({CONTINUED})" if continued else sign.title
    where = f"{NBSP}· ".join(filter(None, (sign.room, keep_together(sign.held))))
    moderator = MODERATOR.format(sign.moderator) if sign.moderator else ""
    parts = [
        Part(title, ((measures.title, 2), (measures.title[2:], 4)), bold=True),
        Part(where, ((measures.detail, 1), (measures.detail[-2:], 2)), bold=True, gap_mm=2),
        Part(moderator, ((measures.detail, 1), (measures.detail[-2:], 2)), gap_mm=1),
    ]
    paint_stack(canvas, parts, Box(left, MARGIN, measures.paper[0] - MARGIN - left, mark))


def _paint_names(canvas: Canvas, names: Sequence[str], measures: WallMeasures) -> None:
    width = measures.paper[0] - 2 * MARGIN
    top = MARGIN + measures.head
    for number, name in enumerate(names or (NOBODY,)):
        y = top + number * measures.row
        canvas.lines([(MARGIN, y, MARGIN + width, y)], LINE_PT)
        fitted = canvas.fit(name, width, measures.name, max_lines=1)
        canvas.text_between(MARGIN, y, measures.row, fitted)
