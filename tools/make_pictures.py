"""Takes the manual's pictures of the window with the example register: python tools/make_pictures.py [folder]."""

import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before Qt looks for a screen

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from secretariat.desktop.appearance import prepare
from secretariat.desktop.main_window import MainWindow
from secretariat.desktop.meeting_page import MeetingPage
from secretariat.desktop.messages import Messages
from secretariat.desktop.rows_view import RowsView
from secretariat.desktop.window_state import WindowState
from secretariat.places import resource_path
from secretariat.services.today import places
from secretariat.services.workplace import example_workplace
from secretariat.settings import Settings

TARGET = Path(__file__).parents[1] / "resources" / "manual" / "pictures"
SIZE = QSize(1140, 680)
WIDTH = 700
SETTLE_MS = 800
"""What is read beside the window must have come before a picture is taken."""
MEETING = "meeting:LSP-3"
PLACES = {"heute": "today", "personen": "people", "vorlagen": "templates", "verlauf": "history"}
STEPS = {"prepare": 1, "invite": 2, "replies": 3, "papers": 5, "attendance": 6}


def main(target: Path) -> None:
    """Write a picture for each page of the manual that has one."""
    application = QApplication([])
    prepare(application, "de", 100)
    for font in resource_path("fonts").glob("*.ttf"):
        QFontDatabase.addApplicationFont(str(font))
    application.setFont(QFont("Liberation Sans", 10))
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        window = MainWindow(Messages("de"), WindowState(Path(folder) / "window.ini"), Settings())
        window.take(example_workplace(Path(folder) / "LSP.sqlite", resource_path("samples")))
        window.resize(SIZE)
        window.show()
        take_pictures(window, target)
        window.close()


def take_pictures(window: MainWindow, target: Path) -> None:
    """Go through the places and the steps of a meeting."""
    desk = window.desk
    if desk is None:
        raise RuntimeError("the example did not open")
    committee = next(iter(desk.workspace.look(places)))
    for name, place in {**PLACES, "committee": f"committee:{committee.id}"}.items():
        desk.go_to(place)
        for view in desk.findChildren(RowsView):
            view.selectRow(0)
        take(window, target / f"{name}.png")
    desk.go_to(MEETING)
    page = desk.page()
    if not isinstance(page, MeetingPage):
        raise RuntimeError(f"{MEETING} is not in the example")  # noqa: TRY004 - the example is wrong, not a type
    for name, step in STEPS.items():
        page.go_to_step(step)
        take(window, target / f"{name}.png")


def take(window: QWidget, path: Path) -> None:
    """Keep what the window shows, in the width of a page of the manual."""
    QTest.qWait(SETTLE_MS)
    image = window.grab().toImage().scaledToWidth(WIDTH, Qt.TransformationMode.SmoothTransformation)
    if not image.convertToFormat(image.Format.Format_RGB888).save(str(path), quality=0):  # most tightly packed
        raise OSError(f"{path.name} could not be written")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET)
