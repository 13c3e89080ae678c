from datetime import date

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QAccessible, QDropEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.every_window import until
from desktop.meeting_world import World, step_in
from secretariat.desktop.board.board_cards import MARK
from secretariat.desktop.board.board_column import BoardColumn, CardsView
from secretariat.desktop.board.group_dialog import GroupDialog
from secretariat.desktop.board.workshops_step import WorkshopsStep
from secretariat.desktop.meeting.meeting_page import MeetingPage
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.invitations import Answer, ReplyChannel
from secretariat.domain.workshops import AssignmentSource, AssignmentState, BondKind, WorkshopGroup
from secretariat.services.meeting.replies import ReplyDetails
from secretariat.services.workshops.workshop_board import Board, workshop_board
from secretariat.services.workshops.workshop_rows import keep_group
from secretariat.services.workshops.workshops import keep_bond, record_refusals


@pytest.fixture
def world(sent_world: World) -> World:
    for no, topic in enumerate(("Wohnen", "Arbeit"), 1):
        group = WorkshopGroup(meeting_id=sent_world.meeting_id, no=no, topic=topic, capacity=2)
        sent_world.workspace.do("Gruppe", keep_group, group)
    return sent_world


@pytest.fixture
def page(world: World, qtbot: QtBot) -> MeetingPage:
    return world.in_front(4, qtbot)


def step_of(page: MeetingPage) -> WorkshopsStep:
    return step_in(page, WorkshopsStep)


def column(page: MeetingPage, place: int) -> BoardColumn:
    """Return a column: 0 is „noch ohne Gruppe“."""
    return step_of(page).board.columns[place]


def reply(world: World, number: int, answer: Answer, *wishes: int) -> None:
    groups = {group.no: group.id for group in world.folder.groups}
    wished = tuple(groups[wish] for wish in wishes)
    deputy = world.folder.places[number - 1].deputies[0][1] if answer is Answer.REPRESENTED else None
    details = ReplyDetails(answer, date(2026, 9, 1), ReplyChannel.EMAIL, deputy=deputy, wishes=wished)
    world.reply(number, details)


def board_of(world: World) -> Board:
    return world.workspace.look(workshop_board, world.folder)


def group_of(world: World, name: str) -> int | None:
    board = board_of(world)
    person = next(one for one in board.people.values() if one.name == name)
    placed = board.placed.get((person.id, 1))
    return board.task.by_id[placed.group_id].no if placed else None


def names_in(page: MeetingPage, place: int) -> list[str]:
    return [card.name for card in column(page, place).cards.cards]


def drop(page: MeetingPage, people: tuple[str, ...], place: int) -> None:
    """Let go of people over a column, as the mouse does."""
    source = column(page, 0).cards
    data = source.mimeData([source.index(at, 0) for at in source.positions_of(people)])
    release(column(page, place).view, data)


def release(view: CardsView, data: QMimeData) -> None:
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    view.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.MoveAction, data, buttons, keys))


def ids(page: MeetingPage, *places: int) -> tuple[str, ...]:
    return tuple(column(page, 0).cards.id_at(place) for place in places)


def test_a_digit_puts_the_chosen_person_into_that_group_and_goes_on(world: World, page: MeetingPage) -> None:
    QTest.keyClicks(column(page, 0).view, "212")
    assert [group_of(world, f"Holder0{no}, Eva") for no in (1, 2, 3)] == [2, 1, 2]
    assert names_in(page, 2) == ["Holder01, Eva", "Holder03, Eva"]
    assert "Holder03" in world.workspace.next_undo()
    assert column(page, 0).view.selected_ids() == ids(page, 0)


def test_people_are_dragged_into_a_group_as_one_step_and_taken_back_as_one(world: World, page: MeetingPage) -> None:
    drop(page, ids(page, 0, 2), 1)
    assert names_in(page, 1) == ["Holder01, Eva", "Holder03, Eva"]
    assert "2" in world.workspace.next_undo()
    world.workspace.undo()
    assert names_in(page, 1) == []
    world.workspace.redo()
    assert len(names_in(page, 1)) == 2


def test_something_else_that_is_dropped_moves_nobody(world: World, page: MeetingPage) -> None:
    data = QMimeData()
    data.setText("Holder01")
    release(column(page, 1).view, data)
    assert not world.folder.assignments


@pytest.mark.parametrize("key", [Qt.Key.Key_0, Qt.Key.Key_Delete])
def test_nought_and_del_take_out_again(world: World, page: MeetingPage, key: Qt.Key) -> None:
    drop(page, ids(page, 0), 2)
    column(page, 2).view.setFocus()
    QTest.keyClick(column(page, 2).view, key)
    assert group_of(world, "Holder01, Eva") is None


