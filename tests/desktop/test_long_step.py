"""Steps for many people are written beside the window: one step each, refused or stopped without a trace."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event, get_ident

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QProgressDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ready_made import open_empty
from secretariat.desktop import long_step
from secretariat.desktop.background import CancelledError
from secretariat.desktop.long_step import MANY, LongStep
from secretariat.desktop.workspace import Workspace, while_open
from secretariat.domain.errors import RuleBrokenError, SecretariatError
from secretariat.domain.meetings import Venue
from secretariat.services.workplace import Reading, Workplace, Writing


class Told:
    """What came of a step, and on which thread it was told."""

    def __init__(self) -> None:
        self.results: list[object] = []
        self.refusals: list[str] = []
        self.threads: list[int] = []

    def then(self, result: object) -> None:
        self.results.append(result)
        self.threads.append(get_ident())

    def failed(self, error: SecretariatError) -> None:
        self.refusals.append(error.code)
        self.threads.append(get_ident())

    def is_over(self) -> bool:
        return bool(self.results or self.refusals)


@pytest.fixture
def workspace(tmp_path: Path, qtbot: QtBot) -> Iterator[Workspace]:
    del qtbot
    with open_empty(tmp_path / "Gremien.sqlite") as register:
        yield Workspace(Workplace(register))


@pytest.fixture
def window(qtbot: QtBot) -> QPushButton:
    made = QPushButton("Noch etwas")
    qtbot.addWidget(made)
    made.show()
    return made


def add_venue(writing: Writing) -> int:
    writing.add(Venue(name="Kreishaus", street="Ring", house_no="1", postal_code="59423", city="Unna"))
    return get_ident()


def refuse(writing: Writing) -> None:
    add_venue(writing)
    raise RuleBrokenError("dispatch.nothing_printed")


def venues(reading: Reading) -> int:
    return len(reading.all(Venue))


def test_many_are_written_on_another_thread_and_told_on_the_windows_own(
    workspace: Workspace, window: QWidget, qtbot: QtBot
) -> None:
    told, changed = Told(), list[object]()
    workspace.changed.connect(changed.append)
    LongStep(workspace, window).do("Viele", add_venue, size=MANY, then=told.then, failed=told.failed)
    assert not told.is_over()
    qtbot.waitUntil(told.is_over)
    assert told.results[0] != told.threads[0] == get_ident()
    assert len(changed) == 1
    assert workspace.next_undo() == "Viele"
    assert workspace.look(venues) == 1


def test_few_are_written_at_once(workspace: Workspace, window: QWidget) -> None:
    told = Told()
    LongStep(workspace, window).do("Wenige", add_venue, size=MANY - 1, then=told.then, failed=told.failed)
    assert told.results == [get_ident()]


@pytest.mark.parametrize("size", [MANY - 1, MANY])
def test_a_refusal_is_told_and_leaves_nothing(workspace: Workspace, window: QWidget, qtbot: QtBot, size: int) -> None:
    told = Told()
    LongStep(workspace, window).do("Verweigert", refuse, size=size, then=told.then, failed=told.failed)
    qtbot.waitUntil(told.is_over)
    assert told.refusals == ["dispatch.nothing_printed"]
    assert workspace.look(venues) == 0
    assert workspace.next_undo() == ""


def test_a_defect_lets_the_window_go_and_is_reported(workspace: Workspace, window: QPushButton, qtbot: QtBot) -> None:
    def breaks(_writing: Writing) -> None:
        raise ZeroDivisionError

    told, pressed = Told(), list[None]()
    window.clicked.connect(lambda: pressed.append(None))
    with qtbot.captureExceptions() as defects:
        LongStep(workspace, window).do("Fehler", breaks, size=MANY, then=told.then, failed=told.failed)
        qtbot.waitUntil(lambda: bool(defects))
    QTest.mouseClick(window, Qt.MouseButton.LeftButton)
    assert len(pressed) == 1
    assert QApplication.overrideCursor() is None


def test_hands_are_kept_off_the_window_until_the_step_is_over(
    workspace: Workspace, window: QPushButton, qtbot: QtBot
) -> None:
    goes_on, told, pressed = Event(), Told(), list[None]()
    window.clicked.connect(lambda: pressed.append(None))

    def wait(writing: Writing) -> None:
        goes_on.wait(10)
        add_venue(writing)

    LongStep(workspace, window).do("Lang", wait, size=MANY, then=told.then, failed=told.failed)
    QTest.mouseClick(window, Qt.MouseButton.LeftButton)
    QTest.keyClick(window, Qt.Key.Key_Space)
    assert not window.close()
    assert window.isVisible()
    assert pressed == []
    goes_on.set()
    qtbot.waitUntil(told.is_over)
    QTest.mouseClick(window, Qt.MouseButton.LeftButton)
    assert len(pressed) == 1


def test_a_step_that_takes_long_says_so_and_can_be_stopped_without_a_trace(
    workspace: Workspace, window: QPushButton, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(long_step, "SHOWN_AFTER_MS", 10)
    goes_on, told = Event(), Told()

    def wait(writing: Writing) -> None:
        add_venue(writing)
        goes_on.wait(10)

    LongStep(workspace, window).do("Lang", wait, size=MANY, then=told.then, failed=told.failed)
    patience = window.findChild(QProgressDialog)
    assert isinstance(patience, QProgressDialog)
    qtbot.waitUntil(patience.isVisible)
    assert "Lang" in patience.labelText()
    stop = patience.findChild(QPushButton)
    assert isinstance(stop, QPushButton)
    QTest.mouseClick(stop, Qt.MouseButton.LeftButton)
    goes_on.set()
    qtbot.waitUntil(told.is_over)
    assert told.refusals == ["step.stopped"]
    assert workspace.look(venues) == 0


def test_undo_and_redo_of_many_turn_the_whole_step(
    workspace: Workspace, window: QWidget, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(long_step, "MANY", 1)
    workspace.do("Ort", add_venue)
    for turn, left in (("undo", 0), ("redo", 1)):
        told = Told()
        getattr(LongStep(workspace, window), turn)(then=told.then, failed=told.failed)
        assert not told.is_over()
        qtbot.waitUntil(told.is_over)
        assert told.refusals == []
        assert workspace.look(venues) == left


def test_whoever_finishes_waits_for_the_step_and_hears_of_it(workspace: Workspace, window: QWidget) -> None:
    told, changed = Told(), list[object]()
    workspace.changed.connect(changed.append)
    LongStep(workspace, window).do("Viele", add_venue, size=MANY, then=told.then, failed=told.failed)
    workspace.finish()
    assert len(told.results) == len(changed) == 1
    assert QApplication.overrideCursor() is None


def test_a_chosen_step_of_many_is_taken_back_beside_the_window(
    workspace: Workspace, window: QWidget, qtbot: QtBot
) -> None:
    workspace.do("Ort", add_venue)
    chosen = workspace.undoable()
    assert chosen is not None
    workspace.do("Noch ein Ort", add_venue)
    told = Told()
    LongStep(workspace, window).undo_chosen(chosen.id, chosen.label, size=MANY, failed=told.failed)
    assert workspace.is_writing, "whoever has time waits with questions"
    qtbot.waitUntil(lambda: not workspace.is_writing)
    assert told.refusals == []
    assert workspace.look(venues) == 1


def test_a_question_that_outlives_its_register_is_told_to_nobody(workspace: Workspace) -> None:
    workplace = workspace.workplace
    assert while_open(workplace, lambda open_: open_.look(venues)) == 0
    with pytest.raises(ZeroDivisionError):
        while_open(workplace, lambda _open: 1 // 0)
    workplace.close()
    with pytest.raises(CancelledError):
        while_open(workplace, lambda open_: open_.look(venues))
