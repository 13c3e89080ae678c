from datetime import date

import pytest
from PySide6.QtCore import QDate
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.meeting_world import SEATS, World, press, step_in
from secretariat import clock
from secretariat.desktop.meeting.meeting_page import MeetingPage
from secretariat.desktop.meeting.replies_step import RepliesStep
from secretariat.desktop.messages import Messages
from secretariat.desktop.window_state import WindowState
from secretariat.domain.invitations import Answer, InvitationState, Reply, ReplyChannel
from secretariat.domain.workshops import WorkshopGroup
from secretariat.services.meeting.replies import ReplyDetails
from secretariat.services.meeting.reply_rows import bench_answers, reply_rows
from secretariat.services.workshops.workshops import add_group, keep_wishes


@pytest.fixture
def world(sent_world: World, monkeypatch: pytest.MonkeyPatch) -> World:
    monkeypatch.setattr(clock, "today", lambda: date(2026, 9, 2))
    return sent_world


@pytest.fixture
def page(world: World, qtbot: QtBot) -> MeetingPage:
    return world.in_front(3, qtbot)


def step_of(page: MeetingPage) -> RepliesStep:
    return step_in(page, RepliesStep)


def answers(world: World) -> list[Answer]:
    return [row.answer for row in reply_rows(world.folder)]


def reply_of(world: World, number: int) -> Reply:
    folder = world.folder
    return folder.replies[folder.invitations[number - 1].id]


def test_only_who_is_asked_for_an_answer_is_listed(page: MeetingPage) -> None:
    assert step_of(page).rows.rowCount() == SEATS


def test_an_english_list_says_in_english_how_an_answer_came(world: World, qtbot: QtBot) -> None:
    world.reply(1, ReplyDetails(Answer.ACCEPTED, date(2026, 9, 1), ReplyChannel.PHONE))
    shown = MeetingPage(
        world.workspace, Messages("en"), WindowState(world.folder_path / "window.ini"), world.meeting_id
    )
    qtbot.addWidget(shown, before_close_func=MeetingPage.put_away)
    shown.go_to_part(3)
    rows = step_of(shown).rows
    (by,) = (at for at, column in enumerate(rows.columns) if column.name == "via")
    assert rows.texts_of([0, 1], [by]) == [["phone"], [""]]


def test_a_name_enter_and_one_key_keep_an_answer_and_wait_for_the_next_name(world: World, page: MeetingPage) -> None:
    press("holder03\nz")
    assert reply_of(world, 3).answer is Answer.ACCEPTED
    assert world.folder.invitations[2].state is InvitationState.ACCEPTED
    assert QApplication.focusWidget() is step_of(page).form.entry
    press("17\na")
    assert reply_of(world, 17).answer is Answer.DECLINED


def test_the_list_is_worked_down_with_one_key_a_row(world: World, page: MeetingPage) -> None:
    step_of(page).list.setFocus()
    press("zzaoz")
    assert answers(world)[:5] == [Answer.ACCEPTED, Answer.ACCEPTED, Answer.DECLINED, Answer.OPEN, Answer.ACCEPTED]


def test_represented_offers_the_deputy_in_order_and_enter_takes_her(world: World, page: MeetingPage) -> None:
    press("5\nv")
    assert step_of(page).form.deputy.currentText() == "Eva Deputy05"
    press("\n")
    assert reply_of(world, 5).answer is Answer.REPRESENTED
    assert reply_rows(world.folder)[4].deputy == "Eva Deputy05"


def test_a_deputy_not_known_yet_may_follow(world: World, page: MeetingPage) -> None:
    press("5\nv")
    step_of(page).form.deputy.setEditText("")
    press("\n")
    assert reply_of(world, 5).deputy_follows


def test_somebody_who_may_not_sit_in_is_refused_and_what_was_typed_stays(world: World, page: MeetingPage) -> None:
    press("5\nv")
    step_of(page).form.deputy.setEditText("Otto Fremd")
    press("\n")
    assert "nicht als Stellvertretung" in step_of(page).errors.text_of(step_of(page).form.deputy)
    assert step_of(page).form.deputy.currentText() == "Otto Fremd"
    assert not world.folder.replies


