"""Registers that take a while to make: made once in each process of a run, and copied for each test that wants one."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from secretariat.places import resource_path
from secretariat.services.workplace import Workplace, example_workplace, open_workplace
from secretariat.storage.register import Register


@cache
def _made(make: Callable[[Path], None]) -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "Gremien.sqlite"
        make(path)
        return path.read_bytes()


def copied(path: Path, make: Callable[[Path], None]) -> Path:
    """Put at `path` what `make` leaves at one; copies of a register are the same register, by its id."""
    path.write_bytes(_made(make))
    return path


def nothing(path: Path) -> None:
    """Make a register with nothing in it."""
    Register.create(path).close()


def example(path: Path) -> None:
    """Make the example: both sample committees with the meetings they held."""
    example_workplace(path, resource_path("samples")).close()


def open_empty(path: Path) -> Register:
    """Open an empty register."""
    return Register.open(copied(path, nothing))


def open_example(path: Path) -> Workplace:
    """Open a copy of the example."""
    return open_workplace(copied(path, example))
