"""The one writer of files: what leaves the house is whole, or it is not there at all (decision D19)."""

import errno
import os
import re
import time
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sized
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path

from secretariat.domain.errors import DocumentTroubleError
from secretariat.processes import computer_name, is_alive

LONGEST_PATH = 259
"""Windows takes no longer path, counted in UTF-16 units, and other PCs of the office read the same folder."""

_RETRY_AFTER_S = (0.05, 0.1, 0.2, 0.4, 0.8, 1.0)
_HELD_OPEN = frozenset({5, 32, 33})
_DISK_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_OLD_FILE = os.O_RDONLY | getattr(os, "O_BINARY", 0)
_NEW_FILE = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
_DISK_FULL_WINDOWS = frozenset({39, 112})
_ZIP_SUFFIXES = frozenset({".docx", ".xlsx", ".zip"})
_LEFTOVER = re.compile(r"\.sek-(?P<host>[0-9a-f]{4})-(?P<process>[0-9a-f]+)-[0-9a-f]{8}\.tmp")
_LEFTOVER_AGE_S = 3600.0
_REGISTER = b"SQLite format 3\0"
"""How a register begins: no paper is ever written over it."""


def write_file(
    target: Path,
    content: bytes | Callable[[Path], object],
    *,
    check: Callable[[Path], object] | None = None,
    overwrite: bool = True,
) -> None:
    """Write `content` to `target` so that the old file or the new one is there, never half of one.

    `content` is the bytes themselves, or a function that writes them to the path it is given (for libraries that
    insist on a file, and for what is too large for memory). The file gets a temporary name beside the target, is
    forced to disk, read again and judged: bytes must be the same, a zip package must pass its own checksums, and
    `check` may raise what else it finds. Only then it takes the target's place, and belongs to the clerk alone (0600).

    Raises DocumentTroubleError: `file.open_elsewhere` (after 2.5 s of trying), `file.disk_full`,
    `file.folder_missing`, `file.folder_read_only`, `file.path_too_long`, `file.is_a_folder`, `file.is_a_register`,
    `file.exists` (only without `overwrite`), `file.check_failed`, `file.not_writable`; each with `file` and `folder`.
    """
    target = target.absolute()
    temporary = target.with_name(_temporary_name())
    try:
        _refuse_target(target, temporary, overwrite=overwrite)
        _write_temporary(temporary, content)
        _check_temporary(temporary, target, content, check)
        _take_place(temporary, target)
    except OSError as error:
        _remove(temporary)
        raise _trouble(_code_of(error), target) from error
    except BaseException:
        _remove(temporary)
        raise


@contextmanager
def in_a_run(finished: Sized) -> Iterator[None]:
    """Let a file that cannot be written say how many of its run lie in the folder already (`finished`)."""
    try:
        yield
    except DocumentTroubleError as error:
        told = dict(error.values)
        count = len(finished) + int(str(told.pop("finished", 0)))
        raise DocumentTroubleError(error.code, **told, finished=count) from error


