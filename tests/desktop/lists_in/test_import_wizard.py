"""A list on its way through the wizard into a real register, with everything that can be refused on the way."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from openpyxl import Workbook
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QPushButton, QTableView
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from sample_lists import LISTS
from secretariat.desktop.lists_in.import_result_page import ACCEPT, PROPOSE, SKIP
from secretariat.desktop.lists_in.import_wizard import COLUMNS, FILE, RESULT, ImportWizard
from secretariat.desktop.lists_in.import_words import column_words
from secretariat.desktop.lists_in.list_drop import dropped_list
from secretariat.desktop.messages import Messages
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.domain.list_headings import Column
from secretariat.domain.people import Person
from secretariat.services.lists_in.import_rows import RowOutcome
from secretariat.services.workplace import Reading, Workplace
from secretariat.storage.register import Register
from services.importing import TODAY, take_in, written

HEAD = "Bank;Anrede;Vorname;Nachname;Institution;Straße;PLZ;Ort;E-Mail"
ANNA = "Träger;Frau;Anna;Uhl;Haus Ahorn e. V.;Ahornweg 3;59423;Unna;anna.uhl@ahorn.example"
KAI = "Träger;Herr;Kai;Dorn;Haus Buche gGmbH;Buchenweg 5;59423;Unna;kai.dorn@buche.example"
OTHER_ANNA = "Träger;Frau;Anna;Uhl;Haus Eiche;Eichenweg 1;59423;Unna;anna.uhl@eiche.example"


@dataclass
class Desk:
    """A register and what a wizard needs of the window."""

    register: Register
    workspace: Workspace
    state: WindowState
    qtbot: QtBot
    made: list[ImportWizard] = field(default_factory=list)

    def wizard(self, committee: str = "LSP") -> ImportWizard:
        made = ImportWizard(self.workspace, Messages("de"), self.state, committee=committee, today=TODAY)
        self.made.append(made)
        self.qtbot.addWidget(made)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        with self.qtbot.waitExposed(made):
            made.show()
        made.activateWindow()
        return made

    def read(self, path: Path, committee: str = "LSP") -> ImportWizard:
        made = self.wizard(committee)
        made.read_file(path)
        self.wait()
        return made

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: not any(isValid(one) and one.progress.is_busy for one in self.made))

    def on(self, wizard: ImportWizard) -> None:
        """Press „Weiter“ and wait for what is worked out beside the window."""
        wizard.form.forward.click()
        self.wait()

    def decide(self, wizard: ImportWizard, data: object) -> None:
        """Decide about the selected rows and wait for what follows."""
        choose(wizard.result_page.form.decision, data)
        self.wait()

    def at_result(self, path: Path) -> ImportWizard:
        made = self.read(path)
        self.on(made)
        self.on(made)
        assert made.step == RESULT
        return made

    def people(self) -> set[str]:
        return {person.family_name for person in self.workspace.look(everybody)}


def everybody(reading: Reading) -> tuple[Person, ...]:
    return reading.all(Person)


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    with Register.create(tmp_path / "Gremien.sqlite") as register:
        workspace = Workspace(Workplace(register))
        yield Desk(register, workspace, WindowState(tmp_path / "window.ini"), qtbot)


def outcomes(wizard: ImportWizard) -> dict[str, RowOutcome]:
    rows = [wizard.result_page.rows.row_at(place) for place in range(wizard.result_page.rows.rowCount())]
    return {row.name: row.outcome for row in rows if row}


def choose(box: QComboBox, data: object) -> None:
    box.setCurrentIndex(box.findData(data))
    box.activated.emit(box.currentIndex())


def test_ctrl_enter_takes_the_list_over_from_any_field(desk: Desk) -> None:
    wizard = desk.at_result(LISTS / "gera_rsg.csv")
    wizard.activateWindow()
    desk.qtbot.waitUntil(wizard.isActiveWindow)
    with desk.qtbot.waitSignal(wizard.imported):
        QTest.keyClick(wizard.result_page.list, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert desk.people()


def test_the_sample_list_goes_in_as_one_step_that_can_be_undone(desk: Desk) -> None:
    wizard = desk.at_result(LISTS / "lsp_verteiler.xlsx")
    assert desk.people() == set()
    with desk.qtbot.waitSignals([wizard.workspace.about_to_import, wizard.imported], order="strict"):
        wizard.form.finish.click()
    assert not wizard.isVisible()
    assert len(desk.workspace.look(everybody)) == 65
    assert "lsp_verteiler.xlsx" in desk.workspace.next_undo()
    desk.workspace.undo()
    assert desk.people() == set()


def test_a_file_is_shown_as_it_lies_before_anything_is_decided(desk: Desk) -> None:
    wizard = desk.read(LISTS / "gera_rsg.csv")
    preview = wizard.file_page.form.preview
    assert preview.rowCount() > 3
    assert preview.columnCount() > 3
    assert wizard.file_page.form.encoding.isEnabled()


def test_a_wrong_encoding_is_said_and_can_be_put_right(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "liste.csv"
    path.write_bytes(f"{HEAD}\n{KAI.replace('Dorn', 'Müller')}\n".encode("cp1252"))
    wizard = desk.read(path)
    choose(wizard.file_page.form.encoding, "utf-8")
    desk.wait()
    assert wizard.form.complaint.isVisible()
    assert wizard.file_page.raw is None
    choose(wizard.file_page.form.encoding, "cp1252")
    desk.wait()
    assert not wizard.form.complaint.isVisible()
    preview = wizard.file_page.form.preview
    assert preview.model().index(1, 3).data() == "Müller"


def test_a_file_that_is_no_list_is_refused_at_its_field(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "brief.pdf"
    path.write_bytes(b"%PDF-1.7\n")
    wizard = desk.read(path)
    assert "PDF" in wizard.form.complaint.text()
    assert wizard.focusWidget() is wizard.file_page.form.path
    desk.on(wizard)
    assert wizard.step == FILE


def test_without_a_committee_it_does_not_go_on(desk: Desk, tmp_path: Path) -> None:
    wizard = desk.read(written(tmp_path, HEAD, ANNA), committee="")
    desk.on(wizard)
    assert wizard.step == FILE
    assert wizard.form.complaint.isVisible()
    wizard.file_page.form.committee.setEditText("LSP")
    desk.on(wizard)
    assert wizard.step == COLUMNS


def test_what_a_column_holds_is_chosen_and_remembered_for_the_next_list(desk: Desk, tmp_path: Path) -> None:
    path = written(tmp_path, HEAD.replace("Institution", "Haus"), ANNA)
    wizard = desk.read(path)
    desk.on(wizard)
    page = wizard.columns_page
    page.go_to("haus")
    choose(page.form.holds, Column.ORGANISATION)
    desk.wait()
    assert page.form.propose.isEnabled()
    again = desk.read(path)
    desk.on(again)
    desk.on(again)
    row = again.result_page.rows.row_at(0)
    assert row is not None
    assert row.organisation == "Haus Ahorn e. V."
    again.form.back.click()
    again.columns_page.go_to("haus")
    again.columns_page.form.propose.click()
    desk.wait()
    assert not again.columns_page.form.propose.isEnabled()


def test_a_committee_that_is_not_there_yet_is_said_to_be_made(desk: Desk, tmp_path: Path) -> None:
    path = written(tmp_path, HEAD, ANNA)
    wizard = desk.at_result(path)
    assert "\n" in wizard.result_page.form.summary.text()
    wizard.form.finish.click()
    assert "\n" not in desk.at_result(path).result_page.form.summary.text()


def test_a_row_left_out_stays_out(desk: Desk, tmp_path: Path) -> None:
    wizard = desk.at_result(written(tmp_path, HEAD, ANNA, KAI))
    desk.decide(wizard, "skip")
    assert outcomes(wizard) == {"Anna Uhl": RowOutcome.SKIPPED, "Kai Dorn": RowOutcome.NEW}
    wizard.form.finish.click()
    assert desk.people() == {"Dorn"}


def test_a_doubtful_row_is_decided_to_be_somebody_known_and_back(desk: Desk, tmp_path: Path) -> None:
    take_in(desk.register, written(tmp_path, HEAD, ANNA), "LSP")
    wizard = desk.at_result(written(tmp_path, HEAD, OTHER_ANNA))
    assert outcomes(wizard) == {"Anna Uhl": RowOutcome.NEW}
    assert wizard.result_page.form.doubts.toPlainText()
    box = wizard.result_page.form.decision
    desk.decide(wizard, box.itemData(3))
    assert outcomes(wizard) == {"Anna Uhl": RowOutcome.CHANGED}
    desk.decide(wizard, "")
    assert outcomes(wizard) == {"Anna Uhl": RowOutcome.NEW}
    desk.decide(wizard, box.itemData(3))
    wizard.form.finish.click()
    assert len(desk.workspace.look(everybody)) == 1


def test_a_doubt_that_is_accepted_counts_as_decided(desk: Desk, tmp_path: Path) -> None:
    take_in(desk.register, written(tmp_path, HEAD, ANNA), "LSP")
    wizard = desk.at_result(written(tmp_path, HEAD, KAI, OTHER_ANNA))
    page = wizard.result_page
    assert page.rows.texts_of([1], [7])[0][0].startswith("⚠")
    assert page.rows.texts_of([page.list.currentIndex().row()], [3]) == [["Anna Uhl"]]  # what is doubtful comes first
    desk.decide(wizard, ACCEPT)
    assert page.rows.texts_of([1], [7])[0][0].startswith("✓")
    assert "Entschieden: 1." in page.form.summary.text()
    wizard.form.finish.click()
    assert len(desk.workspace.look(everybody)) == 3


def test_a_proposal_is_taken_over_in_place_of_what_the_list_says(desk: Desk, tmp_path: Path) -> None:
    wrong = KAI.replace("kai.dorn@buche", "kai.dorn(at)buche").replace("59423", "7545")
    wizard = desk.at_result(written(tmp_path, HEAD, wrong, ANNA))
    box = wizard.result_page.form.decision
    assert "kai.dorn@buche.example" in box.itemText(box.findData(PROPOSE))
    desk.decide(wizard, PROPOSE)
    assert box.currentData() == PROPOSE
    assert wizard.result_page.rows.texts_of([0], [7])[0][0].startswith("✓")
    wizard.form.finish.click()
    kai = next(one for one in desk.workspace.look(everybody) if one.family_name == "Dorn")
    assert kai.email == "kai.dorn@buche.example"


def test_without_a_proposal_none_is_offered(desk: Desk, tmp_path: Path) -> None:
    wizard = desk.at_result(written(tmp_path, HEAD, ANNA))
    assert wizard.result_page.form.decision.findData(PROPOSE) < 0


def test_one_decision_is_made_about_all_chosen_rows(desk: Desk, tmp_path: Path) -> None:
    wizard = desk.at_result(written(tmp_path, HEAD, ANNA, KAI))
    wizard.result_page.list.selectAll()
    desk.decide(wizard, SKIP)
    assert set(outcomes(wizard).values()) == {RowOutcome.SKIPPED}
    assert len(wizard.result_page.list.selected_ids()) == 2


def test_working_out_what_would_change_can_be_stopped_and_nothing_is_lost(desk: Desk, tmp_path: Path) -> None:
    wizard = desk.read(written(tmp_path, HEAD, ANNA))
    desk.on(wizard)
    wizard.form.forward.click()
    assert wizard.progress.is_busy
    assert wizard.step == COLUMNS
    wizard.progress.stop_button.click()
    assert wizard.form.complaint.isVisible()
    desk.on(wizard)
    assert wizard.step == RESULT
    choose(wizard.result_page.form.decision, SKIP)
    assert not wizard.form.finish.isEnabled()
    wizard.progress.stop_button.click()
    assert wizard.step == COLUMNS
    desk.on(wizard)
    assert outcomes(wizard) == {"Anna Uhl": RowOutcome.SKIPPED}


def test_what_a_column_of_one_sheet_holds_is_remembered_for_that_sheet(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "liste.xlsx"
    book = Workbook()
    for title, heading in (("A", "Haus"), ("B", "Xyz")):
        sheet = book.create_sheet(title)
        for line in (HEAD.replace("Institution", heading), ANNA):
            sheet.append(line.split(";"))
    book.save(path)
    for is_known in (False, True):
        wizard = desk.read(path)
        choose(wizard.file_page.form.sheet, "B")
        desk.on(wizard)
        wizard.columns_page.go_to("xyz")
        assert wizard.columns_page.form.propose.isEnabled() is is_known
        choose(wizard.columns_page.form.holds, Column.ORGANISATION)
        desk.wait()


def test_the_sheet_of_a_row_is_shown_only_where_there_are_several(desk: Desk, tmp_path: Path) -> None:
    assert desk.at_result(written(tmp_path, HEAD, ANNA)).result_page.list.isColumnHidden(0)
    assert not desk.at_result(LISTS / "lsp_verteiler.xlsx").result_page.list.isColumnHidden(0)


def test_every_column_has_a_name_for_the_clerk() -> None:
    resolved = {Column.NAME, Column.REPRESENTATIVE}  # the other columns decide what these hold
    assert set(column_words()) == set(Column) - resolved


def test_the_doubtful_rows_can_be_looked_at_alone(desk: Desk, tmp_path: Path) -> None:
    take_in(desk.register, written(tmp_path, HEAD, ANNA), "LSP")
    wizard = desk.at_result(written(tmp_path, HEAD, OTHER_ANNA, KAI))
    assert wizard.result_page.rows.rowCount() == 2
    wizard.result_page.form.onlyDoubtful.click()
    assert list(outcomes(wizard)) == ["Anna Uhl"]


def test_a_change_elsewhere_is_seen_in_the_result(desk: Desk, tmp_path: Path) -> None:
    path = written(tmp_path, HEAD, ANNA)
    wizard = desk.at_result(path)
    assert outcomes(wizard) == {"Anna Uhl": RowOutcome.NEW}
    other = desk.at_result(path)
    other.form.finish.click()
    desk.wait()
    assert outcomes(wizard) == {"Anna Uhl": RowOutcome.EQUAL}


def test_a_read_only_register_shows_everything_and_takes_nothing(desk: Desk, tmp_path: Path) -> None:
    path = desk.register.path
    desk.register.close()
    with Register.open(path, read_only=True) as register:
        desk.workspace = Workspace(Workplace(register))
        wizard = desk.at_result(written(tmp_path, HEAD, ANNA))
        assert outcomes(wizard) == {"Anna Uhl": RowOutcome.NEW}
        assert not wizard.form.finish.isEnabled()


def test_escape_asks_before_decisions_are_lost(desk: Desk, tmp_path: Path) -> None:
    wizard = desk.at_result(written(tmp_path, HEAD, ANNA))
    desk.decide(wizard, "skip")
    QTest.keyClick(wizard, Qt.Key.Key_Escape)
    assert wizard.isVisible()
    discard = wizard.findChild(QPushButton, "discard")
    assert isinstance(discard, QPushButton)
    discard.click()
    assert not wizard.isVisible()


def test_escape_closes_while_nothing_is_decided(desk: Desk, tmp_path: Path) -> None:
    wizard = desk.at_result(written(tmp_path, HEAD, ANNA))
    QTest.keyClick(wizard, Qt.Key.Key_Escape)
    assert not wizard.isVisible()
    assert desk.people() == set()


def test_a_list_can_be_dropped_and_nothing_else(desk: Desk, tmp_path: Path) -> None:
    path = written(tmp_path, HEAD, ANNA)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    wizard = desk.wizard()
    event = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    wizard.dropEvent(event)
    desk.qtbot.waitUntil(lambda: wizard.file_page.raw is not None)
    assert dropped_list(data) == path
    data.setUrls([QUrl.fromLocalFile(str(path)), QUrl.fromLocalFile(str(path))])
    assert dropped_list(data) is None
    data.setUrls([QUrl("https://liste.example/liste.csv")])
    assert dropped_list(data) is None
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "brief.docx"))])
    assert dropped_list(data) is None


@pytest.mark.parametrize("step", [FILE, COLUMNS, RESULT])
def test_every_control_has_a_name_and_no_mnemonic_clashes(desk: Desk, tmp_path: Path, step: int) -> None:
    wizard = desk.at_result(written(tmp_path, HEAD, ANNA))
    while wizard.step > step:
        wizard.form.back.click()
    shown = [one for kind in (QLineEdit, QComboBox, QTableView) for one in wizard.findChildren(kind)]
    for widget in (one for one in shown if one.isVisible() and not isinstance(one.parent(), QComboBox)):
        interface = QAccessible.queryAccessibleInterface(widget)
        assert interface.text(QAccessible.Text.Name), widget.objectName()
    texts = [one.text() for one in wizard.findChildren(QLabel) if one.isVisible()]
    texts += [one.text() for one in wizard.findChildren(QAbstractButton) if one.isVisible()]
    keys = [text[text.index("&") + 1].casefold() for text in texts if "&" in text.replace("&&", "")]
    assert len(keys) == len(set(keys)), texts


def test_enter_leads_from_doubt_to_doubt_and_at_last_to_taking_over(desk: Desk, tmp_path: Path) -> None:
    wizard = desk.at_result(written(tmp_path, HEAD, ANNA, KAI.replace("kai.dorn@buche.example", "kai.dorn")))
    page = wizard.result_page
    page.list.go_to(page.rows.id_at(0))
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert "Dorn" in page.rows.texts_of([page.list.currentIndex().row()], [3])[0][0]
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert wizard.focusWidget() is page.form.decision
    desk.decide(wizard, ACCEPT)
    assert wizard.focusWidget() is page.list
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert wizard.focusWidget() is wizard.form.finish
    assert wizard.isVisible()


def test_no_column_of_the_preview_pushes_the_others_out_of_sight(desk: Desk, tmp_path: Path) -> None:
    wizard = desk.read(written(tmp_path, HEAD, ANNA.replace("Ahornweg 3", "Ahornweg 3 " + "und weiter " * 30)))
    preview = wizard.file_page.form.preview
    widths = [preview.columnWidth(column) for column in range(preview.columnCount())]
    assert max(widths) <= preview.fontMetrics().averageCharWidth() * 28
    assert min(widths) < max(widths) / 2


def test_a_title_across_the_table_stands_once_and_makes_no_column_wide(desk: Desk) -> None:
    wizard = desk.read(LISTS / "lsp_verteiler.xlsx")
    preview = wizard.file_page.form.preview
    assert preview.columnSpan(0, 0) == preview.columnCount()
    title, heading = preview.item(0, 0), preview.item(2, 0)
    assert title is not None
    assert heading is not None
    assert heading.text() == "lfd. Nr."
    assert preview.columnWidth(0) < preview.fontMetrics().horizontalAdvance(title.text())


def test_the_committee_is_proposed_where_the_file_tells_it(desk: Desk) -> None:
    wizard = desk.wizard(committee="")
    wizard.read_file(LISTS / "lsp_verteiler.xlsx")
    desk.wait()
    assert wizard.file_page.committee == "LSP"
    wizard.read_file(LISTS / "gera_rsg.csv")
    desk.wait()
    assert wizard.file_page.committee == "", "a proposal goes with its file"


def test_a_committee_that_was_typed_stays_with_whatever_file(desk: Desk) -> None:
    wizard = desk.wizard(committee="")
    wizard.file_page.form.committee.setEditText("AG Wohnen")
    wizard.read_file(LISTS / "lsp_verteiler.xlsx")
    desk.wait()
    assert wizard.file_page.committee == "AG Wohnen"
