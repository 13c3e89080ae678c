"""Shape of the tree: sizes, names, docstrings, what must not stand anywhere."""

import ast
import re
from collections.abc import Iterator
from dataclasses import fields
from statistics import median

from architecture.source import ROOT, Module, modules, python_files, tracked_files
from secretariat.settings import Settings

LONGEST_FILE = 450
LONGEST_FUNCTION = 60

VAGUE = re.compile(r"(^|_)(utils?|helpers?|common|misc|managers?)($|_)")
"""Names that say nothing about what belongs into the file."""

MACHINE = re.compile(
    "|".join(
        [
            "/" + "root/",
            "/" + r"work/(main|shared|brief)",
            r"https?://[a-z.]*(" + "pypi|python" + "hosted|npm" + "js|deb" + "ian)",
        ]
    )
)
"""Paths of one developer's machine, hosts of registries (put together, or this file would find itself)."""

DANGEROUS_IMPORTS = {"pickle", "marshal", "shelve", "dill", "cloudpickle"}
DANGEROUS_CALLS = {"eval", "exec", "compile", "__import__"}


def functions(module: Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    yield from (node for node in ast.walk(module.tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (function.end_lineno or 0) - function.lineno + 1


def test_no_file_is_too_long() -> None:
    wrong = [f"{module}: {module.lines}" for module in python_files() if module.lines > LONGEST_FILE]
    assert not wrong
    assert median(module.lines for module in modules()) <= 200


def test_no_function_is_too_long() -> None:
    wrong = [
        f"{module}:{function.lineno} {function.name}: {length(function)}"
        for module in python_files()
        for function in functions(module)
        if length(function) > LONGEST_FUNCTION
    ]
    assert not wrong
    lengths = [length(function) for module in modules() for function in functions(module)]
    assert sum(lines <= 25 for lines in lengths) >= 0.9 * len(lengths)


def test_no_file_has_a_vague_name() -> None:
    wrong = [str(module) for module in python_files() if VAGUE.search(module.path.stem)]
    assert not wrong


def test_every_module_says_what_belongs_there() -> None:
    assert not [str(module) for module in modules() if not ast.get_docstring(module.tree)]


def test_every_setting_is_read_somewhere() -> None:
    read = {
        node.attr
        for module in modules()
        if module.name != "settings"
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load)
    }
    assert {field.name for field in fields(Settings)} <= read


def test_nothing_can_run_data_as_code() -> None:
    wrong = []
    for module in modules():
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Import | ast.ImportFrom):
                names = {alias.name for alias in node.names} | {getattr(node, "module", "") or ""}
                wrong += [f"{module}:{node.lineno} {name}" for name in names & DANGEROUS_IMPORTS]
            elif isinstance(node, ast.Call):
                wrong += [f"{module}:{node.lineno} {danger}" for danger in dangers(node)]
    assert not wrong


def dangers(call: ast.Call) -> list[str]:
    """Name what is dangerous in a call: built-ins that run text, a shell, YAML that makes objects."""
    name = ast.unparse(call.func)
    shell = any(keyword.arg == "shell" and ast.unparse(keyword.value) != "False" for keyword in call.keywords)
    unsafe = name in DANGEROUS_CALLS or name in {"yaml.load", "os.system", "os.popen"}
    return [name] if unsafe or shell else []


def test_dangers_are_seen() -> None:
    for text in ("eval(x)", "yaml.load(f)", "run(a, shell=True)", "os.system(x)"):
        call = ast.parse(text, mode="eval").body
        assert isinstance(call, ast.Call)
        assert dangers(call)


def test_no_tracked_file_names_a_machine_or_a_registry() -> None:
    wrong = []
    for path in tracked_files():
        if path.is_relative_to(ROOT / "tests" / "data"):
            continue
        content = path.read_bytes()
        if b"\0" not in content:
            lines = enumerate(content.decode("utf-8", "replace").splitlines(), 1)
            wrong += [f"{path.relative_to(ROOT)}:{number}" for number, line in lines if MACHINE.search(line)]
    assert not wrong


def test_every_decision_is_listed_by_its_title() -> None:
    folder = ROOT / "docs" / "decisions"
    listed = dict(
        re.findall(r"^\| \[(\d{4})\]\(\S+\) \| (.*) \|$", (folder / "README.md").read_text("utf-8"), re.MULTILINE)
    )
    pages = {page.name[:4]: page.read_text("utf-8").splitlines()[0] for page in folder.glob("0*.md")}
    assert pages == {number: f"# {number} {title}" for number, title in listed.items()}
