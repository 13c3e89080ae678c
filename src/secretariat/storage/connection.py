"""The one connection to a register file: its profile, its transactions, and SQLite's errors as codes."""

import contextlib
import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Connection, Engine, ExceptionContext, create_engine, event
from sqlalchemy.pool import StaticPool

from secretariat.domain.errors import SecretariatError, StorageTroubleError
from secretariat.storage.rules import broken_rule

# Each setting with what SQLite answers when it took; the reasons are measured in docs/register-format.md.
_PROFILE = {
    "locking_mode": ("EXCLUSIVE", "exclusive"),
    "journal_mode": ("TRUNCATE", "truncate"),
    "synchronous": ("FULL", 2),
    "secure_delete": ("ON", 1),
    "foreign_keys": ("ON", 1),
    "trusted_schema": ("OFF", 0),
    "cell_size_check": ("ON", 1),
    "mmap_size": ("0", 0),
    "temp_store": ("MEMORY", 2),
}


def file_uri(path: Path, mode: str) -> str:
    """Return the address under which SQLite opens a file: umlauts, `?`, `#` and `%` quoted, Windows shares too."""
    uri = path.absolute().as_uri()
    if not uri.startswith("file:///"):  # \\server\share: SQLite allows no host, only an empty one
        uri = "file:////" + uri.removeprefix("file://")
    return f"{uri}?mode={mode}"


def connect(path: Path, *, mode: str = "rw") -> Engine:
    """Open the file for us alone, with every setting read back. `mode` "rwc" is for new registers only.

    Raises StorageTroubleError `storage.locked` if another program has it open, `storage.setting` if a setting did
    not take.
    """
    engine = create_engine(
        "sqlite://",
        creator=lambda: sqlite3.connect(
            file_uri(path, mode), uri=True, timeout=0, isolation_level=None, check_same_thread=False
        ),
        poolclass=StaticPool,
        hide_parameters=True,
    )
    event.listen(engine, "begin", _begin)
    event.listen(engine, "handle_error", _as_code, retval=True)
    try:
        _set_up(engine)
    except BaseException:
        disconnect(engine)
        raise
    return engine


def disconnect(engine: Engine) -> None:
    """Close the file; SQLite takes an empty journal away itself, since only its own lock makes that safe."""
    # A damaged name in the schema makes SQLite complain in bytes that are no UTF-8.
    with contextlib.suppress(sqlite3.Error, SecretariatError, UnicodeDecodeError):
        driver = raw_connection(engine)
        driver.execute("PRAGMA query_only = OFF")
        driver.execute("PRAGMA locking_mode = NORMAL")
        driver.execute("PRAGMA journal_mode = DELETE")
    engine.dispose()


def raw_connection(engine: Engine) -> sqlite3.Connection:
    """Return the driver's own connection, for what only SQLite has: backup, header, checks."""
    with engine.connect() as connection:
        return driver_of(connection)


def driver_of(connection: Connection) -> sqlite3.Connection:
    """Return the driver's own connection without ending a transaction that is open on it."""
    driver = connection.connection.driver_connection
    if not isinstance(driver, sqlite3.Connection):
        raise TypeError("a register file is opened by SQLite")
    return driver


@contextlib.contextmanager
def torn_texts_shown(connection: Connection) -> Iterator[None]:
    """Let queries inside the block read texts that are no UTF-8, with a sign where a letter was."""
    driver = driver_of(connection)
    driver.text_factory = lambda raw: raw.decode("utf-8", "replace")
    try:
        yield
    finally:
        driver.text_factory = str


def trouble(error: sqlite3.Error) -> SecretariatError | None:
    """Return what an error of SQLite means, or None where it is a fault of this program."""
    name = getattr(error, "sqlite_errorname", "") or ""
    if name.startswith("SQLITE_CONSTRAINT"):
        return broken_rule(str(error))
    code = next((code for pattern, code in _TROUBLES if re.match(pattern, name)), None)
    if code is None and str(error).startswith("Could not decode to UTF-8"):
        code = "storage.bad_text"
    return StorageTroubleError(code, reason=name) if code else None


# A file-size limit shows as a failing write, not as a full disk; a failing read may be called corrupt (D6).
_TROUBLES = (
    (r"SQLITE_(FULL|IOERR_WRITE)$", "storage.disk_full"),
    (r"SQLITE_READONLY", "storage.read_only"),
    (r"SQLITE_(BUSY|LOCKED)", "storage.locked"),
    (r"SQLITE_(CORRUPT|NOTADB)", "storage.unreadable"),
    (r"SQLITE_(IOERR|CANTOPEN)", "storage.unreachable"),
)


def _as_code(context: ExceptionContext) -> SecretariatError | None:
    error = context.original_exception
    if not isinstance(error, sqlite3.Error):
        return None
    return trouble(error)


def _begin(connection: Connection) -> None:
    # The driver is in autocommit: it would not open a transaction before a change of the schema.
    kind = connection.get_execution_options().get("begin", "")
    connection.exec_driver_sql(f"BEGIN {kind}")


def _set_up(engine: Engine) -> None:
    try:
        driver = raw_connection(engine)
        for name, (wanted, _) in _PROFILE.items():
            driver.execute(f"PRAGMA {name} = {wanted}")
        driver.execute("PRAGMA busy_timeout = 0")
        driver.execute("BEGIN EXCLUSIVE")  # EXCLUSIVE mode alone only locks with the first read, and two readers block
        driver.execute("COMMIT")
        for name, (_, expected) in _PROFILE.items():
            row = driver.execute(f"PRAGMA {name}").fetchone()
            if row is not None and row[0] != expected:  # no row: the build has no memory mapping at all
                raise StorageTroubleError("storage.setting", setting=name)
    except sqlite3.Error as error:
        found = trouble(error)
        if found is None:
            raise
        raise found from error
