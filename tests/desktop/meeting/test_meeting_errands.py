"""The menu of a meeting: urgency with its reason, guests in a role, supplements again byte for byte, returned mail."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QMessageBox, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from desktop.every_window import open_dialogs, settle
from desktop.meeting_world import World, step_in
from making import PRINTED_AT, TEMPLATES
from secretariat import clock
from secretariat.desktop.dialogs.fact_dialog import FactDialog
from secretariat.desktop.meeting.invite_step import InviteStep
from secretariat.desktop.meeting.meeting_page import MeetingPage
from secretariat.desktop.meeting.prepare_step import PrepareStep
from secretariat.desktop.meeting.returned_dialog import ReturnedDialog
from secretariat.desktop.meeting.supplements_dialog import SupplementsDialog
from secretariat.desktop.widgets.confirmation import Confirmation
from secretariat.domain.committees import RulesOfProcedure
from secretariat.domain.errors import NotFoundError
from secretariat.domain.invitations import InvitationRole, InvitationState
from secretariat.domain.office import DocumentKind
from secretariat.domain.people import Person
from secretariat.services.meeting.invitations import book_return
from secretariat.services.papers.letter_runs import LetterRun
from secretariat.services.papers.supplements import book_supplement, draft_supplement, make_supplement
from secretariat.services.workplace import Writing


def opened(page: MeetingPage, name: str) -> FactDialog:
    next(one for one in page.actions() if one.objectName() == name).trigger()
    settle()
    (dialog,) = (one for one in open_dialogs() if isinstance(one, FactDialog))
    return dialog


def allow_short_notice(writing: Writing) -> None:
    (rules,) = writing.all(RulesOfProcedure)
    writing.change(replace(rules, notice_short_value=2))


def test_without_a_short_notice_urgency_is_refused_and_what_was_typed_stays(world: World, qtbot: QtBot) -> None:
    dialog = opened(world.shown(1, qtbot), "urgency")
    tick, why = dialog.field("urgent"), dialog.field("why")
    assert isinstance(tick, QCheckBox)
    assert isinstance(why, QPlainTextEdit)
    tick.setChecked(True)
    why.setPlainText("Eilt.")
    dialog.accept()
    assert dialog.isVisible()
    assert world.folder.urgency is None
    for one in open_dialogs():
        one.done(0)


def test_urgency_needs_its_reason_and_is_taken_back_again(world: World, qtbot: QtBot) -> None:
    world.workspace.do("Frist", allow_short_notice)
    page = world.shown(1, qtbot)
    dialog = opened(page, "urgency")
    tick, why = dialog.field("urgent"), dialog.field("why")
    assert isinstance(tick, QCheckBox)
    assert isinstance(why, QPlainTextEdit)
    tick.setChecked(True)
    dialog.accept()
    assert "Begründung" in dialog.errors.text_of(why)
    why.setPlainText("Die Förderung läuft aus.")
    dialog.accept()
    assert world.folder.urgency is not None
    step = step_in(page, PrepareStep)
    assert "verkürzte Frist" in step.form.deadlines.text()
    assert "Eilbedürftig: Die Förderung läuft aus." in step.form.deadlines.text()
    again = opened(page, "urgency")
    tick = again.field("urgent")
    assert isinstance(tick, QCheckBox)
    assert tick.isChecked()
    tick.setChecked(False)
    again.accept()
    assert world.folder.urgency is None


def test_a_guest_comes_in_the_role_chosen_and_in_another_afterwards(world: World, qtbot: QtBot) -> None:
    page = world.shown(2, qtbot)
    guest = Person(given_name="Rosa", family_name="Heim", sort_name="Heim, Rosa", email="rosa@example.org")
    world.workspace.do("Gast", lambda writing: writing.add(guest))
    for role in (InvitationRole.SPEAKER, InvitationRole.ASSISTANT):
        dialog = opened(page, "guestInRole")
        who, kind = dialog.field("person_id"), dialog.field("role")
        assert isinstance(who, QComboBox)
        assert isinstance(kind, QComboBox)
        who.setCurrentIndex(who.findText("Heim, Rosa"))
        kind.setCurrentIndex([value for value, _ in dialog.facts["role"].choices].index(role))
        dialog.accept()
        settle()
        (invitation,) = (one for one in world.folder.invitations if one.person_id == guest.id)
        assert invitation.role is role


def supplement(world: World, out: Path) -> None:
    folder = world.folder
    draft = world.workspace.look(draft_supplement, folder, "Die Sitzung ist in Raum 2.", date(2026, 8, 20))
    run = LetterRun(DocumentKind.INVITATION, TEMPLATES, PRINTED_AT)
    made = make_supplement(folder, draft, out, run)
    world.workspace.do("Nachtrag", book_supplement, folder, draft, made)


def test_supplements_are_listed_and_printed_again_byte_for_byte(world: World, qtbot: QtBot, tmp_path: Path) -> None:
    world.send()
    page = world.shown(2, qtbot)
    supplement(world, tmp_path / "zuerst")
    next(one for one in page.actions() if one.objectName() == "supplements").trigger()
    (dialog,) = (one for one in open_dialogs() if isinstance(one, SupplementsDialog))
    assert dialog.form.lines.item(0).text().startswith("Nachtrag 1 vom 20.08.2026")
    assert dialog.form.said.text() == "Die Sitzung ist in Raum 2."
    assert dialog.dispatch.isEnabled()
    dialog.reprint_in(str(tmp_path / "nochmal"))
    first = {one.name: one.read_bytes() for one in (tmp_path / "zuerst").iterdir()}
    again = {one.name: one.read_bytes() for one in (tmp_path / "nochmal").iterdir()}
    assert first
    assert again == first
    dialog.done(0)


def test_without_supplements_and_returns_nothing_can_be_done(world: World, qtbot: QtBot) -> None:
    page = world.shown(2, qtbot)
    for name in ("supplements", "returned"):
        next(one for one in page.actions() if one.objectName() == name).trigger()
    dialogs = [one for one in open_dialogs() if isinstance(one, SupplementsDialog | ReturnedDialog)]
    assert len(dialogs) == 2
    for dialog in dialogs:
        assert dialog.form.said.text()
        buttons = dialog.findChildren(QPushButton)
        assert buttons
        assert not any(button.isEnabled() for button in buttons if button.objectName())
        dialog.done(0)


def test_what_came_back_waits_until_it_is_written_anew(world: World, qtbot: QtBot) -> None:
    world.send()
    page = world.shown(2, qtbot)
    folder = world.folder
    first = folder.invitations[0]
    world.workspace.do("Rücklauf", book_return, folder, first, date(2026, 8, 12), "Empfänger verzogen")
    next(one for one in page.actions() if one.objectName() == "returned").trigger()
    (dialog,) = (one for one in open_dialogs() if isinstance(one, ReturnedDialog))
    assert "wartet auf einen neuen Brief" in dialog.form.lines.item(0).text()
    assert "Empfänger verzogen" in dialog.form.said.text()
    dialog.again.click()
    assert next(one for one in world.folder.invitations if one.id == first.id).state is InvitationState.DRAFT
    assert "inzwischen neu geschrieben" in dialog.form.lines.item(0).text()
    assert not dialog.again.isEnabled()
    dialog.done(0)


def test_reminders_by_mail_are_asked_for_from_every_step_and_only_where_somebody_is_silent(
    world: World, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "today", lambda: date(2026, 9, 10))
    page = world.shown(3, qtbot)
    remind = next(one for one in page.actions() if one.objectName() == "remindByMail")
    remind.trigger()
    step = step_in(page, InviteStep)
    assert "kein Entwurf" in step.form.complaint.text()
    assert not [one for one in open_dialogs() if isinstance(one, FactDialog)]
    world.send()
    page.go_to_part(3)
    remind.trigger()
    (dialog,) = (one for one in open_dialogs() if isinstance(one, FactDialog))
    kind = dialog.field("kind")
    assert isinstance(kind, QComboBox)
    assert kind.currentText() == "Erinnerung"
    dialog.done(0)


def asked_to_remove(page: MeetingPage) -> Confirmation:
    next(one for one in page.actions() if one.objectName() == "removeMeeting").trigger()
    settle()
    (box,) = (one for one in open_dialogs() if isinstance(one, Confirmation))
    return box


def test_a_meeting_planned_by_mistake_is_removed_after_a_question_and_comes_back_with_undo(
    world: World, qtbot: QtBot
) -> None:
    page = world.shown(1, qtbot)
    asked_to_remove(page).reject()
    assert world.folder.meeting
    with qtbot.waitSignal(page.gone):
        asked_to_remove(page).confirmed.click()
    with pytest.raises(NotFoundError):
        _ = world.folder
    world.workspace.undo()
    assert world.folder.agenda


def test_a_meeting_to_which_letters_went_out_stays_and_it_is_said_why(world: World, qtbot: QtBot) -> None:
    world.send_letters()
    world.send()
    page = world.shown(1, qtbot)
    asked_to_remove(page).confirmed.click()
    settle()
    (said,) = (one for one in open_dialogs() if isinstance(one, QMessageBox))
    assert said.objectName() == "refused"
    said.done(0)
    assert world.folder.meeting
