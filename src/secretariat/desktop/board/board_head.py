"""The head of a column of the board: the sign of the group, how full it is, its topic, where it meets."""

import re
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QMouseEvent,
    QPainter,
    QPen,
    QPixmap,
    QPolygonF,
    QResizeEvent,
    QTextLayout,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from secretariat.desktop.guard import guarded
from secretariat.domain.group_symbols import corners_of, fill_of

MOST_OF_TITLE, MOST_OF_LINE = 3, 2
"""How many lines a topic, and each of what stands below it, is shown in; its tip has all of it."""
LEAST_OF_FULL = 2
"""So many lines are kept free for how full a group is, so that the topics of all stand at one height."""
SOFT_HYPHEN = "\u00ad"
_SEAM = re.compile(r"(?<=ungs|eits|afts|ions|täts)(?=\w{4})")
"""Where a German word may be parted whatever follows: „Eingliederungs-hilfe“."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above a column; `full` tells how full it is, `said` is its name for a screen reader."""

    title: str
    full: tuple[str, ...]
    lines: tuple[str, ...]
    said: str
    number: int = 0
    symbol: str = ""
    colour: str = ""


class ColumnHead(QWidget):
    """What stands above a list. However narrow it is, no letter is cut: what has no room ends in „…“."""

    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = Heading("", (), (), "")
        self._sign, self._full, self._title, self._lines = (QLabel(self) for _ in range(4))
        for label in (self._full, self._title, self._lines):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        top, rows = QHBoxLayout(), QVBoxLayout(self)
        top.addWidget(self._sign)
        top.addWidget(self._full, 1)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addLayout(top)
        rows.addWidget(self._title)
        rows.addWidget(self._lines)
        rows.addStretch()

    @property
    def texts(self) -> tuple[str, str, str]:
        """How full the group is, its topic and the rest, as they are shown."""
        return self._full.text(), self._title.text(), self._lines.text()

    def show_heading(self, heading: Heading) -> None:
        """Show a group."""
        self._heading = heading
        size = self.fontMetrics().height() * 3 // 2
        self._sign.setVisible(heading.number > 0)
        if heading.number:
            self._sign.setPixmap(group_sign(heading, size, self.devicePixelRatioF()))
        self._full.setMinimumHeight(self.fontMetrics().lineSpacing() * max(LEAST_OF_FULL, len(heading.full)))
        self._lines.setVisible(bool(heading.lines))
        self.setToolTip("\n".join((heading.title, *heading.full, *heading.lines)))
        self._fit()

    @guarded(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        self._fit()

    @guarded(None)
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the group."""
        super().mouseDoubleClickEvent(event)
        self.opened.emit()

    def _fit(self) -> None:
        heading, width = self._heading, self.width()
        beside = width - (self._sign.sizeHint().width() + self.fontMetrics().height() // 2) * bool(heading.number)
        self._full.setText("\n".join(in_lines(line, self._full.font(), beside, 1) for line in heading.full))
        self._title.setText(in_lines(heading.title, self._title.font(), width, MOST_OF_TITLE))
        told = (in_lines(line, self._lines.font(), width, MOST_OF_LINE) for line in heading.lines)
        self._lines.setText("\n".join(told))


def in_lines(text: str, font: QFont, width: int, most: int) -> str:
    """Return a text in lines of a width in pixels; a word that is wider, and what is left over, ends in „…“."""
    parted = _SEAM.sub(SOFT_HYPHEN, text)
    metrics, layout, found = QFontMetrics(font), QTextLayout(parted, font), list[str]()
    layout.beginLayout()
    while len(found) < most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        start = line.textStart()
        end = start + line.textLength() if len(found) < most - 1 else len(parted)
        piece = parted[start:end].rstrip()
        broken = piece.endswith(SOFT_HYPHEN)
        plain = piece.replace(SOFT_HYPHEN, "") + "-" * broken
        found.append(metrics.elidedText(plain, Qt.TextElideMode.ElideRight, width))
    layout.endLayout()
    return "\n".join(found)


def group_sign(heading: Heading, size: int, ratio: float) -> QPixmap:
    """Return the sign of a group with its number, as it stands on badges and doors: never a colour alone."""
    picture = QPixmap(QSize(size, size) * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(fill_of(heading.colour)))
    painter.setPen(QPen(QColor(Qt.GlobalColor.black), 1))
    room, corners = QRectF(1, 1, size - 2, size - 2), corners_of(heading.symbol)
    if corners is None:
        painter.drawEllipse(room)
    else:
        painter.drawPolygon(QPolygonF([QPointF(1 + x * room.width(), 1 + y * room.height()) for x, y in corners]))
    font = painter.font()
    font.setBold(True)
    font.setPixelSize(max(8, size * 45 // 100))
    painter.setFont(font)
    painter.drawText(room, Qt.AlignmentFlag.AlignCenter, str(heading.number))
    painter.end()
    return picture
