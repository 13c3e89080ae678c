"""Deletes access needs on their day, without being asked: soon after a register is opened, and once each new day."""

import logging
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from secretariat import clock
from secretariat.deferred import deferred
from secretariat.desktop.workspace import Workspace
from secretariat.domain.errors import SecretariatError

if TYPE_CHECKING:
    from secretariat.services.needs import needs
else:
    needs = deferred("secretariat.services.needs.needs")

FIRST_LOOK_MS = 2_000
"""The window is painted first."""
LOOK_MS = 10 * 60 * 1000
"""How long after midnight a window that stays open may take."""

logger = logging.getLogger(__name__)


class NeedsDeletion(QObject):
    """Looks after one open register; the history and the log tell the day and the number, nothing else (P13)."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._looked_on: date | None = None
        self.timer = QTimer(self)
        self.timer.setInterval(LOOK_MS)
        self.timer.timeout.connect(self.look)
        if not workspace.read_only:
            self.timer.start()
            QTimer.singleShot(FIRST_LOOK_MS, self, self.look)

    def look(self) -> None:
        """Delete what is due today; what cannot be deleted now is tried again at the next look."""
        today = clock.today()
        if self._looked_on == today or not self._workspace.workplace.is_open:
            return
        if self._workspace.is_writing:
            QTimer.singleShot(FIRST_LOOK_MS, self, self.look)  # the window would stand still until the step is done
            return
        try:
            if self._workspace.look(needs.has_due_needs, today):
                counts = {
                    "needs": self._workspace.look(needs.due_needs, today),
                    "notes": self._workspace.look(needs.due_notes, today),
                }
                self._workspace.do(self._label(**counts), needs.erase_due_needs, today)
                logger.info("needs.erased", extra={"counts": counts})
        except SecretariatError:
            logger.warning("needs.not_erased", exc_info=True)
            return
        self._looked_on = today

    def _label(self, needs: int, notes: int) -> str:
        """Say what goes, and nothing of what does not."""
        said = (
            self.tr("%n access need(s) deleted in due time", "", needs) if needs else "",
            self.tr("%n note(s) on accommodations deleted in due time", "", notes) if notes else "",
        )
        return "; ".join(filter(None, said))
