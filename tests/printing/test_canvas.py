import io
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader
from pypdf.generic import DictionaryObject
from PySide6.QtGui import QGuiApplication, QPagedPaintDevice, QPdfWriter

from printing.papers import pages_of_pdf
from printing.sheets import sign_in_data
from secretariat.domain.errors import DocumentTroubleError
from secretariat.printing.canvas import Canvas, Device, drawing_without_a_window, pdf_bytes, printed_family
from secretariat.printing.sign_in_sheet import sign_in_sheet_pdf


def test_a_running_application_is_used_and_left_running() -> None:
    running = QGuiApplication.instance()
    with drawing_without_a_window() as application:
        assert application is running
    assert QGuiApplication.instance() is running


def test_the_shipped_font_is_the_printed_one_and_is_embedded() -> None:
    def paint(device: QPagedPaintDevice) -> None:
        with Canvas(device, landscape=False) as canvas:
            canvas.text(20, 20, "Regular", 10)
            canvas.text(20, 30, "Bold", 10, bold=True)

    assert printed_family() == "Liberation Sans"
    page: Any = PdfReader(io.BytesIO(pdf_bytes("", paint))).pages[0]
    fonts = [font.get_object() for font in page["/Resources"]["/Font"].values()]
    descendants = [font["/DescendantFonts"][0].get_object() for font in fonts]
    assert sorted(font["/BaseFont"].split("+")[-1] for font in descendants) == [
        "/LiberationSans",
        "/LiberationSans-Bold",
    ]
    assert all("/FontFile2" in font["/FontDescriptor"] for font in descendants)


@given(st.text(max_size=40), st.floats(10, 90))
def test_every_script_is_fitted_by_the_width_it_is_drawn_with(text: str, width_mm: float) -> None:
    widths: list[float] = []

    def paint(device: QPagedPaintDevice) -> None:
        with Canvas(device, landscape=True) as canvas:
            fitted = canvas.fit(text, width_mm, (10, 9, 8))
            widths.extend(canvas.width(line, fitted.size_pt) for line in fitted.lines)

    pdf_bytes("", paint)
    assert max(widths) <= width_mm + 1e-6


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_device_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    device = QPdfWriter(str(tmp_path / "missing" / "sheet.pdf"))
    with pytest.raises(DocumentTroubleError) as refused, Canvas(device, landscape=True):
        pass
    assert refused.value.code == "print.device_refused"


def test_an_error_while_painting_comes_through_and_ends_the_painter() -> None:
    def paint(device: QPagedPaintDevice) -> None:
        with Canvas(device, landscape=True) as canvas:
            canvas.new_page()
            raise LookupError

    with pytest.raises(LookupError):
        pdf_bytes("", paint)
    assert sign_in_sheet_pdf(sign_in_data(()))


def test_arabic_letters_do_not_turn_the_rest_of_their_line_around() -> None:
    def paint(device: Device) -> None:
        with Canvas(device, landscape=False) as canvas:
            canvas.text(20, 20, "محمد · Ihre Gruppe", 12)

    (page,) = pages_of_pdf(pdf_bytes("", paint))
    latin = next(text for text in page.texts if "Gruppe" in text.text)
    assert latin.x > 22, "the name stands before it"


def test_a_reader_of_the_file_is_told_its_title_and_that_it_is_german() -> None:
    def paint(device: QPagedPaintDevice) -> None:
        with Canvas(device, landscape=False) as canvas:
            canvas.new_page()

    read = PdfReader(io.BytesIO(pdf_bytes("Türschilder", paint)), strict=True)
    catalog = cast("DictionaryObject", read.trailer["/Root"])
    assert read.metadata is not None
    assert (read.metadata.title, str(catalog["/Lang"]), len(read.pages)) == ("Türschilder", "de-DE", 2)
    assert cast("DictionaryObject", catalog["/ViewerPreferences"])["/DisplayDocTitle"]
