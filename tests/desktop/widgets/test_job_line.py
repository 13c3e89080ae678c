"""Where the keyboard is while something is made, and afterwards: at what can be done now."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from secretariat.desktop.background import Counter
from secretariat.desktop.widgets.job_line import JobLine
from secretariat.domain.errors import DocumentTroubleError


class Place(QWidget):
    """A field, the button that begins, and the line."""

    def __init__(self) -> None:
        super().__init__()
        self.field, self.begin, self.line = QLineEdit(self), QPushButton("Erzeugen", self), JobLine[str](self)
        rows = QVBoxLayout(self)
        for part in (self.field, self.begin, self.line):
            rows.addWidget(part)
        self.line.done.connect(self.line.say)


@pytest.fixture
def place(qtbot: QtBot) -> Place:
    made = Place()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.begin.setFocus()
    return made


def make(_counter: Counter) -> str:
    return "3 Briefe liegen im Ordner."


def fail(_counter: Counter) -> str:
    raise DocumentTroubleError("file.open_elsewhere", name="LSP-3.docx")


def test_whoever_waited_is_at_the_folder(place: Place, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(place.line.done):
        place.line.start(make, tmp_path)
        place.begin.setEnabled(False)
        assert place.focusWidget() is place.line.cancel_button
    assert place.focusWidget() is place.line.open_button


def test_whoever_went_elsewhere_stays_there(place: Place, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(place.line.done):
        place.line.start(make, tmp_path)
        place.field.setFocus()
    assert place.focusWidget() is place.field


def test_what_can_be_mended_elsewhere_is_tried_again_from_there(place: Place, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(place.line.failed):
        place.line.start(fail, tmp_path)
    assert place.focusWidget() is place.line.again_button
