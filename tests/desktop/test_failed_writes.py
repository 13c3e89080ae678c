"""A write that fails takes nothing of what was typed: a full disk, made with a limit the kernel keeps (fault 3)."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from desktop.people_world import TODAY, german
from secretariat.desktop.dialogs.fact_dialog import FactDialog
from secretariat.desktop.dialogs.facts import Fact, FactKind
from secretariat.desktop.dialogs.record_dialog import RecordDialog
from secretariat.desktop.main_window import MainWindow
from secretariat.desktop.messages import Messages
from secretariat.desktop.people.organisation_dialog import OrganisationDialog
from secretariat.desktop.people.person_dialog import PersonDialog
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.domain.errors import StorageTroubleError
from secretariat.domain.people import Organisation, Person
from secretariat.services.people.people import save_organisation
from secretariat.services.workplace import new_workplace
from secretariat.settings import Settings

resource = pytest.importorskip("resource", reason="Windows has no such limit")
LONG = "Bitte vor der Sitzung anrufen. " * 1_000


@contextmanager
def full_disk(register: Path) -> Iterator[None]:
    """Let no file grow beyond the register's present size: SQLite gets the error of the system itself."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (register.stat().st_size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def refused(dialog: RecordDialog) -> str:
    """Return what was said, and close that."""
    box = dialog.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    text = box.text()
    box.done(0)
    return text


def person(workspace: Workspace) -> Person:
    return workspace.look(lambda reading: reading.get(Person, "brandt"))


def test_a_full_disk_leaves_the_dialog_open_with_all_that_was_typed(qtbot: QtBot, workspace: Workspace) -> None:
    dialog = PersonDialog(workspace, german(), "brandt", TODAY)
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.form.given_name.setText("Eva")
    dialog.form.notes.setPlainText(LONG)
    steps = workspace.workplace.copy_source.last_number()
    with full_disk(workspace.workplace.path):
        dialog.accept()
    assert refused(dialog).startswith("Auf dem Laufwerk ist kein Platz mehr.")
    assert dialog.isVisible()
    assert dialog.form.given_name.text() == "Eva"
    assert dialog.form.notes.toPlainText() == LONG
    assert dialog.is_changed
    assert person(workspace).given_name == "Anna"
    assert workspace.workplace.copy_source.last_number() == steps
    dialog.accept()
    assert not dialog.isVisible()
    assert (person(workspace).given_name, person(workspace).notes.strip()) == ("Eva", LONG.strip())


@pytest.mark.parametrize("kind", ["organisation", "facts"])
def test_every_dialog_of_a_record_stays_open_when_the_disk_is_full(
    qtbot: QtBot, workspace: Workspace, kind: str
) -> None:
    if kind == "organisation":
        dialog: RecordDialog = OrganisationDialog(workspace, german(), "house", TODAY)
    else:
        stored = workspace.look(lambda reading: reading.get(Organisation, "house"))

        def keep(changed: Organisation) -> str:
            return workspace.do("Geändert", save_organisation, changed, ()).id

        dialog = FactDialog(
            workspace, german(), stored, (Fact("department", FactKind.TEXT),), keep, title="Organisation"
        )
    qtbot.addWidget(dialog)
    dialog.open()
    field = dialog.field("department")
    assert field is not None
    field.setProperty("text", LONG.strip())
    with full_disk(workspace.workplace.path):
        dialog.accept()
    assert refused(dialog).startswith("Auf dem Laufwerk ist kein Platz mehr.")
    assert dialog.isVisible()
    assert field.property("text") == LONG.strip()


def test_what_is_said_already_is_not_said_twice(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    messages = Messages("de")
    first = messages.tell(StorageTroubleError("storage.disk_full"), window)
    assert messages.tell(StorageTroubleError("storage.disk_full"), window) is first
    other = messages.tell(StorageTroubleError("register.moved"), window)
    assert other is not first
    for box in (first, other):
        box.close()


def test_what_is_done_at_once_says_so_and_stays_undone(workspace: Workspace) -> None:
    before = workspace.workplace.look(lambda reading: reading.all(Person))
    with full_disk(workspace.workplace.path), pytest.raises(StorageTroubleError, match=r"storage\.disk_full"):
        workspace.do("Vermerk", lambda writing: writing.add(Person(family_name="Neu", notes=LONG)))
    assert workspace.workplace.look(lambda reading: reading.all(Person)) == before


def test_the_status_says_that_it_is_not_saved_until_the_next_step_is(qtbot: QtBot, tmp_path: Path) -> None:
    window = MainWindow(german(), WindowState(tmp_path / "window.ini"), Settings())
    qtbot.addWidget(window)
    window.take(new_workplace(tmp_path / "LSP.sqlite", "Register angelegt"))
    assert window.desk is not None
    workspace = window.desk.workspace
    assert window.status.text().endswith(" · gespeichert")
    with full_disk(workspace.workplace.path), pytest.raises(StorageTroubleError):
        workspace.do("Vermerk", lambda writing: writing.add(Person(family_name="Neu", notes=LONG * 9)))
    assert window.status.text().endswith(" · nicht gespeichert")
    workspace.do("Person", lambda writing: writing.add(Person(family_name="Neu")))
    assert window.status.text().endswith(" · gespeichert")
    window.leave()
