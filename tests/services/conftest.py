"""A fresh register for each test, and a meeting in it for whoever asks."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from making import a_committee, a_meeting
from ready_made import open_empty
from secretariat.domain.meetings import Meeting
from secretariat.storage.register import Register


@pytest.fixture
def register(tmp_path: Path) -> Iterator[Register]:
    """Give an open empty register."""
    with open_empty(tmp_path / "Gremien.sqlite") as opened:
        yield opened


@pytest.fixture
def meeting(register: Register) -> Meeting:
    """Give the first meeting of a small committee."""
    return a_meeting(register, a_committee(register))
