"""Somebody clicks and types at random in every window, thousands of times: nothing breaks, the register stays whole.

`MONKEY_SEEDS=7,8 MONKEY_STEPS=20000` choose other runs; a failure tells what was done last.
"""

import os
import random
import sys
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from traceback import format_exception
from types import TracebackType

import pytest
from PySide6.QtCore import QEvent, QEventLoop, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QDesktopServices, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QMainWindow,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from desktop.every_window import example_window
from secretariat.desktop.main_window import MainWindow
from secretariat.storage.damage import check

pytestmark = pytest.mark.nightly

SEEDS = tuple(int(one) for one in os.environ.get("MONKEY_SEEDS", "1,2,3").split(","))
STEPS = int(os.environ.get("MONKEY_STEPS", "6000"))
WORDS = ("Özdemir", "31.02.2026", "12.12.2026", "99999", "-1", "ä" * 300, "=1+1", "a\tb", "59423 Unna", "09:30", "x")
KEYS = tuple(
    getattr(Qt.Key, f"Key_{name}")
    for name in ("Return", "Escape", "Tab", "Space", "Delete", "F2", "Down", "Up", "End", "1", "J", "A")
)
LEFT_ALONE = ("Beenden", "Register schließen", "Neues Register", "Register öffnen")


class Monkey:
    """Does one random thing at a time in whatever window is in front."""

    def __init__(self, window: MainWindow, dice: random.Random) -> None:
        self.window, self.dice = window, dice
        self.done: deque[str] = deque(maxlen=40)
        self.met: set[str] = set()
        self.steps = 0
        self._loop = QEventLoop()
        self._timer = QTimer()
        self._timer.setInterval(1)
        self._timer.timeout.connect(self._try)

    def play(self, steps: int) -> None:
        """Do so many things; a question that waits for an answer does not stop them."""
        self.steps = steps
        self._timer.start()
        self._loop.exec()
        self._timer.stop()

    def _try(self) -> None:
        with suppress(RuntimeError):  # a wrapper of what Qt has deleted by itself: the monkey's fault
            self._act()

    def _act(self) -> None:
        self.steps -= 1
        if self.steps < 0:
            self._leave_all()
            return
        front = QApplication.activePopupWidget() or QApplication.activeModalWidget() or self._a_window()
        self.met.add(type(front).__name__)
        if front is not self.window and self.dice.random() < 0.04:
            self._note("leave", front)
            self._soon(front, front.close)
            return
        self.dice.choice((self._click, self._click, self._type, self._press, self._choose, self._trigger))(front)

    def _leave_all(self) -> None:
        """Close what is open above the window, and end once nothing is."""
        above = [one for one in _windows() if isinstance(one, QDialog | QMenu)]
        for one in above:
            one.done(0) if isinstance(one, QDialog) else one.close()
        if not above:
            self._loop.quit()

    def _a_window(self) -> QWidget:
        return self.dice.choice(_windows()) if self.dice.random() < 0.3 else self.window

    def _one(self, front: QWidget, *kinds: type[QWidget]) -> QWidget | None:
        found = [
            one
            for kind in kinds
            for one in front.findChildren(kind)
            if one.isVisible() and one.isEnabled() and one.window() is front.window()
        ]
        return self.dice.choice(found) if found else None

    def _note(self, what: str, widget: QWidget, more: str = "") -> None:
        where = f"{type(widget).__name__} {widget.objectName()} in {widget.window().windowTitle()!r}"
        self.done.append(f"{what} {more} on {where}")

    def _click(self, front: QWidget) -> None:
        widget = self._one(front, QAbstractButton, QTabBar)
        if isinstance(widget, QTabBar):
            self._note("tab", widget)
            widget.setCurrentIndex(self.dice.randrange(max(widget.count(), 1)))
        elif isinstance(widget, QAbstractButton) and not self._is_left_alone(widget.text()):
            self._note("click", widget)
            self._soon(widget, widget.click)

    def _type(self, front: QWidget) -> None:
        widget = self._one(front, QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox)
        if widget is None:
            return
        word = self.dice.choice(WORDS)
        self._note("type", widget, word[:20])
        widget.setFocus()
        if isinstance(widget, QLineEdit | QAbstractSpinBox) and self.dice.random() < 0.5:
            QTest.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        for sign in word:  # QTest types no umlauts
            QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, sign))

    def _press(self, front: QWidget) -> None:
        focused = QApplication.focusWidget()
        widget = focused if focused is not None and focused.window() is front.window() else front
        if not widget.isVisible():  # keys of a person do not reach a window behind a dialog that holds it
            return
        key = self.dice.choice(KEYS)
        self._note("press", widget, key.name)
        self._soon(widget, lambda: QTest.keyClick(widget, key))

    def _choose(self, front: QWidget) -> None:
        widget = self._one(front, QAbstractItemView, QComboBox)
        if isinstance(widget, QComboBox) and widget.count():
            self._note("choose", widget)
            widget.setCurrentIndex(self.dice.randrange(widget.count()))
            widget.activated.emit(widget.currentIndex())
        elif isinstance(widget, QAbstractItemView):
            self._choose_row(widget)

    def _choose_row(self, view: QAbstractItemView) -> None:
        room = view.viewport().rect()
        spot = QPoint(self.dice.randrange(max(room.width(), 1)), self.dice.randrange(max(room.height(), 1)))
        twice = self.dice.random() < 0.3
        self._note("double click" if twice else "row", view, f"{spot.x()}, {spot.y()}")
        act = QTest.mouseDClick if twice else QTest.mouseClick
        self._soon(view, lambda: act(view.viewport(), Qt.MouseButton.LeftButton, pos=spot))

    def _trigger(self, front: QWidget) -> None:
        if isinstance(front, QMenu):
            actions = [one for one in front.actions() if one.isEnabled() and not one.isSeparator()]
        elif isinstance(front, QMainWindow):
            menus = (one.menu() for one in front.menuBar().actions())
            actions = [one for menu in menus if isinstance(menu, QMenu) for one in menu.actions() if one.isEnabled()]
        else:
            return
        if not actions:
            front.close() if isinstance(front, QMenu) else None
            return
        action = self.dice.choice(actions)
        if not self._is_left_alone(action.text()):
            self.done.append(f"trigger {action.text()!r}")
            self._soon(action, action.trigger)

    def _soon(self, target: QObject, act: Callable[[], object]) -> None:
        """Act from the event loop: a question that opens must not hold the monkey."""

        def do() -> None:
            if isValid(target):
                act()

        QTimer.singleShot(0, target, do)

    def _is_left_alone(self, text: str) -> bool:
        return any(word in text.replace("&", "") for word in LEFT_ALONE)


def _windows() -> list[QWidget]:
    return [one for one in QApplication.topLevelWidgets() if one.isVisible()]


@pytest.mark.timeout(3600)
@pytest.mark.qt_log_ignore("grabbing the keyboard", "stat\\(\\) failed", extend=True)
@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_breaks_whatever_is_clicked_and_typed(
    seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda *_: True)
    monkeypatch.chdir(tmp_path)
    with example_window(tmp_path, monkeypatch) as window:
        monkey = Monkey(window, random.Random(seed))  # noqa: S311 - which button, no secret

        def note(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
            wrong.append("".join(format_exception(kind, error, trace)) + "\n".join(monkey.done))
            monkey.steps = 0

        monkeypatch.setattr(sys, "excepthook", note)
        monkey.play(STEPS)
    assert not wrong, wrong[0]
    assert len(monkey.met) > 10
    report = check(tmp_path / "beispiel.sqlite")
    assert report.whole, report.problems
