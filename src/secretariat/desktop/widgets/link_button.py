"""A large button with a line of explanation that shows where the focus is, and is pressed by Enter too."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCommandLinkButton, QStyle, QStyleOptionFocusRect, QWidget

from secretariat.desktop.guard import guarded


class LinkButton(QCommandLinkButton):
    """Qt's own is flat and draws no focus, so that a keyboard shows nowhere what Enter would do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoDefault(True)

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button, and the ring of the style where it has the focus."""
        super().paintEvent(event)
        if self.hasFocus():
            ring = QStyleOptionFocusRect()
            ring.initFrom(self)
            ring.state |= QStyle.StateFlag.State_KeyboardFocusChange  # from the first moment, before a key was pressed
            ring.rect = self.rect().adjusted(1, 1, -1, -1)
            painter = QPainter(self)
            self.style().drawPrimitive(QStyle.PrimitiveElement.PE_FrameFocusRect, ring, painter, self)
            painter.end()
