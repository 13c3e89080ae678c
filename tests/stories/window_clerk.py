"""A clerk at the real window: goes by the tree, the tabs and the menus, types into the fields, reads what stands there.

Nothing is done past the controls. Every station leaves a picture in `build/year`.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDateTimeEdit,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QSpinBox,
    QTreeWidgetItemIterator,
    QWidget,
)

from desktop.every_window import open_dialogs, settle, until
from secretariat.desktop.appearance import prepare
from secretariat.desktop.committee.committee_page import CommitteePage
from secretariat.desktop.desk import Desk
from secretariat.desktop.main_window import MainWindow
from secretariat.desktop.meeting.meeting_page import MeetingPage
from secretariat.desktop.meeting.meeting_step import MeetingStep
from secretariat.desktop.messages import Messages
from secretariat.desktop.sheets.letter_pages import LetterPages
from secretariat.desktop.today_page import TodayPage
from secretariat.desktop.widgets.rows_view import RowsView
from secretariat.desktop.window_state import WindowState
from secretariat.settings import Settings
from stories.first_day import chosen, in_front

PICTURES = Path(__file__).parents[2] / "build" / "year"
CTRL = Qt.KeyboardModifier.ControlModifier
MOST_WAITS = 6
SIZE = (1280, 900)
REST_MS, MOST_RESTS = 20, 50
"""A picture waits a second at most for the letter in it."""

Step = TypeVar("Step", bound=MeetingStep)
Typed = Mapping[str, str | bool]


class WindowClerk:
    """Works in one window on one register; `on` is the day on which she sits at her desk."""

    def __init__(self, window: MainWindow, folder: Path, monkeypatch: pytest.MonkeyPatch, story: str) -> None:
        self.window, self.folder = window, folder
        self.register = folder / "Gremien.sqlite"
        self._monkeypatch, self._story = monkeypatch, story
        self._folders = self._pictures = 0

    def on(self, day: str, at: str = "10:00") -> None:
        """Turn the office's clock to a day; the clerk comes back to her window."""
        moment = datetime.fromisoformat(f"{day}T{at}").astimezone()
        self._monkeypatch.setattr("secretariat.clock.now", lambda: moment)
        page = self.desk.page() if self.window.desk is not None else None
        if page is not None:
            page.hide()
            page.show()

    @property
    def desk(self) -> Desk:
        assert self.window.desk is not None
        return self.window.desk

    def new_register(self) -> None:
        """Make the register by the menu."""
        with chosen(self.register):
            self.window.form.actionNew.trigger()

    def picture(self, name: str, of: QWidget | None = None) -> None:
        """Keep how a station looks."""
        previews = (of or self.desk.page() or self.window).findChildren(LetterPages)
        for _ in range(MOST_RESTS):
            if all(one.text for one in previews if one.isVisible()):
                break
            rest = QEventLoop()
            QTimer.singleShot(REST_MS, rest.quit)
            rest.exec()
        settle()
        PICTURES.mkdir(parents=True, exist_ok=True)
        self._pictures += 1
        (of or self.window).grab().save(str(PICTURES / f"{self._story}-{self._pictures:02}-{name}.png"))

    def go_to(self, *labels: str) -> None:
        """Click a place in the tree; of a meeting only the beginning of its label below its committee is given."""
        tree = self.desk.navigation
        items = QTreeWidgetItemIterator(tree)
        while items.value() is not None:
            item = items.value()
            parent = item.parent()
            above = parent.text(0) if parent is not None else ""
            if item.text(0).startswith(labels[-1]) and (len(labels) == 1 or above == labels[0]):
                tree.scrollToItem(item)
                QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.visualItemRect(item).center())
                settle()
                return
            items += 1
        raise AssertionError(f"no place {labels} in the tree")

    def meeting(self, committee: str, number: int) -> MeetingPage:
        """Go to a meeting."""
        self.go_to(committee, f"{number}. Sitzung")
        page = self.desk.page()
        assert isinstance(page, MeetingPage)
        return page

    def step(self, kind: type[Step]) -> Step:
        """Click the tab of a step of the meeting in front."""
        page = self.desk.page()
        assert isinstance(page, MeetingPage)
        number = next(place for place, step in enumerate(page.steps.values()) if isinstance(step, kind))
        bar = page.form.steps
        QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(number).center())
        step = page.current_step()
        assert isinstance(step, kind)
        return step

    def committee(self, name: str, tab: str = "Sitze") -> CommitteePage:
        """Go to a committee and click one of its tabs."""
        self.go_to("Gremien", name)
        page = self.desk.page()
        assert isinstance(page, CommitteePage)
        bar = page.form.tabs.tabBar()
        number = next(place for place in range(bar.count()) if bar.tabText(place) == tab)
        QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(number).center())
        return page

    def today(self) -> list[tuple[str, ...]]:
        """Go to „Heute“ and read its lines: due, time left, committee, meeting, what."""
        self.go_to("Heute")
        page = self.desk.page()
        assert isinstance(page, TodayPage)
        return lines_of(page.view)

    def follow(self, what: str) -> MeetingPage | CommitteePage:
        """Click the line of „Heute“ that says so: it leads to where that is done."""
        lines = self.today()
        page = self.desk.page()
        assert isinstance(page, TodayPage)
        row = next(place for place, line in enumerate(lines) if what in line[-1])
        click_row(page.view, row)
        there = self.desk.page()
        assert isinstance(there, MeetingPage | CommitteePage)
        return there

    def menu(self, name: str) -> None:
        """Choose what the menu of the page in front offers."""
        page = self.desk.page()
        assert page is not None
        action = next(action for action in page.actions() if action.objectName() == name)
        assert isinstance(action, QAction)
        assert action.isEnabled()
        action.trigger()

    def fresh_folder(self) -> Path:
        """Return a new folder for papers."""
        self._folders += 1
        folder = self.folder / f"Papiere-{self._folders}"
        folder.mkdir()
        return folder

    @contextmanager
    def into(self, files: dict[str, Path]) -> Iterator[None]:
        """Choose a new folder in the dialog that comes up; put its files by name into `files` when they lie there."""
        folder = self.fresh_folder()
        with chosen(folder):
            yield
        wait(lambda: any(path.is_file() for path in folder.rglob("*")))
        wait(self._is_idle)
        files |= {path.name: path for path in sorted(folder.rglob("*")) if path.is_file()}

    def _is_idle(self) -> bool:
        page = self.desk.page()
        if not isinstance(page, MeetingPage):
            return True
        step = page.current_step()
        jobs = [getattr(step, "job", None), getattr(getattr(step, "minutes", None), "job", None)]
        return not any(job.is_busy for job in jobs if job is not None)


