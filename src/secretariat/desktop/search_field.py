"""The search field of the window: results while typing, grouped by kind, Enter goes there."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QListView, QWidget

from secretariat.deferred import deferred
from secretariat.desktop.background import Background, Counter
from secretariat.desktop.widgets.clearable_edit import ClearableEdit
from secretariat.desktop.workspace import Workspace, while_open
from secretariat.domain.changes import ChangeSet
from secretariat.services.workplace import Workplace

if TYPE_CHECKING:
    from secretariat.services import search
else:
    search = deferred("secretariat.services.search")

PAUSE_MS = 150
KEY = int(Qt.ItemDataRole.UserRole)


class SearchField(ClearableEdit):
    """`chosen` carries the key of the place that was picked, as `person:…`."""

    TABLES = ("person", "organisation", "committee", "meeting")
    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("Search …  Ctrl+F"))
        self.setAccessibleName(self.tr("Search everywhere"))
        self._workspace: Workspace | None = None
        self._index: search.SearchIndex | None = None
        self._background = Background(self)
        self._reading: int | None = None
        self._is_awaited = False
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
        if self._workspace is not None:
            self._workspace.changed.disconnect(self._forget)
        self._stop_reading()
        self._background.close()  # before the register is
        self._workspace, self._index = workspace, None
        self.setEnabled(workspace is not None)
        self.clear()
        if workspace is not None:
            workspace.changed.connect(self._forget)

    def found(self) -> tuple[str, ...]:
        """Return what is offered, as shown."""
        items = (self._found.item(row) for row in range(self._found.rowCount()))
        return tuple(item.text() for item in items if item.isEnabled())

    def finish(self) -> None:
        """Wait until what is being read is read, and show it."""
        self._background.finish()

    def _wait(self) -> None:
        self._timer.start()

    def _look(self) -> None:
        self._fill()
        if self._found.rowCount() and self.hasFocus():
            self.completer().complete()

    def _fill(self) -> None:
        """Put what is found into the list below the field."""
        if self._index is None:
            self._read()
            return
        self._found.clear()
        for hit in self._index.find(self.text()):
            item = QStandardItem(self._shown(hit))
            item.setData(f"{hit.kind}:{hit.id}", KEY)
            self._found.appendRow(item)
        if self.text().strip() and not self._found.rowCount():
            nothing = QStandardItem(self.tr("Nothing found"))
            nothing.setEnabled(False)
            self._found.appendRow(nothing)

    def _shown(self, hit: "search.Hit") -> str:
        kinds = {
            search.HitKind.PERSON: self.tr("Person"),
            search.HitKind.ORGANISATION: self.tr("Organisation"),
            search.HitKind.COMMITTEE: self.tr("Committee"),
            search.HitKind.MEETING: self.tr("Meeting"),
        }
        return f"{kinds[hit.kind]}: {hit.name}"

    def _go(self, _text: str) -> None:
        """Go to the hit chosen in the list; two people of one name have the same text."""
        key = self._popup.currentIndex().data(KEY)
        if key:
            self.chosen.emit(str(key))
            QTimer.singleShot(0, self, self.clear)  # the list puts its text into the field right after this

    def _read(self) -> None:
        """Read what can be found beside the window; what is typed by then is looked up as soon as it is there."""
        if self._workspace is not None and self._reading is None:
            job = _reading_job(self._workspace.workplace)
            self._reading = self._background.run(job, then=self._take, ended=self._end_reading)

    def _take(self, index: "search.SearchIndex") -> None:
        self._index = index
        self._look()
        if self._is_awaited:
            self._go_to_first()

    def _end_reading(self) -> None:
        self._reading = None

    def _stop_reading(self) -> None:
        if self._reading is not None:
            self._background.cancel(self._reading)
        self._reading, self._is_awaited = None, False

    def _go_to_first(self) -> None:
        """Go to the first hit, where none was chosen: of that the list tells right after this."""
        if self._popup.isVisible() and self._popup.currentIndex().isValid():
            return
        self._fill()
        self._is_awaited = self._index is None
        if self._index is not None and self.found():
            self._popup.hide()
            self.chosen.emit(str(self._found.item(0).data(KEY)))

    def _forget(self, change_set: ChangeSet) -> None:
        if change_set.touches(*self.TABLES):
            self._stop_reading()
            self._index = None


def _reading_job(workplace: Workplace) -> "Callable[[Counter], search.SearchIndex]":
    def work(counter: Counter) -> "search.SearchIndex":
        return while_open(workplace, lambda open_: search.read_index(open_, counter.tell))

    return work
