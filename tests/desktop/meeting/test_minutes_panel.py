from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.meeting_world import HELD_ON, World, step_in
from secretariat import clock
from secretariat.desktop.dialogs.fact_dialog import FactDialog
from secretariat.desktop.meeting.attendance_step import AttendanceStep
from secretariat.desktop.meeting.meeting_page import MeetingPage
from secretariat.desktop.meeting.minutes_panel import LIST_ONLY, MinutesPanel
from secretariat.desktop.meeting.outcome_dialog import OutcomeDialog
from secretariat.desktop.meeting.outcomes_step import OutcomesStep
from secretariat.desktop.meeting.prepare_step import PrepareStep
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.meetings import AgendaKind, Meeting, MeetingState
from secretariat.domain.office import DocumentKind, GeneratedDocument
from secretariat.domain.outcomes import FollowUp, Minutes, MinutesState
from secretariat.services.meeting import meetings
from secretariat.services.meeting.gathering import gather_meeting
from secretariat.services.meeting.meetings import find_meeting
from secretariat.services.meeting.minutes import object_to_minutes
from secretariat.services.today.agenda_of_the_day import DueKind
from secretariat.services.today.today import due_on
from secretariat.services.workplace import Writing

OBJECTION_DAYS = 14


@pytest.fixture
def page(world: World, qtbot: QtBot) -> MeetingPage:
    return world.shown(7, qtbot)


def panel_of(page: MeetingPage) -> MinutesPanel:
    return step_in(page, OutcomesStep).minutes


def minutes_of(world: World) -> Minutes | None:
    return panel_view(world)[0]


def panel_view(world: World) -> tuple[Minutes | None, tuple[FollowUp, ...]]:
    with world.register.reading() as reading:
        minutes = reading.all(Minutes, meeting_id=world.meeting_id)
        return (minutes[0] if minutes else None), reading.all(FollowUp, meeting_id=world.meeting_id)


def asked(page: MeetingPage) -> FactDialog:
    dialogs = [one for one in page.window().findChildren(FactDialog) if one.isVisible()]
    assert len(dialogs) == 1
    return dialogs[0]


def type_into(dialog: FactDialog, name: str, text: str) -> None:
    field = dialog.field(name)
    assert field is not None
    write: Callable[[str], None] = getattr(field, "setText", None) or field.setPlainText  # type: ignore[attr-defined]  # line or lines
    write(text)


def draft(page: MeetingPage, day: str = "25.09.2026") -> None:
    panel_of(page).form.advance.click()
    type_into(asked(page), "drafted_on", day)
    asked(page).accept()


def state_of(world: World) -> MeetingState:
    return world.folder.meeting.state


def sign(page: MeetingPage, chair: str = "28.09.2026", recorder: str = "29.09.2026") -> None:
    panel_of(page).form.advance.click()
    type_into(asked(page), "signed_by_chair_on", chair)
    type_into(asked(page), "signed_by_recorder_on", recorder)
    asked(page).accept()


def send(page: MeetingPage, day: date) -> None:
    panel_of(page).form.advance.click()
    type_into(asked(page), "sent_on", f"{day:%d.%m.%Y}")
    asked(page).accept()


def plan_next(world: World) -> None:
    committee_id = world.folder.committee.id

    def plan(writing: Writing) -> None:
        writing.add(
            Meeting(
                committee_id=committee_id,
                no=4,
                date=HELD_ON + timedelta(days=200),
                start=time(14, 0),
                state=MeetingState.PLANNED,
            )
        )

    world.workspace.do("Geplant", plan)


def test_a_dialog_of_signatures_without_one_stays_open_and_says_so(page: MeetingPage) -> None:
    draft(page)
    sign(page, chair="", recorder="")
    dialog = asked(page)
    chair = dialog.field("signed_by_chair_on")
    assert chair is not None
    assert "für keine Unterschrift" in dialog.errors.text_of(chair)
    assert dialog.focusWidget() is chair


