"""A title that gives way to a narrow window."""

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from secretariat.desktop.widgets.elided_label import ElidedLabel

TITLE = "BEIRAT · 1. Sitzung · Kulturhaus „Friedrich Schiller“ mit Stadthalle und Nebengebäuden"


def test_a_long_title_makes_no_window_wide_and_is_told_whole(qtbot: QtBot) -> None:
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.setText(TITLE)
    label.resize(label.sizeHint())
    label.show()
    assert label.shown() == TITLE
    assert _tip_of(label) == ""
    label.resize(label.minimumSizeHint())
    assert label.width() < label.sizeHint().width() / 2
    assert label.shown().endswith("…")
    assert _tip_of(label) == TITLE == label.text()


def _tip_of(label: ElidedLabel) -> str:
    QToolTip.hideText()
    QApplication.sendEvent(label, QHelpEvent(QEvent.Type.ToolTip, QPoint(2, 2), label.mapToGlobal(QPoint(2, 2))))
    text = QToolTip.text()
    QToolTip.hideText()
    return text
