"""Python's garbage is collected on the window's thread alone.

Automatic collection runs on whichever thread happens to allocate. On the worker's it would destroy widgets and timers
that a cycle kept alive, which Qt allows on their own thread only and may answer by ending the process.

Nobody can do anything while it is collected. While work goes on only what came since the last look is looked through,
a few milliseconds; the older, which takes a tenth of a second in a large meeting, waits for a quiet moment.
"""

import gc
import time

from PySide6.QtCore import QObject, QTimer

from secretariat.desktop.guard import guarded

LOOK_EVERY_MS = 25
QUIET_SHARE = 0.2
"""Of the time since the last look, at most so much was computed in a quiet one: nothing runs, nobody scrolls."""
QUIET_S = 5.0
"""So long a quiet is a moment in which nobody waits for the window."""


class Collector(QObject):
    """Takes over from automatic collection until it is stopped."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()  # what was loaded before the window is never garbage: looking through it takes a tenth of a second
        self._last = (time.monotonic(), time.process_time())
        self._quiet_since = self._last[0]
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    @guarded(None)
    def look(self) -> None:
        """Collect the youngest generation if it is full; the older ones, if they are, in a quiet moment."""
        counts, full = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0) if self._is_quiet() else (0,):
            if counts[generation] > full[generation]:
                gc.collect(generation)
                return

    def _is_quiet(self) -> bool:
        """Say whether for some time hardly anything was computed, on this thread or a worker's."""
        (then, computed_then), (now, computed) = self._last, (time.monotonic(), time.process_time())
        self._last = (now, computed)
        if computed - computed_then > (now - then) * QUIET_SHARE:
            self._quiet_since = now
        return now - self._quiet_since >= QUIET_S

    def stop(self) -> None:
        """Give collection back to Python."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()
