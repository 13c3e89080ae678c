"""Name badges (D13) and the slips worn behind them (D10): sizes of handbook 4.6, larger ones for large print."""

from collections.abc import Sequence
from dataclasses import dataclass

from secretariat.domain.card_texts import Badge, GroupSign, Slip
from secretariat.domain.formatting import NBSP, keep_together
from secretariat.printing.canvas import Canvas, Device
from secretariat.printing.card_sheet import SheetPlan, paint_cards
from secretariat.printing.group_symbols import paint_mark
from secretariat.printing.stacks import Box, Part, Tries, paint_stack

INSET_SHARE, SMALLEST_INSET = 0.055, 3.0
MARK_SHARE = 0.25
"""How much of a badge's height the symbol of the group takes."""
GAP = 1.5
GROUP = "Workshop {number}"
YOUR_GROUP = f"Ihre{NBSP}Gruppe"
YOUR_GROUPS = f"Ihre{NBSP}Gruppen"
MARK_ON_SLIP = 0.36
"""How much of a slip's width the symbol may take."""


@dataclass(frozen=True, slots=True)
class BadgeType:
    """The sizes of a badge's texts in pt; a long name gets smaller, then breaks."""

    name: Tries
    institution: Tries
    role: Tries
    event: Tries
    held: Tries


NAME_AT_LEAST: Tries = (((12, 11, 10, 9, 8), 4),)
INSTITUTION_AT_LEAST: Tries = (((9, 8, 7, 6), 3),)
ROLE_AT_LEAST: Tries = (((9, 8, 7), 2),)
"""For cards with more to say than they have room: small type is better than half a word."""
GROUP_AT_LEAST = ((12, 11, 10, 9, 8), 1)
ROOM_AT_LEAST = ((10, 9, 8), 3)
HELD_AT_LEAST = ((9, 8), 1)
TOPIC_AT_LEAST = ((10, 9, 8), 3)
"""Below that nobody reads it standing; number, symbol, room and time lead to the group without it."""

LOW = BadgeType(
    name=(((18, 17, 16, 15, 14), 1), ((14, 13, 12, 11, 10), 2), ((10, 9, 8), 3)),
    institution=(((10, 9.5, 9, 8.5, 8), 1), ((8, 7.5, 7), 2)),
    role=(((9, 8, 7), 1),),
    event=(((7, 6.5, 6), 1),),
    held=(((8, 7.5, 7), 1), ((7, 6.5), 2)),
)
USUAL = BadgeType(
    name=(((30, 28, 26, 24), 1), ((26, 24, 22, 20, 18), 2), ((18, 17, 16, 15, 14, 13, 12), 3)),
    institution=(((14, 13.5, 13, 12.5, 12), 1), ((13, 12, 11, 10), 2), ((10, 9), 3)),
    role=(((13, 12, 11, 10), 1),),
    event=(((8, 7.5, 7), 1),),
    held=(((12, 11, 10, 9), 1), ((9, 8), 2)),
)
TALL = BadgeType(
    name=(((40, 38, 36, 34, 32, 30), 1), ((34, 32, 30, 28, 26, 24), 2), ((24, 22, 20, 18, 16), 3)),
    institution=(((18, 17, 16, 15, 14), 1), ((16, 15, 14, 13, 12), 2), ((12, 11, 10), 3)),
    role=(((16, 15, 14, 13, 12), 1),),
    event=(((10, 9, 8), 1),),
    held=(((14, 13, 12, 11), 1), ((11, 10), 2)),
)
USUAL_LARGE = BadgeType(
    name=(((40, 38, 36, 34, 32, 30), 1), ((30, 28, 26, 24), 2), ((22, 20, 18, 16, 14), 3)),
    institution=(((16, 15.5, 15), 1), ((15, 14, 13), 2), ((12, 11, 10), 3)),
    role=(((16, 15, 14), 1),),
    event=(((12, 11, 10), 1),),
    held=(((14, 13, 12, 11, 10), 1), ((10, 9), 2)),
)
TALL_LARGE = BadgeType(
    name=(
        ((56, 54, 52, 50, 48, 46, 44, 42, 40), 1),
        ((48, 46, 44, 42, 40, 38, 36, 34, 32, 30), 2),
        ((28, 26, 24, 20, 18), 3),
    ),
    institution=(((22, 21, 20, 19, 18), 1), ((20, 19, 18, 17, 16), 2), ((16, 15, 14, 13), 3)),
    role=(((20, 19, 18, 17, 16), 1),),
    event=(((14, 13, 12), 1),),
    held=(((18, 17, 16, 15, 14), 1), ((14, 13, 12), 2)),
)


