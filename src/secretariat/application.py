"""Puts the window together: log, settings, language, register, error reporting. The only place that knows all of it.

The picture of the start stands on the screen before anything that takes long is loaded: hence the imports in functions.
"""

import faulthandler
import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, chdir, contextmanager, suppress
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from secretariat.places import (
    documents_folder,
    log_folder,
    office_settings_file,
    resource_path,
    settings_file,
    window_state_file,
)

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtWidgets import QWidget

    from secretariat.services.workplace import Workplace
    from secretariat.settings import Settings, SettingsFile

REFUSED = 2
CRASH_NAME = "crash.txt"
PICTURE_SIZE = 160
"""Width and height of the picture of the start, in pixels before the scaling of the screen."""

LIBRARIES = (
    "secretariat.storage.queries",
    "secretariat.storage.tables",
    "secretariat.services.people.person_details",
    "secretariat.services.today.today",
    "holidays.countries.germany",
    "secretariat.services.papers.workbook_data",
    "secretariat.services.papers.letters",
)
PAGES = (
    "secretariat.services.papers.papers",
    "secretariat.desktop.today_page",
    "secretariat.desktop.people.person_dialog",
    "secretariat.desktop.people.organisations_page",
    "secretariat.desktop.meeting.meeting_page",
    "secretariat.desktop.committee.committee_page",
    "secretariat.desktop.history_page",
)
"""What the first list does without (decision 0022) and a clerk soon needs: loaded once that is shown."""

NO_FORMS = "Die Fenster fehlen noch. In der Programmquelle einmal „python hatch_build.py“ ausführen, dann neu starten."
NO_SCREEN = "Hier gibt es keinen Bildschirm für das Fenster. Die Befehle ohne Fenster zeigt „secretariat --help“."


def run(register_path: Path | None, language: str | None = None) -> int:
    """Open the window, with the register if one is given; return the exit status once it is closed.

    `language` (`de`, `en`) goes before the user's settings. A refused register is said on the console and ends the
    program; where there is no console, the window says it.
    """
    has_console = give_missing_streams()
    if not has_screen():
        return _refuse(NO_SCREEN)
    if not has_forms():
        return _refuse(NO_FORMS)
    with crash_log(log_folder()) as crashed:
        application = _application()
        picture = _picture_of_the_start(application)
        found = _settings_found()
        settings = replace(found.settings, language=language or found.settings.language)
        _prepare(application, settings)
        codes = [code for code in ("program.crashed" if crashed else "", found.complaint) if code]
        with logbook(codes):
            said = _in_words(codes, settings.language)
            workplace, refusal = _opened(register_path, settings.language)
            if refusal and has_console:
                return _refuse(refusal)
            with working_in(documents_folder()):  # where the first question for a file begins
                return _show(application, picture, workplace, settings, [*said, *filter(None, [refusal])])


@contextmanager
def working_in(folder: Path) -> Iterator[None]:
    """Work in a folder, if it can be reached."""
    back = ExitStack()
    with suppress(OSError):
        back.enter_context(chdir(folder))
    try:
        yield
    finally:
        with suppress(OSError):  # the folder it was started from may be gone
            back.close()


@contextmanager
def logbook(codes: list[str]) -> Iterator[None]:
    """Keep the log, which begins with what was found at start."""
    import logging

    from secretariat.logbook import start_logbook, stop_logbook

    handler = start_logbook(log_folder())
    try:
        for code in codes:
            logging.getLogger(__name__).warning(code)
        yield
    finally:
        stop_logbook(handler)


def _in_words(codes: list[str], language: str) -> list[str]:
    from secretariat.sentences import words

    return [words(code, language, {}) for code in codes]


def _opened(path: Path | None, language: str) -> "tuple[Workplace | None, str]":
    """Open the register that was named, if one was, or return the sentence why it was refused."""
    if path is None:
        return None, ""
    from secretariat.domain.errors import SecretariatError
    from secretariat.sentences import sentence
    from secretariat.services.workplace import open_workplace

    try:
        return open_workplace(path.absolute()), ""
    except SecretariatError as error:
        return None, sentence(error, language)


