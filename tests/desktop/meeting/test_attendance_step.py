from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path
from time import perf_counter
from typing import Self

import pytest
from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent, QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.meeting_world import HELD_ON, SEATS, World, build_world, press
from desktop.sheet_world import rows, step_of
from secretariat import clock
from secretariat.desktop.meeting.meeting_page import MeetingPage
from secretariat.desktop.messages import Messages
from secretariat.desktop.window_state import WindowState
from secretariat.domain.attendance import AttendanceState
from secretariat.domain.committees import Committee, QuorumBase
from secretariat.domain.meetings import AgendaKind, Meeting, MeetingMode
from secretariat.services.meeting import meetings
from secretariat.services.meeting.sheet_rows import sheet_rows
from secretariat.services.workplace import Writing

THREE_MINUTES = 180
K, M = 0.28, 1.35
"""Seconds for a key of an average typist who is no secretary (40 words a minute), and for a thought: reading a row of
the paper and knowing what it says. A capital letter is two keys, the program's own time is measured.
Card, Moran, Newell: The keystroke-level model, Communications of the ACM 23 (1980) 7."""
AS_IT_COMES_BACK = (
    *["a"] * 40,
    *["e"] * 10,
    *["u"] * 5,
    *["v\n"] * 5,
    *["t", "1430\n\n"] * 3,
    *["65\n", "a", "64\n", "a"],
    *["+", "Gast\n", "Ute\n", "Kreis\n", "Presse\n"],
    *["Zwei\n", "Uwe\n", "\n", "\n"],
)
"""What is typed between two thoughts: a row, a time, a field of a guest, a row looked for."""
RECORD = Path(__file__).parents[3] / "build" / "keystrokes.txt"


class KeyRecord(QObject):
    """Writes down every key that reaches the program, whoever sent it."""

    def __init__(self) -> None:
        super().__init__()
        self.keys: list[str] = []

    def __enter__(self) -> Self:
        application = QApplication.instance()
        assert application is not None
        application.installEventFilter(self)
        return self

    def __exit__(self, *_: object) -> None:
        application = QApplication.instance()
        assert application is not None
        application.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_first = watched is QApplication.focusWidget()  # and not the same key on its way to the parents
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and is_first:
            self.keys.append(event.text())
        return False

    def lines(self) -> list[str]:
        """Return the keys, in lines of sixty-five."""
        text = "".join(self.keys).replace("\r", "⏎")
        return [text[start : start + SEATS] for start in range(0, len(text), SEATS)]


pytestmark = pytest.mark.usefixtures("on_the_day")


@pytest.fixture
def world(sheet_world: World) -> World:
    return sheet_world


@pytest.fixture
def page(world: World, qtbot: QtBot) -> MeetingPage:
    return world.in_front(6, qtbot)


def test_a_sheet_of_65_signatures_takes_one_key_a_row(world: World, page: MeetingPage) -> None:
    keys = press("a" * SEATS)
    assert {row.state for row in rows(world).values()} == {AttendanceState.PRESENT}
    assert keys == SEATS
    assert step_of(page).list.current_id() == rows(world)[SEATS].id


@pytest.mark.usefixtures("page")
def test_a_sheet_as_it_comes_back_is_typed_in_less_than_three_minutes(
    world: World, record_property: Callable[[str, object], None]
) -> None:
    """Forty present, ten excused, five unexcused, five with a deputy, three late, two out of order, two guests."""
    with KeyRecord() as record:
        began = perf_counter()
        for thought in AS_IT_COMES_BACK:
            press(thought)
        response = perf_counter() - began
    counts: dict[AttendanceState, int] = {}
    for row in rows(world).values():
        if row.row_no <= SEATS:
            counts[row.state] = counts.get(row.state, 0) + 1
    assert counts == {
        AttendanceState.PRESENT: 42,
        AttendanceState.EXCUSED: 10,
        AttendanceState.UNEXCUSED: 5,
        AttendanceState.REPRESENTED: 5,
        AttendanceState.PARTIAL: 3,
    }
    assert [row.occasion for row in rows(world).values() if row.seat_id is None and row.row_no < 10_000] == [
        "Presse",
        "Gast",
    ]
    assert len(record.keys) == sum(map(len, AS_IT_COMES_BACK))
    capitals = sum(key.isupper() for key in record.keys)
    seconds = K * (len(record.keys) + capitals) + M * len(AS_IT_COMES_BACK) + response
    told = {"keystrokes": len(record.keys), "thoughts": len(AS_IT_COMES_BACK), "seconds": round(seconds)}
    for name, value in told.items():
        record_property(name, value)
    RECORD.parent.mkdir(parents=True, exist_ok=True)
    RECORD.write_text("\n".join((*(f"{name}: {value}" for name, value in told.items()), "", *record.lines())), "utf-8")
    assert seconds < THREE_MINUTES


