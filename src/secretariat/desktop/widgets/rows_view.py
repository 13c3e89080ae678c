"""The table of every list: sorts, fits its columns, lets them be chosen, copies as a table, remembers how it looked."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Generic

from PySide6.QtCore import QItemSelectionModel, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QAction,
    QFocusEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from secretariat.desktop.guard import guarded
from secretariat.desktop.widgets.column_widths import Wanted, fitting_widths
from secretariat.desktop.widgets.rows_model import Index, Row, RowsModel
from secretariat.desktop.window_state import WindowState

MEASURED_ROWS = 100
LONG_LIST = 2_000
"""Of a list longer than that only the rows in sight are measured, which are read in any case."""
MEASURED_TEXTS = 3
"""Of a column, the longest ones: the widest is nearly always among them."""
LEAST_CHARACTERS = 21
"""A column is not made narrower than that while its texts are longer."""
OWN = "own"
ALONE = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
GAP = "\N{EN SPACE}"


class CutTexts(QStyledItemDelegate):
    """Keeps a number off the text at its right; tells the whole text of a cell that is cut, and of no other."""

    @guarded(None)
    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Say how a cell looks."""
        super().initStyleOption(option, index)
        if option.displayAlignment & Qt.AlignmentFlag.AlignRight:
            option.text += GAP

    @guarded(otherwise=False)
    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """Show the tool tip of a cell, or none."""
        if self.sizeHint(option, index).width() <= option.rect.width():
            QToolTip.hideText()
            return True
        return super().helpEvent(event, view, option, index)


