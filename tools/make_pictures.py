"""Takes pictures of every page at four scalings and in three schemes: python tools/make_pictures.py [FOLDER].

The schemes are light, dark and high contrast. Pictures go to build/pictures.
Those of the README and of three papers go to docs/pictures as small PNG files, those of the manual to its folder.
"""

import json
import os
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from PySide6.QtCore import QAbstractTableModel, QEventLoop, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog, QTabBar, QWidget

from secretariat.desktop.appearance import prepare, suit_style
from secretariat.desktop.board.results_dialog import ResultsDialog
from secretariat.desktop.board.workshops_step import WorkshopsStep
from secretariat.desktop.committee.committee_page import CommitteePage
from secretariat.desktop.committee.year_plan_dialog import YearPlanDialog
from secretariat.desktop.lists_in.import_wizard import ImportWizard
from secretariat.desktop.main_window import MainWindow
from secretariat.desktop.meeting.meeting_page import MeetingPage
from secretariat.desktop.meeting.outcomes_step import OutcomesStep
from secretariat.desktop.meeting.prepare_step import PrepareStep
from secretariat.desktop.messages import Messages
from secretariat.desktop.needs.accommodations_dialog import AccommodationsDialog
from secretariat.desktop.register.restore_dialog import RestoreDialog
from secretariat.desktop.sheets.card_dialog import CardDialog
from secretariat.desktop.window_state import WindowState
from secretariat.places import resource_path
from secretariat.services.workplace import example_workplace, open_workplace
from secretariat.settings import Settings

ROOT = Path(__file__).parents[1]
BUILD = ROOT / "build" / "pictures"
SHIPPED = ROOT / "docs" / "pictures"
MANUAL = ROOT / "resources" / "manual" / "pictures"
SCALINGS = (100, 125, 150, 200)
SCHEMES = ("light", "dark", "contrast")
SIZE = QSize(1100, 720)
SCREEN = QSize(1366, 768)
"""On which dialogs open, before its scaling."""
MEETING = "meeting:LSP-3"
PLACES = ("today", "people", "organisations", "committees", "committee", MEETING, "templates", "history")
README = {
    "today": "today",
    "people": "people",
    "meeting-2": "invite",
    "meeting-4": "workshops",
    "meeting-6": "attendance",
}
OF_MANUAL = {
    "today": "heute",
    "people": "personen",
    "organisations": "organisationen",
    "committee-1": "committee",
    "committee-3": "turnus",
    "meeting-1": "prepare",
    "meeting-2": "invite",
    "meeting-3": "replies",
    "meeting-4": "workshops",
    "meeting-5": "papers",
    "meeting-6": "attendance",
    "meeting-7": "outcomes",
    "templates": "vorlagen",
    "history": "verlauf",
}
OF_DIALOGS = "100-light"
MANUAL_WIDTH = 700
PAPERS = {
    "invitation": "*Einladung_001.docx",
    "sign-in-sheet": "*_Anwesenheitsliste.pdf",
    "attendance-list": "*_Anwesenheitsliste.xlsx",
}
REST_MS = 1200
PAPER_DPI = 60
GREYISH = 30
"""How far red, green and blue of a colour differ at most that is as good as grey."""
COLOURS, HUES, OF_HUE = 180, 12, 6
"""How many colours a picture keeps: those used most, and some of each hue, so that small signs keep theirs as well."""

LIST = ROOT / "tests" / "data" / "lists" / "gera_rsg.csv"
OF_QUARTERS = "meeting:RSG ITP-4"
"""A meeting of the committee that meets each quarter."""
SAID = (
    ("statement", "Kleine Wohnungen fehlen überall."),
    ("proposal", "Der Kreis berät Bauherren."),
    ("question", "Wer trägt die Kosten des Umbaus?"),
)
PLACE_OF_COPY = "folder"
PAUSE_MS, MOST_PAUSES = 50, 200

Kind = TypeVar("Kind", bound=QWidget)


