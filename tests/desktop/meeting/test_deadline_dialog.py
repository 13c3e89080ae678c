"""The calculator of deadlines: with and without a meeting, and with a day that is none."""

from collections.abc import Callable
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from desktop.meeting_world import World
from secretariat.desktop.meeting.deadline_dialog import DeadlineDialog
from secretariat.desktop.messages import Messages
from secretariat.desktop.widgets.days import short_weekday_date
from secretariat.domain.committees import NoticeUnit
from secretariat.services.meeting.deadlines import deadlines_of


@pytest.fixture
def dialog(qtbot: QtBot) -> DeadlineDialog:
    made = DeadlineDialog(Messages("de"))
    qtbot.addWidget(made)
    made.show()
    return made


def type_day(dialog: DeadlineDialog, text: str) -> None:
    dialog.form.day.clear()
    dialog.form.day.insert(text)
    dialog.form.day.textEdited.emit(text)


def test_it_works_out_a_day_without_a_register(dialog: DeadlineDialog) -> None:
    type_day(dialog, "18.3.2026")
    dialog.form.land.setCurrentIndex(dialog.form.land.findData("TH"))
    said = dialog.form.days.text()
    assert "03.03.2026" in said
    assert "Sitzung am Mi\u00a018.03.2026" in dialog.form.sentence.text()


def test_the_reason_is_said_in_the_language_of_the_window(qtbot: QtBot) -> None:
    english = DeadlineDialog(Messages("en"))
    qtbot.addWidget(english)
    type_day(english, "18.3.2026")
    assert english.form.sentence.text().startswith("The invitation must")


def test_every_setting_counts(dialog: DeadlineDialog) -> None:
    form = dialog.form
    type_day(dialog, "18.03.2026")
    seen = {form.days.text()}
    changes: tuple[Callable[[], object], ...] = (
        lambda: form.notice.setValue(21),
        lambda: form.unit.setCurrentIndex(form.unit.findData(NoticeUnit.OFFICE_DAYS.value)),
        lambda: form.mode.setCurrentIndex(1),
        lambda: form.postalLead.setValue(6),
        lambda: form.replyLead.setValue(9),
        lambda: form.anchor.setCurrentIndex(1),
    )
    for change in changes:
        change()
        assert form.days.text() not in seen
        seen.add(form.days.text())


def test_a_day_that_is_none_is_said_and_nothing_is_worked_out(dialog: DeadlineDialog) -> None:
    type_day(dialog, "32.13.2026")
    assert dialog.form.sentence.text().startswith("⚠")
    assert not dialog.form.days.isVisible()
    type_day(dialog, "")
    assert "Sitzungstag" in dialog.form.sentence.text()


def test_it_starts_with_what_the_meeting_says(world: World, qtbot: QtBot) -> None:
    folder = world.folder
    dialog = DeadlineDialog(Messages("de"), folder)
    qtbot.addWidget(dialog)
    answer = world.workspace.look(deadlines_of, folder)
    assert dialog.form.sentence.text() == answer.explanation
    assert answer.office_posting is not None
    assert short_weekday_date(answer.office_posting) in dialog.form.days.text()
    assert date(2026, 9, 21) == folder.meeting.date


def test_without_a_meeting_it_asks_for_the_day_instead_of_counting_back_from_today(dialog: DeadlineDialog) -> None:
    assert dialog.form.day.text() == ""
    assert dialog.form.day.placeholderText()
    assert "Sitzungstag" in dialog.form.sentence.text()
    assert not dialog.form.days.isVisible()
