"""The tables of the register, one file a noun, the same nouns as in `domain`; here all of them together."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Table

from secretariat.domain.records import Record
from secretariat.storage.records import KINDS
from secretariat.storage.tables import (
    attendance,
    cards,
    committees,
    history,
    invitations,
    meetings,
    needs,
    office,
    outcomes,
    people,
    workshops,
)
from secretariat.storage.tables.columns import metadata

__all__ = [
    "attendance", "cards", "committees", "history", "invitations", "meetings", "metadata", "needs", "office",
    "outcomes", "people", "workshops",
]  # fmt: skip

DATA_TABLES: Mapping[str, Table] = {name: metadata.tables[name] for name in KINDS}

TABLES: Mapping[type[Record], Table] = {kind: DATA_TABLES[name] for name, kind in KINDS.items()}


@dataclass(frozen=True, slots=True)
class Reference:
    """A column that names a row of another table."""

    table: str
    column: str
    target: str


REFERENCES = tuple(
    Reference(table.name, known.parent.name, known.column.table.name)
    for table in DATA_TABLES.values()
    for known in sorted(table.foreign_keys, key=lambda known: known.parent.name)
)
