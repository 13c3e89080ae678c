import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import Column, Text, create_engine

from secretariat.domain.errors import StorageTroubleError
from secretariat.domain.people import Person
from secretariat.storage import migrations, opening
from secretariat.storage.connection import Connection, connect
from secretariat.storage.migrations import NEWEST, STEPS, migrate
from secretariat.storage.register import Register
from secretariat.storage.schema import entries, fingerprint
from secretariat.storage.tables.columns import metadata
from secretariat.storage.verified_copy import read_info
from storage.world import WORLDS

REGISTERS = Path(__file__).parents[1] / "data" / "registers"


def test_the_migrated_schema_is_exactly_that_of_the_tables(register: Register) -> None:
    plain = create_engine("sqlite://")
    metadata.create_all(plain)
    with plain.connect() as expected, register._connection.transaction():
        driver = expected.connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)
        assert entries(register._connection) == entries(Connection(driver))
        assert compare_metadata(MigrationContext.configure(register._connection.core), metadata) == []


def test_every_step_has_the_next_number() -> None:
    assert [step.VERSION for step in STEPS] == list(range(1, len(STEPS) + 1))
    assert STEPS[-1].VERSION == NEWEST


@pytest.mark.parametrize("version", range(1, NEWEST + 1))
def test_a_register_of_every_version_opens_with_all_its_records(tmp_path: Path, version: int) -> None:
    path = tmp_path / f"v{version:04}.sqlite"
    shutil.copyfile(REGISTERS / path.name, path)
    with Register.open(path) as register, register.reading() as reading:
        assert not register.read_only
        for record in WORLDS[version]:
            assert reading.get(type(record), record.id) == record


def _later(version: int, upgrade: Callable[[Operations], None]) -> ModuleType:
    """Return a step of the future with the fingerprint that it gives after the steps before."""
    step = ModuleType(f"v{version:04}")
    step.__dict__.update(VERSION=version, upgrade=upgrade, FINGERPRINT="")
    return step


def _add_column(operations: Operations) -> None:
    operations.add_column("person", Column("pronoun", Text))


def _add_table(operations: Operations) -> None:
    operations.create_table("badge", Column("id", Text, primary_key=True))
    operations.get_bind().exec_driver_sql("INSERT INTO badge SELECT id FROM person")


def _rebuild_table(operations: Operations) -> None:
    with operations.batch_alter_table("person") as person:
        person.alter_column("notes", new_column_name="remark")


FUTURE = [_later(NEWEST + 1, _add_column), _later(NEWEST + 2, _add_table), _later(NEWEST + 3, _rebuild_table)]


