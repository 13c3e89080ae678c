"""The first thing a clerk sees: begin anew, go on, look at the example."""

import json
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidgetItem, QWidget

from secretariat.desktop.forms.ui_welcome_page import Ui_WelcomePage
from secretariat.desktop.window_state import WindowState

RECENT = "welcome/recent"
MOST = 8
PATH = int(Qt.ItemDataRole.UserRole)


class WelcomePage(QWidget):
    """Offers what can be done without a register. `wanted` carries the path of a register opened lately."""

    wanted = Signal(object)

    def __init__(self, state: WindowState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Ui_WelcomePage()
        self.form.setupUi(self)
        self._state = state
        font = self.form.heading.font()
        font.setPointSizeF(font.pointSizeF() * 1.6)
        self.form.heading.setFont(font)
        self.form.recent.itemActivated.connect(self._open)
        self._show_recent()

    def remember(self, path: Path) -> None:
        """Put a register at the head of those opened lately."""
        paths = [str(path), *(known for known in self._recent() if known != str(path))]
        self._state.keep_text(RECENT, json.dumps(paths[:MOST]))
        self._show_recent()

    def _recent(self) -> list[str]:
        kept = self._state.text(RECENT)
        return [str(path) for path in json.loads(kept)] if kept else []

    def _show_recent(self) -> None:
        recent = self._recent()
        self.form.recent.clear()
        for path in recent:
            item = QListWidgetItem(f"{Path(path).name}  ({Path(path).parent})")
            item.setData(PATH, path)
            self.form.recent.addItem(item)
        self.form.recent.setVisible(bool(recent))
        self.form.recentLabel.setVisible(bool(recent))

    def _open(self, item: QListWidgetItem) -> None:
        self.wanted.emit(Path(item.data(PATH)))