@contextmanager
def clerk_at_window(
    application: QApplication, folder: Path, monkeypatch: pytest.MonkeyPatch, story: str
) -> Iterator[WindowClerk]:
    """Open the window as the program does, and close it in the end."""
    font = application.font()
    prepare(application, Settings())
    window = MainWindow(Messages("de"), WindowState(folder / "window.ini"), Settings())
    window.resize(*SIZE)
    window.show()
    window.activateWindow()
    until(window.isActiveWindow)
    yield WindowClerk(window, folder, monkeypatch, story)
    window.close()
    window.deleteLater()
    for translator in application.findChildren(QTranslator):
        application.removeTranslator(translator)
    application.setFont(font)


def wait(condition: Callable[[], bool]) -> None:
    """Wait for long work beside the window, as on a slow PC; it must come to its end."""
    for _ in range(MOST_WAITS):
        until(condition)
        if condition():
            return
    raise AssertionError("the work beside the window did not end")


def lines_of(view: RowsView[Any]) -> list[tuple[str, ...]]:
    """Return what stands in a list, line by line."""
    columns = range(len(view.rows.columns))
    return [tuple(line) for line in view.rows.texts_of(range(view.rows.rowCount()), columns)]


def click_row(view: RowsView[Any], row: int) -> None:
    """Click a line of a list."""
    index = view.rows.index(row, 0)
    view.scrollTo(index)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())
    settle()