def main() -> int:
    """Make all pictures; one process for each scaling, because Qt reads it once."""
    if len(sys.argv) == 5:
        register, folder, scheme = Path(sys.argv[2]), Path(sys.argv[3]), sys.argv[4]
        return show_pages(register, folder, palette_of(scheme))
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else BUILD
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as temporary:
        register = Path(temporary) / "LSP.sqlite"
        example_workplace(register, resource_path("samples")).close()
        for percent in SCALINGS:
            for scheme in SCHEMES:
                take(register, folder / f"{percent}-{scheme}", percent, scheme)
        paper_pictures(Path(temporary), folder)
    ship(folder)
    return 0


def take(register: Path, folder: Path, percent: int, scheme: str) -> None:
    """Let a process of its own take the pictures of one scaling."""
    folder.mkdir(parents=True, exist_ok=True)
    screen = register.with_name(f"screen-{percent}.json")
    sides = {"width": SCREEN.width() * percent // 100, "height": SCREEN.height() * percent // 100}
    screen.write_text(
        json.dumps({"screens": [{"x": 0, "y": 0, "logicalDpi": 96, "dpr": 1, **sides}]}), encoding="utf-8"
    )
    environment = os.environ | {
        "QT_QPA_PLATFORM": f"offscreen:configfile={screen}",
        "QT_SCALE_FACTOR": str(percent / 100),
        "XDG_STATE_HOME": str(register.parent / "state"),
    }
    command = [sys.executable, __file__, "pages", str(register), str(folder), scheme]
    subprocess.run(command, check=True, env=environment)


def show_pages(register: Path, folder: Path, palette: QPalette | None) -> int:
    """Go to every page and step and take its picture."""
    application = QApplication([])
    prepare(application, Settings())
    if palette is not None:
        application.setPalette(palette)
        suit_style()
    window = MainWindow(Messages("de"), WindowState(folder / "window.ini"), Settings())
    window.take(open_workplace(register))
    window.resize(SIZE)
    window.show()
    for place in PLACES:
        go_to(window, place)
        page = window.desk.page() if window.desk else None
        bars = [bar for bar in page.findChildren(QTabBar) if bar.isVisible()] if page else []
        name = place.partition(":")[0]
        if not bars:
            save(window, folder / f"{name}.png")
        for bar in bars[:1]:
            for index in range(bar.count()):
                bar.setCurrentIndex(index)
                number = bar.tabText(index).partition(" ")[0]
                save(window, folder / f"{name}-{number if number.isdecimal() else index + 1}.png")
    if folder.name == OF_DIALOGS:
        for name, open_dialog in DIALOGS.items():
            save(open_dialog(window), folder / f"dialog-{name}.png")
            for dialog in window.findChildren(QDialog):
                dialog.done(0)
    window.leave()
    (folder / "window.ini").unlink(missing_ok=True)
    return 0


def palette_of(scheme: str) -> QPalette | None:
    """Return the colours of a scheme; those of the system for the light one."""
    if scheme == "light":
        return None
    if scheme == "dark":
        dark = QPalette(QColor("#3a3a3a"), QColor("#2b2b2b"))
        dark.setColor(QPalette.ColorRole.Link, QColor("#8ab4f8"))
        return dark
    palette, roles = QPalette(QColor("black"), QColor("black")), QPalette.ColorRole
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(role, QColor("white"))
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor("#3ff23f"))
    palette.setColor(roles.Highlight, QColor("#1aebff"))
    palette.setColor(roles.HighlightedText, QColor("black"))
    palette.setColor(roles.Link, QColor("#ffff00"))
    return palette


def go_to(window: MainWindow, place: str) -> None:
    """Go to a place; `committee` is the first one."""
    if window.desk is None:
        return
    if place == "committee":
        keys = [window.desk.navigation.topLevelItem(at) for at in range(window.desk.navigation.topLevelItemCount())]
        below = next(item.child(0) for item in keys if item is not None and item.childCount())
        if below is not None:
            window.desk.navigation.setCurrentItem(below)
    else:
        window.desk.go_to(place)


