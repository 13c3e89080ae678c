"""The first thing a clerk sees: begin anew, go on, look at the example."""

import json
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QListWidgetItem, QWidget

from secretariat.desktop.forms.ui_welcome_page import Ui_WelcomePage
from secretariat.desktop.guard import guarded
from secretariat.desktop.widgets.emphasis import as_title
from secretariat.desktop.window_state import WindowState

RECENT = "welcome/recent"
MOST = 8
HEADING_SIZE, MARK_LINES = 1.6, 4
"""How large the heading is beside other text, and how many lines high the mark of the program."""
PATH = int(Qt.ItemDataRole.UserRole)


class WelcomePage(QWidget):
    """Offers what can be done without a register. `wanted` carries the path of a register opened lately."""

    wanted = Signal(object)

    def __init__(self, state: WindowState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Ui_WelcomePage()
        self.form.setupUi(self)
        self._state = state
        as_title(self.form.heading, HEADING_SIZE)
        mark = self.fontMetrics().height() * MARK_LINES
        self.form.mark.setPixmap(QGuiApplication.windowIcon().pixmap(QSize(mark, mark), self.devicePixelRatioF()))
        self.form.recent.itemActivated.connect(self._open)
        self.form.recent.itemClicked.connect(self._open)
        self.form.actionForget.triggered.connect(self._forget)
        self._show_recent()

    def remember(self, path: Path) -> None:
        """Put a register at the head of those opened lately."""
        self._keep([path, *(known for known in self.recent() if known != path)])

    def recent(self) -> list[Path]:
        """Return the registers opened lately, the last one first."""
        kept = self._state.text(RECENT)
        return [Path(path) for path in json.loads(kept)] if kept else []

    @guarded(None)
    def showEvent(self, event: QShowEvent) -> None:
        """Begin where the clerk most likely goes on: at the last register, else at the first choice."""
        super().showEvent(event)
        self.form.recent.setCurrentRow(0)
        (self.form.recent if self.form.recent.count() else self.form.newRegister).setFocus()

    def _keep(self, paths: list[Path]) -> None:
        self._state.keep_text(RECENT, json.dumps([str(path) for path in paths[:MOST]]))
        self._show_recent()

    def _show_recent(self) -> None:
        recent = self.recent()
        self.form.recent.clear()
        for path in recent:
            item = QListWidgetItem(f"{path.name}  ({path.parent})")
            item.setData(PATH, str(path))
            self.form.recent.addItem(item)
        row = self.form.recent.sizeHintForRow(0) if recent else 0
        self.form.recent.setMaximumHeight(row * len(recent) + 2 * self.form.recent.frameWidth() + row // 2)
        self.form.recent.setVisible(bool(recent))
        self.form.recentLabel.setVisible(bool(recent))

    def _forget(self) -> None:
        """Take the current register off the list; the file itself stays."""
        item = self.form.recent.currentItem()
        if item is not None:
            self._keep([path for path in self.recent() if path != Path(item.data(PATH))])

    def _open(self, item: QListWidgetItem) -> None:
        self.wanted.emit(Path(item.data(PATH)))
