"""A window that is left open over night shows the new day in the morning; a day that was chosen stays."""

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.committee_world import Office
from desktop.every_window import example_window, settle
from desktop.meeting.test_invite_step import dialog_of
from desktop.meeting_world import World, step_in
from secretariat.desktop.meeting.replies_step import RepliesStep
from secretariat.desktop.today_page import TodayPage
from secretariat.desktop.widgets.typed_fields import qt_day

EVENING, MORNING, CHOSEN = date(2026, 8, 19), date(2026, 8, 20), date(2026, 8, 3)
MORNING_OF_WORK = date(2026, 11, 22)
"""The minutes of a meeting of the example are due then."""


def turn_to(monkeypatch: pytest.MonkeyPatch, day: date) -> None:
    moment = datetime(day.year, day.month, day.day, 8, 30).astimezone()
    monkeypatch.setattr("secretariat.clock.now", lambda: moment)


def test_answers_that_come_in_the_morning_are_of_the_morning(
    world: World, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    turn_to(monkeypatch, EVENING)
    page = world.shown(3, qtbot)
    step = step_in(page, RepliesStep)
    assert step.form.received.date() == qt_day(EVENING)
    turn_to(monkeypatch, MORNING)
    page.hide()
    page.show()
    assert step.form.received.date() == qt_day(MORNING)
    step.form.received.setDate(qt_day(CHOSEN))
    turn_to(monkeypatch, EVENING)
    page.refresh()
    assert step.form.received.date() == qt_day(CHOSEN)


def test_letters_are_handed_over_at_the_offices_own_time(
    world: World, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.send_letters()
    turn_to(monkeypatch, CHOSEN)
    dialog = dialog_of(world, qtbot)
    assert dialog.form.handedOver.dateTime().toPython() == datetime(2026, 8, 3, 8, 30)  # noqa: DTZ001 - as the field holds it
    assert "07.08.2026" in dialog.form.receipts.text()


def test_the_seats_are_those_of_the_new_day_unless_another_was_chosen(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    seats = office.page.seats
    turn_to(monkeypatch, EVENING)
    seats.form.today.click()
    turn_to(monkeypatch, MORNING)
    office.page.refresh()
    assert seats.day == MORNING
    seats.form.day.setDate(qt_day(CHOSEN))
    turn_to(monkeypatch, EVENING)
    office.page.refresh()
    assert seats.day == CHOSEN


def test_who_comes_back_to_the_window_the_next_day_sees_what_is_due_then(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    turn_to(monkeypatch, MORNING_OF_WORK - timedelta(days=1))
    with example_window(tmp_path, monkeypatch) as window:
        assert window.desk is not None
        window.desk.go_to("today")
        page = window.desk.page()
        assert isinstance(page, TodayPage)
        before = page.rows.texts_of(range(page.rows.rowCount()), [1])
        elsewhere = QWidget()
        qtbot.addWidget(elsewhere)
        elsewhere.show()
        elsewhere.activateWindow()
        qtbot.waitUntil(elsewhere.isActiveWindow)
        turn_to(monkeypatch, MORNING_OF_WORK)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        settle()
        assert before
        assert page.rows.texts_of(range(page.rows.rowCount()), [1]) != before
