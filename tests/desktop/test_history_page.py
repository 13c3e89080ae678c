import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from secretariat.desktop.history_page import HistoryPage
from secretariat.desktop.messages import Messages
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.domain.changes import ChangeKind
from secretariat.domain.committees import Committee
from secretariat.domain.meetings import Meeting, MeetingState
from secretariat.domain.needs import AccessNeed, Consent, ConsentForm, ConsentPurpose
from secretariat.domain.people import Organisation, Person, PreferredChannel
from secretariat.services.people.people import add_organisation, add_person, change_person
from secretariat.services.workplace import Writing, new_workplace, open_workplace

OFFICE = Organisation(name="Kreis Unna")
BRANDT = Person(family_name="Brandt", given_name="Eva", organisation_id=OFFICE.id)
MEIER = Person(family_name="Meier", given_name="Jan")
LSP = Committee(
    name="Lenkungsgruppe",
    name_genitive="der Lenkungsgruppe",
    name_accusative="die Lenkungsgruppe",
    short_name="LSP",
    federal_state="NW",
)
THIRD = Meeting(committee_id=LSP.id, no=3, date=date(2026, 9, 21), start=time(14), chair_id=MEIER.id)


def plan(writing: Writing) -> None:
    writing.add(LSP)
    writing.add(THIRD)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    workplace = new_workplace(tmp_path / "LSP.sqlite", "Register angelegt")
    made = Workspace(workplace)
    made.do("Organisation angelegt", add_organisation, OFFICE)
    made.do("Person angelegt", add_person, BRANDT)
    made.do("Person angelegt", add_person, MEIER)
    made.do("Sitzung geplant", plan)
    yield made
    workplace.close()


def page_of(qtbot: QtBot, workspace: Workspace, folder: Path) -> HistoryPage:
    page = HistoryPage(workspace, Messages("de"), WindowState(folder / "window.ini"))
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    return page


