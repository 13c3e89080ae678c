"""The program's log: what happened and where in the code, never to whom. No personal data can get in by accident.

An entry holds only what this module lets through: event codes, error types and codes, places in the code, counts.
Messages of exceptions, arguments, file names and other libraries' sentences stay out (reliability D27).
"""

import logging
import platform
import re
import sqlite3
import traceback
from datetime import UTC, datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from secretariat import __version__
from secretariat.domain.errors import SecretariatError

LOG_NAME = "secretariat.log"
LOG_SIZE = 512 * 1024
LOG_COUNT = 4

_CODE = re.compile(r"[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+")  # the dot: a lone word could be a name
_COUNT = re.compile(r"[a-z][a-z_]*")
_MODULE = re.compile(r"[A-Za-z_][\w.]*", re.ASCII)
_FOLDERS = re.compile(r'"[^"\n]*[/\\]')
_INNERMOST = 12


class LogbookFormatter(logging.Formatter):
    """Writes `time level logger event key=count… error=type@module:line<module:line…`, all of it allow-listed."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the entry; an event that is no code shows only where it was logged."""
        at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        place = f"{record.module}:{record.lineno}"
        event = record.msg if isinstance(record.msg, str) and _CODE.fullmatch(record.msg) else f"({place})"
        parts = [at, record.levelname, _identifier(record.name), event, *_counts(record)]
        if record.exc_info and record.exc_info[1] is not None:
            parts.append(describe_error(record.exc_info[1], record.exc_info[2]))
        return " ".join(parts)


def _identifier(text: str) -> str:
    return text if _MODULE.fullmatch(text) else "(withheld)"


def _counts(record: logging.LogRecord) -> list[str]:
    """Return `key=number` for each entry of `extra={"counts": {...}}` that is a number under a code."""
    counts = getattr(record, "counts", None)
    if not isinstance(counts, dict):
        return []
    return [
        f"{key}={value}"
        for key, value in counts.items()
        if isinstance(key, str) and _COUNT.fullmatch(key) and isinstance(value, int | float)
    ]


def describe_error(error: BaseException, trace: TracebackType | None = None) -> str:
    """Return type, code and places of an error, without its message: `error=… code=… at=module:line<module:line`.

    The error it came from follows, as the cause is what one looks for. No local value, no path, no text.
    """
    kind = type(error)
    parts = [f"error={kind.__module__}.{kind.__qualname__}"]
    if isinstance(error, SecretariatError) and _CODE.fullmatch(error.code):
        parts.append(f"code={error.code}")
    if isinstance(error, ImportError) and error.name:  # which part of the program Windows forbade
        parts.append(f"part={_identifier(error.name)}")
    if places := _places(trace or error.__traceback__):
        parts.append(f"at={'<'.join(places)}")
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if cause is not None:
        parts.append(f"from {describe_error(cause)}")
    return " ".join(parts)


def _places(trace: TracebackType | None) -> list[str]:
    """Return the innermost places first; modules by name, since a path can hold the user's name."""
    frames = [(frame.f_globals.get("__name__", "?"), line) for frame, line in traceback.walk_tb(trace)]
    return [f"{_identifier(str(module))}:{line}" for module, line in reversed(frames[-_INNERMOST:])]


def without_folders(trace: str) -> str:
    """Return a trace of `faulthandler` without the folders, which can hold the user's name."""
    return _FOLDERS.sub('"', trace)


def start_logbook(folder: Path) -> logging.Handler:
    """Send all logging to a rotating UTF-8 file in `folder`; without such a folder the program runs without a log."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = RotatingFileHandler(
            folder / LOG_NAME, maxBytes=LOG_SIZE, backupCount=LOG_COUNT, encoding="utf-8", errors="backslashreplace"
        )
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(LogbookFormatter())
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    logging.captureWarnings(capture=True)
    logging.raiseExceptions = False  # a full disk must not put a traceback with a path on standard error
    logging.getLogger(__name__).info("program.started", extra={"counts": _versions()})
    return handler


def stop_logbook(handler: logging.Handler) -> None:
    """Write what is left and close the file."""
    logging.getLogger().removeHandler(handler)
    logging.captureWarnings(capture=False)
    handler.close()


def _versions() -> dict[str, int]:
    """Return the versions as numbers, 3.45.1 as 3045001, for the first entry of a run."""
    named = {"program": __version__, "python": platform.python_version(), "sqlite": sqlite3.sqlite_version}
    return {key: _number(version) for key, version in named.items()}


def _number(version: str) -> int:
    numbers = [int(part) for part in re.findall(r"\d+", version)[:3]]
    return sum(number * 1000**power for number, power in zip(numbers, (2, 1, 0), strict=False))
