"""Preview and print of a sheet: the same pages as in the PDF file, on the printer used last for this kind of paper."""

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from secretariat.desktop.window_state import WindowState
from secretariat.services.papers import Sheet


class SheetPreview(QPrintPreviewDialog):
    """Shows a sheet as it will be printed; its own buttons print, and choose page and size."""

    def __init__(self, sheet: Sheet, title: str, state: WindowState, parent: QWidget | None = None) -> None:
        self._printer = printer_for(sheet, state)
        super().__init__(self._printer, parent)
        self._sheet, self._state = sheet, state
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._printer.setDocName(title)
        self.resize(1000, 740)
        self.paintRequested.connect(self._paint)
        self.accepted.connect(self._remember)

    def _paint(self, printer: QPrinter) -> None:
        self._sheet.paint(printer)

    def _remember(self) -> None:
        self._state.keep_text(key_of(self._sheet), self._printer.printerName())


def key_of(sheet: Sheet) -> str:
    """Return where the printer of this kind of paper is remembered."""
    return f"printer/{sheet.name}"


def printer_for(sheet: Sheet, state: WindowState) -> QPrinter:
    """Return the printer used last for this kind of paper, if it is still there; else the usual one, or a PDF file."""
    known = state.text(key_of(sheet))
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if known and known in QPrinterInfo.availablePrinterNames():
        printer.setPrinterName(known)
    if not printer.isValid():
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    return printer
