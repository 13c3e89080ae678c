import email
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop.meeting_world import World, step_in
from secretariat.desktop.dialogs.fact_dialog import FactDialog
from secretariat.desktop.meeting.invite_step import InviteStep
from secretariat.desktop.meeting.mail_row import MailRow
from secretariat.desktop.meeting.meeting_page import MeetingPage
from secretariat.domain.invitations import InvitationState
from secretariat.domain.people import Channel
from secretariat.services.workplace import Writing

WITH_MAIL = 3


@pytest.fixture
def page(world: World, qtbot: QtBot) -> MeetingPage:
    world.invite()
    folder = world.folder
    chosen = folder.invitations[:WITH_MAIL]

    def by_mail(writing: Writing) -> None:
        for number, one in enumerate(chosen):
            person = folder.people.persons[one.person_id]
            writing.change(replace(person, email="" if number == 0 else f"eva{number}@beispiel.de"))
            writing.change(replace(one, channel=Channel.EMAIL))

    world.workspace.do("Wege", by_mail)
    return world.shown(2, qtbot)


def row_of(page: MeetingPage) -> MailRow:
    return step_in(page, InviteStep).mails


def test_a_draft_for_each_with_an_address_and_who_is_left_out_is_said(
    world: World, page: MeetingPage, qtbot: QtBot, tmp_path: Path
) -> None:
    row = row_of(page)
    row.form.makeMails.click()
    dialog = page.window().findChild(FactDialog)
    assert isinstance(dialog, FactDialog)
    dialog.accept()
    chooser = page.findChild(QFileDialog)
    assert isinstance(chooser, QFileDialog)
    with qtbot.waitSignal(row.job.done, timeout=60_000):
        chooser.fileSelected.emit(str(tmp_path / "Post"))
    chooser.close()
    drafts = sorted((tmp_path / "Post").glob("*.eml"))
    assert [email.message_from_bytes(one.read_bytes())["To"] for one in drafts] == [
        "Eva Holder02 <eva1@beispiel.de>",
        "Eva Holder03 <eva2@beispiel.de>",
    ]
    step = step_in(page, InviteStep)
    assert "Eva Holder01" in step.form.complaint.text(), "who is left out, and why"
    printed = [one for one in world.folder.invitations if one.state is InvitationState.PRINTED]
    assert len(printed) >= len(drafts)
    world.workspace.undo()
    assert not [one for one in world.folder.invitations if one.state is InvitationState.PRINTED]


def test_where_nobody_is_invited_by_mail_it_is_said_beside_the_list(world: World, qtbot: QtBot, tmp_path: Path) -> None:
    page = world.shown(2, qtbot)
    row = row_of(page)
    with qtbot.waitSignal(row.job.failed, timeout=60_000):
        row.make_in(str(tmp_path))
    assert step_in(page, InviteStep).form.complaint.isVisible()
    assert row.form.makeMails.isEnabled()
    assert not list(tmp_path.glob("*.eml"))


def test_the_meeting_is_written_for_calendars(page: MeetingPage, tmp_path: Path) -> None:
    row_of(page).write_calendar(tmp_path / "LSP-3.ics")
    content = (tmp_path / "LSP-3.ics").read_text(encoding="utf-8")
    assert "DTSTART;TZID=Europe/Berlin:20260921T140000" in content
    assert row_of(page).job.open_button.isVisible()


def test_addresses_go_to_the_clipboard_for_a_blind_copy(page: MeetingPage) -> None:
    row_of(page).form.copyAddresses.click()
    assert QGuiApplication.clipboard().text() == "eva1@beispiel.de; eva2@beispiel.de"
    assert "2" in row_of(page).job.outcome.text()


def test_without_an_address_nothing_is_copied_and_it_is_said(world: World, qtbot: QtBot) -> None:
    world.invite()
    page = world.shown(2, qtbot)
    QGuiApplication.clipboard().setText("vorher")
    row_of(page).form.copyAddresses.click()
    assert QGuiApplication.clipboard().text() == "vorher"
    assert step_in(page, InviteStep).form.complaint.isVisible()


def test_a_register_that_is_read_only_gives_calendar_and_addresses_only(world: World, qtbot: QtBot) -> None:
    world.invite()
    again = world.reopened(read_only=True)
    with again.register:
        page = again.shown(2, qtbot)
        row = row_of(page)
        assert not row.form.makeMails.isEnabled()
        assert row.form.makeCalendar.isEnabled()