def test_a_name_goes_to_its_row_and_an_unknown_one_is_said_at_the_field(world: World, page: MeetingPage) -> None:
    form = step_of(page).form
    form.entry.setFocus()
    press("holder09\n")
    assert step_of(page).list.current_id() == rows(world)[9].id
    form.entry.setFocus()
    press("niemand\n")
    assert "niemand" in form.complaint.text()
    assert QApplication.focusWidget() is form.entry
    form.entry.setText("9")
    press("\n")
    assert not form.complaint.isVisible()


@pytest.mark.usefixtures("page")
def test_partly_asks_for_the_times(world: World) -> None:
    press("t1430\n16.15\n")
    row = rows(world)[1]
    assert (row.state, row.arrived, row.left) == (AttendanceState.PARTIAL, time(14, 30), time(16, 15))


def test_z_marks_who_joined_a_hybrid_meeting_by_video(world: World, page: MeetingPage) -> None:
    step = step_of(page)
    assert "zugeschaltet" not in step.form.keys.text()
    press("z")
    assert "„hybrid“" in step.form.complaint.text()
    world.workspace.do("Form", meetings.change_meeting, replace(world.folder.meeting, mode=MeetingMode.HYBRID))
    assert "zugeschaltet" in step.form.keys.text()
    step.list.setFocus()
    press("z")
    first = rows(world)[1]
    assert (first.state, first.online) == (AttendanceState.PRESENT, True)
    assert world.workspace.undo()
    assert not rows(world)[1].online


@pytest.mark.parametrize("typed", ["25", "halb", "14:75"])
def test_what_is_no_time_is_said_at_its_field(world: World, page: MeetingPage, typed: str) -> None:
    press("t")
    step_of(page).form.arrived.setText(typed)
    press("\n\n")
    step = step_of(page)
    assert typed in step.errors.text_of(step.form.arrived)
    assert QApplication.focusWidget() is step.form.arrived
    assert rows(world)[1].state is AttendanceState.EXPECTED
    press("15\n\n")
    assert not step.errors.marked


def test_a_time_far_outside_the_meeting_is_refused_and_nothing_typed_is_lost(world: World, page: MeetingPage) -> None:
    press("t0800\n\n")
    assert step_of(page).form.complaint.isVisible()
    assert step_of(page).form.arrived.text() == "0800"
    assert rows(world)[1].state is AttendanceState.EXPECTED


def test_a_guest_without_a_name_is_refused(world: World, page: MeetingPage) -> None:
    press("+\n\n\n\n")
    assert step_of(page).form.complaint.isVisible()
    assert step_of(page).form.family.hasFocus()
    assert len(rows(world)) == SEATS


def test_every_mark_is_one_step_that_can_be_undone(world: World, page: MeetingPage) -> None:
    press("ae")
    assert "Holder02" in world.workspace.next_undo()
    world.workspace.undo()
    assert rows(world)[2].state is AttendanceState.EXPECTED
    assert step_of(page).rows.index(1, 2).data() == "erwartet"
    world.workspace.undo()
    assert rows(world)[1].state is AttendanceState.EXPECTED


def test_everybody_else_stayed_away_with_one_button(world: World, page: MeetingPage) -> None:
    assert not step_of(page).form.settle.isVisible(), "nobody is in the room yet: who would be the others?"
    press("aa")
    assert step_of(page).form.settle.isVisible()
    step_of(page).form.settle.click()
    assert [row.state for row in rows(world).values()].count(AttendanceState.UNEXCUSED) == SEATS - 2
    assert not step_of(page).form.settle.isVisible()


