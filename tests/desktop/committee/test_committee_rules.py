"""A new version of the rules of procedure: each setting says what it means, and for the next meeting what it does."""

from datetime import date, time

import pytest
from PySide6.QtWidgets import QLabel

from desktop.committee_world import TODAY, Office, put
from secretariat import clock
from secretariat.desktop.committee.committee_page import RULES
from secretariat.domain.committees import DeputyModel
from secretariat.domain.meetings import Meeting
from secretariat.services.meeting.meetings import plan_meeting


def test_a_new_version_begins_with_the_last_and_each_setting_says_what_it_means(office: Office) -> None:
    office.page.form.tabs.setCurrentIndex(RULES)
    rules = office.page.rules
    assert rules.list.current_id() == rules.rows.id_at(0), "the newest version is shown"
    dialog = rules.new_version()
    meaning = [label.text() for label in dialog.form.content.findChildren(QLabel)]
    assert any("eigene, namentlich benannte Stellvertretung" in text for text in meaning)
    put(dialog, "deputy_model", DeputyModel.NONE)
    meaning = [label.text() for label in dialog.form.content.findChildren(QLabel)]
    assert "Eine Stellvertretung gibt es nicht." in meaning
    put(dialog, "valid_from", "01.01.2027")
    put(dialog, "version", "")
    dialog.accept()
    assert dialog.errors.text_of(dialog.binding.widgets["version"])
    put(dialog, "version", "Fassung 2027")
    dialog.accept()
    assert office.page.rules.rows.rowCount() == 2
    assert "Fassung 2027" in office.page.rules.rows.texts_of([0], [1])[0]
    assert office.view().deputy_model is DeputyModel.PERSONAL


def test_each_setting_says_what_it_brings_about_for_the_next_meeting_while_it_is_typed(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "today", lambda: TODAY)
    planned = Meeting(committee_id=office.committee.id, no=9, date=date(2026, 12, 7), start=time(14, 0))
    office.workspace.do("Sitzung", plan_meeting, planned)
    dialog = office.page.rules.new_version()

    def said() -> str:
        return "\n".join(
            label.text() for label in dialog.form.content.findChildren(QLabel) if label.isVisibleTo(dialog)
        )

    assert "Gerechnet für die Sitzung am Mo\u00a007.12.2026." in said()
    assert "muss die Einladung am So\u00a022.11.2026 da sein" in said()
    put(dialog, "notice_value", "21")
    assert "muss die Einladung am So\u00a015.11.2026 da sein" in said()
    put(dialog, "notice_value", "viel")
    assert "→" not in said()
    put(dialog, "notice_value", "999999")
    assert "→" not in said()
    put(dialog, "notice_value", "21")
    put(dialog, "valid_from", "31.12.9999")
    assert "→" not in said()
    put(dialog, "valid_from", "01.01.2027")
    assert "Es ist keine Sitzung geplant" in said()
    dialog.done(0)


def test_a_day_that_is_none_is_said_at_the_field(office: Office) -> None:
    dialog = office.page.rules.new_version()
    put(dialog, "valid_from", "31.02.2027")
    put(dialog, "notice_value", "vierzehn")
    dialog.accept()
    assert dialog.errors.text_of(dialog.binding.widgets["valid_from"])
    assert "Ziffern" in dialog.errors.text_of(dialog.binding.widgets["notice_value"])
    dialog.done(0)
