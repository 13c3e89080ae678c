"""Build hook, and by hand `python hatch_build.py`: compiles forms and translations, places resources in the wheel.

Compiled files are not committed: their headers carry the Qt version and change with every upgrade of it.
"""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).resolve().parent
FORMS = Path("src/secretariat/desktop/forms")
TRANSLATIONS = Path("resources/translations")


def _qt_tool(name: str, *arguments: str) -> None:
    """Run a tool of PySide6 with this interpreter, so that neither PATH nor a script folder matters."""
    call = f"from PySide6.scripts.pyside_tool import {name}; {name}()"
    result = subprocess.run(  # noqa: S603 - fixed program, names of our own files
        [sys.executable, "-c", call, *arguments], check=False, capture_output=True, text=True
    )
    if result.returncode:
        raise RuntimeError(f"{name} {' '.join(arguments)}: {result.stdout}{result.stderr}")


def _compile(tool: str, source: Path, target: Path, *options: str, fresh: bool) -> None:
    """Compile `source` when `target` is older, or always when `fresh`; readers never see half a file.

    Several may compile at once, as the workers of a test run do: each has an unfinished file of its own.
    """
    if not fresh and target.exists() and target.stat().st_mtime_ns >= source.stat().st_mtime_ns:
        return
    unfinished = target.with_name(f"{target.stem}.{os.getpid()}.unfinished")
    try:
        _qt_tool(tool, *options, str(source), *_output(tool, unfinished))
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)


def _output(tool: str, target: Path) -> tuple[str, str]:
    return ("-o", str(target)) if tool == "uic" else ("-qm", str(target))


def compile_forms(root: Path = ROOT, *, fresh: bool = True) -> None:
    """Compile each `ui/*.ui` to `desktop/forms/ui_*.py`, each `.ts` to `.qm`; remove what lost its source.

    `fresh=False` leaves alone what is newer than its source: that costs nothing and is for test runs.
    """
    forms = {root / FORMS / f"ui_{ui.stem}.py": ui for ui in (root / "ui").glob("*.ui")}
    catalogues = {ts.with_suffix(".qm"): ts for ts in (root / TRANSLATIONS).glob("*.ts")}
    for target, source in forms.items():
        _compile("uic", source, target, "-g", "python", "--no-autoconnection", fresh=fresh)
    for target, source in catalogues.items():
        _compile("lrelease", source, target, "-silent", fresh=fresh)
    compiled = {*(root / FORMS).glob("ui_*.py"), *(root / TRANSLATIONS).glob("*.qm")}
    for orphan in compiled - forms.keys() - catalogues.keys():
        orphan.unlink(missing_ok=True)


def packaged_resources(root: Path = ROOT) -> dict[str, str]:
    """Map each file below `resources/` to its place in the wheel; sources of translations and junk stay out."""
    resources = root / "resources"
    return {
        str(path): f"secretariat/resources/{path.relative_to(resources).as_posix()}"
        for path in sorted(resources.rglob("*"))
        if path.is_file() and path.suffix not in {".ts", ".unfinished"} and not path.name.startswith((".", "~"))
    }


class SecretariatBuildHook(BuildHookInterface[Any]):
    """Runs for wheel and sdist: compiled first, packed after."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile; then place the resources, which an editable install finds beside `src` by itself."""
        root = Path(self.root)
        compile_forms(root)
        if self.target_name == "wheel" and version == "standard":
            build_data["force_include"].update(packaged_resources(root))


if __name__ == "__main__":
    compile_forms()
