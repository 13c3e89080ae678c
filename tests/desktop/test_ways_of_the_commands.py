"""Everything the command line does is reached in the window in at most three steps: each way is really walked.

A step is a place of the navigation, a tab, an entry of a menu or a button. Files to read or write are asked for then,
as the command line asks for their names.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import click
import pytest
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QLabel,
    QListWidget,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.every_window import example_window, open_dialogs, settle
from secretariat.commandline.entry import cli
from secretariat.commandline.showing import OF_MEETING, OF_REGISTER
from secretariat.desktop import templates_page
from secretariat.desktop.committee.committee_page import CommitteePage
from secretariat.desktop.main_window import MainWindow
from secretariat.desktop.meeting import invite_jobs, papers_step
from secretariat.desktop.meeting.keyed_step import KeyedStep
from secretariat.desktop.meeting.meeting_page import MeetingPage
from secretariat.desktop.templates_page import TemplatesPage
from secretariat.desktop.widgets.list_page import ListPage
from secretariat.places import resource_path
from secretariat.services.papers.templates import copy_to_edit

MEETING, LATER = "meeting:LSP-3", "meeting:LSP-4"
MOST_STEPS = 3
Step = tuple[str, str]
Way = tuple[Step, ...]

PREPARE: Way = (("place", MEETING), ("step", "1"))
INVITE: Way = (("place", LATER), ("step", "2"))
REPLIES: Way = (("place", MEETING), ("step", "3"))
PAPERS: Way = (("place", LATER), ("step", "5"))
TO_PLAN: Way = (("place", LATER), ("step", "1"))
REACHED: Way = (("place", MEETING), ("step", "2"))
FOLLOWED_UP: Way = (("place", MEETING), ("step", "7"))
SIGNED: Way = (("place", MEETING), ("step", "6"))

WAYS: dict[str, Way] = {
    "new": (("menu", "actionNew"),),
    "open": (("menu", "actionOpen"),),
    "demo": (("menu", "actionExample"),),
    "import": (("menu", "actionReadList"),),
    "import-replies": (*REPLIES, ("button", "readList")),
    "show committees": (("committee", "LSP"),),
    "show seats": (("committee", "LSP"), ("list", "seats.list")),
    "show people": (("place", "people"), ("list", "view")),
    "show organisations": (("place", "organisations"), ("list", "view")),
    "show meetings": (("place", MEETING),),
    "show invitations": (("place", MEETING), ("step", "2"), ("list", "list")),
    "show workshops": (("place", MEETING), ("step", "4"), ("list", "bench_table")),
    "show attendance": (*SIGNED, ("list", "list")),
    "show quorum": (*SIGNED, ("text", "quorum")),
    "show delegations": (("committee", "LSP"), ("tab", "delegations")),
    "show cadence": (("committee", "LSP"), ("tab", "cadence"), ("list", "cadence.list")),
    "show year-plan": (("committee", "LSP"), ("tab", "cadence"), ("button", "yearPlan")),
    "allot": (("place", MEETING), ("step", "4"), ("button", "allot")),
    "show outcomes": (("place", MEETING), ("step", "7"), ("list", "list")),
    "show accommodations": (("place", MEETING), ("step", "4"), ("button", "accommodations")),
    "show due": (("place", "today"),),
    "show history": (("place", "history"),),
    "deadlines": (*PREPARE, ("text", "deadlines")),
    "deadlines --day": (("menu", "actionDeadlines"),),
    "preflight": (("place", MEETING), ("step", "2"), ("list", "check.lines")),
    "letters": (*INVITE, ("button", "makeLetters")),
    "letters --one-file": (*INVITE, ("button", "makeOneFile")),
    "letters --template": (("place", "templates"), ("row", "Eigene_Einladung"), ("button", "use")),
    "letters --kind": (*PAPERS, ("button", "create")),
    "papers": (*PAPERS, ("button", "create")),
    "attendance": (("place", MEETING), ("step", "5"), ("button", "create")),
    "attend": (*SIGNED, ("field", "entry")),
    "mails": (*INVITE, ("button", "makeMails")),
    "calendar": (*INVITE, ("button", "makeCalendar")),
    "addresses --meeting": (*REACHED, ("copy", "copyAddresses")),
    "addresses --committee": (("committee", "LSP"), ("entry", "copyAddresses")),
    "agenda": (("place", LATER), ("step", "1"), ("field", "takeUnfinished")),
    "outcome": (*FOLLOWED_UP, ("button", "add")),
    "results": (*FOLLOWED_UP, ("button", "results")),
    "minutes": (*FOLLOWED_UP, ("button", "advance")),
    "extract": (*FOLLOWED_UP, ("button", "extract")),
    "delegate": (("committee", "LSP"), ("entry", "delegate")),
    "reports": (("committee", "LSP"), ("entry", "reports")),
    "disclose": (("place", "people"), ("chosen", "Isenberg, Lea"), ("entry", "disclose")),
    "erase": (("place", "today"),),
    "delegation": (("committee", "LSP"), ("tab", "delegations"), ("seen", "report")),
    "appoint": (("committee", "LSP"), ("tab", "seats"), ("seen", "appoint")),
    "release": (("committee", "LSP"), ("tab", "seats"), ("button", "end")),
    "deputy": (("committee", "LSP"), ("entry", "name_deputy")),
    "rules": (("committee", "LSP"), ("entry", "new_version")),
    "enter": (("place", "people"), ("entry", "add")),
    "meeting": (("committee", "LSP"), ("menu", "actionNewMeeting")),
    "move": (*TO_PLAN, ("field", "date")),
    "invite": (*INVITE, ("done", "invite")),
    "invitation": (*INVITE, ("field", "more")),
    "dispatch": (*INVITE, ("seen", "bookDispatch")),
    "supplement": (*INVITE, ("field", "more")),
    "reply": (*REPLIES, ("field", "entry")),
    "call-in": (*REPLIES, ("seen", "callIn")),
    "exclude": (("place", "meeting:RSG ITP-4"), ("step", "6"), ("of a row", "exclusions")),
    "follow-up": (*FOLLOWED_UP, ("button", "addFollowUp")),
    "oparl-export": (("menu", "actionOparlWrite"),),
    "oparl-import": (("menu", "actionOparlRead"),),
    "check": (("menu", "actionCheck"),),
    "backup": (("menu", "actionSaveCopy"),),
    "restore": (("menu", "actionRestore"),),
}
"""For each command, and each list of `show`, the way to it: a new command needs its line here.