@pytest.fixture
def page(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> HistoryPage:
    return page_of(qtbot, workspace, tmp_path)


def texts(page: HistoryPage) -> list[list[str]]:
    return page.steps.texts_of(range(page.steps.rowCount()), range(4))


def choose(page: HistoryPage, label: str) -> list[list[str]]:
    """Choose a step by its name and return what it changed, as shown."""
    rows = texts(page)
    page.view.selectRow(next(place for place, row in enumerate(rows) if row[2] == label))
    return page.lines.texts_of(range(page.lines.rowCount()), range(5))


def take_back(page: HistoryPage) -> None:
    QTest.mouseClick(page.undo_button, Qt.MouseButton.LeftButton)


def test_a_change_reads_from_what_to_what_in_words(page: HistoryPage, workspace: Workspace) -> None:
    changed = replace(BRANDT, preferred_channel=PreferredChannel.EMAIL, organisation_id=None, trashed_on=None)
    workspace.do("Person geändert", change_person, replace(changed, email="eva@office.example"))
    lines = choose(page, "Person geändert")
    assert ["Person: Brandt, Eva", "geändert", "Organisation", "Kreis Unna", ""] in lines
    assert ["Person: Brandt, Eva", "geändert", "Zustellweg", "Post", "E-Mail"] in lines


def test_no_id_and_no_foreign_stamp_stands_in_the_history(page: HistoryPage) -> None:
    shown = [*texts(page)]
    for row in texts(page):
        shown += choose(page, row[2])
    everything = "\n".join(text for row in shown for text in row)
    assert not re.search(r"[0-9a-f]{32}", everything)
    assert not re.search(r"\d{4}-\d{2}-\d{2}", everything)
    assert "LSP-3" in everything
    assert "21.09.2026" in everything
    assert all(re.fullmatch(r"\d{2}\.\d{2}\.\d{4} \d{2}:\d{2}", row[1]) for row in texts(page))


def test_states_are_german_words(page: HistoryPage, workspace: Workspace) -> None:
    def move(writing: Writing) -> None:
        writing.change(replace(THIRD, state=MeetingState.CANCELLED))

    workspace.do("Abgesagt", move)
    assert choose(page, "Abgesagt") == [["Sitzung: LSP-3", "geändert", "Status", "geplant", "abgesagt"]]


def test_somebody_who_is_gone_keeps_the_name(page: HistoryPage, workspace: Workspace) -> None:
    def remove(writing: Writing) -> None:
        writing.remove(BRANDT)

    workspace.do("Person entfernt", remove)
    assert choose(page, "Person entfernt")[0][0] == "Person: Brandt, Eva"
    assert choose(page, "Person angelegt")[0][1] == "neu"


def test_the_history_of_one_person_leaves_out_all_others(page: HistoryPage) -> None:
    page.show_about(f"person:{BRANDT.id}")
    assert [row[3] for row in texts(page)] == ["Brandt, Eva"]
    page.about.setText("x")
    page.about.clear()
    assert len(texts(page)) == 5
    page.show_about(f"committee:{LSP.id}")
    assert [row[2] for row in texts(page)] == ["Sitzung geplant"]
    page.show_about(f"meeting:{THIRD.id}")
    assert [row[2] for row in texts(page)] == ["Sitzung geplant"]


def test_typing_a_name_and_enter_filters_by_it(page: HistoryPage) -> None:
    page.about.setText("brandt")
    page.about.returnPressed.emit()
    page.about.finish()
    assert [row[3] for row in texts(page)] == ["Brandt, Eva"]


def test_what_stands_on_a_step_is_named_and_linked(page: HistoryPage, workspace: Workspace) -> None:
    workspace.do("Person geändert", change_person, replace(BRANDT, email="eva@office.example"))
    rows = texts(page)
    page.view.selectRow(next(place for place, row in enumerate(rows) if row[3] == "Brandt, Eva" and row[0] == "3"))
    assert not page.undo_button.isEnabled()
    assert "6 Person geändert" in page.standing.text()
    target = re.search(r'href="([^"]+)"', page.standing.text())
    assert target is not None
    page.standing.linkActivated.emit(target[1])
    assert page.undo_button.isEnabled()
    take_back(page)
    assert texts(page)[0][2] == "Zurückgenommen: Person geändert"


def test_an_older_step_that_nothing_stands_on_is_taken_back(page: HistoryPage, workspace: Workspace) -> None:
    def brief(writing: Writing) -> None:
        writing.change(replace(OFFICE, short_name="KU"))

    workspace.do("Kurzname", brief)
    workspace.do("Person geändert", change_person, replace(BRANDT, email="eva@office.example"))
    choose(page, "Kurzname")
    take_back(page)
    assert workspace.look(lambda reading: reading.get(Organisation, OFFICE.id)).short_name == ""
    choose(page, "Kurzname")
    assert not page.undo_button.isEnabled()
    assert "Nr. 8" in page.standing.text()


def test_erased_values_are_said_to_be_gone(page: HistoryPage, workspace: Workspace) -> None:
    def erase(writing: Writing) -> None:
        writing.erase(replace(BRANDT))

    workspace.do("Daten gelöscht", erase)
    lines = choose(page, "Daten gelöscht")
    assert lines[0][2] == "(endgültig gelöscht)"
    assert not page.undo_button.isEnabled()
    assert "endgültig" in page.standing.text()


def test_a_hidden_page_waits_and_catches_up(page: HistoryPage, workspace: Workspace) -> None:
    page.hide()
    workspace.do("Person geändert", change_person, replace(BRANDT, email="eva@office.example"))
    assert len(texts(page)) == 5
    page.show()
    assert texts(page)[0][2] == "Person geändert"


def test_the_chosen_step_stays_chosen_when_another_comes(page: HistoryPage, workspace: Workspace) -> None:
    choose(page, "Sitzung geplant")
    chosen = page.view.current_id()
    workspace.do("Person geändert", change_person, replace(BRANDT, email="eva@office.example"))
    assert page.view.current_id() == chosen
    assert page.view.selected_ids() == (chosen,)


def test_a_copy_to_read_takes_nothing_back(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> None:
    with_copy = open_workplace(workspace.workplace.path)
    page = page_of(qtbot, Workspace(with_copy), tmp_path)
    page.view.selectRow(0)
    assert not page.undo_button.isEnabled()
    with_copy.close()


def test_kinds_of_change_have_words(page: HistoryPage, workspace: Workspace) -> None:
    workspace.do("Person geändert", change_person, replace(BRANDT, email="eva@office.example"))
    kinds = {choose(page, label)[0][1] for label in ("Person geändert", "Sitzung geplant")}
    assert kinds == {"neu", "geändert"}
    assert {kind.value for kind in ChangeKind} == {"added", "changed", "removed"}


def test_a_need_shows_no_value_and_nobody(page: HistoryPage, workspace: Workspace) -> None:
    consent = Consent(
        person_id=BRANDT.id, purpose=ConsentPurpose.ACCESS_NEEDS, given_on=date(2026, 8, 1), form=ConsentForm.EMAIL
    )
    need = AccessNeed(
        person_id=BRANDT.id, meeting_id=THIRD.id, kind="Induktion", consent_id=consent.id, recorded_on=date(2026, 8, 2)
    )

    def record(writing: Writing) -> None:
        writing.add(consent)
        writing.add(need)

    workspace.do("Angabe", record)
    lines = [line for line in choose(page, "Angabe") if line[0].startswith("Bedarf")]
    assert lines
    assert {(line[0], line[3], line[4]) for line in lines} == {("Bedarf", "", "(geschützt)")}


def test_what_stands_on_a_step_of_very_many_is_looked_up_when_it_is_taken_back(
    workspace: Workspace, page: HistoryPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace.do("Umbenannt", change_person, replace(BRANDT, family_name="Brand"))
    monkeypatch.setattr("secretariat.desktop.history_page.MOST_RECORDS", 0)
    choose(page, "Person angelegt")
    assert "beim Zurücknehmen geprüft" in page.standing.text()
    before = texts(page)
    page.undo_button.click()
    assert page.findChild(QMessageBox) is not None, "refused, as a later step stands on it"
    assert texts(page) == before
