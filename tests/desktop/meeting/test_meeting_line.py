"""The status bar counts who is invited to the meeting in front, and who comes."""

from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.every_window import example_window
from secretariat.domain.invitations import Invitation, InvitationRole, InvitationState
from secretariat.domain.meetings import Meeting


def test_the_counts_follow_the_page_and_every_change(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with example_window(tmp_path, monkeypatch) as window:
        qtbot.addWidget(window)
        desk, line = window.desk, window.meeting_line
        assert desk is not None
        assert not line.isVisible()
        desk.go_to("meeting:LSP-3")
        qtbot.waitUntil(line.isVisible)
        meeting = next(
            one for one in desk.workspace.look(lambda reading: reading.all(Meeting)) if one.date == date(2026, 9, 21)
        )
        sent = desk.workspace.look(lambda reading: reading.all(Invitation, meeting_id=meeting.id))
        own = [one for one in sent if one.role is not InvitationRole.DEPUTY]
        yes = sum(one.state is InvitationState.ACCEPTED for one in own)
        assert line.text() == f"{len(own)} eingeladen, {yes} ja"
        desk.go_to("today")
        qtbot.waitUntil(lambda: not line.isVisible())
