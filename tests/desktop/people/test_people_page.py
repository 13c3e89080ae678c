"""The page of people, over a real register."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.people_world import BRANDT, HOUSE, MUELLER, german, kept, letters, people_world
from secretariat.desktop.people.duplicates_dialog import DuplicatesDialog
from secretariat.desktop.people.people_page import PeoplePage
from secretariat.desktop.people.person_dialog import PersonDialog
from secretariat.desktop.workspace import Workspace
from secretariat.domain.people import Person
from secretariat.services.people.people import change_person

Open = Callable[..., PeoplePage]


@pytest.fixture
def open_page(qtbot: QtBot, tmp_path: Path) -> Open:
    def open_(workspace: Workspace) -> PeoplePage:
        page = PeoplePage(workspace, german(), kept(tmp_path))
        qtbot.addWidget(page)
        page.resize(1000, 600)
        page.show()
        return page

    return open_


@pytest.fixture
def page(workspace: Workspace, open_page: Open) -> PeoplePage:
    return open_page(workspace)


def names(page: PeoplePage) -> list[str]:
    return [str(page.rows.index(place, 0).data()) for place in range(page.rows.rowCount())]


def person(page: PeoplePage, id_: str) -> Person:
    return page.workspace.look(lambda reading: reading.get(Person, id_))


def test_everybody_stands_in_german_order_with_seat_town_and_letter(page: PeoplePage) -> None:
    assert names(page) == ["Brand, Anna", "Brandt, Anna", "Müller, Jörg"]
    rows = page.rows.texts_of([1, 2], range(8))
    assert rows[0] == [
        "Brandt, Anna", HOUSE.name, "LSP Kreis 2", "Unna", "brandt@kreis.example", "", "Standard", "Post",
    ]  # fmt: skip
    assert rows[1][2] == "Stellv. LSP Kreis 2"
    assert page.form.count.text().startswith("3 ")


def test_typing_filters_after_a_pause_and_says_how_many(page: PeoplePage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.form.search, "mueller stellv")
    assert len(names(page)) == 3
    qtbot.waitUntil(lambda: names(page) == ["Müller, Jörg"])
    assert page.form.count.text().startswith("1 ")
    assert page.form.count.text().endswith(" 3")


def test_what_matches_nothing_offers_to_clear_the_filter(page: PeoplePage, qtbot: QtBot) -> None:
    page.view.go_to("brandt")
    page.form.search.setText("xyz")
    qtbot.keyClick(page.form.search, Qt.Key.Key_Return)
    assert page.form.views.currentWidget() is page.form.emptyView
    assert page.form.reading.toPlainText() == ""
    qtbot.mouseClick(page.form.adviceButton, Qt.MouseButton.LeftButton)
    assert len(names(page)) == 3
    assert page.form.views.currentWidget() is page.form.listView


def test_an_empty_register_advises_the_first_step(tmp_path: Path, qtbot: QtBot, open_page: Open) -> None:
    with people_world(tmp_path, HOUSE) as workspace:
        page = open_page(workspace)
        assert page.form.views.currentWidget() is page.form.emptyView
        assert page.form.advice.text()
        qtbot.mouseClick(page.form.adviceButton, Qt.MouseButton.LeftButton)
        (dialog,) = page.findChildren(PersonDialog)
        dialog.reject()


def test_the_reading_pane_shows_the_letter_seats_and_meetings(page: PeoplePage) -> None:
    page.view.go_to("brandt")
    text = page.form.reading.toPlainText()
    for expected in (HOUSE.name, "Frau Anna Brandt", "59423 Unna", "Sehr geehrte Frau Brandt,", "LSP-3", "01.01.2024"):
        assert expected in text


def test_a_link_goes_to_its_place(page: PeoplePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.wanted) as wanted:
        page.form.reading.anchorClicked.emit(QUrl("organisation:house"))
    assert wanted.args == ["organisation:house"]


def test_several_people_go_to_the_trash_as_one_step_and_come_back(page: PeoplePage) -> None:
    page.view.selectAll()
    page.trash.trigger()
    assert names(page) == []
    assert page.workspace.next_undo()
    page.show_trash.trigger()
    assert len(names(page)) == 3
    assert not page.trash.isEnabled()
    page.view.selectAll()
    page.restore.trigger()
    assert names(page) == []
    page.show_trash.trigger()
    assert len(names(page)) == 3
    page.workspace.undo()
    page.workspace.undo()
    assert len(names(page)) == 3
    assert person(page, "brandt").trashed_on is None


def test_without_a_selection_nothing_can_be_trashed(page: PeoplePage) -> None:
    page.view.clearSelection()
    page.view.setCurrentIndex(page.rows.index(-1, -1))
    assert not page.trash.isEnabled()
    assert not page.change.isEnabled()
    assert page.new.isEnabled()


def test_addresses_are_copied_for_the_blind_copy_line(page: PeoplePage) -> None:
    page.workspace.do("E-Mail", change_person, replace(MUELLER, email="BRANDT@kreis.example"))
    page.view.selectAll()
    page.copy_emails.trigger()
    assert QGuiApplication.clipboard().text() == "brandt@kreis.example"
    page.workspace.do("E-Mail", change_person, replace(MUELLER, email="mueller@kreis.example"))
    page.view.selectAll()
    page.copy_emails.trigger()
    assert QGuiApplication.clipboard().text() == "brandt@kreis.example; mueller@kreis.example"


def test_two_chosen_people_can_be_merged_and_three_cannot(page: PeoplePage) -> None:
    page.view.selectAll()
    assert not page.merge.isEnabled()
    page.form.search.setText("brand")
    page._filter()
    page.view.selectAll()
    assert page.merge.isEnabled()
    page.merge.trigger()
    (dialog,) = page.findChildren(DuplicatesDialog)
    assert dialog.form.pairs.count() == 1
    dialog.reject()


def test_a_change_elsewhere_shows_and_the_selection_stays(page: PeoplePage) -> None:
    page.view.go_to("mueller")
    page.workspace.do("Umbenennen", change_person, replace(BRANDT, family_name="Zander"))
    assert names(page)[-1] == "Zander, Anna"
    assert page.chosen_ids() == ("mueller",)


def test_a_page_behind_another_catches_up_when_it_is_seen_again(page: PeoplePage) -> None:
    page.hide()
    page.workspace.do("Umbenennen", change_person, replace(BRANDT, family_name="Zander"))
    assert names(page)[-1] == "Müller, Jörg"
    page.show()
    assert names(page)[-1] == "Zander, Anna"
    page.hide()
    page.workspace.do("Umbenennen", change_person, BRANDT)
    assert page.go_to("brandt")
    assert names(page)[1] == "Brandt, Anna"


def test_going_to_somebody_sets_the_filter_aside(page: PeoplePage) -> None:
    page.form.search.setText("müller")
    page._filter()
    assert page.go_to("brandt")
    assert page.view.current_id() == "brandt"
    assert not page.go_to("nobody")


def test_a_filter_is_kept_for_the_next_time(page: PeoplePage, workspace: Workspace, open_page: Open) -> None:
    page.form.search.setText("LSP Unna")
    page.filters.keep()
    again = open_page(workspace)
    again.filters.fill()
    again.filters.menu.actions()[0].trigger()
    assert again.form.search.text() == "LSP Unna"
    again.filters.forget()
    assert page.filters.filters == ()


def test_the_widths_of_the_parts_are_kept(page: PeoplePage, workspace: Workspace, open_page: Open) -> None:
    page.form.splitter.setSizes([300, 600])
    page.view.setColumnWidth(0, 222)
    sizes = page.form.splitter.sizes()
    page.put_away()
    again = open_page(workspace)
    assert again.form.splitter.sizes() == sizes
    assert again.view.columnWidth(0) == 222


def test_a_register_that_is_only_read_changes_nothing(tmp_path: Path, open_page: Open) -> None:
    with people_world(tmp_path, read_only=True) as workspace:
        page = open_page(workspace)
        page.view.selectAll()
        possible = {action for action in page.actions() if action.isEnabled()}
        assert possible == {page.copy, page.copy_emails, page.show_trash}
        page.view.opened.emit("brandt")
        assert not page.findChildren(PersonDialog)


def test_enter_opens_the_dialog_and_what_is_saved_is_selected(page: PeoplePage, qtbot: QtBot) -> None:
    page.view.go_to("brandt")
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    (dialog,) = page.findChildren(PersonDialog)
    dialog.form.family_name.setText("Zander")
    dialog.accept()
    assert names(page)[-1] == "Zander, Anna"
    assert page.chosen_ids() == ("brandt",)


def test_controls_have_names_and_the_menu_no_clash(page: PeoplePage) -> None:
    for part in (page.form.search, page.view, page.form.reading, page.form.savedFilters):
        assert QAccessible.queryAccessibleInterface(part).text(QAccessible.Text.Name), part.objectName()
    for action in page.actions():
        assert action.text()
        if action is not page.copy:
            assert page.bar.button_of(action).focusPolicy() & Qt.FocusPolicy.TabFocus
    for _ in range(2):
        shown = [action for action in page.actions() if action.isVisible()]
        found = letters(shown)
        assert len(found) == len(set(found)) == len(shown)
        page.show_trash.trigger()
    keys = [action.shortcut().toString() for action in page.actions() if not action.shortcut().isEmpty()]
    assert len(keys) == len(set(keys))


def test_only_columns_that_are_seen_are_searched(page: PeoplePage) -> None:
    page.form.search.setText("unna")
    page._filter()
    assert names(page) == ["Brand, Anna", "Brandt, Anna"]
    for column in page.view.column_actions():
        if column.text() in {"Ort", "Organisation"}:
            column.trigger()
    assert names(page) == []
    assert page.form.views.currentWidget() is page.form.emptyView


def test_the_columns_are_chosen_by_a_button_and_kept(page: PeoplePage, workspace: Workspace, open_page: Open) -> None:
    page.form.columns.menu().aboutToShow.emit()
    action = next(one for one in page.form.columns.menu().actions() if one.text() == "Ort")
    action.trigger()
    again = open_page(workspace)
    assert again.view.isColumnHidden(3)
    again.form.search.setText("unna")
    again._filter()
    assert names(again) == ["Brandt, Anna"]  # her organisation has the town in its name


def test_the_bar_needs_one_row_at_1100_points_beside_the_places(page: PeoplePage, qtbot: QtBot) -> None:
    page.resize(870, 600)
    qtbot.waitUntil(lambda: page.bar.width() > 800)
    assert page.bar.height() < 2 * page.bar.button_of(page.new).height()


def test_no_action_hides_where_the_window_is_narrow(page: PeoplePage, qtbot: QtBot) -> None:
    page.resize(420, 600)
    qtbot.waitUntil(lambda: page.bar.width() <= 420)
    for action in (one for one in page.actions() if one is not page.copy):
        button = page.bar.button_of(action)
        assert button.isVisible() is action.isVisible()
        assert not button.isVisible() or page.bar.rect().contains(button.geometry()), action.text()


def test_only_what_suits_the_trash_is_offered_there(page: PeoplePage) -> None:
    assert not page.restore.isVisible()
    page.show_trash.trigger()
    assert {action for action in page.actions() if action.isVisible()} == {
        page.restore, page.copy_emails, page.show_trash, page.copy, page.disclose, page.anonymise,
    }  # fmt: skip
    page.form.adviceButton.click()
    assert page.new.isVisible()


def test_reading_a_list_is_asked_for_here(tmp_path: Path, qtbot: QtBot, open_page: Open) -> None:
    with people_world(tmp_path, HOUSE) as workspace:
        page = open_page(workspace)
        with qtbot.waitSignal(page.list_wanted):
            page.form.otherButton.click()


def test_rows_are_copied_as_a_table_and_offered_to_the_mouse(page: PeoplePage) -> None:
    page.view.horizontalHeader().moveSection(3, 0)
    for column in page.view.column_actions()[4:]:
        column.trigger()
    page.view.go_to("brandt")
    menu = page.menu_of_rows()
    assert {page.change, page.trash, page.copy} <= set(menu.actions())
    page.copy.trigger()
    assert QGuiApplication.clipboard().text() == (
        "Ort\tName\tOrganisation\tGremien und Sitze\nUnna\tBrandt, Anna\tWohnen & Leben <Unna> e. V.\tLSP Kreis 2"
    )


def test_the_order_of_the_columns_is_kept(page: PeoplePage, workspace: Workspace, open_page: Open) -> None:
    page.view.horizontalHeader().moveSection(3, 0)
    page.put_away()
    header = open_page(workspace).view.horizontalHeader()
    assert [header.logicalIndex(place) for place in range(4)] == [3, 0, 1, 2]


def test_several_selected_rows_are_counted(page: PeoplePage) -> None:
    page.view.selectAll()
    assert "3 ausgewählt" in page.form.count.text()
    page.view.go_to("brandt")
    assert "ausgewählt" not in page.form.count.text()


def test_the_tab_key_goes_from_the_filter_to_the_list_and_on_to_the_reading_pane(page: PeoplePage) -> None:
    order = [page.form.search, page.form.savedFilters, page.view, page.form.reading]
    widget: QWidget | None = page.form.search
    reached = []
    for _ in range(40):
        if widget is None:
            break
        if widget in order:
            reached.append(widget)
        widget = widget.nextInFocusChain()
    assert reached[: len(order)] == order
