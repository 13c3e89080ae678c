"""The page of a committee on a real register: seats on a day, rules by version, places, sender, master data."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt, QUrl
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDateEdit,
    QLabel,
    QLineEdit,
    QTableView,
    QTextBrowser,
)
from pytestqt.qtbot import QtBot

from desktop.committee_world import Office, a_page, put
from making import a_sender
from secretariat.desktop.committee.committee_dialog import CommitteeDialog
from secretariat.desktop.committee.committee_page import (
    CADENCE,
    DELEGATIONS,
    MASTER,
    PLACES,
    RULES,
    SEATS,
    SENDER,
)
from secretariat.desktop.dialogs.fact_dialog import FactDialog
from secretariat.desktop.messages import Messages
from secretariat.desktop.workspace import Workspace
from secretariat.domain.committees import Committee, DeputyModel, EndReason
from secretariat.services.workplace import Reading, Workplace, Writing
from secretariat.storage.register import Register

PAPERS = {"makeList", "makeLetters"}
"""Buttons that make a file and change nothing."""


def vacate(office: Office) -> None:
    """End the appointment to the first seat the day before."""
    office.page.seats.end()
    put(office.dialog(), "end", "20.09.2026")
    office.dialog().accept()


# Seats


def test_ending_an_appointment_leaves_the_seat_vacant_with_word_and_sign(office: Office) -> None:
    vacate(office)
    line = office.page.seats.current()
    assert line is not None
    assert line.held is None
    shown = office.page.seats.rows.texts_of([0], [3])[0][0]
    assert shown.startswith("○ ")
    assert "1" in office.page.seats.form.counts.text()


def test_another_day_shows_who_held_the_seat_then(office: Office) -> None:
    vacate(office)
    office.page.seats.form.day.setDate(QDate(2026, 9, 20))
    line = office.page.seats.current()
    assert line is not None
    assert line.held is not None
    office.page.seats.form.today.click()
    assert office.page.seats.form.day.date() == QDate.currentDate()


def test_only_what_makes_sense_for_a_seat_can_be_pressed(office: Office) -> None:
    form = office.page.seats.form
    assert (form.appoint.isEnabled(), form.end.isEnabled(), form.succeed.isEnabled()) == (False, True, True)
    vacate(office)
    assert (form.appoint.isEnabled(), form.end.isEnabled(), form.succeed.isEnabled()) == (True, False, False)


def test_somebody_is_appointed_to_a_vacant_seat_and_the_step_has_a_name(office: Office) -> None:
    vacate(office)
    office.page.seats.appoint()
    put(office.dialog(), "person_id", office.newcomer.id)
    office.dialog().accept()
    assert office.view().seats[0].holder.endswith(office.newcomer.family_name)
    assert office.view().seats[0].bench.short_name in office.workspace.next_undo()
    office.workspace.undo()
    assert office.page.seats.current() == office.view().seats[0]
    assert office.view().seats[0].held is None


def test_a_second_holder_is_refused_at_the_day(office: Office) -> None:
    vacate(office)
    office.page.seats.appoint()
    dialog = office.dialog()
    put(dialog, "person_id", office.newcomer.id)
    put(dialog, "start", "01.09.2026")
    dialog.accept()
    assert dialog.isVisible()
    assert "20.09.2026" in dialog.errors.text_of(dialog.binding.widgets["start"])
    assert dialog.focusWidget() is dialog.binding.widgets["start"]
    put(dialog, "start", "21.09.2026")
    dialog.accept()
    assert not dialog.isVisible()


def test_a_second_voting_seat_is_refused_at_the_person(office: Office) -> None:
    other = office.view().seats[1].held
    assert other is not None
    vacate(office)
    office.page.seats.appoint()
    dialog = office.dialog()
    put(dialog, "person_id", other.person_id)
    dialog.accept()
    assert dialog.errors.text_of(dialog.binding.widgets["person_id"])
    dialog.done(0)


def test_a_successor_follows_without_a_gap_and_the_past_says_why(office: Office) -> None:
    before = office.view().seats[0].holder
    office.page.seats.succeed()
    dialog = office.dialog()
    put(dialog, "person_id", office.newcomer.id)
    put(dialog, "start", "01.10.2026")
    put(dialog, "end_reason", EndReason.CHANGED_ORGANISATION)
    dialog.accept()
    assert office.view(date(2026, 9, 30)).seats[0].holder == before
    assert office.view(date(2026, 10, 1)).seats[0].holder != before
    past = office.page.seats.past
    whys = {past.texts_of([row], [0, 4])[0][1] for row in range(past.rowCount())}
    assert "Organisationswechsel" in whys


def test_a_deputy_is_named_and_nobody_deputises_for_herself(office: Office) -> None:
    held = office.view().seats[0].held
    model = office.view().deputy_model
    assert held is not None
    assert model is DeputyModel.PERSONAL
    office.page.seats.name_deputy()
    dialog = office.dialog()
    put(dialog, "deputy_person_id", held.person_id)
    dialog.accept()
    assert dialog.errors.text_of(dialog.binding.widgets["deputy_person_id"])
    put(dialog, "deputy_person_id", office.newcomer.id)
    dialog.accept()
    assert len(office.view().seats[0].deputies) == 1


def test_a_deputyship_is_ended_from_the_history_of_the_seat(office: Office) -> None:
    office.page.seats.name_deputy()
    put(office.dialog(), "deputy_person_id", office.newcomer.id)
    office.dialog().accept()
    seats = office.page.seats
    names = [seats.past.texts_of([row], [0])[0][0] for row in range(seats.past.rowCount())]
    row = next(row for row, name in enumerate(names) if name.endswith(office.newcomer.family_name))
    seats.past_list.selectRow(row)
    QTest.keyClick(seats.past_list, Qt.Key.Key_Return)
    put(office.dialog(), "end", "22.09.2026")
    office.dialog().accept()
    assert office.view(date(2026, 9, 23)).seats[0].deputies == ()


def test_enter_on_a_seat_opens_the_appointment_to_put_it_right(office: Office) -> None:
    QTest.keyClick(office.page.seats.list, Qt.Key.Key_Return)
    dialog = office.dialog()
    put(dialog, "appointed_by", "Kreistag")
    dialog.accept()
    held = office.view().seats[0].held
    assert held is not None
    assert held.appointed_by == "Kreistag"


def test_benches_and_seats_are_made_and_changed(office: Office) -> None:
    form = office.page.seats.form
    form.newBench.click()
    dialog = office.dialog()
    dialog.accept()
    assert dialog.errors.text_of(dialog.binding.widgets["name"])
    put(dialog, "name", "Selbstvertretung")
    put(dialog, "short_name", "SV")
    dialog.accept()
    form.newSeat.click()
    bench = next(one for one in office.view().benches if one.short_name == "SV")
    put(office.dialog(), "bench_id", bench.id)
    put(office.dialog(), "seat_no", "7")
    office.dialog().accept()
    made = next(line for line in office.view().seats if line.bench == bench)
    assert made.seat.seat_no == 7
    office.page.seats.list.go_to(made.seat.id)
    form.changeSeat.click()
    put(office.dialog(), "label", "Beirat")
    office.dialog().accept()
    assert next(line for line in office.view().seats if line.bench == bench).seat.label == "Beirat"


# Rules, places, sender, master data


def test_a_house_with_a_room_is_made_and_used(office: Office) -> None:
    page = office.page
    page.form.tabs.setCurrentIndex(PLACES)
    form = page.places.form
    form.newVenue.click()
    office.dialog().accept()
    assert office.dialog().errors.text_of(office.dialog().binding.widgets["name"])
    put(office.dialog(), "name", "Bürgerhaus")
    office.dialog().accept()
    venue = next(one for one in office.view().venues if one.name == "Bürgerhaus")
    page.places.venue_list.go_to(venue.id)
    form.newRoom.click()
    put(office.dialog(), "name", "Saal")
    put(office.dialog(), "capacity_rows", "80")
    office.dialog().accept()
    assert [(room.venue_id, room.capacity_rows) for room in office.view().rooms if room.name == "Saal"] == [
        (venue.id, 80)
    ]
    form.useVenue.click()
    assert office.view().committee.default_venue_id == venue.id
    assert not form.useVenue.isEnabled()


def test_a_new_sender_profile_is_used_by_the_committee_from_then_on(office: Office) -> None:
    office.page.form.tabs.setCurrentIndex(SENDER)
    office.page.sender_part.form.another.click()
    dialog = office.dialog()
    dialog.accept()
    assert dialog.errors.text_of(dialog.binding.widgets["authority"])
    put(dialog, "authority", "Stadt Neu")
    put(dialog, "return_line", a_sender().return_line)
    dialog.accept()
    assert office.page.sender_part.sender_profile() is not None
    assert "Stadt Neu" in office.page.sender_part.form.text.toPlainText()


def test_master_data_are_changed_and_the_short_name_stands_once(office: Office) -> None:
    office.page.form.tabs.setCurrentIndex(MASTER)
    office.page.master.form.change.click()
    put(office.dialog(), "predecessor", "Planungskonferenz")
    office.dialog().accept()
    assert "Planungskonferenz" in office.page.master.form.text.toPlainText()
    office.page.master.form.another.click()
    dialog = office.dialog()
    put(dialog, "short_name", office.committee.short_name)
    put(dialog, "name", "Beirat")
    put(dialog, "name_genitive", "des Beirats")
    put(dialog, "name_accusative", "den Beirat")
    dialog.accept()
    assert dialog.errors.text_of(dialog.binding.widgets["short_name"])
    dialog.done(0)


def test_a_new_committee_proposes_how_its_name_is_declined(office: Office, qtbot: QtBot) -> None:
    dialog = CommitteeDialog(office.workspace, Messages("de"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    put(dialog, "name", "Beirat Wohnen")
    dialog.binding.left.emit("name")
    assert dialog.binding.values()["name_genitive"] == "des Beirats Wohnen"
    put(dialog, "short_name", "BW")
    with qtbot.waitSignal(dialog.kept) as kept:
        dialog.accept()
    found = office.workspace.look(one_committee, kept.args[0])
    assert found.name_accusative == "den Beirat Wohnen"


def one_committee(reading: Reading, id_: str) -> Committee:
    return reading.get(Committee, id_)


# The page as a whole


def test_the_page_follows_changes_made_elsewhere_and_keeps_its_row(office: Office) -> None:
    seats = office.page.seats
    third = office.view().seats[2]
    seats.list.go_to(third.seat.id)
    office.workspace.do("Sitz", lambda writing: writing.change(replace(third.seat, label="neu")))
    assert seats.list.current_id() == third.seat.id
    current = seats.current()
    assert current is not None
    assert current.seat.label == "neu"


def test_a_committee_taken_back_says_that_it_is_gone(office: Office, tmp_path: Path, qtbot: QtBot) -> None:
    made = Committee(
        name="Rat", short_name="RAT", name_genitive="des Rats", name_accusative="den Rat", federal_state="TH"
    )
    office.workspace.do("Gremium", lambda writing: writing.add(made))
    page = a_page(office.workspace, made, tmp_path, qtbot)
    assert page.seats.form.advice.isVisible()
    with qtbot.waitSignal(page.gone):
        office.workspace.undo()


def test_a_read_only_register_changes_nothing(office: Office, tmp_path: Path, qtbot: QtBot) -> None:
    path = office.register.path
    office.register.close()
    with Register.open(path, read_only=True) as register:
        page = a_page(Workspace(Workplace(register)), office.committee, tmp_path, qtbot)
        for tab in range(page.form.tabs.count()):
            page.form.tabs.setCurrentIndex(tab)
            buttons = [one for one in page.parts[tab].findChildren(QAbstractButton) if one.text().endswith("…")]
            assert buttons
            assert not [one.text() for one in buttons if one.isEnabled() and one.objectName() not in PAPERS]
        assert not [
            action.text() for action in page.actions() if action.isEnabled() and action not in page.errands.actions
        ]
        page.form.tabs.setCurrentIndex(SEATS)
        QTest.keyClick(page.seats.list, Qt.Key.Key_Return)
        assert not page.findChildren(FactDialog)


@pytest.mark.parametrize("tab", [SEATS, RULES, CADENCE, DELEGATIONS, PLACES, SENDER, MASTER])
def test_every_control_has_a_name_and_no_mnemonic_clashes(office: Office, tab: int) -> None:
    office.page.form.tabs.setCurrentIndex(tab)
    part = office.page.parts[tab]
    shown = [
        one
        for kind in (QLineEdit, QComboBox, QTableView, QDateEdit, QTextBrowser, QAbstractButton)
        for one in part.findChildren(kind)
        if one.isVisible() and one.objectName() != "qt_spinbox_lineedit"
    ]
    assert shown
    for widget in shown:
        interface = QAccessible.queryAccessibleInterface(widget)
        assert interface.text(QAccessible.Text.Name), widget.objectName()
    texts = [one.text() for one in part.findChildren(QLabel) if one.isVisible() and one.buddy()]
    texts += [one.text() for one in part.findChildren(QAbstractButton) if one.isVisible()]
    keys = [text[text.index("&") + 1].casefold() for text in texts if "&" in text]
    assert len(keys) == len(set(keys)), texts


def test_the_actions_of_the_menu_open_what_they_name(office: Office) -> None:
    actions = office.page.actions()
    keys = [action.text()[action.text().index("&") + 1].casefold() for action in actions]
    assert len(keys) == len(set(keys))
    office.page.form.tabs.setCurrentIndex(MASTER)
    actions[1].trigger()
    assert office.page.form.tabs.currentIndex() == SEATS
    assert set(office.dialog().facts) == {"end", "end_reason"}
    office.dialog().done(0)


def test_a_finding_of_a_meeting_leads_to_the_field_it_names(office: Office) -> None:
    office.page.mend("committee", "", "sender_profile_id")
    dialog = office.dialog()
    assert dialog.focusWidget() is dialog.binding.widgets["sender_profile_id"]
    dialog.done(0)
    office.page.mend("committee", "", "notice_value")
    assert office.page.form.tabs.currentIndex() == RULES


# The form itself


def test_escape_asks_before_typed_text_is_lost(office: Office) -> None:
    office.page.master.form.change.click()
    dialog = office.dialog()
    put(dialog, "predecessor", "anders")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    dialog.done(0)
    office.page.master.form.change.click()
    clean = office.dialog()
    QTest.keyClick(clean, Qt.Key.Key_Escape)
    assert not clean.isVisible()


def test_the_bodies_of_the_register_a_committee_comes_from_are_links(office: Office, qtbot: QtBot) -> None:
    above = Committee(
        name="Landesgruppe",
        short_name="LG",
        name_genitive="der Landesgruppe",
        name_accusative="die Landesgruppe",
        federal_state="TH",
    )

    def put_below(writing: Writing) -> None:
        writing.add(above)
        stored = writing.get(Committee, office.page.committee_id)
        writing.change(replace(stored, superior_body_id=above.id, predecessor="Planungskonferenz"))

    office.workspace.do("Darüber", put_below)
    shown = office.page.master.form.text
    assert "LG – Landesgruppe" in shown.toPlainText()
    assert "Planungskonferenz" in shown.toPlainText()
    assert f'href="committee:{above.id}"' in shown.toHtml()
    with qtbot.waitSignal(office.page.wanted, check_params_cb=lambda key: key == f"committee:{above.id}"):
        shown.anchorClicked.emit(QUrl(f"committee:{above.id}"))


def test_a_meeting_is_planned_from_the_page_of_its_committee(office: Office, qtbot: QtBot) -> None:
    with qtbot.waitSignal(office.page.meeting_wanted):
        office.page.form.newMeeting.click()
