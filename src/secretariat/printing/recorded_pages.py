"""Pages kept as pictures, to be shown in a window: painted on any thread, as a printer would get them."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QPoint, QSizeF
from PySide6.QtGui import QPageLayout, QPaintDevice, QPdfWriter, QPicture

from secretariat.printing.canvas import Device

DOTS_PER_INCH = 72
"""Of a page layout in points."""


@dataclass(frozen=True, slots=True)
class RecordedPage:
    """One page: `size` in dots of the picture."""

    picture: QPicture
    size: QSizeF


class PageRecorder(QPdfWriter):
    """A device that hands each page out as it is complete. No PDF comes of it: the painter draws on pictures."""

    def __init__(self, take: Callable[[RecordedPage], None]) -> None:
        self._nowhere = QBuffer()
        super().__init__(self._nowhere)
        self._picture = QPicture()
        self._take = take
        self.setResolution(self._picture.logicalDpiX())

    def redirected(self, _offset: QPoint | None) -> QPaintDevice:
        """Send the painter to the picture of this page."""
        return self._picture

    def newPage(self) -> bool:
        """Begin the next page with the same painter, which keeps its state as with a printer, and hand this one out."""
        painter, done = self._picture.paintEngine().painter(), self._picture
        transform, font, pen, brush = painter.worldTransform(), painter.font(), painter.pen(), painter.brush()
        painter.end()
        self._picture = QPicture()
        begun = painter.begin(self)
        painter.setWorldTransform(transform)
        painter.setFont(font)
        painter.setPen(pen)
        painter.setBrush(brush)
        self._hand_out(done)
        return begun

    def end(self) -> None:
        """Hand out the page that was painted last."""
        self._hand_out(self._picture)

    def _hand_out(self, picture: QPicture) -> None:
        size = self.pageLayout().fullRect(QPageLayout.Unit.Point).size() * self.resolution() / DOTS_PER_INCH
        self._take(RecordedPage(picture, size))


def record_pages(paint: Callable[[Device], None], take: Callable[[RecordedPage], None]) -> None:
    """Paint pages, and give each to `take` as soon as it is complete."""
    recorder = PageRecorder(take)
    paint(recorder)
    recorder.end()
