"""The head of a column of the board in little room."""

import pytest
from PySide6.QtGui import QFont, QFontMetrics
from pytestqt.qtbot import QtBot

from secretariat.desktop.board.board_head import ColumnHead, Heading, in_lines


@pytest.mark.usefixtures("qtbot")
@pytest.mark.parametrize(
    ("text", "widest", "shown"),
    [
        ("Eingliederungshilfe Wohnen", "Eingliederungs-", "Eingliederungs-\nhilfe Wohnen"),
        ("Eingliederungshilfe Wohnen", "Eingliederungshilfe Wohnen", "Eingliederungshilfe Wohnen"),
        ("Kinder und Jugendliche", "Jugendliche", "Kinder und\nJugendliche"),
        ("Pferdekoppel am See", "Pferde…", "Pferde…\nam See"),
        ("a b c d e f", "a b", "a b\nc d\ne f"),
        ("", "a", ""),
    ],
)
def test_a_topic_is_parted_where_german_parts_it_and_no_letter_is_cut(text: str, widest: str, shown: str) -> None:
    font = QFont()
    assert in_lines(text, font, QFontMetrics(font).horizontalAdvance(widest) + 2, 3) == shown


def test_what_has_no_room_ends_in_dots_and_the_tip_has_all_of_it(qtbot: QtBot) -> None:
    head = ColumnHead()
    qtbot.addWidget(head)
    topic = "Wohnen, Arbeit und Freizeit für alle im ganzen Kreis, auch auf dem Land und am Wochenende"
    head.show_heading(Heading(topic, ("Personen: 3", "frei: 2"), ("Raum 1",), "Gruppe 1", number=1))
    head.resize(head.fontMetrics().horizontalAdvance("Wohnen, Arbeit und"), 100)
    head.show()
    full, title, lines = head.texts
    assert full == "Personen: 3\nfrei: 2"
    assert title.count("\n") == 2
    assert title.endswith("…")
    assert lines == "Raum 1"
    assert head.toolTip().startswith(topic)


def test_three_lines_of_how_full_a_group_is_are_never_pressed_together(qtbot: QtBot) -> None:
    head = ColumnHead()
    qtbot.addWidget(head)
    head.show_heading(Heading("Arbeit", ("Personen: 3", "im Raum: 5", "frei: 2"), ("Raum 1",), "Gruppe 1", number=1))
    assert head.minimumSizeHint().height() == head.sizeHint().height()
