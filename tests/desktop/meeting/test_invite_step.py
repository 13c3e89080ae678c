from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from docx import Document
from PySide6.QtCore import QDateTime, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from desktop.meeting_world import SEATS, World, step_in
from secretariat.desktop.meeting.dispatch_dialog import DispatchDialog
from secretariat.desktop.meeting.invite_step import InviteStep
from secretariat.desktop.meeting.meeting_page import MeetingPage
from secretariat.desktop.messages import Messages
from secretariat.desktop.widgets.link_list import LinkLook
from secretariat.desktop.window_state import WindowState
from secretariat.documents import letter_text
from secretariat.domain.committees import Committee
from secretariat.domain.errors import Finding, Severity
from secretariat.domain.invitations import InvitationState
from secretariat.domain.meetings import Meeting, MeetingState
from secretariat.domain.names import full_name
from secretariat.domain.office import DocumentKind, GeneratedDocument
from secretariat.domain.people import Person
from secretariat.places import resource_path
from secretariat.services.committee.committees import change_committee
from secretariat.services.meeting.invite_rows import Repair, invite_rows, repair_of
from secretariat.services.papers.templates import choose_template, copy_to_edit
from secretariat.services.people.people import add_person, change_person
from secretariat.services.workplace import Writing

DEPUTIES = SEATS


@pytest.fixture
def page(world: World, qtbot: QtBot) -> MeetingPage:
    return world.shown(2, qtbot)


def step_of(page: MeetingPage) -> InviteStep:
    return step_in(page, InviteStep)


def states(world: World) -> set[InvitationState]:
    return {invitation.state for invitation in world.folder.invitations}


def state_of(world: World) -> MeetingState:
    return world.folder.meeting.state


def test_everybody_with_a_right_is_shown_before_the_first_invitation(page: MeetingPage) -> None:
    step = step_of(page)
    assert step.rows.rowCount() == SEATS + DEPUTIES
    assert step.rows.index(0, 2).data() == "–"
    assert not step.form.bookDispatch.isEnabled()


def test_invite_gives_everybody_a_number_as_one_step(world: World, page: MeetingPage) -> None:
    step_of(page).form.invite.click()
    assert [one.no for one in world.folder.invitations] == list(range(1, SEATS + DEPUTIES + 1))
    assert not step_of(page).form.invite.isEnabled()
    world.workspace.undo()
    assert not world.folder.invitations


def test_a_guest_is_invited_by_hand_and_an_unknown_one_is_refused(world: World, page: MeetingPage) -> None:
    world.workspace.do("Neu", add_person, Person(family_name="Gast", given_name="Ute"))
    form = step_of(page).form
    form.guest.setEditText("gast, ute")
    form.addGuest.click()
    row = next(row for row in invite_rows(world.folder) if row.name == "Gast, Ute")
    assert (row.reason, row.number) == ("by_hand", SEATS + DEPUTIES + 1)
    form.guest.setEditText("Niemand")
    form.addGuest.click()
    assert form.complaint.isVisible()
    assert form.guest.currentText() == "Niemand"


def test_withdrawn_people_keep_their_number_and_get_no_letter(world: World, page: MeetingPage) -> None:
    world.invite()
    step = step_of(page)
    step.list.go_to(world.folder.invitations[2].person_id)
    step.form.withdraw.click()
    assert world.folder.invitations[2].state is InvitationState.WITHDRAWN


def test_tab_goes_from_the_list_to_the_guest_below_it_and_then_to_the_letter(page: MeetingPage) -> None:
    step = step_of(page)
    step.form.filter.setFocus()
    order = []
    for _ in range(9):
        QTest.keyClick(page.window(), Qt.Key.Key_Tab)
        focus = page.window().focusWidget()
        order.append(focus.objectName() if focus is not None else "")
    assert order[:4] == ["invitations", "guest", "addGuest", "withdraw"]
    assert order.index("makeMails") < order.index("openLetter")


def test_the_preview_shows_the_letter_of_the_chosen_person(world: World, page: MeetingPage, qtbot: QtBot) -> None:
    step = step_of(page)
    holder = world.folder.places[4].holder
    assert holder is not None
    step.list.go_to(holder.id)
    qtbot.waitUntil(lambda: "Sehr geehrte Frau Holder05" in step.preview.pages.text)
    assert "Einladung zur 3. Sitzung" in step.preview.pages.text
    assert not world.folder.invitations


def test_letters_are_made_beside_the_window_and_booked(
    world: World, page: MeetingPage, qtbot: QtBot, tmp_path: Path
) -> None:
    step = step_of(page)
    with qtbot.waitSignal(step.job.done, timeout=60_000):
        step.make_letters_in(str(tmp_path / "Briefe"))
        assert step.job.is_busy
        assert not step.form.makeLetters.isEnabled()
    letters = sorted((tmp_path / "Briefe").glob("*_Einladung_*.docx"))
    assert len(letters) == SEATS + DEPUTIES
    assert "Holder01" in letter_text.letter_text(letters[0].read_bytes())
    assert states(world) == {InvitationState.PRINTED}
    assert str(SEATS + DEPUTIES) in step.job.outcome.text()
    assert step.job.open_button.isVisible()
    assert step.form.bookDispatch.isEnabled()


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the folder of the office's own templates, which the steps ask for."""
    folder = tmp_path / "Vorlagen"
    monkeypatch.setattr("secretariat.desktop.meeting.invite_jobs.own_templates_folder", lambda: folder)
    return folder