def badge_texts(badge: Badge, sizes: BadgeType) -> list[Part]:
    """Return the lines of D13: name, institution, role."""
    return [
        Part(badge.name, (*sizes.name, *NAME_AT_LEAST), bold=True),
        Part(badge.institution, (*sizes.institution, *INSTITUTION_AT_LEAST), gap_mm=GAP),
        Part(badge.role, (*sizes.role, *ROLE_AT_LEAST), bold=True, gap_mm=GAP),
    ]


def badge_type(height_mm: float, *, large: bool = False) -> BadgeType:
    """Return the sizes for a card of this height; the low one has no room for large print."""
    if height_mm < 40:
        return LOW
    if height_mm < 65:
        return USUAL_LARGE if large else USUAL
    return TALL_LARGE if large else TALL


def paint_badges(device: Device, plan: SheetPlan, badges: Sequence[Badge], *, large: bool = False) -> None:
    """Paint the badges on their sheets."""
    sizes = badge_type(plan.grid.label_height / 10, large=large)

    def draw(canvas: Canvas, badge: Badge, box: Box) -> None:
        _paint_badge(canvas, badge, box, sizes)

    paint_cards(device, plan, badges, draw)


def paint_slips(device: Device, plan: SheetPlan, slips: Sequence[Slip], *, large: bool = False) -> None:
    """Paint the slips on their sheets: number, symbol, topic, room and time of each group of a person."""
    sizes = badge_type(plan.grid.label_height / 10, large=large)

    def draw(canvas: Canvas, slip: Slip, box: Box) -> None:
        _paint_slip(canvas, slip, box, sizes)

    paint_cards(device, plan, slips, draw)


def _paint_badge(canvas: Canvas, badge: Badge, card: Box, sizes: BadgeType) -> None:
    box = _inside(card)
    mark = MARK_SHARE * card.height if badge.marks else 0.0
    texts = badge_texts(badge, sizes)
    x = box.x + box.width
    for one in reversed(badge.marks):
        x -= mark
        paint_mark(canvas, one, x, box.y, mark)
        x -= GAP
    if sizes is LOW:
        paint_stack(canvas, texts, Box(box.x, box.y, x - box.x, box.height))
        return
    band = mark
    if badge.event:
        head = Box(box.x, box.y, max(x - GAP - box.x, box.width / 4), mark or box.height)
        band = max(band, paint_stack(canvas, [Part(badge.event, sizes.event)], head, at_top=True) - box.y)
    above = band + GAP if band else 0
    paint_stack(canvas, texts, Box(box.x, box.y + above, box.width, box.height - above))


def _paint_slip(canvas: Canvas, slip: Slip, card: Box, sizes: BadgeType) -> None:
    box = _inside(card)
    heading = YOUR_GROUP if len(slip.groups) == 1 else YOUR_GROUPS
    head = Box(box.x, box.y, box.width, box.height / 4)
    whose = Part(f"{slip.name}{NBSP}· {heading}", sizes.institution)
    top = paint_stack(canvas, [whose], head, at_top=True) + GAP
    height = (box.y + box.height - top) / max(1, len(slip.groups))
    for number, group in enumerate(slip.groups):
        _paint_group(canvas, group, Box(box.x, top + number * height, box.width, height), sizes)


def _paint_group(canvas: Canvas, group: GroupSign, box: Box, sizes: BadgeType) -> None:
    size = min(box.height - GAP, box.width * MARK_ON_SLIP)
    paint_mark(canvas, group.mark, box.x, box.y + (box.height - size) / 2, size)
    left = box.x + size + 2 * GAP
    beside = Box(left, box.y, box.x + box.width - left, box.height)
    heads = (*sizes.role, GROUP_AT_LEAST)
    paint_stack(
        canvas,
        [
            Part(GROUP.format(number=group.mark.number), heads, bold=True),
            Part(group.topic, (*sizes.institution, TOPIC_AT_LEAST), needless=True),
            Part(group.room, (*heads, ROOM_AT_LEAST), bold=True, gap_mm=GAP),
            Part(keep_together(group.held), (*sizes.held, HELD_AT_LEAST), needless=True),
        ],
        beside,
    )


def _inside(card: Box) -> Box:
    return card.inset(max(INSET_SHARE * card.width, SMALLEST_INSET))
