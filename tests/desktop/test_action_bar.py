"""The buttons of a page's actions."""

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QAction, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from secretariat.desktop.action_bar import ActionBar


@pytest.mark.parametrize(("tip", "shown"), [("", ""), ("Neue Person … (Einfg)", "Neue Person … (Einfg)")])
def test_a_tool_tip_is_shown_only_where_it_says_more_than_the_button(qtbot: QtBot, tip: str, shown: str) -> None:
    bar = ActionBar()
    qtbot.addWidget(bar)
    action = QAction("&Neue Person …", bar)
    action.setIconText("Neue Person …")
    if tip:
        action.setToolTip(tip)
    bar.offer(action)
    bar.show()
    button = bar.button_of(action)
    QToolTip.hideText()
    QApplication.sendEvent(button, QHelpEvent(QEvent.Type.ToolTip, QPoint(2, 2), button.mapToGlobal(QPoint(2, 2))))
    assert QToolTip.text() == shown
    QToolTip.hideText()