def give_missing_streams() -> bool:
    """Give a program started without a console somewhere to print to (fault 116); return whether it has a console."""
    has_console = sys.stderr is not None
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - stays open until the process ends
    return has_console


def has_screen() -> bool:
    """Tell whether a window can be shown; without a screen Qt would end the process and not say why."""
    chosen = any(os.environ.get(name) for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"))
    return chosen or not sys.platform.startswith("linux")


def has_forms() -> bool:
    """Tell whether the forms are compiled, which a plain checkout does not bring along."""
    return find_spec("secretariat.desktop.forms.ui_main_window") is not None


def _refuse(sentence: str) -> int:
    sys.stderr.write(f"{sentence}\n")
    return REFUSED


@contextmanager
def crash_log(folder: Path) -> Iterator[bool]:
    """Let a crash below Python leave its trace in `folder`; gives whether the last run left one, which is set aside."""
    path = folder / CRASH_NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
        crashed = path.exists() and path.stat().st_size > 0
        if crashed:
            _set_aside(path)
        stream = path.open("w", encoding="utf-8")
    except OSError:  # no folder to write to: the program works without the trace, as it does without the log
        yield False
        return
    with stream:
        faulthandler.enable(stream)
        try:
            yield crashed
        finally:
            faulthandler.disable()


def _set_aside(path: Path) -> None:
    from secretariat.logbook import without_folders

    trace = path.read_text(encoding="utf-8", errors="replace")
    path.with_suffix(".last.txt").write_text(without_folders(trace), encoding="utf-8")


def _application() -> "QCoreApplication":
    from PySide6.QtWidgets import QApplication

    return QApplication.instance() or QApplication([])


def _settings_found() -> "SettingsFile":
    from secretariat.settings import read_settings

    return read_settings(settings_file(), read_settings(office_settings_file()).settings)


def _prepare(application: "QCoreApplication", settings: "Settings") -> None:
    from secretariat.desktop.appearance import prepare

    prepare(application, settings)


def _picture_of_the_start(application: "QCoreApplication") -> "QWidget":
    """Show the program's picture at once, before settings and style are asked for, until the window is ready.

    A plain label: `QSplashScreen` sleeps for a second in `show`, as the screen cannot answer it before that is over.
    """
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QGuiApplication, QIcon
    from PySide6.QtWidgets import QLabel

    icon = QIcon(str(resource_path("icons") / "secretariat.svg"))
    picture = QLabel()
    picture.setWindowFlags(Qt.WindowType.SplashScreen | Qt.WindowType.FramelessWindowHint)
    picture.setPixmap(icon.pixmap(PICTURE_SIZE, PICTURE_SIZE))
    picture.adjustSize()
    picture.move(QGuiApplication.primaryScreen().availableGeometry().center() - picture.rect().center())
    picture.show()
    application.processEvents()
    return picture


def _show(
    application: "QCoreApplication",
    picture: "QWidget",
    workplace: "Workplace | None",
    settings: "Settings",
    notices: list[str],
) -> int:
    """Build the window in place of the picture, run until it is closed."""
    from secretariat.desktop.collecting import Collector
    from secretariat.desktop.error_report import ErrorReporter
    from secretariat.desktop.main_window import MainWindow
    from secretariat.desktop.messages import Messages
    from secretariat.desktop.warming import Warming
    from secretariat.desktop.window_state import WindowState

    reporter = ErrorReporter(log_folder())
    reporter.install()
    collector = Collector()
    try:
        window = MainWindow(Messages(settings.language), WindowState(window_state_file()), settings)
        reporter.refused.connect(window.say_refused)
        window.show_notices(notices)
        if workplace is not None:
            window.take(workplace)
        window.fit_screen()
        window.show()
        picture.close()
        warming = Warming(LIBRARIES, PAGES)
        status = application.exec()
        warming.stop()
        window.leave()
        return status
    finally:
        collector.stop()
        reporter.remove()
