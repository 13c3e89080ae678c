"""Looking things up in the register: records by id, records by equal fields, rows of the query modules."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from secretariat.domain.errors import NotFoundError, StorageTroubleError
from secretariat.domain.records import Record
from secretariat.storage.connection import Connection
from secretariat.storage.fields import record_of, shape_of

if TYPE_CHECKING:
    from sqlalchemy import Row, Select

R = TypeVar("R", bound=Record)
Result = TypeVar("Result")


class Reading:
    """A look at one state of the register; it ends with the `with` block that gave it."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, kind: type[R], id_: str) -> R:
        """Return the record, or raise NotFoundError `record.missing`."""
        found = self.find(kind, id_)
        if found is None:
            raise NotFoundError("record.missing", table=shape_of(kind).table, id=id_)
        return found

    def find(self, kind: type[R], id_: str | None) -> R | None:
        """Return the record or None; no id finds nothing."""
        if id_ is None:
            return None
        found = self.all(kind, id=id_)
        return found[0] if found else None

    def first(self, kind: type[R], /, *, order_by: str | Sequence[str] = (), **equals: object) -> R | None:
        """Return the first of the records that `all` would return, or None."""
        return next(iter(self.all(kind, order_by=order_by, **equals)), None)

    def all(self, kind: type[R], /, *, order_by: str | Sequence[str] = (), **equals: object) -> tuple[R, ...]:
        """Return the records whose fields equal the given values, in the order of the fields named, then of ids.

        A tuple, set or list means one of these values, None means empty.
        """
        shape = shape_of(kind)
        order = (order_by,) if isinstance(order_by, str) else tuple(order_by)
        found = [shape.condition(name, wanted) for name, wanted in equals.items()]
        statement = shape.selecting(
            *shape.columns, conditions=[condition for condition, _ in found], order=(*order, "id")
        )
        return tuple(record_of(kind, row) for row in self.ask(statement, *(value for _, value in found)))

    def ask(self, statement: str, *values: object) -> list[tuple[Any, ...]]:
        """Run a query of this layer's modules, as SQL; torn texts as in `rows`."""
        return self._with_torn_texts(lambda: self._connection.rows(statement, values))

    def rows(self, query: "Select[*tuple[Any, ...]]") -> "Sequence[Row[*tuple[Any, ...]]]":
        """Run a query of this layer's query modules; nobody else can make one.

        A torn text in one row (fault 31) would hide all others: then it shows the sign for unreadable, `\ufffd`.
        """
        return self._with_torn_texts(lambda: self._connection.core.execute(query).all())

    def _with_torn_texts(self, ask: Callable[[], Result]) -> Result:
        try:
            return ask()
        except StorageTroubleError as error:
            if error.code != "storage.bad_text":
                raise
        with self._connection.torn_texts_shown():
            return ask()
