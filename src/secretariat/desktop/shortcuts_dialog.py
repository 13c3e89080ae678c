"""Hilfe → Tastenkürzel: every key the program knows. Those of the menus are read off them; a test holds the rest."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QMainWindow, QMenu, QMenuBar, QWidget

from secretariat.desktop.board.results_dialog import KIND_OF_KEY
from secretariat.desktop.forms.ui_shortcuts_dialog import Ui_ShortcutsDialog
from secretariat.desktop.guard import guarded
from secretariat.desktop.meeting.attendance_step import GUEST, ONLINE, STATE_OF_KEY
from secretariat.desktop.meeting.meeting_words import state_word
from secretariat.desktop.meeting.replies_step import ANSWER_OF_KEY, CALL_IN
from secretariat.desktop.messages import Messages
from secretariat.desktop.widgets.rows_model import ListColumn, RowsModel
from secretariat.desktop.widgets.rows_view import RowsView
from secretariat.desktop.widgets.screen_room import open_at
from secretariat.desktop.widgets.tab_order import set_tab_order
from secretariat.desktop.window_state import WindowState
from secretariat.services.choice_words import choice_word

DIGITS = "0 … 9"
LAST_STEP = 7


@dataclass(frozen=True, slots=True)
class ShortcutRow:
    """One key, or keys that do the same, what they do, and in which menu that stands."""

    keys: str
    does: str
    where: str


class ShortcutsDialog(QDialog):
    """Lists the keys of the menus, then those of lists, pages and dialogs, which may not have been opened yet."""

    HELP = "tastenkuerzel"

    def __init__(
        self, window: QMainWindow, messages: Messages, state: WindowState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent or window)
        self._language = messages.language
        self.form = Ui_ShortcutsDialog()
        self.form.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.rows = RowsModel(self._columns(), lambda row: f"{row.where}/{row.does}", self)
        self.view = RowsView("shortcuts", self.tr("Shortcuts"), self.rows, state, self)
        self.form.listPlace.addWidget(self.view)
        self.form.filter.textChanged.connect(self.rows.filter)
        set_tab_order((self.form.filter, self.view, self.form.buttons))
        groups = (self._of_lists(), self._of_meetings(), self._of_windows())
        self.rows.show([*_of_window(window), *(row for group in groups for row in group)])
        if not self.view.restore_columns():
            self.view.sortByColumn(2, Qt.SortOrder.AscendingOrder)
        open_at(self, 120, 38)

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
        lists, records = self.tr("In lists"), self.tr("People, organisations")
        return [
            ShortcutRow(_shown("Return", "F2"), self.tr("Open or edit the chosen line"), lists),
            ShortcutRow(_shown("Ctrl+C"), self.tr("Copy the chosen lines as a table"), lists),
            ShortcutRow(_shown("Ctrl+A"), self.tr("Choose all lines"), lists),
            ShortcutRow(_shown("Shift+Down"), self.tr("Choose several lines"), lists),
            ShortcutRow(_shown("Ins"), self.tr("Enter a new one"), records),
            ShortcutRow(_shown("Del"), self.tr("Put into the trash"), records),
            ShortcutRow(_shown("Del"), self.tr("Take from the list"), self.tr("Opened last")),
        ]

    def _of_meetings(self) -> list[ShortcutRow]:
        meeting, agenda = self.tr("Meeting"), self.tr("Agenda")
        replies, attendance = self.tr("Replies"), self.tr("Attendance")
        steps = (f"Ctrl+{number}" for number in range(1, LAST_STEP + 1))
        return [
            ShortcutRow(_shown(*steps), self.tr("Go to the step with this number"), meeting),
            ShortcutRow(_shown("Ins"), self.tr("Add an item"), agenda),
            ShortcutRow(_shown("Del"), self.tr("Remove the item"), agenda),
            ShortcutRow(_shown("Alt+Up", "Alt+Down"), self.tr("Move the item"), agenda),
            ShortcutRow(_shown("Return", "Enter"), self.tr("Go where a finding is repaired"), self.tr("Invite")),
            *(ShortcutRow(key.upper(), self._word(answer), replies) for key, answer in ANSWER_OF_KEY.items()),
            ShortcutRow(CALL_IN.upper(), self.tr("Ask the next deputy"), replies),
            *(ShortcutRow(key.upper(), self._word(state), attendance) for key, state in STATE_OF_KEY.items()),
            ShortcutRow(ONLINE.upper(), self.tr("Joined by video"), attendance),
            ShortcutRow(GUEST, self.tr("Enter a guest"), attendance),
            *(ShortcutRow(DIGITS, self.tr("Type the number of a row"), step) for step in (replies, attendance)),
            *self._of_workshops(),
        ]

    def _of_workshops(self) -> list[ShortcutRow]:
        board = self.tr("Workshops")
        return [
            ShortcutRow(DIGITS, self.tr("Put into the group with this number, from 10 on digit by digit"), board),
            ShortcutRow(_shown("Return", "Enter"), self.tr("End the number of a group after one digit"), board),
            ShortcutRow(_shown("Esc"), self.tr("Drop the digit that was typed"), board),
            ShortcutRow(_shown("Ctrl+Left", "Ctrl+Right"), self.tr("Put into the group beside it"), board),
            ShortcutRow(_shown("Left", "Right"), self.tr("Go to the group beside it"), board),
            ShortcutRow(_shown("Del"), self.tr("Take out of the group"), board),
            ShortcutRow(_shown("Ctrl+L"), self.tr("Lock in the group, or unlock"), board),
            ShortcutRow(_shown("Return", "F2"), self.tr("Enter wishes"), board),
            *(
                ShortcutRow(key.upper(), choice_word(kind, self._language), self.tr("Workshop results"))
                for key, kind in KIND_OF_KEY.items()
            ),
        ]

    def _of_windows(self) -> list[ShortcutRow]:
        everywhere, dialogs = self.tr("Everywhere"), self.tr("In dialogs")
        preview, manual = self.tr("Preview"), self.tr("Manual")
        letter = _shown("Alt+X").replace("X", "…")
        return [
            ShortcutRow(_shown("Tab", "Shift+Tab"), self.tr("Go on to the next field, back to the last"), everywhere),
            ShortcutRow(letter, self.tr("Go to the field, button or menu whose letter is underlined"), everywhere),
            ShortcutRow(_shown("F1"), self.tr("Open the page of the manual about what is in front"), everywhere),
            ShortcutRow(_shown("Ctrl+Return"), self.tr("Save and close"), dialogs),
            ShortcutRow(_shown("Esc"), self.tr("Close the dialog"), dialogs),
            ShortcutRow(_shown("Ctrl+P"), self.tr("Print"), preview),
            ShortcutRow(_shown("Ctrl++", "Ctrl+-"), self.tr("Larger, smaller"), preview),
            ShortcutRow(_shown("Alt+Left", "Alt+Right"), self.tr("Back, forward"), manual),
            ShortcutRow(_shown("Ctrl+F"), self.tr("Search the manual"), manual),
            ShortcutRow(_shown("Esc"), self.tr("Close the manual"), manual),
        ]

    def _word(self, state: StrEnum) -> str:
        return state_word(state, self._language)


def _of_window(window: QMainWindow) -> Iterator[ShortcutRow]:
    """Yield the shortcuts of the menus, then those of the window's own actions that stand in none."""
    seen: set[QAction] = set()
    bar = window.findChild(QMenuBar)
    for entry in bar.actions() if bar else ():
        menu = entry.menu()
        if isinstance(menu, QMenu):
            actions = list(_actions_of(menu))
            seen.update(actions)
            yield from _rows(actions, _plain(menu.title()))
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    rest = [action for action in window.findChildren(QAction, options=direct) if action not in seen]
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
            does, _, _ = _plain(action.text()).partition(":")  # what would be undone now is nobody's question here
            yield ShortcutRow(called(action.shortcuts()), does, where)


def _shown(*keys: str) -> str:
    return called([QKeySequence(key) for key in keys])


def called(sequences: Iterable[QKeySequence]) -> str:
    """Return keys as they are called here; Qt has two English names for one, and no German one."""
    enter = QCoreApplication.translate("ShortcutsDialog", "Enter")
    keys = (sequence.toString(QKeySequence.SequenceFormat.NativeText) for sequence in sequences)
    return ", ".join(dict.fromkeys(key.replace("Return", "Enter").replace("Enter", enter) for key in keys))


def _plain(text: str) -> str:
    """Return the text of a menu or action without the mark of its mnemonic."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")
