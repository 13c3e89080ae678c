"""Looking things up in the register: records by id, records by equal fields, rows of the query modules."""

from collections.abc import Collection, Sequence
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Row, Select, select

from secretariat.domain.errors import NotFoundError, StorageTroubleError
from secretariat.domain.records import Record
from secretariat.storage.connection import torn_texts_shown
from secretariat.storage.records import table_of

R = TypeVar("R", bound=Record)

_MOST_PARAMETERS = 10_000  # SQLite takes 32,766 in one statement


class Reading:
    """A look at one state of the register; it ends with the `with` block that gave it."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, kind: type[R], id_: str) -> R:
        """Return the record, or raise NotFoundError `record.missing`."""
        found = self.find(kind, id_)
        if found is None:
            raise NotFoundError("record.missing", table=table_of(kind).name, id=id_)
        return found

    def find(self, kind: type[R], id_: str | None) -> R | None:
        """Return the record or None; no id finds nothing."""
        if id_ is None:
            return None
        found = self.all(kind, id=id_)
        return found[0] if found else None

    def all(self, kind: type[R], /, *, order_by: str | Sequence[str] = (), **equals: object) -> tuple[R, ...]:
        """Return the records whose fields equal the given values, in the order of the fields named, then of ids.

        A tuple, set or list means one of these values, None means empty.
        """
        table = table_of(kind)
        order = (order_by,) if isinstance(order_by, str) else tuple(order_by)
        statement: Select[Any] = select(table).order_by(*(table.columns[name] for name in (*order, "id")))
        kept_back: dict[str, Collection[object]] = {}
        for name, value in equals.items():
            if isinstance(value, set | frozenset | tuple | list) and len(value) > _MOST_PARAMETERS:
                kept_back[name] = frozenset(value)
            else:
                statement = statement.where(_equal(table.columns[name], value))
        names = table.columns.keys()
        found = [kind(**dict(zip(names, row, strict=True))) for row in self.rows(statement)]
        if kept_back:
            found = [one for one in found if all(getattr(one, name) in values for name, values in kept_back.items())]
        return tuple(found)

    def rows(self, query: Select[*tuple[Any, ...]]) -> Sequence[Row[*tuple[Any, ...]]]:
        """Run a query of this layer's query modules; nobody else can make one.

        A torn text in one row (fault 31) would hide all others: then it shows the sign for unreadable, `\ufffd`.
        """
        try:
            return self._connection.execute(query).all()
        except StorageTroubleError as error:
            if error.code != "storage.bad_text":
                raise
        with torn_texts_shown(self._connection):
            return self._connection.execute(query).all()


def _equal(column: ColumnElement[Any], value: object) -> ColumnElement[bool]:
    if isinstance(value, set | frozenset | tuple | list):
        return column.in_(value)
    return column.is_(None) if value is None else column == value
