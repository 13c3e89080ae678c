"""Loads what the first list did without once it is shown, so that the first step into another page does not wait."""

from collections.abc import Iterable
from importlib import import_module
from threading import Event, Thread

from PySide6.QtCore import QObject, QTimer, Signal

from secretariat.desktop.guard import guarded

WAIT_MS = 1_000
TICK_MS = 20


class Warming(QObject):
    """Loads libraries beside the window, then modules with widgets on its thread, one in each idle moment."""

    _libraries_loaded = Signal()

    def __init__(self, libraries: Iterable[str], modules: Iterable[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._libraries, self._modules = tuple(libraries), iter(tuple(modules))
        self._stopped = Event()
        self._worker = Thread(target=self._load_libraries, name="warming", daemon=True)
        self._idle = QTimer(self)
        self._idle.setInterval(TICK_MS)
        self._idle.timeout.connect(self._load_module)
        self._libraries_loaded.connect(self._idle.start)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.timeout.connect(self._worker.start)
        self._wait.start(WAIT_MS)

    def stop(self) -> None:
        """Load nothing more; waits for what is being loaded."""
        self._stopped.set()
        self._wait.stop()
        self._idle.stop()
        if self._worker.is_alive():
            self._worker.join()

    def _load_libraries(self) -> None:
        for name in self._libraries:
            if self._stopped.is_set():
                return
            import_module(name)
        self._libraries_loaded.emit()

    @guarded(None)
    def _load_module(self) -> None:
        name = next(self._modules, "")
        if name:
            import_module(name)
        else:
            self._idle.stop()
