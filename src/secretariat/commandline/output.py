"""How results leave the command line: lines for people, JSON with stable keys for programs."""

import dataclasses
import json
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, time
from enum import Enum
from pathlib import Path
from typing import Any, TextIO, TypeVar

import click

from secretariat import clock
from secretariat.domain.formatting import NBSP
from secretariat.sentences import words

F = TypeVar("F", bound=Callable[..., Any])


@dataclasses.dataclass
class Output:
    """The language of this call, None where nobody chose one, and the two streams."""

    chosen: str | None = None

    @property
    def language(self) -> str:
        """The language chosen, else German."""
        return self.chosen or "de"

    def say(self, text: str, *, unread: int = 0) -> None:
        """Print one line of the result and push it out at once.

        Whoever reads no further has seen enough, unless `unread` says with which status the call ends then. What
        cannot be printed for another reason ends it with status 1: what was asked for is done all the same.
        """
        try:
            click.echo(text.replace(NBSP, " "))  # what is read by programs has no blank of its own kind
            if sys.stdout is not None:  # a program without a console has none
                sys.stdout.flush()
        except OSError as error:
            _silence(sys.stdout)
            if not isinstance(error, BrokenPipeError):
                self.refuse(self.in_words("output.unwritten"))
                raise SystemExit(1) from None
            if unread:
                self.refuse(self.in_words("output.unread"))
            raise SystemExit(unread) from None

    def refuse(self, text: str) -> None:
        """Print one sentence on standard error; where that cannot be, the exit status says it alone."""
        try:
            click.echo(text.replace(NBSP, " "), err=True)
        except OSError:
            _silence(sys.stderr)

    def in_words(self, code: str, **values: object) -> str:
        """Return the sentence of a code in the language of this call."""
        return words(code, self.language, values)

    def tell(self, code: str, **values: object) -> None:
        """Print the sentence of a code."""
        self.say(self.in_words(code, **values))

    def data(self, value: object) -> None:
        """Print a value as JSON: ISO dates, keys as the handbook names the fields."""
        self.say(json.dumps(_plain(value), ensure_ascii=False, indent=2))

    def rows(self, rows: Sequence[object], *, as_json: bool) -> None:
        """Print rows as JSON or as a table."""
        if as_json:
            self.data(rows)
        else:
            self.table(rows)

    def table(self, rows: Iterable[object]) -> None:
        """Print frozen rows as a table of text with a head, columns as wide as their content."""
        cells = [{name: _text(value, self.language) for name, value in _fields(row).items()} for row in rows]
        if not cells:
            self.tell("list.empty_result")
            return
        widths = {name: max(len(name), *(len(row[name]) for row in cells)) for name in cells[0]}
        self.say("  ".join(name.ljust(width) for name, width in widths.items()).rstrip())
        for row in cells:
            self.say("  ".join(row[name].ljust(width) for name, width in widths.items()).rstrip())


pass_output = click.make_pass_decorator(Output, ensure=True)


def as_json(command: F) -> F:
    """Give a command the option `--json`."""
    return click.option("--json", "as_json", is_flag=True, help="Print JSON with stable keys.")(command)


def in_language(command: F) -> F:
    """Let `--lang` also stand behind a command's name."""

    def choose(context: click.Context, _parameter: click.Parameter, language: str | None) -> None:
        if language:
            context.ensure_object(Output).chosen = language

    return click.option(
        "--lang",
        type=click.Choice(["de", "en"]),
        expose_value=False,
        callback=choose,
        help="Language of the messages.",
    )(command)


YES_NO = {"de": ("ja", "nein"), "en": ("yes", "no")}
WRITTEN: dict[type, Callable[[Any], str]] = {
    Enum: lambda value: value.value,
    time: lambda value: value.isoformat(timespec="minutes"),
    date: lambda value: value.isoformat(),
    Path: str,
}
"""How values of JSON look that JSON has no type for; a datetime is a date too."""


def now() -> datetime:
    """Return the office's own time, to the minute: the „Stand“ of papers made now."""
    return clock.now().replace(second=0, microsecond=0)


def _silence(stream: TextIO) -> None:
    """Let a stream that nobody reads swallow what it still holds."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _fields(row: object) -> dict[str, object]:
    """Return what a frozen value or a mapping holds by name; nothing for a value without parts."""
    if dataclasses.is_dataclass(row) and not isinstance(row, type):
        return {part.name: _plain(getattr(row, part.name)) for part in dataclasses.fields(row)}
    return {str(key): _plain(part) for key, part in row.items()} if isinstance(row, dict) else {}


def _plain(value: object) -> object:
    if isinstance(value, dict) or (dataclasses.is_dataclass(value) and not isinstance(value, type)):
        return _fields(value)
    if isinstance(value, list | tuple | set | frozenset):
        return [_plain(part) for part in value]
    return next((written(value) for kind, written in WRITTEN.items() if isinstance(value, kind)), value)


def _text(value: object, language: str) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return YES_NO[language][not value]
    if isinstance(value, dict):
        return " ".join(_text(part, language) for part in value.values() if part)
    if isinstance(value, list):
        return "; ".join(_text(part, language) for part in value)
    return str(value).replace("\n", " / ")
