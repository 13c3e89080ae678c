"""A committee of three seats with its page in front, as the tests of its tabs have to do with it."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from making import a_committee, a_person
from secretariat.desktop.committee.committee_page import CommitteePage
from secretariat.desktop.dialogs.fact_dialog import FactDialog
from secretariat.desktop.messages import Messages
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.domain.committees import Committee
from secretariat.domain.people import Person
from secretariat.services.committee.committee_view import CommitteeView, committee_view
from secretariat.services.people import people
from secretariat.services.workplace import Workplace
from secretariat.storage.register import Register

TODAY = date(2026, 9, 21)


@dataclass
class Office:
    """A committee of three seats, and somebody who has none yet."""

    register: Register
    workspace: Workspace
    committee: Committee
    newcomer: Person
    page: CommitteePage

    def view(self, day: date = TODAY) -> CommitteeView:
        return self.workspace.look(committee_view, self.committee.id, day)

    def dialog(self) -> FactDialog:
        """Return the dialog that is open now."""
        shown = [one for one in self.page.findChildren(FactDialog) if one.isVisible()]
        assert len(shown) == 1
        return shown[0]


def open_office(register: Register, folder: Path, qtbot: QtBot) -> Office:
    """Fill the register and show the page."""
    committee = a_committee(register, seats=3)
    with register.writing("Person") as writing:
        newcomer = people.add_person(writing, a_person(9))
    workspace = Workspace(Workplace(register))
    return Office(register, workspace, committee, newcomer, a_page(workspace, committee, folder, qtbot))


def a_page(workspace: Workspace, committee: Committee, folder: Path, qtbot: QtBot) -> CommitteePage:
    page = CommitteePage(workspace, Messages("de"), WindowState(folder / "window.ini"), committee.id)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    page.seats.form.day.setDate(QDate(TODAY.year, TODAY.month, TODAY.day))
    return page


def put(dialog: FactDialog, name: str, value: object) -> None:
    """Put a value into a field as a clerk does."""
    widget = dialog.binding.widgets[name]
    if isinstance(widget, QLineEdit):
        widget.setText(str(value))
    elif isinstance(widget, QPlainTextEdit):
        widget.setPlainText(str(value))
    elif isinstance(widget, QCheckBox):
        widget.setChecked(bool(value))
    elif isinstance(widget, QComboBox):
        values = [one for one, _ in dialog.facts[name].choices]
        widget.setCurrentIndex(values.index(value))
