"""Safety copies without anybody asking for them: made, checked, thinned, and never lied about (D14, D16)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Protocol

from secretariat import clock
from secretariat.domain.errors import StorageTroubleError
from secretariat.domain.safety_copies import superseded
from secretariat.storage import backup as backups
from secretariat.storage.erasures import copy_list
from secretariat.storage.files import sweep
from secretariat.storage.verified_copy import BackupInfo, info_file, read_info, verify

FOLDER = "Sicherungen"
"""The folder beside the register."""
LARGEST_NUMBER = 1_000


class CopySource(Protocol):
    """The open register as far as copying it goes; its `backup` may be called beside the window's own work."""

    path: Path
    id: str

    def last_number(self) -> int:
        """Return the number of the newest step."""

    def backup(self, target: Path) -> BackupInfo:
        """Write a verified copy."""


@dataclass(frozen=True, slots=True)
class SafetyCopy:
    """A copy as its description tells; whether it is still whole only a check tells."""

    path: Path
    register_id: str
    made_at: datetime
    number: int
    counts: dict[str, int]


@dataclass(frozen=True, slots=True)
class PlaceState:
    """How one place stands: when its newest verified copy was made, what is wrong, which copies are damaged."""

    folder: Path
    last: datetime | None = None
    trouble: StorageTroubleError | None = None
    damaged: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class SafetyState:
    """How all places stand. `last` is the newest verified copy anywhere."""

    places: tuple[PlaceState, ...] = ()

    @property
    def last(self) -> datetime | None:
        """When the newest verified copy was made."""
        return max((place.last for place in self.places if place.last), default=None)

    @property
    def trouble(self) -> StorageTroubleError | None:
        """The first thing that is wrong."""
        return next((place.trouble for place in self.places if place.trouble), None)


def places_for(register: Path, second: str = "") -> tuple[Path, ...]:
    """Return where the copies of a register go: beside it, and to the second place if one is chosen."""
    beside = register.parent / FOLDER
    chosen = (Path(second),) if second else ()
    return (beside, *(folder for folder in chosen if folder != beside))


def look_after(source: CopySource, places: Iterable[Path]) -> SafetyState:
    """Check the newest copy of each place, and the older ones until one is whole (fault 23)."""
    return SafetyState(tuple(_looked_at(folder, source.id) for folder in places))


def make_copies(source: CopySource, places: Iterable[Path], now: datetime) -> SafetyState:
    """Bring every place up to date with the register; whatever fails is in the answer and stops nothing.

    A place whose newest copy is whole and holds the last step gets no second one. The register itself is read once;
    further places are filled from that copy, so that a slow share holds nobody up.
    """
    done: list[PlaceState] = []
    made: Path | None = None
    for folder in places:
        state, copy = _bring_up_to_date(source, folder, made, now)
        done.append(state)
        made = made or copy
    return SafetyState(tuple(done))


def copies_in(places: Iterable[Path], register_id: str = "") -> tuple[SafetyCopy, ...]:
    """Return the copies of a register (of any, if none is named) that have their description, the newest first.

    Copies from days still to come were made by a clock that went wrong: they stand behind all others.
    """
    found = [copy for folder in places for copy in _described(folder) if register_id in {"", copy.register_id}]
    now = clock.now()
    return tuple(sorted(found, key=lambda copy: (copy.made_at <= now, copy.made_at), reverse=True))


def copies_of(register: Path, places: Iterable[Path]) -> tuple[SafetyCopy, ...]:
    """Return the copies that belong to a register by their names, for one that cannot say its own id any more."""
    return tuple(copy for copy in copies_in(places) if copy.path.name.startswith(f"{register.stem}_"))


