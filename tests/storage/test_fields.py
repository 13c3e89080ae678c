"""Records and their rows without SQLAlchemy, held against the tables that SQLAlchemy describes."""

from dataclasses import dataclass
from datetime import datetime

import pytest

from secretariat.domain.people import Person
from secretariat.domain.records import Record
from secretariat.storage.fields import moment, moment_text, shape_of
from secretariat.storage.records import KINDS
from secretariat.storage.register import Register
from secretariat.storage.tables import TABLES


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_a_kind_has_the_table_and_the_columns_that_the_schema_has(kind: type[Record]) -> None:
    shape = shape_of(kind)
    assert shape.table == TABLES[kind].name
    assert set(shape.columns) == set(TABLES[kind].columns.keys())


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_sqlalchemy_reads_the_same_values_as_a_record_has(full: Register, kind: type[Record]) -> None:
    table = TABLES[kind]
    with full.reading() as reading:
        rows = {row.id: row._asdict() for row in reading.rows(table.select())}
        records = reading.all(kind)
    assert records
    assert {one.id: {name: getattr(one, name) for name in shape_of(kind).columns} for one in records} == rows


def test_a_column_that_a_table_has_not_is_refused(full: Register) -> None:
    with full.reading() as reading, pytest.raises(LookupError, match="person has no shoe_size"):
        reading.all(Person, shoe_size=43)


def test_a_moment_without_its_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        moment_text(datetime(2026, 1, 1, 12))  # noqa: DTZ001 - that is the case


def test_a_moment_comes_back_as_the_same_instant() -> None:
    told = datetime.fromisoformat("2026-07-01T12:00:00.000005+02:00")
    assert moment(moment_text(told)) == told


def test_a_tuple_of_something_that_is_no_type_is_refused() -> None:
    @dataclass(frozen=True, slots=True, kw_only=True)
    class Odd(Record):
        parts: tuple[str | int, ...] = ()

    with pytest.raises(TypeError, match="no tuple"):
        shape_of(Odd)
