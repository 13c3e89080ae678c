"""What holds for the pages of people and organisations in English too, and while a long list is worked out."""

import time
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.every_window import example_window, settle
from desktop.test_language import clashes, letter_of, letters_of, menus_in_sight, mnemonics
from secretariat.desktop.appearance import prepare
from secretariat.desktop.lists_in.import_wizard import COLUMNS, RESULT, ImportWizard
from secretariat.settings import Settings
from services.importing import written

ROWS = 1_500


@pytest.mark.parametrize("place", ["people", "organisations"])
def test_no_letter_is_given_twice_in_english(
    place: str, qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
    prepare(qapp, Settings(language="en"))
    with example_window(tmp_path, monkeypatch) as window:
        qtbot.addWidget(window)
        assert window.desk is not None
        window.desk.go_to(place)
        settle()
        page = window.desk.page()
        assert page is not None
        menus = menus_in_sight(window)
        assert [menu.title() for menu in menus][:2] == ["&File", "&Edit"]
        keys = [letter_of(menu.title()) for menu in menus] + mnemonics(page)
        assert clashes(keys) == []
        assert [clashes(letters_of(menu)) for menu in menus] == [[]] * len(menus)


def test_the_window_stays_alive_while_a_long_list_is_worked_out(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = (
        f"Träger {n % 9};Kai{n % 97};Dorn{n}a;Haus {n % 300};Weg {n};59423;Unna;k{n}@x.example" for n in range(ROWS)
    )
    path = written(tmp_path, "Bank;Vorname;Nachname;Institution;Straße;PLZ;Ort;E-Mail", *lines)
    with example_window(tmp_path, monkeypatch) as window:
        qtbot.addWidget(window)
        window.form.actionReadList.trigger()
        (wizard,) = window.findChildren(ImportWizard)
        wizard.file_page.form.committee.setEditText("Neu")
        wizard.read_file(path)
        qtbot.waitUntil(lambda: wizard.file_page.raw is not None)
        wizard.form.forward.click()
        qtbot.waitUntil(lambda: wizard.step == COLUMNS)
        beats: list[float] = []
        clock = QTimer(wizard)
        clock.timeout.connect(lambda: beats.append(time.perf_counter()))
        clock.start(0)
        wizard.form.forward.click()
        qtbot.waitUntil(lambda: not wizard.progress.is_busy, timeout=30_000)
        clock.stop()
        assert wizard.step == RESULT
        pauses = [after - before for before, after in pairwise(beats)]
        assert max(pauses) < (beats[-1] - beats[0]) / 3  # by itself: how fast the machine is does not matter
        wizard.reject()
