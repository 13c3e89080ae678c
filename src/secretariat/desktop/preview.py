"""Preview and print of a sheet: the same pages as in the PDF file, on the printer used last for this kind of paper."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from secretariat.desktop.background import Background, Counter
from secretariat.desktop.forms.ui_sheet_preview import Ui_SheetPreview
from secretariat.desktop.letter_pages import LetterPages
from secretariat.desktop.messages import Messages, announce
from secretariat.desktop.screen_room import open_at
from secretariat.desktop.window_state import WindowState
from secretariat.domain.errors import SecretariatError
from secretariat.services.papers import Sheet, save_sheet


class SheetPreview(QDialog):
    """Shows a sheet as it will be printed, prints it, or saves the same pages as a PDF file."""

    def __init__(
        self, sheet: Sheet, title: str, messages: Messages, state: WindowState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.form = Ui_SheetPreview()
        self.form.setupUi(self)
        self._sheet, self._messages, self._state = sheet, messages, state
        self._background = Background(self)
        self._printer: QPrinter | None = None
        self.setWindowTitle(title)
        self.pages = LetterPages(title, self)
        self.form.pagesPlace.addWidget(self.pages)
        self.form.smaller.clicked.connect(self.pages.make_smaller)
        self.form.larger.clicked.connect(self.pages.make_larger)
        self.form.wholeWidth.clicked.connect(self.pages.fit_width)
        self.form.savePdf.clicked.connect(self._choose_file)
        self.form.print.clicked.connect(self._choose_printer)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Print), self, self._choose_printer)
        QShortcut(QKeySequence(QKeySequence.StandardKey.ZoomIn), self, self.pages.make_larger)
        QShortcut(QKeySequence(QKeySequence.StandardKey.ZoomOut), self, self.pages.make_smaller)
        open_at(self, 130, 44)
        self.pages.shown.connect(self._count)
        self.pages.show_pages(sheet.paint, title)
        self.form.print.setFocus()

    def save_pdf(self, path: Path) -> None:
        """Save the pages as a PDF file beside the window, and say where it is or why it is not."""
        self._say(self.tr("Being saved …"))
        job = _saving_job(self._sheet, self.windowTitle(), path)
        self._background.run(job, then=self._say_saved, failed=self._say_refused)

    def print_on(self, printer: QPrinter) -> None:
        """Print the pages beside the window, and take this printer for this kind of paper from now on."""
        self._say(self.tr("Being printed …"))
        printer.setDocName(self.windowTitle())
        self._background.run(_printing_job(self._sheet, printer), then=self._say_printed, failed=self._say_refused)

    def finish(self) -> None:
        """Wait until everything is shown, saved and printed."""
        self.pages.finish()
        self._background.finish()

    def _say_saved(self, path: Path) -> None:
        self._say(self.tr("Saved: {path}").format(path=path))

    def _say_printed(self, name: str) -> None:
        self._state.keep_text(key_of(self._sheet), name)
        self._say(self.tr("Sent to the printer {name}.").format(name=name))

    def _say_refused(self, error: SecretariatError) -> None:
        self._say(f"⚠ {self._messages.sentence(error)}")

    def _count(self) -> None:
        self._say(self.tr("%n page(s)", "", self.pages.count))

    def _choose_file(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save as PDF"), f"{self.windowTitle()}.pdf", self.tr("PDF (*.pdf)")
        )
        if name:
            self.save_pdf(Path(name).with_suffix(".pdf"))

    def _choose_printer(self) -> None:
        self._printer = printer_for(self._sheet, self._state)
        dialog = QPrintDialog(self._printer, self)
        dialog.setWindowTitle(self.windowTitle())
        dialog.accepted.connect(self._print)
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)  # its own asks for the name of a slot

    def _print(self) -> None:
        if self._printer is not None:
            self.print_on(self._printer)

    def _say(self, text: str) -> None:
        self.form.said.setText(text)
        announce(self, text)


def _saving_job(sheet: Sheet, title: str, path: Path) -> Callable[[Counter], Path]:
    def work(_counter: Counter) -> Path:
        save_sheet(sheet, title, path)
        return path

    return work


def _printing_job(sheet: Sheet, printer: QPrinter) -> Callable[[Counter], str]:
    def work(_counter: Counter) -> str:
        sheet.paint(printer)
        return printer.printerName()

    return work


class Named(Protocol):
    """A kind of paper that is printed."""

    @property
    def name(self) -> str:
        """What its printer is remembered by."""


def key_of(sheet: Named) -> str:
    """Return where the printer of this kind of paper is remembered."""
    return f"printer/{sheet.name}"


def printer_for(sheet: Named, state: WindowState) -> QPrinter:
    """Return the printer used last for this kind of paper, if it is still there; else the usual one, or a PDF file."""
    known = state.text(key_of(sheet))
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if known and known in QPrinterInfo.availablePrinterNames():
        printer.setPrinterName(known)
    if not printer.isValid():
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    return printer