def test_a_double_click_does_not_press_the_button_that_took_the_place_of_the_first(
    world: World, page: MeetingPage
) -> None:
    press("aa")
    settle = step_of(page).form.settle
    place = QPointF(settle.rect().center())
    left, no_key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for kind, held in (
        (QEvent.Type.MouseButtonDblClick, left),
        (QEvent.Type.MouseButtonRelease, Qt.MouseButton.NoButton),
    ):
        QApplication.sendEvent(settle, QMouseEvent(kind, place, settle.mapToGlobal(place), left, held, no_key))
    assert [row.state for row in rows(world).values()].count(AttendanceState.UNEXCUSED) == 0
    QTest.mouseClick(settle, left)
    assert [row.state for row in rows(world).values()].count(AttendanceState.UNEXCUSED) == SEATS - 2


def test_a_sheet_without_rows_says_so_and_numbers_them(tmp_path: Path, qtbot: QtBot) -> None:
    world = build_world(tmp_path)
    with world.register:
        page = world.page(6)
        qtbot.addWidget(page)
        page.show()
        form = step_of(page).form
        assert str(SEATS) in form.advice.text()
        form.numberSheet.click()
        assert len(rows(world)) == SEATS
        assert not form.numberSheet.isVisible()


def test_a_register_that_is_read_only_is_shown_and_not_changed(tmp_path: Path, qtbot: QtBot) -> None:
    made = build_world(tmp_path)
    made.open_sheet()
    world = made.reopened(read_only=True)
    with world.register:
        page = world.page(6)
        qtbot.addWidget(page)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        page.go_to_part(6)
        press("a")
        assert rows(world)[1].state is AttendanceState.EXPECTED
        assert not step_of(page).form.guest.isEnabled()


def test_every_control_has_a_name_and_the_counts_are_told(page: MeetingPage) -> None:
    step = step_of(page)
    for control in step.findChildren(QWidget):
        if control.focusPolicy() is not Qt.FocusPolicy.NoFocus and control.isVisibleTo(step) and not is_inner(control):
            interface = QAccessible.queryAccessibleInterface(control)
            assert interface.text(QAccessible.Text.Name), control.objectName()
    assert f"{SEATS} erwartet" in step.form.counts.text()


def is_inner(control: QWidget) -> bool:
    return control.objectName().startswith("qt_") or not control.objectName()


def test_mnemonics_of_the_step_do_not_clash(page: MeetingPage) -> None:
    step = step_of(page)
    texts = [label.text() for label in step.findChildren(QLabel) if label.buddy()]
    texts += [button.text() for button in (step.form.enter, step.form.addGuest, step.form.settle)]
    keys = [text[text.index("&") + 1].lower() for text in texts]
    assert len(keys) == len(set(keys))


def test_tab_goes_from_the_number_to_the_list(page: MeetingPage) -> None:
    press("a")
    form = step_of(page).form
    form.entry.setFocus()
    seen: list[str] = []
    for _ in range(4):
        target = QApplication.focusWidget()
        assert isinstance(target, QWidget)
        seen.append(target.objectName())
        QTest.keyClick(target, Qt.Key.Key_Tab)
    assert seen == ["entry", "filter", "settle", "attendance"]
    assert isinstance(form.entry, QLineEdit)


def test_a_meeting_nobody_is_expected_at_says_what_to_do(world: World, qtbot: QtBot) -> None:
    empty = world.workspace.do("Angelegt", add_empty_meeting)
    page = MeetingPage(world.workspace, Messages("de"), WindowState(world.folder_path / "window.ini"), empty)
    qtbot.addWidget(page)
    page.go_to_part(6)
    page.show()
    form = step_of(page).form
    assert "Mitglieder" in form.advice.text()
    assert form.advice.isVisible()
    assert not form.numberSheet.isVisible()
    assert not form.benches.text()


def add_empty_meeting(writing: Writing) -> str:
    committee = Committee(
        name="Beirat",
        short_name="BR",
        name_genitive="des Beirats",
        name_accusative="den Beirat",
        federal_state="NW",
    )
    meeting = Meeting(committee_id=committee.id, no=1, date=date(2027, 3, 15), start=time(14))
    writing.add(committee, meeting)
    return meeting.id


