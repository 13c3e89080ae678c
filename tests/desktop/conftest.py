"""The window's tests run in German, as the clerk sees it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.committee_world import Office, open_office
from desktop.every_window import example_window
from desktop.meeting_world import HELD_ON, World, build_sent_world, build_sheet_world, build_world
from desktop.people_world import people_world
from ready_made import open_empty
from secretariat import clock
from secretariat.desktop.appearance import prepare
from secretariat.desktop.main_window import MainWindow
from secretariat.desktop.workspace import Workspace
from secretariat.settings import Settings
from secretariat.storage.register import Register


@pytest.fixture(autouse=True)
def german(qapp: QApplication) -> Iterator[None]:
    """Prepare the application as `application.run` does, and undo it."""
    font, locale = qapp.font(), QLocale()
    prepare(qapp, Settings())
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    qapp.setFont(font)
    QLocale.setDefault(locale)


@pytest.fixture
def register(tmp_path: Path) -> Iterator[Register]:
    """Give an open empty register."""
    with open_empty(tmp_path / "Gremien.sqlite") as opened:
        yield opened


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    """Give the smallest window with the example."""
    with example_window(tmp_path, monkeypatch) as made:
        qtbot.addWidget(made)
        yield made


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """Give a register with one meeting of 65 seats."""
    made = build_world(tmp_path)
    with made.register:
        yield made


@pytest.fixture
def sent_world(tmp_path: Path) -> Iterator[World]:
    """Give the same with its invitations sent."""
    made = build_sent_world(tmp_path)
    with made.register:
        yield made


@pytest.fixture
def sheet_world(tmp_path: Path) -> Iterator[World]:
    """Give the same, not sent, with its sign-in sheet numbered."""
    made = build_sheet_world(tmp_path)
    with made.register:
        yield made


@pytest.fixture
def on_the_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let today be the day of the meeting."""
    monkeypatch.setattr(clock, "today", lambda: HELD_ON)


@pytest.fixture
def office(tmp_path: Path, qtbot: QtBot) -> Iterator[Office]:
    """Give a committee of three seats with its page in front."""
    with open_empty(tmp_path / "Gremien.sqlite") as register:
        yield open_office(register, tmp_path, qtbot)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """Give a register with a few people and their houses, open."""
    with people_world(tmp_path) as opened:
        yield opened
