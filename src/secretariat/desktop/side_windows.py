"""The windows beside the work: manual, shortcuts, deadlines, what the program is. Each is loaded when it is wanted."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow

from secretariat.deferred import deferred
from secretariat.desktop.messages import Messages
from secretariat.desktop.page import Page
from secretariat.desktop.window_state import WindowState
from secretariat.places import resource_path, user_data_folder

if TYPE_CHECKING:
    from secretariat.desktop import about_dialog, manual_window, shortcuts_dialog
    from secretariat.desktop.meeting import deadline_dialog, meeting_page
else:
    about_dialog = deferred("secretariat.desktop.about_dialog")
    deadline_dialog = deferred("secretariat.desktop.meeting.deadline_dialog")
    manual_window = deferred("secretariat.desktop.manual_window")
    meeting_page = deferred("secretariat.desktop.meeting.meeting_page")
    shortcuts_dialog = deferred("secretariat.desktop.shortcuts_dialog")


HELP_KEY = "helpKey"
"""The name of the key for the manual that a dialog is given."""


class SideWindows(QObject):
    """Opens them over the main window; the manual stays until that closes. `manual_wanted`: F1 in a dialog."""

    manual_wanted = Signal()

    def __init__(self, messages: Messages, state: WindowState, window: QMainWindow) -> None:
        super().__init__(window)
        self._messages, self._state, self._window = messages, state, window
        self.manual: manual_window.ManualWindow | None = None
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._give_help)

    def show_manual(self, page: Page | None) -> None:
        """Open the manual at the page of the dialog in front, if it has one of its own, else at that of `page`."""
        if self.manual is None:
            self.manual = manual_window.ManualWindow(resource_path("manual"), self._state)
        of_dialog = getattr(QApplication.activeModalWidget(), "HELP", "")
        self.manual.open_at(of_dialog or (page.help_page() if page is not None else "index"))
        self.manual.show()
        self.manual.raise_()
        self.manual.activateWindow()

    def work_out_deadlines(self, page: Page | None) -> None:
        """Open the calculator of deadlines, with what the meeting in front says."""
        folder = page.folder if page is not None and isinstance(page, meeting_page.MeetingPage) else None
        dialog = deadline_dialog.DeadlineDialog(self._messages, folder, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def show_shortcuts(self) -> None:
        """Open the list of shortcuts."""
        shortcuts_dialog.ShortcutsDialog(self._window, self._messages, self._state).open()

    def show_about(self) -> None:
        """Open what the program is and of which parts."""
        licences = resource_path("parts.txt").read_text(encoding="utf-8")
        dialog = about_dialog.AboutDialog(user_data_folder(), licences, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _give_help(self) -> None:
        """Let F1 open the manual in a dialog too, which keeps the keys of the main window from being heard."""
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog) and dialog.findChild(QShortcut, HELP_KEY) is None:
            key = QShortcut(QKeySequence(Qt.Key.Key_F1), dialog)
            key.setObjectName(HELP_KEY)
            key.activated.connect(self.manual_wanted)

    def close(self) -> None:
        """Close what stays open by itself."""
        if self.manual is not None:
            self.manual.close()
