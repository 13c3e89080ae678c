"""The symbols and colours of workshop groups: as an office names them, and as they are drawn, on paper and screen."""

from math import cos, pi, sin

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
SYMBOLS = (DISC, *CORNERS)
"""The symbols an office can choose from."""

NUMBER_SHARE = {"Dreieck": 0.42, "Raute": 0.46, "Stern": 0.38}
"""How high the number may be in the symbol; the rest have room for `USUAL_SHARE`."""
USUAL_SHARE = 0.55
NUMBER_PLACE = {"Dreieck": 0.66, "Stern": 0.54}
"""Where the middle of the number lies, from the top."""


def fill_of(colour: str) -> str:
    """Return the tone of a colour as an office names it; white for one that nobody knows."""
    return FILLS.get(colour.strip().lower(), UNKNOWN_FILL)


def corners_of(symbol: str) -> tuple[tuple[float, float], ...] | None:
    """Return the corners of a symbol in a square of side 1, None for the disc; one that nobody drew is a square."""
    name = symbol.strip().capitalize()
    return None if name == DISC else CORNERS.get(name, CORNERS["Quadrat"])
