"""Sentences for clerks: what happened, what is safe, what to do. One text for each code, in German and English."""

import re
import tomllib
from collections.abc import Mapping
from datetime import date, datetime, time
from functools import cache
from string import Formatter
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from secretariat.deferred import deferred
from secretariat.domain.errors import Finding, RuleBrokenError, SecretariatError
from secretariat.domain.formatting import NBSP, short_date, weekday_name
from secretariat.domain.statements import Statement
from secretariat.places import resource_path

if TYPE_CHECKING:
    from secretariat import list_reasons
    from secretariat.domain import state_names
else:
    list_reasons = deferred("secretariat.list_reasons")
    state_names = deferred("secretariat.domain.state_names")

LANGUAGES = ("de", "en")

_OPTIONAL = re.compile(r"\[([^][]*)\]")
_NAMED = {"field": "field", "table": "table", "target": "table", "severity": "severity", "place": "place"}
"""Values that are codes themselves, and under which word their names stand: `field.postal_code` is „PLZ“."""
_STATE_VALUES = {"state", "before", "after"}
_WEEKDAYS_EN = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


@runtime_checkable
class Holder(Protocol):
    """Who has a register open, as its lock names them; both are empty when nobody knows."""

    user: str
    pc: str


@cache
def sentences(language: str) -> Mapping[str, str]:
    """Return every sentence of a language by code; values stand in braces."""
    text = resource_path(f"translations/sentences_{language}.toml").read_text(encoding="utf-8")
    return {code: str(words) for code, words in tomllib.loads(text).items()}


def list_sentences(language: str) -> Mapping[str, str]:
    """Return the sentences about lists that are read in."""
    return list_reasons.REASONS if language == "de" else list_reasons.REASONS_EN


def pattern(code: str, language: str) -> str:
    """Return the sentence of a code with its gaps.

    A rule of a table (`venue.name_filled`) without a sentence of its own shares one: `rule.name_filled`, else
    `rule.filled`. A code without any sentence stands as it is.
    """
    known = sentences(language)
    found = known.get(code) or list_sentences(language).get(code)
    _, _, rule = code.partition(".")
    while rule and not found:
        found = known.get(f"rule.{rule}")
        _, _, rule = rule.partition("_")
    return found or code


def words(code: str, language: str, values: Mapping[str, object]) -> str:
    """Return the sentence of a code with its values; a part in [brackets] goes when a value in it is empty."""
    shown = _Gaps({name: _shown(name, value, language) for name, value in values.items()})
    return _OPTIONAL.sub(lambda part: _kept(part[1], shown), pattern(code, language)).format_map(shown)


def sentence(error: SecretariatError, language: str) -> str:
    """Return what to tell the clerk about a refusal; of a run that stopped, what of it is there."""
    field = {"field": error.field} if isinstance(error, RuleBrokenError) else {}
    said = words(error.code, language, {**field, **error.values})
    return f"{said} {words('file.finished', language, error.values)}".rstrip()


def finding_text(finding: Finding, language: str) -> str:
    """Return what to tell the clerk about a finding; what has no name yet is not called by it."""
    told = words(finding.code, language, {"subject": finding.subject, "field": finding.field, **finding.values})
    return told if finding.subject else told.removeprefix(": ")


def said(statement: Statement, language: str) -> str:
    """Return what a rule says, its days with their weekday: "Di 03.03.2026"."""
    values = {name: _said_value(value, language) for name, value in statement.values.items()}
    return words(statement.code, language, values).strip()


def day_with_weekday(day: date, language: str) -> str:
    """Return a day as "Di 03.03.2026"."""
    weekday = weekday_name(day)[:2] if language == "de" else _WEEKDAYS_EN[day.weekday()]
    return f"{weekday}{NBSP}{short_date(day)}"


def _said_value(value: object, language: str) -> object:
    match value:
        case Statement():
            return said(value, language)
        case date() if not isinstance(value, datetime):
            return day_with_weekday(value, language)
        case tuple():
            parts = tuple(_said_value(part, language) for part in value)
            of_sentences = any(isinstance(part, Statement) for part in value)
            return "; ".join(map(str, parts)) if of_sentences else parts  # a sentence has commas of its own
        case _:
            return value


class _Gaps(dict[str, str]):
    """Values of a sentence; one that is missing leaves a dash, never an exception in front of a clerk."""

    def __missing__(self, key: str) -> str:
        return "–"


def _kept(part: str, shown: Mapping[str, str]) -> str:
    gaps = [name for _, name, _, _ in Formatter().parse(part) if name]
    return part if all(shown.get(name, "") not in {"", "0"} for name in gaps) else ""


def _shown(name: str, value: object, language: str) -> str:
    """Return a value as a clerk reads it: fields, tables and states by their names."""
    if isinstance(value, tuple | list):
        return ", ".join(_shown(name, part, language) for part in value)
    text = str(value) if isinstance(value, str) else _text(value)  # most are, and soonest said
    if name in _NAMED:
        return sentences(language).get(f"{_NAMED[name]}.{text}", text)
    return _states().get(text, text) if language == "de" and name in _STATE_VALUES else text


@cache
def _states() -> Mapping[str, str]:
    return {str(state): name for names in reversed(state_names.NAMES.values()) for state, name in names.items()}


def _text(value: object) -> str:
    """Return days as 21.09.2026, times as 14:00, and who has a register open as `Muster (PC-17)`."""
    match value:
        case None:
            return ""
        case datetime():
            return f"{short_date(value.date())} {value:%H:%M}"
        case date():
            return short_date(value)
        case time():
            return f"{value:%H:%M}"
        case Holder():
            return f"{value.user} ({value.pc})" if value.user else ""
        case _:
            return str(value)
