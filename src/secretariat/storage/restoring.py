"""The last moves of a restore, written down before they begin so that any start of the program can finish them."""

import json
from pathlib import Path

from secretariat.domain.errors import StorageTroubleError
from secretariat.storage import files
from secretariat.storage.snapshot import journal_file


def marker_file(register: Path) -> Path:
    """Return where an unfinished restore is written down."""
    return register.with_name(register.name + ".restore")


def begin(register: Path, restored: Path, aside: Path) -> None:
    """Write down that `restored` becomes the register and that the old one, journal included, becomes `aside`."""
    files.write_text(marker_file(register), json.dumps({"restored": restored.name, "aside": aside.name}))


def finish(register: Path) -> None:
    """Do what is left of a restore, if one was begun. Every move can be the first after a kill.

    Raises StorageTroubleError `restore.unfinished` where a file cannot be moved; the next opening tries again.
    """
    marker = marker_file(register)
    if not marker.exists():
        return
    try:
        names = json.loads(marker.read_text(encoding="utf-8"))
        restored = register.with_name(Path(names["restored"]).name)
        aside = register.with_name(Path(names["aside"]).name)
        if restored.exists():  # else it has its name already
            for old, kept in ((journal_file(register), journal_file(aside)), (register, aside)):
                if old.exists():
                    files.replace(old, kept)
            files.replace(restored, register)
        marker.unlink()
    except (OSError, ValueError, KeyError) as error:
        raise StorageTroubleError("restore.unfinished", path=register, reason=type(error).__name__) from error
