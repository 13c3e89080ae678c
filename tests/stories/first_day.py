"""A clerk's first day in the real window, by menus, file dialogs and keys: python first_day.py REGISTER.

Reads the list in, says who writes, plans a meeting, and begins to type a new person. There it stays, to be killed.
"""

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QDate, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QMessageBox, QWidget

from desktop.every_window import open_dialogs, settle, until
from making import a_sender
from sample_lists import LISTS
from secretariat.desktop.appearance import prepare
from secretariat.desktop.dialogs.fact_dialog import FactDialog
from secretariat.desktop.lists_in.import_wizard import ImportWizard
from secretariat.desktop.main_window import MainWindow
from secretariat.desktop.meeting.meeting_dialog import MeetingDialog
from secretariat.desktop.messages import Messages
from secretariat.desktop.people.person_dialog import PersonDialog
from secretariat.desktop.window_state import WindowState
from secretariat.settings import Settings

TYPED = {"given_name": "Wilhelmine", "family_name": "Nachtigall"}
DAYS_AHEAD = 70
MOST_TABS = 80

Kind = TypeVar("Kind", bound=QWidget)


def first_day(register: Path) -> None:
    """Work until something is typed that is not saved."""
    window = MainWindow(Messages("de"), WindowState(register.with_name("window.ini")), Settings())
    window.show()
    window.activateWindow()
    with chosen(register):
        window.form.actionNew.trigger()
    read_list_in(window)
    say_who_writes(window)
    plan_a_meeting(window)
    begin_a_person(window)


def read_list_in(window: MainWindow) -> None:
    """Read the list by the wizard of the menu."""
    window.form.actionReadList.trigger()
    wizard = in_front(ImportWizard)
    with chosen(LISTS / "lsp_verteiler.xlsx"):
        wizard.file_page.form.choose.click()
    until(lambda: not wizard.progress.is_busy and wizard.file_page.form.sheet.count() > 0)
    committee = wizard.file_page.form.committee
    if not committee.currentText():
        QTest.keyClicks(committee, "LSP")
    until(wizard.form.forward.isEnabled)
    for _ in range(2):
        wizard.form.forward.click()
        until(lambda: not wizard.progress.is_busy)
    wizard.form.finish.click()
    settle()


def say_who_writes(window: MainWindow) -> None:
    """Take the offer to enter the sender, and type it."""
    assert window.desk is not None
    QTest.keyClick(in_front(QMessageBox), Qt.Key.Key_Return)
    dialog = in_front(FactDialog)
    sender = a_sender()
    type_into(dialog, {name: str(getattr(sender, name)) for name in WRITTEN})
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()


WRITTEN = frozenset(
    {
        *("authority", "return_line", "contact_name", "phone", "email", "street", "house_no"),
        *("postal_code", "city", "signature_name", "privacy_basis"),
    }
)
"""What is typed of a sender; the rest is chosen already."""


def plan_a_meeting(window: MainWindow) -> None:
    """Plan a meeting with a day and two times."""
    window.form.actionNewMeeting.trigger()
    dialog = in_front(MeetingDialog)
    day = QDate.currentDate().addDays(DAYS_AHEAD).toString("dd.MM.yyyy")
    type_into(dialog, {"date": day, "start": "14:00", "end": "17:00"})
    QTest.keyClick(focus_of(dialog), Qt.Key.Key_Return)
    settle()


def begin_a_person(window: MainWindow) -> None:
    """Type a new person, and save nothing."""
    assert window.desk is not None
    window.desk.go_to("people")
    settle()
    page = window.desk.page()
    assert page is not None
    next(action for action in page.actions() if action.objectName() == "add").trigger()
    type_into(in_front(PersonDialog), TYPED)


def type_into(dialog: QDialog, texts: Mapping[str, str]) -> None:
    """Go from field to field with Tab, and type where something is to be said."""
    dialog.activateWindow()
    until(dialog.isActiveWindow)
    waiting = dict(texts)
    for _ in range(MOST_TABS):
        field = focus_of(dialog)
        if field.objectName() in waiting:
            QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
            QTest.keyClicks(field, waiting.pop(field.objectName()))
        if not waiting:
            return
        QTest.keyClick(focus_of(dialog), Qt.Key.Key_Tab)
    raise AssertionError(f"no Tab leads to {sorted(waiting)}")


def focus_of(dialog: QDialog) -> QWidget:
    """Return what has the focus."""
    field = dialog.focusWidget()
    assert field is not None
    return field


def in_front(kind: type[Kind]) -> Kind:
    """Wait for a dialog and return it."""
    until(lambda: any(isinstance(dialog, kind) for dialog in open_dialogs()))
    return next(dialog for dialog in open_dialogs() if isinstance(dialog, kind))


@contextmanager
def chosen(path: Path) -> Iterator[None]:
    """Type a path into the dialog that asks for a file or folder while the body runs, and press its button."""
    asked: list[str] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QFileDialog):
            return
        waiting.stop()
        name = dialog.findChild(QLineEdit, "fileNameEdit")
        assert isinstance(name, QLineEdit)
        name.setText(str(path))
        asked.append(dialog.windowTitle())
        QTest.keyClick(name, Qt.Key.Key_Return)

    waiting = QTimer()
    waiting.setInterval(20)
    waiting.timeout.connect(answer)
    waiting.start()
    yield
    until(lambda: bool(asked))  # dialogs that are opened, not run, come up after the click


def main() -> int:
    """Work, say so, and wait for the end."""
    application = QApplication([])
    prepare(application, Settings())
    first_day(Path(sys.argv[1]))
    print("typed", flush=True)
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
