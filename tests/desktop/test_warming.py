"""What is loaded after the first list."""

import sys
from importlib.util import find_spec

import pytest
from pytestqt.qtbot import QtBot

from secretariat import application
from secretariat.desktop import warming
from secretariat.desktop.warming import TICK_MS, Warming


@pytest.fixture(autouse=True)
def unloaded(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("chunk_of_nothing", "xml.dom.pulldom", "xml.sax.saxutils"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    monkeypatch.setattr(warming, "WAIT_MS", 0)


def test_libraries_and_then_modules_are_loaded(qtbot: QtBot) -> None:
    loading = Warming(["xml.dom.pulldom"], ["xml.sax.saxutils"])
    qtbot.waitUntil(lambda: "xml.sax.saxutils" in sys.modules, timeout=10_000)
    assert "xml.dom.pulldom" in sys.modules
    loading.stop()


def test_who_leaves_at_once_waits_for_nothing(qtbot: QtBot) -> None:
    Warming(["xml.dom.pulldom"], ["xml.sax.saxutils"]).stop()
    qtbot.wait(3 * TICK_MS)
    assert "xml.dom.pulldom" not in sys.modules


@pytest.mark.parametrize("name", [*application.LIBRARIES, *application.PAGES])
def test_what_the_program_loads_later_is_there(name: str) -> None:
    assert find_spec(name) is not None
