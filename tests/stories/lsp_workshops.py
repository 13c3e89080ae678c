"""The workshops of the LSP in the window: what people need is arranged, groups are found, and what they bring back."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.every_window import open_dialogs, until
from secretariat.desktop.board.allotment_dialog import AllotmentDialog
from secretariat.desktop.board.results_dialog import ResultsDialog
from secretariat.desktop.board.workshops_step import WorkshopsStep
from secretariat.desktop.meeting.outcomes_step import OutcomesStep
from secretariat.desktop.needs.accommodations_dialog import AccommodationsDialog
from secretariat.desktop.sheets.preview import SheetPreview
from stories.clerk import only, print_of, table_of, words_of
from stories.first_day import in_front
from stories.window_clerk import WindowClerk, click, lines_of, wait, write
from stories.window_meetings import make_papers

PROPOSAL = "Barrierefreie Wohnungen in jedem Bebauungsplan vorsehen"


def arrange(clerk: WindowClerk) -> None:
    """Take over what the needs of the answers ask for, and look at the sheet for the house (D09); it names nobody."""
    step = clerk.step(WorkshopsStep)
    click(step.form.accommodations)
    dialog = in_front(AccommodationsDialog)
    click(dialog.form.takeOver)
    lines = lines_of(dialog.list)
    assert lines, dialog.form.advice.text()
    clerk.picture("vorkehrungen", dialog)
    click(dialog.form.printForHouse)
    sheet = in_front(SheetPreview)
    wait(lambda: bool(sheet.pages.count))
    assert not sheet.form.savePdf.isVisible()
    clerk.picture("vorkehrungen-haus", sheet)
    sheet.close()
    dialog.close()


def allot(clerk: WindowClerk) -> None:
    """Have the groups searched beside the window, keep what was found, move one by key, and confirm all."""
    step = clerk.step(WorkshopsStep)
    click(step.form.allot)
    dialog = in_front(AllotmentDialog)
    wait(dialog.form.keep.isEnabled)
    assert dialog.form.keep.isEnabled(), dialog.form.outcome.text()
    clerk.picture("einteilen", dialog)
    click(dialog.form.keep)
    wait(lambda: dialog not in open_dialogs())
    found = points_of(step)
    board = step.board
    first, second = board.group_ids()[1:3]
    cards = board.columns[1].view
    wait(lambda: bool(cards.model().rowCount()))
    clerk.window.activateWindow()
    until(clerk.window.isActiveWindow)
    card = cards.visualRect(cards.model().index(0, 0))
    QTest.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=card.center())
    person = board.current_id()
    QTest.keyClick(cards, Qt.Key.Key_2)
    assert step.content.placed[person, 1].group_id == second
    assert points_of(step) != found
    clerk.window.form.actionUndo.trigger()
    assert step.content.placed[person, 1].group_id == first
    assert points_of(step) == found
    wait(lambda: "→" in step.form.person.toPlainText())  # why she is there
    click(step.form.confirm)
    clerk.picture("tafel")


def points_of(step: WorkshopsStep) -> str:
    """Return the figures without the comparison below them, which comes a moment later."""
    return step.form.figures.toPlainText().split("Zum Vergleich")[0].rstrip()


def read_groups(papers: dict[str, Path], people: int) -> None:
    """Compare the lists of the groups with each other: whoever has a group signs on its sheet (D10, D12)."""
    book = only(papers, "Workshop-Einteilung.xlsx")
    placed = table_of(book, "Einteilung", "Gruppe")
    assert len(placed) == people, len(placed)
    for number in range(1, 5):
        sheet = print_of(only(papers, f"Anwesenheitsliste_Workshop-{number}.pdf"))
        missing = [row for row in placed if (row["Name"].split()[-1] in sheet) < (row["Gruppe"] == number)]
        assert not missing, (number, missing)


def bring_back(clerk: WindowClerk) -> None:
    """Type what a group brought back, make a recommendation of its proposal, and write the paper (D21)."""
    step = clerk.step(OutcomesStep)
    click(step.form.results)
    dialog = in_front(ResultsDialog)
    for kind, text in ((dialog.form.statement, "Es fehlen kleine Wohnungen"), (dialog.form.proposal, PROPOSAL)):
        click(kind)
        write(dialog.form.line, text)
        QTest.keyClick(dialog.form.line, Qt.Key.Key_Return)
    click(dialog.form.takeUp)
    assert lines_of(dialog.list)[1][-1] == "2026/01", lines_of(dialog.list)
    clerk.picture("ergebnisse", dialog)
    dialog.close()
    assert lines_of(step.list)[0][0] == "2026/01", lines_of(step.list)
    said = words_of(only(make_papers(clerk, "Workshop-Ergebnisse"), "Ergebnisse"))
    assert PROPOSAL in said, said
    assert "2026/01" in said, said
