"""Pages of a paper on their way: into a window, recorded one after the other, to a printer, or into a PDF file."""

from collections.abc import Callable
from pathlib import Path

from secretariat.documents.package import write_file
from secretariat.printing.canvas import Device, pages_told, pdf_bytes
from secretariat.printing.recorded_pages import RecordedPage, record_pages

__all__ = ["Paint", "RecordedPage", "paint_pages", "save_pages", "shown_pages"]

Paint = Callable[[Device], None]
"""Paints pages, on a printer as in a file."""
Told = Callable[[int], None]
"""Hears how many pages are complete each time the next begins; what it raises stops the work."""


def shown_pages(paint: Paint, told: Callable[[RecordedPage], None]) -> None:
    """Paint pages and tell of each as soon as it is complete; the font must have been loaded by the window."""
    record_pages(paint, told)


def paint_pages(paint: Paint, device: Device, told: Told) -> None:
    """Paint pages on a printer, and tell how far it is."""
    with pages_told(told):
        paint(device)


def save_pages(paint: Paint, title: str, target: Path, told: Told) -> None:
    """Write pages to a PDF file of the clerk's choice; raises what the writer of files raises."""
    with pages_told(told):
        content = pdf_bytes(title, paint)
    write_file(target, content)
