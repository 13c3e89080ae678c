"""The dialog that takes names away: what it says before, the question, and that nothing is left."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from making import a_committee, a_register
from secretariat import clock
from secretariat.desktop.messages import Messages
from secretariat.desktop.people.anonymise_dialog import AnonymiseDialog
from secretariat.desktop.today_page import TodayPage
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.domain.committees import Appointment, EndReason
from secretariat.domain.people import Person
from secretariat.services.committee import committees
from secretariat.services.workplace import Reading, Workplace
from secretariat.storage.anonymising import NAMELESS
from secretariat.storage.register import Register


@dataclass
class Left:
    """A register in which two members left, one of them long ago."""

    folder: Path
    workspace: Workspace
    long_ago: Person
    lately: Person

    def dialog(self, qtbot: QtBot, person_id: str = "") -> AnonymiseDialog:
        dialog = AnonymiseDialog(self.workspace, Messages("de"), person_id)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog


@pytest.fixture
def left(tmp_path: Path) -> Iterator[Left]:
    with a_register(tmp_path) as register:
        a_committee(register)
        yield Left(tmp_path, Workspace(Workplace(register)), leave(register, 0, 500), leave(register, 1, 20))


def leave(register: Register, which: int, days_ago: int) -> Person:
    with register.writing("Ende") as writing:
        held = writing.all(Appointment, order_by=("start", "id"))[which]
        last_day = clock.today() - timedelta(days=days_ago)
        committees.end_appointment(writing, held.id, max(last_day, date(2024, 1, 1)), EndReason.TERM)
        return writing.get(Person, held.person_id)


def lines(dialog: AnonymiseDialog) -> list[str]:
    return [dialog.form.people.item(place).text() for place in range(dialog.form.people.count())]


def answer(dialog: AnonymiseDialog, *, yes: bool) -> None:
    dialog.form.anonymise.click()
    (box,) = (one for one in dialog.findChildren(QMessageBox) if one.isVisible())
    assert box.defaultButton() is box.escapeButton(), "Enter and Escape do nothing"
    if yes:
        next(one for one in box.findChildren(QPushButton) if one is not box.defaultButton()).click()
    box.close()


def person(reading: Reading, person_id: str) -> Person:
    return reading.get(Person, person_id)


def test_whose_period_is_over_stands_first_and_is_told_what_goes_and_what_stays(qtbot: QtBot, left: Left) -> None:
    dialog = left.dialog(qtbot)
    first, second = lines(dialog)
    assert left.long_ago.family_name in first
    assert "Frist abgelaufen" in first
    assert "Aufbewahrung längstens bis" in second
    said = dialog.form.plan.text()
    assert "1 × Anschrift" in said
    assert "1 × Benennung" in said


def test_after_the_question_the_name_is_gone_and_cannot_be_taken_back(qtbot: QtBot, left: Left) -> None:
    dialog = left.dialog(qtbot)
    answer(dialog, yes=False)
    assert left.workspace.look(person, left.long_ago.id) == left.long_ago
    answer(dialog, yes=True)
    assert left.workspace.look(person, left.long_ago.id).family_name == NAMELESS
    assert len(lines(dialog)) == 1


def test_a_member_is_refused_with_the_reason(qtbot: QtBot, left: Left) -> None:
    members = left.workspace.look(lambda reading: reading.all(Appointment))
    member = next(one.person_id for one in members if one.end is None)
    dialog = left.dialog(qtbot, member)
    assert lines(dialog) == []
    assert "hat noch einen Sitz" in dialog.form.plan.text()
    assert not dialog.form.anonymise.isEnabled()


def test_with_nobody_left_there_is_nothing_to_do(qtbot: QtBot, left: Left) -> None:
    dialog = left.dialog(qtbot)
    for _ in range(2):
        answer(dialog, yes=True)
    assert "niemanden" in dialog.form.plan.text()
    assert not dialog.form.anonymise.isEnabled()


def test_the_page_of_the_day_leads_there_without_a_name(qtbot: QtBot, left: Left) -> None:
    page = TodayPage(left.workspace, Messages("de"), WindowState(left.folder / "window.ini"))
    qtbot.addWidget(page)
    page.show()
    texts = page.rows.texts_of(range(page.rows.rowCount()), (4,))
    place = texts.index(["1 ausgeschiedenes Mitglied anonymisieren"])
    page.view.setCurrentIndex(page.rows.index(place, 0))
    page.go_button.click()
    (dialog,) = (one for one in page.window().findChildren(AnonymiseDialog))
    assert left.long_ago.family_name in lines(dialog)[0]
    assert not any(left.long_ago.family_name in text for row in texts for text in row)
    dialog.close()
