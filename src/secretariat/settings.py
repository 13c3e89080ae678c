"""What this user of this PC prefers, kept as TOML. What belongs to the office lies in the register, not here."""

import os
import tomllib
from collections.abc import Container
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

import tomli_w

FORMAT = 1
"""Number of the file's format; a file with a higher one comes from a newer program and is left alone."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Preferences with their defaults; every field is read somewhere, or it goes (tests/architecture)."""

    language: str = "de"
    """Language of window and messages: `de` or `en`."""
    text_percent: int = 100
    """Size of the window's text on top of the system's scaling, in percent."""
    style: str = ""
    """How controls are drawn, one of Qt's styles; empty: as the system does."""
    backup_folder: str = ""
    """Second place for safety copies, as a whole path; empty when there is none."""


class _WholePaths:
    """Folders that mean the same wherever the program was started; also none at all."""

    def __contains__(self, value: object) -> bool:
        return isinstance(value, str) and (not value or Path(value).is_absolute())


ALLOWED: dict[str, Container[object]] = {
    "language": frozenset({"de", "en"}),
    "text_percent": range(100, 201),
    "style": frozenset({"", "windows11", "windowsvista", "fusion"}),
    "backup_folder": _WholePaths(),
}


@dataclass(frozen=True, slots=True)
class SettingsFile:
    """A settings file as it was found."""

    settings: Settings = field(default_factory=Settings)
    complaint: str = ""
    """Empty, or why (part of) the file was not used: `settings.broken`, `settings.newer`, `settings.out_of_range`."""
    unknown: dict[str, object] = field(default_factory=dict)
    """Keys this program does not know; they are kept when the file is written."""


def read_settings(path: Path, defaults: Settings = Settings()) -> SettingsFile:
    """Read `path`; whatever is wrong with it costs no more than the defaults, and is said (fault 113).

    `defaults` are those of the office, which its IT lays down for everybody on this PC.
    """
    try:
        found = tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except (FileNotFoundError, NotADirectoryError):
        return SettingsFile(defaults)
    except (OSError, ValueError):  # TOMLDecodeError and UnicodeDecodeError are ValueErrors
        return SettingsFile(defaults, complaint="settings.broken")
    number = found.pop("format", FORMAT)
    if type(number) is not int or number > FORMAT:
        return SettingsFile(defaults, complaint="settings.newer")
    return _checked(found, defaults)


def _checked(found: dict[str, object], defaults: Settings) -> SettingsFile:
    """Sort what was found into used, refused and unknown; no second place means the office's, if it has one."""
    known = {key: found.pop(key) for key in ALLOWED if key in found}
    used = {key: value for key, value in known.items() if _is_allowed(key, value)}
    complaint = "settings.out_of_range" if used.keys() != known.keys() else ""
    settings = Settings(**(asdict(defaults) | used))
    if not settings.backup_folder:
        settings = replace(settings, backup_folder=defaults.backup_folder)
    return SettingsFile(settings, complaint, found)


def _is_allowed(key: str, value: object) -> bool:
    """Tell whether `value` has the default's type (True is no number) and lies within its limits."""
    return type(value) is type(getattr(Settings(), key)) and value in ALLOWED[key]


def write_settings(path: Path, settings: Settings) -> bool:
    """Replace the file whole, keeping unknown keys; False when a newer program's file stands there untouched."""
    found = read_settings(path)
    if found.complaint == "settings.newer":
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    if found.complaint == "settings.broken":
        path.replace(path.with_suffix(".broken"))
    unfinished = path.with_suffix(".unfinished")
    with unfinished.open("wb") as stream:
        tomli_w.dump({"format": FORMAT, **asdict(settings), **found.unknown}, stream)
        stream.flush()
        os.fsync(stream.fileno())
    unfinished.replace(path)
    return True
