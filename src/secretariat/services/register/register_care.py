"""What a clerk may want to know and have of the open register as a file: is it whole, a copy in a place of choice."""

import tempfile
from pathlib import Path

from secretariat.domain.errors import StorageTroubleError
from secretariat.services.register.safety import CopySource
from secretariat.storage.damage import CheckReport, check
from secretariat.storage.register import Register
from secretariat.storage.verified_copy import BackupInfo

__all__ = ["BackupInfo", "CheckReport", "check_register", "copy_register"]


def check_register(source: CopySource) -> CheckReport:
    """Check an open register in full.

    What is checked is a copy of this instant: whoever opens the register's own file beside its holder would, on Unix,
    let go of the holder's locks when closing it. Raises StorageTroubleError if even the copy cannot be made.
    """
    with tempfile.TemporaryDirectory(prefix="secretariat-") as folder:
        copy = Path(folder) / source.path.name
        source.backup(copy)
        return check(copy)


def copy_register(source: CopySource, target: Path) -> BackupInfo:
    """Write a verified copy to a file of the clerk's choice; raises StorageTroubleError as every safety copy does.

    A copy made before is replaced. Refused as the target are the register itself, `backup.onto_itself`, another one or
    its copy, `backup.over_another`, and what is no register at all.
    """
    if target.resolve() == source.path.resolve():
        raise StorageTroubleError("backup.onto_itself", path=target)
    if target.exists():
        with Register.open(target, read_only=True) as there:
            if there.id != source.id:
                raise StorageTroubleError("backup.over_another", path=target)
    return source.backup(target)
