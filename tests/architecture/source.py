"""What the architecture tests read: the tracked files and the parsed modules of the source tree."""

import ast
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "secretariat"
LAYERS = ("domain", "storage", "documents", "printing", "services", "desktop")


@dataclass(frozen=True, slots=True)
class Module:
    """One Python file, parsed."""

    path: Path
    name: str
    """Name below the package: `storage.register`; of other files the path."""
    layer: str
    """Its folder below the package, or `house` for the modules that stand beside the layers."""
    tree: ast.Module
    lines: int

    def __str__(self) -> str:
        return self.path.relative_to(ROOT).as_posix()


@dataclass(frozen=True, slots=True)
class Import:
    """One import statement: the dotted name it takes, `secretariat.domain.people.Person`, and where it stands."""

    module: Module
    target: str
    line: int
    inside_function: bool

    def __str__(self) -> str:
        return f"{self.module}:{self.line} imports {self.target}"


@cache
def modules() -> tuple[Module, ...]:
    """Return every module of the program, compiled forms left out."""
    paths = (path for path in sorted(PACKAGE.rglob("*.py")) if not path.name.startswith("ui_"))
    return tuple(parsed(path) for path in paths)


@cache
def python_files() -> tuple[Module, ...]:
    """Return every Python file a developer reads: program, tests, tools, build hook."""
    folders = [ROOT / "tests", ROOT / "tools", ROOT / "installer"]
    others = [path for folder in folders for path in sorted(folder.rglob("*.py"))]
    return (*modules(), *(parsed(path) for path in [*others, ROOT / "hatch_build.py"]))


def parsed(path: Path) -> Module:
    """Parse one file."""
    text = path.read_text(encoding="utf-8")
    inside = path.relative_to(PACKAGE) if path.is_relative_to(PACKAGE) else path.relative_to(ROOT)
    layer = inside.parts[0] if inside.parts[0] in LAYERS else "house"
    name = ".".join(inside.with_suffix("").parts)
    return Module(path, name, layer, ast.parse(text), len(text.splitlines()))


def imports(module: Module) -> Iterator[Import]:
    """Yield each import of `module`; `from x import y` yields `x.y`, relative ones made absolute."""
    functions = [node for node in ast.walk(module.tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    inside = {id(node) for function in functions for node in ast.walk(function)}
    package = ["secretariat", *module.name.split(".")]
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            targets = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = [*package[: -node.level], *filter(None, [node.module])] if node.level else [node.module or ""]
            targets = [".".join([*base, alias.name]) for alias in node.names]
        else:
            continue
        for target in targets:
            yield Import(module, target, node.lineno, id(node) in inside)


@cache
def tracked_files() -> tuple[Path, ...]:
    """Return what git tracks; an unpacked source archive has no git and skips the tests that ask for it."""
    if not (ROOT / ".git").exists():
        pytest.skip("no git checkout")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True)
    return tuple(path for name in listed.stdout.decode().split("\0") if name and (path := ROOT / name).is_file())
