"""How the fields of a record are kept in the columns of its table and in the journal, each by its type."""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime, time
from enum import StrEnum
from typing import Any, TypeVar, get_args, get_origin

from secretariat.domain.records import Record

R = TypeVar("R", bound=Record)
Convert = Callable[[Any], Any]
Values = dict[str, Any]
"""The fields of a record by name."""


@dataclass(frozen=True, slots=True)
class Kept:
    """How one kind of value is kept: into SQLite, out of it, and out of the JSON of the journal."""

    into: Convert
    out_of: Convert
    from_json: Convert


@dataclass(frozen=True, slots=True)
class Shape:
    """The table of a kind of records: its name and columns, and how those are kept that SQLite has no type for.

    The statements are put together from names of our own classes only; every value has its place in them.
    """

    table: str
    columns: tuple[str, ...]
    kept: Mapping[str, Kept]

    def named(self, *columns: str) -> str:
        """Return columns as a statement names them; raises LookupError for one that is not of this table."""
        unknown = set(columns).difference(self.columns)
        if unknown:
            raise LookupError(f"{self.table} has no {', '.join(sorted(unknown))}")
        return ", ".join(f'"{column}"' for column in columns)

    def into(self, column: str, value: object) -> object:
        """Return a value as SQLite keeps it."""
        kept = self.kept.get(column)
        return value if kept is None or value is None else kept.into(value)

    def condition(self, column: str, wanted: object) -> tuple[str, object]:
        """Return the condition that a column has the value, or one of several, and the value for its place."""
        if isinstance(wanted, set | frozenset | tuple | list):  # as a list: a statement takes 32,766 values at most
            values = json.dumps([self.into(column, one) for one in wanted])
            return " ".join((self.named(column), "IN (SELECT value FROM json_each(?))")), values
        return f"{self.named(column)} IS ?", self.into(column, wanted)

    def selecting(self, *columns: str, conditions: Sequence[str] = (), order: Sequence[str] = ("id",)) -> str:
        """Return the statement that reads columns of the rows that meet all conditions."""
        words = ["SELECT", self.named(*columns), "FROM", self.table]
        words += ["WHERE", " AND ".join(conditions)] if conditions else []
        words += ["ORDER BY", self.named(*order)] if order else []
        return " ".join(words)

    def inserting(self, columns: Sequence[str]) -> str:
        """Return the statement that adds a row of these columns."""
        places = ", ".join("?" * len(columns))
        return " ".join(("INSERT INTO", self.table, f"({self.named(*columns)}) VALUES ({places})"))

    def changing(self, columns: Sequence[str]) -> str:
        """Return the statement that gives columns new values, and last the id of the row."""
        named = ", ".join(f"{self.named(column)} = ?" for column in columns)
        words = ["UPDATE", self.table, "SET", named, "WHERE id = ?"]
        return " ".join(words)

    def removing(self) -> str:
        """Return the statement that takes the row of an id out."""
        words = ["DELETE FROM", self.table, "WHERE id = ?"]
        return " ".join(words)


class _Shapes(dict[type[Record], Shape]):
    """The shapes found out so far."""

    def __missing__(self, kind: type[Record]) -> Shape:
        name = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", kind.__name__).lower()
        kept = {field.name: found for field in fields(kind) if (found := _kept(field.type)) is not None}
        return self.setdefault(kind, Shape(name, tuple(field.name for field in fields(kind)), kept))


_SHAPES = _Shapes()


def shape_of(kind: type[Record]) -> Shape:
    """Return the shape of a kind of records; its table is called as it is, PostalAddress postal_address."""
    return _SHAPES[kind]


def table_name(kind: type[Record]) -> str:
    """Return the name of the table of a kind of records."""
    return shape_of(kind).table


def record_of(kind: type[R], row: tuple[Any, ...]) -> R:
    """Return the record that a row of its table is."""
    shape = shape_of(kind)
    values = dict(zip(shape.columns, row, strict=True))
    for name, kept in shape.kept.items():
        value = values[name]
        if value is not None:
            values[name] = kept.out_of(value)
    return kind(**values)


def values_of(record: Record) -> Values:
    """Return a record as values by column."""
    return {name: getattr(record, name) for name in shape_of(type(record)).columns}


def as_text(values: Values) -> str:
    """Return column values as the journal keeps them: JSON, dates and times in ISO form."""
    return json.dumps(values, ensure_ascii=False, default=_iso)


def moment_text(value: datetime) -> str:
    """Return a point in time as it is kept, in UTC. One without its zone is refused: nobody could say when it was."""
    if value.tzinfo is None:
        raise ValueError("a moment needs its time zone")
    return value.astimezone(UTC).replace(tzinfo=None).isoformat(" ", "microseconds")


def moment(text: str) -> datetime:
    """Return a point in time with its zone."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def _kept(type_: object) -> Kept | None:
    kinds = get_args(type_) or (type_,)
    if get_origin(type_) is tuple:
        item = kinds[0]
        if not isinstance(item, type):
            raise TypeError(f"a register keeps no tuple of {item}")
        return Kept(_json, lambda text: tuple(map(item, json.loads(text))), lambda values: tuple(map(item, values)))
    for kind in kinds:
        if isinstance(kind, type) and issubclass(kind, StrEnum):
            return Kept(str, kind, kind)
        if isinstance(kind, type) and kind in _BY_TYPE:
            return _BY_TYPE[kind]
    return None


def _json(values: object) -> str:
    return json.dumps(values, ensure_ascii=False)


_BY_TYPE: Mapping[type, Kept] = {
    bool: Kept(int, bool, bool),
    date: Kept(date.isoformat, date.fromisoformat, date.fromisoformat),
    time: Kept(lambda value: value.isoformat("microseconds"), time.fromisoformat, time.fromisoformat),
    datetime: Kept(moment_text, moment, datetime.fromisoformat),
}


def _iso(value: object) -> str:
    if isinstance(value, date | time):  # a datetime is a date
        return value.isoformat()
    raise TypeError(f"a register keeps no {type(value).__name__}")
