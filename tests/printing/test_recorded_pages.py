"""Pages kept as pictures: the same as those of a printer, each handed out once it is complete."""

from threading import Thread

import pytest
from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from secretariat.printing.canvas import Canvas, Device, printed_family
from secretariat.printing.recorded_pages import RecordedPage, record_pages

DOWN = 100


def three_pages(device: Device) -> None:
    with Canvas(device, landscape=False) as canvas, canvas.moved(0, DOWN):
        for number in range(3):
            if number:
                canvas.new_page()
            canvas.fill(10 * number, 0, 10, 10, "black")


def recorded() -> list[RecordedPage]:
    printed_family()
    pages: list[RecordedPage] = []
    worker = Thread(target=record_pages, args=(three_pages, pages.append))
    worker.start()
    worker.join()
    return pages


def darkness(page: RecordedPage, x_mm: float, y_mm: float) -> bool:
    """Say whether the page is black in the middle of a square centimetre."""
    image = QImage(page.size.toSize(), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.drawPicture(0, 0, page.picture)
    painter.end()
    dots = page.size.width() / 210
    return image.pixelColor(round((x_mm + 5) * dots), round((y_mm + 5) * dots)) == QColor("black")


def test_each_page_is_a_picture_of_its_own_painted_on_any_thread() -> None:
    pages = recorded()
    assert [[darkness(page, 10 * at, DOWN) for at in range(3)] for page in pages] == [
        [True, False, False],
        [False, True, False],
        [False, False, True],
    ], "what was moved before the first page stays moved on the others"
    assert {round(page.size.height() / page.size.width(), 2) for page in pages} == {1.42}, "A4 in whole points"
    assert pages[0].size != QSizeF()


def test_who_stops_at_a_page_stops_the_painting() -> None:
    printed_family()
    pages: list[RecordedPage] = []

    def take(page: RecordedPage) -> None:
        pages.append(page)
        raise InterruptedError

    with pytest.raises(InterruptedError):
        record_pages(three_pages, take)
    assert len(pages) == 1