Where an option leads elsewhere, the way stands under the command and that option.
"""

WITHOUT_WINDOW = {
    "self-check": "tries the program itself, for who installs it",
}
"""Command: why no clerk needs it."""


def commands() -> set[str]:
    """Return every command there is, `show` once for each of its lists."""
    assert isinstance(cli, click.Group)
    lists = {f"show {what}" for what in (*OF_REGISTER, *OF_MEETING)}
    return {name for name in cli.commands if name != "show"} | lists


def test_every_command_has_its_way_and_none_is_longer_than_three_steps() -> None:
    named = {way.partition(" --")[0] for way in WAYS}
    assert commands() - named == WITHOUT_WINDOW.keys(), "a command without a way: it needs a line in WAYS"
    assert named <= commands(), "a way to nothing"
    assert max(map(len, WAYS.values())) <= MOST_STEPS


@pytest.fixture
def window(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Iterator[MainWindow]:
    own = tmp_path / "Vorlagen"
    made = copy_to_edit(resource_path("templates") / "invitation.docx", own)
    made.rename(own / "Eigene_Einladung.docx")
    for module in (templates_page, invite_jobs, papers_step):
        monkeypatch.setattr(module, "own_templates_folder", lambda: own)
    with example_window(tmp_path, monkeypatch) as shown:
        qtbot.addWidget(shown)
        yield shown


@pytest.mark.parametrize("command", WAYS)
def test_the_way_to_the_command_can_be_walked(
    command: str, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def ask(*_: object) -> tuple[str, str]:
        asked.append(command)
        return "", ""

    for name in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, ask)
    *before, last = WAYS[command]
    for step in before:
        walk(window, step)
    came_to = arrive(window, last)
    assert came_to or asked, command
    for dialog in open_dialogs():
        dialog.close()
    settle()


def walk(window: MainWindow, step: Step) -> None:
    """Take one step, as a clerk would with mouse or keyboard."""
    kind, name = step
    desk = window.desk
    assert desk is not None
    if kind == "place":
        assert desk.go_to(name)
    elif kind == "committee":
        place = next(one for one in desk._committees if one.short_name == name)
        assert desk.go_to(f"committee:{place.id}")
    elif kind == "step":
        page = desk.page()
        assert isinstance(page, MeetingPage)
        page.form.steps.setCurrentIndex(int(name) - 1)
        assert page.current_step().isVisible()
    elif kind == "tab":
        page = desk.page()
        assert isinstance(page, CommitteePage)
        page.go_to_part(page.parts.index(getattr(page, name)) + 1)
        assert getattr(page, name).isVisible()
    elif kind == "chosen":
        page = desk.page()
        assert isinstance(page, ListPage)
        names = (page.rows.texts_of([at], [0])[0][0] for at in range(page.rows.rowCount()))
        assert page.view.go_to(page.rows.id_at(next(at for at, text in enumerate(names) if name in text)))
    else:
        assert kind == "row"
        page = desk.page()
        assert isinstance(page, TemplatesPage)
        ids = [page.templates.id_at(place) for place in range(page.templates.rowCount())]
        assert page.view.go_to(next(one for one in ids if name in one))
    settle()


def arrive(window: MainWindow, step: Step) -> bool:
    """Take the last step, and say whether the clerk is where the command does its work."""
    kind, name = step
    desk = window.desk
    assert desk is not None
    arrivals: dict[str, Callable[[], bool]] = {
        "menu": lambda: chosen_in_menu(window, getattr(window.form, name)),
        "button": lambda: pressed(in_front(window).findChild(QWidget, name)),
        "list": lambda: filled(in_front(window), name),
        "text": lambda: any(label.text() for label in in_front(window).findChildren(QLabel, name)),
        "entry": lambda: chosen_of_page(in_front(window), name),
        "copy": lambda: copied(in_front(window).findChild(QPushButton, name)),
        "seen": lambda: in_sight(in_front(window).findChild(QWidget, name)),
        "of a row": lambda: offered_for_a_row(in_front(window), name),
        "done": lambda: did(window, in_front(window).findChild(QWidget, name)),
        "field": lambda: usable(in_front(window).findChild(QWidget, name)),
    }
    if kind in arrivals:
        return arrivals[kind]()
    walk(window, step)
    page = desk.page()
    assert page is not None
    return page.isVisible()


def in_front(window: MainWindow) -> QWidget:
    assert window.desk is not None
    page = window.desk.page()
    assert page is not None
    return page.current_step() if isinstance(page, MeetingPage) else page


def in_sight(widget: QWidget | None) -> bool:
    """Say whether a button is there; what it works on is not in the example."""
    return widget is not None and widget.isVisible()


def offered_for_a_row(step: QWidget, name: str) -> bool:
    """Say whether a button can be used at one of the rows of the step's list."""
    assert isinstance(step, KeyedStep)
    for place in range(step.rows.rowCount()):
        step.list.selectRow(place)
        if usable(step.findChild(QWidget, name)):
            return True
    return False


