"""Answers dropped onto a window: lists, returned forms, messages with forms attached, folders of them."""

from pathlib import Path

from PySide6.QtCore import QMimeData

from secretariat.services.lists_in.list_reading import ANSWER_SUFFIXES


def dropped_answers(data: QMimeData) -> tuple[Path, ...]:
    """Return the local files and folders that were dropped; nothing if answers cannot be in one of them."""
    paths = tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
    fit = all(path.is_dir() or path.suffix.lower() in ANSWER_SUFFIXES for path in paths)
    return paths if fit and len(paths) == len(data.urls()) else ()
