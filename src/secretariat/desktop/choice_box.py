"""Choices from a list of records: the id is what is chosen, the name is what is read."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSignalBlocker, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter

from secretariat.desktop.guard import guarded

Choice = tuple[str, str]
"""Id and name; an empty id chooses nothing."""


def offer(box: QComboBox, choices: Sequence[Choice], chosen: str | None) -> None:
    """Offer the choices and choose one; the list is only built anew where it is another."""
    known = [(str(box.itemData(place)), box.itemText(place)) for place in range(box.count())]
    with QSignalBlocker(box):
        if known != list(choices):
            box.clear()
            for id_, name in choices:
                box.addItem(name, id_)
        box.setCurrentIndex(max(box.findData(chosen or ""), 0))


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
