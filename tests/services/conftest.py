"""A fresh register for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from secretariat.storage.register import Register


@pytest.fixture
def register(tmp_path: Path) -> Iterator[Register]:
    """Give an open empty register."""
    with Register.create(tmp_path / "Gremien.sqlite") as opened:
        yield opened
