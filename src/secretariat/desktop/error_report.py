"""What nobody caught: logged, and a defect said once, calmly; a register out of reach is said as any refusal."""

import logging
import platform
import re
import sqlite3
import sys
import threading
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, Qt, QtMsgType, Signal, qInstallMessageHandler, qVersion
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QFileDialog, QWidget

from secretariat import __version__
from secretariat.desktop.forms.ui_error_dialog import Ui_ErrorDialog
from secretariat.domain.errors import StorageTroubleError
from secretariat.logbook import LOG_NAME, describe_error

_LOGGER = logging.getLogger(__name__)
_ORIGIN = re.compile(r"(Q[A-Za-z]+(?:::[A-Za-z]+)*)\b")
_LOG_LINES = 200

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class ErrorReporter(QObject):
    """Takes over the hooks of Python and Qt from `install` to `remove`; no hook ever raises itself.

    Hooks may be called on any thread, so they only log and emit; the dialog is shown by the main thread.
    """

    found = Signal(str)
    """Description of a defect that was not shown before."""
    refused = Signal(object)
    """A StorageTroubleError: whoever only wanted to look came upon a disk or a share that does not answer."""

    def __init__(self, log_folder: Path) -> None:
        super().__init__()
        self._log_folder = log_folder
        self._shown: set[str] = set()
        self._dialog: ErrorDialog | None = None
        self.found.connect(self.show_dialog, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take over everything an error can come out of (reliability D29)."""
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        sys.unraisablehook = self._on_unraisable
        qInstallMessageHandler(_on_qt_message)

    def remove(self) -> None:
        """Give the hooks back to Python and Qt."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        sys.unraisablehook = sys.__unraisablehook__
        qInstallMessageHandler(None)

    def show_dialog(self, description: str) -> None:
        """Say that something went wrong, and offer the report; what follows while it is open stands in the log."""
        if self._dialog is None:
            self._dialog = ErrorDialog(report_text(description, self._log_folder), QApplication.activeWindow())
            self._dialog.finished.connect(self._forget_dialog)
            self._dialog.open()

    def _forget_dialog(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None

    def _on_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        self._report(error, trace)

    def _on_thread_exception(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._report(args.exc_value, args.exc_traceback)

    def _on_unraisable(self, unraisable: "sys.UnraisableHookArgs") -> None:
        if unraisable.exc_value is not None:
            self._report(unraisable.exc_value, unraisable.exc_traceback)

    def _report(self, error: BaseException, trace: TracebackType | None) -> None:
        """Log each time, say once: a defect in painting repeats with every repaint."""
        if isinstance(error, StorageTroubleError):
            _LOGGER.warning("storage.out_of_reach", exc_info=(type(error), error, trace))
            self.refused.emit(error)
            return
        _LOGGER.error("defect.found", exc_info=(type(error), error, trace))
        description = describe_error(error, trace)
        if description not in self._shown:
            self._shown.add(description)
            self.found.emit(description)


def _on_qt_message(kind: QtMsgType, context: QMessageLogContext, message: str | None) -> None:
    """Log which Qt class complains, never its sentence: that can hold a path or a text of the window."""
    origin = _ORIGIN.match(message or "")
    place = [context.category or "default", *(origin[1].split("::") if origin else [])]
    logging.getLogger(".".join(["qt", *place])).log(_LEVELS.get(kind, logging.WARNING), "qt.message")


def report_text(description: str, log_folder: Path) -> str:
    """Return what the clerk may send to whoever looks after the program; nothing in it names a person or a file."""
    versions = {
        "Secretariat": __version__,
        "Python": platform.python_version(),
        "Qt": qVersion(),
        "SQLite": sqlite3.sqlite_version,
        "System": f"{platform.system()} {platform.release()}",
    }
    head = [f"{name} {version}" for name, version in versions.items()]
    places = description.replace(" at=", "\nat ").replace("<", "\n   ").replace(" from ", "\nfrom ")
    log = _text_of(log_folder / LOG_NAME).splitlines()[-_LOG_LINES:]
    return "\n".join([*head, "", places, "", *log, ""])


def _text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


class ErrorDialog(QDialog):
    """Says what happened, what is safe and what to do; the report can be read before it is saved."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Ui_ErrorDialog()
        self.form.setupUi(self)
        self.form.outcome.hide()
        self.form.report.setPlainText(report)
        save = self.form.buttons.addButton(self.tr("&Save report …"), QDialogButtonBox.ButtonRole.ActionRole)
        save.clicked.connect(self._choose_file)
        go_on = self.form.buttons.addButton(self.tr("&Go on working"), QDialogButtonBox.ButtonRole.RejectRole)
        go_on.setDefault(True)

    def _choose_file(self) -> None:
        """Ask where to, without blocking what runs meanwhile."""
        chooser = QFileDialog(self, self.tr("Save report"))
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setNameFilter(self.tr("Text (*.txt)"))
        chooser.setDefaultSuffix("txt")
        chooser.selectFile("Secretariat-Fehlerbericht.txt")
        chooser.fileSelected.connect(self.save_report)
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.open()

    def save_report(self, path: str) -> None:
        """Write the report to `path`; a refusal is said in the dialog, where another place can be chosen."""
        try:
            Path(path).write_text(self.form.report.toPlainText(), encoding="utf-8")
        except OSError:
            self._say(self.tr("The report could not be saved there. Please choose another folder."))
        else:
            self._say(self.tr("The report was saved."))

    def _say(self, text: str) -> None:
        self.form.outcome.setText(text)
        self.form.outcome.show()
