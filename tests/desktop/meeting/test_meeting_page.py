from dataclasses import replace
from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from desktop.meeting_world import SEATS, World, step_in
from secretariat import clock
from secretariat.desktop.meeting.attendance_step import AttendanceStep
from secretariat.desktop.meeting.invite_step import InviteStep
from secretariat.desktop.meeting.meeting_page import MeetingPage
from secretariat.desktop.meeting.prepare_step import PrepareStep
from secretariat.desktop.meeting.replies_step import RepliesStep
from secretariat.desktop.messages import Messages
from secretariat.desktop.window_state import WindowState
from secretariat.domain.committees import RulesOfProcedure
from secretariat.domain.meetings import MeetingState
from secretariat.domain.outcomes import Minutes, MinutesState
from secretariat.domain.people import Person
from secretariat.services.meeting.meeting_head import DeadlineKind, deadlines_on, open_meeting
from secretariat.services.meeting.meetings import move_state
from secretariat.services.meeting.minutes import send_minutes
from secretariat.services.meeting.outcomes import draft_minutes
from secretariat.services.people.people import add_person
from secretariat.services.workplace import Writing

BESIDE_THE_PLACES = (600, 560)
"""What a screen of 1280 dots leaves of its 853 points at 150 % beside the places at the left."""


@pytest.fixture
def page(world: World, qtbot: QtBot) -> MeetingPage:
    return world.in_front(1, qtbot)


def test_the_head_says_which_meeting_it_is_and_how_far(page: MeetingPage) -> None:
    assert page.form.head.text() == "LSP · 3. Sitzung · Mo\u00a021.09.2026, 14:00 · Kreishaus"
    assert page.form.stateName.text() == "● terminiert"


def test_the_next_deadline_is_told_with_its_reason(page: MeetingPage) -> None:
    assert "31.08.2026" in page.form.deadline.text()
    assert "14 Kalendertage" in page.form.deadline.toolTip()
    assert "14 Kalendertage" in step_in(page, PrepareStep).form.deadlines.text()


def test_why_a_deadline_falls_on_its_day_is_said_in_the_language_of_the_window(world: World, qtbot: QtBot) -> None:
    page = MeetingPage(world.workspace, Messages("en"), WindowState(world.folder_path / "window.ini"), world.meeting_id)
    qtbot.addWidget(page, before_close_func=MeetingPage.put_away)
    assert "14 calendar days" in page.form.deadline.toolTip()


def give_time_to_object(writing: Writing, rules: RulesOfProcedure | None) -> None:
    assert rules is not None
    writing.change(replace(rules, objection_days=14))


def test_the_next_deadline_follows_the_life_of_the_meeting(world: World) -> None:
    def deadline() -> tuple[DeadlineKind, date] | None:
        found = world.workspace.look(open_meeting, world.meeting_id).deadline
        return (found.kind, found.due) if found else None

    assert deadline() == (DeadlineKind.DISPATCH, date(2026, 8, 31))
    world.workspace.do("Einwendungsfrist", give_time_to_object, world.folder.rules)
    world.send()
    assert deadline() == (DeadlineKind.REPLIES, date(2026, 9, 7))
    world.workspace.do("Läuft", move_state, world.meeting_id, MeetingState.RUNNING)
    assert deadline() == (DeadlineKind.MINUTES, date(2026, 10, 19))
    minutes = Minutes(meeting_id=world.meeting_id, drafted_on=date(2026, 9, 22), state=MinutesState.SIGNED)
    world.workspace.do("Versandt", send_minutes, minutes, date(2026, 9, 28))
    assert deadline() == (DeadlineKind.OBJECTIONS, date(2026, 10, 12))
    approved = replace(minutes, state=MinutesState.APPROVED, sent_on=date(2026, 9, 28))
    world.workspace.do("Genehmigt", draft_minutes, approved)
    assert deadline() is None


def test_the_days_for_objections_run_out_without_anybody_being_late(
    world: World, page: MeetingPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.workspace.do("Einwendungsfrist", give_time_to_object, world.folder.rules)
    world.send()
    for state in (MeetingState.RUNNING, MeetingState.HELD):
        world.workspace.do("Weiter", move_state, world.meeting_id, state)
    minutes = Minutes(meeting_id=world.meeting_id, drafted_on=date(2026, 9, 22), state=MinutesState.SIGNED)
    world.workspace.do("Versandt", send_minutes, minutes, date(2026, 9, 28))
    monkeypatch.setattr(clock, "today", lambda: date(2026, 10, 12))
    page.refresh()
    assert page.form.deadline.text() == "Nächste Frist: Einwendungen bis Mo\u00a012.10.2026 (heute)"
    monkeypatch.setattr(clock, "today", lambda: date(2026, 10, 13))
    page.refresh()
    assert not page.form.deadline.isVisible()


def test_a_called_off_meeting_has_no_deadline(world: World, page: MeetingPage) -> None:
    world.workspace.do("Abgesagt", move_state, world.meeting_id, MeetingState.CANCELLED)
    assert not page.form.deadline.isVisible()


def test_a_day_before_any_rules_has_no_deadlines(world: World) -> None:
    assert world.workspace.look(deadlines_on, world.folder.committee, date(2019, 1, 7)) is None


@pytest.mark.parametrize("number", range(1, 8))
def test_every_step_is_reached_by_its_number(page: MeetingPage, number: int) -> None:
    key = Qt.Key(Qt.Key.Key_0.value + number)
    QTest.keyClick(page, key, Qt.KeyboardModifier.ControlModifier)
    assert page.current_step() is page.steps[number]
    assert page.form.steps.tabText(number - 1).startswith(f"{number} ")
    assert page.form.steps.tabToolTip(number - 1) == f"Strg+{number}"


def test_the_step_bar_shows_all_steps_and_a_number_that_is_none_changes_nothing(page: MeetingPage) -> None:
    assert page.form.steps.count() == len(page.steps) == 7
    before = page.current_step()
    page.go_to_part(8)
    assert page.current_step() is before


def test_every_step_says_which_page_of_the_manual_belongs_to_it(page: MeetingPage) -> None:
    assert len({step.HELP for step in page.steps.values()}) == 7


@pytest.mark.parametrize("number", range(1, 8))
def test_every_control_of_every_step_has_a_name(page: MeetingPage, number: int) -> None:
    page.go_to_part(number)
    step = page.current_step()
    for control in step.findChildren(QWidget):
        if control.focusPolicy() is not Qt.FocusPolicy.NoFocus and control.isVisibleTo(step) and is_ours(control):
            assert QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name), control.objectName()