def save(window: QWidget, path: Path) -> None:
    """Save what the window shows once it has come to rest."""
    for view in window.findChildren(QAbstractItemView):
        model = view.model()
        if view.isVisible() and not view.currentIndex().isValid() and isinstance(model, QAbstractTableModel):
            view.setCurrentIndex(model.index(0, 0))
    rest = QEventLoop()  # unlike QTest.qWait it lets the workers run
    QTimer.singleShot(REST_MS, rest.quit)
    rest.exec()
    window.grab().save(str(path))


def paper_pictures(temporary: Path, folder: Path) -> None:
    """Take pictures of three papers of the sample meeting, where LibreOffice and pdftoppm are there."""
    if not (shutil.which("soffice") and shutil.which("pdftoppm")):
        print("Without LibreOffice and pdftoppm there are no pictures of papers.")
        return
    demo = temporary / "demo"
    subprocess.run([sys.executable, "-m", "secretariat", "demo", str(demo)], check=True, stdout=subprocess.DEVNULL)
    for name, pattern in PAPERS.items():
        paper = min((demo / "LSP-3").rglob(pattern))
        if paper.suffix != ".pdf":
            profile = f"-env:UserInstallation=file://{temporary / 'office'}"
            command = ["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", str(temporary), str(paper)]
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
            paper = temporary / f"{paper.stem}.pdf"
        options = ["-png", "-r", str(PAPER_DPI * 2), "-f", "1", "-singlefile"]
        command = ["pdftoppm", *options, str(paper), str(folder / name)]
        subprocess.run(command, check=True)


def ship(folder: Path) -> None:
    """Put the pictures of README and manual into their folders, with few colours, so that they stay small."""
    SHIPPED.mkdir(parents=True, exist_ok=True)
    for source, name in OF_MANUAL.items():
        shrink(folder / "100-light" / f"{source}.png", MANUAL / f"{name}.png", SIZE.width() / MANUAL_WIDTH)
    for name in DIALOGS:
        picture = folder / OF_DIALOGS / f"dialog-{name}.png"
        shrink(picture, MANUAL / f"{name}.png", max(QImage(str(picture)).width() / MANUAL_WIDTH, 1))
    for source, name in README.items():
        shrink(folder / "100-light" / f"{source}.png", SHIPPED / f"{name}.png", 1)
    for name in PAPERS:
        if (folder / f"{name}.png").exists():
            shrink(folder / f"{name}.png", SHIPPED / f"{name}.png", 2)


