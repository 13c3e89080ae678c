"""Registers for the command line: both samples once a session, copied for each test that writes."""

import shutil
from pathlib import Path

import pytest

from secretariat.places import resource_path
from secretariat.services.sample_meetings import build_samples
from secretariat.storage.register import Register


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the file of a register with both sample committees, to be read only."""
    path = tmp_path_factory.mktemp("sample") / "beispiel.sqlite"
    with Register.create(path) as register:
        build_samples(register, resource_path("samples"))
    return path


@pytest.fixture
def sample(sample_file: Path, tmp_path: Path) -> Path:
    """Give a register with both sample committees to change."""
    return Path(shutil.copy(sample_file, tmp_path / "beispiel.sqlite"))


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    """Give an empty register."""
    path = tmp_path / "Gremien.sqlite"
    Register.create(path).close()
    return path
