"""One line for work that takes a while: how far it is, a way to stop it, and what came of it."""

from collections.abc import Callable
from pathlib import Path
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from secretariat.desktop.background import Background, Counter
from secretariat.desktop.messages import announce
from secretariat.domain.errors import DocumentTroubleError, SecretariatError

Result = TypeVar("Result")
BY_KEY = Qt.FocusReason.TabFocusReason
"""So Qt draws the ring that shows where the keyboard is now."""
MENDED_ELSEWHERE = frozenset({"file.open_elsewhere", "file.disk_full", "file.folder_read_only", "file.folder_missing"})
"""Troubles that are over once a file is closed in Word, or the folder is there again."""


class JobLine(QWidget, Generic[Result]):
    """Runs one job after the other in a background, its own if none is given. Hidden until there is news."""

    ended = Signal()
    """The job is over, whatever came of it; told before that."""
    done = Signal(object)
    """What the job gave back."""
    failed = Signal(object)
    """Why it was refused; a defect goes to the error report."""
    tried_again = Signal()
    """The same job was started once more."""

    def __init__(self, parent: QWidget | None = None, background: Background | None = None) -> None:
        super().__init__(parent)
        self._background = background or Background(self)
        self._number: int | None = None
        self._waited = False
        self._folder: Path | None = None
        self._job: Callable[[Counter], Result] | None = None
        self.progress = QProgressBar(self)
        self.progress.setAccessibleName(self.tr("Progress"))
        self.outcome = QLabel(self)
        self.outcome.setWordWrap(True)
        self.cancel_button = QPushButton(self.tr("Sto&p"), self)
        self.open_button = QPushButton(self.tr("O&pen folder"), self)
        self.again_button = QPushButton(self.tr("Tr&y again"), self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (self.progress, self.outcome, self.cancel_button, self.again_button, self.open_button):
            row.addWidget(widget, int(widget in (self.progress, self.outcome)))
        self.cancel_button.clicked.connect(self.cancel)
        self.open_button.clicked.connect(self._open_folder)
        self.again_button.clicked.connect(self._try_again)
        self._show(working=False)
        self.hide()

    @property
    def is_busy(self) -> bool:
        """Whether a job runs."""
        return self._number is not None

    def start(self, job: Callable[[Counter], Result], folder: Path) -> None:
        """Run a job over values already gathered; `folder` is what its button opens afterwards."""
        self._folder, self._job = folder, job
        self.progress.setRange(0, 0)
        self._show(working=True)
        self.cancel_button.setFocus(BY_KEY)  # whoever began it sat on a button that cannot be pressed again now
        self._number = self._background.run(
            job, then=self.done.emit, failed=self._fail, progress=self._count, ended=self._end
        )

    def say(self, text: str, *, with_folder: bool = True) -> None:
        """Say what came of it; whoever waited goes on to what lies there now, whoever went elsewhere stays."""
        waited = self._is_waited_for()
        self._show(working=False)
        self.outcome.setText(text)
        self.open_button.setVisible(with_folder)
        if waited and with_folder:
            self.open_button.setFocus(BY_KEY)
        announce(self, text)

    def say_written(self, text: str, folder: Path) -> None:
        """Say what was written at once, with a button that opens where it lies."""
        self._folder = folder
        self.say(text)

    def cancel(self) -> None:
        """Stop the job; what it wrote so far stays in its folder and is not booked."""
        if self._number is not None:
            self._background.cancel(self._number)
            self._number = None
            self.say(self.tr("Stopped. What was made so far lies in the folder; nothing is booked."))

    def close_down(self) -> None:
        """Stop everything; for when the page is put away."""
        self._background.close()

    def _end(self) -> None:
        """Give the line back; what came of the job is said in it next."""
        self._number = None
        self._waited = self._has_focus()
        self.outcome.clear()
        self._show(working=False)
        self.ended.emit()

    def _fail(self, error: SecretariatError) -> None:
        waited = self._is_waited_for()
        can_be_mended = isinstance(error, DocumentTroubleError) and error.code in MENDED_ELSEWHERE
        self.again_button.setVisible(can_be_mended)
        self.outcome.setText(self.tr("Nothing was booked.") if can_be_mended else "")
        self.setVisible(can_be_mended)
        if waited and can_be_mended:
            self.again_button.setFocus(BY_KEY)
        self.failed.emit(error)

    def _try_again(self) -> None:
        if self._job is not None and self._folder is not None:
            self.tried_again.emit()
            self.start(self._job, self._folder)

    def _is_waited_for(self) -> bool:
        """Return whether the clerk waited here for what is said now; once it is said, nobody does."""
        waited, self._waited = self._waited or self._has_focus(), False
        return waited

    def _has_focus(self) -> bool:
        """Return whether the keyboard is here, or nowhere in the window."""
        focus = self.window().focusWidget()
        return focus is None or self.isAncestorOf(focus)

    def _count(self, done: int, of: int) -> None:
        self.progress.setRange(0, of)
        self.progress.setValue(done)

    def _show(self, *, working: bool) -> None:
        self.show()
        self.progress.setVisible(working)
        self.cancel_button.setVisible(working)
        self.outcome.setVisible(not working)
        for button in (self.open_button, self.again_button):
            button.setVisible(False)

    def _open_folder(self) -> None:
        if self._folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
