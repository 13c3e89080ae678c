"""The way back: to where a finding stood once it is mended, and through the places gone to."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.meeting_world import step_in
from ready_made import copied, example
from secretariat.desktop.dialogs.fact_dialog import FactDialog
from secretariat.desktop.main_window import MainWindow
from secretariat.desktop.meeting.invite_step import InviteStep
from secretariat.desktop.meeting.meeting_page import MeetingPage
from secretariat.desktop.messages import Messages
from secretariat.desktop.people.organisation_dialog import OrganisationDialog
from secretariat.desktop.people.people_page import PeoplePage
from secretariat.desktop.today_page import TodayPage
from secretariat.desktop.window_state import WindowState
from secretariat.domain.people import Organisation
from secretariat.services.committee.places import places
from secretariat.settings import Settings


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    made = MainWindow(Messages("de"), WindowState(tmp_path / "window.ini"), Settings())
    qtbot.addWidget(made)
    yield made
    made.leave()


@pytest.fixture
def register(tmp_path: Path) -> Path:
    return copied(tmp_path / "LSP.sqlite", example)


def test_whoever_mends_what_a_finding_names_is_back_where_it_stood(window: MainWindow, register: Path) -> None:
    window.open_path(register)
    desk = window.desk
    assert desk is not None
    assert desk.go_to("meeting:LSP-3")
    meeting = desk.page()
    assert isinstance(meeting, MeetingPage)
    meeting.go_to_part(2)
    links = step_in(meeting, InviteStep).check.lines
    links.setFocus()
    house = desk.workspace.look(lambda reading: reading.all(Organisation))[0]
    desk.repair("organisation", house.id, "print_name")
    page = desk.page()
    assert page is not None
    (dialog,) = page.findChildren(OrganisationDialog)
    assert dialog.focusWidget() is dialog.field("print_name")
    dialog.reject()
    assert desk.page() is meeting
    assert meeting.focusWidget() is links
    assert window.focusWidget() is links


def test_what_is_mended_where_one_is_leaves_one_there(window: MainWindow, register: Path) -> None:
    window.open_path(register)
    desk = window.desk
    assert desk is not None
    committee = desk.workspace.look(places)[0]
    assert desk.go_to(f"committee:{committee.id}")
    page = desk.page()
    assert page is not None
    desk.repair("committee", committee.id, "legal_basis")
    (dialog,) = page.findChildren(FactDialog)
    dialog.reject()
    assert desk.page() is page


def test_the_way_back_leads_through_the_places_gone_to(window: MainWindow, register: Path) -> None:
    assert not window.form.actionBack.isEnabled()
    window.open_path(register)
    desk = window.desk
    assert desk is not None
    desk.go_to("people")
    desk.go_to("history")
    window.form.actionBack.trigger()
    assert isinstance(desk.page(), PeoplePage)
    window.form.actionBack.trigger()
    assert isinstance(desk.page(), TodayPage)
    assert not window.form.actionBack.isEnabled()
