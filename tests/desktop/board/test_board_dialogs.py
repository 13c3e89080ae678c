"""What a board opens: the search for all groups, its weights, wishes, and who belongs together or apart."""

import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from desktop.every_window import settle, until
from desktop.meeting_world import World, step_in
from secretariat.desktop.board.allotment_dialog import AllotmentDialog
from secretariat.desktop.board.allotment_weights_dialog import AllotmentWeightsDialog
from secretariat.desktop.board.board_wishes_dialog import NEVER, BoardWishesDialog
from secretariat.desktop.board.bonds_dialog import BondsDialog
from secretariat.desktop.board.workshops_step import WorkshopsStep
from secretariat.domain.invitations import Answer, ReplyChannel
from secretariat.domain.meetings import Room, Venue
from secretariat.domain.names import plain_name
from secretariat.domain.needs import AccessNeed, Consent, ConsentForm, ConsentPurpose, NeedScope
from secretariat.domain.workshops import (
    AllotmentWeights,
    Assignment,
    AssignmentSource,
    AssignmentState,
    BondKind,
    GroupRefusal,
    WorkshopGroup,
)
from secretariat.services.meeting.replies import ReplyDetails
from secretariat.services.needs.needs import keep_need
from secretariat.services.workplace import Reading, Writing
from secretariat.services.workshops.allotment import confirm_allotment, weights_of
from secretariat.services.workshops.workshop_board import Board, workshop_board
from secretariat.services.workshops.workshop_rows import keep_group

Dialog = TypeVar("Dialog", bound=QDialog)
ANSWERED = 6
SEARCH = (
    "highspy",
    "secretariat.services.workshops.allotment_solver",
    "secretariat.services.workshops.allotment_answers",
)


@pytest.fixture
def world(sent_world: World) -> World:
    """Two groups of three, and six people who came to want the first."""
    for no, topic in enumerate(("Wohnen", "Arbeit"), 1):
        group = WorkshopGroup(meeting_id=sent_world.meeting_id, no=no, topic=topic, capacity=3)
        sent_world.workspace.do("Gruppe", keep_group, group)
    for number in range(1, ANSWERED + 1):
        answer(sent_world, number, Answer.ACCEPTED, 1, 2)
    return sent_world


@pytest.fixture
def step(world: World, qtbot: QtBot) -> WorkshopsStep:
    return step_in(world.in_front(4, qtbot), WorkshopsStep)


def answer(world: World, number: int, said: Answer, *wishes: int) -> None:
    groups = {group.no: group.id for group in world.folder.groups}
    wished = tuple(groups[wish] for wish in wishes)
    world.reply(number, ReplyDetails(said, date(2026, 9, number), ReplyChannel.EMAIL, wishes=wished))


def board_of(world: World) -> Board:
    return world.workspace.look(workshop_board, world.folder)


def places(world: World) -> dict[str, int]:
    """Return the group of everybody, by family name."""
    board = board_of(world)
    return {board.people[one.person_id].name[:8]: board.task.by_id[one.group_id].no for one in board.assignments}


def opened(step: WorkshopsStep, kind: type[Dialog], opener: Callable[[], None]) -> Dialog:
    opener()
    settle()
    return next(one for one in step.window().findChildren(kind) if one.isVisible())


def searched(step: WorkshopsStep) -> AllotmentDialog:
    dialog = opened(step, AllotmentDialog, step.form.allot.click)
    until(lambda: not dialog.progress.is_busy)
    return dialog


def refusals(reading: Reading) -> tuple[GroupRefusal, ...]:
    return reading.all(GroupRefusal)


def test_what_is_found_is_shown_and_changes_nothing_until_it_is_taken_over(world: World, step: WorkshopsStep) -> None:
    dialog = searched(step)
    assert dialog.rows.rowCount() == ANSWERED
    assert "bewiesen" in dialog.form.outcome.text()
    table = dialog.compared
    said = [[table.index(row, column).data() for column in range(3)] for row in range(table.rowCount())]
    assert [line[0] for line in said] == ["Jetzt", "Danach", "Nach Eingang", "Einzeln von Hand"]
    assert said[1][1:] == ["3 (50 %)", "3 (50 %)"]
    assert not world.folder.assignments
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not world.folder.assignments


def test_where_only_some_were_set_by_hand_the_first_search_is_for_the_best_groups(
    world: World, step: WorkshopsStep
) -> None:
    QTest.keyClicks(step.board.columns[0].view, "2")
    dialog = searched(step)
    assert dialog.form.anew.isChecked()
    assert not dialog.form.fewestMoves.isEnabled(), "nobody is there who could move"
    dialog.form.keep.click()
    answer(world, ANSWERED, Answer.DECLINED)
    answer(world, ANSWERED + 1, Answer.ACCEPTED)
    assert searched(step).form.fewestMoves.isChecked()


