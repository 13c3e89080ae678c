"""„Gremien“: what is in the list, and the way to a committee."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ready_made import open_example
from secretariat import clock
from secretariat.desktop.committee.committees_page import CommitteesPage
from secretariat.desktop.messages import Messages
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.domain.meeting_rules import CALLED_OFF
from secretariat.domain.meetings import Meeting, MeetingState
from secretariat.services.committee import places
from secretariat.services.committee.committees import find_committee
from secretariat.services.workplace import Writing


@pytest.fixture
def page(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> CommitteesPage:
    monkeypatch.setattr(clock, "today", lambda: date(2026, 11, 22))
    workplace = open_example(tmp_path / "beispiel.sqlite")
    made = CommitteesPage(Workspace(workplace), Messages("de"), WindowState(tmp_path / "window.ini"))
    qtbot.addWidget(made, before_close_func=lambda _: workplace.close())
    made.show()
    return made


def test_each_committee_stands_with_its_next_and_last_meeting(page: CommitteesPage) -> None:
    rows = page.rows.texts_of([0, 1], [0, 2, 3])
    assert rows[0] == ["LSP", "Mo\u00a020.09.2027", "Mo\u00a021.09.2026"]
    assert rows[1] == ["RSG ITP", "Mi\u00a017.02.2027", "Mi\u00a018.11.2026"]


def test_a_meeting_that_was_called_off_is_neither_next_nor_last_and_says_so(page: CommitteesPage) -> None:
    off: dict[MeetingState, str] = {}

    def call_off(writing: Writing) -> None:
        committee = find_committee(writing, "RSG ITP")
        for meeting in writing.all(Meeting, committee_id=committee.id):
            state = {4: MeetingState.CANCELLED, 5: MeetingState.MOVED}.get(meeting.no)
            if state is not None:
                writing.change(replace(meeting, state=state))
                off[state] = meeting.id

    before = page.rows.texts_of([1], [2, 3])
    page.workspace.do("Abgesagt", call_off)
    page.refresh()
    assert len(off) == 2
    assert all(now != then for now, then in zip(page.rows.texts_of([1], [2, 3])[0], before[0], strict=True))
    row = page.rows.row_at(1)
    assert row is not None
    assert {one.id for one in row.meetings if not one.takes_place} == set(off.values())
    assert set(places.CALLED_OFF) == CALLED_OFF
    shown = page.describe(row.id)
    assert " · abgesagt" in shown
    assert " · verlegt" in shown


def test_a_committee_at_a_glance_leads_to_it_and_to_its_meetings(page: CommitteesPage) -> None:
    row = page.rows.row_at(0)
    assert row is not None
    page.view.go_to(row.id)
    shown = page.form.reading.toHtml()
    assert f'href="committee:{row.id}"' in shown
    assert f'href="meeting:{row.meetings[0].id}"' in shown


def test_who_opens_a_committee_goes_to_it(page: CommitteesPage, qtbot: QtBot) -> None:
    row = page.rows.row_at(1)
    assert row is not None
    page.view.go_to(row.id)
    for go in (page.go.trigger, lambda: page.view.opened.emit(row.id)):
        with qtbot.waitSignal(page.wanted) as asked:
            go()
        assert asked.args == [f"committee:{row.id}"]


def test_a_new_committee_is_asked_for_here(page: CommitteesPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.committee_wanted):
        page.new.trigger()


def test_a_register_that_is_only_read_shows_the_way_but_takes_no_committee(
    page: CommitteesPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.view.selectRow(0)
    assert page.new.isEnabled()
    monkeypatch.setattr(Workspace, "read_only", True)
    page.refresh()
    assert not page.new.isEnabled()
    assert page.go.isEnabled()
