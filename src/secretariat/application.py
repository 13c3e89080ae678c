"""Puts the window together: log, settings, language, register, error reporting. The only place that knows all of it."""

import faulthandler
import logging
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from secretariat.domain.errors import SecretariatError
from secretariat.logbook import start_logbook, stop_logbook, without_folders
from secretariat.places import log_folder, settings_file, window_state_file
from secretariat.sentences import sentence, words
from secretariat.settings import Settings, read_settings

if TYPE_CHECKING:
    from secretariat.services.workplace import Workplace

REFUSED = 2
CRASH_NAME = "crash.txt"

NO_FORMS = "Die Fenster fehlen noch. In der Programmquelle einmal „python hatch_build.py“ ausführen, dann neu starten."
NO_SCREEN = "Hier gibt es keinen Bildschirm für das Fenster. Die Befehle ohne Fenster zeigt „secretariat --help“."

_LOGGER = logging.getLogger(__name__)


def run(register_path: Path | None, language: str | None = None) -> int:
    """Open the window, with the register if one is given; return the exit status once it is closed.

    `language` (`de`, `en`) goes before the user's settings. A refused register raises SecretariatError; where there is
    no console to say it on, the window says it.
    """
    has_console = give_missing_streams()
    if not has_screen():
        return _refuse(NO_SCREEN)
    if not has_forms():
        return _refuse(NO_FORMS)
    handler = start_logbook(log_folder())
    try:
        with crash_log(log_folder()) as crashed:
            found = read_settings(settings_file())
            chosen = replace(found.settings, language=language or found.settings.language)
            notices = [code for code in ("program.crashed" if crashed else "", found.complaint) if code]
            for code in notices:
                _LOGGER.warning(code)
            said = [words(code, chosen.language, {}) for code in notices]
            workplace = _opened(register_path) if has_console else _opened_or_said(register_path, chosen, said)
            return _show(workplace, chosen, said)
    finally:
        stop_logbook(handler)


def _opened(path: Path | None) -> "Workplace | None":
    """Open the register that was named, if one was; the window lets go of it."""
    if path is None:
        return None
    from secretariat.services.workplace import open_workplace

    return open_workplace(path)


def _opened_or_said(path: Path | None, settings: Settings, said: list[str]) -> "Workplace | None":
    """Open the register, or add to `said` why it was refused."""
    try:
        return _opened(path)
    except SecretariatError as error:
        said.append(sentence(error, settings.language))
        return None


def give_missing_streams() -> bool:
    """Give a program started without a console somewhere to print to (fault 116); return whether it has a console."""
    has_console = sys.stderr is not None
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - until the process ends
    return has_console


def has_screen() -> bool:
    """Tell whether a window can be shown; without a screen Qt would end the process and not say why."""
    chosen = any(os.environ.get(name) for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"))
    return chosen or not sys.platform.startswith("linux")


def has_forms() -> bool:
    """Tell whether the forms are compiled, which a plain checkout does not bring along."""
    try:
        from secretariat.desktop import main_window  # noqa: F401 - whether it can be is the question
    except ModuleNotFoundError as error:
        if not (error.name or "").startswith("secretariat.desktop.forms."):
            raise
        return False
    return True


def _refuse(sentence: str) -> int:
    print(sentence, file=sys.stderr)  # noqa: T201 - there is no window to say it in
    return REFUSED


@contextmanager
def crash_log(folder: Path) -> Iterator[bool]:
    """Let a crash below Python leave its trace in `folder`; gives whether the last run left one, which is set aside."""
    path = folder / CRASH_NAME
    try:
        crashed = path.exists() and path.stat().st_size > 0
        if crashed:
            trace = path.read_text(encoding="utf-8", errors="replace")
            path.with_suffix(".last.txt").write_text(without_folders(trace), encoding="utf-8")
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


def _show(workplace: "Workplace | None", settings: Settings, notices: list[str]) -> int:
    """Build application and window, run until the window is closed."""
    from PySide6.QtWidgets import QApplication

    from secretariat.desktop.appearance import prepare
    from secretariat.desktop.error_report import ErrorReporter
    from secretariat.desktop.main_window import MainWindow
    from secretariat.desktop.messages import Messages
    from secretariat.desktop.window_state import WindowState

    application = QApplication.instance() or QApplication([])
    prepare(application, settings.language, settings.text_percent)
    reporter = ErrorReporter(log_folder())
    reporter.install()
    try:
        window = MainWindow(Messages(settings.language), WindowState(window_state_file()), settings)
        window.show_notices(notices)
        if workplace is not None:
            window.take(workplace)
        window.show()
        status = application.exec()
        window.leave()
        return status
    finally:
        reporter.remove()
