"""The records of a table by id, each made when it is first asked for: of a hundred thousand a meeting needs a few."""

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

from secretariat.domain.records import Record
from secretariat.storage.fields import record_of, shape_of
from secretariat.storage.reading import Reading

R = TypeVar("R", bound=Record)


class RecordsById(Mapping[str, R]):
    """Reads its table once; nothing of it changes afterwards, and the register is not asked again."""

    def __init__(self, reading: Reading, kind: type[R], order_by: tuple[str, ...] = ()) -> None:
        shape = shape_of(kind)
        rows = reading.ask(shape.selecting(*shape.columns, order=(*order_by, "id")))
        at = shape.columns.index("id")
        self._kind = kind
        self._rows: dict[str, tuple[Any, ...]] = {row[at]: row for row in rows}
        self._made: dict[str, R] = {}

    def __getitem__(self, id_: str) -> R:
        made = self._made.get(id_)
        if made is None:
            made = self._made[id_] = record_of(self._kind, self._rows[id_])
        return made

    def __contains__(self, id_: object) -> bool:
        return id_ in self._rows

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    def ids_by(self, *columns: str) -> dict[str, list[str]]:
        """Return the ids under the first of these columns that is filled."""
        places = [shape_of(self._kind).columns.index(column) for column in columns]
        grouped: dict[str, list[str]] = {}
        for id_, row in self._rows.items():
            grouped.setdefault(next((row[place] for place in places if row[place]), ""), []).append(id_)
        return grouped
