from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from secretariat.desktop.welcome_page import WelcomePage
from secretariat.desktop.widgets.link_button import LinkButton
from secretariat.desktop.window_state import WindowState


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path) -> WelcomePage:
    made = WelcomePage(WindowState(tmp_path / "window.ini"))
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitActive(made)
    return made


def test_enter_begins_with_the_first_choice(page: WelcomePage, qtbot: QtBot) -> None:
    first = page.form.newRegister
    assert first.hasFocus()
    with qtbot.waitSignal(first.clicked):
        QTest.keyClick(first, Qt.Key.Key_Return)


def test_the_choice_with_the_focus_looks_different_from_the_others(page: WelcomePage) -> None:
    first = page.form.newRegister
    focused = first.grab().toImage()
    page.form.openRegister.setFocus()
    assert isinstance(first, LinkButton)
    assert first.grab().toImage() != focused
