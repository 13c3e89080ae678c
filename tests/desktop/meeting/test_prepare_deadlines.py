"""The days that the rules fix for a meeting, each with why, and what to know before it is held on its day."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from desktop.meeting_world import World, step_in
from secretariat import clock
from secretariat.desktop.committee.closures_dialog import ClosuresDialog
from secretariat.desktop.meeting.meeting_page import MeetingPage
from secretariat.desktop.meeting.prepare_step import PrepareStep
from secretariat.domain.committees import RulesOfProcedure
from secretariat.domain.office import OfficeClosure
from secretariat.services.committee.office import keep
from secretariat.services.meeting.deadlines import deadlines_of
from secretariat.services.meeting.meetings import change_meeting

EARLY = date(2026, 7, 1)


@pytest.fixture
def page(world: World, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> MeetingPage:
    monkeypatch.setattr(clock, "today", lambda: EARLY)
    return world.shown(1, qtbot)


def warnings(page: MeetingPage) -> str:
    """Return what is said below the day of the meeting."""
    step = step_in(page, PrepareStep)
    return step.errors.text_of(step.form.date)


def held_on(world: World, day: date) -> None:
    """Put the meeting on another day, with an answer asked for in time."""
    meeting = replace(world.folder.meeting, date=day, reply_by=None)
    world.workspace.do("Verlegt", change_meeting, meeting)


def with_rules(world: World, change: Callable[[RulesOfProcedure], RulesOfProcedure]) -> None:
    rules = world.folder.rules
    assert rules is not None
    world.workspace.do("Geschäftsordnung", lambda writing: writing.change(change(rules)))


def test_every_deadline_stands_there_with_its_sentence(world: World, page: MeetingPage) -> None:
    with_rules(world, lambda rules: replace(rules, agenda_proposal_days=21, objection_days=14))
    shown = step_in(page, PrepareStep).form.deadlines.text()
    reasons = world.workspace.look(deadlines_of, world.folder).reasons
    assert set(reasons) >= {"latest_receipt", "office_posting", "email", "reply_by", "agenda_proposals", "objections"}
    assert [reason for reason in reasons.values() if f"• {reason}" not in shown.splitlines()] == []


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2027, 5, 6), "Christi Himmelfahrt"),
        (date(2027, 5, 7), "Brückentag"),
        (date(2026, 12, 28), "Jahreswechsel"),
        (date(2026, 9, 26), "Samstag"),
    ],
)
def test_what_to_know_of_the_day_is_said(world: World, page: MeetingPage, day: date, said: str) -> None:
    assert said not in warnings(page)
    held_on(world, day)
    assert said in warnings(page)


def test_a_closure_day_of_the_office_is_named(world: World, page: MeetingPage) -> None:
    world.workspace.do("Schließtag", keep, OfficeClosure(closed_on=date(2026, 9, 21), label="Betriebsausflug"))
    assert "Betriebsausflug" in warnings(page)


def test_closure_days_are_reached_from_the_deadlines_and_move_them(world: World, page: MeetingPage) -> None:
    step = step_in(page, PrepareStep)
    before = world.workspace.look(deadlines_of, world.folder).office_posting
    assert before is not None
    step.form.closures.click()
    dialog = next(one for one in page.window().findChildren(ClosuresDialog) if one.isVisible())
    world.workspace.do("Schließtag", keep, OfficeClosure(closed_on=before, label="Umzug"))
    assert dialog.rows.rowCount() == 1
    assert "Umzug" in step.form.deadlines.text()
    dialog.close()


def test_a_notice_that_is_gone_offers_the_later_day_and_the_shortened_period(
    world: World, page: MeetingPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "ist eine Sitzung ab" not in warnings(page)
    monkeypatch.setattr(clock, "today", lambda: date(2026, 9, 10))
    with_rules(world, lambda rules: replace(rules, minutes_due_days=30))
    assert "ist eine Sitzung ab Mi\u00a030.09.2026 möglich" in warnings(page)
    assert "verkürzte" not in warnings(page)
    with_rules(world, lambda rules: replace(rules, notice_short_value=3))
    assert "In dringenden Fällen geht es noch mit der verkürzten Frist." in warnings(page)
    monkeypatch.setattr(clock, "today", lambda: date(2026, 9, 20))
    with_rules(world, lambda rules: replace(rules, minutes_due_days=31))
    assert "Auch die verkürzte Frist ist vorbei." in warnings(page)


def test_who_was_invited_already_is_not_told_of_ways_out(
    world: World, page: MeetingPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.send()
    monkeypatch.setattr(clock, "today", lambda: date(2026, 9, 10))
    with_rules(world, lambda rules: replace(rules, minutes_due_days=30))
    assert "ist eine Sitzung ab" not in warnings(page)
