from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from secretariat import __version__
from secretariat.desktop.about_dialog import AboutDialog
from secretariat.desktop.main_window import MainWindow, OpenRegister
from secretariat.desktop.window_state import WindowState
from secretariat.places import user_data_folder

MORNING = datetime(2026, 9, 21, 10, 12).astimezone()


@pytest.fixture
def state(tmp_path: Path) -> WindowState:
    return WindowState(tmp_path / "window.ini")


@pytest.fixture
def window(qtbot: QtBot, state: WindowState) -> MainWindow:
    made = MainWindow(None, state)
    qtbot.addWidget(made)
    return made


def visible_menus(window: MainWindow) -> dict[str, list[QAction]]:
    menus = [action.menu() for action in window.form.menuBar.actions() if action.isVisible()]
    return {menu.title(): menu.actions() for menu in menus if isinstance(menu, QMenu)}


def test_the_menus_are_german_and_none_is_empty(window: MainWindow) -> None:
    menus = visible_menus(window)
    assert list(menus) == ["&Datei", "&Ansicht", "&Hilfe"]
    assert [[action.text() for action in actions] for actions in menus.values()] == [
        ["&Beenden"],
        ["&Vollbild"],
        ["Ü&ber Secretariat"],
    ]


def test_every_menu_and_action_is_reached_by_keyboard_and_no_two_clash(window: MainWindow) -> None:
    menus = visible_menus(window)
    for texts in (list(menus), *([action.text() for action in actions] for actions in menus.values())):
        keys = [text[text.index("&") + 1].lower() for text in texts]
        assert len(set(keys)) == len(keys)
    shortcuts = [action.shortcut().toString() for actions in menus.values() for action in actions if action.shortcut()]
    assert len(set(shortcuts)) == len(shortcuts)


def test_quit_closes_the_window(window: MainWindow) -> None:
    window.show()
    window.form.actionQuit.trigger()
    assert not window.isVisible()


def test_f11_fills_the_screen_and_gives_it_back(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitActive(window):
        window.show()
    qtbot.keyClick(window, Qt.Key.Key_F11)
    assert window.isFullScreen()
    qtbot.keyClick(window, Qt.Key.Key_F11)
    assert not window.isFullScreen()


def test_without_a_register_the_window_says_what_to_do(window: MainWindow) -> None:
    assert "Kein Register ist geöffnet" in window.form.welcome.text()
    assert not window.status.text()


@pytest.mark.parametrize(
    ("register", "said"),
    [
        (OpenRegister("LSP.sqlite"), "Register: LSP.sqlite · gespeichert"),
        (OpenRegister("LSP.sqlite", MORNING), "Register: LSP.sqlite · nur lesen, Stand 21.09.26 10:12"),
        (
            OpenRegister("LSP.sqlite", MORNING, "Muster (PC-17)"),
            "Register: LSP.sqlite · nur lesen, Stand 21.09.26 10:12; Muster (PC-17) arbeitet darin",
        ),
    ],
    ids=["ours", "read-only", "held"],
)
def test_the_status_bar_names_the_register_and_who_may_write(
    qtbot: QtBot, state: WindowState, register: OpenRegister, said: str
) -> None:
    window = MainWindow(register, state)
    qtbot.addWidget(window)
    assert window.status.text() == said
    assert window.windowTitle() == "LSP.sqlite – Secretariat"


def test_a_name_with_markup_stays_text(qtbot: QtBot, state: WindowState) -> None:
    window = MainWindow(OpenRegister("<b>LSP</b>.sqlite"), state)
    qtbot.addWidget(window)
    assert window.status.textFormat() == window.form.welcome.textFormat() == Qt.TextFormat.PlainText


def test_notices_are_shown_only_when_there_are_some(window: MainWindow) -> None:
    window.show()
    assert not window.form.notice.isVisible()
    window.show_notices(["Erstens.", "Zweitens."])
    assert window.form.notice.isVisible()
    assert window.form.notice.text() == "Erstens.\nZweitens."


def test_size_is_kept_for_the_next_start(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    window.show()
    window.resize(700, 500)
    window.close()
    again = MainWindow(None, WindowState(tmp_path / "window.ini"))
    qtbot.addWidget(again)
    assert (again.width(), again.height()) == (700, 500)


def test_a_broken_state_file_does_not_matter(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "window.ini").write_bytes(b"[MainWindow]\ngeometry=@ByteArray(\xff\x00torn")
    window = MainWindow(None, WindowState(tmp_path / "window.ini"))
    qtbot.addWidget(window)
    assert window.width() == 1100


def test_about_names_version_folder_and_licences(window: MainWindow) -> None:
    window.show()
    window.form.actionAbout.trigger()
    dialog = window.findChild(AboutDialog)
    assert isinstance(dialog, AboutDialog)
    assert __version__ in dialog.form.facts.text()
    assert str(user_data_folder()) in dialog.form.facts.text()
    assert "LGPL-3.0" in dialog.form.licences.toPlainText()
    dialog.close()
