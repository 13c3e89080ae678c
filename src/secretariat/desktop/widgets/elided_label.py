"""A text of one line that gives way to a narrow window: what has no room ends in „…“, and its tip has all of it."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QToolTip

from secretariat.desktop.guard import guarded

LEAST = 20
"""How many characters stay in sight, however narrow the window."""


class ElidedLabel(QLabel):
    """A title with a name of any length in it; a plain label would make the window as wide as the longest."""

    @guarded(QSize())
    def minimumSizeHint(self) -> QSize:
        """Return room for the beginning."""
        least = self.fontMetrics().averageCharWidth() * LEAST
        return QSize(min(least, super().sizeHint().width()), super().minimumSizeHint().height())

    @guarded(otherwise=False)
    def event(self, event: QEvent) -> bool:
        """Tell all of it where the mouse rests, if not all is seen."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), "" if self.shown() == self.text() else self.text(), self)
            return True
        return super().event(event)

    @guarded(None)
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint what there is room for."""
        painter = QPainter(self)
        place, palette = self.contentsRect(), self.palette()
        self.style().drawItemText(
            painter,
            place,
            int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter),
            palette,
            self.isEnabled(),
            self.shown(),
            QPalette.ColorRole.WindowText,
        )

    def shown(self) -> str:
        """Return what is seen of the text."""
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width())
