"""Forms and resources reach every place the program runs: compiled fresh, in the wheel, and nothing else there."""

import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from architecture.source import PACKAGE, ROOT, tracked_files
from hatch_build import compile_forms, packaged_resources

LOCKED_EXTRAS: dict[str, list[str]] = {
    "runtime": [],
    "test": ["test"],
    "check": ["test", "check"],
    "bundle": ["bundle"],
    "bench": ["test", "bench"],
}
"""The lock files and the extras they hold, as in tools/lock.py."""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """Build the wheel as `pip` does and return the names in it."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    with zipfile.ZipFile(next(folder.glob("*.whl"))) as archive:
        return set(archive.namelist())


def test_every_form_compiles() -> None:
    compile_forms(fresh=False)
    for form in (ROOT / "ui").glob("*.ui"):
        compile((PACKAGE / "desktop" / "forms" / f"ui_{form.stem}.py").read_text(encoding="utf-8"), form.name, "exec")


def test_a_form_without_source_is_removed(tmp_path: Path) -> None:
    for folder in ("ui", "src/secretariat/desktop/forms", "resources/translations"):
        (tmp_path / folder).mkdir(parents=True)
    orphan = tmp_path / "src/secretariat/desktop/forms/ui_gone.py"
    orphan.touch()
    compile_forms(tmp_path)
    assert not orphan.exists()


def test_a_broken_form_stops_the_build_with_its_name(tmp_path: Path) -> None:
    for folder in ("ui", "src/secretariat/desktop/forms", "resources/translations"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "ui" / "torn.ui").write_text("<ui><widget", encoding="utf-8")
    with pytest.raises(RuntimeError, match="torn"):
        compile_forms(tmp_path)


def test_the_wheel_holds_the_tracked_resources_and_no_other(wheel: set[str]) -> None:
    resources = [path for path in tracked_files() if path.is_relative_to(ROOT / "resources")]
    wanted = {
        f"secretariat/{(path.with_suffix('.qm') if path.suffix == '.ts' else path).relative_to(ROOT).as_posix()}"
        for path in resources
    }
    assert {name for name in wheel if name.startswith("secretariat/resources/")} == wanted


def test_the_wheel_holds_every_module_and_every_compiled_form(wheel: set[str]) -> None:
    source = ROOT / "src"
    modules = {path.relative_to(source).as_posix() for path in tracked_files() if path.is_relative_to(source)}
    forms = {f"secretariat/desktop/forms/ui_{form.stem}.py" for form in (ROOT / "ui").glob("*.ui")}
    assert modules | forms <= wheel


def test_the_wheel_holds_nothing_beside_the_package(wheel: set[str]) -> None:
    assert {name.split("/")[0] for name in wheel if ".dist-info/" not in name} == {"secretariat"}


def test_junk_below_resources_stays_out(tmp_path: Path) -> None:
    folder = tmp_path / "resources" / "templates"
    folder.mkdir(parents=True)
    for name in ("invitation.docx", "~$invitation.docx", ".DS_Store", "de.ts"):
        (folder / name).touch()
    assert list(packaged_resources(tmp_path).values()) == ["secretariat/resources/templates/invitation.docx"]


def test_every_part_the_program_needs_is_named_with_its_licence() -> None:
    locked = (ROOT / "requirements" / "runtime.txt").read_text(encoding="utf-8")
    needed = {line.split("==")[0] for line in locked.splitlines() if "==" in line}
    named = (ROOT / "resources" / "parts.txt").read_text(encoding="utf-8").lower()
    assert len(needed) > 10
    assert not [name for name in needed if name not in named]


@pytest.mark.parametrize("name", LOCKED_EXTRAS)
def test_locked_requirements_have_hashes_and_no_addresses(name: str) -> None:
    text = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    entries = text.replace("\\\n", "").splitlines()
    assert len(entries) > 10
    assert all("--hash=sha256:" in entry for entry in entries)
    assert not [mark for mark in ("://", "--index", "--find-links", " @ ") if mark in text]


@pytest.mark.parametrize("name", LOCKED_EXTRAS)
def test_locked_requirements_hold_what_pyproject_asks_for(name: str) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = [part for extra in LOCKED_EXTRAS[name] for part in project["optional-dependencies"][extra]]
    locked = {}
    for line in (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        entry = Requirement(line.rstrip(" \\")) if "==" in line else None
        if entry and (entry.marker is None or entry.marker.evaluate()):
            locked[canonicalize_name(entry.name)] = next(iter(entry.specifier)).version
    for wanted in map(Requirement, [*project["dependencies"], *extras]):
        if wanted.marker is None or wanted.marker.evaluate():
            assert wanted.specifier.contains(locked[canonicalize_name(wanted.name)]), wanted


def test_the_readme_has_two_commands_of_one_line_each() -> None:
    """`.ci/run` runs them as they stand there."""
    blocks = (ROOT / "README.md").read_text(encoding="utf-8").split("```sh\n")[1:]
    commands = [block.split("```")[0].splitlines() for block in blocks]
    assert [len(command) for command in commands] == [1, 1]
    assert all(command[0].startswith("python3 -m venv .venv && ") for command in commands)
