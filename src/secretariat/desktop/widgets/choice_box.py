"""Choices from a list of records: the id is what is chosen, the name is what is read."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSignalBlocker,
    Qt,
)
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter

from secretariat.desktop.guard import guarded

Choice = tuple[str, str]
"""Id and name; an empty id chooses nothing."""
Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
NOTHING: object = None
MOVING = frozenset(
    {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End}
)
COMMANDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class Choices(QAbstractListModel):
    """Choices as they were given: a hundred thousand people cost no more than three until they are seen."""

    def __init__(self, choices: Sequence[Choice], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.choices = tuple(choices)

    def place_of(self, id_: str) -> int:
        """Return where a choice stands, the first place for one that is not there."""
        return next((place for place, choice in enumerate(self.choices) if choice[0] == id_), 0)

    @guarded(0)
    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Return how many choices there are."""
        return 0 if parent.isValid() else len(self.choices)

    @guarded(NOTHING)
    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """Return the name, or the id as its value."""
        if not index.isValid():
            return None
        id_, name = self.choices[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return name
        return id_ if role == Qt.ItemDataRole.UserRole else None


def offer(box: QComboBox, choices: Sequence[Choice], chosen: str | None) -> None:
    """Offer the choices and choose one; the list is only built anew where it is another."""
    known = box.model()
    with QSignalBlocker(box):
        if not (isinstance(known, Choices) and known.choices == tuple(choices)):
            known = Choices(choices, box)
            box.setModel(known)
        box.setCurrentIndex(known.place_of(chosen or ""))


def offered_in(box: QComboBox) -> Sequence[Choice]:
    """Return what is offered."""
    known = box.model()
    return known.choices if isinstance(known, Choices) else ()


def choice_called(typed: str, choices: Sequence[Choice]) -> Choice | None:
    """Return the first choice of a name, whatever its capitals."""
    wanted = typed.strip().casefold()
    return next((choice for choice in choices if choice[1].casefold() == wanted), None)


def chosen_id(box: QComboBox) -> str | None:
    """Return the id of what is chosen, None for nothing."""
    return str(box.currentData()) if box.currentData() else None


class OpensFirst(QObject):
    """Opens a list of choices at a key that would choose in it closed: what is chosen is a step, each one passed too.

    In the open list the keys move, Enter chooses and Escape leaves. A wheel scrolls the page and chooses nothing.
    """

    @guarded(otherwise=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open the list; the key then goes to it."""
        if isinstance(watched, QComboBox) and event.type() == QEvent.Type.Wheel:
            event.ignore()
            return True
        if isinstance(watched, QComboBox) and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            begins_a_name = event.text().isprintable() and bool(event.text().strip())
            if not event.modifiers() & COMMANDING and (begins_a_name or event.key() in MOVING):
                watched.showPopup()
                if begins_a_name:
                    QCoreApplication.sendEvent(watched.view(), event)
                return True
        return super().eventFilter(watched, event)


class LongChoiceBox(QComboBox):
    """A choice among long names: cut with an ellipsis, whole in the tool tip and for a screen reader."""

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box with as much of the name as there is room for."""
        option, style = QStyleOptionComboBox(), self.style()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = style.subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self)
        option.currentText = self.shown_text(room.width() - option.fontMetrics.averageCharWidth())
        painter = QStylePainter(self)
        painter.setClipRect(event.rect())
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def shown_text(self, width: int) -> str:
        """Return the name that is chosen, cut to a width."""
        return self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, width)

    @guarded(otherwise=False)
    def event(self, event: QEvent) -> bool:
        """Show the whole name where the mouse rests."""
        if event.type() == QEvent.Type.ToolTip:
            self.setToolTip(self.currentText())
        return super().event(event)
