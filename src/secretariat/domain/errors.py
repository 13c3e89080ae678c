"""What can go wrong, as codes with values. Sentences are made by the command line and by desktop/messages.py."""

from dataclasses import dataclass
from dataclasses import field as default
from enum import StrEnum


class SecretariatError(Exception):
    """An expected refusal: nothing was changed, the clerk can do something about it.

    `code` is a stable, dotted identifier (`register.newer`); `values` are the words for its sentence. Values may hold
    names for the clerk's eyes, so they are never logged; the log gets the code alone.
    """

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values = values


class RuleBrokenError(SecretariatError):
    """A rule of the field was broken by what was typed in: names the field that must change."""

    def __init__(self, code: str, *, field: str = "", **values: object) -> None:
        super().__init__(code, **values)
        self.field = field


class NotFoundError(SecretariatError):
    """What was asked for is not in the register."""


class ChangedMeanwhileError(SecretariatError):
    """The record is no longer what the caller saw; later steps stand on it."""


class StorageTroubleError(SecretariatError):
    """The register cannot be opened, read or written: foreign, damaged, locked, newer, disk full, read-only."""


class DocumentTroubleError(SecretariatError):
    """A file cannot be read or written: template refused, file open in Word, list too large, folder gone."""


class Severity(StrEnum):
    """How much a finding matters: an ERROR stops the paper, a WARNING asks for a look, a HINT informs."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is or would go wrong, said before it happens: whom it concerns, where, and what to do."""

    code: str
    severity: Severity
    subject: str = ""
    field: str = ""
    values: dict[str, str] = default(default_factory=dict)