def click_named(view: RowsView[Any], name: str) -> None:
    """Click the one line of a list in which a name stands."""
    rows = [place for place, line in enumerate(lines_of(view)) if any(name in cell for cell in line)]
    assert len(rows) == 1, (name, lines_of(view))
    click_row(view, rows[0])


def press(widget: QWidget, keys: str) -> None:
    """Type one key after the other into a list."""
    widget.setFocus()
    for key in keys:
        QTest.keyClicks(widget, key)


def write(field: QWidget, text: str | bool) -> None:  # noqa: FBT001 - a tick is one
    """Type into a field, or choose in it, whatever kind of field it is; leave it in the end."""
    field.setFocus()
    if isinstance(field, QCheckBox):
        if field.isChecked() is not text:
            QTest.mouseClick(field, Qt.MouseButton.LeftButton, pos=QPoint(8, field.height() // 2))
        return
    assert isinstance(text, str)
    if isinstance(field, QComboBox):
        pick(field, text)
        return
    line = field.lineEdit() if isinstance(field, QSpinBox | QDateEdit | QDateTimeEdit) else field
    assert isinstance(line, QLineEdit | QPlainTextEdit)
    QTest.keyClick(line, Qt.Key.Key_A, CTRL)
    if text.isascii() and text:
        QTest.keyClicks(line, text)
    else:
        QApplication.clipboard().setText(text)
        QTest.keyClick(line, Qt.Key.Key_V if text else Qt.Key.Key_Delete, CTRL if text else Qt.KeyboardModifier(0))


def pick(box: QComboBox, text: str) -> None:
    """Take the choice that reads so, or begins so; no list is opened: off the screen nothing can hold the keyboard."""
    texts = [box.itemText(place) for place in range(box.count())]
    found = [place for place, one in enumerate(texts) if one == text] or [
        place for place, one in enumerate(texts) if one.startswith(text)
    ]
    assert len(found) == 1, (text, texts)
    box.setCurrentIndex(found[0])
    box.activated.emit(found[0])
    settle()


def fill_in(root: QWidget, typed: Typed) -> None:
    """Fill the fields of these names."""
    for name, text in typed.items():
        field = root.findChild(QWidget, name)
        assert isinstance(field, QWidget), (name, type(root).__name__)
        write(field, text)


def complete(kind: type[QDialog], typed: Typed | None = None) -> None:
    """Fill the dialog that is in front and press the button that keeps it; it must close."""
    dialog = in_front(kind)
    fill_in(dialog, typed or {})
    confirm(dialog)
    settle()
    assert not any(one is dialog for one in open_dialogs()), said_by(dialog)


def confirm(dialog: QDialog) -> None:
    """Press the button that keeps what a dialog holds."""
    box = dialog.findChild(QDialogButtonBox)
    assert box is not None
    roles = {QDialogButtonBox.ButtonRole.AcceptRole, QDialogButtonBox.ButtonRole.YesRole}
    button = next(one for one in box.buttons() if box.buttonRole(one) in roles)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def said_by(root: QWidget) -> list[str]:
    """Return the warnings that stand in a window."""
    texts = [str(one.property("text") or "") for one in root.findChildren(QWidget) if one.isVisible()]
    return [text for text in texts if "⚠" in text]


def cancel(dialog: QDialog) -> None:
    """Give a dialog up, and what was typed with it."""
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    settle()
    for box in open_dialogs():
        if isinstance(box, QMessageBox) and box.objectName() == "unsaved":
            press_button(box, "verwerfen")


def press_button(root: QWidget, word: str) -> None:
    """Press the button whose words contain this word."""
    buttons = [one for one in root.findChildren(QAbstractButton) if word in one.text().replace("&", "")]
    assert len(buttons) == 1, (word, [one.text() for one in buttons])
    click(buttons[0])


def click(button: QAbstractButton) -> None:
    """Click a button that can be clicked."""
    assert button.isEnabled(), button.text()
    assert button.isVisible(), button.text()
    button.click()
    settle()


def close_boxes() -> Sequence[str]:
    """Close what tells that something is done, and return what it said."""
    told = []
    for box in open_dialogs():
        if isinstance(box, QMessageBox):
            told.append(box.text())
            QTest.keyClick(box, Qt.Key.Key_Escape)
    settle()
    return told
