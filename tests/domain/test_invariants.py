import ast
import re
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest

from secretariat.storage.tables import DATA_TABLES

ROOT = Path(__file__).parents[2]
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in (ROOT / "docs" / "invariants.md").read_text(encoding="utf-8").splitlines()
    if re.match(r"\| I\d\d ", line)
]


def names(cell: str) -> list[str]:
    return re.findall(r"`([^`]+)`", cell)


def constraints() -> set[str]:
    found = set[str]()
    for table in DATA_TABLES.values():
        found |= {str(rule.name) for rule in table.constraints} | {str(index.name) for index in table.indexes}
        found |= {f"{table.name}__{column.name}_known" for column in table.columns if column.foreign_keys}
    return found


def functions_of(folder: str, module: str) -> set[str]:
    tree = ast.parse((ROOT / "tests" / Path(*folder.split(".")) / f"{module}.py").read_text(encoding="utf-8"))
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


def parted(name: str) -> tuple[str, str, str]:
    """Return folder, module and function: of the domain where no folder is named."""
    *folders, module, function = name.split(".")
    return ".".join(folders) or "domain", module, function


@cache
def called_in_source() -> frozenset[str]:
    """Return every name that is called, or handed on, somewhere in the program itself."""
    found = set[str]()
    for path in (ROOT / "src").rglob("*.py"):
        nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
        found |= {node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)}
        found |= {node.attr for node in nodes if isinstance(node, ast.Attribute)}
    return frozenset(found)


def test_every_invariant_of_the_handbook_has_its_row() -> None:
    assert [row[0] for row in ROWS] == [f"I{number:02}" for number in range(1, 41)]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_what_the_row_names_is_there(row: list[str]) -> None:
    _, _, functions, rules, tests = row
    for folder, module, function in map(parted, names(functions)):
        assert callable(getattr(import_module(f"secretariat.{folder}.{module}"), function))
    assert set(names(rules)) <= constraints()
    for folder, module, test in map(parted, names(tests)):
        assert test in functions_of(folder, module)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_the_program_itself_calls_every_rule(row: list[str]) -> None:
    assert {function for _, _, function in map(parted, names(row[2]))} <= called_in_source()


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_every_invariant_is_kept_by_a_rule_or_by_the_register(row: list[str]) -> None:
    assert names(row[2]) or names(row[3])
