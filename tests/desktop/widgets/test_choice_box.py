"""A choice among long names: cut where there is no room, whole for whoever points at it or listens."""

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QAccessible, QHelpEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from secretariat.desktop.board.board_wishes_dialog import BoardWishesDialog
from secretariat.desktop.widgets.choice_box import LongChoiceBox, offer
from secretariat.domain.invitations import Answer
from secretariat.domain.workshops import WorkshopGroup
from secretariat.services.workshops.workshop_board import BoardPerson

TOPIC = "Teilhabe am Arbeitsleben & Übergang aus der Werkstatt auf den ersten Arbeitsmarkt"


@pytest.fixture
def box(qtbot: QtBot) -> LongChoiceBox:
    made = LongChoiceBox()
    qtbot.addWidget(made)
    font = made.font()
    font.setPointSizeF(font.pointSizeF() * 1.5)
    made.setFont(font)
    offer(made, [("", "–"), ("g", f"3 {TOPIC}")], "g")
    made.resize(made.fontMetrics().averageCharWidth() * 20, made.sizeHint().height())
    return made


def test_a_long_name_is_cut_with_an_ellipsis_and_a_short_one_is_not(box: LongChoiceBox) -> None:
    room = box.width()
    assert box.shown_text(room).endswith("…")
    assert box.fontMetrics().horizontalAdvance(box.shown_text(room)) <= room
    box.setCurrentIndex(0)
    assert box.shown_text(room) == "–"


def test_the_whole_name_is_in_the_tool_tip_and_read_out(box: LongChoiceBox) -> None:
    QApplication.sendEvent(box, QHelpEvent(QEvent.Type.ToolTip, QPoint(), QPoint()))
    assert box.toolTip() == f"3 {TOPIC}"
    told = QAccessible.queryAccessibleInterface(box)
    assert told.text(QAccessible.Text.Value) == f"3 {TOPIC}"


def test_it_is_painted_as_a_box_that_has_the_cut_name(box: LongChoiceBox, qtbot: QtBot) -> None:
    short = LongChoiceBox()
    qtbot.addWidget(short)
    short.setFont(box.font())
    offer(short, [("g", box.shown_text(12 * box.fontMetrics().averageCharWidth()))], "g")
    short.resize(box.size())
    assert box.grab().toImage() != short.grab().toImage()
    offer(short, [("g", f"3 {TOPIC} und mehr")], "g")
    assert box.grab().toImage() == short.grab().toImage()


def test_wishes_of_groups_with_long_topics_fit_a_small_screen(qtbot: QtBot) -> None:
    person = BoardPerson(id="p", name="Eva", organisation="", bench="", answer=Answer.ACCEPTED)
    groups = [WorkshopGroup(meeting_id="m", no=no, topic=TOPIC * 2) for no in range(1, 5)]
    dialog = BoardWishesDialog(person, groups, lambda _wishes, _never: "")
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.minimumSizeHint().width() <= 80 * dialog.fontMetrics().averageCharWidth()
    assert all(box.accessibleName().endswith(TOPIC * 2) for box in dialog.fields.values())
