"""What makes a file one of our registers: its marks in the header, and nothing in its schema that is not ours."""

import re
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from secretariat.deferred import deferred
from secretariat.storage.connection import Connection

if TYPE_CHECKING:
    from secretariat.storage import tables
else:
    tables = deferred("secretariat.storage.tables")

APPLICATION_ID = int.from_bytes(b"SEKR", "big")
MAGIC = b"SQLite format 3\x00"
HEADER_LENGTH = 100

_SIGNS = re.compile("[(),]")


@dataclass(frozen=True, slots=True)
class Header:
    """The first 100 bytes of an SQLite file, as far as they tell whose it is and how long it must be."""

    page_size: int
    page_count: int
    user_version: int
    application_id: int
    is_wal: bool


def read_header(start: bytes) -> Header | None:
    """Return the header, or None if the bytes are no SQLite file."""
    if len(start) < HEADER_LENGTH or not start.startswith(MAGIC):
        return None
    page_size = int.from_bytes(start[16:18], "big")
    return Header(
        page_size=65536 if page_size == 1 else page_size,
        page_count=int.from_bytes(start[28:32], "big"),
        user_version=int.from_bytes(start[60:64], "big"),
        application_id=int.from_bytes(start[68:72], "big"),
        is_wal=2 in start[18:20],
    )


def entries(connection: Connection) -> list[tuple[str, str, str, tuple[str, ...]]]:
    """Return type, name, table and the parts of the SQL of everything in the schema that somebody made."""
    query = "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite~_%' ESCAPE '~'"
    return sorted((row[0], row[1], row[2], _parts(row[3] or "")) for row in connection.rows(query))


def fingerprint(connection: Connection) -> str:
    """Return a hash over the whole schema: any table, index, trigger or view more or less changes it (D7)."""
    return sha256(repr(entries(connection)).encode()).hexdigest()


def unknown_parts(connection: Connection) -> tuple[str, ...]:
    """Return the names of what is not ours in the schema; empty if a part of ours is missing or different."""
    known = tables.metadata.tables
    ours = set(known) | {str(index.name) for table in known.values() for index in table.indexes}
    return tuple(name for kind, name, _, _ in entries(connection) if kind in {"trigger", "view"} or name not in ours)


def _parts(sql: str) -> tuple[str, ...]:
    """Return columns and constraints sorted: a rebuilt table has its constraints in any order, and other quotes."""
    plain = re.sub(r"\s+", " ", sql).replace('"', "").strip()
    depth, start, parts = 0, 0, []
    for found in _SIGNS.finditer(plain):
        sign = found[0]
        depth += (sign == "(") - (sign == ")")
        if sign != ")" and depth == 1:
            parts.append(plain[start : found.start()].strip())
            start = found.end()
    return tuple(sorted([*parts, plain[start:].removesuffix(")").strip()]))
