from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.meeting_world import World, step_in
from secretariat.desktop.meeting.meeting_page import MeetingPage
from secretariat.desktop.meeting.outcome_dialog import OutcomeDialog
from secretariat.desktop.meeting.outcomes_step import OutcomesStep
from secretariat.domain.outcomes import Resolution, ResolutionKind, ResolutionState
from secretariat.services.meeting.outcome_rows import next_outcome_number, outcome_lines, outcomes_of
from secretariat.services.meeting.outcomes import record_resolution


@pytest.fixture
def page(world: World, qtbot: QtBot) -> MeetingPage:
    return world.shown(7, qtbot)


def step_of(page: MeetingPage) -> OutcomesStep:
    return step_in(page, OutcomesStep)


def dialog_of(page: MeetingPage) -> OutcomeDialog:
    dialog = page.window().findChild(OutcomeDialog)
    assert isinstance(dialog, OutcomeDialog)
    return dialog


def outcomes(world: World) -> tuple[Resolution, ...]:
    return world.workspace.look(outcomes_of, world.meeting_id)


def record(world: World, no: str, text: str = "Mehr Wohnungen", yes: int | None = None) -> None:
    outcome = Resolution(
        meeting_id=world.meeting_id, no=no, kind=ResolutionKind.RECOMMENDATION, text=text, yes=yes, no_votes=yes and 1
    )
    world.workspace.do("Ergebnis", record_resolution, world.folder, outcome)


def test_an_outcome_is_added_with_the_next_number(world: World, page: MeetingPage) -> None:
    assert not step_of(page).form.wording.isVisible()
    step_of(page).form.add.click()
    dialog = dialog_of(page)
    assert dialog.form.number.text() == "2026/01"
    dialog.form.wording.setPlainText("Der Kreis soll bauen.")
    dialog.form.due.setText("30.11.26")
    dialog.form.item.setCurrentIndex(3)
    dialog.accept()
    kept = outcomes(world)[0]
    assert (kept.text, kept.due, kept.state) == ("Der Kreis soll bauen.", date(2026, 11, 30), ResolutionState.OPEN)
    assert step_of(page).rows.index(0, 2).data() == "3"
    assert step_of(page).form.wording.toPlainText() == "Der Kreis soll bauen."
    assert step_of(page).form.wording.isVisible()


def test_numbers_go_on_by_year_and_are_sorted_by_value(world: World) -> None:
    for no in ("2026/10", "2026/9", "2025/77"):
        record(world, no)
    assert world.workspace.look(next_outcome_number, world.folder) == "2026/11"
    assert [one.no for one in outcomes(world)] == ["2025/77", "2026/9", "2026/10"]


def test_votes_are_told_in_one_column(world: World) -> None:
    record(world, "2026/01", yes=12)
    assert outcome_lines(world.folder, outcomes(world))[0].votes == "12 : 1 : 0"


def test_an_outcome_without_wording_is_refused_at_its_field(world: World, page: MeetingPage, qtbot: QtBot) -> None:
    step_of(page).form.add.click()
    dialog = dialog_of(page)
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    dialog.form.number.setFocus()
    dialog.accept()
    assert dialog.errors.text_of(dialog.form.wording)
    assert dialog.focusWidget() is dialog.form.wording
    assert not outcomes(world)
    dialog.reject()


def test_more_votes_than_seats_are_refused_and_stay_typed(page: MeetingPage) -> None:
    step_of(page).form.add.click()
    dialog = dialog_of(page)
    dialog.form.wording.setPlainText("Antrag")
    dialog.form.yes.setValue(66)
    dialog.accept()
    assert "Sitze" in dialog.errors.text_of(dialog.form.yes)
    assert dialog.form.yes.value() == 66
    dialog.reject()


def test_a_resolution_without_a_quorum_is_refused_at_its_field(world: World, page: MeetingPage) -> None:
    step_of(page).form.add.click()
    dialog = dialog_of(page)
    dialog.form.wording.setPlainText("Antrag")
    dialog.form.kind.setCurrentIndex(dialog.form.kind.findData(ResolutionKind.RESOLUTION))
    dialog.form.quorate.setCurrentIndex(2)
    dialog.accept()
    assert dialog.errors.text_of(dialog.form.quorate)
    dialog.form.quorate.setCurrentIndex(1)
    dialog.accept()
    assert outcomes(world)[0].quorate_at_vote is True


def test_the_state_offers_what_may_follow_and_settling_bears_the_day(world: World, page: MeetingPage) -> None:
    record(world, "2026/01")
    step_of(page).form.edit.click()
    box = dialog_of(page).form.state
    assert [box.itemData(place) for place in range(box.count())] == list(ResolutionState)
    box.setCurrentIndex(box.findData(ResolutionState.IMPLEMENTED))
    dialog_of(page).accept()
    kept = outcomes(world)[0]
    assert kept.state is ResolutionState.IMPLEMENTED
    assert kept.done_on is not None
    assert "2026/01" in world.workspace.next_undo()


def test_escape_changes_nothing(world: World, page: MeetingPage) -> None:
    record(world, "2026/01")
    QTest.keyClick(step_of(page).list, Qt.Key.Key_Return)
    dialog = dialog_of(page)
    dialog.form.wording.setPlainText("Anders")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert outcomes(world)[0].text == "Mehr Wohnungen"


def test_what_is_no_day_is_said(world: World, page: MeetingPage) -> None:
    step_of(page).form.add.click()
    dialog = dialog_of(page)
    dialog.form.wording.setPlainText("Antrag")
    dialog.form.due.setText("bald")
    dialog.accept()
    assert "bald" in dialog.errors.text_of(dialog.form.due)
    assert not outcomes(world)
    dialog.reject()


def test_a_read_only_register_is_only_shown(world: World, qtbot: QtBot) -> None:
    record(world, "2026/01")
    again = world.reopened(read_only=True)
    with again.register:
        page = again.page(7)
        qtbot.addWidget(page)
        step = step_of(page)
        assert step.rows.rowCount() == 1
        assert not step.form.add.isEnabled()
        QTest.keyClick(step.list, Qt.Key.Key_Return)
        assert page.window().findChild(OutcomeDialog) is None


def test_mnemonics_of_the_dialog_do_not_clash_and_fields_are_named(page: MeetingPage) -> None:
    step_of(page).form.add.click()
    dialog = dialog_of(page)
    labels = [label for label in dialog.findChildren(QLabel) if label.buddy()]
    texts = [label.text() for label in labels] + [dialog.form.unanimous.text()]
    keys = [text[text.index("&") + 1].lower() for text in texts]
    assert len(keys) == len(set(keys))
    for label in labels:
        assert QAccessible.queryAccessibleInterface(label.buddy()).text(QAccessible.Text.Name)
    dialog.reject()
