"""What a clerk decided the columns of a list hold, kept by heading for the next list of that office."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from secretariat.domain import list_mapping
from secretariat.domain.list_headings import Column
from secretariat.domain.list_mapping import MappedColumn
from secretariat.domain.raw_lists import column_letter
from secretariat.domain.text import folded

ColumnChoices = Mapping[str, Column]
"""What a column holds, by its key."""
NO_CHOICES: ColumnChoices = MappingProxyType({})
_MAY_REPEAT = frozenset({Column.IGNORED, Column.NOT_KEPT})


def column_keys(columns: Sequence[MappedColumn]) -> tuple[str, ...]:
    """Return a key for each column: its heading, without one its letter; a heading that comes again is numbered."""
    seen: dict[str, int] = {}
    keys = []
    for found in columns:
        name = folded(found.heading) or column_letter(found.index)
        seen[name] = seen.get(name, 0) + 1
        keys.append(name if seen[name] == 1 else f"{name} {seen[name]}")
    return tuple(keys)


def with_choices(proposed: list_mapping.Mapping, choices: ColumnChoices) -> list_mapping.Mapping:
    """Return the mapping with the clerk's choices in it; what she chose for one column no other one holds."""
    keys = column_keys(proposed.columns)
    taken = {choices[key] for key in keys if key in choices} - _MAY_REPEAT
    if not choices.keys() & set(keys):
        return proposed
    given: set[Column] = set()
    columns = []
    for key, found in zip(keys, proposed.columns, strict=True):
        chosen = choices.get(key)
        if chosen is not None and chosen not in given:
            given |= {chosen} - _MAY_REPEAT
            columns.append(replace(found, column=chosen, score=100.0, guessed=False, twice=False))
        elif chosen is not None or found.column in taken:
            columns.append(replace(found, column=None, score=0.0, guessed=False, twice=True))
        else:
            columns.append(found)
    return replace(proposed, columns=tuple(columns))


def as_profile(choices: ColumnChoices) -> str:
    """Return the choices as a text to be kept: one `key=column` a line."""
    return "\n".join(f"{key}={column}" for key, column in sorted(choices.items()))


def from_profile(text: str) -> dict[str, Column]:
    """Return the choices of a kept text; a column that no longer exists is left out."""
    known = {str(column): column for column in Column}
    pairs = (line.rpartition("=") for line in text.splitlines())
    return {key: known[column] for key, _, column in pairs if key and column in known}