def test_a_part_of_the_deputys_name_is_enough(world: World, page: MeetingPage) -> None:
    press("5\nv")
    step_of(page).deputy.setText("deputy05")
    press("\n")
    assert reply_rows(world.folder)[4].deputy == "Eva Deputy05"


def test_whom_nobody_named_yet_is_named_as_deputy_by_one_button(world: World, page: MeetingPage) -> None:
    step = step_of(page)
    press("4\nv")
    step.deputy.setText("Ute Fremd")
    press("\n")
    assert reply_rows(world.folder)[3].deputy == ""
    assert step.form.nameDeputy.text() == "Ute Fremd als Stellvertretung benennen"
    step.form.nameDeputy.click()
    assert reply_rows(world.folder)[3].deputy == "Ute Fremd"
    assert not step.form.nameDeputy.isVisible()
    world.workspace.undo()
    world.workspace.undo()
    assert not [one for one in world.folder.people.persons.values() if one.family_name == "Fremd"]


def test_the_count_says_how_many_are_invited(page: MeetingPage) -> None:
    assert step_of(page).form.counts.text().startswith(f"{SEATS} eingeladen")
    assert "noch nicht versandt" not in step_of(page).form.counts.text()


def test_escape_takes_back_the_question_for_a_deputy(world: World, page: MeetingPage) -> None:
    press("5\nv\x1b")
    assert QApplication.focusWidget() is step_of(page).list
    assert step_of(page).form.deputy.currentText() == ""
    assert not world.folder.replies


def test_an_unknown_name_is_said_at_the_field(page: MeetingPage) -> None:
    press("niemand\n")
    assert step_of(page).form.complaint.isVisible()
    assert QApplication.focusWidget() is step_of(page).form.entry


def test_day_and_channel_hold_for_all_answers_that_follow(world: World, page: MeetingPage) -> None:
    form = step_of(page).form
    form.received.setDate(QDate(2026, 8, 20))
    form.via.setCurrentIndex(form.via.findData(ReplyChannel.PHONE))
    press("1\nz2\nz")
    assert [(reply_of(world, no).received_on, reply_of(world, no).received_via) for no in (1, 2)] == [
        (date(2026, 8, 20), ReplyChannel.PHONE)
    ] * 2
    again = world.page(3)
    again_step = step_of(again)
    assert again_step.form.via.currentText() == ReplyChannel.PHONE
    again.deleteLater()


def test_wishes_are_kept_with_the_answer_and_outlive_a_new_one(world: World, page: MeetingPage) -> None:
    for no, topic in enumerate(("Wohnen", "Arbeit", "Kinder"), 1):
        world.workspace.do("Gruppe", add_group, WorkshopGroup(meeting_id=world.meeting_id, no=no, topic=topic))
    step = step_of(page)
    press("1\n")
    step.form.firstWish.setCurrentIndex(2)
    step.form.secondWish.setCurrentIndex(1)
    step.list.setFocus()
    press("z")
    assert reply_rows(world.folder)[0].wishes == (2, 1)
    press("1\na")
    assert reply_rows(world.folder)[0].wishes == (2, 1)
    in_step_4 = [world.folder.groups[place].id for place in (1, 0, 2)]
    world.workspace.do("Wünsche", keep_wishes, reply_of(world, 1).id, in_step_4, ())
    press("1\nz")
    assert reply_rows(world.folder)[0].wishes == (2, 1, 3)  # the third one, too


def test_wishes_are_not_asked_for_without_groups(page: MeetingPage) -> None:
    assert not step_of(page).form.firstWish.isVisible()


def test_answers_are_counted_by_bench(world: World, page: MeetingPage) -> None:
    step_of(page).list.setFocus()
    press("zza")
    first = bench_answers(world.folder)[0]
    assert first.counts == {Answer.ACCEPTED: 2, Answer.DECLINED: 1, Answer.OPEN: 37}
    assert "2 zugesagt" in step_of(page).form.counts.text()


