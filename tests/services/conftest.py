"""A fresh register for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ready_made import open_empty
from secretariat.storage.register import Register


@pytest.fixture
def register(tmp_path: Path) -> Iterator[Register]:
    """Give an open empty register."""
    with open_empty(tmp_path / "Gremien.sqlite") as opened:
        yield opened
