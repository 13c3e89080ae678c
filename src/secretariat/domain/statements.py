"""What a rule says of a case, as a code with values: sentences are made of it above the domain, in each language."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing to tell the clerk. Values are days, numbers, names, and statements that stand inside the sentence."""

    code: str
    values: Mapping[str, object] = field(default_factory=dict)


def statement(code: str, **values: object) -> Statement:
    """Return what to tell under this code."""
    return Statement(code, values)
