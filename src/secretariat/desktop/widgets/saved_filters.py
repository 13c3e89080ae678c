"""Filters that a clerk keeps for a list: the typed words themselves, so that each can be taken and changed."""

import json

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QMenu

from secretariat.desktop.window_state import WindowState


class SavedFilters(QObject):
    """The menu beside a search field. `chosen` carries the words of a filter."""

    chosen = Signal(str)

    def __init__(self, key: str, search: QLineEdit, state: WindowState) -> None:
        super().__init__(search)
        self._key, self._search, self._state = key, search, state
        self.menu = QMenu(search)
        self.menu.aboutToShow.connect(self.fill)
        self.menu.triggered.connect(self._choose)
        self._keep = QAction(self.tr("&Keep this filter"), self)
        self._keep.triggered.connect(self.keep)
        self._forget = QAction(self.tr("&Forget this filter"), self)
        self._forget.triggered.connect(self.forget)

    @property
    def filters(self) -> tuple[str, ...]:
        """The filters kept, in the order of the alphabet."""
        kept = self._state.text(self._key)
        return tuple(json.loads(kept)) if kept else ()

    def fill(self) -> None:
        """Offer what is kept, and to keep or forget what is typed."""
        typed = self._typed()
        self.menu.clear()
        for words in self.filters:
            action = self.menu.addAction(words.replace("&", "&&"))
            action.setData(words)
        self.menu.addSeparator()
        self._keep.setEnabled(bool(typed) and typed not in self.filters)
        self._forget.setEnabled(typed in self.filters)
        self.menu.addActions([self._keep, self._forget])

    def keep(self) -> None:
        """Keep the words that are typed."""
        if self._typed():
            self._store({*self.filters, self._typed()})

    def forget(self) -> None:
        """Forget the filter whose words are typed."""
        self._store({*self.filters} - {self._typed()})

    def _typed(self) -> str:
        return " ".join(self._search.text().split())

    def _store(self, filters: set[str]) -> None:
        self._state.keep_text(self._key, json.dumps(sorted(filters, key=str.casefold), ensure_ascii=False))

    def _choose(self, action: QAction) -> None:
        if action.data():
            self.chosen.emit(str(action.data()))
