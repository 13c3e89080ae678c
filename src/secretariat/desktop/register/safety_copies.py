"""Safety copies while the window is open: ten minutes after a change, before what is risky, and at the end."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from secretariat import clock
from secretariat.desktop.background import Background, Counter
from secretariat.desktop.workspace import Workspace
from secretariat.domain.errors import SecretariatError, StorageTroubleError
from secretariat.services.register.safety import (
    CopySource,
    PlaceState,
    SafetyState,
    look_after,
    make_copies,
    places_for,
)
from secretariat.settings import Settings

CHANGES_WAIT_MS = 10 * 60 * 1000
FIRST_LOOK_MS = 1_000
"""The window is painted first; reading the copies would slow it down."""


class SafetyCopies(QObject):
    """Looks after the copies of one open register; a register that is only read belongs to somebody else's care.

    `state_changed` carries the SafetyState. Nothing here ever raises or stops the clerk's work: what failed is told
    by the state until a copy succeeds.
    """

    state_changed = Signal(object)

    def __init__(self, workspace: Workspace, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self._source: CopySource = workspace.workplace.copy_source
        self._places = places_for(self._source.path, settings.backup_folder)
        self._state: SafetyState | None = None
        self._background = Background(self)
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(CHANGES_WAIT_MS)
        self.timer.timeout.connect(self.copy_soon)
        if not workspace.read_only:
            workspace.changed.connect(self._wait_after_change)
            workspace.about_to_import.connect(self.before_import)
            QTimer.singleShot(FIRST_LOOK_MS, self, self._look)

    @property
    def places(self) -> tuple[Path, ...]:
        """Where the copies lie."""
        return self._places

    def status(self) -> SafetyState | None:
        """Return how the copies stand; None while they are being looked at for the first time."""
        return self._state

    def use(self, settings: Settings) -> None:
        """Take other preferences; a new place gets its copy soon."""
        places = places_for(self._source.path, settings.backup_folder)
        if places != self._places:
            self._places = places
            self.copy_soon()

    def copy_soon(self) -> None:
        """Make copies beside the window."""
        if not self.workspace.read_only:
            self._in_background(_copies)

    def before_import(self) -> SafetyState | None:
        """Make copies now, and wait for them: before an import or a return to an older copy."""
        return self._copy_now()

    def at_close(self) -> SafetyState | None:
        """Stop waiting and make the last copies of this session; to be called while the register is still open."""
        self.timer.stop()
        return self._copy_now()

    def _look(self) -> None:
        if self._state is None:
            self._in_background(_first_look)

    def _copy_now(self) -> SafetyState | None:
        if self.workspace.read_only:
            return None
        with _busy():
            self._background.close()
            self._take(_unless_broken(_copies, self._source, self._places))
        return self._state

    def _wait_after_change(self) -> None:
        if not self.timer.isActive():
            self.timer.start()

    def _in_background(self, work: "_Work") -> None:
        source, places = self._source, self._places

        def job(_counter: Counter) -> SafetyState:
            return _unless_broken(work, source, places)

        self._background.run(job, then=self._take)

    def _take(self, state: SafetyState) -> None:
        self._state = state
        if state.trouble is None:
            self.timer.stop()
        elif not self.timer.isActive():
            self.timer.start()  # tried again, also when nothing more is changed
        self.state_changed.emit(state)


_Work = Callable[[CopySource, tuple[Path, ...]], SafetyState]


def _first_look(source: CopySource, places: tuple[Path, ...]) -> SafetyState:
    """Check what there is, and make up for a session that ended without its last copy; damage is told first."""
    state = look_after(source, places)
    return state if state.trouble is not None else _copies(source, places)


def _copies(source: CopySource, places: tuple[Path, ...]) -> SafetyState:
    return make_copies(source, places, clock.now())


def _unless_broken(work: _Work, source: CopySource, places: tuple[Path, ...]) -> SafetyState:
    """Return how the copies stand; after a failure a state that says what went wrong, and claims no copy."""
    try:
        return work(source, places)
    except Exception as error:  # noqa: BLE001 - whatever breaks a copy must keep nobody from work, nor the window open
        reason = error.code if isinstance(error, SecretariatError) else type(error).__name__
        trouble = StorageTroubleError("backup.failed", path=places[0], reason=reason)
        return SafetyState((PlaceState(places[0], trouble=trouble),))


@contextmanager
def _busy() -> Iterator[None]:
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        yield
    finally:
        QGuiApplication.restoreOverrideCursor()