def test_the_minutes_live_from_draft_to_approval(
    world: World, page: MeetingPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = panel_of(page)
    assert "noch keinen Entwurf" in panel.form.standing.text()
    draft(page)
    assert "Status: Entwurf" in panel.form.standing.text()
    sign(page, recorder="")
    kept = minutes_of(world)
    assert kept is not None
    assert (kept.state, kept.signed_by_chair_on) == (MinutesState.DRAFT, date(2026, 9, 28))
    sign(page)
    send(page, clock.today())
    kept = minutes_of(world)
    assert kept is not None
    assert (kept.state, kept.sent_on) == (MinutesState.SENT, clock.today())
    assert f"Versandt am {clock.today():%d.%m.%Y}" in panel.form.standing.text()
    panel.form.advance.click()
    assert step_in(page, OutcomesStep).form.complaint.isVisible(), "there is no later meeting yet"
    plan_next(world)
    panel.form.object.click()
    type_into(asked(page), "objections", "Herr Muster war anwesend.")
    asked(page).accept()
    assert "Herr Muster war anwesend." in panel.form.objections.text()
    panel.form.advance.click()
    dialog = asked(page)
    dialog.accept()
    field = dialog.field("approved_in_meeting_id")
    assert field is not None
    assert "findet erst noch statt" in dialog.errors.text_of(field)
    monkeypatch.setattr(clock, "today", lambda: HELD_ON + timedelta(days=200))
    dialog.accept()
    kept = minutes_of(world)
    assert kept is not None
    assert (kept.state, kept.objections) == (MinutesState.APPROVED, ("Herr Muster war anwesend.",))
    assert not panel.form.advance.isEnabled()
    world.workspace.undo()
    kept = minutes_of(world)
    assert kept is not None
    assert kept.state is MinutesState.OBJECTED
    assert panel.form.advance.isEnabled()


def test_an_objection_without_wording_is_refused_at_its_field(world: World, page: MeetingPage) -> None:
    draft(page)
    sign(page)
    send(page, clock.today())
    panel_of(page).form.object.click()
    dialog = asked(page)
    dialog.accept()
    field = dialog.field("objections")
    assert field is not None
    assert dialog.errors.text_of(field)
    kept = minutes_of(world)
    assert kept is not None
    assert kept.state is MinutesState.SENT
    dialog.done(0)


def test_the_last_day_of_objections_is_the_one_that_is_refused_after(world: World, page: MeetingPage) -> None:
    """What the window promises and what the register accepts is one rule."""
    rules = world.folder.rules
    assert rules is not None

    def give_time(writing: Writing) -> None:
        writing.change(replace(rules, objection_days=OBJECTION_DAYS))

    world.workspace.do("Einwendungsfrist", give_time)
    panel = panel_of(page)
    page.refresh()
    draft(page)
    sign(page)
    send(page, date(2026, 10, 3))  # fourteen days on is a Saturday, so the Monday counts
    last = panel.view.objections_until
    minutes = minutes_of(world)
    assert last == date(2026, 10, 19)
    assert minutes is not None
    with pytest.raises(RuleBrokenError, match="objection_late"):
        world.workspace.do("Spät", _object, minutes, last + timedelta(days=1))
    world.workspace.do("Rechtzeitig", _object, minutes, last)


def _object(writing: Writing, minutes: Minutes, on: date) -> None:
    object_to_minutes(writing, gather_meeting(writing, *find_meeting(writing, "LSP-3")), minutes, "Zu spät.", on)


def test_gaps_lead_to_where_they_are_closed(page: MeetingPage) -> None:
    panel = panel_of(page)
    codes = [gap.code for gap in panel.view.gaps]
    assert panel.gaps.count() == len(codes)
    panel.gaps.setCurrentRow(codes.index("minutes.nobody_present"))
    QTest.keyClick(panel.gaps, Qt.Key.Key_Return)
    assert isinstance(page.current_step(), AttendanceStep)
    page.go_to_part(7)
    panel.gaps.followed.emit(codes.index("minutes.chair_missing"))
    step = page.current_step()
    assert isinstance(step, PrepareStep)
    assert step.focusWidget() is step.form.chair


def test_an_item_without_its_outcome_leads_to_a_new_outcome_for_it(world: World, page: MeetingPage) -> None:
    from_agenda = world.folder.agenda
    third = from_agenda[2]
    agenda = tuple(replace(one, kind=AgendaKind.RESOLUTION) if one is third else one for one in from_agenda)
    world.workspace.do("Tagesordnung", meetings.set_agenda, world.meeting_id, agenda)
    panel = panel_of(page)
    codes = [gap.code for gap in panel.view.gaps]
    panel.gaps.followed.emit(codes.index("minutes.outcome_missing"))
    dialog = page.window().findChild(OutcomeDialog)
    assert dialog is not None
    assert dialog.form.item.currentText().startswith("3")
    dialog.reject()


def test_the_minutes_are_made_and_booked(world: World, page: MeetingPage, qtbot: QtBot, tmp_path: Path) -> None:
    panel = panel_of(page)
    with qtbot.waitSignal(panel.job.done, timeout=60_000):
        panel.make_in(str(tmp_path / "Niederschrift"))
    assert [path.suffix for path in (tmp_path / "Niederschrift").iterdir()] == [".docx"]
    with world.register.reading() as reading:
        assert [one.kind for one in reading.all(GeneratedDocument)] == [DocumentKind.MINUTES]
    assert panel.job.open_button.isVisible()


def test_no_minutes_are_made_before_the_day(world: World, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "today", lambda: HELD_ON - timedelta(days=1))
    panel = panel_of(world.shown(7, qtbot))
    assert not panel.form.makeMinutes.isEnabled()
    assert panel.form.openMinutes.isEnabled()


def test_the_list_of_who_was_there_is_made_beside_the_minutes(page: MeetingPage, qtbot: QtBot, tmp_path: Path) -> None:
    panel = panel_of(page)
    with qtbot.waitSignal(panel.job.done, timeout=60_000):
        panel.make_in(str(tmp_path), kinds=LIST_ONLY)
    assert [path.suffix for path in tmp_path.glob("*.xlsx")] == [".xlsx"]


def test_the_statistics_of_the_year_are_asked_for_here(page: MeetingPage) -> None:
    step_in(page, OutcomesStep).form.reports.click()
    assert asked(page).windowTitle() == "Berichte des Jahres"


def test_word_opens_what_the_minutes_would_be(page: MeetingPage, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []

    def remember(url: QUrl) -> bool:
        opened.append(url.fileName())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", remember)
    panel_of(page).form.openMinutes.click()
    assert opened == ["LSP-3_Niederschrift.docx"]


def test_a_meeting_is_closed_only_when_its_minutes_are_done(world: World, page: MeetingPage) -> None:
    panel = panel_of(page)
    assert not panel.form.closeMeeting.isEnabled()

    meeting = world.folder.meeting

    def hold(writing: Writing) -> None:
        writing.change(replace(meeting, state=MeetingState.HELD))

    world.workspace.do("Abgehalten", hold)
    assert panel.form.closeMeeting.isEnabled()
    panel.form.closeMeeting.click()
    assert step_in(page, OutcomesStep).form.complaint.isVisible()
    assert state_of(world) is MeetingState.HELD
    draft(page)
    sign(page)
    send(page, clock.today())
    plan_next(world)
    panel.form.advance.click()
    asked(page).accept()
    panel.form.closeMeeting.click()
    assert state_of(world) is MeetingState.CLOSED


def test_a_follow_up_is_kept_shown_among_what_is_due_and_done(world: World, page: MeetingPage) -> None:
    follow_ups = step_in(page, OutcomesStep).follow_ups
    follow_ups.form.addFollowUp.click()
    asked(page).accept()
    field = asked(page).field("text")
    assert field is not None
    assert asked(page).errors.text_of(field), "a follow-up without words is refused at its field"
    type_into(asked(page), "text", "Raum bestellen: Frau Beispiel")
    asked(page).accept()
    due = [row.what for row in world.workspace.look(due_on, clock.today()) if row.kind is DueKind.FOLLOW_UP]
    assert due == ["Raum bestellen: Frau Beispiel"]
    follow_ups.list.selectRow(0)
    follow_ups.form.finishFollowUp.click()
    assert panel_view(world)[1][0].done_on == clock.today()
    assert not follow_ups.form.finishFollowUp.isEnabled()
    assert not [row for row in world.workspace.look(due_on, clock.today()) if row.kind is DueKind.FOLLOW_UP]


def test_nothing_can_be_changed_in_a_register_that_is_read_only(world: World, qtbot: QtBot) -> None:
    again = world.reopened(read_only=True)
    with again.register:
        page = again.shown(7, qtbot)
        panel, follow_ups = panel_of(page), step_in(page, OutcomesStep).follow_ups
        forbidden = (panel.form.advance, panel.form.object, panel.form.closeMeeting, follow_ups.form.addFollowUp)
        assert not any(button.isEnabled() for button in forbidden)
        assert panel.form.openMinutes.isEnabled()
