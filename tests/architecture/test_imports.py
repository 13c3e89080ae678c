"""Who may import whom: the table of docs/architecture.md. Change the table first, with its reason, then this."""

import ast
import os
import subprocess
import sys
import tomllib
from functools import cache
from importlib.metadata import packages_distributions

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from architecture.source import LAYERS, PACKAGE, ROOT, Import, Module, imports, modules

OURS = {
    "domain": set[str](),
    "storage": {"domain"},
    "documents": {"domain"},
    "printing": {"domain"},
    "services": {"domain", "storage", "documents"},
    "desktop": {"domain", "services"},
    "house": {*LAYERS},
}
"""Which layers a layer may import besides itself."""

OURS_BY_PACKAGE = {"services.papers": {"printing"}}
"""What one package of a layer may import on top."""

COMPOSERS = ("application", "commandline", "self_check", "__main__")
"""Modules that put the layers together; nothing below may import them."""

OWNERS = {
    "sqlalchemy": {"storage"},
    "alembic": {"storage"},
    "docx": {"documents"},
    "openpyxl": {"documents"},
    "highspy": {"services"},
    "numpy": {"services"},
    "PySide6": {"printing", "desktop", "house"},
    "PySide6.QtWidgets": {"desktop", "house"},
    "click": {"house"},
    "platformdirs": {"house"},
}
"""Where alone a library of others may be imported."""

IMPURE = {
    "os", "io", "pathlib", "sqlite3", "subprocess", "shutil", "tempfile", "socket", "time", "random", "secrets",
    "logging", "threading", "sys", "locale", "glob", "secretariat.places",
}  # fmt: skip
"""What a rule of the field has no business with."""

IMPURE_CALLS = {"open", "print", "input", "today", "now", "utcnow", "uuid1", "uuid4"}

MAKES_IDS = "domain.records"
"""The one place that makes new ids; everything else is given them."""


@cache
def every_import() -> tuple[Import, ...]:
    return tuple(found for module in modules() for found in imports(module))


def starts(target: str, name: str) -> bool:
    return target == name or target.startswith(f"{name}.")


def is_composer(module: Module) -> bool:
    return module.layer == "house" and module.name.split(".")[0] in COMPOSERS


def test_the_tree_is_read() -> None:
    assert {module.layer for module in modules()} == {*LAYERS, "house"}
    assert len(every_import()) > 50


def test_layers_import_along_the_arrows_only() -> None:
    wrong = []
    for found in every_import():
        own = found.module
        on_top = {layer for package, layers in OURS_BY_PACKAGE.items() if starts(own.name, package) for layer in layers}
        allowed = {own.layer} | OURS[own.layer] | on_top
        wrong += [found for layer in LAYERS if layer not in allowed and starts(found.target, f"secretariat.{layer}")]
    assert not wrong, [str(found) for found in wrong]


def test_nobody_imports_a_composer() -> None:
    wrong = [
        str(found)
        for found in every_import()
        for name in COMPOSERS
        if starts(found.target, f"secretariat.{name}") and not is_composer(found.module)
    ]
    assert not wrong


def test_foundations_import_no_layer_but_domain() -> None:
    wrong = [
        str(found)
        for found in every_import()
        for layer in LAYERS
        if found.module.layer == "house" and not is_composer(found.module)
        if layer != "domain" and starts(found.target, f"secretariat.{layer}")
    ]
    assert not wrong


@pytest.mark.parametrize("library", OWNERS)
def test_a_library_is_imported_where_it_belongs(library: str) -> None:
    wrong = [
        str(found)
        for found in every_import()
        if starts(found.target, library) and found.module.layer not in OWNERS[library]
    ]
    assert not wrong


def test_domain_imports_nothing_that_touches_the_world() -> None:
    wrong = [
        str(found)
        for found in every_import()
        if found.module.layer == "domain" and any(starts(found.target, name) for name in IMPURE)
    ]
    assert not wrong


def test_domain_calls_no_clock_and_no_file() -> None:
    wrong = []
    for module in modules():
        calls = (node for node in ast.walk(module.tree) if isinstance(node, ast.Call) and module.layer == "domain")
        for call in calls:
            name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
            wrong += (
                [f"{module}:{call.lineno} calls {name}"] if name in IMPURE_CALLS and module.name != MAKES_IDS else []
            )
    assert not wrong


def test_only_composers_import_inside_a_function() -> None:
    wrong = [str(found) for found in every_import() if found.inside_function and not is_composer(found.module)]
    assert not wrong


@pytest.mark.parametrize("layer", ["domain", "storage", "documents", "services"])
def test_a_layer_without_a_window_loads_no_qt(layer: str) -> None:
    painters = {found.module for found in every_import() if starts(found.target, "secretariat.printing")}
    names = [
        f"secretariat.{module.name}".removesuffix(".__init__")
        for module in modules()
        if module.layer == layer and module not in painters and not module.name.endswith("migrations.env")
    ]
    program = f"""
import importlib, sys
for name in {names!r}:
    importlib.import_module(name)
print(*sorted(name for name in sys.modules if name.startswith(("PySide6", "shiboken6"))))
"""
    environment = os.environ | {"PYTHONPATH": str(PACKAGE.parent)}
    result = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, env=environment
    )
    assert result.stdout.split() == []


def test_every_part_the_program_asks_for_is_imported() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = {canonicalize_name(Requirement(part).name) for part in project["dependencies"]}
    provided = packages_distributions()
    used = {found.target.split(".")[0] for found in every_import()}
    imported = {canonicalize_name(part) for name in used for part in provided.get(name, [])}
    assert asked <= imported
