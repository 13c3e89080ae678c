"""Choices from a list of records: the id is what is chosen, the name is what is read."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QSignalBlocker, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter

from secretariat.desktop.guard import guarded

Choice = tuple[str, str]
"""Id and name; an empty id chooses nothing."""
Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
NOTHING: object = None


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