def test_several_people_are_placed_as_one_step(world: World, page: MeetingPage) -> None:
    column(page, 0).view.selectAll()
    QTest.keyClicks(column(page, 0).view, "1")
    assert len(world.folder.assignments) == 65
    world.workspace.undo()
    assert not world.folder.assignments


def test_arrows_go_to_the_next_group_and_with_ctrl_take_people_along(world: World, page: MeetingPage) -> None:
    view = column(page, 0).view
    QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert group_of(world, "Holder01, Eva") == 1
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert column(page, 1).view.hasFocus()
    QTest.keyClick(column(page, 1).view, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert group_of(world, "Holder01, Eva") == 2
    QTest.keyClick(column(page, 1).view, Qt.Key.Key_Left)
    assert column(page, 0).view.hasFocus()
    QTest.keyClick(column(page, 0).view, Qt.Key.Key_Left)  # there is nothing further left
    assert column(page, 0).view.hasFocus()


def test_a_key_never_moves_somebody_selected_in_a_column_that_was_left(world: World, page: MeetingPage) -> None:
    drop(page, ids(page, 0), 1)
    column(page, 1).view.setFocus()
    assert not column(page, 0).view.selected_ids()
    QTest.keyClicks(column(page, 1).view, "2")
    assert group_of(world, "Holder01, Eva") == 2
    assert len(world.folder.assignments) == 1


def test_the_menu_does_what_dragging_does(world: World, page: MeetingPage) -> None:
    menu = step_of(page).menu.made()
    actions = [action for action in menu.actions() if not action.isSeparator()]
    assert {"&1", "&2"} <= {word for action in actions for word in action.text().split()}
    actions[1].trigger()
    assert group_of(world, "Holder01, Eva") == 2


def test_a_group_that_is_not_there_is_said(world: World, page: MeetingPage) -> None:
    QTest.keyClicks(column(page, 0).view, "7")
    assert "7" in step_of(page).form.complaint.text()
    assert not world.folder.assignments


def test_a_letter_begins_a_search_in_all_columns_and_escape_ends_it(page: MeetingPage) -> None:
    drop(page, ids(page, 6), 1)
    QTest.keyClicks(column(page, 0).view, "h")
    line = step_of(page).form.filter
    assert line.hasFocus()
    QTest.keyClicks(line, "older07")
    assert names_in(page, 0) == []
    assert names_in(page, 1) == ["Holder07, Eva"]
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert len(names_in(page, 0)) == 64
    assert column(page, 0).view.hasFocus() or column(page, 1).view.hasFocus()


def test_a_lock_is_set_and_taken_away_by_its_key_and_is_seen_and_heard(world: World, page: MeetingPage) -> None:
    drop(page, ids(page, 0), 1)
    view = column(page, 1).view
    view.setFocus()
    assert world.folder.assignments[0].locked  # put there by hand
    locks = []
    for _ in range(2):
        step_of(page).menu.lock.trigger()
        locks.append(world.folder.assignments[0].locked)
    assert locks == [False, True]
    assert column(page, 1).cards.cards[0].locked


def test_a_screen_reader_hears_name_group_wish_and_lock(world: World, page: MeetingPage) -> None:
    reply(world, 1, Answer.ACCEPTED, 2, 1)
    drop(page, ids(page, 0), 2)
    told = QAccessible.queryAccessibleInterface(column(page, 2).view)
    assert told.role() is QAccessible.Role.List
    card = told.child(0)
    assert card.role() is QAccessible.Role.ListItem
    assert card.text(QAccessible.Text.Name).split(", ")[:2] == ["Holder01", "Eva"]
    assert len(card.text(QAccessible.Text.Name).split(", ")) == 5
    assert "Arbeit" in told.text(QAccessible.Text.Name)


def test_the_mark_says_which_wish_it_is(world: World, page: MeetingPage) -> None:
    reply(world, 1, Answer.ACCEPTED, 2)
    reply(world, 2, Answer.ACCEPTED, 1, 2)
    reply(world, 3, Answer.ACCEPTED, 1)
    reply(world, 4, Answer.ACCEPTED)
    drop(page, ids(page, 0, 1, 2, 3, 4), 2)
    cards = column(page, 2).cards
    assert [cards.index(place, 0).data(MARK) for place in range(5)] == ["1.", "2.", "!", "–", "?"]


def test_a_wish_for_never_is_shown_and_counted(world: World, page: MeetingPage) -> None:
    reply(world, 1, Answer.ACCEPTED)
    answer = next(iter(world.folder.replies.values()))
    world.workspace.do("Nie", record_refusals, answer.id, (world.folder.groups[0].id,))
    drop(page, ids(page, 0), 1)
    assert board_of(world).figures.never == 1
    assert step_of(page).form.figures.toPlainText().count("⚠") == 1
    assert "Wohnen" in step_of(page).words.person(step_of(page).content, board_of(world).people[ids_of(page, 1)[0]], 1)


def ids_of(page: MeetingPage, place: int) -> tuple[str, ...]:
    return tuple(card.id for card in column(page, place).cards.cards)


def test_figures_follow_each_move_and_name_a_group_that_is_too_full(world: World, page: MeetingPage) -> None:
    for number in (1, 2, 3):
        reply(world, number, Answer.ACCEPTED, 1)
    drop(page, ids(page, 0, 1), 1)
    assert "2 (100 %)" in step_of(page).form.figures.toPlainText()
    drop(page, ids(page, 0), 1)
    assert "⚠" in step_of(page).form.figures.toPlainText()
    assert step_of(page).benches.rowCount() == 1
    assert [step_of(page).benches.index(0, at).data() for at in range(4)] == ["LE", "3", "⚠ 0", "3"]


def test_the_figures_compare_the_groups_with_such_as_are_formed_without_a_search(
    world: World, page: MeetingPage
) -> None:
    step = step_of(page)
    for number in (1, 2):
        reply(world, number, Answer.ACCEPTED, number)
    assert "Zum Vergleich" not in step.form.figures.toPlainText()
    drop(page, ids(page, 0, 1), 2)
    until(lambda: "Zum Vergleich" in step.form.figures.toPlainText())
    assert step.form.figures.toPlainText().endswith("ist so gut wie die bessere von beiden."), "both are set by hand"
    step.board.go_to(ids(page, 2)[0])
    step.switch_lock()
    until(lambda: step.form.figures.toPlainText().endswith("sucht die beste."))


def test_who_was_put_into_a_group_and_has_not_answered_is_counted_in_its_head(world: World, page: MeetingPage) -> None:
    reply(world, 1, Answer.ACCEPTED, 1)
    drop(page, ids(page, 0, 1, 2), 1)
    assert "Antwort offen: 2" in column(page, 1).view.accessibleName()
    reply(world, 2, Answer.DECLINED)
    assert "Antwort offen: 1" in column(page, 1).view.accessibleName()


def test_a_wish_is_named_as_the_reason(world: World, page: MeetingPage) -> None:
    reply(world, 1, Answer.ACCEPTED, 2, 1)
    drop(page, ids(page, 0), 2)
    assert [one.source for one in world.folder.assignments] == [AssignmentSource.FIRST_WISH]
    column(page, 2).view.setFocus()
    QTest.keyClicks(column(page, 2).view, "1")
    assert [one.source for one in world.folder.assignments] == [AssignmentSource.SECOND_WISH]


def test_why_somebody_is_here_and_what_her_lock_costs_is_said_beside_the_board(world: World, page: MeetingPage) -> None:
    reply(world, 1, Answer.ACCEPTED, 2, 1)
    reply(world, 2, Answer.ACCEPTED, 2)
    drop(page, ids(page, 0), 1)
    step = step_of(page)
    column(page, 1).view.setFocus()
    until(lambda: step.form.person.toPlainText().count("→") == 2)
    assert "Sperre kostet" in step.form.person.toPlainText()


def test_who_declined_is_not_placed_and_the_stand_in_is(world: World, page: MeetingPage) -> None:
    reply(world, 1, Answer.DECLINED)
    reply(world, 2, Answer.REPRESENTED)
    names = names_in(page, 0)
    assert "Deputy02, Eva" in names
    assert not {"Holder01, Eva", "Holder02, Eva"} & set(names)
    assert len(names) == 64


def test_a_late_refusal_after_confirming_moves_nobody_and_shows_who_waits(world: World, page: MeetingPage) -> None:
    for number in (1, 2, 3):
        reply(world, number, Answer.ACCEPTED, 1)
    drop(page, ids(page, 0, 1), 1)
    drop(page, ids(page, 0), 2)
    full = "⚠ Gruppe 1 ist voll. Lieber dort wären: 1, nämlich Holder03, Eva."
    assert full in step_of(page).form.figures.toPlainText()
    step_of(page).form.confirm.click()
    assert {one.state for one in world.folder.assignments} == {AssignmentState.CONFIRMED}
    reply(world, 1, Answer.DECLINED)
    assert names_in(page, 1) == ["Holder01, Eva", "Holder02, Eva"]
    assert column(page, 1).cards.index(0, 0).data(MARK) == "✗"
    assert "Holder03" in step_of(page).form.figures.toPlainText()
    assert group_of(world, "Holder03, Eva") == 2


def test_who_is_in_front_is_kept_when_others_change(world: World, page: MeetingPage) -> None:
    step_of(page).board.go_to(ids(page, 9)[0])
    column(page, 0).view.setFocus()
    reply(world, 1, Answer.DECLINED)
    assert column(page, 0).view.hasFocus()
    assert names_in(page, 0)[column(page, 0).view.currentIndex().row()] == "Holder10, Eva"


def test_each_round_has_its_own_board(world: World, page: MeetingPage) -> None:
    world.workspace.do(
        "Gruppe", keep_group, WorkshopGroup(meeting_id=world.meeting_id, round=2, no=1, topic="Freizeit")
    )
    step = step_of(page)
    assert step.form.round.isVisible()
    QTest.keyClicks(column(page, 0).view, "1")
    step.form.round.setCurrentIndex(1)
    step.form.round.activated.emit(1)
    assert len(step.board.columns) == 2
    assert len(names_in(page, 0)) == 65
    step.board.take_focus()
    QTest.keyClicks(column(page, 0).view, "1")
    assert sorted(one.round for one in world.folder.assignments) == [1, 2]


def test_bonds_are_told_with_their_people(world: World, page: MeetingPage) -> None:
    pair = ids(page, 0, 1)
    world.workspace.do("Zusammen", keep_bond, world.meeting_id, BondKind.TOGETHER, pair)
    step = step_of(page)
    assert "Holder02, Eva" in step.words.person(step.content, step.content.people[pair[0]], 1)


def dialog_of(page: MeetingPage) -> GroupDialog:
    dialog = page.window().findChild(GroupDialog)
    assert isinstance(dialog, GroupDialog)
    return dialog


def test_a_new_group_gets_the_next_number_and_the_capacity_of_its_room(world: World, page: MeetingPage) -> None:
    step_of(page).form.addGroup.click()
    dialog = dialog_of(page)
    form = dialog.form
    assert form.number.value() == 3
    dialog.accept()
    assert dialog.errors.text_of(form.topic)
    form.topic.setText("Freizeit")
    form.room.setCurrentIndex(1)
    form.room.activated.emit(1)
    assert form.capacity.value() == 12
    form.minimum.setValue(4)
    form.symbol.setCurrentIndex(form.symbol.findData("Dreieck"))
    form.colour.setCurrentIndex(form.colour.findData("orange"))
    form.start.setText("15.30")
    form.end.setText("so um fünf")
    dialog.accept()
    assert "so um fünf" in dialog.errors.text_of(form.end)
    form.end.setText("16:50")
    dialog.accept()
    group = world.folder.groups[2]
    assert (group.no, group.topic, group.capacity, group.minimum) == (3, "Freizeit", 12, 4)
    assert (group.symbol, group.colour, str(group.start), str(group.end)) == (
        "Dreieck",
        "orange",
        "15:30:00",
        "16:50:00",
    )
    assert [one.group_id for one in step_of(page).board.columns][3] == group.id


def test_a_colour_alone_is_refused(world: World, page: MeetingPage) -> None:
    step_of(page).form.addGroup.click()
    dialog = dialog_of(page)
    dialog.form.topic.setText("Freizeit")
    dialog.form.colour.setCurrentIndex(1)
    dialog.accept()
    assert dialog.form.complaint.isVisible()
    assert len(world.folder.groups) == 2


def test_a_number_given_twice_is_refused_in_the_dialog(world: World, page: MeetingPage) -> None:
    column(page, 2).view.setFocus()
    step_of(page).form.editGroup.click()
    dialog = dialog_of(page)
    dialog.form.number.setValue(1)
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.form.complaint.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert [group.no for group in world.folder.groups] == [1, 2]


def test_a_group_without_a_topic_is_refused(world: World) -> None:
    with pytest.raises(RuleBrokenError, match=r"group\.without_topic"):
        world.workspace.do("Gruppe", keep_group, WorkshopGroup(meeting_id=world.meeting_id, no=9, topic=" "))


def test_a_read_only_register_places_nobody(world: World, qtbot: QtBot) -> None:
    again = world.reopened(read_only=True)
    with again.register:
        page = again.in_front(4, qtbot)
        QTest.keyClicks(column(page, 0).view, "1")
        drop(page, ids(page, 0), 1)
        step_of(page).menu.lock.trigger()
        assert not again.folder.assignments
        form = step_of(page).form
        assert not any(button.isEnabled() for button in (form.addGroup, form.allot, form.confirm, form.weights))


def test_every_control_has_a_name(page: MeetingPage) -> None:
    step = step_of(page)
    views = [one.view for one in step.board.columns]
    for control in (*views, step.bench_table, step.form.person, step.form.figures, step.form.filter, step.form.round):
        assert QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name), control.objectName()
