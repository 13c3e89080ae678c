"""The main window: menus, the register that is open, undo and redo, search, and who may write."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, Qt
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence, QPalette
from PySide6.QtWidgets import QFileDialog, QLabel, QMainWindow, QMenu

from secretariat.desktop.about_dialog import AboutDialog
from secretariat.desktop.desk import Desk
from secretariat.desktop.forms.ui_main_window import Ui_MainWindow
from secretariat.desktop.guard import guarded
from secretariat.desktop.messages import Messages, announce
from secretariat.desktop.search_field import SearchField
from secretariat.desktop.welcome_page import WelcomePage
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.domain.errors import SecretariatError
from secretariat.places import example_register, resource_path, user_data_folder
from secretariat.services.workplace import Workplace, example_workplace, new_workplace, open_workplace


class MainWindow(QMainWindow):
    """The frame around the desk. A menu is visible once it has something to offer."""

    def __init__(self, messages: Messages, state: WindowState) -> None:
        super().__init__()
        self.form = Ui_MainWindow()
        self.form.setupUi(self)
        self._messages, self._state = messages, state
        self._page_actions: list[QAction] = []
        self.desk: Desk | None = None
        self.welcome = WelcomePage(state, self)
        self.form.stack.addWidget(self.welcome)
        self.status = QLabel(self)
        self.status.setTextFormat(Qt.TextFormat.PlainText)
        self.form.statusBar.addWidget(self.status)
        self.search = SearchField(self)
        self.search.setFixedWidth(self.fontMetrics().averageCharWidth() * 40)
        self.form.menuBar.setCornerWidget(self.search)
        self.search.chosen.connect(self._go_to)
        self.search.search_in(None)
        self.form.banner.setBackgroundRole(QPalette.ColorRole.ToolTipBase)
        self.form.banner.setForegroundRole(QPalette.ColorRole.ToolTipText)
        self.form.banner.hide()
        self._connect_actions()
        self.show_notices([])
        self._show_state()
        state.restore(self)

    def take(self, workplace: Workplace, *, is_example: bool = False) -> None:
        """Show a register in place of the one that is open."""
        self.leave()
        self.desk = Desk(Workspace(workplace, self), self._messages, self._state, self)
        self.desk.page_changed.connect(self._show_page_actions)
        self.desk.workspace.changed.connect(self._show_state)
        self.form.stack.addWidget(self.desk)
        self.form.stack.setCurrentWidget(self.desk)
        self.search.search_in(self.desk.workspace)
        self.form.banner.setVisible(is_example)
        if not is_example:
            self.welcome.remember(workplace.path)
        self._show_page_actions()
        self._show_state()
        self.desk.navigation.setFocus()

    def leave(self) -> None:
        """Let go of the register that is open, if one is."""
        if self.desk is None:
            return
        desk, self.desk = self.desk, None
        desk.put_away()
        self.search.search_in(None)
        self._clear_page_actions()
        self.form.stack.removeWidget(desk)
        desk.workspace.workplace.close()
        desk.deleteLater()
        self.form.banner.hide()
        self.form.stack.setCurrentWidget(self.welcome)
        self._show_state()

    def open_path(self, path: Path) -> bool:
        """Open a register; what is refused is said, and what was open stays open."""
        if self.desk is not None and path.resolve() == self.desk.workspace.workplace.path.resolve():
            return True
        return self._try(lambda: self.take(open_workplace(path)))

    def show_notices(self, sentences: list[str]) -> None:
        """Say above the page what was found at start; without sentences nothing is shown."""
        self.form.notice.setText("\n".join(sentences))
        self.form.notice.setVisible(bool(sentences))

    @guarded(None)
    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Let go of the register, and keep size and position for the next start."""
        self.leave()
        self._state.save(self)
        super().closeEvent(event)

    def _connect_actions(self) -> None:
        form, welcome = self.form, self.welcome
        for action, clicked, slot in (
            (form.actionNew, welcome.form.newRegister, self._new),
            (form.actionOpen, welcome.form.openRegister, self._open),
            (form.actionExample, welcome.form.showExample, self._example),
        ):
            action.triggered.connect(slot)
            clicked.clicked.connect(slot)
        welcome.wanted.connect(self.open_path)
        form.actionClose.triggered.connect(self.leave)
        form.actionQuit.triggered.connect(self.close)
        form.actionUndo.triggered.connect(self._undo)
        form.actionRedo.triggered.connect(self._redo)
        form.actionRedo.setShortcuts([QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")])
        form.actionSearch.triggered.connect(self._focus_search)
        form.actionFullScreen.toggled.connect(self._set_full_screen)
        form.actionAbout.triggered.connect(self._show_about)

    def _show_state(self) -> None:
        """Say in title, status bar and menus what is open and what can be taken back."""
        desk = self.desk
        for action in (self.form.actionClose, self.form.actionSearch):
            action.setEnabled(desk is not None)
        undo = desk.workspace.next_undo() if desk else ""
        redo = desk.workspace.next_redo() if desk else ""
        writable = desk is not None and not desk.workspace.read_only
        self.form.actionUndo.setText(self.tr("&Undo: {step}").format(step=undo) if undo else self.tr("&Undo"))
        self.form.actionRedo.setText(self.tr("&Redo: {step}").format(step=redo) if redo else self.tr("&Redo"))
        self.form.actionUndo.setEnabled(bool(undo) and writable)
        self.form.actionRedo.setEnabled(bool(redo) and writable)
        if desk is None:
            self.setWindowTitle("Secretariat")
            self.status.clear()
        else:
            name = desk.workspace.workplace.path.name
            self.setWindowTitle(f"{name} – Secretariat")
            state = self._written(desk.workspace.workplace)
            self.status.setText(self.tr("Register: {name} · {state}").format(name=name, state=state))
        self._hide_empty_menus()

    def _written(self, workplace: Workplace) -> str:
        if not workplace.read_only:
            return self.tr("saved")
        moment = QDateTime.fromSecsSinceEpoch(int(workplace.as_of.timestamp()))
        when = QLocale().toString(moment, QLocale.FormatType.ShortFormat)
        if workplace.holder:
            text = self.tr("read only, as of {when}; {holder} is working in it")
            return text.format(when=when, holder=workplace.holder)
        return self.tr("read only, as of {when}").format(when=when)

    def _hide_empty_menus(self) -> None:
        for action in self.form.menuBar.actions():
            menu = action.menu()
            action.setVisible(isinstance(menu, QMenu) and bool(menu.actions()))

    def _show_page_actions(self, _page: object = None) -> None:
        """Put what the page in front offers into the menu of its matter."""
        self._clear_page_actions()
        if self.desk is not None:
            self._page_actions = self.desk.actions_of_page()
            self.form.menuMeeting.addActions(self._page_actions)
        self._hide_empty_menus()

    def _clear_page_actions(self) -> None:
        for action in self._page_actions:
            self.form.menuMeeting.removeAction(action)
        self._page_actions = []

    def _go_to(self, key: str) -> None:
        if self.desk is not None and self.desk.go_to(key):
            self.search.clear()

    def _undo(self) -> None:
        desk = self.desk
        if desk is not None and self._try(desk.workspace.undo):
            announce(self, self.tr("Undone"))

    def _redo(self) -> None:
        desk = self.desk
        if desk is not None and self._try(desk.workspace.redo):
            announce(self, self.tr("Done again"))

    def _focus_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _new(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, self.tr("New register"), "", self.tr("Register (*.sqlite)"))
        if name:
            path = Path(name).with_suffix(".sqlite")
            self._try(lambda: self.take(new_workplace(path, self._messages.words("label.defaults"))))

    def _open(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Open register"), "", self.tr("Register (*.sqlite)"))
        if name:
            self.open_path(Path(name))

    def _example(self) -> None:
        path = example_register()
        self._try(lambda: self.take(example_workplace(path, resource_path("samples")), is_example=True))

    def _try(self, step: Callable[[], object]) -> bool:
        """Do something that the register may refuse; say so if it does."""
        try:
            step()
        except SecretariatError as refused:
            self._messages.tell(refused, self)
            return False
        return True

    def _set_full_screen(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal hands the tick over like this
        (self.showFullScreen if on else self.showNormal)()

    def _show_about(self) -> None:
        licences = resource_path("parts.txt").read_text(encoding="utf-8")
        dialog = AboutDialog(user_data_folder(), licences, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
