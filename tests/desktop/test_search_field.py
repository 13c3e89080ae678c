"""The search field of the window: what it finds, and where Enter goes, also before the names are read."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ready_made import copied, example
from secretariat.desktop.main_window import MainWindow
from secretariat.desktop.meeting.meeting_page import MeetingPage
from secretariat.desktop.messages import Messages
from secretariat.desktop.window_state import WindowState
from secretariat.services.meeting.meetings import find_meeting
from secretariat.settings import Settings


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    made = MainWindow(Messages("de"), WindowState(tmp_path / "window.ini"), Settings())
    qtbot.addWidget(made)
    made.open_path(copied(tmp_path / "LSP.sqlite", example))
    yield made
    made.leave()


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard")
@pytest.mark.parametrize("keys", [(), (Qt.Key.Key_Down,)], ids=["at once", "the one chosen in the list"])
def test_enter_goes_to_what_the_search_offers_while_its_list_is_open(
    window: MainWindow, qtbot: QtBot, keys: tuple[Qt.Key, ...]
) -> None:
    window.show()
    window.search.setFocus()
    QTest.keyClicks(window.search, "lsp-3")
    popup = window.search._popup
    qtbot.waitUntil(popup.isVisible)
    for key in (*keys, Qt.Key.Key_Return):
        QTest.keyClick(popup, key)
    assert window.desk is not None
    page = window.desk.page()
    assert isinstance(page, MeetingPage)
    assert not popup.isVisible()
    qtbot.waitUntil(lambda: not window.search.text())
    assert page.isAncestorOf(window.focusWidget()), "who goes somewhere by keyboard is there"


def test_search_finds_whatever_the_spelling_and_goes_there(window: MainWindow) -> None:
    window.search.setText("lsp-3")
    window.search._look()
    window.search.finish()
    assert window.search.found()[0] == "Sitzung: LSP-3 – 21.09.2026"
    window.search._go_to_first()
    assert window.desk is not None
    meeting = window.desk.workspace.look(lambda reading: find_meeting(reading, "LSP-3")[1])
    assert window.desk.navigation.current_key() == f"meeting:{meeting.id}"


def test_enter_before_the_names_are_read_goes_there_once_they_are(window: MainWindow) -> None:
    window.search.setText("lsp-3")
    window.search._go_to_first()
    assert window.desk is not None
    before = window.desk.navigation.current_key()
    window.search.finish()
    assert window.desk.navigation.current_key() != before
    assert window.desk.navigation.current_key().startswith("meeting:")
