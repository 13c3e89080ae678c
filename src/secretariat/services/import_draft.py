"""A working copy of what an import touches: what would be added and changed, before anything is written."""

from typing import TypeVar

from secretariat.domain.committees import Appointment, Bench, Deputyship, Seat
from secretariat.domain.people import Organisation, Person, PostalAddress
from secretariat.domain.records import Record
from secretariat.storage.reading import Reading

R = TypeVar("R", bound=Record)

TOUCHED = (Person, Organisation, PostalAddress, Bench, Seat, Appointment, Deputyship)


class Draft:
    """Records as they would be after the import. `put` adds a new record or replaces the one of the same id."""

    def __init__(self, reading: Reading) -> None:
        self._stored: dict[str, Record] = {record.id: record for kind in TOUCHED for record in reading.all(kind)}
        self._now: dict[str, Record] = dict(self._stored)

    def put(self, record: R) -> R:
        """Take the record into the draft and return it."""
        self._now[record.id] = record
        return record

    def get(self, kind: type[R], id_: str) -> R:
        """Return one record as it would be."""
        record = self._now[id_]
        if type(record) is not kind:
            raise TypeError(id_)
        return record

    def all(self, kind: type[R]) -> tuple[R, ...]:
        """Return the records of a kind as they would be."""
        return tuple(record for record in self._now.values() if type(record) is kind)

    @property
    def new(self) -> tuple[Record, ...]:
        """Records that the register does not have yet, in the order they were put."""
        return tuple(record for record in self._now.values() if record.id not in self._stored)

    @property
    def changed(self) -> tuple[Record, ...]:
        """Records that would be different."""
        return tuple(
            record for record in self._now.values() if record.id in self._stored and self._stored[record.id] != record
        )
