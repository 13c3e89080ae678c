"""A list dropped onto a window: which file it is, if it is one that can be read."""

from pathlib import Path

from PySide6.QtCore import QMimeData

LIST_SUFFIXES = (".xlsx", ".xlsm", ".csv", ".txt", ".vcf")


def dropped_list(data: QMimeData) -> Path | None:
    """Return the one local file that was dropped; None for several, for other places, for no list."""
    urls = data.urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return path if path.suffix.lower() in LIST_SUFFIXES else None
