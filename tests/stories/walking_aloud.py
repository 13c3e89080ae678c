"""Walks through all of the real window, and has each page and dialog read aloud: python walking_aloud.py READER RESULT.

READER is the command of `reading_aloud.py` as JSON. RESULT gets, for each page, dialog and tab, what a screen reader is
told beside what stands there.
"""

import json
import os
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Self

import pytest
from PySide6.QtCore import QModelIndex, QProcess, Qt
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QMessageBox,
    QPlainTextEdit,
    QTabBar,
    QTableView,
    QTextEdit,
    QWidget,
)

from desktop.every_window import Sight, choose_first_rows, example_window, pages, until
from desktop.further_windows import every_dialog, meeting_page
from desktop.test_accessible_names import label_of, reached_by_keyboard
from secretariat.desktop.appearance import prepare
from secretariat.desktop.main_window import MainWindow
from secretariat.desktop.sheets.letter_pages import LetterPages
from secretariat.settings import Settings


@dataclass(frozen=True)
class Heard:
    """What stands in a window, and what a screen reader was told of it: role, name, description and text."""

    window: str
    names: list[tuple[str, ...]]
    headings: list[str]
    texts: list[str]
    told: tuple[tuple[str, str, str, str], ...]


class Reader:
    """Another process, which reads this one's windows over the bus while this one stays awake to answer."""

    def __init__(self, command: list[str]) -> None:
        self._process = QProcess()
        self._process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        self._process.start(command[0], [*command[1:], str(os.getpid())])

    def read(self, title: str) -> tuple[tuple[str, str, str, str], ...]:
        """Return what is told of the windows of that title."""
        self._process.write(f"{json.dumps(title)}\n".encode())
        until(self._process.canReadLine)
        lines = json.loads(bytes(self._process.readLine().data()) or "[]")
        return tuple((role, name, description, text) for role, name, description, text in lines)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.closeWriteChannel()
        self._process.waitForFinished()


def main() -> int:
    """Walk and listen."""
    application = QApplication([])
    prepare(application, Settings())
    with (
        TemporaryDirectory() as folder,
        pytest.MonkeyPatch.context() as patch,
        example_window(Path(folder), patch) as window,
        Reader(json.loads(sys.argv[1])) as reader,
    ):
        heard = [at_rest(sight, reader) for sight in sights(window)]
    Path(sys.argv[2]).write_text(json.dumps([asdict(one) for one in heard], ensure_ascii=False), encoding="utf-8")
    return 0


def at_rest(sight: Sight, reader: Reader) -> Heard:
    """Have a window read, again if it changed meanwhile."""
    while True:
        standing = standing_in(sight.widget)
        told = reader.read(sight.widget.window().windowTitle())
        if standing_in(sight.widget) == standing:
            return Heard(sight.name, *standing, told)


def sights(window: MainWindow) -> Iterator[Sight]:
    """Show every page and dialog, and the steps of a meeting that show how a paper will look."""
    yield from pages(window)
    yield from every_dialog(window)
    for number in (2, 5):
        page = meeting_page(window, number)
        choose_first_rows(page)
        until(partial(shows_text, page.current_step()))
        yield Sight(f"step {number}", page)


def shows_text(step: QWidget) -> bool:
    """Tell whether the paper of the chosen row is shown."""
    return any(preview.text for preview in step.findChildren(LetterPages))


def standing_in(root: QWidget) -> tuple[list[tuple[str, ...]], list[str], list[str]]:
    """Return the names of each control in sight, the headings of the tables, and the texts that are to be read."""
    names = [names_of(control, root) for control in reached_by_keyboard(root) if control.isVisibleTo(root)]
    names += [(box.text(),) for box in (root,) if isinstance(box, QMessageBox)]
    tables = [view for view in root.findChildren(QTableView) if view.isVisibleTo(root) and view.model() is not None]
    headings = [
        str(view.model().headerData(column, Qt.Orientation.Horizontal))
        for view in tables
        for column in range(view.model().columnCount(QModelIndex()))
        if not view.isColumnHidden(column)
    ]
    shown: list[QTextEdit | QPlainTextEdit] = [*root.findChildren(QTextEdit), *root.findChildren(QPlainTextEdit)]
    texts = [one.toPlainText() for one in shown if one.isVisibleTo(root)]
    texts += [one.text for one in root.findChildren(LetterPages) if one.isVisibleTo(root)]
    return names, headings, [text for text in texts if text.strip()]


def names_of(control: QWidget, root: QWidget) -> tuple[str, ...]:
    """Return what a control may be called: by itself, by its label, or by its words; a row of tabs by them."""
    if isinstance(control, QTabBar):
        return tuple(control.tabText(index) for index in range(control.count()))
    words = [control.accessibleName(), label_of(control, root)]
    box = control.parentWidget()
    if not any(words) and isinstance(box, QComboBox):
        words = list(names_of(box, root))
    words += [str(control.property(name) or "") for name in ("text", "title") if not any(words)]
    return tuple(word for word in words if word)


if __name__ == "__main__":
    sys.exit(main())
