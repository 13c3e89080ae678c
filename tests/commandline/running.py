"""Calls `secretariat`: in this process where only the answer counts, in one of its own where the process does."""

import contextlib
import io
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

from secretariat.commandline import main

SOURCES = Path(__file__).parents[2] / "src"
DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


@dataclass(frozen=True)
class Run:
    """What a call answered."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The answer as data."""
        return json.loads(self.out)


def secretariat(*words: object, typed: str = "") -> Run:
    """Call the command line in this process."""
    streams = [io.TextIOWrapper(io.BytesIO(data), encoding="utf-8") for data in (typed.encode(), b"", b"")]
    given, out, err = streams
    status = 0
    with (
        patch.object(sys, "argv", ["secretariat", *map(str, words)]),
        patch.object(sys, "stdin", given),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
    ):
        try:
            main()
        except SystemExit as end:
            status = end.code if isinstance(end.code, int) else 0 if end.code is None else 1
    return Run(status, *(_content(stream) for stream in (out, err)))


def _content(stream: io.TextIOWrapper) -> str:
    stream.flush()
    stream.seek(0)
    return stream.read()


def process(*words: object, typed: bytes = b"") -> Run:
    """Call the command line in a process of its own that has no display."""
    done = subprocess.run(
        command(*words), input=typed, capture_output=True, check=False, env=environment(), timeout=120
    )
    return Run(done.returncode, done.stdout.decode(), done.stderr.decode())


def command(*words: object) -> list[str]:
    """Return the words that start the command line."""
    return [sys.executable, "-m", "secretariat", *map(str, words)]


def environment() -> dict[str, str]:
    """Return an environment without a display and with the sources in reach."""
    kept = {name: value for name, value in os.environ.items() if name not in DISPLAYS}
    return kept | {"PYTHONPATH": str(SOURCES)}
