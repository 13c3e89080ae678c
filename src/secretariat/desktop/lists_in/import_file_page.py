"""First step of reading a list: which file, for which committee, which sheet, how it is encoded, and how it looks."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QTableWidgetItem, QWidget

from secretariat.desktop.dialogs.field_binding import name_fields
from secretariat.desktop.forms.ui_import_file import Ui_ImportFile
from secretariat.desktop.lists_in.list_drop import LIST_SUFFIXES
from secretariat.domain.list_committee import committee_told, title_of
from secretariat.domain.raw_lists import RawList, RawSheet, column_letter
from secretariat.services.lists_in.list_reading import ENCODINGS, is_text_list, only_sheet

PREVIEW_ROWS = 50
PREVIEW_COLUMNS = 40
WIDEST_COLUMN = 28
"""In characters: one long remark must not push all other columns out of sight."""
_ENCODING_NAMES = {"utf-8": "UTF-8", "cp1252": "Windows (1252)", "cp850": "DOS (850)", "utf-16": "UTF-16"}


class ImportFilePage(QWidget):
    """`wanted` asks for the file to be read; what was read comes back through `show_list`."""

    wanted = Signal(Path, str)
    """A file, and its encoding, empty where it is to be recognised."""
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Ui_ImportFile()
        self.form.setupUi(self)
        name_fields(self)
        self._raw: RawList | None = None
        self._committees: tuple[str, ...] = ()
        self._usual = self._proposed = ""
        rows = self.form.preview.verticalHeader()
        rows.setDefaultSectionSize(self.form.preview.fontMetrics().height() * 3 // 2)
        self.form.encoding.addItem(self.tr("recognised automatically"), "")
        for encoding in ENCODINGS:
            self.form.encoding.addItem(_ENCODING_NAMES[encoding], encoding)
        self.form.encoding.setEnabled(False)
        self.form.sheet.setEnabled(False)
        typed = self.form.committee.lineEdit()
        if typed is not None:
            typed.setPlaceholderText(self.tr("A short name such as LSP; one that is new makes a committee"))
        self.form.choose.clicked.connect(self._choose)
        self.form.path.editingFinished.connect(self._typed)
        self.form.encoding.activated.connect(self._ask)
        self.form.sheet.activated.connect(self._show_preview)
        self.form.committee.editTextChanged.connect(self.changed)
        self._asked: tuple[str, str] = ("", "")

    @property
    def raw(self) -> RawList | None:
        """The list as chosen: with the sheet that was asked for, None while nothing could be read."""
        return only_sheet(self._raw, self._sheet_title()) if self._raw else None

    @property
    def committee(self) -> str:
        """The short name of the committee, one of the register or a new one."""
        return self.form.committee.currentText().strip()

    def offer_committees(self, names: Sequence[str], chosen: str) -> None:
        """Offer the committees of the register; one that is chosen already is proposed no other."""
        self._committees = tuple(names)
        self._usual = self._proposed = names[0] if len(names) == 1 and not chosen else ""
        self.form.committee.addItems(list(names))
        self.form.committee.setCurrentIndex(-1)
        self.form.committee.setEditText(chosen or self._usual)

    def take_file(self, path: Path) -> None:
        """Show the file as chosen and ask for it."""
        self.form.path.setText(str(path))
        self.form.encoding.setCurrentIndex(0)
        self._ask()

    def show_list(self, raw: RawList) -> None:
        """Show what was read: its sheets, and the first rows."""
        self._raw = raw
        self.form.sheet.clear()
        filled = [sheet for sheet in raw.sheets if sheet.rows]
        if len(filled) > 1:
            self.form.sheet.addItem(self.tr("all visible sheets"), "")
        for sheet in filled:
            name = self.tr("{sheet} (hidden)").format(sheet=sheet.title) if sheet.hidden else sheet.title
            self.form.sheet.addItem(name, sheet.title)
        self.form.sheet.setEnabled(len(filled) > 1)
        self.form.encoding.setEnabled(is_text_list(Path(self.form.path.text())))
        self._propose_committee(raw)
        self._show_preview()

    def forget_list(self) -> None:
        """Show that nothing was read."""
        self._raw = None
        self.form.sheet.clear()
        self.form.preview.setRowCount(0)
        self.form.preview.setColumnCount(0)
        self.form.encoding.setEnabled(is_text_list(Path(self.form.path.text())))
        self.changed.emit()

    def _propose_committee(self, raw: RawList) -> None:
        """Propose the committee that the file tells, as long as nobody named one."""
        if self.committee == self._proposed:
            self._proposed = committee_told(raw, self._committees) or self._usual
            self.form.committee.setEditText(self._proposed)

    def _sheet_title(self) -> str:
        return self.form.sheet.currentData() or ""

    def _choose(self) -> None:
        patterns = " ".join(f"*{suffix}" for suffix in LIST_SUFFIXES)
        kinds = self.tr("Lists ({patterns})").format(patterns=patterns)
        dialog = QFileDialog(self, self.tr("Choose a list"), "", kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._chosen)
        dialog.open()

    def _chosen(self, path: str) -> None:
        self.take_file(Path(path))

    def _typed(self) -> None:
        if self.form.path.text().strip() and self.form.path.text() != self._asked[0]:
            self.form.encoding.setCurrentIndex(0)
            self._ask()

    def _ask(self) -> None:
        self._asked = (self.form.path.text(), self.form.encoding.currentData())
        self.wanted.emit(Path(self._asked[0].strip()), self._asked[1])

    def _show_preview(self) -> None:
        sheet = self._sheet()
        table = self.form.preview
        rows = sheet.rows[:PREVIEW_ROWS] if sheet else ()
        width = min(max((len(row.cells) for row in rows), default=0), PREVIEW_COLUMNS)
        table.setRowCount(len(rows))
        table.setColumnCount(width)
        table.setHorizontalHeaderLabels([column_letter(column) for column in range(width)])
        table.setVerticalHeaderLabels([str(row.number) for row in rows])
        table.clearSpans()
        titles = {place: title for place, row in enumerate(rows) if (title := title_of(row))}
        for place, row in enumerate(rows):
            for column in range(width if place not in titles else 0):
                text = row.cells[column].text if column < len(row.cells) else ""
                table.setItem(place, column, QTableWidgetItem(" ".join(text.split())))
        table.resizeColumnsToContents()
        widest = table.fontMetrics().averageCharWidth() * WIDEST_COLUMN
        for column in range(width):
            table.setColumnWidth(column, min(table.columnWidth(column), widest))
        for place, title in titles.items():  # one across the table must not make its columns wide
            table.setItem(place, 0, QTableWidgetItem(title))
            if width > 1:
                table.setSpan(place, 0, 1, width)
        self.changed.emit()

    def _sheet(self) -> RawSheet | None:
        sheets = self.raw.sheets if self.raw else ()
        return next((sheet for sheet in sheets if sheet.rows and not sheet.hidden), None)
