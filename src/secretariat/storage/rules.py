"""From SQLite's word about a broken constraint to the rule of the field it stands for."""

import re
import sqlite3
from collections.abc import Collection

from sqlalchemy import CheckConstraint, Index, Table, UniqueConstraint, select, text

from secretariat.domain.errors import RuleBrokenError
from secretariat.storage.journal import RowKey
from secretariat.storage.tables import DATA_TABLES, REFERENCES


def broken_rule(message: str) -> RuleBrokenError:
    """Return the broken rule as code `table.rule`, with the field that must change.

    SQLite names a CHECK by its name, UNIQUE and NOT NULL by columns, and a missing reference not at all (see
    `dangling_reference`).
    """
    kind, _, subject = message.partition(" constraint failed")
    subject = subject.removeprefix(": ")
    if kind == "CHECK":
        return _error(subject, _FIELDS.get(subject, ""))
    if kind == "UNIQUE":
        name = _UNIQUE.get(frozenset(subject.split(", ")), f"{subject.split('.')[0]}__key")
        return _error(name, _FIELDS.get(name, "id"))
    if kind == "NOT NULL":
        table, _, column = subject.partition(".")
        return RuleBrokenError(f"{table}.{column}_missing", field=column)
    return RuleBrokenError("record.reference")


def dangling_reference(driver: sqlite3.Connection, removed: Collection[RowKey]) -> RuleBrokenError | None:
    """Return which row of an unfinished transaction names one that is not there; SQLite itself does not say.

    `record.still_used` if the named row is among the removed, else `table.column_known`.
    """
    row = driver.execute("PRAGMA foreign_key_check").fetchone()
    if row is None:
        return None
    table, number, target, _ = row
    for reference in (one for one in REFERENCES if (one.table, one.target) == (table, target)):
        columns = DATA_TABLES[table].c
        naming = select(columns.id, columns[reference.column]).where(text("rowid = ?"))
        id_, named = driver.execute(str(naming), (number,)).fetchone()
        there = select(DATA_TABLES[target].c.id).where(text("id = ?"))
        if named is None or driver.execute(str(there), (named,)).fetchone():
            continue
        known = {"table": table, "id": id_, "target": target, "target_id": named}
        if (target, named) in removed:
            return RuleBrokenError("record.still_used", field=reference.column, **known)
        return RuleBrokenError(f"{table}.{reference.column}_known", field=reference.column, **known)
    return None


def _error(name: str, field: str) -> RuleBrokenError:
    return RuleBrokenError(re.sub("__", ".", name, count=1), field=field)


def _named(table: Table) -> dict[str, str]:
    checks = [c for c in table.constraints if isinstance(c, CheckConstraint | UniqueConstraint)]
    found = {str(item.name): item.info.get("field", "") for item in (*checks, *table.indexes)}
    for column in table.columns:
        found[f"{table.name}__{column.name}_known"] = column.name
    return found


def _unique(table: Table) -> dict[frozenset[str], str]:
    uniques: list[UniqueConstraint | Index] = [one for one in table.constraints if isinstance(one, UniqueConstraint)]
    uniques += [index for index in table.indexes if index.unique]
    return {frozenset(f"{table.name}.{column.name}" for column in one.columns): str(one.name) for one in uniques}


_FIELDS = {name: field for table in DATA_TABLES.values() for name, field in _named(table).items()}
_UNIQUE = {columns: name for table in DATA_TABLES.values() for columns, name in _unique(table).items()}
