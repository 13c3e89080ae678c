"""The menu „Mehr“ of the invitations: another way, what came back, breaches healed, supplements."""

from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from desktop.meeting_world import World, step_in
from secretariat.desktop.dialogs.note_dialog import NoteDialog
from secretariat.desktop.meeting.dispatch_dialog import DispatchDialog
from secretariat.desktop.meeting.invitation_menu import InvitationMenu
from secretariat.desktop.meeting.invite_step import InviteStep
from secretariat.desktop.meeting.meeting_page import MeetingPage
from secretariat.domain.attendance import AttendanceState
from secretariat.domain.invitations import InvitationState, SupplementDispatch
from secretariat.domain.people import Channel
from secretariat.services.meeting import attendance
from secretariat.services.papers.supplements import supplement_rows
from secretariat.services.workplace import Reading

RETURNED_ON = QDate(2026, 8, 12)


def menu_of(world: World, qtbot: QtBot) -> tuple[MeetingPage, InviteStep, InvitationMenu]:
    """Return the page, its step with one invitation chosen, and the menu as it opens."""
    page = world.in_front(2, qtbot)
    step = step_in(page, InviteStep)
    step.list.go_to(world.folder.invitations[0].person_id)
    step.invitation_menu.fill()
    return page, step, step.invitation_menu


def opened(kind: type[QDialog]) -> QDialog:
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible())


def state_of(world: World) -> InvitationState:
    return world.folder.invitations[0].state


def test_an_unsent_letter_travels_another_way(world: World, qtbot: QtBot) -> None:
    world.invite()
    _page, _, menu = menu_of(world, qtbot)
    assert [menu.ways[way].isEnabled() for way in Channel] == [False, True, True]
    menu.ways[Channel.IN_PERSON].trigger()
    assert world.folder.invitations[0].channel is Channel.IN_PERSON


def test_a_way_that_reaches_nobody_is_refused_in_the_step(world: World, qtbot: QtBot) -> None:
    world.invite()
    _page, step, menu = menu_of(world, qtbot)
    menu.ways[Channel.EMAIL].trigger()
    assert step.form.complaint.isVisible()
    assert world.folder.invitations[0].channel is Channel.POST


def test_a_letter_that_came_back_is_booked_and_written_anew(world: World, qtbot: QtBot) -> None:
    world.send()
    _page, _, menu = menu_of(world, qtbot)
    assert not menu.again.isEnabled()
    menu.returned.trigger()
    dialog = opened(NoteDialog)
    assert isinstance(dialog, NoteDialog)
    assert "Eva Holder01" in dialog.form.advice.text()
    dialog.form.day.setDate(RETURNED_ON)
    dialog.form.text.setPlainText("Empfänger verzogen")
    dialog.accept()
    folder = world.folder
    proof = folder.dispatches[folder.invitations[0].id]
    assert (proof.returned_on, proof.return_reason) == (date(2026, 8, 12), "Empfänger verzogen")
    assert state_of(world) is InvitationState.RETURNED
    menu.fill()
    menu.again.trigger()
    assert state_of(world) is InvitationState.DRAFT
    world.workspace.undo()
    assert state_of(world) is InvitationState.RETURNED


def test_a_breach_of_notice_is_healed_only_by_who_came(world: World, qtbot: QtBot) -> None:
    world.send()
    world.open_sheet()
    _page, step, menu = menu_of(world, qtbot)
    menu.healed.trigger()
    assert "teilgenommen" in step.form.complaint.text()
    folder = world.folder
    row = next(one for one in folder.attendance if one.person_id == folder.invitations[0].person_id)
    mark = attendance.Mark(AttendanceState.PRESENT)
    world.workspace.do("Da", attendance.mark_attendance, folder, row, mark)
    menu.healed.trigger()
    assert world.folder.invitations[0].notice_healed


def test_a_supplement_is_made_and_booked_with_its_own_proof(
    world: World, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    world.send()
    _page, _, menu = menu_of(world, qtbot)
    assert not menu.send_supplement.isEnabled()
    menu.supplement.trigger()
    dialog = opened(NoteDialog)
    assert isinstance(dialog, NoteDialog)
    dialog.accept()
    assert "braucht einen Text" in dialog.errors.text_of(dialog.form.text)
    dialog.form.text.setPlainText("Die Sitzung findet im Raum 2 statt.")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    dialog.accept()
    assert "Ordner" in dialog.form.complaint.text()
    assert dialog.isVisible()
    out = tmp_path / "Nachtrag"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(out))
    dialog.accept()
    assert len(list(out.iterdir())) == len(world.folder.invitations)
    menu.fill()
    menu.send_supplement.trigger()
    booking = opened(DispatchDialog)
    assert isinstance(booking, DispatchDialog)
    booking.form.initials.setText("gs")
    booking.accept()
    (row,) = world.workspace.look(supplement_rows, world.meeting_id)
    assert row.sent == row.letters == len(world.folder.invitations)
    assert {one.clerk_initials for one in world.workspace.look(_proofs)} == {"gs"}
    assert all(one.handed_over_at < datetime.now().astimezone() for one in world.folder.dispatches.values())


def _proofs(reading: Reading) -> tuple[SupplementDispatch, ...]:
    return reading.all(SupplementDispatch)


def test_before_the_dispatch_there_is_nothing_to_correct(world: World, qtbot: QtBot) -> None:
    world.invite()
    _page, _, menu = menu_of(world, qtbot)
    assert not menu.supplement.isEnabled()
    assert not menu.returned.isEnabled()
