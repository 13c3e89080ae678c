"""Which steps concern a person, a committee or a meeting: from the journal, so that what is gone counts as well."""

from collections import defaultdict

from sqlalchemy import func, select

from secretariat.storage.reading import Reading
from secretariat.storage.tables import DATA_TABLES, REFERENCES, Reference
from secretariat.storage.tables.history import change

_MENTIONS_ONLY = frozenset(
    (
        *("address_to_use_id", "approved_in_meeting_id", "chair_id", "decided_in_meeting_id", "document_id"),
        *("minute_taker_id", "moderator_id", "moved_to_id", "parent_id", "planning_area_id", "predecessor_id"),
        *("recorder_id", "repeats_meeting_id", "superior_body_id"),
    )
)
"""Columns by which a record names another one without being part of its story."""


def _tells(reference: Reference) -> bool:
    is_protected = DATA_TABLES[reference.table].c[reference.column].info.get("protected")
    return reference.column not in _MENTIONS_ONLY and not is_protected


_PARTS = tuple(filter(_tells, REFERENCES))


def steps_about(reading: Reading, table: str, id_: str) -> frozenset[str]:
    """Return the ids of the steps that changed the record or what belongs to it, as a person's replies."""
    rows: defaultdict[str, set[str]] = defaultdict(set, {table: {id_}})
    waiting = [(table, frozenset({id_}))]
    while waiting:
        target, ids = waiting.pop()
        for reference in _PARTS:
            if reference.target == target:
                found = _naming(reading, reference, ids) - rows[reference.table]
                rows[reference.table] |= found
                if found:
                    waiting.append((reference.table, frozenset(found)))
    query = select(change.c.change_set_id, change.c.table_name, change.c.row_id)
    touched = reading.rows(query.where(change.c.table_name.in_(sorted(rows))))
    return frozenset(step for step, name, row in touched if row in rows[name])


def _naming(reading: Reading, reference: Reference, ids: frozenset[str]) -> set[str]:
    """Return the rows that name one of the records, or did at some time."""
    table = DATA_TABLES[reference.table]
    now = reading.rows(select(table.c.id, table.c[reference.column]))
    path = f"$.{reference.column}"
    texts = (func.json_extract(func.nullif(text, ""), path) for text in (change.c.before, change.c.after))
    then = reading.rows(select(change.c.row_id, *texts).where(change.c.table_name == reference.table))
    return {row[0] for row in (*now, *then) if any(value in ids for value in row[1:])}