def thin_out(folder: Path, register_id: str, now: datetime) -> tuple[Path, ...]:
    """Remove the copies that time has superseded and return them.

    A copy goes only if the one that stays for its day, week or month is whole; a damaged one stands for nothing.
    """
    by_moment = {copy.made_at.astimezone(now.tzinfo): copy for copy in copies_in((folder,), register_id)}
    gone: list[Path] = []
    checked: dict[datetime, bool] = {}
    while True:
        going = superseded((moment for moment in by_moment if checked.get(moment, True)), now)
        unknown = {stays for stays in going.values() if stays is not None and stays not in checked}
        checked |= {moment: _is_whole(by_moment[moment].path) for moment in unknown}
        if all(checked[moment] for moment in unknown):
            break
    for moment in going:
        _remove(by_moment[moment].path)
        gone.append(by_moment[moment].path)
    return tuple(gone)


def copy_at(path: Path) -> SafetyCopy | None:
    """Return what a copy's description tells, None without one."""
    info = read_info(path)
    return _described_by(info) if info else None


def _bring_up_to_date(
    source: CopySource, folder: Path, made: Path | None, now: datetime
) -> tuple[PlaceState, Path | None]:
    before = _looked_at(folder, source.id)
    try:
        newest = next(iter(copies_in((folder,), source.id)), None)
        if newest and newest.made_at == before.last and newest.number == source.last_number():
            return before, newest.path
        _ensure_folder(folder, source.path)
        sweep(folder)  # what a killed program left there holds personal data
        target = _free_name(folder, source.path, now)
        info = backups.backup(made, target) if made else source.backup(target)
        state = replace(before, last=info.made_at, trouble=None)
    except StorageTroubleError as error:
        return replace(before, trouble=error), None
    try:
        copy_list(source.path, folder)
        thin_out(folder, source.id, now)
    except OSError as error:
        reason = type(error).__name__
        state = replace(state, trouble=StorageTroubleError("backup.not_thinned", path=folder, reason=reason))
    return state, info.path


def _looked_at(folder: Path, register_id: str) -> PlaceState:
    damaged: list[Path] = []
    for copy in copies_in((folder,), register_id):
        if _is_whole(copy.path):
            return PlaceState(folder, copy.made_at, _damage(damaged), tuple(damaged))
        damaged.append(copy.path)
    return PlaceState(folder, None, _damage(damaged), tuple(damaged))


def _damage(paths: list[Path]) -> StorageTroubleError | None:
    return StorageTroubleError("backup.damaged", path=paths[0]) if paths else None


def _is_whole(path: Path) -> bool:
    try:
        return verify(path) is not None
    except StorageTroubleError:
        return False


def _described(folder: Path) -> Iterator[SafetyCopy]:
    try:
        paths = sorted(folder.glob("*.sqlite"))
    except OSError:
        return
    for path in paths:
        info = read_info(path)
        if info is not None:
            yield _described_by(info)


def _described_by(info: BackupInfo) -> SafetyCopy:
    return SafetyCopy(info.path, info.register_id, info.made_at, info.number, info.counts)


def _ensure_folder(folder: Path, register: Path) -> None:
    """Raise StorageTroubleError where a place is not there. Only the one beside the register is made.

    The second one was there when it was chosen: made anew, the copies would lie on the disk where its drive was.
    """
    if folder == register.parent / FOLDER:
        try:
            folder.mkdir(exist_ok=True)
        except OSError as error:
            raise StorageTroubleError("backup.failed", path=folder, reason=type(error).__name__) from error
    elif not folder.is_dir():
        raise StorageTroubleError("backup.folder_missing", path=folder)


def _free_name(folder: Path, register: Path, now: datetime) -> Path:
    stem = f"{register.stem}_{now:%Y-%m-%d_%H-%M-%S}"
    names = (stem, *(f"{stem}_{number}" for number in range(2, LARGEST_NUMBER)))
    free = next((folder / f"{name}.sqlite" for name in names if not (folder / f"{name}.sqlite").exists()), None)
    if free is None:
        raise StorageTroubleError("backup.failed", path=folder)
    return free


def _remove(copy: Path) -> None:
    copy.unlink()  # before its description: a copy nobody can find would keep personal data for ever
    info_file(copy).unlink(missing_ok=True)
