"""The sheets of cards and labels an office can buy (handbook 4.5, 4.6), and where each card lies on its sheet."""

from collections.abc import Iterable

from secretariat.domain.cards import CardKind, LabelGrid
from secretariat.domain.errors import Finding, RuleBrokenError, Severity

LONGEST = 4200
"""The long side of A3 in tenths of a millimetre: no sheet is longer."""
SMALLEST = 150
"""Smaller cards hold no name that could be read."""
MOST_ACROSS = 20


def _shipped(
    kind: CardKind, first: int, *rows: tuple[str, float, float, int, int, float, float, float, float]
) -> tuple[LabelGrid, ...]:
    """Return sheets of the handbook: name, width, height, columns, rows, left, top, pitches; all lengths in mm.

    Their ids are the same everywhere, so that a choice is remembered and a changed one replaces the shipped one.
    """
    grids = []
    for number, (name, width, height, columns, lines, left, top, pitch_x, pitch_y) in enumerate(rows, first):
        lengths = (round(10 * length) for length in (width, height, left, top, pitch_x, pitch_y))
        label_width, label_height, tenths_left, tenths_top, across, down = lengths
        grids.append(
            LabelGrid(
                id=f"{number:032x}",
                name=name,
                kind=kind,
                label_width=label_width,
                label_height=label_height,
                columns=columns,
                rows=lines,
                left=tenths_left,
                top=tenths_top,
                pitch_x=across,
                pitch_y=down,
            )
        )
    return tuple(grids)


BADGE_GRIDS = _shipped(
    CardKind.BADGE,
    1,
    ("Avery Zweckform L4785, 80 × 50 mm", 80, 50, 2, 5, 18, 13, 95, 55),
    ("Einsteckschild 90 × 54 mm", 90, 54, 2, 5, 15, 13.5, 90, 54),
    ("Einsteckschild A7, 105 × 74 mm", 105, 74, 2, 4, 0, 0.5, 105, 74),
    ("Zweckform 32010, 85 × 54 mm", 85, 54, 2, 5, 14.1, 14.1, 94.9, 54),
    ("HERMA 4222, 63,5 × 29,6 mm", 63.5, 29.6, 3, 9, 7.8, 15.5, 66.5, 29.6),
)
LABEL_GRIDS = _shipped(
    CardKind.LABEL,
    101,
    ("Avery L7160, 63,5 × 38,1 mm", 63.5, 38.1, 3, 7, 7.5, 15.5, 66, 38.1),
    ("Avery L7163, 99,1 × 38,1 mm", 99.1, 38.1, 2, 7, 3.4, 15.2, 103, 38.1),
    ("Avery L7161, 63,5 × 46,6 mm", 63.5, 46.6, 3, 6, 7.4, 8.1, 65.9, 46.7),
    ("Avery L7162, 99,1 × 33,9 mm", 99.1, 33.9, 2, 8, 4, 13, 102.5, 33.9),
    ("Avery L7165, 99,1 × 67,7 mm", 99.1, 67.7, 2, 4, 4.7, 13, 101.6, 67.7),
    ("Zweckform 3475, 70 × 36 mm", 70, 36, 3, 8, 0, 4.4, 70, 36),
    ("Zweckform 3490, 70 × 36 mm", 70, 36, 3, 8, 0, 4.4, 70, 36),
    ("Zweckform 3474, HERMA 4464, 70 × 37 mm", 70, 37, 3, 8, 0, 0, 70, 37),
    ("Zweckform 3659, 4781, 97 × 42,3 mm", 97, 42.3, 2, 6, 8, 21.2, 97, 42.3),
    ("HERMA 4614, 66 × 33,8 mm", 66, 33.8, 3, 8, 5.7, 13, 66, 33.8),
    ("HERMA 4457, 105 × 48 mm", 105, 48, 2, 6, 0, 5.5, 105, 48),
)
LARGE_BADGES = BADGE_GRIDS[2]
"""A badge that can be read from four metres, for large print."""
LARGE_LABELS = LABEL_GRIDS[1]
"""Labels on which an address in large type keeps its lines."""


