"""The page of a list: filter as you type, the rows, the selected one read at a glance, what can be done with them."""

from abc import abstractmethod
from collections.abc import Callable, Collection, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QPoint, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QAction, QIcon, QKeySequence, QShowEvent
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from secretariat.desktop.forms.ui_list_page import Ui_ListPage
from secretariat.desktop.guard import guarded
from secretariat.desktop.messages import Messages, announce
from secretariat.desktop.page import Page
from secretariat.desktop.widgets.action_bar import ActionBar
from secretariat.desktop.widgets.emphasis import as_title, lead_to
from secretariat.desktop.widgets.record_words import lines
from secretariat.desktop.widgets.rows_model import ListColumn, RowsModel
from secretariat.desktop.widgets.rows_view import RowsView
from secretariat.desktop.widgets.saved_filters import SavedFilters
from secretariat.desktop.widgets.tab_order import set_tab_order
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.domain.changes import ChangeSet
from secretariat.domain.errors import NotFoundError, StorageTroubleError

Row = TypeVar("Row")
FILTER_PAUSE_MS = 150
_ROWS_IN_A_MOMENT = 500
_NEEDS_ROWS, _NEEDS_ONE = "needs_rows", "needs_one"


class ListPage(Page, Generic[Row]):
    """Subclasses say what is listed and read; `wanted` carries the key of a place, as `person:` with an id.

    What can be done here stands in Qt's own list `actions()`, for the menus of the frame.
    """

    AREA = "list"
    wanted = Signal(str)
    list_wanted = Signal()
    """A list is to be read in."""

    def __init__(
        self, workspace: Workspace, messages: Messages, state: WindowState, parent: QWidget | None = None
    ) -> None:
        super().__init__(workspace, messages, state, parent)
        self.form = Ui_ListPage()
        self.form.setupUi(self)
        self.rows: RowsModel[Row] = RowsModel(self.columns(), self.id_of, self)
        self.view = RowsView(f"{self.AREA}List", self.heading(), self.rows, state, self)
        self.form.listLayout.addWidget(self.view)
        self.bar = ActionBar(self.tr("M&ore"), self)
        self.bar.setObjectName(f"{self.AREA}Bar")
        self.form.layout.insertWidget(1, self.bar)
        self.filters = SavedFilters(f"{self.AREA}/filters", self.form.search, state)
        self.form.savedFilters.setMenu(self.filters.menu)
        self._columns_menu = QMenu(self)
        self._columns_menu.aboutToShow.connect(self._offer_columns)
        self.form.columns.setMenu(self._columns_menu)
        self._advised: tuple[QAction, ...] = ()
        self._clear_filter = QAction(self.tr("Clear the filter"), self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(FILTER_PAUSE_MS)
        self._is_stale = False
        self._idle = QTimer(self)
        self._idle.setInterval(0)
        self._idle.timeout.connect(self._get_ready)
        self._name_parts()
        self._connect()

    def heading(self) -> str:
        """Return what the list is called."""
        return self.AREA

    def columns(self) -> Sequence[ListColumn[Row]]:
        """Return the columns."""
        return ()

    @abstractmethod
    def id_of(self, row: Row) -> str:
        """Return the id of a row."""

    def read(self) -> Sequence[Row]:
        """Ask the register for the rows."""
        return ()

    def show_rows(self) -> None:
        """Give the list its rows; a list too long to be read at once does it by pages."""
        self.rows.show(self.read())

    def describe(self, id_: str) -> str:
        """Return one record at a glance, as HTML."""
        return id_

    def advise(self) -> tuple[str, tuple[QAction, ...]]:
        """Return what to say where there is no row at all, and the first things to do, two at most."""
        return "", ()

    @abstractmethod
    def edit(self, id_: str) -> QDialog | None:
        """Open a record to be changed; without an id, a new one."""

    def mend(self, _kind: str, id_: str, _field: str) -> None:
        """Open the record that a finding names."""
        self.edit(id_)

    def add(self) -> None:
        """Open a new record."""
        self.edit("")

    def edit_current(self) -> None:
        """Open the current record."""
        self.edit(self.view.current_id())

    def refresh(self) -> None:
        """Show what the register says now; focus, selection and scroll stay where they are."""
        self._is_stale = False
        self.show_rows()
        self._idle.start()
        self._show_state()
        self._show_current()

    def start(self) -> None:
        """Fill the page for the first time."""
        self.copy = self.add_action(self.tr("Copy as ta&ble"), self.view.copy, "Ctrl+C", of_rows=True, in_bar=False)
        self.refresh()
        self._order_tab_key()
        sizes = [int(size) for size in self.state.text(f"{self.AREA}/splitter").split(",") if size.isdecimal()]
        self.form.splitter.setSizes(sizes if len(sizes) == 2 else [700, 350])

    def put_away(self) -> None:
        """Keep columns and widths."""
        self.view.remember()
        self.state.keep_text(f"{self.AREA}/splitter", ",".join(map(str, self.form.splitter.sizes())))

    def go_to(self, id_: str) -> bool:
        """Select a record and bring it into view, without the filter if that hides it."""
        if self._is_stale:
            self.refresh()
        if not self.view.go_to(id_):
            self.form.search.clear()
            self._filter()
            if not self.view.go_to(id_):
                return False
        self.view.setFocus()
        return True

    def chosen_ids(self) -> tuple[str, ...]:
        """Return the ids of the selected rows."""
        return self.view.selected_ids()

    def chosen_rows(self) -> tuple[Row, ...]:
        """Return the selected rows, in the order shown."""
        found = (self.rows.row_at(self.rows.position_of(id_)) for id_ in self.chosen_ids())
        return tuple(row for row in found if row is not None)

    def add_action(
        self,
        text: str,
        done: Callable[[], object],
        keys: str = "",
        *,
        of_rows: bool = False,
        of_one: bool = False,
        rare: bool = False,
        in_bar: bool = True,
    ) -> QAction:
        """Offer something in bar and menus; `of_rows` needs selected rows, `of_one` a current one."""
        action = QAction(text, self)
        action.setObjectName(getattr(done, "__name__", "").lstrip("_"))  # by which its icon is found
        action.setIconText(text.replace("&", ""))
        if keys:
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.setToolTip(
                f"{action.iconText()} ({action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)})"
            )
        action.setProperty(_NEEDS_ROWS, of_rows)
        action.setProperty(_NEEDS_ONE, of_one)
        action.triggered.connect(done)
        self.addAction(action)
        if in_bar:
            self.bar.offer(action, rare=rare)
        return action

    def menu_of_rows(self) -> QMenu:
        """Return what can be done with the selected rows, as a menu for the mouse."""
        menu = QMenu(self)
        menu.addActions(
            [action for action in self.actions() if action.property(_NEEDS_ROWS) or action.property(_NEEDS_ONE)]
        )
        return menu

    def of_other_rows(self) -> Collection[QAction]:
        """Return the actions for rows that are not shown now, as those in the trash: they are not seen at all."""
        return ()

    def is_possible(self, action: QAction) -> bool:
        """Return whether the selection allows an action; subclasses add their own reasons."""
        count = len(self.view.selectionModel().selectedRows())
        return not (action.property(_NEEDS_ROWS) and not count) and not (
            action.property(_NEEDS_ONE) and not self.view.current_id()
        )

    def do(self, label: str, verb: Callable[..., object], *args: object) -> bool:
        """Do one step; a refusal is said. Return whether it was done."""
        return self.workspace.attempt(self.tell, label, verb, *args)

    def say(self, text: str) -> None:
        """Say in the line of the count what was done, to the eye and to a screen reader."""
        self.form.count.setText(text)
        announce(self.view, text)

    @guarded(None)
    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what was changed while another page was in front."""
        if self._is_stale:
            self.refresh()
        self._show_advice()  # its actions have got their icons meanwhile
        self._idle.start()
        super().showEvent(event)

    def _refresh_if_touched(self, change_set: ChangeSet) -> None:
        """Read anew only what is seen: marking attendance must not wait for a list of a hundred thousand."""
        self._is_stale = self._is_stale or change_set.touches(*self.TABLES)
        if self._is_stale and self.isVisible():
            self.refresh()

    def _order_tab_key(self) -> None:
        """Let the Tab key go through the page as the eye does: actions, filter, list, record."""
        form = self.form
        parts = self.bar.buttons
        parts += [form.search, form.savedFilters, form.columns, self.view]
        parts += [form.adviceButton, form.otherButton, form.reading]
        set_tab_order(parts)

    def _name_parts(self) -> None:
        self.setObjectName(f"{self.AREA}Page")
        self.form.title.setText(self.heading())
        as_title(self.form.title)
        self.form.search.setAccessibleName(self.tr("Filter"))
        self.form.search.setPlaceholderText(self.tr("Parts of words, in any order"))
        self.form.reading.setAccessibleName(self.tr("At a glance"))
        self.bar.setAccessibleName(self.tr("Actions"))

    def _connect(self) -> None:
        form = self.form
        form.search.textChanged.connect(self._pause.start)
        form.search.returnPressed.connect(self._filter)
        self._pause.timeout.connect(self._filter)
        self.filters.chosen.connect(form.search.setText)
        self.view.opened.connect(self._open)
        self.view.current_changed.connect(self._show_current)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._offer_menu)
        self.view.columns_changed.connect(self._show_state)
        self.view.selectionModel().selectionChanged.connect(self._choose_rows)
        self._clear_filter.triggered.connect(self._clear)
        form.reading.anchorClicked.connect(self._follow)
        form.adviceButton.clicked.connect(self._take_advice)
        form.otherButton.clicked.connect(self._take_other_advice)

    def _get_ready(self) -> None:
        """Prepare rows for the search while nothing else is to be done and the list is seen."""
        is_seen = self.isVisible() and self.workspace.workplace.is_open
        try:
            is_done = not is_seen or self.rows.get_ready(_ROWS_IN_A_MOMENT)
        except StorageTroubleError:
            is_done = True  # nobody asked for it: who searches is told
        if is_done:
            self._idle.stop()

    def _filter(self) -> None:
        self._pause.stop()
        self.rows.filter(self.form.search.text())
        self._show_state()
        if self.form.reading.property("shown") != self.view.current_id():
            self._show_current()
        announce(self.form.search, self.form.count.text())

    def _show_state(self) -> None:
        """Say how many rows are shown, and advise where there is none."""
        shown, of = self.rows.rowCount(), self.rows.total
        self._say_count()
        self.form.views.setCurrentWidget(self.form.listView if shown else self.form.emptyView)
        self.form.reading.setVisible(bool(of))
        if not shown and of:
            self.form.advice.setText(self.tr("Nothing here matches the filter. Only the columns shown are searched."))
            self._advised = (self._clear_filter,)
        elif not shown:
            text, self._advised = self.advise()
            self.form.advice.setText(text)
        self._show_possible()
        self._show_advice()

    def _say_count(self) -> None:
        text = self.tr("{shown} of {all}").format(shown=self.rows.rowCount(), all=self.rows.total)
        chosen = len(self.view.selectionModel().selectedRows())
        if chosen > 1:
            text += " · " + self.tr("{count} selected").format(count=chosen)
        self.form.count.setText(text)

    def _show_advice(self) -> None:
        offered = [action for action in self._advised if action.isEnabled()]
        for place, button in enumerate((self.form.adviceButton, self.form.otherButton)):
            button.setVisible(place < len(offered))
            button.setText(offered[place].text() if place < len(offered) else "")
            button.setIcon(offered[place].icon() if place < len(offered) else QIcon())
        lead_to((self.form.adviceButton,))

    def _take_advice(self) -> None:
        self._advised[0].trigger()

    def _take_other_advice(self) -> None:
        self._advised[1].trigger()

    def _clear(self) -> None:
        self.form.search.clear()
        self._filter()
        self.form.search.setFocus()

    def _choose_rows(self) -> None:
        self._say_count()
        self._show_possible()

    def _offer_menu(self, place: QPoint) -> None:
        menu = self.menu_of_rows()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.view.viewport().mapToGlobal(place))

    def _offer_columns(self) -> None:
        self._columns_menu.clear()
        self._columns_menu.addActions(self.view.column_actions())

    def _show_possible(self) -> None:
        unseen = self.of_other_rows()
        for action in self.actions():
            action.setVisible(action not in unseen)
            action.setEnabled(action.isVisible() and self.is_possible(action))

    def _show_current(self) -> None:
        """Show the current record; the place in the text stays if it is the same one."""
        id_ = self.view.current_id()
        try:
            text = self.describe(id_) if id_ else ""
        except NotFoundError:
            text = ""
        if not id_ and self.rows.rowCount():
            text = lines([self.tr("Choose a line in the list to read it here.")])
        reading = self.form.reading
        place = reading.verticalScrollBar().value() if reading.property("shown") == id_ else 0
        reading.setProperty("shown", id_)
        reading.setHtml(text)
        reading.verticalScrollBar().setValue(place)
        self._show_possible()

    def _open(self, id_: str) -> None:
        if not self.workspace.read_only:
            self.edit(id_)

    def _follow(self, link: QUrl) -> None:
        kind, _, id_ = link.toString().partition(":")
        if not (kind == self.AREA and self.go_to(id_)):
            self.wanted.emit(link.toString())
