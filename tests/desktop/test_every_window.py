"""One walk through the whole window, and what holds of every page and dialog that it meets; it misses none."""

import importlib
import pkgutil
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from architecture.source import ROOT
from desktop.every_window import Sight, example_window
from desktop.further_windows import everything
from desktop.test_accessible_names import headless, nameless
from desktop.test_every_key import (
    TYPED,
    buttons_without_key,
    entries_without_key,
    handled_keys,
    keys_of,
    listed,
    menus_of,
)
from desktop.test_keyboard import reached, steps_back, tab_stops
from desktop.test_language import clashes, clipped, cut, letters_given_twice, letters_of
from secretariat import desktop
from secretariat.desktop.committee.committee_part import CommitteePart
from secretariat.desktop.main_window import MainWindow
from secretariat.desktop.meeting.meeting_step import MeetingStep
from secretariat.desktop.page import Page
from secretariat.desktop.widgets.screen_room import room_for

SMALLEST_ROOM = QSize(1080, 550)
"""For a window on a screen of 1920 × 1080 at 175 %, without the frame and the bar of the system."""
NOT_WALKED: dict[str, str] = {}
"""Class: why the walk cannot meet it."""


@dataclass
class Walk:
    """What one walk found: for each question the faults of each page and dialog, and what it met."""

    sights: int = 0
    stops: int = 0
    faults: dict[str, dict[str, list[str]]] = field(default_factory=lambda: defaultdict(dict))
    met: set[str] = field(default_factory=set)
    forms: set[str] = field(default_factory=set)
    listed: set[str] = field(default_factory=set)


def not_reached(sight: Sight, _window: MainWindow) -> list[str]:
    chain = reached(sight.widget)
    return [one.objectName() or type(one).__name__ for one in tab_stops(sight.widget) if one not in chain]


def against_the_eye(sight: Sight, _window: MainWindow) -> list[str]:
    back = steps_back(reached(sight.widget), sight.widget)
    return back if len(back) > 1 else []


def without_key(sight: Sight, window: MainWindow) -> list[str]:
    of_qt = isinstance(sight.widget, QFileDialog)
    return [] if of_qt else buttons_without_key(sight.widget) + entries_without_key(sight, window)


def beyond_the_screen(sight: Sight, _window: MainWindow) -> list[str]:
    """Say of a window that it opens larger than its screen, or cannot be made as small as the smallest one."""
    widget = sight.widget
    if sight.is_page or isinstance(widget, QFileDialog):
        return []
    sizes = ((widget.size(), room_for(widget).size()), (widget.minimumSizeHint(), SMALLEST_ROOM))
    return [f"{size} in {room}" for size, room in sizes if size.boundedTo(room) != size]


def twice_in_a_menu(sight: Sight, window: MainWindow) -> list[str]:
    return [text for _, menu in menus_of(sight, window) for text in clashes(letters_of(menu))]


ASKED: dict[str, Callable[[Sight, MainWindow], list[str]]] = {
    "not reached by Tab": not_reached,
    "against the eye": against_the_eye,
    "without a name": lambda sight, _: nameless(sight.widget) + headless(sight.widget),
    "a letter given twice": letters_given_twice,
    "clipped": lambda sight, _: clipped(sight.widget),
    "cut": lambda sight, _: cut(sight.widget) if sight.is_page else [],
    "without a key": without_key,
    "twice in a menu": twice_in_a_menu,
    "beyond the screen": beyond_the_screen,
    "keys": lambda sight, window: [] if isinstance(sight.widget, QFileDialog) else sorted(keys_of(sight, window)),
}


@pytest.fixture(scope="module")
def walks() -> list[Walk]:
    """Hold the walk for all tests of this file."""
    return []


@pytest.fixture
def walk(walks: list[Walk], qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Walk:
    """Walk, for whoever asks first, with all that guards a single test."""
    if not walks:
        with example_window(tmp_path, monkeypatch) as window:
            qtbot.addWidget(window)
            walks.append(walked(window))
    return walks[0]


def walked(window: MainWindow) -> Walk:
    """Ask everything of each page and dialog."""
    walk = Walk(met={"MainWindow"}, forms={type(window.form).__name__}, listed=listed(window))
    walk.faults["without a name"]["frame"] = nameless(window)
    for sight in everything(window):
        walk.sights += 1
        walk.stops += len(reached(sight.widget))
        for widget in (sight.widget, *sight.widget.findChildren(QWidget)):
            if widget.isVisible():
                walk.met.add(type(widget).__name__)
                walk.forms.add(type(getattr(widget, "form", None)).__name__)
        for question, ask in ASKED.items():
            walk.faults[question].setdefault(sight.name, []).extend(ask(sight, window))
    return walk


def found(walk: Walk, question: str) -> dict[str, list[str]]:
    """Return the pages and dialogs with faults, and those."""
    assert walk.sights > 120
    return {sight: faults for sight, faults in walk.faults[question].items() if faults}


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


def test_the_walk_meets_every_dialog_page_step_and_form(walk: Walk) -> None:
    drawn = {"Ui_" + "".join(word.capitalize() for word in form.stem.split("_")) for form in (ROOT / "ui").glob("*.ui")}
    assert len(drawn) > 40
    assert kinds_of_windows() - walk.met == NOT_WALKED.keys()
    assert not sorted(drawn - walk.forms)


def test_tab_reaches_every_control_of_every_page_and_dialog_in_the_order_of_the_eye(walk: Walk) -> None:
    assert walk.stops > 300
    assert not found(walk, "not reached by Tab")
    assert not found(walk, "against the eye")


def test_every_control_of_every_page_and_dialog_has_a_role_and_a_name(walk: Walk) -> None:
    assert not found(walk, "without a name")


def test_german_has_room_everywhere_and_no_letter_is_given_twice(walk: Walk) -> None:
    assert not found(walk, "clipped")
    assert not found(walk, "a letter given twice")


def test_on_no_page_of_the_smallest_window_is_anything_cut_or_scrolled_sideways(walk: Walk) -> None:
    assert not found(walk, "cut")


def test_every_dialog_opens_on_its_screen_and_fits_the_smallest(walk: Walk) -> None:
    assert not found(walk, "beyond the screen")


def test_every_button_and_every_entry_of_a_menu_has_a_key(walk: Walk) -> None:
    assert not found(walk, "without a key")
    assert not found(walk, "twice in a menu")


def test_the_list_of_shortcuts_knows_every_key_before_a_page_was_opened(walk: Walk) -> None:
    keys = found(walk, "keys")
    assert not {sight: unknown for sight, here in keys.items() if (unknown := set(here) - walk.listed)}
    parts = {key.rpartition("+")[2] for key in walk.listed}
    handled = {QKeySequence(getattr(Qt.Key, name)) for name in handled_keys() - TYPED}
    assert len(handled) > 3
    assert {key.toString(QKeySequence.SequenceFormat.NativeText) for key in handled} <= parts
