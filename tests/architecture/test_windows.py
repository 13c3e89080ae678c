"""What holds for every window: overrides are guarded, texts are translated, controls can be reached and named."""

import ast
import importlib
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from types import FunctionType, ModuleType

from PySide6.QtCore import QObject

from architecture.source import PACKAGE, ROOT, modules, python_files

FORMS = sorted((ROOT / "ui").glob("*.ui"))
CATALOGUE = ROOT / "resources" / "translations" / "secretariat_de.ts"


def desktop_modules() -> list[ModuleType]:
    names = [module.name for module in modules() if module.layer == "desktop" and not module.name.endswith("__init__")]
    return [importlib.import_module(f"secretariat.{name}") for name in names]


def overrides(module: ModuleType) -> Iterator[tuple[str, FunctionType]]:
    """Yield what a class of `module` puts in place of a method of Qt."""
    for kind in vars(module).values():
        if isinstance(kind, type) and issubclass(kind, QObject) and kind.__module__ == module.__name__:
            inherited = [base for base in kind.__mro__ if base.__module__.startswith("PySide6")]
            for name, function in vars(kind).items():
                of_qt = not name.startswith("__") and any(name in vars(base) for base in inherited)
                if isinstance(function, FunctionType) and of_qt:
                    yield f"{module.__name__}.{kind.__name__}.{name}", function


def test_every_override_of_a_qt_method_is_guarded() -> None:
    found = dict(pair for module in desktop_modules() for pair in overrides(module))
    assert "secretariat.desktop.main_window.MainWindow.closeEvent" in found
    assert not [name for name, function in found.items() if "guarded" not in vars(function)]


def test_no_window_is_asked_for_its_screen() -> None:
    """PySide would destroy Qt's screen with the windows that were asked: see desktop/widgets/screen_room.py."""
    asked = [
        f"{module}:{node.lineno}"
        for module in python_files()
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "screen"
    ]
    assert not asked


def catalogue_texts(path: Path) -> dict[tuple[str, str], str]:
    """Return the finished German text of each (context, English text); an unfinished one is empty."""
    texts = {}
    for context in ET.parse(path).iter("context"):  # noqa: S314 - a file of our own
        for message in context.iter("message"):
            translation = message.find("translation")
            done = translation is not None and translation.get("type") is None
            key = context.findtext("name", ""), message.findtext("source", "")
            texts[key] = (translation.text or "") if done and translation is not None else ""
    return texts


def test_every_text_of_the_window_is_german_and_none_is_left_over(tmp_path: Path) -> None:
    sources = [*FORMS, *(PACKAGE / "desktop").rglob("*.py")]
    collected = tmp_path / "collected.ts"
    program = "from PySide6.scripts.pyside_tool import lupdate; lupdate()"
    command = [sys.executable, "-c", program, *map(str, sources), "-ts", str(collected)]
    subprocess.run(command, check=True, capture_output=True)
    german = catalogue_texts(CATALOGUE)
    assert german.keys() == catalogue_texts(collected).keys()
    assert not [key for key, text in german.items() if not text]


def test_a_translation_keeps_the_places_for_values() -> None:
    for (_, english), german in catalogue_texts(CATALOGUE).items():
        assert {part.split("}")[0] for part in english.split("{")[1:]} == {
            part.split("}")[0] for part in german.split("{")[1:]
        }
        assert ("&" in english) == ("&" in german)


def test_forms_wire_nothing_by_name() -> None:
    for form in FORMS:
        compiled = PACKAGE / "desktop" / "forms" / f"ui_{form.stem}.py"
        assert "connectSlotsByName" not in compiled.read_text(encoding="utf-8")


def test_every_label_with_a_mnemonic_has_its_buddy() -> None:
    """In its form, or in code where the field is made there."""
    code = "".join(path.read_text(encoding="utf-8") for path in sorted((PACKAGE / "desktop").rglob("*.py")))
    for form in FORMS:
        tree = ET.parse(form)  # noqa: S314 - a file of our own
        for label in tree.iterfind(".//widget[@class='QLabel']"):
            text = label.findtext("property[@name='text']/string", "")
            buddy = label.findtext("property[@name='buddy']/cstring")
            in_code = f"form.{label.get('name')}.setBuddy(" in code
            assert in_code or ("&" in text) == (buddy is not None), (form.name, text)