def is_ours(control: QWidget) -> bool:
    return bool(control.objectName()) and not control.objectName().startswith("qt_")


def test_only_the_step_in_front_is_filled_after_a_change(world: World, page: MeetingPage) -> None:
    page.go_to_part(6)
    world.open_sheet()
    attendance = page.steps[6]
    assert isinstance(attendance, AttendanceStep)
    assert attendance.rows.total == SEATS
    replies = page.steps[3]
    assert isinstance(replies, RepliesStep)
    world.send()
    assert replies.rows.total == 0
    page.go_to_part(3)
    assert replies.rows.total == SEATS


def test_a_page_behind_another_waits_until_it_comes_to_the_front(world: World, page: MeetingPage) -> None:
    page.hide()
    world.workspace.do("Abgesagt", move_state, world.meeting_id, MeetingState.CANCELLED)
    assert page.form.stateName.text() == "● terminiert"
    page.show()
    assert page.form.stateName.text() == "● abgesagt"


@pytest.mark.parametrize(("today", "told"), [(date(2026, 8, 19), "12"), (date(2026, 9, 4), "4")])
def test_days_left_are_counted_both_ways(
    world: World, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, today: date, told: str
) -> None:
    monkeypatch.setattr("secretariat.clock.today", lambda: today)
    page = world.page(1)
    qtbot.addWidget(page)
    first = page.form.deadline.text().splitlines()[0]
    assert told in first.rsplit("(", 1)[1]


def test_on_a_small_screen_a_step_scrolls_and_the_window_stays_on_it(page: MeetingPage) -> None:
    needed = page.minimumSizeHint()
    assert needed.height() < 400, "a laptop of 768 lines at 150 % shows 512"
    page.resize(640, 420)
    area = page.form.stack.currentWidget()
    assert isinstance(area, QScrollArea)
    step = step_in(page, PrepareStep)
    step.form.addItem.setFocus()
    area.ensureWidgetVisible(step.form.addItem)
    assert not step.form.addItem.visibleRegion().isEmpty()


@pytest.mark.parametrize("number", range(1, 8))
def test_no_step_scrolls_sideways_on_a_screen_of_1280_dots_at_150_percent(
    world: World, qtbot: QtBot, number: int
) -> None:
    page = world.shown(number, qtbot)
    page.resize(*BESIDE_THE_PLACES)
    QApplication.processEvents()
    area = next(one for one in page.findChildren(QScrollArea) if one.widget() is page.current_step())
    assert area.horizontalScrollBar().maximum() == 0, page.current_step().minimumSizeHint()


def test_who_used_up_a_button_goes_on_where_the_work_of_the_step_begins(world: World, qtbot: QtBot) -> None:
    world.send_letters()
    page = world.in_front(2, qtbot)
    step = step_in(page, InviteStep)
    step.form.bookDispatch.setFocus()
    world.send()
    assert not step.form.bookDispatch.isEnabled()
    assert page.focusWidget() is step.list


def test_above_a_meeting_that_is_over_stands_what_comes_next(
    world: World, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.send()
    for day, said in ((date(2026, 9, 21), "Rückmeldungen bis"), (date(2026, 9, 22), "in Schritt 6")):
        monkeypatch.setattr(clock, "today", partial(date, day.year, day.month, day.day))
        assert said in world.shown(1, qtbot).form.deadline.text()


def test_everybody_is_offered_once_the_names_are_read_and_the_chosen_one_stays(world: World, qtbot: QtBot) -> None:
    page = world.shown(1, qtbot)
    step = step_in(page, PrepareStep)
    offered = step.form.chair.count()
    step.form.chair.setCurrentIndex(2)
    step.form.chair.activated.emit(2)
    chosen = step.form.chair.currentText()
    world.workspace.do("Neu", add_person, Person(family_name="Zander", given_name="Ute"))
    page.names.finish()
    assert step.form.chair.count() == offered + 1
    assert step.form.chair.findText("Zander, Ute") > 0
    assert step.form.chair.currentText() == chosen
