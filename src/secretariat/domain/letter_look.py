"""How a finished letter lies on its paper, as a preview shows it. Every length is in twips (1/20 pt), as in Word."""

from dataclasses import dataclass

TWIPS_PER_INCH = 1440


@dataclass(frozen=True, slots=True)
class TabStop:
    """A tab stop from the left edge of the text; `kind` is left, right or center, `leader` the line drawn up to it."""

    at: int
    kind: str = "left"
    leader: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """Text of one look, its size in pt. `field` is PAGE or NUMPAGES, whose text each page knows itself."""

    text: str
    size: float
    bold: bool = False
    italic: bool = False
    underlined: bool = False
    field: str = ""


@dataclass(frozen=True, slots=True)
class Frame:
    """Where a paragraph stands on the page, whatever the text around it does; a height of 0 follows its text."""

    x: int
    y: int
    width: int
    height: int = 0


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph. `line` is 240ths of a line or, if exact, twips; `first` is the indent of the first line alone."""

    pieces: tuple[Piece, ...] = ()
    style: str = ""
    align: str = "left"
    left: int = 0
    right: int = 0
    first: int = 0
    before: int = 0
    after: int = 0
    line: int = 240
    line_is_exact: bool = False
    close_up: bool = False
    rule_above: bool = False
    rule_below: bool = False
    new_page: bool = False
    keep_lines: bool = False
    keep_next: bool = False
    tabs: tuple[TabStop, ...] = ()
    frame: Frame | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table."""

    width: int
    content: tuple[Paragraph, ...]
    is_shaded: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table; a height of 0 follows its text. A heading begins each page of its table anew."""

    cells: tuple[Cell, ...]
    height: int = 0
    is_heading: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table; `margin` is the space at the sides of each cell."""

    rows: tuple[Row, ...]
    has_lines: bool = False
    margin: int = 0


Block = Paragraph | Table


@dataclass(frozen=True, slots=True)
class Mark:
    """A short line in the margin of the first page, as fold and punch marks are."""

    x: int
    y: int
    width: int


@dataclass(frozen=True, slots=True)
class Paper:
    """The page and its margins; `header_at` and `footer_at` count from the top and from the bottom edge."""

    width: int = 11906
    height: int = 16838
    left: int = 1417
    right: int = 1134
    top: int = 1134
    bottom: int = 1134
    header_at: int = 567
    footer_at: int = 567


@dataclass(frozen=True, slots=True)
class LetterLook:
    """A letter with what stands at top and bottom of its first page and of those that follow."""

    paper: Paper
    body: tuple[Block, ...]
    first_header: tuple[Block, ...] = ()
    first_footer: tuple[Block, ...] = ()
    header: tuple[Block, ...] = ()
    footer: tuple[Block, ...] = ()
    marks: tuple[Mark, ...] = ()
