"""Accommodations of a meeting in the window: proposals taken over, typed in, warned about, printed and never saved."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.private_forms import form_of, line_of, list_of
from making import a_committee, a_meeting, a_need, folder_of
from secretariat import clock
from secretariat.desktop.messages import Messages
from secretariat.desktop.needs.accommodations_dialog import AccommodationsDialog
from secretariat.desktop.needs.need_dialog import PrivateDialog
from secretariat.desktop.needs.need_kinds_dialog import NeedKindsDialog
from secretariat.desktop.sheets.preview import SheetPreview
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.domain.meetings import Meeting
from secretariat.domain.needs import AccessNeed, Accommodation, AccommodationState
from secretariat.domain.workshops import WorkshopGroup
from secretariat.services.needs.accommodations import keep_measure
from secretariat.services.workplace import Workplace
from secretariat.storage.register import Register

TODAY = date(2026, 8, 3)
WHEELCHAIR, SIGNING = "Rollstuhlplatz", "Gebärdensprachdolmetschung (DGS)"


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "today", lambda: TODAY)


@pytest.fixture
def meeting(register: Register) -> Meeting:
    return a_meeting(register, a_committee(register))


@pytest.fixture
def workspace(register: Register) -> Workspace:
    return Workspace(Workplace(register))


def need(register: Register, meeting: Meeting, number: int, kind: str) -> None:
    holder = folder_of(register, meeting).places[number].holder
    assert holder is not None
    a_need(register, holder, meeting, kind=kind)


def shown(workspace: Workspace, meeting: Meeting, qtbot: QtBot, tmp_path: Path) -> AccommodationsDialog:
    dialog = AccommodationsDialog(workspace, Messages("de"), WindowState(tmp_path / "window.ini"), meeting)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def measures(workspace: Workspace) -> tuple[Accommodation, ...]:
    return workspace.look(lambda reading: reading.all(Accommodation))


def test_what_needs_propose_is_taken_over_at_one_press(
    register: Register, workspace: Workspace, meeting: Meeting, qtbot: QtBot, tmp_path: Path
) -> None:
    need(register, meeting, 0, WHEELCHAIR)
    need(register, meeting, 1, SIGNING)
    dialog = shown(workspace, meeting, qtbot, tmp_path)
    assert dialog.windowTitle() == "Vorkehrungen"
    first = dialog.rows.row_at(0)
    assert first is not None
    assert first.measure.kind == SIGNING  # the most urgent one
    dialog.form.takeOver.click()
    assert {(one.kind, one.quantity) for one in measures(workspace)} == {(WHEELCHAIR, 1), (SIGNING, 2)}
    assert not dialog.form.takeOver.isEnabled()
    assert "0 von 2 zugesagt" in dialog.form.counts.text()


def test_the_list_is_sorted_by_the_day_that_its_heading_names(
    register: Register, workspace: Workspace, meeting: Meeting, qtbot: QtBot, tmp_path: Path
) -> None:
    need(register, meeting, 0, WHEELCHAIR)
    arranged = Accommodation(meeting_id=meeting.id, kind=SIGNING, state=AccommodationState.CONFIRMED)
    workspace.do("Zugesagt", keep_measure, arranged, TODAY)
    dialog = shown(workspace, meeting, qtbot, tmp_path)
    days = [row.order_by for row in dialog.rows.shown]
    assert days == sorted(days)
    assert dialog.rows.shown[0].measure.kind == SIGNING  # arranged already, and first by its day
    dialog.close()


def test_costs_are_typed_in_euros_and_a_group_is_chosen(
    workspace: Workspace, meeting: Meeting, qtbot: QtBot, tmp_path: Path
) -> None:
    group = WorkshopGroup(meeting_id=meeting.id, no=2, topic="Arbeit")
    workspace.do("Gruppe", lambda writing: writing.add(group))
    dialog = shown(workspace, meeting, qtbot, tmp_path)
    dialog.form.newMeasure.click()
    form = form_of(dialog)
    list_of(form, "kind").setCurrentText(SIGNING)
    assert "02.09.2026" in form._meanings["kind"].text()
    list_of(form, "place").setCurrentText("2 Arbeit")
    line_of(form, "cost").setText("1.250,50")
    form.accept()
    (kept,) = measures(workspace)
    assert (kept.kind, kept.group_id, kept.room_id, kept.cost) == (SIGNING, group.id, None, 125_050)
    assert "1.250,50 €" in dialog.form.counts.text()
    assert workspace.next_undo() == "Vorkehrung geändert"


@pytest.mark.parametrize(("name", "typed"), [("cost", "viel"), ("quantity", "0")])
def test_what_cannot_be_is_said_at_its_field_and_nothing_is_kept(
    workspace: Workspace, meeting: Meeting, qtbot: QtBot, tmp_path: Path, name: str, typed: str
) -> None:
    dialog = shown(workspace, meeting, qtbot, tmp_path)
    dialog.form.newMeasure.click()
    form = form_of(dialog)
    list_of(form, "kind").setCurrentText(SIGNING)
    line_of(form, name).setText(typed)
    form.accept()
    assert form.isVisible()
    assert line_of(form, name) in form.errors.marked
    assert measures(workspace) == ()
    form.done(0)


def test_what_cannot_be_had_asks_for_the_talk_with_the_person(
    register: Register, workspace: Workspace, meeting: Meeting, qtbot: QtBot, tmp_path: Path
) -> None:
    need(register, meeting, 0, WHEELCHAIR)
    dialog = shown(workspace, meeting, qtbot, tmp_path)
    dialog.form.changeMeasure.click()
    form = form_of(dialog)
    list_of(form, "state").setCurrentText("nicht verfügbar")
    form.accept()
    assert line_of(form, "contact_note") in form.errors.marked
    line_of(form, "contact_note").setText("Am 3. August angerufen")
    form.accept()
    assert [one.state for one in measures(workspace)] == [AccommodationState.UNAVAILABLE]


def test_needs_that_changed_after_the_order_and_late_orders_are_said(
    register: Register,
    workspace: Workspace,
    meeting: Meeting,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    measure = Accommodation(meeting_id=meeting.id, kind=WHEELCHAIR, quantity=3, state=AccommodationState.CONFIRMED)
    workspace.do("Vorkehrung", keep_measure, measure, TODAY)
    need(register, meeting, 0, WHEELCHAIR)
    need(register, meeting, 1, SIGNING)
    monkeypatch.setattr(clock, "today", lambda: date(2026, 9, 10))
    said = shown(workspace, meeting, qtbot, tmp_path).form.warnings.text()
    assert f"{WHEELCHAIR}: vorgesehen 3, gebraucht nur noch 1." in said
    assert f"{SIGNING}: Bestellfrist war Mi\u00a002.09.2026." in said


def test_the_sheets_are_printed_and_no_file_is_offered(
    register: Register, workspace: Workspace, meeting: Meeting, qtbot: QtBot, tmp_path: Path
) -> None:
    need(register, meeting, 0, WHEELCHAIR)
    dialog = shown(workspace, meeting, qtbot, tmp_path)
    for button in (dialog.form.printForHouse, dialog.form.printForHelpers):
        button.click()
        (preview,) = (one for one in dialog.findChildren(SheetPreview) if one.isVisible())
        assert preview.windowTitle() == "Vorkehrungen"
        assert preview.form.savePdf.isHidden()
        preview.close()


def test_it_follows_what_changes_elsewhere_and_says_when_there_is_nothing(
    workspace: Workspace, meeting: Meeting, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = shown(workspace, meeting, qtbot, tmp_path)
    assert dialog.form.advice.isVisible()
    workspace.do("Vorkehrung", keep_measure, Accommodation(meeting_id=meeting.id, kind=SIGNING), TODAY)
    assert not dialog.form.advice.isVisible()
    assert dialog.rows.rowCount() == 1
    dialog.form.removeMeasure.click()
    assert measures(workspace) == ()


def test_enter_edits_and_a_register_of_others_is_only_read(
    register: Register, meeting: Meeting, qtbot: QtBot, tmp_path: Path
) -> None:
    need(register, meeting, 0, WHEELCHAIR)
    register.close()
    with Register.open(register.path, read_only=True) as opened:
        dialog = shown(Workspace(Workplace(opened)), meeting, qtbot, tmp_path)
        form = dialog.form
        assert not any(one.isEnabled() for one in (form.takeOver, form.newMeasure, form.changeMeasure))
        QTest.keyClick(dialog.list, Qt.Key.Key_Return)
        assert not dialog.findChildren(PrivateDialog)
        assert form.printForHouse.isEnabled()
        dialog.close()


def test_the_catalogue_is_put_in_order_and_renamed(
    register: Register, workspace: Workspace, meeting: Meeting, qtbot: QtBot, tmp_path: Path
) -> None:
    need(register, meeting, 0, WHEELCHAIR)
    dialog = NeedKindsDialog(workspace, Messages("de"), WindowState(tmp_path / "window.ini"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.rows.rowCount() == 24
    assert not dialog.form.moveUp.isEnabled()
    dialog.form.moveDown.click()
    assert dialog.rows.position_of(dialog.list.current_id()) == 1
    assert [dialog.rows.index(row, 0).data() for row in range(3)] == ["1", "2", "3"]
    kind = next(one for one in map(dialog.rows.row_at, range(24)) if one is not None and one.name == WHEELCHAIR)
    dialog._keep(replace(kind, name="Platz für einen Rollstuhl"))
    assert workspace.look(lambda reading: reading.all(AccessNeed))[0].kind == "Platz für einen Rollstuhl"
