"""How often a committee meets, its year planned, its delegations and closure days, on the register of the example."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from ready_made import copied, example
from secretariat import clock
from secretariat.desktop.committee.cadence_chart import PATTERNS, CadenceChart
from secretariat.desktop.committee.closures_dialog import ClosuresDialog
from secretariat.desktop.committee.committee_page import CADENCE, DELEGATIONS, CommitteePage
from secretariat.desktop.committee.year_plan_dialog import YearPlanDialog
from secretariat.desktop.dialogs.fact_dialog import FactDialog
from secretariat.desktop.messages import Messages
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.domain.cadence import PeriodStatus
from secretariat.domain.committees import Committee, DelegationMeeting, EndReason
from secretariat.domain.meetings import Meeting, MeetingState
from secretariat.services.committee.cadence import CadenceRow, cadence_board
from secretariat.services.committee.committees import end_appointment
from secretariat.services.committee.office import closures
from secretariat.services.workplace import Reading, open_workplace

TODAY = date(2026, 11, 22)
GERA, LSP = "RSG ITP", "LSP"


@dataclass
class Office:
    """The example register, and a page for either committee."""

    workspace: Workspace
    folder: Path
    qtbot: QtBot
    pages: list[CommitteePage] = field(default_factory=list)
    """Held here, as the frame holds them."""

    def committee(self, short_name: str) -> Committee:
        return next(one for one in self.workspace.look(all_committees) if one.short_name == short_name)

    def meetings(self, short_name: str) -> tuple[Meeting, ...]:
        return self.workspace.look(meetings_of, self.committee(short_name).id)

    def page(self, short_name: str, tab: int = CADENCE) -> CommitteePage:
        state = WindowState(self.folder / "window.ini")
        page = CommitteePage(self.workspace, Messages("de"), state, self.committee(short_name).id)
        self.qtbot.addWidget(page)
        self.pages.append(page)
        page.resize(1000, 700)
        page.form.tabs.setCurrentIndex(tab)
        with self.qtbot.waitExposed(page):
            page.show()
        return page

    def year_plan(self, page: CommitteePage) -> YearPlanDialog:
        page.cadence.form.yearPlan.click()
        return page.findChildren(YearPlanDialog)[-1]


def all_committees(reading: Reading) -> tuple[Committee, ...]:
    return reading.all(Committee)


def meetings_of(reading: Reading, committee_id: str) -> tuple[Meeting, ...]:
    return reading.all(Meeting, committee_id=committee_id, order_by=("date",))


def visits(reading: Reading) -> tuple[DelegationMeeting, ...]:
    return reading.all(DelegationMeeting)


@pytest.fixture
def office(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    monkeypatch.setattr(clock, "today", lambda: TODAY)
    path = tmp_path / "beispiel.sqlite"
    copied(path, example)
    workplace = open_workplace(path)
    yield Office(Workspace(workplace), tmp_path, qtbot)
    workplace.close()


def open_facts(page: CommitteePage) -> FactDialog:
    shown = [one for one in page.findChildren(FactDialog) if one.isVisible()]
    assert len(shown) == 1
    return shown[0]


def put(dialog: FactDialog, **typed: str) -> None:
    for name, text in typed.items():
        dialog.binding.widgets[name].setProperty("plainText" if name == "report" else "text", text)


# The cadence


def test_the_table_tells_each_period_in_words_and_the_chart_the_same(office: Office) -> None:
    cadence = office.page(GERA).cadence
    board = office.workspace.look(cadence_board, office.committee(GERA), TODAY, ahead=True)
    assert board is not None
    assert cadence.rows.rowCount() == len(board.rows) == 5
    line = cadence.rows.texts_of([3], [0, 1, 2, 3, 4])[0]
    assert line == ["Q4/2026", "✓ erfüllt", "18.11.2026", "Mi\u00a030.12.2026", "Do\u00a010.12.2026"]
    assert "Q4/2026: erfüllt; Q1/2027: offen – geplant" in cadence.chart.accessibleDescription()
    assert "nötig bis Mi\u00a031.03.2027; geplant ist sie für Mi\u00a017.02.2027" in cadence.form.summary.text()


def test_without_a_cadence_no_empty_table_is_shown(office: Office) -> None:
    page = office.page(GERA)
    page.seats.form.day.setDate(QDate(2001, 1, 1))
    assert page.cadence.form.summary.text().startswith("Es ist kein Turnus festgelegt.")
    assert not page.cadence.list.isVisible()


def test_the_cadence_is_that_of_the_chosen_day(office: Office) -> None:
    page = office.page(GERA)
    page.seats.form.day.setDate(QDate(2026, 6, 1))
    assert page.cadence.form.summary.text().startswith("Stand am Mo\u00a001.06.2026")
    assert page.cadence.rows.texts_of([2], [0, 1])[0] == ["Q3/2026", "○ offen – geplant"]


def test_a_hint_is_read_in_full_below_the_table(office: Office) -> None:
    cadence = office.page(GERA).cadence
    assert not cadence.form.remarks.isVisible()
    cadence.list.go_to("Q2/2026")
    assert "enger gelesen" in cadence.form.remarks.text()
    assert cadence.form.remarks.isVisible()


def test_every_verdict_has_a_pattern_of_its_own_and_is_painted(qtbot: QtBot) -> None:
    assert len(set(PATTERNS.values())) == len(PeriodStatus)
    chart = CadenceChart("Turnus", "de")
    qtbot.addWidget(chart)
    rows = [
        CadenceRow("X", f"Q{n}", TODAY, TODAY, verdict, 1, (), (), None, None, ())
        for n, verdict in enumerate(PeriodStatus)
    ]
    pictures = set()
    for row in rows:
        chart.show_rows([row])
        chart.resize(chart.sizeHint())
        grey = QPalette(chart.palette())
        grey.setColor(QPalette.ColorRole.Highlight, grey.color(QPalette.ColorRole.WindowText))
        chart.setPalette(grey)
        pictures.add(bytes(chart.grab().toImage().constBits()))
    assert len(pictures) == len(PeriodStatus)
    assert all(len(picture) for picture in pictures)


def test_a_narrow_chart_shows_the_last_periods(qtbot: QtBot) -> None:
    chart = CadenceChart("Turnus", "de")
    qtbot.addWidget(chart)
    rows = [
        CadenceRow("X", str(2000 + n), TODAY, TODAY, PeriodStatus.FULFILLED, 1, (), (), None, None, ())
        for n in range(20)
    ]
    chart.show_rows(rows)
    chart.resize(chart.minimumSizeHint().width() * 3, chart.sizeHint().height())
    assert [row.period for row in chart.shown_rows()] == ["2017", "2018", "2019"]


def test_a_meeting_called_off_elsewhere_changes_the_tab_at_once(office: Office) -> None:
    cadence = office.page(GERA).cadence
    last = next(one for one in office.meetings(GERA) if one.date == date(2026, 11, 18))
    called_off = replace(last, state=MeetingState.CANCELLED)
    office.workspace.do("Abgesagt", lambda writing: writing.change(called_off))
    assert cadence.rows.texts_of([3], [1])[0] == ["⚠ gefährdet"]
    cadence.list.go_to("Q4/2026")
    assert "30.12.2026" in cadence.form.remarks.text()


# The plan of the year


def test_four_dates_are_proposed_for_gera_and_one_for_the_lsp(office: Office) -> None:
    for short_name, count in ((GERA, 4), (LSP, 1)):
        dialog = office.year_plan(office.page(short_name))
        dialog.form.year.setValue(2028)
        assert len(dialog.lines) == count
        assert all(" · Briefe zur Post bis " in note for note in dialog.notes())
        assert "offen – geplant" in dialog.chart.accessibleDescription()
        dialog.done(0)


def test_why_another_day_than_usual_is_proposed_stands_below_it_until_it_is_changed(office: Office) -> None:
    dialog = office.year_plan(office.page(GERA))
    assert dialog.lines[0].text() == "12.05.2027"
    assert "Üblich wäre der Mi\u00a019.05.2027" in dialog.notes()[0]
    dialog.lines[0].setText("19.05.2027")
    assert "Üblich" not in dialog.notes()[0]
    dialog.done(0)


def test_remarks_and_verdicts_follow_what_is_typed(office: Office) -> None:
    dialog = office.year_plan(office.page(GERA))
    dialog.form.year.setValue(2028)
    dialog.lines[0].setText("29.05.2028")
    assert "Brückentag" not in dialog.notes()[1]
    assert "gefährdet" in dialog.chart.accessibleDescription().split(";")[0]
    dialog.lines[1].setText("26.05.2028")
    assert "Brückentag" in dialog.notes()[1]
    dialog.lines[1].setText("25.05.2028")
    assert "Himmelfahrt" in dialog.notes()[1]
    dialog.lines[1].setText("31.02.2028")
    assert dialog.notes()[1].startswith("⚠ 31.02.2028")
    dialog.done(0)


def test_a_verdict_is_said_in_the_chart_or_in_words_where_that_has_no_room_and_never_twice(office: Office) -> None:
    dialog = office.year_plan(office.page(GERA))
    dialog.form.year.setValue(2028)
    QApplication.processEvents()
    assert len(dialog.chart.shown_rows()) == 4
    assert "geplant" not in dialog.form.verdicts.text()
    dialog.chart.setFixedWidth(1)
    QApplication.processEvents()
    assert dialog.form.verdicts.text().count("geplant") == 3
    dialog.done(0)


def test_all_meetings_are_one_step_that_is_undone_at_once(office: Office) -> None:
    dialog = office.year_plan(office.page(GERA))
    dialog.form.year.setValue(2028)
    before = office.meetings(GERA)
    dialog.lines[3].setText("15.11.2028")
    dialog.accept()
    made = office.meetings(GERA)[len(before) :]
    assert [meeting.date.year for meeting in made] == [2028] * 4
    assert made[3].date == date(2028, 11, 15)
    assert [meeting.no for meeting in made] == list(range(made[0].no, made[0].no + 4))
    assert all(meeting.rules_version_id for meeting in made)
    assert "2028" in office.workspace.next_undo()
    office.workspace.undo()
    assert office.meetings(GERA) == before


def test_a_day_typed_twice_plans_nothing(office: Office) -> None:
    dialog = office.year_plan(office.page(GERA))
    dialog.form.year.setValue(2028)
    before = office.meetings(GERA)
    dialog.lines[1].setText(dialog.lines[0].text())
    assert "steht schon eine Sitzung" in dialog.notes()[1]
    dialog.accept()
    assert dialog.isVisible()
    assert "zweimal" in dialog.form.complaint.text()
    assert office.meetings(GERA) == before
    dialog.done(0)


def test_an_empty_line_plans_nothing_and_no_date_at_all_is_refused(office: Office) -> None:
    dialog = office.year_plan(office.page(LSP))
    dialog.form.year.setValue(2028)
    dialog.lines[0].clear()
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.focusWidget() is dialog.lines[0]
    dialog.form.addDate.click()
    assert dialog.focusWidget() is dialog.lines[1]
    dialog.lines[1].setText("18.09.2028")
    dialog.accept()
    assert [one.date for one in office.meetings(LSP)][-1] == date(2028, 9, 18)


def test_escape_asks_before_typed_dates_are_lost(office: Office) -> None:
    dialog = office.year_plan(office.page(GERA))
    dialog.form.year.setValue(2028)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.findChildren(QMessageBox)
    assert dialog.isVisible()
    dialog.done(0)


def test_each_date_has_a_name_and_a_digit_as_its_letter(office: Office) -> None:
    dialog = office.year_plan(office.page(GERA))
    dialog.form.year.setValue(2028)
    assert dialog.lines[1].accessibleName() == "Termin 2 (Q2/2028)"
    labels = [one.text() for one in dialog.form.content.findChildren(QLabel) if one.buddy() is dialog.lines[1]]
    assert labels == ["Termin &2 (Q2/2028):"]
    dialog.done(0)


# Closure days


def test_a_closure_day_is_made_changed_and_removed_and_the_deadlines_follow(office: Office) -> None:
    page = office.page(GERA)
    page.cadence.form.closures.click()
    dialog = page.findChildren(ClosuresDialog)[0]
    count = dialog.rows.rowCount()
    dialog.form.newClosure.click()
    facts = dialog.findChildren(FactDialog)[0]
    put(facts, closed_on="30.12.2026", label="Betriebsruhe")
    facts.accept()
    assert dialog.rows.rowCount() == count + 1
    assert page.cadence.rows.texts_of([3], [3])[0] == ["Di\u00a029.12.2026"]
    made = next(one for one in office.workspace.look(closures) if one.label == "Betriebsruhe")
    dialog.list.go_to(made.id)
    dialog.form.removeClosure.click()
    assert made not in office.workspace.look(closures)
    office.workspace.undo()
    assert made in office.workspace.look(closures)
    assert dialog.rows.rowCount() == count + 1
    dialog.close()


# Delegations


def test_delegations_tell_who_goes_until_when_and_what_stands_above(office: Office) -> None:
    part = office.page(GERA, DELEGATIONS).delegations
    line = part.rows.texts_of([0], [1, 3, 4, 5])[0]
    assert line[1:] == ["18.02.2026", "17.02.2028", "● laufend"]
    assert "Landessteuerungsgruppe" in part.form.bodies.text()
    assert "Vereinbarung" in office.page(LSP, DELEGATIONS).delegations.form.bodies.text()
    assert not part.form.advice.isVisible()


def test_a_delegation_is_put_right_and_a_second_one_of_the_same_person_is_refused(office: Office) -> None:
    page = office.page(GERA, DELEGATIONS)
    part = page.delegations
    part.form.changeDelegation.click()
    dialog = open_facts(page)
    put(dialog, to_on="31.12.2027")
    dialog.accept()
    assert "31.12.2027" in [one[0] for one in part.rows.texts_of([0, 1], [4])]
    part.form.newDelegation.click()
    dialog = open_facts(page)
    known = part.rows.texts_of([0], [1])[0][0].split()[-1]
    words = next(text for _, text in dialog.facts["person_id"].choices if text.startswith(known))
    dialog.binding.widgets["person_id"].setProperty("currentText", words)
    dialog.accept()
    assert dialog.isVisible()
    assert "entsandt" in dialog.errors.text_of(dialog.binding.widgets["person_id"])
    dialog.done(0)


def test_a_report_is_kept_and_one_outside_the_days_is_refused_at_its_day(office: Office) -> None:
    page = office.page(GERA, DELEGATIONS)
    page.delegations.form.report.click()
    dialog = open_facts(page)
    put(dialog, held_on="01.01.2025")
    dialog.accept()
    assert dialog.errors.text_of(dialog.binding.widgets["held_on"])
    put(dialog, held_on="10.11.2026", report="Neue Vordrucke ab 2027.")
    dialog.accept()
    assert [visit.report for visit in office.workspace.look(visits)] == ["Neue Vordrucke ab 2027."]
    assert "1" in [one[0] for one in page.delegations.rows.texts_of([0, 1], [7])]


def test_the_letter_about_the_delegates_is_written_and_booked(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = office.folder / "schreiben"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    part = office.page(GERA, DELEGATIONS).delegations
    part.form.makeLetters.click()
    files = list(folder.iterdir())
    assert len(files) == 1
    assert files[0].name in part.form.outcome.text()
    text = "\n".join(paragraph.text for paragraph in Document(str(files[0])).paragraphs)
    assert "Landessteuerungsgruppe" in text
    assert "Entsendung" in office.workspace.next_undo()


# Any list of a past day


def test_the_list_of_members_is_written_as_it_was_on_the_chosen_day(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = office.page(GERA, 0)
    seats = page.seats
    holder = seats.rows.texts_of([0], [3])[0][0].split()[-1]
    held = seats.view.seats[0].held
    assert held is not None
    office.workspace.do("Ende", end_appointment, held.id, date(2026, 6, 30), EndReason.RESIGNATION)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: (str(office.folder / args[2]), ""))
    said = []
    for day in (QDate(2026, 11, 22), QDate(2026, 6, 1)):
        seats.form.day.setDate(day)
        seats.form.makeList.click()
        path = office.folder / f"{day.toString('yyyy-MM-dd')}_RSG-ITP_Mitgliederverzeichnis.xlsx"
        said.append(any(holder in str(cell.value) for row in load_workbook(path).worksheets[0] for cell in row))
    assert said == [False, True]
    assert "01.06.2026" in seats.form.counts.text()
