"""`erase`: what „Heute“ deletes in the window, with the same rules and without a name."""

from datetime import datetime
from pathlib import Path

import pytest

from commandline.running import secretariat
from secretariat.domain.needs import AccessNeed, NeedScope
from secretariat.storage.register import Register


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the day of deletion of needs and answers be over; minutes stay for thirty years."""
    monkeypatch.setattr("secretariat.clock.now", lambda: datetime(2028, 3, 1, 10).astimezone())


def needs_of_meetings(path: Path) -> int:
    with Register.open(path, read_only=True) as register, register.reading() as reading:
        return len(reading.all(AccessNeed, scope=NeedScope.THIS_MEETING))


def test_nothing_goes_before_its_day(sample: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("secretariat.clock.now", lambda: datetime(2026, 9, 22, 10).astimezone())
    before = sample.read_bytes()
    run = secretariat("erase", sample)
    assert (run.status, run.out.strip()) == (0, "Endgültig gelöscht: 0.")
    assert sample.read_bytes() == before


@pytest.mark.usefixtures("later")
def test_a_dry_run_lists_what_would_go_and_changes_nothing(sample: Path) -> None:
    before = sample.read_bytes()
    run = secretariat("erase", sample, "--dry-run")
    assert run.status == 0, run.err
    assert "Bedarfe: " in run.out
    assert "Es wurde nichts verändert." in run.out
    assert sample.read_bytes() == before


@pytest.mark.usefixtures("later")
def test_what_is_over_goes_for_good_and_nobody_is_named(sample: Path) -> None:
    assert needs_of_meetings(sample) > 0
    run = secretariat("erase", sample, "--json")
    assert run.status == 0, run.err
    assert {row["class"] for row in run.json if row["goes"]} >= {"needs", "replies"}
    assert {key for row in run.json for key in row} == {"class", "count", "last_day", "meeting_id", "goes"}
    assert needs_of_meetings(sample) == 0
    assert secretariat("erase", sample).out.splitlines()[-1] == "Endgültig gelöscht: 0."


def test_minutes_wait_for_the_archive(sample: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("secretariat.clock.now", lambda: datetime(2060, 3, 1, 10).astimezone())
    assert "--archive-asked" in secretariat("erase", sample).out
    assert "--archive-asked" in secretariat("erase", sample, "--dry-run").out
    secretariat("erase", sample, "--archive-asked")
    assert "--archive-asked" not in secretariat("erase", sample).out
