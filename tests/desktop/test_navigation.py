"""The tree at the left stays short: meetings held long ago are folded below their committee."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QTreeWidgetItem

from desktop.every_window import settle
from secretariat.desktop.desk import HELD_AND_SHOWN, Desk
from secretariat.desktop.main_window import MainWindow
from secretariat.desktop.navigation import PLACE
from secretariat.domain.meetings import Meeting, MeetingState
from secretariat.services.committee.committees import find_committee
from secretariat.services.workplace import Writing

LONG_AGO = date(2019, 3, 4)
BEFORE = 6


@pytest.fixture
def desk(window: MainWindow) -> Desk:
    """Give the example with meetings of the years before."""
    assert window.desk is not None

    def add_earlier(writing: Writing) -> None:
        committee = find_committee(writing, "LSP")
        pattern = next(one for one in writing.all(Meeting) if one.committee_id == committee.id)
        for no in range(BEFORE):
            day = LONG_AGO + timedelta(weeks=26 * no)
            writing.add(Meeting(committee_id=committee.id, no=no + 101, date=day, start=pattern.start))

    window.desk.workspace.do("Frühere Jahre", add_earlier)
    return window.desk


def items_below(desk: Desk, short_name: str) -> list[QTreeWidgetItem]:
    committee = next(item for item in desk.navigation._items() if item.text(0) == short_name)
    return below(committee)


def below(item: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    children = [item.child(at) for at in range(item.childCount())]
    return [child for child in children if child is not None]


def current(desk: Desk) -> QTreeWidgetItem:
    item = desk.navigation.currentItem()
    assert item is not None
    return item


def test_meetings_held_long_ago_are_folded_below_those_of_now(desk: Desk) -> None:
    *shown, folded = items_below(desk, "LSP")
    assert folded.text(0) == f"Frühere Sitzungen ({folded.childCount()})"
    assert not folded.isExpanded()
    assert len(shown) >= HELD_AND_SHOWN
    assert all("Sitzung –" in item.text(0) for item in shown)
    assert "101. Sitzung – 04.03.2019" in [item.text(0) for item in below(folded)]


def test_a_committee_with_few_meetings_folds_none(desk: Desk) -> None:
    assert all("Sitzung –" in item.text(0) for item in items_below(desk, "RSG ITP"))


def test_going_to_a_folded_meeting_opens_what_it_is_folded_in(desk: Desk) -> None:
    assert desk.go_to("meeting:LSP-101")
    item = current(desk)
    assert item.text(0) == "101. Sitzung – 04.03.2019"
    assert items_below(desk, "LSP")[-1].isExpanded()
    assert desk.workspace.place == item.data(0, PLACE)


def test_what_is_folded_opens_by_one_click_and_no_page_goes_away(desk: Desk) -> None:
    desk.go_to("people")
    shown, folded = desk.page(), items_below(desk, "LSP")[-1]
    desk.navigation.setCurrentItem(folded)
    desk.navigation.itemClicked.emit(folded, 0)
    assert folded.isExpanded()
    assert desk.page() is shown
    assert desk.workspace.place == "people"


def test_the_day_of_a_meeting_is_read_beside_a_scroll_bar(desk: Desk) -> None:
    desk.go_to("meeting:LSP-101")
    settle()
    navigation, item = desk.navigation, current(desk)
    assert navigation.verticalScrollBar().isVisible()
    room = navigation.visualItemRect(item).width() - navigation.iconSize().width()
    assert navigation.fontMetrics().horizontalAdvance(item.text(0)) < room


def test_a_meeting_that_was_called_off_says_so_in_the_tree(desk: Desk) -> None:
    def call_off(writing: Writing) -> None:
        latest = max(writing.all(Meeting), key=lambda meeting: meeting.date)
        writing.change(replace(latest, state=MeetingState.CANCELLED))

    assert not [item for item in desk.navigation._items() if item.text(0).endswith("Sitzung – abgesagt")]
    desk.workspace.do("Abgesagt", call_off)
    assert len([item for item in desk.navigation._items() if item.text(0).endswith("Sitzung – abgesagt")]) == 1
