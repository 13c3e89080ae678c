"""The main window's frame: menus, what is open, and who may write."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QDateTime, QLocale, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QLabel, QMainWindow, QMenu

from secretariat.desktop.about_dialog import AboutDialog
from secretariat.desktop.forms.ui_main_window import Ui_MainWindow
from secretariat.desktop.guard import guarded
from secretariat.desktop.window_state import WindowState
from secretariat.places import resource_path, user_data_folder


@dataclass(frozen=True, slots=True)
class OpenRegister:
    """What the frame says about the register: its file name, and who holds it when that is not us."""

    name: str
    copy_of: datetime | None = None
    """From when a read-only copy is; None when the register can be written."""
    holder: str = ""
    """Who writes in it meanwhile, as `Muster (PC-17)`; empty when nobody does, or nobody knows."""


class MainWindow(QMainWindow):
    """The frame; pages are set into it. A menu is visible once it has something to offer."""

    def __init__(self, register: OpenRegister | None, state: WindowState) -> None:
        super().__init__()
        self.form = Ui_MainWindow()
        self.form.setupUi(self)
        self._state = state
        self.status = QLabel(self)
        self.status.setTextFormat(Qt.TextFormat.PlainText)
        self.form.statusBar.addWidget(self.status)
        self._hide_empty_menus()
        self._connect_actions()
        self.show_notices([])
        if register is not None:
            self.show_register(register)
        state.restore(self)

    def show_register(self, register: OpenRegister) -> None:
        """Name the register in title and status bar, and whether it can be written."""
        self.setWindowTitle(f"{register.name} – Secretariat")
        state = self._state_of(register)
        self.status.setText(self.tr("Register: {name} · {state}").format(name=register.name, state=state))
        self.form.welcome.setText(self.tr("The register {name} is open.").format(name=register.name))

    def show_notices(self, sentences: list[str]) -> None:
        """Say above the page what was found at start; without sentences nothing is shown."""
        self.form.notice.setText("\n".join(sentences))
        self.form.notice.setVisible(bool(sentences))

    def _state_of(self, register: OpenRegister) -> str:
        if register.copy_of is None:
            return self.tr("saved")
        moment = QDateTime.fromSecsSinceEpoch(int(register.copy_of.timestamp()))
        when = QLocale().toString(moment, QLocale.FormatType.ShortFormat)
        if register.holder:
            return self.tr("read only, as of {when}; {holder} is working in it").format(
                when=when, holder=register.holder
            )
        return self.tr("read only, as of {when}").format(when=when)

    def _hide_empty_menus(self) -> None:
        for action in self.form.menuBar.actions():
            menu = action.menu()
            action.setVisible(isinstance(menu, QMenu) and bool(menu.actions()))

    def _connect_actions(self) -> None:
        self.form.actionQuit.triggered.connect(self.close)
        self.form.actionFullScreen.toggled.connect(self._set_full_screen)
        self.form.actionAbout.triggered.connect(self._show_about)

    def _set_full_screen(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal hands the tick over like this
        (self.showFullScreen if on else self.showNormal)()

    def _show_about(self) -> None:
        licences = resource_path("parts.txt").read_text(encoding="utf-8")
        dialog = AboutDialog(user_data_folder(), licences, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    @guarded(None)
    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Keep size and position for the next start."""
        self._state.save(self)
        super().closeEvent(event)
