from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from comparing import docx_text
from desktop.meeting_world import SEATS, World, step_in
from secretariat import clock
from secretariat.desktop.meeting.meeting_page import MeetingPage
from secretariat.desktop.meeting.papers_step import PapersStep
from secretariat.desktop.sheets.preview import SheetPreview
from secretariat.desktop.widgets.typed_fields import qt_day
from secretariat.domain.committees import RulesOfProcedure
from secretariat.domain.errors import Finding, Severity
from secretariat.domain.formatting import short_date, weekday_date
from secretariat.domain.invitations import Invitation, InvitationState
from secretariat.domain.meetings import MeetingState
from secretariat.domain.names import full_name
from secretariat.domain.office import DocumentKind, GeneratedDocument
from secretariat.services.committee.committees import find_committee
from secretariat.services.meeting.meetings import move_state
from secretariat.services.meeting.reply_days import new_reply_day
from secretariat.services.meeting.urgency import mark_urgent
from secretariat.services.papers.paper_kinds import FOR_THE_DAY
from secretariat.services.papers.paper_plans import MadePapers
from secretariat.services.workplace import Writing


@pytest.fixture
def page(world: World, qtbot: QtBot) -> MeetingPage:
    return world.shown(5, qtbot)


def step_of(page: MeetingPage) -> PapersStep:
    return step_in(page, PapersStep)


def tick_only(step: PapersStep, *kinds: DocumentKind) -> None:
    for place in range(step.form.kinds.count()):
        item = step.form.kinds.item(place)
        wanted = item.data(Qt.ItemDataRole.UserRole) in kinds
        item.setCheckState(Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked)


def documents(world: World) -> list[DocumentKind]:
    with world.register.reading() as reading:
        return [document.kind for document in reading.all(GeneratedDocument)]


def test_what_applies_is_ticked_and_what_does_not_is_not_offered(page: MeetingPage) -> None:
    ticked = step_of(page).ticked()
    assert {DocumentKind.INVITATION, DocumentKind.SIGN_IN_SHEET} < ticked
    assert not {DocumentKind.CANCELLATION, DocumentKind.WORKSHOP_SHEET} & ticked


def test_sheets_and_lists_are_made_beside_the_window_with_one_moment(
    world: World, page: MeetingPage, qtbot: QtBot, tmp_path: Path
) -> None:
    step = step_of(page)
    tick_only(step, DocumentKind.SIGN_IN_SHEET, DocumentKind.REPLY_STATUS)
    with qtbot.waitSignal(step.job.done, timeout=60_000):
        step.make_in(str(tmp_path / "Papiere"))
    names = sorted(path.name for path in (tmp_path / "Papiere").iterdir())
    assert [name.rsplit("_", 1)[1] for name in names] == [
        "Anwesenheitsliste.pdf",
        "Grossdruck.pdf",
        "Rueckmeldestand.xlsx",
    ]
    assert sorted(documents(world)) == ["D07", "D11", "D11"]
    assert len(world.folder.attendance) == SEATS
    assert len({document.created_at for document in world.folder.documents.values()}) == 1
    assert "Stand" in step.job.outcome.text()
    made = [step.form.kinds.item(place).text() for place in range(step.form.kinds.count())]
    assert sum("\nerzeugt " in text for text in made) == sum("\n" in text for text in made) == 2


def test_whose_letter_could_not_be_made_is_named_with_the_way_to_mend_it(
    world: World, page: MeetingPage, qtbot: QtBot
) -> None:
    world.invite()
    page.refresh()
    step, person = step_of(page), next(iter(world.folder.people.persons.values()))
    left_out = Finding("address.missing", Severity.ERROR, full_name(person), "address")
    step.job.done.emit(MadePapers((), (left_out,)))
    assert step.left_out.isVisibleTo(step)
    assert full_name(person) in step.left_out.item(0).text()
    with qtbot.waitSignal(step.repair_wanted) as wanted:
        step.left_out.setCurrentRow(0)
        QTest.keyClick(step.left_out, Qt.Key.Key_Return)
    assert wanted.args == ["person", person.id, "address"]
    step.job.done.emit(MadePapers(()))
    assert not step.left_out.isVisibleTo(step)


def test_what_is_ticked_follows_the_work(world: World, page: MeetingPage) -> None:
    step, letters = step_of(page), {DocumentKind.SAVE_THE_DATE, DocumentKind.INVITATION, DocumentKind.OUTGOING_LIST}
    assert step.ticked() & letters == letters
    world.send_letters()
    page.refresh()
    assert step.ticked() & letters == letters - {DocumentKind.SAVE_THE_DATE}
    world.workspace.undo()
    world.workspace.undo()
    world.send()
    page.refresh()
    assert not step.ticked() & letters
    assert DocumentKind.SIGN_IN_SHEET in step.ticked()
    for state in (MeetingState.RUNNING, MeetingState.HELD):
        world.workspace.do("Weiter", move_state, world.meeting_id, state)
    page.refresh()
    assert DocumentKind.MINUTES in step.ticked()
    assert not step.ticked() & FOR_THE_DAY


