"""Every message box of the program is brought up, says enough to be answered, and Escape is its safe answer."""

import ast
from collections.abc import Iterator
from itertools import chain

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from architecture.source import ROOT
from desktop.every_window import open_dialogs, settle
from desktop.questions import QUESTIONS, desk_of
from secretariat.desktop.main_window import MainWindow
from secretariat.desktop.widgets.confirmation import Confirmation

Role = QMessageBox.ButtonRole
ASKED = Confirmation.__name__
SAYS_ONLY = {"refused", "damaged", "draftGone"}
"""What has nothing to be declined: its OK changes nothing."""


def modules() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted((ROOT / "src/secretariat").rglob("*.py")):
        if "forms" not in path.parts:
            yield path.name, ast.parse(path.read_text(encoding="utf-8"))


def names_of_boxes(tree: ast.AST) -> Iterator[str]:
    """Yield the name that each message box made in a module is given; empty where it has none.

    A box that is asked to be one says its name first; the class that all of those are of has none of its own.
    """
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and any(ast.unparse(base) == "QMessageBox" for base in node.bases):
            if node.name != ASKED:
                yield name_given(node, "self")
        elif isinstance(node, ast.Call) and ast.unparse(node.func) == ASKED:
            yield ast.literal_eval(node.args[0])
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            for made in ast.walk(node):
                if isinstance(made, ast.Call) and ast.unparse(made.func) == "QMessageBox":
                    yield name_given(node, held_as(node, made))


def held_as(function: ast.AST, made: ast.Call) -> str:
    """Return the variable that a new box is given to."""
    for node in ast.walk(function):
        if isinstance(node, ast.Assign) and node.value is made:
            return ast.unparse(node.targets[0])
    return ""


def name_given(node: ast.AST, variable: str) -> str:
    """Return the name that `variable` is given there."""
    calls = [one for one in ast.walk(node) if isinstance(one, ast.Call)]
    named = [one for one in calls if ast.unparse(one.func) == f"{variable}.setObjectName"]
    return ast.unparse(named[0].args[0]).strip("'\"") if named else ""


def boxes_in_sight() -> list[QMessageBox]:
    return [dialog for dialog in open_dialogs() if isinstance(dialog, QMessageBox)]


def close_all() -> None:
    while open_dialogs():
        open_dialogs()[-1].done(0)
        settle()


def test_every_message_box_of_the_source_is_brought_up_by_the_walk() -> None:
    made = {name: list(names_of_boxes(tree)) for name, tree in modules()}
    named = list(chain.from_iterable(made.values()))
    assert len(named) > 8
    assert not [module for module, names in made.items() if not all(names)], "a box without a name of its own"
    assert len(named) == len(set(named)), "two boxes with one name"
    assert set(named) | {"damaged"} == QUESTIONS.keys(), "the box of a refusal is called otherwise where it offers more"


def test_nothing_is_asked_past_the_walk() -> None:
    calls = ((name, node) for name, tree in modules() for node in ast.walk(tree) if isinstance(node, ast.Call))
    past = {"QMessageBox." + way for way in ("question", "warning", "information", "critical", "about", "aboutQt")}
    past |= {f"QInputDialog.get{kind}" for kind in ("Text", "Int", "Double", "Item", "MultiLineText")}
    past |= {"QErrorMessage", "QInputDialog"}
    assert not [(name, ast.unparse(node.func)) for name, node in calls if ast.unparse(node.func) in past]


def test_a_box_without_a_name_is_found() -> None:
    source = "class Page:\n    def ask(self):\n        box = QMessageBox(self)\n        box.{}()\n"
    assert list(names_of_boxes(ast.parse(source.format("open")))) == [""]
    assert list(names_of_boxes(ast.parse(source.format("setObjectName('ask');box.open")))) == ["ask"]
    assert list(names_of_boxes(ast.parse("Confirmation('askMore', 'Title', text, do, self)"))) == ["askMore"]


@pytest.mark.parametrize("name", QUESTIONS)
def test_escape_is_the_safe_answer(name: str, window: MainWindow) -> None:
    for ask in QUESTIONS[name]:
        ask(window)
        (box,) = boxes_in_sight()
        assert box.objectName() == name
        before = len(open_dialogs()), desk_of(window).workspace.next_undo()
        pressed: list[Role] = []
        box.buttonClicked.connect(lambda button, box=box, pressed=pressed: pressed.append(box.buttonRole(button)))
        QTest.keyClick(box, Qt.Key.Key_Escape)
        settle()
        assert pressed == [Role.AcceptRole if name in SAYS_ONLY else Role.RejectRole]
        assert boxes_in_sight() == []
        assert (len(open_dialogs()) + 1, desk_of(window).workspace.next_undo()) == before, "all as it was"
        close_all()


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_box_says_what_it_is_about_and_its_buttons_say_what_they_do(name: str, window: MainWindow) -> None:
    for ask in QUESTIONS[name]:
        ask(window)
        (box,) = boxes_in_sight()
        assert box.windowTitle()
        assert len(box.text()) > 15
        destructive = [button for button in box.buttons() if box.buttonRole(button) is Role.DestructiveRole]
        assert box.defaultButton() not in destructive
        assert all(button.text().strip() for button in box.buttons())
        close_all()