def test_each_round_says_what_its_own_groups_lack(world: World, step: WorkshopsStep) -> None:
    afternoon = WorkshopGroup(meeting_id=world.meeting_id, round=2, no=1, topic="Freizeit", capacity=9, minimum=7)
    world.workspace.do("Gruppe", keep_group, afternoon)
    told = step.form.figures.toPlainText()
    assert "⚠ Nicht eingehalten: die Mindestzahl von Gruppe 1 in Runde 2 ist 7" in told
    assert "Warteliste Gruppe 1 (6)" in told
    step.form.round.setCurrentIndex(1)
    step.form.round.activated.emit(1)
    assert "Warteliste" not in step.form.figures.toPlainText()


def test_taking_over_is_one_step_and_early_answers_get_their_wish(world: World, step: WorkshopsStep) -> None:
    searched(step).form.keep.click()
    assert places(world) == {f"Holder0{number}": 1 if number <= 3 else 2 for number in range(1, ANSWERED + 1)}
    world.workspace.undo()
    assert not world.folder.assignments
    assert [len(one.cards.cards) for one in step.board.columns] == [65, 0, 0]


def test_rules_that_contradict_each_other_are_sentences_with_what_would_resolve_them(
    world: World, step: WorkshopsStep
) -> None:
    answer(world, 7, Answer.ACCEPTED)
    dialog = searched(step)
    said = dialog.form.outcome.text()
    assert "die Platzzahl der Gruppen 1, 2 ist je 3" in said
    assert "Eine dieser Änderungen genügt" in said
    assert not dialog.form.keep.isEnabled()
    assert not world.folder.assignments


def test_names_that_tell_of_a_need_stand_behind_a_step_of_their_own(world: World, step: WorkshopsStep) -> None:
    answer(world, 7, Answer.DECLINED)
    dialog = searched(step)
    assert not dialog.form.showPeople.isVisible()
    dialog.done(0)
    somebody = lock_in_a_room_that_is_not_step_free(world)
    dialog = searched(step)
    lacks = ("Rollstuhlplätze", "nicht stufenlos")
    assert not [word for word in lacks if word in dialog.form.outcome.text()]
    assert "reicht nicht für alles" in dialog.form.outcome.text()
    assert "reicht nicht für alles" in step.form.figures.toPlainText()
    assert "Rollst" not in step.form.warnings.text()
    assert somebody not in dialog.form.outcome.text()
    dialog.form.showPeople.click()
    assert somebody in dialog.form.outcome.text()
    assert [word for word in lacks if word in dialog.form.outcome.text()]
    dialog.curtain.fell.emit()
    assert not dialog.form.showPeople.isChecked()
    assert somebody not in dialog.form.outcome.text()


def lock_in_a_room_that_is_not_step_free(world: World) -> str:
    """Give who answered first a need, and lock her where it cannot be met; return what she is called."""
    invitation = next(one for one in world.folder.invitations if one.no == 1)
    person_id, meeting_id, group = invitation.person_id, world.meeting_id, world.folder.groups[0]

    def need(writing: Writing) -> None:
        room = Room(venue_id=writing.all(Venue)[0].id, name="Dachboden", capacity_workshop=30, step_free=False)
        writing.add(room)
        writing.change(replace(group, room_id=room.id))
        writing.add(
            Assignment(
                meeting_id=meeting_id,
                round=1,
                person_id=person_id,
                group_id=group.id,
                locked=True,
                source=AssignmentSource.SET,
            )
        )
        day = date(2026, 9, 1)
        consent = Consent(
            person_id=person_id, purpose=ConsentPurpose.ACCESS_NEEDS, given_on=day, form=ConsentForm.EMAIL
        )
        needed = AccessNeed(
            person_id=person_id,
            scope=NeedScope.THIS_MEETING,
            meeting_id=meeting_id,
            kind="Rollstuhlplatz",
            consent_id=consent.id,
            recorded_on=day,
        )
        keep_need(writing, needed, consent)

    world.workspace.do("Bedarf geändert", need)
    return plain_name(world.folder.people.persons[person_id])


