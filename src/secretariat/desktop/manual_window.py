"""The manual in a window of its own: offline, searched as one types, opened at the page that F1 was pressed on."""

import re
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut, QTextDocumentFragment
from PySide6.QtWidgets import QListWidgetItem, QWidget

from secretariat.desktop.forms.ui_manual_window import Ui_ManualWindow
from secretariat.desktop.guard import guarded
from secretariat.desktop.messages import announce
from secretariat.desktop.widgets.screen_room import open_at
from secretariat.desktop.widgets.tab_order import set_tab_order
from secretariat.desktop.window_state import WindowState
from secretariat.domain.text import folded

HOME = "index"
PAGE = int(Qt.ItemDataRole.UserRole)
_TITLE = re.compile(r"<title>([^<]*)</title>")
_LINK = re.compile(r'href="([a-z0-9-]+)\.html"')


@dataclass(frozen=True, slots=True)
class ManualPage:
    """One page: the name F1 knows it by, its title, and its words as the search compares them."""

    name: str
    title: str
    words: str


def manual_pages(folder: Path) -> tuple[ManualPage, ...]:
    """Return the pages in the order in which the first one lists them."""
    start = (folder / f"{HOME}.html").read_text(encoding="utf-8")
    listed = start[start.rindex("<ul>", 0, start.index('href="datenschutz.html"')) :]
    return tuple(_read(folder / f"{name}.html") for name in dict.fromkeys((HOME, *_LINK.findall(listed))))


class ManualWindow(QWidget):
    """Pages at the left, the text at the right."""

    def __init__(self, folder: Path, state: WindowState, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.form = Ui_ManualWindow()
        self.form.setupUi(self)
        self._state = state
        self._folder = folder
        self._pages = manual_pages(folder)
        self._shown = ""
        self._lay_out()
        self._connect()
        self._list_pages()
        self.open_at(HOME)
        state.restore(self)

    def open_at(self, page: str) -> None:
        """Show a page by its name, the contents if there is none of that name; bring the window to the front."""
        known = page if any(page == one.name for one in self._pages) else HOME
        self._go(QUrl.fromLocalFile(str(self._folder / f"{known}.html")))
        self.form.text.setFocus()  # where the arrows scroll

    def page(self) -> str:
        """Return the name of the page shown."""
        return self._shown

    @guarded(None)
    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep size and place."""
        self._state.save(self)
        super().closeEvent(event)

    def _lay_out(self) -> None:
        form, width, height = self.form, self.fontMetrics().averageCharWidth(), self.fontMetrics().height()
        open_at(self, 160, 46)
        form.parts.setSizes([width * 28, width * 132])
        form.parts.setStretchFactor(1, 1)
        form.search.setMaximumWidth(width * 40)
        form.text.document().setDocumentMargin(height)
        form.text.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        form.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        set_tab_order((form.search, form.pages, form.text))

    def _connect(self) -> None:
        form = self.form
        form.back.clicked.connect(form.text.backward)
        form.forward.clicked.connect(form.text.forward)
        form.home.clicked.connect(self._go_home)
        form.text.backwardAvailable.connect(form.back.setEnabled)
        form.text.forwardAvailable.connect(form.forward.setEnabled)
        form.text.anchorClicked.connect(self._go_to_link)
        form.text.sourceChanged.connect(self._take_place)
        form.search.textChanged.connect(self._list_pages)
        form.search.returnPressed.connect(self._open_first)
        form.pages.itemClicked.connect(self._open_item)
        form.pages.itemActivated.connect(self._open_item)
        for keys, slot in (
            (QKeySequence.StandardKey.Back, form.text.backward),
            (QKeySequence.StandardKey.Forward, form.text.forward),
            (QKeySequence.StandardKey.Find, self._focus_search),
        ):
            QShortcut(QKeySequence(keys), self, slot)
        QShortcut(QKeySequence("Esc"), self, self.close)

    def _list_pages(self, typed: str = "") -> None:
        """List the pages that hold every typed word, all of them without one."""
        words = folded(typed).split()
        self.form.pages.clear()
        for page in self._pages:
            if all(word in page.words for word in words):
                item = QListWidgetItem(page.title)
                item.setData(PAGE, page.name)
                self.form.pages.addItem(item)
        self._show_place()
        if words:
            announce(self.form.pages, self.tr("%n page(s) found", "", self.form.pages.count()))

    def _open_first(self) -> None:
        first = self.form.pages.item(0)
        if first is not None:
            self._open_item(first)

    def _open_item(self, item: QListWidgetItem) -> None:
        self.open_at(str(item.data(PAGE)))
        word = self.form.search.text().strip()
        if word:
            self.form.text.find(word)

    def _go_to_link(self, link: QUrl) -> None:
        self.open_at(Path(link.path()).stem)

    def _go_home(self) -> None:
        self.open_at(HOME)

    def _go(self, place: QUrl) -> None:
        self.form.text.setSource(place)

    def _take_place(self, place: QUrl) -> None:
        self._shown = Path(place.path()).stem
        self._show_place()

    def _show_place(self) -> None:
        """Mark the page shown in the list, and name it in the title."""
        self.form.pages.setCurrentRow(-1)
        for row in range(self.form.pages.count()):
            if self.form.pages.item(row).data(PAGE) == self._shown:
                self.form.pages.setCurrentRow(row)
        title = next((page.title for page in self._pages if page.name == self._shown), "")
        self.setWindowTitle(self.tr("{page} – Manual").format(page=title))

    def _focus_search(self) -> None:
        self.form.search.setFocus()
        self.form.search.selectAll()


def _read(path: Path) -> ManualPage:
    html = path.read_text(encoding="utf-8")
    title = _TITLE.search(html)
    words = QTextDocumentFragment.fromHtml(html).toPlainText()
    return ManualPage(path.stem, title[1] if title else path.stem, folded(f"{title[1] if title else ''} {words}"))
