"""Where a register lies, as far as it matters for its safety: kind of drive, sync folder, room, rights (D13)."""

import ctypes
import os
import shutil
import sys
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

_NETWORK = frozenset(
    {"9p", "afs", "ceph", "cifs", "davfs", "fuse.davfs", "fuse.sshfs", "ncpfs", "nfs", "nfs4", "smb3", "smbfs"}
)
_HOT_PLUGGED = (Path("/media"), Path("/run/media"))
_SYNCED = (
    *("dropbox", "google drive", "googledrive", "icloud", "magentacloud", "nextcloud", "onedrive", "owncloud"),
    *("seafile", "strato hidrive", "syncthing"),
)
_DRIVES = {2: "removable", 4: "network"}  # answers of Windows' GetDriveType


class Drive(StrEnum):
    """What kind of drive a folder is on."""

    FIXED = "fixed"
    NETWORK = "network"
    REMOVABLE = "removable"


@dataclass(frozen=True, slots=True)
class PlaceFacts:
    """What is known of a folder; `synced_by` is the folder's name that gives a synchronising program away."""

    drive: Drive
    synced_by: str
    writable: bool
    free_bytes: int | None


def facts_of(folder: Path) -> PlaceFacts:
    """Look at a folder; what cannot be found out counts as harmless."""
    folder = folder.resolve()
    try:
        free: int | None = shutil.disk_usage(folder).free
    except OSError:
        free = None
    return PlaceFacts(drive_of(folder), synced_by(folder), os.access(folder, os.W_OK), free)


def synced_by(folder: Path) -> str:
    """Return the part of the path that a synchronising program made, empty if there is none."""
    return next((part for part in folder.parts if part.casefold().startswith(_SYNCED)), "")


def drive_of(folder: Path) -> Drive:
    """Return the kind of drive a folder is on."""
    if str(folder).startswith("\\\\"):
        return Drive.NETWORK
    if sys.platform == "win32":
        answer = ctypes.windll.kernel32.GetDriveTypeW(folder.anchor)
        return Drive(_DRIVES.get(answer, "fixed"))
    try:
        return drive_among(Path("/proc/self/mountinfo").read_text(encoding="utf-8"), folder)
    except OSError:
        return Drive.FIXED


def drive_among(mounts: str, folder: Path) -> Drive:
    """Return the kind of drive by Linux' list of mounts: the longest one that holds the folder decides."""
    best, kind = 0, ""
    for line in mounts.splitlines():
        before, _, after = line.partition(" - ")
        point = Path(before.split()[4].replace("\\040", " "))
        if folder.is_relative_to(point) and len(point.parts) >= best:
            best, kind = len(point.parts), after.split()[0]
    if kind in _NETWORK:
        return Drive.NETWORK
    return Drive.REMOVABLE if any(folder.is_relative_to(place) for place in _HOT_PLUGGED) else Drive.FIXED
