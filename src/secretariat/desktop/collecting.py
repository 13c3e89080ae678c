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

LOOK_EVERY_MS = 100
QUIET_SHARE = 0.2
"""Of the time since the last look, at most so much was computed in a quiet one: nothing runs, nobody scrolls."""
QUIET_LOOKS = 10
"""So many quiet looks in turn are a quiet moment."""


class Collector(QObject):
    """Takes over from automatic collection until it is stopped."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()  # what was loaded before the window is never garbage: looking through it takes a tenth of a second
        self._last = (time.monotonic(), time.process_time())
        self._quiet_looks = 0
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    @guarded(None)
    def look(self) -> None:
        """Collect the youngest generation if it is full; the older ones, if they are, in a quiet moment."""
        self._quiet_looks = self._quiet_looks + 1 if self._was_quiet() else 0
        counts, full = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0) if self._quiet_looks >= QUIET_LOOKS else (0,):
            if counts[generation] > full[generation]:
                gc.collect(generation)
                return

    def _was_quiet(self) -> bool:
        """Say whether hardly anything was computed since the last look, on this thread or a worker's."""
        last, self._last = self._last, (time.monotonic(), time.process_time())
        passed, computed = (now - before for now, before in zip(self._last, last, strict=True))
        return computed <= passed * QUIET_SHARE

    def stop(self) -> None:
        """Give collection back to Python."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()