def own_template(world: World, own: Path) -> Path:
    """Let the office use a copy of its own, with one more sentence."""
    path = copy_to_edit(resource_path("templates") / "invitation.docx", own)
    world.workspace.do("Vorlage", choose_template, DocumentKind.INVITATION, path)
    document = Document(str(path))
    document.add_paragraph("Bitte bringen Sie einen Ausweis mit.")
    document.save(str(path))
    return path


def test_letters_and_their_preview_follow_the_own_template_and_its_change_is_said_once(
    world: World, own: Path, page: MeetingPage, qtbot: QtBot, tmp_path: Path
) -> None:
    own_template(world, own)
    step = step_of(page)
    step.list.go_to(world.folder.places[4].holder.id if world.folder.places[4].holder else "")
    qtbot.waitUntil(lambda: "einen Ausweis mit" in step.preview.pages.text, timeout=20_000)
    for folder in ("Erst", "Dann"):
        with qtbot.waitSignal(step.job.done, timeout=60_000):
            step.make_letters_in(str(tmp_path / folder))
        letter = next((tmp_path / folder).glob("*_Einladung_*.docx"))
        assert "einen Ausweis mit" in letter_text.letter_text(letter.read_bytes())
        assert ("Vorlage wurde geändert" in step.form.complaint.text()) is (folder == "Erst")


def test_no_letter_is_made_while_the_own_template_is_gone(
    world: World, own: Path, page: MeetingPage, qtbot: QtBot, tmp_path: Path
) -> None:
    own_template(world, own).unlink()
    step = step_of(page)
    step.make_letters_in(str(tmp_path / "Briefe"))
    qtbot.waitUntil(lambda: not step.job.is_busy, timeout=20_000)
    assert not (tmp_path / "Briefe").exists()
    assert "kann gerade nicht gelesen werden" in step.form.complaint.text()


def test_without_a_place_no_letter_is_made_and_the_preview_says_why(
    world: World, page: MeetingPage, qtbot: QtBot, tmp_path: Path
) -> None:
    world.workspace.do("Ohne Ort", without_place, world.meeting_id)
    step = step_of(page)
    qtbot.waitUntil(lambda: "Der Ort fehlt" in step.form.noPreview.text(), timeout=20_000)
    step.make_letters_in(str(tmp_path / "Briefe"))
    qtbot.waitUntil(lambda: not step.job.is_busy, timeout=20_000)
    assert "Der Ort fehlt" in step.form.complaint.text()
    assert not (tmp_path / "Briefe").exists()
    assert states(world) == {InvitationState.DRAFT}


def without_place(writing: Writing, meeting_id: str) -> None:
    """Let neither the meeting nor its committee have a house."""
    meeting = writing.get(Meeting, meeting_id)
    committee = writing.get(Committee, meeting.committee_id)
    writing.change(replace(meeting, venue_id=None, room_id=None), replace(committee, default_venue_id=None))


def test_a_stopped_run_books_nothing(world: World, page: MeetingPage, qtbot: QtBot, tmp_path: Path) -> None:
    step = step_of(page)
    step.make_letters_in(str(tmp_path / "Briefe"))
    step.job.cancel_button.click()
    assert not step.job.is_busy
    page.put_away()
    qtbot.wait(50)
    assert states(world) == {InvitationState.DRAFT}
    assert len(list((tmp_path / "Briefe").glob("*.docx"))) < SEATS + DEPUTIES


def test_letters_that_cannot_be_written_are_said_and_nothing_is_booked(
    world: World, page: MeetingPage, qtbot: QtBot, tmp_path: Path
) -> None:
    step = step_of(page)
    in_the_way = tmp_path / "Briefe"
    in_the_way.write_text("kein Ordner")
    with qtbot.waitSignal(step.job.failed, timeout=60_000):
        step.make_letters_in(str(in_the_way))
    assert states(world) == {InvitationState.DRAFT}
    assert step.form.complaint.isVisible()
    assert step.form.makeLetters.isEnabled()
    with world.register.reading() as reading:
        assert not reading.all(GeneratedDocument)


def test_dispatch_is_booked_with_initials_and_the_meeting_is_invited(world: World, qtbot: QtBot) -> None:
    world.send_letters()
    dialog = dialog_of(world, qtbot)
    dialog.form.handedOver.setDateTime(QDateTime(2026, 8, 3, 14, 0, 0))
    assert "07.08.2026" in dialog.form.receipts.text()
    dialog.form.initials.clear()
    dialog.accept()
    assert dialog.errors.text_of(dialog.form.initials)
    assert state_of(world) is MeetingState.SCHEDULED
    dialog.form.initials.setText("GS")
    dialog.accept()
    assert state_of(world) is MeetingState.INVITED
    dispatch = next(iter(world.folder.dispatches.values()))
    assert dispatch.handed_over_at.astimezone() == datetime(2026, 8, 3, 14, 0).astimezone()
    assert dispatch.assumed_receipt_on == date(2026, 8, 7)
    again = dialog_of(world, qtbot)
    assert again.form.initials.text() == "GS"


