"""Python's garbage is collected on the window's thread alone.

Automatic collection runs on whichever thread happens to allocate. On the worker's it would destroy widgets and timers
that a cycle kept alive, which Qt allows on their own thread only and may answer by ending the process.
"""

import gc

from PySide6.QtCore import QObject, QTimer

from secretariat.desktop.guard import guarded

LOOK_EVERY_MS = 1_000


class Collector(QObject):
    """Takes over from automatic collection until it is stopped."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()  # what was loaded before the window is never garbage: looking through it takes a tenth of a second
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    @guarded(None)
    def look(self) -> None:
        """Collect the oldest generation that is full, and with it all younger ones."""
        counts, full = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if counts[generation] > full[generation]:
                gc.collect(generation)
                return

    def stop(self) -> None:
        """Give collection back to Python."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()
