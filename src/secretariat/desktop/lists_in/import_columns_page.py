"""Second step of reading a list: what each column holds, as proposed and as the clerk decides."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTableWidgetItem, QWidget

from secretariat.desktop.dialogs.field_binding import name_fields
from secretariat.desktop.forms.ui_import_columns import Ui_ImportColumns
from secretariat.desktop.lists_in.import_words import column_words
from secretariat.domain.list_headings import Column
from secretariat.services.lists_in.list_reading import FoundColumn


class ImportColumnsPage(QWidget):
    """Shows found columns. `chosen` carries a column's key and what it holds, None for what is proposed."""

    chosen = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Ui_ImportColumns()
        self.form.setupUi(self)
        name_fields(self)
        self._words = column_words()
        self._columns: tuple[FoundColumn, ...] = ()
        self._decided: frozenset[str] = frozenset()
        table = self.form.columns
        table.setColumnCount(4)
        table.setHorizontalHeaderLabels([self.tr("Heading"), self.tr("Values"), self.tr("Holds"), self.tr("Remark")])
        table.horizontalHeader().setHighlightSections(False)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() * 3 // 2)
        table.horizontalHeader().setStretchLastSection(True)
        for column, words in self._words.items():
            self.form.holds.addItem(words, column)
        table.currentCellChanged.connect(self._show_choice)
        self.form.holds.activated.connect(self._choose)
        self.form.propose.clicked.connect(self._propose)

    def start_anew(self) -> None:
        """Forget what was shown of an earlier list."""
        self._columns = ()
        self.form.columns.setRowCount(0)

    def show_columns(self, columns: tuple[FoundColumn, ...], decided: frozenset[str]) -> None:
        """Show the columns as they would be read; `decided` are the keys of those that the clerk chose."""
        is_first = not self._columns
        self._columns, self._decided = columns, decided
        table = self.form.columns
        table.setRowCount(len(columns))
        for row, found in enumerate(columns):
            texts = (
                found.heading,
                " · ".join(" ".join(text.split()) for text in found.samples),
                self._holds(found),
                self._remark(found),
            )
            for column, text in enumerate(texts):
                table.setItem(row, column, QTableWidgetItem(text))
        if is_first:
            one = table.fontMetrics().averageCharWidth()
            for column, width in enumerate((22, 46, 32)):
                table.setColumnWidth(column, one * width)
        if table.currentRow() < 0 and columns:
            table.selectRow(0)
        self._show_choice()

    def go_to(self, key: str) -> None:
        """Make a column the current one."""
        keys = [found.key for found in self._columns]
        if key in keys:
            self.form.columns.selectRow(keys.index(key))

    def _holds(self, found: FoundColumn) -> str:
        if found.column is None:
            return self._words[Column.IGNORED]
        return self._words.get(found.column, found.heading)

    def _remark(self, found: FoundColumn) -> str:
        if found.key in self._decided:
            return self.tr("✓ chosen by you")
        if found.is_twice:
            return self.tr("⚠ another column holds this already")
        if found.is_guessed:
            return self.tr("⚠ guessed from its values, please check")
        if found.column is None:
            return self.tr("⚠ not known") if found.samples else self.tr("empty")
        return ""

    def _current(self) -> FoundColumn | None:
        row = self.form.columns.currentRow()
        return self._columns[row] if 0 <= row < len(self._columns) else None

    def _show_choice(self) -> None:
        found = self._current()
        self.form.holds.setEnabled(found is not None)
        self.form.propose.setEnabled(found is not None and found.key in self._decided)
        if found is not None:
            self.form.holds.setCurrentIndex(self.form.holds.findData(found.column or Column.IGNORED))

    def _choose(self) -> None:
        found = self._current()
        if found is not None:
            self.chosen.emit(found.key, Column(self.form.holds.currentData()))

    def _propose(self) -> None:
        found = self._current()
        if found is not None:
            self.chosen.emit(found.key, None)
            self.form.holds.setFocus()
