from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from ready_made import open_example
from secretariat.desktop.messages import Messages
from secretariat.desktop.sheets.card_dialog import CardDialog
from secretariat.desktop.sheets.grid_dialog import GridDialog
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.domain.cards import CardKind, LabelGrid, PrintedCard
from secretariat.domain.label_grids import BADGE_GRIDS
from secretariat.domain.people import Person
from secretariat.services.meeting.gathering import MeetingFolder, gather_meeting
from secretariat.services.meeting.meetings import find_meeting
from secretariat.services.papers.card_choices import CardPaper, grids_for
from secretariat.services.people.people import change_person
from secretariat.services.workplace import Reading
from secretariat.services.workshops.workshop_rows import keep_group

PEOPLE = 59
"""Who is awaited in the example."""


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    workplace = open_example(tmp_path / "beispiel.sqlite")
    yield Workspace(workplace)
    workplace.close()


def gathered(reading: Reading) -> MeetingFolder:
    return gather_meeting(reading, *find_meeting(reading, "LSP-3"))


def printed(reading: Reading) -> tuple[PrintedCard, ...]:
    return reading.all(PrintedCard)


def grids(reading: Reading) -> tuple[LabelGrid, ...]:
    return reading.all(LabelGrid)


def dialog_of(workspace: Workspace, qtbot: QtBot, tmp_path: Path) -> CardDialog:
    state = WindowState(tmp_path / "window.ini")
    dialog = CardDialog(workspace, Messages("de"), state, workspace.look(gathered))
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def choose(dialog: CardDialog, paper: CardPaper) -> None:
    dialog.form.paper.setCurrentIndex(dialog.form.paper.findData(paper))


def page_count(dialog: CardDialog) -> int:
    dialog.pages.finish()
    return dialog.pages.count


