"""The lock file beside the register: who writes in it, and nobody else does, also on shares without locks (D10)."""

import contextlib
import json
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from secrets import token_hex

from secretariat import __version__
from secretariat.domain.errors import StorageTroubleError
from secretariat.processes import birth_of, computer_name, is_alive, process_number, user_name
from secretariat.storage import files

BEAT_EVERY = 20.0  # seconds
STALE_AFTER = 180.0  # seconds without a beat, by the watcher's own clock
_PROGRAM = "Secretariat"


@dataclass(frozen=True, slots=True)
class LockHolder:
    """Who has the register open: for the clerk's eyes. `raw` is the file as read, `token` is unique for the session.

    A file that is empty, torn or another program's gives a holder without names; it counts all the same.
    """

    raw: bytes
    token: str = ""
    user: str = ""
    pc: str = ""
    process: int = 0
    born: str = ""
    program: str = ""
    version: str = ""
    start: datetime | None = None

    @property
    def is_dead(self) -> bool:
        """Say whether the holder was a process of this computer that has ended: no need to wait for its beat."""
        return bool(self.process) and self.pc == computer_name() and not is_alive(self.process, self.born)


def lock_file(register: Path) -> Path:
    """Return the lock file's place."""
    return register.with_name(register.name + ".lock")


def holder_of(register: Path) -> LockHolder | None:
    """Return who has the register open, or None."""
    try:
        return _parse(lock_file(register).read_bytes())
    except FileNotFoundError:
        return None


class Lock:
    """Our own lock: beats while it is held, is looked at again before each save."""

    def __init__(self, register: Path) -> None:
        self._path = lock_file(register)
        self._token = token_hex(16)
        self._start = datetime.now(UTC)
        self._beat = 0
        self._file = threading.Lock()
        self._ended = threading.Event()
        self._lay_down()
        self._heart = threading.Thread(target=self._keep_beating, name="register-lock", daemon=True)
        self._heart.start()

    def _lay_down(self) -> None:
        """Put the file there whole or not at all: an empty one, left by a killed program, would keep everybody out."""
        unfinished = files.unfinished_name(self._path)
        try:
            unfinished.write_bytes(self._content())
            files.place(unfinished, self._path)  # the one moment that decides; FileExistsError: held
        finally:
            unfinished.unlink(missing_ok=True)

    def verify(self) -> None:
        """Raise StorageTroubleError `lock.lost` if the lock is gone or another's: then nothing may be written."""
        with self._file:
            holder = self._read()
        if holder is None or holder.token != self._token:
            raise StorageTroubleError("lock.lost", holder=holder)

    def release(self) -> None:
        """Stop beating and take the file away, if it is still ours."""
        self._ended.set()
        self._heart.join()
        with contextlib.suppress(OSError), self._file:
            holder = self._read()
            if holder is not None and holder.token == self._token:
                self._path.unlink(missing_ok=True)

    def beat(self) -> None:
        """Rewrite the file with the next beat. A lock that was taken over is another file and stays untouched."""
        with self._file, self._path.open("rb+") as file:
            if _parse(file.read()).token != self._token:
                return
            self._beat += 1
            file.seek(0)
            file.write(self._content())
            file.truncate()

    def _keep_beating(self) -> None:
        while not self._ended.wait(BEAT_EVERY):
            with contextlib.suppress(OSError):  # a share that is away: the next save finds out
                self.beat()

    def _read(self) -> LockHolder | None:
        try:
            return _parse(self._path.read_bytes())
        except FileNotFoundError:
            return None
        except OSError as error:
            raise StorageTroubleError("storage.unreachable", reason=type(error).__name__) from error

    def _content(self) -> bytes:
        words = {
            "token": self._token,
            "user": user_name(),
            "pc": computer_name(),
            "process": process_number(),
            "born": birth_of(process_number()) or "",
            "program": _PROGRAM,
            "version": __version__,
            "start": self._start.isoformat(),
            "beat": self._beat,
        }
        return json.dumps(words, ensure_ascii=False, indent=1).encode()


def acquire(register: Path) -> Lock | LockHolder:
    """Take the lock or return who has it. A holder on this computer whose process has ended is replaced at once.

    Raises PermissionError or another OSError where the folder cannot be written.
    """
    for _ in range(3):
        try:
            return Lock(register)
        except FileExistsError:
            holder = holder_of(register)
        if holder is None:
            continue  # just released
        if not holder.is_dead:
            return holder
        taken = take_over(register, holder)
        if taken is not None:
            return taken
    return holder_of(register) or LockHolder(b"")


@contextlib.contextmanager
def held(register: Path, *, trouble: str) -> Iterator[None]:
    """Hold the lock while the file itself is exchanged.

    Raises StorageTroubleError `register.in_use` with `holder`, or the code `trouble` where no lock can be made.
    """
    try:
        own = acquire(register)
    except OSError as error:
        raise StorageTroubleError(trouble, path=register, reason=type(error).__name__) from error
    if isinstance(own, LockHolder):
        raise StorageTroubleError("register.in_use", path=register, holder=own)
    try:
        yield
    finally:
        own.release()


def take_over(register: Path, seen: LockHolder) -> Lock | None:
    """Replace a stale lock that was seen, or return None if it beat, changed hands or went meanwhile.

    The old file is renamed aside, which only one contender can do, and looked at again there: a live lock that
    came between is put back.
    """
    path = lock_file(register)
    aside = path.with_name(f"{path.name}.{token_hex(8)}")
    try:
        if path.read_bytes() != seen.raw:
            return None
        path.rename(aside)
    except OSError:
        return None
    if aside.read_bytes() != seen.raw:
        with contextlib.suppress(OSError):
            files.place(aside, path)
        aside.unlink(missing_ok=True)
        return None
    aside.unlink(missing_ok=True)
    try:
        return Lock(register)
    except FileExistsError:
        return None


class StaleWatch:
    """Watches whether a lock still beats, by our own clock: clocks of two computers are never compared."""

    def __init__(self, register: Path, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._register = register
        self._clock = clock
        self._seen = holder_of(register)
        self._since = clock()

    def stale(self) -> LockHolder | None:
        """Return the holder whose beat has stood still long enough to be replaced, or None. Ask now and then."""
        now = holder_of(self._register)
        if now is None or self._seen is None or now.raw != self._seen.raw:
            self._seen, self._since = now, self._clock()
            return None
        return now if self._clock() - self._since >= STALE_AFTER else None


def _parse(raw: bytes) -> LockHolder:
    try:
        words = json.loads(raw)
        return LockHolder(
            raw,
            token=str(words["token"]),
            user=str(words["user"]),
            pc=str(words["pc"]),
            process=int(words["process"]),
            born=str(words.get("born", "")),
            program=str(words["program"]),
            version=str(words["version"]),
            start=datetime.fromisoformat(words["start"]),
        )
    except (ValueError, KeyError, TypeError):
        return LockHolder(raw)
