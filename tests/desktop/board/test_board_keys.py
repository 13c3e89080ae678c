"""The board of a meeting with twenty groups: each has keys, and none is cut."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.board.test_workshops_step import column, group_of, step_of
from desktop.meeting_world import World
from secretariat.desktop.meeting.meeting_page import MeetingPage
from secretariat.domain.workshops import WorkshopGroup
from secretariat.services.workshops.workshop_rows import keep_group

GROUPS = 20


def add(world: World, no: int, topic: str) -> None:
    world.workspace.do("Gruppe", keep_group, WorkshopGroup(meeting_id=world.meeting_id, no=no, topic=topic))


@pytest.fixture
def world(sent_world: World) -> World:
    return sent_world


@pytest.fixture
def page(world: World, qtbot: QtBot) -> MeetingPage:
    for no in range(1, GROUPS + 1):
        add(world, no, f"Thema {no}")
    return world.in_front(4, qtbot)


@pytest.mark.parametrize(
    ("keys", "number"),
    [
        ((Qt.Key.Key_3,), 3),
        ((Qt.Key.Key_1, Qt.Key.Key_0), 10),
        ((Qt.Key.Key_1, Qt.Key.Key_7), 17),
        ((Qt.Key.Key_2, Qt.Key.Key_0), 20),
        ((Qt.Key.Key_1, Qt.Key.Key_Return), 1),
        ((Qt.Key.Key_2, Qt.Key.Key_Enter), 2),
    ],
)
def test_each_of_twenty_groups_has_keys(world: World, page: MeetingPage, keys: tuple[Qt.Key, ...], number: int) -> None:
    for key in keys:
        QTest.keyClick(column(page, 0).view, key)
    assert group_of(world, "Holder01, Eva") == number
    assert len(world.folder.assignments) == 1
    assert "…" not in step_of(page).form.advice.text()


def test_a_digit_that_may_go_on_waits_says_so_and_escape_drops_it(world: World, page: MeetingPage) -> None:
    view, step = column(page, 0).view, step_of(page)
    QTest.keyClicks(view, "1")
    assert not world.folder.assignments
    assert "1 …" in step.form.advice.text()
    assert step.form.advice.isVisible()
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert not step.form.advice.isVisible()
    QTest.keyClicks(view, "5")
    assert group_of(world, "Holder01, Eva") == 5


def test_a_digit_that_waits_is_dropped_by_going_to_somebody_else(world: World, page: MeetingPage) -> None:
    view = column(page, 0).view
    QTest.keyClicks(view, "2")
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClicks(view, "3")
    assert [group_of(world, f"Holder0{no}, Eva") for no in (1, 2)] == [None, 3]
    QTest.keyClicks(view, "1")
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert len(world.folder.assignments) == 1


def test_the_menu_shows_the_keys_of_groups_beyond_nine(page: MeetingPage) -> None:
    texts = [action.text() for action in step_of(page).menu.made().actions()]
    assert any(one.endswith("\t1 7") for one in texts)
    assert not any("\t" in one for one in texts[:9])


def test_a_long_topic_leaves_the_menu_in_the_window(world: World, page: MeetingPage) -> None:
    topic = "Teilhabe am Arbeitsleben & Übergänge aus der Werkstatt " * 2
    add(world, GROUPS + 1, topic)
    menu = step_of(page).menu.made()
    assert menu.sizeHint().width() < 100 * menu.fontMetrics().averageCharWidth()


def test_nine_groups_and_all_are_counted_by_bench_without_scrolling_sideways(world: World, qtbot: QtBot) -> None:
    for no in range(1, 10):
        add(world, no, f"Thema {no}")
    page = world.in_front(4, qtbot)
    page.resize(880, 640)
    column(page, 0).view.selectAll()
    QTest.keyClick(column(page, 0).view, Qt.Key.Key_9)
    table = step_of(page).bench_table
    QApplication.processEvents()
    assert table.model().columnCount() == 11
    assert table.isVisible()
    assert not table.horizontalScrollBar().isVisible()


def test_columns_are_of_one_width_and_go_on_below_where_there_is_no_room(page: MeetingPage) -> None:
    board, rows = step_of(page).board, []
    for width in (900, 1900):
        page.resize(width, 700)
        QApplication.processEvents()
        lists = [one.view for one in board.columns]
        assert max(one.width() for one in lists) - min(one.width() for one in lists) <= 1
        assert not board.horizontalScrollBar().isVisible()
        assert all(one.height() >= one.minimumHeight() for one in lists)
        rows.append(len({one.y() for one in lists}))
    assert rows[0] > rows[1] > 1
    page.resize(6000, 700)
    QApplication.processEvents()
    assert len({one.view.y() for one in board.columns}) == 1