def test_each_answer_is_one_step_to_undo(world: World, page: MeetingPage) -> None:
    press("1\nz")
    assert "Holder01" in world.workspace.next_undo()
    world.workspace.undo()
    assert step_of(page).rows.index(0, 2).data() == "offen"


def test_the_filter_shows_whom_nobody_heard_of(page: MeetingPage) -> None:
    press("1\nz")
    step_of(page).form.filter.setText("offen")
    assert step_of(page).rows.rowCount() == SEATS - 1


def test_a_read_only_register_takes_no_answer(world: World, qtbot: QtBot) -> None:
    again = world.reopened(read_only=True)
    with again.register:
        page = again.page(3)
        qtbot.addWidget(page)
        page.show()
        step = step_of(page)
        QTest.keyClicks(step.list, "z")
        assert not again.folder.replies
        assert not step.form.chosen.isEnabled()


def test_every_control_has_a_name_and_mnemonics_do_not_clash(page: MeetingPage) -> None:
    step = step_of(page)
    for control in (step.form.entry, step.form.received, step.form.via, step.form.filter, step.form.deputy, step.list):
        assert QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name), control.objectName()
    texts = [label.text() for label in step.findChildren(QLabel) if label.buddy()] + [step.form.enter.text()]
    keys = [text[text.index("&") + 1].lower() for text in texts]
    assert len(keys) == len(set(keys))


def test_a_refusal_offers_the_deputy_and_one_key_calls_her_in(world: World, page: MeetingPage) -> None:
    step = step_of(page)
    press("5\na")
    row = reply_rows(world.folder)[4]
    assert step.rows.index(4, 3).data() == "offen: Eva Deputy05"
    step.list.go_to(row.id)
    assert step.form.standIn.text() == "Nächste Stellvertretung: Eva Deputy05"
    step.list.setFocus()
    press("s")
    assert step.rows.index(4, 3).data() == "angefragt: Eva Deputy05"
    called = reply_rows(world.folder)[-1]
    assert (called.name, called.acts_for) == ("Deputy05, Eva", "Eva Holder05")
    assert step.rows.index(SEATS, 3).data() == "für Eva Holder05"
    step.list.go_to(called.id)
    press("z")
    assert reply_rows(world.folder)[4].deputy == "Eva Deputy05"
    assert reply_of(world, 5).answer is Answer.REPRESENTED


def test_whom_the_turn_passes_over_is_named_with_the_reason(world: World, page: MeetingPage) -> None:
    step = step_of(page)
    press("5\na")
    step.list.go_to(reply_rows(world.folder)[4].id)
    step.form.callIn.click()
    step.list.go_to(reply_rows(world.folder)[-1].id)
    step.list.setFocus()
    press("a")
    step.list.go_to(reply_rows(world.folder)[4].id)
    said = step.form.standIn.text()
    assert said == "Es ist keine Stellvertretung mehr frei.\nÜbergangen: Eva Deputy05 (hat abgesagt)"
    step.form.callIn.click()
    assert "keine Stellvertretung mehr frei" in step.errors.text_of(step.form.deputy)


def test_without_a_refusal_there_is_nobody_to_call_in(world: World, page: MeetingPage) -> None:
    step = step_of(page)
    step.list.go_to(reply_rows(world.folder)[0].id)
    assert not step.form.callIn.isEnabled()
    step.list.setFocus()
    press("s")
    assert "niemand abgesagt" in step.errors.text_of(step.form.deputy)


def test_calling_in_is_one_step_to_undo(world: World, page: MeetingPage) -> None:
    step = step_of(page)
    press("5\na")
    step.list.go_to(reply_rows(world.folder)[4].id)
    step.form.callIn.click()
    world.workspace.undo()
    assert step.rows.rowCount() == SEATS
    assert reply_rows(world.folder)[4].next_deputy == "Eva Deputy05"


def test_reading_a_list_takes_the_complaint_about_a_row_away(page: MeetingPage) -> None:
    step = step_of(page)
    step.complain("Diese Person ist nicht benannt.")
    dialog = step.read_list()
    assert not step.form.complaint.isVisible()
    dialog.reject()
