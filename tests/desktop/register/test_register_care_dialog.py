"""The register checked and copied from the window, with what came of it in words."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.meeting_world import World
from secretariat.desktop.messages import Messages
from secretariat.desktop.register.register_care_dialog import RegisterCareDialog
from secretariat.storage.register import Register


@pytest.fixture
def dialog(world: World, qtbot: QtBot) -> RegisterCareDialog:
    made = RegisterCareDialog(world.workspace.workplace.copy_source, Messages("de"))
    qtbot.addWidget(made)
    return made


def ended(dialog: RegisterCareDialog, qtbot: QtBot) -> str:
    qtbot.waitUntil(dialog.form.progress.isHidden, timeout=20_000)
    return dialog.form.said.text()


def test_a_whole_register_is_said_to_be_so(dialog: RegisterCareDialog, qtbot: QtBot) -> None:
    dialog.check()
    said = ended(dialog, qtbot)
    assert said.startswith("✓")
    assert "Einträge" in said
    assert dialog.form.found.isHidden()


def test_what_is_damaged_is_listed(world: World, dialog: RegisterCareDialog, qtbot: QtBot) -> None:
    world.register._connection.driver.execute("UPDATE committee SET mission = 'verändert'")
    dialog.check()
    assert ended(dialog, qtbot).startswith("⚠")
    assert dialog.form.found.count() == 1
    assert "Änderungsprotokoll" in dialog.form.found.item(0).text()


def test_a_copy_is_written_to_the_chosen_place(dialog: RegisterCareDialog, qtbot: QtBot, tmp_path: Path) -> None:
    target = tmp_path / "Kopie.sqlite"
    dialog.copy_to(target)
    assert str(target) in ended(dialog, qtbot)
    with Register.open(target, read_only=True) as copy:
        assert copy.path == target


def test_a_place_that_cannot_be_used_is_said(dialog: RegisterCareDialog, qtbot: QtBot, tmp_path: Path) -> None:
    dialog.copy_to(tmp_path / "fehlt" / "Kopie.sqlite")
    assert ended(dialog, qtbot).startswith("⚠")
