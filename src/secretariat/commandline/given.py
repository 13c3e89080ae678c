"""What is given as FIELD=VALUE: each value as its field holds it, names in place of the records they mean."""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields
from datetime import date, time
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

import click

from secretariat.commandline.called import record_called
from secretariat.domain.committees import Committee
from secretariat.domain.errors import NotFoundError, RuleBrokenError
from secretariat.domain.records import Record
from secretariat.domain.text import folded
from secretariat.services.register.record_names import TARGETS
from secretariat.storage.fields import table_name
from secretariat.storage.reading import Reading

GIVEN = click.argument("given", nargs=-1, metavar="FIELD=VALUE…")
YEARS = range(1900, 2200)
"""What a clerk can mean; a day at the end of all calendars is a slip of the hand, and no day can be counted from it."""
YES_OR_NO = {"ja": True, "yes": True, "true": True, "nein": False, "no": False, "false": False}
Values = dict[str, Any]


class _Day(click.DateTime):
    """A day, as `2026-03-18`; commands get it as a date."""

    def get_metavar(self, *_parameter: object, **_context: object) -> str:
        """Return how the help writes a day."""
        return "YYYY-MM-DD"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401 - click.DateTime promises a moment
        """Return the day; refuse one of no year that anybody means."""
        day = super().convert(value, param, ctx).date()
        if day.year not in YEARS:
            self.fail(str(value), param, ctx)
        return day


DAY = _Day(["%Y-%m-%d"])


def given_values(
    reading: Reading,
    kind: type[Any],
    given: tuple[str, ...],
    *,
    without: frozenset[str] = frozenset(),
    committee: Committee | None = None,
) -> Values:
    """Return what is given for a kind of records by field, an empty value as the field's own default.

    Where a field has words for what the register does not know (`predecessor`), a name that it knows means the record.
    Raises RuleBrokenError `given.unclear`, `given.no_field`, `given.bad_value`; NotFoundError for an unknown name.
    """
    values: Values = {}
    for words in given:
        spoken, sign, text = words.partition("=")
        if not sign:
            raise RuleBrokenError("given.unclear", name=words)
        name = _field_of(kind, spoken.strip(), without)
        if (link := f"{name}_id") in {part.name for part in fields(kind)}:
            values[link] = _known(reading, TARGETS[table_name(kind), link], text.strip(), committee)
            values[name] = "" if values[link] else text.strip()
            continue
        table = TARGETS.get((table_name(kind), name)) if issubclass(kind, Record) else None
        if table is not None and text.strip():
            values[name] = record_called(reading, table, text.strip(), committee).id
        else:
            values[name] = _value(kind, name, text.strip())
    return values


def _known(reading: Reading, table: str, name: str, committee: Committee | None) -> str | None:
    try:
        return record_called(reading, table, name, committee).id if name else None
    except NotFoundError:
        return None


def check_complete(kind: type[Any], values: Mapping[str, object]) -> None:
    """Refuse a new record that lacks a field it cannot do without: `given.missing`."""
    for part in fields(kind):
        if part.default is MISSING and part.default_factory is MISSING and part.name not in values:
            raise RuleBrokenError("given.missing", field=part.name, name=part.name.removesuffix("_id"))


def known_fields(kind: type[Any], without: frozenset[str]) -> Mapping[str, str]:
    """Return the fields that can be given, by the name they are given under: `venue` for `venue_id`."""
    names = (part.name for part in fields(kind) if part.name != "id" and part.name not in without)
    return {name.removesuffix("_id"): name for name in names}


def _field_of(kind: type[Any], spoken: str, without: frozenset[str]) -> str:
    known = known_fields(kind, without)
    if spoken.removesuffix("_id") not in known:
        raise RuleBrokenError("given.no_field", name=spoken, known=", ".join(known))
    return known[spoken.removesuffix("_id")]


def _value(kind: type[Any], name: str, text: str) -> object:
    hint = get_type_hints(kind)[name]
    is_optional = get_origin(hint) is UnionType and NoneType in get_args(hint)
    if is_optional:
        hint = next(one for one in get_args(hint) if one is not NoneType)
    if not text and hint is not str:
        part = next(one for one in fields(kind) if one.name == name)
        if is_optional or part.default is not MISSING:
            return None if is_optional else part.default
    if get_origin(hint) is tuple:
        member = get_args(hint)[0]
        return tuple(_one(member, name, word.strip()) for word in text.split(",") if word.strip())
    return _one(hint, name, text)


def _one(hint: type[Any], name: str, text: str) -> object:
    """Return one value as its type has it; raises RuleBrokenError `given.bad_value` with the values there are."""
    if issubclass(hint, StrEnum):
        for member in hint:
            if folded(text) in {folded(member.value), folded(member.name)}:
                return member
        raise RuleBrokenError("given.bad_value", field=name, name=name, value=text, known=", ".join(hint))
    read, known = READERS[hint]
    try:
        return read(text)
    except (ValueError, KeyError) as error:
        raise RuleBrokenError("given.bad_value", field=name, name=name, value=text, known=known) from error


READERS: dict[type[Any], tuple[Callable[[str], object], str]] = {
    str: (str, ""),
    bool: (lambda text: YES_OR_NO[folded(text)], "ja, nein"),
    int: (int, "17"),
    date: (date.fromisoformat, "2026-03-18"),
    time: (time.fromisoformat, "14:00"),
}
"""How a value of each type is read, and an example of it for who typed another one."""
