import hashlib
import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from secretariat.domain.errors import StorageTroubleError
from secretariat.domain.people import Person
from secretariat.storage import connection as connections
from secretariat.storage.migrations import NEWEST
from secretariat.storage.register import Register
from secretariat.storage.schema import APPLICATION_ID
from storage.world import BY_ID, WORLD


def _fingerprint(folder: Path) -> dict[str, tuple[str, int]]:
    return {
        file.name: (hashlib.sha256(file.read_bytes()).hexdigest(), file.stat().st_mtime_ns)
        for file in folder.rglob("*")
        if file.is_file()
    }


def _sql(*statements: str) -> Callable[[Path], None]:
    def spoil(path: Path) -> None:
        with closing(sqlite3.connect(path, isolation_level=None)) as driver:
            for statement in statements:
                driver.execute(statement)

    return spoil


def _bytes(change: Callable[[bytes], bytes]) -> Callable[[Path], None]:
    def spoil(path: Path) -> None:
        path.write_bytes(change(path.read_bytes()))

    return spoil


def _delete(path: Path) -> None:
    path.unlink()


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _foreign(path: Path) -> None:
    path.unlink()
    _sql("CREATE TABLE member (name TEXT)")(path)


NO_REGISTERS = {
    "missing": (_delete, "register.missing"),
    "a folder": (_folder, "register.folder"),
    "empty": (_bytes(lambda _: b""), "register.empty"),
    "a text": (_bytes(lambda _: b"Name;Vorname\n" * 100), "register.foreign"),
    "shorter than a header": (_bytes(lambda whole: whole[:60]), "register.foreign"),
    "another program's SQLite file": (_foreign, "register.foreign"),
    "another application id": (_sql("PRAGMA application_id = 1"), "register.foreign"),
    "a newer version": (_sql(f"PRAGMA user_version = {NEWEST + 1}"), "register.newer"),
    "a version that never was": (_sql("PRAGMA user_version = 0"), "register.older"),
    "a version below zero": (_sql("PRAGMA user_version = -1"), "register.newer"),
    "the write-ahead log": (_sql("PRAGMA journal_mode = WAL"), "register.unknown_parts"),
    "no header": (_bytes(lambda whole: b"\0" * 100 + whole[100:]), "register.damaged"),
    "half of it": (_bytes(lambda whole: whole[: len(whole) // 2]), "register.damaged"),
    "a page of zeros": (_bytes(lambda whole: whole[:8192] + b"\0" * 4096 + whole[12288:]), "register.damaged"),
    "pages of noise": (_bytes(lambda whole: whole[:4096] + os.urandom(40960) + whole[45056:]), "register.damaged"),
    "an extra table": (_sql("CREATE TABLE extra (a)"), "register.unknown_parts"),
    "an extra column": (_sql("ALTER TABLE person ADD COLUMN extra TEXT"), "register.unknown_parts"),
    "an extra index": (_sql("CREATE INDEX extra ON person (notes)"), "register.unknown_parts"),
    "a table less": (_sql("DROP TABLE expense_claim"), "register.unknown_parts"),
    "a view": (_sql("CREATE VIEW extra AS SELECT * FROM person"), "register.unknown_parts"),
    "a virtual table": (_sql("CREATE VIRTUAL TABLE extra USING fts5(a)"), "register.unknown_parts"),
    "a trigger": (
        _sql("CREATE TRIGGER extra AFTER UPDATE ON person BEGIN DELETE FROM person; END"),
        "register.unknown_parts",
    ),
}


@pytest.mark.parametrize("read_only", [False, True], ids=["to write", "to read"])
@pytest.mark.parametrize(("spoil", "code"), NO_REGISTERS.values(), ids=NO_REGISTERS)
def test_what_is_no_register_is_refused_and_stays_as_it_was(
    closed: Path, spoil: Callable[[Path], None], code: str, *, read_only: bool
) -> None:
    spoil(closed)
    before = _fingerprint(closed.parent)
    with pytest.raises(StorageTroubleError) as refused:
        Register.open(closed, read_only=read_only)
    assert refused.value.code == code
    assert _fingerprint(closed.parent) == before


@pytest.mark.parametrize(
    "part",
    [
        "TABLE planted (a)",
        "INDEX planted ON person (notes)",
        "VIEW planted AS SELECT * FROM person",
        "TRIGGER planted AFTER UPDATE ON person BEGIN DELETE FROM person; END",
    ],
    ids=lambda part: part.split()[0],
)
def test_the_unknown_part_is_named(closed: Path, part: str) -> None:
    _sql(f"CREATE {part}")(closed)
    with pytest.raises(StorageTroubleError) as refused:
        Register.open(closed)
    assert refused.value.values["parts"] == ("planted",)


def test_a_device_is_no_register() -> None:
    with pytest.raises(StorageTroubleError, match=r"register\.foreign"):
        Register.open(Path(os.devnull))


def test_two_names_of_one_file_share_one_lock(closed: Path) -> None:
    other = closed.with_name("Verknüpfung.sqlite")
    other.symlink_to(closed)
    with Register.open(closed), Register.open(other) as second:
        assert second.read_only


def test_every_setting_of_the_connection_took(full: Register) -> None:
    driver = full._connection.driver
    settings = ("locking_mode", "journal_mode", "synchronous", "secure_delete", "foreign_keys", "trusted_schema")
    more = ("cell_size_check", "temp_store", "busy_timeout", "application_id", "user_version")
    assert [driver.execute(f"PRAGMA {name}").fetchone()[0] for name in (*settings, *more)] == [
        "exclusive",
        "truncate",
        2,
        1,
        1,
        0,
        1,
        2,
        0,
        APPLICATION_ID,
        NEWEST,
    ]


def test_a_setting_that_does_not_take_is_refused(closed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = _fingerprint(closed.parent)
    monkeypatch.setitem(connections._PROFILE, "synchronous", ("NORMAL", 2))
    with pytest.raises(StorageTroubleError, match=r"storage\.setting") as refused:
        Register.open(closed)
    assert refused.value.values == {"setting": "synchronous"}
    assert _fingerprint(closed.parent) == before


def test_an_open_register_is_locked_for_every_other_program(full: Register) -> None:
    with closing(sqlite3.connect(full.path, timeout=0)) as other, pytest.raises(sqlite3.OperationalError, match="lock"):
        other.execute("SELECT * FROM person")


def test_a_register_open_in_another_program_is_read_only(closed: Path) -> None:
    with closing(sqlite3.connect(closed, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with Register.open(closed) as register:
            assert register.read_only
            assert register.holder is None
            assert register.is_blocked
            with register.reading() as reading:
                assert len(reading.all(Person)) == 2
    assert [file.name for file in closed.parent.iterdir()] == [closed.name]


def test_a_copy_to_read_cannot_be_written(full: Register) -> None:
    with Register.open(full.path) as copy:
        before = copy.dump()
        with pytest.raises(StorageTroubleError, match=r"register\.read_only"), copy.writing("versuchen") as writing:
            writing.remove(BY_ID["follow_up"])
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            copy._connection.driver.execute("DELETE FROM follow_up")
        assert copy.dump() == before


def test_a_copy_leaves_no_personal_data_behind(
    full: Register, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path_factory.mktemp("temporary")
    monkeypatch.setattr("tempfile.tempdir", str(place))
    with Register.open(full.path, read_only=True):
        assert [folder.stat().st_mode & 0o777 for folder in place.iterdir()] == [0o700]
    assert list(place.iterdir()) == []


def _hot(closed: Path, folder: Path) -> None:
    """Leave register and journal in `folder` as a crash in the middle of a large step would."""
    with closing(sqlite3.connect(closed, isolation_level=None)) as driver:
        driver.execute("PRAGMA journal_mode = TRUNCATE")
        driver.execute("PRAGMA cache_size = 1")
        driver.execute("PRAGMA cache_spill = 1")
        driver.execute("BEGIN IMMEDIATE")
        driver.execute("UPDATE change SET after = after || zeroblob(9000) WHERE after IS NOT NULL")
        driver.execute("UPDATE person SET notes = 'halb'")
        driver.execute("UPDATE organisation SET name = 'halb'")
        for name in (closed.name, closed.name + "-journal"):
            shutil.copyfile(closed.with_name(name), folder / name)
        driver.execute("ROLLBACK")


@pytest.fixture
def crashed(closed: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("crashed")
    _hot(closed, folder)
    path = folder / closed.name
    assert path.with_name(path.name + "-journal").stat().st_size > 512
    return path


def _is_whole(register: Register) -> bool:
    with register.reading() as reading:
        return all(reading.get(type(record), record.id) == record for record in WORLD)


def test_a_step_that_a_crash_cut_is_taken_back_at_opening(crashed: Path) -> None:
    with Register.open(crashed) as register:
        assert _is_whole(register)
    assert [file.name for file in crashed.parent.iterdir()] == [crashed.name]


def test_a_folder_that_cannot_be_written_is_read_whole_after_a_crash(
    crashed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = _fingerprint(crashed.parent)
    monkeypatch.setattr("os.access", lambda *_: False)  # the tests may run as root, whom no mode stops
    with Register.open(crashed) as register:
        assert register.read_only
        assert _is_whole(register)
    assert _fingerprint(crashed.parent) == before


def test_a_journal_is_not_touched_while_another_program_writes(closed: Path) -> None:
    journal = closed.with_name(closed.name + "-journal")
    with closing(sqlite3.connect(closed, isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode = PERSIST")
        other.execute("BEGIN IMMEDIATE")
        other.execute("UPDATE person SET notes = 'noch nicht fertig'")
        assert journal.exists()
        before = _fingerprint(closed.parent)
        with Register.open(closed) as register:
            assert register.read_only
            assert _is_whole(register)
        assert _fingerprint(closed.parent) == before


def test_a_register_without_its_identity_is_damaged(closed: Path) -> None:
    _sql("DELETE FROM register_identity")(closed)
    with pytest.raises(StorageTroubleError, match=r"register\.damaged"):
        Register.open(closed)
    assert list(closed.parent.iterdir()) == [closed]


def test_a_folder_that_takes_no_lock_file_is_read_only(closed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> None:
        raise PermissionError

    monkeypatch.setattr("secretariat.storage.lock.acquire", refuse)
    with Register.open(closed) as register:
        assert register.read_only
        assert _is_whole(register)


def test_a_journal_of_another_register_is_moved_aside(crashed: Path, everything: Path) -> None:
    with closing(sqlite3.connect(crashed, isolation_level=None)) as driver:
        driver.execute("SELECT count(*) FROM person").fetchone()  # plays the journal back
    journal = crashed.with_name(crashed.name + "-journal")
    content = bytearray(everything.read_bytes())
    crashed.write_bytes(content)
    journal.write_bytes(_foreign_journal(len(content) // 4096))
    with Register.open(crashed) as register:
        assert _is_whole(register)
    assert sorted(file.name.split(".")[-1] for file in crashed.parent.iterdir()) == ["aside", "sqlite"]


def _foreign_journal(pages: int) -> bytes:
    """Return a valid journal that would put noise into the first pages."""
    nonce = 7
    header = bytes.fromhex("d9d505f920a163d7") + b"".join(
        number.to_bytes(4, "big") for number in (3, nonce, pages, 512, 4096)
    )
    records = []
    for page in (2, 3, 5):
        content = os.urandom(4096)
        checksum = (nonce + sum(content[place] for place in range(4096 - 200, 0, -200))) & 0xFFFFFFFF
        records.append(page.to_bytes(4, "big") + content + checksum.to_bytes(4, "big"))
    return header.ljust(512, b"\0") + b"".join(records)


def test_a_write_ahead_log_that_is_not_ours_is_moved_aside(closed: Path) -> None:
    stray = closed.with_name(closed.name + "-wal")
    stray.write_bytes(b"fremd")
    with Register.open(closed) as register:
        assert _is_whole(register)
    aside = [file for file in closed.parent.iterdir() if file.name.endswith(".aside")]
    assert [file.read_bytes() for file in aside] == [b"fremd"]


def test_a_read_error_that_passes_is_not_called_damage(closed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = iter([sqlite3.DatabaseError("database disk image is malformed")])
    really = connections._set_up

    def flaky(driver: sqlite3.Connection) -> None:
        for error in calls:
            raise StorageTroubleError("storage.unreadable") from error
        really(driver)

    monkeypatch.setattr(connections, "_set_up", flaky)
    with Register.open(closed) as register:
        assert not register.read_only
        assert _is_whole(register)


def test_read_errors_that_stay_are_not_called_damage_while_a_copy_is_whole(
    closed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = _fingerprint(closed.parent)
    really = connections._set_up

    def broken(driver: sqlite3.Connection) -> None:
        really(driver)
        if driver.execute("PRAGMA database_list").fetchone()[2] == str(closed):
            raise StorageTroubleError("storage.unreadable")

    monkeypatch.setattr(connections, "_set_up", broken)
    with pytest.raises(StorageTroubleError, match=r"storage\.unreadable"):
        Register.open(closed)
    assert _fingerprint(closed.parent) == before
