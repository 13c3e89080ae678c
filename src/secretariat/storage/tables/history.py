"""Tables of the register itself: its own id, and the journal of steps and what each changed."""

from sqlalchemy import Column, Index, PrimaryKeyConstraint, Table, Text

from secretariat.domain.changes import StepKind
from secretariat.storage.tables.columns import choice, found_by, key, link, metadata, moment, number, once, words

register_identity = Table("register_identity", metadata, key(), moment("created_at"), words("program_version"))

change_set = Table(
    "change_set",
    metadata,
    key(),
    number("number"),
    words("label"),
    moment("made_at"),
    choice("kind", StepKind),
    link("undoes", "change_set", optional=True),
    once("number_once", "number"),
    found_by("change_set", "undoes"),
)

change = Table(
    "change",
    metadata,
    link("change_set_id", "change_set"),
    number("ordinal"),
    words("table_name"),
    words("row_id"),
    Column("before", Text),
    Column("after", Text),
    PrimaryKeyConstraint("change_set_id", "ordinal"),
    Index("change__by_row", "table_name", "row_id"),
)
