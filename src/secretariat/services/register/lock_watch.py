"""A register that somebody else holds: when it is free again, and when its holder seems to be gone (D10, D11)."""

from enum import StrEnum
from pathlib import Path

from secretariat.storage.lock import LockHolder, StaleWatch, holder_of

__all__ = ["LockHolder", "LockNews", "LockWatch"]


class LockNews(StrEnum):
    """What became of a lock."""

    HELD = "held"
    FREE = "free"
    STALE = "stale"


class LockWatch:
    """Looks at the lock of a register now and then. `holder` is who may be replaced once it is stale."""

    def __init__(self, register: Path, watch: StaleWatch | None = None) -> None:
        self._register = register
        self._watch = watch or StaleWatch(register)
        self.holder: LockHolder | None = holder_of(register)

    def look(self) -> LockNews:
        """Return how the lock stands; a share that is away says nothing."""
        try:
            now = holder_of(self._register)
            stale = self._watch.stale()
        except OSError:
            return LockNews.HELD
        if now is None or now.is_dead:
            return LockNews.FREE
        if stale is not None:
            self.holder = stale
            return LockNews.STALE
        return LockNews.HELD
