"""The pages of a paper inside a window, as they will be printed: as wide as there is room, read aloud as text."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewWidget
from PySide6.QtWidgets import QApplication, QFrame, QGraphicsView, QScrollArea, QWidget

from secretariat.desktop.guard import guarded
from secretariat.services.papers import Paint


class LetterPages(QScrollArea):
    """Shows what is painted; a screen reader gets the text of it.

    Qt's own preview has no role for a screen reader: so the focus stays here, and keys are handed on to it.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paint: Paint | None = None
        self._printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
        self._printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)  # asks no printer of the office for anything
        self._pages = QPrintPreviewWidget(self._printer, self)
        self._pages.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._pages.paintRequested.connect(self._paint_pages)
        self._pages.fitToWidth()
        self._view = self._pages.findChild(QGraphicsView)
        if self._view is not None:
            self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self._pages)
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
        """How many pages there are."""
        return self._pages.pageCount()

    def make_larger(self) -> None:
        """Show the pages larger."""
        self._pages.zoomIn()

    def make_smaller(self) -> None:
        """Show the pages smaller."""
        self._pages.zoomOut()

    def fit_width(self) -> None:
        """Show the pages as wide as there is room."""
        self._pages.fitToWidth()

    def show_pages(self, paint: Paint | None, text: str) -> None:
        """Show other pages; None shows no page."""
        self._paint = paint
        self.setAccessibleDescription(text.replace("\N{NO-BREAK SPACE}", " "))
        self._pages.setVisible(paint is not None)
        if paint is not None:
            self._pages.updatePreview()

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll the pages."""
        if self._view is None or event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore()
        else:
            QApplication.sendEvent(self._view.verticalScrollBar(), event)

    def _paint_pages(self, printer: QPrinter) -> None:
        if self._paint is not None:
            self._paint(printer)
