"""Registers for the command line: both samples once a session, copied for each test that writes."""

import shutil
from pathlib import Path

import pytest

from ready_made import copied, example, nothing


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the file of a register with both sample committees, to be read only."""
    return copied(tmp_path_factory.mktemp("sample") / "beispiel.sqlite", example)


@pytest.fixture
def sample(sample_file: Path, tmp_path: Path) -> Path:
    """Give a register with both sample committees to change."""
    return Path(shutil.copy(sample_file, tmp_path / "beispiel.sqlite"))


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    """Give an empty register."""
    return copied(tmp_path / "Gremien.sqlite", nothing)
