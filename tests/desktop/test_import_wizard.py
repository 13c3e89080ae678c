"""A list on its way through the wizard into a real register, with everything that can be refused on the way."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from sample_lists import LISTS
from secretariat.desktop.background import Background
from secretariat.desktop.import_wizard import COLUMNS, FILE, RESULT, ImportWizard
from secretariat.desktop.list_drop import dropped_list
from secretariat.desktop.messages import Messages
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.domain.list_headings import Column
from secretariat.domain.people import Person
from secretariat.services.import_rows import RowOutcome
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
    background: Background
    state: WindowState
    qtbot: QtBot

    def wizard(self, committee: str = "LSP") -> ImportWizard:
        made = ImportWizard(
            self.workspace, Messages("de"), self.state, self.background, committee=committee, today=TODAY
        )
        self.qtbot.addWidget(made)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        with self.qtbot.waitExposed(made):
            made.show()
        made.activateWindow()
        return made

    def read(self, path: Path, committee: str = "LSP") -> ImportWizard:
        made = self.wizard(committee)
        made.read_file(path)
        self.qtbot.waitUntil(lambda: not self.background.is_busy)
        return made

    def at_result(self, path: Path) -> ImportWizard:
        made = self.read(path)
        made.form.forward.click()
        made.form.forward.click()
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
        background = Background()
        yield Desk(register, workspace, background, WindowState(tmp_path / "window.ini"), qtbot)
        assert background.close()


def outcomes(wizard: ImportWizard) -> dict[str, RowOutcome]:
    rows = [wizard.result_page.rows.row_at(place) for place in range(wizard.result_page.rows.rowCount())]
    return {row.name: row.outcome for row in rows if row}


def choose(box: QComboBox, data: object) -> None:
    box.setCurrentIndex(box.findData(data))
    box.activated.emit(box.currentIndex())


def test_the_sample_list_goes_in_as_one_step_that_can_be_undone(desk: Desk) -> None:
    wizard = desk.at_result(LISTS / "lsp_verteiler.xlsx")
    assert desk.people() == set()
    with desk.qtbot.waitSignals([wizard.about_to_import, wizard.imported], order="strict"):
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
    desk.qtbot.waitUntil(lambda: not desk.background.is_busy)
    assert wizard.form.complaint.isVisible()
    assert wizard.file_page.raw is None
    choose(wizard.file_page.form.encoding, "cp1252")
    desk.qtbot.waitUntil(lambda: not desk.background.is_busy)
    assert not wizard.form.complaint.isVisible()
    preview = wizard.file_page.form.preview
    assert preview.model().index(1, 3).data() == "Müller"


def test_a_file_that_is_no_list_is_refused_at_its_field(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "brief.pdf"
    path.write_bytes(b"%PDF-1.7\n")
    wizard = desk.read(path)
    assert "PDF" in wizard.form.complaint.text()
    assert wizard.focusWidget() is wizard.file_page.form.path
    wizard.form.forward.click()
    assert wizard.step == FILE


def test_without_a_committee_it_does_not_go_on(desk: Desk, tmp_path: Path) -> None:
    wizard = desk.read(written(tmp_path, HEAD, ANNA), committee="")
    wizard.form.forward.click()
    assert wizard.step == FILE
    assert wizard.form.complaint.isVisible()
    wizard.file_page.form.committee.setEditText("LSP")
    wizard.form.forward.click()
    assert wizard.step == COLUMNS


def test_what_a_column_holds_is_chosen_and_remembered_for_the_next_list(desk: Desk, tmp_path: Path) -> None:
    path = written(tmp_path, HEAD.replace("Institution", "Haus"), ANNA)
    wizard = desk.read(path)
    wizard.form.forward.click()
    page = wizard.columns_page
    page.go_to("haus")
    choose(page.form.holds, Column.ORGANISATION)
    assert page.form.propose.isEnabled()
    again = desk.read(path)
    again.form.forward.click()
    again.form.forward.click()
    row = again.result_page.rows.row_at(0)
    assert row is not None
    assert row.organisation == "Haus Ahorn e. V."
    again.form.back.click()
    again.columns_page.go_to("haus")
    again.columns_page.form.propose.click()
    assert not again.columns_page.form.propose.isEnabled()


def test_a_committee_that_is_not_there_yet_is_said_to_be_made(desk: Desk, tmp_path: Path) -> None:
    path = written(tmp_path, HEAD, ANNA)
    wizard = desk.at_result(path)
    assert "\n" in wizard.result_page.form.summary.text()
    wizard.form.finish.click()
    assert "\n" not in desk.at_result(path).result_page.form.summary.text()


def test_a_row_left_out_stays_out(desk: Desk, tmp_path: Path) -> None:
    wizard = desk.at_result(written(tmp_path, HEAD, ANNA, KAI))
    choose(wizard.result_page.form.decision, "skip")
    assert outcomes(wizard) == {"Anna Uhl": RowOutcome.SKIPPED, "Kai Dorn": RowOutcome.NEW}
    wizard.form.finish.click()
    assert desk.people() == {"Dorn"}


def test_a_doubtful_row_is_decided_to_be_somebody_known_and_back(desk: Desk, tmp_path: Path) -> None:
    take_in(desk.register, written(tmp_path, HEAD, ANNA), "LSP")
    wizard = desk.at_result(written(tmp_path, HEAD, OTHER_ANNA))
    assert outcomes(wizard) == {"Anna Uhl": RowOutcome.NEW}
    assert wizard.result_page.form.doubts.toPlainText()
    box = wizard.result_page.form.decision
    choose(box, box.itemData(2))
    assert outcomes(wizard) == {"Anna Uhl": RowOutcome.CHANGED}
    choose(box, "")
    assert outcomes(wizard) == {"Anna Uhl": RowOutcome.NEW}
    choose(box, box.itemData(2))
    wizard.form.finish.click()
    assert len(desk.workspace.look(everybody)) == 1


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
    choose(wizard.result_page.form.decision, "skip")
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
