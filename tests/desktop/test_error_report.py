import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, qWarning
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from secretariat import __version__
from secretariat.desktop.error_report import ErrorDialog, ErrorReporter, report_text
from secretariat.desktop.guard import guarded
from secretariat.logbook import LOG_NAME, start_logbook, stop_logbook

CANARY = "Kanarienvogel"


@pytest.fixture
def folder(tmp_path: Path, logged: list[str]) -> Iterator[Path]:
    handler = start_logbook(tmp_path)
    yield tmp_path
    stop_logbook(handler)
    logged.clear()


@pytest.fixture
def reporter(folder: Path) -> Iterator[ErrorReporter]:
    """Give a reporter; the test installs it, as pytest puts hooks of its own in place just before it runs."""
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    made = ErrorReporter(folder)
    yield made
    made.remove()
    sys.excepthook, threading.excepthook, sys.unraisablehook = before
    for dialog in shown():
        dialog.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def shown() -> list[ErrorDialog]:
    visible = (widget for widget in QApplication.topLevelWidgets() if widget.isVisible())
    return [widget for widget in visible if isinstance(widget, ErrorDialog)]


def fail() -> None:
    raise ValueError(CANARY)


def test_an_error_in_a_slot_is_logged_and_said_in_german(reporter: ErrorReporter, folder: Path, qtbot: QtBot) -> None:
    reporter.install()
    with qtbot.waitSignal(reporter.found):
        QTimer.singleShot(0, fail)
    qtbot.waitUntil(lambda: len(shown()) == 1)
    dialog = shown()[0]
    assert "nicht Sie. Was gespeichert war, ist sicher" in dialog.form.message.text()
    log = (folder / LOG_NAME).read_text(encoding="utf-8")
    assert "defect.found error=builtins.ValueError" in log
    assert CANARY not in log + dialog.form.report.toPlainText()


def test_the_same_error_is_said_once_and_logged_each_time(reporter: ErrorReporter, folder: Path, qtbot: QtBot) -> None:
    reporter.install()
    for _ in range(3):
        try:
            fail()
        except ValueError as error:
            sys.excepthook(ValueError, error, error.__traceback__)
    qtbot.waitUntil(lambda: len(shown()) == 1)
    assert (folder / LOG_NAME).read_text(encoding="utf-8").count("defect.found") == 3


def test_an_error_in_a_thread_is_said_by_the_main_thread(reporter: ErrorReporter, qtbot: QtBot) -> None:
    reporter.install()
    with qtbot.waitSignal(reporter.found):
        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()
    qtbot.waitUntil(lambda: len(shown()) == 1)


def test_an_error_nobody_can_raise_is_said(reporter: ErrorReporter, qtbot: QtBot) -> None:
    reporter.install()

    class Ending:
        def __del__(self) -> None:
            fail()

    with qtbot.waitSignal(reporter.found):
        Ending()
    qtbot.waitUntil(lambda: len(shown()) == 1)


@pytest.mark.qt_log_level_fail("NO")
def test_a_message_of_qt_names_the_class_and_keeps_its_sentence(reporter: ErrorReporter, folder: Path) -> None:
    reporter.install()
    qWarning(f"QWidget::setLayout: {CANARY}")
    qWarning(CANARY)
    log = (folder / LOG_NAME).read_text(encoding="utf-8")
    assert "WARNING qt.default.QWidget.setLayout qt.message" in log
    assert "WARNING qt.default qt.message" in log
    assert CANARY not in log


def test_a_guarded_override_reports_and_returns_its_other_value(reporter: ErrorReporter, qtbot: QtBot) -> None:
    reporter.install()

    class Odd(QObject):
        @guarded(False)
        def event(self, event: QEvent) -> bool:
            del event
            raise ValueError(CANARY)

    with qtbot.waitSignal(reporter.found):
        assert not Odd().event(QEvent(QEvent.Type.User))


def test_the_report_holds_versions_places_and_the_last_entries(folder: Path) -> None:
    text = report_text("error=builtins.ValueError at=a:1<b:2 from error=builtins.OSError at=c:3", folder)
    assert f"Secretariat {__version__}" in text
    assert "Qt 6." in text
    assert "error=builtins.ValueError\nat a:1\n   b:2\nfrom error=builtins.OSError\nat c:3" in text
    assert "program.started" in text


def test_a_report_without_a_log_is_made_all_the_same(tmp_path: Path) -> None:
    assert "error=x" in report_text("error=x", tmp_path / "nowhere")


def test_the_report_is_saved_as_it_was_shown(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = ErrorDialog("Zeile 1\nZeile 2 ä")
    qtbot.addWidget(dialog)
    dialog.save_report(str(tmp_path / "Bericht.txt"))
    assert (tmp_path / "Bericht.txt").read_text(encoding="utf-8") == "Zeile 1\nZeile 2 ä"
    assert dialog.form.outcome.text() == "Der Bericht ist gespeichert."


def test_a_report_that_cannot_be_saved_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = ErrorDialog("Bericht")
    qtbot.addWidget(dialog)
    dialog.save_report(str(tmp_path / "no folder" / "Bericht.txt"))
    assert "anderen Ordner" in dialog.form.outcome.text()
