"""Version 3: what an allotment weighs and brings back, a catalogue of needs, cards, urgency, further Länder."""

from typing import TYPE_CHECKING

from secretariat.storage.migrations.versions import run_sql

if TYPE_CHECKING:
    from alembic.operations import Operations

VERSION = 3
FINGERPRINT = "ddcccd2aab1dce4cfa44e2123590fe3b25b73d0408bf3d784e62e945a29201d9"


def upgrade(operations: "Operations") -> None:
    """Add the tables; groups get a minimum and accommodations a group, both empty so far."""
    run_sql(operations, "v0003_workshops_and_needs.sql")