@pytest.fixture
def future(closed: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a register of today that a program of the future opens."""
    trial = closed.with_name("probe.sqlite")
    shutil.copyfile(closed, trial)
    connection = connect(trial)
    connection.rows("PRAGMA foreign_keys = OFF")
    for step in FUTURE:
        with connection.transaction():
            step.upgrade(Operations(MigrationContext.configure(connection.core)))
            vars(step)["FINGERPRINT"] = fingerprint(connection)
            connection.commit()
    connection.close()
    trial.unlink()
    monkeypatch.setattr(migrations, "STEPS", (*STEPS, *FUTURE))
    monkeypatch.setattr(opening, "NEWEST", FUTURE[-1].VERSION)
    monkeypatch.setattr(opening, "migrate", lambda connection, version: migrate(connection, version, (*STEPS, *FUTURE)))
    return closed


def test_an_older_register_is_backed_up_and_brought_up_to_date(future: Path) -> None:
    with Register.open(future) as register:
        driver = register._connection.driver
        assert driver.execute("PRAGMA user_version").fetchone()[0] == NEWEST + 3
        assert driver.execute("SELECT count(*) FROM badge").fetchone()[0] == 2
        assert driver.execute("SELECT remark FROM person WHERE id = 'person'").fetchone()[0] == ""
        assert driver.execute("PRAGMA foreign_keys").fetchone()[0] == 1
    info = read_info(future.with_name(f"{future.stem}.fassung-{NEWEST}.sqlite"))
    assert info is not None
    assert (info.schema_version, info.counts["person"]) == (NEWEST, 2)


def test_a_copy_to_read_is_brought_up_to_date_and_the_register_is_not(future: Path) -> None:
    before = future.read_bytes()
    with Register.open(future, read_only=True) as register:
        driver = register._connection.driver
        assert driver.execute("PRAGMA user_version").fetchone()[0] == NEWEST + 3
    assert future.read_bytes() == before
    assert list(future.parent.iterdir()) == [future]


@pytest.mark.parametrize("failing", [0, 1, 2])
@pytest.mark.parametrize("late", [False, True], ids=["before its work", "after its work"])
def test_a_step_that_fails_leaves_the_old_register_whole(
    future: Path, monkeypatch: pytest.MonkeyPatch, failing: int, *, late: bool
) -> None:
    real = FUTURE[failing].upgrade

    def fail(operations: Operations) -> None:
        if late:
            real(operations)
        raise ZeroDivisionError

    before = future.read_bytes()
    monkeypatch.setattr(FUTURE[failing], "upgrade", fail)
    with pytest.raises(ZeroDivisionError):
        Register.open(future)
    _is_the_old_one(future, before)


def test_a_schema_that_is_not_as_expected_is_taken_back(future: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = future.read_bytes()
    monkeypatch.setattr(FUTURE[-1], "FINGERPRINT", "another")
    with pytest.raises(StorageTroubleError, match=r"register\.migration_failed"):
        Register.open(future)
    _is_the_old_one(future, before)


def test_a_row_that_a_step_drops_under_another_is_noticed(future: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = future.read_bytes()

    def drop(operations: Operations) -> None:
        _rebuild_table(operations)
        operations.get_bind().exec_driver_sql("DELETE FROM person WHERE id = 'person'")

    monkeypatch.setattr(FUTURE[-1], "upgrade", drop)
    with pytest.raises(StorageTroubleError, match=r"register\.migration_failed") as refused:
        Register.open(future)
    assert refused.value.values["dangling"]
    _is_the_old_one(future, before)


def _is_the_old_one(path: Path, before: bytes) -> None:
    assert path.read_bytes() == before
    assert int.from_bytes(before[60:64], "big") == NEWEST
    copy = path.with_name(f"{path.stem}.fassung-{NEWEST}.sqlite")
    assert read_info(copy) is not None
    names = {file.name for file in path.parent.iterdir()}
    assert names == {path.name, copy.name, f"{copy.name}.json"}


_KILLED = """
import sys, time
from pathlib import Path
from secretariat.storage.connection import connect
from secretariat.storage.migrations import STEPS, migrate
from types import ModuleType
step = ModuleType("later")
def upgrade(operations):
    bind = operations.get_bind()
    bind.exec_driver_sql("PRAGMA cache_size = 1")
    for number in range(200):
        bind.exec_driver_sql(f"CREATE TABLE later{number} (id TEXT)")
        bind.exec_driver_sql(f"INSERT INTO later{number} SELECT hex(zeroblob(500)) FROM person")
        print(number, flush=True)
step.VERSION, step.FINGERPRINT, step.upgrade = 99, "", upgrade
migrate(connect(Path(sys.argv[1])), 1, (*STEPS, step))
"""


@pytest.mark.parametrize("after", [0, 50, 199])
def test_a_migration_that_is_killed_leaves_the_old_register_whole(closed: Path, after: int) -> None:
    with Register.open(closed) as register:
        before = register.dump()
    child = subprocess.Popen([sys.executable, "-c", _KILLED, str(closed)], stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    for line in child.stdout:
        if int(line) >= after:
            child.send_signal(signal.SIGKILL)
            break
    child.stdout.close()
    child.wait()
    time.sleep(0)
    with Register.open(closed) as register:
        assert register.dump() == before
        assert register._connection.driver.execute("PRAGMA user_version").fetchone()[0] == NEWEST


NEW_STEP = (
    "INSERT INTO change_set (id, number, label, made_at, kind) SELECT ?, max(number) + 1, '', ?, 'do' FROM change_set"
)
NEW_CHANGE = (
    'INSERT INTO change (change_set_id, ordinal, table_name, row_id, "before", "after") VALUES (?, ?, ?, ?, ?, ?)'
)


def test_who_was_merged_before_version_4_is_known_from_the_journal(tmp_path: Path) -> None:
    path = tmp_path / "v0003.sqlite"
    shutil.copyfile(REGISTERS / path.name, path)
    with sqlite3.connect(path) as driver:
        driver.execute("CREATE TEMP TABLE entry AS SELECT * FROM person WHERE id = 'deputy'")
        for twin in ("changed", "named", "alone"):
            driver.execute("UPDATE entry SET id = ?, trashed_on = '2026-09-01'", (twin,))
            driver.execute("INSERT INTO person SELECT * FROM entry")
            driver.execute(NEW_STEP, (twin, "2026-09-01 12:00:00.000000"))
            trashed = ('{"trashed_on": null}', '{"trashed_on": "2026-09-01"}')
            driver.execute(NEW_CHANGE, (twin, 0, "person", twin, *trashed))
        driver.execute(NEW_CHANGE, ("changed", 1, "person", "person", '{"notes": ""}', '{"notes": "x"}'))
        moved = ('{"person_id": "named"}', '{"person_id": "person"}')
        driver.execute(NEW_CHANGE, ("named", 1, "invitation", "invitation", *moved))
    driver.close()
    with Register.open(path) as register, register.reading() as reading:
        merged = {id_: reading.get(Person, id_).merged_into_id for id_ in ("changed", "named", "alone")}
    assert merged == {"changed": "person", "named": "person", "alone": None}
