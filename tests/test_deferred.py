"""Modules that are loaded when something of them is first used."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec

import pytest

from architecture.source import Module, modules
from secretariat.deferred import deferred

PROGRAM = """
import sys
from secretariat.deferred import deferred
pulldom = deferred("xml.dom.pulldom")
assert "xml.dom.pulldom" not in sys.modules
assert pulldom.PullDOM and "xml.dom.pulldom" in sys.modules
"""


def test_a_module_is_loaded_with_the_first_look_at_it() -> None:
    subprocess.run([sys.executable, "-c", PROGRAM], check=True, env={"PYTHONPATH": "src"})


def test_what_a_module_has_not_is_missed_there_and_not_here() -> None:
    with pytest.raises(AttributeError, match=r"module 'xml\.dom\.pulldom' has no attribute 'ocean'"):
        deferred("xml.dom.pulldom").ocean  # noqa: B018 - the look is the test


def asked_for(module: Module) -> Iterator[str]:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "deferred":
            yield str(ast.literal_eval(node.args[0]))


def typed(module: Module) -> Iterator[str]:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            for one in node.body:
                if isinstance(one, ast.ImportFrom):
                    yield from (f"{one.module}.{alias.name}" for alias in one.names)


@pytest.mark.parametrize("module", [one for one in modules() if any(asked_for(one))], ids=str)
def test_what_is_deferred_exists_and_is_typed_beside(module: Module) -> None:
    for name in asked_for(module):
        assert find_spec(name) is not None
        assert name in set(typed(module))
