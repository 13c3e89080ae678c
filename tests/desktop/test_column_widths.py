"""Columns fit their texts: all where there is room, the last cut first, the clerk's own widths before all."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from secretariat.desktop.column_widths import Wanted, fitting_widths
from secretariat.desktop.rows_model import ListColumn, RowsModel
from secretariat.desktop.rows_view import RowsView
from secretariat.desktop.window_state import WindowState

NAME, HOUSE = "Meyer-Bergkamp, André (Dipl.-Päd.)", "Landschaftsverband Westfalen-Lippe, Inklusionsamt Soziale Teilhabe"
Row = tuple[str, str, str]


class Lists:
    """Lists of one kind, one after the other, as if the program were started anew."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self._qtbot, self._folder = qtbot, folder

    def open(self, width: int, *rows: Row) -> RowsView:
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


def is_whole(view: RowsView, column: int) -> bool:
    text = max(view.rows.texts_of(range(view.rows.rowCount()), [column]), key=lambda line: len(line[0]))[0]
    return view.columnWidth(column) > view.fontMetrics().horizontalAdvance(text)


def test_where_there_is_room_everything_can_be_read(lists: Lists) -> None:
    view = lists.open(1400, ("1", NAME, HOUSE))
    assert [is_whole(view, column) for column in range(3)] == [True] * 3


def test_where_there_is_little_the_last_gives_way_and_nothing_is_scrolled_sideways(lists: Lists) -> None:
    view = lists.open(560, ("1", NAME, HOUSE))
    assert [is_whole(view, column) for column in range(3)] == [True, True, False]
    assert view.horizontalScrollBar().maximum() == 0


def test_a_list_is_scrolled_where_no_column_could_be_read_otherwise(lists: Lists) -> None:
    assert lists.open(220, ("1", NAME, HOUSE)).horizontalScrollBar().maximum() > 0


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
    ("room", "widths"), [(1000, [40, 200, 400]), (500, [40, 200, 250]), (400, [40, 200, 160]), (350, [40, 170, 140])]
)
def test_the_last_columns_give_way_first_and_none_takes_more_than_half(room: int, widths: list[int]) -> None:
    wanted = [Wanted(40, 100), Wanted(200, 140), Wanted(400, 140)]
    assert fitting_widths(wanted, room, widest=150) == widths


def test_where_no_giving_way_is_of_use_the_list_is_scrolled_and_its_columns_are_bounded() -> None:
    assert fitting_widths([Wanted(40, 100), Wanted(200, 140), Wanted(400, 140)], 300, widest=150) == [40, 150, 150]
