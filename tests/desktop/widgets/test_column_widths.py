"""Columns fit their texts: all where there is room, else the last are left out; the clerk's own widths before all."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from secretariat.desktop.widgets.column_widths import Wanted, fitting_widths
from secretariat.desktop.widgets.rows_model import ListColumn, RowsModel
from secretariat.desktop.widgets.rows_view import RowsView
from secretariat.desktop.window_state import WindowState

NAME, HOUSE = "Meyer-Bergkamp, André (Dipl.-Päd.)", "Landschaftsverband Westfalen-Lippe, Inklusionsamt Soziale Teilhabe"
Row = tuple[str, str, str]


class Lists:
    """Lists of one kind, one after the other, as if the program were started anew."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self._qtbot, self._folder = qtbot, folder

    def open(self, width: int, *rows: Row) -> RowsView[Row]:
        columns: tuple[ListColumn[Row], ...] = (
            ListColumn("number", "Nr.", lambda row: row[0]),
            ListColumn("name", "Name", lambda row: row[1]),
            ListColumn("house", "Institution", lambda row: row[2]),
        )
        model = RowsModel(columns, lambda row: row[0])
        view = RowsView("list", "Liste", model, WindowState(self._folder / "window.ini"))
        self._qtbot.addWidget(view)
        view.resize(width, 300)
        model.show(rows)
        view.show()
        return view


@pytest.fixture
def lists(qtbot: QtBot, tmp_path: Path) -> Lists:
    return Lists(qtbot, tmp_path)


def is_whole(view: RowsView[Row], column: int) -> bool:
    text = max(view.rows.texts_of(range(view.rows.rowCount()), [column]), key=lambda line: len(line[0]))[0]
    return view.columnWidth(column) > view.fontMetrics().horizontalAdvance(text)


def test_where_there_is_room_everything_can_be_read(lists: Lists) -> None:
    view = lists.open(1400, ("1", NAME, HOUSE))
    assert [is_whole(view, column) for column in range(3)] == [True] * 3


def test_where_there_is_little_the_longest_gives_way_and_nothing_is_scrolled_sideways(lists: Lists) -> None:
    view = lists.open(560, ("1", NAME, HOUSE))
    assert [is_whole(view, column) for column in range(3)] == [True, True, False]
    assert view.horizontalScrollBar().maximum() == 0


def test_a_column_for_which_there_is_no_room_is_left_out_until_there_is(lists: Lists) -> None:
    view = lists.open(220, ("1", NAME, HOUSE))
    assert [view.isColumnHidden(column) for column in range(3)] == [False, False, True]
    assert view.horizontalScrollBar().maximum() == 0
    view.resize(1400, 300)
    assert not view.isColumnHidden(2)


def test_a_column_left_out_is_still_chosen_copied_and_searched(lists: Lists) -> None:
    view = lists.open(220, ("1", NAME, HOUSE))
    actions = view.column_actions()
    assert [action.isChecked() for action in actions] == [True] * 3
    assert actions[2].text() != "Institution"  # it says that there is no room
    assert actions[1].text() == "Name"
    view.selectRow(0)
    view.copy()
    assert QGuiApplication.clipboard().text().splitlines()[0] == "Nr.\tName\tInstitution"
    view.rows.filter("Landschaftsverband")
    assert view.rows.rowCount() == 1


def test_a_column_ticked_in_a_narrow_list_is_seen(lists: Lists) -> None:
    view = lists.open(220, ("1", NAME, HOUSE))
    view.show_column(2, on=False)
    view.show_column(2, on=True)
    assert [view.isColumnHidden(column) for column in range(3)] == [False, True, False]


def test_a_column_left_out_at_the_end_is_there_at_the_next_start(lists: Lists) -> None:
    lists.open(220, ("1", NAME, HOUSE)).remember()
    assert not lists.open(1400, ("1", NAME, HOUSE)).isColumnHidden(2)


def test_a_text_that_is_cut_is_told_and_one_that_can_be_read_is_not(lists: Lists, qtbot: QtBot) -> None:
    view = lists.open(560, ("1", NAME, HOUSE))
    told = []
    for column in range(3):
        place = view.visualRect(view.rows.index(0, column)).center()
        event = QHelpEvent(QEvent.Type.ToolTip, place, view.viewport().mapToGlobal(place))
        QApplication.sendEvent(view.viewport(), event)
        told.append(QToolTip.text() if QToolTip.isVisible() else "")
        QToolTip.hideText()
        qtbot.waitUntil(lambda: not QToolTip.isVisible())
    assert told == ["", "", HOUSE]


def test_columns_grow_with_what_comes_and_do_not_jump_back(lists: Lists) -> None:
    view = lists.open(1400, ("1", "Uhl, Kai", "Haus"))
    narrow = view.columnWidth(1)
    view.rows.show([("1", NAME, HOUSE)])
    wide = view.columnWidth(1)
    view.rows.show([("1", "Uhl, Kai", "Haus")])
    assert narrow < wide == view.columnWidth(1)


def test_the_window_grown_shows_what_was_cut(lists: Lists) -> None:
    view = lists.open(560, ("1", NAME, HOUSE))
    view.resize(1400, 300)
    assert is_whole(view, 2)


def test_a_width_drawn_by_the_clerk_stays_at_the_next_start_too(lists: Lists) -> None:
    view = lists.open(900, ("1", NAME, HOUSE))
    view.setColumnWidth(1, 66)
    view.rows.show([("2", NAME, HOUSE)])
    view.resize(1000, 300)
    view.remember()
    assert view.columnWidth(1) == lists.open(1400, ("1", NAME, HOUSE)).columnWidth(1) == 66


def test_who_only_sorts_keeps_columns_that_fit(lists: Lists) -> None:
    view = lists.open(900, ("1", NAME, HOUSE))
    view.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    view.remember()
    again = lists.open(1400, ("1", NAME, HOUSE))
    assert again.horizontalHeader().sortIndicatorSection() == 1
    assert is_whole(again, 2)


@pytest.mark.parametrize(
    ("room", "widths"),
    [(1000, [40, 200, 400]), (500, [40, 200, 260]), (400, [40, 200, 160]), (330, [40, 150, 140]), (300, [40, 200])],
)
def test_the_longest_column_gives_way_first_and_the_last_is_left_out_at_last(room: int, widths: list[int]) -> None:
    wanted = [Wanted(40, 100), Wanted(200, 140), Wanted(400, 140)]
    assert fitting_widths(wanted, room) == widths


def test_of_two_long_columns_none_takes_what_the_other_could_use() -> None:
    assert fitting_widths([Wanted(40, 100), Wanted(500, 100), Wanted(450, 100)], 640) == [40, 300, 300]


def test_the_first_column_takes_what_there_is() -> None:
    assert fitting_widths([Wanted(200, 140), Wanted(400, 140)], 90) == [90]


def test_what_a_row_is_known_by_is_widened_before_what_lacks_less() -> None:
    columns = (Wanted(natural=300, least=100), Wanted(natural=130, least=100))
    assert fitting_widths(columns, 250) == [150, 100]
    assert fitting_widths(columns, 280) == [150, 130]


def test_room_that_short_columns_do_not_need_goes_to_the_one_a_row_is_known_by() -> None:
    columns = (Wanted(natural=500, least=140), Wanted(natural=90, least=90), Wanted(natural=60, least=60))
    assert fitting_widths(columns, 640) == [490, 90, 60]
