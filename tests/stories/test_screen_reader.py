"""What a screen reader is told of the real window: started under Xvfb and a window manager, read through AT-SPI."""

import importlib.util
import json
import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from ready_made import copied, example
from secretariat.desktop.desk import LAST_PLACE
from secretariat.desktop.welcome_page import RECENT
from secretariat.places import resource_path, window_state_file

PROGRAMS = ("Xvfb", "openbox", "dbus-run-session")
READER = Path(__file__).with_name("reading_aloud.py")
SYSTEM_PYTHON = Path("/usr/bin/python3")
TESTS = Path(__file__).parents[1]
AT_MOST_S = 90
WALK_AT_MOST_S = 240

SESSION = """
openbox >/dev/null 2>&1 & manager=$!
{python} -m secretariat {register} 2>/dev/null & program=$!
{reader_python} {reader} $program {awaited}
kill $program $manager
"""


WALK = """
openbox >/dev/null 2>&1 & manager=$!
{python} {walk} {reader} {result}
kill $manager
"""


def what_is_missing() -> str:
    """Return why the window cannot be read aloud on this machine, empty if it can."""
    missing = [name for name in PROGRAMS if shutil.which(name) is None]
    if missing:
        return f"not installed: {', '.join(missing)}"
    knows = [str(SYSTEM_PYTHON), "-c", "import pyatspi"]
    if not SYSTEM_PYTHON.exists() or subprocess.run(knows, check=False, capture_output=True).returncode:
        return "the system's Python has no pyatspi (python3-pyatspi, at-spi2-core)"
    return ""


pytestmark = [
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="AT-SPI is of Linux"),
    pytest.mark.skipif(
        bool(what_is_missing()) and os.environ.get("REAL_WINDOW") != "required",
        reason=what_is_missing() or "all is there",
    ),
    pytest.mark.timeout(AT_MOST_S + 10),
]