def decide(world: World) -> None:
    """Let the third item be voted on at 15:00."""
    items = list(world.folder.agenda)
    items[2] = replace(items[2], kind=AgendaKind.RESOLUTION, starts_at=time(15))
    world.workspace.do("Tagesordnung", meetings.set_agenda, world.meeting_id, tuple(items))


def test_the_lamp_says_in_words_whether_they_can_decide_at_the_opening_and_at_each_vote(
    world: World, page: MeetingPage
) -> None:
    world.send()
    decide(world)
    step = step_of(page)
    lines = step.form.quorum.text().splitlines()
    assert [line.split(":")[0] for line in lines] == [
        "○ NICHT beschlussfähig · Eröffnung, 14",
        "○ NICHT beschlussfähig · TOP 3, 15",
    ]
    step.list.setFocus()
    press("a" * 33)
    assert step.form.quorum.text().startswith("● beschlussfähig · Eröffnung, 14:00")


def test_a_conflict_of_interest_is_ticked_for_the_row_and_said_at_the_vote(world: World, page: MeetingPage) -> None:
    step = step_of(page)
    assert not step.form.exclusions.isVisible()
    decide(world)
    step.list.setFocus()
    press("a" * 34)
    step.list.go_to(sheet_rows(world.folder)[0].id)
    assert step.form.exclusions.isVisible()
    (action,) = step.form.exclusions.menu().actions()
    action.trigger()
    folder = world.folder
    assert folder.excluded_from(folder.agenda[2].id) == {folder.attendance[0].seat_id}
    assert "33" in step.form.quorum.text().splitlines()[-1]
    (again,) = step.form.exclusions.menu().actions()
    assert again.isChecked()
    again.trigger()
    assert not world.folder.exclusions


def test_nothing_is_typed_in_before_the_day_until_the_clerk_says_so(
    world: World, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "today", lambda: HELD_ON - timedelta(days=3))
    page = world.in_front(6, qtbot)
    step = step_of(page)
    assert step.form.advice.text().startswith("Die Sitzung ist erst am Mo\u00a021.09.2026.")
    step.list.setFocus()
    press("a")
    assert step.form.advice.text().startswith("⚠ Die Sitzung ist erst am")
    assert rows(world)[1].state is AttendanceState.EXPECTED
    assert QApplication.focusWidget() is step.form.early
    step.form.early.click()
    press("a")
    assert rows(world)[1].state is AttendanceState.PRESENT
    assert not step.form.early.isVisible()


def test_where_no_quorum_is_laid_down_there_is_no_lamp(world: World, page: MeetingPage) -> None:
    quorum = world.folder.quorum
    assert quorum is not None
    world.workspace.do("Geschäftsordnung", lambda writing: writing.change(replace(quorum, base=QuorumBase.NONE)))
    page.refresh()
    assert step_of(page).form.quorum.text() == "Beschlussfähigkeit ist nicht vorgesehen."


def test_who_cannot_see_the_sheet_hears_the_row_the_mark_the_guest_and_when_the_lamp_turns(
    world: World, page: MeetingPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    world.send()

    def hear(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())
        elif event.type() is QAccessible.Event.Focus and event.child() >= 0:
            said.append(event.accessibleInterface().text(QAccessible.Text.Name))

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    step = step_of(page)
    step.form.entry.setFocus()
    press("3\n")
    QApplication.processEvents()
    row = step.list.current_row()
    assert row is not None
    assert row.number == 3
    assert said == [row.name]
    for _ in range(40):
        press("a")
    assert len([text for text in said if text.startswith(("○", "●"))]) == 1
    press("+Probst\nRita\n\n\n")
    assert said[-1] == "Gast Rita Probst anwesend"


def test_few_missing_of_a_bench_are_named(page: MeetingPage) -> None:
    step = step_of(page)
    step.list.setFocus()
    press("a" * 54)
    said = step.form.benches.text()
    assert "LT 14 von 15 (es fehlen: Holder55, Eva)" in said
    assert "SV 0 von 10" in said
