"""The menu of a person on the board: the same as dragging, locking and asking, for the keyboard."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from secretariat.domain.workshops import WorkshopGroup

if TYPE_CHECKING:
    from secretariat.desktop.board.workshops_step import WorkshopsStep

BY_DIGIT = 9
LONGEST_TOPIC = 60
"""In characters."""


class BoardMenu(QObject):
    """Makes the menu when it is asked for; its actions that have keys work without it."""

    def __init__(self, step: "WorkshopsStep") -> None:
        super().__init__(step)
        self._step = step
        self.lock = QAction(self.tr("&Lock or unlock"), self)
        self.lock.setShortcut(QKeySequence("Ctrl+L"))
        self.lock.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.lock.triggered.connect(step.switch_lock)
        self.actions = (self.lock,)

    def pop_up(self, place: QPoint) -> None:
        """Show what can be done with the selected people."""
        self.made().popup(place)

    def made(self) -> QMenu:
        """Return the menu for the people selected now."""
        step = self._step
        menu = QMenu(step)
        menu.setObjectName("boardMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        may_move = bool(step.board.selected_ids()) and not step.workspace.read_only
        for group in step.content.groups_of(step.round):
            action = menu.addAction(self._place_in_words(menu, group))
            action.setData(group.id)
            action.triggered.connect(self._move)
            action.setEnabled(may_move)
        out = menu.addAction(self.tr("&0 out of the group"))
        out.setData("")
        out.triggered.connect(self._move)
        menu.addSeparator()
        menu.addAction(self.lock)
        for action in (out, self.lock):
            action.setEnabled(may_move)
        menu.addSeparator()
        menu.addAction(self.tr("&Wishes …")).triggered.connect(step.errands.ask_wishes)
        menu.addAction(self.tr("&Together, apart …")).triggered.connect(step.errands.ask_bonds)
        menu.addAction(self.tr("Access &needs …")).triggered.connect(step.errands.ask_needs)
        menu.aboutToHide.connect(self._free_lock)
        return menu

    def _place_in_words(self, menu: QMenu, group: WorkshopGroup) -> str:
        """Return where an entry puts people: a digit is its key, a longer number is typed on the board."""
        one = menu.fontMetrics()
        number = f"&{group.no}" if group.no <= BY_DIGIT else str(group.no)
        topic = one.elidedText(group.topic, Qt.TextElideMode.ElideRight, one.averageCharWidth() * LONGEST_TOPIC)
        said = self.tr("to group {number} – {topic}").format(number=number, topic=topic.replace("&", "&&"))
        return said if group.no <= BY_DIGIT else f"{said}\t{' '.join(str(group.no))}"

    def _move(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self._step.place(self._step.board.selected_ids(), str(action.data()))

    def _free_lock(self) -> None:
        self.lock.setEnabled(True)
