"""The symbol of a workshop group with its number in it: told apart without any colour, read on grey copies too."""

from math import cos, pi, sin

from secretariat.domain.card_texts import GroupMark
from secretariat.domain.text_width import MM_PER_POINT
from secretariat.printing.canvas import CAP_HEIGHT, Canvas

FILLS = {
    "blau": "#a9cdf5",
    "grün": "#a8dfae",
    "orange": "#ffc27a",
    "violett": "#dcc3f5",
    "gelb": "#ffe98a",
    "rot": "#ffb9b0",
    "türkis": "#a3e4e2",
    "rosa": "#fbc8de",
    "grau": "#d9d9d9",
}
"""Light tones of the colours an office names: black on them has a contrast of more than 7:1."""
UNKNOWN_FILL = "#ffffff"
NUMBER_SHARE = {"Dreieck": 0.42, "Raute": 0.46, "Stern": 0.38}
"""How high the number may be in the symbol; the rest have room for `USUAL_SHARE`."""
USUAL_SHARE = 0.55
NUMBER_PLACE = {"Dreieck": 0.66, "Stern": 0.54}
"""Where the middle of the number lies, from the top."""
OUTLINE_PT = 1.5


def _around(points: int, *, inner: float = 1.0, turned: float = -0.5) -> tuple[tuple[float, float], ...]:
    """Return the corners of a regular shape in a square of side 1; a star has inner ones between."""
    corners = []
    for number in range(points * 2 if inner < 1 else points):
        step = number / 2 if inner < 1 else number
        radius = 0.5 * (inner if inner < 1 and number % 2 else 1)
        angle = 2 * pi * step / points + turned * pi
        corners.append((0.5 + radius * cos(angle), 0.5 + radius * sin(angle)))
    return tuple(corners)


CORNERS = {
    "Quadrat": ((0.06, 0.06), (0.94, 0.06), (0.94, 0.94), (0.06, 0.94)),
    "Dreieck": ((0.5, 0.02), (1.0, 0.95), (0.0, 0.95)),
    "Raute": _around(4),
    "Stern": _around(5, inner=0.55),
    "Fünfeck": _around(5),
    "Sechseck": _around(6),
    "Achteck": _around(8, turned=0.125),
    "Kreuz": (
        *((0.3, 0.0), (0.7, 0.0), (0.7, 0.3), (1.0, 0.3), (1.0, 0.7), (0.7, 0.7)),
        *((0.7, 1.0), (0.3, 1.0), (0.3, 0.7), (0.0, 0.7), (0.0, 0.3), (0.3, 0.3)),
    ),
}
"""The symbols with straight sides, in a square of side 1."""
DISC = "Kreis"


def paint_mark(canvas: Canvas, mark: GroupMark, x: float, y: float, size: float) -> None:
    """Paint the symbol with its number into the square of side `size` mm whose upper left corner is x, y.

    A symbol nobody drew is a square: the number still says which group it is.
    """
    symbol = mark.symbol.strip().capitalize()
    fill = FILLS.get(mark.colour.strip().lower(), UNKNOWN_FILL)
    if symbol == DISC:
        canvas.disc(x + size / 2, y + size / 2, size / 2, fill, OUTLINE_PT)
    else:
        corners = CORNERS.get(symbol, CORNERS["Quadrat"])
        canvas.shape([(x + across * size, y + down * size) for across, down in corners], fill, OUTLINE_PT)
    number = str(mark.number)
    height = NUMBER_SHARE.get(symbol, USUAL_SHARE) * size / max(1, 0.75 * len(number))
    size_pt = round(2 * height / CAP_HEIGHT / MM_PER_POINT) / 2
    middle = y + NUMBER_PLACE.get(symbol, 0.5) * size
    left = x + (size - canvas.width(number, size_pt, bold=True)) / 2
    canvas.text(left, middle + CAP_HEIGHT * size_pt * MM_PER_POINT / 2, number, size_pt, bold=True)
