from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from threading import Event

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from ready_made import open_example
from secretariat.desktop.messages import Messages
from secretariat.desktop.sheets.pages_dialog import key_of, printer_for
from secretariat.desktop.sheets.preview import SheetPreview
from secretariat.desktop.window_state import WindowState
from secretariat.printing.canvas import Device
from secretariat.services.meeting.gathering import gather_meeting
from secretariat.services.meeting.meetings import find_meeting
from secretariat.services.papers.papers import Sheet, sheets

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
    preview.print_on(printer, preview.leaving())
    preview.finish()
    assert len(PdfReader(tmp_path / "sheet.pdf").pages) == 6
    assert state.text(key_of(all_sheets[0])) == "Flur 2"
    assert not state.text(key_of(all_sheets[2])), "large print has its own"


def test_print_in_the_dialog_of_the_printer_prints(
    qtbot: QtBot, all_sheets: tuple[Sheet, ...], state: WindowState, tmp_path: Path
) -> None:
    preview = preview_of(all_sheets[0], state, qtbot)
    QTest.mouseClick(preview.form.print, Qt.MouseButton.LeftButton)
    asked = preview.findChild(QPrintDialog)
    assert isinstance(asked, QPrintDialog)
    printer = asked.printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "sheet.pdf"))
    asked.done(QDialog.DialogCode.Accepted)
    preview.finish()
    assert len(PdfReader(tmp_path / "sheet.pdf").pages) == 6


def begun(sheet: Sheet, state: WindowState, qtbot: QtBot, start: Callable[[SheetPreview], None]) -> SheetPreview:
    """Let pages leave, and wait until the first is complete; the second waits until somebody stops the work."""
    is_second = Event()

    def paint(device: Device) -> None:
        def turned() -> bool:
            is_second.wait(10)
            return type(device).newPage(device)

        device.newPage = turned  # type: ignore[method-assign]  # the one moment between two pages
        sheet.paint(device)

    preview = preview_of(sheet, state, qtbot)
    preview._sheet = replace(sheet, paint=paint)
    start(preview)
    qtbot.waitUntil(lambda: preview.progress.bar.maximum() == 6 and preview.progress.bar.value() == 1)
    QTest.keyClick(preview, Qt.Key.Key_Escape)
    assert preview.isVisible(), "what leaves is stopped first"
    is_second.set()
    preview.finish()
    return preview


def test_printing_tells_how_far_it_is_and_is_stopped_by_escape(
    qtbot: QtBot, all_sheets: tuple[Sheet, ...], state: WindowState, tmp_path: Path
) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "sheet.pdf"))
    preview = begun(all_sheets[0], state, qtbot, lambda shown: shown.print_on(printer, shown.leaving()))
    assert preview.form.said.text().startswith("Angehalten.")
    assert not state.text(key_of(all_sheets[0]))
    assert not (tmp_path / "sheet.pdf").exists(), "half a file"


def test_saving_is_stopped_and_leaves_no_file(
    qtbot: QtBot, all_sheets: tuple[Sheet, ...], state: WindowState, tmp_path: Path
) -> None:
    preview = begun(all_sheets[0], state, qtbot, lambda shown: shown.save_pdf(tmp_path / "Liste.pdf"))
    assert preview.form.said.text() == "Angehalten. Es wurde nichts gespeichert."
    assert not list(tmp_path.glob("*.pdf"))
    QTest.keyClick(preview, Qt.Key.Key_Escape)
    assert not preview.isVisible()


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
