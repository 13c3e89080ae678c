from pathlib import Path

import pytest
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop.every_window import open_dialogs, settle
from secretariat.desktop.committee.committee_page import CommitteePage
from secretariat.desktop.dialogs.fact_dialog import FactDialog
from secretariat.desktop.main_window import MainWindow
from secretariat.desktop.widgets.done_box import DoneBox
from secretariat.domain.committees import Committee
from secretariat.domain.office import DocumentKind, GeneratedDocument
from secretariat.services.workplace import Reading, new_workplace


def page_of(window: MainWindow, name: str = "LSP") -> CommitteePage:
    desk = window.desk
    assert desk is not None
    place = next(one for one in desk._committees if one.short_name == name)
    assert desk.go_to(f"committee:{place.id}")
    page = desk.page()
    assert isinstance(page, CommitteePage)
    return page


def entry(page: CommitteePage, name: str) -> QAction:
    return next(one for one in page.actions() if one.objectName() == name)


def told() -> DoneBox:
    boxes = [one for one in open_dialogs() if isinstance(one, DoneBox)]
    assert len(boxes) == 1
    return boxes[0]


def documents(reading: Reading) -> list[DocumentKind]:
    return [one.kind for one in reading.all(GeneratedDocument)]


def test_a_place_may_name_the_tab_of_a_committee(window: MainWindow) -> None:
    tabs = page_of(window).form.tabs
    assert window.desk is not None
    assert window.desk.go_to("committee:LSP#5")
    assert tabs.tabText(tabs.currentIndex()) == "Ort und Räume"
    assert window.desk.go_to("committee:LSP#8")
    assert tabs.tabText(tabs.currentIndex()) == "Ort und Räume"


def test_the_reports_of_a_year_lie_in_one_folder_and_are_booked(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    page = page_of(window)
    assert window.desk is not None
    before = len(window.desk.workspace.look(documents))
    entry(page, "reports").trigger()
    dialog = next(one for one in open_dialogs() if isinstance(one, FactDialog))
    year = dialog.field("year")
    assert year is not None
    year.setText("2026")  # type: ignore[attr-defined]  # a line
    dialog.accept()
    chooser = page.findChild(QFileDialog)
    assert isinstance(chooser, QFileDialog)
    chooser.fileSelected.emit(str(tmp_path / "Berichte"))
    chooser.close()
    qtbot.waitUntil(lambda: any(isinstance(one, DoneBox) for one in open_dialogs()), timeout=20_000)
    names = sorted(path.name for path in (tmp_path / "Berichte").iterdir())
    assert {"LSP_2026_Beschlussliste.xlsx", "LSP_2026_Jahresstatistik.docx", "LSP_2026_Jahresstatistik.xlsx"} <= set(
        names
    )
    assert all(name in told().text() for name in names)
    assert len(window.desk.workspace.look(documents)) == before + len(names)
    told().close()
    settle()


def test_a_year_that_is_none_and_no_paper_at_all_are_refused_at_their_fields(window: MainWindow) -> None:
    entry(page_of(window), "reports").trigger()
    dialog = next(one for one in open_dialogs() if isinstance(one, FactDialog))
    year, outcomes = dialog.field("year"), dialog.field("outcomes")
    assert year is not None
    assert outcomes is not None
    year.setText("26")  # type: ignore[attr-defined]  # a line
    dialog.accept()
    assert dialog.errors.text_of(year)
    year.setText("2026")  # type: ignore[attr-defined]  # a line
    for name in ("outcomes", "statistics", "delegation_letter"):
        tick = dialog.field(name)
        assert tick is not None
        tick.setChecked(False)  # type: ignore[attr-defined]  # a tick
    dialog.accept()
    assert dialog.errors.text_of(outcomes)
    dialog.done(0)


def test_the_members_addresses_go_to_the_clipboard(window: MainWindow) -> None:
    entry(page_of(window), "copyAddresses").trigger()
    copied = QGuiApplication.clipboard().text().split("; ")
    assert all("@" in address for address in copied)
    assert str(len(copied)) in told().text()
    told().close()
    settle()


def test_oparl_goes_out_says_what_it_leaves_out_and_comes_into_an_empty_register(
    window: MainWindow, tmp_path: Path
) -> None:
    file = tmp_path / "gremien.json"
    window.exchange.write(file)
    assert "Rückmeldung" in told().text()
    told().close()
    settle()
    window.take(new_workplace(tmp_path / "leer.sqlite", "Anfang"))
    window.exchange.read(file, "NW")
    assert window.desk is not None
    committees = window.desk.workspace.look(lambda reading: [one.name for one in reading.all(Committee)])
    assert len(committees) == 2
    told().close()
    window.exchange.read(file, "NW")
    assert "0 " in told().text(), "a second time nothing is new"
    told().close()
    window.desk.workspace.undo()
    assert not window.desk.workspace.look(lambda reading: reading.all(Committee))
    settle()


def test_a_file_that_is_no_oparl_is_refused_and_nothing_changes(window: MainWindow, tmp_path: Path) -> None:
    file = tmp_path / "falsch.json"
    file.write_text("kein json", encoding="utf-8")
    assert window.desk is not None
    before = window.desk.workspace.next_undo()
    window.exchange._ask_state(file)
    dialog = next(one for one in open_dialogs() if isinstance(one, FactDialog))
    dialog.accept()
    settle()
    refused = [one for one in open_dialogs() if not isinstance(one, FactDialog)]
    assert refused
    assert window.desk.workspace.next_undo() == before
    for one in open_dialogs():
        one.done(0)
    settle()


def test_the_button_says_read_in_where_a_file_is_read(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "oparl.json"), ""))
    window.form.actionOparlRead.trigger()
    dialog = window.findChild(FactDialog)
    assert isinstance(dialog, FactDialog)
    said = {button.text().replace("&", "") for button in dialog.form.buttons.buttons()}
    assert said == {"Einlesen", "Abbrechen"}
