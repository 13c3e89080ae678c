"""What a clerk may want to know and have of the open register as a file: is it whole, a copy in a place of choice."""

import tempfile
from pathlib import Path

from secretariat.domain.errors import StorageTroubleError
from secretariat.services.safety import CopySource
from secretariat.storage.damage import CheckReport, check
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

    The register itself is refused as the target: `backup.onto_itself`.
    """
    if target.resolve() == source.path.resolve():
        raise StorageTroubleError("backup.onto_itself", path=target)
    return source.backup(target)
