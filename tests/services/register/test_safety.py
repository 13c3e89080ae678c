import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Thread

import pytest

from secretariat.domain.errors import StorageTroubleError
from secretariat.domain.people import Person
from secretariat.services.register.safety import copies_in, look_after, make_copies, places_for, thin_out
from secretariat.storage.register import Register
from secretariat.storage.verified_copy import BackupInfo, info_file

NOW = datetime(2026, 11, 20, 18, 0, tzinfo=UTC)


@pytest.fixture
def busy(register: Register) -> Register:
    add(register, "Eins")
    return register


@pytest.fixture
def second(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "Laufwerk"
    folder.mkdir()
    yield folder
    folder.chmod(0o700)


def add(register: Register, name: str) -> None:
    with register.writing(f"Person {name}") as writing:
        writing.add(Person(family_name=name))


def spoil(copy: Path) -> None:
    content = bytearray(copy.read_bytes())
    content[len(content) // 2] ^= 0xFF
    copy.write_bytes(content)


def copy_of(register: Register, folder: Path, moment: datetime) -> Path:
    """Make a copy as if at another time."""
    folder.mkdir(exist_ok=True)
    info = register.backup(folder / f"{moment:%Y-%m-%d_%H-%M}.sqlite")
    description = info_file(info.path)
    text = description.read_text(encoding="utf-8")
    description.write_text(text.replace(info.made_at.isoformat(), moment.isoformat()), encoding="utf-8")
    return info.path


def test_copies_lie_beside_the_register_and_at_the_chosen_place(busy: Register, second: Path) -> None:
    places = places_for(busy.path, str(second))
    assert places == (busy.path.parent / "Sicherungen", second)
    state = make_copies(busy, places, NOW)
    assert state.trouble is None
    assert state.last is not None
    assert [len(copies_in((place,), busy.id)) for place in places] == [1, 1]
    assert {copy.number for copy in copies_in(places)} == {1}
    assert {copy.counts["person"] for copy in copies_in(places)} == {1}


def test_the_same_folder_chosen_twice_is_one_place(busy: Register) -> None:
    beside = busy.path.parent / "Sicherungen"
    assert places_for(busy.path, str(beside)) == (beside,)


def test_what_did_not_change_is_not_copied_again(busy: Register) -> None:
    places = places_for(busy.path)
    for _ in range(50):
        make_copies(busy, places, NOW)
    assert len(copies_in(places)) == 1
    add(busy, "Zwei")
    make_copies(busy, places, NOW)
    assert [copy.number for copy in copies_in(places)] == [2, 1]


def test_two_copies_of_one_second_have_two_names(busy: Register) -> None:
    make_copies(busy, places_for(busy.path), NOW)
    add(busy, "Zwei")
    make_copies(busy, places_for(busy.path), NOW)
    first, later = sorted((path.stem for path in (busy.path.parent / "Sicherungen").glob("*.sqlite")), key=len)
    assert later == f"{first}_2"


@pytest.mark.parametrize("problem", ["weg", "weg/tiefer", "a file"])
def test_a_second_place_that_fails_is_said_and_the_first_and_saving_go_on(
    busy: Register, tmp_path: Path, problem: str
) -> None:
    gone = tmp_path / problem
    if problem == "a file":
        gone.write_text("", encoding="utf-8")
    state = make_copies(busy, places_for(busy.path, str(gone)), NOW)
    assert state.trouble is not None
    assert state.trouble.code == "backup.folder_missing"
    assert gone.is_file() or not gone.exists(), "an unplugged drive's folder is not made on the disk it hung on"
    first, other = state.places
    assert first.last is not None
    assert first.trouble is None
    assert other.last is None
    add(busy, "Zwei")
    assert busy.last_number() == 2


def test_a_first_place_that_fails_leaves_the_second(busy: Register, second: Path) -> None:
    (busy.path.parent / "Sicherungen").write_text("", encoding="utf-8")
    state = make_copies(busy, places_for(busy.path, str(second)), NOW)
    assert [place.last is not None for place in state.places] == [False, True]


def test_after_a_failure_the_age_is_that_of_the_last_whole_copy(busy: Register, second: Path) -> None:
    places = places_for(busy.path, str(second))
    before = make_copies(busy, places, NOW).places[1].last
    add(busy, "Zwei")
    moved = second.rename(second.with_name("umbenannt"))
    second.write_text("", encoding="utf-8")
    failed = make_copies(busy, places, NOW).places[1]
    assert failed.trouble is not None
    assert failed.last is None
    second.unlink()
    moved.rename(second)
    assert look_after(busy, places).places[1].last == before


def test_of_three_copies_with_a_damaged_newest_the_next_older_counts(busy: Register) -> None:
    folder = busy.path.parent / "Sicherungen"
    paths = [copy_of(busy, folder, NOW - timedelta(hours=hours)) for hours in (3, 2, 1)]
    spoil(paths[2])
    state = look_after(busy, (folder,))
    assert state.last == NOW - timedelta(hours=2)
    assert state.places[0].damaged == (paths[2],)
    assert state.trouble is not None
    assert state.trouble.code == "backup.damaged"
    assert make_copies(busy, (folder,), NOW).trouble is None
    assert paths[2].exists()


def test_old_copies_go_with_their_description(busy: Register) -> None:
    folder = busy.path.parent / "Sicherungen"
    early, late = (copy_of(busy, folder, NOW - timedelta(days=5, hours=hours)) for hours in (2, 1))
    assert thin_out(folder, busy.id, NOW) == (early,)
    assert sorted(folder.iterdir()) == sorted([late, info_file(late)])


def test_a_damaged_copy_stands_for_no_good_one(busy: Register) -> None:
    folder = busy.path.parent / "Sicherungen"
    good, damaged = (copy_of(busy, folder, NOW - timedelta(days=5, hours=hours)) for hours in (2, 1))
    spoil(damaged)
    assert thin_out(folder, busy.id, NOW) == ()
    assert good.exists()
    assert damaged.exists()


def test_while_the_register_is_damaged_nothing_is_thinned(busy: Register) -> None:
    folder = busy.path.parent / "Sicherungen"
    copies = [copy_of(busy, folder, NOW - timedelta(days=5, hours=hours)) for hours in (2, 1)]
    state = make_copies(Damaged(busy), (folder,), NOW)
    assert state.trouble is not None
    assert state.trouble.code == "backup.damaged"
    assert state.last == NOW - timedelta(days=5, hours=1)
    assert all(copy.exists() for copy in copies)


def test_copies_of_another_register_in_the_same_folder_are_left_alone(
    busy: Register, second: Path, tmp_path: Path
) -> None:
    with _other(tmp_path) as other:
        theirs = [copy_of(other, second, NOW - timedelta(days=5, minutes=minutes)) for minutes in (1, 2)]
        make_copies(busy, (second,), NOW)
        assert all(path.exists() for path in theirs)
        assert {copy.register_id for copy in copies_in((second,))} == {busy.id, other.id}


def test_a_file_without_description_is_no_copy_and_stays(busy: Register) -> None:
    folder = busy.path.parent / "Sicherungen"
    make_copies(busy, (folder,), NOW)
    mine = folder / "von Hand.sqlite"
    mine.write_bytes(b"")
    thin_out(folder, busy.id, NOW + timedelta(days=3_000))
    assert mine.exists()
    assert len(copies_in((folder,))) == 1


def test_copies_made_while_another_thread_writes_each_hold_one_state(busy: Register, second: Path) -> None:
    def write() -> None:
        for number in range(60):
            add(busy, f"P{number}")

    writer = Thread(target=write)
    writer.start()
    while writer.is_alive():
        make_copies(busy, (second,), NOW)
    copies = copies_in((second,))
    assert len(copies) > 2
    assert all(copy.counts["person"] == copy.number for copy in copies)


class Damaged:
    """A register whose pages are torn: its copy fails the check."""

    def __init__(self, register: Register) -> None:
        self.path, self.id, self._register = register.path, register.id, register

    def last_number(self) -> int:
        return self._register.last_number() + 1

    def backup(self, target: Path) -> BackupInfo:
        raise StorageTroubleError("backup.damaged", path=target)


def _other(tmp_path: Path) -> Register:
    folder = tmp_path / "anderes"
    folder.mkdir()
    return Register.create(folder / "Gremien.sqlite")


def test_a_copy_of_a_day_still_to_come_is_not_the_newest(busy: Register) -> None:
    places = places_for(busy.path)
    copy_of(busy, places[0], datetime.now(UTC) + timedelta(days=1))
    add(busy, "Zwei")
    states = [make_copies(busy, places, NOW) for _ in range(3)]
    assert [copy.number for copy in copies_in(places)] == [2, 1]
    assert {state.last for state in states} == {copies_in(places)[0].made_at}


def test_what_a_killed_program_left_of_a_copy_is_cleared_away_where_copies_lie(busy: Register, second: Path) -> None:
    old = (datetime.now(UTC) - timedelta(days=2)).timestamp()
    for folder in places_for(busy.path, str(second)):
        folder.mkdir(exist_ok=True)
        left = folder / ".0123456789abcdef.unfinished"
        left.write_bytes(b"Namen")
        os.utime(left, (old, old))
    make_copies(busy, places_for(busy.path, str(second)), NOW)
    assert not [path for folder in places_for(busy.path, str(second)) for path in folder.glob(".*")]
