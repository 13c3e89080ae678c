import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from secretariat import application
from secretariat.application import working_in
from secretariat.desktop.main_window import MainWindow
from secretariat.domain.errors import StorageTroubleError
from secretariat.places import log_folder, settings_file, window_state_file
from secretariat.sentences import words
from secretariat.storage.register import Register

SOURCE = Path(application.__file__).parents[1]


def windows() -> list[MainWindow]:
    shown = (widget for widget in QApplication.topLevelWidgets() if widget.isVisible())
    return [widget for widget in shown if isinstance(widget, MainWindow)]


def run_and_look(look: list[str], register: Path | None = None, *, language: str | None = None) -> int:
    """Run the program, keep what its window shows, and close it as the clerk does."""

    def close() -> None:
        for window in windows():
            look.extend([window.form.menuHelp.title(), window.form.notice.text(), window.status.text()])
            window.close()

    timer = QTimer()
    timer.timeout.connect(close)
    timer.start(20)
    return application.run(register, language)


@pytest.fixture
def font(qapp: QApplication, logged: list[str]) -> Iterator[float]:
    """Give the size of text before the run, and clean up after it."""
    before = qapp.font()
    yield before.pointSizeF()
    qapp.setFont(before)
    logged[:] = without_qt(logged)


def without_qt(entries: list[str]) -> list[str]:
    """Leave out Qt's complaint that the screen of the tests, which is none, takes no size hints."""
    return [entry for entry in entries if entry != "qt.default: qt.message"]


def test_the_window_opens_in_german_and_closes_with_status_zero(font: float) -> None:
    look: list[str] = []
    assert run_and_look(look) == 0
    assert look == ["&Hilfe", "", ""]
    assert window_state_file().is_file()
    assert QApplication.font().pointSizeF() == font


def test_the_picture_of_the_start_makes_nobody_wait(qapp: QApplication) -> None:
    """A splash screen of Qt sleeps for a second in `show`; the least of three, for the machine may be busy."""
    waits = []
    for _ in range(3):
        began = time.monotonic()
        picture = application._picture_of_the_start(qapp)
        waits.append(time.monotonic() - began)
        assert picture.isVisible()
        assert qapp.primaryScreen().availableGeometry().contains(picture.geometry())
        picture.close()
    assert min(waits) < 0.5


def test_the_user_s_settings_are_followed_and_a_wish_goes_before_them(font: float) -> None:
    settings_file().parent.mkdir(parents=True)
    settings_file().write_text('language = "en"\ntext_percent = 150\n', encoding="utf-8")
    look: list[str] = []
    run_and_look(look, language="de")
    assert look[0] == "&Hilfe"
    assert QApplication.font().pointSizeF() == pytest.approx(font * 1.5)


@pytest.mark.usefixtures("font")
def test_broken_settings_are_said_and_do_not_stop_the_program(logged: list[str]) -> None:
    settings_file().parent.mkdir(parents=True)
    settings_file().write_bytes(b"\xff")
    look: list[str] = []
    assert run_and_look(look) == 0
    assert look[1] == words("settings.broken", "de", {}) != "settings.broken"
    assert without_qt(logged) == ["secretariat.application: settings.broken"]
    logged.clear()


@pytest.mark.usefixtures("font")
def test_a_crash_of_the_last_run_is_said_once_and_its_trace_loses_its_folders(logged: list[str]) -> None:
    log_folder().mkdir(parents=True)
    (log_folder() / application.CRASH_NAME).write_text('Fatal\n  File "/home/Kanarienvogel/a.py"\n', encoding="utf-8")
    look: list[str] = []
    run_and_look(look)
    assert look[1] == words("program.crashed", "de", {}) != "program.crashed"
    assert (log_folder() / "crash.last.txt").read_text(encoding="utf-8") == 'Fatal\n  File "a.py"\n'
    logged.clear()
    run_and_look(look)
    assert look[4] == ""


@pytest.mark.usefixtures("font")
def test_without_a_place_for_the_log_the_window_opens_all_the_same() -> None:
    log_folder().parent.mkdir(parents=True)
    log_folder().write_text("a file where the folder should be", encoding="utf-8")
    assert run_and_look([]) == 0


def test_a_crash_below_python_leaves_a_trace(tmp_path: Path) -> None:
    program = f"""
import faulthandler, pathlib
from secretariat.application import crash_log
with crash_log(pathlib.Path({str(tmp_path)!r})):
    faulthandler._sigsegv()
"""
    environment = os.environ | {"PYTHONPATH": str(SOURCE)}
    result = subprocess.run([sys.executable, "-c", program], check=False, capture_output=True, env=environment)
    assert result.returncode != 0
    assert "Segmentation fault" in (tmp_path / application.CRASH_NAME).read_text(encoding="utf-8")


