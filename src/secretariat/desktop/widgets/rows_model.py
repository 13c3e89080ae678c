"""The model under every list: frozen rows, filtered and sorted as Python lists, put into words when they are seen."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QIcon

from secretariat.desktop.guard import guarded
from secretariat.domain.collation import in_order
from secretariat.domain.errors import StorageTroubleError
from secretariat.domain.text import folded, folded_lines

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
DISPLAY = int(Qt.ItemDataRole.DisplayRole)
TOOL_TIP = int(Qt.ItemDataRole.ToolTipRole)
MARK = int(Qt.ItemDataRole.DecorationRole)
ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)
TEXTS = frozenset({DISPLAY, TOOL_TIP})
ANSWERED = TEXTS | {MARK, ALIGNMENT}
AS_NUMBER = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
NOTHING: object = None
_FEW = 20
_AT_ONCE = 2_000
"""So many rows are prepared in one go where somebody waits."""


@dataclass(frozen=True, slots=True)
class ListColumn(Generic[Row]):
    """One column: its heading, the text of a row, and what it sorts by (German order of the text if not said).

    `is_given_order` says that rows come in the order of this column, `is_number` that its texts end below each other.
    `mark` is shown before the text.
    """

    name: str
    heading: str
    text: Callable[[Row], str]
    sort_key: Callable[[Row], Any] | None = None
    is_given_order: bool = False
    is_number: bool = False
    mark: Callable[[Row], QIcon | None] | None = None


class RowsModel(QAbstractTableModel, Generic[Row]):
    """Shows rows. Texts are made once, so that a repaint only looks up; ids keep selection and scroll.

    Rows are known by their number in what was given, so that a sequence may fetch them when they are first seen.
    """

    def __init__(
        self, columns: Sequence[ListColumn[Row]], id_of: Callable[[Row], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._id_of = id_of
        self._rows: Sequence[Row] = ()
        self._ids: Sequence[str] = ()
        self._texts: dict[int, tuple[str, ...]] = {}
        self._columns: list[list[str]] = []
        self._folded: list[str] = []
        self._ordered: Sequence[int] = ()
        self._shown: Sequence[int] = ()
        self._is_out_of_reach = False
        self._words: tuple[str, ...] = ()
        self._searched: frozenset[int] = frozenset(range(len(self.columns)))
        self._sorted_by: tuple[int, bool] = (0, False)

    def show(self, rows: Sequence[Row], ids: Sequence[str] | None = None) -> None:
        """Take new rows; filter and order stay. With `ids` no row is looked at before it is seen."""
        with self._rearranging():
            self._rows, self._ids = rows, ids if ids is not None else [self._id_of(row) for row in rows]
            self._texts, self._columns, self._folded = {}, [[] for _ in self.columns], []
            self._is_out_of_reach = False
            self._ordered = self._in_order()
            self._shown = self._matching(self._ordered)

    def filter(self, typed: str) -> None:
        """Show only rows in which every typed word begins somewhere; umlauts and capitals do not matter."""
        words = tuple(folded(typed).split())
        if words == self._words:
            return
        narrower = " ".join(words).startswith(" ".join(self._words)) and bool(self._words)
        self._words = words
        with self._rearranging():
            self._shown = self._matching(self._shown if narrower else self._ordered)

    def search_in(self, columns: Iterable[int]) -> None:
        """Let the filter look only into these columns, those that are seen."""
        searched = frozenset(columns)
        if searched == self._searched:
            return
        self._searched, self._columns, self._folded = searched, [[] for _ in self.columns], []
        if self._words:
            with self._rearranging():
                self._shown = self._matching(self._ordered)

    def get_ready(self, count: int) -> bool:
        """Prepare some more rows to be searched, in an idle moment; say whether all are, so that typing never waits."""
        start = len(self._folded)
        lines = [
            [column.text(row).replace("\n", " ") for column in self.columns]
            for row in self._rows[start : start + count]
        ]
        for kept, texts in zip(self._columns, zip(*lines, strict=True), strict=bool(lines)):
            kept.append("\n".join(texts))  # one long text a run: a hundred thousand rows in a tenth of the memory
        searched = sorted(self._searched)
        joined = (" ".join([texts[column] for column in searched]) for texts in lines)
        self._folded += folded_lines(joined)
        return len(self._folded) == len(self._rows)

    @guarded(None)
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column, by the rules of DIN 5007-2."""
        if 0 <= column < len(self.columns):
            self._sorted_by = (column, order is Qt.SortOrder.DescendingOrder)
            with self._rearranging():
                self._ordered = self._in_order()
                self._shown = self._matching(self._ordered)

    def row_at(self, position: int) -> Row | None:
        """Return the row shown at a position."""
        return self._rows[self._shown[position]] if 0 <= position < len(self._shown) else None

    @property
    def shown(self) -> list[Row]:
        """The rows that are shown, in their order."""
        return [self._rows[place] for place in self._shown]

    def position_of(self, id_: str) -> int:
        """Return where the row of that id is shown, -1 if it is not."""
        return self._positions_of({id_}).get(id_, -1)

    def id_at(self, position: int) -> str:
        """Return the id of the row shown at a position, empty if there is none."""
        return self._ids[self._shown[position]] if 0 <= position < len(self._shown) else ""

    @property
    def total(self) -> int:
        """How many rows there are, shown or not."""
        return len(self._rows)

    def texts_of(self, positions: Sequence[int], columns: Sequence[int]) -> list[list[str]]:
        """Return the texts of some rows and columns, for the clipboard."""
        return [[self._texts_of(self._shown[position])[column] for column in columns] for position in positions]

    @guarded(0)
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return how many rows are shown."""
        return 0 if parent.isValid() else len(self._shown)

    @guarded(0)
    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    @guarded(NOTHING)
    def data(self, index: Index, role: int = DISPLAY) -> object:
        """Return the text of a cell, which a tool tip shows where it is cut, and its mark."""
        if role not in ANSWERED or not index.isValid():  # most of what is asked for each cell at every repaint
            return None
        if role in TEXTS:
            return self._texts_in_reach(self._shown[index.row()])[index.column()]
        column = self.columns[index.column()]
        if role == ALIGNMENT:
            return AS_NUMBER if column.is_number else None
        return column.mark(self._rows[self._shown[index.row()]]) if column.mark is not None else None

    @guarded(NOTHING)
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> object:
        """Return the heading of a column; rows are not numbered."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == ALIGNMENT and self.columns[section].is_number and section != self._sorted_by[0]:
            return AS_NUMBER  # beside the arrow of what is sorted by, a heading would lie below it
        return self.columns[section].heading if role == DISPLAY else None

    @contextmanager
    def _rearranging(self) -> Iterator[None]:
        """Let selection and scroll follow their rows to where the block puts them."""
        self.layoutAboutToBeChanged.emit()
        before = [(index, self.id_at(index.row())) for index in self.persistentIndexList()]
        yield
        places = self._positions_of({id_ for _, id_ in before})
        for old, id_ in before:
            new = self.index(places[id_], old.column()) if id_ in places else QModelIndex()
            self.changePersistentIndex(old, new)
        self.layoutChanged.emit()

    def _matching(self, numbers: Sequence[int]) -> Sequence[int]:
        """Return those of the rows that have all the words."""
        while self._words and not self.get_ready(_AT_ONCE):
            pass
        texts = self._folded
        for word in self._words:
            numbers = [number for number in numbers if word in texts[number]]
        return numbers

    def _in_order(self) -> Sequence[int]:
        """Return the numbers of all rows as sorted by; a text that many rows share is weighed once."""
        position, descending = self._sorted_by
        column, every = self.columns[position], range(len(self._rows))
        if column.is_given_order or not every:
            return every[::-1] if descending else every
        if column.sort_key is not None:
            keys = [column.sort_key(row) for row in self._rows]
        else:
            while not self.get_ready(_AT_ONCE):
                pass
            given = "\n".join(self._columns[position])
            texts = given.split("\n")
            different = list(set(texts))
            if len(different) == len(texts):
                order = in_order(given)
                return order[::-1] if descending else order
            weights = {different[number]: place for place, number in enumerate(in_order("\n".join(different)))}
            keys = [weights[text] for text in texts]
        return sorted(every, key=keys.__getitem__, reverse=descending)

    def _positions_of(self, ids: set[str]) -> dict[str, int]:
        if len(ids) > _FEW:
            return {id_: place for place, number in enumerate(self._shown) if (id_ := self._ids[number]) in ids}
        numbers = {id_: self._ids.index(id_) for id_ in ids if id_ in self._ids}
        return {id_: self._shown.index(number) for id_, number in numbers.items() if number in self._shown}

    def _texts_in_reach(self, number: int) -> tuple[str, ...]:
        """Return the texts of a row, none while the register is out of reach: said once, not at each repaint."""
        try:
            return self._texts_of(number)
        except StorageTroubleError:
            if self._is_out_of_reach:
                return ("",) * len(self.columns)
            self._is_out_of_reach = True
            raise

    def _texts_of(self, number: int) -> tuple[str, ...]:
        if number not in self._texts:
            row = self._rows[number]
            self._texts[number] = tuple([column.text(row) for column in self.columns])
        return self._texts[number]
