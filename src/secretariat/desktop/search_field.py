"""The search field of the window: results while typing, grouped by kind, Enter goes there."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from secretariat.deferred import deferred
from secretariat.desktop.workspace import Workspace
from secretariat.domain.changes import ChangeSet

if TYPE_CHECKING:
    from secretariat.services import search
else:
    search = deferred("secretariat.services.search")

PAUSE_MS = 150
KEY = int(Qt.ItemDataRole.UserRole)


class SearchField(QLineEdit):
    """`chosen` carries the key of the place that was picked, as `person:…`."""

    TABLES = ("person", "organisation", "committee", "meeting")
    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("Search …  Ctrl+F"))
        self.setAccessibleName(self.tr("Search everywhere"))
        self.setClearButtonEnabled(True)
        self._workspace: Workspace | None = None
        self._index: search.SearchIndex | None = None
        self._found = QStandardItemModel(self)
        completer = QCompleter(self._found, self)
        self._popup = QListView()
        completer.setPopup(self._popup)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(16)
        self._popup.setAccessibleName(self.tr("Found"))
        self.setCompleter(completer)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._look)
        self.textEdited.connect(self._wait)
        completer.activated.connect(self._go)
        self.returnPressed.connect(self._go_to_first)

    def search_in(self, workspace: Workspace | None) -> None:
        """Search in this register from now on, or nowhere."""
        self._workspace, self._index = workspace, None
        self.setEnabled(workspace is not None)
        self.clear()
        if workspace is not None:
            workspace.changed.connect(self._forget)

    def found(self) -> tuple[str, ...]:
        """Return what is offered, as shown."""
        items = (self._found.item(row) for row in range(self._found.rowCount()))
        return tuple(item.text() for item in items if item.isEnabled())

    def _wait(self) -> None:
        self._timer.start()

    def _look(self) -> None:
        if self._workspace is None:
            return
        if self._index is None:
            self._index = self._workspace.look(search.search_index)
        self._found.clear()
        for hit in self._index.find(self.text()):
            item = QStandardItem(self._shown(hit))
            item.setData(f"{hit.kind}:{hit.id}", KEY)
            self._found.appendRow(item)
        if self.text().strip() and not self._found.rowCount():
            nothing = QStandardItem(self.tr("Nothing found"))
            nothing.setEnabled(False)
            self._found.appendRow(nothing)
        if self._found.rowCount() and self.hasFocus():
            self.completer().complete()

    def _shown(self, hit: "search.Hit") -> str:
        kinds = {
            search.HitKind.PERSON: self.tr("Person"),
            search.HitKind.ORGANISATION: self.tr("Organisation"),
            search.HitKind.COMMITTEE: self.tr("Committee"),
            search.HitKind.MEETING: self.tr("Meeting"),
        }
        return f"{kinds[hit.kind]}: {hit.name}"

    def _go(self, text: str) -> None:
        for row in range(self._found.rowCount()):
            item = self._found.item(row)
            if item.text() == text and item.isEnabled():
                self.chosen.emit(str(item.data(KEY)))
                return

    def _go_to_first(self) -> None:
        self._look()
        if self.found() and not self._popup.isVisible():
            self.chosen.emit(str(self._found.item(0).data(KEY)))

    def _forget(self, change_set: ChangeSet) -> None:
        if change_set.touches(*self.TABLES):
            self._index = None
