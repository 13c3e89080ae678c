"""Walks through the whole window as a clerk could: every place, step and tab, every dialog that a button opens."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QSize, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QDialog,
    QFileDialog,
    QHeaderView,
    QMenu,
    QTabBar,
    QTreeWidgetItemIterator,
    QWidget,
)

from ready_made import open_example
from secretariat.desktop.main_window import MainWindow
from secretariat.desktop.messages import Messages
from secretariat.desktop.navigation import PLACE
from secretariat.desktop.window_state import WindowState
from secretariat.settings import Settings

DIALOG_MARK = "…"
PATIENCE_MS, REST_MS = 20_000, 20
SMALLEST = QSize(1096, 536)
"""The room of a window on a screen of 1920 × 1080 at 175 %, below its title and above the bar of tasks."""


@dataclass(frozen=True)
class Sight:
    """What is in front of the clerk: a page at one of its tabs, or a dialog; `name` says which."""

    name: str
    widget: QWidget

    @property
    def is_page(self) -> bool:
        """Whether it lies in the main window, below its menus."""
        return not self.widget.isWindow()


@contextmanager
def example_window(folder: Path, monkeypatch: pytest.MonkeyPatch, language: str = "de") -> Iterator[MainWindow]:
    """Give the smallest window with the example; the dialogs of the system are refused at once."""
    for name in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_: ("", ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    window = MainWindow(Messages(language), WindowState(folder / "window.ini"), Settings())
    window.take(open_example(folder / "beispiel.sqlite"), is_example=True)
    window.resize(SMALLEST)
    window.show()
    settle()
    try:
        yield window
    finally:  # what is left open would fail the next test
        window.leave()
        window.close()
        window.deleteLater()


def pages(window: MainWindow) -> Iterator[Sight]:
    """Go to every place, one meeting for each committee, and show each step and tab of it."""
    assert window.desk is not None
    seen: set[str] = set()
    items = QTreeWidgetItemIterator(window.desk.navigation)
    keys = []
    while items.value() is not None:
        item = items.value()
        parent = item.parent()
        keys.append((str(item.data(0, PLACE)), parent.text(0) if parent is not None else ""))
        items += 1
    for key, above in keys:
        kind = f"{key.partition(':')[0]} {above}"
        if kind not in seen and window.desk.go_to(key):
            seen.add(kind)
            page = window.desk.page()
            assert page is not None
            settle()
            yield from tabs_of(page, kind.strip())


def tabs_of(widget: QWidget, name: str) -> Iterator[Sight]:
    """Show each tab of `widget`, or it alone if it has none."""
    bars = [bar for bar in widget.findChildren(QTabBar) if bar.isVisible() and bar.count()]
    if not bars:
        yield Sight(name, widget)
    for bar in bars:
        for index in range(bar.count()):
            bar.setCurrentIndex(index)
            settle()
            yield Sight(f"{name} / {bar.tabText(index)}", widget)
        bar.setCurrentIndex(0)


def dialogs(window: MainWindow) -> Iterator[Sight]:
    """Open every dialog that a button or menu entry with an ellipsis opens, and show each of its tabs once."""
    done: set[str] = set()
    shown: set[tuple[str, str]] = set()
    for sight in pages(window):
        choose_first_rows(sight.widget)
        for opener in openers(window, sight.widget):
            text = opener.text().replace("&", "")
            which = text if isinstance(opener, QAction) else f"{sight.name}: {text}"
            if which in done or not opener.isEnabled():
                continue
            done.add(which)
            opener.trigger() if isinstance(opener, QAction) else opener.click()
            settle()
            for dialog in open_dialogs():
                name = f"{type(dialog).__name__} ({text})"
                if (name, dialog.windowTitle()) not in shown:  # one that several places open is the same everywhere
                    shown.add((name, dialog.windowTitle()))
                    yield from tabs_of(dialog, name)
                dialog.done(QDialog.DialogCode.Rejected.value)  # whatever was typed into it
                settle()


def openers(window: MainWindow, page: QWidget) -> list[QAction | QAbstractButton]:
    """Return what opens a dialog and can be clicked now."""
    buttons = [button for button in page.findChildren(QAbstractButton) if button.isVisible()]
    menus = [action.menu() for action in window.form.menuBar.actions()]
    entries = [entry for menu in menus if isinstance(menu, QMenu) for entry in menu.actions()]
    offered: list[QAction | QAbstractButton] = [*buttons, *entries]
    return [opener for opener in offered if opener.text().rstrip().endswith(DIALOG_MARK)]


def open_dialogs() -> list[QDialog]:
    """Return the dialogs on the screen."""
    return [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QDialog) and widget.isVisible()]


def choose_first_rows(widget: QWidget) -> None:
    """Choose the first row of every list, so that what needs one can be done."""
    for view in widget.findChildren(QAbstractItemView):
        model = view.model()
        if view.isVisible() and not isinstance(view, QHeaderView) and model is not None and model.rowCount():
            view.setCurrentIndex(model.index(0, 0))
    settle()


@contextmanager
def outliving_its_close(widget: QWidget) -> Iterator[None]:
    """Let the block close a dialog of the walk, which then goes on to its next tab and closes it for good."""
    dies = widget.testAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    widget.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    yield
    widget.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=dies)  # kept alive, all of them slow each other down
    widget.show()


def settle() -> None:
    """Let the window lay itself out and drop what is gone."""
    QTest.qWait(1)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


def until(condition: Callable[[], bool]) -> None:
    """Wait for something that is worked out beside the window."""
    for _ in range(PATIENCE_MS // REST_MS):
        if condition():
            break
        rest = QEventLoop()  # unlike QTest.qWait it lets the workers run
        QTimer.singleShot(REST_MS, rest.quit)
        rest.exec()
    settle()
