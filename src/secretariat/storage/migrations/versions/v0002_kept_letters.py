"""Version 2: letters kept as they were made, supplements with their own proof, seats kept from a vote."""

from typing import TYPE_CHECKING

from secretariat.storage.migrations.versions import run_sql

if TYPE_CHECKING:
    from alembic.operations import Operations

VERSION = 2
FINGERPRINT = "14d0f08bf880cd9fa3c9a70535cf7ae67dfef892b63b5adbdb7e62133f3c8825"


def upgrade(operations: "Operations") -> None:
    """Add the tables; nothing that was there changes."""
    run_sql(operations, "v0002_kept_letters.sql")
