"""Tries every shipped part of an installed program: the proof that a bundle is whole on the PC where it will work."""

import importlib
import os
import pkgutil
import sqlite3
import sys
import tempfile
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import TextIO

from PySide6.QtCore import QTranslator
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow

from secretariat import __version__
from secretariat.application import has_screen
from secretariat.desktop import forms
from secretariat.desktop.appearance import prepare
from secretariat.documents.letter_fields import example_values
from secretariat.documents.paper_fields import example_paper_values
from secretariat.documents.word_reading import text_of_document
from secretariat.documents.word_template import compile_template
from secretariat.domain.allotment import AllotmentTask, Group, Participant
from secretariat.domain.allotment_outcome import Allotment
from secretariat.domain.workshops import AllotmentWeights
from secretariat.places import resource_path
from secretariat.printing.sign_in_sheet import SignInRow, SignInSheetData, sign_in_sheet_pdf
from secretariat.services.workshops.allotment import find_allotment
from secretariat.settings import Settings
from secretariat.storage.register import Register

DONE, DEFECT = 0, 1

CURRENT_SQLITE = (3, 51, 3)
"""Older ones can damage registers in a mode that we never use: a notice, no refusal (decision 0009)."""

MAIN_WINDOW = "ui_main_window"
"""The form that is drawn into a main window; every other fits a dialog, which is a widget with more to it."""

RECIPIENT = {"Anschrift", "Name"}
"""Fields that say whom a letter is for; what is the same for everybody, an agenda, has none."""


def run(out: TextIO | None = None) -> int:
    """Try everything, print one line for each part, return 0 when all of it works and 1 otherwise."""
    out = out or sys.stdout
    application = _application()
    checks: dict[str, Callable[[], str]] = {
        "Programm": versions,
        "Mitgelieferte Dateien": read_resources,
        "Sprache": lambda: speak_german(application),
        "Fenster": open_forms,
        "Vorlagen": fill_templates,
        "Druck": print_sheet,
        "Register": keep_register,
        "Einteilung": share_groups,
    }
    failed = 0
    for name, check in checks.items():
        try:
            out.write(f"ok      {name}: {check()}\n")
        except Exception as error:  # noqa: BLE001 - whatever goes wrong here is what was asked for
            failed += 1
            out.write(f"FEHLER  {name}: {type(error).__name__}: {error}\n")
        out.flush()
    out.write(f"{len(checks) - failed} von {len(checks)} Prüfungen bestanden\n")
    return DEFECT if failed else DONE


def _application() -> QApplication:
    if not has_screen():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    running = QApplication.instance()
    return running if isinstance(running, QApplication) else QApplication(["secretariat"])


def versions() -> str:
    """Return what runs here; an old SQLite is noticed, not refused."""
    is_current = sqlite3.sqlite_version_info >= CURRENT_SQLITE
    notice = "" if is_current else " (älter als 3.51.3; Register sind nicht betroffen)"
    python = ".".join(map(str, sys.version_info[:3]))
    return f"Secretariat {__version__}, Python {python}, SQLite {sqlite3.sqlite_version}{notice}"


def read_resources() -> str:
    """Read every file below `resources`; icons must show something, packages must be whole."""
    paths = [path for path in resource_path("").rglob("*") if path.is_file()]
    for path in paths:
        if not path.read_bytes():
            raise ValueError(f"{path.name} ist leer")
        if path.suffix in {".docx", ".xlsx"} and not _is_whole(path):
            raise ValueError(f"{path.name} ist beschädigt")
        if path.suffix == ".svg" and QIcon(str(path)).pixmap(32, 32).isNull():
            raise ValueError(f"{path.name} lässt sich nicht zeichnen")
    if not paths:
        raise FileNotFoundError("keine Datei gefunden")
    return f"{len(paths)} gelesen"


def _is_whole(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as package:
            return package.testzip() is None
    except (zipfile.BadZipFile, zlib.error):
        return False


def speak_german(application: QApplication) -> str:
    """Load the program's and Qt's own German texts."""
    prepare(application, Settings())
    wanted = {"MainWindow": "&File", "QPlatformTheme": "Cancel"}
    for context, english in wanted.items():
        if application.translate(context, english) == english:
            raise LookupError(f"„{english}“ blieb englisch")
    return f"{len(application.findChildren(QTranslator))} Wörterbücher"


def open_forms() -> str:
    """Build every compiled form on the widget it is drawn for."""
    names = [module.name for module in pkgutil.iter_modules(forms.__path__)]
    for name in names:
        module = importlib.import_module(f"{forms.__name__}.{name}")
        form = next(kind for title, kind in vars(module).items() if title.startswith("Ui_"))()
        widget = QMainWindow() if name == MAIN_WINDOW else QDialog()
        form.setupUi(widget)
        widget.grab()
        widget.deleteLater()
    if not names:
        raise FileNotFoundError("keine Formulare gefunden")
    return f"{len(names)} geöffnet"


def fill_templates() -> str:
    """Fill every shipped Word template with the examples of its fields, and read each back with another library."""
    paths = sorted(resource_path("templates").rglob("*.docx"))
    values = {**example_values(), **example_paper_values()}
    for path in paths:
        template = compile_template(path.read_bytes())
        text = text_of_document(template.fill(values))
        names = {field.name for field in template.fields} & RECIPIENT
        if not all(line in text for name in names for line in str(values[name]).splitlines()):
            raise ValueError(f"{path.name} nennt nicht, an wen sie geht")
        if "{{" in text:
            raise ValueError(f"{path.name} behält ein Feld ohne Inhalt")
    if not paths:
        raise FileNotFoundError("keine Vorlagen gefunden")
    return f"{len(paths)} gefüllt und gelesen"


def print_sheet() -> str:
    """Print a sign-in sheet to a PDF in memory."""
    rows = tuple(SignInRow(number=number, name=f"Muster, Änne {number}") for number in range(1, 31))
    pdf = sign_in_sheet_pdf(
        SignInSheetData(
            authority="Selbstprüfung",
            committee="Selbstprüfung",
            meeting="1. Sitzung",
            held="heute",
            place="hier",
            short_title="Selbstprüfung",
            privacy="",
            printed_at="",
            rows=rows,
        )
    )
    if not pdf.startswith(b"%PDF"):
        raise ValueError("es entstand keine PDF-Datei")
    return f"PDF mit {len(pdf) // 1024} kB"


def keep_register() -> str:
    """Make an empty register in a temporary folder, migrated to today's form, and open it again."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "Selbstprüfung.sqlite"
        Register.create(path).close()
        with Register.open(path) as register:
            return f"angelegt und geöffnet, {len(register.dump())} Tabellen"


def share_groups() -> str:
    """Let HiGHS share four people among two groups: its libraries are the ones an office is most likely to block."""
    wishes = {"1": "a", "2": "b", "3": "b", "4": "b"}
    people = tuple(Participant(id=name, sort_key=name, wishes=(wish,)) for name, wish in wishes.items())
    groups = (Group(id="a", no=1), Group(id="b", no=2))
    weights = AllotmentWeights(meeting_id="")
    found = find_allotment(AllotmentTask(participants=people, groups=groups, weights=weights))
    if not isinstance(found, Allotment) or not found.optimal or len(found.placements) != len(people):
        raise ValueError("die Einteilung ist nicht die beste")
    return f"{len(people)} Personen in {len(groups)} Gruppen"
