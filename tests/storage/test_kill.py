"""kill -9, a full disk and a lost share: nothing acknowledged is lost, nothing is half done."""

import errno
import random
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from secretariat.domain.errors import StorageTroubleError
from secretariat.domain.people import Organisation, Person, PostalAddress
from secretariat.storage.damage import check
from secretariat.storage.register import Register
from secretariat.storage.writing import Writing
from storage import lives
from storage.world import altered


@pytest.fixture(scope="module")
def nursery() -> Iterator[lives.Nursery]:
    nursery = lives.Nursery()
    yield nursery
    nursery.close()


@pytest.fixture
def counted(register: Register) -> Path:
    with register.writing("Zähler") as writing:
        writing.add(lives.COUNTER)
    register.close()
    return register.path


@pytest.mark.parametrize(
    "amount",
    [60, pytest.param(500, marks=pytest.mark.nightly), pytest.param(10_000, marks=pytest.mark.nightly)],
)
@pytest.mark.timeout(0)
def test_nothing_acknowledged_is_lost_however_often_it_is_killed(
    nursery: lives.Nursery, counted: Path, tmp_path: Path, amount: int
) -> None:
    rolls = random.Random(amount)  # noqa: S311 -- moments to kill at, nothing secret
    log = tmp_path / "acknowledged"
    for life in range(amount):
        size = log.stat().st_size if log.exists() else 0
        child = nursery.start(lives.save_and_acknowledge, str(counted), str(log), life)
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline and (not log.exists() or log.stat().st_size == size):
            time.sleep(0.001)
        time.sleep(rolls.uniform(0, 0.02))
        nursery.kill(child)
        _is_serial(counted, log, lives_so_far=life + 1)
    assert check(counted).whole


def _is_serial(path: Path, log: Path, *, lives_so_far: int) -> None:
    acknowledged = log.read_text().split()
    with Register.open(path) as register:
        assert not register.read_only
        assert register._connection.driver.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        with register.reading() as reading:
            names = {person.family_name for person in reading.all(Person)}
            counter = int(reading.get(Organisation, lives.COUNTER.id).name)
        assert names.issuperset(acknowledged)
        assert len(names) == counter == register.last_number() - 1
        assert counter - len(acknowledged) <= lives_so_far


@pytest.mark.parametrize("after", [0.0, 0.02, 0.1, 0.2, 0.3])
def test_an_import_that_is_killed_is_there_as_a_whole_or_not_at_all(
    nursery: lives.Nursery, counted: Path, tmp_path: Path, after: float
) -> None:
    log = tmp_path / "acknowledged"
    child = nursery.start(lives.import_five_thousand, str(counted), str(log))
    while not log.with_suffix(".begun").exists():
        time.sleep(0.001)
    time.sleep(after)
    nursery.kill(child)
    with Register.open(counted) as register:
        with register.reading() as reading:
            found = (len(reading.all(Person)), len(reading.all(PostalAddress)))
        is_there = register.change_set("import") is not None
        assert found == ((5_000, 5_000) if is_there else (0, 0))
        assert is_there or not log.exists()


@pytest.mark.parametrize("room", [0, 4_096, 8_192, 16_384, 65_536])
def test_a_full_disk_is_said_loses_nothing_and_saving_works_again_without_restart(
    nursery: lives.Nursery, counted: Path, tmp_path: Path, room: int
) -> None:
    answers = tmp_path / "answers"
    child = nursery.start(lives.fill_the_disk, str(counted), room, str(answers))
    nursery.wait(child)
    assert answers.read_text() == "storage.disk_full unchanged saved"
    assert check(counted).whole


def test_a_copy_taken_while_another_writes_is_always_a_state_that_was(
    nursery: lives.Nursery, counted: Path, tmp_path: Path
) -> None:
    log = tmp_path / "acknowledged"
    child = nursery.start(lives.save_and_acknowledge, str(counted), str(log), 1, 0.002)
    while not log.exists():
        time.sleep(0.001)
    numbers = []
    for _ in range(50):
        with Register.open(counted) as copy:
            assert copy.read_only
            with copy.reading() as reading:
                people, counter = reading.all(Person), reading.get(Organisation, lives.COUNTER.id)
            assert len(people) == int(counter.name) == copy.last_number() - 1
            numbers.append(copy.last_number())
    nursery.kill(child)
    assert numbers == sorted(numbers)
    assert len(set(numbers)) > 10


def test_a_save_that_was_reported_as_failed_but_is_there_is_not_done_twice(
    full: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    really = Register._commit

    def commit_and_fail(self: Register, writing: Writing) -> None:
        really(self, writing)
        raise StorageTroubleError("storage.unreachable")

    with monkeypatch.context() as failing:
        failing.setattr(Register, "_commit", commit_and_fail)
        with (
            pytest.raises(StorageTroubleError, match=r"storage\.unreachable"),
            full.writing("Speichern", change_id="mine") as writing,
        ):
            writing.add(Person(id="new", family_name="Neu"))
    assert full.change_set("mine") is not None
    with full.writing("Speichern", change_id="mine") as writing:
        writing.add(Person(id="new", family_name="Neu"))
    assert writing.is_repeat
    assert len(full.dump()["person"]) == 3


def test_a_share_that_is_away_stops_the_save(full: Register, monkeypatch: pytest.MonkeyPatch) -> None:
    before = full.dump()

    def is_away(_: Path) -> bytes:
        raise OSError(errno.EIO, "Input/output error")

    with monkeypatch.context() as away:
        away.setattr(Path, "read_bytes", is_away)
        with pytest.raises(StorageTroubleError, match=r"storage\.unreachable"), full.writing("Speichern") as writing:
            writing.change(altered("person", notes="neu"))
    assert full.dump() == before
    with full.writing("Speichern") as writing:
        writing.change(altered("person", notes="neu"))
