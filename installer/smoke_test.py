"""Tries a finished bundle the way it will live: elsewhere, in a folder with blanks and umlauts, without this Python.

`python installer/smoke_test.py dist/secretariat` copies the folder away, runs `self-check` and `demo` in it, and looks
for files that must not be in it. Exit status 0 when all of it is well.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

UNWANTED = ("QtCharts", "QtDataVisualization", "QtGraphs", "VirtualKeyboard", "QtWebEngine", "Qt6Network", "icuuc.dll")
"""Parts under a licence we cannot pass on, what could reach a network, and what belongs to Windows itself."""

COMMAND = "secretariat-cli.exe" if sys.platform == "win32" else "secretariat"


def environment(home: Path) -> dict[str, str]:
    """Return an environment with a user of its own, and with decoys that a bundle must ignore (fault 117)."""
    kept = {name: value for name, value in os.environ.items() if name in {"PATH", "SYSTEMROOT", "LANG", "TMP", "TEMP"}}
    decoys = {"PYTHONPATH": str(home / "decoy"), "PYTHONHOME": str(home / "decoy")}
    return kept | decoys | {"HOME": str(home), "LOCALAPPDATA": str(home), "USERPROFILE": str(home)}


def problems(bundle: Path) -> Iterator[str]:
    """Yield what is wrong with the bundle."""
    yield from (f"must not be shipped: {path.name}" for path in bundle.rglob("*") if is_unwanted(path))
    with tempfile.TemporaryDirectory(prefix="Büro und Gremien ") as folder:
        home = Path(folder)
        moved = home / "Programme" / "Secretariat"
        shutil.copytree(bundle, moved, symlinks=True)
        for arguments in (["--version"], ["self-check"], ["demo", str(home / "Beispiel")]):
            started = time.monotonic()
            result = subprocess.run(
                [str(moved / COMMAND), *arguments], check=False, env=environment(home), cwd=home, timeout=300
            )
            print(f"-- {arguments[0]}: status {result.returncode}, {time.monotonic() - started:.1f} s", flush=True)
            if result.returncode:
                yield f"{arguments[0]} ended with {result.returncode}"


def is_unwanted(path: Path) -> bool:
    """Tell whether a file of the bundle is one of those that must not be there."""
    return any(name.lower() in path.name.lower() for name in UNWANTED)


def megabytes(bundle: Path) -> float:
    """Return the size of all files of the bundle."""
    return sum(path.stat().st_size for path in bundle.rglob("*") if path.is_file() and not path.is_symlink()) / 1e6


if __name__ == "__main__":
    built = Path(sys.argv[1]).resolve()
    found = list(problems(built))
    print(*found, f"{megabytes(built):.0f} MB", sep="\n")
    sys.exit(bool(found))
