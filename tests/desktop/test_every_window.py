"""The walk through the window misses nothing: every page, dialog and form of the program is met, or says why not."""

import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from architecture.source import ROOT
from desktop.every_window import example_window
from desktop.further_windows import everything
from secretariat import desktop
from secretariat.desktop.committee_part import CommitteePart
from secretariat.desktop.main_window import MainWindow
from secretariat.desktop.meeting_step import MeetingStep
from secretariat.desktop.page import Page

NOT_WALKED: dict[str, str] = {}
"""Class: why the walk cannot meet it."""


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    with example_window(tmp_path, monkeypatch) as made:
        qtbot.addWidget(made)
        yield made


def kinds_of_windows() -> set[str]:
    """Return every class of the program that is a dialog, a page, a step or a tab, as far as it is not only a base."""
    found: set[type] = set()
    for module in pkgutil.iter_modules(desktop.__path__):
        loaded = vars(importlib.import_module(f"{desktop.__name__}.{module.name}"))
        found |= {one for one in loaded.values() if isinstance(one, type) and issubclass(one, QWidget)}
    own = [one for one in found if one.__module__.startswith(desktop.__name__)]
    bases = {base for one in own for base in one.__mro__[1:]}
    wanted = (QDialog, Page, MeetingStep, CommitteePart)
    return {one.__name__ for one in own if issubclass(one, wanted) and one not in bases}


@pytest.mark.timeout(180)
def test_the_walk_meets_every_dialog_page_step_and_form(window: MainWindow) -> None:
    met, forms = {"MainWindow"}, {type(window.form).__name__}
    for sight in everything(window):
        for widget in (sight.widget, *sight.widget.findChildren(QWidget)):
            if widget.isVisible():
                met.add(type(widget).__name__)
                forms.add(type(getattr(widget, "form", None)).__name__)
    drawn = {"Ui_" + "".join(word.capitalize() for word in form.stem.split("_")) for form in (ROOT / "ui").glob("*.ui")}
    assert len(drawn) > 40
    assert kinds_of_windows() - met == NOT_WALKED.keys()
    assert not sorted(drawn - forms)
