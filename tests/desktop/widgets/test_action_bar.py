"""The buttons of a page's actions."""

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QAction, QHelpEvent
from PySide6.QtWidgets import QApplication, QPushButton, QToolTip
from pytestqt.qtbot import QtBot

from secretariat.desktop.widgets.action_bar import ActionBar


@pytest.mark.parametrize(("tip", "shown"), [("", ""), ("Neue Person … (Einfg)", "Neue Person … (Einfg)")])
def test_a_tool_tip_is_shown_only_where_it_says_more_than_the_button(qtbot: QtBot, tip: str, shown: str) -> None:
    bar = ActionBar("Mehr")
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


def test_what_is_rare_stands_in_a_menu_at_the_end_which_goes_where_it_has_nothing(qtbot: QtBot) -> None:
    bar = ActionBar("&Mehr")
    qtbot.addWidget(bar)
    usual, rare, late = (QAction(name, bar) for name in ("Neu", "Anonymisieren …", "Entfernen"))
    bar.offer(usual)
    bar.offer(rare, rare=True)
    bar.offer(late)
    bar.resize(bar.sizeHint())
    bar.show()
    menu = bar.button_of(rare)
    assert bar.buttons == [bar.button_of(usual), bar.button_of(late), menu]
    assert menu.text() == "&Mehr"
    assert isinstance(menu, QPushButton)
    assert menu.menu().actions() == [rare]
    assert menu.x() > bar.button_of(late).x()
    rare.setVisible(False)
    assert not menu.isVisible()
    assert bar.button_of(late).isVisible()
