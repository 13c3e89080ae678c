"""What is typed into an open dialog survives the program's sudden end, and nothing else is ever kept."""

import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from commandline.running import environment
from desktop.people_world import german, kept, people_world
from secretariat.desktop import main_window
from secretariat.desktop.dialogs.record_dialog import RecordDialog
from secretariat.desktop.draft_keeper import DraftKeeper
from secretariat.desktop.main_window import MainWindow
from secretariat.desktop.people.organisation_dialog import OrganisationDialog
from secretariat.desktop.people.organisations_page import OrganisationsPage
from secretariat.desktop.people.people_page import PeoplePage
from secretariat.desktop.people.person_dialog import PersonDialog
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.drafts import Drafts
from secretariat.services.workplace import open_workplace
from secretariat.settings import Settings

LIFE = """
import sys
from pathlib import Path
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from secretariat.desktop.desk import Desk
from secretariat.desktop.messages import Messages
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.drafts import Drafts
from secretariat.services.workplace import open_workplace

register, folder = map(Path, sys.argv[1:])
application = QApplication([])
workplace = open_workplace(register)
workspace = Workspace(workplace)
workspace.drafts = Drafts(folder, workplace.copy_source.id)
desk = Desk(workspace, Messages("de"), WindowState(folder / "window.ini"))
desk.go_to("people")
dialog = desk.page().edit("brandt")
QTest.keyClicks(dialog.form.notes, "Ruft am Montag an")
dialog.form.salutation.setCurrentIndex(1)
print("typed", flush=True)
application.exec()
"""


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with people_world(tmp_path) as opened:
        opened.drafts = Drafts(tmp_path / "Entwürfe", opened.workplace.copy_source.id)
        yield opened


def opened(qtbot: QtBot, workspace: Workspace, folder: Path, person_id: str = "brandt") -> PersonDialog:
    workspace.place = "people"
    page = PeoplePage(workspace, german(), kept(folder))
    qtbot.addWidget(page)
    dialog = page.edit(person_id)
    assert isinstance(dialog, PersonDialog)
    return dialog


def keeper(dialog: QDialog) -> DraftKeeper:
    found = dialog.findChild(DraftKeeper)
    assert isinstance(found, DraftKeeper)
    return found


def drafts_of(workspace: Workspace) -> Drafts:
    assert workspace.drafts is not None
    return workspace.drafts


def killed_while_typing(folder: Path) -> Path:
    """Let another process type into the dialog of a person, and kill it; return its register."""
    with people_world(folder) as made:
        path = made.workplace.path
    command = [sys.executable, "-c", LIFE, str(path), str(folder / "Entwürfe")]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, env=environment() | {"QT_QPA_PLATFORM": "offscreen"}
    ) as life:
        assert life.stdout is not None
        assert life.stdout.readline().strip() == b"typed"
        deadline = time.monotonic() + 20
        while not list((folder / "Entwürfe").glob("*.json")) and time.monotonic() < deadline:
            time.sleep(0.05)
        life.send_signal(signal.SIGKILL)
    return path


@pytest.mark.skipif(sys.platform == "win32", reason="no kill -9 there")
def test_what_was_typed_survives_a_kill_and_is_offered_again(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = killed_while_typing(tmp_path)
    monkeypatch.setattr(main_window, "drafts_folder", lambda: tmp_path / "Entwürfe")
    window = MainWindow(german(), WindowState(tmp_path / "window.ini"), Settings())
    qtbot.addWidget(window)
    window.take(open_workplace(path))
    box = window.findChild(QMessageBox, "draftOffer")
    assert isinstance(box, QMessageBox)
    assert "Anna Brandt" in box.text()
    box.defaultButton().click()
    dialog = window.findChild(PersonDialog)
    assert isinstance(dialog, PersonDialog)
    assert dialog.form.notes.toPlainText().startswith("Ruft am Montag an")
    assert dialog.form.salutation.currentIndex() == 1
    assert dialog.is_changed
    label = dialog.findChild(QLabel, "draftIsBack")
    assert isinstance(label, QLabel)
    assert "wieder in den Feldern" in label.text()
    dialog.accept()
    assert list((tmp_path / "Entwürfe").glob("*")) == []
    window.leave()


def test_a_dialog_nobody_typed_into_leaves_nothing(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> None:
    dialog = opened(qtbot, workspace, tmp_path)
    keeper(dialog).keep()
    assert drafts_of(workspace).all() == ()


def test_saving_and_giving_up_take_the_draft_out(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> None:
    for end in (QDialog.DialogCode.Accepted, QDialog.DialogCode.Rejected):
        dialog = opened(qtbot, workspace, tmp_path)
        dialog.form.given_name.setText("Eva")
        keeper(dialog).keep()
        assert [draft.title for draft in drafts_of(workspace).all()] == ["Anna Brandt"]
        dialog.done(end.value)
        assert drafts_of(workspace).all() == ()


def test_typing_back_what_stood_there_takes_the_draft_out(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> None:
    dialog = opened(qtbot, workspace, tmp_path)
    for text, count in (("Eva", 1), ("Anna", 0)):
        dialog.form.given_name.setText(text)
        keeper(dialog).keep()
        assert len(drafts_of(workspace).all()) == count


def test_a_draft_stays_with_its_own_person(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> None:
    dialog = opened(qtbot, workspace, tmp_path)
    dialog.form.given_name.setText("Eva")
    keeper(dialog).keep()
    other = opened(qtbot, workspace, tmp_path, "mueller")
    assert other.form.given_name.text() == "Jörg"
    assert other.findChild(QLabel, "draftIsBack") is None


def test_a_new_record_is_kept_too(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> None:
    workspace.place = "organisations"
    page = OrganisationsPage(workspace, german(), kept(tmp_path))
    qtbot.addWidget(page)
    for name in ("Lebenshilfe", ""):
        dialog = page.edit("")
        assert isinstance(dialog, OrganisationDialog)
        if name:
            dialog.form.name.setText(name)
            keeper(dialog).keep()
            dialog.deleteLater()  # as after a crash: it never ended
        else:
            assert dialog.form.name.text() == "Lebenshilfe"


def test_a_dialog_about_needs_keeps_nothing(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(RecordDialog, "KEEPS_DRAFTS", False)
    dialog = opened(qtbot, workspace, tmp_path)
    assert dialog.findChild(DraftKeeper) is None
