"""What was typed into a window and not saved yet, kept so that a crash does not take it (reliability D12).

One file for each register, in this user's own profile and for their eyes alone; a window that ends in order takes its
draft out, and the file goes with the last one. Windows about access needs keep no drafts.
"""

import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

InField = str | bool
Typed = dict[str, InField]


@dataclass(frozen=True, slots=True)
class Call:
    """One step of the way to a window: what opened it, asked of whom, about which ids, with which rows chosen."""

    owner: str
    method: str
    ids: tuple[str, ...] = ()
    chosen: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """What stood in the fields of a window; `key` tells which, `place` where the clerk was, `way` how it was opened."""

    key: str
    title: str
    place: str
    kept_at: datetime
    typed: Typed
    way: tuple[Call, ...] = ()


class Drafts:
    """The drafts of one register. A place that cannot be written costs the draft, never the work."""

    def __init__(self, folder: Path, register_id: str) -> None:
        self._path = folder / f"{register_id}.json"

    def all(self) -> tuple[Draft, ...]:
        """Return the drafts, the oldest first; a file that is not ours holds none."""
        try:
            kept = json.loads(self._path.read_text(encoding="utf-8"))
            return tuple(_read(one) for one in kept)
        except (OSError, ValueError, KeyError, TypeError):
            return ()

    def find(self, key: str) -> Draft | None:
        """Return the draft of a window, or None."""
        return next((draft for draft in self.all() if draft.key == key), None)

    def keep(self, draft: Draft) -> None:
        """Keep a draft in place of an earlier one of the same window."""
        self._write((*(one for one in self.all() if one.key != draft.key), draft))

    def drop(self, key: str) -> None:
        """Forget the draft of a window."""
        drafts = self.all()
        if any(one.key == key for one in drafts):
            self._write(tuple(one for one in drafts if one.key != key))

    def clear(self) -> None:
        """Forget all of them."""
        with suppress(OSError):
            self._path.unlink(missing_ok=True)

    def _write(self, drafts: tuple[Draft, ...]) -> None:
        if not drafts:
            self.clear()
            return
        text = json.dumps([{**asdict(one), "kept_at": one.kept_at.isoformat()} for one in drafts], ensure_ascii=False)
        unfinished = self._path.with_suffix(".unfinished")
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            unfinished.unlink(missing_ok=True)
            handle = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with open(handle, "w", encoding="utf-8") as stream:  # noqa: PTH123 - a handle with its rights, no path
                stream.write(text)
                stream.flush()
                os.fsync(stream.fileno())
            unfinished.replace(self._path)


def _read(kept: dict[str, Any]) -> Draft:
    """Return a draft as it was kept; raises KeyError, TypeError or ValueError where it is none."""
    way = (
        Call(one["owner"], one["method"], tuple(one["ids"]), tuple((name, id_) for name, id_ in one["chosen"]))
        for one in kept["way"]
    )
    return Draft(**{**kept, "kept_at": datetime.fromisoformat(kept["kept_at"]), "way": tuple(way)})
