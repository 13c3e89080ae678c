"""Hilfe → Tastenkürzel: every key the window knows, taken from its actions so that none is ever missing."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QMainWindow, QMenu, QMenuBar, QWidget

from secretariat.desktop.forms.ui_shortcuts_dialog import Ui_ShortcutsDialog
from secretariat.desktop.guard import guarded
from secretariat.desktop.rows_model import ListColumn, RowsModel
from secretariat.desktop.rows_view import RowsView
from secretariat.desktop.window_state import WindowState


@dataclass(frozen=True, slots=True)
class ShortcutRow:
    """One key, or keys that do the same, what they do, and in which menu that stands."""

    keys: str
    does: str
    where: str


class ShortcutsDialog(QDialog):
    """Lists the shortcuts of a window and of its lists."""

    def __init__(self, window: QMainWindow, state: WindowState, parent: QWidget | None = None) -> None:
        super().__init__(parent or window)
        self.form = Ui_ShortcutsDialog()
        self.form.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.rows = RowsModel(self._columns(), lambda row: f"{row.where}/{row.does}", self)
        self.view = RowsView("shortcuts", self.tr("Shortcuts"), self.rows, state, self)
        self.form.listPlace.addWidget(self.view)
        self.form.filter.textChanged.connect(self.rows.filter)
        QWidget.setTabOrder(self.form.filter, self.view)
        QWidget.setTabOrder(self.view, self.form.buttons)
        self.rows.show([*_of_window(window), *self._of_lists()])
        if not self.view.restore_columns():
            self.view.resizeColumnsToContents()
            self.view.sortByColumn(2, Qt.SortOrder.AscendingOrder)
        self.resize(self.fontMetrics().averageCharWidth() * 90, self.fontMetrics().height() * 32)

    @guarded(None)
    def done(self, result: int) -> None:
        """Keep the columns."""
        self.view.remember()
        super().done(result)

    def _columns(self) -> tuple[ListColumn[ShortcutRow], ...]:
        return (
            ListColumn("keys", self.tr("Keys"), lambda row: row.keys),
            ListColumn("does", self.tr("What they do"), lambda row: row.does),
            ListColumn("where", self.tr("Where"), lambda row: row.where),
        )

    def _of_lists(self) -> list[ShortcutRow]:
        """Return the keys that belong to no action: those of every list and dialog."""
        lists, everywhere = self.tr("In lists"), self.tr("Everywhere")
        return [
            ShortcutRow(_shown("Return", "F2"), self.tr("Open or edit the chosen line"), lists),
            ShortcutRow(_shown("Ctrl+C"), self.tr("Copy the chosen lines as a table"), lists),
            ShortcutRow(_shown("Ctrl+A"), self.tr("Choose all lines"), lists),
            ShortcutRow(_shown("Shift+Down"), self.tr("Choose several lines"), lists),
            ShortcutRow(_shown("Tab", "Shift+Tab"), self.tr("Go on to the next field, back to the last"), everywhere),
            ShortcutRow(_shown("Esc"), self.tr("Close the dialog"), everywhere),
        ]


def _of_window(window: QMainWindow) -> Iterator[ShortcutRow]:
    """Yield the shortcuts of the menus, then those of actions that stand in none."""
    seen: set[QAction] = set()
    bar = window.findChild(QMenuBar)
    for entry in bar.actions() if bar else ():
        menu = entry.menu()
        if isinstance(menu, QMenu):
            actions = list(_actions_of(menu))
            seen.update(actions)
            yield from _rows(actions, _plain(menu.title()))
    rest = [action for action in window.findChildren(QAction) if action not in seen]
    yield from _rows(rest, window.windowTitle())


def _actions_of(menu: QMenu) -> Iterator[QAction]:
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu):
            yield from _actions_of(below)
        else:
            yield action


def _rows(actions: Iterable[QAction], where: str) -> Iterator[ShortcutRow]:
    for action in actions:
        if action.shortcuts() and action.text():
            yield ShortcutRow(_native(action.shortcuts()), _plain(action.text()), where)


def _shown(*keys: str) -> str:
    return _native([QKeySequence(key) for key in keys])


def _native(sequences: Iterable[QKeySequence]) -> str:
    return ", ".join(sequence.toString(QKeySequence.SequenceFormat.NativeText) for sequence in sequences)


def _plain(text: str) -> str:
    """Return the text of a menu or action without the mark of its mnemonic."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")
