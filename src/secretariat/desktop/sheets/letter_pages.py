"""The pages of a paper inside a window, as they will be printed: as wide as there is room, read aloud as text."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPalette, QPicture, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsItem,
    QGraphicsScene,
    QGraphicsView,
    QScrollArea,
    QStyleOptionGraphicsItem,
    QWidget,
)

from secretariat.desktop.background import Background, Counter
from secretariat.desktop.guard import guarded
from secretariat.services.papers.papers import load_print_font
from secretariat.services.papers.shown_pages import Paint, RecordedPage, shown_pages

BETWEEN = 16.0
"""Around and between the pages, in dots of a page."""
STEP = 1.1
"""So much larger or smaller a page becomes at once."""
PAPER, INK = Qt.GlobalColor.white, Qt.GlobalColor.black
"""A page is shown as it is printed, in a dark window too."""


class LetterPages(QScrollArea):
    """Shows what is painted, page by page as it is painted beside the window; a screen reader gets the text of it.

    A view of Qt has no role for a screen reader: so the focus stays here, and keys are handed on to it.
    """

    shown = Signal()
    """All pages are there."""

    def __init__(self, name: str, parent: QWidget | None = None, *, is_whole: bool = False) -> None:
        super().__init__(parent)
        self._background = Background(self)
        self._painting = 0
        self._waiting: list[RecordedPage] = []
        self._is_first, self._is_fitted, self._is_whole = True, True, is_whole
        self._scene = QGraphicsScene(self)
        self._view = QGraphicsView(self._scene, self)
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view.setBackgroundRole(QPalette.ColorRole.Mid)
        self._view.setRenderHints(QPainter.RenderHint.TextAntialiasing | QPainter.RenderHint.Antialiasing)
        self._view.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # else fitting would go on for ever
        self.setWidget(self._view)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)

    @property
    def text(self) -> str:
        """What the pages say."""
        return self.accessibleDescription()

    @property
    def count(self) -> int:
        """How many pages there are by now."""
        return len(self._scene.items())

    @property
    def scale(self) -> float:
        """How large a page is shown; at 1 a dot of it is one of the screen."""
        return self._view.transform().m11()

    def make_larger(self) -> None:
        """Show the pages larger."""
        self._is_fitted = False
        self._view.scale(STEP, STEP)

    def make_smaller(self) -> None:
        """Show the pages smaller."""
        self._is_fitted = False
        self._view.scale(1 / STEP, 1 / STEP)

    def fit_width(self) -> None:
        """Show the pages as wide as there is room; a single page that is to be seen whole also as high."""
        self._is_fitted = True
        scene, room = self._scene.sceneRect(), self._view.viewport()
        if scene.width():
            scale = room.width() / scene.width()
            if self._is_whole:
                scale = min(scale, room.height() / scene.height())
            self._view.resetTransform()
            self._view.scale(scale, scale)

    def show_pages(self, paint: Paint | None, text: str) -> None:
        """Show other pages, the last ones until the first of them is there; None shows no page."""
        self._background.cancel(self._painting)
        self.setAccessibleDescription(text.replace("\N{NO-BREAK SPACE}", " "))
        self._view.setVisible(paint is not None)
        self._waiting = []
        if paint is None:
            self._scene.clear()
            self.shown.emit()
            return
        load_print_font()
        pages: list[RecordedPage] = []
        self._waiting, self._is_first = pages, True
        self._painting = self._background.run(_painting_job(paint, pages), then=self._end, progress=self._take)

    def finish(self) -> None:
        """Wait until all pages are there."""
        self._background.finish()

    @guarded(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the pages as wide as there is room, unless the clerk chose otherwise."""
        super().resizeEvent(event)
        if self._is_fitted:
            self.fit_width()

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll the pages."""
        if event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore()
        else:
            self._view.verticalScrollBar().event(event)  # not sent: what it has no use for would come back up to here

    def _take(self, _done: int, _of: int) -> None:
        """Show the pages that are there by now."""
        if self._is_first and self._waiting:
            self._is_first = False
            self._scene.clear()
        room = self._scene.itemsBoundingRect() if self._scene.items() else QRectF()
        while self._waiting:
            page = _Page(self._waiting.pop(0))
            page.setPos(-page.boundingRect().width() / 2, room.bottom() + BETWEEN)
            self._scene.addItem(page)
            room = room.united(page.sceneBoundingRect())
        self._scene.setSceneRect(room.adjusted(-BETWEEN, -BETWEEN, BETWEEN, BETWEEN))
        if self._is_fitted:
            self.fit_width()

    def _end(self, _nothing: None) -> None:
        self._take(0, 0)
        self.shown.emit()


class _Page(QGraphicsItem):
    """A page as it lies between the others."""

    def __init__(self, page: RecordedPage) -> None:
        super().__init__()
        self._picture: QPicture = page.picture
        self._sheet = QRectF(0, 0, page.size.width(), page.size.height())

    def boundingRect(self) -> QRectF:
        """Return the sheet."""
        return self._sheet

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Paint the sheet and what is printed on it."""
        painter.setPen(INK)
        painter.fillRect(self._sheet, PAPER)
        painter.drawRect(self._sheet)
        painter.setClipRect(self._sheet)
        painter.drawPicture(0, 0, self._picture)


def _painting_job(paint: Paint, pages: list[RecordedPage]) -> Callable[[Counter], None]:
    """Return the painting as a job: each page lies in `pages` before it is told of."""

    def work(counter: Counter) -> None:
        def take(page: RecordedPage) -> None:
            pages.append(page)
            counter.tell(0, 1)

        shown_pages(paint, take)

    return work
