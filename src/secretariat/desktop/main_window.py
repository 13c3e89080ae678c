"""The main window: menus, the register that is open, undo and redo, search, and who may write."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt
from PySide6.QtGui import QAction, QCloseEvent, QPalette
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMainWindow, QMessageBox, QStyle

from secretariat.deferred import deferred
from secretariat.desktop.appearance import suit_style
from secretariat.desktop.desk import Desk
from secretariat.desktop.draft_offer import DraftOffer
from secretariat.desktop.drops import TakesDrops
from secretariat.desktop.exchange_menu import ExchangeMenu
from secretariat.desktop.forms.ui_main_window import Ui_MainWindow
from secretariat.desktop.guard import guarded
from secretariat.desktop.icons import dress
from secretariat.desktop.lists_in.list_intake import ListIntake, register_path
from secretariat.desktop.meeting.meeting_line import MeetingLine
from secretariat.desktop.messages import Messages
from secretariat.desktop.page_menus import PageMenus
from secretariat.desktop.register.register_care import RegisterCare
from secretariat.desktop.register.register_rescue import RegisterRescue
from secretariat.desktop.register.register_words import RegisterWords
from secretariat.desktop.safety_line import SafetyLine
from secretariat.desktop.search_field import SearchField
from secretariat.desktop.side_windows import SideWindows
from secretariat.desktop.turn_back import TurnBack
from secretariat.desktop.welcome_page import WelcomePage
from secretariat.desktop.widgets.screen_room import room_for
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.domain.errors import SecretariatError
from secretariat.drafts import Drafts
from secretariat.places import drafts_folder, example_register, resource_path, settings_file
from secretariat.services.register.safety import places_for
from secretariat.services.workplace import Workplace, example_workplace, new_workplace, open_workplace
from secretariat.settings import Settings

if TYPE_CHECKING:
    from secretariat.desktop import settings_dialog
    from secretariat.desktop.lists_in import list_drop
    from secretariat.desktop.register import safety_copies
else:
    list_drop = deferred("secretariat.desktop.lists_in.list_drop")
    safety_copies = deferred("secretariat.desktop.register.safety_copies")
    settings_dialog = deferred("secretariat.desktop.settings_dialog")

SHARE_OF_SCREEN = 0.92
LARGEST = QSize(1600, 1000)
"""At the first start: on a very large screen the lines of a list would be hard to follow from end to end."""


class MainWindow(TakesDrops, QMainWindow):
    """The frame around the desk. A menu is visible once it has something to offer."""

    def __init__(self, messages: Messages, state: WindowState, settings: Settings) -> None:
        super().__init__()
        self.form = Ui_MainWindow()
        self.form.setupUi(self)
        self._messages, self._state = messages, state
        self._settings = self._at_start = settings
        self._words = RegisterWords(self)
        self._safety: safety_copies.SafetyCopies | None = None
        self.exchange = ExchangeMenu(self, messages, self.form.actionOparlRead, self.form.actionOparlWrite)
        self.rescue = RegisterRescue(messages, state, self)
        self.rescue.leaving.connect(self.leave)
        self.rescue.opened.connect(self.take)
        self.rescue.said.connect(self.show_notices)
        self.care = RegisterCare(self.form, self.rescue, messages, self)
        self.beside = SideWindows(messages, state, self)
        self.setAcceptDrops(True)
        self.menus = PageMenus(self.form)
        self.turn_back = TurnBack(self.form.actionUndo, self.form.actionRedo, messages, self)
        self.desk: Desk | None = None
        self.welcome = WelcomePage(state, self)
        self.intake = ListIntake(messages, state, self)
        self.form.stack.addWidget(self.welcome)
        self.status = QLabel(self)
        self.status.setTextFormat(Qt.TextFormat.PlainText)
        self.form.statusBar.addWidget(self.status)
        self.form.statusBar.setContentsMargins(self.fontMetrics().averageCharWidth(), 0, 0, 0)
        self.meeting_line = MeetingLine(self)
        self.form.statusBar.addPermanentWidget(self.meeting_line)
        self.safety_line = SafetyLine(messages, self)
        self.safety_line.clicked.connect(self.care.restore)
        self.form.statusBar.addPermanentWidget(self.safety_line)
        self.search = SearchField(self)
        self.search.setFixedWidth(self.fontMetrics().averageCharWidth() * 40)
        self.form.topLine.addWidget(self.search)  # not in the bar's corner, where no screen reader finds it
        self.search.chosen.connect(self._go_to)
        self.search.search_in(None)
        self.form.banner.setBackgroundRole(QPalette.ColorRole.ToolTipBase)
        self.form.banner.setForegroundRole(QPalette.ColorRole.ToolTipText)
        self.form.banner.hide()
        self._connect_actions()
        self.show_notices([])
        self._show_page_actions()
        self._show_state()
        dress(self)
        self._is_placed = state.restore(self)

    def take(self, workplace: Workplace, *, is_example: bool = False) -> None:
        """Show a register in place of the one that is open."""
        self.leave()
        self.desk = Desk(Workspace(workplace, self), self._messages, self._state, self)
        self._safety = safety_copies.SafetyCopies(self.desk.workspace, self._settings, self)
        self.safety_line.watch(self._safety)
        self._safety.state_changed.connect(self.desk.take_safety)
        self.desk.safety_wanted.connect(self._mend_copies)
        self.desk.list_wanted.connect(self._read_list)
        self.desk.page_changed.connect(self._show_page_actions)
        self.desk.workspace.changed.connect(self._show_state)
        self.desk.workspace.written.connect(self._show_state)
        self.desk.committee_wanted.connect(self._found_committee)
        self.desk.meeting_wanted.connect(self._plan_meeting)
        self.form.stack.addWidget(self.desk)
        self.form.stack.setCurrentWidget(self.desk)
        if not workplace.read_only:
            self.desk.workspace.drafts = Drafts(drafts_folder(), workplace.copy_source.id)
            DraftOffer(self.desk, self.desk.workspace.drafts).ask()
        self.search.search_in(self.desk.workspace)
        self.turn_back.watch(self.desk.workspace)
        is_example = is_example or workplace.path == example_register()
        self._show_banner(workplace, is_example=is_example)
        if not is_example:
            self.welcome.remember(workplace.path)
        self._show_page_actions()
        self._show_state()
        self.rescue.watch(workplace)
        self.meeting_line.watch(self.desk)
        self.exchange.watch(self.desk.workspace)
        self.care.watch(self.desk.workspace, self._safety)
        self.desk.navigation.setFocus()

    def leave(self) -> None:
        """Let go of the register that is open, if one is."""
        if self.desk is None:
            return
        self.desk.workspace.finish()
        desk, self.desk = self.desk, None
        desk.put_away()
        if self._safety is not None:
            copies = self._safety.at_close()
            self.show_notices([self._messages.sentence(copies.trouble)] if copies and copies.trouble else [])
            self._safety.deleteLater()
            self._safety = None
        self.safety_line.watch(None)
        self.rescue.stop()
        self.meeting_line.watch(None)
        self.exchange.watch(None)
        self.care.watch(None, None)
        self.search.search_in(None)
        self.turn_back.watch(None)
        self.menus.clear()
        self.form.stack.removeWidget(desk)
        desk.workspace.workplace.close()
        desk.deleteLater()
        self.form.banner.hide()
        self.form.stack.setCurrentWidget(self.welcome)
        self._show_page_actions()
        self._show_state()

    def _show_banner(self, workplace: Workplace, *, is_example: bool) -> None:
        """Say in colour above every page what is not as usual."""
        sentences = self._words.unusual(workplace, is_example=is_example)
        self.form.banner.setText("\n".join(sentences))
        self.form.banner.setVisible(bool(sentences))

    def open_path(self, path: Path) -> bool:
        """Open a register; what is refused is said, and what was open stays open."""
        if self.desk is not None and path.resolve() == self.desk.workspace.workplace.path.resolve():
            return True
        try:
            self.take(open_workplace(path))
        except SecretariatError as refused:
            self.rescue.refuse(refused, path, places_for(path, self._settings.backup_folder))
            return False
        return True

    def fit_screen(self) -> None:
        """Take most of the screen at the first start, later the room of last time; never more than there is."""
        frame = self.style().pixelMetric(QStyle.PixelMetric.PM_TitleBarHeight, None, self)
        room = room_for(self).size() - QSize(0, frame)
        if not self._is_placed:
            self.resize((room * SHARE_OF_SCREEN).boundedTo(LARGEST).expandedTo(self.size()))
        self.resize(self.size().boundedTo(room))

    def say_refused(self, refused: SecretariatError) -> None:
        """Say why the register did not answer, above whatever is in front; once while it is being said."""
        front = QApplication.activeModalWidget()
        if isinstance(front, QMessageBox):
            front = front.parentWidget()
        self._messages.tell(refused, front or self)

    def show_notices(self, sentences: list[str]) -> None:
        """Say above the page what was found at start; without sentences nothing is shown."""
        self.form.notice.setText("\n".join(sentences))
        self.form.notice.setVisible(bool(sentences))

    @guarded(None)
    def changeEvent(self, event: QEvent) -> None:
        """Draw the icons in the colours and the size of text of now; who comes back the next day sees that day."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            suit_style()
            dress(self)
        page = self.desk.page() if event.type() == QEvent.Type.ActivationChange and self.desk else None
        if page is not None and self.isActiveWindow():
            page.catch_up()

    @guarded(None)
    def closeEvent(self, event: QCloseEvent) -> None:
        """Let go of the register, and keep size and position for the next start."""
        self.leave()
        self.beside.close()
        self._state.save(self)
        super().closeEvent(event)

    def fitting(self, data: QMimeData) -> tuple[Path, ...]:
        """Return the list that is dragged onto the window, where one can be read in."""
        path = list_drop.dropped_list(data) if self.form.actionReadList.isEnabled() else None
        return (path,) if path is not None else ()

    def take_dropped(self, *paths: Path) -> None:
        """Read the list that was dropped."""
        self._read(*paths)

    def _connect_actions(self) -> None:
        form, welcome = self.form, self.welcome
        for action, clicked, slot in (
            (form.actionNew, welcome.form.newRegister, self._new),
            (form.actionOpen, welcome.form.openRegister, self._open),
            (form.actionExample, welcome.form.showExample, self._example),
            (form.actionReadList, welcome.form.readList, self._read_list),
        ):
            action.triggered.connect(slot)
            clicked.clicked.connect(slot)
        welcome.wanted.connect(self.open_path)
        form.menuRecent.aboutToShow.connect(self._offer_recent)
        form.menuRecent.triggered.connect(self._open_recent)
        self.intake.taken_in.connect(self._go_to_committee)
        self.intake.sender_wanted.connect(self._ask_for_sender)
        self.intake.register_wanted.connect(self._begin_with_list)
        form.actionDeadlines.triggered.connect(self._work_out_deadlines)
        form.actionNewCommittee.triggered.connect(self._found_committee)
        form.actionManual.triggered.connect(self._show_manual)
        self.beside.manual_wanted.connect(self._show_manual)
        form.actionNewMeeting.triggered.connect(self._plan_meeting)
        form.actionBack.triggered.connect(self._go_back)
        form.actionClose.triggered.connect(self.leave)
        form.actionQuit.triggered.connect(self.close)
        form.actionSearch.triggered.connect(self._focus_search)
        form.actionFullScreen.toggled.connect(self._follow_full_screen)
        form.actionAbout.triggered.connect(self.beside.show_about)
        form.actionSettings.triggered.connect(self._show_settings)
        form.actionShortcuts.triggered.connect(self.beside.show_shortcuts)

    def _show_state(self) -> None:
        """Say in title, status bar and menus what is open and what can be taken back."""
        desk = self.desk
        form = self.form
        for action in (form.actionClose, form.actionSearch):
            action.setEnabled(desk is not None)
        writable = desk is not None and not desk.workspace.read_only
        self.turn_back.show()
        self.form.actionReadList.setEnabled(writable or desk is None)
        if desk is None:
            self.setWindowTitle("Secretariat")
            self.status.clear()
        else:
            name = desk.workspace.workplace.path.name
            self.setWindowTitle(f"{name} – Secretariat")
            state = self._words.written(desk.workspace.workplace, failed=desk.workspace.write_failed)
            self.status.setText(self.tr("Register: {name} · {state}").format(name=name, state=state))
        self.menus.hide_empty()

    def _show_page_actions(self, _page: object = None) -> None:
        self.menus.show(self.desk)
        self.form.actionBack.setEnabled(self.desk is not None and self.desk.can_go_back)

    def _go_to(self, key: str) -> None:
        if self.desk is not None and self.desk.go_to(key):
            self.search.clear()
            if self.search.hasFocus():
                self.desk.take_focus()

    def _go_back(self) -> None:
        if self.desk is not None:
            self.desk.go_back()

    def _focus_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _found_committee(self) -> None:
        if self.desk is not None:
            self.desk.found_committee()

    def _show_manual(self) -> None:
        self.beside.show_manual(self.desk.page() if self.desk is not None else None)

    def _work_out_deadlines(self) -> None:
        self.beside.work_out_deadlines(self.desk.page() if self.desk is not None else None)

    def _plan_meeting(self) -> None:
        if self.desk is not None:
            self.desk.plan_meeting()

    def _read_list(self) -> None:
        self._read(None)

    def _read(self, path: Path | None) -> None:
        if self.desk is None:
            self.intake.begin(path)
        else:
            self.intake.read(self.desk.workspace, path)

    def _go_to_committee(self, committee_id: str) -> None:
        self._go_to(f"committee:{committee_id}")

    def _ask_for_sender(self, committee_id: str) -> None:
        if self.desk is not None:
            self.desk.repair("committee", committee_id, "sender_profile_id")

    def _begin_with_list(self, register: Path, source: Path) -> None:
        """Make a register for a list, and read the list into it."""
        if self._make(register):
            self._read(source)

    def _offer_recent(self) -> None:
        self.form.menuRecent.clear()
        for path in self.welcome.recent():
            self.form.menuRecent.addAction(str(path).replace("&", "&&")).setData(path)

    def _open_recent(self, action: QAction) -> None:
        self.open_path(action.data())

    def _new(self) -> None:
        kinds, proposed = self.tr("Register (*.sqlite)"), self.tr("Committees.sqlite")
        name, _ = QFileDialog.getSaveFileName(self, self.tr("New register"), proposed, kinds)
        if name:
            self._make(register_path(name))

    def _make(self, path: Path) -> bool:
        return self._try(lambda: self.take(new_workplace(path, self._messages.words("label.defaults"))))

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

    def _follow_full_screen(self) -> None:
        (self.showFullScreen if self.form.actionFullScreen.isChecked() else self.showNormal)()

    def _mend_copies(self) -> None:
        """Go where a safety copy that failed is mended: to its folder if that is gone, else to the copies there are."""
        state = self._safety.status() if self._safety is not None else None
        trouble = state.trouble if state is not None else None
        if trouble is not None and trouble.code == "backup.folder_missing":
            self._show_settings().form.folder.setFocus()
        else:
            self.care.restore()

    def _show_settings(self) -> "settings_dialog.SettingsDialog":
        register = self.desk.workspace.workplace.path if self.desk is not None else None
        dialog = settings_dialog.SettingsDialog(settings_file(), register, self)
        dialog.saved.connect(self._use)
        dialog.open()
        return dialog

    def _use(self, settings: Settings) -> None:
        """Follow new preferences at once, as far as that goes; language and look wait for the next start."""
        self._settings, drawn = settings, self._at_start
        if self._safety is not None:
            self._safety.use(settings)
        later = {
            "language": self.tr("The language changes when the program is started next."),
            "style": self.tr("The look changes when the program is started next."),
        }
        self.show_notices([text for name, text in later.items() if getattr(settings, name) != getattr(drawn, name)])
