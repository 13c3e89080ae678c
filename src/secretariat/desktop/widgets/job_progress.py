"""Work of a dialog that may take a while: shown after a second with its count and a way to stop it."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from secretariat.desktop.background import Background, Counter
from secretariat.domain.errors import SecretariatError

Result = TypeVar("Result")
SHOWN_AFTER_MS = 1_000


class JobProgress(QWidget):
    """Runs one job at a time; a new one takes the place of the last. `stopped` tells that the clerk had enough."""

    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background = Background(self)  # its own: it goes with the dialog, and nobody is told afterwards
        self._number: int | None = None
        self.bar = QProgressBar(self)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.stop_button = QPushButton(self.tr("&Stop"), self)
        self.stop_button.setAutoDefault(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.bar, 1)
        row.addWidget(self.stop_button)
        self.stop_button.clicked.connect(self.stop)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(SHOWN_AFTER_MS)
        self._patience.timeout.connect(self.show)
        self.hide()

    @property
    def is_busy(self) -> bool:
        """Whether a job runs."""
        return self._number is not None

    def run(
        self,
        job: Callable[[Counter], Result],
        *,
        then: Callable[[Result], None],
        failed: Callable[[SecretariatError], None],
    ) -> None:
        """Run a job over frozen values in place of the one that may run."""
        self.cancel()
        self.bar.setRange(0, 0)
        self._patience.start()
        self._number = self._background.run(job, then=then, failed=failed, progress=self._count, ended=self._end)

    def cancel(self) -> None:
        """Stop the job, if one runs; nobody is told."""
        if self._number is not None:
            self._background.cancel(self._number)
        self._end()

    def stop(self) -> None:
        """Stop the job, and tell so."""
        self.cancel()
        self.stopped.emit()

    def finish(self) -> None:
        """Wait for the job, and tell what came of it."""
        self._background.finish()

    def _end(self) -> None:
        self._number = None
        self._patience.stop()
        self.hide()

    def _count(self, done: int, of: int) -> None:
        self.bar.setRange(0, of)
        self.bar.setValue(done)
