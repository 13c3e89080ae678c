"""Writes requirements/*.txt: every part with its hashes, for Linux and Windows, Python 3.11 and newer, no addresses.

Run `python tools/lock.py` after a change of dependencies in pyproject.toml; `--upgrade` takes newer releases too.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

EXTRAS = {
    "runtime": [],
    "test": ["test"],
    "check": ["test", "check"],
    "bundle": ["bundle"],
    "bench": ["test", "bench"],
}
"""Each requirements file and the extras of pyproject.toml that it holds beside the program's own needs."""

OPTIONS = [
    "--universal",
    "--generate-hashes",
    "--no-annotate",
    "--no-header",
    "--no-emit-index-url",
    "--no-emit-find-links",
    "--no-python-downloads",
    "--python-version=3.11",
    "--quiet",
]


def lock(name: str, extras: list[str], options: list[str]) -> None:
    """Resolve one set of extras into `requirements/NAME.txt`, keeping the versions it names unless upgraded."""
    target = f"requirements/{name}.txt"
    chosen = [f"--extra={extra}" for extra in extras]
    command = [sys.executable, "-m", "uv", "pip", "compile", "pyproject.toml", *chosen, "-o", target]
    subprocess.run([*command, *OPTIONS, *options], cwd=ROOT, check=True)


if __name__ == "__main__":
    for requirements, names in EXTRAS.items():
        lock(requirements, names, sys.argv[1:])
