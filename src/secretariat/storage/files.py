"""Putting finished files in place so that they last: synced, replaced with retries, never torn."""

import contextlib
import os
import time
from pathlib import Path
from secrets import token_hex

# What a virus scanner or an indexer that looks at a new file makes Windows answer.
_PASSING_ERRORS = (5, 32, 33)
_DAY = 24 * 60 * 60  # seconds
_WAITS = (0.05, 0.1, 0.2, 0.4, 0.8, 1.0)


def unfinished_name(target: Path) -> Path:
    """Return a name beside the target for a file that is still being made; leftovers end in `.unfinished`."""
    return target.with_name(f".{token_hex(8)}.unfinished")


def sweep(folder: Path) -> None:
    """Remove what a killed program left unfinished here; what is younger than a day may still be at work."""
    for leftover in folder.glob(".*.unfinished*"):
        with contextlib.suppress(OSError):
            if leftover.stat().st_mtime < time.time() - _DAY:
                leftover.unlink()


def sync(path: Path) -> None:
    """Wait until the file's content is on the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Wait until the names in a folder are on the disk, where the system can do that (not on Windows)."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def replace(source: Path, target: Path) -> None:
    """Give a finished file its name; whatever had the name before is gone, and was whole until then."""
    _patiently(source, target, over=True)
    sync_folder(target.parent)


def place(source: Path, target: Path) -> None:
    """Give a finished file its name; raise FileExistsError rather than replace another."""
    _patiently(source, target, over=False)
    sync_folder(target.parent)


def write_text(target: Path, text: str) -> None:
    """Write a small text file whole or not at all."""
    unfinished = unfinished_name(target)
    try:
        with unfinished.open("x", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        replace(unfinished, target)
    finally:
        unfinished.unlink(missing_ok=True)


def _patiently(source: Path, target: Path, *, over: bool) -> None:
    for wait in (*_WAITS, None):
        try:
            _move(source, target, over=over)
        except OSError as error:
            if wait is None or getattr(error, "winerror", None) not in _PASSING_ERRORS:
                raise
            time.sleep(wait)
        else:
            return


def _move(source: Path, target: Path, *, over: bool) -> None:
    if over:
        source.replace(target)
    elif os.name == "nt":
        source.rename(target)  # refuses an existing name
    else:
        target.hardlink_to(source)  # a rename would overwrite
        source.unlink()
