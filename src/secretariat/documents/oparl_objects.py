"""OParl 1.1: which objects and fields we exchange, what a field must hold, and files of them read and written."""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from secretariat.domain.errors import DocumentTroubleError, Finding, Severity

SCHEMA = "https://schema.oparl.org/1.1/"
_TYPE = re.compile(r"https?://(?:schema\.)?oparl\.org/(?:schema/)?1\.[01]/(\w+)")
_DEEPEST = 40


class OparlType(StrEnum):
    """The objects we exchange."""

    ORGANIZATION = "Organization"
    PERSON = "Person"
    MEMBERSHIP = "Membership"
    MEETING = "Meeting"
    AGENDA_ITEM = "AgendaItem"
    LOCATION = "Location"


class Holds(StrEnum):
    """What a field must hold, as the clerk reads it where something else stands there."""

    TEXT = "ein Text"
    TEXTS = "eine Liste von Texten"
    FLAG = "ja oder nein"
    DAY = "ein Datum"
    MOMENT = "ein Datum mit Uhrzeit"
    OBJECT = "ein Objekt"
    OBJECTS = "eine Liste von Objekten"


FIELDS: Mapping[OparlType, Mapping[str, Holds]] = MappingProxyType(
    {
        OparlType.ORGANIZATION: {
            "name": Holds.TEXT,
            "shortName": Holds.TEXT,
            "organizationType": Holds.TEXT,
            "classification": Holds.TEXT,
            "startDate": Holds.DAY,
            "endDate": Holds.DAY,
            "membership": Holds.TEXTS,
            "subOrganizationOf": Holds.TEXT,
        },
        OparlType.PERSON: {
            "name": Holds.TEXT,
            "familyName": Holds.TEXT,
            "givenName": Holds.TEXT,
            "formOfAddress": Holds.TEXT,
            "affix": Holds.TEXT,
            "title": Holds.TEXTS,
            "email": Holds.TEXTS,
            "phone": Holds.TEXTS,
            "membership": Holds.OBJECTS,
        },
        OparlType.MEMBERSHIP: {
            "person": Holds.TEXT,
            "organization": Holds.TEXT,
            "role": Holds.TEXT,
            "votingRight": Holds.FLAG,
            "startDate": Holds.DAY,
            "endDate": Holds.DAY,
            "onBehalfOf": Holds.TEXT,
        },
        OparlType.MEETING: {
            "name": Holds.TEXT,
            "meetingState": Holds.TEXT,
            "cancelled": Holds.FLAG,
            "start": Holds.MOMENT,
            "end": Holds.MOMENT,
            "location": Holds.OBJECT,
            "organization": Holds.TEXTS,
            "participant": Holds.TEXTS,
            "agendaItem": Holds.OBJECTS,
        },
        OparlType.AGENDA_ITEM: {
            "number": Holds.TEXT,
            "name": Holds.TEXT,
            "public": Holds.FLAG,
            "start": Holds.MOMENT,
            "resolutionText": Holds.TEXT,
        },
        OparlType.LOCATION: {
            "description": Holds.TEXT,
            "room": Holds.TEXT,
            "streetAddress": Holds.TEXT,
            "postalCode": Holds.TEXT,
            "locality": Holds.TEXT,
        },
    }
)
"""The fields we know; any other one is a vendor's or means nothing to us, and is left alone."""


@dataclass(frozen=True, slots=True)
class OparlObject:
    """One object with the fields that are known and of the right kind; days and moments are values, no texts."""

    kind: OparlType
    id: str
    fields: Mapping[str, Any]

    def text(self, name: str) -> str:
        """Return a field of text, empty where it is missing."""
        return str(self.fields.get(name, ""))

    def texts(self, name: str) -> tuple[str, ...]:
        """Return a field of texts."""
        return tuple(self.fields.get(name, ()))


@dataclass(frozen=True, slots=True)
class OparlFile:
    """The objects of a file, each once; `findings` name what was of the wrong kind and left out."""

    objects: tuple[OparlObject, ...]
    findings: tuple[Finding, ...]

    def of(self, kind: OparlType) -> tuple[OparlObject, ...]:
        """Return the objects of one kind, in the order of the file."""
        return tuple(one for one in self.objects if one.kind is kind)


def read_oparl(content: bytes) -> OparlFile:
    """Read objects wherever they stand in a file: alone, in a list, in an object list (`data`), within one another.

    Raises DocumentTroubleError `oparl.no_json`, `oparl.no_objects`.
    """
    try:
        tree = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise DocumentTroubleError("oparl.no_json", line=getattr(error, "lineno", "")) from error
    objects: dict[str, OparlObject] = {}
    findings: list[Finding] = []
    for raw in _objects_in(tree):
        found = _object(raw, findings)
        if found is not None:
            objects.setdefault(found.id, found)
    if not objects:
        raise DocumentTroubleError("oparl.no_objects", others=len(findings))
    return OparlFile(tuple(objects.values()), tuple(findings))


