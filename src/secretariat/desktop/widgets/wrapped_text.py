"""A text of several lines that is as high as its lines are at the width it has."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from secretariat.desktop.guard import guarded

NARROWEST = 16
"""In lines: so wide is a text at least that no layout has placed yet."""


class WrappedText(QLabel):
    """A label that wraps. Qt's own asks for the height of a guessed width: a form leaves gaps around it or cuts it."""

    def __init__(self, parent: QWidget | None = None, *, text: str = "") -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)  # as wide as what it is about
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @guarded(QSize())
    def sizeHint(self) -> QSize:
        """Return the size of the text at its width."""
        return QSize(super().sizeHint().width(), self._height())

    @guarded(QSize())
    def minimumSizeHint(self) -> QSize:
        """Return the same height: it makes a window grow that would cut the text."""
        return QSize(super().minimumSizeHint().width(), self._height())

    @guarded(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for another height at another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def _height(self) -> int:
        return self.heightForWidth(max(self.width(), self.fontMetrics().height() * NARROWEST))
