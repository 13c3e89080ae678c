"""Version 1: the model of the handbook and the journal."""

from typing import TYPE_CHECKING

from secretariat.storage.migrations.versions import run_sql

if TYPE_CHECKING:
    from alembic.operations import Operations

VERSION = 1
FINGERPRINT = "99cd1aba166ccefec6023dadadb29ae8f36b40313dba2fc1b4f345603afd66a4"


def upgrade(operations: "Operations") -> None:
    """Make all tables."""
    run_sql(operations, "v0001_first_register.sql")
