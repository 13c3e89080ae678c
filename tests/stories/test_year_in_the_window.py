"""A year of the group in Gera in the real window, from its list to its fifth quarter, by clicks and keys alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from stories.gera_founding import constitute, found
from stories.gera_mail import hand_on
from stories.gera_year import last_meeting, moved, repetition, second_meeting, urgent, without_quorum, year_end
from stories.window_clerk import WindowClerk, clerk_at_window


@pytest.fixture
def clerk(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[WindowClerk]:
    with clerk_at_window(qapp, tmp_path, monkeypatch, "gera") as made:
        yield made


def test_the_group_in_gera_from_its_list_to_the_fifth_quarter(clerk: WindowClerk) -> None:
    found(clerk)
    constitute(clerk)
    second_meeting(clerk)
    without_quorum(clerk)
    repetition(clerk)
    moved(clerk)
    urgent(clerk)
    last_meeting(clerk)
    year_end(clerk)
    hand_on(clerk)
