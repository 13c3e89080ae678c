from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ready_made import open_example
from secretariat.desktop.messages import Messages
from secretariat.desktop.preview import SheetPreview, key_of, printer_for
from secretariat.desktop.window_state import WindowState
from secretariat.services.gathering import gather_meeting
from secretariat.services.meetings import find_meeting
from secretariat.services.papers import Sheet, sheets

NOW = datetime(2026, 9, 19, 8, 15).astimezone()


@pytest.fixture(scope="module")
def all_sheets(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Sheet, ...]]:
    workplace = open_example(tmp_path_factory.mktemp("example") / "beispiel.sqlite")
    yield workplace.look(lambda reading: sheets(gather_meeting(reading, *find_meeting(reading, "LSP-3")), NOW))
    workplace.close()


@pytest.fixture
def state(tmp_path: Path) -> WindowState:
    return WindowState(tmp_path / "window.ini")


def test_every_sheet_of_the_meeting_can_be_printed(all_sheets: tuple[Sheet, ...]) -> None:
    names = [(sheet.name, sheet.group) for sheet in all_sheets]
    assert names[:3] == [
        ("sign_in_sheet_landscape", 0),
        ("sign_in_sheet_portrait", 0),
        ("sign_in_sheet_large_print", 0),
    ]
    assert [group for _, group in names[3:]] == [1, 2, 3, 4]


def test_a_printer_gets_the_same_pages_as_the_pdf_file(
    qtbot: QtBot, all_sheets: tuple[Sheet, ...], tmp_path: Path
) -> None:
    del qtbot
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "sheet.pdf"))
    all_sheets[0].paint(printer)
    pages = PdfReader(tmp_path / "sheet.pdf").pages
    assert len(pages) == 6
    assert "Seite 6 von 6" in " ".join(pages[5].extract_text().split())


def test_the_preview_shows_all_pages(qtbot: QtBot, all_sheets: tuple[Sheet, ...], state: WindowState) -> None:
    preview = preview_of(all_sheets[0], state, qtbot)
    assert preview.pages.count == 6
    assert preview.form.said.text() == "6 Seiten"
    assert preview_of(all_sheets[3], state, qtbot).form.said.text() in {"1 Seite", "2 Seiten"}
    before = preview.pages.scale
    preview.form.larger.click()
    assert preview.pages.scale > before
    preview.form.wholeWidth.click()
    assert preview.pages.scale == pytest.approx(before)


def preview_of(sheet: Sheet, state: WindowState, qtbot: QtBot) -> SheetPreview:
    preview = SheetPreview(sheet, "Unterschriftenliste", Messages("de"), state)
    qtbot.addWidget(preview)
    with qtbot.waitExposed(preview):
        preview.show()
    preview.finish()
    return preview


def test_the_same_pages_are_saved_as_a_pdf_file(
    qtbot: QtBot, all_sheets: tuple[Sheet, ...], state: WindowState, tmp_path: Path
) -> None:
    preview = preview_of(all_sheets[0], state, qtbot)
    preview.save_pdf(tmp_path / "Liste.pdf")
    preview.finish()
    pages = PdfReader(tmp_path / "Liste.pdf").pages
    assert len(pages) == 6
    assert str(tmp_path / "Liste.pdf") in preview.form.said.text()


def test_a_folder_that_is_gone_is_said(
    qtbot: QtBot, all_sheets: tuple[Sheet, ...], state: WindowState, tmp_path: Path
) -> None:
    preview = preview_of(all_sheets[0], state, qtbot)
    preview.save_pdf(tmp_path / "fehlt" / "Liste.pdf")
    preview.finish()
    assert preview.form.said.text().startswith("⚠")


def test_the_printer_is_remembered_for_this_kind_of_paper_alone(
    qtbot: QtBot, all_sheets: tuple[Sheet, ...], state: WindowState, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    preview = preview_of(all_sheets[0], state, qtbot)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "sheet.pdf"))
    monkeypatch.setattr(printer, "printerName", lambda: "Flur 2")
    preview.print_on(printer)
    preview.finish()
    assert len(PdfReader(tmp_path / "sheet.pdf").pages) == 6
    assert state.text(key_of(all_sheets[0])) == "Flur 2"
    assert not state.text(key_of(all_sheets[2])), "large print has its own"


def test_escape_closes_the_preview(qtbot: QtBot, all_sheets: tuple[Sheet, ...], state: WindowState) -> None:
    preview = preview_of(all_sheets[0], state, qtbot)
    QTest.keyClick(preview, Qt.Key.Key_Escape)
    assert not preview.isVisible()


def test_a_printer_that_is_gone_costs_no_more_than_the_choice(
    qtbot: QtBot, all_sheets: tuple[Sheet, ...], state: WindowState
) -> None:
    del qtbot
    state.keep_text(key_of(all_sheets[0]), "Drucker, den es nicht mehr gibt")
    assert printer_for(all_sheets[0], state).printerName() != "Drucker, den es nicht mehr gibt"
