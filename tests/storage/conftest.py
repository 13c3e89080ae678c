"""A fresh register for each test, empty or with one record of every kind."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from ready_made import open_empty
from secretariat.storage.register import Register
from storage.world import WORLD


@pytest.fixture
def register(tmp_path: Path) -> Iterator[Register]:
    """Give an open empty register."""
    with open_empty(tmp_path / "Gremien.sqlite") as opened:
        yield opened


@pytest.fixture(scope="session")
def everything(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the file of a register with one record of every kind, to be copied."""
    path = tmp_path_factory.mktemp("everything") / "Gremien.sqlite"
    with Register.create(path) as register, register.writing("Alles anlegen") as writing:
        writing.add(*WORLD)
    return path


@pytest.fixture
def full(everything: Path, tmp_path: Path) -> Iterator[Register]:
    """Give an open register with one record of every kind."""
    path = tmp_path / "Gremien.sqlite"
    shutil.copyfile(everything, path)
    with Register.open(path) as opened:
        yield opened


@pytest.fixture(scope="module")
def shared(everything: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Register]:
    """Give the same to many tests that each leave it as it was."""
    path = tmp_path_factory.mktemp("shared") / "Gremien.sqlite"
    shutil.copyfile(everything, path)
    with Register.open(path) as opened:
        yield opened


@pytest.fixture
def closed(full: Register) -> Path:
    """Give the path of a register with one record of every kind that nobody has open."""
    full.close()
    return full.path
