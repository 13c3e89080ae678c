import hashlib
import json
import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from secretariat.domain.errors import StorageTroubleError
from secretariat.domain.people import Person
from secretariat.storage import backup as backups
from secretariat.storage import files, restoring, verified_copy
from secretariat.storage.backup import backup, lost_steps, restore
from secretariat.storage.lock import Lock
from secretariat.storage.register import Register
from secretariat.storage.verified_copy import info_file, read_info
from storage.world import BY_ID, WORLD, altered


def _holds_everything(path: Path) -> bool:
    with Register.open(path, read_only=True) as register, register.reading() as reading:
        return all(reading.find(type(record), record.id) == record for record in WORLD)


def test_a_backup_is_a_whole_register_with_its_description(full: Register, tmp_path: Path) -> None:
    target = tmp_path / "Sicherung.sqlite"
    info = backup(full, target)
    assert info == read_info(target)
    assert info.register_id == full.id
    assert (info.number, info.counts["person"]) == (1, 2)
    assert info.sha256 == hashlib.sha256(target.read_bytes()).hexdigest()
    assert info.header == target.read_bytes()[:100].hex()
    assert _holds_everything(target)
    assert {file.name for file in tmp_path.iterdir() if "unfinished" in file.name} == set()


def test_the_description_holds_no_names(full: Register, tmp_path: Path) -> None:
    backup(full, tmp_path / "Sicherung.sqlite")
    text = info_file(tmp_path / "Sicherung.sqlite").read_text(encoding="utf-8")
    assert set(json.loads(text)) == {
        "register_id",
        "number",
        "counts",
        "schema_version",
        "made_at",
        "sha256",
        "header",
        "program_version",
    }
    assert "Anna" not in text


def test_a_register_that_another_program_has_open_can_be_backed_up(full: Register, tmp_path: Path) -> None:
    backup(full.path, tmp_path / "Sicherung.sqlite")
    assert _holds_everything(tmp_path / "Sicherung.sqlite")


