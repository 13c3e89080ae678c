"""Door signs and way signs (D15, handbook 4.6): read from some metres away, hung at eye height."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from secretariat.domain.card_texts import GroupSign
from secretariat.printing.canvas import Canvas, Device
from secretariat.printing.group_symbols import paint_mark
from secretariat.printing.stacks import Box, Part, paint_stack

MARGIN = 15.0
FOOT = 8.0
FOOT_PT = (10.0, 9.0, 8.0, 7.0)
MARK = 85.0
"""The symbol at a door; its number is as large as 150 pt."""
ARROW = 90.0
GAP = 8.0
MODERATOR = "Moderation: {}"


class Direction(StrEnum):
    """Where an arrow points."""

    RIGHT = "right"
    LEFT = "left"
    AHEAD = "ahead"


@dataclass(frozen=True, slots=True, kw_only=True)
class SignTarget:
    """What a sign is for: the whole meeting, „LSP – 3. Sitzung“ with its `subtitle`, or one of its groups."""

    title: str
    subtitle: str = ""
    room: str = ""
    held: str = ""
    group: GroupSign | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SignSet:
    """The signs of a meeting and what stands small at the foot of each: „LSP, 3. Sitzung am … · Stand …“."""

    targets: tuple[SignTarget, ...]
    foot: str
    right: float = 0.0
    down: float = 0.0


ARROW_CORNERS = ((0.0, 0.34), (0.52, 0.34), (0.52, 0.04), (1.0, 0.5), (0.52, 0.96), (0.52, 0.66), (0.0, 0.66))
"""An arrow to the right in a square of side 1."""


def paint_door_signs(device: Device, signs: SignSet) -> None:
    """Paint a sign for each door on A4 upright: number and symbol, topic, room, time and moderator."""
    with Canvas(device, landscape=False) as canvas, canvas.moved(signs.right, signs.down):
        for number, target in enumerate(signs.targets):
            if number:
                canvas.new_page()
            _paint_door_sign(canvas, target, signs.foot)


def paint_way_signs(device: Device, signs: SignSet, directions: Sequence[Direction] = tuple(Direction)) -> None:
    """Paint a sign on A4 landscape for each way to each room."""
    with Canvas(device, landscape=True) as canvas, canvas.moved(signs.right, signs.down):
        pairs = [(target, direction) for target in signs.targets for direction in directions]
        for number, (target, direction) in enumerate(pairs):
            if number:
                canvas.new_page()
            _paint_way_sign(canvas, target, direction, signs.foot)


def _paint_door_sign(canvas: Canvas, target: SignTarget, foot: str) -> None:
    top = MARGIN
    if target.group is not None:
        paint_mark(canvas, target.group.mark, MARGIN, MARGIN + 5, MARK)
        top += MARK + 5 + GAP
    parts = [
        Part(target.title, (((56, 52, 48), 1), ((48, 46, 44, 42, 40, 38, 36, 34, 32, 30), 5)), bold=True),
        Part(target.subtitle, (((28, 26, 24), 3),), gap_mm=GAP / 2),
        Part(target.room, (((48, 46, 44, 42, 40, 38, 36), 1), ((36, 32, 28), 2)), bold=True, gap_mm=GAP),
        Part(target.held, (((32, 30, 28, 26, 24), 1), ((24,), 2)), gap_mm=GAP),
    ]
    if target.group is not None and target.group.moderator:
        parts.append(Part(MODERATOR.format(target.group.moderator), (((28, 26, 24), 2), ((22, 20), 3)), gap_mm=GAP / 2))
    paint_stack(canvas, parts, Box(MARGIN, top, 210 - 2 * MARGIN, 297 - MARGIN - FOOT - top))
    _paint_foot(canvas, foot, 210, 297)


def _paint_way_sign(canvas: Canvas, target: SignTarget, direction: Direction, foot: str) -> None:
    at_right = direction is Direction.RIGHT
    x = 297 - MARGIN - ARROW if at_right else MARGIN
    height = 210 - 2 * MARGIN - FOOT
    y = MARGIN + (height - ARROW) / 2
    corners = [_turned(across, down, direction) for across, down in ARROW_CORNERS]
    canvas.shape([(x + across * ARROW, y + down * ARROW) for across, down in corners], "black", 1)
    width = 297 - 2 * MARGIN - ARROW - GAP
    box = Box(MARGIN if at_right else MARGIN + ARROW + GAP, MARGIN, width, height)
    if target.group is not None:
        mark = 45.0
        paint_mark(canvas, target.group.mark, box.x, box.y, mark)
        box = Box(box.x, box.y + mark + GAP / 2, box.width, box.height - mark - GAP / 2)
    title = ((72, 68, 64, 60, 56, 52, 48), 2), ((48, 46, 44, 42, 40, 38, 36), 3), ((34, 32, 30, 28, 26, 24), 5)
    room = ((56, 52, 48, 44, 40), 1), ((40, 36, 32, 28), 2)
    parts = [
        Part(target.title, title, bold=True),
        Part(target.subtitle, (((24, 22, 20), 3),), gap_mm=GAP / 2),
        Part(target.room, room, gap_mm=GAP),
    ]
    paint_stack(canvas, parts, box)
    _paint_foot(canvas, foot, 297, 210)


def _turned(across: float, down: float, direction: Direction) -> tuple[float, float]:
    """Return a corner of the arrow turned to where it points."""
    if direction is Direction.LEFT:
        return 1 - across, down
    return (down, 1 - across) if direction is Direction.AHEAD else (across, down)


def _paint_foot(canvas: Canvas, foot: str, width: float, height: float) -> None:
    fitted = canvas.fit(foot, width - 2 * MARGIN, FOOT_PT, max_lines=1)
    canvas.text(MARGIN, height - FOOT, fitted.lines[0], fitted.size_pt)
