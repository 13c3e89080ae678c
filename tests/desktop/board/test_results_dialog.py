"""„Workshop-Ergebnisse“ over the real register: typed line by line, put in order, taken up, printed."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from desktop.meeting_world import World, build_world, step_in
from secretariat.desktop.board.results_dialog import ResultsDialog
from secretariat.desktop.meeting.outcomes_step import OutcomesStep
from secretariat.domain.committees import PlanningArea
from secretariat.domain.outcomes import Resolution, ResolutionKind
from secretariat.domain.workshops import ResultKind, WorkshopGroup
from secretariat.services.committee.committees import add_planning_area
from secretariat.services.meeting.outcome_rows import outcomes_of
from secretariat.services.workshops.workshop_results import result_rows
from secretariat.services.workshops.workshops import add_group


def add_groups(world: World) -> None:
    for no, topic in ((1, "Wohnen"), (2, "Arbeit")):
        group = WorkshopGroup(meeting_id=world.meeting_id, no=no, topic=topic)
        world.workspace.do("Gruppe", add_group, group)


@pytest.fixture
def dialog(world: World, qtbot: QtBot) -> ResultsDialog:
    area = PlanningArea(id="north", committee_id=world.folder.committee.id, name="Nord")
    world.workspace.do("Raum", add_planning_area, area)
    add_groups(world)
    page = world.in_front(7, qtbot)
    step_in(page, OutcomesStep).form.results.click()
    found = page.window().findChild(ResultsDialog)
    assert isinstance(found, ResultsDialog)
    with qtbot.waitActive(found):
        found.activateWindow()
    return found


def type_line(dialog: ResultsDialog, text: str) -> None:
    dialog.form.line.setText(text)
    QTest.keyClick(dialog.form.line, Qt.Key.Key_Return)
    assert dialog.isVisible(), "Enter keeps a line, it does not close the window"


def kept(world: World, dialog: ResultsDialog) -> list[str]:
    rows = world.workspace.look(result_rows, dialog.form.group.currentData())
    return [f"{row.result.sort_no} {row.result.kind}: {row.result.text}" for row in rows]


def test_lines_are_typed_one_after_the_other_of_the_kind_chosen_by_key(world: World, dialog: ResultsDialog) -> None:
    assert QApplication.focusWidget() is dialog.form.line
    type_line(dialog, "Es fehlen Wohnungen")
    kinds = (dialog.form.statement, dialog.form.proposal, dialog.form.question)
    assert [QKeySequence.mnemonic(kind.text()).toString() for kind in kinds] == ["Alt+A", "Alt+V", "Alt+F"]
    dialog.form.proposal.click()
    dialog.form.area.setCurrentText("Nord")
    type_line(dialog, "Wohnraumbörse")
    assert kept(world, dialog) == ["1 Aussage: Es fehlen Wohnungen", "2 Vorschlag: Wohnraumbörse"]
    assert [dialog.rows.index(1, column).data() for column in (1, 2, 3)] == ["Vorschlag", "Wohnraumbörse", "Nord"]
    assert (dialog.form.line.text(), dialog.form.area.currentData()) == ("", "")


def test_an_empty_line_is_refused_in_its_place(world: World, dialog: ResultsDialog) -> None:
    type_line(dialog, "   ")
    assert "braucht Worte" in dialog.form.complaint.text()
    assert kept(world, dialog) == []
    type_line(dialog, "doch etwas")
    assert not dialog.form.complaint.isVisible()


def test_the_list_is_worked_by_keys(world: World, dialog: ResultsDialog) -> None:
    for text in ("eins", "zwei", "drei"):
        type_line(dialog, text)
    dialog.list.setFocus()
    for place, can_move in enumerate(((False, True), (True, True), (True, False))):
        dialog.list.go_to(dialog.rows.id_at(place))
        assert (dialog.form.moveUp.isEnabled(), dialog.form.moveDown.isEnabled()) == can_move
    QTest.keyClick(dialog.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [line.split(": ")[1] for line in kept(world, dialog)] == ["eins", "drei", "zwei"]
    QTest.keyClick(dialog.list, Qt.Key.Key_F)
    assert kept(world, dialog)[1] == "2 offene Frage: drei"
    QTest.keyClick(dialog.list, Qt.Key.Key_Delete)
    assert kept(world, dialog) == ["1 Aussage: eins", "2 Aussage: zwei"]
    world.workspace.undo()
    assert dialog.rows.rowCount() == 3


def test_a_line_is_changed_where_it_stands(world: World, dialog: ResultsDialog) -> None:
    for text in ("eins", "zwei"):
        type_line(dialog, text)
    dialog.list.go_to(dialog.rows.id_at(0))
    dialog.list.opened.emit(dialog.rows.id_at(0))
    assert dialog.form.line.text() == "eins"
    dialog.form.question.setChecked(True)
    type_line(dialog, "eins?")
    assert kept(world, dialog) == ["1 offene Frage: eins?", "2 Aussage: zwei"]


def test_a_proposal_becomes_a_recommendation_and_only_then_is_left_alone(world: World, dialog: ResultsDialog) -> None:
    type_line(dialog, "Aussage")
    assert not dialog.form.takeUp.isEnabled()
    dialog.form.proposal.setChecked(True)
    type_line(dialog, "Wohnraumbörse")
    dialog.form.takeUp.click()
    (taken,) = world.workspace.look(outcomes_of, world.meeting_id)
    assert isinstance(taken, Resolution)
    assert (taken.kind, taken.text, taken.no) == (ResolutionKind.RECOMMENDATION, "Wohnraumbörse", "2026/01")
    assert dialog.rows.index(1, 4).data() == "2026/01"
    assert not dialog.form.takeUp.isEnabled()
    assert not dialog.form.remove.isEnabled()
    dialog.list.setFocus()
    QTest.keyClick(dialog.list, Qt.Key.Key_F)
    assert "2026/01" in dialog.form.complaint.text()
    assert world.workspace.look(result_rows, dialog.form.group.currentData())[1].result.kind is ResultKind.PROPOSAL


def test_each_group_has_its_own_list(world: World, dialog: ResultsDialog) -> None:
    type_line(dialog, "eins")
    dialog.form.group.setCurrentIndex(1)
    dialog.form.group.activated.emit(1)
    assert dialog.rows.rowCount() == 0
    type_line(dialog, "dort")
    assert kept(world, dialog) == ["1 Aussage: dort"]


def test_escape_asks_about_a_line_that_is_not_kept(dialog: ResultsDialog) -> None:
    dialog.form.line.setText("noch nicht")
    QTest.keyClick(dialog.form.line, Qt.Key.Key_Escape)
    box = dialog.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert dialog.isVisible()
    box.reject()
    dialog.form.line.clear()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_nothing_is_typed_into_a_register_that_is_read_only(tmp_path: Path, qtbot: QtBot) -> None:
    made = build_world(tmp_path)
    add_groups(made)
    world = made.reopened(read_only=True)
    with world.register:
        page = world.page(7)
        qtbot.addWidget(page)
        page.show()
        page.go_to_part(7)
        step_in(page, OutcomesStep).form.results.click()
        dialog = page.window().findChild(ResultsDialog)
        assert isinstance(dialog, ResultsDialog)
        assert not dialog.form.line.isEnabled()
        assert not dialog.form.takeUp.isEnabled()
        dialog.close()
