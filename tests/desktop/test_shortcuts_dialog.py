from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from secretariat.desktop.forms.ui_main_window import Ui_MainWindow
from secretariat.desktop.messages import Messages
from secretariat.desktop.shortcuts_dialog import ShortcutsDialog
from secretariat.desktop.window_state import WindowState


@pytest.fixture
def state(tmp_path: Path) -> WindowState:
    return WindowState(tmp_path / "window.ini")


def framed() -> QMainWindow:
    window = QMainWindow()
    Ui_MainWindow().setupUi(window)
    return window


def dialog_of(qtbot: QtBot, window: QMainWindow, state: WindowState) -> ShortcutsDialog:
    qtbot.addWidget(window)
    dialog = ShortcutsDialog(window, Messages("de"), state)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def listed(dialog: ShortcutsDialog) -> dict[str, tuple[str, str]]:
    rows = [dialog.rows.row_at(position) for position in range(dialog.rows.rowCount())]
    return {row.does: (row.keys, row.where) for row in rows if row is not None}


def test_menus_submenus_and_actions_outside_menus_are_listed_with_their_keys(qtbot: QtBot, state: WindowState) -> None:
    window = QMainWindow()
    menu = window.menuBar().addMenu("&Datei")
    menu.addMenu("Mehr").addAction("&Sichern && Schließen", QKeySequence("Ctrl+S"), print)
    menu.addAction("Ohne Kürzel")
    loose = QAction("Hilfe", window)
    loose.setShortcuts([QKeySequence("F1"), QKeySequence("Shift+F1")])
    window.addAction(loose)
    found = listed(dialog_of(qtbot, window, state))
    assert found["Sichern & Schließen"] == ("Strg+S", "Datei")
    assert found["Hilfe"][0].count(",") == 1
    assert "Ohne Kürzel" not in found


def test_the_key_that_enters_has_one_name_and_a_german_one(qtbot: QtBot, state: WindowState) -> None:
    keys = {keys for keys, _ in listed(dialog_of(qtbot, framed(), state)).values()}
    assert {"Eingabetaste", "Eingabetaste, F2", "Strg+Eingabetaste"} <= keys
    assert not [key for key in keys if "Return" in key or "Enter" in key]


def test_every_shortcut_of_the_real_window_is_there(qtbot: QtBot, state: WindowState) -> None:
    window = framed()
    found = {keys for keys, _ in listed(dialog_of(qtbot, window, state)).values()}
    actions = [action for action in window.findChildren(QAction) if action.shortcuts() and action.text()]
    assert len(actions) > 5
    for action in actions:
        assert ", ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts()) in found


def test_the_list_is_filtered_as_one_types_and_escape_closes(qtbot: QtBot, state: WindowState) -> None:
    window = framed()
    dialog = dialog_of(qtbot, window, state)
    before = dialog.rows.rowCount()
    dialog.form.filter.setText("F11")
    assert 0 < dialog.rows.rowCount() < before
    assert dialog.view.accessibleName()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
