"""Pages inside the window, and copies laid out for Word."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QGraphicsView
from pytestqt.qtbot import QtBot

from desktop.meeting_world import World, step_in
from secretariat.desktop.desk_copies import DeskCopies
from secretariat.desktop.meeting.invite_step import InviteStep
from secretariat.desktop.meeting.meeting_page import MeetingPage


@pytest.fixture
def page(world: World, qtbot: QtBot) -> MeetingPage:
    return world.shown(2, qtbot)


def shown(page: MeetingPage, qtbot: QtBot) -> InviteStep:
    step = step_in(page, InviteStep)
    qtbot.waitUntil(lambda: "Sehr geehrte" in step.preview.pages.text)
    return step


def test_the_pages_of_the_letter_are_painted_and_read_aloud(page: MeetingPage, qtbot: QtBot) -> None:
    step = shown(page, qtbot)
    step.preview.pages.finish()
    assert step.preview.pages.count == 1
    assert step.preview.pages.accessibleName() == "Vorschau des Briefs"
    assert "Sehr geehrte" in step.preview.pages.accessibleDescription()


def test_the_pages_are_scrolled_by_keyboard(page: MeetingPage, qtbot: QtBot) -> None:
    step = shown(page, qtbot)
    view = step.preview.pages.findChild(QGraphicsView)
    assert isinstance(view, QGraphicsView)
    qtbot.waitUntil(lambda: view.verticalScrollBar().maximum() > 0)
    before = view.verticalScrollBar().value()
    QTest.keyClick(step.preview.pages, Qt.Key.Key_PageDown)
    assert view.verticalScrollBar().value() > before


@pytest.mark.parametrize("key", [Qt.Key.Key_Control, Qt.Key.Key_X])
def test_a_key_that_scrolls_nothing_goes_on_to_the_page(page: MeetingPage, qtbot: QtBot, key: Qt.Key) -> None:
    step = shown(page, qtbot)
    step.preview.pages.setFocus()
    QTest.keyClick(step.preview.pages, key)
    assert step.preview.pages.hasFocus()


def test_a_letter_opens_in_word_and_the_copy_goes_with_the_page(
    page: MeetingPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []

    def take(url: QUrl) -> bool:
        opened.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", take)
    step = shown(page, qtbot)
    step.form.openLetter.click()
    step.form.openLetter.click()
    assert [path.suffix for path in opened] == [".docx", ".docx"]
    assert opened[0] != opened[1], "the first may still be open in Word"
    assert opened[0].read_bytes().startswith(b"PK")
    assert not step.form.complaint.isVisible()
    page.put_away()
    assert not any(path.exists() for path in opened)


def test_without_a_program_for_letters_the_way_on_is_said(
    page: MeetingPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    step = shown(page, qtbot)
    step.form.openLetter.click()
    assert "Vorschau" in step.form.complaint.text()


def test_a_copy_is_readable_by_nobody_else() -> None:
    copies = DeskCopies()
    folder = copies.path_for("Brief.docx").parent
    assert folder.stat().st_mode & 0o077 == 0
    copies.put_away()
    assert not folder.exists()