def test_without_a_screen_one_line_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    assert application.run(None) == 2
    assert capsys.readouterr().err == f"{application.NO_SCREEN}\n"


def test_without_compiled_forms_one_line_says_what_to_do(tmp_path: Path) -> None:
    """A plain checkout: the sources alone, copied without what the build adds."""
    for path in SOURCE.rglob("*.py"):
        if not path.name.startswith("ui_"):
            target = tmp_path / path.relative_to(SOURCE)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes())
    program = "from secretariat.application import run; raise SystemExit(run(None))"
    environment = os.environ | {"PYTHONPATH": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    result = subprocess.run([sys.executable, "-c", program], check=False, capture_output=True, env=environment)
    assert result.returncode == 2
    assert result.stderr.decode().splitlines() == [application.NO_FORMS]


def test_a_program_started_without_streams_gets_some(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    application.give_missing_streams()
    print("nowhere")
    print("nowhere", file=sys.stderr)
    for stream in (sys.stdout, sys.stderr):
        stream.close()


@pytest.fixture
def register(tmp_path: Path) -> Path:
    path = tmp_path / "LSP.sqlite"
    Register.create(path).close()
    return path


def test_a_folder_that_cannot_be_reached_stops_nobody(tmp_path: Path) -> None:
    before = Path.cwd()
    with working_in(tmp_path):
        assert Path.cwd() == tmp_path
    with working_in(tmp_path / "Server" / "Dokumente"):
        assert Path.cwd() == before
    assert Path.cwd() == before


@pytest.mark.usefixtures("font")
def test_a_register_is_open_for_writing_while_the_window_is_there(register: Path) -> None:
    look: list[str] = []
    assert run_and_look(look, register) == 0
    assert look[2] == "Register: LSP.sqlite · gespeichert"
    with Register.open(register) as again:
        assert not again.read_only


@pytest.mark.usefixtures("font")
def test_a_register_that_does_not_answer_is_said_by_the_window_as_what_it_is(register: Path, logged: list[str]) -> None:
    said: list[str] = []

    def ask() -> None:
        if windows():
            raise StorageTroubleError("storage.unreachable")

    def answer() -> None:
        boxes = [box for box in QApplication.topLevelWidgets() if isinstance(box, QMessageBox) and box.isVisible()]
        said.extend(box.text() for box in boxes)
        for window in windows() if boxes else ():
            window.close()

    starting, looking = QTimer(), QTimer()
    starting.timeout.connect(ask)
    looking.timeout.connect(answer)
    starting.start(20)
    looking.start(20)
    assert application.run(register) == 0
    assert said[0].startswith("Die Datei oder ihr Ordner ist nicht erreichbar.")
    assert "secretariat.desktop.error_report: storage.out_of_reach" in logged
    logged.clear()


@pytest.mark.usefixtures("font")
def test_a_register_held_by_another_is_shown_with_its_holder(register: Path) -> None:
    look: list[str] = []
    with Register.open(register):
        run_and_look(look, register)
    assert "nur lesen, Stand" in look[2]
    assert "arbeitet darin" in look[2]


@pytest.mark.usefixtures("font")
def test_a_refused_register_is_said_on_the_console_and_no_window_opens(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert application.run(tmp_path / "missing.sqlite") == 2
    assert "missing.sqlite" in capsys.readouterr().err
    assert not windows()


@pytest.mark.usefixtures("font")
def test_without_a_console_the_window_says_why_a_register_was_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    look: list[str] = []
    assert run_and_look(look, tmp_path / "missing.sqlite") == 0
    sys.stderr.close()
    assert "missing.sqlite" in look[1]
    assert look[2] == ""


START = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from secretariat.application import run
application = QApplication([])
timer = QTimer()
timer.timeout.connect(application.quit)
timer.start(50)
raise SystemExit(run(None))
"""


@pytest.mark.parametrize(
    "folder",
    ["Büro & Gremien, 100 %", "ä" * 100, "a file, no folder", "folder/that/is/not/there"],
    ids=["umlauts", "long", "file", "missing"],
)
def test_the_window_opens_whatever_the_home_folder_is(tmp_path: Path, folder: str) -> None:
    (tmp_path / "a file, no folder").write_text("", encoding="utf-8")
    home = tmp_path / folder
    kept = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    environment = kept | {"PYTHONPATH": str(SOURCE), "HOME": str(home), "LOCALAPPDATA": str(home)}
    result = subprocess.run(
        [sys.executable, "-c", START], check=False, capture_output=True, env=environment, cwd=tmp_path, text=True
    )
    assert result.returncode == 0, result.stderr
    assert "Traceback" not in result.stderr
