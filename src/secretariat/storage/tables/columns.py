"""The few kinds of columns that all tables are made of, in what SQLite and PostgreSQL both have."""

import json
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    TIMESTAMP,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    Dialect,
    Enum,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Text,
    Time,
    TypeDecorator,
    UniqueConstraint,
)
from sqlalchemy import text as sql

# A constraint is called table__rule; its refusal carries the code "table.rule" (connection.py).
metadata = MetaData(
    naming_convention={
        "pk": "%(table_name)s__key",
        "fk": "%(table_name)s__%(column_0_name)s_known",
        "ck": "%(table_name)s__%(constraint_name)s",
        "uq": "%(table_name)s__%(constraint_name)s",
    }
)


class Moment(TypeDecorator[datetime]):
    """A point in time with its zone, kept as UTC. A datetime without zone is refused: nobody could say when it was."""

    impl = TIMESTAMP
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Turn a moment into UTC for the register."""
        del dialect
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs its time zone")
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give a moment its zone back."""
        del dialect
        return None if value is None else value.replace(tzinfo=UTC)


class Several(TypeDecorator[tuple[str, ...]]):
    """A tuple of texts or enum values, kept as a JSON list."""

    impl = Text
    cache_ok = True

    def __init__(self, item: type[str] = str) -> None:
        super().__init__()
        self.item = item

    def process_bind_param(self, value: tuple[str, ...] | None, dialect: Dialect) -> str | None:
        """Write the JSON list."""
        del dialect
        return None if value is None else json.dumps(value, ensure_ascii=False)

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[str, ...] | None:
        """Read the JSON list."""
        del dialect
        return None if value is None else tuple(map(self.item, json.loads(value)))


def key() -> Column[str]:
    """Return the primary key: 32 hexadecimal digits made by the program."""
    return Column("id", String(32), primary_key=True)


def link(name: str, table: str, *, optional: bool = False) -> Column[str]:
    """Return a reference that is checked at the end of the transaction and never deletes anything by itself."""
    known = ForeignKey(f"{table}.id", deferrable=True, initially="DEFERRED")
    return Column(name, String(32), known, nullable=optional)


def words(name: str) -> Column[str]:
    """Return a text that may be empty but is never missing."""
    return Column(name, Text, nullable=False)


def number(name: str, *, optional: bool = False) -> Column[int]:
    """Return a whole number."""
    return Column(name, Integer, nullable=optional)


def flag(name: str, *, optional: bool = False) -> Column[bool]:
    """Return yes or no."""
    return Column(name, Boolean(create_constraint=True, name=f"{name}_yes_or_no"), nullable=optional)


def day(name: str, *, optional: bool = False) -> Column[Any]:
    """Return a date."""
    return Column(name, Date, nullable=optional)


def time_of_day(name: str, *, optional: bool = False) -> Column[Any]:
    """Return a local time."""
    return Column(name, Time, nullable=optional)


def moment(name: str, *, optional: bool = False) -> Column[Any]:
    """Return a date with time."""
    return Column(name, Moment, nullable=optional)


def choice(name: str, values: type[StrEnum], *, optional: bool = False) -> Column[Any]:
    """Return one value of an enumeration, kept as its text."""
    kept = Enum(
        values,
        values_callable=lambda members: [member.value for member in members],
        name=f"{name}_known",
        native_enum=False,
        create_constraint=True,
        length=40,
    )
    return Column(name, kept, nullable=optional)


def several(name: str, item: type[str] = str) -> Column[Any]:
    """Return a list of texts or enum values."""
    return Column(name, Several(item), nullable=False)


def protected(column: Column[Any]) -> Column[Any]:
    """Mark a column whose values the history never shows: they tell about somebody's health (D28)."""
    column.info["protected"] = True
    return column


def rule(name: str, condition: str, *, field: str) -> CheckConstraint:
    """Return a condition that every row keeps; `field` is what the clerk must change."""
    return CheckConstraint(condition, name=name, info={"field": field})


def filled(name: str) -> CheckConstraint:
    """Return the rule that a text is not empty."""
    return rule(f"{name}_filled", f"{name} <> ''", field=name)


def at_least(name: str, least: int) -> CheckConstraint:
    """Return the rule that a number, where there is one, is not too small."""
    return rule(f"{name}_at_least_{least}", f"{name} >= {least}", field=name)


def digits(name: str, *, unless: str = "") -> CheckConstraint:
    """Return the rule that a text holds digits only, or nothing."""
    condition = f"trim({name}, '0123456789') = ''"
    return rule(f"{name}_digits", f"{unless} OR {condition}" if unless else condition, field=name)


def five_digits(name: str, *, unless: str = "") -> CheckConstraint:
    """Return the rule for a German postal code, which may still be missing (I26)."""
    condition = f"{name} = '' OR (length({name}) = 5 AND trim({name}, '0123456789') = '')"
    return rule(f"{name}_five_digits", f"{unless} OR {condition}" if unless else condition, field=name)


def once(name: str, *columns: str) -> UniqueConstraint:
    """Return the rule that no two rows have the same values in these columns."""
    return UniqueConstraint(*columns, name=name, info={"field": columns[-1]})


def once_while(name: str, condition: str, *columns: str) -> Index:
    """Return the rule that no two rows that meet the condition have the same values. `name` is `table__rule`."""
    where = sql(condition)
    return Index(name, *columns, unique=True, sqlite_where=where, postgresql_where=where, info={"field": columns[-1]})


def found_by(table: str, column: str) -> Index:
    """Return an index for a reference that lists and removals look up."""
    return Index(f"{table}__by_{column}", column)