def dialog_of(world: World, qtbot: QtBot) -> DispatchDialog:
    state = WindowState(world.folder_path / "window.ini")
    dialog = DispatchDialog(world.workspace, Messages("de"), state, world.folder)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_the_initials_are_asked_for_first_where_they_are_not_known(world: World, qtbot: QtBot) -> None:
    world.send_letters()
    dialog = dialog_of(world, qtbot)
    assert dialog.focusWidget() is dialog.form.initials


def test_escape_leaves_the_dispatch_unbooked(world: World, qtbot: QtBot) -> None:
    world.send_letters()
    dialog = dialog_of(world, qtbot)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert world.folder.meeting.state is MeetingState.SCHEDULED


def test_a_finding_leads_to_where_it_is_mended(world: World, page: MeetingPage, qtbot: QtBot) -> None:
    step = step_of(page)
    holder = world.folder.places[0].holder
    assert holder is not None
    world.workspace.do("Gesperrt", change_person, replace(holder, restricted=True))
    lines: list[str] = []

    def found() -> bool:
        lines[:] = [*step.check.lines.lines]
        return any("Holder01" in line for line in lines)

    qtbot.waitUntil(found)
    place = next(place for place, line in enumerate(lines) if "Holder01" in line)
    with qtbot.waitSignal(page.repair_wanted) as asked:
        step.check.lines.itemClicked.emit(step.check.lines.item(place))
    assert asked.args == ["person", holder.id, "restricted"]


@pytest.mark.parametrize(
    ("code", "kind"),
    [("sender.incomplete", "sender_profile"), ("venue.access_unknown", "venue"), ("seat.vacant", "committee")],
)
def test_a_finding_about_no_person_is_mended_at_its_record(world: World, code: str, kind: str) -> None:
    assert repair_of(world.folder, Finding(code, Severity.HINT, field="x")).kind == kind


def test_a_printed_name_that_is_too_wide_is_mended_at_the_organisation(world: World) -> None:
    person = next(one for one in world.folder.people.persons.values() if one.organisation_id)
    found = Finding("address.line_too_wide", Severity.ERROR, full_name(person), "print_name")
    assert repair_of(world.folder, found) == Repair("organisation", person.organisation_id or "", "print_name")
    assert repair_of(world.folder, replace(found, field="street")).kind == "person"


def test_a_finding_about_the_meeting_is_mended_at_the_meeting(world: World) -> None:
    found = Finding("meeting.without_agenda", Severity.WARNING, "LSP-3", "agenda")
    assert repair_of(world.folder, found) == Repair("meeting", world.meeting_id, "agenda")


def test_a_read_only_register_offers_no_change(world: World, qtbot: QtBot) -> None:
    world.invite()
    again = world.reopened(read_only=True)
    with again.register:
        page = again.page(2)
        qtbot.addWidget(page)
        form = step_of(page).form
        assert step_of(page).rows.rowCount() == SEATS + DEPUTIES
        for button in (form.invite, form.makeLetters, form.bookDispatch, form.addGuest, form.withdraw):
            assert not button.isEnabled()
        page.put_away()


def test_enter_on_a_finding_leads_there_once_and_it_looks_like_a_link(
    world: World, page: MeetingPage, qtbot: QtBot
) -> None:
    step = step_of(page)
    committee = replace(world.folder.committee, sender_profile_id=None)
    world.workspace.do("Ohne Absender", change_committee, committee)
    lines = step.check.lines
    qtbot.waitUntil(
        lambda: bool(lines.findItems("noch kein Absenderprofil", Qt.MatchFlag.MatchContains)), timeout=20_000
    )
    look, delegate = QStyleOptionViewItem(), lines.itemDelegate()
    assert isinstance(delegate, LinkLook)
    delegate.initStyleOption(look, lines.indexFromItem(lines.item(0)))
    assert look.font.underline()
    asked: list[tuple[str, str, str]] = []
    page.repair_wanted.connect(lambda *wanted: asked.append(wanted))
    lines.setCurrentRow(0)
    lines.setFocus()
    QTest.keyClick(lines, Qt.Key.Key_Return)
    assert asked == [("committee", committee.id, "sender_profile_id")]


def test_all_letters_go_into_one_file_where_that_is_wished(
    world: World, page: MeetingPage, qtbot: QtBot, tmp_path: Path
) -> None:
    step = step_of(page)
    assert step.form.makeOneFile.isEnabled()
    with qtbot.waitSignal(step.job.done, timeout=60_000):
        step._make_one_file_in(str(tmp_path / "Briefe"))
    names = sorted(path.name for path in (tmp_path / "Briefe").iterdir())
    assert [name.rsplit("_", 1)[1] for name in names] == ["Antwortbogen.docx", "Einladung.docx", "Tagesordnung.docx"]
    assert {one.state for one in world.folder.invitations} == {InvitationState.PRINTED}
