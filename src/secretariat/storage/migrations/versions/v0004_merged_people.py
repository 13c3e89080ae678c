"""Version 4: whose second entry somebody in the trash was, and what was printed of a group at the wall."""

from typing import TYPE_CHECKING

from secretariat.storage.migrations.versions import run_sql

if TYPE_CHECKING:
    from alembic.operations import Operations

VERSION = 4
FINGERPRINT = "199731299e22a81fbfeafa124ea7db53140753b9185699aa2548f3c895d7b03e"


def upgrade(operations: "Operations") -> None:
    """Add the columns; who was merged so far is taken from the journal, as far as that goes back."""
    run_sql(operations, "v0004_merged_people.sql")
