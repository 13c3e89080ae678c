from dataclasses import replace
from datetime import date, time

import pytest
from PySide6.QtCore import QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.meeting_world import World, step_in
from secretariat import clock
from secretariat.desktop.dialogs.fact_dialog import FactDialog
from secretariat.desktop.meeting.agenda_item_dialog import AgendaItemDialog
from secretariat.desktop.meeting.meeting_dialog import MeetingDialog
from secretariat.desktop.meeting.meeting_page import MeetingPage
from secretariat.desktop.meeting.prepare_step import PrepareStep
from secretariat.desktop.messages import Messages
from secretariat.domain.meetings import Meeting, MeetingKind, MeetingMode, MeetingState
from secretariat.services.meeting.meetings import change_meeting, move_state, set_agenda, take_over_meeting


@pytest.fixture
def page(world: World, qtbot: QtBot) -> MeetingPage:
    return world.in_front(1, qtbot)


def step_of(page: MeetingPage) -> PrepareStep:
    return step_in(page, PrepareStep)


def meeting_of(world: World) -> Meeting:
    return world.folder.meeting


def retype(field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def titles(world: World) -> list[str]:
    return [f"{item.position} {item.title}" for item in world.folder.agenda]


def test_the_first_field_is_the_day(page: MeetingPage) -> None:
    assert QApplication.focusWidget() is step_of(page).form.date


@pytest.mark.parametrize("typed", ["28.9.26", "28. September 2026", "2026-09-28"])
def test_a_day_typed_in_any_form_is_kept_at_once(world: World, page: MeetingPage, typed: str) -> None:
    retype(step_of(page).form.date, typed)
    assert meeting_of(world).date == date(2026, 9, 28)
    assert step_of(page).form.date.text() == "28.09.2026"
    assert step_of(page).form.weekday.text() == "Montag"
    assert "28.09.2026" in page.form.head.text()


def test_what_is_no_day_is_said_at_the_field_and_stays(world: World, page: MeetingPage) -> None:
    step = step_of(page)
    form = step.form
    retype(form.date, "31.02.2026")
    assert "31.02.2026" in step.errors.text_of(form.date)
    assert form.date.text() == "31.02.2026"
    assert QApplication.focusWidget() is form.date
    assert meeting_of(world).date == date(2026, 9, 21)


def test_a_meeting_cannot_end_before_it_begins(world: World, page: MeetingPage) -> None:
    step = step_of(page)
    form = step.form
    retype(form.end, "13")
    assert step.errors.text_of(form.end)
    assert QApplication.focusWidget() is form.end
    assert meeting_of(world).end == time(17, 0)
    retype(form.end, "1630")
    assert not step.errors.text_of(form.end)
    assert meeting_of(world).end == time(16, 30)


def test_the_proposed_day_to_reply_is_taken_over(
    world: World, page: MeetingPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "today", lambda: date(2026, 8, 1))
    step_of(page).form.propose.click()
    assert meeting_of(world).reply_by == date(2026, 9, 14)


def test_a_day_to_reply_that_is_past_is_refused_at_its_field(
    world: World, page: MeetingPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "today", lambda: date(2026, 9, 10))
    step = step_of(page)
    retype(step.form.replyBy, "09.09.2026")
    assert step.errors.text_of(step.form.replyBy)
    assert meeting_of(world).reply_by == date(2026, 9, 7)


def new_house(page: MeetingPage, name: str) -> FactDialog:
    """Ask for a new house, type its name, and keep it."""
    step_of(page).form.newVenue.click()
    dialog = next(one for one in page.findChildren(FactDialog) if one.isVisible())
    field = dialog.field("name")
    assert isinstance(field, QLineEdit)
    field.setText(name)
    dialog.accept()
    return dialog


def test_a_new_house_is_made_where_it_is_needed_and_the_meeting_is_held_there(world: World, page: MeetingPage) -> None:
    new_house(page, "Bürgerhaus Holzwickede")
    venue = world.folder.venue
    assert venue is not None
    assert venue.name == "Bürgerhaus Holzwickede"
    assert step_of(page).form.venue.currentText() == "Bürgerhaus Holzwickede"
    assert meeting_of(world).room_id is None, "its rooms are not known yet"
    world.workspace.undo()
    assert world.folder.venue is not None
    assert world.folder.venue.name == "Kreishaus"


def test_a_house_without_a_name_is_refused_and_the_meeting_stays_where_it_is(world: World, page: MeetingPage) -> None:
    before = meeting_of(world).venue_id
    dialog = new_house(page, "  ")
    field = dialog.field("name")
    assert field is not None
    assert dialog.errors.text_of(field)
    assert meeting_of(world).venue_id == before


def test_another_house_has_other_rooms(world: World, page: MeetingPage) -> None:
    form = step_of(page).form
    assert [form.room.itemText(place) for place in range(form.room.count())] == ["–", "Raum 2 (12)", "Saal 1 (80)"]
    form.room.setCurrentIndex(1)
    form.room.activated.emit(1)
    room = world.folder.room
    assert room is not None
    assert room.name == "Raum 2"
    assert "12" in step_of(page).errors.text_of(form.room)
    form.venue.setCurrentIndex(0)
    form.venue.activated.emit(0)
    assert meeting_of(world).room_id is None


def test_a_meeting_may_be_hybrid_and_says_where_the_rules_know_no_video(world: World, page: MeetingPage) -> None:
    step = step_of(page)
    box = step.form.mode
    assert box.currentText() == "Präsenz"
    box.setCurrentIndex(box.findText("hybrid"))
    box.activated.emit(box.currentIndex())
    assert meeting_of(world).mode is MeetingMode.HYBRID
    assert "Videozuschaltung" in step.errors.text_of(box)
    world.workspace.undo()
    assert box.currentText() == "Präsenz"


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
def test_keys_and_wheel_choose_nothing_before_enter(world: World, page: MeetingPage) -> None:
    box, window = step_of(page).form.kind, page.window()
    steps = world.workspace.workplace.copy_source.last_number()
    box.setFocus()
    QTest.wheelEvent(window.windowHandle(), QPointF(box.mapTo(window, box.rect().center())), QPoint(0, -120))
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert box.view().isVisible()
    for _ in range(2):
        QTest.keyClick(box.view(), Qt.Key.Key_Down)
    QTest.keyClick(box.view(), Qt.Key.Key_Escape)
    assert (meeting_of(world).kind, box.currentIndex()) == (MeetingKind.ORDINARY, 0)
    QTest.keyClick(box, Qt.Key.Key_Down)
    for _ in range(2):
        QTest.keyClick(box.view(), Qt.Key.Key_Down)
    wanted = box.view().currentIndex().row()
    assert world.workspace.workplace.copy_source.last_number() == steps
    QTest.keyClick(box.view(), Qt.Key.Key_Return)
    assert wanted > 1
    assert meeting_of(world).kind == box.itemData(wanted)
    assert world.workspace.workplace.copy_source.last_number() == steps + 1


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
def test_a_letter_opens_the_list_at_the_name_that_begins_with_it(page: MeetingPage) -> None:
    box = step_of(page).form.kind
    QTest.keyClicks(box, "w")
    assert box.view().isVisible()
    assert box.view().currentIndex().data() == "Wiederholung"
    box.hidePopup()


def test_the_state_offers_only_what_may_follow(world: World, page: MeetingPage) -> None:
    box = step_of(page).form.state
    offered = {box.itemData(place) for place in range(box.count())}
    assert offered == {MeetingState.SCHEDULED, MeetingState.CANCELLED, MeetingState.MOVED}
    box.setCurrentIndex(box.findData(MeetingState.CANCELLED))
    box.activated.emit(box.currentIndex())
    assert meeting_of(world).state is MeetingState.CANCELLED
    world.workspace.undo()
    assert box.currentData() == MeetingState.SCHEDULED


def test_a_second_line_of_the_agenda_begins_below_the_words(world: World, page: MeetingPage) -> None:
    page.resize(1000, 700)
    items = list(world.folder.agenda)
    items[0] = replace(items[0], title="Bericht über den Stand der Dinge " * 12)
    world.workspace.do("Tagesordnung", set_agenda, world.meeting_id, tuple(items))
    agenda = step_of(page).points.list
    line = agenda.fontMetrics().height()
    long, short = (agenda.visualItemRect(agenda.item(row)).height() for row in (0, 1))
    assert short < 2 * line
    assert long > 3 * line
    assert not agenda.horizontalScrollBar().isVisible()


def test_an_empty_agenda_is_said_where_its_items_are_added(world: World, page: MeetingPage) -> None:
    hint = step_of(page).form.agendaHint
    assert hint.text().startswith("Alt+Auf")
    world.workspace.do("Tagesordnung", set_agenda, world.meeting_id, ())
    assert "Tagesordnung ist noch leer" in hint.text()


def test_alt_up_and_down_put_the_agenda_in_order(world: World, page: MeetingPage) -> None:
    agenda = step_of(page).points.list
    agenda.setFocus()
    agenda.setCurrentRow(2)
    QTest.keyClick(agenda, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert titles(world) == ["1 Begrüßung", "2 Beschluss", "3 Bericht", "4 Verschiedenes"]
    assert agenda.currentRow() == 1
    QTest.keyClick(agenda, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(agenda, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert titles(world)[3] == "4 Beschluss"
    world.workspace.undo()
    assert titles(world)[2] == "3 Beschluss"


def test_a_dropped_item_takes_its_new_number(world: World, page: MeetingPage, qtbot: QtBot) -> None:
    agenda = step_of(page).points.list
    agenda.setCurrentRow(3)
    with qtbot.waitSignal(agenda.dropped):
        agenda.model().moveRow(QModelIndex(), 3, QModelIndex(), 0)
        agenda.setCurrentRow(0)
    assert titles(world) == ["1 Verschiedenes", "2 Begrüßung", "3 Bericht", "4 Beschluss"]


def test_who_added_an_item_goes_on_in_the_agenda(page: MeetingPage) -> None:
    form = step_in(page, PrepareStep).form
    form.chair.setFocus()
    form.addItem.click()  # by its mnemonic, which leaves the focus where it was
    dialog = page.window().findChild(AgendaItemDialog)
    assert isinstance(dialog, AgendaItemDialog)
    QTest.keyClicks(dialog.form.title, "Haushalt")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert page.window().focusWidget() is step_in(page, PrepareStep).points.list


def open_item(page: MeetingPage, key: Qt.Key) -> AgendaItemDialog:
    agenda = step_of(page).points.list
    agenda.setFocus()
    QTest.keyClick(agenda, key)
    dialog = page.window().findChild(AgendaItemDialog)
    assert isinstance(dialog, AgendaItemDialog)
    return dialog


def test_an_item_begins_at_an_hour_that_is_read_as_people_write_it(world: World, page: MeetingPage) -> None:
    step_of(page).points.list.setCurrentRow(2)
    dialog = open_item(page, Qt.Key.Key_Return)
    dialog.form.start.setText("halb drei")
    dialog.accept()
    assert "halb drei" in dialog.errors.text_of(dialog.form.start)
    assert world.folder.agenda[2].starts_at is None
    dialog.form.start.setText("14.30 Uhr")
    dialog.accept()
    assert world.folder.agenda[2].starts_at == time(14, 30)


def test_a_repetition_says_what_it_repeats(world: World, page: MeetingPage) -> None:
    kind = step_of(page).form.kind
    kind.setCurrentIndex(kind.findData(MeetingKind.REPETITION))
    kind.activated.emit(kind.currentIndex())
    assert "Wiederholt" not in step_of(page).form.deadlines.text()
    before = replace(world.folder.meeting, id="x" * 36, no=2, date=date(2026, 6, 1), state=MeetingState.CLOSED)
    before = replace(before, kind=MeetingKind.ORDINARY, reply_by=None)
    world.workspace.do("Früher", take_over_meeting, before)
    world.workspace.do("Wiederholt", change_meeting, world.folder.meeting)
    assert "Wiederholt die 2. Sitzung vom Mo\u00a001.06.2026" in step_of(page).form.deadlines.text()


def test_insert_adds_an_item_behind_the_chosen_one(world: World, page: MeetingPage) -> None:
    step_of(page).points.list.setCurrentRow(0)
    dialog = open_item(page, Qt.Key.Key_Insert)
    dialog.accept()
    assert dialog.errors.text_of(dialog.form.title)
    dialog.form.title.setText("Nachgefragt")
    dialog.form.isSub.setChecked(True)
    dialog.accept()
    assert titles(world)[:3] == ["1 Begrüßung", "1.1 Nachgefragt", "2 Bericht"]


def test_items_typed_one_after_the_other_stand_in_the_order_they_were_typed(world: World, page: MeetingPage) -> None:
    step_of(page).points.list.setCurrentRow(2)
    for title in ("Zuerst", "Danach"):
        dialog = open_item(page, Qt.Key.Key_Insert)
        dialog.form.title.setText(title)
        dialog.accept()
        dialog.setObjectName("done")
        dialog.deleteLater()
        QTest.qWait(10)
    assert [line.split(" ", 1)[1] for line in titles(world)][3:5] == ["Zuerst", "Danach"]


def test_enter_edits_and_escape_changes_nothing(world: World, page: MeetingPage) -> None:
    step_of(page).points.list.setCurrentRow(1)
    dialog = open_item(page, Qt.Key.Key_Return)
    assert dialog.form.title.text() == "Bericht"
    dialog.form.title.setText("Anders")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert titles(world)[1] == "2 Bericht"


def test_delete_removes_the_chosen_item(world: World, page: MeetingPage) -> None:
    agenda = step_of(page).points.list
    agenda.setCurrentRow(0)
    QTest.keyClick(agenda, Qt.Key.Key_Delete)
    assert titles(world) == ["1 Bericht", "2 Beschluss", "3 Verschiedenes"]


def test_a_finding_about_the_meeting_leads_to_its_field(world: World, page: MeetingPage) -> None:
    page.go_to_part(2)
    page.current_step().repair_wanted.emit("meeting", world.meeting_id, "reply_by")
    assert QApplication.focusWidget() is step_of(page).form.replyBy


def test_read_only_fields_cannot_be_changed(world: World, qtbot: QtBot) -> None:
    again = world.reopened(read_only=True)
    with again.register:
        page = again.page(1)
        qtbot.addWidget(page)
        assert not step_of(page).form.facts.isEnabled()
        QTest.keyClick(step_of(page).points.list, Qt.Key.Key_Delete)
        assert len(again.folder.agenda) == 4


def test_every_control_has_a_name_and_mnemonics_do_not_clash(page: MeetingPage) -> None:
    step = step_of(page)
    form = step.form
    boxes = (form.state, form.kind, form.venue, form.room, form.chair, form.minuteTaker)
    for control in (form.date, form.start, form.end, form.doors, form.replyBy, *boxes, step.points.list):
        assert QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name), control.objectName()
    texts = [label.text() for label in step.findChildren(QLabel) if label.buddy() and label is not form.modeLabel]
    # „Ändern“, „Entfernen“, „Nach oben“ and „Nach unten“ need no letter: Enter, Entf and Alt with an arrow do it.
    texts += [button.text() for button in (form.propose, form.addItem, form.newVenue)]
    keys = [text[text.index("&") + 1].lower() for text in texts]
    assert sorted(keys) == sorted(set(keys))


def new_meeting(world: World, qtbot: QtBot) -> MeetingDialog:
    dialog = MeetingDialog(world.workspace, Messages("de"), world.folder.committee)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_a_new_meeting_gets_the_next_number_and_tells_by_when_to_post(world: World, qtbot: QtBot) -> None:
    dialog = new_meeting(world, qtbot)
    assert dialog.form.number.value() == 4
    dialog.form.date.setText("7.12.26")
    assert dialog.form.weekday.text() == "Montag"
    assert "07.12.2026" in dialog.form.deadlines.text()
    assert (dialog.form.start.text(), dialog.form.end.text()) == ("14:00", "17:00")
    with qtbot.waitSignal(dialog.planned) as planned:
        dialog.accept()
    with world.register.reading() as reading:
        meeting = reading.get(Meeting, planned.args[0])
    assert (meeting.no, meeting.date, meeting.start) == (4, date(2026, 12, 7), time(14, 0))
    assert meeting.reply_by is not None, "the rules say by when to answer"
    assert meeting.reply_by < meeting.date
    assert not dialog.isVisible()


def test_what_speaks_against_the_day_of_a_new_meeting_stands_below_it(
    world: World, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "today", lambda: date(2027, 4, 30))
    dialog = MeetingDialog(world.workspace, Messages("de"), world.folder.committee)
    qtbot.addWidget(dialog)
    dialog.form.date.setText("06.05.2027")
    said = dialog.errors.text_of(dialog.form.date)
    assert "Christi Himmelfahrt" in said
    assert "Die Frist ist nicht mehr zu halten" in said
    dialog.form.date.setText("16.09.2027")
    assert not dialog.errors.text_of(dialog.form.date)


@pytest.mark.parametrize(
    ("day", "start", "number", "field"),
    [("", "14", 4, "date"), ("7.12.26", "", 4, "start"), ("7.12.26", "14", 3, "number"), ("gestern", "14", 4, "date")],
)
def test_a_meeting_that_cannot_be_planned_says_where(
    world: World, qtbot: QtBot, day: str, start: str, number: int, field: str
) -> None:
    dialog = new_meeting(world, qtbot)
    dialog.form.date.setText(day)
    dialog.form.start.setText(start)
    dialog.form.number.setValue(number)
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    dialog.accept()
    assert dialog.isVisible()
    wrong = getattr(dialog.form, field)
    assert dialog.errors.marked == (wrong,)
    assert dialog.focusWidget() is wrong
    dialog.form.date.textEdited.emit("8")
    assert not dialog.errors.text_of(wrong)
    dialog.reject()


def test_no_field_of_a_new_meeting_loses_its_height_to_what_is_said(world: World, qtbot: QtBot) -> None:
    dialog = new_meeting(world, qtbot)
    dialog.form.start.clear()
    dialog.form.date.setText("7.12.26")
    dialog.accept()
    qtbot.wait(50)
    for field in (dialog.form.number, dialog.form.date, dialog.form.start, dialog.form.venue):
        assert field.height() >= field.minimumSizeHint().height(), field.objectName()
    dialog.reject()


def test_a_meeting_taken_back_elsewhere_is_gone_here(world: World, page: MeetingPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.gone):
        world.remove_meeting()


def test_the_head_follows_changes_made_elsewhere(world: World, page: MeetingPage) -> None:
    world.workspace.do("Abgesagt", move_state, world.meeting_id, MeetingState.CANCELLED)
    assert "abgesagt" in page.form.stateName.text()
