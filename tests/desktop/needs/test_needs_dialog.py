"""The needs of one person: a step of its own, consent beside each, hidden when nobody works, gone for good."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from desktop.every_window import settle
from desktop.private_forms import form_of, line_of, list_of
from making import SINCE, a_committee, a_meeting, a_need, folder_of
from secretariat import clock
from secretariat.desktop.messages import Messages
from secretariat.desktop.needs.need_dialog import PrivateDialog
from secretariat.desktop.needs.needs_curtain import HIDE_AFTER
from secretariat.desktop.needs.needs_dialog import NeedsDialog
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.domain.committees import Appointment, EndReason
from secretariat.domain.meetings import Meeting
from secretariat.domain.needs import AccessNeed, Consent, ConsentForm, ConsentPurpose, NeedScope
from secretariat.domain.people import LetterStyle, Person
from secretariat.drafts import Drafts
from secretariat.services.workplace import Workplace, Writing
from secretariat.storage.register import Register

WORD = "KANARIENVOGEL"


@pytest.fixture
def meeting(register: Register) -> Meeting:
    to_come = clock.today() + timedelta(days=60)
    return a_meeting(register, a_committee(register), date=to_come, reply_by=None)


@pytest.fixture
def anna(register: Register, meeting: Meeting) -> Person:
    holder = folder_of(register, meeting).places[0].holder
    assert holder is not None
    return holder


@pytest.fixture
def workspace(register: Register, tmp_path: Path) -> Workspace:
    space = Workspace(Workplace(register))
    space.drafts = Drafts(tmp_path / "Entwürfe", "0" * 32)
    return space


@pytest.fixture
def state(tmp_path: Path) -> WindowState:
    return WindowState(tmp_path / "window.ini")


def shown(workspace: Workspace, state: WindowState, person: Person, qtbot: QtBot) -> NeedsDialog:
    dialog = NeedsDialog(workspace, Messages("de"), state, person.id)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def type_need(form: PrivateDialog, kind: str, given_on: str = "01.02.2026", how: str = "E-Mail") -> None:
    list_of(form, "kind").setCurrentText(kind)
    line_of(form, "given_on").setText(given_on)
    list_of(form, "form").setCurrentText(how)


def needs_in(workspace: Workspace) -> tuple[AccessNeed, ...]:
    return workspace.look(lambda reading: reading.all(AccessNeed))


def a_standing_need_of_ended_seats(writing: Writing, person: Person, ended: date) -> None:
    for appointment in writing.all(Appointment, person_id=person.id):
        writing.change(replace(appointment, end=ended, end_reason=EndReason.TERM))
    consent = Consent(
        person_id=person.id, purpose=ConsentPurpose.ACCESS_NEEDS, given_on=SINCE, form=ConsentForm.REPLY_FORM
    )
    need = AccessNeed(
        person_id=person.id, kind=WORD, consent_id=consent.id, scope=NeedScope.STANDING, recorded_on=SINCE
    )
    writing.add(consent, need)


def question(dialog: NeedsDialog, name: str) -> QMessageBox:
    box = dialog.findChild(QMessageBox, name)
    assert isinstance(box, QMessageBox)
    return box


def agree(box: QMessageBox) -> None:
    (yes,) = (one for one in box.buttons() if box.buttonRole(one) is QMessageBox.ButtonRole.DestructiveRole)
    yes.click()


def test_it_says_why_and_its_title_names_nobody(
    workspace: Workspace, state: WindowState, anna: Person, qtbot: QtBot
) -> None:
    dialog = shown(workspace, state, anna, qtbot)
    assert "Gesundheitsdaten" in dialog.form.why.text()
    assert dialog.windowTitle() == "Unterstützungsbedarf"
    assert "Anna Brandt" in dialog.form.person.text()


def test_a_need_is_kept_with_its_consent_as_a_step_that_names_neither(
    workspace: Workspace, state: WindowState, anna: Person, meeting: Meeting, qtbot: QtBot
) -> None:
    dialog = shown(workspace, state, anna, qtbot)
    dialog.form.newNeed.click()
    form = form_of(dialog)
    type_need(form, "Rollstuhlplatz")
    form.accept()
    (need,) = needs_in(workspace)
    assert (need.kind, need.scope, need.meeting_id) == ("Rollstuhlplatz", NeedScope.THIS_MEETING, meeting.id)
    assert need.delete_on == meeting.date + timedelta(days=30)
    assert workspace.look(lambda reading: reading.get(Consent, need.consent_id)).given_on == date(2026, 2, 1)
    assert workspace.next_undo() == "Bedarf geändert"
    assert dialog.rows.rowCount() == 1


@pytest.mark.parametrize(("given_on", "how"), [("", "E-Mail"), ("01.02.2026", "")])
def test_without_a_whole_consent_nothing_is_kept_and_the_field_says_so(
    workspace: Workspace, state: WindowState, anna: Person, meeting: Meeting, qtbot: QtBot, given_on: str, how: str
) -> None:
    del meeting
    dialog = shown(workspace, state, anna, qtbot)
    dialog.form.newNeed.click()
    form = form_of(dialog)
    type_need(form, "Rollstuhlplatz", given_on, how)
    form.accept()
    assert form.isVisible()
    assert needs_in(workspace) == ()
    assert form.errors.marked
    form.done(0)


def test_the_form_says_until_when_the_need_stays(
    workspace: Workspace, state: WindowState, anna: Person, meeting: Meeting, qtbot: QtBot
) -> None:
    dialog = shown(workspace, state, anna, qtbot)
    dialog.form.newNeed.click()
    form = form_of(dialog)
    day = meeting.date + timedelta(days=30)
    assert f"am {day:%d.%m.%Y} von selbst gelöscht" in form._meanings["scope"].text()
    list_of(form, "scope").setCurrentText("dauerhaft")
    assert "widerrufen" in form._meanings["scope"].text()
    form.done(0)


def test_the_form_says_what_saving_changes_of_the_day_in_the_list(
    workspace: Workspace, state: WindowState, anna: Person, qtbot: QtBot
) -> None:
    ended, today = clock.today() - timedelta(days=62), clock.today()
    workspace.do("Bedarf", a_standing_need_of_ended_seats, anna, ended)
    dialog = shown(workspace, state, anna, qtbot)
    assert dialog.rows.texts_of([0], [3])[0][0].startswith(f"am {ended:%d.%m.%Y}")
    dialog.list.go_to(needs_in(workspace)[0].id)
    dialog.form.changeNeed.click()
    form = form_of(dialog)
    said = form._meanings["scope"].text()
    assert said.endswith(f"Bisher war das am {ended:%d.%m.%Y}; heute gespeichert, ist es am {today:%d.%m.%Y}.")
    form.done(0)


def test_no_draft_of_a_need_is_written(
    workspace: Workspace, state: WindowState, anna: Person, meeting: Meeting, qtbot: QtBot, tmp_path: Path
) -> None:
    del meeting
    dialog = shown(workspace, state, anna, qtbot)
    dialog.form.newNeed.click()
    form = form_of(dialog)
    line_of(form, "detail").setText(WORD)
    QTest.qWait(50)
    form.done(0)
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert not [path for path in files if WORD.encode() in path.read_bytes()]


def test_a_withdrawal_says_before_that_it_cannot_be_undone_and_erases_at_once(
    register: Register, workspace: Workspace, state: WindowState, anna: Person, meeting: Meeting, qtbot: QtBot
) -> None:
    a_need(register, anna, meeting)
    dialog = shown(workspace, state, anna, qtbot)
    dialog.form.withdraw.click()
    box = question(dialog, "askWithdraw")
    assert "nicht rückgängig" in box.text()
    assert "Großdruck" not in box.text()
    assert len(needs_in(workspace)) == 1
    agree(box)
    assert needs_in(workspace) == ()
    assert WORD.encode() not in register.path.read_bytes()


def test_a_need_is_deleted_only_after_the_question(
    register: Register, workspace: Workspace, state: WindowState, anna: Person, meeting: Meeting, qtbot: QtBot
) -> None:
    a_need(register, anna, meeting)
    with register.writing("Briefstil") as writing:
        writing.change(replace(anna, letter_style=LetterStyle.LARGE_PRINT))
    dialog = shown(workspace, state, anna, qtbot)
    dialog.form.eraseNeed.click()
    assert "weiter als „Großdruck“" in question(dialog, "askEraseNeed").text()  # kept in her record, not with the need
    question(dialog, "askEraseNeed").reject()
    settle()
    assert len(needs_in(workspace)) == 1
    dialog.form.eraseNeed.click()
    agree(question(dialog, "askEraseNeed"))
    assert needs_in(workspace) == ()
    assert WORD.encode() not in register.path.read_bytes()


def test_it_hides_after_idle_minutes_and_nothing_typed_is_lost(
    register: Register, workspace: Workspace, state: WindowState, anna: Person, meeting: Meeting, qtbot: QtBot
) -> None:
    a_need(register, anna, meeting)
    state.keep_text(HIDE_AFTER, "2")
    dialog = shown(workspace, state, anna, qtbot)
    dialog.form.newNeed.click()
    form = form_of(dialog)
    line_of(form, "detail").setText(WORD)
    assert dialog.curtain.idle.interval() == 120_000
    dialog.curtain.idle.setInterval(20)
    qtbot.waitUntil(lambda: dialog.is_hidden)
    assert not form.isVisible()
    assert not dialog.list.isVisible()
    dialog.form.showAgain.click()
    assert form.isVisible()
    assert line_of(form, "detail").text() == WORD
    form.done(0)


def test_a_key_makes_it_wait_anew_and_never_means_never(
    workspace: Workspace, state: WindowState, anna: Person, qtbot: QtBot
) -> None:
    dialog = shown(workspace, state, anna, qtbot)
    dialog.curtain.idle.setInterval(1_000)
    QTest.qWait(200)
    before = dialog.curtain.idle.remainingTime()
    QTest.keyClick(dialog, Qt.Key.Key_Shift)
    assert dialog.curtain.idle.remainingTime() > before
    dialog.form.hideAfter.setCurrentIndex(dialog.form.hideAfter.findData("0"))
    dialog.form.hideAfter.activated.emit(0)
    assert not dialog.curtain.idle.isActive()
    assert state.text(HIDE_AFTER) == "0"


def test_it_hides_when_the_window_loses_the_session(
    workspace: Workspace, state: WindowState, anna: Person, qtbot: QtBot
) -> None:
    dialog = shown(workspace, state, anna, qtbot)
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)
    application.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    assert dialog.is_hidden


def test_nothing_goes_to_the_clipboard(
    register: Register, workspace: Workspace, state: WindowState, anna: Person, meeting: Meeting, qtbot: QtBot
) -> None:
    a_need(register, anna, meeting)
    dialog = shown(workspace, state, anna, qtbot)
    QGuiApplication.clipboard().setText("leer")
    dialog.list.selectAll()
    QTest.keyClick(dialog.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "leer"


def test_letters_follow_a_standing_need_only_when_the_clerk_agrees(
    register: Register, workspace: Workspace, state: WindowState, anna: Person, meeting: Meeting, qtbot: QtBot
) -> None:
    a_need(register, anna, meeting, kind="Unterlagen in Großdruck", scope=NeedScope.STANDING, meeting_id=None)
    dialog = shown(workspace, state, anna, qtbot)
    assert dialog.form.letterForm.isVisible()
    assert "Großdruck" in dialog.form.proposal.text()
    assert style_of(workspace, anna) is LetterStyle.STANDARD
    dialog.form.adopt.click()
    assert style_of(workspace, anna) is LetterStyle.LARGE_PRINT
    assert not dialog.form.letterForm.isVisible()


def style_of(workspace: Workspace, person: Person) -> LetterStyle:
    return workspace.look(lambda reading: reading.get(Person, person.id).letter_style)


def test_a_register_of_others_is_only_read(
    register: Register, state: WindowState, anna: Person, meeting: Meeting, qtbot: QtBot
) -> None:
    a_need(register, anna, meeting)
    register.close()
    with Register.open(register.path, read_only=True) as opened:
        dialog = shown(Workspace(Workplace(opened)), state, anna, qtbot)
        form = dialog.form
        assert dialog.rows.rowCount() == 1
        assert not any(one.isEnabled() for one in (form.newNeed, form.changeNeed, form.eraseNeed, form.withdraw))
        dialog.close()


def test_it_follows_what_changes_elsewhere(
    register: Register, workspace: Workspace, state: WindowState, anna: Person, meeting: Meeting, qtbot: QtBot
) -> None:
    need = a_need(register, anna, meeting, kind="Braille")
    dialog = shown(workspace, state, anna, qtbot)
    workspace.do("Bedarf geändert", lambda writing: writing.change(replace(need, kind="Fahrdienst", recorded_on=SINCE)))
    row = dialog.rows.row_at(0)
    assert row is not None
    assert row.need.kind == "Fahrdienst"


def test_a_paper_form_is_typed_as_its_letters(
    workspace: Workspace, state: WindowState, anna: Person, register: Register, qtbot: QtBot
) -> None:
    dialog = shown(workspace, state, anna, qtbot)
    dialog.form.fromForm.click()
    form = form_of(dialog)
    line_of(form, "letters").setText("amw")
    settle()
    assert "Gebärdensprachdolmetschung (DGS); Rollstuhlplatz; Fahrdienst" in said_in(form)
    line_of(form, "detail").setText("ab 13 Uhr")
    line_of(form, "given_on").setText("01.02.2026")
    form.accept()
    with register.reading() as reading:
        needs, consents = reading.all(AccessNeed), reading.all(Consent)
    assert {(need.kind, need.detail) for need in needs} == {
        ("Gebärdensprachdolmetschung (DGS)", ""),
        ("Rollstuhlplatz", ""),
        ("Fahrdienst", "ab 13 Uhr"),
    }
    assert len(consents) == 1


@pytest.mark.parametrize(("letters", "words"), [("a7", "„7“"), ("", "Bitte")])
def test_a_letter_that_no_line_has_is_refused_at_its_field(
    workspace: Workspace, state: WindowState, anna: Person, register: Register, qtbot: QtBot, letters: str, words: str
) -> None:
    dialog = shown(workspace, state, anna, qtbot)
    dialog.form.fromForm.click()
    form = form_of(dialog)
    line_of(form, "letters").setText(letters)
    line_of(form, "given_on").setText("01.02.2026")
    form.accept()
    assert form.isVisible()
    assert words in said_in(form)
    with register.reading() as reading:
        assert reading.all(AccessNeed) == ()


def said_in(form: PrivateDialog) -> str:
    return "\n".join(label.text() for label in form.findChildren(QLabel) if label.isVisible())
