"""Objects of OParl read from what systems really send, and written as the schema wants them."""

import json
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from secretariat.documents.oparl_objects import OparlObject, OparlType, read_oparl, write_oparl
from secretariat.domain.errors import DocumentTroubleError

PERSON = {"id": "https://ris.example/person/7", "type": "https://schema.oparl.org/1.1/Person", "familyName": "Uhl"}
MEMBERSHIP = {"id": "https://ris.example/m/1", "type": "https://schema.oparl.org/1.1/Membership", "organization": "x"}


def read(tree: object) -> tuple[OparlObject, ...]:
    return read_oparl(json.dumps(tree).encode()).objects


@pytest.mark.parametrize(
    "tree",
    [PERSON, [PERSON], {"data": [PERSON], "links": {}}, {"anything": {"deep": [[PERSON]]}}, [PERSON, PERSON]],
)
def test_objects_are_found_wherever_they_stand_and_once(tree: object) -> None:
    (person,) = read(tree)
    assert (person.kind, person.text("familyName")) == (OparlType.PERSON, "Uhl")


@pytest.mark.parametrize("version", ["https://oparl.org/schema/1.0/", "http://oparl.org/schema/1.0/"])
def test_objects_of_the_older_version_are_read_too(version: str) -> None:
    assert read({**PERSON, "type": f"{version}Person"})[0].kind is OparlType.PERSON


def test_a_membership_within_a_person_learns_whose_it_is() -> None:
    membership, person = sorted(read({**PERSON, "membership": [MEMBERSHIP]}), key=lambda one: one.kind)
    assert membership.text("person") == person.id


@pytest.mark.parametrize(
    ("field", "value", "found"),
    [
        ("title", "Dr.", "„Dr.“"),
        ("familyName", 7, "eine Zahl"),
        ("email", ["a@x.example", 3], "eine Liste"),
        ("membership", {"id": "x"}, "ein Objekt"),
        ("givenName", True, "ja oder nein"),
    ],
)
def test_a_field_of_the_wrong_kind_is_named_and_left_out(field: str, value: object, found: str) -> None:
    file = read_oparl(json.dumps({**PERSON, field: value}).encode())
    assert field not in file.objects[0].fields
    assert [(one.code, one.subject, one.field, one.values["found"]) for one in file.findings] == [
        ("oparl.wrong_type", "Person", field, found)
    ]


def test_fields_of_vendors_and_empty_ones_are_left_alone_without_a_word() -> None:
    file = read_oparl(json.dumps({**PERSON, "ris:number": 7, "shoeSize": "41", "givenName": None}).encode())
    assert set(file.objects[0].fields) == {"familyName"}
    assert not file.findings


def test_what_was_deleted_elsewhere_and_what_has_no_name_is_not_read() -> None:
    file = read_oparl(json.dumps([PERSON, {**PERSON, "id": "other", "deleted": True}, {**PERSON, "id": 7}]).encode())
    assert [one.id for one in file.objects] == [PERSON["id"]]
    assert [one.code for one in file.findings] == ["oparl.without_id"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"{", "oparl.no_json"),
        (b"\xff\xfe\x00", "oparl.no_json"),
        (b"[" * 100_000, "oparl.no_json"),
        (b"[]", "oparl.no_objects"),
        (b'{"type": 3, "data": [{"type": "https://schema.oparl.org/1.1/Paper", "id": "p"}]}', "oparl.no_objects"),
    ],
)
def test_a_file_without_objects_is_refused(content: bytes, code: str) -> None:
    with pytest.raises(DocumentTroubleError) as refused:
        read_oparl(content)
    assert refused.value.code == code


JSON = some.recursive(
    some.none() | some.booleans() | some.integers() | some.text(max_size=8),
    lambda inner: some.lists(inner, max_size=3) | some.dictionaries(some.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@given(some.dictionaries(some.sampled_from(["title", "familyName", "membership", "email", "x:y"]), JSON))
def test_whatever_a_vendor_sends_ends_in_objects_and_named_fields(fields: dict[str, Any]) -> None:
    file = read_oparl(json.dumps([{**fields, "id": PERSON["id"], "type": PERSON["type"]}]).encode())
    known = {"title", "familyName", "membership", "email"} & {
        name for name, value in fields.items() if value is not None
    }
    person = next(one for one in file.objects if one.kind is OparlType.PERSON)
    assert known == set(person.fields) | {one.field for one in file.findings if one.code == "oparl.wrong_type"}


def test_written_objects_are_read_back_and_empty_fields_do_not_stand_there() -> None:
    item = OparlObject(OparlType.AGENDA_ITEM, "https://x.example/a/1", {"number": "1", "name": "Begrüßung"})
    start = datetime.fromisoformat("2026-09-21T14:00:00+02:00")
    fields = {"name": "3. Sitzung", "start": start, "end": None, "cancelled": None, "agendaItem": (item,)}
    meeting = OparlObject(OparlType.MEETING, "https://x.example/m/1", fields)
    (written,) = json.loads(write_oparl((meeting,)))["data"]
    assert written["start"] == "2026-09-21T14:00:00+02:00"
    assert not {"end", "cancelled"} & set(written)
    assert written["agendaItem"][0]["type"] == "https://schema.oparl.org/1.1/AgendaItem"
    again = {one.kind: one for one in read_oparl(write_oparl((meeting,))).objects}
    assert again[OparlType.MEETING].fields["start"] == start
    assert again[OparlType.MEETING].texts("agendaItem") == (item.id,)


def test_days_are_days_with_and_without_a_time() -> None:
    for text in ("2024-09-23", "2024-09-23T00:00:00+02:00"):
        (one,) = read({**MEMBERSHIP, "startDate": text})
        assert one.fields["startDate"] == date(2024, 9, 23)
