"""What SQLite says when something goes wrong, as codes; and never with what a clerk typed."""

import logging
import os
import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest

from secretariat.domain.errors import RuleBrokenError, StorageTroubleError
from secretariat.domain.people import Person
from secretariat.storage.connection import trouble
from secretariat.storage.lock import lock_file
from secretariat.storage.register import Register
from storage.world import altered

CODES = {
    "SQLITE_FULL": "storage.disk_full",
    "SQLITE_IOERR_WRITE": "storage.disk_full",
    "SQLITE_IOERR_FSYNC": "storage.unreachable",
    "SQLITE_IOERR_READ": "storage.unreachable",
    "SQLITE_CANTOPEN": "storage.unreachable",
    "SQLITE_READONLY": "storage.read_only",
    "SQLITE_READONLY_DBMOVED": "register.moved",
    "SQLITE_BUSY": "storage.locked",
    "SQLITE_LOCKED": "storage.locked",
    "SQLITE_CORRUPT": "storage.unreadable",
    "SQLITE_NOTADB": "storage.unreadable",
}


@pytest.mark.parametrize(("name", "code"), CODES.items(), ids=CODES)
def test_each_trouble_of_the_file_has_its_code(name: str, code: str) -> None:
    error = sqlite3.OperationalError("…")
    error.sqlite_errorname = name
    found = trouble(error)
    assert isinstance(found, StorageTroubleError)
    assert found.code == code


def test_a_fault_of_the_program_has_none() -> None:
    error = sqlite3.OperationalError("no such table: nix")
    error.sqlite_errorname = "SQLITE_ERROR"
    assert trouble(error) is None


def test_a_file_that_became_read_only_is_said_at_the_next_save(full: Register) -> None:
    before = full.dump()
    full._connection.driver.execute("PRAGMA query_only = ON")
    with pytest.raises(StorageTroubleError, match=r"storage\.read_only"), full.writing("Speichern") as writing:
        writing.change(altered("person", notes="neu"))
    assert full.dump() == before


def test_no_error_and_no_log_line_holds_what_was_typed(full: Register, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with pytest.raises(RuleBrokenError) as refused, full.writing("Anschrift") as writing:
        writing.change(altered("address", postal_code="KANARIENVOGEL"))
    with pytest.raises(sqlite3.Error) as failed, full.writing("Person") as writing:
        writing.change(altered("person", notes=["KANARIENVOGEL"]))
    for error in (refused.value, failed.value):
        chain: BaseException | None = error
        while chain is not None:
            assert "KANARIENVOGEL" not in str(chain)
            chain = chain.__cause__
    assert "KANARIENVOGEL" not in caplog.text


def test_a_torn_text_hides_no_other_row(closed: Path) -> None:
    with closing(sqlite3.connect(closed, isolation_level=None)) as driver:
        driver.execute("UPDATE person SET family_name = CAST(x'4dfc6c6c6572' AS TEXT) WHERE id = 'person'")
    with Register.open(closed) as register:
        with register.reading() as reading:
            assert {person.family_name for person in reading.all(Person)} == {"Ödön", "M\ufffdller"}
        with register.writing("berichtigen") as writing:
            writing.change(altered("person", family_name="Müller"))
        with register.reading() as reading:
            assert {person.family_name for person in reading.all(Person)} == {"Ödön", "Müller"}


def test_what_a_killed_program_left_unfinished_is_swept_after_a_day(closed: Path) -> None:
    old, young = (closed.with_name(f".{number}.unfinished") for number in (1, 2))
    for leftover in (old, young):
        leftover.write_bytes(b"")
    os.utime(old, (time.time() - 100_000,) * 2)
    Register.open(closed).close()
    assert not old.exists()
    assert young.exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows renames no file that is open")
def test_a_register_that_was_renamed_while_open_takes_no_step(register: Register) -> None:
    def save(name: str) -> None:
        with register.writing("Speichern") as writing:
            writing.add(Person(family_name=name))

    place, elsewhere = register.path, register.path.with_name("Gremien (Konflikt).sqlite")
    place.rename(elsewhere)
    with pytest.raises(StorageTroubleError, match=r"register\.moved"):
        save("sieht SQLite selbst")
    elsewhere.rename(place)
    save("ist da")
    place.rename(elsewhere)
    with pytest.raises(StorageTroubleError, match=r"storage\.unreachable"):
        save("ins Leere")
    place.write_bytes(elsewhere.read_bytes())
    with pytest.raises(StorageTroubleError, match=r"register\.moved"):
        save("in eine Datei, die niemand öffnet")
    elsewhere.replace(place)
    save("wieder da")
    with register.reading() as reading:
        assert {one.family_name for one in reading.all(Person)} >= {"ist da", "wieder da"}
        assert not {"ins Leere"} & {one.family_name for one in reading.all(Person)}


def test_links_that_go_round_are_no_register(tmp_path: Path) -> None:
    link = tmp_path / "Gremien.sqlite"
    link.symlink_to(link)
    with pytest.raises(StorageTroubleError, match=r"storage\.unreachable"):
        Register.open(link)


def test_a_folder_called_like_the_journal_is_no_defect(closed: Path) -> None:
    (closed.parent / f"{closed.name}-journal").mkdir()
    with pytest.raises(StorageTroubleError, match=r"storage\.unreachable"):
        Register.open(closed)
    assert not lock_file(closed).exists()