def pdf_printer(path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def print_on(printer: QPrinter, dialog: CardDialog) -> None:
    wanted = dialog.leaving()
    assert wanted is not None
    dialog.print_on(printer, wanted)
    dialog.finish()


def save_pdf(path: Path, dialog: CardDialog) -> None:
    dialog.save_pdf(path)
    dialog.finish()


def test_every_kind_is_seen_on_its_sheets(workspace: Workspace, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = dialog_of(workspace, qtbot, tmp_path)
    pages = {}
    for paper in CardPaper:
        choose(dialog, paper)
        pages[paper] = page_count(dialog)
    assert pages[CardPaper.BADGES] == 6
    assert pages[CardPaper.TABLE_SIGNS] == PEOPLE
    assert pages[CardPaper.DOOR_SIGNS] == pages[CardPaper.WAY_SIGNS] == 5
    assert pages[CardPaper.WALL_LIST] >= 4
    assert all(pages.values())


def test_only_what_belongs_to_the_kind_can_be_chosen(workspace: Workspace, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = dialog_of(workspace, qtbot, tmp_path)
    assert dialog.form.assistants.isVisible()
    assert dialog.form.testPrint.isVisible()
    assert not dialog.form.mirrored.isVisible()
    choose(dialog, CardPaper.SLIPS)
    assert dialog.form.mirrored.isVisible()
    choose(dialog, CardPaper.DOOR_SIGNS)
    hidden = (dialog.form.sheet, dialog.form.measures, dialog.form.first, dialog.form.large, dialog.form.onlyChanged)
    assert not [field.objectName() for field in hidden if field.isVisible()]


def test_a_half_used_sheet_and_assistants_count(workspace: Workspace, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = dialog_of(workspace, qtbot, tmp_path)
    assert dialog.form.first.maximum() == 10
    dialog.form.first.setValue(3)
    assert page_count(dialog) == 7
    dialog.form.first.setValue(1)
    dialog.form.assistants.setValue(2)
    assert page_count(dialog) == 7
    assert f"{PEOPLE} von {PEOPLE}" in dialog.form.facts.text()


def test_what_is_printed_is_noted_and_later_only_changes_are_offered(
    workspace: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = dialog_of(workspace, qtbot, tmp_path)
    assert not dialog.form.onlyChanged.isEnabled()
    print_on(pdf_printer(tmp_path / "badges.pdf"), dialog)
    assert len(PdfReader(tmp_path / "badges.pdf").pages) == 6
    assert {card.kind for card in workspace.look(printed)} == {CardKind.BADGE}
    assert len(workspace.look(printed)) == PEOPLE
    dialog.reject()
    holder = workspace.look(gathered).places[1].holder
    assert isinstance(holder, Person)
    workspace.do("Name", change_person, replace(holder, family_name="Neumann"))
    again = dialog_of(workspace, qtbot, tmp_path)
    assert again.form.onlyChanged.isChecked()
    assert "(1)" in again.form.onlyChanged.text()
    assert page_count(again) == 1
    assert "Neumann" in again.pages.text
    again.form.onlyChanged.setChecked(False)
    assert page_count(again) == 6


def test_at_the_wall_only_groups_are_offered_again_in_which_something_changed(
    workspace: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = dialog_of(workspace, qtbot, tmp_path)
    choose(dialog, CardPaper.WALL_LIST)
    save_pdf(tmp_path / "Aushang.pdf", dialog)
    group = workspace.look(gathered).groups[2]
    workspace.do("Thema", keep_group, replace(group, topic="Freizeit"))
    again = dialog_of(workspace, qtbot, tmp_path)
    choose(again, CardPaper.WALL_LIST)
    assert again.form.onlyChanged.isChecked()
    assert page_count(again) == 1
    assert "Freizeit" in again.pages.text
    assert again.form.facts.text().startswith("1 von 4 Gruppen")


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_what_the_printer_did_not_take_is_said_and_not_noted(
    workspace: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = dialog_of(workspace, qtbot, tmp_path)
    print_on(pdf_printer(tmp_path / "weg" / "badges.pdf"), dialog)
    assert "nichts gedruckt" in dialog.form.said.text()
    assert workspace.look(printed) == ()


def test_a_saved_file_counts_as_printed_and_says_where_it_is(
    workspace: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = dialog_of(workspace, qtbot, tmp_path)
    choose(dialog, CardPaper.TABLE_SIGNS)
    save_pdf(tmp_path / "Tischkarten.pdf", dialog)
    assert str(tmp_path / "Tischkarten.pdf") in dialog.form.said.text()
    assert {card.kind for card in workspace.look(printed)} == {CardKind.TABLE_SIGN}


def test_a_folder_that_is_gone_is_said_and_nothing_noted(workspace: Workspace, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = dialog_of(workspace, qtbot, tmp_path)
    save_pdf(tmp_path / "fehlt" / "Schilder.pdf", dialog)
    assert dialog.form.said.text().startswith("⚠")
    assert workspace.look(printed) == ()


def test_sheet_and_shift_are_remembered_for_each_kind(
    workspace: Workspace, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = dialog_of(workspace, qtbot, tmp_path)
    dialog.form.sheet.setCurrentIndex(2)
    dialog.form.right.setValue(1.5)
    dialog.form.down.setValue(-2.3)
    printer = pdf_printer(tmp_path / "badges.pdf")
    monkeypatch.setattr(printer, "printerName", lambda: "Flur 2")
    print_on(printer, dialog)
    again = dialog_of(workspace, qtbot, tmp_path)
    assert again.choice.grid == BADGE_GRIDS[2]
    assert (again.choice.right, again.choice.down) == (1.5, -2.3)
    choose(again, CardPaper.LABELS)
    assert again.choice.right == 0


def test_measures_are_changed_where_they_are_seen(workspace: Workspace, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = dialog_of(workspace, qtbot, tmp_path)
    dialog.form.measures.click()
    measures = dialog.findChildren(GridDialog)[0]
    measures.form.marginLeft.setValue(17.5)
    measures.accept()
    assert dialog.choice.grid == replace(BADGE_GRIDS[0], left=175)
    assert [grid.left for grid in workspace.look(grids)] == [175]


def test_another_name_makes_another_sheet(workspace: Workspace, qtbot: QtBot) -> None:
    dialog = GridDialog(workspace, Messages("de"), BADGE_GRIDS[0])
    qtbot.addWidget(dialog)
    dialog.form.name.setText("Unsere Schilder")
    assert dialog.pages.accessibleDescription() == "Unsere Schilder"
    with qtbot.waitSignal(dialog.saved) as saved:
        dialog.accept()
    kept = workspace.look(grids)[0]
    assert saved.args == [kept.id]
    assert kept.id != BADGE_GRIDS[0].id
    offered = grids_for(workspace.look(gathered), CardPaper.BADGES)
    assert [grid.name for grid in offered if grid.id in {kept.id, BADGE_GRIDS[0].id}] == [
        BADGE_GRIDS[0].name,
        "Unsere Schilder",
    ]
    again = GridDialog(workspace, Messages("de"), kept)
    qtbot.addWidget(again)
    again.form.takeAway.click()
    assert workspace.look(grids) == ()


def test_a_measure_that_does_not_fit_is_marked_at_its_field(workspace: Workspace, qtbot: QtBot) -> None:
    dialog = GridDialog(workspace, Messages("de"), BADGE_GRIDS[0])
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.form.pitchX.setValue(60)
    assert "überdecken" in dialog.errors.text_of(dialog.form.pitchX)
    dialog.accept()
    assert dialog.isVisible()
    assert workspace.look(grids) == ()
    dialog.form.pitchX.setValue(95)
    assert not dialog.errors.marked
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_typed_measures_are_not_lost_without_a_question(workspace: Workspace, qtbot: QtBot) -> None:
    dialog = GridDialog(workspace, Messages("de"), BADGE_GRIDS[0])
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.form.marginTop.setValue(12)
    dialog.reject()
    assert dialog.isVisible()
    dialog.findChildren(QMessageBox)[0].done(0)
    dialog.done(0)


def test_escape_closes_the_choice(workspace: Workspace, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = dialog_of(workspace, qtbot, tmp_path)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
