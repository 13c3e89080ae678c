"""The model under every list: frozen rows, filtered and sorted as Python lists, put into words when they are seen."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from secretariat.desktop.guard import guarded
from secretariat.domain.collation import collation_key
from secretariat.domain.text import folded

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
DISPLAY = int(Qt.ItemDataRole.DisplayRole)
NO_TEXT: str | None = None


@dataclass(frozen=True, slots=True)
class ListColumn(Generic[Row]):
    """One column: its heading, the text of a row, and what it sorts by (German order of the text if not said)."""

    name: str
    heading: str
    text: Callable[[Row], str]
    sort_key: Callable[[Row], Any] | None = None


class _Line(Generic[Row]):
    """A row with its texts, made when it is first seen, and their folded form, made when it is first searched."""

    __slots__ = ("folded", "row", "texts")

    def __init__(self, row: Row) -> None:
        self.row = row
        self.texts: tuple[str, ...] | None = None
        self.folded: str | None = None


class RowsModel(QAbstractTableModel, Generic[Row]):
    """Shows rows. Texts are made once, so that a repaint only looks up; ids keep selection and scroll."""

    def __init__(
        self, columns: Sequence[ListColumn[Row]], id_of: Callable[[Row], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._id_of = id_of
        self._all: list[_Line[Row]] = []
        self._ordered: list[_Line[Row]] = []
        self._shown: list[_Line[Row]] = []
        self._ready = 0
        self._words: tuple[str, ...] = ()
        self._searched: frozenset[int] = frozenset(range(len(self.columns)))
        self._sorted_by: tuple[int, bool] = (0, False)

    def show(self, rows: Sequence[Row]) -> None:
        """Take new rows; filter and order stay."""
        self._all = [_Line(row) for row in rows]
        self._ready = 0
        self._ordered = self._in_order()
        self._arrange(self._ordered)

    def filter(self, typed: str) -> None:
        """Show only rows in which every typed word begins somewhere; umlauts and capitals do not matter."""
        words = tuple(folded(typed).split())
        if words == self._words:
            return
        narrower = " ".join(words).startswith(" ".join(self._words)) and bool(self._words)
        self._words = words
        self._arrange(self._shown if narrower else self._ordered)

    def search_in(self, columns: Iterable[int]) -> None:
        """Let the filter look only into these columns, those that are seen."""
        searched = frozenset(columns)
        if searched == self._searched:
            return
        self._searched, self._ready = searched, 0
        for line in self._all:
            line.folded = None
        if self._words:
            self._arrange(self._ordered)

    def get_ready(self, count: int) -> bool:
        """Prepare some more rows to be searched, in an idle moment; say whether all are, so that typing never waits."""
        for line in self._all[self._ready : self._ready + count]:
            self._folded(line)
        self._ready += count
        return self._ready >= len(self._all)

    @guarded(None)
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column, by the rules of DIN 5007-2."""
        if 0 <= column < len(self.columns):
            self._sorted_by = (column, order is Qt.SortOrder.DescendingOrder)
            self._ordered = self._in_order()
            self._arrange(self._ordered)

    def row_at(self, position: int) -> Row | None:
        """Return the row shown at a position."""
        return self._shown[position].row if 0 <= position < len(self._shown) else None

    def position_of(self, id_: str) -> int:
        """Return where the row of that id is shown, -1 if it is not."""
        return self._positions_of({id_}).get(id_, -1)

    def id_at(self, position: int) -> str:
        """Return the id of the row shown at a position, empty if there is none."""
        row = self.row_at(position)
        return self._id_of(row) if row is not None else ""

    @property
    def total(self) -> int:
        """How many rows there are, shown or not."""
        return len(self._all)

    def texts_of(self, positions: Sequence[int], columns: Sequence[int]) -> list[list[str]]:
        """Return the texts of some rows and columns, for the clipboard."""
        return [[self._texts(self._shown[position])[column] for column in columns] for position in positions]

    @guarded(0)
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return how many rows are shown."""
        return 0 if parent.isValid() else len(self._shown)

    @guarded(0)
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    @guarded(NO_TEXT)
    def data(self, index: Index, role: int = DISPLAY) -> str | None:
        """Return the text of a cell."""
        if role != DISPLAY or not index.isValid():
            return None
        return self._texts(self._shown[index.row()])[index.column()]

    @guarded(NO_TEXT)
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> str | None:
        """Return the heading of a column; rows are not numbered."""
        if role != DISPLAY or orientation is not Qt.Orientation.Horizontal:
            return None
        return self.columns[section].heading

    def _arrange(self, lines: list[_Line[Row]]) -> None:
        """Show those of the ordered lines that have all the words; selection and scroll follow their rows."""
        self.layoutAboutToBeChanged.emit()
        before = [(index, self.id_at(index.row())) for index in self.persistentIndexList()]
        for word in self._words:
            lines = [line for line in lines if word in (line.folded or self._folded(line))]
        self._shown = lines
        places = self._positions_of({id_ for _, id_ in before})
        for old, id_ in before:
            new = self.index(places[id_], old.column()) if id_ in places else QModelIndex()
            self.changePersistentIndex(old, new)
        self.layoutChanged.emit()

    def _in_order(self) -> list[_Line[Row]]:
        """Return all lines as sorted by; a text that many rows share is weighed once."""
        position, descending = self._sorted_by
        column = self.columns[position]
        if column.sort_key is not None:
            key = column.sort_key
            return sorted(self._all, key=lambda line: key(line.row), reverse=descending)
        texts = [column.text(line.row) for line in self._all]
        weights = {text: collation_key(text) for text in set(texts)}
        keys = dict(zip(map(id, self._all), map(weights.__getitem__, texts), strict=True))
        return sorted(self._all, key=lambda line: keys[id(line)], reverse=descending)

    def _positions_of(self, ids: set[str]) -> dict[str, int]:
        if not ids:
            return {}
        return {id_: place for place, line in enumerate(self._shown) if (id_ := self._id_of(line.row)) in ids}

    def _texts(self, line: _Line[Row]) -> tuple[str, ...]:
        if line.texts is None:
            line.texts = tuple(column.text(line.row) for column in self.columns)
        return line.texts

    def _folded(self, line: _Line[Row]) -> str:
        if line.folded is None:
            texts = line.texts or [column.text(line.row) for column in self.columns]
            line.folded = folded(" ".join(text for number, text in enumerate(texts) if number in self._searched))
        return line.folded
