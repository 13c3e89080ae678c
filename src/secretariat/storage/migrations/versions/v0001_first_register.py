"""Version 1: the model of the handbook and the journal."""

from alembic.operations import Operations

from secretariat.storage.migrations.versions import run_sql

VERSION = 1
FINGERPRINT = "a809fb26686a58db6eb5ca8eb19d07fcd6fe1756e18b62097e2c4910d53f0f02"


def upgrade(operations: Operations) -> None:
    """Make all tables."""
    run_sql(operations, "v0001_first_register.sql")