@pytest.fixture(scope="module")
def screen() -> Iterator[str]:
    """Give a screen of its own, which nobody sees."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1400x900x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as number:
        display = number.readline().strip()
    yield f":{display}"
    server.terminate()
    server.wait(10)


def read_aloud(screen: str, register: Path, place: str, awaited: str) -> set[tuple[str, str]]:
    """Start the program with the example at a place; see `read_started`."""
    remember(LAST_PLACE, place)
    copied(register, example)
    return read_started(screen, shlex.quote(str(register)), awaited)


def remember(key: str, value: str) -> None:
    """Let the window find this as what it kept when it was last closed."""
    settings = QSettings(str(window_state_file()), QSettings.Format.IniFormat)
    settings.setValue(key, value)
    settings.sync()


def read_started(screen: str, register: str, awaited: str) -> set[tuple[str, str]]:
    """Start the program, wait until `awaited` is shown, and return role and name of all that is there.

    An empty `register` starts it without one.
    """
    script = SESSION.format(
        python=sys.executable,
        register=register,
        reader_python=SYSTEM_PYTHON,
        reader=READER,
        awaited=shlex.quote(awaited),
    )
    told = carried_out(script, screen, AT_MOST_S)
    return {(role, name) for role, name in json.loads(told.splitlines()[-1])}


def carried_out(script: str, screen: str, at_most_s: int) -> str:
    """Run a session with its own bus on the screen, and return what it printed."""
    package = importlib.util.find_spec("secretariat")
    assert package is not None
    assert package.origin is not None
    environment = os.environ | {
        "DISPLAY": screen,
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "PYTHONPATH": os.pathsep.join((str(Path(package.origin).parents[1]), *map(str, (TESTS.parent, TESTS)))),
    }
    command = ["dbus-run-session", "--", "sh", "-c", script]
    with subprocess.Popen(
        command, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True
    ) as session:
        try:
            told, _ = session.communicate(timeout=at_most_s)
        finally:
            with suppress(ProcessLookupError):
                os.killpg(session.pid, signal.SIGKILL)
    return told


PAGES = {
    "today": {"Fällig", "Frist", "Gremium"},
    "people": {"Name", "E-Mail", "Briefstil"},
    "organisations": {"Abteilung", "Art"},
    "templates": {"Beispiel", "Feld", "Gruppe"},
    "history": {"Art", "Betrifft"},
    "meeting LSP / 1 Vorbereiten": set[str](),
    "meeting LSP / 2 Einladen": {"Name"},
    "meeting LSP / 3 Rückmeldungen": {"Name"},
    "meeting LSP / 4 Workshops": set[str](),
    "meeting LSP / 5 Unterlagen": set[str](),
    "meeting LSP / 6 Anwesenheit": {"Name"},
    "meeting LSP / 7 Nachbereiten": set[str](),
}
"""Each page and step, and headings of its list that are told."""
TABS = {
    "Sitze": ("table", "Sitze"),
    "Geschäftsordnung": ("table", "Fassungen der Geschäftsordnung"),
    "Turnus": ("table", "Turnus nach Zeiträumen"),
    "Entsendungen": ("table", "Entsendungen"),
    "Ort und Räume": ("table", "Häuser"),
    "Absender": ("label", "Absenderprofil"),
    "Stammdaten": ("label", "Stammdaten"),
}
"""Each tab of a committee, and what is told there only."""
CONTROLS = {"push button", "toggle button", "button menu", "check box", "radio button", "text", "combo box"}
HEADING = "column heading"
CONTROLS |= {"spin button", "table", "tree", "tree table", "list", "page tab", "menu item", "slider", HEADING}


def bare(text: str) -> str:
    """Return a text without the marks of a mnemonic, of a dialog and of a field."""
    return text.replace("&", "").replace("…", "").strip().removesuffix(":")


def english_texts() -> set[str]:
    """Return the English texts of the window which are no German ones as well, as „Name“ is."""
    english, german = set[str](), set[str]()
    catalogue = resource_path("translations") / "secretariat_de.ts"
    for message in ET.parse(catalogue).iter("message"):  # noqa: S314 - a file of our own
        english.add(bare(message.findtext("source", "")))
        german |= {bare(form.text or "") for form in message.iter() if form.tag in {"translation", "numerusform"}}
    return english - german


def assert_told_in_german(told: set[tuple[str, str]], least: int) -> None:
    """Assert that at least so many controls are told, each by a name, and nothing by an English one."""
    controls = {(role, name) for role, name in told if role in CONTROLS}
    assert len(controls) >= least
    assert not [role for role, name in controls if not name.strip()]
    english = english_texts()
    assert not [(role, name) for role, name in told if bare(name) in english]


def test_english_names_would_be_noticed() -> None:
    english = english_texts()
    assert english >= {"Today", "People", "Rules of procedure", "New person", "Search everywhere"}
    assert not english & {"", "Name", "Filter", "Person"}


def test_the_welcome_page_is_told_in_german(screen: str, tmp_path: Path) -> None:
    register = tmp_path / "LSP.sqlite"
    copied(register, example)
    remember(RECENT, json.dumps([str(register)]))
    told = read_started(screen, "", "Willkommen")
    assert_told_in_german(told, 10)
    assert ("frame", "Secretariat") in told
    assert ("list", "Zuletzt geöffnet") in told
    for choice in ("Neues Register", "Register öffnen", "Beispiel ansehen", "Liste einlesen"):
        assert ("push button", choice) in told


def test_the_frame_and_the_first_page_are_told_in_german(screen: str, tmp_path: Path) -> None:
    told = read_aloud(screen, tmp_path / "LSP.sqlite", "today", "Heute fällig")
    assert ("frame", "LSP.sqlite – Secretariat") in told
    assert ("tree", "Navigation") in told
    assert ("table", "Heute fällig") in told
    for menu in ("Datei", "Bearbeiten", "Ansicht", "Hilfe"):
        assert ("menu item", menu) in told
    assert ("label", "Register: LSP.sqlite · gespeichert") in told
    assert ("text", "Überall suchen") in told


Told = tuple[str, str, str, str]
"""Role, name, description and text."""
UNSEEN = re.compile(r"[\s\ufdd0\ufdd1\ufffc]")
"""What a text has at other places when it is told: spaces, breaks, and the marks of tables and pictures."""


@dataclass(frozen=True)
class Heard:
    """What stands on a page, in a dialog or at a tab of it, and what is told of it; see `walking_aloud.py`."""

    window: str
    names: list[list[str]]
    headings: list[str]
    texts: list[str]
    told: list[Told]

    def pairs(self) -> set[tuple[str, str]]:
        """Return role and name of all that is told."""
        return {(role, name) for role, name, _, _ in self.told}


@pytest.fixture(scope="module")
def heard(screen: str, tmp_path_factory: pytest.TempPathFactory) -> list[Heard]:
    """Walk through every page and dialog of the real window, and have each read aloud."""
    result = tmp_path_factory.mktemp("walk") / "heard.json"
    reader = shlex.quote(json.dumps([str(SYSTEM_PYTHON), str(READER)]))
    script = WALK.format(python=sys.executable, walk=READER.with_name("walking_aloud.py"), reader=reader, result=result)
    carried_out(script, screen, WALK_AT_MOST_S)
    return [Heard(**one) for one in json.loads(result.read_text(encoding="utf-8"))]


def at(heard: list[Heard], window: str) -> set[tuple[str, str]]:
    """Return what is told at a page or tab of the walk."""
    return next(one.pairs() for one in heard if one.window == window)


@pytest.mark.timeout(WALK_AT_MOST_S + 10)
@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_told_in_german_with_its_headings(heard: list[Heard], page: str) -> None:
    told = at(heard, page)
    assert_told_in_german(told, 16)
    assert {name for role, name in told if role == HEADING} >= PAGES[page]


@pytest.mark.timeout(WALK_AT_MOST_S + 10)
@pytest.mark.parametrize("tab", TABS)
def test_a_tab_of_a_committee_is_told_in_german_and_no_other_one_with_it(heard: list[Heard], tab: str) -> None:
    told = at(heard, f"committee Gremien / {tab}")
    assert_told_in_german(told, 16)
    assert {name for role, name in told if role == "page tab"} == TABS.keys()
    assert [other for other, only_there in TABS.items() if only_there in told] == [tab]


@pytest.mark.timeout(WALK_AT_MOST_S + 10)
def test_the_list_of_people_is_told_in_german(heard: list[Heard]) -> None:
    told = at(heard, "people")
    assert ("table", "Personen") in told
    assert ("text", "Filter") in told
    assert ("push button", "Neue Person …") in told
    assert ("push button", "Gemerkte Filter") in told or ("button menu", "Gemerkte Filter") in told


@pytest.mark.timeout(WALK_AT_MOST_S + 10)
def test_the_steps_and_fields_of_a_meeting_are_told_in_german(heard: list[Heard]) -> None:
    told = at(heard, "meeting LSP / 1 Vorbereiten")
    assert ("page tab", "1 Vorbereiten") in told
    assert ("page tab", "6 Anwesenheit") in told
    assert ("text", "Datum") in told
    assert ("combo box", "Raum") in told
    assert {role for role, name in told if name == "Tagesordnung"} & {"list", "table"}


@pytest.mark.timeout(WALK_AT_MOST_S + 10)
def test_every_control_of_every_page_and_dialog_is_told_by_role_and_german_name(heard: list[Heard]) -> None:
    english, untold, nameless, foreign = english_texts(), {}, {}, {}
    for one in heard:
        told = {bare(name) for _, name, _, _ in one.told}
        untold[one.window] = [names for names in one.names if told.isdisjoint(map(bare, names))]
        nameless[one.window] = [role for role, name, _, _ in one.told if role in CONTROLS and not name.strip()]
        foreign[one.window] = [name for _, name, _, _ in one.told if bare(name) in english]
    assert len(heard) > 100
    for found in (untold, nameless, foreign):
        assert not {window: controls for window, controls in found.items() if controls}


@pytest.mark.timeout(WALK_AT_MOST_S + 10)
def test_every_table_of_every_page_and_dialog_is_told_with_its_headings(heard: list[Heard]) -> None:
    untold = {
        one.window: set(one.headings) - {name for role, name, _, _ in one.told if role == HEADING} for one in heard
    }
    assert sum(len(one.headings) for one in heard) > 30
    assert not {window: headings for window, headings in untold.items() if headings}
    assert any(role == "cell of the first row" and name for one in heard for role, name, _, _ in one.told)


@pytest.mark.timeout(WALK_AT_MOST_S + 10)
def test_what_a_page_or_dialog_shows_as_text_can_be_read(heard: list[Heard]) -> None:
    unread = {}
    for one in heard:
        told = {UNSEEN.sub("", text) for _, _, description, text in one.told for text in (description, text)}
        unread[one.window] = [text[:60] for text in one.texts if UNSEEN.sub("", text) not in told]
    assert not {window: texts for window, texts in unread.items() if texts}
    shown = {one.window.partition(" ")[0] for one in heard if one.texts}
    assert shown >= {"PersonDialog", "ManualWindow", "AboutDialog", "ErrorDialog", "SheetPreview", "step"}
