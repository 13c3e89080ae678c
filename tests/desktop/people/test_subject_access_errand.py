"""The answer of Art. 15 from the page of the people: asked for by itself, only after a look at who asks."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop.people_world import german, kept, people_world
from secretariat.desktop.dialogs.fact_dialog import FactDialog
from secretariat.desktop.people.people_page import PeoplePage
from secretariat.desktop.widgets.done_box import DoneBox
from secretariat.desktop.workspace import Workspace
from secretariat.domain.office import DocumentKind, GeneratedDocument
from secretariat.domain.people import Person
from secretariat.storage.reading import Reading


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with people_world(tmp_path) as workspace:
        yield workspace


@pytest.fixture
def page(workspace: Workspace, qtbot: QtBot, tmp_path: Path) -> Iterator[PeoplePage]:
    page = PeoplePage(workspace, german(), kept(tmp_path))
    qtbot.addWidget(page)
    page.show()
    page.view.go_to(page.rows.id_at(0))
    yield page
    page.put_away()


def ask(page: PeoplePage) -> FactDialog:
    page.disclose.trigger()
    (dialog,) = page.window().findChildren(FactDialog)
    return dialog


def name_of(reading: Reading, id_: str) -> str:
    return reading.get(Person, id_).family_name


def noted(reading: Reading) -> int:
    return len(reading.all(GeneratedDocument, kind=DocumentKind.SUBJECT_ACCESS))


def test_nothing_is_asked_for_or_written_before_it_is_clear_who_asks(page: PeoplePage) -> None:
    dialog = ask(page)
    dialog.accept()
    assert dialog.isVisible()
    assert not page.findChildren(QFileDialog)


def test_the_dialog_says_whose_data_and_that_needs_are_among_them(page: PeoplePage, workspace: Workspace) -> None:
    dialog = ask(page)
    assert workspace.look(name_of, page.view.current_id()) in dialog.form.intro.text()
    assert workspace.look(name_of, page.view.current_id()) not in dialog.windowTitle()


def test_the_files_are_written_and_it_is_noted_that_an_answer_was_made(
    page: PeoplePage, workspace: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = ask(page)
    dialog.binding.widgets["identity_checked"].setProperty("checked", True)
    dialog.accept()
    (chooser,) = page.findChildren(QFileDialog)
    chooser.fileSelected.emit(str(tmp_path / "aus"))
    chooser.done(0)
    qtbot.waitUntil(lambda: bool(page.window().findChildren(DoneBox)), timeout=20_000)
    assert sorted(path.suffix for path in (tmp_path / "aus").iterdir()) == [".docx", ".xlsx"]
    assert workspace.look(noted) == 2