def test_nobody_is_reminded_before_the_day_to_answer_by_is_over(
    world: World, page: MeetingPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.send()
    reply_by = world.folder.meeting.reply_by
    assert reply_by is not None
    for today, is_due in ((reply_by, False), (reply_by + timedelta(days=1), True)):
        monkeypatch.setattr(clock, "today", partial(date, today.year, today.month, today.day))
        page.refresh()
        assert (DocumentKind.REMINDER in step_of(page).ticked()) is is_due


def test_reminders_ask_for_the_day_chosen_beside_them(
    world: World, page: MeetingPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.send()
    world.workspace.do("Zurückgezogen", partial(_withdrawn, invitations=world.folder.invitations[2:]))
    folder = world.folder
    step, reply_by = step_of(page), folder.meeting.reply_by
    assert reply_by is not None
    today = reply_by + timedelta(days=1)
    monkeypatch.setattr(clock, "today", partial(date, today.year, today.month, today.day))
    monkeypatch.setattr(clock, "now", lambda: datetime.combine(today, time(9)).astimezone())
    page.refresh()
    assert not step.form.answerDay.isHidden()
    assert step.form.answerBy.date().toPython() == new_reply_day(folder, today)
    assert step.form.answerBy.maximumDate().toPython() == folder.meeting.date - timedelta(days=1)
    sunday = next(day for day in (today + timedelta(days=n) for n in range(1, 8)) if day.weekday() == 6)
    step.form.answerBy.setDate(qt_day(sunday))
    assert short_date(sunday) in step.form.answerNote.text()
    page.refresh()
    assert step.form.answerBy.date().toPython() == sunday, "what was chosen stays"
    tick_only(step, DocumentKind.REMINDER)
    with qtbot.waitSignal(step.job.done, timeout=60_000):
        step.make_in(str(tmp_path))
    letter = next((tmp_path / "Erinnerung").glob("*Erinnerung*.docx"))
    assert weekday_date(sunday) in docx_text(letter.read_bytes()).replace("\u00a0", " ")
    qtbot.waitUntil(step.form.answerDay.isHidden)  # everybody is reminded


def _withdrawn(writing: Writing, invitations: tuple[Invitation, ...]) -> None:
    writing.change(*(replace(one, state=InvitationState.WITHDRAWN) for one in invitations))


def test_the_first_paper_that_is_due_is_in_front(world: World, qtbot: QtBot) -> None:
    world.send_letters()
    step = step_of(world.shown(5, qtbot))
    assert step.form.kinds.currentItem().data(Qt.ItemDataRole.UserRole) == DocumentKind.INVITATION


def test_what_was_ticked_by_hand_stays_until_the_work_comes_to_it(world: World, page: MeetingPage) -> None:
    step = step_of(page)
    tick_only(step, DocumentKind.SAVE_THE_DATE, DocumentKind.PRIVACY_NOTICE)
    world.send_letters()
    page.refresh()
    assert step.ticked() == {DocumentKind.PRIVACY_NOTICE}


def test_why_the_meeting_is_urgent_stands_above_its_papers(world: World, page: MeetingPage) -> None:
    label = step_of(page).form.urgency
    assert not label.isVisible()
    world.workspace.do("Regeln", know_short_notice, world.folder.committee.id)
    world.workspace.do("Dringlich", mark_urgent, world.meeting_id, "Die Förderung läuft aus.")
    page.refresh()
    assert label.isVisible()
    assert label.text() == "Dringlich: Die Förderung läuft aus."


def know_short_notice(writing: Writing, committee_id: str) -> None:
    """Let the rules of a committee know a short notice."""
    (rules,) = writing.all(RulesOfProcedure, committee_id=committee_id)
    writing.change(replace(rules, notice_short_value=2))


def test_ticks_survive_a_refresh(page: MeetingPage) -> None:
    step = step_of(page)
    tick_only(step, DocumentKind.SIGN_IN_SHEET)
    page.refresh()
    assert step.ticked() == {DocumentKind.SIGN_IN_SHEET}


def test_nothing_ticked_makes_nothing(page: MeetingPage) -> None:
    step = step_of(page)
    step.form.tickNone.click()
    assert not step.form.create.isEnabled()
    step.form.tickAll.click()
    assert step.form.create.isEnabled()


def test_a_stopped_run_books_nothing(world: World, page: MeetingPage, qtbot: QtBot, tmp_path: Path) -> None:
    step = step_of(page)
    step.make_in(str(tmp_path / "Papiere"))
    step.job.cancel()
    page.put_away()
    qtbot.wait(50)
    assert documents(world) == []


def test_a_folder_that_cannot_be_used_is_said(world: World, page: MeetingPage, qtbot: QtBot, tmp_path: Path) -> None:
    step = step_of(page)
    (tmp_path / "Papiere").write_text("kein Ordner")
    with qtbot.waitSignal(step.job.failed, timeout=60_000):
        step.make_in(str(tmp_path / "Papiere"))
    assert step.form.complaint.isVisible()
    assert step.form.create.isEnabled()
    assert documents(world) == []
    (tmp_path / "Papiere").unlink()
    with qtbot.waitSignal(step.job.done, timeout=60_000):
        step.job.again_button.click()
    assert not step.form.complaint.isVisible()
    assert any((tmp_path / "Papiere").iterdir())


def test_a_file_that_is_open_elsewhere_is_named_and_made_once_it_is_closed(
    world: World, page: MeetingPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    step = step_of(page)
    tick_only(step, DocumentKind.REPLY_STATUS)
    monkeypatch.setattr("secretariat.documents.package._RETRY_AFTER_S", (0.01,))
    with monkeypatch.context() as in_excel:
        in_excel.setattr(Path, "replace", held_open)
        with qtbot.waitSignal(step.job.failed, timeout=60_000):
            step.make_in(str(tmp_path))
    said = step.form.complaint.text()
    assert "Rueckmeldestand.xlsx" in said
    assert "schließen" in said
    assert documents(world) == []
    with qtbot.waitSignal(step.job.done, timeout=60_000):
        step.job.again_button.click()
    assert documents(world) == [DocumentKind.REPLY_STATUS]


def held_open(_path: Path, target: Path) -> Path:
    """Refuse as Windows does while Excel has the file."""
    raise PermissionError(13, "in use", str(target))


def test_papers_can_be_made_from_a_read_only_register(world: World, qtbot: QtBot, tmp_path: Path) -> None:
    world.open_sheet()
    again = world.reopened(read_only=True)
    with again.register:
        page = again.page(5)
        qtbot.addWidget(page)
        step = step_of(page)
        tick_only(step, DocumentKind.SIGN_IN_SHEET)
        with qtbot.waitSignal(step.job.done, timeout=60_000):
            step.make_in(str(tmp_path / "Papiere"))
        assert len(list((tmp_path / "Papiere").glob("*.pdf"))) == 2
        assert documents(again) == []
        page.put_away()


def go_to_kind(step: PapersStep, kind: DocumentKind) -> None:
    kinds = [step.form.kinds.item(place).data(Qt.ItemDataRole.UserRole) for place in range(step.form.kinds.count())]
    step.form.kinds.setCurrentRow(kinds.index(kind))


def test_each_paper_is_seen_before_it_is_made_and_nothing_is_kept(
    world: World, page: MeetingPage, qtbot: QtBot
) -> None:
    step = step_of(page)
    go_to_kind(step, DocumentKind.INVITATION)
    qtbot.waitUntil(lambda: "Einladung zur" in step.preview.text, timeout=20_000)
    go_to_kind(step, DocumentKind.SIGN_IN_SHEET)
    qtbot.waitUntil(lambda: step.preview.count > 1, timeout=20_000)
    go_to_kind(step, DocumentKind.MEMBER_LIST)
    qtbot.waitUntil(lambda: "Excel" in step.form.noPreview.text(), timeout=20_000)
    assert world.folder.attendance == ()
    assert documents(world) == []


def test_an_example_opens_in_its_own_program(page: MeetingPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[Path] = []

    def take(url: QUrl) -> bool:
        opened.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", take)
    step = step_of(page)
    go_to_kind(step, DocumentKind.MEMBER_LIST)
    qtbot.waitUntil(lambda: "Excel" in step.form.noPreview.text(), timeout=20_000)
    step.form.openPaper.click()
    assert [path.suffix for path in opened] == [".xlsx"]


def test_a_sheet_is_numbered_before_it_is_printed(world: World, page: MeetingPage, qtbot: QtBot) -> None:
    step = step_of(page)
    assert step.form.print.isEnabled()
    step.form.print.menu().actions()[0].trigger()
    previews = step.findChildren(SheetPreview)
    assert len(previews) == 1
    qtbot.addWidget(previews[0])
    assert len(world.folder.attendance) == SEATS
    previews[0].reject()


def test_without_a_sender_it_is_said_where_the_preview_would_be(world: World, qtbot: QtBot) -> None:
    with world.register.writing("Ohne Absender") as writing:
        committee = find_committee(writing, "LSP")
        writing.change(replace(committee, sender_profile_id=None))
    page = world.shown(5, qtbot)
    step = step_of(page)
    go_to_kind(step, DocumentKind.INVITATION)
    qtbot.waitUntil(lambda: "Absender" in step.form.noPreview.text(), timeout=20_000)
    assert not step.form.openPaper.isEnabled()
    assert not step.form.print.isEnabled()