def shrink(source: Path, target: Path, divisor: float) -> None:
    """Save a picture with a palette of colours, divided in size."""
    image = QImage(str(source))
    mode = Qt.TransformationMode.SmoothTransformation
    small = image.scaledToWidth(round(image.width() / divisor), mode) if divisor > 1 else image
    plain = small.convertToFormat(QImage.Format.Format_RGB32)
    used = Counter(memoryview(plain.constBits()).cast("B").cast("I"))
    table = [colour for colour, _ in used.most_common(COLOURS)]
    hues: dict[int, list[int]] = {}
    for colour in used:
        if _is_bright(colour):
            hues.setdefault(QColor(colour).hue() * HUES // 360, []).append(colour)
    for shades in hues.values():
        table += sorted(shades, key=used.__getitem__, reverse=True)[:OF_HUE]
    indexed = plain.convertToFormat(QImage.Format.Format_Indexed8, table, Qt.ImageConversionFlag.ThresholdDither)
    if not indexed.save(str(target), quality=0):
        raise RuntimeError(str(target))
    print(f"{target.relative_to(ROOT)}: {target.stat().st_size // 1000} kB")


def _is_bright(colour: int) -> bool:
    parts = (colour >> 16 & 255, colour >> 8 & 255, colour & 255)
    return max(parts) - min(parts) > GREYISH


def read_list(window: MainWindow) -> QDialog:
    """Read a list of members as far as its columns."""
    window.form.actionReadList.trigger()
    wizard = in_front(ImportWizard)
    wizard.read_file(LIST)
    rest_until(lambda: not wizard.progress.is_busy and wizard.file_page.form.sheet.count() > 0)
    wizard.file_page.form.committee.setEditText("RSG ITP")
    rest_until(wizard.form.forward.isEnabled)
    wizard.form.forward.click()
    rest_until(lambda: not wizard.progress.is_busy)
    return wizard


def arrange(window: MainWindow) -> QDialog:
    """Open what must be arranged for the meeting; it names nobody."""
    step_of(window, 4, WorkshopsStep).form.accommodations.click()
    return in_front(AccommodationsDialog)


def print_cards(window: MainWindow) -> QDialog:
    """Open badges, signs and labels."""
    step_of(window, 4, WorkshopsStep).form.slips.click()
    return in_front(CardDialog)


def bring_back(window: MainWindow) -> QDialog:
    """Type what a workshop group brought back."""
    step_of(window, 7, OutcomesStep).form.results.click()
    dialog = in_front(ResultsDialog)
    for kind, text in SAID:
        getattr(dialog.form, kind).click()
        dialog.form.line.setText(text)
        dialog.form.line.returnPressed.emit()
    return dialog


def restore(window: MainWindow) -> QDialog:
    """Open the safety copies; in which folder this machine keeps them is nobody's business."""
    window.form.actionRestore.trigger()
    dialog = in_front(RestoreDialog)
    names = [column.name for column in dialog.copies.columns]
    dialog.view.setColumnHidden(names.index(PLACE_OF_COPY), True)  # noqa: FBT003 - Qt's own
    return dialog


def plan_year(window: MainWindow) -> QDialog:
    """Open the meetings proposed for the next year."""
    committee = step_of(window, 1, PrepareStep, OF_QUARTERS).folder.committee
    desk = window.desk
    page = desk.page() if desk is not None and desk.go_to(f"committee:{committee.id}") else None
    if not isinstance(page, CommitteePage):
        raise TypeError("no committee is in front")
    page.go_to_part(page.parts.index(page.cadence) + 1)
    rest_until(page.cadence.isVisible)
    page.cadence.form.yearPlan.click()
    return in_front(YearPlanDialog)


DIALOGS: dict[str, Callable[[MainWindow], QDialog]] = {
    "liste-einlesen": read_list,
    "vorkehrungen": arrange,
    "schilder": print_cards,
    "ergebnisse": bring_back,
    "sicherungen": restore,
    "jahresplan": plan_year,
}
"""The picture of the manual, and what opens the dialog on it."""


def step_of(window: MainWindow, number: int, kind: type[Kind], meeting: str = MEETING) -> Kind:
    """Go to a step of a meeting."""
    desk = window.desk
    page = desk.page() if desk is not None and desk.go_to(f"{meeting}#{number}") else None
    step = page.current_step() if isinstance(page, MeetingPage) else None
    if not isinstance(step, kind):
        raise TypeError(f"step {number} is no {kind.__name__}")
    rest_until(step.isVisible)
    return step


def in_front(kind: type[Kind]) -> Kind:
    """Return the dialog that came up last."""
    rest_until(lambda: isinstance(QApplication.activeModalWidget(), kind))
    dialog = QApplication.activeModalWidget()
    if not isinstance(dialog, kind):
        raise TypeError(f"{kind.__name__} is not in front")
    return dialog


def rest_until(condition: Callable[[], bool]) -> None:
    """Let the window and its workers go on until something is so, a rest at least."""
    for _ in range(MOST_PAUSES):
        rest = QEventLoop()
        QTimer.singleShot(PAUSE_MS, rest.quit)
        rest.exec()
        if condition():
            return
    raise RuntimeError("a dialog did not come to rest")


if __name__ == "__main__":
    sys.exit(main())
