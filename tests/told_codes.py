"""Which codes the source tells a clerk, found in its syntax: each with the place and the values it is given."""

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from architecture.source import Module, modules

CODE = re.compile(r"[a-z][a-z_]*(\.[a-z][a-z_0-9]*){1,2}")
NO_CODE = re.compile(r".*\.(xml|docx|toml|txt|py)")
SPEAKING = re.compile(
    r"\w+Error|Finding|statement|tell|in_words|words|refused|_error|_finding|_trouble|_room_finding|"
    r"Doubt|doubt|hint|refuse|_doubt|_noted|TypedDate|DecodedText|SettingsFile"
)
"""Calls that are given a code for a clerk; those of the second line make a doubt about a list."""

GIVEN = {
    "RuleBrokenError": {"field"},
    "Finding": {"subject", "field"},
    "_error": {"subject", "field"},
    "_room_finding": {"subject", "field", "people", "places"},
    "_finding": {"subject", "field", "place", "part", "sentence"},
    "_trouble": {"file", "folder"},
    "refused": {"part", "found"},
    "Doubt": {"value", "row"},
    "_doubt": {"value", "row"},
}
"""Values that a call gives whatever its keywords are."""

SILENT = {"logging", "getLogger", "info", "warning", "error", "critical", "Column"}
"""Calls whose strings look like codes and are none."""


@dataclass(frozen=True, slots=True)
class Site:
    """A code where it stands in the source; `values` are those it is given, None where that cannot be seen."""

    code: str
    place: str
    values: frozenset[str] | None


@cache
def sites() -> tuple[Site, ...]:
    """Collect the codes that are raised, found or told, and those that tables of the source map something to."""
    found = [site for module in modules() for site in told(module)]
    families = {site.code.split(".")[0] for site in found} | {"program", "storage", "minutes"}
    found += [site for module in modules() for site in mentioned(module, families)]
    return tuple(found)


def told(module: Module) -> Iterator[Site]:
    for function in scopes(module.tree):
        for call in calls(function):
            if SPEAKING.fullmatch(called(call)):
                for code in codes_in([*call.args, *(keyword.value for keyword in call.keywords)]):
                    yield Site(code, f"{module}:{call.lineno}", values_of(call, function))
                if called(call) in {"in_words", "tell"} and call.args and isinstance(call.args[0], ast.Constant):
                    told_directly = call.args[0].value
                    if isinstance(told_directly, str):
                        yield Site(told_directly, f"{module}:{call.lineno}", values_of(call, function))


def mentioned(module: Module, families: set[str]) -> Iterator[Site]:
    """Find codes in tables and comparisons; what a log or a column of a workbook is called is none."""
    others = {
        id(part)
        for call in calls(module.tree)
        if called(call) in SILENT or SPEAKING.fullmatch(called(call))
        for part in ast.walk(call)
    }
    for node in ast.walk(module.tree):
        if id(node) not in others and isinstance(node, ast.Constant):
            for code in codes_in([node]):
                if code.split(".")[0] in families and module.name != "list_reasons":
                    yield Site(code, f"{module}:{node.lineno}", None)


@cache
def prefixes() -> tuple[str, ...]:
    """Collect the beginnings of codes that are completed by a value: `deadlines.{name}`."""
    return tuple(
        str(text.values[0].value)
        for module in modules()
        for call in calls(module.tree)
        for text in call.args
        if isinstance(text, ast.JoinedStr) and isinstance(text.values[0], ast.Constant)
        if completes(call, str(text.values[0].value))
    )


def completes(call: ast.Call, start: str) -> bool:
    """Say whether a call says codes that begin so; `words` names things as well, and uses up no family of names."""
    return called(call) in {"in_words", "tell", "statement"} or (called(call) == "words" and start.count(".") > 1)


@cache
def fields() -> tuple[tuple[str, str], ...]:
    """Collect the fields that refusals and findings name, with the place; a loop over names counts as all of them."""
    found = []
    for module in modules():
        if module.layer not in {"domain", "services", "house"}:
            continue
        for function in scopes(module.tree):
            for call in calls(function):
                named = [keyword.value for keyword in call.keywords if keyword.arg == "field"]
                if called(call) in {"Finding", "_error"}:
                    named += call.args[3:4] if called(call) == "Finding" else call.args[2:3]
                for value in named if SPEAKING.fullmatch(called(call)) else ():
                    found += [(name, f"{module}:{call.lineno}") for name in names_meant(value, function)]
    return tuple(found)


def names_meant(value: ast.expr, function: ast.AST) -> Iterator[str]:
    if isinstance(value, ast.Constant):
        yield from [str(value.value)] if value.value else []
    elif isinstance(value, ast.Name):
        for loop in ast.walk(function):
            if isinstance(loop, ast.For) and isinstance(loop.target, ast.Name) and loop.target.id == value.id:
                yield from [str(part.value) for part in ast.walk(loop.iter) if isinstance(part, ast.Constant)]


@cache
def added_on_the_way() -> frozenset[str]:
    """Collect the values that are added when a refusal is raised again with more words: `sheet=title`."""
    return frozenset(
        keyword.arg
        for module in modules()
        for call in calls(module.tree)
        if call.args and isinstance(call.args[0], ast.Attribute) and call.args[0].attr == "code"
        for keyword in call.keywords
        if keyword.arg
    )


def scopes(tree: ast.AST) -> list[ast.AST]:
    """Return the functions of a module, and the module without them."""
    functions: list[ast.AST] = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    inner = {id(part) for function in functions for part in ast.walk(function)}
    rest = [node for node in ast.iter_child_nodes(tree) if id(node) not in inner and isinstance(node, ast.stmt)]
    return [*functions, ast.Module(body=rest, type_ignores=[])]


def calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def called(call: ast.Call) -> str:
    function = call.func
    return function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")


def codes_in(parts: Iterable[ast.AST]) -> Iterator[str]:
    """Yield the codes in expressions; those of a speaking call inside belong to that call."""
    for node in parts:
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield from [node.value] if CODE.fullmatch(node.value) and not NO_CODE.fullmatch(node.value) else []
        elif not (isinstance(node, ast.Call) and SPEAKING.fullmatch(called(node))):
            yield from codes_in(ast.iter_child_nodes(node))


def values_of(call: ast.Call, function: ast.AST) -> frozenset[str] | None:
    """Return the names of the values a call gives with its code; None where they come from elsewhere."""
    given = set(GIVEN.get(called(call), ()))
    for keyword in call.keywords:
        if keyword.arg is None:
            return None
        given.add(keyword.arg)
    tables = [keyword.value for keyword in call.keywords if keyword.arg == "values"]
    if called(call) == "Finding":
        tables += call.args[4:5]
    for table in tables:
        literal = latest_value(table, function) if isinstance(table, ast.Name) else table
        if not isinstance(literal, ast.Dict):
            return None
        given |= {str(key.value) for key in literal.keys if isinstance(key, ast.Constant)}
    return frozenset(given)


def latest_value(name: ast.Name, function: ast.AST) -> ast.expr | None:
    """Return what was last assigned to a name above its use."""
    above = [
        node
        for node in ast.walk(function)
        if isinstance(node, ast.Assign)
        and node.lineno <= name.lineno
        and any(isinstance(target, ast.Name) and target.id == name.id for target in node.targets)
    ]
    return max(above, key=lambda node: node.lineno).value if above else None