def offered_grids(kind: CardKind, own: Iterable[LabelGrid]) -> tuple[LabelGrid, ...]:
    """Return the sheets for a kind: the shipped ones, each as the office changed it, then the office's own.

    A slip lies on the sheet of the badge behind which it is worn.
    """
    wanted = CardKind.BADGE if kind is CardKind.SLIP else kind
    shipped = BADGE_GRIDS if wanted is CardKind.BADGE else LABEL_GRIDS if wanted is CardKind.LABEL else ()
    changed = {grid.id: grid for grid in own if grid.kind is wanted}
    kept = tuple(changed.pop(grid.id, grid) for grid in shipped)
    return (*kept, *sorted(changed.values(), key=lambda grid: grid.name.casefold()))


def shipped_grid(id_: str) -> LabelGrid | None:
    """Return the grid of the handbook with this id."""
    return next((grid for grid in (*BADGE_GRIDS, *LABEL_GRIDS) if grid.id == id_), None)


def is_shipped(grid: LabelGrid) -> bool:
    """Say whether a grid is one of the handbook's, changed or not."""
    return shipped_grid(grid.id) is not None


def cards_per_sheet(grid: LabelGrid) -> int:
    """Return how many cards a sheet holds."""
    return grid.columns * grid.rows


def sheets_needed(grid: LabelGrid, cards: int, first: int = 1) -> int:
    """Return how many sheets some cards need when the first one goes to place `first` of a used sheet."""
    return -(-(cards + first - 1) // cards_per_sheet(grid)) if cards else 0


def corner(grid: LabelGrid, place: int, *, mirrored: bool = False) -> tuple[float, float]:
    """Return the upper left corner in mm of place 1, 2, … of a sheet, row by row.

    Mirrored, a card lies behind the one of the same place when the sheet is turned over its long side.
    """
    row, column = divmod((place - 1) % cards_per_sheet(grid), grid.columns)
    left, top = grid.left + column * grid.pitch_x, grid.top + row * grid.pitch_y
    if mirrored:
        left = grid.page_width - left - grid.label_width
    return left / 10, top / 10


def is_cut_by_hand(grid: LabelGrid) -> bool:
    """Say whether cards touch each other on plain card and need marks to cut them; labels are punched."""
    touching = grid.pitch_x == grid.label_width and grid.pitch_y == grid.label_height
    return touching and grid.kind in {CardKind.BADGE, CardKind.SLIP}


def grid_findings(grid: LabelGrid) -> tuple[Finding, ...]:
    """Find what keeps cards from lying on their sheet, each at its field."""
    across = grid.left + (grid.columns - 1) * grid.pitch_x + grid.label_width
    down = grid.top + (grid.rows - 1) * grid.pitch_y + grid.label_height
    sheet = grid.name
    checks = (
        (bool(sheet.strip()), _error("grid.without_name", sheet, "name")),
        (SMALLEST <= grid.page_width <= LONGEST, _error("grid.page", sheet, "page_width")),
        (SMALLEST <= grid.page_height <= LONGEST, _error("grid.page", sheet, "page_height")),
        (grid.label_width >= SMALLEST, _error("grid.small", sheet, "label_width")),
        (grid.label_height >= SMALLEST, _error("grid.small", sheet, "label_height")),
        (1 <= grid.columns <= MOST_ACROSS, _error("grid.count", sheet, "columns")),
        (1 <= grid.rows <= MOST_ACROSS, _error("grid.count", sheet, "rows")),
        (grid.pitch_x >= grid.label_width, _error("grid.pitch", sheet, "pitch_x")),
        (grid.pitch_y >= grid.label_height, _error("grid.pitch", sheet, "pitch_y")),
        (grid.left >= 0 and across <= grid.page_width, _error("grid.beyond_page", sheet, "left")),
        (grid.top >= 0 and down <= grid.page_height, _error("grid.beyond_page", sheet, "top")),
    )
    return tuple(finding for good, finding in checks if not good)


def _error(code: str, subject: str, field: str) -> Finding:
    return Finding(code, Severity.ERROR, subject, field)


def check_grid(grid: LabelGrid) -> None:
    """Refuse a grid whose cards would not lie on their sheet."""
    for finding in grid_findings(grid):
        raise RuleBrokenError(finding.code, field=finding.field, name=grid.name)