def test_after_a_late_refusal_the_fewest_people_move(world: World, step: WorkshopsStep) -> None:
    searched(step).form.keep.click()
    answer(world, 1, Answer.DECLINED)
    answer(world, 8, Answer.ACCEPTED, 1)
    before = places(world)
    dialog = searched(step)
    assert dialog.form.fewestMoves.isChecked()
    assert "mit so wenigen Umzügen" in dialog.form.outcome.text()  # with more of them something better may be found
    assert [dialog.rows.index(place, 0).data() for place in range(dialog.rows.rowCount())] == ["Holder08, Eva"]
    dialog.form.keep.click()
    del before["Holder01"]
    assert places(world) == {**before, "Holder08": 1}


def test_who_was_confirmed_is_not_moved_by_a_search(world: World, step: WorkshopsStep) -> None:
    step.place(tuple(one.id for one in board_of(world).task.participants[3:]), step.board.group_ids()[1])
    step.form.confirm.click()
    searched(step).form.keep.click()
    assert {name for name, group in places(world).items() if group == 1} == {"Holder04", "Holder05", "Holder06"}
    assert {one.state for one in world.folder.assignments if one.locked} == {AssignmentState.CONFIRMED}


def test_who_was_confirmed_is_let_go_with_the_key_of_the_lock(world: World, step: WorkshopsStep) -> None:
    """What a contradiction advises can be done: „… in Gruppe 1 lösen“ is meant for confirmed people as well."""
    somebody = board_of(world).task.participants[3].id
    step.place((somebody,), step.board.group_ids()[1])
    step.form.confirm.click()
    step.board.columns[1].view.setFocus()
    step.board.columns[1].view.setCurrentIndex(step.board.columns[1].cards.index(0, 0))
    step.switch_lock()
    assert [(one.locked, one.state) for one in world.folder.assignments] == [(False, AssignmentState.PROPOSED)]
    assert not board_of(world).task.locks
    world.workspace.undo()
    assert [(one.locked, one.state) for one in world.folder.assignments] == [(True, AssignmentState.CONFIRMED)]


def test_a_search_can_be_stopped(world: World, step: WorkshopsStep) -> None:
    step.form.allot.click()
    dialog = next(iter(step.window().findChildren(AllotmentDialog)))
    dialog.progress.stop_button.click()
    settle()
    assert dialog.form.outcome.text().endswith(".")  # no longer „Es wird gesucht …“
    assert dialog.rows.rowCount() == 0
    assert not dialog.form.keep.isEnabled()
    dialog.form.anew.setChecked(True)
    assert not world.folder.assignments


def test_a_dialog_closed_over_a_search_is_not_waited_for(step: WorkshopsStep) -> None:
    for _ in range(5):
        step.form.allot.click()
        dialog = next(one for one in step.window().findChildren(AllotmentDialog) if one.isVisible())
        dialog.done(0)
        settle()
    until(lambda: not step.background.is_busy)
    assert not step.window().findChildren(AllotmentDialog)