def did(window: MainWindow, button: QWidget | None) -> bool:
    """Say whether a press of the button is a step that can be undone."""
    assert isinstance(button, QPushButton)
    assert usable(button)
    before = window.form.actionUndo.text()
    button.click()
    return window.form.actionUndo.text() != before


def usable(widget: QWidget | None) -> bool:
    return widget is not None and widget.isVisible() and widget.isEnabled()


def chosen_in_menu(window: MainWindow, action: QAction) -> bool:
    """Choose an entry that is in a menu and can be chosen; say whether another register or a dialog came of it."""
    menus = [entry.menu() for entry in window.form.menuBar.actions() if entry.isVisible()]
    assert any(action in menu.actions() for menu in menus if isinstance(menu, QMenu))
    assert action.isVisible()
    assert action.isEnabled()
    before = window.desk
    action.trigger()
    settle()
    return bool(open_dialogs()) or window.desk is not before


def chosen_of_page(page: QWidget, name: str) -> bool:
    """Choose what the page in front puts into the menu of its matter."""
    action = next(one for one in page.actions() if one.objectName() == name)
    assert action.isEnabled()
    action.trigger()
    settle()
    return bool(open_dialogs())


def copied(button: QPushButton | None) -> bool:
    """Say whether a press of the button puts something on the clipboard."""
    assert button is not None
    assert usable(button)
    QGuiApplication.clipboard().clear()
    button.click()
    return bool(QGuiApplication.clipboard().text())


def pressed(button: QWidget | None) -> bool:
    assert isinstance(button, QPushButton | QToolButton)
    assert usable(button)
    button.click()
    settle()
    return bool(open_dialogs()) or button.objectName() == "use"


def filled(page: QWidget, path: str) -> bool:
    """Say whether a list is there to be seen, and something in it."""
    found: object = page
    for part in path.split("."):
        found = getattr(found, part)
    assert isinstance(found, QAbstractItemView)
    assert usable(found)
    return found.model().rowCount() > 0 or isinstance(found, QListWidget)