def write_oparl(objects: Sequence[OparlObject]) -> bytes:
    """Return an object list of OParl; the same objects give the same bytes. Empty fields are left out."""
    listed = {"data": [plain(one) for one in objects], "pagination": {"totalElements": len(objects)}, "links": {}}
    return (json.dumps(listed, ensure_ascii=False, indent=2) + "\n").encode()


def plain(one: OparlObject) -> dict[str, Any]:
    """Return an object as JSON has it."""
    filled = {name: _plain(value) for name, value in one.fields.items() if value not in ("", None, ())}
    return {"id": one.id, "type": f"{SCHEMA}{one.kind}", **filled}


def _plain(value: object) -> object:
    if isinstance(value, OparlObject):
        return plain(value)
    if isinstance(value, tuple | list):
        return [_plain(part) for part in value]
    return value.isoformat() if isinstance(value, date) else value


def _objects_in(tree: object, depth: int = 0, owner: str = "") -> Iterator[dict[str, Any]]:
    """Yield every object with a type, those within others too; a membership within a person learns whose it is."""
    if depth > _DEEPEST:
        return
    if isinstance(tree, dict):
        kind = _kind_of(tree)
        if kind is OparlType.MEMBERSHIP and owner:
            tree = {"person": owner, **tree}
        if kind is not None:
            yield tree
        inside = str(tree.get("id", "")) if kind is OparlType.PERSON else ""
        for part in tree.values():
            yield from _objects_in(part, depth + 1, inside)
    elif isinstance(tree, list):
        for part in tree:
            yield from _objects_in(part, depth + 1, owner)


def _kind_of(raw: Mapping[str, Any]) -> OparlType | None:
    found = _TYPE.fullmatch(raw["type"]) if isinstance(raw.get("type"), str) else None
    return OparlType(found[1]) if found and found[1] in set(OparlType) else None


def _object(raw: Mapping[str, Any], findings: list[Finding]) -> OparlObject | None:
    kind = _kind_of(raw)
    if kind is None or raw.get("deleted") is True:
        return None
    if not isinstance(raw.get("id"), str) or not raw["id"].strip():
        findings.append(Finding("oparl.without_id", Severity.ERROR, str(kind), "id"))
        return None
    fields = {}
    for name, holds in FIELDS[kind].items():
        if raw.get(name) is None:
            continue
        value = _value(raw[name], holds)
        if value is None:
            values = {"id": raw["id"], "wanted": str(holds), "found": _said(raw[name])}
            findings.append(Finding("oparl.wrong_type", Severity.WARNING, str(kind), name, values))
        else:
            fields[name] = value
    return OparlObject(kind, raw["id"], MappingProxyType(fields))


def _value(raw: object, holds: Holds) -> object:  # noqa: PLR0911 - one answer for each kind of field
    """Return the value of a field, None where it is of another kind."""
    match holds:
        case Holds.TEXT:
            return raw if isinstance(raw, str) else None
        case Holds.FLAG:
            return raw if isinstance(raw, bool) else None
        case Holds.TEXTS:
            return _each(raw, lambda one: one if isinstance(one, str) else None)
        case Holds.DAY:
            moment = _moment(raw)
            return moment.date() if moment else None
        case Holds.MOMENT:
            return _moment(raw)
        case Holds.OBJECT:
            return _id_of(raw)
        case Holds.OBJECTS:
            return _each(raw, _id_of)


def _each(raw: object, read: Callable[[object], str | None]) -> tuple[str, ...] | None:
    """Return what is read of each entry of a list, None where it is no list or one entry is of another kind."""
    found = [read(one) for one in raw] if isinstance(raw, list) else [None]
    return None if None in found else tuple(one for one in found if one is not None)


def _id_of(raw: object) -> str | None:
    return raw["id"] if isinstance(raw, dict) and isinstance(raw.get("id"), str) else None


def _moment(raw: object) -> datetime | None:
    if not isinstance(raw, str):
        return None
    try:
        return datetime.fromisoformat(raw)
    except ValueError:
        return None


def _said(raw: object) -> str:
    """Say what stands there instead: its kind, and a short text as it is."""
    match raw:
        case bool():
            return "ja oder nein"
        case int() | float():
            return "eine Zahl"
        case str():
            return f"„{raw[:40]}“"
        case list():
            return "eine Liste"
        case _:
            return "ein Objekt"
