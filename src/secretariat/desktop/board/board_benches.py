"""How many of each bench are in each group, as a table (9.2)."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from secretariat.desktop.guard import guarded
from secretariat.services.workshops.workshop_board import Board

Index = QModelIndex | QPersistentModelIndex
DISPLAY = int(Qt.ItemDataRole.DisplayRole)
ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)
IN_THE_MIDDLE = Qt.AlignmentFlag.AlignCenter
NO_TEXT: str | None = None
NOTHING: object = None
LACKING = "⚠"


class BenchesModel(QAbstractTableModel):
    """Shows benches against the groups of a round; a group that lacks a bench it should have bears a sign."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings: tuple[str, ...] = ()
        self._rows: tuple[tuple[str, ...], ...] = ()

    def show(self, board: Board, round_: int) -> None:
        """Take the figures of a round."""
        headings, rows = _counted(board, round_, self.tr("Bench"), self.tr("all"))
        if (headings, rows) != (self._headings, self._rows):
            self.beginResetModel()
            self._headings, self._rows = headings, rows
            self.endResetModel()

    def texts_of(self, column: int) -> tuple[str, ...]:
        """Return what stands in a column, its heading first."""
        return (self._headings[column], *(row[column] for row in self._rows))

    @guarded(0)
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return how many benches there are."""
        return 0 if parent.isValid() else len(self._rows)

    @guarded(0)
    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Return one column for each group, after the name and before all of them."""
        return 0 if parent.isValid() else len(self._headings)

    @guarded(NOTHING)
    def data(self, index: Index, role: int = DISPLAY) -> object:
        """Return the text of a cell, a count below the number of its group."""
        if role == ALIGNMENT and index.column():
            return IN_THE_MIDDLE
        return self._rows[index.row()][index.column()] if role == DISPLAY and index.isValid() else None

    @guarded(NO_TEXT)
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> str | None:
        """Return the number of a group."""
        if role != DISPLAY or orientation is not Qt.Orientation.Horizontal:
            return None
        return self._headings[section] if section < len(self._headings) else None


def _counted(board: Board, round_: int, bench: str, all_: str) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    groups = board.groups_of(round_)
    of_group = [board.of_group[one.id] for one in groups]
    rows = []
    for id_, name in board.benches.items():
        counts = [one.benches.get(id_, 0) for one in of_group]
        signs = [
            f"{LACKING} {count}" if id_ in one.missing else str(count)
            for count, one in zip(counts, of_group, strict=True)
        ]
        if sum(counts):
            rows.append((name, *signs, str(sum(counts))))
    return (bench, *(str(one.no) for one in groups), all_), tuple(rows)