def test_whoever_asks_while_a_backup_is_checked_does_not_wait(
    full: Register, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    checked = verified_copy._facts

    def check(copy: sqlite3.Connection) -> object:
        asked.append(full.last_number())  # refused on this thread as long as the register is held
        return checked(copy)

    monkeypatch.setattr(verified_copy, "_facts", check)
    backup(full, tmp_path / "Sicherung.sqlite")
    assert asked == [full.last_number()]


@pytest.mark.parametrize("problem", ["no folder", "a folder has the name"])
def test_a_backup_that_fails_leaves_nothing_and_saving_works(full: Register, tmp_path: Path, problem: str) -> None:
    target = tmp_path / "weg" / "Sicherung.sqlite"
    if problem == "a folder has the name":
        target.mkdir(parents=True)
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(StorageTroubleError) as refused:
        backup(full, target)
    assert refused.value.code in {"backup.failed", "storage.unreachable"}
    assert sorted(tmp_path.rglob("*")) == before
    with full.writing("weiter") as writing:
        writing.change(altered("person", notes="geht"))


def test_a_backup_for_which_there_is_no_room_does_not_say_that_a_step_was_lost(full: Register, tmp_path: Path) -> None:
    resource = pytest.importorskip("resource", reason="Windows has no such limit")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (full.path.stat().st_size // 2, before[1]))
    try:
        with pytest.raises(StorageTroubleError, match=r"backup\.disk_full"):
            backup(full, tmp_path / "Sicherung.sqlite")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert not list(tmp_path.glob("Sicherung*"))


def test_a_backup_never_replaces_a_good_one_by_a_damaged_one(
    full: Register, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "Sicherung.sqlite"
    backup(full, target)
    before = target.read_bytes(), info_file(target).read_bytes()

    def fail(_: object) -> None:
        raise StorageTroubleError("backup.damaged")

    monkeypatch.setattr("secretariat.storage.verified_copy._facts", fail)
    with pytest.raises(StorageTroubleError, match=r"backup\.damaged"):
        backup(full, target)
    assert (target.read_bytes(), info_file(target).read_bytes()) == before


def test_a_restore_brings_back_the_old_state_and_keeps_the_new_file(full: Register, tmp_path: Path) -> None:
    copy = tmp_path / "Sicherung.sqlite"
    backup(full, copy)
    with full.writing("später") as writing:
        writing.remove(BY_ID["follow_up"])
    later = full.dump()
    full.close()
    assert lost_steps(copy, full.path) == 1
    aside = restore(copy, full.path)
    assert _holds_everything(full.path)
    assert aside is not None
    with Register.open(aside, read_only=True) as kept:
        assert kept.dump() == later
    names = {file.name for file in tmp_path.iterdir()}
    assert names == {full.path.name, copy.name, info_file(copy).name, aside.name}


def test_a_restore_where_the_register_has_gone_sets_nothing_aside(full: Register, tmp_path: Path) -> None:
    backup(full, tmp_path / "Sicherung.sqlite")
    full.close()
    full.path.unlink()
    assert lost_steps(tmp_path / "Sicherung.sqlite", full.path) is None
    assert restore(tmp_path / "Sicherung.sqlite", full.path) is None
    assert _holds_everything(full.path)


def test_a_damaged_register_is_set_aside_with_its_journal(full: Register, tmp_path: Path) -> None:
    copy = tmp_path / "Sicherung.sqlite"
    backup(full, copy)
    full.close()
    damaged = full.path.read_bytes()[:5000]
    full.path.write_bytes(damaged)
    journal = full.path.with_name(full.path.name + "-journal")
    journal.write_bytes(b"journal")
    aside = restore(copy, full.path)
    assert aside is not None
    assert aside.read_bytes() == damaged
    assert aside.with_name(aside.name + "-journal").read_bytes() == b"journal"
    assert not journal.exists()
    assert _holds_everything(full.path)


def _flip(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def _zero_page(path: Path) -> None:
    info_file(path).unlink()
    content = path.read_bytes()
    path.write_bytes(content[:8192] + bytes(4096) + content[12288:])


def _text(path: Path) -> None:
    path.write_text("Sicherung", encoding="utf-8")


@pytest.mark.parametrize(
    ("spoil", "code"), [(_flip, "backup.damaged"), (_zero_page, "backup.damaged"), (_text, "register.foreign")]
)
def test_a_damaged_backup_is_not_restored(
    full: Register, tmp_path: Path, spoil: Callable[[Path], None], code: str
) -> None:
    copy = tmp_path / "Sicherung.sqlite"
    backup(full, copy)
    full.close()
    spoil(copy)
    before = full.path.read_bytes()
    with pytest.raises(StorageTroubleError) as refused:
        restore(copy, full.path)
    assert refused.value.code == code
    assert full.path.read_bytes() == before
    assert not [file for file in tmp_path.iterdir() if file.suffix in {".restore", ".lock", ".unfinished"}]


def test_a_register_that_is_open_is_not_replaced(full: Register, tmp_path: Path) -> None:
    backup(full, tmp_path / "Sicherung.sqlite")
    before = full.dump()
    with pytest.raises(StorageTroubleError, match=r"register\.in_use") as refused:
        restore(tmp_path / "Sicherung.sqlite", full.path)
    assert refused.value.values["holder"]
    assert full.dump() == before


def test_the_backup_of_another_register_is_refused_unless_it_is_wanted(full: Register, tmp_path: Path) -> None:
    other = tmp_path / "andere.sqlite"
    with Register.create(other) as register, register.writing("anlegen") as writing:
        writing.add(Person(family_name="Andere"))
    full.close()
    with pytest.raises(StorageTroubleError, match=r"backup\.other_register"):
        restore(other, full.path)
    assert _holds_everything(full.path)
    restore(other, full.path, other_register=True)
    assert not _holds_everything(full.path)


class _Killed(BaseException):
    pass


@pytest.mark.parametrize("moves", range(4))
def test_a_restore_that_is_cut_short_is_finished_by_the_next_opening(
    full: Register, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moves: int
) -> None:
    copy = tmp_path / "Sicherung.sqlite"
    backup(full, copy)
    with full.writing("später") as writing:
        writing.remove(BY_ID["follow_up"])
    full.close()
    full.path.with_name(full.path.name + "-journal").write_bytes(b"")
    really, left = files.replace, iter(range(moves))

    def replace_until_killed(source: Path, target: Path) -> None:
        is_marker = source.suffix == ".unfinished" and target != full.path
        if not is_marker and next(left, None) is None:
            raise _Killed
        really(source, target)

    monkeypatch.setattr(files, "replace", replace_until_killed)
    if moves < 3:
        with pytest.raises(_Killed):
            backups.restore(copy, full.path)
        assert restoring.marker_file(full.path).exists()
        monkeypatch.setattr(files, "replace", really)
    else:
        backups.restore(copy, full.path)
    assert _holds_everything(full.path)
    assert not restoring.marker_file(full.path).exists()
    kept = [file for file in tmp_path.iterdir() if ".ersetzt_" in file.name and file.suffix == ".sqlite"]
    assert len(kept) == 1
    with Register.open(kept[0], read_only=True) as old:
        assert len(old.dump()["follow_up"]) == 0


@pytest.mark.parametrize("read_only", [False, True])
def test_nobody_else_finishes_a_restore_that_is_still_going_on(closed: Path, *, read_only: bool) -> None:
    restored = closed.with_name(".neu.unfinished")
    restored.write_bytes(closed.read_bytes())
    restoring.begin(closed, restored, closed.with_name("alt.sqlite"))
    held = Lock(closed)
    before = sorted(closed.parent.iterdir())
    with pytest.raises(StorageTroubleError, match=r"register\.in_use"):
        Register.open(closed, read_only=read_only)
    assert sorted(closed.parent.iterdir()) == before
    held.release()
    with Register.open(closed, read_only=read_only):
        assert not restoring.marker_file(closed).exists()
        assert closed.with_name("alt.sqlite").exists()


def test_a_marker_that_is_not_ours_stops_the_opening(closed: Path) -> None:
    restoring.marker_file(closed).write_text("kaputt", encoding="utf-8")
    before = closed.read_bytes()
    with pytest.raises(StorageTroubleError, match=r"restore\.unfinished"):
        Register.open(closed)
    assert closed.read_bytes() == before


def test_a_restore_with_a_full_disk_leaves_the_register_alone(
    full: Register, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup(full, tmp_path / "Sicherung.sqlite")
    full.close()

    def is_full(_: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files, "sync", is_full)
    with pytest.raises(StorageTroubleError, match=r"restore\.failed"):
        restore(tmp_path / "Sicherung.sqlite", full.path)
    assert _holds_everything(full.path)
    assert not [file for file in tmp_path.iterdir() if file.suffix in {".restore", ".lock", ".unfinished"}]


def test_a_replace_that_windows_refuses_for_a_moment_is_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, target = tmp_path / "neu", tmp_path / "alt"
    source.write_text("neu")
    target.write_text("alt")
    really, errors = Path.replace, iter([32, 5])

    def busy(self: Path, to: Path) -> Path:
        for number in errors:
            error = PermissionError(13, "in use")
            error.winerror = number  # type: ignore[attr-defined]  # Windows only
            raise error
        return really(self, to)

    monkeypatch.setattr(Path, "replace", busy)
    files.replace(source, target)
    assert target.read_text() == "neu"


def test_backups_taken_while_writing_are_each_a_state_that_was(full: Register, tmp_path: Path) -> None:
    ended = threading.Event()

    def write() -> None:
        number = 0
        while not ended.is_set():
            number += 1
            with full.writing("Zähler") as writing:
                writing.change(altered("person", notes=str(number)), altered("deputy", notes=str(number)))

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for number in range(20):
            backup(full, tmp_path / f"{number}.sqlite")
    finally:
        ended.set()
        writer.join()
    for number in range(20):
        with Register.open(tmp_path / f"{number}.sqlite", read_only=True) as copy, copy.reading() as reading:
            assert len({person.notes for person in reading.all(Person)}) == 1
