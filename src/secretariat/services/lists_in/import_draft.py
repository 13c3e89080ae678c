"""A working copy of what an import touches: what would be added and changed, before anything is written."""

from collections.abc import Mapping
from typing import TypeVar

from secretariat.domain.committees import Appointment, Bench, Deputyship, Seat
from secretariat.domain.people import Organisation, Person, PostalAddress
from secretariat.domain.records import Record
from secretariat.storage.reading import Reading

R = TypeVar("R", bound=Record)

TOUCHED = (Organisation, Person, PostalAddress, Bench, Seat, Appointment, Deputyship)


Stored = Mapping[type[Record], Mapping[str, Record]]
"""The records of the register by kind and id."""


def stored_records(reading: Reading) -> Stored:
    """Return everything that an import may touch."""
    return {kind: {record.id: record for record in reading.all(kind)} for kind in TOUCHED}


class Draft:
    """Records as they would be after the import. `put` adds a new record or replaces the one of the same id."""

    def __init__(self, stored: Stored) -> None:
        self._stored = stored
        self._put: dict[str, Record] = {}

    def put(self, record: R) -> R:
        """Take the record into the draft and return it."""
        self._put[record.id] = record
        return record

    def get(self, kind: type[R], id_: str) -> R:
        """Return one record as it would be."""
        record = self._put.get(id_) or self._stored[kind][id_]
        if not isinstance(record, kind):
            raise TypeError(id_)
        return record

    def stored(self, kind: type[R]) -> tuple[R, ...]:
        """Return the records of a kind as the register has them."""
        return tuple(record for record in self._stored[kind].values() if isinstance(record, kind))

    @property
    def new(self) -> tuple[Record, ...]:
        """Records that the register does not have yet, in the order they were put."""
        return tuple(record for record in self._put.values() if record.id not in self._stored[type(record)])

    @property
    def changed(self) -> tuple[Record, ...]:
        """Records that would be different."""
        return tuple(
            record for record in self._put.values() if self._stored[type(record)].get(record.id, record) != record
        )
