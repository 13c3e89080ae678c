"""The pages of a paper as a window shows them: recorded one after the other, on whatever thread has the time."""

from collections.abc import Callable

from secretariat.printing.canvas import Device
from secretariat.printing.recorded_pages import RecordedPage, record_pages

__all__ = ["RecordedPage", "shown_pages"]


def shown_pages(paint: Callable[[Device], None], told: Callable[[RecordedPage], None]) -> None:
    """Paint pages and tell of each as soon as it is complete; the font must have been loaded by the window."""
    record_pages(paint, told)
