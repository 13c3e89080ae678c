from dataclasses import replace
from datetime import date, timedelta

from pytestqt.qtbot import QtBot

from desktop.meeting_world import HELD_ON, World, step_in
from secretariat.desktop.meeting.meeting_page import MeetingPage
from secretariat.desktop.meeting.prepare_step import PrepareStep
from secretariat.domain.meetings import Meeting, MeetingState
from secretariat.domain.outcomes import Minutes, Resolution, ResolutionKind
from secretariat.services.meeting.outcomes import record_resolution
from secretariat.services.workplace import Writing


def left_behind(world: World) -> World:
    """Let the meeting leave an unfinished outcome and minutes nobody approved, and plan the next one."""
    outcome = Resolution(meeting_id=world.meeting_id, no="2026/01", kind=ResolutionKind.TASK, text="Übersicht")
    world.workspace.do("Ergebnis", record_resolution, world.folder, outcome)
    before = world.folder.meeting
    following = Meeting(
        committee_id=before.committee_id,
        no=4,
        date=HELD_ON + timedelta(days=180),
        start=before.start,
        state=MeetingState.PLANNED,
    )

    def plan(writing: Writing) -> None:
        writing.add(following, Minutes(meeting_id=before.id, drafted_on=date(2026, 9, 30)))
        writing.change(replace(before, state=MeetingState.HELD))

    world.workspace.do("Geplant", plan)
    return replace(world, meeting_id=following.id)


def prepare_of(page: MeetingPage) -> PrepareStep:
    return step_in(page, PrepareStep)


def test_what_is_unfinished_is_offered_and_taken_over_as_one_step(world: World, qtbot: QtBot) -> None:
    later = left_behind(world)
    page = later.shown(1, qtbot)
    offer = prepare_of(page).points.offer
    assert offer.isVisible()
    assert "Niederschrift der 3. Sitzung" in offer.offered.text()
    offer.take.click()
    titles = [item.title for item in later.folder.agenda]
    assert {"Niederschrift der 3. Sitzung", "Stand: Auftrag 2026/01"} <= set(titles)
    assert not offer.isVisible(), "nothing is offered twice"
    later.workspace.undo()
    assert not later.folder.agenda
    assert offer.isVisible()


def test_nothing_is_offered_where_nothing_is_left(world: World, qtbot: QtBot) -> None:
    page = world.shown(1, qtbot)
    assert not prepare_of(page).points.offer.isVisible()


def test_a_register_that_is_read_only_only_says_what_is_unfinished(world: World, qtbot: QtBot) -> None:
    later = left_behind(world).reopened(read_only=True)
    with later.register:
        page = later.shown(1, qtbot)
        offer = prepare_of(page).points.offer
        assert offer.isVisible()
        assert not offer.take.isEnabled()
