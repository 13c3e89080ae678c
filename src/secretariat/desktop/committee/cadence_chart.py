"""The cadence as a row of periods: each a bar whose pattern, sign and word say what became of it."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from secretariat.desktop.guard import guarded
from secretariat.domain.cadence import PeriodStatus
from secretariat.services.choice_words import choice_word
from secretariat.services.committee.cadence import CadenceRow

SIGNS: Mapping[PeriodStatus, str] = MappingProxyType(
    {
        PeriodStatus.FULFILLED: "✓",
        PeriodStatus.PLANNED: "○",
        PeriodStatus.AT_RISK: "⚠",
        PeriodStatus.VIOLATED: "✗",
        PeriodStatus.NOT_APPLICABLE: "–",
    }
)
PATTERNS: Mapping[PeriodStatus, Qt.BrushStyle] = MappingProxyType(
    {
        PeriodStatus.FULFILLED: Qt.BrushStyle.SolidPattern,
        PeriodStatus.PLANNED: Qt.BrushStyle.Dense5Pattern,
        PeriodStatus.AT_RISK: Qt.BrushStyle.BDiagPattern,
        PeriodStatus.VIOLATED: Qt.BrushStyle.DiagCrossPattern,
        PeriodStatus.NOT_APPLICABLE: Qt.BrushStyle.NoBrush,
    }
)
LINES = 5
"""How many lines of text a bar with its words is high: the period, the bar of two, sign and word, the meetings."""
NO_SIZE = QSize()


def verdict_words(verdict: PeriodStatus, language: str) -> str:
    """Return a verdict with its sign: „✓ erfüllt“."""
    return f"{SIGNS[verdict]} {choice_word(verdict, language)}"


class CadenceChart(QWidget):
    """Shows the last periods that have room; the table beside it holds all. Screen readers are told in one sentence."""

    room_changed = Signal()
    """More periods may have room now, or fewer."""

    def __init__(self, name: str, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._rows: Sequence[CadenceRow] = ()
        self.setObjectName("cadenceChart")
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_rows(self, rows: Sequence[CadenceRow]) -> None:
        """Take the periods in their order."""
        self._rows = rows
        told = (f"{row.period}: {choice_word(row.verdict, self._language)}" for row in rows)
        self.setAccessibleDescription("; ".join(told))
        self.setVisible(bool(rows))
        self.updateGeometry()
        self.update()

    @guarded(NO_SIZE)
    def sizeHint(self) -> QSize:
        """Return room for every period."""
        return QSize(max(self._cell(), self._cell() * len(self._rows)), self.minimumSizeHint().height())

    @guarded(NO_SIZE)
    def minimumSizeHint(self) -> QSize:
        """Return room for one period."""
        return QSize(self._cell(), self.fontMetrics().lineSpacing() * LINES + self.fontMetrics().height() // 2)

    def shown_rows(self) -> Sequence[CadenceRow]:
        """Return the last periods, as many as there is room for."""
        return self._rows[-max(1, self.width() // self._cell()) :]

    @guarded(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that there is other room."""
        super().resizeEvent(event)
        self.room_changed.emit()

    @guarded(None)
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a bar for each period, with its words above and below."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, row in enumerate(self.shown_rows()):
            self._paint_period(painter, self._cell() * place, row)

    def _paint_period(self, painter: QPainter, left: int, row: CadenceRow) -> None:
        line, gap = self.fontMetrics().lineSpacing(), self.fontMetrics().averageCharWidth()
        width = self._cell() - gap
        roles = QPalette.ColorRole
        text, strong = self.palette().color(roles.WindowText), self.palette().color(roles.Highlight)
        centre = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
        kept = row.verdict in {PeriodStatus.FULFILLED, PeriodStatus.PLANNED}
        painter.setPen(text)
        painter.drawText(QRectF(left, 0, width, line), centre, row.period)
        painter.setPen(QPen(text, 1))
        painter.setBrush(QBrush(strong if kept else text, PATTERNS[row.verdict]))
        painter.drawRect(QRectF(left + 0.5, line + 0.5, width - 1, line * 2 - line // 3))
        painter.drawText(QRectF(left, line * 3, width, line), centre, verdict_words(row.verdict, self._language))
        painter.drawText(QRectF(left, line * 4, width, line), centre, _days(row))

    def _cell(self) -> int:
        """Return the width of a period in pixels: what its longest words need."""
        metrics = self.fontMetrics()
        texts = [words for row in self._rows for words in (row.period, _days(row))]
        texts += [verdict_words(verdict, self._language) for verdict in PeriodStatus]
        return max(metrics.horizontalAdvance(words) for words in texts) + metrics.averageCharWidth() * 2


def _days(row: CadenceRow) -> str:
    """Return the days of the meetings in short; more than two as their number, so that a bar stays narrow."""
    days = [*(f"{day:%d.%m.}" for day in row.held), *(f"({day:%d.%m.})" for day in row.planned)]
    return " ".join(days) if len(days) <= 2 else f"{len(row.held)} + ({len(row.planned)})"
