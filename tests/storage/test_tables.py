import typing
from dataclasses import fields
from types import NoneType

import pytest
from sqlalchemy import CheckConstraint, Index, Table, UniqueConstraint

from secretariat.domain import (
    attendance,
    cards,
    committees,
    invitations,
    meetings,
    needs,
    office,
    outcomes,
    people,
    workshops,
)
from secretariat.domain.records import Record
from secretariat.storage.tables import DATA_TABLES, TABLES
from secretariat.storage.tables.columns import metadata
from secretariat.storage.writing import Writing
from storage.world import WORLD

NOUNS = (attendance, cards, committees, invitations, meetings, needs, office, outcomes, people, workshops)
RECORDS = [
    kind
    for noun in NOUNS
    for kind in vars(noun).values()
    if isinstance(kind, type) and issubclass(kind, Record) and kind is not Record
]


def test_every_record_of_the_domain_has_a_table() -> None:
    assert set(RECORDS) == set(TABLES)


@pytest.mark.parametrize("kind", TABLES, ids=lambda kind: kind.__name__)
def test_columns_are_the_fields_in_their_order(kind: type[Record]) -> None:
    columns = TABLES[kind].columns.keys()
    names = [field.name for field in fields(kind)]
    assert columns == names


@pytest.mark.parametrize("kind", TABLES, ids=lambda kind: kind.__name__)
def test_a_column_may_be_empty_where_the_field_may_be_none(kind: type[Record]) -> None:
    hints = typing.get_type_hints(kind)
    optional = {name for name, hint in hints.items() if NoneType in typing.get_args(hint)}
    assert {column.name for column in TABLES[kind].columns if column.nullable} == optional


def test_the_world_of_the_tests_has_every_kind() -> None:
    assert {type(record) for record in WORLD} == set(TABLES)


def test_every_table_is_data_or_the_registers_own() -> None:
    assert set(metadata.tables) - set(DATA_TABLES) == {"register_identity", "change_set", "change"}


def test_no_reference_deletes_by_itself() -> None:
    known = [key for table in metadata.tables.values() for key in table.foreign_keys]
    assert known
    assert {(key.ondelete, key.deferrable, key.initially) for key in known} == {(None, True, "DEFERRED")}


@pytest.mark.parametrize("table", DATA_TABLES.values(), ids=lambda table: table.name)
def test_every_rule_of_a_table_has_a_name_and_the_field_to_change(table: Table) -> None:
    checks = [one for one in table.constraints if isinstance(one, CheckConstraint) and not one._type_bound]
    uniques = [one for one in table.constraints if isinstance(one, UniqueConstraint)]
    rules: list[CheckConstraint | UniqueConstraint | Index] = [*checks, *uniques]
    rules += [one for one in table.indexes if one.unique]
    for rule in rules:
        assert str(rule.name).startswith(f"{table.name}__")
        assert rule.info["field"] in table.columns


def test_no_door_leads_past_the_journal() -> None:
    assert {name for name in vars(Writing) if not name.startswith("_")} == {
        "add",
        "change",
        "keep",
        "remove",
        "erase",
        "forget",
        "forget_taken_out",
        "unname",
        "apply",
        "finish",
        "change_set",
        "removed",
        "erased",
    }
