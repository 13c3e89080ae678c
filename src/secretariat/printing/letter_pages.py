"""A letter on its pages, as Word will lay it out: for the look at it before it is made.

Everything is measured in twips, Word's own unit. Word breaks lines and pages by rules of its own; with the same
widths of letters (Liberation Sans for Arial) the lines are the same but for rare cases.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from secretariat.domain.errors import DocumentTroubleError
from secretariat.domain.letter_look import (
    TWIPS_PER_INCH,
    Block,
    Frame,
    LetterLook,
    Mark,
    Paper,
    Paragraph,
    Row,
    Table,
    TabStop,
)
from secretariat.printing.canvas import printed_family

TWIPS_PER_POINT = 20
WHOLE_LINE = 240
SPACING = 2355 / 2048
"""From line to line, of the size: ascent, descent and line gap of Arial and Liberation Sans. Qt leaves out the gap."""
EMPTY_SIZE = 11.0
RULE_SPACE, RULE_WIDTH = 70, 10
SHADE = "#e7e6e6"
LINES_TOGETHER = 2
"""Fewer lines of a paragraph are never alone on a page."""
_ALIGNED = {
    "right": Qt.AlignmentFlag.AlignRight,
    "end": Qt.AlignmentFlag.AlignRight,
    "center": Qt.AlignmentFlag.AlignHCenter,
    "both": Qt.AlignmentFlag.AlignJustify,
}
_TABS = {
    "right": QTextOption.TabType.RightTab,
    "end": QTextOption.TabType.RightTab,
    "center": QTextOption.TabType.CenterTab,
}


def paint_letter(device: QPagedPaintDevice, look: LetterLook) -> None:
    """Paint the pages of a letter on a PDF writer, a printer, or the preview of one."""
    paper = look.paper
    size = QPageSize(QSizeF(paper.width, paper.height) / TWIPS_PER_POINT, QPageSize.Unit.Point)
    layout = QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF())
    layout.setMode(QPageLayout.Mode.FullPageMode)
    device.setPageLayout(layout)
    pages = _Flow(look).pages
    painter = QPainter()
    if not painter.begin(device):
        raise DocumentTroubleError("print.device_refused")
    try:
        scale = device.logicalDpiX() / TWIPS_PER_INCH
        painter.scale(scale, scale)
        for number, page in enumerate(pages, start=1):
            if number > 1 and not device.newPage():
                raise DocumentTroubleError("print.device_refused")
            _paint_page(painter, page, look, number, len(pages))
    finally:
        painter.end()


@dataclass(slots=True)
class _Line:
    """One line of a paragraph; `text` keeps alive what the line belongs to. Space to spare is above the letters."""

    text: QTextLayout
    line: QTextLine
    height: float
    tabs: tuple[TabStop, ...]


@dataclass(slots=True)
class _Page:
    """What lies where on a page: lines, straight rules as x, y, width, height, and the heights frames take up."""

    lines: list[tuple[float, float, _Line]] = field(default_factory=list)
    rules: list[QRectF] = field(default_factory=list)
    shades: list[QRectF] = field(default_factory=list)
    frames: list[tuple[float, float]] = field(default_factory=list)


class _Flow:
    """Lays the body out, page after page."""

    def __init__(self, look: LetterLook) -> None:
        self._look, self._paper = look, look.paper
        self.pages: list[_Page] = []
        self._frame: tuple[Frame, float] | None = None
        self._begin_page()
        before: Paragraph | None = None
        for place, block in enumerate(look.body):
            if isinstance(block, Table):
                self._table(block)
                before = None
            elif block.frame is not None:
                self._framed(block, block.frame)
            else:
                self._paragraph(block, before, look.body[place + 1 :])
                before = block

    def _begin_page(self) -> None:
        look, paper, is_first = self._look, self._paper, not self.pages
        header, footer = (look.first_header, look.first_footer) if is_first else (look.header, look.footer)
        self.pages.append(_Page())
        self._top = max(paper.top, paper.header_at + _height(header, paper) if header else 0)
        self._bottom = paper.height - max(paper.bottom, paper.footer_at + _height(footer, paper) if footer else 0)
        self._y = float(self._top)

    def _paragraph(self, block: Paragraph, before: Paragraph | None, following: Sequence[Block]) -> None:
        lines = _lines(block, _text_width(self._paper))
        close = before is not None and before.close_up and block.close_up and before.style == block.style
        if before is not None and self._y > self._top:
            self._y += 0 if close else before.after + block.before
        elif len(self.pages) == 1:
            self._y += block.before
        together = len(lines) if block.keep_lines else min(len(lines), LINES_TOGETHER)
        needed = sum(line.height for line in lines[:together]) + (_first_line(following) if block.keep_next else 0)
        if block.new_page or self._y + needed > self._bottom:
            self._turn()
        for line in lines:
            if self._y + line.height > self._bottom:
                self._turn()
            self._y = self._below_frames(line.height)
            self.pages[-1].lines.append((self._paper.left, self._y, line))
            self._y += line.height

    def _turn(self) -> None:
        if self._y > self._top:
            self._begin_page()

    def _below_frames(self, height: float) -> float:
        y = self._y
        for top, bottom in sorted(self.pages[-1].frames):
            if y < bottom and y + height > top:
                y = bottom
        return y

    def _framed(self, block: Paragraph, frame: Frame) -> None:
        """Put a paragraph where its frame stands, below those that share the frame."""
        known = self._frame[1] if self._frame is not None and self._frame[0] == frame else float(frame.y)
        y, page = known, self.pages[-1]
        for line in _lines(block, frame.width):
            page.lines.append((frame.x, y, line))
            y += line.height
        self._frame = (frame, y)
        page.frames.append((frame.y, max(y, frame.y + frame.height)))

    def _table(self, table: Table) -> None:
        headings = [row for row in table.rows if row.is_heading]
        for place, row in enumerate(table.rows):
            together = table.rows[place : place + 1 + row.is_heading]
            needed = sum(_row_height(one, table.margin) for one in together)
            if self._y > self._top and self._y + needed > self._bottom:
                self._turn()
                for heading in () if row.is_heading else headings:
                    self._put(heading, table)
            self._put(row, table)

    def _put(self, row: Row, table: Table) -> None:
        self._y = _place_row(self.pages[-1], row, table, self._paper.left, self._y)


def _paint_page(painter: QPainter, page: _Page, look: LetterLook, number: int, count: int) -> None:
    paper, is_first = look.paper, number == 1
    header, footer = (look.first_header, look.first_footer) if is_first else (look.header, look.footer)
    margins = _Page()
    _stack(margins, _numbered(header, number, count), paper, paper.header_at)
    foot = _numbered(footer, number, count)
    _stack(margins, foot, paper, paper.height - paper.footer_at - _height(foot, paper))
    for part in (margins, page):
        for shade in part.shades:
            painter.fillRect(shade, QColor(SHADE))
        painter.setPen(QPen(QColor("black"), RULE_WIDTH))
        for rule in part.rules:
            painter.drawLine(rule.topLeft(), rule.bottomRight())
        for x, y, line in part.lines:
            _paint_line(painter, x, y, line)
    if is_first:
        _paint_marks(painter, look.marks)


def _paint_line(painter: QPainter, x: float, y: float, line: _Line) -> None:
    y += line.height - line.line.height()
    line.line.draw(painter, QPointF(x, y))
    text = line.text.text()
    stops = iter(line.tabs)
    for place in range(line.line.textStart(), line.line.textStart() + line.line.textLength()):
        if text[place] == "\t" and (stop := next(stops, None)) is not None and stop.leader not in {"", "none"}:
            begin, end = (float(line.line.cursorToX(at)[0]) for at in (place, place + 1))  # type: ignore[index]  # a pair
            base = y + line.line.y() + line.line.ascent() + RULE_WIDTH
            painter.setPen(QPen(QColor("black"), RULE_WIDTH))
            painter.drawLine(QPointF(x + begin, base), QPointF(x + end, base))


def _paint_marks(painter: QPainter, marks: Sequence[Mark]) -> None:
    painter.setPen(QPen(QColor("black"), RULE_WIDTH))
    for mark in marks:
        painter.drawLine(QPointF(mark.x, mark.y), QPointF(mark.x + mark.width, mark.y))


def _text_width(paper: Paper) -> int:
    return paper.width - paper.left - paper.right


def _numbered(blocks: Sequence[Block], number: int, count: int) -> tuple[Block, ...]:
    """Return header or footer with the numbers of its page."""
    known = {"PAGE": str(number), "NUMPAGES": str(count)}
    return tuple(
        replace(block, pieces=tuple(replace(one, text=known.get(one.field, one.text)) for one in block.pieces))
        if isinstance(block, Paragraph)
        else block
        for block in blocks
    )


def _height(blocks: Sequence[Block], paper: Paper) -> int:
    return round(_stack(_Page(), blocks, paper, 0))


def _stack(page: _Page, blocks: Sequence[Block], paper: Paper, y: float) -> float:
    """Put blocks one below the other, and return where the last one ends."""
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                y = _place_row(page, row, block, paper.left, y)
            continue
        y += block.before
        ends = paper.left, _text_width(paper)
        if block.rule_above:
            page.rules.append(QRectF(ends[0], y, ends[1], 0))
            y += RULE_SPACE
        for line in _lines(block, ends[1]):
            page.lines.append((ends[0], y, line))
            y += line.height
        if block.rule_below:
            y += RULE_SPACE
            page.rules.append(QRectF(ends[0], y, ends[1], 0))
        y += block.after
    return y


def _row_height(row: Row, margin: int) -> float:
    return max((_cell_height(cell.content, cell.width - 2 * margin) for cell in row.cells), default=0.0)


def _cell_height(content: Sequence[Paragraph], width: int) -> float:
    return sum(one.before + one.after + sum(line.height for line in _lines(one, width)) for one in content)


def _place_row(page: _Page, row: Row, table: Table, left: int, top: float) -> float:
    """Put a row on the page, and return where it ends."""
    height, x = max(float(row.height), _row_height(row, table.margin)), float(left)
    for cell in row.cells:
        box = QRectF(x, top, cell.width, height)
        if cell.is_shaded:
            page.shades.append(box)
        if table.has_lines:
            page.rules += _edges(box)
        y = top
        for block in cell.content:
            y += block.before
            for line in _lines(block, cell.width - 2 * table.margin):
                page.lines.append((x + table.margin, y, line))
                y += line.height
            y += block.after
        x += cell.width
    return top + height


def _edges(box: QRectF) -> list[QRectF]:
    right, bottom, width, height = box.right(), box.bottom(), box.width(), box.height()
    return [
        QRectF(box.x(), box.y(), width, 0),
        QRectF(box.x(), bottom, width, 0),
        QRectF(box.x(), box.y(), 0, height),
        QRectF(right, box.y(), 0, height),
    ]


def _first_line(following: Sequence[Block]) -> float:
    block = next((one for one in following if isinstance(one, Paragraph)), None)
    lines = _lines(block, TWIPS_PER_INCH * 6) if block is not None else []
    return lines[0].height if lines else 0.0


def _lines(block: Paragraph, width: int) -> list[_Line]:
    """Break a paragraph into lines."""
    text = "".join(piece.text for piece in block.pieces).replace("\n", "\u2028")
    layout = QTextLayout(text, _font(block.pieces[0].size if block.pieces else EMPTY_SIZE))
    layout.setFormats(list(_formats(block)))
    layout.setTextOption(_option(block))
    layout.beginLayout()
    made: list[QTextLine] = []
    while (line := layout.createLine()).isValid():
        indent = block.left + (block.first if not made else 0)
        line.setLineWidth(max(width - indent - block.right, 1))
        line.setPosition(QPointF(indent, 0))
        made.append(line)
    layout.endLayout()
    return [_Line(layout, line, _line_height(block), _stops(block)) for line in made]


def _line_height(block: Paragraph) -> float:
    if block.line_is_exact:
        return float(block.line)
    size = max((piece.size for piece in block.pieces), default=EMPTY_SIZE)
    return size * TWIPS_PER_POINT * SPACING * block.line / WHOLE_LINE


def _formats(block: Paragraph) -> Iterator[QTextLayout.FormatRange]:
    start = 0
    for piece in block.pieces:
        one = QTextLayout.FormatRange()
        look = QTextCharFormat()
        font = _font(piece.size, bold=piece.bold, italic=piece.italic)
        font.setUnderline(piece.underlined)
        look.setFont(font)
        look.setForeground(QColor("black"))
        one.start, one.length, one.format = start, len(piece.text), look
        start += len(piece.text)
        yield one


def _option(block: Paragraph) -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)  # as Word: a word wider than its cell breaks
    option.setTextDirection(Qt.LayoutDirection.LeftToRight)
    option.setAlignment(_ALIGNED.get(block.align, option.alignment()))
    indent = block.left + block.first
    option.setTabs(
        [QTextOption.Tab(stop.at - indent, _TABS.get(stop.kind, QTextOption.TabType.LeftTab)) for stop in _stops(block)]
    )
    return option


def _stops(block: Paragraph) -> tuple[TabStop, ...]:
    """Return the tab stops; where lines hang, text begins at the indent as if there were one."""
    hangs = block.first < 0 and all(stop.at != block.left for stop in block.tabs)
    return tuple(sorted((*block.tabs, *((TabStop(block.left),) if hangs else ())), key=lambda stop: stop.at))


def _font(size: float, *, bold: bool = False, italic: bool = False) -> QFont:
    font = QFont(printed_family())
    font.setPixelSize(round(size * TWIPS_PER_POINT))
    font.setBold(bold)
    font.setItalic(italic)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
