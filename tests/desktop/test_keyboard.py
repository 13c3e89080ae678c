"""The keyboard goes everywhere: Tab reaches each control in the order of the eye, Escape closes and loses nothing."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.every_window import outliving_its_close
from desktop.further_windows import every_dialog
from desktop.test_accessible_names import is_part_of_qt
from secretariat.desktop.main_window import MainWindow


def tab_stops(root: QWidget) -> list[QWidget]:
    """Return what takes the focus by Tab, as it stands on the screen."""
    return [
        child
        for child in root.findChildren(QWidget)
        if child.isVisible()
        and child.isEnabled()
        and child.focusPolicy() & Qt.FocusPolicy.TabFocus
        and child.focusProxy() is None
        and not isinstance(child, QRadioButton)  # of a group only one
        and not is_part_of_qt(child)
    ]


def reached(root: QWidget) -> list[QWidget]:
    """Go round by Tab once, in the chain of the window, and return what of `root` is met."""
    stops, chain, at = set(tab_stops(root)), [], root.nextInFocusChain()
    while at is not None and at is not root:
        if at in stops:
            chain.append(at)
        at = at.nextInFocusChain()
    return chain


def steps_back(chain: list[QWidget], root: QWidget) -> list[str]:
    """Return where the round goes up and left again: one such step closes it, more are against the eye."""
    found = []
    for before, after in pairwise([*chain, *chain[:1]]):
        first, second = (one.mapTo(root, QPoint(0, 0)) for one in (before, after))
        if second.y() + after.height() <= first.y() and second.x() <= first.x():
            found.append(f"{before.objectName()} → {after.objectName()}")
    return found


@pytest.mark.timeout(180)
def test_escape_closes_every_dialog_in_which_nothing_was_typed(window: MainWindow) -> None:
    stayed, count = [], 0
    for sight in every_dialog(window):
        with outliving_its_close(sight.widget):
            QTest.keyClick(sight.widget, Qt.Key.Key_Escape)
            count += 1
            if sight.widget.isVisible():
                stayed.append(sight.name)
    assert count > 20
    assert not stayed


def test_a_round_that_goes_up_twice_is_found(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    fields = [QLineEdit(host) for _ in range(4)]
    for place, field in zip((0, 200, 100, 50), fields, strict=True):
        field.setGeometry(0, place, 50, 20)
    host.show()
    assert len(steps_back(reached(host), host)) > 1
    for before, after in pairwise((fields[0], fields[3], fields[2], fields[1])):
        QWidget.setTabOrder(before, after)
    assert len(steps_back(reached(host), host)) == 1
