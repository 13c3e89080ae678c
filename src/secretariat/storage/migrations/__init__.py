"""From an older register to today's: numbered steps, all in one transaction together with their number (D30)."""

from collections.abc import Sequence
from types import ModuleType
from typing import TYPE_CHECKING

from secretariat.deferred import deferred
from secretariat.domain.errors import StorageTroubleError
from secretariat.storage.connection import Connection
from secretariat.storage.migrations.versions import (
    v0001_first_register,
    v0002_kept_letters,
    v0003_workshops_and_needs,
    v0004_merged_people,
)
from secretariat.storage.schema import APPLICATION_ID, fingerprint

if TYPE_CHECKING:
    from alembic import migration, operations
else:
    migration = deferred("alembic.migration")
    operations = deferred("alembic.operations")

# Each step: VERSION, FINGERPRINT of the schema after it, upgrade(Operations). The number of the last one is ours.
STEPS: tuple[ModuleType, ...] = (
    v0001_first_register,
    v0002_kept_letters,
    v0003_workshops_and_needs,
    v0004_merged_people,
)
NEWEST: int = STEPS[-1].VERSION
OLDEST: int = STEPS[0].VERSION


def expected_fingerprint(version: int) -> str:
    """Return the fingerprint of the schema of a version that was ours."""
    return str(next(step.FINGERPRINT for step in STEPS if version == step.VERSION))


def migrate(connection: Connection, version: int, steps: Sequence[ModuleType] = STEPS) -> None:
    """Do all steps after `version`. Any failure, also a kill, leaves the register as it was, number included.

    Raises StorageTroubleError `register.migration_failed` if a reference dangles or the schema is not as expected.
    """
    todo = [step for step in steps if version < step.VERSION]
    if not todo:
        return
    connection.rows("PRAGMA foreign_keys = OFF")  # rebuilding a table drops it; checked below. No effect inside BEGIN
    try:
        with connection.transaction("EXCLUSIVE"):
            for step in todo:
                step.upgrade(operations.Operations(migration.MigrationContext.configure(connection.core)))
            _check(connection, todo[-1].FINGERPRINT)
            connection.rows(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.rows(f"PRAGMA user_version = {todo[-1].VERSION}")
            connection.commit()
    finally:
        connection.rows("PRAGMA foreign_keys = ON")


def _check(connection: Connection, expected: str) -> None:
    dangling = connection.rows("PRAGMA foreign_key_check")
    if dangling or fingerprint(connection) != expected:
        raise StorageTroubleError("register.migration_failed", dangling=len(dangling))
