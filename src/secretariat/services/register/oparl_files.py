"""Files of OParl as the window needs them: read within limits, written whole."""

from pathlib import Path

from secretariat.documents.oparl_objects import OparlFile, read_oparl, write_oparl
from secretariat.documents.package import prepare_folder, write_file
from secretariat.documents.reading_gate import read_bounded
from secretariat.domain.committees import Committee
from secretariat.services.register.oparl_export import OparlExport
from secretariat.services.register.oparl_import import import_oparl
from secretariat.storage.reading import Reading

__all__ = ["import_oparl", "read_oparl_file", "usual_state", "write_oparl_file"]


def read_oparl_file(source: Path) -> OparlFile:
    """Return the objects of a file; raises what the gate of files and the reading of OParl raise."""
    return read_oparl(read_bounded(source))


def write_oparl_file(made: OparlExport, target: Path) -> None:
    """Write objects to a file; raises what the writer of files raises."""
    prepare_folder(target.parent)
    write_file(target, write_oparl(made.objects))


def usual_state(reading: Reading) -> str:
    """Return the Land of most committees of the register, North Rhine-Westphalia where there is none yet."""
    states = [committee.federal_state for committee in reading.all(Committee)]
    return max(sorted(set(states)), key=states.count, default="NW")