class RowsView(QTableView, Generic[Row]):
    """Shows a RowsModel. `opened` carries the id of a row that Enter, F2 or a double click asked for."""

    opened = Signal(str)
    current_changed = Signal(str)
    columns_changed = Signal()

    def __init__(
        self, name: str, heading: str, rows: RowsModel[Row], state: WindowState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(heading)
        self.rows = rows
        self._state = state
        self.setModel(rows)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setItemDelegate(CutTexts(self))
        self.setIconSize(QSize(self.fontMetrics().height(), self.fontMetrics().height()))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() * 3 // 2)
        header = self.horizontalHeader()
        header.setSectionsMovable(True)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._choose_columns_at)
        self.setSortingEnabled(True)
        self._natural: dict[int, int] = {}
        self._headings: dict[int, int] = {}
        self._left_out: set[int] = set()
        self._is_fitting = self._is_measured = False
        self._has_own_widths = state.text(self._widths_key) == OWN
        if not self.restore_columns():
            header.setSortIndicator(0, Qt.SortOrder.AscendingOrder)
        header.sectionResized.connect(self._take_width)
        header.sectionMoved.connect(self._fit)
        rows.layoutChanged.connect(self._fit_rows)
        self.doubleClicked.connect(self._open_current)
        self.selectionModel().currentRowChanged.connect(self._tell_current)

    def selected_ids(self) -> tuple[str, ...]:
        """Return the ids of the selected rows, in the order shown."""
        positions = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(self.rows.id_at(position) for position in positions)

    def current_id(self) -> str:
        """Return the id of the row with the focus, empty if there is none."""
        return self.rows.id_at(self.currentIndex().row())

    def current_row(self) -> Row | None:
        """Return the row with the focus."""
        return self.rows.row_at(self.currentIndex().row())

    def go_to(self, id_: str) -> bool:
        """Select a row alone, whatever keys are held, and show it; False if it is not in the list as filtered."""
        position = self.rows.position_of(id_)
        if position >= 0:
            index = self.rows.index(position, self._spoken_column())
            self.selectionModel().setCurrentIndex(index, ALONE)
            self.scrollTo(index)
        return position >= 0

    def copy(self) -> None:
        """Put the selected rows on the clipboard as Excel takes them: tabs between columns, headings first."""
        header = self.horizontalHeader()
        order = [header.logicalIndex(place) for place in range(header.count())]
        columns = [column for column in order if self._is_chosen(column)]
        positions = sorted(index.row() for index in self.selectionModel().selectedRows())
        head = [self.rows.columns[column].heading for column in columns]
        lines = [head, *self.rows.texts_of(positions, columns)]
        clean = ("\t".join(text.replace("\t", " ").replace("\n", " ") for text in line) for line in lines)
        QGuiApplication.clipboard().setText("\n".join(clean))

    def column_actions(self) -> list[QAction]:
        """Return a tick for each column, to be put into a menu; the first column always stays."""
        actions = []
        for number, column in enumerate(self.rows.columns):
            text = self.tr("{column} (no room for it now)") if number in self._left_out else "{column}"
            action = QAction(text.format(column=column.heading), self)
            action.setCheckable(True)
            action.setChecked(self._is_chosen(number))
            action.setEnabled(number > 0)
            action.toggled.connect(self._shower(number))
            actions.append(action)
        return actions

    def show_column(self, column: int, *, on: bool) -> None:
        """Show or hide a column; what was not chosen is not searched. One for which there is no room comes second."""
        self._left_out.discard(column)
        self.setColumnHidden(column, not on)
        self._search_in_shown()
        self._fit_rows()
        if column in self._left_out:
            self.horizontalHeader().moveSection(self.horizontalHeader().visualIndex(column), 1)
            self._fit()
        self.columns_changed.emit()

    def restore_columns(self) -> bool:
        """Give the columns what the clerk chose last; False if nothing is known."""
        with self._fitting():
            is_known = self._state.restore_header(self)
        self._left_out.clear()
        self._is_measured = False
        self._search_in_shown()
        return is_known

    def remember(self) -> None:
        """Keep columns, widths and order for the next start, with columns that only lack room now."""
        self._leave_out(frozenset())
        self._state.save_header(self)
        self._state.keep_text(self._widths_key, OWN if self._has_own_widths else "")
        self._fit()

    @guarded(None)
    def showEvent(self, event: QShowEvent) -> None:
        """Measure what was filled in while nobody saw it."""
        super().showEvent(event)
        self._fit()

    @guarded(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the room there is now."""
        super().resizeEvent(event)
        self._fit()

    @guarded(None)
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let a screen reader say which row the keyboard came to: Qt itself tells of the table alone."""
        super().focusInEvent(event)
        QTimer.singleShot(0, self, self._tell_row)  # Qt tells of the table after this, and the last word is read

    def _tell_row(self) -> None:
        current = self.currentIndex()
        if current.isValid() and self.hasFocus():
            cell = QAccessibleEvent(self, QAccessible.Event.Focus)
            cell.setChild((current.row() + 1) * (self.rows.columnCount() + 1) + current.column() + 1)  # heads count
            QAccessible.updateAccessibility(cell)

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter or F2, copy with Ctrl+C; all else as in any table."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self._open_current()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    @property
    def _widths_key(self) -> str:
        return f"{self.objectName()}/widths"

    @contextmanager
    def _fitting(self) -> Iterator[None]:
        """Let the widths set in the block be nobody's choice."""
        self._is_fitting = True
        try:
            yield
        finally:
            self._is_fitting = False

    def _take_width(self, column: int, before: int, now: int) -> None:
        """Note that the clerk drew a column wider or narrower: widths are hers from now on."""
        header = self.horizontalHeader()
        after = range(header.visualIndex(column) + 1, header.count())
        is_last = all(header.isSectionHidden(header.logicalIndex(place)) for place in after)  # which Qt stretches
        if before and now and not self._is_fitting and not is_last:
            self._has_own_widths = True

    def _fit_rows(self) -> None:
        """Measure other rows, and fit the columns to them."""
        self._is_measured = False
        self._fit()

    def _fit(self) -> None:
        """Give each column what its texts need; where they need more than there is, the last give way first.

        The first rows are measured: Qt itself would ask each of a hundred thousand. A column stays as wide as it had
        to be, so that nothing jumps while the rows change.
        """
        if self._is_fitting or not self.isVisible():
            return
        if self._has_own_widths:
            self._leave_out(frozenset())
            return
        header, one = self.horizontalHeader(), self.fontMetrics().averageCharWidth()
        order = [header.logicalIndex(place) for place in range(header.count())]
        chosen = [column for column in order if self._is_chosen(column)]
        if not self._is_measured:
            self._measure(chosen)
        wanted = [
            Wanted(self._natural[column], max(self._headings[column], one * LEAST_CHARACTERS)) for column in chosen
        ]
        widths = fitting_widths(wanted, self.viewport().width())
        self._leave_out(frozenset(chosen[len(widths) :]))
        with self._fitting():
            for column, width in zip(chosen, widths, strict=False):  # those left out have none
                self.setColumnWidth(column, width)

    def _spoken_column(self) -> int:
        """Return the column whose cell a screen reader reads for the row: the first that is shown and no number."""
        columns = enumerate(self.rows.columns)
        return next((at for at, column in columns if not (column.is_number or self.isColumnHidden(at))), 0)

    def _is_chosen(self, column: int) -> bool:
        """Whether the clerk wants to see a column, though there may be no room for it now."""
        return column in self._left_out or not self.isColumnHidden(column)

    def _leave_out(self, columns: frozenset[int]) -> None:
        """Hide the columns for which there is no room, and show those again for which there is."""
        with self._fitting():
            for column in columns ^ self._left_out:
                self.setColumnHidden(column, column in columns)
        self._left_out = set(columns)

    def _measure(self, columns: list[int]) -> None:
        """Note what the texts of the first rows need, beside what others needed before."""
        self._is_measured = True
        metrics, most = self.fontMetrics(), MEASURED_ROWS
        if self.rows.total > LONG_LIST:
            most = self.viewport().height() // self.verticalHeader().defaultSectionSize() + 1
        first = range(min(self.rows.rowCount(), most))
        for column, texts in zip(columns, zip(*self.rows.texts_of(first, columns), strict=True), strict=bool(first)):
            longest = sorted(set(texts), key=len)[-MEASURED_TEXTS:]
            needed = max(map(metrics.horizontalAdvance, longest)) + metrics.averageCharWidth() * 2
            if self.rows.columns[column].mark is not None:
                needed += self.iconSize().width() + metrics.averageCharWidth()
            self._natural[column] = max(needed, self._natural.get(column, 0))
        for column in columns:
            heading = self.horizontalHeader().sectionSizeHint(column)  # none while it is left out
            self._headings[column] = max(heading, self._headings.get(column, 0))
            self._natural[column] = max(self._headings[column], self._natural.get(column, 0))

    def _search_in_shown(self) -> None:
        columns = range(len(self.rows.columns))
        self.rows.search_in(number for number in columns if self._is_chosen(number))

    def _open_current(self) -> None:
        if self.current_id():
            self.opened.emit(self.current_id())

    def _tell_current(self) -> None:
        self.current_changed.emit(self.current_id())

    def _choose_columns_at(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.addActions(self.column_actions())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.horizontalHeader().mapToGlobal(place))

    def _shower(self, column: int) -> Callable[[bool], None]:
        def show(on: bool) -> None:  # noqa: FBT001 - Qt's signal hands the tick over like this
            self.show_column(column, on=on)
            self.remember()

        return show
