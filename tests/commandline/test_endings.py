"""What a call says when Windows forbids parts of the program, file by file."""

import os
import subprocess
import sys
from importlib.metadata import distribution, packages_distributions
from pathlib import Path

import pytest

from commandline.running import SOURCES
from secretariat.commandline.endings import COMPILED, missing_parts

FALLS_BACK = {"markupsafe", "sqlalchemy"}
COMES_WITH_ANOTHER = {"shiboken6", "pyside6_essentials"}

WITHOUT = """
import sys
class Forbidden:
    def find_spec(self, name, path=None, target=None):
        if name in FORBIDDEN:
            raise ImportError("DLL load failed", name=name, path=f"/Programme/{name}.pyd")
sys.meta_path.insert(0, Forbidden())
from secretariat.commandline import main
main()
"""


@pytest.mark.parametrize("words", [(), ("self-check",)], ids=["window", "command"])
def test_every_forbidden_part_is_named_and_where_it_lies_is_not(words: tuple[str, ...]) -> None:
    source = WITHOUT.replace("FORBIDDEN", "{'lxml.etree', '_sqlite3', 'PySide6.QtWidgets'}")
    run = subprocess.run(
        [sys.executable, "-c", source, *words],
        capture_output=True,
        check=False,
        encoding="utf-8",
        env=os.environ | {"PYTHONPATH": str(SOURCES), "QT_QPA_PLATFORM": "offscreen"},
    )
    assert run.returncode == 1
    assert "Traceback" not in run.stderr
    assert "nicht laden: sqlite3 (_sqlite3.pyd), lxml.etree (lxml.etree.pyd), PySide6.QtWidgets" in run.stderr
    assert "Programme" not in run.stderr


def test_where_nothing_is_forbidden_no_part_is_missing() -> None:
    assert missing_parts() == ()


def test_every_part_of_the_program_that_is_machine_code_is_tried() -> None:
    locked = (Path(__file__).parents[2] / "requirements" / "runtime.txt").read_text(encoding="utf-8")
    names = {line.partition("==")[0].strip().lower() for line in locked.splitlines() if "==" in line}
    compiled = {name for name in names if any(_is_compiled(str(file)) for file in distribution(name).files or ())}
    owners = packages_distributions()
    tried = {owner.lower() for part in COMPILED for owner in owners.get(part.partition(".")[0], ())}
    assert {name.replace("-", "_") for name in compiled} - FALLS_BACK - COMES_WITH_ANOTHER <= tried
    assert "lxml" in tried


def _is_compiled(name: str) -> bool:
    return name.endswith((".so", ".pyd"))
