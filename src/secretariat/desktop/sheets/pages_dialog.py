"""What dialogs that show pages do: print them or save them as a file, beside the window, until told to stop."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QVBoxLayout, QWidget

from secretariat.desktop.background import CancelledError, Counter
from secretariat.desktop.guard import guarded
from secretariat.desktop.messages import Messages, announce
from secretariat.desktop.sheets.letter_pages import LetterPages
from secretariat.desktop.widgets.job_progress import JobProgress
from secretariat.desktop.window_state import WindowState
from secretariat.domain.errors import DocumentTroubleError, SecretariatError
from secretariat.services.papers.shown_pages import Paint, paint_pages, save_pages

NOT_PRINTED = frozenset({QPrinter.PrinterState.Aborted, QPrinter.PrinterState.Error})


class Named(Protocol):
    """A kind of paper that is printed."""

    @property
    def name(self) -> str:
        """What its printer is remembered by."""


@dataclass(frozen=True, slots=True)
class Leaving:
    """Pages that leave: of which kind, what paints them, what they are called, how many; `left` is told that they did.

    It gets the name of the printer, empty for a file.
    """

    kind: Named
    paint: Paint
    title: str
    count: int
    left: Callable[[str], None]


class PagesDialog(QDialog):
    """Subclasses make their form and say what leaves by `leaving`."""

    def __init__(self, messages: Messages, state: WindowState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.messages, self.state = messages, state
        self._said: QLabel | None = None
        self._when_stopped = ""
        self.progress = JobProgress(self)
        self.progress.stopped.connect(self._say_stopped)

    def begin(self, pages: LetterPages, said: QLabel, rows: QVBoxLayout) -> None:
        """Take the form in use: the pages, where things are said, and the rows, of which the buttons are the last."""
        self.pages, self._said = pages, said
        rows.insertWidget(rows.count() - 1, self.progress)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Print), self, self.print_all)

    def leaving(self) -> Leaving | None:
        """Return what would leave now, None where there are no pages."""
        return None

    def print_all(self) -> None:
        """Ask on which printer, and print."""
        wanted = self.leaving()
        if wanted is not None:
            self.ask_printer(wanted)

    def save_all(self) -> None:
        """Ask for a file, and write the pages to it."""
        wanted = self.leaving()
        if wanted is None or self.progress.is_busy:
            return
        proposed = f"{wanted.title.replace('/', '-')}.pdf"
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Save as PDF"), proposed, self.tr("PDF (*.pdf)"))
        if name:
            self.save_pdf(Path(name).with_suffix(".pdf"))

    def ask_printer(self, wanted: Leaving) -> None:
        """Ask on which printer; one thing leaves after the other."""
        if self.progress.is_busy:
            return
        printer = printer_for(wanted.kind, self.state)
        dialog = QPrintDialog(printer, self)
        dialog.setWindowTitle(wanted.title)
        dialog.finished.connect(partial(self._take_answer, printer, wanted))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)  # its own asks for the name of a slot

    def print_on(self, printer: QPrinter, wanted: Leaving) -> None:
        """Print the pages, and take this printer for this kind of paper from now on."""
        self.say(self.tr("Being printed …"))
        self._when_stopped = self.tr("Stopped. What the printer has got already may still come out.")
        printer.setDocName(wanted.title)
        then = partial(self._say_printed, wanted)
        self.progress.run(_printing_job(wanted, printer), then=then, failed=self._say_refused)

    def save_pdf(self, path: Path) -> None:
        """Save the pages as a PDF file, and say where it is or why it is not."""
        wanted = self.leaving()
        if wanted is None:
            return
        self.say(self.tr("Being saved …"))
        self._when_stopped = self.tr("Stopped. Nothing was saved.")
        then = partial(self._say_saved, wanted)
        self.progress.run(_saving_job(wanted, path), then=then, failed=self._say_refused)

    def finish(self) -> None:
        """Wait until everything is shown, saved and printed."""
        self.pages.finish()
        self.progress.finish()

    def say(self, text: str) -> None:
        """Say something about the pages."""
        if self._said is not None:
            self._said.setText(text)
            announce(self, text)

    @guarded(None)
    def reject(self) -> None:
        """Stop what is being printed or saved; close where nothing is."""
        if self.progress.is_busy:
            self.progress.stop()
        else:
            super().reject()

    def _take_answer(self, printer: QPrinter, wanted: Leaving, answer: int) -> None:
        """Print if the clerk said so; the printer is held here, for Qt's dialog only borrows it."""
        if answer == QDialog.DialogCode.Accepted:
            self.print_on(printer, wanted)

    def _say_printed(self, wanted: Leaving, printer: str) -> None:
        self.state.keep_text(key_of(wanted.kind), printer)
        wanted.left(printer)
        self.say(self.tr("Sent to the printer {name}.").format(name=printer))

    def _say_saved(self, wanted: Leaving, path: Path) -> None:
        wanted.left("")
        self.say(self.tr("Saved: {path}").format(path=path))

    def _say_refused(self, error: SecretariatError) -> None:
        self.say(f"⚠ {self.messages.sentence(error)}")

    def _say_stopped(self) -> None:
        self.say(self._when_stopped)


def key_of(kind: Named) -> str:
    """Return where the printer of this kind of paper is remembered."""
    return f"printer/{kind.name}"


def printer_for(kind: Named, state: WindowState) -> QPrinter:
    """Return the printer used last for this kind of paper, if it is still there; else the usual one, or a PDF file."""
    known = state.text(key_of(kind))
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if known and known in QPrinterInfo.availablePrinterNames():
        printer.setPrinterName(known)
    if not printer.isValid():
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    return printer


def _saving_job(wanted: Leaving, path: Path) -> Callable[[Counter], Path]:
    def work(counter: Counter) -> Path:
        save_pages(wanted.paint, wanted.title, path, partial(_tell, counter, wanted.count))
        return path

    return work


def _printing_job(wanted: Leaving, printer: QPrinter) -> Callable[[Counter], str]:
    def work(counter: Counter) -> str:
        def told(done: int) -> None:
            try:
                _tell(counter, wanted.count, done)
            except CancelledError:
                printer.abort()  # before its painter ends, which would send off what there is
                raise

        try:
            paint_pages(wanted.paint, printer, told)
        except CancelledError:
            if printer.outputFileName():
                Path(printer.outputFileName()).unlink(missing_ok=True)  # half a file
            raise
        if printer.printerState() in NOT_PRINTED:
            raise DocumentTroubleError("print.device_refused")
        return printer.printerName()

    return work


def _tell(counter: Counter, count: int, done: int) -> None:
    counter.tell(done, max(done, count))
