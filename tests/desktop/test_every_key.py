"""Which buttons and entries of menus have a key, and which keys work in front; test_every_window asks it everywhere."""

import ast
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QDialogButtonBox,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from architecture.source import ROOT
from desktop.every_window import Sight, open_dialogs, settle
from desktop.test_accessible_names import is_part_of_qt
from secretariat.desktop.main_window import MainWindow
from secretariat.desktop.meeting.keyed_rows_view import KeyedRowsView
from secretariat.desktop.shortcuts_dialog import DIGITS, ShortcutsDialog, called
from secretariat.desktop.widgets.list_page import ListPage

NAMES_OF_THINGS = {
    "columns": "columns, ticked with the space bar",
    "savedFilters": "words that the clerk keeps",
    "menuRecent": "registers",
    "print": "sheets of this meeting",
    "exclusions": "items of this agenda",
    "Versandweg": "ways of sending",
}
"""Menu: what its entries name; such an entry is chosen with the arrow keys, as no letter of it is sure to be free."""

KEYS_OF_LISTS = {"editItem": "F2", "removeItem": "Del", "moveUp": "Alt+Up", "moveDown": "Alt+Down"}
"""Button: the key that does the same in the list above it."""

ESCAPE = {"cancel"}
"""Buttons of our own that do what Escape does."""

TYPED = {"Key_Return", "Key_Enter", "Key_Escape", "Key_Backtab", "Key_Tab"}
"""Keys that stand for themselves in every program."""


def has_letter(text: str) -> bool:
    return bool(QKeySequence.mnemonic(text).toString())


def entry_has_key(entry: QAction) -> bool:
    return entry.isSeparator() or bool(entry.shortcuts()) or has_letter(entry.text())


def buttons_without_key(root: QWidget) -> list[str]:
    """Return the buttons in sight that neither a letter nor a key of their own presses."""
    found = [one for kind in (QPushButton, QToolButton) for one in root.findChildren(kind)]
    ours = [one for one in found if one.isVisibleTo(root) and not is_part_of_qt(one) and one.text()]
    return [f"{one.objectName()} {one.text()}" for one in ours if not button_has_key(one)]


def button_has_key(button: QAbstractButton) -> bool:
    action = button.defaultAction() if isinstance(button, QToolButton) else None
    if action is not None:
        return entry_has_key(action)
    if has_letter(button.text()) or not button.shortcut().isEmpty() or button.objectName() in KEYS_OF_LISTS:
        return True
    return ends_the_dialog(button)


def ends_the_dialog(button: QAbstractButton) -> bool:
    """Tell a button that Escape presses, or Enter."""
    box = button.parentWidget()
    if isinstance(box, QDialogButtonBox) and box.buttonRole(button) is QDialogButtonBox.ButtonRole.RejectRole:
        return True
    is_default = isinstance(button, QPushButton) and button.isDefault()
    return button.objectName() in ESCAPE or (is_default and isinstance(button.window(), QDialog))


def menus_of(sight: Sight, window: MainWindow) -> Iterator[tuple[str, QMenu]]:
    """Yield the menus of what is in front, each with the name of what opens it."""
    if sight.is_page:
        for menu in window.form.menuBar.findChildren(QMenu):
            yield menu.objectName(), menu
    for button in sight.widget.findChildren(QWidget):
        opened = button.menu() if isinstance(button, QPushButton | QToolButton) and button.isVisible() else None
        if opened is not None:
            yield button.objectName(), opened
            yield from ((below.title().replace("&", ""), below) for below in opened.findChildren(QMenu))
    if isinstance(sight.widget, ListPage):
        yield "context menu", sight.widget.menu_of_rows()


def entries_without_key(sight: Sight, window: MainWindow) -> list[str]:
    found = []
    for name, menu in menus_of(sight, window):
        menu.aboutToShow.emit()
        entries = [] if name in NAMES_OF_THINGS else menu.actions()
        found += [f"{name}: {entry.text()}" for entry in entries if not entry_has_key(entry)]
    context = [one for one in sight.widget.findChildren(QWidget) if one.contextMenuPolicy() is OF_ACTIONS]
    entries = [entry for one in (sight.widget, *context) for entry in one.actions()]
    return found + [entry.text() for entry in entries if not entry_has_key(entry)]


OF_ACTIONS = Qt.ContextMenuPolicy.ActionsContextMenu


def test_a_button_without_a_key_is_found(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    QPushButton("Drucken", host)
    QPushButton("&Schließen", host)
    host.show()
    assert buttons_without_key(host) == [" Drucken"]


def keys_of(sight: Sight, window: MainWindow) -> set[str]:
    """Return the keys that work in what is in front, as the clerk reads them."""
    root = sight.widget
    actions = [*root.findChildren(QAction), *root.actions()]
    actions += window.findChildren(QAction) if sight.is_page else []
    sequences = [key for action in actions for key in action.shortcuts()]
    sequences += [shortcut.key() for shortcut in root.findChildren(QShortcut)]
    buttons = [one for one in root.findChildren(QAbstractButton) if one.shortcut() != QKeySequence.mnemonic(one.text())]
    sequences += [one.shortcut() for one in buttons if not one.shortcut().isEmpty()]
    typed = {key for view in root.findChildren(KeyedRowsView) for key in view._keys}
    letters = {DIGITS if key.isdigit() else key.upper() for key in typed}
    return letters | {called((key,)) for key in sequences}


def listed(window: MainWindow) -> set[str]:
    """Open Hilfe → Tastenkürzel, and return each key that it lists."""
    window.form.actionShortcuts.trigger()
    settle()
    dialog = next(one for one in open_dialogs() if isinstance(one, ShortcutsDialog))
    rows = [dialog.rows.row_at(place) for place in range(dialog.rows.rowCount())]
    dialog.done(0)
    settle()
    return {key for row in rows if row is not None for key in row.keys.split(", ")}


def handled_keys() -> set[str]:
    """Return the keys that the source asks for where it handles one itself."""
    found = set()
    for path in (ROOT / "src/secretariat/desktop").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and node.name in {"keyPressEvent", "eventFilter", "event"}:
                names = [one.attr for one in ast.walk(node) if isinstance(one, ast.Attribute)]
                found |= {name for name in names if name.startswith("Key_")}
    return found
