"""The model under every list: frozen rows, filtered and sorted as Python lists, never asked for twice by a repaint."""

from collections.abc import Callable, Sequence
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

    def key(self, row: Row) -> Any:  # noqa: ANN401 - whatever can be compared
        """Return what the row sorts by in this column."""
        return self.sort_key(row) if self.sort_key else collation_key(self.text(row))


class RowsModel(QAbstractTableModel, Generic[Row]):
    """Shows rows. Texts are made once in `show`, so that `data` only looks up; ids keep selection and scroll."""

    def __init__(
        self, columns: Sequence[ListColumn[Row]], id_of: Callable[[Row], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._id_of = id_of
        self._all: list[tuple[Row, tuple[str, ...], str]] = []
        self._shown: list[tuple[Row, tuple[str, ...], str]] = []
        self._words: tuple[str, ...] = ()
        self._sorted_by: tuple[int, bool] = (0, False)
        self._keys: dict[int, dict[str, Any]] = {}

    def show(self, rows: Sequence[Row]) -> None:
        """Take new rows; filter and order stay."""
        ready = []
        for row in rows:
            texts = tuple(column.text(row) for column in self.columns)
            ready.append((row, texts, folded(" ".join(texts))))
        self._all = ready
        self._keys.clear()
        self._arrange()

    def filter(self, typed: str) -> None:
        """Show only rows in which every typed word begins somewhere; umlauts and capitals do not matter."""
        words = tuple(folded(typed).split())
        if words != self._words:
            self._words = words
            self._arrange()

    @guarded(None)
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column, by the rules of DIN 5007-2."""
        if 0 <= column < len(self.columns):
            self._sorted_by = (column, order is Qt.SortOrder.DescendingOrder)
            self._arrange()

    def row_at(self, position: int) -> Row | None:
        """Return the row shown at a position."""
        return self._shown[position][0] if 0 <= position < len(self._shown) else None

    def position_of(self, id_: str) -> int:
        """Return where the row of that id is shown, -1 if it is not."""
        for position, (row, _, _) in enumerate(self._shown):
            if self._id_of(row) == id_:
                return position
        return -1

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
        return [[self._shown[position][1][column] for column in columns] for position in positions]

    @guarded(0)
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and signature
        """Return how many rows are shown."""
        return 0 if parent.isValid() else len(self._shown)

    @guarded(0)
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and signature
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    @guarded(NO_TEXT)
    def data(self, index: Index, role: int = DISPLAY) -> str | None:
        """Return the text of a cell."""
        if role != DISPLAY or not index.isValid():
            return None
        return self._shown[index.row()][1][index.column()]

    @guarded(NO_TEXT)
    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = DISPLAY
    ) -> str | None:
        """Return the heading of a column; rows are not numbered."""
        if role != DISPLAY or orientation is not Qt.Orientation.Horizontal:
            return None
        return self.columns[section].heading

    def _arrange(self) -> None:
        self.layoutAboutToBeChanged.emit()
        before = [(index, self.id_at(index.row())) for index in self.persistentIndexList()]
        words = self._words
        shown = [entry for entry in self._all if all(word in entry[2] for word in words)] if words else list(self._all)
        position, descending = self._sorted_by
        keys = self._keys_of(position)
        shown.sort(key=lambda entry: keys[self._id_of(entry[0])], reverse=descending)
        self._shown = shown
        places = {self._id_of(row): place for place, (row, _, _) in enumerate(shown)}
        for old, id_ in before:
            new = self.index(places[id_], old.column()) if id_ in places else QModelIndex()
            self.changePersistentIndex(old, new)
        self.layoutChanged.emit()

    def _keys_of(self, position: int) -> dict[str, Any]:
        """Return what each row sorts by in a column; made once for each column that is ever sorted by."""
        if position not in self._keys:
            column = self.columns[position]
            self._keys[position] = {self._id_of(row): column.key(row) for row, _, _ in self._all}
        return self._keys[position]
