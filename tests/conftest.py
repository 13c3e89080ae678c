"""Every test: no screen, its own user folders, no stray log entry, no Qt warning, no window left behind."""

import gc
import logging
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from hatch_build import compile_forms

TESTS = Path(__file__).parent
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

PROFILE = os.environ.get("HYPOTHESIS_PROFILE", "ci")
SEED = 20_261_122
"""Which shuffled order the tests come in by day: the same each time, so that a red run is about the change."""

settings.register_profile(
    "ci", max_examples=100, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("nightly", max_examples=5000, deadline=None, suppress_health_check=list(HealthCheck))
settings.load_profile(PROFILE)


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Compile forms that are missing or stale, so that a plain checkout can be tested; keep the order of the files."""
    if PROFILE == "ci" and config.getoption("randomly_seed", None) == "default":
        config.option.randomly_seed = SEED
    config.option.loadscopereorder = False  # pytest-xdist would begin files with few, long tests last
    compile_forms(fresh=False)


LONGEST_FIRST = ("stories", "desktop", "services")
"""Folders whose files take longest: begun first, lest one worker be left alone with one of them in the end."""


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Order by folder what pytest-randomly has shuffled."""
    rank = {name: place for place, name in enumerate(LONGEST_FIRST)}
    items.sort(key=lambda item: rank.get(item.path.relative_to(TESTS).parts[0], len(rank)))


@pytest.fixture(scope="session", autouse=True)
def _one_application(qapp: QApplication) -> None:
    """Make the one QApplication first: a QGuiApplication made by a printing test would forbid widgets later."""


@pytest.fixture(autouse=True)
def _own_user_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let settings, log and backups of this test lie in a folder of its own that is made when it is used."""
    home = tmp_path_factory.getbasetemp() / "users" / str(next(_numbers))
    for variable in ("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(variable, str(home / variable))
    monkeypatch.setenv("WIN_PD_OVERRIDE_LOCAL_APPDATA", str(home / "local"))


_numbers = iter(range(sys.maxsize))


class _Listener(logging.Handler):
    """Keeps what is logged from warning on."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.entries: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.entries.append(f"{record.name}: {record.getMessage()}")


@pytest.fixture
def logged() -> Iterator[list[str]]:
    """Give what was logged from warning on; a test that asks for it expects it and must clear it."""
    listener = _Listener()
    root = logging.getLogger()
    root.addHandler(listener)
    yield listener.entries
    root.removeHandler(listener)


@pytest.fixture(autouse=True)
def _no_stray_log(logged: list[str]) -> Iterator[None]:
    yield
    assert not logged, f"logged without being expected: {logged}"


@pytest.fixture(autouse=True)
def _nothing_collected_on_a_worker(request: pytest.FixtureRequest) -> Iterator[None]:
    """Collect garbage between tests only: on a worker's thread it would destroy widgets, and end the whole run."""
    if request.node.get_closest_marker("bench") is not None:
        yield
        return
    gc.disable()
    yield
    gc.enable()


@pytest.fixture(autouse=True)
def _no_window_left() -> Iterator[None]:
    yield  # pytest-qt has closed by now what a test gave to qtbot
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = [type(widget).__name__ for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    assert not left, f"windows left open: {left}"