def test_without_the_solver_that_is_said_once_and_the_board_works_by_hand(
    world: World, step: WorkshopsStep, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in SEARCH:
        monkeypatch.setitem(sys.modules, name, None)
    dialog = searched(step)
    assert "HiGHS" in dialog.form.outcome.text()
    assert not dialog.form.keep.isEnabled()
    dialog.reject()
    assert step.form.advice.text().count("HiGHS") == 1
    assert not step.form.allot.isEnabled()
    step.board.take_focus()
    QTest.keyClicks(step.board.column.view, "2")
    assert places(world) == {"Holder01": 2}
    assert "1 (100 %)" in step.form.figures.toPlainText()


def test_a_locked_reason_needs_no_solver_to_be_asked_for(
    world: World, step: WorkshopsStep, monkeypatch: pytest.MonkeyPatch
) -> None:
    step.place((board_of(world).task.participants[0].id,), step.board.group_ids()[1])
    for name in SEARCH:
        monkeypatch.setitem(sys.modules, name, None)
    step.board.go_to(world.folder.assignments[0].person_id)
    until(lambda: not step.form.allot.isEnabled())
    assert step.form.advice.isVisible()


def test_weights_have_a_meaning_each_and_are_kept_as_one_step(world: World, step: WorkshopsStep) -> None:
    dialog = opened(step, AllotmentWeightsDialog, step.form.weights.click)
    assert len(dialog.fields) == 11
    assert all(box.toolTip() and box.accessibleName() for box in dialog.fields.values())
    assert not [one for one in dialog.fields.values() if one.toolTip().startswith("allotment.")]
    dialog.fields["second_wish"].setValue(3)
    dialog.accept()
    assert world.workspace.look(weights_of, world.meeting_id).second_wish == 3
    assert step.content.task.weights.second_wish == 3
    world.workspace.undo()
    assert world.workspace.look(weights_of, world.meeting_id).second_wish == 1


@pytest.mark.parametrize(("name", "value"), [("no_wish", -1), ("seconds", 0), ("seconds", 601)])
def test_a_weight_below_nothing_and_an_endless_search_are_refused_at_the_field(
    world: World, step: WorkshopsStep, name: str, value: int
) -> None:
    dialog = opened(step, AllotmentWeightsDialog, step.form.weights.click)
    dialog.fields[name].setValue(value)
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.errors.marked == (dialog.fields[name],)
    dialog.form.usual.click()
    dialog.accept()
    assert dialog.isHidden()
    usual = AllotmentWeights(meeting_id=world.meeting_id)
    assert getattr(world.workspace.look(weights_of, world.meeting_id), name) == getattr(usual, name)


def wishes_dialog(step: WorkshopsStep, place: int) -> BoardWishesDialog:
    step.board.go_to(step.board.columns[0].cards.id_at(place))
    return opened(step, BoardWishesDialog, step.form.wishes.click)


def choose(dialog: BoardWishesDialog, *ranks: str) -> None:
    for box, rank in zip(dialog.fields.values(), ranks, strict=True):
        box.setCurrentIndex(box.findData(rank))


def test_wishes_and_never_are_typed_at_the_board(world: World, step: WorkshopsStep) -> None:
    dialog = wishes_dialog(step, 0)
    assert [box.currentData() for box in dialog.fields.values()] == ["1", "2"]
    choose(dialog, NEVER, "1")
    dialog.accept()
    person = board_of(world).task.participants[0]
    groups = world.folder.groups
    assert (*person.wishes, *person.never) == (groups[1].id, groups[0].id)
    world.workspace.undo()
    assert not world.workspace.look(refusals)


def test_a_wish_given_twice_is_refused_at_its_second_group(world: World, step: WorkshopsStep) -> None:
    dialog = wishes_dialog(step, 0)
    choose(dialog, "1", "1")
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.errors.marked == (list(dialog.fields.values())[1],)
    assert board_of(world).task.participants[0].wishes == tuple(group.id for group in world.folder.groups)


def test_who_has_not_answered_has_no_wishes(step: WorkshopsStep) -> None:
    step.board.go_to(step.board.columns[0].cards.id_at(40))
    step.form.wishes.click()
    assert step.form.complaint.isVisible()
    assert not step.window().findChildren(BoardWishesDialog)


def bonds_dialog(step: WorkshopsStep, *chosen: int) -> BondsDialog:
    dialog = opened(step, BondsDialog, step.form.bonds.click)
    dialog.list.clearSelection()
    for place in chosen:
        selection = dialog.list.selectionModel()
        flags = selection.SelectionFlag.Select | selection.SelectionFlag.Rows
        selection.select(dialog.rows.index(place, 0), flags)
    return dialog


def test_people_are_kept_together_or_apart_and_released(world: World, step: WorkshopsStep) -> None:
    dialog = bonds_dialog(step, 0, 5)
    assert dialog.form.advice.isVisible()
    dialog.form.together.click()
    assert not dialog.form.advice.isVisible()
    assert [one.kind for one in board_of(world).bonds] == [BondKind.TOGETHER]
    assert "Holder06" in dialog.form.bound.item(0).text()
    assert searched_places(world, step)["Holder01"] == places(world)["Holder06"]
    dialog.form.release.click()
    assert not board_of(world).bonds
    assert dialog.form.bound.count() == 0


def searched_places(world: World, step: WorkshopsStep) -> dict[str, int]:
    searched(step).form.keep.click()
    return places(world)


def test_one_person_cannot_be_bound(world: World, step: WorkshopsStep) -> None:
    dialog = bonds_dialog(step, 0)
    dialog.form.apart.click()
    assert dialog.form.complaint.isVisible()
    assert not board_of(world).bonds


def test_a_broken_bond_is_said_with_its_people(world: World, step: WorkshopsStep) -> None:
    bonds_dialog(step, 0, 1).form.apart.click()
    people = tuple(one.id for one in board_of(world).task.participants[:2])
    step.place(people, step.board.group_ids()[1])
    assert "verschiedene Gruppen" in step.form.figures.toPlainText()
    assert "Holder01" in step.form.figures.toPlainText()


def test_confirming_twice_changes_nothing_more(world: World, step: WorkshopsStep) -> None:
    searched(step).form.keep.click()
    step.form.confirm.click()
    label = world.workspace.next_undo()
    assert world.workspace.do("Bestätigt", confirm_allotment, world.meeting_id) == 0
    assert world.workspace.next_undo() == label
