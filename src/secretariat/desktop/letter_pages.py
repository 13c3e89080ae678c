"""The pages of a paper inside a window, as they will be printed: as wide as there is room, read aloud as text."""

from PySide6.QtPrintSupport import QPrinter, QPrintPreviewWidget
from PySide6.QtWidgets import QGraphicsView, QVBoxLayout, QWidget

from secretariat.services.papers import Paint


class LetterPages(QWidget):
    """Shows what is painted; a screen reader gets the text of it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paint: Paint | None = None
        self._printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
        self._printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)  # asks no printer of the office for anything
        self._pages = QPrintPreviewWidget(self._printer, self)
        self._pages.paintRequested.connect(self._paint_pages)
        self._pages.fitToWidth()
        view = self._pages.findChild(QGraphicsView)
        if view is not None:
            self._pages.setFocusProxy(view)
            view.setAccessibleName(name)
        self._view = view
        self.setFocusProxy(self._pages)
        self.setAccessibleName(name)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)

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
        text = text.replace("\N{NO-BREAK SPACE}", " ")
        self.setAccessibleDescription(text)
        if self._view is not None:
            self._view.setAccessibleDescription(text)
        self._pages.setVisible(paint is not None)
        if paint is not None:
            self._pages.updatePreview()

    def _paint_pages(self, printer: QPrinter) -> None:
        if self._paint is not None:
            self._paint(printer)
