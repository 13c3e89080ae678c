"""What is typed into an open dialog survives the program's sudden end, and nothing else is ever kept."""

import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QLabel, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from commandline.running import environment
from desktop.every_window import example_window, open_dialogs
from desktop.people_world import TODAY, german, people_world
from secretariat import clock
from secretariat.desktop import main_window
from secretariat.desktop.agenda_item_dialog import AgendaItemDialog
from secretariat.desktop.committee_page import CommitteePage
from secretariat.desktop.draft_keeper import DraftKeeper
from secretariat.desktop.draft_offer import DraftOffer
from secretariat.desktop.fact_dialog import FactDialog
from secretariat.desktop.main_window import MainWindow
from secretariat.desktop.meeting_dialog import MeetingDialog
from secretariat.desktop.organisation_dialog import OrganisationDialog
from secretariat.desktop.outcome_dialog import OutcomeDialog
from secretariat.desktop.person_dialog import PersonDialog
from secretariat.desktop.record_dialog import RecordDialog
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.drafts import Draft, Drafts
from secretariat.services.workplace import open_workplace
from secretariat.settings import Settings

LIFE = """
import sys
from datetime import date
from pathlib import Path
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from secretariat.desktop.messages import Messages
from secretariat.desktop.person_dialog import PersonDialog
from secretariat.desktop.workspace import Workspace
from secretariat.drafts import Drafts
from secretariat.services.workplace import open_workplace

register, folder = map(Path, sys.argv[1:])
application = QApplication([])
workplace = open_workplace(register)
workspace = Workspace(workplace)
workspace.drafts, workspace.place = Drafts(folder, workplace.copy_source.id), "people"
dialog = PersonDialog(workspace, Messages("de"), "brandt", date(2026, 9, 21))
dialog.open()
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


def opened(qtbot: QtBot, workspace: Workspace, person_id: str = "brandt") -> PersonDialog:
    dialog = PersonDialog(workspace, german(), person_id, TODAY)
    qtbot.addWidget(dialog)
    dialog.open()
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


def test_a_dialog_nobody_typed_into_leaves_nothing(qtbot: QtBot, workspace: Workspace) -> None:
    dialog = opened(qtbot, workspace)
    keeper(dialog).keep()
    assert drafts_of(workspace).all() == ()


def test_saving_and_giving_up_take_the_draft_out(qtbot: QtBot, workspace: Workspace) -> None:
    for end in (QDialog.DialogCode.Accepted, QDialog.DialogCode.Rejected):
        dialog = opened(qtbot, workspace)
        dialog.form.given_name.setText("Eva")
        keeper(dialog).keep()
        assert [draft.title for draft in drafts_of(workspace).all()] == ["Anna Brandt"]
        dialog.done(end.value)
        assert drafts_of(workspace).all() == ()


def test_typing_back_what_stood_there_takes_the_draft_out(qtbot: QtBot, workspace: Workspace) -> None:
    dialog = opened(qtbot, workspace)
    for text, count in (("Eva", 1), ("Anna", 0)):
        dialog.form.given_name.setText(text)
        keeper(dialog).keep()
        assert len(drafts_of(workspace).all()) == count


def test_a_draft_stays_with_its_own_person(qtbot: QtBot, workspace: Workspace) -> None:
    dialog = opened(qtbot, workspace)
    dialog.form.given_name.setText("Eva")
    keeper(dialog).keep()
    other = opened(qtbot, workspace, "mueller")
    assert other.form.given_name.text() == "Jörg"
    assert other.findChild(QLabel, "draftIsBack") is None


def test_a_new_record_is_kept_too(qtbot: QtBot, workspace: Workspace) -> None:
    for name in ("Lebenshilfe", ""):
        dialog = OrganisationDialog(workspace, german(), "", TODAY)
        qtbot.addWidget(dialog)
        if name:
            dialog.form.name.setText(name)
            keeper(dialog).keep()
            dialog.deleteLater()  # as after a crash: it never ended
        else:
            assert dialog.form.name.text() == "Lebenshilfe"


def test_a_dialog_about_needs_keeps_nothing(
    qtbot: QtBot, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(RecordDialog, "KEEPS_DRAFTS", False)
    dialog = opened(qtbot, workspace)
    assert dialog.findChild(DraftKeeper) is None


def test_going_on_opens_the_dialog_of_a_meeting_and_of_a_committee_with_the_draft(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(main_window, "drafts_folder", lambda: tmp_path / "Entwürfe")
    with example_window(tmp_path, monkeypatch) as window:
        qtbot.addWidget(window)
        assert window.desk is not None
        drafts = window.desk.workspace.drafts
        assert drafts is not None
        for place, kind, record, name in (
            ("meeting:LSP-3", AgendaItemDialog, "", "title"),
            ("meeting:LSP-3", OutcomeDialog, "", "wording"),
            ("committee:LSP", FactDialog, "new_version", "extraordinary_threshold"),
            ("committee:LSP", FactDialog, "change_sender", "room"),
            ("committee:LSP", MeetingDialog, "", "start"),
        ):
            window.desk.go_to(place)
            page = window.desk.page()
            about = f"{record} {page.committee_id}" if record and isinstance(page, CommitteePage) else record
            drafts.keep(Draft("0" * 64, "Entwurf", window.desk.workspace.place, about, clock.now(), {}, kind.__name__))
            window.desk.go_to("today")
            DraftOffer(window.desk, drafts).go_on()
            (dialog,) = [one for one in open_dialogs() if isinstance(one, kind)]
            assert dialog.findChild(QWidget, name) is not None, name
            dialog.done(0)
            drafts.clear()
