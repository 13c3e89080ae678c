"""The one connection to a register file: its profile, its transactions, and SQLite's errors as codes."""

import contextlib
import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from secretariat.deferred import deferred
from secretariat.domain.errors import SecretariatError, StorageTroubleError

if TYPE_CHECKING:
    import sqlalchemy

    from secretariat.storage import queries, rules
else:
    queries = deferred("secretariat.storage.queries")
    rules = deferred("secretariat.storage.rules")

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


class Connection:
    """The open file. Transactions are begun and ended here alone; inside one, SQLAlchemy puts long queries in words."""

    def __init__(self, driver: sqlite3.Connection) -> None:
        self.driver = driver
        self._engine: sqlalchemy.Engine | None = None
        self._core: sqlalchemy.Connection | None = None

    def rows(self, statement: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """Run one statement and return its rows, errors as codes."""
        with as_codes():
            return self.driver.execute(statement, values).fetchall()

    def run_each(self, statement: str, values: Iterable[Sequence[object]]) -> None:
        """Run one statement for each of many rows of values, errors as codes."""
        with as_codes():
            self.driver.executemany(statement, values)

    @contextlib.contextmanager
    def transaction(self, kind: str = "") -> Iterator[None]:
        """Give one state of the register. What was not committed when the block ends is taken back."""
        self.rows(f"BEGIN {kind}")  # the driver is in autocommit: it would open none before a change of the schema
        try:
            yield
        finally:
            core, self._core = self._core, None
            with as_codes():
                self.driver.rollback()
            if core is not None:
                core.close()

    def commit(self) -> None:
        """Keep what was done in this transaction."""
        self.rows("COMMIT")

    @property
    def core(self) -> "sqlalchemy.Connection":
        """This transaction for statements of SQLAlchemy, which is loaded when one is first asked for."""
        if self._engine is None:
            self._engine = queries.engine_over(self.driver)
        if self._core is None:
            self._core = self._engine.connect()
            self._core.begin()  # sends nothing, and keeps whoever uses it from committing on their own
        return self._core

    @contextlib.contextmanager
    def torn_texts_shown(self) -> Iterator[None]:
        """Let queries inside the block read texts that are no UTF-8, with a sign where a letter was."""
        self.driver.text_factory = lambda raw: raw.decode("utf-8", "replace")
        try:
            yield
        finally:
            self.driver.text_factory = str

    def close(self) -> None:
        """Close the file; SQLite takes an empty journal away itself, since only its own lock makes that safe."""
        # A damaged name in the schema makes SQLite complain in bytes that are no UTF-8.
        with contextlib.suppress(sqlite3.Error, UnicodeDecodeError):
            self.driver.execute("PRAGMA query_only = OFF")
            self.driver.execute("PRAGMA locking_mode = NORMAL")
            self.driver.execute("PRAGMA journal_mode = DELETE")
        self.driver.close()


def connect(path: Path, *, mode: str = "rw") -> Connection:
    """Open the file for us alone, with every setting read back. `mode` "rwc" is for new registers only.

    Raises StorageTroubleError `storage.locked` if another program has it open, `storage.setting` if a setting did
    not take.
    """
    with as_codes():
        driver = sqlite3.connect(
            file_uri(path, mode), uri=True, timeout=0, isolation_level=None, check_same_thread=False
        )
    connection = Connection(driver)
    try:
        with as_codes():
            _set_up(driver)
    except BaseException:
        connection.close()
        raise
    return connection


@contextlib.contextmanager
def as_codes() -> Iterator[None]:
    """Let errors of SQLite leave the block as codes."""
    try:
        yield
    except sqlite3.Error as error:
        found = trouble(error)
        if found is None:
            raise
        raise found from error


def trouble(error: sqlite3.Error) -> SecretariatError | None:
    """Return what an error of SQLite means, or None where it is a fault of this program."""
    name = getattr(error, "sqlite_errorname", "") or ""
    if name.startswith("SQLITE_CONSTRAINT"):
        return rules.broken_rule(str(error))
    code = next((code for pattern, code in _TROUBLES if re.match(pattern, name)), None)
    if code is None and str(error).startswith("Could not decode to UTF-8"):
        code = "storage.bad_text"
    return StorageTroubleError(code, reason=name) if code else None


# A file-size limit shows as a failing write, not as a full disk; a failing read may be called corrupt (D6).
_TROUBLES = (
    (r"SQLITE_(FULL|IOERR_WRITE)$", "storage.disk_full"),
    (r"SQLITE_READONLY_DBMOVED", "register.moved"),
    (r"SQLITE_READONLY", "storage.read_only"),
    (r"SQLITE_(BUSY|LOCKED)", "storage.locked"),
    (r"SQLITE_(CORRUPT|NOTADB)", "storage.unreadable"),
    (r"SQLITE_(IOERR|CANTOPEN)", "storage.unreachable"),
)


def _set_up(driver: sqlite3.Connection) -> None:
    for name, (wanted, _) in _PROFILE.items():
        driver.execute(f"PRAGMA {name} = {wanted}")
    driver.execute("PRAGMA busy_timeout = 0")
    driver.execute("BEGIN EXCLUSIVE")  # EXCLUSIVE mode alone only locks with the first read, and two readers block
    driver.execute("COMMIT")
    for name, (_, expected) in _PROFILE.items():
        row = driver.execute(f"PRAGMA {name}").fetchone()
        if row is not None and row[0] != expected:  # no row: the build has no memory mapping at all
            raise StorageTroubleError("storage.setting", setting=name)
