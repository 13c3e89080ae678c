"""Preview and print of a sheet: the same pages as in the PDF file, on the printer used last for this kind of paper."""

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from secretariat.desktop.forms.ui_sheet_preview import Ui_SheetPreview
from secretariat.desktop.messages import Messages
from secretariat.desktop.sheets.letter_pages import LetterPages
from secretariat.desktop.sheets.pages_dialog import Leaving, PagesDialog
from secretariat.desktop.widgets.screen_room import open_at
from secretariat.desktop.window_state import WindowState
from secretariat.services.papers.papers import Sheet


class SheetPreview(PagesDialog):
    """Shows a sheet as it will be printed, prints it, or saves the same pages as a PDF file."""

    def __init__(
        self, sheet: Sheet, title: str, messages: Messages, state: WindowState, parent: QWidget | None = None
    ) -> None:
        super().__init__(messages, state, parent)
        self.form = Ui_SheetPreview()
        self.form.setupUi(self)
        self._sheet = sheet
        self.setWindowTitle(title)
        pages = LetterPages(title, self)
        self.form.pagesPlace.addWidget(pages)
        self.begin(pages, self.form.said, self.form.rows)
        self.form.smaller.clicked.connect(pages.make_smaller)
        self.form.larger.clicked.connect(pages.make_larger)
        self.form.wholeWidth.clicked.connect(pages.fit_width)
        self.form.savePdf.clicked.connect(self.save_all)
        self.form.print.clicked.connect(self.print_all)
        QShortcut(QKeySequence(QKeySequence.StandardKey.ZoomIn), self, pages.make_larger)
        QShortcut(QKeySequence(QKeySequence.StandardKey.ZoomOut), self, pages.make_smaller)
        open_at(self, 130, 44)
        pages.shown.connect(self._count)
        pages.show_pages(sheet.paint, title)
        self.form.print.setFocus()

    def leaving(self) -> Leaving:
        """Return the sheet."""
        return Leaving(self._sheet, self._sheet.paint, self.windowTitle(), self.pages.count, _remember_nothing)

    def _count(self) -> None:
        self.say(self.tr("%n page(s)", "", self.pages.count))


def _remember_nothing(_printer: str) -> None:
    """Do nothing: of sheets no account is kept."""