def prepare_folder(folder: Path) -> None:
    """Make the folder of a run if it is missing, and clear away what killed runs left in it.

    Raises DocumentTroubleError as `write_file`, with `folder`.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DocumentTroubleError(_code_of(error), file=folder.name, folder=str(folder)) from error
    sweep_leftovers(folder)


def sweep_leftovers(folder: Path) -> int:
    """Remove the temporary files of runs that were killed, and say how many there were.

    Files of a run that still lives stay: on this PC the process is asked for, elsewhere (and on Windows, where it
    cannot be asked without harm) a leftover must be an hour old.
    """
    swept = 0
    for path in folder.iterdir() if folder.is_dir() else ():
        match = _LEFTOVER.fullmatch(path.name)
        if match and _is_abandoned(path, match["host"], int(match["process"], 16)):
            with suppress(OSError):
                path.unlink()
                swept += 1
    return swept


def _temporary_name() -> str:
    return f".sek-{_host_mark()}-{os.getpid():x}-{os.urandom(4).hex()}.tmp"


@cache
def _host_mark() -> str:
    return f"{zlib.crc32(computer_name().encode()) & 0xFFFF:04x}"


def _refuse_target(target: Path, temporary: Path, *, overwrite: bool) -> None:
    longest = max(_utf16_units(str(target)), _utf16_units(str(temporary)))
    if longest > LONGEST_PATH:
        raise _trouble("file.path_too_long", target, length=longest, longest=LONGEST_PATH)
    if not overwrite and target.exists():
        raise _trouble("file.exists", target)
    if target.is_file() and _begins_with(target, _REGISTER):
        raise _trouble("file.is_a_register", target)


def _begins_with(path: Path, start: bytes) -> bool:
    """Say whether a file begins so; one that cannot be read is for the attempt to write it to complain of."""
    with suppress(OSError), path.open("rb") as stream:
        return stream.read(len(start)) == start
    return False


def _utf16_units(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def _write_temporary(temporary: Path, content: bytes | Callable[[Path], object]) -> None:
    """Write without Python's buffers: letters are many and small, each layer costs as much as the disk."""
    descriptor = os.open(temporary, _NEW_FILE, 0o600)
    try:
        if callable(content):
            content(temporary)
        else:
            written = os.write(descriptor, content)
            while written < len(content):
                written += os.write(descriptor, content[written:])
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _check_temporary(
    temporary: Path, target: Path, content: bytes | Callable[[Path], object], check: Callable[[Path], object] | None
) -> None:
    if not callable(content):
        whole = _holds(temporary, content)
    elif target.suffix.lower() in _ZIP_SUFFIXES:
        whole = _is_whole_zip(temporary)
    else:
        whole = temporary.stat().st_size > 0
    if not whole:
        raise _trouble("file.check_failed", target)
    if check is not None:
        check(temporary)


def _holds(temporary: Path, content: bytes) -> bool:
    descriptor = os.open(temporary, _OLD_FILE)
    try:
        if os.read(descriptor, len(content) + 1) == content:
            return True
    finally:
        os.close(descriptor)
    return temporary.read_bytes() == content


def _is_whole_zip(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as package:
            return package.testzip() is None
    except (zipfile.BadZipFile, zlib.error, EOFError):
        return False


def _take_place(temporary: Path, target: Path) -> None:
    for delay in (*_RETRY_AFTER_S, None):
        try:
            temporary.replace(target)
        except OSError as error:
            if not _is_held_open(error):
                raise
            if delay is None:
                raise _trouble("file.open_elsewhere", target) from error
            time.sleep(delay)
        else:
            return


def _is_held_open(error: OSError) -> bool:
    return isinstance(error, PermissionError) or getattr(error, "winerror", None) in _HELD_OPEN


def _code_of(error: OSError) -> str:
    if error.errno in _DISK_FULL or getattr(error, "winerror", None) in _DISK_FULL_WINDOWS:
        return "file.disk_full"
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return "file.folder_read_only"
    names = {
        errno.ENOENT: "file.folder_missing",
        errno.ENOTDIR: "file.folder_missing",
        errno.EEXIST: "file.folder_missing",  # a file stands in its place
        errno.ENAMETOOLONG: "file.path_too_long",
        errno.EISDIR: "file.is_a_folder",
    }
    return names.get(error.errno or 0, "file.not_writable")


def _trouble(code: str, target: Path, **values: object) -> DocumentTroubleError:
    return DocumentTroubleError(code, file=target.name, folder=str(target.parent), **values)


def _remove(temporary: Path) -> None:
    with suppress(OSError):
        temporary.unlink()


def _is_abandoned(path: Path, host: str, process: int) -> bool:
    if host == _host_mark():
        return not is_alive(process)
    try:
        return time.time() - path.stat().st_mtime > _LEFTOVER_AGE_S
    except OSError:
        return False
